"""Authors whom a file names beside its text, and whom the text's own head names again."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Received
from files.receiving import receive

HEAD = '---\ntitle: "Of Piers"\nauthor: [Mara Quill, Tom Roe]\n---\n\n'
TEXT = "\n\n# I. The Pier\n\nMara Quill built it.[^1]\n\n[^1]: Jane Roe, *Piers* 5 (2001).\n"


def read(again: str, more: str = "") -> Received:
    return receive((HEAD + again + TEXT + more).encode())


ONCE = read("").text


@pytest.mark.parametrize(
    "again",
    ["# Of Piers\n\nMara Quill and Tom Roe", "*By Mara Quill & Tom Roe*", "Mara Quill\n\nTom Roe", "## By Mara Quill"],
)
def test_names_that_are_shown_again_are_left_out(again):
    assert (read(again).text, read(again).told) == (ONCE, ())


@pytest.mark.parametrize("again", ["By Mara Quill, Professor of Law", "**Mara Quill** | March 1, 2020"])
def test_what_stands_beside_them_is_told(again):
    words = again.replace("**", "")
    assert (read(again).text, read(again).told) == (ONCE, (f"beside the authors’ names, left out: “{words}”",))


def test_names_that_mark_notes_stand_for_those_before_the_text():
    done = read("Mara Quill[^a] and Tom Roe[^b]", "[^a]: Dean.\n[^b]: Keeper.\n")
    assert done.text.startswith("Of Piers\n\nMara Quill¹ and Tom Roe²\n\n# I. The Pier\n")


@pytest.mark.parametrize("words", ["Mara Quill built a pier.", "Mara Quillson, Keeper", "A pier of Mara Quill"])
def test_other_words_stay(words):
    assert f"\n\n{words}\n\n" in read(words).text


def test_a_web_page_s_byline_is_the_author_s_name():
    page = '<!DOCTYPE html><html><head><title>Of Piers</title><meta name="author" content="Mara Quill"></head><body>'
    page += '<h1>Of Piers</h1><p class="byline">By <a href="/mq">Mara Quill</a></p><p>It stood<sup><a href="#n1" '
    page += 'id="r1">1</a></sup>.</p><p id="n1"><a href="#r1">1</a> Jane Roe, <i>Piers</i> 5 (2001).</p></body></html>'
    assert receive(page.encode()).text.startswith("Of Piers\n\nMara Quill\n\nIt stood¹.\n")
