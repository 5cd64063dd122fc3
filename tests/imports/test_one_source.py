"""What is printed in two ways, and is one work: an *and* spelled out in one note, and printed as “&” in another."""

from __future__ import annotations

import pytest

from edition.importing.source_list import collect
from edition.model import Article, Meta, Note, Place
from edition.resolving.matching import compared_words
from edition.text import inline

ALIKE = [
    "*Hearing on H.R. 12 & H.R. 14 Before the Subcomm. on Ports & Harbors*, 112th Cong. 4 (2012).",
    "Press Release, Pier Comm’n, Pier & Quay Rules Adopted (May 4, 2016).",
    "PIER COMM’N, REP. NO. 12-345, PIERS & QUAYS: A REVIEW 5 (2012).",
    "Jane Roe, *Piers & Tides*, 45 TIDAL L. REV. 1, 9 (2016).",
    "JANE ROE, PIERS & TIDES 9 (2016).",
]


def sources(*notes: str) -> int:
    place = Place("docs/i.md", 1)
    article = Article(Meta(), (), (), tuple(Note(str(i), inline.read(n), place) for i, n in enumerate(notes, 1)))
    return len(collect(article)[0])


@pytest.mark.parametrize("note", ALIKE)
def test_whether_an_and_is_spelled_out_makes_no_second_work(note):
    spelled = note.replace("&", "AND" if note.isupper() or "PIERS" in note else "and")
    assert sources(note, spelled) == 1


def test_another_title_is_another_work():
    assert sources(ALIKE[4], "JANE ROE, PIERS & QUAYS 9 (2016).") == 2


def test_nothing_is_left_out_of_a_title_that_is_an_and():
    assert compared_words("And") == ("and",)
