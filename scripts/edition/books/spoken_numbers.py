"""Numbers as they are said aloud: spans, ordinals, money, subdivisions, Roman figures, days."""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.books.spoken_signs import CURRENCIES
from edition.text.roman import roman_numeral, roman_value

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""A pattern, and the words for what it finds."""

_NUMBERED_IN_ROMAN = (
    "Parts?|Subparts?|Sections?|Articles?|Titles?|Chapters?|Volumes?|Books?|Acts?|Appendix|Annex|Phase|World War|"
    "Protocol|[Aa]rts?\\.|amend\\.|[Pp]ts?\\.|[Tt]it\\.|[Cc]hs?\\.|Class|Type|Group|Schedule|Table|Figure|Plate|Division"
)
"""What is numbered in Roman figures, as a pattern."""
_SCALE = r"hundred|thousand|million|billion|trillion"
_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_DIVISION = r"[IVXLC]+(?:\.[A-Z0-9a-z]+)*"
_NUMBER = r"\d+(?:,\d{3})*"
_SPAN = re.compile(rf"(?<![\d.,–-])({_NUMBER})(?:\s?–\s?|-)({_NUMBER})(?![\d–-])")
_COUNT = re.compile(r"\b(?:votes?|voted|majority|score|ratio|odds|by|won|lost)(?: of)? $")


def _span(match: re.Match[str]) -> str:
    """104–05 → 104 to 105. A second number that is cut short has the first one's beginning; no count of votes has."""
    first, last = match[1], match[2]
    if (
        first.isdecimal()
        and last.isdecimal()
        and len(last) < len(first)
        and not _COUNT.search(match.string[: match.start()])
    ):
        whole = first[: -len(last)] + last
        last = whole if whole > first else last
    return f"{first} to {last}"


def _ordinal(match: re.Match[str]) -> str:
    """The Bluebook's 2d, 3d, 22d, 103d, as everybody says them."""
    return match[1] + {"2": "nd", "3": "rd"}[match[1][-1]]


def _money(match: re.Match[str]) -> str:
    one, many = CURRENCIES[match["sign"]]
    amount, scale = match["amount"], match["scale"]
    upto = f" to {match['to']}" if match["to"] else ""
    if match["link"] == "-" and scale:
        return f"{amount}{upto} {scale} {one}"
    if scale:
        return f"{amount}{upto} {scale} {many}"
    whole, _, part = amount.partition(".")
    if len(part) == 2 and match["sign"].endswith("$") and not upto:
        return f"{whole} {one if whole == '1' else many} and {int(part)} cents"
    return f"{amount}{upto} {one if amount == '1' and not upto else many}"


def _subdivisions(match: re.Match[str]) -> str:
    """907(b)(2)(iv) → 907 b 2 i v: small romans letter by letter, as they cannot be told from letters."""
    said = (" ".join(part) if part.isalpha() and part.islower() else part for part in re.findall(r"\w+", match[0]))
    return " " + " ".join(said)


def _in_roman(match: re.Match[str]) -> str:
    """Part III, Parts II and III, Section II.B.1: the figure, then what follows its stops."""
    return match["named"] + re.sub(r"(?<!\.)\b(?![LC]\b)[IVXLC]+\b", _roman, match["numbers"]).replace(".", " ")


def _roman(match: re.Match[str]) -> str:
    value = roman_value(match[0])
    return str(value) if roman_numeral(value) == match[0] else match[0]


def _day(match: re.Match[str]) -> str:
    months = "January February March April May June July August September October November December".split()
    month = int(match[2])
    return f"{months[month - 1]} {int(match[3])}, {match[1]}" if 1 <= month <= 12 else match[0]


AMOUNTS: Rule = (
    re.compile(
        rf"(?P<sign>(?:US|C|A|NZ)?[{''.join(sign for sign in CURRENCIES if len(sign) == 1)}])\s?"
        rf"(?P<amount>{_AMOUNT})(?:[–-](?:(?P=sign)\s?)?(?P<to>{_AMOUNT}))?(?:(?P<link>[ -])(?P<scale>{_SCALE})\b)?"
    ),
    _money,
)
IN_ROMAN: Rule = (
    re.compile(
        rf"\b(?P<named>(?:{_NUMBERED_IN_ROMAN}) )"
        rf"(?P<numbers>{_DIVISION}(?:(?:, (?:and |or )?| and | or | to |[–-]| & ){_DIVISION})*)\b"
    ),
    _in_roman,
)
DAYS: Rule = (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _day)
SPANS: Rule = (_SPAN, _span)
ORDINALS: Rule = (re.compile(r"\b(\d*(?<!1)[23])d\b"), _ordinal)
SUBDIVISIONS: Rule = (re.compile(r"(?<=\d)((?:\((?:\d{1,3}|[a-z]{1,4}|[A-Z])\))+)"), _subdivisions)
