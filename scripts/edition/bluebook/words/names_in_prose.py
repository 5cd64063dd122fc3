"""Names that a sentence leads to: the one at its end, one without the word before it, one in small letters."""

from __future__ import annotations

import re

from edition.bluebook.words.printed_names import BEGINS_SMALL, LOWER
from edition.text.late_patterns import late
from edition.text.small_words import PARTICLES

_SMALL_PERSON = r"(?:[a-z][a-z’-]+ ){1,2}[a-z][a-z’-]+"
_SMALL_AND_OTHER = late(
    rf"{_SMALL_PERSON} & [A-Z][\w.’-]*(?: [A-Z][\w.’-]*)+|[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)+ & {_SMALL_PERSON}"
)


def in_small_letters(head: str) -> bool:
    """True if one of two authors writes the name in small letters, which the other's shows: `jan roe & Ann Pike`."""
    return bool(_SMALL_AND_OTHER.fullmatch(head.strip(" ,")))


def without_lead(name: str) -> str:
    """A name without the words by which a sentence leads to it: `In Roe v. Doe`, `Even after Roe v. Doe`, but
    `In re Roe`."""
    return _LEADING.sub("", name)


WEIGHED = (
    r"(?:(?:Even|Shortly|Soon|Long|Immediately|Decades|Years|Months|Especially|Particularly|Just|Ever|Only) "
    r"(?:after|before|since|under)|(?:Even|Except|Especially|Particularly|As|Beginning) (?:in|with)|"
    r"Consistent with|Contrary to|Relying on|Building on)(?= )"
)
"""What a sentence says of a case before it leads to it: `Even after Roe v. Doe`."""
JOINED = (
    r"(?:Similarly|Likewise|Indeed|Thus|Moreover|Accordingly|Conversely|However|Finally|Instead|Then|Here|There|Yet|Still|"
    r"Further(?:more)?|Again|First|Second|Third|Rather|Notably|Recently|Later|For (?:example|instance)|"
    r"In (?:contrast|turn|particular|addition|fact))(?=,(?! (?:Inc|LLC|Ltd|Co|Corp)\b))"
)
"""What joins a sentence to the one before it, with its comma: `Similarly, Roe v. Doe`."""
_LEADING = late(
    rf"^(?:{JOINED}, (?:in )?|(?:In(?! re\b)|As|The court in|Under|After|Before|Since|From|With|For|And) |"
    rf"{WEIGHED} (?=[A-Z]))"
)


def trailing_name(prose: str) -> str:
    """The name at the end of a stretch of prose: its last run of words that a name may hold."""
    words = prose.rstrip(" ,").split(" ")
    start = len(words)
    while start and _in_a_name(words[start - 1]):
        start -= 1
    while start < len(words) and (words[start] in LOWER - PARTICLES or words[start] in {"&", "y", "e"}):
        start += 1
    if re.match(r"\d+, and\b", " ".join(words[start : start + 2])):  # entered into force in 1969, and the Pier Treaty
        return trailing_name(" ".join(words[start + 1 :]))
    found = words[start:]
    return " ".join(found) if any(_begins_name(word) for word in found) else ""


def _in_a_name(word: str) -> bool:
    return _begins_name(word) or word in {"&", "et", "al.", "al.,"} or word in LOWER | PARTICLES


def _begins_name(word: str) -> bool:
    return word.lstrip("“‘[")[:1].isupper() or bool(
        BEGINS_SMALL.match(word) or re.match(r"[a-z]{1,4}[A-Z]|\d+(?:-?[A-Z]|,?$)", word)
    )
