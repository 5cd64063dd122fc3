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


def test_a_few_words_in_lower_case_may_be_an_item_of_a_list():
    told = "does the paragraph go on behind the blank line, where “the white pier …” follows words without a stop?"
    assert asked(": the black pier", "the white pier¹") == (1, [told])


def test_a_quotation_that_its_altered_words_alone_tell_is_asked_about():
    altered = "The clerk wrote [sic] under the entry and was glad of the work that he had."
    doubts = read_witness(FORM.format(end=".¹", rest=altered)).doubts
    assert [doubt.message.split("?")[0] for doubt in doubts] == ["is this a block quotation"]
    assert read_witness(FORM.format(end=".", rest=f"{altered}¹")).doubts == ()
