"""The cases: `valid/x.bib` is written as `x.out.bib`; `invalid/x.bib` gives the findings in `x.findings`."""

from pathlib import Path

import pytest

from edition.sources.bibtex import read_bibtex, write_bibtex
from edition.sources.fields import FIELDS
from edition.sources.kinds import KINDS

HERE = Path(__file__).parent
VALID = sorted(path for path in (HERE / "valid").glob("*.bib") if not path.name.endswith(".out.bib"))
INVALID = sorted((HERE / "invalid").glob("*.bib"))


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def read(path: Path):
    return read_bibtex(text_of(path), path.name)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_good_database_is_read_and_written_in_its_one_form(path, accept):
    sources, findings = read(path)
    assert findings == ()
    written = path.with_suffix(".out.bib")
    accept(written, text_of(written), write_bibtex(sources))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_the_one_form_is_left_as_it_is(path):
    written = text_of(path.with_suffix(".out.bib"))
    sources, findings = read_bibtex(written, path.name)
    assert findings == ()
    assert write_bibtex(sources) == written


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_fault_is_found_where_it_stands(path, accept):
    _, findings = read(path)
    said = [f"{found.place.line} {found.rule}\n    {found.message}\n" for found in findings]
    told = path.with_suffix(".findings")
    accept(told, text_of(told), "".join(said))
    assert {found.place.path for found in findings} == {path.name}


def test_one_case_has_every_field_and_one_every_kind():
    (everything,), _ = read(HERE / "valid" / "every-field.bib")
    assert set(everything.fields) == set(FIELDS)
    kinds, _ = read(HERE / "valid" / "every-kind.bib")
    assert [source.kind for source in kinds] == list(KINDS)


def test_every_rule_has_a_case():
    found = {line.split()[1] for path in INVALID for line in text_of(path.with_suffix(".findings")).splitlines()[::2]}
    assert found == {
        "bibtex-date",
        "bibtex-duplicate-field",
        "bibtex-duplicate-key",
        "bibtex-empty-field",
        "bibtex-key",
        "bibtex-malformed",
        "bibtex-markup",
        "bibtex-missing-field",
        "bibtex-name",
        "bibtex-unknown-field",
        "bibtex-unknown-type",
        "bibtex-url",
    }


def test_places_are_the_lines_of_an_editor():
    sources, _ = read(HERE / "valid" / "tidied.bib")
    assert [(source.key, source.place.line) for source in sources] == [
        ("doe-2011", 5),
        ("body-page", 12),
        ("act", 14),
    ]


def test_after_a_broken_entry_the_next_ones_are_read():
    assert [source.key for source in read(HERE / "invalid" / "unclosed-field.bib")[0]] == ["first", "third"]
    assert [source.key for source in read(HERE / "invalid" / "no-equals.bib")[0]] == [
        "second",
        "fourth",
        "fifth",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_any_line_end_will_do(end):
    sources, findings = read_bibtex(
        f"@misc{{a,{end} title = {{A{end} B}}}}{end}@misc{{b, title = {{C}}}}{end}", "x.bib"
    )
    assert findings == ()
    assert [(source.fields["title"], source.place.line) for source in sources] == [("A B", 1), ("C", 4)]
