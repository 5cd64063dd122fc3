"""The whole article on one page: the same text, at a second place, with its notes once, at the end.

Its addresses stay those of the Parts' pages: a handle here leads there, and search engines are told to leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from edition.model import Article, Edition, Note, Paragraph, Place, Section
from edition.pages.front_matter import split_front_matter
from edition.pages.page_reader import TITLE_PAGE

WHOLE = "docs/full.md"
"""The page's file, beside those of the Parts, so that a link written there leads to the same from here."""

_HEAD = """---
title: The whole article
robots: noindex
---
"""
_Unit = TypeVar("_Unit", Section, Paragraph, Note)


def parts_of(article: Article) -> tuple[str, ...]:
    """The files of the pages that hold the article's text, in reading order; the title page is none."""
    paths = dict.fromkeys(unit.place.path for unit in (*article.paragraphs, *article.sections))
    return tuple(path for path in paths if path != TITLE_PAGE)


def has_whole(article: Article) -> bool:
    """Whether there is such a page: not where the text is on one page already."""
    return len(parts_of(article)) > 1


def whole_page(texts: Mapping[str, str]) -> str:
    """The page's Markdown, of that of the Parts: path → text, in reading order."""
    bodies = [split_front_matter(text.removeprefix("\ufeff").replace("\r\n", "\n"))[1] for text in texts.values()]
    return "\n".join([_HEAD, *bodies])


def opening_of(article: Article, title_page: str) -> str:
    """The Markdown of what the article says before its first heading, of the title page's, where it stands among the
    editors' words; the author's note stays there."""
    kept = {unit.place.line for unit in article.units if unit.place.path == TITLE_PAGE}
    kept -= {note.place.line for note in article.notes if not note.number}
    found: list[str] = []
    line, takes = 1, False
    for block in re.split(r"\n(?=[ \t]*\n)", title_page.removeprefix("\ufeff").replace("\r\n", "\n")):
        lines = range(line, line := line + block.count("\n") + 1)
        takes = any(number in kept for number in lines) or takes and block.lstrip("\n").startswith("    ")
        found += [block] if takes else []
    return "\n".join([*found, ""]) if found else ""


def at_one_place(edition: Edition) -> Edition:
    """The same edition with everything of its text on the page `WHOLE`, in the same order."""
    article = edition.article
    order = {path: rank for rank, path in enumerate((TITLE_PAGE, *parts_of(article)))}
    units = article.units
    places = sorted({(order.get(unit.place.path, len(order)), unit.place.path, unit.place.line) for unit in units})
    lines = {(path, line): number for number, (_, path, line) in enumerate(places, start=1)}

    def moved(unit: _Unit) -> _Unit:
        return replace(unit, place=Place(WHOLE, lines[unit.place.path, unit.place.line]))

    return replace(
        edition,
        article=replace(
            article,
            sections=tuple(moved(section) for section in article.sections),
            paragraphs=tuple(moved(paragraph) for paragraph in article.paragraphs),
            notes=tuple(moved(note) for note in article.notes),
        ),
    )
