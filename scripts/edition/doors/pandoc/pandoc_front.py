"""What a Pandoc tree says of a document before its text: title, authors, their notes, and the year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from edition.doors.common.received import Block, Facts, NoteRead, Run, has_words
from edition.doors.pandoc.named_authors import doubts_on, in_order
from edition.doors.pandoc.pandoc_nodes import Node, shown

_Inlines = Callable[[Sequence[Node]], Iterator[Run]]
_THANKS = ("*", "†", "‡", "§")
_PRINT = {
    "journal": ("journal", "citation_journal_abbrev", "citation_journal_title"),
    "volume": ("volume", "citation_volume"),
    "first_page": ("first_page", "citation_firstpage", "pages"),
    "year": ("year", "citation_publication_date", "citation_date"),
}
"""What says where the article was printed: an edition's own front matter, `pages` of a range, a page's for indexes."""
_RANGE = re.compile(r"\s*(\d+)\s*(?:-+|–|—)\s*\d+\s*")
_FRONT = frozenset({"title", "subtitle", "author", "date", "lang"})
_CLOCK = re.compile(r"\dT\d\d:\d\d")
"""In a date: the moment at which a program wrote the file, which is no year of print."""
_PARTS_OF_NAMES = (
    *("literal", "given", "firstname", "first"),
    *("dropping-particle", "non-dropping-particle", "family", "lastname", "last", "suffix"),
)
_NO_TITLES = frozenset(("untitled", "unknown", "unknown title"))
"""What programs write for a title where they have none; whom they then name as the author made the file."""
_SPACE: Node = {"t": "Space"}


@dataclass(frozen=True, slots=True)
class Front:
    """The blocks before the text, what was left out, what the file tells of the print; the authors' names, and title
    and subtitle by themselves."""

    blocks: tuple[Block, ...]
    told: tuple[str, ...]
    facts: Facts
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def front_of(meta: Node, read: _Inlines, notes: list[NoteRead], order: Sequence[str] | None = None) -> Front:
    """Title and authors, a block each; `read` makes runs of inlines, and keeps their notes in `notes`. These are the
    authors', with the signs that LaTeX gives them where they have none of their own. Authors stand in the `order` of
    their names, where the tree has another."""
    meta, told = _without_placeholders(meta)
    authors = meta.get("author")
    listed = in_order(authors["c"], order or ()) if authors and authors["t"] == "MetaList" else []
    each: Sequence[Node | None] = listed or [authors]
    lines = [tuple(read(_titled(meta))), *(tuple(read(_first_line(_inlines(value)))) for value in each)]
    own = [replace(note, number=0, sign=note.sign or _THANKS[i % len(_THANKS)]) for i, note in enumerate(notes)]
    notes[:] = own
    signs = iter([note.sign for note in own])
    title, *names = [tuple(run if run.note is None else Run(next(signs), note=0) for run in runs) for runs in lines]
    blocks = [Block("front", title)] if has_words(title) else []
    byline = [
        run for runs in filter(has_words, names) for run in (Run(" & "), *(Run(r.text, note=r.note) for r in runs))
    ]
    blocks += [Block("front", tuple(byline[1:]))] if byline else []
    date = "".join(run.text for run in read(_inlines(meta.get("date"))))
    clocked = {"date"} if _CLOCK.search(date) else set()
    in_print, known = _in_print(meta, read)
    known |= _FRONT
    left = sorted({*(set(meta) - known), *clocked, *(key for value in each for key in _beside_the_name(value))})
    told += [f"front matter, left out: {', '.join(f'“{key}”' for key in left)}"] if left else []
    told += [f"below an author’s name, left out: “{below}”" for value in each if (below := _below(_inlines(value)))]
    told += doubts_on(listed, order)
    year = _year(in_print.pop("year")) or (0 if clocked else _year(date))
    titles = tuple(shown(_inlines(meta.get(key))).strip(": ").casefold() for key in ("title", "subtitle"))
    shown_names = tuple(filter(None, (folded(runs) for runs in names)))
    return Front(tuple(blocks), tuple(told), Facts(**in_print, year=year), shown_names, titles)


def _without_placeholders(meta: Node) -> tuple[Node, list[str]]:
    """What a file says of itself without a title that is none, and whom it then calls the author; what is told."""
    title = shown(_inlines(meta.get("title")))
    if title.casefold() not in _NO_TITLES:
        return meta, []
    said = [title, *filter(None, (shown(each) for each in [meta.get("author")] if each))]
    kept = {key: value for key, value in meta.items() if key not in ("title", "author")}
    return kept, [f"title and author of the file’s own data, left out: {', '.join(f'“{each}”' for each in said)}"]


def _titled(meta: Node) -> Sequence[Node]:
    """The title, and behind a colon its subtitle."""
    title, subtitle = _inlines(meta.get("title")), _inlines(meta.get("subtitle"))
    if not title or not subtitle:
        return title
    is_parted = shown(title).endswith((":", "?", "!", "—")) or shown(subtitle).startswith((":", "—"))
    return [
        *title,
        *(() if is_parted else ({"t": "Str", "c": ":"},)),
        *(() if shown(subtitle).startswith(":") else (_SPACE,)),
        *subtitle,
    ]


def folded(runs: Iterable[Run]) -> str:
    """The words of runs, for comparing: without marks of notes, without capitals."""
    return " ".join("".join(run.text for run in runs if run.note is None).split()).casefold()


def _below(inlines: Sequence[Node]) -> str:
    """What an author's further lines say, which are a place of work or an address."""
    kept = _first_line(inlines)
    return shown([node for node in inlines if node["t"] != "Note" and not any(node is each for each in kept)])


