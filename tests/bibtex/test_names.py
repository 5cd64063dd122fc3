"""Names as biblatex has them → names as a reader sees them."""

import pytest

from edition.model import Source
from edition.sources.kinds import KINDS, container, kind_of, names_before_title, title
from edition.sources.names import authors, joined, name_fault


@pytest.mark.parametrize(
    "value, expected",
    [
        ("Doe, Jane", ["Jane Doe"]),
        ("Jane Doe", ["Jane Doe"]),
        ("Doe, Jane and Roe, Richard Q.", ["Jane Doe", "Richard Q. Roe"]),
        ("de la Cruz, Ana and Ludwig van Example", ["Ana de la Cruz", "Ludwig van Example"]),
        ("King, Jr., Jane and Example, III, Paul", ["Jane King, Jr.", "Paul Example III"]),
        ("{Harbour Serv. and Coast Grp., Inc.}", ["Harbour Serv. and Coast Grp., Inc."]),
        ("{A Body} and Doe, Jane", ["A Body", "Jane Doe"]),
        ("Ə. Oğlu and Müller-Ş, É.", ["Ə. Oğlu", "É. Müller-Ş"]),
        ("Doe, Jane and others", ["Jane Doe", "et al."]),
        ("Plato", ["Plato"]),
        ("", []),
    ],
)
def test_display_names(value, expected):
    assert list(authors(Source("k", "book", {"author": value}))) == expected
    assert name_fault(value) is None


@pytest.mark.parametrize("value", ["Doe, Jane,", "A, B, C, D", "and Doe", "Doe and", "{A} Body", "A and and B", "and"])
def test_faulty_names_are_told(value):
    assert name_fault(value)


def test_a_source_without_authors_has_none():
    assert authors(Source("k", "book", {"title": "T"})) == ()


@pytest.mark.parametrize(
    "people, expected",
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A & B"),
        (("A", "B", "C"), "A, B & C"),
        (("A", "et al."), "A et al."),
    ],
)
def test_joined(people, expected):
    assert joined(people) == expected


def test_kind_and_type_tell_each_other():
    assert len({(kind.entry, kind.subtype) for kind in KINDS.values()}) == len(KINDS)
    assert all(kind_of(kind.entry, kind.subtype) is kind for kind in KINDS.values())
    assert kind_of("article", "magazine") is None


def test_primary_authority_is_not_named_by_supra():
    assert not any(
        KINDS[name].supra for name in ("case", "statute", "constitution", "treaty", "regulation", "bill", "resolution")
    )
    assert all(KINDS[name].supra for name in ("news", "report", "book", "letter", "press-release", "web"))


@pytest.mark.parametrize(
    "kind, fields, expected",
    [
        ("news", {"title": "T", "author": "{J}", "journaltitle": "J"}, ("T", None)),
        ("news", {"title": "T", "author": "A B", "journaltitle": "J"}, ("T", "J")),
        (
            "statute",
            {"title": "Act", "publaw": "Pub. L. 1", "stat": "1 Stat. 1"},
            ("Act", "Pub. L. 1, 1 Stat. 1"),
        ),
        ("statute", {"code": "1 U.S.C. § 1"}, ("1 U.S.C. § 1", None)),
        (
            "letter",
            {"author": "Doe, J. and Poe, P.", "recipient": "Roe, R."},
            ("Letter from J. Doe & P. Poe to R. Roe", None),
        ),
        ("other", {}, ("k", None)),
    ],
)
def test_title_and_container(kind, fields, expected):
    source = Source("k", kind, fields)
    assert (title(source), container(source)) == expected


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("book", {"author": "Roe, Jane", "title": "Tolls"}, "Jane Roe"),
        ("letter", {"author": "Roe, Jane", "title": "Letter from Jane Roe to Ann Poe"}, ""),
        ("letter", {"author": "Roe, Jane", "recipient": "Poe, Ann"}, ""),
        ("interview", {"author": "Roe, Jane"}, ""),
        ("report", {"author": "{Iran}", "title": "Iranian Tolls"}, "Iran"),  # within a word it is another one
        ("report", {"title": "Tolls"}, ""),
    ],
)
def test_names_stand_before_a_title_that_does_not_name_them(kind, fields, expected):
    assert names_before_title(Source("k", kind, fields)) == expected
