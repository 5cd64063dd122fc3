"""An act cited by its name at a section of a code: which names are one act's, and what of a citation is its place.

A source is the act, whatever its section; an act's own section and the code's are the place that is cited.
"""

from __future__ import annotations

import re

from edition.bluebook.forms.code_sections import SUBSECTIONS
from edition.bluebook.words.printed_names import fold
from edition.bluebook.words.us_states import NAMES_OF_STATES, STATES
from edition.text.late_patterns import late
from edition.text.small_words import COMMON

_OF_YEAR = late(r",?(?: of)? (?:1[789]|20)\d\d$")
_IN_BRACKETS = late(r"(?P<whole>.{4,}?) [(\[](?:the )?“?(?P<short>[^()\[\]“”]{2,60})”?[)\]](?P<year> of \d{4})?")
_IN_CODE = late(r"(?P<code>[^§]{3,}?),? (?P<place>§.*)")


def in_code(printed: str) -> tuple[str, str]:
    """A place in a code as the code and its section: `29 U.S.C. § 157` → `29 U.S.C.`, `§ 157`; else nothing."""
    found = _IN_CODE.fullmatch(printed)
    return (found["code"], found["place"]) if found else ("", "")


def holds(act: str, section: str) -> bool:
    """True if an act's sections of a code, from one to another, hold a section cited alone: `50 U.S.C. §§ 1701–1708`
    holds `50 U.S.C. § 1702(b)(2)`."""
    (code, span), (other, place) = in_code(act), in_code(section)
    sections, alone = _SPAN.fullmatch(span), _SECTION.fullmatch(place)
    if not sections or not alone or code.casefold() != other.casefold():
        return False
    first, last = sections["first"], sections["last"]
    last = first[: max(len(first) - len(last), 0)] + last
    return int(first) <= int(alone["number"]) <= int(last)


_SPAN = late(r"§§ ?(?P<first>\d{1,6})[–-](?P<last>\d{1,6})")
_SECTION = late(rf"§§? ?(?P<number>\d{{1,6}}){SUBSECTIONS}(?:[–-]\(\w+\))?")


def title_cited(title: str, place: str | None) -> str:
    """The title of an act that is cited, by which the act is called too, or "": `Title VII`, also of `tit. VII`."""
    found = _OF_ACT.fullmatch(title) or _OF_ACT.match(place or "")
    return f"Title {found['number']}" if found else ""


_OF_ACT = late(r"(?:Title|tit\.) (?P<number>[IVXLC]+)(?!\w)")


def is_near(place: str, other: str) -> bool:
    """True if two places stand near each other in one code, as the sections of one title of an act do."""
    (code, one), (same, two) = in_code(place), in_code(other)
    first, second = (_FIRST_SECTION.match(each) for each in (one, two))
    if not first or not second or code.casefold() != same.casefold():
        return False
    return first["letters"] == second["letters"] and abs(int(first["number"]) - int(second["number"])) < _NEAR


_NEAR = 60
_FIRST_SECTION = late(r"§§? ?(?P<number>\d{1,6})(?P<letters>[a-z]{0,3})")


def without_chapter(title: str) -> str:
    """An act of Parliament by its name and year: `Arbitration Act 1996` of `Arbitration Act 1996, c. 23`."""
    found = _IN_CHAPTER.fullmatch(title)
    return found["title"] if found else title


_IN_CHAPTER = late(
    r"(?P<title>.*\b(?:Act|Ordinance|Code|Measure),? (?:1[2-9]|20)\d\d)"
    r"(?:, (?:\d[\w& .]*\. (?:\d+ )?)?c(?:h|ap)?\. ?\d+| \(c(?:h|ap)?\. ?\d+\)|, No\. \d+)"
)


def names_of_act(title: str) -> tuple[str, ...]:
    """What an act's title calls it: whole, without what stands in brackets, as that does, without its year."""
    bracketed = _IN_BRACKETS.fullmatch(title)
    names = (bracketed["whole"] + (bracketed["year"] or ""), bracketed["short"]) if bracketed else ()
    return tuple(dict.fromkeys(name for each in (title, *names) for name in (each, _OF_YEAR.sub("", each)) if name))


def initials_of_act(title: str) -> tuple[str, ...]:
    """The letters that may stand for an act: `Fair Labor Standards Act of 1938` → FLSA; none of two words."""
    bracketed = _IN_BRACKETS.fullmatch(title)
    words = re.findall(r"[^\W\d_][\w’-]*", _OF_YEAR.sub("", bracketed["whole"] if bracketed else title))
    great = [word for word in words if word not in COMMON]
    if len(great) < 3 or great[-1] != "Act" or any(word[0].islower() for word in great):
        return ()
    return tuple(dict.fromkeys("".join(word[0].upper() for word in each) for each in (great, words)))


def shortenings_of_act(title: str) -> tuple[str, ...]:
    """What an act is called in short, if nothing else is called so: by the end of its name, as is the `Exchange Act`
    of `Securities Exchange Act of 1934`; by the pair of names it begins with, as is the `Quill-Roe Act`. Its
    beginning alone is no name of it: the Securities Act is another."""
    words = names_of_act(title)[-1].split() if title else []
    if len(words) < 3 or words[-1] != "Act":
        return ()
    ends = [" ".join(words[at:]) for at in range(1, len(words) - 1) if words[at][0].isupper()]
    paired = [f"{words[0]} Act"] if re.search(r"\w[-–][A-Z]", words[0]) else []
    return (*ends, *paired)


def without_jurisdiction(title: str, code: str) -> str:
    """An act's name without the State, or the Union, whose code it stands in: `Tides Act` of `Cal. Tides Act`."""
    first = next((place for place in _JURISDICTION.findall(title) if _is_of(place, code)), "")
    return title.removeprefix(first).strip() if first else title


def _is_of(place: str, code: str) -> bool:
    if "U.S.C." in code:
        return place in {"Federal", "Fed.", "U.S.", "United States"}
    of_state = _STATE.match(code)
    short = of_state[0] if of_state else "?"
    spelled = "".join(re.findall(r"[A-Z]", place)) if " " in place else place
    if place in {short, f"{short}.", NAMES_OF_STATES.get(short, short)}:
        return True
    return len(short) > 2 and spelled.startswith(short.replace(".", ""))


_JURISDICTION = late(r"^(?:[A-Z]\.[A-Z]\.|United States|(?:New|North|South|West|Rhode) [A-Z]\w+|[A-Z]\w+\.?)(?= \S+ )")
_STATE = late(STATES)


def is_one_act(one: str, other: str, code: str = "") -> bool:
    """True if two titles, both at one code, are of one act: alike but for a year or the code's own State, which one
    lacks, or one's initials."""
    years = [found[0] for title in (one, other) if (found := re.search(r"\d{4}$", title))]
    if len(set(years)) > 1:
        return False
    names = [
        {fold(name) for whole in (title, without_jurisdiction(title, code)) for name in names_of_act(whole)}
        for title in (one, other)
    ]
    return bool(names[0] & names[1]) or one in initials_of_act(other) or other in initials_of_act(one)


def is_same_law(law: str, act: str) -> bool:
    """True if a public law and an act at a code of the United States are one by their titles: alike, or the act's is
    the law's initials. A short name that many laws have (`Tax Reform Act`) has to have its year in both."""
    if act in initials_of_act(law):
        return True
    return is_one_act(law, act) and (fold(law) == fold(act) or len(names_of_act(act)[-1].split()) > 3)
