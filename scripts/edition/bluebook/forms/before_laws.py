"""What stands before a law's number: its name, a place in it, a day, the series and the agreement it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from edition.bluebook.forms.code_sections import SPACED_SUBSECTIONS, SUBSECTIONS
from edition.bluebook.forms.days import ANY_DAY, DAY
from edition.bluebook.forms.law_pieces import UNION_CASES
from edition.bluebook.forms.places_cited import PAGES, PLACE_WORDS
from edition.bluebook.words.capital_letters import bluebook, verbose
from edition.bluebook.words.names_in_prose import trailing_name, without_lead
from edition.text.late_patterns import late
from edition.text.small_words import IN_TITLES, PARTICLES

IN_NAMES = IN_TITLES | PARTICLES | frozenset("plc mbh gmbh asa oyj nv et al. rel. parte effective approved".split())


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a law's number: a name, the body that issued it, a pinpoint, a date; and in `fields` the
    series it is printed in, the number of a complaint, the agreement to which it is an annex."""

    name: str = ""
    authors: tuple[str, ...] = ()
    head: str = ""
    pinpoint: str | None = None
    date: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


_YEARBOOK = late(
    rf"(?P<series>\[\d{{4}}\] \d+ Y\.B\. I(?:nt’l|NT’L) L\. C(?:omm’n|OMM’N) \d+)(?:, (?:at )?(?P<pin>{PAGES}))?",
    sign=r"Y\.B\. I",
)
"""A volume that stands alone before the number of what it prints: `[1966] 2 Y.B. Int’l L. Comm’n 187, 246`."""
OFFICIAL_RECORDS = (
    r"U\.N\. (?:GA|SC|ESC)OR,(?: [\w. -]{2,40} Comm\.,)? \d+\w+ (?:(?:Emergency|Special|Spec\.|Sess\.) ?){1,3}"
    r"(?:,? (?:\d+\w+ (?:plen\. )?mtg\.|Supp\. No\. ?\w+|Annex(?:es)?|Agenda Item \w+))*"
)
"""The series in which the records of the United Nations are printed: `U.N. GAOR, 60th Sess., Supp. No. 49`."""
_RELEASE = r"(?:[A-Z][A-Za-z]*\ ){1,3}Release\ Nos?\.\ [\w,-]*\d"  # Exchange Act Release No. 96,877
_BETWEEN = late(
    rf"""
    (?<!U\.S\.C\.)(?<!C\.F\.R\.)(?P<joint>,?\ |\ &\ )(?P<pin>
        (?:¶¶?|§§?|arts?\.|annex|anns?\.(?=\ (?:[IVX\d]+|[A-Z])(?:,|$))
          |pmbl\.|cls?\.|princs?\.|secs?\.|chs?\.|div\.|tits?\.|pts?\.|paras?\.|recitals?|apps?\.|tbls?\.|figs?\.)\ ?
        [\w.–-]*(?:\ (?:bis|ter|quater)\b)?{SUBSECTIONS}{verbose(SPACED_SUBSECTIONS)}
        (?:(?:,\ |\ &\ )(?:\d+|[IVXLC]+)(?:[–-]\d+)?{SUBSECTIONS})*
        (?:,?\ cmts?\.\ (?:¶¶?\ ?)?[\w–-]+(?:\(\w+\))*)?)$
  | (?P<between>,\ |\ &\ |\ (?=[Aa]nnex\ [IVXL\d]))(?P<worded>{verbose(PLACE_WORDS)})$
  | ,\ (?P<sat>\d+\w+\ Leg\.(?:,\ (?:R\.S\.|\d\w+\ C\.S\.|(?:\d\w+\ )?(?:Reg|Spec|Called)\.\ Sess\.))?)$
  | (?:(?<!\ of)(?<!\ of\ \d)(?<!\ of\ \d\d)(?<!\ effective)(?<!\ approved),?[ ]
      (?:(?:Judgment|Order|Advisory\ Opinion|Merits)(?:\ of)?\ ?)?
      (?:(?:opened\ for\ signature|adopted|signed|done|concluded)(?:\ (?:at|in)\ [A-Z]\w+)?,?\ )?
      |(?P<bracket>\ \()(?:opened\ for\ signature|adopted|signed|done|concluded)\ (?:on\ )?)
    (?P<date>{verbose(ANY_DAY)})(?(bracket)(?:[,;][^()]*)?\))$
  | ,\ in\ (?P<work>Rep(?:\.|orts?)\ (?:of|on)\ [^,;()]{{4,160}})$
  | (?:,?\ at\ (?!$)|,\ (?P<series>\d+\ U\.N\.\ (?:GA|SC|ESC)OR\b[^,;]*
        |{verbose(OFFICIAL_RECORDS)}|\[\d{{4}}\]\ \d+\ Y\.B\.\ I(?:nt’l|NT’L)\ L\.\ C(?:omm’n|OMM’N)\ \d+)
        (?:,\ (?!$)|$))(?P<page>{verbose(PAGES)})?$
  | ,\ (?P<number>(?:(?:ICSID|PCA|SCC|LCIA|ICC|UNCITRAL|ICDR|AAA)\ )?
        (?:Communication|Commc’n|Petition|Complaint|Case|App\.)\ (?:Nos?\.\ )?(?=[^,;]*\d)[\w./()-]*[\w)]
        |{verbose(UNION_CASES)}
        |{_RELEASE}(?:,\ {_RELEASE})*)$
  | ,\ (?P<act>(?:(?:Pub|Spec)\.\ )?(?:Act\ )?[Nn]o\.\ \d[\d-]*)$
  | ,\ as\ (?:last\ )?(?:revised|amended)\b[^;]*$
  | ,\ (?:Provisional\ Measures|Preliminary\ Objections?|Reparations|Compensation|Interim\ Measures[^,;()]{{0,20}}
        |(?:Request|Application)\ (?:for|by|to)\ [^,;()]{{4,80}})$
  | ,\ (?:Order|Judg(?:e)?ment)\ (?:on|Indicating)
        (?:(?:\ and)?\ (?:the\ )?(?:Provisional\ Measures|Preliminary\ Objections?|Merits
        |Jurisdiction|Admissibility|Reparations|Compensation|Counter-Claims)){{1,2}}$
  | ,\ Jurisdiction(?:\ and\ Admissibility)?$
  | ,\ Inter-Am\.\ Comm’n\ H\.R\.(?:,\ Report\ No\.\ [\d/]+)?$
  | ,?\ (?:Judgment|Order|Advisory\ Opinion|Merits)$
  | ,\ (?:(?:Final|Partial|Interim)\ )?Award$
  | (?<=\w)\ \((?:dec|just\ satisfaction|merits|striking\ out|revision)\.?\)$                 # Roe v. Quayland (dec.)
    """,
    re.X,
)
"""What may stand between a law's name and its number, from the end: a page, a place, a date, the sort of judgment."""
_LONGEST, _MOST = 500, 24  # signs of one thing that stands between, and how many do: each had the text looked through


