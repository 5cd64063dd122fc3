"""Book → EPUB 3: a zip with three small files beside the pages. Rules: EPUB 3.3, EPUB Accessibility 1.1."""

from __future__ import annotations

import io
import textwrap
import uuid
import zipfile
from collections.abc import Mapping
from html import escape

from edition.books.book import Block, Book, Imprint
from edition.books.epub_pages import Pages, places
from edition.books.print_data import colophon
from edition.books.styled_runs import plain

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_TYPES = {"xhtml": "application/xhtml+xml", "css": "text/css", "woff2": "font/woff2", "svg": "image/svg+xml"} | {
    "txt": "text/plain"
}
_LICENCE = "licence-of-the-faces.txt"
_FEATURES = (
    "tableOfContents structuralNavigation readingOrder displayTransformability pageNavigation pageBreakMarkers ARIA"
)


def epub(book: Book, styles: str, fonts: Mapping[str, bytes], licence: str = "") -> bytes:
    """The e-book. `fonts` are the faces that the style sheet names, `licence` the text that they come with, whose first
    line says whose they are. The same book gives the same bytes.
    """
    files = {part.id: f"part-{number}.xhtml" for number, part in enumerate(book.parts, start=1)}
    files |= {"apparatus": "apparatus.xhtml", "sources": "sources.xhtml"}
    where = places(book, Pages(book, str), files)
    pages = Pages(book, lambda id: f"{where[id]}#{id}" if id in where else "#")
    made = _documents(book, pages, files, licence.partition("\n")[0])
    contents: dict[str, bytes] = {name: text.encode("utf-8") for name, text in made.items()}
    contents |= {"style.css": styles.encode("utf-8"), "cover.svg": _cover(book.imprint).encode("utf-8"), **fonts}
    contents |= {_LICENCE: licence.encode("utf-8")} if licence else {}
    contents["nav.xhtml"] = _navigation(book, made, where).encode("utf-8")
    contents["package.opf"] = _package(book, list(made), [*contents], where).encode("utf-8")
    return _zip({"META-INF/container.xml": _CONTAINER.encode(), **{f"book/{n}": c for n, c in contents.items()}})


def _documents(book: Book, pages: Pages, files: Mapping[str, str], faces: str) -> dict[str, str]:
    """The documents in reading order: cover, Parts, apparatus, sources."""
    imprint = book.imprint
    said = "".join(f'<p class="imprint">{pages.runs(line)}</p>' for line in colophon(imprint))
    if faces:
        said += f'<p class="imprint">The faces: {escape(faces)}. Their licence is in this book’s file {_LICENCE}.</p>'
    cover = f'<section epub:type="cover"><h1>{escape(imprint.title)}</h1>{_under(imprint)}{said}</section>'
    made = {"cover.xhtml": _document(imprint, imprint.title, cover)}
    for number, part in enumerate(book.parts):
        body = (pages.title() if number == 0 else "") + pages.part(part)
        made[files[part.id]] = _document(
            imprint, part.title or imprint.title, f'<section epub:type="chapter">{body}</section>'
        )
    if book.changes or book.facts or book.cruxes:
        made["apparatus.xhtml"] = _document(imprint, "Apparatus", pages.apparatus())
    if book.sources:
        made["sources.xhtml"] = _document(imprint, "Table of sources", pages.sources())
    return made


def _under(imprint: Imprint) -> str:
    subtitle = f'<p class="subtitle">{escape(imprint.subtitle)}</p>' if imprint.subtitle else ""
    released = f" · Release {escape(imprint.release)}" if imprint.release else ""
    named = f'<p class="imprint">An annotated edition{released}</p>'
    return f'{subtitle}<p class="byline">{escape(" · ".join(imprint.authors))}</p>{named}'


def _document(imprint: Imprint, title: str, body: str) -> str:
    language = escape(imprint.language)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}"><head><title>{escape(title)}</title>'
        f'<link rel="stylesheet" href="style.css"/></head><body>{body}</body></html>\n'
    )


