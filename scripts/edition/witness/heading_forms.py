"""The forms of a heading's number, and the headings that every review has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.roman import roman_value

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
ENUMERATED = re.compile(
    r"^(?:(?:PART|Part|SECTION|Section)\s+)?(?P<paren>\()?(?P<enumerator>[IVXLC]+|[ivxlc]+|[A-Z]|[a-z]|\d{1,2})"
    r"(?(paren)\)\s+|(?:[.:)]\s+|\s?[—–]\s*))(?P<title>\S.*)$"
)
BARE_NUMERAL = re.compile(r"^(?:PART\s+|Part\s+)?(?P<enumerator>[IVXLC]+)[.:]?$")
DECIMAL = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?P<title>\S.*)$")
ORDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SPELLED = re.compile(rf"^part\s+(?P<ordinal>{'|'.join(ORDINALS)})(?:\s*[.:—–-]\s*(?P<title>.*))?$", re.I)
APPENDIX = re.compile(r"^(?P<number>appendix(?:\s+(?:[A-Z]|[IVX]+|\d+))?)(?:\s*[.:—–-]\s*(?P<title>.*))?$", re.I)
APPENDIX_TITLED = re.compile(
    r"^(?P<number>(?:Appendix|APPENDIX)\s+(?:[B-HJ-Z]|[IVX]{2,}|\d+|A(?=\s+(?:The|THE|An|AN|A)\s)))\s+(?P<title>[A-Z“‘].*)$"
)
"""An appendix whose title only a space parts from its label, where the label is no word: `Appendix B Survey Questions`.
`Appendix A Sample of Boards` may be an appendix that is a sample."""
FRAME = re.compile(
    r"(?P<name>introduction|conclusion|afterword|coda|epilogue|foreword|postscript|preface|prologue)[:—]\s", re.I
)
"""What frames an article, with a title of its own behind it: `Introduction: A Swarm in Court`."""
_KNOWN = frozenset(
    "abstract|acknowledgments|acknowledgements|afterword|background|conclusion|conclusions|epilogue|foreword|"
    "introduction|overview|postscript|preface|prologue|coda".split("|")
)


def is_enumerated(line: str) -> bool:
    """True if `line` begins with a number as a heading or an item of a list does."""
    return bool(
        ENUMERATED.match(line)
        or BARE_NUMERAL.match(line)
        or SPELLED.match(line)
        or APPENDIX.match(line)
        or DECIMAL.match(line)
    )


def is_framing(line: str) -> bool:
    """True if `line` is a heading that every review has: `INTRODUCTION`, `Conclusion`."""
    name = line.strip().rstrip(SUPERSCRIPTS)
    return name.rstrip(".:").casefold() in _KNOWN and name[:1].isupper() and not name.endswith(".")


def is_first(line: str) -> bool:
    """True if `line` begins with the first number of its kind: `A.`, `1.`, `a.`, `i.`"""
    match = ENUMERATED.match(line)
    return match is not None and any(ordinal == 1 for _, ordinal in readings(match["enumerator"]))


def readings(enumerator: str) -> Iterator[tuple[str, int]]:
    """The (style, ordinal) pairs an enumerator may mean: `C` is a letter or a hundred."""
    if enumerator.isdigit():
        yield "digit", int(enumerator)
        return
    if len(enumerator) == 1:
        yield ("LETTER" if enumerator.isupper() else "letter"), ord(enumerator.upper()) - 64
    if _ROMAN.match(enumerator.upper()):
        yield ("ROMAN" if enumerator.isupper() else "roman"), roman_value(enumerator)
