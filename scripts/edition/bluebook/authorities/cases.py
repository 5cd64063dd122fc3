"""Cases: a name with *v.* (or *In re*), a reporter or a docket number."""

from __future__ import annotations

import re

from edition.bluebook.authorities.case_names import case_name
from edition.bluebook.authorities.cases_called import parted, short_name
from edition.bluebook.authorities.reversed_italics import in_title
from edition.bluebook.authorities.where_reported import PIN, reported
from edition.bluebook.forms import case_patterns, patterns
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.law_pieces import OF_SPORT, UNION_CASES
from edition.bluebook.forms.titles_parted import is_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.bluebook.words.prose import is_prose
from edition.text.inline import touching
from edition.text.late_patterns import late

_COURTS = late(
    r"\d+ (?:U\.S\.|S\. ?Ct\.|L\. ?Ed\.|F\.|Fed\.|F\. ?Supp\.|F\. App’x|B\.R\.|T\.C\.|Ct\. Cl\.|Fed\. Cl\.|M\.J\.|"
    r"F\.R\.D\.|N\.L\.R\.B\.|I\. ?& ?N\. Dec\.|F\.T\.C\.|F\.C\.C\.|"
    r"A\.|P\.|N\.E\.|N\.W\.|S\.E\.|S\.W\.|So\.|Cal\.|N\.Y\.)(?=[ \d(])"
    r"|\d+ (?:Eng\. Rep\.|Ala\.|Ariz\.|Ark\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Haw\.|Idaho|Ill\.|Ind\.|Iowa|Kan\.|Ky\.|"
    r"La\.|Mass\.|Md\.|Me\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|N\.C\.|N\.D\.|N\.H\.|N\.J\.|N\.M\.|Neb\.|Nev\.|"
    r"Ohio(?: St\.)?|Okla\.|Or\.|Pa\.|R\.I\.|S\.C\.|S\.D\.|Tenn\.|Tex\.|Utah|Va\.|Vt\.|W\. Va\.|Wash\.|Wis\.|Wyo\.|"
    r"N\.Y\.S\.(?:[23]d)?|A\.D\.(?:[23]d)?|Misc\.) "
    r"(?:(?:App|Super|Misc|Dec)\. (?:Ct\. )?)?(?:[2-5](?:d|th) )?\d+(?=[ ,(])"
    r"|(?:(?:(?:Case |Civ\. (?:A\. )?|Civil Action )?No\. [\w:./-]+(?: \([A-Z]{1,4}\)){0,2}|B-\d{4,6}(?:\.\d+)?), )?"
    r"\d{4} (?:WL|U\.S\. (?:Dist\.|App\.) LEXIS|(?:[A-Z][\w.]{0,6} ){1,3}LEXIS) \d"
)
_CASE_NUMBER = rf"(?:{UNION_CASES}|Opinion \d+/\d+|{OF_SPORT}),? "
_NUMBERED = late(
    rf"(?P<number>{_CASE_NUMBER})(?P<name>[A-Z](?:[^,;:“”]|, (?!ECLI:|and |¶|at ))*), (?=ECLI:)"
)  # Opinion 1/17, *CETA*, ECLI:…
_OPINION = late(r"(?P<number>)(?P<name>\bOpinion \d+/\d+(?: \([^()]*\))?), (?=ECLI:)")  # Opinion 2/13, ECLI:…
_CALLED = late(r"(?P<number>)(?P<name>[A-Z][^,;:]*), (?=ECLI:)")
_BODY = late(r"(?:(?:[A-Z][\w.’-]*|of|the|and|for|&|\d+)(?: |, (?!and|of|the|for|&)))+(?<=, )")


