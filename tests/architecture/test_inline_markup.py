"""The signs of inline markup are known in one place: everything else has the parsed text, or that place's patterns."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from architecture.parsed_code import parsed

ENGINE = Path(__file__).parents[2] / "scripts" / "edition"
SIGNS = (r"\[\^", "#page-", r"\{source=", r"\]{source=", "~>", "~~", r"\+\+", "{>>", "{--")
"""What a pattern for a marker, a star page, an answer or an emendation has."""
KNOW = {
    "text/inline_markup.py",
    "pages/page_reader.py",  # a note's head, `[^8]: `, which is a block's
    "text/markup_signs.py",  # what must not be seen on a page
}
FOREIGN = {"doors/opening/opening.py", "doors/opening/markdown_of_sites.py", "importing/places_in_file.py"}
"""The notes of a Markdown file received, which are not the edition's."""


def patterns(path: Path) -> Iterator[str]:
    """The texts in calls of `re`, joined patterns included."""
    for node in ast.walk(parsed(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_re(node.func.value):
            yield from (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def _is_re(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"re", "patterns"}


def test_three_modules_know_the_signs_of_inline_markup():
    knowing = {
        path.relative_to(ENGINE).as_posix()
        for path in ENGINE.rglob("*.py")
        if any(sign in text for text in patterns(path) for sign in SIGNS)
    }
    assert knowing - FOREIGN == KNOW


def test_the_way_to_a_unit_s_text_is_one():
    for path in ENGINE.rglob("*.py"):
        assert "unit.title if isinstance(unit, Section)" not in path.read_text(encoding="utf-8"), path
