"""A title with what is named behind it: a newspaper, a site, an institution, a journal that no volume tells."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.days import MONTH, SEASON, YEAR
from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.data_sets import BEHIND_TITLE
from edition.bluebook.literature.literature import BROADCAST, is_of_an_issue, secondary_kind
from edition.bluebook.literature.numbered_reports import NUMBERED
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import headline, is_organisation
from edition.text.late_patterns import late

_RESOLVED = late(r"Res(?:olution|\.) ")
_SITTING = late(r"(?:\d{4} (?:Ordinary )?|\d+(?:st|[nr]?d|th) )Sess\.(?: \([^()]*\))?, ")
"""The session in which an assembly resolved: `28th Sess., Res. No. 2391`."""
_HELD = late(r", (?:(?:as )?reprinted )?in (?:\d{1,3} )?[A-Z]")
"""What names the book that holds a paper of its own date."""
PLACED = late(
    rf"(?P<pin>(?=.)(?:(?:(?:vols?\. (?:\d+|[IVX]+), (?:at )?)?{PAGES}|vols?\. (?:\d+|[IVX]+)|"
    rf"(?:slide|item)s? \d[\w.–-]*)(?:, |$))?(?:{PARTS}(?:, |$))*(?<!, ))$"
)
"""A place alone: `slide 4`, `at 12`, `pt. II`."""


def in_a_container(
    note: NoteText,
    span: tuple[int, int, int],
    title: str,
    after: str,
    authors: tuple[str, ...],
    head: str,
    number: str,
) -> Found | None:
    """A title with what is named behind it: a newspaper, a site, an institution; None where nothing tells a work.

    `span` is where the citation begins, where its title and what is named end, and where its date or address does.
    """
    begins, stop, end = span
    container, pin = _container_and_place(after)
    issue = _ISSUE_PAGE.fullmatch(container) if _ISSUE.match(note.plain, stop, end) else None
    container, pin = (issue["container"], issue["pin"]) if issue else (container, pin)
    if not container and not authors and not head:
        if BROADCAST.match(note.plain, stop, end) or BEHIND_TITLE.search(title):
            return Found(begins, stop, "other", {"title": title}, (), title, pin)
        if not note.plain[stop:end].startswith(("http", "(last")) and not _HELD.match(note.plain, end):
            return None
    if _NO_CONTAINER.search(container) or _SENTENCE.match(container):
        return None
    house, _, own = container.rpartition(", ")
    if house and NUMBERED.fullmatch(own) and not re.match(r"(?:Doc|Res)\.|[A-Z]{2}", own):
        found = in_a_container(note, span, title, house, authors, head, own)  # PIER SECTION, Map No. 3773 Rev. 6
        if found and "number" in found.fields:
            return replace(found, kind="report", pinpoint=found.pinpoint or pin)
    if kind := _numbered_kind(container):
        numbers = ", ".join(filter(None, (number, container)))
        return Found(begins, stop, kind, {"title": title, "number": numbers}, authors, head, pin)
    if album := _ON_ALBUM.fullmatch(container):
        return Found(begins, stop, "other", {"title": title, "booktitle": album["album"]}, authors, head, pin)
    version, container, of_book = _edition(container)
    dated = note.plain[stop:end] + note.plain[end : end + 80].split(";")[0]
    kind = secondary_kind(authors, container, dated, note.plain[begins:stop], paged=pin is not None)
    kind = "news" if kind == "web" and (issue or is_of_an_issue(container, dated)) else kind
    kind = "book" if of_book and kind in {"report", "news", "web"} and not container else kind
    if kind == "news" and (journal := _journal(container, dated, note.plain[stop:end])):
        return Found(begins, stop, "journal-article", {"title": title, **journal}, authors, head, pin)
    counted = "volume" if re.fullmatch(r"\d{1,2}", number) else "number"
    fields = {name: value for name, value in (("container", container), (counted, number)) if value} | version
    return Found(begins, stop, kind, {"title": title, **fields}, authors, head, pin)


def _edition(container: str) -> tuple[dict[str, str], str, bool]:
    """The edition or version named first behind a title, what is named then, and whether it is a book's edition."""
    first, _, kept = container.partition(", ")
    if edition := _EDITION.fullmatch(first):  # *The Pier*, 2nd ed. (London: Quay, 2003)
        return {"edition": edition["edition"]}, kept, True
    return ({"edition": first}, kept, False) if _VERSION.fullmatch(first) else ({}, container, False)


def _numbered_kind(container: str) -> str:
    """What kind of paper a number is of, with or without the session before it; "" if it is no number.

    *The Pier at Dusk*, Europe Report No. 271, at 12
    """
    sat = _SITTING.match(container)
    begins = sat.end() if sat else 0
    if not NUMBERED.fullmatch(container, begins):
        return ""
    return "resolution" if _RESOLVED.match(container, begins) else "report"


def _journal(container: str, dated: str, date: str) -> dict[str, str]:
    """The fields of a journal that stands as a newspaper does; none of a newspaper."""
    if volume := re.match(r"(\d+) (?=[A-Z])", container):  # 21 TIDAL J., Winter 2007, at 69
        name, _, issue = container[volume.end() :].partition(", no. ")
        is_year = re.fullmatch(YEAR, volume[1]) and not re.search(YEAR, date)
        fields = {"date": volume[1] if is_year else "", "journaltitle": name, "volume": volume[1], "number": issue}
        return {name: value for name, value in fields.items() if value}
    return {"journaltitle": container} if _SEASON.match(dated) or _SCHOLARLY.match(container) else {}


