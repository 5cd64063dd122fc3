"""A code's name and a law's number, printed in small capitals, in ordinary letters."""

from __future__ import annotations

import re

from edition.bluebook.forms.law_pieces import ACRONYMS
from edition.bluebook.words.capital_letters import bluebook
from edition.importing.spellings import INITIALS
from edition.text.small_words import IN_BODIES, OF_THE_ABROAD
from edition.text.title_words import small_letters

_SMALL_CAPITALS = bluebook(
    r"(?<![\w.(/\[])(?<!\b[Ss]ection )"  # Section CB 4, of an act that letters its parts
    r"(?:(?<!-)|(?<=[A-Z]{3}-))(?:\d*[23]D(?= C)|\d*[A-Z](?:[A-Z]|’(?=[A-Z]))+)(?![\w/]|-(?![A-Z]{3}))"
    r"(?=(?P<dot>\.?))"
)
_TRANSLATED = bluebook(r"(?<=\[)(?=[^\]]*[A-Z]{5})(?:[A-Z]{2,}(?: [A-Z]+)+|[A-Z]{7,})(?=[\] ])")  # [CIVIL CODE]
_SMALL_WORDS = frozenset(map(str.upper, IN_BODIES | OF_THE_ABROAD))


def code_cased(number: str) -> str:
    """`OR. REV. STAT. § 4`, in small capitals, as `Or. Rev. Stat. § 4`."""
    number = re.sub(r"\((?:FIRST|SECOND|THIRD|FOURTH)\)", lambda word: word[0].title(), number)
    number = _TRANSLATED.sub(lambda words: _translated(words[0].split()), number)
    agency = _AGENCYS_RULES.search(number)
    cased = _SMALL_CAPITALS.sub(lambda word: _code_word(word[0], shortened=bool(word["dot"])), number)
    return f"{cased[: agency.start()]}{agency[0]}{cased[agency.end() :]}" if agency else cased


_AGENCYS_RULES = re.compile(r"(?<=ADMIN\. CODE )[A-Z]{2,5}(?= §)|(?<=\d )FAM(?= )|(?<=POMS )[A-Z]{2}(?= \d)")
"""The letters of an agency in a State's code of rules, and of manuals: `WIS. ADMIN. CODE EL § 9.02`, `9 FAM 402`."""


def _translated(words: list[str]) -> str:
    return " ".join(word.lower() if i and word in _SMALL_WORDS else word.capitalize() for i, word in enumerate(words))


_NUMERAL = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def _code_word(word: str, *, shortened: bool) -> str:
    """A word of a code's name; what looks like a numeral is an abbreviation if a full stop follows (`CIV.`)."""
    unsayable = not shortened and not re.search(r"[AEIOUY’\d]|[^A-Z]", word)  # subpt. TTTT
    if (
        word in ACRONYMS
        or word == "US"  # US CONST
        or word in INITIALS
        and not shortened
        or unsayable
        or not shortened
        and _NUMERAL.fullmatch(word)
    ):
        return word
    small = not shortened and word in _SMALL_WORDS or word[0].isdigit()
    return word.lower() if small else word[:1].upper() + small_letters(word[1:])
