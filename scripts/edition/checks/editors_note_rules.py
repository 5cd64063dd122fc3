"""Rules on what editors' notes are about: one of five things, and nothing from outside the article but the law."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, Findings, rule
from edition.model import EDITORS_TYPES, Note


@rule
def editors_note_type(context: Context) -> Findings:
    """An editors' note of a type that there is not.

    Bad: `[^ed-a]: {history} The pier fell in a storm.`
    Good: `[^ed-a]: {sum} 1920 is forty years after 1880.`
    """
    for note in _editors(context):
        if note.type not in EDITORS_TYPES:
            types = ", ".join(f"{{{name}}} ({what})" for name, what in EDITORS_TYPES.items())
            yield note.place, f"{{{note.type}}} is no type of an editors’ note; expected one of {types}"


@rule
def editors_note_unsourced(context: Context) -> Findings:
    """A note on the law without its source. It brings in something from outside the article, which others must check.

    Bad: `[^ed-a]: {law} The bill became Pub. L. No. 1-2.`
    Good: `[^ed-a]: {law} The bill became Pub. L. No. 1-2. *Source:* 1 Stat. 5.`
    """
    for note in _editors(context):
        if note.type == "law" and "Source: " not in note.text.edition.plain:
            yield note.place, f"editors’ note {note.label} is on the law; expected “*Source:* …” at its end"


def _editors(context: Context) -> Iterator[Note]:
    return (note for note in context.article.notes if note.number is None and note.label.startswith("ed-"))