def _container_and_place(after: str) -> tuple[str, str | None]:
    """What is named behind a title, and the place cited, which may stand before it or alone."""
    if (alone := PLACED.match(after)) and not re.fullmatch(r"[A-Z]\d+", after):  # B92, a broadcaster
        return "", alone["pin"]
    first = _PLACED_FIRST.match(after)  # *The Piers*, at 8, Europe Report No. 271
    container, pin = _container(f" {after[first.end() if first else 0 :]}")
    return container, first["at"] or first["part"] if first and pin is None else pin


def _container(after: str) -> tuple[str, str | None]:
    """What follows a title: the periodical or site, and a page before the date."""
    if pinned := _PAGED.match(after):
        return (pinned["container"] or "").strip(), pinned["pin"]
    if (housed := _HOUSE_PAGE.fullmatch(after.strip(" ,"))) and is_organisation(headline(housed["container"])):
        return housed["container"], housed["pin"]
    if paged := _PAGE_BEHIND_BODY.fullmatch(after.strip(" ,")):
        return paged["container"], paged["pin"]
    if parted := re.match(
        r"(?P<container>.*?[^\s,]),? (?P<pin>(?:§§?|¶¶?|(?:art|tbl|fig|app|ch|pt|slide)s?\.?) ?\d[\w.()–-]*)$", after
    ):  # TIKTOK § 4, PIER CTR. tbl.3
        return parted["container"].strip(), parted["pin"]
    if paged := _SERVER_PAGE.fullmatch(after.strip(" ,")):  # ARXIV 4–6
        return paged["container"], paged["pin"]
    return re.sub(r", at$", "", after).strip(), None


_ON_ALBUM = late(r"on (?P<album>[A-Z][A-Z’&:,.! -]*[A-Z’!.])")
"""The record that a song is on: `*Time*, on THE DARK QUAY (Pier Records 1973)`."""
_PAGED = late(rf"(?P<container>.*?[^\s,])?,? (?:at|p\.) (?P<pin>{PAGES})$", sign=r" (?:at|p\.) ")
_SEASON = late(rf"(?:,? )?\(?{SEASON}")
_SCHOLARLY = late(
    r"J\. |JOURNAL OF |Journal of |"
    r"(?:PLOS [A-Z]+|BMJ(?: OPEN)?|JAMA(?: [A-Z. ]+)?|NATURE|SCIENCE|CELL|(?:THE )?LANCET)$|"
    r"(?!N\.Y\. L\.J\.|NAT’L L\.J\.)(?i:.*\b(?:L\. ?REV\.|L\.J\.))(?!.*\b(?i:BLOG))|"
    r".*\b(?:STUD\.|Stud\.|Q\.|STUDIES|QUARTERLY)$"
)
"""How a journal is called that no volume tells from a newspaper: `J. QUAY STUD., Mar. 2018, at 77`."""
_PLACED_FIRST = late(rf"(?:(?:at )?(?P<at>{PAGES})|(?P<part>{PARTS})), (?=[A-Z])", sign=r", [A-Z]")
"""A place that stands before the number of a report or where it appeared."""
_NO_CONTAINER = late(
    r"^[.;:] |^\(|^(?:cmt|art|pt|ch|tbl|fig|app|sec|para|n|pp?|nos?|vol|bk)s?\. |^Nos?\. \S+$|"
    r"^\d+ [^\d]*\D \d+(?:, (?:app|\d)| [a-z])"
)
"""The next sentence, a place that is not read, or a journal's page and one behind it: no name of a periodical."""
_SENTENCE = late(r"(?:the |an? )?(?:\S+ ){0,8}[a-z]+(?:s|ed|ing) (?:\S+ ){5,}")
"""What a sentence goes on with behind a title that it names: `the writer Ann Roe explores how …`."""
_VERSION = late(r"(?i:version|ver\.|release|v\.?) ?\d[\w.]*")
_EDITION = late(r"(?P<edition>(?:\d+(?:st|nd|rd|th|d)|[Rr]ev\.|[Ff]irst|[Ss]econd|[Tt]hird)(?: rev\.)?) edn?\.?")
_HOUSE_PAGE = late(r"(?P<container>[A-Z’.&-]{2,}(?: [A-Z’.&-]+)*) (?P<pin>\d{1,3}(?:[–-]\d+)?)")
"""A page behind a house in small capitals, for which a person has written: `PIER INST. 9`."""
_ISSUE = late(rf"\((?:{MONTH}|Spring|Summer|Fall|Autumn|Winter) ")
_ISSUE_PAGE = late(
    r"(?P<container>\D*\b(?i:mag(?:azine|\.)|rev(?:iew|\.)|j(?:ournal|\.)|q(?:uarterly|\.)|bull(?:etin|\.)|monthly|"
    rf"weekly)) (?P<pin>{PAGES})",
    sign=r"(?i:(?:mag|rev|journal|j\.|q|bull|monthly|weekly)[a-z]*)\.? \S",
)
"""A periodical with the page before the issue's month: `THE PIER REVIEW 34 (June 2019)`."""
_PAGE_BEHIND_BODY = late(
    r"(?P<container>(?=.*\b(?:Council|Meeting|Conference|Committee|Commission|Assembly|Group|Office|Institute|Center|Centre)\b)"
    r"[A-Z][^,]*[a-z]) (?P<pin>\d{1,3}(?:[–-]\d+)?)"
)
"""A page behind a body in ordinary letters: `Additional Meeting of the Pier Council 4`."""
_SERVER_PAGE = late(rf"(?P<container>(?i:[a-z]*rxiv|ssrn)),? (?P<pin>{PAGES})", sign="(?i:rxiv|ssrn)")
