"""Paragraphs that a blank line parts, the first without its stop: they are read as one, and that is asked about."""

from __future__ import annotations

import pytest

from edition.witness.witness_reader import read_witness

FORM = """OF PIERS

Mara Quill

I. THE PIER

The pier had stood for a century before the town that had built it thought of what it cost{end}

{rest}

¹ Jane Roe, *The Harbour* 5 (2001).
"""
NEXT = "Nobody asked the keepers¹ what they had seen in all those years."


def asked(end: str, rest: str) -> tuple[int, list[str]]:
    """How many paragraphs are read, and what is asked about them."""
    witness = read_witness(FORM.format(end=end, rest=rest))
    return len(witness.article.paragraphs), [each.message for each in witness.doubts if "blank line" in each.message]


@pytest.mark.parametrize("rest", [NEXT, f"“{NEXT}"])
def test_a_paragraph_without_its_stop_is_asked_about(rest: str):
    first = " ".join(rest.replace("¹", "").split()[:5])
    told = f"does the paragraph go on behind the blank line, where “{first} …” follows words without a stop?"
    assert asked("", rest) == (1, [told])


@pytest.mark.parametrize(
    ("end", "rest", "paragraphs"),
    [(".", NEXT, 2), (" the", NEXT, 1), (" to Mr.", NEXT, 1), ("", f"and n{NEXT[1:]}", 1), (" by way of re-", NEXT, 1)],
)
def test_what_surely_goes_on_or_ends_is_not(end: str, rest: str, paragraphs: int):
    assert asked(end, rest) == (paragraphs, [])
