"""Is this quotation right? Words said to be the article's are laid beside it, and every deviation is told.

The best place is found by local alignment of words and marks (Smith and Waterman 1981); what of the quotation is
left before and behind it is sought again, so that words put together from two places are told as two.
Quotation marks of every shape, spaces and line ends make no difference. Words that an emendation changed are also
known as they were received. The page `/quote/` does the same with
`theme/assets/quote/check.js`; both are held to the same cases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from edition.exports.quoted_words import quoted_by
from edition.exports.received_words import as_received

_WORD = r"[^\W_]+"
_TOKEN = re.compile(rf"(?:\[{_WORD}\])?{_WORD}(?:[’']{_WORD}|\[{_WORD}\](?:{_WORD})?)*|[^\w\s]|_")
"""A word, with letters that somebody put in brackets in it, `[T]here`, `rampag[ing]`; or a mark."""
_ONE_SHAPE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'"})
_OMITTED = re.compile(r"(?:\. ?){2,}\.|…|\[\s*(?:…|\. ?\. ?\.)\s*\]")
_LEAST = 4  # words alike, or all, for a stretch to be taken for the article's
_SAME, _OTHER, _GAP = 2, -1, -1
_LONGEST = 2000  # tokens of a quotation


@dataclass(frozen=True, slots=True)
class QuotedToken:
    """A word or mark: as compared, where it stands, and a word whatever its capitals and without its brackets."""

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


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a quotation and where it stands: None if nowhere. `given` is as typed.

    `quoted_from` are the works that the author quotes there, `quoted_in` the notes of which it is not certain which of
    their works is quoted. `edition` is what the edition has for words that are as received, and that it emends; "" for
    any other.
    """

    given: str
    unit: Mapping[str, Any] | None = None
    start: int = 0
    end: int = 0
    deviations: tuple[Deviation, ...] = ()
    page: str = ""
    is_emended: bool = False
    quoted_from: tuple[Mapping[str, str], ...] = field(default=())
    edition: str = ""
    quoted_in: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        return self.unit is not None and not self.deviations and not self.edition


def check_quotation(text: str, data: Mapping[str, Any]) -> tuple[Stretch, ...]:
    """The parts of a quotation in order, each where it stands in the article that `quote_data` tells of.

    Parts that an ellipsis divides are sought each by itself. Raises ValueError for a text without words, or one of
    more than 2,000 words and marks.
    """
    if not re.search(r"\w", text):
        raise ValueError("there are no words; expected a quotation")
    if len(_TOKEN.findall(text)) > _LONGEST:
        raise ValueError(f"the text is longer than {_LONGEST} words and marks; expected a quotation")
    indexed = [(unit, tokens(unit["text"])) for unit in data["units"]]
    found: list[Stretch] = []
    for piece in _OMITTED.split(text.strip().strip('“”"')):
        if re.search(r"\w", piece):
            found += _sought(piece, indexed, data["sources"])
    return tuple(found)


def tokens(text: str) -> list[QuotedToken]:
    """The words and marks of a text; quotation marks of every shape are one."""
    return [_token(found) for found in _TOKEN.finditer(text)]


def _token(found: re.Match[str]) -> QuotedToken:
    said = found[0].translate(_ONE_SHAPE)
    is_word = any(sign.isalnum() for sign in said)
    folded = said.casefold().replace("[", "").replace("]", "") if is_word else said
    return QuotedToken(said, found.start(), found.end(), is_word, folded)


def _sought(
    piece: str, indexed: Sequence[tuple[Mapping[str, Any], list[QuotedToken]]], sources: Mapping[str, Any]
) -> list[Stretch]:
    given = tokens(piece)
    for unit, printed in indexed:
        span = as_received(unit, given, printed, tokens)
        if span:
            return [_located(piece.strip(), unit, *span, (), sources, edition=unit["text"][slice(*span)])]
    best = _best(given, indexed)
    if best is None:
        return [Stretch(piece.strip())] if any(token.said.isalnum() for token in given) else []
    unit, printed, pairs = best
    first, last = pairs[0][0], pairs[-1][0]
    before, behind = piece[: given[first].start], piece[given[last].end :]
    here = _stretch(piece, given, unit, printed, pairs, sources)
    return [*_rest(before, indexed, sources), here, *_rest(behind, indexed, sources)]


