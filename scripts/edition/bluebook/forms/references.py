"""Numbers in references: `notes 100–03`, `Sections III.C.1.a–c`, and pinpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from edition.bluebook.forms.own_numbers import (
    ACCOMPANYING,
    NOTES,
    NOTES_BEHIND,
    SECTIONS,
    SECTIONS_BARE,
    SECTIONS_BEHIND,
    SPELLED,
)
from edition.bluebook.forms.places_cited import ENTITLED, PINPOINT
from edition.text.late_patterns import late
from edition.text.normalisations import as_typed
from edition.text.roman import roman_numeral, roman_value

_WIDEST_RANGE = 2000
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A pinpoint as printed without `at`, and the offset after it."""

    text: str
    end: int


def read_pinpoint(text: str, start: int) -> Pinpoint | None:
    """The pinpoint that begins at `start` (`, at 104–05`, ` § 4, at 5`), or None."""
    first = PINPOINT.match(text, start)
    if not first:
        return None
    printed = first["place"] or first["worded"]
    end = first.end()
    more = PINPOINT.match(text, end)
    while more:
        printed += more[0]
        end = more.end()
        more = PINPOINT.match(text, end)
    trimmed = printed.rstrip(".,")
    is_comment = printed.endswith("cmt.") and text.startswith(" (", end)  # § 411(b) cmt. (UNIF. L. COMM’N 2010)
    if is_comment or printed.endswith(" seq."):
        trimmed = printed
    keeps_point = _SHORTENED.search(printed) and text.startswith((" (", ","), end)  # pmbl. (July 29, 2021)
    return Pinpoint(trimmed.strip(), end if keeps_point else end - (len(printed) - len(trimmed)))


_SHORTENED = late(r"\b(?:pmbl|app|intro|encl|tbl|fig)\.$")
"""A place whose own point ends it."""


def expand_notes(printed: str) -> tuple[int, ...]:
    """The note numbers meant by `100–03`, `4, 7 & 9–11`; of a range that no article can have both ends, for a check."""
    numbers: list[int] = []
    for start, stop in note_ranges(printed):
        numbers += range(start, stop + 1) if start <= stop <= start + _WIDEST_RANGE else (start, stop)
    return tuple(numbers)


def note_ranges(printed: str) -> Iterator[tuple[int, int]]:
    """First and last number of each range in `100–03, 7` (rule 3.2: a span drops repeated digits); of `7` both are 7.

    No note has a number of ten digits; what stands beyond nine is not read.
    """
    for first, last in re.findall(r"(\d+)(?:[–-](\d+))?", printed):
        whole = first[: max(0, len(first) - len(last))] + last if last else first
        yield int(first[:_DIGITS]), int(whole[:_DIGITS])


