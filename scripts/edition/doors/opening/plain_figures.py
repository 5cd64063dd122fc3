"""Plain text whose markers are figures on the line (`books.1`) or in brackets (`[1]`): raised, where that is certain.

It is certain where every number from 1 to the last note's marks exactly one place that a marker can have, in
order. Where one is missing or could stand twice, the text is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.doors.common.received import GO_ON, Received, Refused, raised
from edition.text.joining_lines import SUPERSCRIPTS, TO_FIGURES

_NOTE_STARTS = (
    re.compile(r"^[ \t]{0,8}\[(?P<number>\d{1,4})\][ \t]*(?=\S)"),
    re.compile(r"^[ \t]{0,8}(?P<number>\d{1,4})(?:[.)]+[ \t]+(?=\S)|[ \t]+(?=[^\s\d]))"),
)
"""How a note begins: `[1] Jane Roe`, and `1. Jane Roe`, `1 Jane Roe`."""
_PLAIN_MARK = re.compile(r"(?:(?<=[^\d\s][.,;:!?”’\"')\]—])|(?<=[^\W\d_A-ZÀ-Þ]))(?P<number>\d{1,4})(?![\w]|[.,:]\d)")
_AFTER_YEAR = re.compile(_PLAIN_MARK.pattern.replace(r"(?:(?<=", r"(?:(?<=\b\d{4}[.,;])|(?<=", 1))
"""Behind a year too, which a stop parts from the marker: `in 1901.2`."""
_BRACKETED = re.compile(r"\[(?P<number>\d{1,4})\]")
_RAISED = re.compile(rf"[ \t]*([{SUPERSCRIPTS}]{{1,4}})[ \t]*\S")
_TAGGED = re.compile(r"<sup>[ \t]*(\d{1,4})[ \t]*</sup>", re.I)
_LETTERED = re.compile(rf"[ \t]*([{SUPERSCRIPTS}]{{1,4}}[ᵃ-ᵛˣʸᶻ])[ \t]*\S")
_BYLINE = re.compile(r"^[^\W\d_].*[^\W\d_.](?:\*+|[†‡])$")
_AUTHORS = re.compile(r"^[ \t]*(?:\*+|[†‡])[ \t]*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place that may hold a marker: where it starts and ends in the text, and its number."""

    start: int
    end: int
    number: int


def has_plain_figures(text: str) -> bool:
    """True if plain figures begin a text's notes, and its markers are not raised (exponents may be)."""
    starts = _starts(text.split("\n"))
    figures = {run.translate(TO_FIGURES) for run in re.findall(f"[{SUPERSCRIPTS}]+", text)}
    is_raised = {"1", "2", str(len(starts))} <= figures or bool(re.search(r"<sup>\s*\d|\$\s*\^", text))
    return len(starts) > 1 and not is_raised


def read_plain_figures(text: str) -> Received:
    """The same text with its markers and its notes' numbers raised. Raises `Refused` where that is not certain."""
    parts = re.split(r"(\r\n?|\n|\f)", text)
    lines, ends = parts[::2], ["\n" if end != "\f" else end for end in parts[1::2]]
    starts = _starts(lines)
    in_notes = _note_lines(lines, starts)
    last = len(starts)
    _refuse_more(lines, starts)
    body = [(i, line) for i, line in enumerate(lines) if i not in in_notes]
    for pattern in (_BRACKETED, _PLAIN_MARK, _AFTER_YEAR):
        places = _in_order(body, pattern, last)
        if places is not None:
            raised_lines = _raised(lines, places, starts)
            whole = "".join(line + end for line, end in zip(raised_lines, [*ends, ""], strict=True))
            return Received(whole, "text with plain figures")
    raise Refused(
        f"the markers are plain figures, and not each of the {last} notes’ numbers marks one place in the text; "
        "raise them (¹, ², or <sup>1</sup>), or import the Word or PDF file"
    )


def refuse_numbers_anew(text: str) -> None:
    """Raise `Refused` at the line where raised numbers begin notes anew, the text marking them again."""
    lines = _TAGGED.sub(lambda tag: raised(int(tag[1])), text).split("\n")
    begun = ((i, _RAISED.match(line)) for i, line in enumerate(lines))
    starts = [(i, int(match[1].translate(TO_FIGURES))) for i, match in begun if match]
    numbers = [number for _, number in starts]
    for at, (index, number) in enumerate(starts):
        is_anew = number == 1 and {1, 2} <= set(numbers[:at]) and numbers[at + 1 : at + 2] == [2]
        between = "\n".join(lines[starts[at - 1][0] + 1 : index])
        if is_anew and re.search(rf"\S{SUPERSCRIPTS[1]}(?![{SUPERSCRIPTS}])", between):
            raise Refused(f"the notes’ numbers begin anew here; {GO_ON}", index + 1)


