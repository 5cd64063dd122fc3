"""What a reader is told of a source in a release's data: what it is called, and what of its record changed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from edition.sources.kinds import KINDS
from edition.text.number_ranges import ranges

Data = Mapping[str, Any]

FIELDS = {
    "title": "title",
    "translated_title": "title in English",
    "parties": "parties",
    "authors": "authors",
    "container": "place where it is found",
    "date": "date",
    "url": "address",
}
CSL = {
    "title": "title",
    "title-short": "short title",
    "container-title": "place where it is found",
    "collection-title": "series",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "edition": "edition",
    "page": "pages",
    "section": "section",
    "chapter-number": "chapter",
    "publisher": "publisher",
    "publisher-place": "publisher’s place",
    "authority": "authority",
    "genre": "sort of work",
    "status": "status",
    "note": "remarks",
    "URL": "address",
    "DOI": "DOI",
    "ISBN": "ISBN",
    "author": "authors",
    "editor": "editors",
    "container-author": "authors of the book that it stands in",
    "translator": "translators",
    "recipient": "recipients",
    "issued": "date",
    "accessed": "day of the visit",
    "original-date": "date of the first printing",
}
"""The variables of CSL-JSON in words; what has the words of a field of the source itself is the same thing."""


FACTS = {
    "author": "authors",
    "editor": "editors",
    "bookauthor": "authors of the book that it stands in",
    "translator": "translators",
    "recipient": "recipients",
    "translatedtitle": "title in English",
    "shorttitle": "short title",
    "booktitle": "book that it stands in",
    "journaltitle": "periodical that it stands in",
    "organization": "body whose site it stands on",
    "institution": "body that issues it",
    "location": "publisher’s place",
    "type": "sort of work",
    "bill": "bill or resolution",
    "congress": "Congress",
    "publaw": "public law",
    "stat": "place in the session laws",
    "code": "place in a code",
    "fedreg": "place in the Federal Register",
    "reporter": "place in a reporter",
    "court": "court",
    "origdate": "date of the first printing",
    "time": "time of day",
    "updated": "day of the last update",
    "pubstate": "state of publication",
    "url": "address",
    "archiveurl": "address of an archived copy",
    "urldate": "day of the visit",
    "addendum": "words at the citation’s end",
    "note": "the editors’ remark",
    **{
        name: name
        for name in (
            "title",
            "parties",
            "publisher",
            "country",
            "edition",
            "series",
            "volume",
            "number",
            "pages",
            "date",
        )
    },
    **{name: name.upper() for name in ("doi", "isbn")},
}
"""The fields of the database in words."""


def called(source: Data) -> str:
    """`Jane Roe, The Harbour`: the authors as a line has room for them, and the title.

    A title that names them has them once.
    """
    title, people = source["title"], source["authors"]
    who = _short(people)
    named = re.search(rf"(?<!\w){re.escape(people[0])}(?!\w)", title) if people else None
    return title if not who or named else f"{who}, {title}"


def _short(people: list[str]) -> str:
    if len(people) < 3 and "et al." not in people:
        return " and ".join(people)
    return f"{people[0]} and others"


def notes(numbers: Collection[int]) -> str:
    """`note 4`, `notes 54–58 and 70`."""
    head, comma, tail = (listed := ranges(numbers)).rpartition(", ")
    many = "s" if len(set(numbers)) > 1 else ""
    return f"note{many} {f'{head} and {tail}' if comma else listed}"


def compared(words: str, before: str, after: str) -> str:
    """`title now “The Harbour” (before: “Harbours”)`."""
    now, was = (f"“{each}”" if each else "none" for each in (after, before))
    return f"{words} now {now} (before: {was})".lstrip()


def source_said(before: Data, after: Data, fields: tuple[str, ...]) -> tuple[str, ...]:
    """What of a source's record differs, each thing once; one that this edition has no word for is the record's."""
    told = tuple(dict.fromkeys(_said(before, after, fields)))
    return (*told, *_facts(before["facts"], after["facts"], told)) if "facts" in fields else told


def _said(before: Data, after: Data, fields: tuple[str, ...]) -> Iterator[str]:
    for name in fields:
        old, new = before.get(name), after.get(name)
        if name == "cited_in":
            yield from _cited(old or [], new or [])
        elif name == "first_note":
            yield f"first cited in {notes([new])}" if new else "cited nowhere"
        elif name == "type":
            yield compared("kind", *(KINDS[each].label if each in KINDS else str(each) for each in (old, new)))
        elif name in FIELDS:
            yield compared(FIELDS[name], in_words(old), in_words(new))
        elif name not in {"csl", "facts"}:
            yield "its record"
    if "csl" in fields:
        told = {FIELDS[name] for name in fields if name in FIELDS}
        yield from _record(before["csl"], after["csl"], told, "type" in fields)


def _facts(old: Data, new: Data, told: tuple[str, ...]) -> Iterator[str]:
    """The fields of the database that differ, but for what is told already: the same fact, or the same two values."""
    for name in dict.fromkeys([*old, *new]):
        words, values = FACTS.get(name, "its record"), (old.get(name, ""), new.get(name, ""))
        now = compared("", *values)
        if values[0] != values[1] and not any(each.startswith(f"{words} now ") or each.endswith(now) for each in told):
            yield compared(words, *values)


def _cited(old: list[int], new: list[int]) -> Iterator[str]:
    gained, lost = set(new) - set(old), set(old) - set(new)
    if gained:
        yield f"now also cited in {notes(gained)}"
    if lost:
        yield f"no longer cited in {notes(lost)}"


def _record(old: Data, new: Data, told: set[str], is_of_another_kind: bool) -> Iterator[str]:
    for name in dict.fromkeys([*old, *new]):
        values = old.get(name), new.get(name)
        if name == "type" and values[0] != values[1] and not is_of_another_kind:
            yield "kind in its records for citation managers"
        elif name not in ("id", "type") and values[0] != values[1] and CSL.get(name) not in told:
            yield compared(CSL[name], *map(in_words, values)) if name in CSL else "its record"


def in_words(value: Any) -> str:
    """A value of the data: names and dates as they are written, a list with semicolons, nothing as ""."""
    if isinstance(value, list):
        return "; ".join(map(in_words, value))
    if isinstance(value, Mapping):
        if "date-parts" in value:
            days = ("-".join(f"{part:02}" for part in each) for each in value["date-parts"])
            return ("c. " if value.get("circa") else "") + "/".join(days)
        return value.get("literal") or " ".join(str(part) for part in reversed(list(value.values())) if part)
    return "" if value is None else " ".join(str(value).split())
