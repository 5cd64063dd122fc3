"""A source as an entry for biblatex and biber, and for reference managers that read BibTeX.

The edition's database has fields of its own, and is plain Unicode. Here are the types and fields of
biblatex's manual only, and what LaTeX takes for commands is escaped. What no field holds is in `annote`,
the facts parted by semicolons: styles do not print it, and Zotero makes it a note of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.bluebook.words.capital_letters import bluebook
from edition.exports.pages import one_page
from edition.exports.remarks import remarks
from edition.model import Source
from edition.sources.beside_titles import beside_title
from edition.sources.fields import DATE_FIELDS, FIELDS, TYPE_FIELD
from edition.sources.kinds import KINDS, Kind, date, title

_LAW = ("bill", "congress", "publaw", "stat", "code", "fedreg", "reporter", "court")
_BESIDE = ("translatedtitle", "parties")
"""What biblatex keeps in one field behind the title."""
_NOT_BIBLATEX = frozenset({*_LAW, "country", "recipient", "time", "updated", "archiveurl", *_BESIDE})
_OFTEN_DROPPED = frozenset({"origdate", "addendum", "pubstate"})
"""biblatex's, but Zotero's importer passes over them: they stand in the note as well."""

_VERBATIM = frozenset({"url", "doi", *DATE_FIELDS})
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "&%$#_"},
}


def biblatex(source: Source) -> str:
    """The entry for `source`. Raises KeyError if the edition has no such kind.

    `howpublished` shows where a law stands, since biblatex has no fields for that.
    """
    kind = KINDS[source.kind]
    values = {TYPE_FIELD: kind.subtype, "title": title(source), "howpublished": _law(source), "date": date(source)}
    values["titleaddon"] = beside_title(source).strip(" ,")
    values |= {name: value for name, value in source.fields.items() if name not in _NOT_BIBLATEX}
    placed = frozenset(FIELDS) - _NOT_BIBLATEX - _OFTEN_DROPPED | set(_BESIDE)
    if (page := one_page(values.get("pages", ""))) != values.get("pages", ""):
        values["pages"], placed = page, placed - {"pages"}
    values["annote"] = "; ".join(remarks(source, placed, _entry))
    lines = [f"  {name} = {{{_braced(kind, name, _escaped(name, values[name]))}}}," for name in _ordered(values)]
    return "\n".join([f"@{kind.entry}{{{source.key},", *lines, "}"]) + "\n"


def _entry(kind: Kind) -> str:
    return f"{kind.entry}:{kind.subtype}"


def biblatex_file(sources: Iterable[Source]) -> str:
    """The file with the entries of all `sources`, in their order."""
    return "\n".join(map(biblatex, sources))


_LAWS = frozenset({"jurisdiction", "legislation"})
_CASED = bluebook(r"(?<![\w\\{])(?:[^\W\d_]+(?=[A-Z])[\w.’-]*|(?:[A-Z]\.){2,})(?![\w}])")


def _braced(kind: Kind, name: str, value: str) -> str:
    """A title with braces where its case must stay: around the name of a case or an act, and words such as `NATO`."""
    if name not in {"title", "booktitle"} or not value:
        return value
    return "{" + value + "}" if kind.entry in _LAWS else _CASED.sub(lambda word: "{" + word[0] + "}", value)


def _law(source: Source) -> str:
    return ", ".join(source.fields[name] for name in _LAW if source.fields.get(name))


def _ordered(values: dict[str, str]) -> list[str]:
    order = [TYPE_FIELD, *FIELDS, "howpublished", "annote"]
    order.insert(order.index("title") + 1, "titleaddon")
    return [name for name in dict.fromkeys([*order, *values]) if values.get(name)]


def _escaped(name: str, value: str) -> str:
    if name in _VERBATIM:
        return value
    return re.sub(r"[\\~^&%$#_]", lambda match: _ESCAPES[match[0]], value)
