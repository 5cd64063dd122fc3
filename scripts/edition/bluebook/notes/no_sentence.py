"""What has no word of a sentence, and a number or a title: no author says so much in a comment.

This knows no form of citation. `PLR 200508023 (Feb. 25, 2005)`, `Harbour Act 1911 (NSW) s 14`, `Lund 1999, 14`: where
a clause is made of names, small words and figures alone, and none of it was read, something is cited.
"""

from __future__ import annotations

import re

from edition.bluebook.forms.days import ANY_DAY, MONTH, YEAR
from edition.bluebook.words.names_in_prose import WEIGHED
from edition.bluebook.words.prose import is_prose
from edition.text.late_patterns import late

_LONGEST = 30  # words; a longer run of names is a list of them
_SAYS = late(r"\b(?:is|are|be|not|that)\b|[=%$€£+<>]|\d (?:to|of) \d|: ?[\d(]")
"""Words that a title has too, and signs of a sum: `Data for 2001, N = 44`."""
_SHORTENED = late(
    r"(?<![\w.])[a-zà-ÿ]{1,5}\.(?= |\d|$)|(?<=[\d)] )ss? (?=\d)|(?<=, )ss? (?=\d)|(?<= )(?:at|l|v) (?=[\[\d])|"
    r"(?<![\w.])(?:(?:[A-Z]\. ?|[a-z]\. ?)[a-zà-ÿ]{2,8}|[a-z]\.[a-z])(?=\.| |$)|^(?:arts?|cl|ch|cap|par|nr)\. ?(?=\d)|"
    r"(?<=[a-zà-ÿ]\. )[a-zà-ÿ]{2,8}$"
)
"""A shortened word: `civ.`; a code's, whatever its length: `C. consom.`, `c.c.`"""
_ARTICLE = late(r"(?<!\w)(?:[Aa]rts?\.|§§?) ?(?:[LRD]\. ?)?\d")
_DAY = late(rf"(?<!\w)(?:{ANY_DAY}|(?:{MONTH} )?{YEAR}(?:[–-]\d+)?|{MONTH} \d{{1,2}})(?!\w)")
_NUMBER = late(r"\d")
_DATED = late(rf"\([^()]*\b{YEAR}\)")
_DEGREE = late(
    r"(?<![\w.])(?:J\.?D|LL\.?[MB]|B\.?[AS]|M\.?[AS]|M\.?B\.?A|Ph\.?D|S\.?J\.?D|M\.?P\.?P|Class of|Editor)\b"
)
"""What an author’s own note has: `J.D. Candidate 2024, Quay University`, `Editor, Volume 9`."""
_OWN = late(
    rf"(?:(?:the )?(?:{WEIGHED}|Parts?|Sections? [IVX]+|Sections? \d[\w.]*$|Figures?|Tables?|Charts?|Graphs?|"
    r"Appendi(?:x|ces)|Exhibits?|Maps?|Photos?|Images?|Steps?|Phases?|Days?|Weeks?|Years?|Count(?:s|ries)?|Questions?|"
    r"Q|No|Yes)\b)|[A-Z][\w’]*:(?!\w)"
)
"""What an author's own remark begins with: a table of the article's, a weighing word, a word before a colon."""
_APPEARED = late(r", (?=[A-Z])(?!Volume )[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|&|of|the|and|for)){0,8}[ .;]*$")
"""Where a title in italics appeared, behind it and without a date: `, Quay-Webster.com`."""


def is_no_sentence(body: str, whole: str) -> bool:
    """True if a clause has a number, and no words but names and the small ones between them.

    `body` is the clause without its signal, brackets and quotations, `whole` with them. Dates alone, a list of things
    with their years, sums, and what points at the article's own tables are no citation.
    """
    words = (body.strip(" ;.,") or whole.strip(" ;.,()[]")).split()
    said = " ".join(words)
    if not 2 <= len(words) <= _LONGEST or not re.match(r"[A-Z\d@§¶]|arts?\. ?\d", said) or _OWN.match(said):
        return False
    if len(_DATED.findall(whole)) > 1 or not (_ARTICLE.search(said) or _NUMBER.search(_DAY.sub(" ", said))):
        return False
    return not (_SAYS.search(said) or _DEGREE.search(said) or is_prose(_SHORTENED.sub(" ", said)))


def appeared(plain: str, at: int, end: int) -> bool:
    """True if names alone, behind a comma, stand between the end `at` of a title in italics and a clause's."""
    return bool(_APPEARED.match(plain, at, end))