def _navigation(book: Book, made: Mapping[str, str], where: Mapping[str, str]) -> str:
    """Contents, page list and landmarks."""
    lines, depth = [], 0
    headings = [(b.level, f"{where[b.id]}#{b.id}", f"{b.number} {plain(b.runs)}".strip()) for b in _headings(book)]
    ends = [("apparatus.xhtml", "Apparatus"), ("sources.xhtml", "Table of sources")]
    headings += [(1, file, said) for file, said in ends if file in made]
    for level, target, said in headings:
        lines.append("<ol><li>" * (level - depth) if level > depth else "</li></ol>" * (depth - level) + "</li><li>")
        lines.append(f'<a href="{target}">{escape(said)}</a>')
        depth = level
    toc = "".join(lines) + "</li></ol>" * depth or f'<ol><li><a href="{next(iter(made))}">Text</a></li></ol>'
    pages = [id for id in where if id.startswith("page-")]
    listed = "".join(f'<li><a href="{where[id]}#{id}">{id.removeprefix("page-")}</a></li>' for id in pages)
    page_list = (
        f'<nav epub:type="page-list" hidden=""><h2>Pages of the print</h2><ol>{listed}</ol></nav>' if pages else ""
    )
    marks = [("toc", "nav.xhtml", "Contents"), ("bodymatter", "part-1.xhtml", "The article")]
    marks += [("bibliography", "sources.xhtml", "Table of sources")] if "sources.xhtml" in made else []
    landmarks = "".join(f'<li><a epub:type="{kind}" href="{file}">{said}</a></li>' for kind, file, said in marks)
    return _document(
        book.imprint,
        "Contents",
        f'<nav epub:type="toc" id="toc"><h1>Contents</h1>{toc}</nav>{page_list}'
        f'<nav epub:type="landmarks" hidden=""><h2>Landmarks</h2><ol>{landmarks}</ol></nav>',
    )


def _headings(book: Book) -> list[Block]:
    return [block for part in book.parts for block in part.blocks if block.kind == "heading"]


def _package(book: Book, spine: list[str], files: list[str], where: Mapping[str, str]) -> str:
    """The package document: metadata, everything that is in the book, the order of reading."""
    imprint = book.imprint
    title = f"{imprint.title}: {imprint.subtitle}" if imprint.subtitle else imprint.title
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{imprint.site or imprint.url}#{imprint.id}")
    features = [f for f in _FEATURES.split() if not f.startswith("page") or any(id.startswith("page-") for id in where)]
    modified = imprint.modified or f"{imprint.year or 2000:04}-01-01T00:00:00Z"  # the format asks for one
    metas = [("dcterms:modified", modified), ("schema:accessMode", "textual")]
    metas += [("schema:accessModeSufficient", "textual"), ("schema:accessibilityHazard", "none")]
    metas += [("schema:accessibilityFeature", feature) for feature in features]
    metas.append(
        ("schema:accessibilitySummary", "Text only; notes, headings and pages of the print are marked as such.")
    )
    if "pageNavigation" in features:
        metas.append(("pageBreakSource", plain(imprint.citation)))
    listed = "".join(f'<meta property="{key}">{escape(value)}</meta>' for key, value in metas)
    people = "".join(f"<dc:creator>{escape(author)}</dc:creator>" for author in imprint.authors)
    people += "".join(
        f'<dc:contributor id="editor-{n}">{escape(editor)}</dc:contributor>'
        f'<meta refines="#editor-{n}" property="role" scheme="marc:relators">edt</meta>'
        for n, editor in enumerate(imprint.editors, 1)
    )
    items = "".join(
        f'<item id="f{n}" href="{file}" media-type="{_TYPES[file.rpartition(".")[2]]}"{_role(file)}/>'
        for n, file in enumerate(files)
    )
    order = "".join(f'<itemref idref="f{files.index(file)}"/>' for file in [spine[0], "nav.xhtml", *spine[1:]])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="id" xml:lang="{escape(imprint.language)}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{escape(imprint.language)}</dc:language>{people}<dc:rights>{escape(imprint.rights)}</dc:rights>"
        f"<dc:source>{escape(plain(imprint.citation))}</dc:source>{listed}</metadata>"
        f"<manifest>{items}</manifest><spine>{order}</spine></package>\n"
    )


def _role(file: str) -> str:
    return {"nav.xhtml": ' properties="nav"', "cover.svg": ' properties="cover-image"'}.get(file, "")


def _cover(imprint: Imprint) -> str:
    """A cover in type alone."""
    lines = [(line, 92, "normal") for line in textwrap.wrap(imprint.title, 18)]
    lines += [(line, 44, "italic") for line in textwrap.wrap(imprint.subtitle, 40)]
    lines += [(author, 48, "normal") for author in imprint.authors]
    y, said = 420, []
    for text, size, style in lines:
        y += round(size * 1.35)
        said.append(
            f'<text x="600" y="{y}" font-size="{size}" font-style="{style}" text-anchor="middle">{escape(text)}</text>'
        )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1800" viewBox="0 0 1200 1800" '
        'font-family="serif">'
        f'<rect width="1200" height="1800" fill="#fdfcf8"/><g fill="#211e1a">{"".join(said)}</g>'
        '<path d="M520 1600H680" stroke="#7c2a1c" stroke-width="3"/></svg>\n'
    )


def _zip(files: Mapping[str, bytes]) -> bytes:
    """The container: its type first and not compressed, every date the same."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
