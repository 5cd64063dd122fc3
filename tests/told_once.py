"""What a worker of xdist tells of a test that passes: that it did. How it began, was set up, taken down and ended is
what most small tests would cost once more, in the worker and in its controller."""

from __future__ import annotations

import pytest


class ToldOnce:
    """A plugin: a worker leaves out what nobody asks for; all that did not pass is told, whenever it was."""

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workerinput") and not session.config.option.durations:
            plugins = session.config.pluginmanager.get_plugins()
            worker = next((each for each in plugins if hasattr(each, "sendevent")), None)
            if worker:
                tell = worker.sendevent
                worker.sendevent = lambda name, **how: None if is_left_out(name, **how) else tell(name, **how)


def is_left_out(name: str, data: dict[str, object] | None = None, **_: object) -> bool:
    """Whether it is an event of a test's, and no end of it that counts."""
    is_beside = bool(data) and data.get("when") != "call" and data.get("outcome") == "passed"
    return name in ("logstart", "logfinish") or name == "testreport" and is_beside
