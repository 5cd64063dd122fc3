"""The brackets that date a work.

`(Jane Roe ed., Pier Press, 3d ed. 2011)`, `(9th Cir. 1999)`, `(Oct. 15, 2020, 11:01 GMT)`.
"""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import DAY, MONTH, YEAR
from edition.bluebook.words.printed_names import is_organisation, is_person
from edition.bluebook.words.us_states import OF_STATE
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

_IMPRINTED = frozenset({"book", "chapter", "report", "restatement", "other"})
_EDITION_WORD = (
    r"(?:\d+(?:st|nd|rd|th|d|e|ème|ª|º)\.?|\d+\.(?= Aufl)|"
    r"(?:[Rr]ev|[Ff]irst|[Ss]econd|[Tt]hird|int’l|unabr|abr|perm)\.?|"
    r"(?:new|online|print|digital|updated|[Ee]nlarged|expanded|illustrated|facsimile|anniversary|year|student|Kindle|"
    r"(?:bi)?centennial|centenary|abridged|paperback|hardback|hardcover|softcover|pocket|reissued?|special|critical|"
    r"corrected|annotated|definitive|teacher’s|instructor’s|e-?book)\b)"
)
_EDITION = late(
    rf"(?:(?P<publisher>.+?) )??(?P<edition>{_EDITION_WORD}(?: (?:(?:and|&) )?{_EDITION_WORD})*) (?:[EeÉé]dn?|Aufl)\.?"
    r"(?: Supp\.|,? (?P<revised>[Rr]ev\. [\d.]*\d))?"
)
_STOPPED = late(r"(?<=\d[drst])\.$|(?<=\d[nrst][dht])\.$")  # 2d. ed.
_REVISED = late(
    r"[A-Z][\w’-]+ rev\.(?: ed\.)?|"  # WIGMORE ON EVIDENCE § 1367 (Chadbourn rev. 1974)
    r"[Rr]ev\. (?:No\. )?\d{1,4}|"  # (rev. 191, July 19, 2019)
    r"(?:[Vv]ersion|[Vv]er\.|[Rr]elease|[Rr]el\.|[Vv]\.|[Vv](?=\d)) ?(?:No\. )?\d[\w.-]*|"  # (version 3.1, 2022)
    r"(?:\d+(?:st|nd|rd|th|d)|[Ff]irst|[Ss]econd|[Tt]hird) (?:version|ver\.|release|printing|prtg\.)"
)
_DRAFT = late(
    r"(?:(?:Proposed|Tentative|Preliminary|Discussion|Council|Official|Final|Revised) )+Draft(?: No\. \d+)?"
    r"(?: (?:and|&) Revised Comments)?|"
    r"(?:rev|repl)\. vol\.",
    re.I,
)
"""The draft of a Restatement or model law: `(AM. L. INST., Tentative Draft No. 2, 2022)`; a volume made anew."""
_COMMITTEE_PRINT = late(r"(?:J(?:oint|\.) )?Comm(?:ittee|\.) Print(?: (?:No\. )?[\d-]+)?")
"""How a committee of Congress has its papers printed, which is no publisher (rule 13.4)."""
_PEOPLE = late(r"(?P<names>.+?),? (?P<role>eds?|trans)\.?(?: (?:&|and) trans\.)?")
_WORKING_PAPER = late(
    r"(?:(?P<institution>.+?)(?: [Pp]reprint)?,? )?"
    r"(?P<number>(?:(?<=, )(?:Law|Legal Stud\.|Pub\. L\.|Fin\.|Finance|Econ\.|Pol’y|Staff|[A-Z]{2,6}) )?"
    r"(?:(?:Working|Discussion|Research|Rsch\.) )?Paper(?: Series)?(?: [A-Z]{2,6})? "
    r"(?:No\. )?[\w./–-]*\d[\w./–-]*(?:,\d{3})*"
    r"|(?<=, )(?:(?:Working|Discussion|Research|Rsch\.) )Paper)"
)  # Pier Inst., Working Paper No. 12
_PREPRINT = late(r"(?:(?P<institution>[^,]+?),? )?[Pp]reprint(?:,? (?P<number>(?:No\. )?[\w.:/-]*\d[\w./-]*))?")
_SERIES = late(
    r"(?:[A-Z][\w.’&-]*|of|on|in|and|&|the|for)(?: (?:[A-Z][\w.’&-]*|of|on|in|and|&|the|for))* "
    r"(?:(?<=Stud\. )|(?<=Series )|(?<=Ser\. )|(?<=Studies )|(?<=Papers )|(?<=Monographs )|(?<=Libr\. )|"
    r"(?<=in Int’l Arb\. )|(?<=in Int’l L\. )|(?<=in International Law )|(?<=Bibliothek ))"
    r"(?:(?:[Nn]o|[Vv]ol)\. ?)?\d{1,4}"
)
"""The series that a book belongs to: `(Quay Stud. in Int’l Arb. No. 9, 2017)`."""
_NUMBERED = late(
    r"(?:(?:[A-Z][\w.’&-]*|of|on|and|&) ){0,6}(?:Report|Rep\.|Brief|Briefing|Paper|Document|Doc\.|Analysis|Commentary|"
    r"Insight|Study|Memo|Note|Bulletin|Cahier)(?: Series)? (?:No\.|Nos\.) ?[\w/.-]*\d[\w/.-]*"
)
"""The number of a report among those of its house: `(Pier Grp. Asia Report No. 312, 2020)`."""
_PRINTING = late(r"\d+\w+ prtg\.|photo\. repr(?:int|t\.)|reprt\.")
_REPRINTER = late(r" (?:photo\. repr(?:int|t\.)|reprt\.)$")
"""What a house has made of an older book: `Pier Press photo. reprint 2001`."""
_REPRINT = late(r"(?:(?P<house>[A-Z].*?),? )?(?:photo\. )?(?:reprint|repr(?:in)?t\.|repr\.)(?: ed\.)?")
"""A reprint, by its house or by none: `(Quay Press reprint ed. 1970)`."""
_JOINED = late(r" (?:&|and) ")
_DONE = late(
    r"(?:filed|issued|granted|adopted|proposed|approved|published|eff\.|effective|enacted|"
    r"entry (?:for|of|dated)|[Rr]evised|[Rr]ev\.|(?:last )?updated)"
)
_TERM = late(rf"(?:{MONTH}|Spring|Summer|Fall|Autumn|Winter|Michaelmas|Hilary|Easter|Trinity) (?:Term|Sess(?:ion|\.))")
_NO_PUBLISHER = late(r"(?:(?:c|ca|circa)\.?|(?:Cum\. )?Supp\.)$")


