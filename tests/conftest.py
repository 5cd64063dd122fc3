"""What more than one folder of tests needs: one real Chromium for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from browser import VARIABLE, find, playwrights_own

settings.register_profile("edition", deadline=None)  # how long a case takes is a benchmark's question
settings.load_profile("edition")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that EDITION_CHROMIUM names (`scripts/test` sets it), or the one that is found.

    One for all: Playwright cannot be started twice in one run.
    """
    path = os.environ.get(VARIABLE) or find(os.environ.get("PATH", ""), (Path("/"), Path.home()), playwrights_own)
    if not path:
        pytest.fail(f"No Chromium found; run scripts/test, which gets one, or name one in {VARIABLE}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