_SECTIONED = (SECTIONS, SECTIONS_BEHIND, SECTIONS_BARE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to this article's own notes or sections; the words from `start` to `end` name them."""

    start: int
    end: int
    notes: tuple[int, ...] = ()
    sections: tuple[str, ...] = ()


@lru_cache(4096)  # most texts stand on two pages: of a Part, and of the whole
def references(text: str) -> tuple[Reference, ...]:
    """Every *supra* and *infra* with notes or sections in plain text, in order, wherever in a sentence."""
    text = as_typed(text)
    matches = [
        match for pattern in (NOTES, NOTES_BEHIND, ACCOMPANYING, *_SECTIONED) for match in pattern.finditer(text)
    ]
    return tuple(map(reference, sorted(matches, key=lambda match: match.start())))


def reference(match: re.Match[str]) -> Reference:
    """What a match of NOTES, ACCOMPANYING or SECTIONS refers to."""
    if match.re in _SECTIONED:
        ends = match.end("list" if match.re == SECTIONS_BEHIND else 0)  # without the direction behind it
        return Reference(match.start("what"), ends, sections=_sections(match["what"], match["list"] or ""))
    group = "numbers" if match["numbers"] else "number"
    return Reference(*match.span(group), notes=expand_notes(match[group]))


def _sections(what: str, printed: str) -> tuple[str, ...]:
    """The numbers of sections: `Appendix A`, `Introduction`, `Part Two`, `III.C.1.a`."""
    if what.casefold().startswith("app"):
        return tuple(f"Appendix {number}" for number in expand_sections(printed)) or ("Appendix",)
    if re.match(r"tab|tbl|fig|chart|graph", what, re.I):  # shown in the text, and no section of it
        return ()
    if not printed:
        return (what,) if what in {"Introduction", "Conclusion"} else ()
    return (f"Part {printed}",) if re.fullmatch(SPELLED, printed) else expand_sections(printed)


def named_ranges(text: str) -> Iterator[tuple[int, int]]:
    """First and last number of each note or range of notes that *supra* or *infra* names in a text."""
    for pattern in (NOTES, NOTES_BEHIND, ACCOMPANYING):
        for match in pattern.finditer(text):
            yield from note_ranges(match.groupdict().get("number") or match["numbers"])


def expand_sections(printed: str) -> tuple[str, ...]:
    """The section numbers meant by `III.C.1.a–c`, `II & III`, `II.A–B and IV`."""
    printed = re.sub(r"(?<=[–-])\.|\.(?=[–-])", "", re.sub(r"\((\w+)\)", r".\1", printed))  # III(B)(2), I.A.1–.3
    numbers: list[str] = []
    within = ""
    for first, last in re.findall(r"([A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)(?:[–-]([A-Za-z0-9.]+))?", printed):
        if first.casefold() not in {"and", "part", "parts", "section", "sections"}:
            first = f"{within}.{first}" if within and _is_sibling(numbers[-1], first) else first
            within = first.rpartition(".")[0]
            numbers += _span(first, last.rstrip("."))
    return tuple(numbers)


def _is_sibling(before: str, step: str) -> bool:
    """True if a step alone goes on with those of the number before it, and is no Part's numeral: `II.A, C & F`."""
    last = before.rpartition(".")[2]
    alike = last.isdecimal() and step.isdecimal() or len(last) == len(step) == 1 and last.isupper() == step.isupper()
    return bool(alike) and step not in {"I", "V", "X"}


def _span(first: str, last: str) -> list[str]:
    """`III.C.1.a` to `c`, or to `III.C.1.c`: the siblings between, by the style of the last step; else both ends."""
    if not last:
        return [first]
    parent, _, step = first.rpartition(".")
    above, _, final = last.rpartition(".")
    if above and not f".{parent}".endswith(f".{above}"):
        return [first, last]
    prefix = f"{parent}." if parent else ""
    return [prefix + sibling for sibling in _siblings(step, final)] or [first, last]


def _siblings(start: str, stop: str) -> list[str]:
    if start.isdecimal() and stop.isdecimal():
        first, last = int(start[:_DIGITS]), int(stop[:_DIGITS])
        return [str(n) for n in range(first, last + 1)] if last - first <= _WIDEST_RANGE else []
    if len(start) == len(stop) == 1 and start not in "IVX" and start.isupper() == stop.isupper():
        return [chr(n) for n in range(ord(start), ord(stop) + 1)]
    if set((start + stop).upper()) <= set("IVXLC") and len(start + stop) < 2 * _DIGITS:
        numerals = [roman_numeral(n) for n in range(roman_value(start), roman_value(stop) + 1)]
        return numerals if start.isupper() else [n.lower() for n in numerals]
    return []


_LABELS = frozenset(
    "point points marg marginal rn rz rdn rdnr mn vol vols item items slide slides claim claims supp supps tag tags "
    "ann anns art arts amend amends app apps annex bk bks cl cls cmt cmts ch chs col cols div divs fig figs fol "
    "add adds attach attachs annexes bis ter quater canon canons fols illus l ll "
    "lns map n nn note notes p pp para paras pmbl preamble princ princs pt pts r rr rec recs recital recitals "
    "strand strands basket baskets std stds guid guids vol vols "
    "reg regs rule rules "
    "s ss sch schs sched scheds "
    "sec secs section sections subd subds subpt subpts subtit tbl tbls table tables tit tits "
    "title titles subtitle figure part parts chapter chapters appendix exhibit ex exs "
    "exh exhs reporter reporters reporter’s "
    "reporters’ drafter’s drafters’ editor’s editors’ advisory committee "
    "committee’s to on the adoption amendment amendments and at et seq "
    "passim abs al no nos pl pls sent stat".split()
)
"""What stands before a number in a place cited."""


_PLACED_BY = late(r"\b\d{1,4} (?:[A-Z][\w.’]* )+(?=at \d)")
"""The laws on whose page a section stands: `§ 5, 1865 Miss. Laws at 92`."""


_IN_CODE = late(r"(?<=[\d)], )(?:\d+ )?(?:[A-Z][\w.’]*|&)(?: (?:[A-Z][\w.’]*|&))* (?=§)")
"""The code in which an act's section stands: `§ 7, 29 U.S.C. § 157`."""


def is_place(printed: str) -> bool:
    """True if a text is a place in a work and nothing else: figures, numerals and letters, and what counts them."""
    printed = _IN_CODE.sub("", printed)
    words = re.findall(r"[^\W_][\w’]*", _PLACED_BY.sub(" ", re.sub(r"\(\w+\)", " ", printed)))
    return all(
        any(map(str.isdecimal, word))
        or word.casefold() in _LABELS
        or re.fullmatch(ENTITLED, word)
        or len(word) < 3
        or set(word.upper()) <= set("IVXLCDM")
        for word in words
    )
