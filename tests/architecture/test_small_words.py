"""The small words of titles and names stand in one place; a list elsewhere takes them from there."""

from __future__ import annotations

import ast
from pathlib import Path

from architecture.parsed_code import parsed

from edition.text.small_words import COMMON, IN_BODIES, PARTICLES

ENGINE = Path(__file__).parents[2] / "scripts" / "edition"
SMALL = COMMON | IN_BODIES | PARTICLES
FEW = 7
"""As many may stand in a list of other words."""


def lists(path: Path) -> list[set[str]]:
    """The lists of words in a file: texts that are split, and sets."""
    nodes = list(ast.walk(parsed(path.read_text(encoding="utf-8"))))
    split = [n.func.value for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    texts = [n.value for n in split if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    sets = [{e.value for e in n.elts if isinstance(e, ast.Constant)} for n in nodes if isinstance(n, ast.Set)]
    return [*(set(text.split()) for text in texts), *sets]


def test_small_words_stand_in_one_place():
    found = {path.name: each for path in ENGINE.rglob("*.py") for each in lists(path) if len(each & SMALL) > FEW}
    assert set(found) == {"small_words.py", "particulars.py"}, found
