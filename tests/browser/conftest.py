"""A real Chromium on two sites with the edition's theme: the invented article of fixture.py, and the edition itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).parent))
import fixture  # noqa: E402
from browsing import ROOT, build, served  # noqa: E402
from firefox import MISSING, Firefox  # noqa: E402
from tabs import Tabs, kept_open  # noqa: E402

import machine.browser  # noqa: E402

CONFIG = """INHERIT: {root}/scripts/mkdocs-base.yml
site_name: The Law of Lighthouses
theme: {{custom_dir: "{root}/scripts/theme"}}
nav: [index.md, i.md, ii.md, sources/index.md, about/index.md]
hooks: ["{root}/tests/browser/fixture_hooks.py"]
"""

RULES = [
    {"id": "color-contrast", "selector": "[data-look]"},
    {"id": "link-in-text-block", "selector": "[data-link]"},
    {"id": "target-size", "enabled": True},  # of WCAG 2.2, which axe asks for only where it is told to
]
AXE = """async (within) => {
  const asked = { resultTypes: ["violations", "incomplete"], elementRef: true };
  const { violations, incomplete } = await axe.run(within, asked);
  const looks = [...violations, ...incomplete].flatMap((v) => v.nodes.map(({ element }) => element?.dataset));
  const told = violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html + n.failureSummary)]);
  return [told, looks.flatMap((data) => [data?.look, data?.link]).filter(Boolean)];
}"""
"""What axe finds, and the looks that it finds wanting or cannot decide."""
LOOKS = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def firefox_program() -> str:
    """The path of a Firefox, for a test that begins one of its own."""
    return machine.browser.firefox() or pytest.skip(MISSING)


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the Firefox of all tests puts what is saved."""
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def one_firefox(firefox_program: str, downloads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    told = {"browser__download__folderList": 2, "browser__download__dir": str(downloads)}
    told["browser__download__alwaysOpenPanel"] = False  # it would take the next keys
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
    """axe(page, within) → its violations, each with the first elements that it is about; of colours, once a look.

    A look with which all is well on one page is not judged again on another: this holds of colours alone.
    """
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    judged: list[str] = []

    def run(page: Page, within: str = "html") -> list:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
            page.evaluate("rules => axe.configure({ rules })", RULES)
        marked = page.evaluate(LOOKS, [judged, within])
        found, open_still = page.evaluate(AXE, within)
        judged.extend(key for key in marked if key not in open_still)
        return found

    return run


@pytest.fixture(scope="session")
def tabs(chromium: Browser, url: str) -> Iterator[Tabs]:
    with kept_open(chromium, url) as tabs:
        yield tabs


@pytest.fixture(scope="session")
def edition_tabs(chromium: Browser, edition_url: str) -> Iterator[Tabs]:
    with kept_open(chromium, edition_url) as tabs:
        yield tabs


@pytest.fixture
def visit(tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """visit(path, size, **context options) → a page with a paused clock, as `Tabs.of_a_test` gives it."""
    with tabs.of_a_test() as go:
        yield go


@pytest.fixture
def read(edition_tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """The same for the edition: read(path, size, **context options)."""
    with edition_tabs.of_a_test() as go:
        yield go


@pytest.fixture
def look(read: Callable[..., Page]) -> Callable[..., Page]:
    """look(path, size) → a page of the edition with the clock of this machine, which may use the clipboard."""
    return partial(read, clock=False, permissions=["clipboard-read", "clipboard-write"])
