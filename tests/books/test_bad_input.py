"""What the books make of input that is bad, or large, or odd: a right page, or a finding that names the place."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from contextlib import closing

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfium_read import Letter, addresses
from pdfium_read import letters as drawn
from printed_pages_read import SIDE, TOP, read_back

from edition.exports.head import Site
from edition.model import Edition
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex
from making import bookmaking
from making.bookmaking import BookError, make_books

SITE = Site("en", "", "")
FRONT = "---\ntitle: Of Piers\nauthors: [Mara Quill]\njournal: Tidal L. Rev.\nyear: 2020\n---\n\n# Title\n"


def edition_of(text: str, entries: str = "") -> Edition:
    article, _ = read_pages([Page("docs/index.md", FRONT), Page("docs/i.md", text)])
    return resolve(article, read_bibtex(entries, "citations/sources.bib")[0])


def made(text: str) -> dict[str, bytes]:
    return {path.rpartition(".")[2]: content for path, content in make_books(edition_of(text), SITE).items()}


def read_letters(content: bytes) -> list[tuple[float, Letter]]:
    """The letters of a PDF that are part of its text, in order, each with the width of its page."""
    with closing(pypdfium2.PdfDocument(content)) as read:
        return [(page.get_width(), each) for number, page in enumerate(read, 1) for each in drawn(page, number)[0]]


def letters(content: bytes) -> str:
    """All letters of a PDF, in order, without spaces and what only breaks lines."""
    return joined(each.text for _, each in read_letters(content))


def as_drawn(content: bytes) -> str:
    """The same, whichever way they are read and though one covers another, as PDFium does not have them."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return joined(c["text"] for page in pdf.pages for c in page.chars if c.get("tag") != "Artifact")


def links(content: bytes) -> set[str]:
    with closing(pypdfium2.PdfDocument(content)) as read:
        return {address for page in read for address in addresses(read, page)}


def joined(texts: Iterable[str]) -> str:
    return re.sub(r"[\s\u200b\u2060]", "", "".join(texts))


def outside(content: bytes) -> list[str]:
    """The letters of a PDF that stand beyond the column of text at the right, star pages left out."""
    return [each.text for width, each in read_letters(content) if each.end > width - SIDE + 2 and each.size > 7.5]


def findings(text: str) -> list[tuple[str, str, int, str]]:
    with pytest.raises(BookError) as refused:
        made(text)
    return [(f.rule, f.place.path, f.place.line, f.message) for f in refused.value.findings]


def test_a_note_without_a_marker_is_a_finding():
    [(rule, path, line, message)] = findings("# I. Pier {#i}\n\nIt stood.[^1]\n{: #p1 }\n\n[^1]: One.\n[^2]: Two.\n")
    assert (rule, path, line) == ("book-note-lost", "docs/i.md", 7)
    assert "note 2 has no marker" in message and "[^2]" in message


def test_a_marker_without_a_note_is_a_finding():
    [(rule, path, line, message)] = findings("# I. Pier {#i}\n\nIt stood.[^1] Long.[^7]\n{: #p1 }\n\n[^1]: One.\n")
    assert (rule, path, line) == ("book-note-lost", "docs/i.md", 3) and "[^7]" in message


@pytest.mark.parametrize(
    "where", ["It stood \U00013000.[^1]\n{: #p1 }\n\n[^1]: One.", "It stood.[^1]\n{: #p1 }\n\n[^1]: One \U00013000."]
)
def test_a_character_that_no_face_has_is_named_with_its_place(where):
    text = f"# I. Pier {{#i}}\n\n{where}\n"
    [(rule, path, line, message)] = findings(text)
    assert (rule, path) == ("book-character", "docs/i.md")
    assert line == text[: text.index("\U00013000")].count("\n") + 1
    assert "U+13000, EGYPTIAN HIEROGLYPH A001 (" in message


def test_a_note_that_cannot_begin_on_its_markers_page_is_a_finding_and_no_file_is_made(monkeypatch):
    monkeypatch.setattr(bookmaking, "_fitted", lambda book: (None, frozenset({"1"})))
    [(rule, path, line, message)] = findings("# I. Pier {#i}\n\nIt stood.[^1]\n{: #p1 }\n\n[^1]: One.\n")
    assert (rule, path, line) == ("book-note-strays", "docs/i.md", 6) and "note 1" in message


def test_a_note_longer_than_a_page_begins_at_its_marker_and_loses_no_word():
    note = " ".join(f"word{number}" for number in range(2500))
    text = " ".join(f"text{number}" for number in range(300))
    files = made(f"# I. Pier {{#i}}\n\n{text}.[^1] It fell.[^2]\n{{: #p1 }}\n\n[^1]: {note}.\n[^2]: Two.\n")
    book = read_back(files["pdf"])
    (first, second), markers = book.entries, book.markers()
    assert (first.number, first.page) == markers[0]
    assert second.number == "2" and second.page == first.letters[-1].page > first.page + 2  # where the long one ends
    assert note.replace(" ", "") in joined(letter.text for page in book.pages for letter in page).replace("-", "")
    assert len(book.pages) > 5


