"""What no sentence of an author's holds, whatever form a citation has: `op. cit.`, `p. 45`, `1155 UNTS 331`.

Reviews abroad cite in forms of their own. Where none is read, these tell that something is cited.
"""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import ANY_DAY, YEAR
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.text.inline import touching
from edition.text.late_patterns import late

_CALLED = (
    "Treaty|Convention|Covenant|Protocol|Charter|Statute|Agreement|Rules|Regulations?|Constitution|Declaration|Code"
)
_NEVER = bluebook(
    r"\b(?:[Oo]p|[Ll]oc)\. ?cit\b|"
    r"(?<![\w.])pp?\. ?\d{1,4}\b(?! (?:above|below))|"
    r"(?<![\w.])\d{1,4} (?:UNTS|LNTS|UKTS|RIAA|ILM|ILR|ECR|ETS|CETS|TIAS)\b|\[\d{4}\] ICJ Rep|\bICJ Rep(?:orts|\.)? \d|"
    rf"\b(?:[A-Z][\w’.&-]{{0,30}} (?:(?:of|on|for) (?:the )?)?){{1,6}}?(?:{_CALLED})(?: of (?:Court|Procedure))? "
    r"(?:arts?|rr?)\. ?\d|"
    r"(?<![\w.])[A-Z]{4,8} arts?\. ?\d"
)
"""`(?:of|on|for)` joins the words of an instrument’s name: `Convention on Piers art. 4`."""
_OTHERWISE = late(
    r"\bat pages? \d|\b(?:FRCP|FRE|FRAP|FRCrP) \d|"
    rf": [A-Z][\w’&. -]*\b(?:Press|Books|Publishers|Publishing),? {YEAR}\b"
)
"""A page in words, rules by their initials, a book’s imprint as lists have it."""
_ENDS = late(
    r", (?:(?:operative|preambular) )?(?:paras?\.?|arts?\.?|points?|recitals?) ?\d[\w.()–-]*[ .;]*$"
)  # a resolution of 20 May 2010, para. 10
_HEARD = late(
    r"(?:See )?(?:(?:The )?Author[’']s |Telephone |Personal |Confidential )?"
    r"(?:Interviews?|Conversations?|Calls?|Communications?|Correspondence|Discussions?) (?:with|by) (?:[^;]{3,160}, "
    rf"{ANY_DAY}|(?-i:[A-Z][\w’-]+(?: [A-Z][\w’.-]+){{1,3}}))[ .;]*$",
    re.I,
    sign="(?i:interview|conversation|call|communication|correspondence|discussion)",
)
_THESIS = late(
    r", (?:unpublished )?(?:thèse|[Dd]iss(?:ertation|\.)|tesis doctoral|tesi di \w+|"
    r"(?:Ph\.? ?D\.?|doctoral|master’s) (?:thesis|dissertation)|proefschrift),? [A-Z]"
)
"""A thesis that commas set off: `, Dissertation, Universität Kiel, 1999`."""
_PLACED_IN_ISSUE = late(r", [Nn]o\. ?\d+, (?:[Ii]tem|[Pp]oz\.|[Ss]t\.|[Aa]rt\.) ?\d")
"""A law's place in a gazette: `, No. 31, Item 4162`."""
_PARTIES = late(r", [A-Z][a-z]+\.[-–][A-Z][a-z]+\.(?=[,.;]|$)")
"""The states that have made a treaty: `, Port.-Quayl.`"""
_DAY_LAST = late(rf"(?:, |(?<=[A-Z]{{3}}) {{1,3}}){ANY_DAY}[ .;]*$", sign=r"\d[ .;]*$")
_VERB = late(
    r"\b(?:was|were|is|are|be|been|being|had|has|have|did|does|do|came|went|began|said|says|took|made|gave|held|met|fell|"
    r"rose|left|wrote|ran|saw|stood|led|lost|won|died|would|could|may|might|should|must|shall|will|can|that|which|who|"
    r"when|where|while|because|but|until|since|if|not|I|we|"
    r"(?!signed|dated|concluded|adopted|opened|published|issued|unpublished|entered)[a-z]{2,}ed|[a-z]{3,}ly)\b"
)
"""What a sentence of the author's has, and the title of a work with its day behind it has not."""
_MEANT = late(r" \[[A-Z][^\[\]]+ [^\[\]]+\]|,? \((?!(?:[Ss]ee|[Qq]uoting|[Cc]iting) )[A-Z][^()]+ [^()]+\),? [A-Z]{2}")
"""What a title means, in brackets behind it; in round ones only where small capitals follow."""
_YEAR = late(rf"\b{YEAR}\b")
_SHORTENED = late(r"(?<![\w.])[a-z]{1,5}\.(?= |\d)")


def never_prose(outside: str) -> bool:
    """True if words outside brackets and quotation marks hold what only a citation has."""
    said = outside.lstrip(" ;")
    return bool(
        _NEVER.search(outside)
        or _OTHERWISE.search(outside)
        or _ENDS.search(outside)
        or _PLACED_IN_ISSUE.search(outside)
        or _PARTIES.search(outside)
        or _THESIS.search(outside)
        or _HEARD.match(said)
    ) or _ends_in_its_day(said)


def _ends_in_its_day(said: str) -> bool:
    """True of words between commas, without a verb, that a whole day ends: `Ann Roe, Personal interview, Port, 3 May
    2019`."""
    day = _DAY_LAST.search(said)
    before = said[: day.start()] if day else ""
    return (before[:1].isupper() or before[:1] == "@") and ", " in before and not _VERB.search(before)


def is_translated(note: NoteText, start: int, end: int) -> bool:
    """True if a title in italics stands with its meaning in a dated clause: `N. Roe, *Mir* [The Peace], Port 2011`."""
    titled = [(s, e) for s, e in touching(note.style.italics, start, end) if e - s > 5]
    if not any(_MEANT.match(note.plain, e, end) for _, e in titled):
        return False
    within = {at for s, e in titled for at in range(s, e)}
    beside = "".join(c for at, c in enumerate(note.plain[start:end], start) if not note.depth[at] and at not in within)
    return bool(_YEAR.search(beside)) and not is_prose(_SHORTENED.sub("", patterns.SIGNAL.sub("", beside)))
