"""A PDF's accents that are drawn as signs of their own above or below a letter, as TeX's old types have them, joined
with their letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from edition.doors.pdf_lines.pdf_letters import Letter

_COMBINING = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303", "¨": "\u0308",
    "¸": "\u0327", "ˇ": "\u030c", "˘": "\u0306", "˚": "\u030a", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b",
    "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_OVER = 0.5  # of the sign's width, at least, stands over its letter
_WHOLLY, _NEAR = 0.95, 8  # the same of one that is not drawn beside its letter, and how many letters away, at most
_HIGHER = 0.4  # of the type's size, at most: a capital's accent is drawn so much higher


def with_accents(page: Sequence[Letter]) -> list[Letter]:
    """The letters of a page as they are drawn, each that an accent was drawn over or under joined with it.

    The sign is drawn right before its letter or right after it, in the same place, or some letters before or after,
    wholly over it. One that no letter stands under, or that makes no letter with it, stays a sign.
    """
    done = list(page)
    gone: set[int] = set()
    for at, sign in enumerate(page):
        mark = _mark(sign.text)
        if not mark:
            continue
        found = _under(sign, [near for near in (at + 1, at - 1) if near not in gone], page, _OVER)
        if found is None:
            found = _under(
                sign, [near for near in range(at - _NEAR, at + _NEAR + 1) if near not in {at, *gone}], page, _WHOLLY
            )
        if found is None:
            continue
        if joined := _joined(done[found].text, mark):
            done[found] = replace(done[found], text=joined)
            gone.add(at)
    return [letter for at, letter in enumerate(done) if at not in gone]


def _under(sign: Letter, places: Sequence[int], page: Sequence[Letter], least: float) -> int | None:
    """Where of `places` the letter is over which most of a sign stands: `least` of its width, at least."""
    within = [near for near in places if 0 <= near < len(page)]
    found = max(within, key=lambda near: _shared(sign, page[near]), default=None)
    is_under = found is not None and _shared(sign, page[found]) >= least * (sign.right - sign.left)
    return found if is_under else None


def _mark(text: str) -> str:
    """The mark that a sign puts on a letter; "" for what is no accent."""
    if len(text) == 1 and unicodedata.combining(text):
        return text
    return _COMBINING.get(text.strip(), "")


def _shared(sign: Letter, letter: Letter) -> float:
    """How much of a letter's width a sign stands over; 0 if it is on another line."""
    if abs(sign.base - letter.base) > _HIGHER * letter.size:
        return 0.0
    return min(sign.right, letter.right) - max(sign.left, letter.left)


def _joined(letter: str, mark: str) -> str:
    """A letter with a mark as one; "" if there is no such letter."""
    one = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + mark)
    return one if len(one) == 1 and letter.isalpha() else ""
