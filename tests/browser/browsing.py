"""What the browser tests share: where they stand, how a site is served, and how a reader's hand moves."""

from __future__ import annotations

import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parents[2]
PARTS = sorted(p.stem for p in (ROOT / "docs").glob("*.md") if re.search(r"\[\^[\w-]+\]:", p.read_text("utf-8")))
POINTER = (ROOT / "scripts" / "theme" / "assets" / "card_timing.js").read_text(encoding="utf-8")
OPEN, SWAP, CLOSE = (int(re.search(rf"const {name} = (\d+);", POINTER)[1]) for name in ("OPEN", "SWAP", "CLOSE"))
"""The card's delays, in ms; test_card_timing.py holds them to what they should be."""
WIDE, MIDDLING, PHONE, ZOOMED = (1280, 800), (700, 600), (360, 640), (320, 256)
LOOKS = ((WIDE, "light"), (PHONE, "dark"))
"""Each size and each scheme once: no colour of ours depends on a width."""


class Server(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for a page's dozen files

    def end_headers(self) -> None:
        """As where the edition is published: what was fetched holds for ten minutes, and is not asked for anew."""
        if not self.path.partition("?")[0].endswith(("/", ".html")):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: object) -> None: ...


def build(folder: Path, into: Path, strict: bool = True) -> Path:
    """A build of the site whose mkdocs.yml is in `folder`; if it is strict, nothing may be found."""
    command = [sys.executable, "-P", "-m", "mkdocs", "build", *["--strict"] * strict, "-d", str(into)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return into


def served(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def watched(chromium: Browser, contexts: list, errors: list[str], size: tuple[int, int], **options: object) -> Page:
    """An empty page in a context of its own, which `contexts` gains, as `errors` gains what its scripts throw."""
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
    contexts.append(context)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    return page


# What comes near the window is laid out in the next frame, and may push out what was scrolled to: once more, then. A
# fresh observer is told of each frame, also where the page's clock is paused.
SCROLL = """async (e) => {
  const drawn = (done) => new ResizeObserver((_, self) => done(self.disconnect())).observe(document.documentElement);
  for (let before = NaN; scrollY !== before; ) {
    before = scrollY;
    e.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (scrollY !== before) await new Promise((done) => addEventListener("scroll", done, { once: true }));
    for (let n = 0; n < 3; n++) await new Promise(drawn);
  }
}"""


# One marker of each kind of place: by what it stands in, by the third of the line, by how long its note is, by whose.
KINDS = """() => {
  const kinds = new Map();
  for (const marker of document.querySelectorAll("article .marker[id^=fnref-]")) {
    const block = marker.parentElement.closest("p, li, td, th, h1, h2, h3, h4"), line = block.getBoundingClientRect();
    const third = Math.floor((3 * (marker.getBoundingClientRect().left - line.left)) / line.width);
    const { length } = document.querySelector(marker.firstElementChild.hash).textContent;
    const kind = [block.localName, block.parentElement.localName, third, length < 150 ? "short" : length < 600, marker.className];
    if (!kinds.has(kind.join())) kinds.set(kind.join(), marker.id.slice(6));
  }
  return [...kinds.values()];
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


def press(target) -> None:
    """Clicks what stands among the notes when all near it is laid out: it might slide away while the button is down."""
    target.evaluate(SCROLL)
    target.click()


def raised(page: Page):
    return page.locator(".card:popover-open")


def raise_card(page: Page, label: object):
    """Hovers over a marker until its card is there."""
    rest(page, marker(page, label))
    page.clock.run_for(OPEN)
    expect(raised(page)).to_have_count(1)
    return raised(page)


def sheet(page: Page):
    return page.locator("dialog.sheet[open]")
