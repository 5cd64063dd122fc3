"""An emendation with words around it, by which a reader finds it in the witness.

An emendation may be one bracket. It is widened word by word until the witness's words stand once in
their paragraph or note; and, where that is possible, on such sides only that they stand in the text as
received letter for letter: without a quotation mark (its shape is normalised), a marker, a web address
or italics (the text received has signs there), a page's end, or a character that may have been escaped.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.exports.readings import BAR, PlainReading, one_line
from edition.text.inline import BREAK, LEVEL, QUOTATION, STRUCTURE, Emendation, Inline, is_within, read
from edition.text.inline_markup import STAR_PAGE, tokens

_WORDS = 3
_WIDEST = 400  # words on a side: what stands once in no stretch of so many is shown by the whole text
_PRINTED = {BREAK: "¶ ", QUOTATION: "\\> ", LEVEL: ""}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The readings of an emendation with words around it, and its reason, all plain; `marked` if only italics
    differ, which the readings then show between stars."""

    witness: str
    edition: str
    reason: str
    marked: bool = False


def contexts(whole: Inline) -> list[Surroundings]:
    """Each emendation in a text with words around it, in order; one that markup hides has the whole text."""
    declared, text = whole.emendations, whole.source
    if not declared:
        return []
    trimmed = [_trimmed(each) for each in declared]
    received = PlainReading.of(text, [(head, _received(old), tail) for head, old, _, tail in trimmed], declared)
    printed = PlainReading.of(text, [(head, _printed(new, old), tail) for head, old, new, tail in trimmed], declared)
    hidden = not len(received.spans) == len(printed.spans) == len(declared)
    all_of_it = Surroundings(one_line(received.text), one_line(printed.text), "")
    found = [all_of_it if hidden else _context(received, printed, index) for index in range(len(declared))]
    return [
        Surroundings(each.witness, each.edition, one_line(_plain(emendation.reason)), each.marked)
        for each, emendation in zip(found, declared, strict=True)
    ]


# --- readings of one emendation -----------------------------------------------------------


def _trimmed(emendation: Emendation) -> tuple[str, str, str, str]:
    """What both readings begin with, each reading's own middle, and what both end with.

    Readings that differ in italics only are left whole: their stars belong together.
    """
    old, new = emendation.witness, emendation.edition
    if emendation.is_structural or STAR_PAGE.search(old + new) or _plain(old) == _plain(new):
        return "", old, new, ""
    head = _alike(old, new, [_markup(old), _markup(new)])
    rests = old[head:], new[head:]
    mirrored = [[(len(rest) - end, len(rest) - start) for start, end in _markup(rest)] for rest in rests]
    tail = _alike(rests[0][::-1], rests[1][::-1], mirrored)
    received, printed = (rest[: len(rest) - tail] for rest in rests)
    return old[:head], received, printed, old[len(old) - tail :]


def _markup(text: str) -> list[tuple[int, int]]:
    return [token.span() for token in tokens(text)]


def _alike(old: str, new: str, markup: Sequence[Sequence[tuple[int, int]]]) -> int:
    """How many characters two texts begin with alike, no piece of markup cut."""
    pairs = zip(old, new, strict=False)
    length = next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
    while cut := [start for spans in markup for start, end in spans if start < length < end]:
        length = min(cut)
    return length


def _received(reading: str) -> str:
    """The witness's reading; a paragraph's or a page's end is no letter of it."""
    return BAR if reading in STRUCTURE else STAR_PAGE.sub(BAR, reading)


def _printed(reading: str, received: str) -> str:
    """The edition's reading, its signs of structure to be seen, and such star pages as the witness has not there."""
    if reading in STRUCTURE:
        return _PRINTED[reading]
    there = STAR_PAGE.findall(received)
    return STAR_PAGE.sub(lambda star: "" if star[1] in there else rf"\[\*{star[1]}]", reading)


def _plain(text: str) -> str:
    return read(text).edition.plain


# --- widening --------------------------------------------------------------------------------


def _context(received: PlainReading, printed: PlainReading, index: int) -> Surroundings:
    italic = _italics_changed(received, printed, index)
    if italic:
        start, end = italic
        shift = printed.spans[index][0] - received.spans[index][0]
        return Surroundings(
            one_line(received.marked(start, end)), one_line(printed.marked(start + shift, end + shift)), "", True
        )
    start, end = _widened(received, *received.spans[index])
    first, last = printed.start(received, start), printed.end(received, end)
    return Surroundings(received.shown(start, end), printed.shown(first, last), "")


def _italics_changed(received: PlainReading, printed: PlainReading, index: int) -> tuple[int, int] | None:
    """Where an emendation of no words changes italics; the witness's italics are not cut, if they need not be."""
    (start, end), (first, last) = received.spans[index], printed.spans[index]
    if received.text[start:end] != printed.text[first:last]:
        return None
    differing = [
        at for at in range(start, end)
        if not received.text[at].isspace()
        and is_within(received.italics, at, at + 1)
        != is_within(printed.italics, at + first - start, at + first - start + 1)
    ]  # fmt: skip
    if not differing:
        return None
    left, right = differing[0], differing[-1] + 1
    for begins, ends in received.italics:
        if begins < left < ends and begins >= start:
            left = begins
        if begins < right < ends and ends <= end:
            right = ends
    return (left, right) if received.stands_once(left, right) else (start, end)


def _widened(reading: PlainReading, start: int, end: int) -> tuple[int, int]:
    """The stretch about `start`–`end` to show: one that is literal and stands once, of three words if there are as
    many; else one that stands once."""
    found, most = None, 0
    for left, right in _stretches(reading, start, end, literal=True):
        count = len(reading.text[left:right].split())
        if count > most and reading.stands_once(left, right):
            found, most = (left, right), count
        if most >= _WORDS:
            break
    if found:
        return found
    return next(
        (s for s in _stretches(reading, start, end, literal=False) if reading.stands_once(*s)), (0, len(reading.text))
    )


def _stretches(reading: PlainReading, start: int, end: int, literal: bool) -> Iterator[tuple[int, int]]:
    """Wider and wider stretches of whole words: a word more on either side, or on the side that allows it; soon several
    more at once, so that a text that repeats itself takes no longer than it is."""
    words = reading.words
    first = bisect_left(words, start, key=lambda word: word[1])  # the first word not wholly before
    last = bisect_right(words, end, key=lambda word: word[0]) - 1  # the last word not wholly behind
    before: list[tuple[int, int]] = []
    count = 1
    while count <= min(2 * len(words), _WIDEST):
        left = reading.outside(words[first - count][0] if first >= count else 0, False)
        right = reading.outside(words[last + count][1] if last + count < len(words) else len(reading.text), True)
        ways = _literal_ways(reading, (left, start), (end, right)) if literal else [(left, right)]
        if ways == before:
            return
        yield from (way for way in ways if way not in before)
        before = ways
        count = max(count + 1, count * 3 // 2)


def _literal_ways(reading: PlainReading, before: tuple[int, int], behind: tuple[int, int]) -> list[tuple[int, int]]:
    """The stretches that take as much from before and behind an emendation as is literal: of both, or of either."""
    (left, start), (end, right) = before, behind
    first, last = reading.literal_from(left, start), reading.literal_to(end, right)
    if start == end and start in reading.bars:
        return [(start, last), (first, end)]
    return [(start if start in reading.bars else first, end if end in reading.bars else last)]
