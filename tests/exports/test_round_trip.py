"""Every fact of every source, through each format of the bibliography and back by somebody else's parser."""

import json
from pathlib import Path

import jsonschema
import pytest
from invented_sources import bare, every_kind
from records import bibtex_records, csl_records, lost, ris_records

from edition.exports.biblatex import biblatex, biblatex_file
from edition.exports.csl import csl_file
from edition.exports.ris import ris, ris_file
from edition.model import Source
from edition.sources.bibtex import read_bibtex

HERE = Path(__file__).parent
TOP = HERE.parents[1]
FORMATS = {
    "RIS": (ris_file, ris_records),
    "CSL-JSON": (csl_file, csl_records),
    "BibTeX": (biblatex_file, bibtex_records),
}


def database() -> list[Source]:
    sources, findings = read_bibtex((TOP / "citations/sources.bib").read_text(encoding="utf-8"), "sources.bib")
    assert sources and not findings
    return list(sources)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("sources", [database, every_kind, bare], ids=["the edition", "every field", "bare"])
def test_no_fact_is_lost(format, sources):
    write, read = FORMATS[format]
    given = sources()
    records = list(read(write(given)))
    assert len(records) == len(given)
    assert {source.key: lost(source, record) for source, record in zip(given, records, strict=True)} == {
        source.key: [] for source in given
    }


def test_a_lost_fact_would_be_seen():
    source = Source("k", "web", {"title": "A", "time": "11:01", "url": "https://example.org/"})
    record = next(
        ris_records(ris(source).replace("N1  - time: 11:01\r\n", "").replace("UR  - https://example.org/\r\n", ""))
    )
    assert lost(source, record) == ["time", "url"]


def test_ris_has_one_tag_a_line_and_the_line_ends_of_its_specification():
    text = ris_file(every_kind())
    assert "\n" not in text.replace("\r\n", "") and text.endswith("ER  - \r\n")
    for line in filter(None, text.split("\r\n")):
        assert line[:2].isupper() and line[2:6] == "  - ", line


def test_ris_of_a_law_names_its_parts():
    act = Source(
        "act", "statute", {"title": "Harbour Act", "publaw": "Pub. L. No. 100-1", "code": "22 U.S.C. § 5811 note"}
    )
    assert ris(act).split("\r\n") == [
        "TY  - STAT",
        "ID  - act",
        "TI  - Harbour Act",
        "M1  - Pub. L. No. 100-1",
        "T2  - U.S.C.",
        "VL  - 22",
        "SE  - 5811 note",
        "N1  - code: 22 U.S.C. § 5811 note",
        "ER  - ",
        "",
    ]


def test_csl_fits_its_schema():
    schema = json.loads((HERE / "csl-data.schema.json").read_text(encoding="utf-8"))
    for sources in (database(), every_kind(), bare()):
        jsonschema.Draft202012Validator(schema).validate(json.loads(csl_file(sources)))


@pytest.mark.parametrize("wrong", [{"id": "k"}, {"id": "k", "type": "news"}, {"id": "k", "type": "book", "urls": "x"},
                                   {"id": "k", "type": "book", "issued": "2020"}, {"id": "k", "type": "book", "author": ["Doe"]}])  # fmt: skip
def test_the_schema_refuses_what_is_not_csl(wrong):
    schema = json.loads((HERE / "csl-data.schema.json").read_text(encoding="utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate([wrong])


def test_bibtex_escapes_what_latex_would_read_as_a_command():
    source = Source(
        "k", "web", {"title": "A & B: 5% of_$1 #2", "url": "https://example.org/a%20b_c&d#e", "date": "2020~"}
    )
    assert biblatex_file([source]).split("\n")[1:4] == [
        r"  title = {A \& B: 5\% of\_\$1 \#2},",
        "  date = {2020~},",
        "  url = {https://example.org/a%20b_c&d#e},",
    ]


@pytest.mark.parametrize(
    ("kind", "printed", "expected"),
    [
        ("book", "The NATO Handbook of U.S. McDonalds", "The {NATO} Handbook of {U.S.} {McDonalds}"),
        ("book", "Of Piers and Tides", "Of Piers and Tides"),
        ("case", "Roe v. Doe & Sons", r"{Roe v. Doe \& Sons}"),
    ],
)
def test_a_title_has_braces_where_its_case_must_stay(kind, printed, expected):
    assert f"  title = {{{expected}}}," in biblatex(Source("k", kind, {"title": printed}))


@pytest.mark.parametrize(
    ("date", "years"),
    [("2017-05/2017-06", ["2017"]), ("2017-05-30/2017-06-02", ["2017"]), ("2017/2018", []), ("2017-12/2018-01", [])],
)
def test_a_span_within_a_year_keeps_its_year_in_ris(date, years):
    """RIS has no span: the whole is a remark, and of what has no single year a reference manager shows none."""
    entry = f"@article{{roe, title = {{Tides}}, journaltitle = {{Tidal L. Rev.}}, date = {{{date}}}}}"
    (source,) = read_bibtex(entry, "sources.bib")[0]
    tags = [line.partition("  - ") for line in ris(source).splitlines()]
    assert [value for tag, _, value in tags if tag == "PY"] == years
    assert ("N1", "  - ", f"date: {date}") in tags
