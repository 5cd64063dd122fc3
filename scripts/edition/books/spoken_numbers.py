"""Numbers as they are said aloud: spans, ordinals, money, subdivisions, Roman figures, days."""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.books.spoken_signs import CURRENCIES
from edition.text.dates import MONTHS
from edition.text.late_patterns import late
from edition.text.roman import roman_numeral, roman_value

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""A pattern, and the words for what it finds."""

_NUMBERED_IN_ROMAN = (
    "Parts?|Subparts?|Sections?|Articles?|Titles?|Chapters?|Volumes?|Books?|Acts?|Appendix|Annex|Phase|World War|"
    "Protocol|[Aa]rts?\\.|amend\\.|[Pp]ts?\\.|[Tt]it\\.|[Cc]hs?\\.|Class|Type|Group|Schedule|Table|Figure|Plate|Division"
)
"""What is numbered in Roman figures, as a pattern."""
_SCALE = r"hundred|thousand|million|billion|trillion"
_SHORT_SCALE = {
    "K": "thousand",
    "M": "million",
    "MN": "million",
    "MM": "million",
    "B": "billion",
    "BN": "billion",
    "TN": "trillion",
}
_AMOUNT = r"\d+(?:,\d{2,3}(?!\d))*(?:\.\d+)?"
_DIVISION = r"[IVXLC]+(?:\.[A-Z0-9a-z]+)*"
_NUMBER = r"\d+(?:,\d{3})*"
_SPAN = late(rf"(?<![\d.,–-])({_NUMBER})(\s?–\s?|-)({_NUMBER})(?![\d–-])")
_COUNT = late(r"\b(?:votes?|voted|majority|score|ratio|odds|by|won|lost)(?: of)? $")
_NUMBERED = late(r"\b(?:Nos?|Rul|Proc)\. (?:[\d-]+(?:, and |, | and | & ))*$")
_ROMAN_SMALL = r"(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})"


def _span(match: re.Match[str]) -> str:
    """104–05 → 104 to 105. A second number that is cut short has the first one's beginning; no count of votes has."""
    first, link, last = match.groups()
    before = match.string[max(0, match.start() - 80) : match.start()]
    if link == "-" and _NUMBERED.search(before) and not (len(first) == len(last) and first < last):
        return f"{first} dash {last}"  # of a docket: 18-1234
    if first.isdecimal() and last.isdecimal() and len(last) < len(first) and not _COUNT.search(before):
        whole = first[: -len(last)] + last
        if link == "-" and whole <= first:
            return f"{first} dash {last}"  # no span ends before it begins
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
    if match["short"]:
        return f"{amount}{upto} {_SHORT_SCALE[match['short'].upper()]} {many}"
    whole, _, part = amount.partition(".")
    if len(part) == 2 and match["sign"].endswith("$") and not upto:
        return f"{whole} {one if whole == '1' else many} and {int(part)} cents"
    return f"{amount}{upto} {one if amount == '1' and not upto else many}"


def _subdivisions(match: re.Match[str]) -> str:
    """907(b)(2)(iv)–(v) → 907 b 2 i v to v: small romans letter by letter, as they cannot be told from letters."""
    said = (" ".join(part) if part.isalpha() and part.islower() else part for part in re.findall(r"\w+|[–-]", match[0]))
    return " " + " ".join("to" if part in "–-" else part for part in said)


def _lettered(match: re.Match[str]) -> str:
    """114a–16a → 114a to 116a, S12,345–47 → S12,345 to S12,347: the letters stay with both."""
    before, first, behind, last = match.groups()
    whole = first[: -len(last)] + last
    if len(last) < len(first) and whole > first:
        last = whole
    return f"{before}{first}{behind} to {before}{last}{behind}"


def _in_section(match: re.Match[str]) -> str:
    """§ 5-10-101 → § 5 dash 10 dash 101: the parts of one section's number, no span."""
    return match[0].replace("-", " dash ")


