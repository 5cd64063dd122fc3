"""A build takes the edition that was checked for it, instead of reading it again."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from edition.model import Article, Edition, Finding, Meta, Place
from edition.site.markdown_extension import EditionExtension
from machine.beside import InTurn
from machine.environment import TOP
from making import building, checking
from making import mkdocs_hooks as hooks
from making.building import Built, build
from making.checked import BegunToCheck, Checked, begin_to_check
from making.filled_ahead import filled, filled_ahead
from making.handed_over import HandedOver, handed_over, handing_over


def test_what_was_checked_is_what_mkdocs_is_given(tmp_path, monkeypatch, checked_edition):
    given = []

    def build_by_mkdocs(root, made, *what) -> Built:
        made.mkdir()
        given.extend(what)
        return Built((), "")

    monkeypatch.setattr(building, "run_mkdocs", build_by_mkdocs)
    build(tmp_path, checked_edition.edition, ("1.0", "2026-12-01"))
    assert given == [HandedOver(checked_edition.edition, ("1.0", "2026-12-01"))]


def test_the_hooks_take_it_and_read_nothing(monkeypatch, checked_edition):
    monkeypatch.setattr(checking, "check_folder", lambda *_: pytest.fail("it was read again"))
    settings = SimpleNamespace(
        markdown_extensions=[],
        site_name="Lamps",
        copyright="",
        config_file_path="mkdocs.yml",
        theme=SimpleNamespace(),
    )
    with handing_over(HandedOver(checked_edition.edition)):
        config = hooks.on_config(settings)
    assert [each.edition for each in config.markdown_extensions] == [checked_edition.edition]


def test_a_build_that_nobody_checked_reads_for_itself():
    assert handed_over() == HandedOver()


def test_an_edition_at_fault_gets_no_more_pages(checked_edition):
    with handing_over(HandedOver(checked_edition.edition, is_faulty=lambda: True)), pytest.raises(PluginError):
        hooks.on_pre_page(SimpleNamespace(), SimpleNamespace(), SimpleNamespace())


def test_an_edition_is_had_before_what_is_found_in_it():
    begun = begin_to_check(TOP)
    assert begun.edition.article.notes
    assert not begun.is_faulty()
    assert (begun.checked.edition, begun.checked.findings) == (begun.edition, ())
    assert begun.checked.rules > 100


def test_a_fault_is_known_when_it_was_found():
    given = Checked(Edition(Article(Meta(), (), (), ()), (), {}), (Finding("a-rule", Place("a.md", 1), "told"),))
    begun = BegunToCheck(InTurn(lambda: (replace(given, findings=()), given)))
    assert begun.checked == given
    assert begun.is_faulty()


def test_pages_are_filled_ahead_but_one_that_cannot_be_read(checked_edition):
    def page(name: str, text: str) -> SimpleNamespace:
        return SimpleNamespace(src_uri=name, content_string=text)

    listed = page("sources/index.md", "---\ntitle: Sources\n---\n<!-- edition: sources -->\n")
    lost = SimpleNamespace(src_uri="lost/index.md")
    extension = EditionExtension(checked_edition.edition)
    ahead = filled_ahead([listed, lost, page("index.md", "Lamps")], extension)
    assert [origin for origin, _ in ahead] == ["docs/sources/index.md"]
    (origin, markdown), given = next(iter(ahead.items()))
    assert given == filled(markdown, origin, extension, lambda: ()) and len(given) > 1000
