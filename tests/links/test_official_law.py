"""The address of a law's official text, and none where its number does not determine one: cases from official_law.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.model import Source
from edition.sources.official_law import official_section, official_texts

CASES = [
    tuple(line.split(" | "))
    for line in (Path(__file__).parent / "official_law.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def fields(name: str, value: str) -> dict[str, str]:
    """A bill's Congress is a field of its own."""
    number, _, congress = value.partition(", ")
    return {"bill": number, "congress": congress} if name == "bill" else {name: value}


@pytest.mark.parametrize(("name", "value", "expected"), CASES)
def test_a_number_leads_to_its_text_or_nowhere(name, value, expected):
    found = [each.url for each in official_texts(Source("law", "statute", fields(name, value)))]
    assert found == ([] if expected == "-" else [f"https://www.govinfo.gov/link/{expected}"])


def test_a_laws_number_goes_before_its_page_which_may_be_within_it():
    law = {"publaw": "Pub. L. No. 107-115", "stat": "115 Stat. 2129"}
    found = official_texts(Source("law", "statute", law))
    assert [each.url for each in found] == ["https://www.govinfo.gov/link/plaw/107/public/115"]


@pytest.mark.parametrize(
    ("code", "printed", "expected"),
    [
        ("29 U.S.C.", "Pier Act § 7, 29 U.S.C. § 157", "uscode/29/157"),
        ("29 U.S.C.", "Pier Act, Pub. L. No. 1-2, 3 Stat. 4 (codified at 29 U.S.C. § 158(a)(1))", "uscode/29/158"),
        ("29 U.S.C.", "Pier Act, 29 U.S.C. §§ 151–169", ""),
        ("29 U.S.C.", "Pier Act, 29 U.S.C. § 151 et seq.", ""),
        ("29 U.S.C.", "Pier Act § 7, 29 U.S.C. § 157, 158", ""),
        ("29 U.S.C.", "Pier Act, 29 U.S.C. § 157; Pier Act, 29 U.S.C. § 158", ""),
        ("29 U.S.C.", "Pier Act § 7", ""),
        ("29 U.S.C.", "Pier Act § 7, 28 U.S.C. § 157", ""),
        ("29 U.S.C. § 157", "Pier Act § 7, 29 U.S.C. § 157", ""),
    ],
)
def test_a_section_that_a_citation_prints_leads_to_its_text_where_the_entry_has_none(code, printed, expected):
    found = official_section(Source("act", "statute", {"title": "Pier Act", "code": code}), printed)
    assert (found.url if found else "") == (f"https://www.govinfo.gov/link/{expected}" if expected else "")
