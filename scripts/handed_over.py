"""A checked edition on its way to the process that builds its site: one build reads its edition once."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

from edition.model import Edition

VARIABLE = "EDITION_CHECKED"
"""The variable of a build that names the file; nothing but scripts/build sets it, for the process that it starts."""


def hand_over(edition: Edition, path: Path) -> dict[str, str]:
    """Write the edition for the process to come; the variable that tells it where. OSError as open() raises it."""
    path.write_bytes(pickle.dumps(edition, pickle.HIGHEST_PROTOCOL))
    return {VARIABLE: str(path)}


def handed_over() -> Edition | None:
    """The edition that was checked by the process that started this one; None if none was."""
    path = os.environ.get(VARIABLE)
    return pickle.loads(Path(path).read_bytes()) if path else None  # noqa: S301 -- written by our own parent
