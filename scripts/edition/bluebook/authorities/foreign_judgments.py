"""Judgments of other countries' courts: known by their court, their day and their number (rule 20.3)."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import ANY_DAY, DAY
from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words import countries
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.inline import touching
from edition.text.late_patterns import late


def judgment(note: NoteText, start: int) -> Found | None:
    """A judgment whose court begins at `start`, or its parties before the court."""
    begins = note.words_from(start)
    names_country = note.first_behind(countries.FOREIGN, begins)
    for pattern in _OF_A_COUNTRY if names_country else _OF_NONE:
        if judged := pattern.match(note.plain, begins):
            return _found(note, begins, judged)
    return None


def _found(note: NoteText, begins: int, judged: re.Match[str]) -> Found:
    groups = judged.groupdict()
    name, end = groups.get("name") or "", judged.end()
    country: dict[str, str] = {}
    behind = _CALLED_BEHIND.match(note.plain, end)
    if behind and not name and note.style.is_italic(behind.start("name")):  # No. 16/99104 (Fr.) (*Société Quai*)
        name, end, country = behind["name"], behind.end(), countries.country_in(behind[0].partition(" (")[0])
    number = judged["number"].strip(" ,")
    number, _, address = number.partition(", http")
    number = _SORT_BEHIND.sub("", number)
    if called_in := next(iter(touching(note.style.italics, *judged.span("number"))), None):
        case = note.plain[max(called_in[0], judged.start("number")) : called_in[1]].strip(" ,")
        if number.endswith(f", {case}") and not name:  # No. 4, *Commune de Port* (Fr.)
            name, number = case, number.removesuffix(f", {case}")
    pin = groups.get("pin")
    if parts := _PARTED.fullmatch(number):
        number, pin, name = parts["number"], pin or parts["pin"], name or parts["name"] or ""
    if not pin and (on_page := _ON_PAGE.fullmatch(number) or _AT_PARAGRAPH.fullmatch(number)):
        number, pin = on_page["number"], on_page["pin"]
    if (pin or "").isdecimal() and re.search(r"[A-Z]\w*\.? (?:19|20)\d\d$", number):  # D. 2005, 500; NJW 2010, 44
        number, pin = f"{number}, {pin}", None
    if not name and (quoted := _QUOTED.fullmatch(number)):
        name, number = quoted["name"], quoted["number"]
    called = name or judged["court"]
    fields = {
        "title": called,
        "number": number,
        "date": _edtf(groups.get("date") or ""),
        "reporter": groups.get("printed") or "",
    }
    if address or groups.get("url"):
        fields["url"] = groups.get("url") or f"http{address}"
    if name or groups.get("short"):  # the court's short name and what it is in English stay with its name
        seat = f" {groups['seat']}" if groups.get("seat") else ""
        chamber = f", {groups['chamber']}" if groups.get("chamber") else ""
        fields["court"] = judged["court"] + (groups.get("short") or "") + seat + chamber
    fields = {field: value for field, value in fields.items() if value}
    return Found(begins, end, "case", {**fields, **country}, (), called, pin)


_CALLED_BEHIND = bluebook(rf" ?{countries.FOREIGN.pattern} \((?P<name>[A-Z][^()]{{3,100}})\)")
"""What a judgment is called, in italics behind its country: `(Fr.) (*Société Quai*)`."""


_SORT_BEHIND = late(r", (?:Judge?ment|Order|Decision|Ruling|Verdict)$")


def _edtf(day: str) -> str:
    return to_edtf(day) if re.fullmatch(DAY, day) else foreign_dates.to_edtf(day)


_COURT_WORD = (
    r"(?:(?:gericht|gerichtshof|hof|tribunal|bíróság|oikeus|domstol|rätt)\w*|Cour|Corte|Tribunal|Trybunał|Court|Hof|"
    r"Rechtbank|Raad|Consei[ll]+|Consejo|Juzgado|Sąd|Hoge Raad|Hanguk|Saibansho|Bubwon|Fayuan|Cámara|Sala|Audiencia|"
    r"Ct|Supremo|Suprema)"
)
_COURT = (
    rf"(?:(?=[A-Z])[^\[\],;()]{{0,80}}?\b\w*{_COURT_WORD}\b\.?[^\[\],;()]{{0,80}}?|"
    r"[A-Z][^\[\],;()]{1,60}(?=(?: \[[^\[\]]*\])? \[[^\[\]]*(?:Ct\.|Court)[^\[\]]*\]))"
)
_SHORTS = r"(?: \[[^\[\]]*\])*"
_SEAT = r"(?:(?<=\]) (?P<seat>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?))?"
_ENDS = rf"(?:, (?P<pin>{PARTS}|\d{{1,4}}(?:[–-]\d+)?))? ?(?={countries.FOREIGN.pattern})"
_NUMBER = r"(?:[^();“”]|\([^()]{1,40}\))"
_NAME = r"(?:(?P<name>[A-Z][^,;()\[\]]{0,120} v\. [^,;()\[\]]{1,120}), )?"
_DATED = bluebook(
    rf"{_NAME}(?P<court>{_COURT})(?P<short>{_SHORTS}){_SEAT}"
    rf"(?:,? (?!\d{{1,2}} )(?P<chamber>[a-z\d][\w. ]{{1,25}}))?,? (?P<date>{ANY_DAY})(?:, | (?=[A-Z]{{1,3}} \d))"
    rf"(?P<number>(?=[^;]{{0,200}}\d)(?:{_NUMBER}|“[^”]{{0,120}}”){{1,300}}?){_ENDS}",
    sign=_COURT_WORD,
)
"""`Bundesgerichtshof [BGH] [Federal Court of Justice] Jan. 5, 2001, I ZR 1/01 (Ger.)`"""
_NUMBERED = bluebook(
    rf"{_NAME}(?P<court>{_COURT})(?P<short>{_SHORTS}),? "
    rf"(?P<number>(?:decision |décision |sentencia |judgment |arrêt )?"
    rf"(?:[A-Z][\w./º°-]* |[nN][o°º]\.? ){{0,4}}[\w./-]*\d{_NUMBER}{{0,80}}?), "
    rf"(?P<date>{ANY_DAY})(?:, (?P<printed>(?!https?:)(?:B\.O\.E\. \d{{4}}, \d+|[^();]{{1,80}}?\d)))??(?:, (?P<url>https?://[^\s()]+))?{_ENDS}",
    sign=_COURT_WORD,
)
"""`Conseil constitutionnel [CC] [Constitutional Court] decision No. 2018-71 QPC, July 6, 2018, Rec. 1 (Fr.)`"""
_IN_BRACKETS = bluebook(
    rf"{_NAME}(?P<court>{_COURT})(?P<short>{_SHORTS}),? (?P<date>{ANY_DAY}) \((?P<number>[^();]{{1,80}}\d)\) ?"
    rf"(?={countries.FOREIGN.pattern})",
    sign=_COURT_WORD,
)
"""`Tribunal Supremo [T.S.] [Supreme Court], Oct. 23, 2015 (R.J. 2015, No. 49) (Spain)`"""
_UNDATED = bluebook(
    rf"(?P<court>{_COURT})(?= \[)(?P<short>{_SHORTS}), (?P<number>[A-Z][^();\[\]§]{{0,60}}\d) ?"
    rf"(?={countries.FOREIGN.pattern})",
    sign=_COURT_WORD,
)
"""`Anayasa Mahkemesi [Constitutional Court], E. 2019/1, K. 2020/3 (Turk.)`"""
_SHORT = bluebook(
    r"(?P<court>[A-Z][A-Za-z]{0,3}\.?(?: [A-Z][\w-]+){0,3}),? "
    rf"(?P<date>{foreign_dates.DAY}), (?P<number>[^();]{{0,200}}?\d[^();]{{0,80}}?(?: \([^();]{{3,100}}\))?)"
    rf"(?:, (?P<pin>{PARTS}))? ?(?={countries.FOREIGN.pattern})"
)
"""`HR 20 december 2019, NJ 2020, 41 m.nt. A. Roe (Pier/Quay) (Neth.)`"""
_PARTED = late(
    rf"(?P<number>.+?)(?:, (?P<pin>{PARTS}))?(?: \((?P<name>[^()]*[^\W\d_]{{3}}[^()]*)\))?"
)  # ECLI:NL:HR:2019:2, ¶ 5.7 (Pier/Quay)
_ON_PAGE = late(
    r"(?P<number>.*(?:\]|\b[A-Z]{2}[A-Za-z]{1,8}|\b[A-Z]{2}[A-Za-z]{1,8} \d+,) \d+) "
    rf"\((?P<pin>{PAGES})\)"
)  # 133 DIE BERICHTE [BE] 40 (52); BGHZ 111, 307 (317)
_AT_PARAGRAPH = late(r"(?P<number>.*\d) \((?P<pin>(?:¶¶?|§§?|paras?\.|pp?\.|at) ?\d[\d.–-]*)\)")
"""A place in brackets behind a judgment's number, as Colombia's are cited: `Sentencia C-84/18 (¶ 6.3)`."""
_QUOTED = late(r"“(?P<name>[^”]+?),?”,? (?P<number>.+)")
_BY_DOCKET = bluebook(
    rf"{_NAME}(?P<court>[A-Z][A-Za-z]{{1,7}}(?: [A-Z][a-zü]+)?),? "
    rf"(?P<number>(?:\d{{1,2}}|[IVX]+) [A-Z][A-Za-z]{{1,4}} \d{{1,5}}/\d\d)(?:, (?P<pin>{PARTS}))?(?:,| \(|) ?"
    rf"(?P<date>{DAY})\)?",
    sign=r" [A-Z][A-Za-z]{1,4} \d{1,5}/\d\d",
)
"""`BVerfG, 1 BvR 26/18, ¶ 144, Mar. 24, 2021`: a German docket, which has a sign of its own."""
_TRANSLATED = bluebook(
    rf"(?P<court>{_COURT})(?= \[)(?P<short>(?: \[[^\[\]]{{1,60}}\])?(?: \[[^\[\]]*\b(?:Court|Tribunal|Ct\.)[^\[\]]*\]))"
    rf",? (?P<date>{ANY_DAY}), (?P<number>(?:[A-Z][\w./°º-]* |[nN][o°º]\.? |\d+ ){{0,3}}[\w./-]*\d(?:[\w./-]*\w)?"
    rf"(?:, [A-Z]\. [\d/]+)?)(?:, (?P<pin>{PARTS}))?(?=[.;](?!\d)|$| \[hereinafter| \([A-Z][a-z]+\.\))",
    sign=_COURT_WORD,
)
"""`Corte Suprema [Supreme Court], May 4, 2010, No. 44/2009`, whose country its name or the text tells."""
_IN_ENGLISH = bluebook(
    rf"{_NAME}(?P<court>(?:(?:Supreme|Constitutional|Const\.|High|Federal|Administrative|Regional|"
    r"District|City|Appeals?) ){1,3}"
    r"(?:Court|Ct\.|Tribunal)(?: of (?!Appeals?\b)[A-Z][^,;()]{2,60})?), "
    r"(?P<number>(?:Case|Decision|Judge?ment|Ruling|Resolution) (?:No\. )?[\w./-]*\d[\w./-]*(?<![.]))"
    rf"(?:,? (?P<pin>{PARTS}))?(?:,| \() ?(?:judge?ment of |decision of |ruling of )?(?P<date>{DAY})\)?",
    sign=r"Court|Ct\.|Tribunal",
)
"""`Supreme Court of Portia, Case No. 3-1-88, judgment of Mar. 4, 2008`, whose country its name tells."""
_OF_NONE = (_BY_DOCKET, _TRANSLATED, _IN_ENGLISH)
_OF_A_COUNTRY = (_DATED, _NUMBERED, _IN_BRACKETS, _SHORT, _BY_DOCKET, _UNDATED, _TRANSLATED, _IN_ENGLISH)
"""In the order in which they are tried; those that end with a country in brackets need one in the note."""
