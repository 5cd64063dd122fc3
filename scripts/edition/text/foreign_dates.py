"""Days as others print them: `12 Apr. 2022`, `21 de febrero de 2022`, `20 december 2019`, `25/8/2009`, `01.07.2022`."""

from __future__ import annotations

import re

_MONTHS = (
    "enero janeiro janvier gennaio januar januari janv january jan",
    "febrero fevereiro février febbraio februar februari févr february feb",
    "marzo março mars märz maart march mar",
    "abril avril aprile april avr apr",
    "mayo maio mai maggio mei maj may",
    "junio junho juin giugno juni june",
    "julio julho juillet luglio juli juil july",
    "agosto août augustus august aug",
    "septiembre setiembre setembro septembre settembre september sept",
    "octubre outubro octobre ottobre oktober oct october",
    "noviembre novembro novembre november nov",
    "diciembre dezembro décembre dicembre dezember december déc dec",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
DAY = (
    rf"(?:(?:(?:1er|\d{{1,2}})(?:º|\.)? (?:de )?|(?=[^\W\d_]+\.? \d{{1,2}}\b))(?i:{_MONTH})\.?(?: \d{{1,2}}(?=,? ))?"
    rf"(?:,? (?:de|del) |,? ){_YEAR}|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}|{_YEAR}-[01]\d-[0-3]\d)"
)
"""A pattern of one day."""
_IN_FIGURES = re.compile(rf"(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<year>{_YEAR})")
_EDTF = re.compile(rf"{_YEAR}-[01]\d-[0-3]\d")
_IN_WORDS = re.compile(rf"(?P<day>\d{{1,2}}).*?(?P<year>{_YEAR})")


def to_edtf(printed: str) -> str:
    """A day in another language as EDTF; "" if it is none. Of figures the day stands before the month."""
    if _EDTF.fullmatch(printed):
        return printed
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
