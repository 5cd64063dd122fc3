"""A text as it is said aloud: abbreviations, signs and numbers in the words that a reader of law reviews would say.

    said("E.O. 13818 § 907(b), at 104–05.")   "Executive Order 13818 section 907 b, at 104 to 105."

English, and the Bluebook's forms. The edition's own table of abbreviations goes before the list in
`spoken_abbreviations.py`. Figures stay figures, since every voice can say them; what no voice can say is put in
words, in the end by the name that Unicode gives a sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from edition.books.spoken_abbreviations import ABBREVIATION, BEFORE_A_FIGURE, in_words
from edition.books.spoken_courts import COURTS
from edition.books.spoken_laws import REPORTERS_AND_BILLS
from edition.books.spoken_numbers import (
    AMOUNTS,
    CENTS,
    DAYS,
    DECADES,
    DOCKETS,
    IN_ROMAN,
    IN_SECTION,
    ORDINALS,
    PAGES_IN_ROMAN,
    PAGES_OF_RECORDS,
    PAGES_WITH_LETTERS,
    SESSION,
    SPANS,
    SUBDIVISIONS,
    Rule,
)
from edition.books.spoken_signs import FRACTIONS, SIGNS
from edition.model import Abbreviation
from edition.sources.abbreviations import find
from edition.text.late_patterns import late
from edition.text.small_words import COMMON

_ADDRESS = late(r"<?https?://[^\s<>“”]+[^\s<>“”.,;:)\]]>?")
_SHOUTED_WORD = r"[A-Z](?:[A-Z’-]*[A-Z])?\.?(?![\w’])"
_SHOUTED = late(rf"(?<![\w.’]){_SHOUTED_WORD}(?: (?:& )?{_SHOUTED_WORD})+")
_LETTERS = late(r"(?<![\w.’])((?:[A-Z]\.){2,})(?:(?=$)|(?P<s>’?s\b)?)")
_SILENT = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Mn", "Me"})
_TWICE = late(r"(?<![\w(])(\w[^()]{3,60}) \(\1\)")
"""An abbreviation introduced behind the words that are said for it: `Executive Order 1 (E.O. 1)`."""
_LEFT_OUT = late(r"\[\s*(?:\.\s*){3,4}\]|\[…\]|\.(?:\s?\.){2,}")
_PLAIN = frozenset(" .,;:?!…“”‘’\"'()-—")


def said(text: str, rows: Sequence[Abbreviation] = (), initials: frozenset[str] = frozenset()) -> str:
    """`text` in spoken words. `rows` are the edition's own abbreviations; `initials` stay in capitals."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    twice = _is_twice(text)
    text = _LEFT_OUT.sub("…", _ADDRESS.sub(_host, text))
    for pattern, words in (*(_BRACKETS if "[" in text or "]" in text else ()), *_BEFORE):
        text = pattern.sub(words, text)
    text = _SHOUTED.sub(lambda match: _calm(match[0], initials), text)
    text = _by_table(text, rows)
    for pattern, words in _AFTER:
        text = pattern.sub(words, text)
    text = "".join(map(_sign, text))
    for pattern, words in _TIDY:
        text = pattern.sub(words, text)
    return (_TWICE.sub(r"\1", text) if not twice and _is_twice(text) else text).strip()


def _is_twice(text: str) -> bool:
    return "(" in text and bool(_TWICE.search(text))


def _host(match: re.Match[str]) -> str:
    """An address as its host: what stands behind it nobody can hear."""
    host = (urlsplit(match[0].strip("<>")).hostname or "").removeprefix("www.")
    before = match.string[max(0, match.start() - len("_from ")) : match.start()]
    return host if re.search(r"\b(?:at|from|on) $", before) else f"web page at {host}"


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


def _calm(shouted: str, initials: frozenset[str]) -> str:
    """A name of several words in capitals as it would be written, lest it be spelled; what cannot be a word stays."""
    words = shouted.split()
    if max(map(len, words)) < 5:
        return shouted
    small = (word.lower() if word.lower() in COMMON else _titled(word, initials) for word in words[1:])
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


