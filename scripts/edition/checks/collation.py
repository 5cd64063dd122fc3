"""The rule that holds pages and witness together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.checks.registry import Context, rule
from edition.collate import Difference, collate
from edition.model import Place
from edition.normalise import fold_quotes

Found = Iterator[tuple[Place, str]]
_WITNESS = "docs/witness/article.txt"


@rule
def collation(context: Context) -> Found:
    """A word or mark in which the pages and the witness differ, and no emendation says so.

    Bad: `the end of the war` where the witness has “the end of war”.
    Good: the witness's words, or `the end of {++the ++}{>>word lost in the witness<<}war`.
    """
    if context.witness is None:
        return
    lines = [fold_quotes(line) for line in context.witness_text.split("\n")]
    for difference in collate(context.witness, context.article):
        line = _line(lines, difference)
        yield difference.place, (
            f"the page reads “{difference.page}”; the witness ({_WITNESS}:{line}) reads “{difference.witness}”; "
            "restore the witness's wording, or declare an emendation with its reason"
        )


def _line(lines: Sequence[str], difference: Difference) -> int:
    """The line of the witness where a difference stands: the first from its unit on that holds the words before it."""
    context = re.findall(r"\w+", difference.witness.split("⟨")[0])[-3:]
    if len(context) < 2:
        return difference.witness_line
    pattern = re.compile(r"\W+".join(map(re.escape, context)))
    for number in range(difference.witness_line, len(lines) + 1):
        if pattern.search(lines[number - 1]):
            return number
    return difference.witness_line
