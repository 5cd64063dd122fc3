"""A text as it is said aloud: abbreviations, signs and numbers in the words that a reader of law reviews would say.

    said("E.O. 13818 § 907(b), at 104–05.")   "Executive Order 13818 section 907 b, at 104 to 105."

English, and the Bluebook's forms. The edition's own table of abbreviations goes before the lists in
`spoken_lists.py`. Figures stay figures, since every voice can say them; what no voice can say is put in words, in
the end by the name that Unicode gives a sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from urllib.parse import urlsplit

from edition.books.spoken_lists import (
    ABBREVIATION,
    BEFORE_A_FIGURE,
    CURRENCIES,
    FRACTIONS,
    NUMBERED_IN_ROMAN,
    REPORTERS_AND_BILLS,
    SIGNS,
    in_words,
)
from edition.model import Abbreviation
from edition.sources.abbreviations import find
from edition.text.roman import roman_numeral, roman_value

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_ADDRESS = re.compile(r"<?https?://[^\s<>“”]+[^\s<>“”.,;:)\]]>?")
_SCALE = r"hundred|thousand|million|billion|trillion"
_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_DIVISION = r"[IVXLC]+(?:\.[A-Z0-9a-z]+)*"
_NUMBER = r"\d+(?:,\d{3})*"
_SPAN = re.compile(rf"(?<![\d.,–-])({_NUMBER})(?:\s?–\s?|-)({_NUMBER})(?![\d–-])")
_COUNT = re.compile(r"\b(?:votes?|voted|majority|score|ratio|odds|by|won|lost)(?: of)? $")
_SHOUTED_WORD = r"[A-Z](?:[A-Z’-]*[A-Z])?\.?(?![\w’])"
_SHOUTED = re.compile(rf"(?<![\w.’]){_SHOUTED_WORD}(?: (?:& )?{_SHOUTED_WORD})+")
_SMALL = frozenset("A AN AND AT BY FOR FROM IN OF ON OR THE TO WITH".split())
_LETTERS = re.compile(r"(?<![\w.’])((?:[A-Z]\.){2,})(?:(?=$)|(?P<s>’?s\b)?)")
_SILENT = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Mn", "Me"})
_TWICE = re.compile(r"(?<![\w(])(\w[^()]{3,60}) \(\1\)")
"""An abbreviation introduced behind the words that are said for it: `Executive Order 1 (E.O. 1)`."""
_PLAIN = frozenset(" .,;:?!…“”‘’\"'()-—")


def said(text: str, rows: Sequence[Abbreviation] = (), initials: frozenset[str] = frozenset()) -> str:
    """`text` in spoken words. `rows` are the edition's own abbreviations; `initials` stay in capitals."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    twice = bool(_TWICE.search(text))
    text = _ADDRESS.sub(_host, text)
    for pattern, words in _BEFORE:
        text = pattern.sub(words, text)
    text = _SHOUTED.sub(lambda match: _calm(match[0], initials), text)
    text = _by_table(text, rows)
    for pattern, words in _AFTER:
        text = pattern.sub(words, text)
    text = "".join(map(_sign, text))
    for pattern, words in _TIDY:
        text = pattern.sub(words, text)
    return (text if twice else _TWICE.sub(r"\1", text)).strip()


def _host(match: re.Match[str]) -> str:
    """An address as its host: what stands behind it nobody can hear."""
    host = (urlsplit(match[0].strip("<>")).hostname or "").removeprefix("www.")
    return host if re.search(r"\b(?:at|from|on) $", match.string[: match.start()]) else f"web page at {host}"


def _by_table(text: str, rows: Sequence[Abbreviation]) -> str:
    """The edition's own rows; one of a single letter only before a figure: elsewhere it is somebody's initial."""
    pieces, position = [], 0
    for each in find(text, rows):
        letter = each.row is not None and re.fullmatch(r"\w\.", each.row.printed)
        figure = re.match(r" (?:No\. )?\d", text[each.end :])
        if each.row is None or (letter and not figure) or (each.row.printed.casefold() in BEFORE_A_FIGURE and figure):
            continue
        pieces += [text[position : each.start], each.row.words, _stop(each.row.printed, text[each.end :])]
        position = each.end
    return "".join(pieces) + text[position:]


def _stop(printed: str, rest: str) -> str:
    """The full stop that an abbreviation's own also was: where nothing follows it."""
    behind = r"[”’\"')\]]*" if printed[:2].casefold() != "id" else r"[”’\"')\]]*(?:\s[“(]?[A-Z].*)?"
    return "." if printed.endswith(".") and re.fullmatch(behind, rest, re.S) else ""


# --- numbers ---------------------------------------------------------------------------------------


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


# --- words -----------------------------------------------------------------------------------------


def _calm(shouted: str, initials: frozenset[str]) -> str:
    """A name of several words in capitals as it would be written, lest it be spelled; what cannot be a word stays."""
    words = shouted.split()
    if max(map(len, words)) < 5:
        return shouted
    small = (word.lower() if word in _SMALL else _titled(word, initials) for word in words[1:])
    return " ".join([_titled(words[0], initials), *small])


def _titled(word: str, initials: frozenset[str]) -> str:
    is_word = word not in initials and re.search(r"[AEIOUY]", word)
    return re.sub(r"’[A-Z]", lambda found: found[0].lower(), word.title()) if is_word else word


def _apart(match: re.Match[str]) -> str:
    at_end = not match.string[match.end() :].strip("”’\"')] ")
    return " ".join(match[1].replace(".", "")) + (match["s"] or "") + ("." if at_end else "")


