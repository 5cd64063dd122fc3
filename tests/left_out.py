"""What a run of the loop left out: its last line says so, and how to run it. Nothing is skipped in silence."""

from __future__ import annotations

from collections.abc import Sequence

import pytest


class LeftOut:
    """A plugin: counts those that need a browser, where a selection leaves them out; with xdist, every worker counts
    the same."""

    def __init__(self) -> None:
        self.count = 0

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        self.count += sum(item.get_closest_marker("browser") is not None for item in items)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["left_out"] = self.count

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node) -> None:
        self.count = getattr(node, "workeroutput", {}).get("left_out", self.count)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
        if config.option.markexpr and self.count:
            told = f"left out: {self.count:,} that need a browser; scripts/test without a choice runs them too"
            terminalreporter.line(told)
