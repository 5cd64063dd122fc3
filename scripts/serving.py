"""MkDocs' own server, which tells in the browser what it found and answers whatever happens to a build.

Run with the edition's mkdocs.yml and an address, as scripts/serve does: `python serving.py mkdocs.yml 127.0.0.1:8000`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.commands import serve as served
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

_LOST = b"<!doctype html><html lang=en><meta charset=utf-8><title>Not built</title><body></body></html>"


class Told(logging.Handler):
    """Keeps what the last build complained of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
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
            "position:sticky;bottom:0;z-index:9;padding:1em 2em;background:#fff;color:#000;border-top:3px solid #b00"
        )
        said = f'<aside aria-label="Findings" style="{style}"><p>Found ({len(self.lines)}):</p><ul>{items}</ul></aside>'
        return said.encode()


TOLD = Told()


class Server(LiveReloadServer):
    """Puts the findings at the foot of each page, and gives a page of them where none was built."""

    def __init__(self, builder: Callable[[], None], *words: Any, **named: Any) -> None:
        super().__init__(TOLD.build(builder), *words, **named)

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


def main(settings: str, address: str) -> None:
    """Serve until a person stops it."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    shown = logging.StreamHandler(sys.stderr)
    shown.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    log.addHandler(shown)
    log.addHandler(TOLD)
    vars(served).update(LiveReloadServer=Server, build=TOLD.build(build))
    served.serve(config_file=settings, livereload=True, dev_addr=address)


if __name__ == "__main__":
    main(*sys.argv[1:])
