"""`csl.bib` gives the CSL-JSON items of `csl.json`; every kind gives an item its schema allows."""

import json
from pathlib import Path

import pytest

from edition.exports.csl import csl, csl_date
from edition.model import Source
from edition.sources.bibtex import read_bibtex
from edition.sources.kinds import KINDS

HERE = Path(__file__).parent


def test_the_items_of_the_case():
    sources, findings = read_bibtex((HERE / "csl.bib").read_text(encoding="utf-8"), "csl.bib")
    assert findings == ()
    assert [csl(source) for source in sources] == json.loads((HERE / "csl.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_item(kind):
    item = csl(Source("k", kind, {"author": "Doe, Jane", "recipient": "Roe, Richard"}))
    assert item["id"] == "k" and item["type"] == KINDS[kind].csl and item["title"]


@pytest.mark.parametrize(
    "edtf, expected",
    [
        ("2020", {"date-parts": [[2020]]}),
        ("2020-09", {"date-parts": [[2020, 9]]}),
        ("2020-09-07", {"date-parts": [[2020, 9, 7]]}),
        ("2018/2019-01", {"date-parts": [[2018], [2019, 1]]}),
        ("1999~", {"date-parts": [[1999]], "circa": True}),
        ("Easter 1999", {"literal": "Easter 1999"}),
    ],
)
def test_dates(edtf, expected):
    assert csl_date(edtf) == expected


def test_a_public_law_keeps_its_words_so_that_no_processor_reads_a_range():
    act = Source("k", "statute", {"title": "Act", "publaw": "Pub. L. No. 100-1", "stat": "100 Stat. 1"})
    assert csl(act)["number"] == "Pub. L. No. 100-1"
