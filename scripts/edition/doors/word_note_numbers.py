"""Where the numbers of a Word file's notes begin, and whether they go on: each section of it may say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from edition.doors.received import Refused
from edition.doors.word_package import Element, child, local, value
from edition.doors.word_runs import is_on_attribute


def first_number(parts: Mapping[str, Element]) -> int:
    """The number of the first note. Raises `Refused` where a number comes twice, since notes begin anew.

    A section without notes before it may say what it will: that is how Pandoc and some of Word's own forms do.
    """
    noted = [section for section, marks in _sections(parts["document"]) if marks]
    every = [_rule(section, parts) for section in noted] or [_rule(None, parts)]
    if any(restart == "eachPage" for restart, _ in every) or any(restart == "eachSect" for restart, _ in every[1:]):
        raise Refused("the notes' numbers begin anew in each section or page; expected numbers that go on")
    start = every[0][1]
    return int(start) if start.isdecimal() else 1


def _sections(document: Element) -> Iterator[tuple[Element | None, int]]:
    """Each section's properties, which stand in its last paragraph or at the end, and how many marks take a number."""
    marks = 0
    for _, element in etree.iterwalk(document, events=("end",)):
        name = local(element)
        way = {"p": ("pPr", "sectPr"), "body": ("sectPr",)}.get(name)
        properties = child(element, *way) if way else None
        if name in ("footnoteReference", "endnoteReference"):
            marks += not is_on_attribute(element, "customMarkFollows")
        elif properties is not None:
            yield properties, marks
            marks = 0
    if marks:
        yield None, marks


def _rule(section: Element | None, parts: Mapping[str, Element]) -> tuple[str, str]:
    """When a section's numbers begin anew, and with which: as it says itself, or else the whole file."""
    kind = "endnotePr" if any(local(each) == "endnoteReference" for each in parts["document"].iter()) else "footnotePr"
    own, whole = child(section, kind), child(parts.get("settings"), kind)
    said = [value(child(own, name)) or value(child(whole, name)) or "" for name in ("numRestart", "numStart")]
    return said[0], said[1]
