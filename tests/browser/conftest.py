"""A real Chromium on a real build of the invented article in fixture.py, with the edition's theme."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
import fixture  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """INHERIT: {root}/scripts/mkdocs-base.yml
site_name: The Law of Lighthouses
theme: {{custom_dir: "{root}/scripts/theme"}}
nav: [index.md, i.md, ii.md, sources.md]
"""
WIDE, MIDDLING, PHONE, ZOOMED = (1280, 800), (700, 600), (360, 640), (320, 256)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built fixture site's folder."""
    folder = tmp_path_factory.mktemp("lighthouses")
    (folder / "docs").mkdir()
    for name, text in fixture.pages().items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG.format(root=ROOT), encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, env=environment, check=True)
    return folder / "site"


@pytest.fixture(scope="session")
def url(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.fail("No Chromium on the PATH; install the system's package `chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, url: str) -> Iterator[Callable[..., Page]]:
    """visit(path, size, **context options) → a page with a paused clock; fails on any script error."""
    contexts, errors = [], []

    def go(path: str = "/i/", size: tuple[int, int] = WIDE, clock: bool = True, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        if clock:
            page.clock.install(time=0)
        page.goto(url + path)
        if options.get("java_script_enabled", True):
            page.wait_for_function("() => document.body.matches('.copies')")
        if clock:
            page.clock.pause_at(100_000)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not errors


SCROLL = """async (e) => {
  const before = scrollY;
  e.scrollIntoView({ block: "nearest", behavior: "instant" });
  if (scrollY !== before) await new Promise((done) => addEventListener("scroll", done, { once: true }));
}"""


def marker(page: Page, label: object):
    return page.locator(f"#fnref-{label} a")


def rest(page: Page, target) -> tuple[float, float]:
    """Puts the pointer in the middle of what is on screen of `target`, and gives the place."""
    target.evaluate(SCROLL)
    box = target.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    return x, y


def raised(page: Page):
    return page.locator(".card:popover-open")


def raise_card(page: Page, label: object):
    """Hovers over a marker until its card is there."""
    rest(page, marker(page, label))
    page.clock.run_for(300)
    expect(raised(page)).to_have_count(1)
    return raised(page)
