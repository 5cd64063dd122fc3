"""Every fault of `faults.txt`, planted in a copy of the edition, is reported by its rule, where it is.

What the edition itself has to report already, if anything, counts for nothing here.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from edition.checks import RULES
from edition.model import Finding
from making import checking

HERE = Path(__file__).parent
TOP = HERE.parents[1]
NEAR = 2
APART = 5 * NEAR
MANY = 12
CODED = " (cp1252)"
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

    @property
    def is_of_whole_file(self) -> bool:
        return self.old == "(whole)" or self.new == "(none)"

    @property
    def is_alone(self) -> bool:
        """Whether the file as a whole is another, so that nothing else in it is found."""
        return self.is_of_whole_file or self.new.endswith(CODED)

    @property
    def line(self) -> int:
        """Where it is to be reported, in the file as it is before; 0 if what it is to be reported at is not there."""
        if not self.at:
            return original(self.path).count("\n", 0, span(self, original(self.path))[0]) + 1
        return next((number for number, line in enumerate(original(self.where).split("\n"), 1) if self.at in line), 0)

    def hinders(self, other: Fault) -> bool:
        """Whether the two are not to be planted in one copy."""
        if self.is_alone or other.is_alone:
            return True
        if (self.rule, self.where) == (other.rule, other.where) and abs(self.line - other.line) < APART:
            return True
        text = original(self.path)
        (start, stop), (begin, end) = span(self, text), span(other, original(other.path))
        return self.path == other.path and start <= end and begin <= stop


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


@cache
def original(path: str) -> str:
    return (TOP / path).read_text(encoding="utf-8")


FAULTS = faults()


@pytest.fixture(scope="module")
def before(checked_edition):
    return {(f.rule, f.place, f.message) for f in checked_edition.findings}


@dataclass(frozen=True)
class Planted:
    """A copy of the edition with faults in it: the line on which each of them begins, and what is found there and was
    not before."""

    root: Path
    lines: dict[str, int]
    findings: list[Finding]

    def line_of(self, fault: Fault) -> int:
        """Where the fault is to be reported; 0 where what it is to be reported at is gone."""
        if not fault.at:
            return self.lines[fault.what]
        lines = (self.root / fault.where).read_text(encoding="utf-8").split("\n")
        return next((number for number, line in enumerate(lines, 1) if fault.at in line), 0)

    def reports(self, fault: Fault) -> bool:
        """True if the fault's rule says so where it is."""
        line = self.line_of(fault)
        return line > 0 and any(
            found.rule == fault.rule and found.place.path == fault.where and abs(found.place.line - line) <= NEAR
            for found in self.findings
        )


@pytest.fixture(scope="module")
def planted(tmp_path_factory, before):
    """Faults → the edition with all of them, checked; each company once."""

    @cache
    def plant_all(faults: tuple[Fault, ...]) -> Planted:
        root = tmp_path_factory.mktemp("copy", numbered=True)
        for part in ("docs", "citations"):
            shutil.copytree(TOP / part, root / part)
        shutil.copy(TOP / "mkdocs.yml", root)
        lines: dict[str, int] = {}
        for path in {fault.path for fault in faults}:
            lines |= plant(root / path, [fault for fault in faults if fault.path == path])
        found = checking.check_folder(root).findings
        return Planted(root, lines, [each for each in found if (each.rule, each.place, each.message) not in before])

    return plant_all


def plant(path: Path, faults: list[Fault]) -> dict[str, int]:
    """Plant faults in a file; the line on which each begins."""
    if any(fault.is_of_whole_file for fault in faults):
        (fault,) = faults
        if fault.new == "(none)":
            path.unlink()
        else:
            path.write_text("" if fault.new == "(empty)" else fault.new + "\n", encoding="utf-8")
        return {fault.what: 1}
    text = path.read_text(encoding="utf-8")
    lines, changed, end = {}, "", 0
    for (start, stop), fault in sorted(((span(fault, text), fault) for fault in faults), key=lambda each: each[0]):
        changed += text[end:start]
        lines[fault.what] = changed.count("\n") + 1
        changed, end = changed + fault.new.removesuffix(CODED), stop
    coded = any(fault.new.endswith(CODED) for fault in faults)
    path.write_bytes((changed + text[end:]).encode("cp1252" if coded else "utf-8"))
    return lines


def span(fault: Fault, text: str) -> tuple[int, int]:
    """Where in a file's text stands what the fault replaces."""
    pattern = re.escape(fault.old).replace(re.escape(" [...] "), r"[\s\S]*?")
    found = list(re.finditer(pattern, text))
    assert len(found) == 1, f"{fault.what}: {fault.old!r} stands {len(found)} times in {fault.path}"
    return found[0].span()


def companies() -> list[list[Fault]]:
    """The faults in companies that are planted together, since one check of an edition is as dear as another.

    In none has a rule to report two faults near each other in one file, so that no finding speaks for a fault that is
    not its own, and no two faults touch. What is done to a whole file is done alone.
    """
    made: list[list[Fault]] = []
    for fault in FAULTS:
        fitting = (each for each in made if len(each) < MANY and not any(map(fault.hinders, each)))
        company = next(fitting, None)
        if company is None:
            made.append([fault])
        else:
            company.append(fault)
    return made


def test_there_are_faults_of_forty_kinds_and_more():
    assert len({fault.what for fault in FAULTS}) == len(FAULTS) >= 40
    assert {fault.rule for fault in FAULTS} <= set(RULES)


IN_COMPANY = [(fault, tuple(company)) for company in companies() for fault in company]


@pytest.mark.parametrize(("fault", "company"), IN_COMPANY, ids=[fault.what for fault, _ in IN_COMPANY])
def test_a_fault_is_reported_by_its_rule_where_it_is(fault, company, planted):
    """Among others, or, where they hide it, alone."""
    if not planted(company).reports(fault):
        alone = planted((fault,))
        found = "\n".join(f"{f.place.path}:{f.place.line}: {f.message} ({f.rule})" for f in alone.findings)
        assert alone.reports(fault), (
            f"expected {fault.rule} at {fault.where}:{alone.line_of(fault)}; found:\n{found or 'nothing'}"
        )