_BRACKETS: tuple[Rule, ...] = (
    (late(r"(\w)\[([-–])\](?=\w)"), r"\1-"),
    (late(r",?\s?\[(hereinafter [^\[\]]+)\](?=\s?[(.;,:]|$)"), r", \1"),
    (late(r",?\s?\[(hereinafter [^\[\]]+)\]"), r", \1,"),
    (late(r"\[\s*\]"), " "),
    (late(r"(?<=\w[”’]) \[(\w[^\[\]]* [^\[\]]+)\]"), r", \1,"),  # an aside, not words in the place of others
    (late(r"\b([Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|him|her|them|[Ww]e|us) \[([A-Z][^\[\]]+)\]"), r"\1, \2,"),
    (late(r"(?<=[\w”’]) \[(sic)\]"), r", \1,"),
    (late(r"[\[\]]"), ""),
)

_BEFORE: tuple[Rule, ...] = (
    DAYS,
    AMOUNTS,
    CENTS,
    DECADES,
    DOCKETS,
    IN_SECTION,
    (
        late(r"((?:P\.\s?L\.|Pub\. L\.|Law|Res\.|No\.|[Nn]umber)\s(?:No\. )?\d+)[–-](?=\d)"),
        r"\1 dash ",
    ),
    (late(r"(?<=\d)[–-](?=\d+[–-]\d)|(?<=\d[–-]\d{3})[–-](?=\d)"), " "),  # of a telephone's or a book's number
    PAGES_OF_RECORDS,
    PAGES_WITH_LETTERS,
    PAGES_IN_ROMAN,
    SESSION,
    (late(r"(?<=\d)\s?/\s?(?=\d)"), "/"),
    (
        late(rf"(?<![\d/])(?:{'|'.join(map(re.escape, FRACTIONS))})(?![\d/])"),
        lambda m: FRACTIONS[m[0]],
    ),
    (late(r"(?<=\d)[ -]?([½⅓⅔¼¾⅛])"), lambda m: f" and {SIGNS[m[1]].strip()} "),
    SPANS,
    ORDINALS,
    (late(r"§§\s?|\bSecs\.\s(?=\d)|\bsecs\.\s(?=\d)"), "sections "),
    (late(r"§\s?|\b(?:[Ss]ec|SEC)\.\s(?=\d)"), "section "),
    (late(r"(?<=\.[a-z])[–-](?=[a-z]\b)"), " to "),
    (late(r"¶¶\s?"), "paragraphs "),
    (late(r"¶\s?"), "paragraph "),
    IN_ROMAN,
    SUBDIVISIONS,
    *((late(pattern), words) for pattern, words in (*COURTS, *REPORTERS_AND_BILLS)),
)

_AFTER: tuple[Rule, ...] = (
    (late(r"(?<=[^\W\d_]{2} )(?<!\d(?:st|nd|rd|th) )ed\.(?=,)"), "editor"),
    (ABBREVIATION, _abbreviation),
    (late(r"(?<![\w’.])([A-Z])\. (?=[A-Z](?:[a-z]|\. ))"), r"\1 "),  # a person's initial
    (_LETTERS, _apart),
    (late(r"\b([A-Z])–([A-Z])\b"), r"\1 to \2"),
    (late(r"([\d%]|\b[A-Z]{2,3})\s?–\s?(?=\d)|(?<=\d)\s?–\s?(?=\w)"), r"\1 to "),
    (late(r"\s?–\s"), " — "),
    (late(r"–"), "-"),
    (late(r"(?<=\d)/(?=\d)"), " "),
    (late(r"\b([Aa])nd/or\b"), r"\1nd or"),
    (late(r"\s?/\s?"), ", "),
    (late(r"°\s?([CF])\b"), lambda m: f" degrees {({'C': 'Celsius', 'F': 'Fahrenheit'})[m[1]]}"),
    (late(r"#(?=\d)"), "number "),
    (late(r"\s*—\s*"), " — "),
)

_TIDY: tuple[Rule, ...] = (
    (late(r"\s+"), " "),
    (late(r"(?<=\() | (?=[.,;:?!)’”](?:\W|$))"), ""),
    (late(r"([,;:])\s?,|,(?=\s?[.;:?!])"), r"\1"),
    (late(r"(?<![.…])\.\.(?!\.)"), "."),
)
