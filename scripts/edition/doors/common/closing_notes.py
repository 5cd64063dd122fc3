"""Notes that stand at a file's end as paragraphs or a list's items, each behind its number, and that no link marks.

They are notes where each number from 1 to the last marks exactly one place in the text above, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.doors.common.received import GO_ON, Block, Draft, NoteRead, Refused, Run, has_words

_TITLE = re.compile(r"(?:(?:end|foot) ?)?notes|references", re.I)
_NUMBER = re.compile(r"\s*(?:\[(?P<set>\d{1,4})\][.:]?\s*|(?P<plain>\d{1,4})(?:[.):]+\s*(?=[^\s\d])|\s+(?=[^\s\d])))")
_FIGURES = re.compile(r"\s*[\[(]?(\d{1,4})[\])]?\s*")
_BRACKETED = re.compile(r"\[(\d{1,4})\]")
_FEWEST = 2  # notes that brackets mark
_SHOWN = 40  # letters of what is told


def without_numbers(notes: Sequence[NoteRead]) -> list[NoteRead]:
    """Notes without the number that each of them says again at its head; as they are where one does not say it."""
    heads = [_own_number(note) for note in notes]
    if not all(head or not note.number for head, note in zip(heads, notes, strict=True)):
        return list(notes)
    return [_cut(note, head) for head, note in zip(heads, notes, strict=True)]


def _own_number(note: NoteRead) -> int:
    """How many letters at a note's head are its own number and what closes it; 0 for none."""
    words = "".join(run.text for run in note.paragraphs[0]) if note.paragraphs and note.number else ""
    head = re.match(rf"\s*(?:\[{note.number}\][.:]?|{note.number}[.:)])\s+(?=\S)", words)
    return head.end() if head else 0


def _cut(note: NoteRead, size: int) -> NoteRead:
    runs = []
    for run in note.paragraphs[0] if size else ():
        runs.append(replace(run, text=run.text[size:]))
        size = max(0, size - len(run.text))
    return replace(note, paragraphs=(tuple(runs), *note.paragraphs[1:])) if runs else note


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph, or an item of the list, in block `at`: its number (0 for none), and what stands behind it."""

    at: int
    number: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place that may mark a note: run `at` of a block, and the figures' place in it."""

    block: int
    at: int
    start: int
    end: int
    number: int


def with_closing_notes(draft: Draft) -> Draft:
    """The draft with such notes as notes, and told; as it is where others have numbers, or nothing is certain."""
    if any(note.number for note in draft.notes):
        return draft
    blocks = draft.blocks
    entries = [entry for at, block in enumerate(blocks) for entry in _entries(at, block)]
    for first in (i for i in range(len(entries) - 1, -1, -1) if entries[i].number == 1):
        found = list(_row(entries[first:]))
        body = blocks[: entries[first].at]
        if found and (marks := _marks(body, len(found))):
            _refuse_anew(blocks[found[-1][0] + 1 :], len(found))
            told = _told(body, [entry for entry in entries if entry.at > found[-1][0]])
            kept = body[:-1] if _is_title(body[-1]) else body
            rest = blocks[found[-1][0] + 1 :]
            read = [NoteRead(number, paragraphs) for number, (_, paragraphs) in enumerate(found, start=1)]
            return replace(
                draft,
                blocks=(*_marked(kept, marks), *rest),
                notes=(*draft.notes, *read),
                told=(*draft.told, *told),
            )
    return draft


def _entries(at: int, block: Block) -> Iterator[_Entry]:
    lines: list[list[Run]] = [[]]
    for run in block.runs:
        if run.text == "\n" and block.kind == "as printed":
            lines.append([])
        else:
            lines[-1].append(run)
    for line in lines:
        number, rest = _numbered(line) if block.kind != "heading" else (0, line)
        yield _Entry(at, number, tuple(rest))


def _numbered(runs: Sequence[Run]) -> tuple[int, Sequence[Run]]:
    """The number that runs begin with, and the runs behind it."""
    first = next((i for i, run in enumerate(runs) if has_words([run])), 0)
    if runs and runs[first].raised and (match := _FIGURES.fullmatch(runs[first].text)):
        return int(match[1]), runs[first + 1 :]
    text = "".join(run.text for run in runs)
    match = _NUMBER.match(text)
    if match is None:
        return 0, runs
    return int(match["set"] or match["plain"]), _without(runs, match.end())


