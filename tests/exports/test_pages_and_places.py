"""What a format would read as two things: a page of five figures, a law's place that is its title, a season."""

from __future__ import annotations

from lxml import etree

from edition.exports.biblatex import biblatex
from edition.exports.csl import csl
from edition.exports.ris import ris
from edition.exports.tei_inline import Element, sub
from edition.exports.tei_sources import bibliography
from edition.model import Source


def test_a_page_of_five_figures_is_one():
    source = Source(
        "k", "journal-article", {"title": "A", "journaltitle": "Pier Q.", "pages": "21,418", "date": "2019"}
    )
    assert "pages = {21418}" in biblatex(source) and "annote = {pages: 21,418}" in biblatex(source)
    assert csl(source)["page"] == "21418"


def test_a_laws_place_is_its_title_once():
    of_state = Source("k", "statute", {"code": "Cal. Harb. Code § 4", "date": "2014"})
    assert (csl(of_state)["container-title"], csl(of_state)["section"]) == ("Cal. Harb. Code", "4")
    assert "T2  - Cal. Harb. Code\r\n" in ris(of_state) and "SE  - 4\r\n" in ris(of_state)
    patent = Source("k", "other", {"title": "U.S. Patent No. 7", "code": "U.S. Patent No. 7"})
    article = Source("k", "constitution", {"code": "U.S. Const. art. I, § 8"})
    assert "container-title" not in csl(patent) and "container-title" not in csl(article)
    assert "T2" not in ris(article) and "N1  - code: U.S. Const. art. I, § 8\r\n" in ris(article)


def test_a_season_is_dated_by_its_year():
    root: Element = etree.Element("{http://www.tei-c.org/ns/1.0}back")
    bibliography(sub(root, "div"), [Source("k", "book", {"title": "A", "date": "2014-24"})])
    assert 'when="2014">2014-24<' in etree.tostring(root, encoding="unicode")
