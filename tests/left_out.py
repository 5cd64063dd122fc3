"""What a run of the loop left out: its last lines say so, and how to run it. Nothing is skipped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

KINDS = {"browser": "that need a browser", "slow": "marked slow"}
"""Marker → its words. A test of both is counted as one of the first."""


class LeftOut:
    """A plugin: counts by kind what a selection by markers leaves out; with xdist, every worker counts the same."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        marks = [{mark.name for mark in item.iter_markers()} for item in items]
        self.count.update(next((kind for kind in KINDS if kind in each), "") for each in marks)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["left_out"] = dict(self.count)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node) -> None:
        self.count = Counter(getattr(node, "workeroutput", {}).get("left_out", self.count))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
        told = [f"{self.count[kind]:,} {words}" for kind, words in KINDS.items() if self.count[kind]]
        if config.option.markexpr and told:
            terminalreporter.line(f"left out: {' and '.join(told)}; scripts/test without a choice runs them too")
