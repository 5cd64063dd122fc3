"""Where a heading's label ends and its title begins, as Word's own number, a tab or a line's end tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.doors.common.received import Run
from edition.doors.word.word_runs import PARTED
from edition.text.title_words import looks_like_title

_LABEL = re.compile(r"\s*(?:(?:appendix|part)\s+\w+|[IVXLC]+)\s*", re.I)


def in_two_lines(number: str, runs: Sequence[Run]) -> tuple[Run, ...]:
    """A heading's runs behind the number that Word shows, the title on a line of its own below a label that has no
    stop: `Appendix A The Sample` would not say where the one ends. What is no title for certain stays on the line."""
    if number:
        is_parted = _LABEL.fullmatch(number) and looks_like_title(_words(runs))
        return (Run(f"{number}\n" if is_parted else f"{number} "), *runs)
    for index, run in enumerate(runs):
        before, mark, after = run.text.partition(PARTED)
        if not mark:
            continue
        label, rest = _words((*runs[:index], Run(before))), (replace(run, text=after), *runs[index + 1 :])
        if _LABEL.fullmatch(label) and looks_like_title(_words(rest)):
            return (*runs[:index], replace(run, text=f"{before}\n"), *rest)
        break
    return tuple(runs)


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.note is None).strip()
