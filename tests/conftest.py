"""What more than one folder of tests needs, made once: the edition checked and built, and a real Chromium."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import TypeVar

import pytest
from forked import Loaded
from hypothesis import settings
from left_out import LeftOut
from patience import SECONDS
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from promises import CONFORMANCE, Promises
from told_once import ToldOnce

from edition.site.conformance import named_tests, read_conformance
from machine import command
from machine.browser import VARIABLE, find, playwrights_own
from machine.environment import TOP
from making.checked import Checked
from making.checking import check_folder
from making.handed_over import HandedOver
from making.mkdocs_build import run_mkdocs

Window = TypeVar("Window", BrowserContext, Page)
BROWSERS = {"chromium", "firefox", "firefox_program"}
"""A test that asks for one of them, itself or by another fixture, has the marker `browser` unsaid."""

settings.register_profile("edition", deadline=None)  # how long a case takes is a benchmark's question
settings.load_profile("edition")
expect.set_options(timeout=SECONDS * 1000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is seen into the cases, for review")


def pytest_configure(config: pytest.Config) -> None:
    command.end = sys.exit  # a script that is run in this process ends without it
    chosen = config.option.keyword or config.option.markexpr or config.args != config.getini("testpaths")
    config.pluginmanager.register(LeftOut())
    config.pluginmanager.register(ToldOnce())
    config.pluginmanager.register(Promises(named_tests(read_conformance(CONFORMANCE.read_text("utf-8"))), not chosen))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a Firefox comes first, in a row: the worker that begins with it is the only one to start one."""
    items.sort(key=lambda item: "one_firefox" not in getattr(item, "fixturenames", ()))
    for item in items:
        if BROWSERS & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")


def pytest_collection_finish() -> None:
    """What is loaded and collected stays, so the search for garbage need not look through it; and it is begun seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> Callable[[Path, str, str], None]:
    """accept(path, expected, seen): the two are equal; with --accept, `seen` replaces `expected` in the file.

    `expected` is a part of the file that stands there once, or all of it.
    """

    def compare(path: Path, expected: str, seen: str) -> None:
        if seen != expected and request.config.getoption("--accept"):
            text = path.read_bytes().decode("utf-8") if path.exists() else ""
            assert text.count(expected) == 1 or text == expected, f"{path}: the part to replace is not clear"
            path.write_bytes((seen if text == expected else text.replace(expected, seen)).encode("utf-8"))
        else:
            assert seen == expected

    return compare


@pytest.fixture(scope="session")
def checked_edition(once: Callable[[str, Callable[[Path], object]], Path]) -> Checked:
    """The edition itself, checked: read once a run, since no test changes it."""
    file = once("checked-edition", lambda file: file.write_bytes(pickle.dumps(check_folder(TOP))))
    return pickle.loads(file.read_bytes())


@pytest.fixture(scope="session")
def loaded(once: Callable[[str, Callable[[Path], object]], Path]) -> Iterator[Loaded]:
    """A process that has loaded the engine, for those that are doubled from it: one for all the processes of a run."""
    own: list[Loaded] = []
    door = once("loaded", lambda door: own.append(Loaded(TOP / "scripts", door=door)))
    with contextlib.suppress(OSError):  # it ends with the process that began it
        own = own or [Loaded.at(door)]
    made = own[0] if own else Loaded(TOP / "scripts")
    yield made
    made.close()


@pytest.fixture(scope="session")
def script(loaded: Loaded) -> Callable[..., CompletedProcess[str]]:
    """script("check", "--root", folder, env=…) → the status of the script, in a process of its own, and what it says."""
    return lambda name, *words, **how: loaded.run(TOP / "scripts" / name, *words, **how)


@pytest.fixture(scope="session")
def built_edition(once: Callable[[str, Callable[[Path], object]], Path], checked_edition: Checked) -> Path:
    """The folder of the edition itself, built strictly as it stands, without an address of its own; read once, as
    `scripts/build` does."""
    assert not checked_edition.findings

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("SITE_URL", raising=False)
            built = run_mkdocs(TOP, folder, HandedOver(checked_edition.edition))
        assert not built.findings, built.output

    return once("built-edition", make)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """once(name, make) → where `make` has put a file or folder, once for all the processes of a run; the others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def path_of(name: str, make: Callable[[Path], object]) -> Path:
        made, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(made)
                done.touch()
        return made

    return path_of


def patient(make: Callable[..., Window]) -> Callable[..., Window]:
    """The same, for contexts or pages that wait as long as every test does: Playwright's own limit is half a minute."""

    def made(*words: object, **named: object) -> Window:
        window = make(*words, **named)
        window.set_default_timeout(SECONDS * 1000)
        return window

    return made


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that EDITION_CHROMIUM names (`scripts/test` sets it), or the one that is found.

    One for all: Playwright cannot be started twice in one process.
    """
    path = os.environ.get(VARIABLE) or find(os.environ.get("PATH", ""), (Path("/"), Path.home()), playwrights_own)
    if not path:
        pytest.fail(f"No Chromium found; run scripts/test, which gets one, or name one in {VARIABLE}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        browser.new_context, browser.new_page = patient(browser.new_context), patient(browser.new_page)
        yield browser
        browser.close()
