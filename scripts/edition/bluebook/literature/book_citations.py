"""Books, and entries of dictionaries and encyclopedias (rule 15)."""

from __future__ import annotations

import re

from edition.bluebook.forms.places_cited import ENTITLED_PART, PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.printed_names import headline, is_person, split_authors
from edition.text.late_patterns import late

_PLACE = late(
    rf"(?:(?:at )?(?:{PARTS}(?:(?:,| &) |(?=, at |$)))+(?<! )|(?:Exs?\.|Exhibit) \d[\d.]*)(?:, at {PAGES})?|"
    r"(?<=[A-Z]{2} )(?!(?:1[5-9]|20)\d\d)\d{1,4}, (?:¶¶?|§§?|tbls?\.|figs?\.) ?\d[\d.–-]*|"
    rf"(?:at )?{PAGES}|passim|"
    rf"(?:(?<=[A-Z]{{2}} )|(?<=[A-Z]{{2}}\. )|(?<=, )){ENTITLED_PART}(?:, {ENTITLED_PART})*"
)
_BEFORE_PLACE = late(r"(?<=[^\s,]),? ")
FRONT_MATTER = r"(?:Foreword|Preface|Introduction|Afterword|Epilogue|Prologue|Postscript)"
"""What stands before or behind a book, by whomever, and is cited as its chapters are: `*Foreword* to ROE, THE PIER`."""
_LONGEST = 2000
"""Letters of the longest title and place: what may be a place is read to its end from each blank."""
_YEAR_TO_YEAR = r"(?:1[2-9]|20)\d\d[–-](?:1[2-9]|20)\d\d"
_YEARS = late(rf".*, (?:{_YEAR_TO_YEAR}|(?:1[2-9]|20)\d\d[–-]\d\d)", re.S)
_YEARS_AND_PAGE = late(r"(?P<years>(?P<first>(?:1[2-9]|20)\d\d)[–-]\d\d(?:\d\d)?), (?P<pin>(?P<page>\d+)\b.*)", re.S)
"""Years that end a title, and a page behind them: the pages of a list rise, `PORTS 1945–2002, 58–59`."""
_YEAR_BEHIND = late(
    r"(?:[^\d],|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d+,)?) "
    r"(?:1[5-9]|20)\d\d$",
    re.I,
)
"""A year that closes a title, which no page does behind a comma alone: `PIERS, OTTAWA, 1986`, `AS OF JULY 2023`."""
_YEARLY = late(
    r"\b(?:Report|Rep\.|Update|Survey|Yearbook|Outlook|Statistics|Factbook|Census|Almanac) "
    r"(?:19[3-9]|20[0-4])\d$",
    re.I,
)
"""What comes out each year, with its year, which is no page: `ANNUAL REPORT 2019`."""
_NUMBERED_MEMORANDUM = late(
    r"\b(?:Mem|Op|Memorandum|Op-Mem|Cir)\.? [A-Z]{2,4} \d{2,4}-\d+$"
)  # Gen. Couns. Mem. GC 23-08
_NUMBERED_PAPER = late(
    r"(?:\b(?:(?:Admin\.|Administrative|Exec\.|Executive|General|Gen\.|Standing|Special|Military) (?:Order|Ord\.)|"
    r"(?:Formal|Informal|Ethics|Advisory) (?:Opinion|Op\.)|Directive|Recommendation|Resolution|Circular|Bulletin|"
    r"(?:Interpretive|No-Action|Opinion|Op\.|Staff|Advisory) Letter|Staff Advisory|Administrator’s Interpretation|"
    r"(?:Regulatory|Regul\.|Information|Enforcement) Notice)|\b(?:Ord|Op)\.|, Ordinance|"
    r"(?:^|, )(?:S|A|H|H\.R|[SHA]\.B)\.)$",
    re.I,
)
"""A title that a number follows which is its own, and no page: `Admin. Ord. 2020-9`, `FORMAL OP. 512`."""
_UNFINISHED = late(
    r"(?:\bNos?\.|\b(?:of|the|in|since|after|before|until|from|between|under|to|and|for|at|circa)|"
    r"\b(?:of|the|in|under|to|and|on|beyond|from|after) (?:section|title|article|rule|chapter|proposition|amendment))$",
    re.I,
)
"""What a title does not end with: the number behind it is its own, and no page: `WARS OF SECESSION SINCE 1945`."""
_SHEET = late(
    r"(?P<title>.*[^\s,],?) (?P<pin>(?:Table|Figure|Exhibit|Chart|Form|Schedule|Map) [A-Z]{0,2}-?\d[\w.-]*)", re.S
)
"""A table among a work's own, behind a comma, or in its title: `Pier Survey, Table B25003`, `Form 10`."""
_ON_A_RULE = late(
    r"(?:[A-Z][\w’-]* ){0,3}(?:Comments?|Letter|Statement|Remarks|Petition|Response|Memorandum|Guidance|Report) "
    r"(?:[a-z]+ )?(?:on|to|regarding|re|concerning|about|under|for)\b"
)
_RULE = late(r"(?:Rules?|Arts?\.|Articles?) ")
"""What a letter or comment treats of, by its number, which is no place in it: `Comment Letter on Proposed Rule 3–4`."""
NUMBERED_PLACE = late(r", (?:[A-Z][\w’]* )?(?:Region|Dist(?:rict|\.)|Local|Lodge|Precinct|Ward|Area|Zone|Room)$")
"""A part of a body that a number names, and no page: `to Reg’l Dir., Region 20`."""
_VOLUME = late(r"^(?P<volume>\d{1,3}[A-Z]{0,2}) (?=[A-Z])")
DICTIONARY = r"(?:\d+ )?[A-Z][^,]*\b(?i:Dictionary|Encyclop(?:a?e|æ)dia|Lexicon)\b[^,¶§]*"
"""A book of entries, by its name."""


