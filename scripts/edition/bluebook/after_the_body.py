"""What follows the body of a full citation: dates, addresses, parallel numbers, brackets, parentheticals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from edition.bluebook import patterns
from edition.bluebook.book_citations import has_volume, pinned, without_volume
from edition.bluebook.enacted import law_field
from edition.bluebook.explanations import explains
from edition.bluebook.imprint import dated, thesis
from edition.bluebook.later_history import HISTORY
from edition.bluebook.laws import LAW
from edition.bluebook.notetext import NoteText
from edition.bluebook.references import read_pinpoint
from edition.text.dates import to_edtf
from edition.text.inline import touching

_ARCHIVED = re.compile(
    r",? (?:in )?(?:[A-Z][^;()]{0,120}?, )?(?:Box(?:es)?|Folders?|Files?|Reels?|MSS?|Series|RG|"
    r"Record Group|Ser\.|Carton|Vol\.) ?[\w.-]+(?:, [^;()]{2,120}?)?(?= \(|;|\.?\s*$)"
)  # , Box 12, Folder 3, Roe Papers, Pier University Archives
_CONTAINED = re.compile(r", in (?=(?:\d{1,3} )?[A-Z])")  # a letter, a speech, *in* THE BOOK 4, 9 (A Roe ed., 1910)
_PINNED_BARE = frozenset({"case", "regulation", "executive-order", "legislative-report", "other"})  # 84 Fed. Reg. 1, 5
_NOT_EXPLAINING = re.compile(
    r"""
    (?:
        last\ (?:visited|updated|modified|accessed|edited)
      | (?:notes\ |recording\ |transcript\ )?on\ file|forthcoming
      | No\.\ [\w:.,–-]+$|(?:\w+,\ )?(?:Westlaw|Lexis(?:Nexis|Advance)?)\b|(?:current\ )?through\ (?=.*\d)
      | (?:c(?:a|irca)?\.\ )?\d+(?:[–-]\d+)?\ (?:B\.C\.(?:E\.)?|A\.D\.|BCE?|CE|AD)$
    )
    """,
    re.I | re.X,
)
_MANUSCRIPT = re.compile(rf"(?:unpublished )?manuscript at (?P<pin>{patterns.PAGES})")  # (manuscript at 9)
_SLIP = re.compile(rf"slip op\.,? at (?P<pin>{patterns.PAGES})")
_ANNEX = re.compile(r", annex(?:es)?(?: [IVX\d]+)?(?:, (?P<title>(?!arts?\.|¶|§)[A-Z][^,;(]*))?(?=[,;.]| \()")
_BULLETIN = re.compile(r", (?P<place>(?:\d{4}-\d+|\d+) (?:C\.B\.|I\.R\.B\.) \d+)")  # Rev. Rul. 87-41, 1987-1 C.B. 296
_ISSUED = re.compile(
    r",? of (?:the |\d)(?:[^;()]|\([^;()]*\)){3,400}?"
    r"(?=,(?: (?:arts?|recitals?|¶)\.? [\d()–-]+(?:\([a-z\d]+\))*,)? \d{4} O\.J\.)"
)  # of the Council of 5 May 2016
_RESOLVED = re.compile(
    rf", (?P<title>(?!U\.N\. )[A-Z][^,;()¶]{{3,160}})"
    rf"(?=(?:,? (?:at|¶¶?|arts?\.|pmbl\.)[^();]{{0,40}})? \({patterns.MONTH})"
)  # G.A. Res. 1, The Title (May 1, 1950)
_PARALLEL_ENDS = re.compile(rf"(?:,(?: at)? (?:{patterns.PAGES}))?(?=[,.;]| \()")
_DATED_BY = re.compile(
    r"(?:daily ed\.|as (?:passed|introduced|reported|amended|engrossed|enacted|proposed|revised)|enacted|introduced|"
    r"reported|proposed|adopted|decided|signed|filed|issued|entered into force|c\.|ca\.|circa)"
)
_ENGLISH_COURT = re.compile(patterns.ENGLISH_COURT)
_COURT_WORD = r"(?:[A-Z0-9][\w.’]*\.|\d[a-z]+|of|for|the|[A-Z]\.)"
_COURT = re.compile(rf"(?=.*\bC(?:t|ir)\.|.*\bApp\.){_COURT_WORD}(?: {_COURT_WORD})*")
_LAW_NEXT = re.compile(rf"(?:;\s+|[\s,]*)(?:(?:at )?(?P<pin>{patterns.PARTS}|{patterns.PAGES}), )?")
_BARE_PIN = re.compile(rf",? (?P<pin>{patterns.PAGES}|¶¶? ?\d[\d–-]*(?:\.\d+)*)(?=,? [(\[]|[,;]|\.(?!\d)|$)")
_YEAR_IN_BRACKETS = re.compile(r"\[\d{4}\] ")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece behind a citation's body, and the offset after it."""

    end: int
    fields: dict[str, str] = field(default_factory=dict)
    parenthetical: str = ""
    pinpoint: str | None = None
    hereinafter: str = ""


