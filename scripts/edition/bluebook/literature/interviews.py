"""Interviews: who gave them, and what printed or sent them."""

from __future__ import annotations

import re

from edition.bluebook.words.news_agencies import NEWS_AGENCY
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.offices import OFFICE
from edition.bluebook.words.printed_names import without_article, without_offices
from edition.text.inline import touching
from edition.text.late_patterns import late

_IN_CAPITALS = late(
    r"(?P<cut>, )(?:(?:in|on) )?(?P<where>"
    r"(?:NPR|PBS|CBS|NBC|ABC|CNN|BBC|C-SPAN|MSNBC|WIRED|VOX|SLATE|TIME)(?::? [A-Z][\w’.&: -]*)?|"
    r"(?!U\.[SN]\. )(?=[A-Z’.&]*[A-Z]{3}|[A-Z’.&]+[: ]+[A-Z’.&]*[A-Z]{3})[A-Z’.&]+:?(?: [A-Z’.&-]+:?)+)$"
)
"""A program, newspaper or site in small capitals behind who was heard: two words of them, or a network's initials."""
_AGENCY = late(rf"(?P<cut>, )(?:in |on )?(?P<where>{NEWS_AGENCY.pattern})$")
"""An agency of news by its name."""
_ONE_WORD = late(rf"\b{OFFICE} (?:of|for) [^,]+(?P<cut>, )(?P<where>(?!U[NS]|OSCE|NATO)[A-Z]{{4,}})$")
"""One word of capitals behind an office that says what it is of: `Minister of Piers, HETQ`."""


def interview(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """`Interview by A with B, Office, in Place, at 14`: who gave it is its author."""
    if page := re.search(r",? at (?P<pin>\d{1,4}(?:[–-]\d+)?)$", text):
        fields, authors = interview(text[: page.start()])
        return {**fields, "pages": page["pin"]}, authors
    people = re.match(r".*?\bInterview (?:by [^,]*? )?with (?P<who>“[^”]+”|[^,]+)", text)
    who = without_offices(re.sub(r" \(ret\.\)$", "", people["who"]).strip(" ,“”")) if people else ""
    unnamed = re.match(r"(?!the |al-|d’|de |von |van )[a-z]+ ", who)  # Interview with former mediator
    who = f"{{{who}}}" if _UNNAMED.fullmatch(who) else without_article(who)
    return {"title": text}, ((who,) if who and not unnamed else ())


_UNNAMED = late(
    r"(?:[A-Z][\w.-]* ){0,4}(?:Official|Diplomat|Officer|Source|Member|Representative|Participant|Delegate|Mediator|"
    r"Negotiator|Employee|Resident|Expert|Staff|Staffer|Respondent|Interviewee)s?(?: (?:No\. ?|#)?\d+| [A-Z])?"
)
"""Someone heard who is not named: `Anonymous Pier Official`, `Mediator B`."""


def own_title(text: str) -> tuple[str, dict[str, str]]:
    """The words of an interview without the title under which it appeared; that, what it means, and where it did."""
    titled = _OWN_TITLE.fullmatch(text)
    fields = titled.groupdict() if titled else {"words": text}
    return fields.pop("words"), {name: value for name, value in fields.items() if value}


_OWN_TITLE = late(
    r"(?P<words>[^“”]*\w[.’]?), (?P<title>“[^“”]{4,}”)(?: \[(?P<translatedtitle>“?[^\[\]]+)\])?,?"
    r"(?: (?P<container>(?=[A-Z]{3})[A-Z][A-Z .’&-]+))?"
)
"""`Interview by A with B, Office, “We Keep It” [“…”], DAILY`."""


def without_program(note: NoteText, start: int, text: str) -> tuple[str, str]:
    """The words of an interview that begins at `start` without the program, in italics, or the site, in small capitals,
    behind them; and that: `Interview with Jane Roe, *The Pier Hour*`, `Interview by A with B, NPR: TIDES`."""
    end = start + len(text)
    program = next(((s, e) for s, e in touching(note.style.italics, start, end) if s > start and e >= end - 1), None)
    if program and (before := re.fullmatch(r"(?P<words>.*\w[.’]?),(?: in| on)? ", note.plain[start : program[0]])):
        return before["words"], note.plain[program[0] : end].strip(" ,")
    named = next(filter(None, (each.search(text) for each in (_IN_CAPITALS, _AGENCY, _ONE_WORD))), None)
    return (text[: named.start("cut")], named["where"]) if named else (text, "")
