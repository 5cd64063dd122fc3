"""Signs that one field holds two things: an author within a title, a second citation, a page's sign, a case's number.

They are what is left where italics or small capitals, which part a citation, were lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.docket_numbers import CASE_NUMBER
from edition.bluebook.words.printed_names import is_person
from edition.model import Source
from edition.sources.names import authors, names

_SIGNED = frozenset({"journal-article", "chapter"})
"""Kinds that hardly ever have no author."""
_OF_LAW = frozenset(
    {"case", "statute", "bill", "regulation", "constitution", "treaty", "rule", "restatement", "hearing"}
)
_LOOSE = frozenset({"other", "web", "report", "news", "book"})
_FAMILY_FIRST = re.compile(r"[A-Z][\w’-]+(?: & [A-Z][\w’-]+)?, [^,\s]+ [^,]+")
"""A family name alone before what an article is called, which one comma parts: `Roe, Tolls at Sea`."""
_QUOTED = re.compile(r"(?:^|, )[“‘][^”]*,[”’] [A-Z\d]|[a-z]{3,} [^“”]*, “[^”]+”$")
"""A title between quotation marks, with where it appeared, or a sentence before it: `“Who Owns It?,” YOUTUBE`."""
_IN_TITLES = (
    (re.compile(r"\([^()]*\d{4}\)(?:;|, [a-z])|¶¶? ?\d"), "holds another citation, or a place in one"),
    (re.compile(r"(?:,| |\.) ?pp?\.$"), "ends in what leads to a page"),
    (re.compile(rf", {CASE_NUMBER}"), "holds a case’s number"),
)
_HELD = re.compile(
    r", in (?:\d+ )?(?:The|A|An|Essays|Studies|Handbook|Readings|Perspectives|Research) |, in (?:[A-Z’.-]+ ){2}"
)
_VOLUME = re.compile(r"\d{1,4} (?=.*\.)[A-Z][\w.’]*(?: [A-Z\d][\w.’]*)*")
_BODY_AND_TITLE = re.compile(r".*, [A-Z][^,:]* [^,:]*: [A-Z]")


def merged(source: Source) -> Iterator[tuple[str, str, str]]:
    """Field, value and what is wrong with it, of each field that holds two things."""
    title, kind, who = source.fields.get("title", ""), source.kind, authors(source)
    head, parted, _ = title.partition(", ")
    unsigned = "type" in source.fields  # Note, *Private Law, Public Ends*: an author would stand before what it is
    if kind in _SIGNED and not who and not unsigned and parted and (is_person(head) or _FAMILY_FIRST.fullmatch(title)):
        yield "title", title, "begins with a person’s name, and no author is read"
    if kind in _LOOSE and _QUOTED.search(title):
        yield "title", title, "holds a title in quotation marks, and what stands beside it"
    if kind in {"book", "web", "report"} and _HELD.search(title):
        yield "title", title, "holds the book in which it stands"
    if kind == "book" and _VOLUME.fullmatch(title):
        yield "title", title, "is a volume of reports"
    for sign, why in _IN_TITLES:
        if kind not in _OF_LAW and sign.search(title):
            yield "title", title, why
    if len(who) > len(set(who)):
        yield "author", source.fields["author"], "names one person twice"
    for name in names(source.fields.get("author", "")):
        if name.literal and _BODY_AND_TITLE.match(name.literal):
            yield "author", name.literal, "holds a title behind a body’s name"
