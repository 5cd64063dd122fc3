"""Why a text received cannot be read: known without what reads it."""

from __future__ import annotations


class Unreadable(ValueError):
    """The witness cannot be read. `line` says where, the message what was found and expected."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
