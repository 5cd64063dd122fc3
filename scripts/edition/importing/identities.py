"""What makes two full citations one source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from edition.bluebook.forms.law_fields import numbers_of_order
from edition.bluebook.works.works import Work
from edition.importing.source_keys import NUMBERS
from edition.resolving.compared_words import compared_words

Identity = tuple[str | tuple[str, ...], ...]


def identity_of(work: Work) -> Identity:
    """What makes two full citations one source: an address, a law's number, a reporter's place, or author and title."""
    if order := numbers_of_order(work.fields.get("number", "")):
        return "number", compared_words(order[0])
    if _OF_THE_TREASURY.match(work.fields.get("number", "")):  # Rev. Rul. 2018-12, with its bulletin or without
        return "number", compared_words(work.fields["number"])
    for name in NUMBERS:
        if name == "bill" and work.fields.get(name):  # every legislature begins anew at S.B. 1
            sat = compared_words(work.fields.get("congress", ""))[:1], compared_words(work.fields.get("location", ""))
            return name, compared_words(work.fields[name]), *sat
        if work.fields.get(name):
            return name, compared_words(work.fields[name])
    in_journal = work.kind == "journal-article" and work.fields.get("volume") and work.fields.get("pages")
    if work.fields.get("url") and not in_journal:
        return "url", _ADDRESS_APART.sub("", work.fields["url"])  # a line's end may have cost or given a hyphen
    decided = work.fields.get("date", "")[:4] if work.kind == "case" else ""  # a court decides one case more than once
    places = ("volume", "pages") if in_journal else ("journaltitle", "volume", "pages", "booktitle")
    where = " ".join(work.fields.get(name, "") for name in places)
    printed_in = compared_words(where) if work.kind in {"journal-article", "chapter"} else ()
    return (
        compared_words(f"{work.fields.get('title', '')} {work.fields.get('parties', '')}"),
        compared_words(" ".join(author.removeprefix("The ") for author in work.authors)),
        compared_words(_number(work)),
        decided,
        printed_in,
    )


_ADDRESS_APART = re.compile(r"^https?://(?:www\.)?|-|/$")
_OF_THE_TREASURY = re.compile(r"(?:Rev\. (?:Rul|Proc)\.|T\.D\.|I\.?R\.?S\.? Notice) \d")
"""Rulings that their own number tells, which no other body has."""


def _number(work: Work) -> str:
    """A work's own number; a legislature's with the State whose it is: each has an 85th session."""
    number, state = (work.fields.get(name, "") for name in ("number", "location"))
    return f"{number} {state}" if work.kind == "legislative-report" else number


def told_apart(work: Work, first: Mapping[str, str]) -> Identity:
    """What tells a work from the first of its name: another day, edition or Congress; nothing if they are one."""
    if work.kind in _KNOWN_BY_DAY and _of_another_day(work.fields, first):
        return (work.fields["date"],)
    if work.kind == "book" and _of_another_edition(work.fields, first):
        return (work.fields["edition"],)
    if work.kind == "hearing" and _differs(work.fields, first, ("congress", "date")):  # it oversees the same each time
        return (work.fields["congress"],)
    if work.kind == "book" and _differs(work.fields, first, ("volume", "date")):  # a volume of another year
        return ("volume", work.fields["volume"])
    return ()


_KNOWN_BY_DAY = frozenset({"letter", "interview", "other"})
"""Kinds of which one title may have many: `Order`, `Letter from A to B`; their days tell them apart."""


def _of_another_day(fields: Mapping[str, str], others: Mapping[str, str]) -> bool:
    days = [each.get("date", "") for each in (fields, others)]
    return all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days) and days[0] != days[1]


def _of_another_edition(fields: Mapping[str, str], others: Mapping[str, str]) -> bool:
    """True if both print an edition and a year, and neither agrees: `(2d ed. 1994)` is not `(1st ed. 1971)`."""
    return _differs(fields, others, ("edition", "date"))


def _differs(fields: Mapping[str, str], others: Mapping[str, str], names: tuple[str, ...]) -> bool:
    return all(fields.get(name) and others.get(name) and fields[name] != others[name] for name in names)
