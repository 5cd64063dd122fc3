"""Words and headings at the ends of pages, in invented articles of nothing else."""

from __future__ import annotations

import pytest
from printed_pages_read import read_back
from test_bad_input import edition_of, made
from test_print import places, words_parted

from edition.books.binding import bind
from edition.books.fitting import Fit
from edition.books.print_data import print_data
from edition.exports.head import Site
from making import bookmaking


def test_the_words_that_pages_ends_part_are_told_and_kept_whole_by_the_next_settings():
    """Each counts the words of the paragraphs that the one before saw parted; all are of long words."""
    said = [f"internationalization{' of' * (n % 3)} well-beloved{' compromises' * (n % 2)}" for n in range(700)]
    paragraphs = [f"{' '.join(said[n : n + 35 + n % 3])}.\n{{: #p{n // 35 + 1} }}" for n in range(0, 700, 35)]
    edition = edition_of("# I. Pier {#i}\n\n" + "\n\n".join(paragraphs).replace(".", ".[^1]", 1) + "\n\n[^1]: One.\n")
    book, fit = bind(edition, Site("en", "", "")), Fit()
    parted = []
    for number in range(9):
        compiler = bookmaking._compiler(print_data(book), fit.data())
        told = bookmaking._told(compiler)
        is_last = fit.turned(told) == fit
        if number == 0 or is_last:
            parted += [words_parted(places(read_back(compiler.compile(format="pdf")), edition), edition)]
        if is_last:
            break
        fit = fit.turned(told)
    assert is_last and parted[0] and not parted[1]
    assert fit.faults(told, book) == (0, len(told.widows) + len(told.orphans))


@pytest.mark.parametrize("words", [3, 17, 29])
def test_no_heading_stands_at_a_pages_foot_without_its_text(words):
    """Sections of one line with a note each: the note takes its line overleaf, and the heading has to follow."""
    sections = [
        f"{'#' * (2 + (n - 1) % 3)} {n}. Head-{n}-here {{#i-{n}}}\n\nText-{n}-here stands.[^{n}]\n{{: #p{n} }}"
        for n in range(1, 61)
    ]
    notes = "\n".join(f"[^{n}]: {'Said ' * words}so." for n in range(1, 61))
    printed = read_back(made("# I. Pier {#i}\n\n" + "\n\n".join(sections) + "\n\n" + notes + "\n")["pdf"])
    pages = ["".join(letter.text for letter in page) for page in printed.pages[printed.first - 1 : printed.last]]
    assert len(pages) > 4
    for n in range(1, 61):
        (heading,) = [number for number, page in enumerate(pages) if f"Head-{n}-here" in page]
        (text,) = [number for number, page in enumerate(pages) if f"Text-{n}-here" in page]
        assert heading == text, f"heading {n}"
