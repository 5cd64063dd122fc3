"""Edition → what is read aloud: each unit of the text in sentences, each note as printed and with its sources named.

There are no markers and no printed pages in it. A note is heard behind the sentence of its marker by whoever chose
to hear notes; one that says *Id.* or *supra* then names, on demand, the work that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from itertools import pairwise

from edition.books.spoken_notes import SpokenNote, spoken_note
from edition.books.spoken_words import said
from edition.model import Edition, Paragraph, Section
from edition.text.as_printed import is_kept_as_printed
from edition.text.roman import roman_numeral, roman_value
from edition.text.sentences import sentences

Remember = Callable[[str, Callable[[], str]], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """From `start` to `end` of the unit's plain text, as it is said, and the notes whose markers stand in it."""

    start: int
    end: int
    said: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenUnit:
    """A heading or a paragraph; `length` is that of its plain text."""

    id: str
    kind: str
    level: int
    length: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Everything that is read aloud, in reading order; the notes by their labels."""

    units: tuple[SpokenUnit, ...]
    notes: Mapping[str, SpokenNote]


def spoken(edition: Edition, remembered: Remember = lambda asked, say: say()) -> Spoken:
    """The edition as it is read aloud. `remembered` may know what a voice says, by all that this depends on."""
    say = _voice(edition, remembered)
    sources = {source.key: source for source in edition.sources}
    notes = {note.label: spoken_note(note, edition, sources, say) for note in edition.article.notes}
    nested = {note.label: note.text.edition.labels for note in edition.article.notes}
    return Spoken(tuple(_unit(unit, nested, say) for unit in edition.article.in_order), notes)


def _voice(edition: Edition, remembered: Remember) -> Callable[[str], str]:
    """Puts a text in words by the edition's own table; what the index lists as an abbreviation stays in capitals."""
    entries = (entry for entry in edition.layer.entries if entry.kind == "abbreviation")
    initials = frozenset(form for entry in entries for form in entry.forms)
    table = f"{edition.abbreviations} {sorted(initials)}"
    digest = sha256(table.encode()).hexdigest()

    @cache  # a source is named in many notes
    def say(text: str) -> str:
        return remembered(f"{digest} {text}", partial(said, text, edition.abbreviations, initials))

    return say


def _unit(unit: Section | Paragraph, nested: Mapping[str, Sequence[str]], say: Callable[[str], str]) -> SpokenUnit:
    text = unit.text.edition
    if isinstance(unit, Section):
        words = f"{_numbered(unit)}{say(unit.title)}"
        whole = Sentence(0, len(text.plain), words + ("" if words.endswith((".", "?", "!")) else "."), text.labels)
        return SpokenUnit(unit.id, "heading", unit.level, len(text.plain), (whole,))
    kept = is_kept_as_printed(unit.text.source)
    spans = _lines(text.plain, text.line_ends) if kept else sentences(text.plain, [at for at, _ in text.markers])
    every = [
        Sentence(start, end, say(text.plain[start:end]), tuple(_heard(labels, nested)))
        for (start, end), labels in zip(spans, _labels(spans, text.markers), strict=True)
    ]
    if unit.kind == "blockquote" and every:
        every[0] = _with(every[0], before="Quotation: ")
        every[-1] = _with(every[-1], behind=" End of quotation.")
    return SpokenUnit(unit.id, unit.kind, 0, len(text.plain), tuple(every))


def _with(sentence: Sentence, before: str = "", behind: str = "") -> Sentence:
    """A block quotation is seen by its indention; the ear has to be told."""
    return Sentence(sentence.start, sentence.end, f"{before}{sentence.said}{behind}", sentence.notes)


def _lines(text: str, line_ends: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The lines of a list or a table."""
    edges = pairwise([0, *line_ends, len(text)])
    return tuple((a + text[a:b].startswith(" "), b) for a, b in edges if text[a:b].strip())


def _labels(spans: Sequence[tuple[int, int]], markers: Sequence[tuple[int, str]]) -> Iterator[tuple[str, ...]]:
    """The labels of each sentence: a marker belongs to the sentence that it ends or stands in."""
    before = -1
    for number, (_, end) in enumerate(spans):
        last = end if number < len(spans) - 1 else max(end, *(at for at, _ in markers), 0) if markers else end
        yield tuple(label for at, label in markers if before < at <= last)
        before = last


def _heard(labels: Sequence[str], nested: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The notes in order, those marked in a note behind it."""
    seen: set[str] = set()
    waiting = list(labels)
    while waiting:
        label = waiting.pop(0)
        if label in nested and label not in seen:
            seen.add(label)
            yield label
            waiting[:0] = nested[label]


def _numbered(section: Section) -> str:
    """What is said before a heading's words: `Part 3.`, `A.`, `Appendix A.`"""
    if section.title == section.number:
        return ""
    number = section.number if " " in section.number else section.number.rsplit(".", 1)[-1]
    if section.level == 1 and re.fullmatch("[IVXLC]+", number) and roman_numeral(roman_value(number)) == number:
        return f"Part {roman_value(number)}. "
    return f"{number}. "
