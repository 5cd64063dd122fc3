"""A text with form feeds between its pages: what is told of a line is told of the line that an editor finds."""

from __future__ import annotations

import pytest

from edition.collating.lines_left_out import account
from edition.doors.opening.plain_figures import read_plain_figures
from edition.witness.witness_reader import read_witness

PAGES = """Mara Quill, *Of Harbours*, 7 Tidal L. Rev. 10 (2020)

OF HARBOURS
Mara Quill*

I. THE PIER

The pier stood.¹ It was old and

* Reader in Law.

¹ Jane Roe, *The Harbour* 5 (2001).

10
\f2020] OF HARBOURS 11

of oak, they say.²

² *Id.* at 6.
\f12 TIDAL LAW REVIEW [Vol. 7

II. THE WALL

It was wide.
"""
PLAIN = PAGES.translate(str.maketrans("¹²", "12"))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [PAGES, PLAIN], ids=["raised", "plain figures"])
def test_lines_are_the_files_own(text, end):
    file = text.replace("\n", end)
    received = read_plain_figures(file).text if text is PLAIN else file
    lines = [line.strip("\f") for line in text.split("\n")]
    article = read_witness(received).article
    for unit in (*article.sections, *article.paragraphs):
        assert unit.text.edition.plain.split()[0].casefold() in lines[unit.place.line - 1].casefold()
    assert [section.place.line for section in article.sections] == [6, 22]
    left = account(received, article)
    assert [each.line for each in left if each.kind in ("head", "page number")] == [14, 15, 20]
    assert all(lines[each.line - 1].strip() == each.text.strip("\f*").strip() for each in left if each.kind == "head")
