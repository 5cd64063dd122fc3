"""How two pieces of text fit together again, and how texts are normalised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.text.joining_lines import SOFT_HYPHEN, is_finished, join
from edition.text.lexicon import Lexicon
from edition.text.normalisations import normalise

LINES = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").strip().split("\n")[2:]
pieces = st.text("ab- .,'\"“”’*\\$<>()[]/:https\u00ad\u2010—–é⁶", max_size=40)


@pytest.mark.parametrize("line", LINES)
def test_two_pieces_fit(line):
    left, right, whole, usage = (cell.strip() for cell in line.split("|"))
    assert join(left, right, Lexicon.of(usage.replace("⏎", "\n"))).text.replace(SOFT_HYPHEN, "~") == whole


@given(pieces, pieces)
def test_joining_loses_and_adds_nothing_but_hyphens_and_spaces(left, right):
    joined = join(left, right, Lexicon.of(""))

    def bare(text):
        return "".join(c for c in text if c not in " -\u2010\u00ad")

    assert bare(joined.text) == bare(left + right)
    assert 0 <= joined.seam <= len(joined.text)


@pytest.mark.parametrize(
    "text", ["It fell.", "It fell.”", "It fell.⁹", "It fell.[^9]", "(It fell.)", "“It fell!”[^9] ", "these:"]
)
def test_a_finished_sentence(text):
    assert is_finished(text)


@pytest.mark.parametrize("text", ["It fell", "It fell,", "the pier¹ and", "It fell and[^9]"])
def test_an_unfinished_sentence(text):
    assert not is_finished(text)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ('the "old" pier\'s', "the “old” pier’s"),
        ("“the 'old' pier”", "“the ‘old’ pier”"),
        ("'Tis the '90s", "’Tis the ’90s"),
        (r"\$5 \& 5\%", "$5 & 5%"),
        (
            "2019 WL 1, at *7 (D. Me. 2019); COMMENTARIES *140; at *4 n.2",
            r"2019 WL 1, at \*7 (D. Me. 2019); COMMENTARIES \*140; at \*4 n.2",
        ),
        ("Phillips, *1 in 6 Live at Risk*, POST", "Phillips, *1 in 6 Live at Risk*, POST"),
        ("https://example.org/a.", "<https://example.org/a>."),
        ("(https://example.org/a)", "(<https://example.org/a>)"),
        ("https://example.org/Pier_(Portia).", "<https://example.org/Pier_(Portia)>."),
        ("(https://example.org/Pier_(Portia))", "(<https://example.org/Pier_(Portia)>)"),
        ("<https://example.org/a's>", "<https://example.org/a's>"),
    ],
)
def test_a_text_is_normalised(written, normal):
    assert normalise(written) == normal


@example(r"\\$")
@given(pieces)
def test_normalising_twice_changes_nothing_more(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_normalising_any_text_twice_changes_nothing_more(text):
    assert normalise(normalise(text)) == normalise(text)
