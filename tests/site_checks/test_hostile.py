"""Pages that no one should have made: nothing of them stops the checks, and length costs its length only."""

from __future__ import annotations

import sys

import pytest

from edition.model import Article, Citation, Edition, Meta, Note, Paragraph, Place, Resolved, Source
from edition.site_checks import check_site
from edition.text.inline import read

NOTHING = Edition(Article(Meta(), (), (), ()), (), {})


def rules(files: dict[str, bytes], edition: Edition = NOTHING) -> set[str]:
    return {found.rule for found in check_site(files, edition)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"\x00",
        b"<",
        b"<!doctype html>",
        b"<!-- never closed",
        b"<p>" * 20_000,
        b"<div><b>" * 5_000 + b"[^8]",
        b"</p></div></html></body><p>after the end</p>",
        b"<p id=a<p id='b><a href=\"x",
        b"<html><html><head><head><body><body>",
        b"<table><tr><li><a href=#x><a href=#y>",
        b"\xff\xfe<\x00p\x00>\x00",
        b"<a href='http://[::1'><a href='//'><a href='https://'><a href='%zz#%ff'><a href='\x00'>",
        b"<base href='http://[::1'><a href='x'>",
        b"<link rel=canonical href='http://[/'><a href='x'>",
        b"<link rel=canonical href='https://example.org:port/'><a href='x'>",
        b"<?php echo 1 ?><![CDATA[x]]><svg><![CDATA[x]]></svg>",
        b"<style>" + b"url(" * 20_000,
        b"<img srcset='" + b", " * 20_000 + b"a" * 20_000 + b"'>",
        b"<p>" + b"[" * 20_000 + b"*" * 20_001 + b"{" * 20_000 + b"<" * 20_000,
    ],
    ids=lambda content: repr(content[:30]),
)
def test_nothing_stops_the_checks(content):
    files = {"index.html": content, "a/index.html": content, "a.css": content, "a.js": content, "sitemap.xml": content}
    check_site({**files, "search/search_index.json": content}, NOTHING)


@pytest.mark.parametrize(
    "index", [b"[]", b"null", b'{"docs": 1}', b'{"docs": [{"location": 1}, 2]}', b'{"docs": [{}]}', b"\xff"]
)
def test_a_search_index_of_another_shape_is_not_read(index):
    assert "site-broken-link" not in rules({"search/search_index.json": index})


def test_what_follows_a_nul_is_read():
    found = check_site({"index.html": b"<html lang=en><title>x</title>\n<p>a\x00b\n<p>c [^8]"}, NOTHING)
    assert [(f.rule, f.place.line) for f in found] == [("site-not-text", 2), ("site-markdown-left", 3)]


def test_a_page_that_is_not_utf_8_is_named_with_its_line():
    found = check_site({"index.html": b"<html lang=en><title>x</title>\n<p>ok\n<p>Erdo\xf0an"}, NOTHING)
    assert [(f.rule, f.place.line, f.message) for f in found] == [
        ("site-not-text", 3, "byte 0xf0 is not UTF-8; expected pages in UTF-8")
    ]


def test_a_byte_order_mark_is_no_fault():
    assert rules({"index.html": b"\xef\xbb\xbf<html lang=en><title>x</title><p>y"}) == set()


def steps(size: int) -> int:
    """How many calls the checks of a site with `size` of everything take: a measure that no busy machine disturbs.

    Each size has a page of its own name: where an address leads is asked once.
    """
    place = Place("docs/i.md", 1)
    labels = range(1, size + 1)
    notes = tuple(Note(str(n), read(""), place) for n in labels)
    paragraphs = tuple(Paragraph(f"p{n}", "paragraph", read("x"), "", place) for n in labels)
    sources = tuple(Source(f"s{n}", "book", {}) for n in labels)
    edition = Edition(
        Article(Meta(), (), paragraphs, notes),
        sources,
        {str(n): (Resolved(Citation("id", 0, 3, "Id."), f"s{n}", (n,)),) for n in labels},
    )
    body = "".join(
        f'<p id="p{n}" id="q">*x* [^{n}] <a href="#p{n}">a</a> <a href="#none{n}">b</a> <a href="none{n}/">c</a>'
        f'<sup id="fnref-{n}"><a role="doc-noteref" href="#fn-{n}">{n}</a></sup><label for="none{n}">d</label>\n'
        f'<li id="fn-{n}" value="{n}"><ul class="note-sources"><li></ul></li><p id="p{n}">again<img src=x{n}>'
        for n in labels
    )
    files = {f"of-{size}.html": f"<html>{body}".encode(), "a.css": b"url(x)" * size, "a.js": b"import './x'\n" * size}
    count = 0

    def tally(*_):
        nonlocal count
        count += 1

    sys.setprofile(tally)
    try:
        found = check_site(files, edition)
    finally:
        sys.setprofile(None)
    assert len(found) > 10 * size
    return count


def test_the_work_grows_with_the_size():
    assert steps(800) < 4.4 * steps(200)


def test_ten_thousand_ids():
    body = b"".join(b'<p id="p%d">x <a href="#p%d">y</a> <a href="#z%d">z</a></p>\n' % (n, n, n) for n in range(10_000))
    found = check_site({"index.html": b"<html lang=en><title>x</title>" + body}, NOTHING)
    assert [f.rule for f in found] == ["site-broken-link"] * 10_000
    assert found[-1].place.line == 10_000