@pytest.mark.parametrize("lines", range(15, 22))
def test_a_quotation_at_the_foot_of_a_page_is_parted_or_whole_with_its_note(lines):
    """Wherever the page ends: it leaves no hole of more than the lines that must stay together, and no note strays."""
    filling = "\n\n".join(f"Of line {n} of the page.\n{{: #p{n} }}" for n in range(1, lines + 1))
    quoted = " ".join(f"word{n}" for n in range(90))
    notes = f"[^1]: {'Before it. ' * 40}\n[^2]: {'Of the quotation. ' * 40}\n"
    files = made(
        f"# I. Pier {{#i}}\n\nIt stood.[^1]\n{{: #p0 }}\n\n{filling}\n\n> {quoted}.[^2]\n{{: #p90 }}\n\n"
        f"It fell.\n{{: #p91 }}\n\n{notes}"
    )
    book = read_back(files["pdf"])
    assert [(entry.number, entry.page) for entry in book.entries] == book.markers()
    page = book.pages[book.first - 1]
    rule = next(top for width, top in book.rules[book.first - 1] if abs(width - 79.2) < 1)
    last = max(letter.top + letter.size for letter in page if letter.top < rule)
    assert rule - last < 4 * 15, rule - last


@pytest.mark.parametrize("lines", range(24, 28))
def test_a_paragraph_of_three_lines_goes_overleaf_whole_where_its_last_must(lines):
    """The note of the last line has no room at the foot, and no note stands before it that could ask for some."""
    filling = "\n\n".join(f"Of line {n} of the page.\n{{: #p{n} }}" for n in range(1, lines + 1))
    said = " ".join(f"word{n}" for n in range(26))
    notes = f"[^1]: {'Before it. ' * 40}\n[^2]: {'Of the last line. ' * 10}\n"
    book = read_back(
        made(
            f"# I. Pier {{#i}}\n\nIt stood.[^1]\n{{: #p0 }}\n\n{filling}\n\n{said}.[^2]\n{{: #p90 }}\n\n"
            f"It fell.\n{{: #p91 }}\n\n{notes}"
        )["pdf"]
    )
    assert [(entry.number, entry.page) for entry in book.entries] == book.markers()
    rows: dict[tuple[int, int], str] = {}
    for letter in book.body():
        place = letter.page, round(letter.top)
        rows[place] = rows.get(place, "") + letter.text
    assert len({page for (page, _), row in rows.items() if "word" in row}) == 1


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Of Piers", "Of Piers"),
        ("OF PIERS AND HARBOURS AND THE MANY KEEPERS WHO BUILT THEM BY HAND AND STAYED", "…"),
        ("Of Piers: The many keepers who built them by hand, and who stayed for a century", "Of Piers"),
    ],
)
def test_a_running_head_is_one_line_however_long_the_title(title, head, monkeypatch):
    """At the left the article's title, at the right the Part's."""
    monkeypatch.setitem(globals(), "FRONT", FRONT.replace("title: Of Piers", f'title: "{title}"'))
    filling = "\n\n".join(f"Of line {n} of the page.\n{{: #p{n} }}" for n in range(2, 140))
    text = f"# I. Pier {{#i}}\n\nIt.[^1]\n{{: #p1 }}\n\n[^1]: One.\n\n# {title} {{#of}}\n\n{filling}\n"
    book = read_back(made(text)["pdf"])
    for number in (4, 5):
        letters = [letter for letter in book.artifacts[number - 1] if letter.top < TOP - 10 and letter.text.strip()]
        said = "".join(letter.text for letter in letters).strip(str(number))
        assert len({round(letter.top) for letter in letters}) == 1 and head.replace(" ", "") in said, said
        assert max(letter.end for letter in letters) < 6.75 * 72 - SIDE + 1


def test_a_bookmark_has_the_headings_words_and_not_those_of_its_notes():
    """Nor a sign of its emendation, nor a star page's number: each of them stands in the heading's line."""
    book = read_back(
        made(
            "# I. The *Old*[^1] {~~Peer~>Pier~~}{>>text: the pier is meant<<} {#i}\n\nIt stood.\n{: #p1 }\n\n"
            "## A. Its [*7]{#page-7}Keepers[^2] {#i-a}\n\nThey did.\n{: #p2 }\n\n[^1]: Of age.\n[^2]: Of trade.\n"
        )["pdf"]
    )
    assert [title for _, title in book.outline] == ["Contents", "I. The Old Pier", "A. Its Keepers", "Apparatus"]
    assert [entry.number for entry in book.entries] == ["1", "2"]


