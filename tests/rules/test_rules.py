"""Every rule of `scripts/check` has a fixture it is silent on, and one on which it says what stands there.

A fixture is a small edition in one document: its files, each under a line `=== path ===`. What it
leaves out is as in `default.txt`; a fixture with pages of its own and no witness is checked without
one. After the path, `(missing)` takes a file away, `(latin-1)` saves it in that encoding, `(published)`
makes it the version that was published before, and `(released)` lists the addresses of a release that is kept.

A bad fixture begins with what the rule must report, one finding a line: `path:line: part of the
message`, and `path:line:column:` where the rule tells a column, which is held, too. A line that begins with `also rule-name:` is what another rule cannot help but say of the same
fault. Nothing else may be reported.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from edition.checks import RULES, explain
from edition.exports.edition_json import edition_json
from edition.model import Finding
from edition.model.file_paths import LEDGER, REDIRECTS, WITNESS
from edition.places.published import Published
from edition.releases.release_list import RELEASES
from files.folder import Folder, read_folder
from making.checked import Checked
from making.checking import check

HERE = Path(__file__).parent
_FILE = re.compile(r"^=== (?P<path>\S+?)(?: \((?P<how>\S+)\))? ===\n", re.M)
_EXPECTED = re.compile(r"(?:also (?P<also>[\w-]+): )?(?P<path>\S+?):(?P<line>\d+)(?::(?P<column>\d+))?: (?P<part>.+)")


@dataclass(frozen=True)
class Expected:
    """A finding that a bad fixture announces."""

    rule: str
    path: str
    line: int
    column: int
    part: str


def fixture_files(text: str) -> tuple[str, dict[str, bytes | None]]:
    """What stands before a document's first file, and its files; None is one that is missing."""
    heads = list(_FILE.finditer(text))
    files: dict[str, bytes | None] = {}
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        content = text[head.end() : after.start() if after else len(text)].rstrip("\n")
        path, encoding = head["path"], head["how"] or "utf-8"
        if encoding in {"published", "released"}:
            path, encoding = f"{path} ({encoding})", "utf-8"
        content = content + "\n" if content else ""
        files[path] = None if encoding == "missing" else content.encode(encoding)
    return text[: heads[0].start()] if heads else text, files


def read(files: dict[str, bytes | None], root: Path) -> Folder:
    """The edition in `files`, completed from `default.txt`, as the engine reads it from `root`."""
    _, default = fixture_files((HERE / "default.txt").read_text(encoding="utf-8"))
    has_pages = any(path.endswith(".md") and path != "docs/index.md" for path in files)
    for path, content in {**default, **files}.items():
        if content is not None and not path.endswith((" (published)", " (released)")):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
    before = {path: (files.get(f"{path} (published)") or b"").decode() for path in (LEDGER, REDIRECTS, RELEASES)}
    kept = (files.get(f"{LEDGER} (released)") or b"").decode().split()
    published = Published(*before.values(), released=tuple((url, "1.0") for url in kept))
    folder = replace(read_folder(root), published=lambda: published)
    if has_pages and WITNESS not in files:
        return replace(folder, witness=None)
    return folder


def expected(rule: str, head: str) -> list[Expected]:
    """The findings that a bad fixture's head announces."""
    matches = [_EXPECTED.fullmatch(line) for line in head.splitlines() if line.strip()]
    assert all(matches), f"{rule}: a line of the head is not `path:line: part of the message`:\n{head}"
    return [
        Expected(m["also"] or rule, m["path"], int(m["line"]), int(m["column"] or 0), m["part"]) for m in matches if m
    ]


def is_announced(finding: Finding, announced: Expected) -> bool:
    place = finding.place
    same_place = (place.path, place.line, place.column) == (announced.path, announced.line, announced.column)
    return finding.rule == announced.rule and same_place and announced.part in finding.message


def shown(findings) -> str:
    return (
        "\n".join(f"{f.place.path}:{f.place.line}:{f.place.column}: {f.message} ({f.rule})" for f in findings)
        or "nothing"
    )


def test_every_rule_has_both_fixtures_and_every_fixture_a_rule():
    wanted = {f"{name}/{which}.txt" for name in RULES for which in ("good", "bad")}
    there = {path.relative_to(HERE).as_posix() for path in HERE.glob("*/*.txt")}
    assert there == wanted


def test_every_rule_is_explained_with_bad_and_good():
    pages = re.split(r"\n\n(?=\S)", explain())
    assert [page.split("\n")[0] for page in pages] == list(RULES)
    assert [page.split("\n")[0] for page in pages if "Bad: " not in page or "Good: " not in page] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_good_fixture_gives_no_finding_of_any_rule(rule, tmp_path):
    head, files = fixture_files((HERE / rule / "good.txt").read_text(encoding="utf-8"))
    assert head.strip() == ""
    findings = check(read(files, tmp_path)).findings
    assert not findings, shown(findings)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[str, Checked]]:
    """bad(rule) → what the rule's bad fixture announces, and its edition, checked; each once."""

    @cache
    def made(rule: str) -> tuple[str, Checked]:
        head, files = fixture_files((HERE / rule / "bad.txt").read_text(encoding="utf-8"))
        return head, check(read(files, tmp_path_factory.mktemp(rule)))

    return made


@pytest.mark.parametrize("rule", RULES)
def test_a_bad_fixture_gives_the_findings_it_announces(rule, bad):
    head, checked = bad(rule)
    announced = expected(rule, head)
    assert any(each.rule == rule for each in announced), f"{rule}/bad.txt announces no finding of its rule"
    findings = checked.findings
    as_announced = len(findings) == len(announced) and all(
        any(is_announced(finding, each) for finding in findings) for each in announced
    )
    assert as_announced, f"announced:\n{head}\nfound:\n{shown(findings)}"


@pytest.mark.parametrize("rule", RULES)
def test_what_was_read_of_a_bad_edition_can_be_written_all_the_same(rule, bad):
    edition = bad(rule)[1].edition
    data = edition_json(edition)
    assert len(data["paragraphs"]) == len(edition.article.paragraphs)
    assert json.dumps(data)
