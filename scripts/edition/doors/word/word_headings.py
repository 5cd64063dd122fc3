"""Which paragraphs of a Word file are headings, and of what level: by their style, or by looks of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.doors.common.heading_levels import is_known
from edition.doors.common.received import Run, has_words
from edition.doors.word.word_styles import Shape
from edition.text.captions import begins_as_caption
from edition.text.title_words import is_capitals, looks_like_title

_SUBTITLED = "subtitles, set behind the title without a colon; see whether one is wanted"
_LONGEST = 200  # letters
_STOPPED = re.compile(r"[.;,]$")
_ROMAN_OR_LETTER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body with what tells its kind."""

    runs: tuple[Run, ...]
    shape: Shape
    number: str = ""
    in_table: bool = False
    is_caption: bool = False
    is_item: bool = False
    box: int = 0  # the text box it stands in, or 0

    @property
    def text(self) -> str:
        """Its words, without those of notes."""
        return "".join(run.text for run in self.runs if run.note is None).strip()

    @property
    def level(self) -> int:
        """The level that its style gives; 0 for none."""
        is_heading = not self.is_caption and not self.shape.is_title
        return (self.shape.heading_level or 0) if is_heading else 0


_Look = tuple[bool, ...]  # what a line has of bold, italics, capitals and the middle of the page


def levels_in(paragraphs: Sequence[Paragraph], first: int) -> list[int]:
    """The level of each paragraph, 0 for one that is no heading; the text begins with the paragraph `first`.

    It is the style's; below these stand those that only look so, by the rank in which their looks come up first.
    """
    styled = [0 if is_known(each.text) else each.level for each in paragraphs]
    top = max(styled, default=0) + 1
    ranks: dict[_Look, int] = {}
    levels = []
    for index, each in enumerate(paragraphs):
        look = () if each.level or index < first else _look(each)
        levels.append(ranks.setdefault(look, top + len(ranks)) if look else each.level)
    return levels


def with_whole_title(paragraphs: Sequence[Paragraph], left: Counter[str]) -> list[Paragraph]:
    """The paragraphs, a subtitle on a line of its own in its title's; that no colon parts them is counted in `left`."""
    done: list[Paragraph] = []
    for each in filter(lambda each: has_words(each.runs), paragraphs):
        before = done[-1] if len(done) == 1 else None
        if before and before.shape.is_title and each.shape.is_subtitle:
            left[_SUBTITLED] += not before.text.endswith((":", "—", "?", "!"))
            done[-1] = replace(before, runs=(*before.runs, Run("\n"), *each.runs))
        else:
            done.append(each)
    return done


def _look(paragraph: Paragraph) -> _Look:
    """The looks of what only looks like a heading; none for what does not."""
    shape, text = paragraph.shape, paragraph.text
    is_none = paragraph.is_caption or shape.is_title or paragraph.in_table or begins_as_caption(text)
    if is_none or len(text) > _LONGEST:
        return ()
    words = [run for run in paragraph.runs if run.text.strip() and run.note is None]
    italic, small = all(run.italic for run in words), all(run.small for run in words)
    bold = shape.is_bold or all(run.bold for run in words)
    look = (bold, italic, small or is_capitals(text), shape.is_centred)
    bare = re.sub(_ROMAN_OR_LETTER, "", text, count=1)
    is_heading = words and any(look) and not _STOPPED.search(bare) and looks_like_title(bare)
    return look if is_heading else ()
