"""The numbers that Word itself gives paragraphs (`word/numbering.xml`): `I.`, `A.`, `1.1`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.doors.common.received import Refused
from edition.doors.word.word_marks import numbered_marks
from edition.doors.word.word_package import Element, child, children, is_on, local, value, whole
from edition.text.roman import roman_numeral

BULLET = "•"
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_FORMS = {"lowerRoman": "i, ii", "upperRoman": "I, II", "lowerLetter": "a, b", "upperLetter": "A, B", "chicago": "*, †"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its figure is written, and the text around the figures; whether all
    figures in it are Arabic, of which depths, less than this one, a number starts it anew, and whether first lines
    are set in, as a paragraph's are, and do not hang."""

    start: int
    form: str
    text: str
    style: str
    is_legal: bool = False
    restart: int = 9
    sets_in: bool = False


@dataclass(slots=True)
class Numbering:
    """Counts as Word counts: a list's numbers go on through the document; a higher level starts the lower anew."""

    lists: Mapping[str, str]
    levels: Mapping[str, Mapping[int, Level]]
    starts: Mapping[tuple[str, int], int]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    restarted: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, part: Element | None) -> Numbering:
        """The lists of a file; none where it has no numbering."""
        abstract = {value(each, "abstractNumId") or "": each for each in children(part, "abstractNum")}
        by_style = {style: each for each in abstract.values() if (style := value(child(each, "styleLink")))}
        known = {
            name: _levels(by_style.get(value(child(each, "numStyleLink")) or "", each))
            for name, each in abstract.items()
        }
        lists, levels, starts = {}, {}, {}
        for each in children(part, "num"):
            key = value(each, "numId") or ""
            lists[key] = value(child(each, "abstractNumId")) or ""
            levels[key] = dict(known.get(lists[key], {}))
            for override in children(each, "lvlOverride"):
                levels[key] |= _levels(override)
                start = value(child(override, "startOverride"))
                if whole(start, -1) >= 0:
                    starts[key, whole(value(override, "ilvl"))] = whole(start)
        return cls(lists, levels, starts)

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level that a list gives to a style."""
        levels = self.levels.get(list_id, {})
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def next(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph at a depth (from 0) of a list, as Word shows it; "" for none."""
        name = self.lists.get(list_id)
        levels = self.levels.get(list_id, {})
        if name is None or depth not in levels:
            return ""
        if (list_id, depth) in self.starts and (list_id, depth) not in self.restarted:
            self.restarted.add((list_id, depth))
            self.counts[name, depth] = self.starts[list_id, depth] - 1
        self.counts[name, depth] = self.counts.get((name, depth), levels[depth].start - 1) + 1
        for lower in [lower for lower in levels if lower > depth and depth < levels[lower].restart]:
            self.counts.pop((name, lower), None)
        return self._shown(name, levels, depth)

    def _shown(self, name: str, levels: Mapping[int, Level], depth: int) -> str:
        level = levels[depth]
        if level.form == "bullet":
            return BULLET
        if level.form == "none":
            return re.sub(r"%\d", "", level.text).strip()

        def figure(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = levels.get(at)
            form = shown.form if shown and not level.is_legal else "decimal"
            return _figure(self.counts.get((name, at), shown.start if shown else 1), form)

        return re.sub(r"%(\d)", figure, level.text).strip()


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        whole(value(each, "ilvl")): Level(
            whole(value(child(each, "start")), 1),
            value(child(each, "numFmt")) or "decimal",
            value(child(each, "lvlText")) or "",
            value(child(each, "pStyle")) or "",
            bool(is_on(each, "isLgl")),
            whole(value(child(each, "lvlRestart")), 9),
            whole(value(child(each, "pPr", "ind"), "firstLine")) > 0,
        )
        for each in children(abstract, "lvl")
    }


def _figure(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        numeral = roman_numeral(number)
        return numeral if form == "upperRoman" else numeral.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""
        return letter if form == "upperLetter" else letter.lower()
    if form in ("cardinalText", "ordinalText"):
        words = _CARDINALS if form == "cardinalText" else _ORDINALS
        return words[number - 1].capitalize() if 0 < number <= len(words) else str(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def first_number(parts: Mapping[str, Element]) -> int:
    """The number that the notes begin with. Raises `Refused` where their numbers begin anew on each page, or in each
    of several sections."""
    document = parts["document"]
    sections = sum(1 for each in document.iter("{*}sectPr") if local(each.getparent()) in ("body", "pPr"))
    anew = {"eachPage", "eachSect"} if sections > 1 else {"eachPage"}
    starts: list[int] = []
    for each in _properties_of_notes(parts):
        if value(child(each, "numRestart")) in anew:
            raise Refused("the notes' numbers begin anew in each section or page; expected numbers that go on")
        starts.append(whole(value(child(each, "numStart"))))
    return next(filter(None, starts), 1)


def told_of_figures(parts: Mapping[str, Element]) -> Iterator[str]:
    """What is to be told where Word shows other figures for the notes' numbers than 1, 2 …; endnotes have i, ii …
    where nothing is said of them."""
    marks = numbered_marks(parts["document"])
    said = [form for each in _properties_of_notes(parts) if (form := value(child(each, "numFmt")))]
    usual = "lowerRoman" if "endnoteReference" in marks else "decimal"
    others = [form for form in dict.fromkeys(said or [usual]) if form in _FORMS]
    if marks and others:
        shown = ", ".join(f"“{_FORMS[form]}”" for form in others)
        yield f"Word shows {shown} … for the notes’ numbers, which are 1, 2 … here; references in words were kept"


def _properties_of_notes(parts: Mapping[str, Element]) -> Iterator[Element]:
    """What is said of the notes that take numbers, of the whole file and then of its sections."""
    name = "endnotePr" if "endnoteReference" in numbered_marks(parts["document"]) else "footnotePr"
    return (each for part in ("settings", "document") if part in parts for each in parts[part].iter(f"{{*}}{name}"))
