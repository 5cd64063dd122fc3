"""Words and marks of two texts, laid beside each other: the best local alignment (Smith and Waterman 1981), and where
the one departs from the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WORD = r"[^\W_]+"
TOKEN = re.compile(rf"(?:\[{WORD}\])?{WORD}(?:[’']{WORD}|\[{WORD}\](?:{WORD})?)*|[^\w\s]|_")
"""A word, with letters that somebody put in brackets in it, `[T]here`, `rampag[ing]`; or a mark."""
_ONE_SHAPE = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›`′", "'"))
SAME = 2
_OTHER, _GAP = -1, -1


@dataclass(frozen=True, slots=True)
class QuotedToken:
    """A word or mark: as written, as compared, where it stands; and folded, a word's capitals and brackets left out."""

    written: str
    said: str
    start: int
    end: int
    is_word: bool
    folded: str


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where a quotation departs: what it says, and what the article says; one of them may be ""."""

    given: str
    printed: str


def tokens(text: str) -> list[QuotedToken]:
    """The words and marks of a text; quotation marks of every shape are one."""
    return [_token(found) for found in TOKEN.finditer(text)]


def _token(found: re.Match[str]) -> QuotedToken:
    said = found[0].translate(_ONE_SHAPE)
    is_word = any(sign.isalnum() for sign in said)
    folded = said.casefold().replace("[", "").replace("]", "") if is_word else said
    return QuotedToken(found[0], said, found.start(), found.end(), is_word, folded)


def _score(one: QuotedToken, other: QuotedToken) -> int:
    return SAME if one.said == other.said else 1 if one.folded == other.folded else _OTHER


def aligned(given: Sequence[QuotedToken], printed: Sequence[QuotedToken]) -> tuple[list[tuple[Any, Any]], int]:
    """The best local alignment: pairs of indices, None where one side has nothing; and its score."""
    width = len(printed) + 1
    rows = [[0] * width]
    top, at = 0, (0, 0)
    for i, token in enumerate(given, start=1):
        row, above = [0] * width, rows[-1]
        for j in range(1, width):
            same = _score(token, printed[j - 1])
            row[j] = score = max(0, above[j - 1] + same, above[j] + _GAP, row[j - 1] + _GAP)
            if score > top:
                top, at = score, (i, j)
        rows.append(row)
    pairs: list[tuple[Any, Any]] = []
    i, j = at
    while i and j and rows[i][j]:
        score = rows[i][j]
        if score == rows[i - 1][j - 1] + _score(given[i - 1], printed[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif score == rows[i - 1][j] + _GAP:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1], top


def deviations(given: Any, printed: Any, pairs: Any) -> list[Deviation]:
    """Runs of pairs that differ, each as one."""
    found: list[Deviation] = []
    here: tuple[list[QuotedToken], list[QuotedToken]] = ([], [])
    for i, j in [*pairs, (None, None)]:
        differs = (i is None) != (j is None) or i is not None and given[i].said != printed[j].said
        if differs:
            here[0].extend([given[i]] if i is not None else [])
            here[1].extend([printed[j]] if j is not None else [])
        elif here[0] or here[1]:
            found.append(Deviation(as_written(here[0]), as_written(here[1])))
            here = ([], [])
    return found


def as_written(run: Sequence[QuotedToken]) -> str:
    """Tokens that follow one another in a text, with the letters and quotation marks that they have there."""
    text, end = "", run[0].start if run else 0
    for token in run:
        text += token.written if token.start == end else f" {token.written}"
        end = token.end
    return text
