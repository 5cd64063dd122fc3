"""What stands before the first section: title, authors, journal, and what of it is the article's.

The documents in `fronts.txt` are a name, the text, and below `--` what is expected: title, authors, volume
with journal, page and year (or `?`), then the paragraphs and author's notes that stand before the first section.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.witness.witness_reader import read_witness

BODY = """

The pier stood for a century, and then, in a single night of the year in which the council had resolved
to mend it, it fell into the sea.¹

¹ Jane Roe, *The Harbour* 5 (2001).
"""
DOCUMENTS = (Path(__file__).parent / "fronts.txt").read_text(encoding="utf-8").strip().split("\n====\n")


def shown(text: str) -> str:
    article = read_witness(text + BODY).article
    meta = article.meta
    place = f"{meta.volume} {meta.journal} {meta.first_page} ({meta.year})" if meta.volume else "?"
    before = [f"{'> ' if p.kind == 'blockquote' else 'p '}{p.text.source}" for p in article.paragraphs if not p.section]
    notes = [f"* {note.text.source}" for note in article.notes if note.label == "0"]
    return "\n".join([meta.title, " · ".join(meta.authors), place, *before, *notes])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.split("\n")[0])
def test_a_front(document):
    head, expected = document.split("\n--\n")
    assert shown(head.split("\n", 1)[1]) == expected
