"""What an article says before its first heading stands among the editors' words; the whole article has it, too."""

from __future__ import annotations

import pytest

from edition.pages.page_reader import Page, read_pages
from edition.site.whole_page import opening_of, whole_page

FRONT = "---\ntitle: Of Piers\nauthors:\n- Mara Quill\n---\n"
EDITORS = "<!-- edition: title -->\n\n[^0]: Keeper of piers.\n\n{}\n\n<!-- edition: contents -->\n\n## About this edition\n\nWords of the editors.\n"
TEXTS = [
    "The pier stood.[^1]\n{: #p1 }\n\n[^1]: Jane Roe, *Piers* 5 (2001).",
    "The pier stood.[^1]\n{: #p1 }\n\n[^1]: Jane Roe, *Piers* 5 (2001).\n\n    It went on.",
    "> The pier stood.\n{: #p1 }\n\nIt fell.[^1]\n{: #p2 }\n\n[^1]: Jane Roe, *Piers* 5 (2001).",
]


def read(opening: str):
    title_page = FRONT + EDITORS.format(opening)
    part = "# I. The Quay {#i}\n\nThe quay stood.\n{: #p9 }\n"
    article, _ = read_pages([Page("docs/index.md", title_page), Page("docs/i.md", part)])
    return opening_of(article, title_page), part


@pytest.mark.parametrize("text", TEXTS)
def test_the_opening_text_is_taken_whole_and_nothing_of_the_editors(text):
    opening, part = read(text)
    assert opening.strip() == text
    assert f"{text}\n\n# I. The Quay" in whole_page({"docs/index.md": opening, "docs/i.md": part})


def test_a_title_page_without_the_articles_text_gives_nothing():
    assert read("")[0] == ""
