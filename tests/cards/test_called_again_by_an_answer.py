"""Words whose work only an editor knows: in full where they first cite it, and a short form where they call it again."""

from __future__ import annotations

import pytest

from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex

BIB = """
@jurisdiction{pier,
  title = {Pier v. City of Sten},
  number = {U-117/19},
  court = {Const. Ct. Sten.},
  date = {2020-03-05},
}
@misc{roll,
  title = {Roll of Honour},
}
"""
FULL = "Pier v. City of Sten, U-117/19, Judgment, ¶ 3 (Const. Ct. Sten. Mar. 5, 2020)"


@pytest.mark.parametrize(
    ("note", "form", "trail"),
    [
        ("[*Pier*, U-117/19, ¶ 41]{source=pier}.", "short", (1,)),
        (f"[{FULL}]{{source=pier}}.", "full", ()),
        ("[Roll of Honour, No. 5]{source=roll}.", "full", ()),
        ("[Roll, No. 5]{source=roll}.", "full", ()),
    ],
)
def test_an_answer_cites_in_full_or_calls_again(note, form, trail):
    text = f"# I. A {{#i}}\n\nThe pier.[^1] The sea.[^2]\n{{: #p1 }}\n\n[^1]: {FULL}.\n\n[^2]: {note}\n"
    article, _ = read_pages([Page("docs/i.md", text)])
    edition = resolve(article, read_bibtex(BIB, "citations/sources.bib")[0])
    [resolved] = edition.citations["2"]
    assert (resolved.citation.form, resolved.trail) == (form, trail)