def stop_fields(note: NoteText, start: int, end: int, kind: str) -> dict[str, str]:
    """The fields in what ended the body: `(2d ed. 2010)`, `<https://…>`, `, Jan. 1, 2020`."""
    text = note.plain[start:end]
    if text.startswith(("http:", "https:")):
        return {"url": text}
    if visited := patterns.VISITED.search(text):
        return _visited(visited)
    if short := patterns.SHORT_DATE.fullmatch(text):
        year = short["year"] if len(short["year"]) == 4 else ("19" if int(short["year"]) > 50 else "20") + short["year"]
        return {"court": short["court"], "date": f"{year}-{int(short['month']):02}-{int(short['day']):02}"}
    if bracket := patterns.PAREN_DATE.search(text):
        return dated(bracket, kind)
    if kind == "other" and patterns.PAREN_DOCKET.fullmatch(text):
        return {"number": text[1:-1]}
    if kind == "case" and text.startswith("(") and not patterns.FOREIGN.fullmatch(text):
        return {"court": text[1:-1]}
    if plain := patterns.PLAIN_DATE.match(text + ","):
        return {"date": to_edtf(plain["date"])}
    return {}


def next_piece(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """The next piece of a citation that goes on at offset `at`, or None where it ends."""
    text = note.plain
    blank = _SPACE.match(text, at, end)
    space = blank.end() if blank else at
    if space in note.url_ends:
        return Piece(note.url_ends[space], {"url": text[space : note.url_ends[space]]})
    if space < end and text[space] == "[" and not _YEAR_IN_BRACKETS.match(text, space):
        return _bracket(note, space)
    if space < end and text[space] == "(" and not _is_glued(text, at, space):
        return _paren(note, space, kind)
    return _elsewhere(note, at, end, kind) or _place(note, at, end, kind)


_SPACE = re.compile(r"[\s,]*")


def _is_glued(text: str, at: int, bracket: int) -> bool:
    """True of a bracket that is no piece of its own: behind a comma, or part of a number, as in `860-022(2)`."""
    return text[at:bracket].rstrip().endswith(",") or at == bracket and text[at - 1 : at].isalnum()


def _elsewhere(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """Where else the work is printed, and what became of it: its history, a parallel number, a book that holds it."""
    text = note.plain
    if history := HISTORY.match(text, at, end):
        return _history(note, history.end(), end, kind)
    if kind in {"letter", "other", "interview"} and (kept := _ARCHIVED.match(text, at, end)):
        return Piece(kept.end(), {"addendum": text[at : kept.end()].strip(" ,.")})
    if kind != "chapter" and (contained := _CONTAINED.match(text, at, end)) and note.style.is_italic(at + 2):
        return _contained(note, contained.end(), end)
    if kind == "regulation" and (issued := _ISSUED.match(text, at, end)):
        return Piece(issued.end())
    if kind == "resolution" and (name := _RESOLVED.match(text, at, end)):
        return Piece(name.end(), {"title": name["title"]})
    if annex := _ANNEX.match(text, at, end):
        return Piece(annex.end(), {"title": annex["title"]} if annex["title"] and kind == "resolution" else {})
    if bulletin := _BULLETIN.match(text, at, end):
        return Piece(bulletin.end(), {"reporter": bulletin["place"]})
    law = _LAW_NEXT.match(text, at, end)
    number = LAW.match(text, law.end(), end) if law and law.end() > at else None
    if law and number and not note.style.is_italic(law.end()):
        year = {"date": number[0].strip()[:4]} if " O.J." in number[0] else {}
        return Piece(number.end(), {law_field(number[0]): number[0].strip(), **year}, pinpoint=law["pin"])
    if kind in {"case", "other"} and (filed := _FILED.match(text, at, end)):
        return Piece(filed.end(), pinpoint=filed["pin"])
    if kind == "case" and (reported := _reported_behind(note, at, end)):
        return reported
    parallel = (
        patterns.REPORTER.match(text, at + 2, end)
        if kind in {"case", "other"} and text[at : at + 2] in {", ", "; "}
        else None
    )
    if parallel and (closes := _PARALLEL_ENDS.match(text, parallel.end(), end)):
        return Piece(closes.end())
    return None


def after_history(note: NoteText, at: int, end: int) -> int | None:
    """Where what became of a work ends, if it begins at `at`."""
    history = HISTORY.match(note.plain, at, end)
    return _dated_end(note, history.end(), end) if history else None


def _history(note: NoteText, at: int, end: int, kind: str) -> Piece:
    """What became of a work. Where a case's own year is left out, it is that of its history (rule 10.5)."""
    closes = _dated_end(note, at, end)
    year = re.search(rf"({patterns.YEAR})[^()]*\)$", note.plain[at:closes]) if kind == "case" else None
    while note.plain.startswith(" (", closes) and not patterns.VISITED.match(note.plain, closes + 1):
        closes = note.closing(closes + 1)  # 450 U.S. 1027 (1981) (mem.): said of the later decision
    return Piece(closes, {"date": year[1]} if year else {})


_FILED = re.compile(
    r", (?:ECF|D(?:oc)?kt\.|Docket|Doc\.|D\.I\.|NYSCEF|Doc\. ID|Accession)(?: Doc\.| Entry)?(?: Nos?\.)? ?[\w.-]*\d"
    r"(?:(?: at |, at )(?P<pin>\d+(?:[–-]\d+)?))?"
)
"""Where a court keeps a paper: `, ECF No. 12-3, at 4`."""


def _reported_behind(note: NoteText, at: int, end: int) -> Piece | None:
    """The reporter behind the year, as California's courts cite: `In re A (2009) 173 Cal.App.4th 655, 661`."""
    if note.plain[at - 1 : at + 1] != ") " or not (reporter := patterns.REPORTER.match(note.plain, at + 1, end)):
        return None
    pin = _BARE_PIN.match(note.plain, reporter.end(), end)
    stops = pin.end() if pin else reporter.end()
    return Piece(stops, {"reporter": reporter["cite"]}, pinpoint=pin["pin"] if pin else None)


def _place(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """The place cited, or a date, behind the body."""
    text = note.plain
    if kind in _PINNED_BARE | _paged_law(text, at) and (bare := _BARE_PIN.match(text, at, end)):
        return Piece(bare.end(), pinpoint=bare["pin"])
    pin = read_pinpoint(text, at)
    if pin and pin.end <= end:
        return Piece(pin.end, pinpoint=pin.text)
    if day := _DAY.match(text, at, end):
        return Piece(day.end(), {"date": to_edtf(day["date"])})
    return None


_DAY = re.compile(rf",? (?P<date>{patterns.DAY})")


def _contained(note: NoteText, at: int, end: int) -> Piece:
    """`, *in* THE BOOK 4, 9 (A Roe ed., 1910)` behind a work with a date of its own."""
    closes = _dated_end(note, at, end)
    printed = re.sub(r"\s+\([^()]*\)$", "", note.plain[at:closes])
    title, pin = pinned(printed)
    pages = re.fullmatch(r"(?P<first>\d+), (?P<pin>.+)", pin or "")
    volume = {"volume": title.split(" ")[0]} if has_volume(title) else {}
    first = {"pages": pages["first"]} if pages else {}
    edited = re.search(r"\((?P<names>[^()]+?),? eds?\.[^()]*\)$", note.plain[at:closes])
    fields = {"booktitle": without_volume(title), **volume, **first, **({"editor": edited["names"]} if edited else {})}
    return Piece(closes, fields, pinpoint=pages["pin"] if pages else None)


def _paged_law(text: str, at: int) -> set[str]:
    """The kinds whose law was last given by a page that a page cited may follow: `98 Stat. 2339, 2346`."""
    paged = re.search(
        r"(?:Stat\.|Laws|Acts|O\.J\. \([LC] ?\d+[A-Z]?\)|C\.B\.) (?:[A-Z]-)?\d+$", text[max(0, at - 30) : at]
    )
    return {"statute", "treaty", "regulation", "report"} if paged else set()


def _bracket(note: NoteText, at: int) -> Piece | None:
    end = note.closing(at)
    name = patterns.HEREINAFTER.match(note.plain, at)
    if name:
        return Piece(end, hereinafter=name["name"].strip(' ,“”"'))
    url = next((note.plain[s:e] for s, e in touching(note.style.urls, at, end) if at < s and e <= end), None)
    if url:
        return Piece(end, {"archiveurl": url} if _ARCHIVE.match(url) else {})
    inner = note.plain[at + 1 : end - 1]
    if all(patterns.REPORTER.fullmatch(each) for each in inner.split(", ")):  # [92 Cal. Rptr. 3d 784, 785 P.2d 2]
        return Piece(end)
    paragraph = re.fullmatch(r"\d{1,3}", inner)  # [2019] UKSC 12, [15]
    follows = note.plain[at - 2 : at] == ", " or note.plain[at - 1] == " " and note.plain[at - 2].isdecimal()
    return Piece(end, pinpoint=note.plain[at:end]) if paragraph and follows else None


_ARCHIVE = re.compile(
    r"https?://(?:www\.)?(?:perma\.cc|web\.archive\.org|archive\.(?:org|ph|is|today|md|vn)|webcitation\.org|"
    r"perma-archives\.org|webarchive\.[\w.]+|arquivo\.pt)/"
)
"""Where archived copies of pages are kept."""


def _paren(note: NoteText, at: int, kind: str) -> Piece:
    end = note.closing(at)
    text, inner = note.plain[at:end], note.plain[at + 1 : end - 1]
    url = next((note.plain[s:e] for s, e in touching(note.style.urls, at, end) if at < s and e <= end), None)
    if url and re.match(r"on file|available", inner):
        return Piece(end, {"url": url})
    if visited := patterns.VISITED.fullmatch(text):
        return Piece(end, _visited(visited))
    if kind == "case" and (day := re.fullmatch(patterns.MONTH + r" \d{1,2}", inner)):
        return Piece(end, {"day": day[0]})
    if kind == "case" and (_COURT.fullmatch(inner) or _ENGLISH_COURT.fullmatch(inner)):
        return Piece(end, {"court": inner})
    if kind in _KEPT and "“" not in inner and _SHELF.search(inner):
        return Piece(end, {"addendum": inner})
    if kind == "other" and patterns.PAREN_DOCKET.fullmatch(text):
        return Piece(end, {"number": inner})
    if manuscript := _MANUSCRIPT.fullmatch(inner) or _SLIP.fullmatch(inner):
        return Piece(end, pinpoint=manuscript["pin"], parenthetical=inner)
    bracket = patterns.PAREN_DATE.fullmatch(text) if "“" not in text else None
    if (
        bracket
        and not explains(bracket)
        and (not (bracket["lead"] or "")[:1].islower() or _DATED_BY.match(bracket["lead"]))
    ):
        first = kind in {"book", "chapter"}
        if kind in {"bill", "resolution"} and (bracket["lead"] or "").startswith(
            "as "
        ):  # as passed by House, Mar. 3, 2021
            return Piece(end, dated(bracket, kind), parenthetical=inner)
        return Piece(end, {"origdate": to_edtf(bracket["date"])} if first else dated(bracket, kind))
    if _NOT_EXPLAINING.match(inner) or patterns.FOREIGN.fullmatch(text):
        return Piece(end)
    if kind == "thesis" and re.search(r"dissertation|thesis", inner, re.I):
        return Piece(end, thesis(inner, kind))
    if not note.plain[end - 1 : end] == ")":
        inner = note.plain[at + 1 : end].rstrip()
    return Piece(end, parenthetical=inner)


_KEPT = frozenset({"letter", "interview", "other", "report", "un-document"})
_SHELF = re.compile(
    r"\b(?:RG|Record Group|[Bb]ox(?:es)?|[Ff]older|[Ss]er\.|[Rr]eel|MSS?\.?|[Ff]ile|[Ff]onds?) (?:No\. )?\d"
)
"""Where an archive keeps a paper: `(City Archives, RG 44, ser. 2, box 9)`."""


def _dated_end(note: NoteText, at: int, end: int) -> int:
    """What goes on behind a citation runs to the end of its own date in brackets."""
    for bracket in patterns.PAREN_DATE.finditer(note.plain, at, end):
        if note.depth[bracket.start()] == 1:
            return bracket.end()
    return end


def _visited(match: re.Match[str]) -> dict[str, str]:
    name = "urldate" if match["what"].lower() in {"visited", "accessed"} else "updated"
    time = (match["time"] or "").strip(" ,")
    return {name: to_edtf(match["date"]), **({"time": time} if time else {})}
