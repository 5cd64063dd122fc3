"""What a clause holds besides its citations: words that stand like a part of one, and that no reader took.

A citation is followed by a mark, or by prose, and preceded by a signal, or by prose. Digits, names, brackets
and section signs that stand bare beside it belong to it or to another one: they are left over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import MONTH
from edition.bluebook.notes.never_prose import never_prose
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.names_in_prose import JOINED, WEIGHED
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.text.late_patterns import late
from edition.text.small_words import IN_TITLES

_GLUED = late(r"[^\s.,;:?!)\]”’—–]|[-–/:.][\w(]")
_BRACKET = late(r"\s*[(\[](?!\.\.\.|sic\b|hereinafter\b)")
_CUT_OFF = late(r"\s*(?!\W*http)\S[^;]*? ?\[<?https?://(?:www\.)?(?:perma\.cc|web\.archive\.org)/")
"""An archived copy that stands apart from the address before it: between them is what a space has cut off."""
_DATED_NEAR = late(r"\s\S{1,3}(?: \S{1,3})? \((?![A-Z][a-z]+ing )[^()“”]*\b(?:1[5-9]|20)\d\d\)")
"""A date in brackets near a citation's end: between them is a place that was not read: `b (AM. L. INST. 2014)`."""
_JOINING = late(
    r"(?:\b(?:and|or|not|also|with|as|in|at|but|both|see|to|from|by|of|the|for|on|\w+’s)\b|"
    rf"^\s*(?:{WEIGHED}|In|As|Under|After|Before|Since|From|With|For|And|But|On|By|At|To|"
    r"While|Although|Though|Whereas|Because|If|Unless|When|Where|Both|Neither|Either|"
    rf"Then|Thus|{JOINED})\b|[\s,.;:&’”)—–-])+"
)
_CLAUSE = late(
    r"\s*(?:(?:Although|Because|If|Though|Unless|When|Whereas|While) [a-z]|"
    r"(?:As )?(?:Professors|Justices|Judges|Senators|Representatives|Scholars|Commentators) (?:[A-Z]|such as )[^\d;]*$)"
)
"""What begins a sentence of the author's: `Although it`, `Professors Roe and Doe, along with Ann Pike,`."""
_NUMBERED = bluebook(
    rf"(?<![\w.$§¶-])\d{{1,4}}(?:-\d+)? (?!{MONTH} )(?:[A-Z][\w.’&]*\.?|&|\d[a-z]{{1,2}})"
    r"(?: (?:[A-Z][\w.’]*|&|of|the|\d[a-z]{1,2}|\([A-Z]\w*\)))* (?:¶ ?|§§? ?|No\. )?(?:\d[\d,]*|_+|[IVXLC]+\b)"
)
_PAGED = bluebook(
    rf"(?<![\w.$§¶-])\d{{1,4}}(?:-\d+)? (?!{MONTH} )[A-Z][\w.’&]*"
    r"(?: +(?:[A-Z][\w.’&]*|&|\d[a-z]{1,2})){0,8},? +at \*?\d+(?![:\d]| ?[AaPp]\.?[Mm])"
)
"""A page in a reporter's volume, without its first page: `152 Lab. Arb. Rep. (BL) at 1023`, the bracket apart."""
_PRINTED_AGAIN = late(r", (?:as )?(?:reprinted|translated|excerpted|republished|printed) (?:in|at) *$")
"""What leads from a work that is lost to the book that holds it."""
_FOREIGN_NAME = bluebook(
    r"(?=[^,]* (?:de|du|des|del|della|do|da|dos|der|für|pour|para) )[A-Z][\w’-]+(?: [\w’-]+){2,9},"
)
"""A name in another tongue before a citation: `Ligue des droits de l’homme,`."""
_SHORTENED = late(r"(?<![\w.])[a-z]{1,7}\.(?= ?[\w,;¶§(])")  # civ., cmt. e, n.4: no prose
_CODE = bluebook(r"(?:\b[A-Z][\w’]{0,30}\.|\b[A-Z]{2,}|\bapp\.|\bCode|\bAct|\bLaw)(?: \w+\.){0,5},? §§? ?\d")


