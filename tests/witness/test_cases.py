"""Texts as received, and what the reader makes of them: the documents in `cases/`.

A case is a name, the witness's text, and below `--`, a line for each section, paragraph and note in
the order of the reader: `I | Title`, `p1 | text`, `> p2 | text` for a block quotation, `[1] text`.
Cases are parted by `====`. The cover of `cover.txt` stands before each of them. Unsure hyphens are
shown as `~`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.model import Section
from edition.text.joining_lines import SOFT_HYPHEN
from edition.witness.witness_reader import read_witness

HERE = Path(__file__).parent
COVER = (HERE / "cover.txt").read_text(encoding="utf-8")


def cases():
    for path in sorted(HERE.glob("cases/*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n====\n"):
            head, expected = block.split("\n--\n")
            name, _, text = head.strip().partition("\n")
            yield pytest.param(path, text, expected.strip(), id=f"{path.stem}: {name}")


def shown(text: str) -> str:
    article = read_witness(COVER + text).article
    units = sorted(
        (*article.sections, *article.paragraphs), key=lambda unit: (unit.place.line, not isinstance(unit, Section))
    )
    lines = []
    for unit in units:
        if isinstance(unit, Section):
            lines.append(f"{unit.number} | {unit.text.source}")
        else:
            lines.append(f"{'> ' if unit.kind == 'blockquote' else ''}{unit.id} | {unit.text.source}")
    lines += [f"[{note.label}] {note.text.source}" for note in article.notes]
    return "\n".join(lines).replace(SOFT_HYPHEN, "~")


@pytest.mark.parametrize(("path", "text", "expected"), list(cases()))
def test_a_text_reads_as_it_says(path, text, expected, accept):
    accept(path, expected, shown(text))
