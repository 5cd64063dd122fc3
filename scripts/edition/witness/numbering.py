"""Headings of a law review: which lines are headings, and what number each has in the whole.

Form: `I.` `A.` `1.` `a.` `i.` (Bluebook reviews), `1.1`, `Part I`, `Part One`, `Appendix A`, and headings
without a number. A line is a heading if it has a heading's shape *and* its enumerator fits where it
stands, so that a paragraph beginning “A. Brandt argued …” stays a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from edition.text.captions import begins_as_caption
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.roman import roman_value
from edition.text.title_words import is_capitals, looks_like_title, title_case
from edition.witness.heading_forms import (
    APPENDIX,
    APPENDIX_TITLED,
    BARE_NUMERAL,
    DECIMAL,
    ENUMERATED,
    FRAME,
    ORDINALS,
    SPELLED,
    is_enumerated,
    is_framing,
    readings,
)
from edition.witness.heading_markup import is_exclaimed, markup_of, typography_of, undressed

_LONGEST_PLAIN = 15
_REACH = 3
NO_NUMBER = "a heading without a number"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as read: whole `number`, `level` from 1, and the `title` as the witness has it.

    A `unnumbered` one is its own number.
    """

    number: str
    level: int
    title: str
    note: str = ""
    unnumbered: bool = False

    def longer(self, more: str) -> Heading:
        """The same heading with the rest of its title, from another line."""
        return replace(self, title=f"{self.title} {more}".strip())


@dataclass(frozen=True, slots=True)
class _Step:
    style: str
    ordinal: int
    number: str
    marks: int = 0  # `#` signs before it

    @property
    def is_named(self) -> bool:
        """Whether it is “Part II” or “Chapter 2”, not a bare number."""
        return self.style.startswith("named ")


