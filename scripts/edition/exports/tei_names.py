"""A person's name in TEI, in its parts, or a body's."""

from __future__ import annotations

from edition.exports.tei_inline import Element, sub
from edition.sources.names import Name


def person(element: Element, name: Name) -> None:
    """Append `name` to `element` as a `persName`, or as an `orgName` if it is a body's."""
    if name.is_others:
        element.text = name.literal
        return
    if name.literal:
        sub(element, "orgName", name.literal)
        return
    made = sub(element, "persName")
    parts = (("forename", name.given), ("nameLink", name.particle), ("surname", name.family), ("genName", name.suffix))
    for tag, text in parts:
        if text:
            if len(made):
                made[-1].tail = " "
            sub(made, tag, text)
