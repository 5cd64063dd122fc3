"""What no sentence of an author's holds, whatever form a citation has: `op. cit.`, `p. 45`, `1155 UNTS 331`.

Reviews abroad cite in forms of their own. Where none is read, these tell that something is cited.
"""

from __future__ import annotations

import re

from edition.bluebook import patterns
from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.ordinary_type import is_prose
from edition.text import foreign_dates
from edition.text.inline import touching
from edition.text.late_patterns import late

_CALLED = (
    "Treaty|Convention|Covenant|Protocol|Charter|Statute|Agreement|Rules|Regulations?|Constitution|Declaration|Code"
)
_NEVER = bluebook(
    r"\b(?:[Oo]p|[Ll]oc)\. ?cit\b|"
    r"(?<![\w.])pp?\. ?\d{1,4}\b(?! (?:above|below))|"
    r"(?<![\w.])\d{1,4} (?:UNTS|LNTS|UKTS|RIAA|ILM|ILR|ECR|ETS|CETS|TIAS)\b|\[\d{4}\] ICJ Rep|\bICJ Rep(?:orts|\.)? \d|"
    rf"\b(?:[A-Z][\w’.&-]* (?:(?:of|on|for) (?:the )?)?){{1,6}}?(?:{_CALLED}) arts?\. ?\d|"
    r"(?<![\w.])[A-Z]{4,8} arts?\. ?\d"
)
"""`(?:of|on|for)` joins the words of an instrument’s name: `Convention on Piers art. 4`."""
_ENDS = late(
    r", (?:(?:operative|preambular) )?(?:paras?\.?|arts?\.?|points?|recitals?) ?\d[\w.()–-]*[ .;]*$"
)  # a resolution of 20 May 2010, para. 10
_HEARD = late(
    r"(?:See )?(?:(?:The )?Author[’']s |Telephone |Personal |Confidential )?Interviews? (?:with|by) [^;]{3,160}, "
    rf"(?:{patterns.DAY}|{foreign_dates.DAY})[ .;]*$",
    re.I,
)
_MEANT = late(r" \[[A-Z][^\[\]]+ [^\[\]]+\]")
_YEAR = late(rf"\b{patterns.YEAR}\b")
_SHORTENED = late(r"(?<![\w.])[a-z]{1,5}\.(?= |\d)")


def never_prose(outside: str) -> bool:
    """True if words outside brackets and quotation marks hold what only a citation has."""
    return bool(_NEVER.search(outside) or _ENDS.search(outside) or _HEARD.match(outside.lstrip(" ;")))


def is_translated(note: NoteText, start: int, end: int) -> bool:
    """True if a title in italics stands with its meaning in a dated clause: `N. Roe, *Mir* [The Peace], Port 2011`."""
    titled = [(s, e) for s, e in touching(note.style.italics, start, end) if e - s > 5]
    if not any(_MEANT.match(note.plain, e, end) for _, e in titled):
        return False
    within = {at for s, e in titled for at in range(s, e)}
    beside = "".join(c for at, c in enumerate(note.plain[start:end], start) if not note.depth[at] and at not in within)
    return bool(_YEAR.search(beside)) and not is_prose(_SHORTENED.sub("", patterns.SIGNAL.sub("", beside)))