def dated(match: re.Match[str], kind: str) -> dict[str, str]:
    """The fields in a match of `PAREN_DATE`, as a source of this kind has them."""
    lead, printed = _day_first((match["lead"] or "").strip(" ,"), match["date"])
    tail, span = (match["tail"] or "").strip(" ,"), match["span"] or ""
    fields = {"date": to_edtf(printed + (span if re.fullmatch(YEAR, printed) else ""))}
    before, cut, later = tail.partition("; ")
    tail, cut = (before, cut) if _UPDATE.match(later) else (tail, "")
    if hour := patterns.COURT_TIME.match(tail):
        fields["time"] = tail[hour.end() :]
    if update := _UPDATE.match(later if cut else tail):
        fields["updated"] = to_edtf(update["date"])
    elif (
        kind in _IMPRINTED | {"journal-article"}
        and (supplement := tail.removeprefix("& "))
        and _SUPPLEMENT.match(supplement)
    ):
        fields["addendum"] = supplement  # 3d ed. 2010 & Supp. 2022
    if (first := _UPDATED_SINCE.fullmatch(lead)) and kind != "case":  # (May 30, 2021; updated June 2, 2021)
        return {**fields, "date": to_edtf(first["date"]), "updated": fields["date"]}
    if (older := _REPRINTED_SINCE.fullmatch(lead)) and kind in _IMPRINTED:
        fields, lead = {**fields, "origdate": older["date"]}, older["anew"]
    if not lead or re.fullmatch(_UPDATE_WORD, lead):  # (updated Mar. 3, 2021)
        return fields
    return {**fields, **_led(lead, kind)}


