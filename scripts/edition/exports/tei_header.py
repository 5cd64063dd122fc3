"""The TEI header: what the document is, where the text comes from, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable

from edition.cite.particulars import EDITORS, author_names
from edition.exports.tei_inline import LANG, Element, put, sub
from edition.exports.tei_names import person
from edition.model import Edition, Meta, Release
from edition.text.normalisations import NORMALISATIONS

WITNESS = "witness/article.txt"
CITATION_FORMS = (
    "a ref of type citation points at the source, its subtype tells in which form it is cited (full, id, supra, "
    "short), or that the article cites itself (internal); corresp points at the notes that lead from a short form "
    "to the full citation, nearest first; n has the place cited in the source"
)
PINPOINTS = {
    "printed": "The place cited in the source is printed in the note.",
    "inherited": "The note prints no place: a bare Id. means that of the citation before (Bluebook, rule 4.1).",
}


def header(root: Element, edition: Edition, site_url: str, terms: str, release: Release) -> None:
    """Append the `teiHeader`; `terms` is the URL of the licence of what the editors wrote, if any; `release` the state
    that is written.

    A fact that nobody has given is left out, never made up.
    """
    meta = edition.article.meta
    top = sub(root, "teiHeader")
    described = sub(top, "fileDesc")
    _title(sub(described, "titleStmt"), meta)
    if release.number:
        sub(sub(described, "editionStmt"), "edition", f"Release {release.number}", n=release.number)
    _publication(sub(described, "publicationStmt"), meta, site_url, terms, release.date)
    source = sub(described, "sourceDesc")
    _source(sub(source, "biblStruct", id="print"), meta)
    _witness(sub(sub(source, "listWit"), "witness", id="witness"), site_url)
    _encoding(sub(top, "encodingDesc"), edition.normalised)
    language = root.get(LANG)
    sub(sub(sub(top, "profileDesc"), "langUsage"), "language", language, ident=language)


def author_ids(meta: Meta) -> list[str]:
    """The `xml:id` of each author: `author`, `author-2` …"""
    return ["author" if number == 1 else f"author-{number}" for number in range(1, len(meta.authors) + 1)]


def _title(statement: Element, meta: Meta) -> None:
    sub(statement, "title", f"{meta.title}: an annotated digital edition")
    for id, name in zip(author_ids(meta), author_names(meta), strict=True):
        person(sub(statement, "author", id=id), name)
    edited = sub(statement, "respStmt", id="editors")
    sub(edited, "resp", "edited and annotated by")
    for editor in meta.editors or (EDITORS,):
        sub(edited, "name", editor)


def _publication(statement: Element, meta: Meta, site_url: str, terms: str, date: str) -> None:
    sub(statement, "publisher", EDITORS)
    if date:
        sub(statement, "date", date, when=date)
    if site_url:
        sub(statement, "idno", site_url, type="URL")
    available = sub(statement, "availability", status="restricted")
    words = sub(
        available,
        "p",
        "No licence of this edition covers the words of the article. "
        f"Ground on which they are reproduced: {meta.ground or 'not stated'}.",
    )
    if meta.url:
        words.text += " The version of record is "
        sub(words, "ref", meta.url, target=meta.url).tail = "."
    if terms:
        sub(
            sub(available, "licence", target=terms),
            "p",
            "This licence covers what the editors wrote, and nothing else.",
        )


def _source(source: Element, meta: Meta) -> None:
    analytic = sub(source, "analytic")
    for name in author_names(meta):
        person(sub(analytic, "author"), name)
    sub(analytic, "title", meta.title, level="a")
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
    if meta.designation:
        sub(source, "note", meta.designation, type="designation")


def _witness(witness: Element, site_url: str) -> None:
    """The text as received, from which this text was made; on the site it stands beside this file's folder."""
    put(witness, "The text as received, which this edition publishes unchanged: ")
    address = (site_url or "../") + WITNESS
    sub(witness, "ref", address, target=address).tail = "."


def _encoding(described: Element, normalised: Iterable[str]) -> None:
    """How the text was made; `normalised` are the classes of normalisation that occur."""
    declared = sub(described, "editorialDecl")
    corrected = sub(declared, "correction", method="markup")
    sub(
        corrected,
        "p",
        "Damage of transmission is mended by declared emendations only (choice, sic, corr), each with its reason in "
        "a note. Everything else stands as received.",
    )
    normal = sub(declared, "normalization", method="silent")
    occurring = list(normalised)
    told = "These changes are made everywhere, without a mark:" if occurring else "Nothing is changed without a mark."
    sub(normal, "p", told)
    listed = sub(sub(normal, "p"), "list") if occurring else None
    for kind in occurring:
        sub(listed, "item", f"{kind}: {NORMALISATIONS[kind]}")
    sub(
        sub(declared, "quotation", marks="all"),
        "p",
        "Quotation marks are kept in the text; a quotation set as a block is a quote.",
    )
    sub(sub(declared, "hyphenation", eol="none"), "p", "Words divided at the end of a line or a page are joined.")
    sub(
        sub(declared, "interpretation"),
        "p",
        f"What each citation refers to was derived from its printed words and the bibliography: {CITATION_FORMS}. "
        "Notes of type editorial are the editors’.",
    )
    _references(described)


def _references(described: Element) -> None:
    """The kinds of pinpoint, and what the addresses in the text mean."""
    kinds = sub(sub(described, "classDecl"), "taxonomy", id="pinpoints")
    for kind, what in PINPOINTS.items():
        sub(sub(kinds, "category", id=f"pinpoint-{kind}"), "catDesc", what)
    references = sub(described, "refsDecl")
    sub(
        references,
        "p",
        "Paragraphs are numbered through the whole article (xml:id p1, p2 …), notes by their number (fn-1 …); "
        "the number printed before a heading is in n. They are permanent addresses on the edition’s site.",
    )
    sub(
        references,
        "p",
        "A pb marks where a page of the printed journal begins. Those with cert=medium are inferred from where the "
        "notes of each page stand in the text as received; check them against the print.",
    )
