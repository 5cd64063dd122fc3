"""The TEI header: what the document is, where the text comes from, and how it was made."""

from __future__ import annotations

from edition import inline
from edition.exports.tei_inline import Element, sub
from edition.model import Edition, Meta
from edition.normalise import NORMALISATIONS

EDITORS = "The editors of this edition"


def header(root: Element, edition: Edition, site_url: str, terms: str) -> None:
    """Append the `teiHeader`; `terms` is the URL of the licence of what the editors wrote, if any. A fact that nobody has given is left out, never made up."""
    meta = edition.article.meta
    top = sub(root, "teiHeader")
    described = sub(top, "fileDesc")
    _title(sub(described, "titleStmt"), meta)
    _publication(sub(described, "publicationStmt"), meta, site_url, terms)
    _source(sub(sub(described, "sourceDesc"), "biblStruct"), meta)
    _encoding(sub(top, "encodingDesc"))


def _title(statement: Element, meta: Meta) -> None:
    sub(statement, "title", f"{inline.plain(meta.title)}: an annotated digital edition")
    for number, author in enumerate(meta.authors):
        sub(statement, "author", author, id="author" if number == 0 else f"author-{number + 1}")
    edited = sub(statement, "respStmt", id="editors")
    sub(edited, "resp", "edited and annotated by")
    sub(edited, "name", EDITORS)


def _publication(statement: Element, meta: Meta, site_url: str, terms: str) -> None:
    sub(statement, "publisher", EDITORS)
    if site_url:
        sub(statement, "idno", site_url, type="URL")
    available = sub(statement, "availability", status="restricted")
    owners = ", ".join(meta.authors) or "its author"
    words = sub(available, "p", f"The article’s words belong to {owners} and are not covered by a licence of this edition.")
    if meta.url:
        words.text += " They are reproduced from "
        sub(words, "ref", meta.url, target=meta.url).tail = "."
    if terms:
        sub(sub(available, "licence", target=terms), "p", "This licence covers what the editors wrote, and nothing else.")


def _source(source: Element, meta: Meta) -> None:
    analytic = sub(source, "analytic")
    for author in meta.authors:
        sub(analytic, "author", author)
    sub(analytic, "title", inline.plain(meta.title), level="a")
    if meta.url:
        sub(analytic, "ref", meta.url, target=meta.url)
    journal = sub(source, "monogr")
    if meta.journal_title:
        sub(journal, "title", meta.journal_title, level="j")
    sub(journal, "title", meta.journal, level="j", type="abbreviated" if meta.journal_title else "")
    imprint = sub(journal, "imprint")
    year = str(meta.year or "")
    sub(imprint, "date", year, when=year)
    scopes = (("volume", meta.volume, ""), ("issue", meta.issue, ""), ("page", meta.first_page, meta.last_page))
    for unit, first, last in scopes:
        if first:
            sub(imprint, "biblScope", f"{first}–{last}" if last else first, unit=unit, from_=first, to=last)


def _encoding(described: Element) -> None:
    declared = sub(described, "editorialDecl")
    corrected = sub(declared, "correction", method="markup")
    sub(corrected, "p", "Damage of transmission is mended by declared emendations only (choice, sic, corr), each with its reason in a note. Everything else stands as received.")
    normal = sub(declared, "normalization", method="silent")
    sub(normal, "p", "These changes are made everywhere, without a mark:")
    listed = sub(sub(normal, "p"), "list")
    for kind, what in NORMALISATIONS.items():
        sub(listed, "item", f"{kind}: {what}")
    references = sub(described, "refsDecl")
    sub(references, "p", "Paragraphs are numbered through the whole article (xml:id p1, p2 …), notes by their number (fn-1 …). They are permanent addresses on the edition’s site.")
    sub(references, "p", "A pb marks where a page of the printed journal begins. Those with cert=medium are inferred from where the notes of each page stand in the text as received; check them against the print.")
