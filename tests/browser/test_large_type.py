"""Letters alone enlarged to twice their size, in a real Firefox: no page needs sideways scroll, however small the window.

Firefox makes no window as small as a phone: the pages stand in a frame.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from firefox import Firefox

FRAME = b'<!doctype html><body style="margin: 0"><iframe style="border: 0" height="700"></iframe>'
PATHS = [
    "",
    "iii/",
    "sources/",
    "full/",
    "about/",
    "data/",
    "search/",
    "index-of-names/",
    "timeline/",
    "quote/",
    "404.html",
]
SHOW = """new Promise((done) => {
  const frame = document.querySelector("iframe");
  frame.width = 320;
  frame.onload = () => frame.contentDocument.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)));
  frame.src = "/%s";
})"""
WIDEN = """new Promise((done) => {
  document.querySelector("iframe").width = 390;
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""
WIDE_ONES = """(() => {
  const { contentDocument: page, contentWindow: view } = document.querySelector("iframe");
  if (page.documentElement.scrollWidth <= view.innerWidth) return [];
  const over = [...page.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > view.innerWidth);
  return ["wider than " + view.innerWidth, ...over.slice(-4).map((e) => e.outerHTML.slice(0, 90))];
})()"""


@pytest.fixture(scope="module")
def firefox(one_firefox: Firefox, edition_site: Path) -> Iterator[Firefox]:
    """A Firefox on a page of the edition's server that has nothing but a frame, its letters twice as large."""

    class Framed(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/frame":
                return super().do_GET()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(FRAME)

        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Framed, directory=str(edition_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with one_firefox.set_to("browser.zoom.full", False):
        one_firefox.visit(f"http://127.0.0.1:{server.server_port}/frame", (1280, 800))
        one_firefox.zoom_text(2)
        yield one_firefox
        one_firefox.zoom_text(1)
    server.shutdown()


@pytest.mark.parametrize("path", PATHS)
def test_letters_of_twice_their_size_need_no_sideways_scroll(firefox, path):
    """At 320 pixels, and then at 390: with one load, since a page is one document in both."""
    firefox.js(SHOW % path)
    letters = firefox.js("parseFloat(getComputedStyle(document.querySelector('iframe').contentDocument.body).fontSize)")
    assert letters > 18, "the letters are not enlarged"
    assert firefox.js(WIDE_ONES) == []
    firefox.js(WIDEN)
    assert firefox.js(WIDE_ONES) == []
