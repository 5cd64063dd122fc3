"""The command `edition` of an installed engine: `edition check` runs the script `check`, and so all that it has."""

from __future__ import annotations

import sys
from pathlib import Path

ENGINE = Path(__file__).resolve().parent
sys.path.insert(0, str(ENGINE))  # the scripts and the engine name one another from their own folder

from machine import interrupts  # noqa: E402

interrupts.end_in_silence()

import ast  # noqa: E402
import runpy  # noqa: E402
from importlib.metadata import version  # noqa: E402

from engine_wheel import DISTRIBUTION  # noqa: E402
from machine.command import COMMANDS, FAILED, run  # noqa: E402


def main() -> None:
    """Run the command that is named, in this process; its status is the process's."""
    words = sys.argv[1:]
    if words[:1] and words[0] in COMMANDS:
        sys.argv[:] = [f"edition {words[0]}", *words[1:]]
        runpy.run_path(str(ENGINE / words[0]), run_name="__main__")
        return
    run("edition", lambda: answer(words))


def answer(words: list[str]) -> int:
    """What is asked without a command: the version, or which commands there are; else the status of a mistake."""
    if words == ["--version"]:
        print(f"edition {version(DISTRIBUTION)}")
        return 0
    if not words or words[0] in ("-h", "--help"):
        print(overview())
        return 0
    print(f"edition: there is no command {words[0]!r}; expected one of {', '.join(COMMANDS)}", file=sys.stderr)
    return FAILED


def overview() -> str:
    """Every command with the sentence that says what it does."""
    said = {name: first_line((ENGINE / name).read_text(encoding="utf-8")) for name in COMMANDS}
    rows = "\n".join(f"  {name:8} {line}" for name, line in said.items())
    return f"usage: edition COMMAND …\n\n{rows}\n\n`edition COMMAND --help` tells the rest."


def first_line(script: str) -> str:
    """The first line of a script's own description."""
    return (ast.get_docstring(ast.parse(script)) or "").split("\n")[0]
