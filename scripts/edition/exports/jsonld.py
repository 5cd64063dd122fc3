"""The edition as schema.org JSON-LD, which search engines read: a `ScholarlyArticle` and what it cites."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from edition.cite.particulars import EDITORS, author_names
from edition.model import Edition, Meta, Source
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import KINDS, container, date
from edition.sources.names import Name, persons


def jsonld(edition: Edition, language: str, url: str) -> str:
    """A `script` element for the title page. `url` is the page's own, if known.

    No licence is given: the article's words and the editors' have different terms, and one would be taken for both.
    """
    meta = edition.article.meta
    original = _original(meta)
    page = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "@id": url,
        "url": url,
        "headline": meta.title,
        "name": meta.title,
        "author": _people(author_names(meta)),
        "inLanguage": language,
        "datePublished": str(meta.year or ""),
        "isPartOf": original.get("isPartOf"),
        "pageStart": meta.first_page,
        "pageEnd": meta.last_page,
        "editor": {"@type": "Organization", "name": EDITORS},
        "isBasedOn": original,
        "isAccessibleForFree": True,
        "citation": [_cited(source) for source in cited(edition)],
    }
    text = json.dumps(_given(page), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def cited(edition: Edition) -> Iterable[Source]:
    """The sources that some note cites, in the order of the database."""
    keys = {resolved.source for found in edition.citations.values() for resolved in found}
    return (source for source in edition.sources if source.key in keys)


def _original(meta: Meta) -> dict[str, Any]:
    """The article as it was published first."""
    journal = {
        "@type": "Periodical",
        "name": meta.journal_title or meta.journal,
        "alternateName": meta.journal if meta.journal_title else "",
    }
    volume = {"@type": "PublicationVolume", "volumeNumber": meta.volume, "isPartOf": _given(journal)}
    issue = {"@type": "PublicationIssue", "issueNumber": meta.issue, "isPartOf": _given(volume)}
    return _given(
        {
            "@type": "ScholarlyArticle",
            "@id": meta.url,
            "url": meta.url,
            "name": meta.title,
            "author": _people(author_names(meta)),
            "isPartOf": _given(issue if meta.issue else volume) if meta.journal else None,
            "pageStart": meta.first_page,
            "pageEnd": meta.last_page,
            "datePublished": str(meta.year or ""),
        }
    )


def _people(names: Iterable[Name]) -> list[dict[str, str]]:
    return [{"@type": "Organization" if name.literal else "Person", "name": name.display} for name in names]


def _cited(source: Source) -> dict[str, Any]:
    found = container(source)
    work = {
        "@type": KINDS[source.kind].schema,
        "name": whole_title(source),
        "author": _people(persons(source.fields.get("author", ""))),
        **({} if source.fields.get("updated") else {"datePublished": date(source)}),
        "dateModified": source.fields.get("updated", ""),
        "isPartOf": {"@type": "CreativeWork", "name": found} if found else None,
        "url": source.fields.get("url", ""),
        "archivedAt": source.fields.get("archiveurl", ""),
    }
    return _given(work)


def _given(value: dict[str, Any]) -> dict[str, Any]:
    """Without what nobody has given."""
    return {key: each for key, each in value.items() if each not in ("", None, [])}