def left_over(note: NoteText, start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a clause beside its citations (`taken`, in order) that a citation has lost."""
    position = start
    for begins, ends in (*taken, (end, end)):
        stretch = max(position, start), min(begins, end)
        if stretch[0] < stretch[1] and _is_lost(note, *stretch, behind=position > start):
            yield stretch
        position = max(position, ends)


_ADDRESS_GOES_ON = late(r"\s+(?:[\w%~-]+(?:[/.=&?][\w%~-]+)+/?|\w*[a-z][A-Z]\w*)(?=\s*(?:[\[(]|[.;]?$|[;,]))")
"""The rest of an address that a blank has cut, which no sentence holds: `/hours ofoperation.html (last visited …)`."""
SUBJECT = late(
    r"(?:(?:and|but) )?(?:On|For|As (?:to|for|regards)|Regarding|Concerning|About|With (?:respect|regard) to|"
    r"In (?:general|support)|Generally|More (?:generally|broadly)|To the (?:same|contrary|like))\b",
    re.I,
)
"""What citations behind a signal treat of: `On the tides, see`, `and for the quays see`."""
_POINTS_BACK = late(r"[A-Z][\w’]{0,30}, supra(?=,|\.| at )")
"""A short form that names no note: `Pier Treaty, *supra*, art. 9`."""
_SMALL_NAME = late(r"\s*(?P<words>(?:[a-z][a-z’-]{2,} ){1,2}[a-z][a-z’-]{2,}),\s*")
_NO_NAME = frozenset(
    "again also among another contrast course discussing discussion earlier even example fact finally general here "
    "instance later more most others part particular perhaps short still then thereafter thus turn".split()
)


def _names_author(text: str) -> bool:
    """True if a stretch before a citation is like a name in small letters: `anna roe, THE QUAYS 4 (1981)`."""
    name = _SMALL_NAME.fullmatch(text)
    words = name["words"].split() if name else []
    return bool(words) and not any(w in _NO_NAME or w in IN_TITLES or w.endswith("ly") for w in words)


def _is_lost(note: NoteText, start: int, end: int, *, behind: bool) -> bool:
    text = note.plain[start:end]
    if _names_author(text):
        return True
    if behind and _CUT_OFF.match(text):
        return True
    if behind and (_GLUED.match(text) or _BRACKET.match(text) or _DATED_NEAR.match(text)):
        return True
    if behind and any(note.in_url(start + each.start() - 1) for each in _ADDRESS_GOES_ON.finditer(text)):
        return True
    outside = "".join(c for at, c in enumerate(text, start) if not note.depth[at] and not note.in_url(at))
    if (
        _POINTS_BACK.search(outside)
        or holds_number(outside)
        or never_prose(outside)
        or behind
        and not any(map(str.isalnum, outside))
        and re.match(r"[\s.,;:]*[(\[]\w", text)
    ):
        return True
    drawn = patterns.DRAWN_FROM.match(note.plain, start)
    if drawn and drawn.end() >= end or behind and "—" in text[:2] or _CLAUSE.match(text):
        return False
    if SUBJECT.match(text.lstrip(" ;")) and patterns.SIGNAL.match(note.plain, note.words_from(end)):
        return False
    words = patterns.SIGNAL.sub(" ", _JOINING.sub(" ", outside)).strip()
    outside = _PRINTED_AGAIN.sub("", outside)
    if not behind and _FOREIGN_NAME.fullmatch(outside.strip(" ;")):
        return True
    signal = patterns.SIGNAL.match(outside.lstrip(" ,;"))
    outside = outside.lstrip(" ,;")[signal.end() :] if signal else outside
    return (
        bool(words) and not is_prose(_SHORTENED.sub(" ", outside)) and not note.plain[start:end].rstrip().endswith(":")
    )


def holds_number(outside: str) -> bool:
    """True if words outside brackets and quotations hold a place in a reporter or a code: no sentence has one."""
    reported = [found[0] for pattern in (_NUMBERED, _PAGED) for found in pattern.finditer(outside)]
    if re.search(r"¶¶? ?\d", outside):
        return True
    return any("." in found or re.search(r"\b(?:WL|USC|CFR|LEXIS|ILCS)\b", found) for found in reported) or bool(
        _CODE.search(outside)
    )
