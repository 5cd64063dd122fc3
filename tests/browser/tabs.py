"""Tabs that stay open from test to test: a load in one costs a third of what it costs in a new context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import Browser, ConsoleMessage, Page

READY = "() => document.body.matches('[data-copies]')"
"""The page's scripts have begun."""
LEAVE = "() => { window.name = 'left'; history.replaceState(null, '', '/left'); }"
"""The next address is a load, also where it differs from this one by its fragment alone."""
FORGET = "if (window.name === 'left') { window.name = ''; localStorage.clear(); sessionStorage.clear(); }"
"""What a page before has kept is gone before a script of the next one asks for it."""
STAYS = ("add_init_script", "emulate_media", "grant_permissions", "new_cdp_session", "on", "route", "set_offline")
"""What a test may do to a page or its context of which something stays: its tab is not used again."""


class Kind(NamedTuple):
    """What a tab is from its beginning on."""

    clock: bool
    """Whether the page's clock stands still until a test moves it."""
    script: str
    """What runs before the scripts of every page."""
    options: dict[str, object]
    """As Playwright's `new_context` takes them."""


class Tab:
    """A page in a context of its own; `errors` are those of its scripts, and with `console` what else is told there."""

    def __init__(self, chromium: Browser, kind: Kind, size: tuple[int, int], console: bool) -> None:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **kind.options)
        context.add_init_script(FORGET + kind.script)
        self.kind, self.page = kind, context.new_page()
        self.loads, self.spent, self.errors = 0, False, list[str]()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        if console:
            self.page.on("console", self._told)
        for target in (self.page, context):
            for name in STAYS:
                self._watch(target, name)

    def _told(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _watch(self, target: object, name: str) -> None:
        do = getattr(target, name, None)

        def done(*words: object, **named: object) -> object:
            self.spent = True
            return do(*words, **named)

        if do:
            setattr(target, name, done)

    def open(self, url: str, path: str, size: tuple[int, int]) -> Page:
        """The page at an address of the site, as in a tab that is new."""
        if self.loads:
            self._leave(url, size)
        self.loads += 1
        if self.kind.clock:
            self.page.clock.install(time=0) if self.loads == 1 else self.page.clock.resume()
        self.page.goto(url + path)
        if self.scripted:
            self.page.wait_for_function(READY)
        if self.kind.clock:
            self.page.clock.pause_at(100_000 * self.loads)
        return self.page

    def _leave(self, url: str, size: tuple[int, int]) -> None:
        self.page.evaluate(LEAVE)
        if self.page.viewport_size != {"width": size[0], "height": size[1]}:
            self.page.goto(f"{url}/no-page-of-this-site")  # where no long text is laid out for the other size
            self.page.set_viewport_size({"width": size[0], "height": size[1]})

    @property
    def scripted(self) -> bool:
        return bool(self.kind.options.get("java_script_enabled", True))

    def as_new(self, url: str) -> bool:
        """Whether it can be used again: it stands on the site, and nothing stays that `open` does not take back."""
        alone = not self.page.is_closed() and len(self.page.context.pages) == 1
        return alone and self.scripted and not self.spent and self.page.url.startswith(url)


class Tabs:
    """The tabs of one site, of each kind that a test has asked for."""

    def __init__(self, chromium: Browser, url: str, console: bool) -> None:
        self.chromium, self.url, self.console = chromium, url, console
        self.free: list[Tab] = []

    @contextmanager
    def of_a_test(self) -> Iterator[Callable[..., Page]]:
        """go(path, size, clock, script, new, **context options) → a page of its own at each call, for one test.

        `new` is for a test in whose tab nothing may have been fetched before. Fails on any script error.
        """
        used: list[Tab] = []

        def go(path="/i/", size=(1280, 800), clock=True, script="", new=False, **options: object) -> Page:
            kind = Kind(clock, script, options)
            tab = None if new else next((each for each in self.free if each.kind == kind), None)
            if tab:
                self.free.remove(tab)
            else:
                tab = Tab(self.chromium, kind, size, self.console)
            tab.errors.clear()
            tab.spent = new
            used.append(tab)
            return tab.open(self.url, path, size)

        yield go
        for tab in used:
            if tab.as_new(self.url):
                self.free.insert(0, tab)
            else:
                tab.page.context.close()
        assert [error for tab in used for error in tab.errors] == []


@contextmanager
def kept_open(chromium: Browser, url: str, console: bool = False) -> Iterator[Tabs]:
    """The tabs of a site, for as long as they are wanted."""
    tabs = Tabs(chromium, url, console)
    yield tabs
    for tab in tabs.free:
        tab.page.context.close()