@cache  # a text has some hundred different ones
def _sign(character: str) -> str:
    """A character that a voice says as it is, else its words; what has neither sound nor name is left out."""
    if character in SIGNS:
        return SIGNS[character]
    if character in _PLAIN or unicodedata.category(character)[0] in "LN":
        return character
    if unicodedata.category(character) in _SILENT or character.isspace():
        return " " if character.isspace() else character if unicodedata.combining(character) else ""
    return f" {unicodedata.name(character, '').lower().replace('-', ' ')} "


def _abbreviation(match: re.Match[str]) -> str:
    return in_words(match) + _stop(match[0], match.string[match.end() :])


_BEFORE: tuple[_Rule, ...] = (
    (re.compile(r"\[\s*(?:\.\s*){3,4}\]|\[…\]|\.(?:\s?\.){2,}"), "…"),
    (re.compile(r"(\w)\[([-–])\](?=\w)"), r"\1-"),
    (re.compile(r",?\s?\[(hereinafter [^\[\]]+)\](?=\s?[(.;,:]|$)"), r", \1"),
    (re.compile(r",?\s?\[(hereinafter [^\[\]]+)\]"), r", \1,"),
    (re.compile(r"\[\s*\]"), " "),
    (re.compile(r"(?<=\w[”’]) \[(\w[^\[\]]* [^\[\]]+)\]"), r", \1,"),  # an aside, not words in the place of others
    (re.compile(r"\b([Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|him|her|them|[Ww]e|us) \[([A-Z][^\[\]]+)\]"), r"\1, \2,"),
    (re.compile(r"(?<=[\w”’]) \[(sic)\]"), r", \1,"),
    (re.compile(r"[\[\]]"), ""),
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _day),
    (
        re.compile(
            rf"(?P<sign>(?:US|C|A|NZ)?[{''.join(sign for sign in CURRENCIES if len(sign) == 1)}])\s?"
            rf"(?P<amount>{_AMOUNT})(?:[–-](?:(?P=sign)\s?)?(?P<to>{_AMOUNT}))?(?:(?P<link>[ -])(?P<scale>{_SCALE})\b)?"
        ),
        _money,
    ),
    (
        re.compile(r"((?:P\.\s?L\.|Pub\. L\.|Law|Res\.|No\.|[Nn]umber)\s(?:No\. )?\d+)[–-](?=\d)"),
        r"\1 dash ",
    ),
    (re.compile(r"(?<=\d)[–-](?=\d+[–-]\d)|(?<=\d-\d{3})[–-](?=\d)"), " "),  # of a telephone's or a book's number
    (re.compile(r"(?<=\d)\s?/\s?(?=\d)"), "/"),
    (
        re.compile("|".join(rf"(?<![\d/]){re.escape(figure)}(?![\d/])" for figure in FRACTIONS)),
        lambda m: FRACTIONS[m[0]],
    ),
    (re.compile(r"(?<=\d)[ -]?([½⅓⅔¼¾⅛])"), lambda m: f" and {SIGNS[m[1]].strip()} "),
    (_SPAN, _span),
    (re.compile(r"\b(\d*(?<!1)[23])d\b"), _ordinal),
    (re.compile(r"§§\s?|\bSecs\.\s(?=\d)|\bsecs\.\s(?=\d)"), "sections "),
    (re.compile(r"§\s?|\b(?:[Ss]ec|SEC)\.\s(?=\d)"), "section "),
    (re.compile(r"(?<=\.[a-z])[–-](?=[a-z]\b)"), " to "),
    (re.compile(r"¶¶\s?"), "paragraphs "),
    (re.compile(r"¶\s?"), "paragraph "),
    (
        re.compile(
            rf"\b(?P<named>(?:{NUMBERED_IN_ROMAN}) )"
            rf"(?P<numbers>{_DIVISION}(?:(?:, (?:and |or )?| and | or | to |[–-]| & ){_DIVISION})*)\b"
        ),
        _in_roman,
    ),
    (re.compile(r"(?<=\d)((?:\((?:\d{1,3}|[a-z]{1,4}|[A-Z])\))+)"), _subdivisions),
    *((re.compile(pattern), words) for pattern, words in REPORTERS_AND_BILLS),
)

_AFTER: tuple[_Rule, ...] = (
    (re.compile(r"(?<=[^\W\d_]{2} )(?<!\d(?:st|nd|rd|th) )ed\.(?=,)"), "editor"),
    (ABBREVIATION, _abbreviation),
    (re.compile(r"(?<![\w’.])([A-Z])\. (?=[A-Z](?:[a-z]|\. ))"), r"\1 "),  # a person's initial
    (_LETTERS, _apart),
    (re.compile(r"\b([A-Z])–([A-Z])\b"), r"\1 to \2"),
    (re.compile(r"([\d%]|\b[A-Z]{2,3})\s?–\s?(?=\d)|(?<=\d)\s?–\s?(?=\w)"), r"\1 to "),
    (re.compile(r"\s?–\s"), " — "),
    (re.compile(r"–"), "-"),
    (re.compile(r"(?<=\d)/(?=\d)"), " "),
    (re.compile(r"\b([Aa])nd/or\b"), r"\1nd or"),
    (re.compile(r"\s?/\s?"), ", "),
    (re.compile(r"°\s?([CF])\b"), lambda m: f" degrees {({'C': 'Celsius', 'F': 'Fahrenheit'})[m[1]]}"),
    (re.compile(r"#(?=\d)"), "number "),
    (re.compile(r"\s*—\s*"), " — "),
)

_TIDY: tuple[_Rule, ...] = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?<=\() | (?=[.,;:?!)’”](?:\W|$))"), ""),
    (re.compile(r"([,;:])\s?,|,(?=\s?[.;:?!])"), r"\1"),
    (re.compile(r"(?<![.…])\.\.(?!\.)"), "."),
)