def case(note: NoteText, start: int, stop: int) -> Found | None:
    """A case: a name with *v.* (or *In re*), a reporter or docket number."""
    match = None
    history = HISTORY.search(note.plain, start, stop)  # the names behind it are not the case's own
    for candidate in case_patterns.cases_named(note.plain, start, history.start() if history else stop):
        if not note.depth[candidate.start()] and _stands_as_case(note, candidate, start):
            match = candidate
    if not match:
        return _nameless(note, start, stop)
    # Behind its number nothing stands but the case's name.
    is_numbered = re.search(rf"{_CASE_NUMBER}$", note.plain[start : match.start()])
    name = _in_italics(note, match) or (match["name"].strip() if is_numbered else case_name(match["name"]))
    cited, pin = reported(note, match.end(), stop)
    if not cited and (page := _PAGE_ABOUT.fullmatch(note.plain, match.end(), stop)) and _is_posted(note, stop):
        return Found(match.start(), stop, "web", {"title": name, "container": page["site"]}, (), name)
    if docketed := _ISRAELI.match(name):
        fields = {"title": name[docketed.end() :], "number": docketed["number"], **cited}
        return Found(match.start(), stop, "case", fields, (), fields["title"], pin)
    begins = match.start() + len(match["name"].rstrip()) - len(name)
    if numbered := re.search(rf"{_CASE_NUMBER}$", note.plain[start:begins]):
        if ecli := cited.pop("number", ""):  # a number of its own, which stands behind the name
            cited.setdefault("reporter", ecli)
        cited["number"] = numbered[0].strip(" ,")
        return Found(start + numbered.start(), stop, "case", {"title": name, **cited}, (), name, pin)
    if name == match["name"] and (body := _first_party(note, start, begins)):
        name, begins = body + name, begins - len(body)
    name, short = parted(name)
    short = short or short_name(note, match.end(), stop, name)
    begins = max(begins, _reported_at(note, match.end(), stop))
    return Found(begins, stop, "case", {"title": name, **cited}, (), name, pin, short)


def _reported_at(note: NoteText, named: int, stop: int) -> int:
    """Where a case begins whose name a sentence has before it: `In *Roe v. Doe*, the pier fell. 12 F.3d 4`; else 0."""
    reporter = case_patterns.REPORTER.search(note.plain, named, stop)
    told = reporter and _SENTENCE_ENDS.search(note.plain, named, reporter.start())
    return reporter.start() if reporter and told else 0


_SENTENCE_ENDS = late(r"[a-z]{4,}(?:[.?!]”?|”[.?!]?) $")
_PAGE_ABOUT = late(r", (?P<site>(?!.*\b(?:C(?:our)?t|Trib|Tribunal|Comm|Ch|Cir|Sup)\b)[^\d()¶§]{3,160}?),? ?")
"""The site of a page that is called after a case, and nothing that a court has given: `Roe v. Doe, PIER WATCH`."""


def _is_posted(note: NoteText, stop: int) -> bool:
    """True if an address follows, right at the end of a work's words or behind its day."""
    dated = patterns.PAREN_DATE.match(note.plain, stop)
    return bool(re.match(r",? ?https?:", note.plain[dated.end() if dated else stop :][:9]))


def _in_italics(note: NoteText, match: re.Match[str]) -> str:
    """A case's whole name where italics tell it: `The award in *Roe v. Doe*`, `*See Town of Pier, Ohio v. Sea*`."""
    for start, end in touching(note.style.italics, match.start(), match.end()):
        name = re.sub(r"^and (?=[A-Z])", "", _without_signal(note.plain[start:end]))  # *and* *Roe v. Doe*
        if " v. " in name and (match["name"].endswith(name) or name.endswith(match["name"])):
            return name
    return ""


def _without_signal(text: str) -> str:
    signal = patterns.SIGNAL.match(text)
    return text[signal.end() if signal else 0 :].strip(" ,").removeprefix("also ")


