"""A checked edition on its way to the hooks that build its site: one build reads its edition once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass

from edition.model import Edition


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a build knows before MkDocs begins: the edition that was checked (None: it is to be read), and the number
    and day of the release that is made, if one is."""

    edition: Edition | None = None
    release: tuple[str, str] | None = None


_NOTHING = HandedOver()
_OF_BUILD: ContextVar[HandedOver] = ContextVar("of_build", default=_NOTHING)


@contextlib.contextmanager
def handing_over(edition: Edition | None, release: tuple[str, str] | None = None) -> Iterator[None]:
    """Have the edition, and the release's number and day, taken by what is built meanwhile."""
    token = _OF_BUILD.set(HandedOver(edition, release))
    try:
        yield
    finally:
        _OF_BUILD.reset(token)


def handed_over() -> HandedOver:
    """What is known of this build; nothing if MkDocs was begun by itself."""
    return _OF_BUILD.get()
