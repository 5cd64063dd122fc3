"""What a Word file's styles say of paragraphs and runs (`word/styles.xml`), with what they are based on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.doors.common.received import Refused
from edition.doors.word.word_package import Element, child, children, is_on, value

_HEADING = re.compile(r"heading (\d)$", re.I)
_QUOTE = re.compile(r"\b(?:block ?(?:text|quot\w*)|quot(?:e|ation)s?|intense quote)\b", re.I)
_TITLE = re.compile(r"title$", re.I)
_SUBTITLE = re.compile(r"sub-?title$", re.I)
_CAPTION = re.compile(r"caption\b", re.I)
_CONTENTS = re.compile(r"toc(?: heading| ?\d)$|table of contents", re.I)
_DEEPEST = 32  # styles, each based on the next
QUOTED_FROM = 400  # twips (1/20 point) that a block quotation is set in on both sides, at least


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids."""

    by_id: Mapping[str, Element]

    @classmethod
    def of(cls, part: Element | None) -> Styles:
        """The styles that a document's part `styles` defines."""
        return cls({value(style, "styleId") or "": style for style in children(part, "style")})

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """A style and those it is based on, nearest first. Raises `Refused` where they are more than Word allows."""
        seen: set[str] = set()
        while style_id and style_id in self.by_id and style_id not in seen:
            if len(seen) > _DEEPEST:
                raise Refused("a style of the file is based on more others than Word allows; save it anew in Word")
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = value(child(self.by_id[style_id], "basedOn"))

    def named(self, style_id: str | None, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The match of a pattern in the name of a style or of what it is based on."""
        names = (value(child(style, "name")) or "" for style in self.chain(style_id))
        return next((match for name in names if (match := pattern.search(name))), None)

    def says(self, style_id: str | None, name: str) -> bool | None:
        """Whether a style has a property of runs, as `i`; None where none of the chain says."""
        found = (is_on(child(style, "rPr"), name) for style in self.chain(style_id))
        return next((said for said in found if said is not None), None)


@dataclass(frozen=True, slots=True)
class Shape:
    """A paragraph's properties, its own before its style's."""

    styles: Styles
    properties: Element | None

    @property
    def style(self) -> str | None:
        """The id of its style; None if it names none."""
        return value(child(self.properties, "pStyle"))

    def _all(self) -> Iterator[Element | None]:
        yield self.properties
        yield from (child(style, "pPr") for style in self.styles.chain(self.style))

    def get(self, *way: str, attribute: str = "val") -> str | None:
        """The first value that the paragraph or its styles give."""
        found = (value(child(properties, *way), attribute) for properties in self._all())
        return next((each for each in found if each is not None), None)

    @property
    def heading_level(self) -> int | None:
        """The level from 1 that an outline level or a heading's style gives."""
        outline = self.get("outlineLvl")
        if outline and outline.isdecimal() and int(outline) < 9:
            return int(outline) + 1
        named = self.styles.named(self.style, _HEADING)
        return int(named[1]) if named else None

    @property
    def is_title(self) -> bool:
        """Whether its style is one of titles."""
        return bool(self.styles.named(self.style, _TITLE))

    @property
    def is_subtitle(self) -> bool:
        """Whether its style is one of subtitles."""
        return bool(self.styles.named(self.style, _SUBTITLE))

    @property
    def is_caption(self) -> bool:
        """Whether its style is one of captions."""
        return bool(self.styles.named(self.style, _CAPTION))

    @property
    def is_contents(self) -> bool:
        """Whether its style is one of tables of contents."""
        return bool(self.styles.named(self.style, _CONTENTS))

    @property
    def is_initial(self) -> bool:
        """True for a frame that holds a large first letter alone."""
        return value(child(self.properties, "framePr"), "dropCap") in ("drop", "margin")

    @property
    def is_quotation(self) -> bool:
        """By its style's name, or set in on both sides."""
        if self.styles.named(self.style, _QUOTE):
            return True
        left = self.get("ind", attribute="left") or self.get("ind", attribute="start") or "0"
        right = self.get("ind", attribute="right") or self.get("ind", attribute="end") or "0"
        return all(side.lstrip("-").isdecimal() and int(side) >= QUOTED_FROM for side in (left, right))

    @property
    def hangs(self) -> bool:
        """True if the first line stands further left than the others, as a list's item does."""
        hanging = self.get("ind", attribute="hanging") or "0"
        return hanging.isdecimal() and int(hanging) > 0

    @property
    def is_centred(self) -> bool:
        """Whether its lines are centred, by itself or its style."""
        return self.get("jc") == "center"

    @property
    def is_bold(self) -> bool:
        """Whether the paragraph is bold throughout, by its mark or its style."""
        own = is_on(child(self.properties, "rPr"), "b")
        return bool(own if own is not None else self.styles.says(self.style, "b"))
