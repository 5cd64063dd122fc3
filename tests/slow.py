"""What the loop leaves out of a row of alike: all but the first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def but_the_first(alike: Iterable[object]) -> list[Any]:
    """The parameters of a test that is dear for each: the first as it is, the others marked as slow."""
    first, *others = alike
    return [first, *(pytest.param(each, marks=pytest.mark.slow) for each in others)]
