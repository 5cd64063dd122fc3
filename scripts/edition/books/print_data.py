"""Book → the data that book.typ sets, and the words of the editors' that the printed book has of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import pairwise

from edition.books.book import Book, Group, Imprint, Run, Runs
from edition.books.runs import plain
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


def print_data(book: Book, strays: Iterable[str] = (), looser: int = 0, spaced: Mapping[str, str] | None = None) -> str:
    """The JSON that the template reads; nothing in it is markup.

    `strays` are the labels of notes that an earlier run set on another page than their marker; in the data each has
    the note before it. `looser` is how many hairs more there are between lines than usual, `spaced` the paragraphs
    set a hair tighter or looser (`tight`, `loose`).
    """
    imprint = book.imprint
    notes = {
        note.label: {**asdict(note), "sources": [[asdict(run) for run in line] for line in note.sources]}
        for note in book.notes
    }
    pairs = pairwise(note.label for note in book.notes)
    held = {label: before for before, label in pairs if label in set(strays)}
    data = {
        "looser": looser,
        "spaced": spaced or {},
        "strays": held,
        "held": sorted(set(held.values())),
        "imprint": asdict(imprint),
        "title": f"{imprint.title}: {imprint.subtitle}" if imprint.subtitle else imprint.title,
        "description": plain(imprint.citation) + ". " + WORDS["kind"] + ".",
        "keywords": [imprint.journal] if imprint.journal else [],
        "words": {**WORDS, "release": f"Release {imprint.release}", "journal": journal(imprint)},
        "colophon": [list(map(asdict, line)) for line in colophon(imprint)],
        "guide": [list(map(asdict, line)) for line in guide(book)],
        "contents": _contents(book),
        "heads": _heads(book),
        "parts": [asdict(part) for part in book.parts],
        "notes": notes,
        "changes": [asdict(change) for change in book.changes],
        "facts": [list(map(asdict, fact)) for fact in book.facts],
        "cruxes": [
            {"label": label, "shown": label.removeprefix("ed-"), "runs": list(map(asdict, said))}
            for label, said in book.cruxes
        ],
        "sources": [_group(group) for group in book.sources],
    }
    return json.dumps(data, ensure_ascii=False)


def crowded(book: Book, line: int = 70, short: int = 400) -> set[str]:
    """The labels of the notes whose marker may stand in one line of `line` letters with that of a `short` note."""
    found: set[str] = set()
    brief = {note.label for note in book.notes if len(plain(note.runs)) < short}
    for block in (block for part in book.parts for block in part.blocks):
        distance, before = line + 1, ""
        for run in block.runs:
            if run.kind == "marker":
                if distance <= line and before in brief:
                    found.add(run.text)
                distance, before = 0, run.text
            else:
                distance += len(plain((run,)))
    return found


def journal(imprint: Imprint) -> str:
    """Where the article was published, for the cover."""
    return ", ".join(part for part in (imprint.journal, str(imprint.year or "")) if part)


def colophon(imprint: Imprint) -> list[Runs]:
    """What the cover says at its foot: the citation, whose the words are, where the edition is."""
    lines: list[Runs] = [(*imprint.citation, Run("words", "."))]
    lines.append((Run("words", imprint.rights),))
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
    heads = {part.id: _short(part.title) for part in book.parts if part.id}
    return heads | {"apparatus": WORDS["apparatus"], "sources": WORDS["sources"]}


def _short(title: str, most: int = 52) -> str:
    """A title that fits a line: without its subtitle, and then as many words as there is room for."""
    main = title if len(title) <= most else title.split(": ")[0]
    return main if len(main) <= most else main[: main.rindex(" ", 0, most)].rstrip(" ,;—") + " …"


def _group(group: Group) -> dict[str, object]:
    works = []
    for work in group.works:
        uses = [
            {
                "note": use.note,
                "shown": "*" if use.note == "0" else use.note,
                "paragraph": use.paragraph,
                "pinpoint": at(use.pinpoint) if use.pinpoint else "",
            }
            for use in work.uses
        ]
        works.append({**asdict(work), "uses": uses})
    return {**asdict(group), "works": works}
