"""JATS: what Pandoc does not tell of such a file."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Facts
from files.receiving import receive

NOTE = '<fn id="f1"><label>1</label><p>Ada Reed, <italic>Weirs</italic> 5 (1990).</p></fn>'
PRINT = "<volume>7</volume><fpage>101</fpage>"
SHORT = "<abbrev-journal-title>Tidal L. Rev.</abbrev-journal-title>"


def read(label: str = "", journal: str = SHORT, printed: str = PRINT):
    front = f"<journal-meta><journal-title>Tidal Law Review</journal-title>{journal}</journal-meta>"
    meta = f"<title-group><article-title>Of Weirs</article-title></title-group><pub-date><year>2016</year></pub-date>{printed}"
    section = f'<sec id="s1">{label}<title>The Weir</title><p>It stood.<xref ref-type="fn" rid="f1">1</xref></p></sec>'
    return receive(
        f'<article article-type="research-article"><front>{front}<article-meta>{meta}</article-meta></front>'
        f"<body>{section}</body><back><fn-group>{NOTE}</fn-group></back></article>".encode()
    )


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("<label>I</label>", "# I. The Weir"), ("<label>A.</label> ", "# A. The Weir"), ("", "# The Weir"),
        ("<label>1.2</label>", "# 1.2 The Weir"), ("<label>The Weir</label>", "# The Weir"),
    ],
)  # fmt: skip
def test_a_sections_label_is_its_number(label, head):
    assert f"\n{head}\n" in read(label).text


@pytest.mark.parametrize(
    ("journal", "printed", "facts"),
    [
        (SHORT, PRINT, Facts("Tidal L. Rev.", "7", "101", 2016)),
        ("", "<volume>7</volume>", Facts("Tidal Law Review", "7", "", 2016)),
    ],
)
def test_where_the_article_was_printed(journal, printed, facts):
    assert read("", journal, printed).facts == facts
