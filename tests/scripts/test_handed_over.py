"""A build's second process takes the edition that the first has checked, instead of reading it again."""

from __future__ import annotations

from pathlib import Path

import pytest

import building
from building import Built, build
from checking import check_folder
from handed_over import VARIABLE, handed_over

TOP = Path(__file__).parents[2]


def test_the_process_that_builds_has_the_whole_edition(tmp_path, monkeypatch):
    edition, taken = check_folder(TOP).edition, []

    def second_process(root, made, held, told) -> Built:
        with monkeypatch.context() as environment:
            environment.setenv(VARIABLE, told[VARIABLE])
            taken.append(handed_over())
        made.mkdir()
        return Built((), "")

    monkeypatch.setattr(building, "run_mkdocs", second_process)
    build(tmp_path, edition)
    assert taken == [edition]
    assert not list(tmp_path.glob(".site-*"))


def test_a_build_that_nobody_checked_reads_for_itself(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert handed_over() is None
