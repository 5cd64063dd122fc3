"""What the front matter says is letters wherever a page repeats it: in the head, and in what the page about the edition
declares."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import Template
from markdown import Markdown

from edition.model import Article, Edition, Meta
from edition.site.declarations import contact, rights
from edition.site.markdown_extension import EditionExtension
from making import mkdocs_hooks as hooks

HOSTILE = ["<script>a()</script>", "[go](javascript:a)", "![x](http://a.example/b.png)", "<img src=x onerror=a()>"]


def printed(markdown: str) -> str:
    extension = EditionExtension(Edition(Article(Meta(), (), (), ()), (), {}))
    extension.turn_to("docs/about/index.md")
    return Markdown(extensions=["attr_list", "md_in_html", extension]).convert(markdown)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("key", ["ground", "removal", "corrections", "editors"])
def test_the_word_on_rights_is_printed_as_letters(key, words):
    said = f"By leave {words}"
    html = printed(rights(Meta(**{key: (said,) if key == "editors" else said})))
    assert not any(tag in html for tag in ("<script", "<img", "<a "))
    assert "By leave" in html


def test_the_editors_are_named_where_the_front_matter_names_them():
    assert "Edited by:</strong> Ada Roe, Ben Poe." in printed(rights(Meta(editors=("Ada Roe", "Ben Poe"))))
    assert "Edited by" not in printed(rights(Meta()))


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("a.b+c@press.example", True),
        ("https://press.example/removal?x=1", True),
        ("x](javascript:a)[b@press.example", False),
        ("https://press.example/) [go](javascript:a", False),
        ('https://press.example/"onclick=', False),
    ],
)
def test_an_address_is_a_link_if_it_is_nothing_else(address, is_link):
    html = printed(contact(address))
    assert ("<a " in html) == is_link
    assert 'javascript:a"' not in html


def test_the_title_page_is_named_in_its_head_as_the_edition_reads(monkeypatch):
    edition = Edition(Article(Meta(title="Of x <y and Quays"), (), (), ()), (), {})
    extension = SimpleNamespace(edition=edition, turn_to=lambda _: None, located=None)
    monkeypatch.setattr(hooks, "_extension", lambda config: extension)
    monkeypatch.setattr(hooks, "filled", lambda markdown, *_: markdown)
    monkeypatch.setattr(hooks, "_cited_of_build", tuple, raising=False)  # no build has begun
    page = SimpleNamespace(
        meta={"title": "Of x \\<y and {~~Keys~>Quays~~}{>>sense<<}"}, file=SimpleNamespace(src_uri="index.md")
    )
    hooks.on_page_markdown("", page, None, None)
    assert page.meta["title"] == "Of x &lt;y and Quays"


def test_a_theme_that_escapes_titles_does_not_escape_those_of_the_pages_around_twice(monkeypatch):
    extension = SimpleNamespace(edition=Edition(Article(Meta(), (), (), ()), (), {}))
    monkeypatch.setattr(hooks, "_extension", lambda config: extension)
    for name in ("description", "head", "site_of"):
        monkeypatch.setattr(hooks, name, lambda *_: "")
    before, after = SimpleNamespace(title="I. Piers &amp; &lt;Seas&gt;"), SimpleNamespace(title=None)
    file = SimpleNamespace(src_uri="ii.md")
    page = SimpleNamespace(title="II", meta={}, file=file, url="ii/", previous_page=before, next_page=after)
    hooks.on_page_context({}, page, None, None)
    assert Template("{{ page.previous_page.title | e }}").render(page=page) == "I. Piers &amp; &lt;Seas&gt;"
    assert (page.title, after.title) == ("II", "")