def _led(lead: str, kind: str) -> dict[str, str]:
    """The fields in what stands before the date in a bracket: a court, a State, a publisher, a school."""
    if kind in {"case", "other"} and (numbered := _NUMBER_AND_COURT.fullmatch(lead)):
        return numbered.groupdict()
    if kind == "case" and (alone := _SAT_ALONE.fullmatch(lead)):
        return {"court": alone["court"], "addendum": alone["judge"]}
    if kind == "case":
        court = _AT_COURT.sub("", lead)
        where = "number" if DOCKET.fullmatch(court) else "court"  # 25 BNA OSHC 1977 (No. 14-812, 2016)
        return {where: court} if court else {}
    if lead.startswith("forthcoming"):
        return {"pubstate": "forthcoming"}
    if kind in _OF_A_STATE and _STATE.fullmatch(lead):  # S.B. 4, 2023 Leg. (Cal. 2023)
        return {"location": lead}
    if kind == "regulation" and _AGENCY.fullmatch(lead) and is_organisation(lead):
        return {"institution": lead}  # 84 Fed. Reg. 12,345 (Int’l Trade Admin. Apr. 1, 2019)
    if kind == "statute" and LAWGIVERS.fullmatch(lead):  # UNIF. L. COMM’N amended 2018
        return _imprint(_MADE_ANEW.sub("", lead))
    if kind in _IMPRINTED or kind == "web":
        return _imprint(lead)
    if kind == "working-paper" and (paper := _WORKING_PAPER.fullmatch(lead) or _PREPRINT.fullmatch(lead)):
        return {n: v for n, v in paper.groupdict().items() if v and v != "Working Paper"}
    if kind == "interview" and _SENT.search(lead):
        return {"publisher": lead}
    return thesis(lead, kind)


_SAT_ALONE = late(r"(?P<judge>[A-Z][\w’-]+, (?:(?:C\.)?J\.(?:, Circuit Justice)?|Circuit Justice)), (?P<court>[A-Z].*)")
"""Who sat on circuit, before the court: `(Story, J., C.C.D. Mass. 1828)`."""


def _day_first(lead: str, date: str) -> tuple[str, str]:
    """What stands before a date, and that, where the day is printed first: `19` and `March 2021` → `March 19, 2021`."""
    day = _DAY_LAST.search(lead)
    if not day or not _OF_A_MONTH.fullmatch(date):
        return lead, date
    month, year = date.split(" ")
    return lead[: day.start()].strip(" ,"), f"{month} {day[1]}, {year}"


_DAY_LAST = late(r"(?:^|(?<=[ ,]))(\d{1,2})$")
_OF_A_MONTH = late(rf"{MONTH} {YEAR}")
_SENT = late(r"\b(?:broadcast|television|radio|podcast)\b")
_NUMBER_AND_COURT = late(r"(?P<number>Nos?\. [^,]*\d[^,]*), (?P<court>[A-Z].*)")
"""A docket's number and its court in one bracket: `(No. C-06 5125, N.D. Cal. Dec. 22, 2009)`."""
DOCKET = late(r"Nos?\. [\w:.,& –-]*\d[\w-]*(?:, Orig(?:\.|inal))?")
_AT_COURT = late(r"(?:^|,? )(?:filed|argued|submitted|decided|judgment|rel\.|released|adopted)$")
"""What the day is of, behind a court: `(9th Cir. argued Oct. 5, 2020)` (rule 10.5)."""
_UPDATE_WORD = r"(?:database |Westlaw |Lexis )?(?:last )?(?:updated|revised|corrected|modified)(?: on)?:?"
_REPRINTED_SINCE = late(rf"(?:[A-Z][\w ]+,? )?(?P<date>{YEAR})[;,] (?P<anew>{_REPRINT.pattern})")
"""An old book, and when it was printed again: `(1711; repr. 1970)`."""
_UPDATED_SINCE = late(rf"(?P<date>{DAY})[^();]*; {_UPDATE_WORD}")
_UPDATE = late(rf"{_UPDATE_WORD} (?P<date>{DAY})")
_SUPPLEMENT = late(
    r"(?:\d{4} )?(?:(?:Ann|Cum|Pocket)\. )?(?:Suppl?)\.|(?:(?:and|with) )?(?:[Ss]upp|[Pp]ocket [Pp]t|pocket part)|"
    r"(?:last )?(?:updated|rev\.|revised|reprinted|reprt\.|reissued|repl\.|Release|release|Rel\.|rel\.|update)(?![a-z])"
)
"""What brought a book up to date behind the year of its edition: a supplement, a revision, a release."""
LAWGIVERS = late(rf"[^,“”]*(?i:comm’n|inst\.|ass’n|conf\.)(?: [^,“”]*)?(?:, (?i:{_DRAFT.pattern}))?")
"""Who proposes a uniform act or a model code: `(UNIF. L. COMM’N 2003)`; not the year a code is printed."""
_AGENCY = late(r"(?!.*\bSupp|West|Lexis|Thomson|Bender)[A-Z][\w.’]*(?: (?:[A-Z][\w.’]*|of|for|on|&|and))+")
"""An agency that gives a notice, and no publisher of a code."""
_MADE_ANEW = late(r",? (?:last )?(?:amended|revised|adopted|approved|as amended)$")
_OF_A_STATE = frozenset({"bill", "hearing", "resolution", "legislative-report"})
"""What each State's legislature numbers anew."""
_STATE = late(r"[A-Z][\w.]{1,5}(?: [A-Z][\w.]{1,6})?")