def _between(lead: str) -> Iterator[re.Match[str]]:
    """What stands between a law's name and its number, one thing before the other, from the end."""
    for _ in range(_MOST):
        if not (found := _BETWEEN.search(lead, max(0, len(lead) - _LONGEST))):
            return
        yield found
        lead = lead[: found.start()].rstrip(" ,")


CASE_NUMBER = late(rf"^(?:{UNION_CASES}|(?:Case )?[DGJTRW] ?\d+/\d+(?:(?:, | & | and )\d+/\d+)*), ")
_CHAPTER = late(r"[Cc]h\. \d+[A-Z]?")
"""What numbers an act among those of its year, before its place in the laws."""
PART_OF = late(
    r"(?P<pin>(?:Titles?|Sections?|Parts?|Chapters?|Articles?|Subtitle|§§?|tit\.|art\.|ch\.|"
    r"pt\.) ?[\dIVXLC]+\w*(?:\(\w+\))*)"
    r" of (?:the )?"
)  # Title IV of Pub. L. No. 1-2


def is_place_before(lead: str) -> bool:
    """True if a part of a law, a case's number or an act's chapter begins what stands before a law's number."""
    return bool(PART_OF.match(f"{lead} ") or CASE_NUMBER.match(lead) or _CHAPTER.fullmatch(lead.rstrip(" ,")))


