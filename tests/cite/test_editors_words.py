"""An editors' note cited as a part of this edition: in every style, with and without editors' names and a release."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
import rispy
from bibtexparser import parse_string

from edition.cite.dialog_data import cite_data, styles_cited
from edition.model import UNRELEASED, Release
from edition.pages.page_reader import Page, read_pages
from machine.citing import process

FRONT = """title: {title}
authors: [Ana de la Cruz]
journal: Tidal L. Rev.
volume: '7'
first_page: '102'
year: 2020
"""
RELEASE = Release("1.0", "2027-01-05")
EDITORS = ("Ada Roe", "Ben {Poe Lark}")


def data(release=UNRELEASED, editors=(), title="Of Harbours"):
    article = read_pages([Page("docs/index.md", f"---\n{FRONT.format(title=title)}---\n")])[0]
    article = replace(article, meta=replace(article.meta, editors=editors))
    return cite_data(article, styles_cited(article, process), release)


def filled(template: str, label="a") -> str:
    holes = {"label": label, "many": "s" if "–" in label else "", "url": "https://e.org/#fn-ed-a"}
    return re.sub(r"⟨(\w+)⟩", lambda hole: holes[hole[1]], template)


def cited(*given, **named) -> list[str]:
    return [filled(part["own"]) for style in data(*given, **named)["styles"] for part in style["parts"]]


def test_of_a_release_by_editors_who_are_named():
    named, at = "Ada Roe &amp; Ben Poe Lark", "https://e.org/#fn-ed-a"
    assert cited(RELEASE, EDITORS) == [
        f"{named}, Editors’ note a to Ana de la Cruz, <em>Of Harbours</em> (annotated digital ed., 1.0), {at}.".replace("&amp;", "&"),
        f"Ada Roe and Ben Poe Lark, “Editors’ Note a,” in <em>Of Harbours</em>, annotated digital ed., 1.0, by Ana de la Cruz (2027), {at}.",
        f"Roe, Ada, and Ben Poe Lark. “Editors’ Note a.” In <em>Of Harbours</em>, annotated digital ed., 1.0, by Ana de la Cruz. 2027. {at}.",
        "(Roe &amp; Poe Lark, 2027)",
        f"Roe, A., &amp; Poe Lark, B. (2027). Editors’ note a. In A. de la Cruz, <em>Of Harbours</em> (annotated digital ed., 1.0). {at}",
        "(Roe and Poe Lark)",
        f"Roe, Ada, and Ben Poe Lark. “Editors’ Note a.” <em>Of Harbours</em>, by Ana de la Cruz, annotated digital ed., 1.0, 2027, {at}.",
    ]  # fmt: skip


def test_nothing_of_the_journal_and_no_year_of_its_own_without_a_release():
    for told in (*cited(), *(filled(record["own"]) for record in data()["records"])):
        assert not re.search(r"Tidal|102|\b7\b|\(2020|5555|9999|2222|edition⟩", told), told
    assert cited()[-1].endswith("annotated digital ed., https://e.org/#fn-ed-a.")


def test_several_notes_in_a_row():
    styles = data()["styles"]
    told = [filled(part["own"], "a–c") for style in styles for part in style["parts"]]
    assert all(re.search(r"[Nn]otes a–c", each) for each in told)


def test_italics_within_the_editions_title_are_roman():
    for told in (each for each in cited(title="'Of *Roe* and Harbours'") if "Harbours" in each):
        assert "<em>Of </em>Roe<em> and Harbours</em>" in told, told


@pytest.mark.parametrize("release", [UNRELEASED, RELEASE])
def test_the_records_are_read_back(release):
    bibtex, ris, csl = (filled(record["own"]) for record in data(release, EDITORS)["records"])
    (entry,) = parse_string(bibtex).entries
    fields = {field.key: field.value for field in entry.fields}
    year = {"year": "2027"} if release.date else {}
    name = "annotated digital ed., 1.0" if release.date else "annotated digital ed."
    assert (entry.entry_type, entry.key) == ("misc", "cruz-2020-harbours-ed-a")
    assert fields == year | {
        "author": "Roe, Ada and Poe Lark, Ben",
        "title": r"{Editors’ note a to Ana de la Cruz, \emph{Of Harbours}}",
        "howpublished": name,
        "url": "https://e.org/#fn-ed-a",
    }
    (read,) = rispy.loads(ris)
    assert read["authors"] == ["Roe, Ada", "Poe Lark, Ben"] and read.get("year") == year.get("year")
    assert read["title"] == "Editors’ note a to Ana de la Cruz, Of Harbours"
    (item,) = json.loads(csl)
    assert (item["type"], item["title"], item["edition"]) == ("chapter", "Editors’ note a", name)
    assert item["author"][1] == {"family": "Poe Lark", "given": "Ben"}
    assert item["container-author"] == [{"family": "Cruz", "given": "Ana", "non-dropping-particle": "de la"}]
