"""Bills before the parliaments of other countries (table T2): `Bill C-11, *An Act …*, 1st Sess., 44th Parl., 2021`."""

from __future__ import annotations

import re

from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.dates import to_edtf

_CLAUSES = r"(?:,? (?P<pin>cls?\. ?\d[\w.–-]*(?:\(\w+\))*))?,?"
_YEARS = r"\d{4}(?:[–-]\d{2,4})?"
_IN_A_SESSION = bluebook(
    r"(?P<bill>Bill [A-Z]{1,3}-?\d+), (?P<title>[A-Z][^;()\[\]]{3,240}?), "
    rf"(?P<congress>\d\w+ Sess\.?, \d+\w+ (?:Parl|Leg)\w*\.?), (?P<date>{_YEARS}){_CLAUSES}"
)
_OF_A_HOUSE = bluebook(
    rf"(?P<title>[A-Z][^;()\[\]]{{3,160}}? Bill),? (?P<congress>{_YEARS}), "
    rf"(?P<bill>H\.?[LC]\.? Bill \[?\d+\]?){_CLAUSES}"
)


def foreign_bill(note: NoteText, begins: int, stop: int, end: int) -> Found | None:
    """A bill that stands from `begins` to `stop`, before its country in brackets: by its number, session and year."""
    printed = note.plain[begins:stop].rstrip(" ")
    bill = _IN_A_SESSION.fullmatch(printed) or _OF_A_HOUSE.fullmatch(printed)
    if not bill:
        return None
    fields = {name: bill[name].strip(" ,") for name in ("title", "bill", "congress")}
    fields["date"] = to_edtf(bill.groupdict().get("date") or re.sub(r"[–-].*", "", bill["congress"]))
    return Found(begins, end, "bill", fields, (), fields["title"], bill["pin"])
