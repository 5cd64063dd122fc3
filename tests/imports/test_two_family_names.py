"""A family name of two words is one where the notes call its author by both."""

from __future__ import annotations

from edition.importing.source_list import collect
from edition.model import Article, Meta, Note, Place
from edition.text import inline


def authors(*notes: str) -> list[str]:
    place = Place("docs/i.md", 1)
    article = Article(Meta(), (), (), tuple(Note(str(i), inline.read(n), place) for i, n in enumerate(notes, 1)))
    return [source.fields["author"] for source in collect(article)[0]]


FULL = "Ana Teresa García Quill & Bo Moss, *Tides*, 9 TIDAL L. REV. 4 (2004)."


def test_both_words_of_a_short_form_are_the_family_name():
    assert authors(FULL, "García Quill & Moss, *supra* note 1, at 5.") == ["García Quill, Ana Teresa and Moss, Bo"]
    assert authors("ANA GARCÍA QUILL, PIERS (2004).", "GARCÍA QUILL, *supra* note 1.") == ["García Quill, Ana"]


def test_a_given_name_before_it_is_none_of_the_family_name():
    assert authors(FULL, "Quill & Moss, *supra* note 1, at 5.") == ["Quill, Ana Teresa García and Moss, Bo"]
    assert authors("Mary Jane Roe, *Tides*, 9 TIDAL L. REV. 4 (2004).", "Jane Roe, *supra* note 1.") == [
        "Roe, Mary Jane"
    ]
