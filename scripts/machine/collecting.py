"""Python's search for what is no longer needed, which a process that is soon over does without."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Without Python's search for what is no longer needed, which takes a twentieth of a build and more of an import,
    and finds next to nothing, nor one at its end through all that was made."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
