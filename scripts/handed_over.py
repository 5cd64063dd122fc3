"""A checked edition on its way to the hooks that build its site: one build reads its edition once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

from edition.model import Edition

_CHECKED: ContextVar[Edition | None] = ContextVar("checked", default=None)


@contextlib.contextmanager
def handing_over(edition: Edition | None) -> Iterator[None]:
    """Have the edition taken by what is built meanwhile; None: let it be read."""
    token = _CHECKED.set(edition)
    try:
        yield
    finally:
        _CHECKED.reset(token)


def handed_over() -> Edition | None:
    """The edition that was checked for this build; None if none was."""
    return _CHECKED.get()
