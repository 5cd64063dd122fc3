"""What a fault leaves as it is, read once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from files.folder import WITNESS, read_folder
from machine.environment import TOP
from making import checking

READERS = (
    *((checking, name) for name in ("read_witness", "occurring", "read_whole")),
    *((checking, name) for name in ("read_register", "read_timeline", "read_map", "read_abbreviations", "read_links")),
)
"""Each gives for the same text the same, which nobody alters."""


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """Before any process is forked off, the witness is read."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in READERS:
            patch.setattr(module, name, cache(getattr(module, name)))
        checking.read_witness(read_folder(TOP).witness, WITNESS)
        yield
