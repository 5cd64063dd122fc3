"""Chapters, and who wrote or edited the book they stand in: `*Title*, *in* JANE ROE, THE BOOK 5 (2001)` (rule 15.5)."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.authors_in_capitals import author_parts
from edition.bluebook.literature.book_citations import has_volume, pinned, without_volume
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import fold, headline, is_organisation, is_person, split_authors
from edition.text.late_patterns import late

_EDITS = late(r",? \(?eds?\.\)?$", re.I)
_OF_A_SUBJECT = late(
    r"\b(?:[A-Z]*(?:TION|SION|ITY|ITIES|MENT|ISM|ICS|NESS|SHIP)|RIGHTS?|LAWS?|POLICY|HISTORY|WARS?|PEACE|STUDIES|"
    r"JUSTICE|LIBERT(?:Y|IES)|POWERS?|STATES?|SEAS?|THE|OF|NEW|OLD|GREAT|FREE|MODERN)\b"
)
"""A word that titles have and names hardly ever: `HUMAN RIGHTS, STATE POWER`."""
_PAGE_BEFORE = late(r"(?P<title>.*[^\W\d_.)]) (?P<page>\d{1,4})")
"""The page on which an entry begins that is cited by paragraph: `4 PIER ENCYCLOPEDIA 811, ¶ 6`."""
_LIST = late(r", (?:AND|&) ", re.I)


def chapter(own: Found, after: str, book_title: str, *, edited: bool) -> Found:
    """A chapter with the book it stands in: `*Title*, *in* THE BOOK 5, 7 (A Roe ed., 2001)`.

    `own` is what stands before *in*; `book_title` the book's title, if italics set it apart; `edited` is true if the
    book's bracket names editors: then only who wrote the chapter stands before its title, or a name that is surely one.
    """
    printed, pin = pinned(re.sub(r"^in\s+", "", after))
    first = _PAGE_BEFORE.fullmatch(printed) if (pin or "").startswith("¶") and has_volume(printed) else None
    printed = first["title"] if first else printed
    people, named = _people(printed, max(0, printed.find(book_title)) if book_title else 0, own.authors, edited=edited)
    fields = {**own.fields, "booktitle": named, **people}
    if has_volume(printed):
        fields["volume"] = printed.split(" ")[0]
    pages = re.match(r"(?P<first>\d+), (?P<pin>.+)$", pin or "")
    if first:
        fields["pages"] = first["page"]
    elif pages:
        fields["pages"], pin = pages["first"], pages["pin"]
    elif re.fullmatch(r"\d+", pin or "") and not after.endswith(f" at {pin}"):  # its first page, and no place in it
        fields["pages"], pin = pin or "", None
    return replace(own, fields=fields, pinpoint=pin)


def _people(printed: str, titled: int, authors: tuple[str, ...], *, edited: bool) -> tuple[dict[str, str], str]:
    """The field of who stands before a book's title, if that is certain, and the title."""
    whole = without_volume(printed)
    parts = whole.split(", ")
    size = author_parts([part.upper() for part in parts]) if len(parts) > 1 else 0
    lead = printed[:titled] if titled else ", ".join(parts[:size]) if size < len(parts) else ""
    who = without_volume(lead).strip(" ,")
    title = (printed[titled:] if titled else ", ".join(parts[size:])).strip(" ,")
    role = "editor" if _EDITS.search(who) else "bookauthor"
    who = _EDITS.sub("", who)
    if not who or not title:
        return {}, whole
    persons = [headline(name) for name in split_authors(who, small_caps_are_persons=True)]
    if not all(map(is_person, persons)) and not is_organisation(headline(who)):
        return {}, whole
    if {fold(name) for name in persons} == {fold(headline(name)) for name in authors}:
        return {role: who}, title
    if edited and (role == "editor" or not all(map(has_given_name, persons)) or not titled and _LIST.search(whole)):
        return {}, whole
    set_apart = edited or titled or role == "editor" or title.isupper() and not who.isupper()
    if not set_apart and (_OF_A_SUBJECT.search(who.upper()) and len(persons) < 2 or _LIST.search(whole)):
        return {}, whole
    return {role: who}, title