def _first_party(note: NoteText, start: int, begins: int) -> str:
    """What stands before a name and belongs to it: `Int’l Union, ` before `United Dockers v. Pier`."""
    lead = note.plain[start:begins].lstrip(" ,")
    in_name = not any(s < begins for s, _ in touching(note.style.italics, start, begins))
    in_name = in_name and not note.style.is_italic(begins)  # Interim Measures, *Roe v. Doe*
    if re.fullmatch(r"\d{1,4} |[A-Z]{2,6}, ", lead):  # 14 Pier Plaza v. Sea; UDW, Loc. 5 v. Pier
        return lead if in_name and (lead[0].isdigit() or note.plain.startswith("Loc", begins)) else ""
    if in_name and _UNIT.fullmatch(lead):
        return lead
    return lead if in_name and _BODY.fullmatch(lead) and is_organisation(lead) else ""


_UNIT = late(rf"{case_patterns.UNIT}, ")
"""A part of a union before the union: `Local 14, Int’l Bhd. of Dockers v. Pier`."""


def _nameless(note: NoteText, start: int, stop: int) -> Found | None:
    """A case that the text above names, cited by its reporter alone (rule 10.2)."""
    begins = start + len(note.plain[start:stop]) - len(note.plain[start:stop].lstrip(" ,"))
    numbered = _NUMBERED.search(note.plain, begins, stop) or _OPINION.search(note.plain, begins, stop)
    numbered = numbered or _CALLED.match(note.plain, begins, stop)
    if numbered and not is_prose(numbered["name"]):
        cited, pin = reported(note, numbered.end(), stop)
        if numbered["number"] and "number" in cited:
            cited |= {"reporter": cited["number"], "number": numbered["number"].strip(" ,")}
        name = numbered["name"]
        return Found(numbered.start(), stop, "case", {"title": name, **cited}, (), name, pin)
    if situation := _SITUATION.fullmatch(note.plain, begins, stop - (note.plain[stop - 1] == " ")):
        decision = {"addendum": situation["decision"]} if situation["decision"] else {}
        fields = {"title": situation["name"], "number": situation["number"], **decision}
        return Found(begins, stop, "case", fields, (), situation["name"], situation["pin"])
    if adjudged := _ADJUDGED.fullmatch(note.plain, begins, stop - (note.plain[stop - 1] == " ")):
        fields = {"title": adjudged["name"], **({"number": adjudged["number"]} if adjudged["number"] else {})}
        return Found(begins, stop, "case", fields, (), adjudged["name"], adjudged["pin"])
    named = _NAMED.match(note.plain, begins, stop) or _ARBITRATED.match(note.plain, begins, stop)
    name = named["name"] if named and not is_prose(named["name"]) else ""
    at = named.end() if named and name else begins
    if not _COURTS.match(note.plain, at, stop) and not (named and named.re == _ARBITRATED):
        return None
    cited, pin = reported(note, at, stop)
    return Found(begins, stop, "case", {"title": name, **cited} if name else cited, (), name, pin) if cited else None


