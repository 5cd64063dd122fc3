"""What a page of the web says of itself in its head, where it is the site's word and not the article's."""

from __future__ import annotations

import pytest
from doors.test_web_page import page

from edition.doors.common.received import Received
from files.receiving import receive

BESIDE = "beside the title, left out: “{}”"
NAMED = "an author whom the page’s own data name and its text does not, left out: “{}”"


def read(title: str, author: str = "", site: str = "") -> Received:
    data = f'<meta name="author" content="{author}">' if author else ""
    data += f'<meta property="og:site_name" content="{site}">' if site else ""
    return receive(f"<!DOCTYPE html><html><head><title>{title}</title>{data}</head><body>{page()}".encode())


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Of Weirs | Tidal Law Review", "Tidal Law Review"),
        ("Of Weirs – Tidal Law Review – The University", "Tidal Law Review – The University"),
        ("Of Weirs - Tidal", "Tidal"),
        ("Of Weirs &mdash; Tidal", "Tidal"),
        ("Tidal Law Journal - Of Weirs", "Tidal Law Journal"),
    ],
)
def test_a_sites_name_beside_the_title_is_left_out_and_told(title, site):
    done = read(title)
    assert done.text == read("Of Weirs").text and done.text.startswith("Of Weirs\n\nMara Quill\n")
    assert BESIDE.format(site) in done.told


@pytest.mark.parametrize("title", ["Of Weirs", "Of Weirs-Keeping", "Of Weirs: A History", "On Eels | Tidal"])
def test_a_title_that_is_not_the_headings_stays_as_it_is(title):
    done = read(title)
    assert done.text.startswith(f"{title}\n") and not any(line.startswith("beside") for line in done.told)


def test_a_colon_parts_a_subtitle_but_for_the_sites_own_name():
    assert read("Of Weirs: Tidal Law Review: Vol 20", site="Tidal Law Review").text == read("Of Weirs").text


@pytest.mark.parametrize(
    ("author", "site"),
    [("webmaster", ""), ("Stood", ""), ("Tidal Admin", "Tidal"), ("Mara Quill, Tidal", "Tidal")],
)
def test_an_author_whom_the_text_does_not_name_is_left_out_and_told(author, site):
    done = read("Of Weirs", author, site)
    assert done.text == read("Of Weirs").text and NAMED.format(author) in done.told


def test_an_author_whom_the_text_names_stays():
    done = read("Of Weirs", "Mara Quill")
    assert done.text == read("Of Weirs").text and not any("whom the page" in line for line in done.told)


@pytest.mark.parametrize(
    ("words", "heading"),
    [("I.The Weir", "I. The Weir"), ("A.A Weir", "A. A Weir"), ("12.Eels", "12. Eels"), ("U.S. Weirs", "U.S. Weirs"), ("I.x", "I.x")],
)  # fmt: skip
def test_a_space_stands_behind_the_number_of_a_heading_where_a_word_processor_left_it_out(words, heading):
    made = '<!DOCTYPE html><html><head><title>Of Weirs</title><meta name="generator" content="LibreOffice 7.4">{}</head><body>'
    done = receive((made.format("") + page(before=f"<h2>{words}</h2><p>It is.</p>")).encode())
    other = receive(
        (made.replace("LibreOffice", "Hand").format("") + page(before=f"<h2>{words}</h2><p>It is.</p>")).encode()
    )
    assert f"## {heading}\n" in done.text and f"## {words}\n" in other.text
