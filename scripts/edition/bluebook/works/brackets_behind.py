"""What a bracket behind the body of a citation says: a date, a court, a name, an archived copy, an explanation."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import case_patterns, patterns
from edition.bluebook.forms.days import MONTH
from edition.bluebook.forms.defined_names import defined_name
from edition.bluebook.forms.explanations import explains
from edition.bluebook.forms.imprint import DOCKET, LAWGIVERS, THESIS, dated, thesis
from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import ADDENDA, Piece
from edition.bluebook.words import countries
from edition.bluebook.words.notetext import NoteText
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.inline import touching
from edition.text.late_patterns import late
from edition.text.web_address import with_scheme

_NOT_EXPLAINING = late(
    r"""
    (?:
        last\ (?:visited|updated|modified|accessed|edited)
      | unpublished$
      | forthcoming
      | No\.\ [\w:.,–-]+$|(?:\w+,\ )?(?:Westlaw|Lexis(?:Nexis|Advance)?)\b|(?:current\ )?through\ (?=.*\d)
      | (?:c(?:a|irca)?\.\ )?\d+(?:[–-]\d+)?\ (?:B\.C\.(?:E\.)?|A\.D\.|BCE?|CE|AD)$
    )
    """,
    re.I | re.X,
)
_AT_THE_END = late(
    r"^(?:[\w,.’& -]{1,60} )?on file (?:with|at|in) |"
    r"^(?:photo\. )?(?:reprint(?:ed)?|repr\.|reprt\.|reissued)(?: ed\.)? \d{4}$|"
    r"^downloaded (?:using|from|via) |^(?:ProQuest|HeinOnline|JSTOR|SSRN|LexisNexis|Westlaw|Bloomberg Law)$"
)
"""Where a paper is kept, or the service that has it: no explanation (rules 17.1, 18.3)."""
_MANUSCRIPT = late(
    rf"(?:(?:unpublished )?manuscript|slip op\.,?) at (?P<pin>{PAGES})", sign=r"manuscript at |slip op\."
)  # (manuscript at 9)
_DATED_BY = late(
    r"(?:daily ed\.|as (?:passed|introduced|reported|amended|engrossed|enacted|proposed|revised)|enacted|introduced|"
    r"reported|proposed|published|adopted|decided|signed|filed|issued|entered into force|c\.|ca\.|circa)"
)
_ENGLISH_COURT = late(
    r"(?:HL|PC|CA|SC|HC|CCA|C\.F\.A\.|CFA|SGCA|QBD?|KBD?|Q\.B\.|K\.B\.|H\.L\.|C\.A\.|P\.C\.|Ch|Fam|CP|C\.P\.|Exch?|CCR|"
    r"Cr\. Cas\. Res\.|C\.C\.R\.|Exch\. Ch\.|Nisi Prius|Assizes)"
)
"""A court of England behind the place in its reports (rule 20): `[1993] AC 593 (HL) 634`, `1190, 1197 (KB)`."""
_COURT_WORD = r"(?:Dep’t|Enlarged|Technical|Legal|[A-Z0-9][\w.’]*\.|\d+[a-z]+|of|for|the|[A-Z]\.)"
_COURT = late(
    rf"(?=.*\bC(?:t|ir)\.|.*\bApp\.|.*\d(?:st|[nr]?d|th) (?:D(?:ist|iv)\.|Dep’t)|.*\bD\. ?[A-Z]|.*\bSuper\.|.*\bCh\.)"
    rf"{_COURT_WORD}(?: {_COURT_WORD})*"
)


def in_square_brackets(note: NoteText, at: int, kind: str) -> Piece | None:
    """What the bracket that opens at `at` says of a work; None of words that are no part of its citation."""
    end = note.closing(at)
    if name := defined_name(note.plain, at, end, kind):
        return Piece(end, hereinafter=name)
    url = next((note.plain[s:e] for s, e in touching(note.style.urls, at, end) if at < s and e <= end), None)
    if url:
        return Piece(end, {"archiveurl": url} if ARCHIVE.match(url) else {})
    inner = note.plain[at + 1 : end - 1]
    if _ARCHIVED_BARE.fullmatch(inner):
        return Piece(end, {"archiveurl": f"https://{inner}"})
    if all(case_patterns.REPORTER.fullmatch(each) for each in inner.split(", ")):  # [92 Cal. Rptr. 3d 784, 785 P.2d 2]
        return Piece(end, {"addendum": ADDENDA.join(inner.split(", "))})
    paragraph = re.fullmatch(r"\d{1,3}", inner)  # [2019] UKSC 12, [15]
    through = re.compile(r"[–-]\[\d{1,3}\]").match(note.plain, end)
    end = through.end() if paragraph and through else end
    follows = note.plain[at - 2 : at] == ", " or bool(_NEUTRAL_ENDS.search(note.plain[max(0, at - 12) : at]))
    return Piece(end, pinpoint=note.plain[at:end]) if paragraph and follows else None


_NEUTRAL_ENDS = late(r"(?:\d|\([A-Z][A-Za-z]{1,6}\)) $")
"""What a paragraph in brackets follows: `[2011] HCA 13 [22]`, `[2021] EWHC 1304 (Ch) [56]`."""
ARCHIVE = late(
    r"https?://(?:www\.)?(?:perma\.cc|web\.archive\.org|archive\.(?:org|ph|is|today|md|vn)|webcitation\.org|"
    r"perma-archives\.org|webarchive\.[\w.]+|arquivo\.pt)/"
)
"""Where archived copies of pages are kept."""
_ARCHIVED_AT = late(r"archived (?:at|in) (?=https?://)")
_ARCHIVED_BARE = late(r"perma\.cc/[A-Z\d]{4}-[A-Z\d]{4}")
"""An archived copy as some reviews print it, without the scheme: `[perma.cc/AB12-CD34]`."""


def in_round_brackets(note: NoteText, at: int, kind: str) -> Piece:
    """What the bracket that opens at `at` says of a work of a kind."""
    end = note.closing(at)
    text, inner = note.plain[at:end], note.plain[at + 1 : end - 1]
    if kind not in _SHORT_FORMS and (name := defined_name(note.plain, at, end, kind)):
        return Piece(end, hereinafter=name)
    url = next((note.plain[s:e] for s, e in touching(note.style.urls, at, end) if at < s and e <= end), None)
    if url and (leads := _address(url, inner)):
        return Piece(end, leads)
    if visited := patterns.VISITED.fullmatch(text):
        return Piece(end, visited_on(visited))
    if kind in {"case", "other"} and (day := re.fullmatch(MONTH + r" \d{1,2}", inner)):
        return Piece(end, {"day": day[0]})
    if kind == "case" and (_COURT.fullmatch(inner) or _ENGLISH_COURT.fullmatch(inner)):
        return Piece(end, {"court": inner})
    if made := _made_by(kind, inner):
        return Piece(end, made)
    if kind == "other" and patterns.PAREN_DOCKET.fullmatch(text) or kind in _NUMBERED and _OWN_NUMBER.fullmatch(inner):
        return Piece(end, {"number": inner})
    if manuscript := _MANUSCRIPT.fullmatch(inner):
        return Piece(end, pinpoint=manuscript["pin"], parenthetical=inner)
    if dating := _dating(text, kind):
        return replace(dating, end=end)
    docket = kind == "case" and DOCKET.fullmatch(inner)
    if (docket or _AT_THE_END.search(inner)) and "“" not in inner:
        return Piece(end, {"addendum": inner})
    if kind in _ABROAD and _OF_SOME_COUNTRY.fullmatch(inner):
        return Piece(end, {"country": inner})
    if kind in _SAID_BY and not inner.endswith(".") and countries.FOREIGN.fullmatch(text):
        return Piece(end, parenthetical=inner)
    if kind == "treaty" and re.fullmatch(r"not (?:yet )?in force|(?:never|not) (?:ratified|entered into force)", inner):
        return Piece(end, {"addendum": inner})
    weighs = kind == "case" and inner == "unpublished"
    if not weighs and _NOT_EXPLAINING.match(inner) or countries.FOREIGN.fullmatch(text):
        return Piece(end, countries.country_in(text))
    if kind == "thesis" and re.search(THESIS, inner, re.I):
        return Piece(end, thesis(inner, kind))
    if not note.plain[end - 1 : end] == ")":
        inner = note.plain[at + 1 : end].rstrip()
    return Piece(end, parenthetical=inner)


def _address(url: str, inner: str) -> dict[str, str]:
    """The address in a bracket that says where the work, or an archived copy of it, is to be had."""
    if re.match(r"on file|(?:(?:transcript|recording|audio|video|text|slides) )?available", inner):
        return {"url": with_scheme(url)}
    return {"archiveurl": url} if _ARCHIVED_AT.match(inner) or ARCHIVE.match(inner) else {}


def _made_by(kind: str, inner: str) -> dict[str, str]:
    """Who has drafted or prepared a work, or where an archive keeps it, that an undated bracket says."""
    if kind in _PROPOSED and inner[:1].isupper() and LAWGIVERS.fullmatch(inner) and not _NUMBER.search(inner):
        return {"publisher": inner}
    prepared = kind in _ISSUED and _PREPARED.match(inner)
    kept = kind in _KEPT and "“" not in inner and _SHELF.search(inner)
    return {"addendum": inner} if prepared or kept else {}


def _dating(text: str, kind: str) -> Piece | None:
    """The day of a work that a bracket gives, with what it says before it; None where it gives none."""
    bracket = patterns.PAREN_DATE.fullmatch(text) if "“" not in text else None
    if not bracket or explains(bracket):
        return None
    lead = bracket["lead"] or ""
    if lead[:1].islower() and not _DATED_BY.match(lead):
        return None
    if kind in {"book", "chapter"} or kind == "other" and lead.strip() == "filed":  # a patent
        return Piece(0, {"origdate": to_edtf(bracket["date"])})
    as_passed = kind in {"bill", "resolution"} and lead.startswith("as ")  # as passed by House, Mar. 3, 2021
    return Piece(0, dated(bracket, kind), parenthetical=text[1:-1] if as_passed else "")


_NUMBERED = frozenset({"report", "book"})
_OWN_NUMBER = late(r"(?:Report |Rep\. )?No\. [A-Z]+[\w./–-]*\d[\w./–-]*")
"""A report's number behind its date: `PIER OFF., TIDES 34 (2017) (No. PO-18-40)`."""
_ABROAD = frozenset({"statute", "constitution", "case", "news", "web"})
_OF_SOME_COUNTRY = late(r"(?!Westl|Lex|West|Supp|Mem|Cum|Rev)[A-Z][a-z]{2,8}\.(?: & [A-Z][a-z]{2,8}\.)?")
"""A shortened name that no list has, behind a law or a newspaper: the country's, as of a state few have recognized."""
_SHORT_FORMS = frozenset({"supra", "id", "short"})
_SAID_BY = _SHORT_FORMS | {"un-document"}
"""Of records and short forms a country's whole name is who spoke: `*supra* note 10, at 6–7 (Greece)`."""
_NUMBER = late(r"\d")
_PROPOSED = frozenset({"statute", "restatement"})
"""Of uniform and model laws the undated bracket names who has drafted them: `(AM. L. INST.)`."""
_ISSUED = frozenset({"un-document", "report", "legislative-report", "resolution", "other"})
_PREPARED = late(r"(?:(?:prepared|drafted|submitted|transmitted) )?by (?:the )?[A-Z][^“”]*$|Rapporteur: ")
"""By whom an assembly's paper was prepared: `(prepared by Jane Roe)`."""
_KEPT = frozenset({"letter", "interview", "other", "report", "un-document"})
_SHELF = late(r"\b(?:RG|Record Group|[Bb]ox(?:es)?|[Ff]older|[Ss]er\.|[Rr]eel|MSS?\.?|[Ff]ile|[Ff]onds?) (?:No\. )?\d")
"""Where an archive keeps a paper: `(City Archives, RG 44, ser. 2, box 9)`."""


def visited_on(match: re.Match[str]) -> dict[str, str]:
    """The fields that a match of `VISITED` gives: when a page was seen, or changed."""
    name = "urldate" if match["what"].lower() in {"visited", "accessed", "archived"} else "updated"
    time = (match["time"] or "").strip(" ,")
    date = foreign_dates.to_edtf(match["date"]) or to_edtf(match["date"])
    return {name: date, **({"time": time} if time else {})}
