"""Awards that arbitrators keep without the parties' names: known by their number, and where a yearbook printed them."""

from __future__ import annotations

from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_SORT = r"(?:(?:Final|Partial|Interim|Preliminary|First|Second|Third) )*(?:Arbitral )?(?:Award|Decision|Order)"
_NUMBERED = (
    r"(?:[A-Z]{2,8} )?(?:Arb(?:itration|\.) )?(?:Case|Award|Arb\.)(?: in Case)? Nos?\. [\w/.-]*\d(?:[\w/.-]*\w)?"
    r"(?: of \d{4})?"
)
_AWARD = bluebook(
    rf"(?P<title>{_SORT}(?: of (?:[A-Z][a-z]+\.? (?:\d{{1,2}}, )?)?(?P<given>\d{{4}}))? (?:in|of|on) (?:the )?"
    rf"(?P<within>{_NUMBERED})|(?:(?P<sort>{_SORT}), )?(?P<number>{_NUMBERED}))"
    rf"(?:,? {_SORT}?(?:,? (?:of|\()? ?(?P<year>\d{{4}})\)?)?)?"
    rf"(?:, (?:in )?(?P<reporter>(?:\d{{1,3}}|[IVXLC]+) [A-Z][\w.’&]*(?: [A-Z&][\w.’&]*){{0,8}} \d+))?"
    rf"(?:,(?: at)? (?P<pin>{PAGES}|{PARTS}))?,? ?"
)


def nameless_award(note: NoteText, start: int, stop: int) -> Found | None:
    """`Final Award in Case No. 18842, 45 Y.B. COM. ARB. 88, 97`, `ICC Case No. 5721, Award of 1990, 117 CLUNET 4`."""
    begins = note.words_from(start)
    award = _AWARD.fullmatch(note.plain, begins, stop) if note.plain.find("No", begins, stop) > 0 else None
    if not award or not (award["reporter"] or award["within"] or _HOUSE.match(award["number"])):
        return None
    number = award["within"] or award["number"]
    more = {"reporter": award["reporter"], "date": award["year"] or award["given"] or number.partition(" of ")[2]}
    title = f"{award['sort']}, {number}" if award["sort"] else award["title"]
    fields = {"title": title, "number": number, **{name: value for name, value in more.items() if value}}
    return Found(begins, stop, "case", fields, (), title, award["pin"])


_HOUSE = late(r"(?:ICC|SCC|LCIA|ICSID|PCA|CIETAC|HKIAC|SIAC|DIAC|ICDR|AAA|VIAC|DIS|CAS|LMAA|JCAA|KCAB|CRCICA) ")
"""The houses of arbitration, of which a number alone is an award's: elsewhere it may be a court's."""
