"""Two states of an edition → what the history page says, as documents.

The first block is an edition: its page, and below `-- sources` its database. Each case is a name, lines of what
stands there once and what takes its place (`old ⇒ new`), and below `-- told` what a reader then reads: a line for
each paragraph, words taken away as `[-so-]`, words that are new as `{+so+}`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from edition.exports.edition_json import edition_json
from edition.exports.setting_json import setting_json
from edition.pages.page_reader import Page, read_pages
from edition.releases.history_page import history_page
from edition.releases.release_history import told
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex

CASES = Path(__file__).with_name("accounts.txt")
BASE, *BLOCKS = CASES.read_text(encoding="utf-8").removesuffix("\n").split("\n====\n")


def data_of(text: str):
    page, _, database = text.partition("-- sources\n")
    article, _ = read_pages([Page("docs/i.md", page)])
    sources, _ = read_bibtex(database, "citations/sources.bib")
    edition = resolve(article, sources)
    data = edition_json(edition)
    return json.loads(json.dumps({**data, "setting": setting_json(edition)}))


def changed(lines: str) -> str:
    text = BASE
    for line in filter(None, lines.split("\n")):
        old, new = line.split(" ⇒ ") if " ⇒ " in line else (line.removesuffix(" ⇒"), "")
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def history(after):
    return told([("1.0", "2026-12-01", data_of(BASE)), ("1.1", "2027-01-05", after)])


def read(page: str) -> str:
    """What a reader reads of the newest release, a line for each heading and paragraph."""
    found = html.fromstring(page).find(".//div[@class='history']")
    if found is None:
        return re.split(r"</p>|<h2", page.split("Read this release", 1)[1])[1].strip()
    for each in found.iter("del", "ins"):
        signs = ("[-", "-]") if each.tag == "del" else ("{+", "+}")
        each.text, each.tail = f"{signs[0]}{each.text}{signs[1]}", each.tail
    return "\n".join(f"{'## ' if each.tag == 'h3' else ''}{each.text_content()}" for each in found.iter("h3", "p"))


@pytest.mark.parametrize("block", BLOCKS, ids=[each.split("\n")[0] for each in BLOCKS])
def test_a_change_is_told_in_a_readers_words(block, accept):
    name, _, rest = block.partition("\n")
    lines, _, expected = f"{rest}\n".partition("-- told\n")
    seen = read(history_page(history(data_of(changed(lines)))))
    given = f"{name}\n{lines}-- told\n"
    accept(CASES, given + expected, given + seen + "\n")
