"""The short name that a full citation defines behind it: `[hereinafter Pier Act]`, `(“PA”)`, `(the “Act”)`, `[PA]`."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.text.late_patterns import late
from edition.text.small_words import IN_BODIES

_QUOTED = late(r"[(\[](?P<the>the )?“(?P<name>[A-Z][\w.’&-]*(?: [A-Z\d][\w.’&-]*| of| on| for| the| and){0,5})”[)\]]")
_INITIALS = late(r"\(“(?P<told>[A-Z]{2,10})”\)|\[(?:“(?P<quoted>[A-Z]{2,10})”|(?P<bare>[A-Z]{2,10}))\]")
_SMALL = r"\w*(?: (?:[a-z]+|&))* (?=[A-Z])"
"""What stands between two words whose first letters are a name's: `of`, `and`."""
_NEAR = 300  # what a name is taken from stands as near as that


def defined_name(text: str, at: int, end: int, kind: str) -> str:
    """The name that the bracket from `at` to `end` defines behind a work of this kind; "" if it defines none.

    A quotation is a name if *the* leads to it, or if its words stand in the citation; initials are one if they are
    those of its words (of a case they are its court).
    """
    if told := patterns.HEREINAFTER.match(text, at, end):
        return bare_name(told)
    before = text[max(0, at - _NEAR) : at]
    if (short := _INITIALS.fullmatch(text, at, end)) and kind != "case":
        quoted, bare = short["told"] or short["quoted"], short["bare"]
        words = re.escape(quoted[0]) if quoted else _SMALL.join(bare)
        return (quoted or bare) if re.search(rf"(?<![\w.]){words}", before) else ""
    name = _QUOTED.fullmatch(text, at, end)
    if not name or name["name"].endswith("."):
        return ""
    known = all(_is_of(word, before) for word in name["name"].split())
    return name["name"] if name["the"] or known else ""


def bare_name(told: re.Match[str]) -> str:
    """The name in a hereinafter, without the quotation marks around it; a title's own stay: `Roe, “The Pier”`."""
    name = _PART_QUOTED.sub(r"\1, ", (told["name"] or told["round"]).strip(" ,"))
    bare = name.strip(' ,“”"')
    return name if "“" in bare and name.endswith("”") else bare


_PART_QUOTED = late(r"^“([^“”]+?),?” (?=[^“”]+$)")
"""An author's name in quotation marks, which the title behind it has not: `“Roe,” *The Pier*`."""


def _is_of(word: str, before: str) -> bool:
    """True if a word of a short name stands in the citation, or is the initials of a name in it."""
    if re.search(rf"(?<!\w){re.escape(word)}", before):
        return True
    named = (said for said in re.findall(r"[A-Z][\w’]*", before) if said.casefold() not in IN_BODIES)
    return len(word) > 2 and word.isupper() and word in "".join(said[0] for said in named)
