"""The wording of titles: whether a line has a title's shape, and small capitals given in headline case."""

from __future__ import annotations

import re
from collections.abc import Set
from difflib import SequenceMatcher

from edition.text.inline_markup import MARKER
from edition.text.joining_addresses import LETTERS
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.small_words import IN_FOREIGN_HEADLINES, IN_HEADLINES, OF_LANGUAGES, OF_NO_OTHER

_NO_WORDS = re.compile(rf"{MARKER.pattern}|(?<![⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]+$|\b\d\w*(?:-\d\w*|\(\w{{1,3}}\))*")
"""Markers, and what begins with a figure: `606(b)(1)`, `10b-5`."""
_NUMERAL = re.compile(r"(?:[IVX]{2,}|(?=[IVLC]*X)(?=..)C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))$")
_TOLERATED = IN_HEADLINES | frozenset(
    "down like near once past so that under until when within without its is are be".split()
)
_SMALL = IN_HEADLINES | IN_FOREIGN_HEADLINES
_LONGEST_ACRONYM = 6
_ELIDED = re.compile(r"L[’'](?=\w{3})")
"""The French article that has lost its vowel: `DE L’ACADÉMIE`."""
_ELIDED_ABROAD = re.compile(r"(?:[LDNS]|QU|UN|(?:D|N|S)ELL|[AD]LL|DALL)[’'](?=\w{2})")
"""Such words in a title that is French or Italian: `DROIT D’ACCÈS`, `DELL’ACQUA`."""
_PREFIXES = frozenset({"CO", "RE"})
_LETTERED = frozenset("APPENDIX ANNEX PART SUBPART SCHEDULE EXHIBIT CLASS VITAMIN HEPATITIS".split())
"""What a letter tells from others of its kind."""
_ALIKE = 0.85


def letters_of(text: str) -> str:
    """What tells whether two lines print the same: letters and figures, raised ones and capitals not told apart."""
    return "".join(c for c in text.casefold() if c.isalnum() and c not in SUPERSCRIPTS)


def is_capitals(line: str) -> bool:
    """True if nearly all letters of `line` are capitals."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.85 * len(letters)


_STOPPED = re.compile(r"[.;,:]$")
_SHORTENED = re.compile(r"\b[A-Z]\.$|\b(?:Inc|Co|Corp|Ltd)\.$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def looks_like_title(line: str) -> bool:
    """True if `line` has a title's shape: capitals or headline case, no sentence's stop, not too long.

    What begins with a dash says whose the words above it are, as below an epigraph.
    """
    if line.startswith(("—", "―")):
        return False
    line = line.rstrip(SUPERSCRIPTS)
    if _STOPPED.search(line) and not _SHORTENED.search(line):
        return False
    words = _WORD.findall(_NO_WORDS.sub("", line))
    if not words or len(words) > 40:
        return False
    if is_capitals(line):
        return True
    weighty = [w for w in words if w.casefold() not in _TOLERATED]
    return bool(weighty) and all(w[0].isupper() for w in weighty)


_VERSUS = re.compile(r"(?<![\w’'])((?:\w++(?:[’']\w++)*+[.,]*+\s){1,4})v\.\s(\w+(?:[’']\w+)*)")


def title_case(capitals: str, acronyms: Set[str] = frozenset()) -> str:
    """A heading printed in capitals, in headline case.

    `acronyms` (see `acronyms_in`) keep their capitals, as do Roman numerals and initials, and what is spelled with
    small letters among them is so spelled. Text that is not in capitals is returned as it is.
    """
    if not is_capitals(capitals):
        return capitals
    spelled = {word.upper(): word for word in acronyms if not word.isupper() and " " not in word}
    pieces = re.split(r"(\w+(?:[’'‘]\w+)*)", capitals)
    last = max((i for i, piece in enumerate(pieces) if piece[:1].isalnum()), default=0)
    abroad = _abroad({small_letters(piece) for piece in pieces[1::2]})
    for i in range(1, len(pieces), 2):
        after = pieces[i - 1]
        opens = i in (1, last) or bool(re.search(r"[:—–?!]\s*[“‘\"(\[]*$|[“\[]$", after))
        if pieces[i] == "V" and i < last and "".join(pieces[i - 2 : i + 3]).upper() in acronyms:
            pieces[i] = "v"  # of a case that the text names
            continue
        if len(pieces[i]) == 1 and (not pieces[i + 1].startswith(" ") or after == "&"):
            continue  # a letter, and no article: `CIRCULAR A-4`, `TEX. A&M`, `PART A: HARBOURS`
        if len(pieces[i]) == 1 and after == " " and pieces[i - 2].upper() in _LETTERED:
            continue  # `APPENDIX A`
        if after == "(" and pieces[i - 2][-1:].isdecimal():
            continue  # a subsection: `606(b)`
        if after == ". " and pieces[i - 2].upper() == "NO" and pieces[i][0].isdecimal():
            continue  # a number with a letter of its own: `NO. 14L`
        if after == "-" and pieces[i - 2].upper() in _PREFIXES or pieces[i - 2 : i + 1] == ["et", " ", "AL"]:
            pieces[i] = small_letters(pieces[i])
            continue
        if after.endswith(" (") and pieces[i + 1].startswith(")") and _is_spelled(pieces[i], pieces[:i]):
            continue  # of the words before it: `U.N. OFF. ON DRUGS AND CRIME (UNODC)`
        if after == "/" and pieces[i - 2].isupper() and 1 < len(pieces[i]) <= _LONGEST_ACRONYM:
            continue  # behind another: `HIV/AIDS`
        shortened = pieces[i + 1].startswith(".") and pieces[i] not in {"V", "VS"}  # OFF. OF THE PRESIDENT
        is_cut = shortened and len(pieces[i]) > 1  # CTR. FOR MED. STUDIES, VA. L. REV., though the text has a MED, a VA
        kept = frozenset() if is_cut else acronyms
        word = _headline_word(pieces[i], opens or shortened, after.endswith(("-", "‑")), kept, abroad)
        name, mark, more = pieces[i].partition("’")
        known = spelled.get(name, name if more == "S" and len(name) > 1 and name in kept else "")  # THE IRS’S POWERS
        pieces[i] = f"{known}{mark}{small_letters(more)}" if known else word
    return "".join(pieces)


def _is_spelled(initials: str, before: list[str]) -> bool:
    """True if letters are the first ones of words before them, in their order."""
    firsts = iter(word[0].upper() for word in before[1::2])
    return 1 < len(initials) <= _LONGEST_ACRONYM and all(letter in firsts for letter in initials)


def small_letters(word: str) -> str:
    """`word` in small letters; Turkish İ has no small letter of its own in Unicode's table."""
    return word.lower().replace("i\u0307", "i")