def test_a_table_wider_than_the_page_is_broken_into_lines_that_fit():
    rows = "\n".join(" \\| ".join(f"cell{row}x{column}" for column in range(25)) for row in range(3))
    files = made(f"# I. Pier {{#i}}\n\n{rows}\n{{: #p1 }}\n")
    found = letters(files["pdf"])
    assert outside(files["pdf"]) == []
    for row in range(3):
        assert all(f"cell{row}x{column}" in found for column in range(25))


@pytest.mark.parametrize(
    "word",
    [
        "Donaudampfschifffahrts" * 12,
        "x" * 400,
        "https://example.org/" + "a" * 300,
        "https://example.org/a/b?c=d&e=f_" * 9,
    ],
)
def test_an_unbroken_word_ends_where_the_line_does_and_stays_whole(word):
    written = f"<{word}>" if word.startswith("http") else word
    files = made(f"# I. Pier {{#i}}\n\nIt {word} stood.[^1]\n{{: #p1 }}\n\n[^1]: See {written} there.\n")
    assert outside(files["pdf"]) == []
    assert letters(files["pdf"]).replace("-", "").count(word.replace("-", "")) == 2
    assert b"overflow-wrap: anywhere" in files["html"]
    if written != word:
        assert word in links(files["pdf"])


def test_words_from_right_to_left_are_there_whole():
    hebrew = "שלום עולם"
    files = made(f"# I. Pier {{#i}}\n\nThe word {hebrew} stood.[^1]\n{{: #p1 }}\n\n[^1]: That is {hebrew}.\n")
    found = as_drawn(files["pdf"])
    either = [hebrew.replace(" ", ""), hebrew.replace(" ", "")[::-1]]  # a PDF has the letters as they are drawn
    assert sum(found.count(word) for word in either) == 2, found
    with zipfile.ZipFile(io.BytesIO(files["epub"])) as archive:
        assert hebrew in archive.read("book/part-1.xhtml").decode("utf-8")


def test_the_text_has_no_pictures_so_that_none_is_without_words():
    """What looks like one is the author's letters, and is printed as such."""
    files = made("# I. Pier {#i}\n\nIt ![](pier.png) stood.\n{: #p1 }\n")
    assert "It![](pier.png)stood." in letters(files["pdf"])
    assert b"<img" not in files["html"]


def test_many_notes_keep_their_pages_and_their_order():
    """As many as an article has; 2,000 are in the benchmark, with their time."""
    count = 200
    text = "\n\n".join(
        " ".join(f"A sentence of the text, the {n}th of them.[^{n}]" for n in range(first, first + 20))
        + f"\n{{: #p{first // 20 + 1} }}"
        for first in range(1, count + 1, 20)
    )
    notes = "\n".join(f"[^{n}]: The note that belongs to sentence {n}, on page {n}." for n in range(1, count + 1))
    book = read_back(made(f"# I. Pier {{#i}}\n\n{text}\n\n{notes}\n")["pdf"])
    entries = [(entry.number, entry.page) for entry in book.entries]
    assert entries == book.markers()
    assert [number for number, _ in entries] == [str(n) for n in range(1, count + 1)]


@settings(max_examples=8)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40))
def test_any_text_gives_books_or_findings_that_name_a_place(words):
    try:
        files = made(f"# I. Pier {{#i}}\n\nIt {words} stood.[^1]\n{{: #p1 }}\n\n[^1]: Of {words}.\n")
    except BookError as refused:
        assert all(finding.place.line and finding.message for finding in refused.findings)
    else:
        assert files["pdf"].startswith(b"%PDF-")


def test_the_same_article_gives_the_same_bytes():
    """Whatever stands in it. That another process makes the same, the tests of the installed engine say."""
    text = (
        "# I. The *Old*[^1] {~~Peer~>Pier~~}{>>text: the pier is meant<<} {#i}\n\n[*13]{#page-13}It stood.[^2]\n{: #p1 }\n\n"
        "> It fell,[^3] and `x` = <https://example.org/>.\n{: #p2 }\n\n"
        "[^1]: Jane Roe, *The Harbour* 5 (2001).\n[^2]: *Id.* at 6.[^ed-a]\n[^3]: Roe, *supra* note 1.\n"
        "[^ed-a]: {sum} Six and seven are thirteen.\n"
    )
    assert made(text) == made(text)


def test_two_star_pages_at_one_place_are_both_printed():
    text = "# I. The Pier {#i}\n\n[*13]{#page-13}[*14]{#page-14}The pier stood.\n{: #p1 }\n"
    assert {"*13", "*14"} <= set(re.findall(r"\*1\d", as_drawn(made(text)["pdf"])))
