"""What a page's `head` tells machines: Highwire tags, Dublin Core, Open Graph, JSON-LD.

The Highwire tags (Google Scholar's guidelines; Zotero's Embedded Metadata) describe the article as first
published and stand on its title page; the page of a Part says that it is a part. Every page names the journal's
copy as what is to be cited (`rel=cite-as`, RFC 8574), in a link at its foot: one in the head would look like a file
that the page needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from edition.cite.particulars import author_names
from edition.exports.book_files import BookFile, book_files
from edition.exports.jsonld import jsonld
from edition.model import Edition, Meta
from edition.pages.page_reader import TITLE_PAGE
from edition.sources.names import Name

PICTURE = "assets/picture.png"


@dataclass(frozen=True, slots=True)
class Site:
    """Where and in what language the edition is published; `url` ends in a slash or is "", `terms` is a licence's."""

    language: str = "en"
    url: str = ""
    terms: str = ""


def head(edition: Edition, path: str, page_title: str, url: str, site: Site) -> str:
    """The elements for the page whose file is `path`. `url` is the page's from the site's root (`iii/`).

    Without `site.url` there is no Open Graph: it wants the page's and the picture's whole addresses.
    """
    meta = edition.article.meta
    own = site.url + url if site.url else ""
    lines = list(_open_graph(meta, path, page_title, own, site.url + PICTURE)) if own else []
    if path == TITLE_PAGE and meta.title:
        lines += [_meta("name", name, value) for name, value in highwire(meta, site.language)]
        lines += _dublin_core(meta)
        lines += [_book(each) for each in book_files(meta)]
        lines.append(jsonld(edition, site.language, own))
    elif path.count("/") == 1 and meta.title:
        lines += _part(meta, page_title, site)
    return "\n  ".join(lines)


def _book(file: BookFile) -> str:
    """The edition in another form. Never `citation_pdf_url`, which is the journal's own."""
    return f'<link rel="alternate" type="{file.type}" href="{file.path}" title="{file.name}">'


def highwire(meta: Meta, language: str) -> Iterator[tuple[str, str]]:
    """`citation_*` names and values: the original, at the address where its publisher keeps it.

    The last page is given only if it is known; the star pages are inferred and do not tell it.
    """
    yield "citation_title", meta.title
    yield from (("citation_author", _author(name)) for name in author_names(meta))
    known = {
        "citation_publication_date": str(meta.year or ""),
        "citation_journal_title": meta.journal_title or meta.journal,
        "citation_journal_abbrev": meta.journal,
        "citation_volume": meta.volume,
        "citation_issue": meta.issue,
        "citation_firstpage": meta.first_page,
        "citation_lastpage": meta.last_page,
        "citation_language": language,
        "citation_public_url": meta.url,
    }
    yield from ((name, value) for name, value in known.items() if value)


def record_line(meta: Meta) -> str:
    """For a reader, at every page's end: the journal's copy is what is cited. HTML; "" where it is not known."""
    if not meta.url:
        return ""
    return f'Version of record: <a href="{escape(meta.url)}" rel="cite-as">{escape(citation_line(meta))}</a>'


def _author(name: Name) -> str:
    """A name as the tag takes it: the family name of several words goes before, since readers take the last for it."""
    family = f"{name.particle} {name.family}".strip()
    return f"{family}, {name.given}" if " " in family and name.given and not name.suffix else name.display


def citation_line(meta: Meta) -> str:
    """Where the article was published, as the Bluebook has it: `23 Ex. L.J. 34 (2023)`."""
    parts = (meta.volume, meta.journal, meta.first_page, f"({meta.year})" if meta.year else "")
    return " ".join(part for part in parts if part)


def _dublin_core(meta: Meta) -> Iterator[str]:
    """Only what the Highwire tags cannot say: the printed citation in one line, and the original."""
    if meta.journal:
        yield _meta("name", "DCTERMS.bibliographicCitation", citation_line(meta))
    if meta.url:
        yield _meta("name", "DCTERMS.isVersionOf", meta.url)


def _part(meta: Meta, page_title: str, site: Site) -> Iterator[str]:
    """A Part's page: a part of the article, with a title of its own, so that nobody saves it as the whole."""
    yield _meta("name", "DC.title", f"{page_title} ({meta.title})")
    yield from (_meta("name", "DC.creator", name.display) for name in author_names(meta))
    yield _meta("name", "DC.type", "Text")
    yield from (_meta("name", "DCTERMS.isPartOf", url) for url in (site.url, meta.url) if url)
    if meta.journal:
        yield _meta("name", "DCTERMS.bibliographicCitation", citation_line(meta))


def _open_graph(meta: Meta, path: str, page_title: str, own: str, picture: str) -> Iterator[str]:
    """No description: Zotero would keep it as the article's abstract."""
    plain = meta.title
    main = plain.partition(": ")[0]
    shown = plain if path == TITLE_PAGE else f"{page_title} · {main}"
    yield _meta("property", "og:type", "article" if path.count("/") == 1 else "website")
    yield _meta("property", "og:title", shown)
    yield _meta("property", "og:site_name", main)
    yield _meta("property", "og:url", own)
    yield _meta("property", "og:image", picture)
    yield _meta("property", "og:image:width", "1200")
    yield _meta("property", "og:image:height", "630")
    yield _meta("property", "og:image:alt", f"{plain}, {citation_line(meta)}")
    yield _meta("name", "twitter:card", "summary_large_image")


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{escape(content)}">'
