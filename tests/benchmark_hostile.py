"""How the time of each reader grows with each hurtful text of tests/hostile: the worst first.

    .venv/bin/python tests/benchmark_hostile.py [READER …]

No test, for it measures; it takes some ten minutes. It prints seconds of the processor for 25,000 and 100,000
characters, and ends with status 1 if a text of 100,000 takes more than two, or nearer sixteen times than four as long
as a quarter of it: what grows as the square shows at that length, and hardly at the 4,000 that the tests take.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS.parent / "scripts"), str(TESTS / "hostile")]

from test_hostile import HURTFUL, READERS  # noqa: E402

from edition.bluebook.notes.note_reader import read_whole  # noqa: E402

SHORT, LONG = 25_000, 100_000
LIMIT = 2.0
SQUARE = 8.0


def main() -> int:
    """Measure each pair, print them, and give 1 if one takes too long."""
    rows = []
    for reader in sys.argv[1:] or READERS:
        for text, make in HURTFUL.items():
            rows.append((seconds(READERS[reader], make(SHORT)), seconds(READERS[reader], make(LONG)), reader, text))
    print(f"{SHORT:>8,} {LONG:>8,} {'times':>6}  reader, text")
    rows.sort(key=lambda row: -row[1])
    for short, long, reader, text in rows:
        told = "  <- too long" if is_too_long(short, long) else ""
        print(f"{short:8.3f} {long:8.3f} {long / max(short, 1e-6):6.1f}  {reader}, {text}{told}")
    return int(any(is_too_long(short, long) for short, long, *_ in rows))


def is_too_long(short: float, long: float) -> bool:
    """True for more than the limit, or a square; of a hundredth of a second nothing is said."""
    return long > LIMIT or long > 0.1 and long > SQUARE * short


def seconds(read, text: str) -> float:
    """In processor time; of what takes long, the better of two runs."""
    first = timed(read, text)
    return first if first < LIMIT / 4 else min(first, timed(read, text))


def timed(read, text: str) -> float:
    read_whole.cache_clear()  # what was read before is not read again
    start = time.process_time()
    read(text)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
