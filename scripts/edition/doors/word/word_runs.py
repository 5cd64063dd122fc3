"""The runs of a Word paragraph: words with their slope, marks of notes, and the fields among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from edition.doors.common.received import Refused, Run
from edition.doors.common.symbol_types import sign_of
from edition.doors.word.word_fields import AWAY, CONTENTS, LINKING, REFERENCE, FieldShown
from edition.doors.word.word_forms import chosen_in
from edition.doors.word.word_looks import font_of, is_sign, look_of, says
from edition.doors.word.word_marks import has_own_sign, is_said_elsewhere, is_skipped
from edition.doors.word.word_package import Element, child, is_on, local, value
from edition.doors.word.word_styles import Styles

_LINKED = "links on words, of which the address is left out"
BOXES = "text boxes, whose words stand behind their paragraph"
_HEX = re.compile(r"[0-9A-Fa-f]{1,6}")
_DRAWN = ("drawing", "pict", "object")
PARTED = "\u2028 "
"""Where a tab or a line's end stands within a paragraph: a space in the text received."""
_DEEPEST = 64  # fields within one another
_LONGEST_SHOWN = 10_000  # letters of a field that are kept
_LAST = 8  # signs before a field that are kept: a number and a dash
_LINK = re.compile(r"://|\bwww\.|@|\.\w{2,4}(?:/|$)")


