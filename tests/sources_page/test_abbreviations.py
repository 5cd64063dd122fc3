"""Abbreviations found, spelled out, and left alone."""

import pytest

from edition.checks import RULES, Context
from edition.model import Article, Edition, Meta, Source
from edition.sources.abbreviations import in_source, read_abbreviations, spelled_out

TABLE = """# Comment

Cong.\tCongress
Cong. Rsch. Serv.\tCongressional Research Service
Fed. Reg.\tFederal Register
Int’l\tInternational
Rels.\tRelations
Sec’y\tSecretary
U.S.\tUnited States
U.S.C.\tUnited States Code
"""
ROWS, FINDINGS = read_abbreviations(TABLE, "t.tsv")


def test_the_table_is_read():
    assert FINDINGS == ()
    assert [(row.printed, row.place.line) for row in ROWS][:2] == [("Cong.", 3), ("Cong. Rsch. Serv.", 4)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "{Council on Foreign RELS.}"}, ["Council on Foreign Relations"]),
        ({"author": "{INT’L Crisis Group}"}, ["International Crisis Group"]),
        ({"institution": "Cong. Rsch. Serv."}, ["Congressional Research Service"]),
        ({"congress": "102d Cong."}, ["102d Congress"]),
        ({"code": "22 U.S.C. § 58 note"}, ["22 United States Code § 58 note"]),
        ({"fedreg": "87 Fed. Reg. 39"}, ["87 Federal Register 39"]),
        (
            {"title": "Letter to A, Sec’y of State, Member of Cong., in Rome"},
            ["Letter to A, Secretary of State, Member of Congress, in Rome"],
        ),
        ({"author": "{Int’l Co.}", "organization": "Int’l Co."}, ["International Co."]),
        ({"title": "The U.S. and We Don’t Know. Rels. Matter"}, []),
        ({"author": "Cong., Ana U.S.", "date": "2001"}, []),
        ({"organization": "A Body"}, []),
    ],
)
def test_spelled_out(fields, expected):
    assert list(spelled_out(Source("a", "web", fields), ROWS)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"journaltitle": "Tidal L. Rev."}, ["L.", "Rev."]),
        ({"organization": "Nat’l Ass’n of Keepers"}, ["Nat’l", "Ass’n"]),
        ({"title": "Keepers’ Lives: Why Don’t They, the Roes’ and Y’all, Weep. A Tale by J. R. Roe"}, []),
        ({"title": "Ass’n of Keepers, Off. of Lamps"}, ["Ass’n", "Off."]),
        ({"author": "Roe, J. R. and {Keepers Inc.}"}, ["Inc."]),
    ],
)
def test_unknown(fields, expected):
    source = Source("a", "web", fields)
    assert [
        text[each.start : each.end] for text, found in in_source(source, ROWS) for each in found if not each.row
    ] == expected


def test_without_a_table_nothing_is_spelled_out():
    assert spelled_out(Source("a", "web", {"organization": "Int’l Rels."}), ()) == ()


def findings(rule, fields, rows):
    edition = Edition(Article(Meta(), (), (), ()), (Source("a", "web", fields),), {}, abbreviations=rows)
    return [finding.message.split(",")[0] for finding in RULES[rule](Context(edition))]


def test_an_edition_without_a_table_is_not_asked_for_one():
    fields = {"journaltitle": "Tidal L. Rev.", "organization": "Nat’l Ass’n of Keepers"}
    assert findings("abbreviation-unknown", fields, ()) == []
    assert findings("abbreviation-unknown", fields, ROWS[:1]) == [
        f"entry a has “{word}”" for word in ("L.", "Rev.", "Nat’l", "Ass’n")
    ]


def test_a_row_that_only_a_longer_row_would_use_is_unused():
    fields = {"institution": "Cong. Rsch. Serv."}
    assert findings("abbreviation-unused", fields, ROWS[:2]) == [
        "Cong. is used in no entry; expected only abbreviations that occur; delete the row or correct it"
    ]
