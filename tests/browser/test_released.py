"""Two real releases of an invented edition, a change of each kind between them, as a reader meets them in Chromium.

Nothing is stood in for: `scripts/import` makes the edition, `scripts/build --release` the releases, git keeps both.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from browsing import served
from lxml import etree
from playwright.sync_api import Browser, Page, expect
from tabs import Tabs, kept_open

ARTICLE = """Mara Quill, *Of Piers*, 7 Tidal L. Rev. 12 (2020)

OF PIERS

Mara Quill

I. THE PIER

The pier stood for a century.¹ It was built by hand and kept by one family.² Nobody asked who kept it.³ It burned in 1920.

A. Its Keepers

The keepers wrote it all down, and no other book of theirs is known.⁴ The Coast Board has a copy.

¹ Jane Roe, *The Harbour* 5 (2001).

² *Id.* at 6 (describing the hands).

³ Ann Moor, *Of Tides* 9 (1999).

⁴ Roe, *supra* note 1, at 7.
"""
REGISTER = "- {id: coast-board, kind: body, name: Coast Board, forms: [Coast Board]}\n"
TIMELINE = "- {id: fire, told: [{at: p1, when: '1920', printed: 'in 1920', what: It burned in 1920}]}\n"
FIRST = (
    ("docs/index.md", "year: 2020\n", "year: 2020\nground: not stated\n"),
    ("docs/i.md", "Nobody asked", "Nobody{~~ asked~> had asked~~}{>>a word lost<<}"),
    ("docs/i.md", "theirs is known", "theirs[^ed-a] is known"),
    ("docs/i.md", "[^4]: Roe", "[^ed-a]: {text} So received; “hers” may be meant.\n\n[^4]: Roe"),
)
SECOND = (
    ("docs/index.md", "ground: not stated\n", "ground: a licence of the author’s\neditors:\n- Ada Roe\n- Ben Poe\n"),
    ("docs/i.md", "I. The Pier {", "I. The {~~Pier~>Piers~~}{>>as in the title<<} {"),
    ("docs/i.md", "stood for a century", "stood for {~~a century~>an age~~}{>>tried<<}"),
    ("docs/i.md", "describing the hands", "describing the {~~hands~>tools~~}{>>tried<<}"),
    ("docs/i.md", "Roe, *supra* note 1,", "{~~Roe~>Moor~~}{>>tried<<}, *supra* note {~~1~>3~~}{>>tried<<},"),
    ("docs/i.md", "“hers” may be meant", "“hers” seems to be meant"),
    ("docs/i.md", "a word lost", "a word was lost"),
    ("docs/about/index.md", "\n\n", "\n\nA word more.\n\n"),
    ("citations/sources.bib", "{The Harbour},", "{The Harbour},\n  isbn = {978-0-14-311875-6},"),
    ("citations/register.yml", "name: Coast Board", "name: Coast Board (Tidal)"),
    ("citations/timeline.yml", "what: It burned in 1920", "what: burned in 1920"),
)


def git(root: Path, *words: str) -> None:
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def changed(root: Path, changes: tuple[tuple[str, str, str], ...]) -> None:
    """Make the changes, and commit them."""
    for path, old, new in changes:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    git(root, "add", "-A")
    git(root, "-c", "user.name=E", "-c", "user.email=e@example.org", "commit", "-qm", "More")


@pytest.fixture(scope="module")
def released(once: Callable[[str, Callable[[Path], object]], Path], script: Callable[..., CompletedProcess]) -> Path:
    """The built site of release 1.1, with 1.0 kept in it."""
    environment = {**os.environ, "SITE_URL": "https://example.org/piers/"}  # a feed needs an address

    def ran(*words: object) -> None:
        done = script(*words, env=environment)
        assert done.returncode == 0, done.stdout + done.stderr

    def make(root: Path) -> None:
        received = root.with_suffix(".txt")
        received.write_text(ARTICLE, encoding="utf-8")
        ran("import", received, "--into", root)
        for name, rows in (("register", REGISTER), ("timeline", TIMELINE)):
            with (root / "citations" / f"{name}.yml").open("a", encoding="utf-8") as file:
                file.write(rows)
        (root / ".gitignore").write_text("site/\n", encoding="utf-8")
        git(root, "init", "-q")
        for changes in (FIRST, SECOND):
            changed(root, changes)
            ran("build", "--root", root, "--release")

    return once("released", make) / "site"


@pytest.fixture(scope="module")
def tabs(chromium: Browser, released: Path) -> Iterator[Tabs]:
    for url in served(released):
        with kept_open(chromium, url) as tabs:
            yield tabs


@pytest.fixture
def read(tabs: Tabs) -> Iterator[Callable[..., Page]]:
    with tabs.of_a_test() as go:
        yield go


def kept(site: Path, release: str, id: str) -> str:
    """The fingerprint of a place's words in a release, as its checkable link has it."""
    units = json.loads((site / "v" / release / "data" / "quote.json").read_text("utf-8"))["units"]
    words = next(each["text"] for each in units if each["id"] == id)
    return sha256(words.encode("utf-8")).hexdigest()[:32]


