"""Every fault of `faults.txt`, planted alone in a copy of the edition, is reported by its rule, where it is.

What the edition itself has to report already, if anything, counts for nothing here.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import checking
from edition.checks import RULES
from folder import WITNESS, read_folder

HERE = Path(__file__).parent
TOP = HERE.parents[1]
NEAR = 2
_BLOCK = re.compile(
    r"(?P<what>.+)\n(?P<path>\S+)\n- (?P<old>.*)\n\+ ?(?P<new>.*)\n=> (?P<rule>\S+)(?: at (?P<at>.+?))?(?: in (?P<where>\S+))?"
)


@dataclass(frozen=True)
class Fault:
    """What is replaced in which file, the rule that must say so, and where."""

    what: str
    path: str
    old: str
    new: str
    rule: str
    at: str
    where: str


def faults() -> list[Fault]:
    """The table. A block that is no fault is an error, lest one be left out unseen."""
    blocks = (HERE / "faults.txt").read_text(encoding="utf-8").split("\n\n")[2:]
    blocks = [block.strip("\n") for block in blocks if not block.startswith("#")]
    matches = [_BLOCK.fullmatch(block) for block in blocks]
    assert all(matches), [block for block, match in zip(blocks, matches, strict=True) if not match]
    return [_fault(match) for match in matches if match]


def _fault(match: re.Match[str]) -> Fault:
    old, new = (match[name].replace("\\n", "\n").replace("\\\\", "\\") for name in ("old", "new"))
    return Fault(
        match["what"], match["path"], old, new, match["rule"], match["at"] or "", match["where"] or match["path"]
    )


FAULTS = faults()


@pytest.fixture(scope="module", autouse=True)
def witness_read_once():
    """Most faults leave the witness as it is; it is read once for all of them, before any process is forked off."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "read_witness", cache(checking.read_witness))
        checking.read_witness(read_folder(TOP).witness, WITNESS)
        yield


@pytest.fixture(scope="module")
def before():
    return {(f.rule, f.place, f.message) for f in checking.check_folder(TOP).findings}


@pytest.fixture
def copy(tmp_path):
    for part in ("docs", "citations"):
        shutil.copytree(TOP / part, tmp_path / part)
    shutil.copy(TOP / "mkdocs.yml", tmp_path)
    return tmp_path


def plant(fault: Fault, root: Path) -> int:
    """Plant the fault; the line on which it begins."""
    path = root / fault.path
    text = path.read_text(encoding="utf-8")
    if fault.new == "(none)":
        path.unlink()
        return 1
    if fault.old == "(whole)":
        path.write_text("" if fault.new == "(empty)" else fault.new + "\n", encoding="utf-8")
        return 1
    pattern = re.escape(fault.old).replace(re.escape(" [...] "), r"[\s\S]*?")
    found = list(re.finditer(pattern, text))
    assert len(found) == 1, f"{fault.what}: {fault.old!r} stands {len(found)} times in {fault.path}"
    new = fault.new.removesuffix(" (cp1252)")
    changed = text[: found[0].start()] + new + text[found[0].end() :]
    path.write_bytes(changed.encode("utf-8" if new == fault.new else "cp1252"))
    return text.count("\n", 0, found[0].start()) + 1


def line_of(fault: Fault, root: Path, changed: int) -> int:
    if not fault.at:
        return changed
    lines = (root / fault.where).read_text(encoding="utf-8").split("\n")
    found = [number for number, line in enumerate(lines, 1) if fault.at in line]
    assert found, f"{fault.what}: {fault.at!r} does not stand in {fault.where}"
    return found[0]


def test_there_are_faults_of_forty_kinds_and_more():
    assert len({fault.what for fault in FAULTS}) == len(FAULTS) >= 40
    assert {fault.rule for fault in FAULTS} <= set(RULES)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_fault_is_reported_by_its_rule_where_it_is(fault, copy, before):
    changed = plant(fault, copy)
    line = line_of(fault, copy, changed)
    findings = [f for f in checking.check_folder(copy).findings if (f.rule, f.place, f.message) not in before]
    reported = [
        f for f in findings
        if f.rule == fault.rule and f.place.path == fault.where and abs(f.place.line - line) <= NEAR
    ]  # fmt: skip
    found = "\n".join(f"{f.place.path}:{f.place.line}: {f.message} ({f.rule})" for f in findings)
    assert reported, f"expected {fault.rule} at {fault.where}:{line}; found:\n{found or 'nothing'}"
