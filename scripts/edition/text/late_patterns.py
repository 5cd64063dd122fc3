"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off until the pattern is asked for anything but its text: to compile all that the reader of
    notes knows takes longer than most notes do. What it finds is told apart by `match.re == PATTERN`, not by `is`."""
    return cast(re.Pattern[str], _Late(pattern, flags))


class _Late:
    """A pattern's text, which becomes all that a compiled pattern is."""

    _compiled: re.Pattern[str] | None = None

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._wanted = flags

    def __getattr__(self, name: str) -> Any:
        self._compiled = re.compile(self.pattern, self._wanted)
        vars(self).update({each: getattr(self._compiled, each) for each in _ASKED})
        return getattr(self._compiled, name)

    def __eq__(self, other: object) -> bool:
        return other is self or (other is not None and other is self._compiled)

    __hash__ = object.__hash__
