"""How the time of each reader grows with each hurtful text of tests/hostile: the worst first.

    .venv/bin/python tests/benchmark_hostile.py

No test; it prints seconds for 2,000 and 8,000 characters. Four times the text should take about four
times as long; a quadratic reader takes sixteen times.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS.parent / "scripts"), str(TESTS / "hostile")]

from test_hostile import HURTFUL, READERS  # noqa: E402


def main() -> None:
    rows = [
        (seconds(read, make(2_000)), seconds(read, make(8_000)), reader, text)
        for reader, read in READERS.items()
        for text, make in HURTFUL.items()
    ]
    print(f"{'2,000':>8} {'8,000':>8} {'times':>6}  reader, text")
    for short, long, reader, text in sorted(rows, key=lambda row: -row[1]):
        print(f"{short:8.4f} {long:8.4f} {long / max(short, 1e-6):6.1f}  {reader}, {text}")


def seconds(read, text: str) -> float:
    """The better of two runs, in processor time."""
    return min(timed(read, text) for _ in range(2))


def timed(read, text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
