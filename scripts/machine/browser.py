"""Find a Chromium and a Firefox for the tests, or get them; two variables name them to the tests.

Before the tests begin: two of them that installed one at the same time would shut each other out.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

VARIABLE = "EDITION_CHROMIUM"
SHELL = "chromium-headless-shell"
"""Chromium without a window's frame, as Playwright too takes it: the same pages at half the processor's time. Older
Debians have no such package."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
MISSING = (
    "no Chromium found, and none could be installed; install chromium or google-chrome, "
    f"or name one with {VARIABLE}=/path/to/chromium"
)

FIREFOX = "EDITION_FIREFOX"
FIREFOXES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")


class BrowserError(Exception):
    """There is no Chromium. The message is one line and says what to install."""


def chromium() -> str:
    """The path of a Chromium that starts, installed if need be. Raises BrowserError if there is none."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        if not starts(chosen):
            raise BrowserError(f"{VARIABLE} names {chosen}, which does not start")
        return chosen
    for prepare in (nothing, install_with_playwright, lambda: install_with_apt(SHELL), install_with_apt):
        prepare()
        if found := find(os.environ.get("PATH", ""), (Path("/"), Path.home()), playwrights_own):
            return found
    raise BrowserError(MISSING)


def find(path: str, roots: tuple[Path, ...], own: Callable[[], str]) -> str | None:
    """The first Chromium that starts, or None.

    `path` is a search path as in PATH; `roots` are the folders that may hold macOS's
    `Applications`; `own` gives the path of Playwright's Chromium, "" if it has none.
    """
    return next(filter(starts, candidates(path, roots, own)), None)


def firefox() -> str | None:
    """The path of a Firefox that starts, installed if need be; None if there is none."""
    if chosen := os.environ.get(FIREFOX):
        return chosen if starts(chosen) else None
    for prepare in (nothing, lambda: install_with_apt("firefox-esr")):
        prepare()
        if found := next(filter(starts, filter(None, map(shutil.which, FIREFOXES))), None):
            return found
    return None


def candidates(path: str, roots: tuple[Path, ...], own: Callable[[], str]) -> Iterator[str]:
    """Where a Chromium may be, in the order in which it is wanted: the system's before Playwright's."""
    for name in NAMES:
        if program := shutil.which(name, path=path):
            yield program
    for application in APPLICATIONS:
        for root in roots:
            yield str(root / application)
    yield own()


def starts(program: str) -> bool:
    """Whether `program` can be run: Ubuntu's chromium-browser may be a stub that asks for a snap."""
    if not os.access(program, os.X_OK):
        return False
    try:
        return subprocess.run([program, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def playwrights_own() -> str:
    """Where Playwright keeps the Chromium that it downloads; nothing need be there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def nothing() -> None:
    """The first attempt: what is there already."""


def install_with_playwright() -> None:
    """Let Playwright download its Chromium; silent if it cannot."""
    print("No Chromium found; asking Playwright for its own …", file=sys.stderr)
    attempt([sys.executable, "-m", "playwright", "install", "chromium"], timeout=600)


def install_with_apt(package: str = "chromium") -> None:
    """As root on Debian, install the system's browser; silent if it cannot. Elsewhere nothing is done."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"No {package} yet; installing Debian's with apt-get …", file=sys.stderr)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    wait = ["apt-get", "-o", "DPkg::Lock::Timeout=600"]  # for who else installs something on this machine
    attempt([*wait, "update"], timeout=900)
    attempt([*wait, "install", "--yes", "--no-install-recommends", package], timeout=1500)


def attempt(command: list[str], timeout: int) -> None:
    """Run `command` in silence. Whether it helped is seen by looking for Chromium again."""
    try:
        subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=timeout)
    except (OSError, subprocess.TimeoutExpired):
        pass