def _docket(match: re.Match[str]) -> str:
    """2:19-cv-1234-ABC → 2 19 C V 1234 ABC."""
    parts = re.split("[:-]", match[0])
    return " ".join(" ".join(part.upper()) if part.islower() else part for part in parts)


def _pages_in_roman(match: re.Match[str]) -> str:
    """at vii–xii → at 7 to 12."""
    return re.sub("[a-z]+", lambda found: str(roman_value(found[0].upper())), match[0]).replace("–", " to ")


def _decade(match: re.Match[str]) -> str:
    return "twenties thirties forties fifties sixties seventies eighties nineties".split()[int(match[1]) - 2]


def _in_roman(match: re.Match[str]) -> str:
    """Part III, Parts II and III, Section II.B.1: the figure, then what follows its stops."""
    return match["named"] + re.sub(r"(?<!\.)\b(?![LC]\b)[IVXLC]+\b", _roman, match["numbers"]).replace(".", " ")


def _roman(match: re.Match[str]) -> str:
    value = roman_value(match[0])
    return str(value) if roman_numeral(value) == match[0] else match[0]


def _day(match: re.Match[str]) -> str:
    month = int(match[2])
    return f"{MONTHS[month - 1]} {int(match[3])}, {match[1]}" if 1 <= month <= 12 else match[0]


AMOUNTS: Rule = (
    late(
        rf"(?P<sign>(?:US|C|A|NZ)?[{''.join(sign for sign in CURRENCIES if len(sign) == 1)}])\s?"
        rf"(?P<amount>{_AMOUNT})(?:[–-](?:(?P=sign)\s?)?(?P<to>{_AMOUNT}))?(?:(?P<link>[ -])(?P<scale>{_SCALE})\b"
        r"|(?P<short>MM|[Mm]n|[Bb]n|[Tt]n|[KkMmBb])(?![\w’]))?"
    ),
    _money,
)
IN_ROMAN: Rule = (
    late(
        rf"\b(?P<named>(?:{_NUMBERED_IN_ROMAN}) )"
        rf"(?P<numbers>{_DIVISION}(?:(?:, (?:and |or )?| and | or | to |[–-]| & ){_DIVISION})*)\b"
    ),
    _in_roman,
)
DAYS: Rule = (late(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _day)
SPANS: Rule = (_SPAN, _span)
ORDINALS: Rule = (late(r"\b(\d*(?<!1)[23])d\b"), _ordinal)
_DIVIDED = r"(?:\((?:\d{1,3}|[a-z]{1,4}|[A-Z])\))+"
SUBDIVISIONS: Rule = (late(rf"(?:(?<=\d)|(?<=\d[a-z])){_DIVIDED}(?:[–-]{_DIVIDED})?"), _subdivisions)
PAGES_OF_RECORDS: Rule = (late(r"\b()(\d+)([a-z])[–-](\d+)\3(?!\w)"), _lettered)
PAGES_WITH_LETTERS: Rule = (late(rf"\b([A-Z]{{1,3}})({_NUMBER})()–(?:\1)?({_NUMBER})(?!\w)"), _lettered)
IN_SECTION: Rule = (late(r"(?<!§)§\s?\d[\w.:]*(?:-\d[\w.:]*)+|(?<![\w-])\d+[a-z]-\d+(?![\w–])"), _in_section)
DOCKETS: Rule = (late(r"\b(?:\d+:)?\d\d-(?:cv|cr|mc|md|mj|ml|ap|bk)-\d+(?:-[A-Z]+)*"), _docket)
PAGES_IN_ROMAN: Rule = (
    late(rf"(?<=\bat ){_ROMAN_SMALL}(?:–{_ROMAN_SMALL})?(?![\w’–-])"),
    _pages_in_roman,
)
SESSION: Rule = (late(r"(?<=\d \()[IVXL]+(?=\) [A-Z]\b)"), _roman)
DECADES: Rule = (late(r"[’‘']([2-9])0s\b"), _decade)
CENTS: Rule = (late(r"(?<=\d)\s?¢"), " cents")
