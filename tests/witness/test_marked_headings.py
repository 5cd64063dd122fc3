"""Headings that `#` signs mark: at which level each stands."""

from __future__ import annotations

import pytest

from edition.witness.witness_reader import read_witness


@pytest.mark.parametrize(
    ("signs", "levels"),
    [
        (("#", "##", "##", "#"), [1, 2, 2, 1]),
        (("##", "###", "###", "##"), [1, 2, 2, 1]),
        (("##", "##", "##", "##"), [1, 2, 2, 3]),  # they tell nothing
    ],
)
def test_a_heading_without_a_number_stands_where_its_signs_set_it(signs, levels):
    titles = ("I. The Pier", "A. The Old Pier", "B. The New Pier", "What the Sea Left")
    heads = "\n\n".join(f"{sign} {title}\n\nIt stood." for sign, title in zip(signs, titles, strict=True))
    article = read_witness(
        f"Of Piers\n\nMara Quill\n\n# Introduction\n\nThe pier stood.¹\n\n{heads}\n\n¹ Roe.\n"
    ).article
    assert [section.level for section in article.sections][1:] == levels
