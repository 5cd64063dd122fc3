"""An author of two names of whom nothing tells which is the family's: the import asks, once for each."""

from __future__ import annotations

from edition.importing.new_edition import import_article

PAGES = {"index.md": "", "about/index.md": ""}
STOOD = "The weir stood for a century, and nobody in the town had asked by whom it was built."


def test_the_order_of_a_name_is_asked_once():
    notes = "¹ Zhang Wei, *Weirs*, 5 PIER J. 1 (1990).\n\n² Zhang Wei, *Mills*, 6 PIER J. 1 (1991); Ada Reed, *Fords*, 7 PIER J. 1.\n"
    text = f"Of Weirs\n\nMara Quill\n\n# Introduction\n\n{STOOD}¹ It stands.²\n\n{notes}"
    asked = [doubt for doubt in import_article(text, "", PAGES).doubts if "family name" in doubt.message]
    assert [doubt.about for doubt in asked] == ["fn-1"]
    assert asked[0].message.startswith(
        "“Zhang Wei” is read as one whose family name is Wei; if it is Zhang, write Zhang, Wei"
    )
