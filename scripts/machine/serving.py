"""MkDocs' own server, which tells in the browser what it found and answers whatever happens to a build.

Its site stands in a folder of its own in the system's place for such, which names the process: what one that was
killed has left there is cleared away by the next.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.commands import serve as served
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from machine import interrupts
from machine.ports import first_free

_SITE = "edition-served-"
_LOST = b"<!doctype html><html lang=en><meta charset=utf-8><title>Not built</title><body></body></html>"


class Told(logging.Handler):
    """Keeps what the last build complained of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is logged, to be told after the build."""
        self.lines.append(record.getMessage())

    def build(self, make: Callable[..., None]) -> Callable[..., None]:
        """The same build, which never fails: what went wrong is told, and the server goes on."""

        def told(*words: Any, **named: Any) -> None:
            self.lines.clear()
            try:
                make(*words, **named)
            except (Exception, SystemExit) as error:  # noqa: BLE001  (the page shows it, and waits for the next save)
                logging.getLogger("mkdocs").error("not built: %s", " ".join(str(error).split()) or type(error).__name__)

        return told

    def html(self) -> bytes:
        """The lines as a part of a page; nothing if there are none."""
        if not self.lines:
            return b""
        items = "".join(f"<li>{escape(line)}</li>" for line in dict.fromkeys(self.lines))
        style = (
            "position:sticky;bottom:0;z-index:9;padding:1em 2em;font-size:.7rem;border-top:3px solid #b00;"
            "background:var(--md-default-bg-color,#fff);color:var(--md-default-fg-color,#000)"
        )
        said = f'<aside aria-label="Findings" style="{style}"><p>Found ({len(self.lines)}):</p><ul>{items}</ul></aside>'
        return said.encode()


TOLD = Told()


class Whole(threading.Thread):
    """A thread that has either not begun or says that it has: Ctrl-C between the two would close its port unasked."""

    def start(self) -> None:
        """Begin; Ctrl-C and the wish to end are held back until it has begun."""
        interrupts.hold()
        try:
            super().start()
        finally:
            interrupts.let_go()


class Server(LiveReloadServer):
    """Puts the findings at the foot of each page, and gives a page of them where none was built."""

    def __init__(self, builder: Callable[[], None], *words: Any, **named: Any) -> None:
        super().__init__(TOLD.build(builder), *words, **named)
        self.serve_thread = Whole(target=lambda: self.serve_forever(self.shutdown_delay))

    def server_bind(self) -> None:
        """Take the port; if another server took it while this one built, the next that is free."""
        host, port = self.server_address[:2]
        try:
            super().server_bind()
        except OSError as error:
            free = first_free(port + 1) if error.errno == errno.EADDRINUSE else None
            if free is None:
                raise
            self.server_address = (host, free)
            self.url = self.url.replace(f":{port}/", f":{free}/", 1)
            super().server_bind()

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        if environ["PATH_INFO"].endswith("/") and not any(Path(self.root).glob("*.html")):
            start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return [self._inject_js_into_html(_LOST, self._visible_epoch)]
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        before, body, after = content.rpartition(b"</body>")
        told = before + TOLD.html() + body + after if body else content
        shown: bytes = super()._inject_js_into_html(told, epoch)  # type: ignore[no-untyped-call]
        return shown


def serve(settings: str, address: str, load: Callable[..., MkDocsConfig]) -> None:
    """Serve the edition of an mkdocs.yml, which `load` reads, at an address until a person, or the system, stops it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sweep(Path(tempfile.gettempdir()))
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    shown = logging.StreamHandler(sys.stderr)
    shown.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    log.addHandler(shown)
    log.addHandler(TOLD)
    with tempfile.TemporaryDirectory(prefix=f"{_SITE}{os.getpid()}-") as site:
        own = SimpleNamespace(mkdtemp=lambda **_: site)
        vars(served).update(LiveReloadServer=Server, build=TOLD.build(build), load_config=load, tempfile=own)
        served.serve(config_file=settings, livereload=True, dev_addr=address)


def sweep(folder: Path) -> None:
    """Clear away the sites in `folder` of servers that are no more."""
    for left in folder.glob(f"{_SITE}*-*"):
        number = left.name.removeprefix(_SITE).partition("-")[0]
        if number.isdecimal() and not _runs(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    """Whether there is such a process, or may be one."""
    if os.name == "nt":  # where to ask a process is to end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True
