"""The house's measures: what has outgrown them is parted by what each part is for, or says a thing twice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from architecture.parsed_code import parsed

SCRIPTS = Path(__file__).parents[2] / "scripts"
FILES = sorted(SCRIPTS.rglob("*.py"))
LINES_OF_A_FILE = 250
LINES_OF_A_FUNCTION = 40
"""Without its docstring."""


def lengths(code: str) -> Iterator[tuple[str, int]]:
    """The functions of a module, wherever in it, and how many lines each has beside its docstring."""
    for node in ast.walk(parsed(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if ast.get_docstring(node) is not None else None
            said = (first.end_lineno or 0) - first.lineno + 1 if first else 0
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - said


def test_no_file_of_the_engine_has_outgrown_its_measure():
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: count for name, count in lines.items() if count > LINES_OF_A_FILE} == {}


def test_no_function_of_the_engine_has_outgrown_its_measure():
    found = ((path.name, *each) for path in FILES for each in lengths(path.read_text(encoding="utf-8")))
    assert [each for each in found if each[-1] > LINES_OF_A_FUNCTION] == []


@pytest.mark.parametrize(
    ("code", "counted"),
    [
        ("def f(a):\n    return a", 2),
        ('def f(\n    a,\n):\n    """One.\n\n    Two.\n    """\n    return a', 4),
        ("class C:\n    async def f(self):\n        pass\n", 2),
    ],
)
def test_a_function_is_measured_without_its_docstring(code, counted):
    assert list(lengths(code)) == [("f", counted)]
