"""How deep an ODT file may go: Pandoc never ends with styles in a circle and with lists in lists in lists, and makes as
many spaces as a file says."""

from __future__ import annotations

from collections.abc import Sequence

from edition.doors.common.received import Refused
from edition.doors.word.word_package import Element, value

_DEEPEST_LIST = 10  # as LibreOffice has them
_DEEPEST_STYLE = 32  # styles, each made of the next


def bound(parts: Sequence[Element]) -> None:
    """Take from a file, in place, what never ends and says nothing of its words. Raises `Refused` where lists stand in
    one another deeper than any program sets them."""
    for part in parts:
        for space in part.iter("{*}s"):
            space.attrib.clear()  # a run of spaces is one in a text received
        _refuse_deep_lists(part)
    _part_circles([style for part in parts for style in part.iter("{*}style")])


def _refuse_deep_lists(part: Element) -> None:
    for each in part.iter("{*}list"):
        if sum(1 for _ in each.iterancestors("{*}list")) >= _DEEPEST_LIST:
            raise Refused(f"lists of the file stand in one another more than {_DEEPEST_LIST} deep; expected an article")


def _part_circles(styles: Sequence[Element]) -> None:
    """Take away what a style is made of where that leads back to it, or further than any style is."""
    parents = {value(style, "name"): value(style, "parent-style-name") for style in styles}
    for style in styles:
        name = value(style, "name")
        for _ in range(_DEEPEST_STYLE):
            name = parents.get(name)
            if name is None:
                break
        else:
            for key in [key for key in style.attrib if str(key).endswith("}parent-style-name")]:
                del style.attrib[key]
