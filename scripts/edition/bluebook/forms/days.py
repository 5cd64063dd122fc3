"""How a day, a month, a year and a season are printed in a citation."""

from __future__ import annotations

from edition.text import foreign_dates

MONTH = (
    r"(?:Jan(?:\.|uary|\b)|Feb(?:\.|ruary|\b)|Mar(?:\.|ch|\b)|Apr(?:\.|il|\b)|"
    r"May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:\.|ust|\b)|"
    r"Sept?(?:\.|ember|\b)|Oct(?:\.|ober|\b)|Nov(?:\.|ember|\b)|Dec(?:\.|ember|\b))"
)
YEAR = r"(?:1[2-9]\d\d|20\d\d)"
DAY = rf"{MONTH}(?:[/–-][JFMASOND][a-z]{{2,8}}\.?(?= \d{{4}}))? (?:\d{{1,2}}(?:(?:[–-]| & )\d{{1,2}})?[.,]? )?{YEAR}"
"""A day as the Bluebook prints it, or with a slip: without its comma, or with a stop in its place."""
ANY_DAY = rf"(?:{DAY}|{foreign_dates.DAY})"
"""A day as the Bluebook prints it, or as others do."""
SEASON = rf"(?:Spring|Summer|Fall|Autumn|Winter|(?:First|Second|Third|Fourth) Quarter) {YEAR}"
