"""The CSL processor: what is asked of it that is not there, or that it does not answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.cite.csl_styles import STYLES, templates, the_article
from edition.cite.editors_words import a_note
from edition.model import Article, Meta
from machine.citing import process

ARTICLE = Article(
    Meta(title="Of Harbours", authors=("Mara Quill",), journal="T.", volume="7", first_page="1", year=2020), (), (), ()
)


def test_a_style_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match="no CSL style 'tidal'"):
        process("tidal", "[]", "")


def test_what_the_processor_refuses_is_said():
    with pytest.raises(RuntimeError, match="Pandoc ended with status"):
        process("apa", "no JSON", "[@a]")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_an_answer_without_a_citation_is_an_error(style):
    with pytest.raises(ValueError, match=f"no citation in {style.name}"):
        templates(style, [the_article(ARTICLE, style)], lambda *_: "<p>nothing</p>")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_template_has_each_hole_once(style):
    [(cited, entry)] = templates(style, [the_article(ARTICLE, style)], process)
    assert cited["one"].count("⟨pages⟩") == cited["many"].count("⟨pages⟩") == 1
    assert cited["none"].count("⟨pages⟩") == 0
    assert entry["none"].count("⟨url⟩") == 1
    assert "7777" not in "".join([*cited.values(), *entry.values()])


@pytest.mark.parametrize(
    ("style", "one", "several"),
    [
        (
            "Chicago",
            "Mara Quill, “Of Harbours,” <em>T.</em> 7 (2020): para. ⟨pages⟩, ⟨url⟩.",
            "Mara Quill, “Of Harbours,” <em>T.</em> 7 (2020): paras. ⟨pages⟩, ⟨url⟩.",
        ),
        ("APA", "(Quill, 2020, para. ⟨pages⟩)", "(Quill, 2020, paras. ⟨pages⟩)"),
        ("MLA", "(Quill, par. ⟨pages⟩)", "(Quill, pars. ⟨pages⟩)"),
    ],
)
def test_where_pages_are_not_known_paragraphs_are_cited(style, one, several):
    (chosen,) = [each for each in STYLES if each.name == style]
    unpaged = replace(ARTICLE, meta=replace(ARTICLE.meta, first_page=""))
    [(cited, _)] = templates(chosen, [the_article(unpaged, chosen, is_paged=False)], process)
    assert (cited["paragraph"], cited["paragraphs"]) == (one, several)
    assert "paragraph" not in the_article(ARTICLE, chosen).locators


@pytest.mark.parametrize("editors", [(), ("Jane Roe",), ("Jim Quill",), ("Mara Quill",)], ids=" ".join)
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_work_is_cited_beside_another_as_it_is_alone(style, editors):
    article = replace(ARTICLE, meta=replace(ARTICLE.meta, editors=editors))
    works = [the_article(article, style), a_note(article, style)]
    assert templates(style, works, process) == [parts for each in works for parts in templates(style, [each], process)]
