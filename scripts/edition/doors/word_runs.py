"""The runs of a Word paragraph: words with their slope, marks of notes, and the fields among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.doors.received import Run
from edition.doors.word_package import Element, child, is_on, local, value
from edition.doors.word_styles import Styles

_SKIPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "delText", "Fallback", "sectPr", "sdtPr"})
_REFERENCE = re.compile(r"\s*(?:NOTEREF|REF|PAGEREF)\s+(\S+)", re.I)
_SYMBOL_AREA = 0xF000


@dataclass(slots=True)
class FieldShown:
    """A field that points at a bookmark, and what it shows; `start` counts the runs before it."""

    bookmark: str
    shown: str = ""


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
    _depth: list[str] = field(default_factory=list)

    def runs(self, paragraph: Element, style: str | None = None) -> tuple[Run, ...]:
        """The runs of a paragraph, whose style is given, as its accepted text has them."""
        return tuple(self._walk(paragraph, style))

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
                yield Run("".join(t.text or "" for t in each.iter() if local(t) == "t"))
            elif name and name not in _SKIPPED and name != "p":
                yield from self._walk(each, style)

    def _simple_field(self, element: Element, style: str | None) -> Iterator[Run]:
        shown = list(self._walk(element, style))
        self._note_field(value(element, "instr") or "", "".join(run.text for run in shown))
        yield from shown

    def _run(self, run: Element, style: str | None) -> Iterator[Run]:
        properties = child(run, "rPr")
        if is_on(properties, "vanish"):
            self.left["hidden words"] += 1
            return
        look = self._look(properties, style)
        has_sign = any(is_on_attribute(each, "customMarkFollows") for each in run)
        for each in run:
            if has_sign and local(each) in ("t", "sym"):
                continue  # the sign itself: its mark has it
            yield from self._piece(each, look, run, style)

    def _piece(self, each: Element, look: Run, run: Element, style: str | None) -> Iterator[Run]:
        name = local(each)
        if name == "fldChar":
            self._field_mark(value(each, "fldCharType") or "")
        elif name == "instrText" and self._depth:
            self._depth[-1] += each.text or ""
        elif name in ("footnoteReference", "endnoteReference"):
            yield self._mark(each, run)
        elif name == "AlternateContent":
            yield from self._walk(each, style)
        elif name in ("drawing", "pict", "object"):
            self.left["pictures or text boxes"] += 1
        elif text := _text(each):
            if self.fields and self.fields[-1].shown is not None and self._in_result():
                self.fields[-1].shown += text
            yield Run(text, look.italic, look.small, look.raised)

    def _look(self, properties: Element | None, style: str | None) -> Run:
        """Slope, small capitals and height: the run's own before its style's, and that before the paragraph's."""
        of_run = value(child(properties, "rStyle"))

        def says(name: str) -> bool:
            own = is_on(properties, name)
            if own is not None:
                return own
            own = self.styles.says(of_run, name)
            return bool(own if own is not None else self.styles.says(style, name))

        raised = value(child(properties, "vertAlign")) == "superscript"
        underlined = (value(child(properties, "u")) or "none") != "none" and of_run is None
        return Run("", says("i") or underlined, says("smallCaps"), raised)

    def _mark(self, reference: Element, run: Element) -> Run:
        key = ("footnote" if local(reference) == "footnoteReference" else "endnote", value(reference, "id") or "")
        if is_on_attribute(reference, "customMarkFollows"):
            self.signs[key] = "".join(map(_text, run)).strip() or "*"
            self.numbers[key] = 0
            return Run(self.signs[key], note=0)
        self.numbers[key] = self.starts_at + sum(number > 0 for number in self.numbers.values())
        for name in self.open_bookmarks.values():
            self.bookmarks[name] = self.numbers[key]
        return Run("", note=self.numbers[key])

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._depth.append("")
        elif kind == "separate" and self._depth:
            self._note_field(self._depth[-1], "")
            self._depth[-1] += "\0"
        elif kind == "end" and self._depth:
            self._depth.pop()

    def _in_result(self) -> bool:
        return bool(self._depth) and "\0" in self._depth[-1] and bool(_REFERENCE.match(self._depth[-1]))

    def _note_field(self, instruction: str, shown: str) -> None:
        if match := _REFERENCE.match(instruction):
            self.fields.append(FieldShown(match[1], shown))


def is_on_attribute(element: Element, name: str) -> bool:
    """An attribute that is on or off."""
    return (value(element, name) or "0").casefold() in ("1", "true", "on")


def _text(element: Element) -> str:
    name = local(element)
    if name == "t":
        return element.text or ""
    if name in ("tab", "br", "cr", "ptab"):
        return " "
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        code = int(value(element, "char") or "0", 16)
        return chr(code - _SYMBOL_AREA if code >= _SYMBOL_AREA else code) if code < 0x110000 else ""
    return ""
