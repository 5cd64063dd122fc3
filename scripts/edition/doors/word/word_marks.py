"""What in a Word file holds no words of its accepted text, and which marks of notes take a number."""

from __future__ import annotations

from itertools import takewhile

from edition.doors.word.word_package import Element, child, local, value

_SKIPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "delText", "Fallback", "sectPr", "sdtPr", "rt"})


def is_skipped(element: Element) -> bool:
    """True for what holds no words of the accepted text, or says again what stands beside it in a newer form."""
    name = local(element)
    if name == "Fallback":
        return child(element.getparent(), "Choice") is not None
    return name in _SKIPPED


def has_own_sign(mark: Element) -> bool:
    """Whether a note’s mark shows a sign of its own in place of a number."""
    return (value(mark, "customMarkFollows") or "0").casefold() in ("1", "true", "on")


def numbered_marks(document: Element) -> frozenset[str]:
    """The kinds of mark in a text that take a number: of a footnote, or of an endnote."""
    marks = document.iter("{*}footnoteReference", "{*}endnoteReference")
    return frozenset(local(mark) for mark in marks if not has_own_sign(mark))


def is_said_elsewhere(box: Element, drawn: Element) -> bool:
    """True for a box in an older form of what is drawn, and for one in another box, which is read with that one."""
    around = takewhile(lambda each: each is not drawn, box.iterancestors())
    return any(local(each) == "txbxContent" for each in around) or any(True for _ in box.iterancestors("{*}Fallback"))
