"""What “Go to” is told of the edition: everything that has an address is in it, once, on its page, in reading order."""

from __future__ import annotations

import re

from edition.exports.goto_data import goto_data
from edition.places.addresses import Addresses


def test_every_place_is_told_once_with_its_page(checked_edition):
    article = checked_edition.edition.article
    places = goto_data(article)["places"]
    every = [id for ids in places.values() for id in ids]
    expected = [section.id for section in article.sections] + [paragraph.id for paragraph in article.paragraphs]
    expected += [f"fn-{note.label}" for note in article.notes]
    starred = (*article.sections, *article.paragraphs)
    expected += [f"page-{page}" for unit in starred for page in unit.text.edition.pages]
    assert sorted(every) == sorted(expected)
    address = Addresses.of(article).url
    assert [url for url, ids in places.items() if "fn-55" in ids] == [address("fn-55").lstrip("/").split("#")[0]]


def test_paragraphs_notes_and_pages_stand_in_reading_order(checked_edition):
    every = [id for ids in goto_data(checked_edition.edition.article)["places"].values() for id in ids]
    for pattern in (r"p(\d+)", r"fn-(\d+)", r"page-(\d+)"):
        numbers = [int(match[1]) for id in every if (match := re.fullmatch(pattern, id))]
        assert numbers == sorted(numbers) and len(numbers) > 20


def test_pages_are_those_of_the_print_and_inferred(checked_edition):
    data = goto_data(checked_edition.edition.article)
    assert data["places"]["iii/"]["p17"] == "44"
    assert data["places"]["i/"]["p1"] == "34-35"
    assert "inferred" in data["caveat"]
    assert data["sections"]["III.C.1"] == "iii-c-1"
