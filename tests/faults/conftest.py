"""What a fault leaves as it is, read once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from edition.collating import collation, lines_left_out
from edition.pages import page_reader
from edition.places import current_addresses
from making import checking

READERS = (
    (page_reader, "read"),
    (collation, "placed"),
    (lines_left_out, "letters"),
    (current_addresses, "_received"),
    *((checking, name) for name in ("_read_witness", "read_whole")),
    *((checking, name) for name in ("read_register", "read_timeline", "read_map", "read_abbreviations", "read_links")),
)
"""Each gives for the same text the same, which nobody alters."""


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """In one process: what another worked out of a text would be lost with it."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in READERS:
            patch.setattr(module, name, cache(getattr(module, name)))
        patch.setattr(checking, "beside", cache)
        yield
