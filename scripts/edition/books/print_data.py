"""Book → the data that book.typ sets, and the words of the editors' that the printed book has of its own."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from typing import Any

from edition.books.book import Book, Group, Imprint, Run, Runs
from edition.books.styled_runs import plain
from edition.model import shown
from edition.sources.pinpoints import at

WORDS = {
    "kind": "An annotated edition",
    "contents": "Contents",
    "apparatus": "Apparatus",
    "received": "Text received",
    "edition": "Edition",
    "cruxes": "Open cruxes",
    "cruxes_said": "Where the text received is doubtful and no emendation is certain, it is left as it is.",
    "sources": "Table of sources",
    "sources_said": (
        "Every work cited, with the pages of this book, the paragraphs and the notes that rest on it, by whatever form."
    ),
    "page": "p.",
}


def print_data(book: Book) -> str:
    """The JSON that the template reads; nothing in it is markup. It is the same in each setting of the book."""
    imprint = book.imprint
    data = {
        "imprint": imprint,
        "byline": [{"name": name, "notes": labels} for name, labels in book.byline],
        "title": f"{imprint.title}: {imprint.subtitle}" if imprint.subtitle else imprint.title,
        "description": _description(imprint),
        "date": _date(imprint.modified),
        "keywords": [imprint.journal] if imprint.journal else [],
        "words": {**WORDS, "release": f"Release {imprint.release}", "journal": journal(imprint)},
        "colophon": colophon(imprint),
        "guide": guide(book),
        "contents": _contents(book),
        "heads": _heads(book),
        "parts": book.parts,
        "notes": {note.label: note for note in book.notes},
        "changes": book.changes,
        "facts": book.facts,
        "cruxes": [{"label": label, "shown": label.removeprefix("ed-"), "runs": said} for label, said in book.cruxes],
        "sources": [_group(group) for group in book.sources],
    }
    return json.dumps(data, ensure_ascii=False, default=_fields)


def _fields(noun: Any) -> dict[str, object]:
    """What a noun of the book consists of."""
    return {field.name: getattr(noun, field.name) for field in fields(noun)}


def _description(imprint: Imprint) -> str:
    """The file's own description: its metadata has no place for the release, the rights or the edition's address."""
    release = f", release {imprint.release}" if imprint.release else ""
    where = f"This edition is published at {imprint.site}" if imprint.site else ""
    said = (plain(imprint.citation), WORDS["kind"] + release, _edited(imprint), where, imprint.rights.rstrip("."))
    return ". ".join(filter(None, said)) + "."


def _date(modified: str) -> dict[str, int] | None:
    """The day and time of the state that the book shows, as the template reads it."""
    if not modified:
        return None
    made = datetime.fromisoformat(modified)
    return {name: getattr(made, name) for name in ("year", "month", "day", "hour", "minute", "second")}


def journal(imprint: Imprint) -> str:
    """Where the article was published, for the cover."""
    return ", ".join(part for part in (imprint.journal, str(imprint.year or "")) if part)


def _edited(imprint: Imprint) -> str:
    """Who made the edition; "" where they are not named."""
    *most, last = imprint.editors or ("",)
    named = f"{', '.join(most)} and {last}" if most else last
    return f"Edited and annotated by {named}" if named else ""


def colophon(imprint: Imprint) -> list[Runs]:
    """What the cover says at its foot: the citation, whose the words are, who the editors are, where the edition is."""
    lines: list[Runs] = [(*imprint.citation, Run("words", "."))]
    lines.append((Run("words", imprint.rights),))
    if imprint.editors:
        lines.append((Run("words", f"{_edited(imprint)}."),))
    if imprint.url:
        lines.append(
            (
                Run("words", "Version of record: "),
                Run("address", imprint.url),
                Run("words", "."),
            )
        )
    if imprint.terms:
        terms = "What the editors wrote, set apart from them throughout, may be used under the licence at "
        lines.append((Run("words", terms), Run("address", imprint.terms), Run("words", ".")))
    if imprint.site:
        lines.append((Run("words", "This edition is published at "), Run("address", imprint.site), Run("words", ".")))
    return lines


def guide(book: Book) -> list[Runs]:
    """How to read the book: only what it has."""
    lines: list[Runs] = []
    if any(note.sources for note in book.notes):
        lines.append(
            (
                Run("words", "Under a note that cites only by "),
                Run("words", "Id.", italic=True),
                Run("words", " or by reference to another note, set off by a rule, stands the work that is meant, "),
                Run("words", "and the notes that lead to it."),
            )
        )
    kinds = {run.kind for part in book.parts for block in part.blocks for run in block.runs}
    numbers = "Beside the text stand, at the left, the numbers of paragraphs, which are the edition’s"
    stars = "; at the right, with a star, the pages of the printed journal, each beginning at the stroke in its line"
    lines.append((Run("words", numbers + (stars if "star page" in kinds else "") + "."),))
    if any(note.is_editors for note in book.notes):
        lines.append((Run("words", "Notes with letters are the editors’."),))
    if book.changes:
        lines.append((Run("words", "A ‡ marks an emendation; the apparatus lists them all."),))
    return lines


def _contents(book: Book) -> list[dict[str, object]]:
    headings = [block for part in book.parts for block in part.blocks if block.kind == "heading"]
    listed = [{"id": h.id, "level": h.level, "number": h.number, "title": plain(h.runs)} for h in headings]
    back = [("apparatus", WORDS["apparatus"], bool(book.changes or book.facts or book.cruxes))]
    back += [("sources", WORDS["sources"], bool(book.sources))]
    return listed + [{"id": id, "level": 1, "number": "", "title": title} for id, title, there in back if there]


def _heads(book: Book) -> dict[str, str]:
    """The running head of each Part, by its id."""
    heads = {part.id: part.title for part in book.parts if part.id}
    return heads | {"apparatus": WORDS["apparatus"], "sources": WORDS["sources"]}


def _group(group: Group) -> dict[str, object]:
    works = []
    for work in group.works:
        uses = [
            {
                "note": use.note,
                "shown": shown(use.note),
                "paragraph": use.paragraph,
                "pinpoint": at(use.pinpoint) if use.pinpoint else "",
            }
            for use in work.uses
        ]
        works.append({**_fields(work), "uses": uses})
    return {**_fields(group), "works": works}
