"""Cross-reference fields of a Word file: the exact aim of a *supra*, whatever number it shows.

A field that was not brought up to date shows another note's number than the one it points at. What it shows is the
author's text and stays; what it means becomes the editor's answer in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from edition.bluebook.notes.note_reader import read_note
from edition.doors.common.received import CrossReference
from edition.model import Article, Note
from edition.text.inline import read
from edition.witness.witness_reader import Doubt


def answered(
    article: Article, references: Iterable[CrossReference], cited: Mapping[int, Sequence[str]]
) -> tuple[Article, tuple[Doubt, ...]]:
    """The article with an answer at each stale *supra*, and a doubt for each; `cited` has the keys that a note
    cites in full."""
    stale = [each for each in references if each.shown != each.target]
    notes = {note.label: note for note in article.notes}
    doubts: list[Doubt] = []
    for each in stale:
        note = notes.get(str(each.note))
        if note is not None:
            keys = cited.get(each.target, ())
            notes[note.label] = _answered(note, each, keys[0]) if len(keys) == 1 else note
            told = f"stale cross-reference: it shows note {each.shown}, and its field points at note {each.target}"
            doubts.append(Doubt(f"fn-{note.label}", note.place.line, told))
    return replace(article, notes=tuple(notes[note.label] for note in article.notes)), tuple(doubts)


def _answered(note: Note, reference: CrossReference, key: str) -> Note:
    """The note with the source of its *supra* written down; as it is where these words cite no source, but send the
    reader to notes and the text they accompany."""
    pattern = rf"(?:\*supra\*|\bsupra\b) notes? {reference.shown}\b(?![-–])"
    text = read(re.sub(pattern, lambda m: f"[{m[0]}]{{source={key}}}", note.text.source, count=1))
    cited = [each.citation for each in read_note(text) if each.citation.form == "supra"]
    here = [(start, end) for start, end, source, _ in text.edition.answers if source == key]
    is_cited = any(start < each.end and each.start < end for start, end in here for each in cited)
    return replace(note, text=text) if is_cited else note
