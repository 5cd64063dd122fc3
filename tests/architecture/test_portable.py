"""What the engine writes and reads does not hang on the system: letters by name, and the line ends of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from architecture.parsed_code import parsed

from machine.command import COMMANDS
from machine.environment import TOP

SCRIPTS = TOP / "scripts"
FILES = sorted(
    [*(path for path in SCRIPTS.rglob("*.py") if "fonts" not in path.parts), *(SCRIPTS / name for name in COMMANDS)]
)
TEXT_CALLS = {"run", "check_output", "Popen", "call"}  # of subprocess


def unportable(code: str) -> Iterator[int]:
    """The lines of calls that leave the encoding, or the line ends, to the system."""
    for call in (node for node in ast.walk(parsed(code)) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        is_binary = any(isinstance(each, ast.Constant) and "b" in str(each.value) for each in call.args[1:2])
        wanted = {
            "write_text": {"encoding", "newline"} if len(call.args) == 1 else set(),
            "read_text": {"encoding"} if not call.args else set(),
            "open": {"encoding"} if isinstance(call.func, ast.Name) and not is_binary else set(),
        }.get(name, {"encoding"} if name in TEXT_CALLS and "text" in given else set())
        if not wanted <= given.keys():
            yield call.lineno


def test_no_file_hangs_on_the_systems_letters_or_line_ends():
    allowed = ("open(os.devnull",)
    found = []
    for path in FILES:
        code = path.read_text(encoding="utf-8")
        lines = code.split("\n")
        told = ((number, lines[number - 1].strip()) for number in unportable(code))
        found += [f"{path}:{number}: {line}" for number, line in told if not any(each in line for each in allowed)]
    assert found == []


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("path.write_text(text, encoding='utf-8')", 1),
        ("path.write_text(text, encoding='utf-8', newline='\\n')", 0),
        ("path.read_text()", 1),
        ("distribution.read_text(name)", 0),
        ("open(path)", 1),
        ("open(path, 'rb')", 0),
        ("os.open(path)", 0),
        ("subprocess.run(words, text=True)", 1),
        ("subprocess.run(words, encoding='utf-8')", 0),
    ],
)
def test_what_hangs_on_the_system_is_known(code, count):
    assert len(list(unportable(code))) == count
