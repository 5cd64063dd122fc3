"""Article → Markdown pages: what the import writes once, and people edit from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import yaml

from edition.model import Article, Meta, Note, Paragraph, Section
from edition.text import inline
from edition.text.as_printed import is_kept_as_printed
from edition.text.inline_markup import STAR_PAGE
from edition.text.normalisations import normalise

_BLOCK_START = re.compile(r"(?m)^(\s*)(?=[#>]|[+-](?:\s|$)|\[[^\]^]+\]:)")
_NUMBER_START = re.compile(r"(?m)^(\s*\d+)(?=[.)]\s)")
_EDGE_UNDERSCORE = re.compile(r"(?<![\w/<])_|_(?![\w/])")

Doubts = Mapping[str, Sequence[str]]


def write_pages(article: Article, doubts: Doubts) -> dict[str, str]:
    """The article's pages, path → text. `doubts` (id → questions) stand as comments before what they are about,
    those about the whole (`docs/index.md`) on the title page.

    The title page has the front matter and what stands before the first section; each Part has a page.
    """
    unsaid = dict(doubts)  # each is said once, where several headings have one id
    pages: dict[str, list[str]] = {"docs/index.md": [_comment(d) for d in unsaid.pop("docs/index.md", ())]}
    notes = {note.label: note for note in article.notes}
    path = "docs/index.md"
    for unit in article.in_order:
        if isinstance(unit, Section) and unit.level == 1:
            path = f"docs/{unit.id}.md"
        block = _heading(unit) if isinstance(unit, Section) else _paragraph(unit)
        pages.setdefault(path, [])
        pages[path] += [_comment(d) for d in unsaid.pop(unit.id, ())] + [block]
        labels = unit.text.edition.labels
        pages[path] += _notes((notes.pop(label) for label in labels if label in notes), unsaid)
    signed = [label for label, note in notes.items() if note.number == 0]
    pages["docs/index.md"] += _notes([notes.pop(label) for label in signed], unsaid)
    pages[path] += _notes(notes.values(), unsaid)
    return {path: "\n\n".join(blocks) + "\n" for path, blocks in pages.items() if blocks or path == "docs/index.md"}


def with_marks(meta: Meta) -> list[str]:
    """The authors as a title page writes them: each with the notes marked at the name, where that is said."""
    marks = (*meta.marks, *[()] * len(meta.authors))
    pairs = zip(meta.authors, marks, strict=False)
    return [inline.escape(name) + "".join(f"[^{label}]" for label in labels) for name, labels in pairs]


def front_matter(meta: Meta) -> str:
    """The title page's YAML: what identifies the article. What nobody knows yet is empty."""
    data = {
        "title": inline.escape(meta.title),
        "authors": with_marks(meta),
        "journal": meta.journal,
        "volume": meta.volume,
        "first_page": meta.first_page,
        "year": meta.year or "",
        "url": meta.url,
    }
    if meta.page_source == "print":
        data["page_source"] = meta.page_source
    return "---\n" + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000) + "---\n"


def _heading(section: Section) -> str:
    decimal = re.fullmatch(r"\d+(?:\.\d+)+", section.number)
    number = section.number if decimal else section.number.rsplit(".", 1)[-1]
    star, title = _parted(normalise(section.text.source))
    if section.number.startswith("Appendix"):
        text = section.number if not title or title == section.number else f"{section.number}. {title}"
    elif section.title == section.number:
        text = title
    else:
        text = f"{number}. {title}"
    return f"{'#' * section.level} {star}{text} {{#{section.id}}}"


def _parted(title: str) -> tuple[str, str]:
    """The star page that a heading begins, and its title."""
    star = STAR_PAGE.match(title)
    return (star[0], title[star.end() :]) if star else ("", title)


def _paragraph(paragraph: Paragraph) -> str:
    text = _protected(normalise(paragraph.text.source))
    classes = " .as-printed" if is_kept_as_printed(paragraph.text.source) else ""
    lines = [*text.split("\n"), f"{{: #{paragraph.id}{classes} }}"]
    return "\n".join("> " + line for line in lines) if paragraph.kind == "blockquote" else "\n".join(lines)


def _notes(notes: Iterable[Note], doubts: Doubts) -> list[str]:
    blocks: list[str] = []
    for note in notes:
        blocks += [_comment(d) for d in doubts.get(note.id, ())]
        blocks.append(f"[^{note.label}]: {_protected(normalise(note.text.source))}")
    return blocks


def _comment(doubt: str) -> str:
    return f"<!-- unsure: {doubt.replace('--', '—')} -->"


def _protected(text: str) -> str:
    """Text whose beginnings of lines and stray underscores Markdown would take for markup, escaped."""
    text = _NUMBER_START.sub(r"\1\\", _BLOCK_START.sub(r"\1\\", text))
    parts = re.split(r"(<https?:[^>]*>)", text)
    parts[::2] = [_EDGE_UNDERSCORE.sub(r"\\_", part).replace("`", "\\`") for part in parts[::2]]
    return "".join(parts)
