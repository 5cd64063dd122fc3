"""The edition in one file, opened from a disk in a real Firefox that works offline: the notes' cards, no word said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import WIDE
from firefox import Firefox

MARKERS = """[...document.querySelectorAll('a[role="doc-noteref"]')].map((marker) => marker.getAttribute("href"))"""
SHOWN = """((card) => card && card === document.activeElement && [card.textContent,
  card.getBoundingClientRect().top >= 0 && card.getBoundingClientRect().bottom <= innerHeight])
  (document.querySelector("#card:popover-open"))"""


@pytest.fixture
def disk(firefox: Firefox, edition_site: Path, tmp_path: Path) -> Iterator[Firefox]:
    """The file, alone in a folder, in a browser that works offline.

    Fails on any word in the console, as of a request that the policy forbids."""
    (book,) = (edition_site / "data").glob("*-*.html")
    path = tmp_path / "edition.html"
    path.write_bytes(book.read_bytes())
    with firefox.offline():
        firefox.visit(path.as_uri(), WIDE)
        firefox.wait("document.readyState", "complete")
        yield firefox
        assert firefox.said(path.as_uri()) == []


def marker(address: str) -> str:
    return f'main a[role="doc-noteref"][href="{address}"]'


@pytest.mark.parametrize("pointer", ["mouse", "touch"])
def test_a_click_or_a_tap_on_a_marker_shows_its_note_whole_and_in_the_window(disk, pointer):
    addresses = disk.js(MARKERS)
    assert len(addresses) > 150
    for address in addresses[::9]:
        disk.point(*disk.middle(marker(address)), pointer, press=True)
        disk.wait(SHOWN, [disk.js(f"document.querySelector({address!r}).textContent"), True])
        disk.press("Escape")
        disk.wait("document.activeElement.getAttribute('href')", address)


def test_by_keyboard_and_a_link_in_the_card_leads_out_of_it(disk):
    disk.js(f"void document.querySelector({marker('#fn-56')!r}).focus()")
    disk.press("Enter")
    disk.wait(SHOWN, [disk.js("document.querySelector('#fn-56').textContent"), True])
    disk.press("Tab")
    disk.press("Tab")
    disk.wait("document.activeElement.getAttribute('href')", "#src-rubin-2020-sanctions")
    disk.press("Enter")
    disk.wait("location.hash", "#src-rubin-2020-sanctions")
    disk.wait("document.querySelector('#card:popover-open')", None)
    there = "document.querySelector('#src-rubin-2020-sanctions').getBoundingClientRect().top"
    disk.wait(f"{there} > -2 && {there} < innerHeight")


def test_where_a_mouse_rests_the_card_opens_and_closes_when_it_leaves(disk):
    disk.point(*disk.middle(marker("#fn-56")))
    disk.wait("document.querySelector('#card:popover-open')?.textContent.includes('Sanctions on Azerbaijan')")
    disk.point(2, 2)
    disk.wait("document.querySelector('#card:popover-open')", None)
