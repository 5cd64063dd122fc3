"""Book → one HTML file that needs nothing beside it: text, notes as cards, styles, faces and data inside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from edition.books.book import Book
from edition.books.epub_pages import Pages
from edition.books.print_data import colophon


def one_file(book: Book, styles: str, script: str, fonts: Mapping[str, bytes], data: str) -> str:
    """The page. `styles` name the `fonts` by their files; `data` is the edition's JSON. Its policy lets nothing out."""
    for name, content in fonts.items():
        styles = styles.replace(name, f"data:font/woff2;base64,{b64encode(content).decode()}")
    pages = Pages(book, lambda id: f"#{id}", semantics=False)
    imprint = book.imprint
    parts = "".join(f"<section>{pages.part(part)}</section>" for part in book.parts)
    back = (pages.apparatus() if book.changes or book.facts or book.cruxes else "") + (
        pages.sources() if book.sources else ""
    )
    said = "".join(f'<p class="imprint">{_cited(pages.runs(line), imprint.url)}</p>' for line in colophon(imprint))
    policy = f"default-src 'none'; style-src '{_hash(styles)}'; script-src '{_hash(script)}'; font-src data:"
    inside = data.replace("<", "\\u003c")  # no text of the edition ends the element
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(imprint.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f'<meta name="author" content="{escape(", ".join(imprint.authors))}">'
        '<meta name="robots" content="noindex">'  # a copy to take away: what is found is the site's own pages
        f"<title>{escape(imprint.title)} · offline edition</title><style>{styles}</style></head><body>"
        f'<header><h1 class="title">{escape(imprint.title)}</h1>'
        f'<p class="subtitle">{escape(imprint.subtitle)}</p>{pages.byline()}'
        '<p class="imprint">The offline edition: everything is in this file; it opens without a network.</p></header>'
        f"{_contents(book)}<main>{parts}{back}</main><footer>{said}</footer>"
        '<div id="card" popover="auto" role="dialog" aria-label="Note" tabindex="-1"></div>'
        f'<script type="application/json" id="edition-data">{inside}</script><script>{script}</script></body></html>\n'
    )


def _contents(book: Book) -> str:
    listed = [(part.id, part.title) for part in book.parts if part.id]
    listed += [("apparatus", "Apparatus")] if book.changes or book.facts or book.cruxes else []
    listed += [("sources", "Table of sources")] if book.sources else []
    items = "".join(f'<li><a href="#{id}">{escape(title)}</a></li>' for id, title in listed)
    return f'<nav aria-label="Contents"><ul>{items}</ul></nav>'


def _cited(line: str, url: str) -> str:
    """A line of the colophon, in which the journal's copy is named as what is to be cited, as on every page of the
    site."""
    address = f'<a href="{escape(url)}"'
    return line.replace(address, f'{address} rel="cite-as"') if url else line


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode()}"
