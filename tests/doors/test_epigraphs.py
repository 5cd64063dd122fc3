"""An epigraph that a note marks stands before the text in its own kind, in a Word file as in the text itself."""

from __future__ import annotations

import pytest
from doors.test_forms import shown, through
from doors.writers import as_markdown, as_plain, as_word

from edition.witness.witness_reader import read_witness

TEXT = """OF PIERS

Mara Quill

QUOTED

I. THE PIER

The pier stood for a century.² It was built by hand.³

¹ Jane Roe, *Piers* 5 (2001).

² *Id.* at 6.

³ *Id.* at 7.
"""
QUOTED = [
    "> The sea has no keeper.¹",
    "> The sea has no keeper.\n> —Jane Roe¹",
    "“The sea has no keeper.”¹\n\n—Ann Coe, 1901",
]


@pytest.mark.parametrize("quoted", QUOTED)
@pytest.mark.parametrize(
    "form",
    [as_word, lambda a: as_markdown(a).encode(), lambda a: as_plain(a).encode()],
    ids=["Word", "Markdown", "text"],
)
def test_it_is_a_block_quotation(form, quoted):
    article = read_witness(TEXT.replace("QUOTED", quoted)).article
    read = through(form(article))
    assert shown(read) == shown(article)
    assert read.meta.authors == ("Mara Quill",) and read.paragraphs[0].kind == "blockquote"
