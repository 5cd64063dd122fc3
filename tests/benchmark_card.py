"""How long a card takes to show, less the delay that is chosen: over every marker of the edition.

    EDITION_CHROMIUM=/usr/bin/chromium .venv/bin/python tests/benchmark_card.py

No test; it prints milliseconds. Each marker is put in the middle of a window of 1280 by 800, the
pointer rests on it, and the clock stops when the card is open and laid out. What the delay alone
takes (a bare timer of the same length, on the same page) is measured beside it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP / "scripts"), str(TOP / "tests" / "browser")]

from browsing import build, served  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from machine.browser import VARIABLE, chromium  # noqa: E402

MEASURE = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const card = document.querySelector(".card"), times = [], bare = [];
  const move = (target, x, y) => target.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: x, clientY: y }));
  let opened;
  card.showPopover = (options) => {
    HTMLElement.prototype.showPopover.call(card, options);
    card.getBoundingClientRect(); // the layout that the next frame would make
    opened(performance.now());
  };
  for (const link of document.querySelectorAll("article .marker[id^=fnref-] a")) {
    link.scrollIntoView({ block: "center", behavior: "instant" });
    await frame(), await frame();
    if (document.querySelector(link.hash).getBoundingClientRect().top < innerHeight) continue;
    const { x, y } = link.getBoundingClientRect();
    const start = performance.now();
    setTimeout(() => bare.push(performance.now() - start - 300), 300);
    const shown = new Promise((done) => (opened = done));
    move(link, x + 1, y + 1);
    times.push((await shown) - start - 300);
    card.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    move(document.body, 1, 1);
    await frame();
  }
  return { times, bare };
}"""


def measured(page: Page, url: str, parts: list[str]) -> Iterator[dict[str, list[float]]]:
    for part in parts:
        page.goto(f"{url}/{part}/", wait_until="networkidle")
        yield page.evaluate(MEASURE)


def main() -> None:
    os.environ.setdefault(VARIABLE, chromium())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(TOP, Path(folder))
        parts = sorted(p.parent.name for p in site.glob("*/index.html") if 'id="fnref-' in p.read_text("utf-8"))
        browser = playwright.chromium.launch(executable_path=os.environ[VARIABLE], args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        for url in served(site):
            found = list(measured(page, url, parts))
            break
        browser.close()
    for name, key in (("card", "times"), ("bare timer", "bare")):
        all_of = [t for each in found for t in each[key]]
        print(
            f"{name}: {len(all_of)} markers, median {statistics.median(all_of):.1f} ms, worst {max(all_of):.1f} ms after the delay"
        )


if __name__ == "__main__":
    main()
