"""A build takes the edition that was checked for it, instead of reading it again."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from making import building, checking
from making import mkdocs_hooks as hooks
from making.building import Built, build
from making.handed_over import HandedOver, handed_over, handing_over


def test_what_was_checked_is_what_mkdocs_is_given(tmp_path, monkeypatch, checked_edition):
    given = []

    def build_by_mkdocs(root, made, *what) -> Built:
        made.mkdir()
        given.extend(what)
        return Built((), "")

    monkeypatch.setattr(building, "run_mkdocs", build_by_mkdocs)
    build(tmp_path, checked_edition.edition, ("1.0", "2026-12-01"))
    assert given == [checked_edition.edition, ("1.0", "2026-12-01")]


def test_the_hooks_take_it_and_read_nothing(monkeypatch, checked_edition):
    monkeypatch.setattr(checking, "check_folder", lambda *_: pytest.fail("it was read again"))
    settings = SimpleNamespace(
        markdown_extensions=[],
        site_name="Lamps",
        copyright="",
        config_file_path="mkdocs.yml",
        theme=SimpleNamespace(),
    )
    with handing_over(checked_edition.edition):
        config = hooks.on_config(settings)
    assert [each.edition for each in config.markdown_extensions] == [checked_edition.edition]


def test_a_build_that_nobody_checked_reads_for_itself():
    assert handed_over() == HandedOver()
