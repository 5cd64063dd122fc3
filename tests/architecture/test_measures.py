"""The house's measures: what has outgrown them is parted by what each part is for, or says a thing twice."""

from __future__ import annotations

from pathlib import Path

FILES = sorted((Path(__file__).parents[2] / "scripts").rglob("*.py"))
LINES_OF_A_FILE = 250


def test_no_file_of_the_engine_has_outgrown_its_measure():
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}