def pinned(printed: str) -> tuple[str, str | None]:
    """A title and the place in the work that is printed behind it: `THE HARBOUR bk. II, at 5`; years that end a title
    behind a comma are its own: `THE HARBOUR, 1942–1965`."""
    if len(printed) > _LONGEST:
        return printed, None
    places = (gap for gap in _BEFORE_PLACE.finditer(printed) if _PLACE.fullmatch(printed, gap.end()))
    gap = next(places, None)
    title, pin = (printed[: gap.start()], printed[gap.end() :]) if gap else (printed, "")
    if (
        title.endswith(":") or re.fullmatch(_YEAR_TO_YEAR, pin) or _YEAR_BEHIND.search(printed)
    ):  # of pages only two digits are repeated
        return printed, None
    if (own := _YEARS_AND_PAGE.fullmatch(pin)) and int(own["page"]) < int(own["first"]):
        return printed[: gap.end() + own.end("years")] if gap else printed, own["pin"]
    if _YEARLY.search(printed):
        return printed, None
    if pin and _NUMBERED_MEMORANDUM.search(printed):
        return printed, None
    if pin and _NUMBERED_PAPER.search(title) and not pin.startswith("at "):
        return printed, None
    if sheet := _SHEET.fullmatch(printed):
        return (sheet["title"][:-1], sheet["pin"]) if sheet["title"].endswith(",") else (printed, None)
    if _RULE.match(pin) and _ON_A_RULE.match(f"{title} ") and "," not in printed:
        return printed, None
    if pin.isdecimal() and NUMBERED_PLACE.search(title):
        return printed, None
    if not title[-1:].strip(" ,\n") or _YEARS.fullmatch(printed) or _UNFINISHED.search(title):
        return printed, None  # THE ORDINANCE OF 1641
    return title.strip(" ,"), pin.removeprefix("at ") or None


def without_volume(printed: str) -> str:
    """`2 JANE ROE` without its volume."""
    return _VOLUME.sub("", printed)


def has_volume(printed: str) -> bool:
    """True if a volume's number stands before a name or title."""
    return bool(_VOLUME.match(printed))


def is_place(text: str) -> bool:
    """True if a text is nothing but a place in a work: `at 5`, `§ 3`."""
    return bool(_PLACE.fullmatch(text))


def book(begins: int, stop: int, rest: str, authors: tuple[str, ...], head: str) -> Found:
    """A book, or a report that small capitals give to a body; `rest` is its title and the place in it."""
    title, pin = pinned(rest)
    fields = {"title": title}
    if not authors and (volume := _VOLUME.match(title)):
        fields = {"title": without_volume(title), "volume": volume["volume"]}
    if authors and _OF_VOLUMES.fullmatch(title) and (volume := _VOLUME.match(title)):  # A DEP’T, 9 FOREIGN PIERS MANUAL
        fields = {"title": without_volume(title), "volume": volume["volume"]}
    if authors and (volume := _VOLUME.match(authors[0])):
        fields["volume"] = volume["volume"]
        authors = split_authors(without_volume(head), small_caps_are_persons=True)
    if authors and (behind := _VOLUME_BEHIND.fullmatch(title)):  # USCIS, POLICY MANUAL, vol. 6, pt. E
        fields["title"], title = behind["title"], behind["title"]
        pin = ", ".join(filter(None, (behind["volume"], pin)))
    kind = "report" if printed_by_a_body(authors, title) else "book"
    return Found(begins, stop, kind, fields, authors, without_volume(head), pin)


_VOLUME_BEHIND = late(r"(?P<title>.*[^\s,]),? (?P<volume>vol\. (?:\d+|[IVX]+))")
_OF_VOLUMES = late(r"\d{1,3} [A-Z’. ]*(?:MANUAL|HANDBOOK|DIGEST|ENCYCLOPEDIA)|\d{1,3}(?: [A-Z]+\.){2,}")


def printed_by_a_body(authors: tuple[str, ...], title: str) -> bool:
    """True if small capitals name a body, not persons, before a work's title: it is a report."""
    persons = any(is_person(headline(each)) or _PEN_NAME.search(each) for each in authors)
    named = bool(authors) and title.isupper() and not persons
    return named and (all(" " in a for a in authors) or bool(_RULES.search(title)))


_PEN_NAME = late(r"^[A-Z’ ]{3,} (?:[A-Z]|VI{1,3}|IX|X[IV]{1,3})$|^(?:DR|MRS?|MS)\. [A-Z]")
"""A person by a letter for the family name or a ruler's numeral, or by a title alone."""
_RULES = late(
    r"\b(?:ARBITRATION|MEDIATION|PROCEDUR\w+)\b.*\bRULES\b|\bRULES\b.*\b(?:ARBITRATION|MEDIATION|PROCEDURES?)\b"
)
"""What no person issues: `JAMS, COMPREHENSIVE ARBITRATION RULES & PROCEDURES`."""


def entry(begins: int, stop: int, title: str, after: str, authors: tuple[str, ...], head: str) -> Found:
    """An entry of a dictionary or encyclopedia: `*Palm*, BLACK’S DICTIONARY`, `*Goat*, 7 ENCYCLOPEDIA 212, 214`."""
    volume = _VOLUME.match(after)
    pages = re.search(r",? (?P<first>\d+)(?:, (?P<pin>[\d–-]+))?$", after)
    printed = without_volume(after[: pages.start()] if pages else after)
    fields = {
        "title": title,
        "booktitle": printed,
        "volume": volume["volume"] if volume else "",
        "pages": pages["first"] if pages else "",
    }
    return Found(begins, stop, "chapter", fields, authors, head, pages["pin"] if pages else None)
