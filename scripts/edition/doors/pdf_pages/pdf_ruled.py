"""Notes in the body's own type, below a rule at the foot of their pages, as some programs set them.

No size tells them. They are notes where every page is certain: what begins below its rule are the notes that raised
figures of the text mark there, one after another, and all rules are alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import Line, Rule
from edition.doors.pdf_lines.pdf_runs import runs_of
from edition.doors.pdf_pages.pdf_notes import NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet

_ALIKE = 2.0  # points by which the rules of two pages may differ
_FEWEST = 3  # notes
_OFF = 1  # notes that a page may begin before the line that marks them, which stands overleaf


def with_ruled_notes(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages, what stands below their rules as notes; unchanged where that is not certain of every page."""
    parted = [_parted(sheet, _usual(sheets)) for sheet in sheets]
    reader = NoteReader()
    marked = 0
    try:
        for sheet in parted:
            reader.take(sheet)
            marked += len(list(_marked(sheet, marked + 1)))
            if abs(marked - reader.highest) > _OFF:
                return list(sheets)
    except Refused:
        return list(sheets)
    is_certain = reader.highest == marked >= _FEWEST and not reader.missing
    return parted if is_certain else list(sheets)


def _usual(sheets: Sequence[Sheet]) -> Rule | None:
    """The rule that most pages have, by where it begins and how long it is."""
    lowest = [min(sheet.rules, key=lambda rule: rule.base) for sheet in sheets if sheet.rules]
    alike = Counter({rule: sum(_is_alike(rule, each) for each in lowest) for rule in lowest})
    return alike.most_common(1)[0][0] if alike else None


def _is_alike(rule: Rule, other: Rule) -> bool:
    """True for rules of one length; those of facing pages may begin elsewhere."""
    return abs((rule.right - rule.left) - (other.right - other.left)) < _ALIKE


def _parted(sheet: Sheet, usual: Rule | None) -> Sheet:
    """A page, parted at its last rule that is as the others are; what stands small at its foot is below that rule."""
    heights = [rule.base for rule in sheet.rules if usual and _is_alike(rule, usual)]
    if sheet.cover or not heights:
        return sheet
    lines = (*sheet.body, *sheet.notes)
    above = tuple(line for line in lines if line.base > min(heights))
    return replace(sheet, body=above, notes=lines[len(above) :])


def _marked(sheet: Sheet, due: int) -> Iterator[int]:
    """The notes that raised figures in a page's body mark, from the one that is due."""
    for number in (int(text) for line in sheet.body for text in _raised(line) if text.isdecimal() and len(text) < 5):
        if number == due:
            yield number
            due += 1


def _raised(line: Line) -> Iterator[str]:
    return (run.text.strip() for run in runs_of(line) if run.raised)
