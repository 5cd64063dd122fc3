"""Roman numerals."""

from __future__ import annotations

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(numeral: str) -> int:
    """The value of a roman numeral in capital or small letters."""
    value = highest = 0
    for letter in reversed(numeral.upper()):
        highest = max(highest, _VALUES[letter])
        value += _VALUES[letter] if _VALUES[letter] == highest else -_VALUES[letter]
    return value


_PARTS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


_HIGHEST = 9999


def roman_numeral(number: int) -> str:
    """A number from 1 in capital roman letters; "" for 0, and figures for one that nobody writes so."""
    if number > _HIGHEST:
        return str(number)
    numeral = ""
    for value, letters in _PARTS:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