@pytest.mark.parametrize(("id", "name", "was", "now"), [
    ("p1", "¶ 1", "stood for a century", "stood for an age"),
    ("fn-2", "note 2", "describing the hands", "describing the tools"),
])  # fmt: skip
def test_a_link_of_an_older_release_shows_both_readings(read, released, id, name, was, now):
    page = read(f"/i/?was={kept(released, '1.0', id)}&release=1.0#{id}", clock=False)
    said = page.locator(".foot .compared")
    expect(said.locator("p").first).to_have_text(f"The words of {name} have changed since release 1.0.")
    expect(said.locator("dt")).to_have_text(["Release 1.0", "Now"])
    expect(said.locator("dd").nth(0)).to_contain_text(was)
    expect(said.locator("dd").nth(1)).to_contain_text(now)


@pytest.mark.parametrize(("release", "id", "name"), [
    ("1.0", "p2", "¶ 2"), ("1.0", "fn-3", "note 3"), ("1.1", "p1", "¶ 1"), ("1.1", "fn-2", "note 2"),
])  # fmt: skip
def test_a_link_whose_words_stayed_says_so(read, released, release, id, name):
    page = read(f"/i/?was={kept(released, release, id)}&release={release}#{id}", clock=False)
    expect(page.locator(".foot")).to_contain_text(f"The words of {name} are unchanged since release {release}.")


def test_the_release_kept_says_that_a_newer_one_exists_and_the_newest_does_not(read):
    page = read("/v/1.0/i/", clock=False)
    expect(page.get_by_role("link", name="what changed")).to_be_visible()
    assert "stood for a century" in page.locator("#p1").inner_text()
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.goto(page.url.replace("/v/1.0/", "/v/1.1/"))
    expect(page.locator("#p1")).to_contain_text("stood for an age")
    expect(page.get_by_role("link", name="what changed")).to_have_count(0)


KINDS = {
    "article": ("Editors of this edition: now “Ada Roe; Ben Poe” (before: none)", None),
    "heading": ("I, “The Piers”:", "/i/#i"),
    "paragraph": ("¶ 1:", "/i/#p1"),
    "note": ("Note 2:", "/i/#fn-2"),
    "resolution": (
        "Note 4 now resolves to Ann Moor, Of Tides, cited in full in note 3 (before: Jane Roe, The Harbour, note 1)",
        "/i/#fn-4",
    ),
    "source": ("ISBN now “978-0-14-311875-6” (before: none)", "/sources/#src-roe-2001-harbour"),
    "editors’ note": ("Editors’ note a, at ¶ 2:", "/i/#fn-ed-a"),
    "emendation": ("The emendation of ¶ 1: reason now “a word was lost” (before: “a word lost”)", "/i/#p1"),
    "index entry": ("“Coast Board (Tidal)”: name now", "/index-of-names/#coast-board"),
    "date": ("“burned in 1920”: what happened now “burned in 1920” (before: “It burned in 1920”)", "/timeline/"),
    "file": ("/about/: changed", "/about/"),
}
"""What a reader is told of a change of each kind, and its address in `data/history.json`."""


def test_a_change_of_each_kind_is_told_on_the_page_in_the_feed_and_in_the_data(read, released):
    told = read("/history/", clock=False).locator(".history")
    summary = etree.parse(released / "history" / "feed.xml").findtext(".//{*}entry/{*}summary")
    newest = json.loads((released / "data" / "history.json").read_text("utf-8"))[0]["changes"]
    assert not any("None" in change["id"] for change in newest)
    for kind, (said, url) in KINDS.items():
        expect(told).to_contain_text(said)
        assert said.rstrip(":") in summary
        assert url in [change["url"] for change in newest if change["kind"] == kind], kind


def test_what_is_told_has_no_signs_of_the_data(read):
    page = read("/history/", clock=False)
    told = page.locator(".history").inner_text()
    assert not set('[]{}"') & set(told) and "None" not in told
    for link in page.locator(".history a").all():
        assert page.request.get(link.evaluate("each => each.href")).ok
