"""What follows the body of a full citation: dates, addresses, parallel numbers, brackets, parentheticals."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.imprint import dated, thesis
from edition.bluebook.forms.journals import JOURNAL_BY_ARTICLE
from edition.bluebook.forms.own_years import OWN_DAY
from edition.bluebook.forms.references import read_pinpoint
from edition.bluebook.forms.work_fields import Piece
from edition.bluebook.words import countries
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.brackets_behind import ARCHIVE, in_round_brackets, in_square_brackets, visited_on
from edition.bluebook.works.dates_of_works import UNDATED
from edition.bluebook.works.printed_elsewhere import BARE_PIN, elsewhere
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.inline import touching
from edition.text.late_patterns import late
from edition.text.web_address import with_scheme

_PINNED_BARE = frozenset({"case", "regulation", "executive-order", "legislative-report", "other"})  # 84 Fed. Reg. 1, 5
_YEAR_IN_BRACKETS = late(r"\[\d{4}\] ")


def stop_fields(note: NoteText, start: int, end: int, kind: str) -> dict[str, str]:
    """The fields in what ended the body: `(2d ed. 2010)`, `<https://…>`, `, Jan. 1, 2020`."""
    text = note.plain[start:end]
    if JOURNAL_BY_ARTICLE.fullmatch(text):  # whose date was read with it
        return {}
    if own := OWN_DAY.fullmatch(text):
        return {"date": to_edtf(own["date"])}
    if text.startswith("["):  # a name that the work is given before its date
        start = note.words_from(note.closing(start))
        text = note.plain[start:end]
    if start in note.url_ends:
        return {"url": with_scheme(text)}
    if visited := patterns.VISITED.search(text):
        return visited_on(visited)
    if short := patterns.SHORT_DATE.fullmatch(text):
        year = short["year"] if len(short["year"]) == 4 else ("19" if int(short["year"]) > 50 else "20") + short["year"]
        return {"court": short["court"], "date": f"{year}-{int(short['month']):02}-{int(short['day']):02}"}
    if bracket := patterns.PAREN_DATE.search(text):
        return dated(bracket, kind)
    if undated := UNDATED.match(note.plain, start):
        house = undated["house"] if kind in {"book", "chapter", "report"} else ""
        written = thesis(undated["thesis"] or "", kind)
        return {"pubstate": undated["coming"] or "n.d.", **({"publisher": house} if house else {}), **written}
    if kind in {"other", "case"} and patterns.PAREN_DOCKET.fullmatch(text):
        return {"number": text[1:-1]}
    if countries.FOREIGN.fullmatch(text):
        return countries.country_in(text)
    if kind == "case" and text.startswith("("):
        return {"court": text[1:-1]}
    if day := foreign_dates.to_edtf(text.strip(" ,")):  # , 4 May 1919, FO 608/82, The National Archives
        return {"date": day}
    if plain := patterns.PLAIN_DATE.match(text + ","):
        return {"date": to_edtf(plain["date"])}
    return {}


def next_piece(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """The next piece of a citation that goes on at offset `at`, or None where it ends."""
    text = note.plain
    if (kept := _ARCHIVED_AT.match(text, at, end)) and kept.end() in note.url_ends:
        return Piece(note.url_ends[kept.end()], {"archiveurl": text[kept.end() : note.url_ends[kept.end()]]})
    if known := _DOI.match(text, at, end):
        return Piece(known.end(), {"doi": known["doi"]})
    blank = _SPACE.match(text, at, end)
    space = blank.end() if blank else at
    if space in note.url_ends:
        url = text[space : note.url_ends[space]]
        is_copy = ARCHIVE.match(url) and touching(note.style.urls, at - 1, at)
        return Piece(note.url_ends[space], {"archiveurl": url} if is_copy else {"url": with_scheme(url)})
    if space < end and text[space] == "[" and not _YEAR_IN_BRACKETS.match(text, space):
        return in_square_brackets(note, space, kind)
    if space < end and text[space] == "(" and not _is_glued(text, at, space):
        return in_round_brackets(note, space, kind)
    return elsewhere(note, at, end, kind) or _place(note, at, end, kind)


_DOI = late(r",? (?:doi|DOI):? ?(?P<doi>10\.\d{4,9}/[^\s,;)]*[^\s,;).])")
_SPACE = late(r"[\s,]*")
_ARCHIVED_AT = late(r",? (?:and )?archived (?:at|in) (?=https?://)")
"""Before an archived copy that is said to be one: `, archived at https://perma.cc/AB12-CD34`."""


def _is_glued(text: str, at: int, bracket: int) -> bool:
    """True of a bracket that is no piece of its own: behind a comma, or part of a number, as in `860-022(2)`."""
    return text[at:bracket].rstrip().endswith(",") or at == bracket and text[at - 1 : at].isalnum()


def _place(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """The place cited, or a date, behind the body."""
    text = note.plain
    if kind in _PINNED_BARE | _paged_law(text, at) and (bare := BARE_PIN.match(text, at, end)):
        return Piece(bare.end(), pinpoint=bare["pin"])
    if kind in {"book", "chapter"} and text[at - 1 : at] == ")" and (bare := BARE_PIN.match(text, at, end)):
        if bare["pin"][0] != "¶" and _CLOSED.match(text, bare.end(), end):
            return Piece(bare.end(), pinpoint=bare["pin"])
    pin = read_pinpoint(text, at)
    if pin and pin.end <= end:
        return Piece(pin.end, pinpoint=pin.text)
    if seen := _SEEN.match(text, at, end):
        return Piece(seen.end(), {"urldate": foreign_dates.to_edtf(seen["date"]) or to_edtf(seen["date"])})
    if day := _DAY.match(text, at, end):
        return Piece(day.end(), {"date": foreign_dates.to_edtf(day["date"]) or to_edtf(day["date"])})
    return None


_SEEN = late(rf",? (?:last )?accessed (?:on )?(?P<date>{foreign_dates.DAY}|{DAY})", sign="accessed ")
"""When a page was seen, without brackets (OSCOLA 3.1.4)."""
_DAY = late(rf",? (?P<date>{DAY}|(?<=, ){foreign_dates.DAY})")
_CLOSED = late(r"[.;](?!\d)|$")
"""What ends a page behind a book's bracket, as Britain prints it: `(London: Pier Press, 2003), 44, 51.`"""


def _paged_law(text: str, at: int) -> set[str]:
    """The kinds whose law was last given by a page that a page cited may follow: `98 Stat. 2339, 2346`."""
    paged = re.search(
        r"(?:Stat\.|Laws|Acts|U\.S\.T\.|[UL]\.?N\.?T\.?S\.?|I\.?L\.?M\.?|Bevans|Consol\. T\.S\."
        r"|P(?i:apers)|B\.F\.S\.P\.|R(?i:ecueil)"
        r"|O\.J\. \([LC] ?\d+ ?[A-Z]{0,2}\)|C\.B\.) (?:(?:[A-Z]-)?\d+|\d{4}A?-\d+)$|D(?:oc|OC)\. (?:No\. )?\([^()]*\)$",
        text[max(0, at - 30) : at],
    )
    return {"statute", "treaty", "regulation", "report", "bill", "resolution"} if paged else set()