@dataclass(slots=True)
class Outline:
    """Where we are in the numbering. `read` takes one line after another.

    `top` is the style and number of the last Part: it goes on even where a heading without a number came between.
    `has_roman` says that the Parts have Roman numerals, so that `A.` and `1.` below an Introduction are its sections.
    """

    has_roman: bool = False
    steps: list[_Step] = field(default_factory=list)
    top: tuple[str, int] = ("", 0)

    def read(self, line: str, alone: bool = False) -> Heading | None:
        """The heading that `line` is, or None. A heading moves the outline on.

        `alone` says that the line stands where a heading may stand, so that headline case is enough.
        """
        title = undressed(line)
        if not title or len(title) > 300:
            return None
        markup = markup_of(line)
        if begins_as_caption(title) and not markup.startswith("#"):
            return None
        heading = self._framing(title, markup) or self._numbered(title, markup, alone and _is_short(title))
        heading = heading or self._named(title, markup, alone)
        if heading and markup.startswith("#"):
            self.steps[-1] = replace(self.steps[-1], marks=len(markup))
        return heading

    def _framing(self, line: str, markup: str) -> Heading | None:
        """An appendix, or a heading every review has: it stands outside the numbering, and may have its own below."""
        number, title = "", ""
        appendix = APPENDIX.match(line) or APPENDIX_TITLED.match(line)
        if appendix and (markup or looks_like_title(line)):
            number = re.sub(r"(?i)^appendix", "Appendix", appendix["number"])
            title = (appendix["title"] or "").strip()
        elif is_framing(line):
            name = line.rstrip(SUPERSCRIPTS)
            number, title = title_case(name.rstrip(":")), "" if name == line else line
        elif FRAME.match(line) and line[0].isupper() and (markup or looks_like_title(line)):
            self.steps = [_Step(typography_of(line, markup), 0, title_case(line))]
            return Heading(title_case(line), 1, line, unnumbered=True)
        if not number:
            return None
        self.steps = [_Step(typography_of(line, markup), 0, number)]
        return Heading(number, 1, title)

    def _numbered(self, line: str, markup: str, alone: bool) -> Heading | None:
        marked = bool(markup) or alone
        match = ENUMERATED.match(line) or BARE_NUMERAL.match(line)
        if not match:
            return self._spelled(line) or self._decimal(line, marked)
        title = undressed(match.groupdict().get("title") or "")
        if title and not (marked or looks_like_title(title)):
            return None
        placed = self._place(match["enumerator"], _reach(markup, title)) or self._marked(match["enumerator"], markup)
        if not placed or not title and placed[0]:
            return None
        depth, step, note = placed
        return self._at(depth, step, title, note)

    def _at(self, depth: int, step: _Step, title: str, note: str) -> Heading:
        self.steps[depth:] = [step]
        if not depth and not step.is_named:
            self.top = (step.style, step.ordinal)
        return Heading(step.number, depth + 1, title, note)

    def _spelled(self, line: str) -> Heading | None:
        """`PART ONE: THE PLACE`."""
        match = SPELLED.match(line)
        if not match or (match["title"] and not looks_like_title(match["title"])):
            return None
        ordinal = ORDINALS.index(match["ordinal"].casefold()) + 1
        return self._at(0, _Step("PART", ordinal, f"Part {match['ordinal'].capitalize()}"), match["title"] or "", "")

    def _decimal(self, line: str, marked: bool) -> Heading | None:
        """`1.2 The Act`: the number is whole as printed, and goes on with the one before."""
        match = DECIMAL.match(line)
        if not match or not (marked or looks_like_title(match["title"])):
            return None
        parent, _, last = match["number"].rpartition(".")
        depth = next((i + 1 for i, step in enumerate(self.steps) if step.number == parent), 0)
        before = self.steps[depth].ordinal if len(self.steps) > depth else 0
        if not depth or int(last) != before + 1:
            return None
        return self._at(depth, _Step("decimal", int(last), match["number"]), match["title"], "")

    def _named(self, line: str, markup: str, alone: bool) -> Heading | None:
        """A heading without a number: its typography says which others it stands beside, or under."""
        capitals = is_capitals(line) and looks_like_title(line)
        plain = alone and _is_short(line) and (markup or looks_like_title(line) and not is_exclaimed(line))
        plain = plain or markup.startswith("#")
        if ENUMERATED.match(line) or not (capitals or plain):
            return None
        style = typography_of(line, markup)
        beside = (depth for depth, step in enumerate(self.steps) if step.style == style)
        depth = self._marked_depth(markup)
        if depth is None:
            depth = next(beside, 0 if capitals else len(self.steps))
        heading = self._at(depth, _Step(style, 0, title_case(line)), line, NO_NUMBER if capitals else "")
        return replace(heading, unnumbered=True)

    def _marked_depth(self, markup: str) -> int | None:
        """The depth at which `#` signs set a heading, where those above it have theirs, each more than the last."""
        marks = [step.marks for step in self.steps]
        if not markup.startswith("#") or not marks or not all(marks) or marks != sorted(set(marks)):
            return None
        return sum(each < len(markup) for each in marks)

    def _place(self, enumerator: str, reach: int) -> tuple[int, _Step, str] | None:
        """Depth and step for an enumerator: the next sibling, else a first child, else a gap of at most `reach`."""
        meanings = list(readings(enumerator))
        for depth in reversed(range(len(self.steps))):
            for style, ordinal in meanings:
                if self.steps[depth].style == style and self.steps[depth].ordinal + 1 == ordinal:
                    return depth, self._step(depth, style, ordinal, enumerator), ""
        if not self.steps or self.steps[0].is_named:
            for style, ordinal in meanings:
                first = (style, 1) if len(self.steps) == 1 and not (self.has_roman or self.top[1]) else ("ROMAN", 1)
                if (style, ordinal) in ((self.top[0], self.top[1] + 1), first):
                    return 0, self._step(0, style, ordinal, enumerator), ""
        for style, ordinal in meanings:
            if ordinal == 1 and all(step.style != style for step in self.steps):
                depth = max((i + 1 for i, step in enumerate(self.steps) if not step.is_named), default=len(self.steps))
                return depth, self._step(depth, style, 1, enumerator), self._skipped(style)
        return self._after_gap(meanings, enumerator, reach) or self._first_lost(meanings, enumerator, reach)

    def _after_gap(self, meanings: list[tuple[str, int]], enumerator: str, reach: int) -> tuple[int, _Step, str] | None:
        for depth in reversed(range(len(self.steps))):
            for style, ordinal in meanings:
                if self.steps[depth].style == style and 0 < ordinal - self.steps[depth].ordinal <= reach:
                    note = f"number {enumerator} follows {self.steps[depth].number}"
                    return depth, self._step(depth, style, ordinal, enumerator), note
        return None

    def _marked(self, enumerator: str, markup: str) -> tuple[int, _Step, str] | None:
        """What is marked as a heading is one, whatever its number: at the level of its mark, or the next that is."""
        if not markup.startswith("#"):
            return None
        style, ordinal = next(iter(readings(enumerator)), ("", 0))
        depth = min(len(markup) - 1, len(self.steps))
        note = f"number {enumerator} has no place in the headings’ order"
        return (depth, self._step(depth, style, ordinal, enumerator), note) if style else None

    def _first_lost(
        self, meanings: list[tuple[str, int]], enumerator: str, reach: int
    ) -> tuple[int, _Step, str] | None:
        """A Part whose predecessors have no heading: their text stands under the Introduction, or under none."""
        if self.top[1] or any(not step.is_named for step in self.steps):
            return None
        found = any(style == "ROMAN" and 1 < ordinal <= reach for style, ordinal in meanings)
        ordinal = roman_value(enumerator) if found else 0
        return (0, self._step(0, "ROMAN", ordinal, enumerator), f"number {enumerator} is the first") if found else None

    def _step(self, depth: int, style: str, ordinal: int, enumerator: str) -> _Step:
        number = f"{self.steps[depth - 1].number}.{enumerator}" if depth else enumerator
        return _Step(style, ordinal, number)

    def _skipped(self, style: str) -> str:
        usual = ["ROMAN", "LETTER", "digit", "letter", "roman"]
        return "a level is skipped" if self.steps and usual.index(style) > len(self.steps) else ""


def _reach(markup: str, title: str) -> int:
    """How far a heading's number may be from the last one beside it: a lost heading or two between titles, any
    number for what is marked as a heading, none for what may be a sentence."""
    if markup.startswith("#"):
        return 1000
    return _REACH if looks_like_title(title) else 0


_STOPPED = re.compile(r"[.,;:]$")


def _is_short(line: str) -> bool:
    return len(line.split()) <= _LONGEST_PLAIN and not _STOPPED.search(line.rstrip(SUPERSCRIPTS))


def is_rest_of_title(line: str) -> bool:
    """True if `line` is a title's words with nothing before them: it may be the rest of the heading above."""
    title = undressed(line)
    return bool(title) and not is_enumerated(title) and not is_framing(title) and looks_like_title(title)
