"""How far a run is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
from typing import TextIO

from edition.model import LinkCheck
from edition.sources.link_status import TROUBLES

_BAR = 24


class Progress:
    """Tells of each check on `stream`; `with` ends the bar's line whatever happens."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.total = total
        self.done = 0
        self.stream = stream
        self.has_bar = stream.isatty()

    def __enter__(self) -> Progress:
        """Draw the bar, where there is a terminal for it."""
        self._draw("")
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the bar out."""
        if self.has_bar:
            self._write("\r\x1b[K")

    def tell(self, check: LinkCheck) -> None:
        """One more is done. On a terminal only trouble leaves a line behind."""
        self.done += 1
        if not self.has_bar:
            self._write(f"{self.done}/{self.total} {line(check)}\n")
        elif check.trouble:
            self._write(f"\r\x1b[K{line(check)}\n")
        self._draw(check.url)

    def _draw(self, url: str) -> None:
        if self.has_bar:
            self._write("\r\x1b[K" + bar(self.done, self.total, url, shutil.get_terminal_size().columns))

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()


def bar(done: int, total: int, url: str, columns: int) -> str:
    """`[######------] 12/24 https://…`, never wider than the terminal."""
    full = _BAR * done // total if total else _BAR
    return f"[{'#' * full}{'-' * (_BAR - full)}] {done}/{total} {url}"[: max(0, columns - 1)]


def line(check: LinkCheck) -> str:
    """An address and what was found there, in one line."""
    status = f" ({check.status})" if check.status else ""
    capture = f"; capture of {check.capture.date}" if check.capture else ""
    return f"{check.url}: {TROUBLES[check.trouble]}{status}{capture}"