def _without(runs: Sequence[Run], count: int) -> list[Run]:
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        left += [replace(run, text=run.text[cut:])] if run.text[cut:] or run.note is not None else []
    return left


def _row(entries: Sequence[_Entry]) -> Iterator[tuple[int, tuple[tuple[Run, ...], ...]]]:
    """Each note of a row of numbers from 1: the block it ends in, and its paragraphs. What stands between two is the
    first's; what is behind the last is none's."""
    due = 1
    places: list[int] = []
    for index, entry in enumerate(entries):
        if entry.number == due:
            places.append(index)
            due += 1
    for start, end in zip(places, [*places[1:], places[-1] + 1], strict=True):
        yield entries[end - 1].at, tuple(entry.runs for entry in entries[start:end])


def _marks(body: Sequence[Block], last: int) -> list[_Mark]:
    """The one place of each number, raised or in brackets; none where one has no place, or two between its
    neighbours, or where the next number is marked, too."""
    for find in (_raised, *([_in_brackets] if last >= _FEWEST else [])):
        every = [mark for at, block in enumerate(body) for mark in find(at, block)]
        goes_on = any(mark.number == last + 1 for mark in every)
        forward, backward = _greedy(every, range(1, last + 1)), _greedy(every[::-1], range(last, 0, -1))
        if len(forward) == last and forward == backward[::-1] and not goes_on:
            return forward
    return []


def _refuse_anew(behind: Sequence[Block], last: int) -> None:
    """Raise `Refused` where the text behind the notes marks notes with their numbers, and has these again."""
    begun = [entry.number for at, block in enumerate(behind) for entry in _entries(at, block)]
    if 1 in begun and any(1 <= mark.number <= last for at, block in enumerate(behind) for mark in _found(at, block)):
        words = next(filter(None, ("".join(run.text for run in block.runs).strip() for block in behind)), "")
        raise Refused(f"the notes’ numbers begin anew behind “{words[:_SHOWN]}”; {GO_ON}")


def _found(at: int, block: Block) -> Iterator[_Mark]:
    yield from _raised(at, block)
    yield from _in_brackets(at, block)


def _greedy(marks: Sequence[_Mark], numbers: range) -> list[_Mark]:
    chosen: list[_Mark] = []
    for mark in marks:
        if len(chosen) < len(numbers) and mark.number == numbers[len(chosen)]:
            chosen.append(mark)
    return chosen


def _raised(block: int, read: Block) -> Iterator[_Mark]:
    for at, run in enumerate(read.runs):
        if run.raised and (match := _FIGURES.fullmatch(run.text)):
            yield _Mark(block, at, 0, len(run.text), int(match[1]))


def _in_brackets(block: int, read: Block) -> Iterator[_Mark]:
    for at, run in enumerate(read.runs):
        for match in _BRACKETED.finditer(run.text):
            yield _Mark(block, at, match.start(), match.end(), int(match[1]))


def _marked(body: Sequence[Block], marks: Sequence[_Mark]) -> Iterator[Block]:
    by_place: dict[tuple[int, int], list[_Mark]] = {}
    for mark in marks:
        by_place.setdefault((mark.block, mark.at), []).append(mark)
    for index, block in enumerate(body):
        runs: list[Run] = []
        for at, run in enumerate(block.runs):
            end = 0
            for mark in by_place.get((index, at), []):
                runs += [replace(run, text=run.text[end : mark.start].rstrip()), Run("", note=mark.number)]
                end = mark.end
            runs.append(replace(run, text=run.text[end:]) if end else run)
        yield replace(block, runs=tuple(runs))


def _is_title(block: Block) -> bool:
    return bool(_TITLE.fullmatch("".join(run.text for run in block.runs).strip(" .:")))


def _told(body: Sequence[Block], behind: Sequence[_Entry]) -> list[str]:
    told = ["notes read from numbers at the file’s end, each of which marks one place in the text"]
    if _is_title(body[-1]):
        told.append(f"heading over the notes, left out: “{''.join(run.text for run in body[-1].runs).strip()}”")
    words = next(filter(None, ("".join(run.text for run in entry.runs).strip() for entry in behind)), "")
    if words:
        told.append(f"“{words[:_SHOWN]}” stands behind the last note and is read as text; see whether it is the note’s")
    return told
