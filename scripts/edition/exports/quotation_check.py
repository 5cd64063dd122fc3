"""Is this quotation right? Words said to be the article's are laid beside it, and every deviation is told.

The best place is found by local alignment; what of the quotation is left before and behind it is sought again, so that
words put together from two places are told as two. A few words that are left are added ones, unless the text goes on
with them in the paragraph beside: alone they would be found anywhere.
Quotation marks of every shape, spaces, line ends and the forms of letters make no difference. Words that an emendation
changed are also known as they were received. The page `/quote/` does the same with
`theme/assets/quote/check.js`; both are held to the same cases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from edition.exports.pasted_words import in_letters
from edition.exports.quote_alignment import SAME, TOKEN, Deviation, QuotedToken, aligned, as_written, deviations, tokens
from edition.exports.quoted_words import quoted_by
from edition.exports.received_words import as_received

_OMITTED = re.compile(r"(?:\.\s?){2,}\.|…|\[\s*(?:…|\.\s?\.\s?\.)\s*\]")
_AROUND = '“”„‟«»"'
_OF_THE_SENTENCE = frozenset("\"'.,()[]")
"""Marks at a quotation's ends that may be those of the sentence that it stands in."""
_LEAST = 4  # words alike, or all, for a stretch to be taken for the article's
_LONGEST = 2000  # tokens of a quotation
Unit = Mapping[str, Any]
Read = tuple[Unit, list[QuotedToken]]


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
        """Whether the article has it to the letter as received."""
        return self.unit is not None and not self.deviations and not self.edition


def check_quotation(text: str, data: Mapping[str, Any]) -> tuple[Stretch, ...]:
    """The parts of a quotation in order, each where it stands in the article that `quote_data` tells of.

    Parts that an ellipsis divides are sought each by itself, rather where the part before was found. Raises ValueError
    for a text without words, or one of more than 2,000 words and marks.
    """
    if not re.search(r"\w", text):
        raise ValueError("there are no words; expected a quotation")
    if len(TOKEN.findall(text)) > _LONGEST:
        raise ValueError(f"the text is longer than {_LONGEST} words and marks; expected a quotation")
    article = _Article([(unit, tokens(unit["text"])) for unit in data["units"]], data["sources"])
    letters = in_letters(text, {token.folded for _, printed in article.units for token in printed})
    found: list[Stretch] = []
    for piece in _OMITTED.split(letters.strip().strip(_AROUND)):
        if re.search(r"\w", piece):
            found += article.sought(piece, found[-1].unit if found else None)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Article:
    """The units in their order, each with its words and marks; and the works that are quoted in them."""

    units: list[Read]
    sources: Mapping[str, Any]

    def sought(self, piece: str, near: Unit | None = None) -> list[Stretch]:
        """The parts of a piece; of places that fit alike the unit `near` is taken."""
        given = tokens(piece)
        first = sorted(self.units, key=lambda each: each[0] is not near)
        for unit, printed in first:
            span = as_received(unit, given, printed, tokens)
            if span:
                return [self.located(piece.strip(), unit, *span, edition=unit["text"][slice(*span)])]
        best = _best(given, first)
        if best is None:
            return [Stretch(piece.strip())] if any(token.is_word for token in given) else []
        unit, printed, pairs = best
        start, end = given[pairs[0][0]].start, given[pairs[-1][0]].end
        span = printed[pairs[0][1]].start, printed[pairs[-1][1]].end
        here = self.located(piece[start:end], unit, *span, tuple(deviations(given, printed, pairs)))
        before, here = self._left(piece[:start], here, -1)
        behind, here = self._left(piece[end:], here, 1)
        return [*before, here, *behind]

    def _left(self, piece: str, here: Stretch, way: int) -> tuple[list[Stretch], Stretch]:
        """What is left of a piece before (-1) or behind (1) what was found: parts of their own, or added to it."""
        left = tokens(piece)
        words = [token for token in left if token.is_word]
        if len(words) >= _LEAST:
            return self.sought(piece, here.unit), here
        beside = self._beside(piece, left, here, way) if words else None
        if beside:
            return [beside], here
        if not words and all(token.said in _OF_THE_SENTENCE for token in left):
            return [], here
        added = (Deviation(as_written(left), ""),)
        given = (piece.lstrip() + here.given, here.given + piece.rstrip())[way > 0]
        both = (*added, *here.deviations) if way < 0 else (*here.deviations, *added)
        return [], replace(here, given=given, deviations=both)

    def _beside(self, piece: str, left: list[QuotedToken], here: Stretch, way: int) -> Stretch | None:
        """Words with which the unit beside goes on, to the letter; None if it does not."""
        at = next(number for number, (unit, _) in enumerate(self.units) if unit is here.unit) + way
        if not 0 <= at < len(self.units):
            return None
        unit, printed = self.units[at]
        given, there = _from_word_to_word(left), _from_word_to_word(printed)
        part = there[: len(given)] if way > 0 else there[-len(given) :]
        if [token.said for token in part] != [token.said for token in given]:
            return None
        return self.located(piece.strip(), unit, part[0].start, part[-1].end)

    def located(
        self, words: str, unit: Unit, start: int, end: int, differing: tuple[Deviation, ...] = (), edition: str = ""
    ) -> Stretch:
        """Words that stand in a unit from `start` to `end`, with the pages, and whose they are."""
        page = next((page for at, page in reversed(unit["pages"]) if at <= start), unit["page"])
        last = next((page for at, page in reversed(unit["pages"]) if at < end), page)
        is_emended = any(a < end and b > start or a == b and start < a <= end for a, b, _ in unit["emended"])
        labels = quoted_by(unit, start, end)
        works = tuple(source for label in labels for source in self.sources.get(label, ()))
        unclear = tuple(f"note {label.partition('/')[0]}" for label in labels if not self.sources.get(label))
        pages = page if page == last else f"{page}–{last}"
        emended = is_emended or bool(edition)
        return Stretch(words, unit, start, end, differing, pages, emended, works, edition, unclear)


def _from_word_to_word(read: Sequence[QuotedToken]) -> Sequence[QuotedToken]:
    words = [number for number, token in enumerate(read) if token.is_word]
    return read[words[0] : words[-1] + 1] if words else ()


def _best(given: Sequence[QuotedToken], indexed: Sequence[Read]) -> Any:
    """The unit that holds most of the words in one stretch, its tokens, and the pairs that align; None if none does."""
    wanted = Counter(token.folded for token in given if token.is_word)
    ranked = sorted(
        indexed, key=lambda each: -sum((wanted & Counter(token.folded for token in each[1] if token.is_word)).values())
    )
    best, most = None, 0
    for unit, printed in ranked[:8]:
        if _at_most(given, printed) <= most:
            continue
        pairs, score = aligned(given, printed)
        both = ((given[i], printed[j]) for i, j in pairs if i is not None and j is not None)
        alike = sum(one.is_word and one.folded == other.folded for one, other in both)
        if score > most and alike >= min(_LEAST, sum(wanted.values())):
            best, most = (unit, printed, pairs), score
    return best


def _at_most(given: Sequence[QuotedToken], printed: Sequence[QuotedToken]) -> int:
    """What no alignment of the two can score more than: every token that both have, in whatever order, alike."""
    both = Counter(token.folded for token in given) & Counter(token.folded for token in printed)
    return SAME * sum(both.values())
