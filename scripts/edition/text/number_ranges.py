"""Numbers as a reader has them: 8, 9, 10, 20 → 8–10, 20; `1 note`, `2 notes`."""

from __future__ import annotations

from collections.abc import Iterable


def ranges(numbers: Iterable[int]) -> str:
    """Sorted, each once; three or more in a row become a span, two stay apart."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def how_many(count: int, noun: str) -> str:
    """So many of something: `1 note`, `2 notes`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
