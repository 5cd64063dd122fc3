"""Tests that the published conformance page names: a run fails where one of them is missing, was skipped, or is red.

The verdict is of the run, since only the whole of it knows how each test ended; with xdist it is the controller's,
to which every worker's reports come. A run of a part of the tests answers for those that it had.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

CONFORMANCE = Path(__file__).parents[1] / "scripts/edition/site/conformance.yml"
PASSED = "passed"


class Promises:
    """A plugin: notes how each test that is named ended, and fails the run for what does not hold."""

    def __init__(self, names: Iterable[str], whole: bool) -> None:
        """`names` without parameters; `whole` says that the run is of all tests."""
        self.names = tuple(names)
        self.whole = whole
        self.seen: dict[str, set[str]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        name = report.nodeid.partition("[")[0]
        if name in self.names and (report.when == "call" or report.outcome != PASSED):
            self.seen.setdefault(name, set()).add("not passed" if hasattr(report, "wasxfail") else report.outcome)

    def broken(self) -> list[str]:
        """A line for each test that does not hold what its name promises."""
        lines = [f"{name}: {' and '.join(sorted(how))}" for name, how in self.seen.items() if how != {PASSED}]
        lost = [f"{name}: missing" for name in self.names if name not in self.seen] if self.whole else []
        return lines + lost

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if not hasattr(session.config, "workerinput") and self.seen and self.broken():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.seen and self.broken():
            terminalreporter.section("named as holding a criterion on the page “Accessibility”, and does not")
            for line in self.broken():
                terminalreporter.line(line)
