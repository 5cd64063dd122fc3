"""The time, in one place, so that tests can give their own."""

from __future__ import annotations

import datetime
import time
from typing import Protocol


class Clock(Protocol):
    """What the checker asks of time."""

    def now(self) -> datetime.datetime:
        """The time of day, with its zone."""

    def ticks(self) -> float:
        """Seconds since any moment; never goes back."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


class SystemClock:
    """The machine's own."""

    def now(self) -> datetime.datetime:
        """The time and day, in UTC."""
        return datetime.datetime.now(datetime.UTC)

    def ticks(self) -> float:
        """Seconds that only ever grow, whatever is done to the system's clock."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        time.sleep(seconds)
