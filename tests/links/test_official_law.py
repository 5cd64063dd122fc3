"""The address of a law's official text, and none where its number does not determine one: cases from official_law.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.model import Source
from edition.sources.official_law import official_texts

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
