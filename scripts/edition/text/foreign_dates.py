"""Days as other languages print them: `21 de febrero de 2022`, `20 december 2019`, `25/8/2009`, `01.07.2022`."""

from __future__ import annotations

import re

_MONTHS = (
    "enero janeiro janvier gennaio januar januari janv",
    "febrero fevereiro février febbraio februar februari févr",
    "marzo março mars märz maart",
    "abril avril aprile april avr",
    "mayo maio mai maggio mei maj",
    "junio junho juin giugno juni",
    "julio julho juillet luglio juli juil",
    "agosto août augustus august",
    "septiembre setiembre setembro septembre settembre september sept",
    "octubre outubro octobre ottobre oktober oct",
    "noviembre novembro novembre november nov",
    "diciembre dezembro décembre dicembre dezember december déc",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
DAY = (
    rf"(?:(?:1er|\d{{1,2}})(?:º|\.)? (?:de )?(?i:{_MONTH})\.?(?:,? (?:de|del) |,? ){_YEAR}|"
    rf"(?i:{_MONTH})\.? \d{{1,2}},? (?:de )?{_YEAR}|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR})"
)
"""A pattern of one day."""
_IN_FIGURES = re.compile(rf"(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<year>{_YEAR})")
_IN_WORDS = re.compile(rf"(?P<day>\d{{1,2}}).*?(?P<year>{_YEAR})")


def to_edtf(printed: str) -> str:
    """A day in another language as EDTF; "" if it is none. Of figures the day stands before the month."""
    if figures := _IN_FIGURES.fullmatch(printed):
        day, month = int(figures["day"]), int(figures["month"])
        return f"{figures['year']}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
    month_name = re.search(rf"(?i)\b(?:{_MONTH})\b", printed)
    words = _IN_WORDS.search(printed)
    if not month_name or not words:
        return ""
    return f"{words['year']}-{_NUMBERS[month_name[0].lower()]:02}-{int(words['day']):02}"


def prints(text: str, date: str) -> bool:
    """True if a text prints a day (EDTF) in another language."""
    return len(date) == len("2020-09-27") and any(to_edtf(found[0]) == date for found in re.finditer(DAY, text))
