"""An edition on its way to the hooks that build its site: one build reads its edition once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass

from edition.model import Edition


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a build knows before MkDocs begins: the edition that was read (None: it is to be read), the number and day
    of the release that is made, if one is, and whether a fault of the edition's has been found meanwhile."""

    edition: Edition | None = None
    release: tuple[str, str] | None = None
    is_faulty: Callable[[], bool] = bool


NOTHING = HandedOver()
_OF_BUILD: ContextVar[HandedOver] = ContextVar("of_build", default=NOTHING)


@contextlib.contextmanager
def handing_over(known: HandedOver) -> Iterator[None]:
    """Have what is known taken by what is built meanwhile."""
    token = _OF_BUILD.set(known)
    try:
        yield
    finally:
        _OF_BUILD.reset(token)


def handed_over() -> HandedOver:
    """What is known of this build; nothing if MkDocs was begun by itself."""
    return _OF_BUILD.get()
