"""Captions of a Word file that a field counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.doors.word.word_package import Element, local, value

_COUNTS = re.compile(r"\s*SEQ\s+(\w+)", re.I)


def is_caption(paragraph: Element, text: str) -> bool:
    """True for a paragraph with a field that counts what it begins with (`Table`, and `SEQ Table`), as Word's captions
    have, in any language. Old files count headings by such a field, too."""
    counted = {match[1].casefold() for each in _instructions(paragraph) if (match := _COUNTS.match(each))}
    return text.split(maxsplit=1)[0].casefold() in counted if text.split() else False


def _instructions(paragraph: Element) -> Iterator[str]:
    said = ""
    for each in paragraph.iter("{*}instrText", "{*}fldSimple", "{*}fldChar"):
        if local(each) == "fldSimple":
            yield value(each, "instr") or ""
        elif local(each) == "instrText":
            said += each.text or ""
        else:
            yield said
            said = ""
