"""The facts of the article, of its sources and of the index as the edition's files have them, which the other data tell
only in part. `data/facts.json` holds them: by it a release tells that one changed."""

from __future__ import annotations

from collections.abc import Mapping

from edition.model import Edition, Meta, RegisterEntry

Row = dict[str, str | dict[str, str]]
ARTICLE = "article"


def facts_json(edition: Edition) -> list[Row]:
    """The rows: the article's facts that `edition.json` does not have, and which normalisations occur in it; each
    source's fields, by its key; and what `register.json` does not have of each entry of the index, by its id; what is
    printed before each heading's words."""
    sources: list[Row] = [_row(f"src-{each.key}", each.fields) for each in edition.sources]
    names = {each.id: each.name for each in edition.layer.entries}
    entries = [_row(f"entry-{each.id}", _of_the_index(each, names)) for each in edition.layer.entries]
    headings = [_row(f"heading-{each.id}", {"before": each.before}) for each in edition.article.sections]
    article = _of_the_article(edition.article.meta) | {"normalised": ", ".join(edition.normalised)}
    return [_row(ARTICLE, article), *sources, *entries, *headings]


def _row(id: str, facts: Mapping[str, str]) -> Row:
    return {"id": id, "facts": {name: value for name, value in facts.items() if value}}


def _of_the_article(meta: Meta) -> dict[str, str]:
    title = meta.written["title"][0].edition if "title" in meta.written else None
    italics = [title.plain[start:end] for start, end in title.italics] if title else []
    return {
        "title_italics": "; ".join(italics),
        "author_names": "; ".join(meta.authors),
        "journal_title": meta.journal_title,
        "sentence_title": meta.sentence_title,
        "original": meta.original,
    }


def _of_the_index(entry: RegisterEntry, names: Mapping[str, str]) -> dict[str, str]:
    says = [*entry.says, *([entry.stands_for] if entry.stands_for else [])]
    return {
        "sort": entry.sort,
        "says": "; ".join(f"{each.words} ({each.at})" if each.at else each.words for each in says),
        "see_from": "; ".join(entry.see_from),
        "see_also": "; ".join(names.get(id, id) for id in entry.see_also),
        "marked_in": "; ".join(f"¶ {id.removeprefix('p')}" for id in entry.marked_in),
    }
