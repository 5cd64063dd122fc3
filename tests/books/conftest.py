"""The books of the article, as the site has them that is built once a run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from edition.exports.head import Site
from edition.model import Edition
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
def books(built_edition: Path) -> dict[str, bytes]:
    """Suffix → content: `pdf`, `epub`, `html`."""
    (printed,) = (built_edition / "data").glob("*.pdf")
    return {suffix: printed.with_suffix(f".{suffix}").read_bytes() for suffix in ("pdf", "epub", "html")}
