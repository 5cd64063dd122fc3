"""A real Chromium on two sites with the edition's theme: the invented article of fixture.py, and the edition itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).parent))
import fixture  # noqa: E402
from browsing import ROOT, build, one_tab, served, visitor  # noqa: E402
from firefox import MISSING, Firefox, program  # noqa: E402

CONFIG = """INHERIT: {root}/scripts/mkdocs-base.yml
site_name: The Law of Lighthouses
theme: {{custom_dir: "{root}/scripts/theme"}}
nav: [index.md, i.md, ii.md, sources/index.md, about/index.md]
hooks: ["{root}/tests/browser/fixture_hooks.py"]
"""

RULES = [{"id": "color-contrast", "selector": "[data-look]"}, {"id": "link-in-text-block", "selector": "[data-link]"}]
LOOKS = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def firefox_program() -> str:
    """The path of a Firefox, for a test that begins one of its own."""
    return program() or pytest.skip(MISSING)


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the Firefox of all tests puts what is saved."""
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def one_firefox(firefox_program: str, downloads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    told = {"browser__download__folderList": 2, "browser__download__dir": str(downloads)}
    browser = Firefox(firefox_program, tmp_path_factory.mktemp("profile"), **told)
    yield browser
    browser.quit()


@pytest.fixture
def firefox(one_firefox: Firefox) -> Iterator[Firefox]:
    """One for all, since its start is dear; what a page of the last test has kept is gone."""
    yield one_firefox
    one_firefox.js("localStorage.clear()")
    one_firefox.js("sessionStorage.clear()")


@pytest.fixture(scope="session")
def site(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The built fixture site's folder."""

    def make(folder: Path) -> None:
        (folder / "docs").mkdir(parents=True)
        for name, text in fixture.pages().items():
            (folder / "docs" / name).write_text(text, encoding="utf-8")
        (folder / "mkdocs.yml").write_text(CONFIG.format(root=ROOT), encoding="utf-8")
        build(folder, folder / "site")

    return once("lighthouses", make) / "site"


@pytest.fixture(scope="session")
def edition_site(built_edition: Path) -> Path:
    """The folder of the edition itself, built as it stands."""
    return built_edition


@pytest.fixture(scope="session")
def url(site: Path) -> Iterator[str]:
    yield from served(site)


@pytest.fixture(scope="session")
def edition_url(edition_site: Path) -> Iterator[str]:
    yield from served(edition_site)


@pytest.fixture(scope="session")
def axe() -> Callable[..., list]:
    """axe(page, within, rules) → its violations, each with the first elements that it is about; of colours, once a look.

    A look that has been judged on one page is not judged again on another: this holds of colours alone.
    """
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    judged: list[str] = []

    def run(page: Page, within: str = "html", rules: Sequence[str] = ()) -> list:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
            page.evaluate(f"axe.configure({{ rules: {RULES} }})")
        judged.extend(page.evaluate(LOOKS, [judged, within]))
        return page.evaluate(
            "async ([within, runOnly]) => (await axe.run(within, { resultTypes: ['violations'], ...(runOnly.length && { runOnly }) })).violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html + n.failureSummary)])",
            [within, rules],
        )

    return run


@pytest.fixture
def visit(chromium: Browser, url: str) -> Iterator[Callable[..., Page]]:
    """visit(path, size, **context options) → a page with a paused clock; fails on any script error."""
    yield from visitor(chromium, url)


@pytest.fixture(scope="session")
def tab(chromium: Browser, edition_url: str) -> Iterator[tuple[Callable[..., Page], list[str]]]:
    """What `look` gives, and what the tab's scripts have thrown."""
    yield from one_tab(chromium, edition_url)


@pytest.fixture
def look(tab: tuple[Callable[..., Page], list[str]]) -> Iterator[Callable[..., Page]]:
    """look(path, size) → a page of the edition, like read(path, size, clock=False), in half of its time.

    One tab for all tests, which may use the clipboard: for a test that leaves of it nothing but a window's size and
    what the page keeps, and looks at one page at a time. One that routes requests, emulates, or goes offline has `read`.
    """
    go, errors = tab
    errors.clear()
    yield go
    assert not errors


@pytest.fixture
def read(chromium: Browser, edition_url: str) -> Iterator[Callable[..., Page]]:
    """The same for the edition: read(path, size, **context options)."""
    yield from visitor(chromium, edition_url)
