"""The books of the article, made once for all tests that read them back."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.exports.head import Site
from edition.model import Edition
from making.bookmaking import make_books
from making.checked import Checked

sys.path.insert(0, str(Path(__file__).parent))  # for the modules beside this one

SITE = Site("en", "https://example.org/edition/", "https://example.org/terms")


@pytest.fixture(scope="session")
def edition(checked_edition: Checked) -> Edition:
    return checked_edition.edition


@pytest.fixture(scope="session")
def site() -> Site:
    return SITE


@pytest.fixture(scope="session")
def books(edition: Edition, once: Callable[[str, Callable[[Path], object]], Path]) -> dict[str, bytes]:
    """Suffix → content: `pdf`, `epub` …"""
    file = once("books", lambda file: file.write_bytes(pickle.dumps(make_books(edition, SITE))))
    made = pickle.loads(file.read_bytes())
    return {path.rpartition(".")[2]: content for path, content in made.items()}
