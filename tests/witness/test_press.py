"""However an article's pages are broken, the reader puts it together again."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from press import bare, in_order, press

from edition.model import Article, Section
from edition.witness.witness_reader import read_witness

HERE = Path(__file__).parent
UNDECIDED = {"gate-floor"}
"""A quotation inside its sentence, with nothing altered: where a page parts the two, nobody can tell it from the sentence."""
ARTICLES = sorted(path for path in HERE.parent.glob("imports/*/article.txt") if path.parent.name not in UNDECIDED)
SEEDS = range(4)


@cache
def article_of(path: Path) -> Article:
    return read_witness(path.read_text(encoding="utf-8")).article


def units(article: Article) -> Counter:
    return Counter(
        (u.number, u.level) if isinstance(u, Section) else (u.kind, bare(u.text.source)) for u in in_order(article)
    )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_an_article_set_anew_reads_the_same(path, seed):
    article = article_of(path)
    again = read_witness(press(article, seed)).article
    assert units(again) - units(article) == units(article) - units(again) == Counter()
    assert {n.label: bare(n.text.source) for n in again.notes} == {n.label: bare(n.text.source) for n in article.notes}
