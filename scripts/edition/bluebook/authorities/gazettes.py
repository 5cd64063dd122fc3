"""Laws of other countries by their place in the official gazette, with no code (rule 20.5)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from edition.bluebook.forms.days import ANY_DAY, DAY, YEAR
from edition.bluebook.forms.places_cited import PARTS
from edition.bluebook.forms.titles_parted import last_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_person
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.inline import touching
from edition.text.late_patterns import late

ENACTED_NAME = late(
    r"\b(?:Act|Code|Law|Ordinance|Loi|Ley|Lei|Gesetz|Constitution|Regulations?|Decree|Statute|Rules|"
    r"Wet|Legge|Lov|Ustawa|Décret|Decreto|Ordonnance|Verordnung|Besluit|Bill|Kanunu?|Nomos|Zakon)\b"
)
"""What a law is called in its name."""
_NUMBER = (
    r"(?:(?:Law|Act|Decree|Ordinance|Ley|Loi|Lei|L\.|Decreto) )?"
    r"(?:(?:No\.|Nº|nº) [\d./-]*\d(?:/\d{4}|-[IVX]+|-[A-Z]{1,4})?|\d+\([IVX]+\)/\d{4})"
)
_JOURNAL = (
    r"(?i:journal|gazet|gazzetta|gaceta|di[aá]rio|official|bolet[ií]n|blatt|moniteur|staatsblad|"
    r"dziennik|efimeris|službeni|resmî|vidomosti|vedomosti|sobranie|zibran|monitorul|narodne novine|sbírka|zbierka|"
    r"lovtidende|kanpo|gongbao|gwanbo)"
)
_GAZETTE = rf"(?=[A-Z])(?=[^\[;]{{0,80}}{_JOURNAL})(?!N[oº]\.? ?\d)[A-Z][^\[\];,]{{3,80}}"
_NAMES_JOURNAL = late(_JOURNAL)
_LONGEST_TITLE = 255
_REACH = 1200  # signs from a law's first to its journal's name: what a title, three translations and a number take
_GAZETTED = bluebook(
    r"(?P<title>[A-Z][^\[\];]{3,250}?)(?P<translated>(?: \[[^\[\]]{2,200}\]){0,3})"
    rf"(?:(?<=\]),? (?P<year>{YEAR}))?(?:, (?P<number>{_NUMBER}))?(?:,? (?P<part>{PARTS}))?"
    rf"(?:, (?P<enacted>{ANY_DAY}))?(?:, (?P<place>{PARTS}))?,? "
    rf"(?P<gazette>(?:\d{{1,3}}\.\d{{3}} )?{_GAZETTE}(?:(?:, Teil I+)?(?: \[[^\[\]]{{1,120}}\]){{1,2}}|"
    rf"(?=, {ANY_DAY}|,? {YEAR}, [Nn]o\.|(?<!\d), [Nn]os?\. ?\d)))"
    rf"(?:,? (?:de |of )?(?P<date>{ANY_DAY}))?"
    r"(?P<rest>(?:,? (?:(?:Text )?No\. |"
    r"[Ii]tem |Art\. |poz\. |n(?:\.|º|úm\.) |at |pp?\. |vol\. )?\d[\d–-]*(?![\w.]*[A-Z]))*)"
    rf"(?:,? (?P<pin>{PARTS}))?"
)
_IN_AN_ISSUE = bluebook(
    rf"(?P<title>[A-Z][^\[\];]{{3,200}}?)(?: \[[^\[\]]{{2,200}}\])?(?:, (?P<number>{_NUMBER}))?"
    rf"(?:, (?P<enacted>{ANY_DAY}))?(?:, (?P<place>{PARTS}))?, "
    rf"(?P<gazette>(?=[A-Z])(?=[^\[;]{{0,80}}{_JOURNAL})[A-Z][^\[\];,(]{{3,80}}"
    r"(?:, (?:(?! \()[^\[\];]){2,60}?)?)(?= \([A-Z])"
)
"""A law whose gazette is dated in brackets: `Piers Law, Law 4(I)/2007, § 5, OFFICIAL GAZETTE, Supp. I, No. 4107`."""


def in_a_gazette(note: NoteText, start: int) -> Found | None:
    """A law by its day and its place in the official journal: `Loi … [Law …], JOURNAL [J.O.], Mar. 2, 2017`."""
    begins = note.words_from(start)
    if not (_names_journal(note.plain, begins) and _may_be_law(note.plain, begins)):
        return None
    issued = _IN_AN_ISSUE.match(note.plain, begins)
    if issued and _is_law(issued) and (issued["number"] or issued["enacted"]):
        number = {"number": issued["number"]} if issued["number"] else {}
        fields = {"title": issued["title"], **number, "stat": issued["gazette"].strip(" ,")}
        return Found(begins, issued.end(), "statute", fields, (), issued["title"], issued["place"])
    law = _GAZETTED.match(note.plain, begins)
    if not law or not (law["date"] or law["enacted"] or _year(law)) or not (law["translated"] or _is_law(law)):
        return None
    told = law["gazette"].isupper() or _ISSUED.match(law["rest"]) or law["translated"] and law["enacted"]
    if "[" not in law["gazette"] and (not told or _is_signed(note, law)):
        return None  # neither a short name nor small capitals tell its gazette
    day = law["date"] or law["enacted"] or _year(law)
    fields = {"title": law["title"].strip(" ,"), "stat": note.plain[law.start("gazette") : law.end("rest")]}
    fields["date"] = to_edtf(day) if re.fullmatch(DAY, day) else foreign_dates.to_edtf(day) or day[-4:]
    if not any(map(str.isdecimal, fields["stat"])) and not law["number"]:  # a journal alone tells no two laws apart
        fields |= {"code": fields["title"], "addendum": fields.pop("stat")}
    fields |= {"number": law["number"]} if law["number"] else {}
    fields |= {"translatedtitle": meant} if (meant := last_translation(law["translated"])) else {}
    if ruling := _RULING.search(law["translated"]):
        given = re.search(DAY, ruling[0])
        fields["reporter"] = fields.pop("stat")
        fields |= {"date": to_edtf(given[0])} if given else {}
        return Found(begins, law.end(), "case", fields, (), fields["title"], law["part"] or law["place"] or law["pin"])
    return Found(begins, law.end(), "statute", fields, (), fields["title"], law["part"] or law["place"] or law["pin"])


_RULING = bluebook(
    r"\[(?:Ruling|Judg(?:e)?ment|Decision|Resolution|Opinion|Order|Determination)s? (?:of|by) (?:the )?[^\[\]]*\b"
    r"(?:Court|Tribunal|Ct\.)[^\[\]]*\]"
)
"""What a court has given that the official journal prints: `[Ruling of the Constitutional Court of May 3, 1995]`."""


def _year(law: re.Match[str]) -> str:
    """The year of a gazette, before its name or behind it: `[Collection of Laws], 1995, No. 33, Item 3424`."""
    behind = _ISSUED.match(law["rest"])
    return law["year"] or (behind["year"] if behind else "")


_ISSUED = late(rf",? (?P<year>{YEAR}), [Nn]o\. \d+(?:$|, (?:[Ii]tem|[Pp]oz\.|[Aa]rt\.) \d)")


def _is_signed(note: NoteText, law: re.Match[str]) -> bool:
    """True of an article that a newspaper prints: its title is in italics, or an author stands before it."""
    italics = any(touching(note.style.italics, law.start("title"), law.start("gazette")))
    author, parted, _ = law["title"].partition(", ")
    return italics or bool(parted or not law["translated"]) and is_person(author) and not ENACTED_NAME.match(author)


def names_journal(text: str) -> bool:
    """True if an official journal's name stands in a text."""
    return bool(_NAMES_JOURNAL.search(text))


def _names_journal(plain: str, begins: int) -> bool:
    """True if a journal's name stands where a law that begins there could have it."""
    journals = _journals(plain)
    near = bisect_left(journals, begins)
    return near < len(journals) and journals[near] <= begins + _REACH


@lru_cache(maxsize=4)  # of a note, each of whose citations asks
def _journals(plain: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _NAMES_JOURNAL.finditer(plain))


def _may_be_law(plain: str, begins: int) -> bool:
    """True if what begins there may be a law's title: a law's name or number is in it, or a translation behind it."""
    end = begins + _LONGEST_TITLE
    return (
        bool(ENACTED_NAME.search(plain, begins, end) or _NUMBER_ALONE.match(plain, begins))
        or plain.find("[", begins, end) >= 0
    )


def _is_law(match: re.Match[str]) -> bool:
    return bool(ENACTED_NAME.search(match["title"]) or _NUMBER_ALONE.fullmatch(match["title"]))


_NUMBER_ALONE = late(r"(?:L|D)\. \d[\d./]*")
"""A law or decree by its number alone: `L. 2014/19`."""
