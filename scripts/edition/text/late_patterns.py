"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

_ASKED = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def late(pattern: str, flags: int = 0, sign: str = "") -> re.Pattern[str]:
    """`re.compile`, put off until the pattern is asked for anything but its text: to compile all that the reader of
    notes knows takes longer than most notes do. What it finds is told apart by `match.re == PATTERN`, not by `is`.

    `sign` is a short pattern of what nothing lacks that it finds: until one stands where it looks, it is not compiled
    to find nothing there."""
    return cast(re.Pattern[str], _Signed(pattern, flags, sign) if sign else _Late(pattern, flags))


class _Late:
    """A pattern's text, which becomes all that a compiled pattern is."""

    _compiled: re.Pattern[str] | None = None

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._wanted = flags

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, whose methods stand in the place of this one's from now on."""
        self._compiled = re.compile(self.pattern, self._wanted)
        vars(self).update({each: getattr(self._compiled, each) for each in _ASKED})
        return self._compiled

    def __getattr__(self, name: str) -> Any:
        return getattr(self.compiled(), name)

    def __eq__(self, other: object) -> bool:
        return other is self or (other is not None and other is self._compiled)

    __hash__ = object.__hash__


class _Signed(_Late):
    """One that looks for its sign first, as long as it is not compiled."""

    def __init__(self, pattern: str, flags: int, sign: str) -> None:
        super().__init__(pattern, flags)
        self.sign = late(sign)
        self._lacking: tuple[str, int, int] = "", 0, 0  # a text, and from where to where no sign stands in it

    def _is_signed(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """True if a sign stands there. It is not looked for again where the last look found none."""
        end = len(text) if end is None else end
        lacking, since, until = self._lacking
        if text is lacking and since <= start and end <= until:
            return False
        found = self.sign.search(text, start, end)
        if not found:
            self._lacking = text, start, end
        return bool(found)

    def match(self, *where: Any) -> re.Match[str] | None:
        return self.compiled().match(*where) if self._is_signed(*where) else None

    def search(self, *where: Any) -> re.Match[str] | None:
        return self.compiled().search(*where) if self._is_signed(*where) else None

    def fullmatch(self, *where: Any) -> re.Match[str] | None:
        return self.compiled().fullmatch(*where) if self._is_signed(*where) else None

    def finditer(self, *where: Any) -> Iterator[re.Match[str]]:
        return self.compiled().finditer(*where) if self._is_signed(*where) else iter(())
