"""Blocks of HTML that the build wrote reach the page as they are, past Markdown's reader."""

from __future__ import annotations

import markdown

from edition.site.raw_blocks import RawBlocks, set_aside

WRITTEN = """The *sources*, counted.

### Books {#books}

<ol class="sources" aria-labelledby="books">
<li id="src-roe">Jane Roe, <cite>Of *Piers* &amp; __Tides__</cite>
<ul><li><a href="../i/#fn-3">3</a></li></ul></li>
</ol>

<div markdown="1">
*Read* here.
</div>"""
BLOCK = WRITTEN.split("\n\n")[2]


def converted(text: str, *, aside: bool) -> tuple[str, set[str]]:
    ids: set[str] = set()
    reader = markdown.Markdown(extensions=["attr_list", "md_in_html"])
    reader.preprocessors.register(RawBlocks(reader, ids), "html", 25)
    html = reader.convert(set_aside(text) if aside else text)
    return "\n".join(line for line in html.split("\n") if line), ids


def test_the_page_is_the_same_and_its_ids_are_known():
    page, ids = converted(WRITTEN, aside=True)
    assert page == converted(WRITTEN, aside=False)[0]
    assert BLOCK in page and "<em>Read</em>" in page
    assert ids == {"src-roe"}


def test_only_whole_blocks_of_plain_html_are_set_aside():
    for text in ("*A* line.", "<ol>\n\n<li>parted</li>\n\n</ol>", '<div markdown="1">\n*x*\n</div>', "<ol>x</ol> tail"):
        assert set_aside(text) == text
    assert set_aside(BLOCK) != BLOCK


def test_a_mark_that_a_person_wrote_loses_nothing():
    assert "kept" in converted("<html-of-the-build>\nkept", aside=False)[0]
