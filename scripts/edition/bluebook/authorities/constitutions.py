"""Constitutions abroad by their name, with a year, a day or a translation before the article (rule 11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.days import DAY, YEAR
from edition.bluebook.forms.places_cited import PARTS
from edition.bluebook.forms.titles_parted import last_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words import countries
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

_WORD = late(
    r"(?i:[ck]onst[iy]tu[ct]\w*|ustav\w*|anayasa\w*|sahmanadrut\w*|q[aā]n[uū]n-[ie] as[aā]s[iī]|"
    r"xi[aà]n ?f[aǎ]|(?:\w+ )?kenp[oō]|h[eo]+nb[eo]+[bp]|\w*verfassung\w*|grundgesetz)(?=[ ,])"
)
_NEAR = 80  # what a constitution's name begins with stands as near as that
_NAMED = bluebook(
    rf"(?P<title>(?:[A-Z][\w’.-]* ){{0,4}}?(?:{_WORD.pattern})(?: (?:OF|of|THE|the|[A-Z][\w.’-]*)){{0,8}}?)"
    rf"(?: \((?P<year>{YEAR})\)| (?P<plain>{YEAR})(?=,))?"
    rf"(?P<brackets>(?: \[[^\[\]]{{2,60}}\]){{0,2}})"
    rf"(?:,? (?P<date>{DAY}))?,? "
    rf"(?P<pin>(?=arts?\.|pmbl\.|chs?\.|tits?\.|§|sec)(?:{PARTS}|pmbl\.)(?:, {PARTS})*)"
    rf"(?: (?P<country>{countries.FOREIGN.pattern.replace('(?P<country>', '(?:')}))?"
)


def constitutions(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The constitution that a stretch begins with, if a year or a day stands before the place cited."""
    begins = note.words_from(start)
    if begins < end and not note.depth[begins] and _WORD.search(note.plain, begins, min(end, begins + _NEAR)):
        found = _NAMED.match(note.plain, begins, end)
        if found and (found["year"] or found["plain"] or found["date"] or _YEAR_BEHIND.match(note.plain, found.end())):
            yield found


_YEAR_BEHIND = late(rf" \({YEAR}\)")


def is_constitution(match: re.Match[str]) -> bool:
    """True of what `constitutions` finds."""
    return match.re == _NAMED


def constitution(match: re.Match[str]) -> Found:
    """A constitution with its day or year, of a match of `constitutions`; the article is the place cited."""
    more = {
        "translatedtitle": last_translation(match["brackets"]),
        "date": to_edtf(match["date"] or match["year"] or match["plain"] or ""),
        "country": (match["country"] or "").strip("()"),
    }
    fields = {"title": match["title"], **{name: value for name, value in more.items() if value}}
    return Found(
        match.start(),
        match.end(),
        "constitution",
        fields,
        (),
        match["title"],
        match["pin"].removesuffix(".") if match["pin"].endswith(").") else match["pin"],
    )