@dataclass(slots=True)
class RunReader:
    """Reads the runs of one paragraph after another; counts the notes marked, and what is left out."""

    styles: Styles
    starts_at: int = 1
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    signs: dict[tuple[str, str], str] = field(default_factory=dict)
    bookmarks: dict[str, int] = field(default_factory=dict)
    open_bookmarks: dict[str, str] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    fields: list[FieldShown] = field(default_factory=list)
    read: set[Element] = field(default_factory=set)
    boxes_read: int = 0
    _boxes: list[Element] = field(default_factory=list)
    _depth: list[str] = field(default_factory=list)
    _marked: int = 0
    _links: int = 0
    _said: str = ""

    def runs(self, paragraph: Element, style: str | None = None) -> tuple[Run, ...]:
        """The runs of a paragraph, whose style is given, as its accepted text has them."""
        return tuple(self._walk(paragraph, style))

    @property
    def in_contents(self) -> bool:
        """Whether a field that makes a table of contents is open."""
        return any(CONTENTS.match(instruction) for instruction in self._depth)

    def boxes(self) -> tuple[Element, ...]:
        """The text boxes that stood in what was read since this was asked last."""
        found, self._boxes = tuple(self._boxes), []
        self.boxes_read += len(found)
        return found

    def _walk(self, element: Element, style: str | None) -> Iterator[Run]:
        for each in element:
            name = local(each)
            if name in ("del", "moveFrom"):
                self.left["deletions that were tracked"] += 1
            elif name == "ins":
                self.left["insertions that were tracked"] += 1
            if name == "r":
                yield from self._run(each, style)
            elif name == "fldSimple":
                yield from self._simple_field(each, style)
            elif name == "bookmarkStart":
                self.open_bookmarks[value(each, "id") or ""] = value(each, "name") or ""
            elif name == "bookmarkEnd":
                self.open_bookmarks.pop(value(each, "id") or "", None)
            elif name in ("oMath", "oMathPara"):
                self.left["formulas, of which the letters are kept"] += 1
                yield Run("".join(t.text or "" for t in self._all_words(each)))
            elif name in _DRAWN:
                self._drawn(each)
            elif name == "hyperlink":
                yield from self._linked(each, style)
            elif name and not is_skipped(each) and name != "p":
                yield from self._walk(each, style)

    def _all_words(self, element: Element) -> list[Element]:
        """The words in an element, which are read or told as a whole."""
        words = list(element.iter("{*}t"))
        self.read.update(words)
        return words

    def _drawn(self, element: Element) -> None:
        """A picture is left out; a text box is a paragraph behind the one that it is fastened to."""
        boxes = [each for each in element.iter("{*}txbxContent") if not is_said_elsewhere(each, element)]
        self._boxes += boxes
        self.left[BOXES if boxes else "pictures, left out"] += max(1, len(boxes))

    def _linked(self, link: Element, style: str | None) -> Iterator[Run]:
        self._links += 1
        yield from self._walk(link, style)
        self._links -= 1
        if value(link, "id") and not _LINK.search("".join(t.text or "" for t in link.iter("{*}t"))):
            self.left[_LINKED] += 1

    @property
    def _in_link(self) -> bool:
        return self._links > 0 or any(LINKING.match(instruction) for instruction in self._depth)

    def _simple_field(self, element: Element, style: str | None) -> Iterator[Run]:
        instruction = value(element, "instr") or ""
        self._links += (links := bool(LINKING.match(instruction)))
        shown = list(self._walk(element, style))
        self._links -= links
        said = "".join(run.text for run in shown)
        self._note_field(instruction, said)
        self._told_of_field(instruction, said)
        yield from shown

    def _run(self, run: Element, style: str | None) -> Iterator[Run]:
        properties = child(run, "rPr")
        if says(self.styles, properties, style, "vanish"):
            self.left["stretches of hidden words, left out"] += bool(self._all_words(run))
            return
        look = look_of(self.styles, run, style, linked=self._in_link)
        self._told_of_look(properties, run)
        has_sign = any(map(has_own_sign, run))
        for each in run:
            if has_sign and local(each) in ("t", "sym"):
                self.read.add(each)  # the sign itself: its mark has it
                continue
            yield from self._piece(each, look, run, style)

    def _piece(self, each: Element, look: Run, run: Element, style: str | None) -> Iterator[Run]:
        name = local(each)
        if name == "fldChar":
            self._field_mark(value(each, "fldCharType") or "")
            yield from (replace(look, text=chosen) for chosen in chosen_in(each))
        elif name == "instrText" and self._depth:
            self._depth[-1] += each.text or ""
        elif name in ("footnoteReference", "endnoteReference"):
            yield self._mark(each, run)
        elif name in ("AlternateContent", "Choice", "Fallback") and not is_skipped(each):
            for inner in each:
                yield from self._piece(inner, look, run, style)
        elif name in _DRAWN:
            self._drawn(each)
        elif name == "ruby":
            self.left["readings set above words, left out"] += bool(self._all_words(each))
            yield from self._walk(each, style)
        elif text := self._text(each, font_of(child(run, "rPr"))):
            if self.fields and self._in_result() and len(self.fields[-1].shown) < _LONGEST_SHOWN:
                self.fields[-1].shown += text
            self._show_in_field(text)
            self._said = (self._said + text)[-_LAST:]
            yield replace(look, text=text)

    def _told_of_look(self, properties: Element | None, run: Element) -> None:
        """What a text received has no form for: the words are kept, and it is told."""
        if child(run, "t") is None:
            return
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            self.left["stretches of words struck through, kept as words"] += 1
        if value(child(properties, "vertAlign")) == "subscript":
            self.left["lowered signs, kept on the line"] += 1

    def _mark(self, reference: Element, run: Element) -> Run:
        key = ("footnote" if local(reference) == "footnoteReference" else "endnote", value(reference, "id") or "")
        if has_own_sign(reference):
            self.signs[key] = "".join(self._text(each, font_of(child(run, "rPr"))) for each in run).strip() or "*"
            number = self._typed(self.signs[key])
            self._marked += (number > 0) - (self.numbers.get(key, 0) > 0)
            self.numbers[key] = number
            return Run("" if number else self.signs[key], note=number)
        if key in self.numbers:
            raise Refused(f"note {self.numbers[key]} is marked twice; write the second as a note of its own in Word")
        self.numbers[key] = self.starts_at + self._marked
        self._marked += 1
        for name in self.open_bookmarks.values():
            self.bookmarks[name] = self.numbers[key]
        return Run("", note=self.numbers[key])

    def _typed(self, sign: str) -> int:
        """The number of a note whose mark is typed by hand: 0 for a sign, the next for its figures."""
        due = self.starts_at + self._marked
        figures = sign.strip("[]().")
        if figures.isdecimal() and int(figures) != due:
            raise Refused(f"a note’s mark is typed by hand as {sign}, where {due} is due; let Word number it")
        return due if figures.isdecimal() else 0

    def _text(self, element: Element, font: str) -> str:
        name = local(element)
        if name == "t":
            self.read.add(element)
            return "".join(self._sign(ord(char), font) if is_sign(char) else char for char in element.text or "")
        if name in ("tab", "br", "cr", "ptab"):
            return PARTED
        if name == "noBreakHyphen":
            return "-"
        code = value(element, "char") or ""
        if name == "sym" and _HEX.fullmatch(code):
            return self._sign(int(code, 16), value(element, "font") or "")
        return ""

    def _sign(self, code: int, font: str) -> str:
        sign = sign_of(code, font)
        if not sign:
            self.left[f"sign {code:04X} of the type {font or 'that is not named'}, which has no letter, left out"] += 1
        return sign

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            if len(self._depth) > _DEEPEST:
                raise Refused("fields of the file begin and never end; save it anew in Word")
            self._depth.append("")
        elif kind == "separate" and self._depth:
            self._note_field(self._depth[-1], "")
            self._depth[-1] += "\0"
        elif kind == "end" and self._depth:
            instruction, _, shown = self._depth.pop().partition("\0")
            self._told_of_field(instruction, shown)
            self._show_in_field(shown)

    def _show_in_field(self, text: str) -> None:
        """Keep how what the innermost open field shows begins."""
        if self._depth and "\0" in self._depth[-1] and len(self._depth[-1]) < _LONGEST_SHOWN:
            self._depth[-1] += text

    def _told_of_field(self, instruction: str, shown: str) -> None:
        if AWAY.match(instruction) and not _LINK.search(shown):
            self.left[_LINKED] += 1
        elif instruction.lstrip().upper().startswith("ADDIN"):
            self.left["fields of a reference manager, of which the words are kept"] += 1

    def _in_result(self) -> bool:
        return bool(self._depth) and "\0" in self._depth[-1] and bool(REFERENCE.match(self._depth[-1]))

    def _note_field(self, instruction: str, shown: str) -> None:
        if match := REFERENCE.match(instruction):
            self.fields.append(FieldShown(match[1], shown, self._said.removesuffix(shown)))