THESIS = (
    r"(?:dissertation|diss\.|thesis|thèse|tesis|tesi di|tese de|dissertação|proefschrift|avhandling|"
    r"Habilitationsschrift)"
)
"""What a thesis is called, in several tongues."""


def thesis(lead: str, kind: str) -> dict[str, str]:
    """`Ph.D. dissertation, Pier University`: the sort of a thesis, and where it was written."""
    if kind != "thesis":
        return {}
    lead = lead.removeprefix("unpublished ")
    sort, _, place = lead.partition(", ")
    if not place and (shortened := _DISS.fullmatch(lead)):  # Diss. Univ. Kiel
        sort, place = shortened.groups()
    return {"type": sort, **({"institution": place} if place else {})}


_DISS = late(r"((?:[Ii]naugural-)?[Dd]iss\.|[Tt]h\.|[Tt]hèse|[Tt]esi|[Tt]esis) ([A-Z].+)")


def _imprint(lead: str) -> dict[str, str]:
    """Editor, translator, edition and publisher, set off by commas before a book's year, or by nothing."""
    fields: dict[str, str] = {}
    houses = []
    for part in (
        p.strip() for p in re.split(r", (?!(?:Jr|Sr)\.|Inc|[Rr]ev\. \d+\.|(?:eds?|trans)\.(?:$|,))", lead) if p.strip()
    ):
        if _REVISED.fullmatch(part):
            fields["edition"] = part
        elif part == "forthcoming":  # Jane Roe ed., forthcoming 2025
            fields["pubstate"] = part
        elif edition := _EDITION.fullmatch(part):
            fields["edition"] = _STOPPED.sub("", edition["edition"])
            fields |= {"addendum": edition["revised"]} if edition["revised"] else {}  # 9th ed. Rev. 10.2019
            houses.append(edition["publisher"] or "")
        elif _COMMITTEE_PRINT.fullmatch(part):
            fields["type"] = part
        elif _TERM.fullmatch(part) or _DRAFT.fullmatch(part):
            fields["addendum"] = part
        elif _SERIES.fullmatch(part):
            fields["series"] = part
        elif anew := _REPRINT.fullmatch(part):
            houses.append(anew["house"] or "")
        elif numbered := _NUMBERED.fullmatch(part):
            fields["number"] = numbered[0]
        elif people := _PEOPLE.fullmatch(part):
            role = "translator" if people["role"] == "trans" else "editor"
            listed = houses if _JOINED.search(f" {people['names']}") and all(map(is_person, houses)) else []
            fields[role] = ", ".join([*listed, people["names"]])  # Ann Roe, Bo Doe, & Cy Poe eds.
            houses = [house for house in houses if house not in listed]
        elif not (_PRINTING.fullmatch(part) or _NO_PUBLISHER.fullmatch(part) or _DONE.fullmatch(part)):
            houses.append(_REPRINTER.sub("", part))
    if houses and (
        OF_STATE.fullmatch(houses[-1]) or houses[-1] == "U.S."
    ):  # what a legislature prints: (Cal. Aug. 12, 2019)
        fields["location"] = houses.pop()
    if any(houses):
        fields["publisher"] = ", ".join(filter(None, houses))
    if abroad := _PLACE_FIRST.fullmatch(fields.get("publisher", "")):  # London: Pier Press
        fields |= abroad.groupdict()
    return fields


_PLACE_FIRST = late(
    r"(?P<location>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?(?:(?: and | & |/)[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?)?): "
    r"(?P<publisher>[A-Z].+)"
)
"""Where a house is, as books are printed abroad, before its name."""