def _first_line(inlines: Sequence[Node]) -> Sequence[Node]:
    """An author's name, without what stands on lines of its own below it; a note there is the author's, too."""
    at = next((at for at, node in enumerate(inlines) if node["t"] == "LineBreak"), len(inlines))
    return [*inlines[:at], *(node for node in inlines[at:] if node["t"] == "Note")]


def _in_print(meta: Node, read: _Inlines) -> tuple[dict[str, str], set[str]]:
    """Where the file says that the article was printed, "" for what it does not say, and the keys that say it."""
    said: dict[str, str] = {}
    known: set[str] = set()
    for fact, keys in _PRINT.items():
        said[fact] = ""
        for key in keys:
            words = "".join(run.text for run in read(_inlines(meta.get(key))))
            if key == "pages":
                words = match[1] if (match := _RANGE.fullmatch(words)) else ""
            if words and words in (said[fact] or words):
                said[fact] = words
                known.add(key)
    return said, known


def _beside_the_name(author: Node | None) -> Iterator[str]:
    """What the file says of an author beside the name, as `author.email`."""
    if author and author["t"] == "MetaMap":
        yield from (f"author.{key}" for key in author["c"] if key not in _names_in(author["c"]))


def _names_in(author: Mapping[str, Node]) -> tuple[str, ...]:
    """The keys that name an author: `name`, or its parts as CSL has them."""
    return ("name",) if "name" in author else tuple(key for key in _PARTS_OF_NAMES if key in author)


def _inlines(value: Node | None) -> Sequence[Node]:
    if not value:
        return ()
    content: Any = value["c"]
    if value["t"] == "MetaInlines":
        return list(content)
    if value["t"] == "MetaString":
        return ({"t": "Str", "c": content},)
    if value["t"] == "MetaMap":
        parts = [_inlines(content[key]) for key in _names_in(content)]
        return [node for part in parts for node in (_SPACE, *part)][1:]
    return list(_of_blocks(content))[1:] if value["t"] == "MetaBlocks" else ()


def _of_blocks(blocks: Sequence[Node]) -> Iterator[Node]:
    """The inlines of paragraphs and of lines, with a space before each."""
    for block in blocks:
        lines = block["c"] if block["t"] == "LineBlock" else [block["c"]] if block["t"] in ("Para", "Plain") else ()
        for line in lines:
            yield from (_SPACE, *line)


def _year(date: str) -> int:
    """The year of the date that the file gives; 0 for none."""
    years = re.findall(r"\b(?:1[5-9]|20)\d\d\b", date)
    return int(years[0]) if len(set(years)) == 1 else 0
