"""The fields and places of a citation once all its pieces are read: each is put where it belongs."""

from __future__ import annotations

from collections.abc import Iterable

from edition.bluebook.forms.days import YEAR
from edition.bluebook.forms.titles_parted import is_translation, parted
from edition.bluebook.forms.work_fields import ADDENDA, Found
from edition.bluebook.words.printed_names import is_organisation, is_person
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

_BOOK_TRANSLATED = late(r"(?P<title>[^\[\]]*[^\s,\[\]]) \[(?P<meant>[A-Z][^\[\]]+)\]")
"""The book around a chapter with what its title means, which has no field."""
_INITIALS = 4  # a longer word in capitals is no short name
_YEAR_OF_LAWS = late(YEAR)
_ACT_OF_YEAR = late(r" of ((?:1[789]|20)\d\d)(?: \([^()]*\))?$")


_COURT = late(r"(?:[NSEWMC]\.)?D\. ?[A-Z]|\d+\w{2} Cir\.|Fed\. Cir\.|Bankr\. ")


def places(printed: Iterable[str | None]) -> str | None:
    """Every place cited, in the order printed: of a section, the page on which it stands goes with it."""
    found = ""
    for place in filter(None, printed):
        found += (", at " if place[0].isdecimal() and not found[0].isdecimal() else ", ") if found else ""
        found += place
    return found or None


_PRINTED_AT = ("reporter", "stat", "publaw", "fedreg", "number", "bill")


def beside(fields: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """The fields with those of a piece behind them: a further place where the work is printed joins its end."""
    further = [more[name] for name in _PRINTED_AT if name in more and more[name] != fields.get(name, more[name])]
    at_end = ADDENDA.join(filter(None, (fields.get("addendum", ""), *further, more.get("addendum", ""))))
    return {**more, **fields, **({"addendum": at_end} if at_end else {})}


def _means(bracket: str) -> bool:
    return is_translation(bracket) or bracket.isupper() and len(bracket) > _INITIALS


def settled(fields: dict[str, str], found: Found) -> dict[str, str]:
    """The fields once all pieces are read: what one of them only completes is put where it belongs."""
    fields = dict(fields)
    if day := fields.pop("day", ""):  # 1988 I.C.J. Rep. 301 (May 3)
        fields["date"] = to_edtf(f"{day}, {fields['date']}") if fields.get("date") else ""
    if found.kind == "other" and "origdate" in fields and "date" not in fields:  # filed, and not yet issued
        fields["date"] = fields.pop("origdate")
    if issued := fields.pop("issued", ""):  # Directive 93/13/EEC, and behind it “of 5 April 1993 on Piers”
        fields["title"] = fields["number"] + issued
    if (
        found.kind == "statute"
        and "publaw" in fields
        and not fields.get("date")
        and (act := _ACT_OF_YEAR.search(fields.get("title", "")))
    ):
        fields["date"] = act[1]  # rule 12.4: a year that is part of the name is not printed again
    if found.kind == "bill" and not fields.get("date") and (enacted_in := _YEAR_OF_LAWS.match(fields.get("stat", ""))):
        fields["date"] = enacted_in[0]  # S.B. 1070, 49th Leg., 2d Reg. Sess., 2010 Ariz. Sess. Laws 450
    if (book := _BOOK_TRANSLATED.fullmatch(fields.get("booktitle", ""))) and _means(book["meant"]):
        fields["booktitle"] = book["title"]
    if found.kind == "web" and "container" not in fields and "publisher" in fields:
        fields["container"] = fields.pop("publisher")  # *Title* (Pier Inst. 2020), https://…
    of_court = "addendum" in found.fields or _COURT.match(fields.get("publisher", ""))
    if found.kind == "other" and of_court and "publisher" in fields:  # a court's paper
        fields["court"] = fields.pop("publisher").removesuffix(" filed")
    if found.kind in _GIVEN_SOMEWHERE and _PLACE.fullmatch(fields.get("publisher", "")) and _of_a_day(fields, found):
        fields["location"] = fields.pop("publisher")  # A Body, Press Statement (Geneva, Oct. 30, 2020)
    if found.kind == "un-document" and "number" not in fields and "title" in fields:
        fields["number"] = fields["title"]  # S.C. Pres. Statement 2020/5, which no document's number follows
    return parted(found.kind, fields)


_GIVEN_SOMEWHERE = frozenset({"report", "other", "press-release"})
_PLACE = late(r"(?!.*(?:Press|Books|Publ))[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?")


def _of_a_day(fields: dict[str, str], found: Found) -> bool:
    """True of a paper that a body gave on one day, and which has no house beside."""
    whole = len(fields.get("date", "")) == len("2020-10-30")
    return (
        whole
        and bool(found.authors)
        and not any(map(is_person, found.authors))
        and not is_organisation(fields["publisher"])
    )
