"""Rules on what an entry, or a part of a citation, can hardly be: signs that a citation was read wrong.

Each field has a grammar of its own. What a reader took for a field by its shape, and does not fit, is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from edition.bluebook.forms.days import MONTH, YEAR
from edition.bluebook.forms.explanations import is_explanation
from edition.bluebook.forms.references import is_place
from edition.checks.field_kinds import other_kinds
from edition.checks.field_leftovers import leftovers
from edition.checks.field_merged import merged
from edition.checks.field_shapes import shapes
from edition.checks.field_signs import signs
from edition.checks.registry import Context, rule
from edition.model import Citation, Place, Source
from edition.resolving.full_citations import parted
from edition.resolving.resolver import citation_place
from edition.sources.fields import CONTAINER_FIELDS, NAME_FIELDS
from edition.sources.names import authors

_HOLDS_PLACE = (
    r"(?<!\w)\d{1,4}(?:, \d+(?:[–-]\d+)?| [A-Z][\w.’ ]*\. \d+)$|¶ ?\d|§ ?\d|\b\d{4} WL\b|\bNos?\. ?\d|"
    r", (?!(?:1[5-9]|20)\d\d[–-])\d+(?:[–-]\d+)?$| [A-D]\d{1,2}$|^at \d|\bWL \d| v\. |[^\W\d_]\.? \d{1,3}-\d{1,4}\b"
)
_OTHER_WORK = r", \d+ (?:[A-Z][\w.’&]*\.? ){1,6}\d+(?=,|$| \()|\bPub\. ?L\b|\bsupra note\b"
_NEVER = (
    *((field, re.compile(_HOLDS_PLACE), "holds a place in a work, or a case") for field in CONTAINER_FIELDS),
    ("addendum", re.compile(r"^(?:¶|§|at \d)"), "begins with a place cited"),
    ("court", re.compile(r"\d{3}|\bNos?\. ?\d|[¶§]|^(?:per curiam|mem\.|en banc|table|unpublished)"), "is no court"),
    (
        "publisher",
        re.compile(rf"^forthcoming|^{MONTH}\.? \d|\bNos?\. ?\d|\btrans\.| v\. |^[Rr]ev\.?$|\d{4}"),
        "is no publisher",
    ),
    ("edition", re.compile(r"[,;]|\d{4}|\bNo\."), "is no edition"),
    ("editor", re.compile(r"^\{?(?:&|and|[Rr]ev|[Ee]nl|[Aa]br|[Uu]pd) ?|[¶§“]|\d| v\. "), "is no name"),
    ("author", re.compile(r"\(@"), "holds what an account is called"),
    ("recipient", re.compile(r" \d+(?:[–-]\d+)?\}?$"), "ends in a page"),
    ("title", re.compile(r", \d+\w\w Cong\.(?:,| \d|$)|^[\W\d_]*$"), "is no title, or holds more than one"),
    ("title", re.compile(_OTHER_WORK), "holds another work, or a place in one"),
    ("title", re.compile(r"(?:^|: )[“‘]?(?:at|of|by|to|was|is|has|and)(?: |$)"), "is the rest of a longer one"),
)
"""Field, what it never holds, and what that means."""
_OF_PARTS = frozenset({"treaty", "statute", "resolution"})
_PINNED = re.compile(r" (?:arts?\.|§§?|¶¶?|pts?\.|cls?\.|paras?\.) ?\d[\w.()–-]*(?:(?:,| &) \d[\w.()–-]*)*$")
_PAGED = re.compile(r" at (?:[A-Z][\w.]{0,5} )?\S*\d\S*$")
_NO_BEGINNING = re.compile(
    r"(?:Inc|LLC|L\.L\.C|Ltd|Corp)\.?(?:,| v\. )|v\. |at \d|¶|§|"
    r"(?:aff’d|rev’d|vacated|cert\.|appeal|revoked|repealed|withdrawn) ?\b"
    r"(?=.*\b(?:by|filed|denied|docketed|sub nom)\b|$)"
)
_NO_AUTHOR = re.compile(r"[¶§]|“(?![A-Z][\w’-]+” )| v\. |\bNos?\.? \d")
_LONGEST = 1000
"""Letters of the longest title, or name: what is longer is not looked at any further, since many signs are looked for
from each of its words on."""
_OF_ANY_LENGTH = frozenset({"note", "url", "archiveurl"})
_SHOWN = 60
_PROSE_BEFORE_CASE = re.compile(
    r"(?:The|In|As|This|That|Under|While|After|When|Although|And|But)(?= )(?! re )[^.]* [a-z]{4,} .* v\. "
)


@rule
def entry_implausible(context: Context) -> Iterator[tuple[Place, str]]:
    """A field that holds what no work has there: a page in a periodical's name, a history as a title.

    Bad: `journaltitle = {J. Piers 645, 649}`; `title = {Inc. v. Sea Wall, Inc.}`.
    Good: `journaltitle = {J. Piers}` and `pages = {645}`; `title = {Pier 10, Inc. v. Sea Wall, Inc.}`.
    """
    for source in context.edition.sources:
        for field, value, why in told_of(source):
            yield (
                source.place,
                f"entry {source.key} has {field} “{value}”, which {why}; expected what its citation prints there; "
                "correct the entry, and see whether its citation is read whole",
            )


def told_of(source: Source) -> Iterable[tuple[str, str, str]]:
    """Field, value and what is wrong with it, of each field of an entry that holds what no work has there."""
    if too_long := tuple(_too_long(source)):
        return too_long
    found = (_implausible, signs, shapes, leftovers, other_kinds, merged)
    return dict.fromkeys(each for tells in found for each in tells(source))


def _too_long(source: Source) -> Iterator[tuple[str, str, str]]:
    for field, value in source.fields.items():
        if len(value) <= _LONGEST or field in _OF_ANY_LENGTH:
            continue
        parts = authors(source, field) if field in NAME_FIELDS else (value,)
        for part in parts:
            if len(part) > _LONGEST:
                yield field, f"{part[:_SHOWN]} …", f"has {len(part):,} letters"


def _implausible(source: Source) -> Iterator[tuple[str, str, str]]:
    for field, never, why in _NEVER:
        if (value := source.fields.get(field, "")) and never.search(value):
            yield field, value, why
    journal = source.fields.get("journaltitle", "")
    if "volume" in source.fields and re.search(r"[^\W\d_.’] \d+$|\. \d+$|’y \d+$", journal):
        yield "journaltitle", journal, "holds a place in a work, or a case"
    title = source.fields.get("title", "")
    if source.kind in _OF_PARTS and _PINNED.search(title) and title != source.fields.get("code"):
        yield "title", title, "ends in a place cited"
    if source.kind == "other" and "addendum" in source.fields and _PAGED.search(title):
        yield "title", title, "ends in a place cited"
    if source.kind == "case" and _PROSE_BEFORE_CASE.match(title):
        yield "title", title, "begins with words that are no party's name"
    begun = [("title", title), *(("author", author) for author in authors(source))]
    for field, value in begun:
        named = value if source.kind != "interview" else re.sub(r" No\. \d+$", "", value)  # Anonymous Keeper No. 7
        if _NO_BEGINNING.match(value) or field == "author" and _NO_AUTHOR.search(named):
            yield field, value, "is the rest of a longer one, or no such thing"


@rule
def citation_implausible(context: Context) -> Iterator[tuple[Place, str]]:
    """A part of a citation that is no such part: a court as an explanation, words as a place, two works in one.

    Bad: `Roe, *supra* note 4, at 12 (RG 44, Pier Archive).`
    Good: `Roe, *supra* note 4, at 12 (arguing that it did).`
    """
    for note, found in context.citations:
        if found.citation.form == "internal" or found.citation.answer:
            continue
        for part, value, why in _doubtful(found.citation):
            yield (
                citation_place(note, found.citation),
                f"{note.called}: {part} of “{found.citation.text}” is read as “{value}”, which {why}; expected "
                "what the note prints there; see whether it is read whole, or say what it cites: […]{source=key}",
            )


def _doubtful(citation: Citation) -> Iterator[tuple[str, str, str]]:
    for said in citation.parentheticals:
        if not is_explanation(said) or _SAYS_WHEN.match(said):
            yield "the explanation", said, "explains nothing"
    if citation.pinpoint and not is_place(citation.pinpoint):
        yield "the place cited", citation.pinpoint, "is no place in a work"
    if citation.form == "full" and (years := _years(citation)):
        yield "the date", years, "is two dates: of two works, or of one and its reprint"


_SAYS_WHEN = re.compile(r"(?:last )?(?:accessed|visited|retrieved|consulted) (?:on )?\w*\d|unpublished[;,]")
_YEAR_AT_END = re.compile(rf"\((?:[^()]* )?({YEAR})\)")


def _years(citation: Citation) -> str:
    """The years in brackets of a citation without its history and its explanations, if there are several."""
    text = parted(citation.text)[0]
    for said in (*citation.parentheticals, citation.hereinafter):
        text = text.replace(f"({said})", " ", 1)
    found = list(dict.fromkeys(_YEAR_AT_END.findall(text)))
    return " and ".join(found) if len(found) > 2 else ""