def refuse_letters_in_numbers(text: str) -> None:
    """Raise `Refused` at a note whose raised number has a letter, `²ᵃ`, and that the text marks: it would be read as
    the end of the note before it."""
    for index, line in enumerate(text.split("\n")):
        found = _LETTERED.match(line)
        if found and re.search(rf"\S{found[1]}(?!\w)", text):
            raise Refused(f"note {found[1]} has a letter in its number; number the notes through in figures", index + 1)


def _refuse_more(lines: Sequence[str], starts: dict[int, int]) -> None:
    """Raise `Refused` where behind the last note two lines begin with the numbers after next: the next is missing."""
    last, behind = len(starts), max(starts) + 1
    for pattern in _NOTE_STARTS:
        numbers = [int(match["number"]) for line in lines[behind:] if (match := pattern.match(line))]
        due = [last + 2, last + 3]
        if [number for number in numbers if number in due] == due:
            raise Refused(
                f"notes {last + 2} and {last + 3} begin lines, and note {last + 1} begins none; begin it on one"
            )


def _starts(lines: Sequence[str]) -> dict[int, int]:
    """The lines that begin notes 1, 2, 3 …: line → number, of the way of beginning that gives most.

    They are sought from the end, where the last note stands: a list in the text may be numbered too.
    """
    return max((_run(lines, pattern) for pattern in _NOTE_STARTS), key=len)


def _run(lines: Sequence[str], pattern: re.Pattern[str]) -> dict[int, int]:
    begins = [(i, int(match["number"])) for i, line in enumerate(lines) if (match := pattern.match(line))]
    last = max((number for _, number in begins), default=0)
    while last:
        found: dict[int, int] = {}
        due = last
        for index, number in reversed(begins):
            if number == due:
                found[index] = number
                due -= 1
        if not due:
            return dict(sorted(found.items()))
        last = max((number for _, number in begins if number < last), default=0)
    return {}


def _note_lines(lines: Sequence[str], starts: dict[int, int]) -> set[int]:
    """The lines of notes: from a note's number to the next blank line."""
    inside: set[int] = set()
    for start in starts:
        index = start
        while index < len(lines) and lines[index].strip():
            inside.add(index)
            index += 1
    return inside


def _in_order(body: Sequence[tuple[int, str]], pattern: re.Pattern[str], last: int) -> list[tuple[int, _Mark]] | None:
    """The one place of each number; None if a number has none, or two between its neighbours."""
    candidates = [(i, _Mark(m.start(), m.end(), int(m["number"]))) for i, line in body for m in pattern.finditer(line)]
    ways = [(i, mark) for i, mark in candidates if 1 <= mark.number <= last]
    forward = _greedy(ways, range(1, last + 1))
    backward = _greedy(ways[::-1], range(last, 0, -1))
    return forward if forward and backward and forward == backward[::-1] else None


def _greedy(ways: Sequence[tuple[int, _Mark]], numbers: range) -> list[tuple[int, _Mark]] | None:
    """The first place of each number behind that of the one before. From both ends alike, there is no other way."""
    chosen: list[tuple[int, _Mark]] = []
    wanted: Iterator[int] = iter(numbers)
    due = next(wanted, None)
    for way in ways:
        if way[1].number == due:
            chosen.append(way)
            due = next(wanted, None)
    return chosen if due is None else None


def _without_number(line: str) -> str:
    matches = (pattern.match(line) for pattern in _NOTE_STARTS)
    return line[next(match.end() for match in matches if match) :]


def _raised(lines: Sequence[str], places: Sequence[tuple[int, _Mark]], starts: dict[int, int]) -> list[str]:
    """The lines with markers and numbers raised, as many as before. A byline is parted from what it touches by a form
    feed, which begins no line: what is told of a line is told of the file's own."""
    done = list(lines)
    for index, mark in reversed(places):
        line = done[index]
        done[index] = f"{line[: mark.start].rstrip()}{raised(mark.number)}{line[mark.end :]}"
    for index, number in starts.items():
        done[index] = f"{raised(number)} {_without_number(lines[index])}"
    first = min(index for index, _ in places)
    done[:first] = ["\f" + line if _BYLINE.search(line) else line for line in done[:first]]
    return [_AUTHORS.sub(lambda m: m[0].strip().replace("*", r"\*") + " ", line) for line in done]