def _abroad(words: Set[str]) -> frozenset[str]:
    """The small words of the language of a title in which two of its own stand, and none of English."""
    if words & OF_NO_OTHER:
        return frozenset()
    small = max(OF_LANGUAGES, key=lambda each: len(words & each))
    return small if len(words & small) > 1 else frozenset()


def _headline_word(word: str, opens: bool, after_hyphen: bool, acronyms: Set[str], abroad: Set[str]) -> str:
    if word in acronyms or _NUMERAL.match(word) or word.startswith("LGBT"):
        return word
    small = small_letters(word)
    if (small in _SMALL or small in abroad) and not opens and not after_hyphen:
        return small
    if elided := (_ELIDED_ABROAD if abroad else _ELIDED).match(word):
        article = elided[0].title() if opens else elided[0].lower()
        return article + _headline_word(word[elided.end() :], True, False, acronyms, abroad)
    if _GAELIC.match(word):
        return "Mc" + _headline_word(word[2:], True, False, frozenset(), abroad)
    if name := _OF_A_NAME.match(word):
        return name[0] + _headline_word(word[name.end() :], True, False, acronyms, abroad)
    return small[:1].upper() + small[1:]


_OF_A_NAME = re.compile(r"[DO]’(?=\w{3})")
"""What begins a name, and keeps its capital: `D’ARCY`, `O’BRIEN`."""
_GAELIC = re.compile(r"MC(?![MDCLXVI]+$)(?=[^\W\d_]*[AEIOUY])[^\W\d_]{3,}(?:’S)?$")
"""A name that begins so, and no number: `MCGEORGE L. REV.`"""
_CAPITAL_INSIDE = re.compile(r"[^\W\d_]*[a-zß-ÿ][A-Z][^\W\d_]*|[A-Z]{2,5}s")


def acronyms_in(text: str) -> frozenset[str]:
    """Words that a text prints in capitals more often than not, runs of small capitals apart; names with capitals
    inside and acronyms in the plural, `AquaTrust`, `NGOs`, that it spells in one way only; and the words around each
    small `v.`, in capitals, which is no middle name: `ROE V. QUILL` of “Roe Corp. v. Quill”."""
    named = [(re.split(r"[.,]*\s", before), after) for before, after in _VERSUS.findall(text)]
    cases = {f"{word} V. {after}".upper() for words, after in named for word in words if word}
    balance: dict[str, int] = {}
    for line in text.split("\n"):
        if len(line) < 2:  # an empty line, a letter
            continue
        found = LETTERS.findall(line)
        for before, word, after in zip(["", *found], found, [*found[1:], ""], strict=False):
            if not 1 < len(word) <= _LONGEST_ACRONYM:
                continue
            if not word.isupper():
                balance[word.upper()] = balance.get(word.upper(), 0) - 1
            elif not any(len(w) > 1 and w.isupper() for w in (before, after)):
                balance[word] = balance.get(word, 0) + 1
    return frozenset(word for word, count in balance.items() if count > 0) | cases | _with_capitals_inside(text)


def _with_capitals_inside(text: str) -> frozenset[str]:
    """The names and plurals in a text with small letters among capitals, spelled in no other way but in capitals."""
    ways: dict[str, set[str]] = {}
    words = set(LETTERS.findall(text))
    for word in words:
        if not word.isupper():
            ways.setdefault(word.upper(), set()).add(word)
    return frozenset(word for word in words if _CAPITAL_INSIDE.fullmatch(word) and len(ways[word.upper()]) == 1)


def is_title(line: str, title: str) -> bool:
    """True if a line's letters are those of the title, or all of them but the subtitle's or a word's or two."""
    if line == title:
        return True
    shorter = min(len(line), len(title))
    if shorter > len(title) / 3 and line[:shorter] == title[:shorter]:
        return True
    return len(line) < 2 * len(title) and SequenceMatcher(None, line, title, autojunk=False).ratio() > _ALIKE