def _rest(piece: str, indexed: Any, sources: Any) -> list[Stretch]:
    return _sought(piece, indexed, sources) if re.search(r"\w", piece) else []


def _best(given: Sequence[QuotedToken], indexed: Sequence[tuple[Mapping[str, Any], list[QuotedToken]]]) -> Any:
    """The unit that holds most of the words in one stretch, its tokens, and the pairs that align; None if none does."""
    wanted = Counter(token.folded for token in given if token.is_word)
    ranked = sorted(
        indexed, key=lambda each: -sum((wanted & Counter(token.folded for token in each[1] if token.is_word)).values())
    )
    best, most = None, 0
    for unit, printed in ranked[:8]:
        if _at_most(given, printed) <= most:
            continue
        pairs, score = _aligned(given, printed)
        both = ((given[i], printed[j]) for i, j in pairs if i is not None and j is not None)
        alike = sum(one.is_word and one.folded == other.folded for one, other in both)
        if score > most and alike >= min(_LEAST, sum(wanted.values())):
            best, most = (unit, printed, pairs), score
    return best


def _at_most(given: Sequence[QuotedToken], printed: Sequence[QuotedToken]) -> int:
    """What no alignment of the two can score more than: every token that both have, in whatever order, alike."""
    both = Counter(token.folded for token in given) & Counter(token.folded for token in printed)
    return _SAME * sum(both.values())


def _score(one: QuotedToken, other: QuotedToken) -> int:
    return _SAME if one.said == other.said else 1 if one.folded == other.folded else _OTHER


def _aligned(given: Sequence[QuotedToken], printed: Sequence[QuotedToken]) -> tuple[list[tuple[Any, Any]], int]:
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


def _stretch(piece: str, given: Any, unit: Any, printed: Any, pairs: Any, sources: Any) -> Stretch:
    start, end = printed[pairs[0][1]].start, printed[pairs[-1][1]].end
    words = piece[given[pairs[0][0]].start : given[pairs[-1][0]].end]
    return _located(words, unit, start, end, tuple(_deviations(given, printed, pairs)), sources)


def _located(
    words: str, unit: Any, start: int, end: int, deviations: tuple[Deviation, ...], sources: Any, edition: str = ""
) -> Stretch:
    """Words that stand in a unit from `start` to `end`, with the pages, and whose they are."""
    page = next((page for at, page in reversed(unit["pages"]) if at <= start), unit["page"])
    last = next((page for at, page in reversed(unit["pages"]) if at < end), page)
    is_emended = any(a < end and b > start or a == b and start < a <= end for a, b, _ in unit["emended"])
    labels = quoted_by(unit, start, end)
    works = tuple(source for label in labels for source in sources.get(label, ()))
    unclear = tuple(f"note {label.partition('/')[0]}" for label in labels if not sources.get(label))
    pages = page if page == last else f"{page}–{last}"
    return Stretch(words, unit, start, end, deviations, pages, is_emended or bool(edition), works, edition, unclear)


def _deviations(given: Any, printed: Any, pairs: Any) -> list[Deviation]:
    """Runs of pairs that differ, each as one."""
    found: list[Deviation] = []
    here: tuple[list[str], list[str]] = ([], [])
    for i, j in [*pairs, (None, None)]:
        differs = (i is None) != (j is None) or i is not None and given[i].said != printed[j].said
        if differs:
            here[0].extend([given[i].said] if i is not None else [])
            here[1].extend([printed[j].said] if j is not None else [])
        elif here[0] or here[1]:
            found.append(Deviation(" ".join(here[0]), " ".join(here[1])))
            here = ([], [])
    return found
