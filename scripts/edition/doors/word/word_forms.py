"""The old form fields of Word: what a drop-down list shows, and a box that is ticked or not."""

from __future__ import annotations

from collections.abc import Iterator

from edition.doors.word.word_package import Element, child, children, value


def chosen_in(field: Element) -> Iterator[str]:
    """What a form's field (`w:fldChar`) shows that no run has: the item chosen of a list, or the box."""
    data = child(field, "ffData")
    drop_down, box = child(data, "ddList"), child(data, "checkBox")
    if drop_down is not None:
        items = [value(each) or "" for each in children(drop_down, "listEntry")]
        chosen = value(child(drop_down, "result")) or value(child(drop_down, "default")) or "0"
        yield from items[int(chosen) : int(chosen) + 1] if chosen.isdecimal() else ()
    if box is not None:
        ticked = child(box, "checked") if child(box, "checked") is not None else child(box, "default")
        is_on = ticked is not None and (value(ticked) or "1") not in ("0", "false", "off")
        yield "☒" if is_on else "☐"