_NAMED = late(
    r"(?P<name>(?:Opinion|OPINION|Advisory|ADVISORY|Petition|PETITION|Application|Appeal|The (?=[A-Z]))\b"
    r"[^,;()]{3,80}), "
)
"""What names a case of no parties, in ordinary type: `Opinion of the Justices, 251 Mass. 5`, `The Tern, 16 F. 7`."""
_ISRAELI = late(
    rf"(?P<number>[A-Z][A-Za-z]{{1,5}} \d{{1,5}}/\d{{2,4}}|{OF_SPORT}),? (?=[A-Z])"
)  # HCJ 5100/94 Roe v. State
_SORT_OF_DECISION = (
    r"(?:Provisional Measures|(?:Preliminary )?Objections?|Jurisdiction(?: and Admissibility)?|Admissibility|Merits|"
    r"Reparations|Compensation|Judge?ment|Advisory Opinion|Order|(?:Final |Partial )?Award)"
)
_ADJUDGED = late(
    rf"(?P<name>[A-Z][^;()]{{5,220}}?(?P<parties> \([^();]{{1,60}} v\. [^();]{{1,60}}\))?)"
    rf"(?:, (?P<number>Case No\. [\w/-]+))?(?:, (?:{_SORT_OF_DECISION}|(?(parties)(?:Judge?ment|Order|Decision|Award|"
    rf"Ruling|Opinion) (?:on|of|in|Indicating|Concerning) [^,;()¶]{{2,80}}?|(?!))))+(?:,? {PIN})?,?",
    sign=rf"{_SORT_OF_DECISION}|Decision|Ruling|Opinion",
)
"""A judgment that stands in no reporter: `Certain Piers (Port. v. Quayland), Judgment, ¶ 14 (I.C.J. Mar. 3, 2023)`."""
_SITUATION = late(
    r"(?P<name>(?:The )?Situation (?:in|on) (?:the )?[A-Z][^,;()\d]{2,80}?(?: \([^()]{2,40}\))?), "
    r"(?P<number>(?:Case )?(?:No\. )?ICC-[\w/-]*\d(?: OA ?\d*)?)(?:, (?P<decision>[A-Z][^;¶]{3,200}?))?"
    rf"(?:,(?: at)? {PIN})?,?",
    sign="Situation ",
)
"""What the Prosecutor of the Criminal Court looks into: `Situation in Quayland, ICC-01/22, Warrant of Arrest for X`."""
_ARBITRATED = late(
    r"(?P<name>[A-Z][^,;()]{3,120} \([^();]{1,60}(?: v\. |/)[^();]{1,60}\)|"
    r"[A-Z][^,;()/]{2,80}/[A-Z][^,;()]{2,80}(?: \([^()]*\b(?:Arb\.|Arbitration|Case)\))?|"
    r"(?:The )?(?:[A-Z][\w’]+ )?Arbitration (?:[Bb]etween|[Rr]egarding|[Cc]oncerning) [^,;()]{3,160}), "
    r"(?:(?:(?:Final|Partial|Interim|First) )?Award, )?(?=(?:[A-Z]{2,6} )?(?:Case|Arb\.)(?: Repository)? Nos?\. )"
)
"""An arbitration with its parties behind its name: `Delta Sea Arbitration (Phil. v. Port.), PCA Case No. 2013-9`."""


def is_reported(note: NoteText, at: int) -> bool:
    """True if a place in the reports of a court begins at `at`: `23 U.S. (10 Wheat.) 66`."""
    return bool(_COURTS.match(note.plain, at))


def _is_translated(note: NoteText, match: re.Match[str]) -> bool:
    """True of a title in another tongue whose *v* means *in*: `*Peregovory v tupike* [*Talks at a Standstill*]`."""
    behind = _BRACKET.match(note.plain, match.end())
    return " v " in match["name"] and bool(behind) and is_translation(behind["words"] if behind else "")


_BRACKET = late(r",? [\[(](?P<words>[^\[\]()]+)[\])]")


def _stands_as_case(note: NoteText, match: re.Match[str], start: int) -> bool:
    """False where the name is part of a longer title, or an author stands before it."""
    near = list(touching(note.style.italics, match.start(), match.end() + 2))
    if in_title(note, match.start(), match.end()) or _is_translated(note, match):
        return False
    span = next(((s, e) for s, e in near if s <= match.start() and match.end() <= e), None)
    before = _without_signal(note.plain[span[0] : match.start()]) if span else ""
    reported = _COURTS.match(note.plain, match.end() + len(", "))  # *Town of Pier, Ohio v. Sea*, 9 F.3d 1
    if span and (span[1] - match.end() > 1 or before and not reported):
        return False
    inside = any(s <= match.start() < e or match.start() <= s < match.end() < e for s, e in near if e > match.end() + 1)
    signed = span and re.search(r"[^\W\d_], $", note.plain[start : span[0]])
    return not inside and (not signed or bool(reported or _DOCKETED.match(note.plain, match.end())))


_DOCKETED = late(r",? (?:App(?:l?\.|lication) Nos?\. \d|Case No\. [A-Z]{2}-\d|ICC-\d)")
"""The number of a court's own behind a name, which no article has: `Interim Measures, *Roe v. Doe*, App. No. 4/20`."""
