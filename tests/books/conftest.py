"""The books of the article, made once for all tests that read them back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bookmaking import make_books
from checking import check_folder
from edition.exports.head import Site
from edition.model import Edition

sys.path.insert(0, str(Path(__file__).parent))  # for the modules beside this one

TOP = Path(__file__).parents[2]
SITE = Site("en", "https://example.org/edition/", "https://example.org/terms")


@pytest.fixture(scope="session")
def edition() -> Edition:
    return check_folder(TOP).edition


@pytest.fixture(scope="session")
def site() -> Site:
    return SITE


@pytest.fixture(scope="session")
def books(edition: Edition) -> dict[str, bytes]:
    """Suffix → content: `pdf`, `epub` …"""
    return {path.rpartition(".")[2]: content for path, content in make_books(edition, SITE).items()}
