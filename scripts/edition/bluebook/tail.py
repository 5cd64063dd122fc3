"""What follows the body of a full citation: dates, addresses, parallel numbers, brackets, parentheticals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from edition.bluebook import patterns
from edition.bluebook.dates import to_edtf
from edition.bluebook.enacted import law_field
from edition.bluebook.explanations import explains
from edition.bluebook.notetext import NoteText
from edition.bluebook.references import read_pinpoint
from edition.inline import touching

_HISTORY = re.compile(
    r",\s*(?:aff’d|aff’g|rev’g|vacating|overruling|modifying|overruled by|rev’d|vacated|modified|overruled|superseded|cert\. (?:denied|granted|dismissed)|appeal (?:denied|dismissed|docketed)|"
    r"reh’g (?:denied|granted)|remanded|abrogated|enforced|argued|(?:re)?printed in|reprinted (?:as amended )?in|quoted in|cited in|"
    r"translated in|codified (?:as amended )?at|as amended by|amended by|repealed by)\b",
    re.I,
)
_PINNED_BARE = frozenset({"case", "regulation", "executive-order", "legislative-report", "other"})  # 84 Fed. Reg. 1, 5
_NOT_EXPLAINING = re.compile(r"^(?:last (?:visited|updated|modified|accessed|edited)|on file|forthcoming|to be codified|codified|No\. [\w:.-]+$)", re.I)
_EDITION = re.compile(r"^(?P<edition>(?:rev\. )?(?:\d+(?:st|nd|rd|th|d)|rev\.|new|int’l)(?: rev\.)?) ed\.?$|^(?P<which>(?:Rev\.|First|Second|Third) [Ee]d\.?)$")


_ANNEX = re.compile(r", annex(?:es)?(?: [IVX\d]+)?(?:, (?!arts?\.|¶|§)[A-Z][^,;(]*)?(?=[,;.]| \()|, \d{4}-\d C\.B\. \d+")
_PARALLEL = re.compile(rf", {patterns.REPORTER.pattern}(?:, (?:{patterns.PAGES}))?(?=[,.;]| \()")
_DATED_BY = re.compile(r"(?:daily ed\.|adopted|decided|signed|filed|issued|entered into force)")
_COURT = re.compile(r"(?=.*\bC(?:t|ir)\.|.*\bApp\.)(?:[A-Z0-9][\w.’]*\.|\d[a-z]+|of|for|the|[A-Z]\.)(?: (?:[A-Z0-9][\w.’]*\.|\d[a-z]+|of|for|the|[A-Z]\.))*")


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
    if dated := patterns.PAREN_DATE.search(text):
        return _dated(dated, kind)
    if plain := patterns.PLAIN_DATE.match(text + ","):
        return {"date": to_edtf(plain["date"])}
    return {}


def next_piece(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """The next piece of a citation that goes on at offset `at`, or None where it ends."""
    text = note.plain
    space = re.compile(r"[\s,]*").match(text, at, end).end()
    if space in note.url_ends:
        return Piece(note.url_ends[space], {"url": text[space : note.url_ends[space]]})
    if space < end and text[space] == "[":
        return _bracket(note, space)
    if space < end and text[space] == "(" and not re.search(r",\s*$", text[at:space]):
        return _paren(note, space, kind)
    if history := _HISTORY.match(text, at, end):
        return Piece(_history_end(note, history.end(), end))
    if annex := _ANNEX.match(text, at, end):
        return Piece(annex.end())
    if law := re.compile(r"(?:;\s+|[\s,]*)(?:¶¶? ?[\d–-]+, )?").match(text, at, end):
        number = patterns.LAW.match(text, law.end(), end)
        if number and law.end() > at and not note.style.is_italic(law.end()):
            year = {"date": number[0].strip()[:4]} if number["eu_document"] else {}
            return Piece(number.end(), {law_field(number[0]): number[0].strip(), **year})
    if kind == "case" and (parallel := _PARALLEL.match(text, at, end)):
        return Piece(parallel.end())
    if kind in _PINNED_BARE | _paged_law(text, at) and (bare := re.compile(rf",? (?P<pin>{patterns.PAGES}|¶¶? ?[\d–-]+)(?=,? \(|[,.;]|$)").match(text, at, end)):
        return Piece(bare.end(), pinpoint=bare["pin"])
    pin = read_pinpoint(text, at)
    if pin and pin.end <= end:
        return Piece(pin.end, pinpoint=pin.text)
    if year := re.compile(rf",? (?={patterns.DAY})(?P<date>{patterns.DAY})").match(text, at, end):
        return Piece(year.end(), {"date": to_edtf(year["date"])})
    return None


def _paged_law(text: str, at: int) -> set[str]:
    """The kinds whose law was last given by a page that a page cited may follow: `98 Stat. 2339, 2346`."""
    paged = re.search(r"(?:Stat\.|O\.J\. \([LC] ?\d+\)|C\.B\.) (?:[A-Z]-)?\d+$", text[max(0, at - 30) : at])
    return {"statute", "treaty", "regulation", "report"} if paged else set()


def _bracket(note: NoteText, at: int) -> Piece | None:
    end = note.closing(at)
    name = patterns.HEREINAFTER.match(note.plain, at)
    if name:
        return Piece(end, hereinafter=name["name"].strip(" ,“”\""))
    return Piece(end) if any(at < s and e <= end for s, e in touching(note.style.urls, at, end)) else None


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
    if kind == "case" and _COURT.fullmatch(inner):
        return Piece(end, {"court": inner})
    dated = patterns.PAREN_DATE.fullmatch(text) if "“" not in text else None
    if dated and not explains(dated) and (not (dated["lead"] or "")[:1].islower() or _DATED_BY.match(dated["lead"])):
        return Piece(end, {"origdate": to_edtf(dated["date"])} if kind in {"book", "chapter"} else _dated(dated, kind))
    if _NOT_EXPLAINING.match(inner) or patterns.FOREIGN.fullmatch(text):
        return Piece(end)
    if kind == "thesis" and re.search(r"dissertation|thesis", inner, re.I):
        return Piece(end, _thesis(inner, kind))
    if not note.plain[end - 1 : end] == ")":
        inner = note.plain[at + 1 : end].rstrip()
    return Piece(end, parenthetical=inner)


def _history_end(note: NoteText, at: int, end: int) -> int:
    """Subsequent history runs to the end of its own date in brackets."""
    for dated in patterns.PAREN_DATE.finditer(note.plain, at, end):
        if note.depth[dated.start()] == 1:
            return dated.end()
    return end


def _visited(match: re.Match[str]) -> dict[str, str]:
    name = "urldate" if match["what"].lower() in {"visited", "accessed"} else "updated"
    time = (match["time"] or "").strip(" ,")
    return {name: to_edtf(match["date"]), **({"time": time} if time else {})}


def _dated(match: re.Match[str], kind: str) -> dict[str, str]:
    """`(Bruce Ed ed., A Press, 3d ed. 2011)`, `(9th Cir. 1999)`, `(Oct. 15, 2020, 11:01 GMT)`."""
    lead, tail = (match["lead"] or "").strip(" ,"), (match["tail"] or "").strip(" ,")
    span = match["span"] or ""
    fields = {"date": to_edtf(match["date"] + (span if re.fullmatch(patterns.YEAR, match["date"]) else ""))}
    if patterns.COURT_TIME.match(tail):
        fields["time"] = tail
    if not lead:
        return fields
    if kind == "case":
        return {**fields, "court": lead}
    if kind in {"book", "chapter", "report", "restatement"}:
        return {**fields, **_imprint(lead)}
    if lead.startswith("forthcoming"):
        return {**fields, "pubstate": "forthcoming"}
    return {**fields, **_thesis(lead, kind)}


def _thesis(lead: str, kind: str) -> dict[str, str]:
    if kind != "thesis":
        return {}
    sort, _, place = lead.partition(", ")
    return {"type": sort, **({"institution": place} if place else {})}


def _imprint(lead: str) -> dict[str, str]:
    """Editor, translator, edition and publisher, set off by commas before a book's year."""
    fields: dict[str, str] = {}
    for part in (p.strip() for p in re.split(r", (?!(?:Jr|Sr)\.|Inc)", lead) if p.strip()):
        if edition := _EDITION.match(part):
            fields["edition"] = edition["edition"] or edition["which"]
        elif people := re.match(r"(?P<names>.+?),? (?P<role>eds?|trans)\.(?: & trans\.)?$", part):
            fields["translator" if people["role"] == "trans" else "editor"] = people["names"]
        elif part.startswith("forthcoming"):
            fields["pubstate"] = "forthcoming"
        else:
            fields["publisher"] = part
    return fields
