"""What is printed in two ways, and is one work: an *and* spelled out in one note, and printed as “&” in another."""

from __future__ import annotations

import pytest

from edition.importing.source_list import collect
from edition.model import Article, Meta, Note, Place
from edition.resolving.compared_words import compared_words
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


SPELLED = [
    ("15 U.S.C. § 78j (2018).", "15 USC § 78j (2018)."),
    ("*Quay v. Pier*, 212 F.3d 44 (2d Cir. 2000).", "*Quay v. Pier*, 212 F3d 44 (2nd Cir. 2000)."),
    ("*Quay v. Pier*, [1998] 2 N.Z.L.R. 481 (N.Z.).", "*Quay v. Pier*, [1998] 2 NZLR 481 (N.Z.)."),
    ("Nat’l Ass’n of Pilots, *On Tolls* 12 (2004).", "National Association of Pilots, *On Tolls* 14 (2004)."),
    ("U.S. DEP’T OF TRANSP., PIERS 9 (2011).", "U.S. DEPARTMENT OF TRANSPORTATION, PIERS 10 (2011)."),
    ("Ann Roe, *Weirs*, 9 PIER L.J. 100, 101 (1900).", "Ann Roe, *Weirs*, 9 PIER LAW JOURNAL 100, 102 (1900)."),
    ("Ann Roe, *Weirs*, 9 J. INT’L PIERS 100 (1900).", "Ann Roe, *Weirs*, 9 JOURNAL OF INT’L PIERS 100 (1900)."),
    ("ANN ROE, THE DEFENCE OF HARBOURS 5 (1911).", "ANN ROE, THE DEFENSE OF HARBORS 6 (1911)."),
    ("ANN ROE, ORGANISED LABOUR 5 (1911).", "ANN ROE, ORGANIZED LABOR 6 (1911)."),
    ("Pier Act, Pub. L. No. 88-352, 78 Stat. 241 (1964).", "Pier Act, P.L. 88-352, 78 Stat. 241 (1964)."),
    (
        "Exec. Order No. 13,999, 86 Fed. Reg. 100 (Jan. 3, 2021).",
        "Executive Order 13999, 86 Fed. Reg. 100 (Jan. 3, 2021).",
    ),
    (
        "*Tolls*, PIER BD. (May 3, 2011), https://pier.example/t.",
        "*Tolls*, PIER BD. (May 3, 2011), http://www.pier.example/t/.",
    ),
    ("42 U.S.C. § 7412.", "42 U.S.C. sec. 7412."),
    ("Piers, 80 Fed. Reg. 12,345 (Mar. 3, 2015).", "Piers, 80 Fed. Reg. 12345 (March 3, 2015)."),
    ("*Quay (Port. v. Mar.)*, 1990 I.C.J. 12 (Mar. 3).", "*Quay (Port. v. Mar.)*, 1990 ICJ Rep. 12 (Mar. 3)."),
    ("World Pier Bank, *Tolls* 4 (2010).", "The World Pier Bank, *Tolls* 5 (2010)."),
    ("Amy J.B. Roe, *Silt*, 16 SEA L.J. 1 (1989).", "Amy J. B. Roe, *Silt*, 16 SEA L.J. 1 (1989)."),
]
OTHERS = [
    ("26 U.S.C. § 12 (2018).", "26 U.S.C. § 1-2 (2018)."),
    ("*Quay v. Pier*, 31 F.2d 40 (2d Cir. 1928).", "*Quay v. Pier*, 31 F.3d 40 (2d Cir. 1994)."),
    ("Comm’n on Piers, *Review* 3 (2001).", "Comm. on Piers, *Review* 3 (2001)."),
    ("ANN ROE, PIERS 3 (1960).", "ANN ROE, PEERS 3 (1960)."),
]


@pytest.mark.parametrize("notes", SPELLED)
def test_how_a_work_is_spelled_makes_no_second_work(notes):
    assert sources(*notes) == 1


@pytest.mark.parametrize("notes", OTHERS)
def test_what_differs_in_more_is_another_work(notes):
    assert sources(*notes) == 2


@pytest.mark.parametrize("note", ALIKE)
def test_whether_an_and_is_spelled_out_makes_no_second_work(note):
    spelled = note.replace("&", "AND" if note.isupper() or "PIERS" in note else "and")
    assert sources(note, spelled) == 1


def test_another_title_is_another_work():
    assert sources(ALIKE[4], "JANE ROE, PIERS & QUAYS 9 (2016).") == 2


def test_nothing_is_left_out_of_a_title_that_is_an_and():
    assert compared_words("And") == ("and",)