def name_before(lead: str) -> Before:
    """The name of a law before its number, and a pinpoint and a date between them: the whole stretch if it
    is a name, else the name at its end."""
    lead = re.sub(r"\s*\($", "", lead).strip(" ,")
    fields: dict[str, str] = {}
    if yearbook := _YEARBOOK.fullmatch(lead):
        return Before(yearbook["series"], pinpoint=yearbook["pin"])
    if _CHAPTER.fullmatch(lead):  # ch. 12, 34 Stat. 56, of an act that the note does not name
        return Before(fields={"number": f"ch. {lead.rpartition(' ')[2]}"})
    if numbered := CASE_NUMBER.match(lead):  # Case C-1/02, Roe v. Council
        lead, fields["number"] = lead[numbered.end() :], numbered[0].strip(" ,")
    pin = date = joint = part = ""
    if named := PART_OF.match(lead + " "):
        part, lead = named["pin"], lead[named.end() :].lstrip()
    if within := _WITHIN.fullmatch(lead):  # Understanding on Piers art. 3, Apr. 15, 1994, Pier Agreement, Annex 2
        lead, fields["addendum"] = within["lead"], within["within"]
    if behind_day := _PARTIES_LAST.fullmatch(lead):  # Treaty of Kars, Oct. 13, 1921, A-B-C
        lead, fields["parties"] = behind_day["lead"], behind_day["parties"]
    for found in _between(lead):
        fields |= {name: found[name] for name in ("series", "number", "act") if found[name]}
        fields |= {"addendum": found["work"]} if found["work"] else {}
        fields |= {"congress": found["sat"]} if found["sat"] else {}
        place = found["page"] or found["pin"] or found["worded"] or ""
        pin, date = f"{place}{joint}{pin}" if place and pin else place or pin, found["date"] or date
        if place:
            joint = " & " if "&" in (found["joint"] or found["between"] or "") else ", "
        lead = lead[: found.start()].rstrip(" ,")
    if parties := _PARTIES_BEHIND.fullmatch(lead):  # Pier Treaty art. XIV, A-B
        fields["parties"], lead, pin = parties["parties"], parties["title"], pin or parties["pin"]
    if before_body := _BODY_BEHIND.fullmatch(lead):  # Helsinki Final Act princ. VIII, Conf. on Sec. in Eur.
        fields["addendum"], lead, pin = before_body["body"], before_body["title"], pin or before_body["pin"]
    pin = ", ".join(filter(None, (part, pin)))
    words = re.sub(r"\([^()]*\)", "", lead).split()
    small = [w for w in words if w[0].islower() and w.strip(",") not in IN_NAMES and not w.strip(",").endswith(".")]
    if words and words[0][0].isupper() and (not small or numbered and " v. " in lead):
        return Before(lead, pinpoint=pin or None, date=date, fields=fields)
    name = trailing_name(lead)
    name = name if name.count("“") == name.count("”") else ""  # “no pier in Quayland.” 3 U.S.C. § 4
    return Before(name if len(name.split()) > 1 else "", pinpoint=pin or None, date=date, fields=fields)


def act_before(before: Before, lead: str, code: str) -> Before:
    """What stands before a code, without what is no act's name: a comma or a bracket parts that from its place there,
    and `Under Title VII. 42 U.S.C. § 1` ends a sentence; `Under the Tide Act, 42 U.S.C. § 1` leads to it."""
    if before.name and not before.fields and _IN_USC.match(code) and not _PARTED.search(lead):
        return Before()
    return replace(before, name=without_lead(before.name))


_IN_USC = late(r"\d+ U\. ?S\. ?C")
_PARTED = late(r"[,(] ?$")


def without_places(text: str) -> tuple[str, str]:
    """A title before a document's number, and the places cited behind it: `Letter …, annex II, ¶ 4`."""
    title = text
    for found in _between(text):
        if not (found["pin"] or found["worded"] or found["page"]):
            break
        title = title[: found.start()].rstrip(" ,")
    return title, text[len(title) :].strip(" ,").removeprefix("at ")


_PARTY = (
    r"(?!(?:Non|Anti|Sub|Pre|Post|Co|Inter|Multi|Self|Well|Long|Short|Counter|Cross|Cease|Follow)-)"
    r"[A-Z][\w.’]*(?: (?:[A-Z][\w.’]*|of|and|&|the))*"
)
PARTIES = rf"(?=[\w.’& ]*[–-])(?:{_PARTY}(?:–|- ?|(?=\s*(?:,|$))))+(?<![–-])(?<!- )"
"""The states that have made a treaty, behind its name: `Fr.-U.K.`"""
_NUMBER = r"(?:\d+[A-Z]?|[IVXLC]+|[A-Z])(?:[–-]\d+)?(?:\(\w+\))*(?![\w’])"
_PARTIES_BEHIND = bluebook(
    rf"(?P<title>[A-Z].*?),? (?P<pin>(?:arts?\.|annex|§§?|pmbl\.) ?{_NUMBER}(?:, (?:arts?\.|§§?|¶¶?) ?{_NUMBER})*), "
    rf"(?P<parties>{PARTIES})",
    sign=r"(?:arts?\.|annex|§|pmbl\.) ?\w",
)
_BODY_BEHIND = bluebook(
    rf"(?P<title>[A-Z].*?),? (?P<pin>(?:arts?|princs?|annex|§§?|¶¶?)\.? ?{_NUMBER}), "
    r"(?P<body>(?:(?:U\.N\. )?Conf\.|Conference|Org\.|Council|Ass’n|League) [^,;()]{4,120})",
    sign=r"Conf\.|Conference|Org\.|Council|Ass’n|League",
)
"""Where a text was agreed, behind the place cited in it."""
_PARTIES_LAST = bluebook(rf"(?P<lead>[A-Z].*, {DAY}), (?P<parties>{PARTIES})", sign=r"\d{4}, [\w.’ &]*[–-]")
_WITHIN = late(
    rf"(?P<lead>.*\b(?:Treaty|Convention|Agreement|Protocol|Covenant|Charter|Understanding)\b.*?, {DAY}), "
    r"(?P<within>[A-Z].*\b(?:Annex|Agreement|Treaty|Protocol|Convention)\b.*)",
    sign=r"\d{4}, [A-Z]",
)
