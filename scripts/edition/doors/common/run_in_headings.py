"""Headings that begin their paragraph's first line: `a. The Commons.—The House fixed its quorum …`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.doors.common.received import Block, Draft, Run
from edition.text.list_items import item_of

_LABEL = re.compile(r"\s*(?P<label>\(?(?:\d{1,2}|[a-z])[.)]\s+)?(?=[A-Z“‘])")
_DASH = re.compile(r"[^—]{1,120}?[.:]\s?—")
_SIGN = re.compile(r"(?:[.:]\s?—?|—)\s*$")
_LONGEST = 160  # letters
_WORDS = 14  # of a title that has a paragraph of its own
_FEWEST = 2  # of a row: one alone may be a sentence
_SHOWN = 40  # letters of what is told


@dataclass(frozen=True, slots=True)
class _Lead:
    """What may be a heading at a paragraph's head: up to where it goes, its title's end, and its number."""

    end: int
    title_end: int
    shown: str
    form: str = ""
    number: int = 0
    is_whole: bool = False  # the paragraph has nothing else


@dataclass(slots=True)
class _Row:
    form: str
    level: int
    places: list[int]


def with_run_in_headings(draft: Draft) -> Draft:
    """The draft, such headings on lines of their own.

    One is a heading for certain where it has a number, a dress or a dash parts it from the text, and others beside it
    in the section go on with the numbers; so is one alone that is set as those of other sections are, dash and all; and
    one that has a paragraph of its own, with a stop at its end, where a text stands below each of its row.
    What else has no number, or stands alone, is told and left as it is.
    """
    blocks = draft.blocks
    leads = {i: lead for i, block in enumerate(blocks) if block.kind == "paragraph" and (lead := _lead(block.runs))}
    leads = {i: lead for i, lead in leads.items() if not lead.is_whole or _has_text_below(blocks, i, leads)}
    rows = _certain(_rows(blocks, leads), leads)
    levels = {place: row.level for row in rows for place in row.places}
    done: list[Block] = []
    for index, block in enumerate(blocks):
        done += _parted(block, leads[index], levels[index]) if index in levels else [block]
    set_apart = _shown("headings that begin their paragraph, set on lines of their own", map(leads.get, sorted(levels)))
    left = _shown(
        "paragraphs that begin with what may be a heading, left as they are",
        (lead for i, lead in leads.items() if i not in levels),
    )
    return replace(draft, blocks=tuple(done), told=(*draft.told, *set_apart, *left))


def _lead(runs: Sequence[Run]) -> _Lead | None:
    """The title that a paragraph begins with, parted from the text by its dress, or by a stop and a dash."""
    text = "".join(run.text for run in runs)[:_LONGEST]
    match = _LABEL.match(text)
    if match is None:
        return None
    label = (match["label"] or "").strip()
    dashed = _DASH.match(text, match.end())
    end = max((_dress_end(runs, text, match.end(), look) for look in _DRESSES), default=0)
    is_set_apart = end and _SIGN.search(text[: _behind_sign(text, end)])
    if is_set_apart and (label or dashed):
        end = _behind_sign(text, end)
    elif dashed and label and not label.startswith("("):
        end = dashed.end()
    else:
        return None
    form, number = item_of(f"{label} x") if label else ("", 0)
    title = _SIGN.sub("", text[:end])
    is_whole = not text[end:].strip()
    if "-\n" in title or is_whole and len(title.split()) > _WORDS:
        return None
    return _Lead(end, len(title), " ".join(text[:end].split()), form, number, is_whole)


def _has_text_below(blocks: Sequence[Block], index: int, leads: Mapping[int, _Lead]) -> bool:
    """True where a paragraph stands below that is no such title itself, as the next item of a list would be."""
    below = blocks[index + 1 : index + 2]
    is_title = index + 1 in leads and leads[index + 1].is_whole
    return bool(below) and below[0].kind == "paragraph" and not is_title


def _behind_sign(text: str, end: int) -> int:
    """Where a dash, or a stop, ends that stands behind a title without its dress."""
    sign = re.compile(r"\s*(?:[.:]\s?—?|—)\s*").match(text, end)
    return sign.end() if sign else end


def _dress_end(runs: Sequence[Run], text: str, start: int, is_dressed: Callable[[Run], bool]) -> int:
    """Where a dress ends that begins at `start`: behind its last letter and its stop; 0 where none begins or ends."""
    place = 0
    end = 0
    for run in runs:
        for offset, letter in enumerate(run.text, start=place):
            if offset >= len(text):
                return 0
            if offset >= start and letter.isalpha():
                if not is_dressed(run):
                    return end
                end = offset + 1
            elif end and is_dressed(run) and letter in ".:?’”":
                end = offset + 1
        place += len(run.text)
    return end


_DRESSES: tuple[Callable[[Run], bool], ...] = (
    lambda run: run.italic,
    lambda run: run.bold,
    lambda run: run.small,
)


def _rows(blocks: Sequence[Block], leads: dict[int, _Lead]) -> list[_Row]:
    """The leads whose numbers go on one by one below a heading, each row with its level."""
    rows: list[_Row] = []
    level, open_rows = 0, list[_Row]()
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            level, open_rows = block.level, []
        lead = leads.get(index)
        if lead is None or not lead.number:
            continue
        depth = next((d for d, row in enumerate(open_rows) if _goes_on(row, leads, lead)), None)
        if depth is not None:
            del open_rows[depth + 1 :]
            open_rows[depth].places.append(index)
        elif lead.number == 1:
            open_rows.append(_Row(lead.form, level + len(open_rows) + 1, [index]))
            rows.append(open_rows[-1])
    return rows


def _certain(rows: Sequence[_Row], leads: dict[int, _Lead]) -> list[_Row]:
    """The rows of several, and those of one that is parted by a dash as all of another row of its form and level."""
    several = [row for row in rows if len(row.places) >= _FEWEST]
    dashed = {(row.form, row.level) for row in several if all(_is_dashed(leads[place]) for place in row.places)}
    alone = [row for row in rows if len(row.places) == 1 and _is_dashed(leads[row.places[0]])]
    return [*several, *(row for row in alone if (row.form, row.level) in dashed)]


def _is_dashed(lead: _Lead) -> bool:
    return lead.shown.endswith("—")


def _goes_on(row: _Row, leads: dict[int, _Lead], lead: _Lead) -> bool:
    last = leads[row.places[-1]]
    return (row.form, last.is_whole, last.number + 1) == (lead.form, lead.is_whole, lead.number)


def _parted(block: Block, lead: _Lead, level: int) -> Iterator[Block]:
    """The heading, and the paragraph without it; a page that begins there begins with the paragraph."""
    heading: list[Run] = []
    rest: list[Run] = []
    place = 0
    for run in block.runs:
        head = run.text[: max(0, lead.title_end - place)].replace("\n", " ")
        tail = run.text[max(0, lead.end - place) :]
        if run.page or run.note is not None:
            (heading if not run.page and place <= lead.end else rest).append(run)
        else:
            heading += [replace(run, text=head, italic=False, small=False)] if head else []
            rest += [replace(run, text=tail if rest else tail.lstrip())] if tail.strip() or rest and tail else []
        place += len(run.text)
    yield Block("heading", tuple(heading), level)
    if not lead.is_whole or rest:
        yield Block("paragraph", tuple(rest))


def _shown(what: str, leads: Iterable[_Lead | None]) -> list[str]:
    """What is to be told of such paragraphs, if there are any."""
    shown = [lead.shown for lead in leads if lead]
    return [f"{what}: {len(shown)}; the first is “{shown[0][:_SHOWN]}”"] if shown else []
