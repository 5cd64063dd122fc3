"""check --fix: what has one certain mend is mended, to the letter as it was; what has none is left to the editor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.checks.mends import Mend, mends
from edition.model import Place
from making import fixing
from making.checking import check_folder
from making.fixing import fix_folder

TOP = Path(__file__).parents[2]
ARTICLE = TOP / "tests" / "imports" / "water-compact" / "article.txt"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, script) -> dict[str, str]:
    """The files of an edition as the import writes them: path → text."""
    into = tmp_path_factory.mktemp("fixing") / "edition"
    script("import", ARTICLE, "--into", into).check_returncode()
    return {p.relative_to(into).as_posix(): p.read_bytes().decode() for p in into.rglob("*") if p.is_file()}


@pytest.fixture
def edition(imported: dict[str, str], tmp_path: Path) -> Path:
    for path, text in imported.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def page_with(imported: dict[str, str], sign: str) -> str:
    return next(path for path, text in imported.items() if path.startswith("docs/i") and re.search(sign, text))


def spoil(root: Path, path: str, pattern: str, new: str) -> None:
    text = (root / path).read_bytes().decode()
    spoilt, count = re.subn(pattern, new, text, count=1, flags=re.M | re.S)
    assert count == 1, pattern
    (root / path).write_bytes(spoilt.encode())


SPOILT = {
    "a paragraph's id": (r"^# I\..*\{#i\}", r"\n\{: #p\d+ \}", ""),
    "a heading's id": (r"^## A\. ", r"^(## A\. [^\n]*?) \{#i+-a\}", r"\1"),
    "a star page": (r"[^-]\[\*\d+\]\{#page", r"(?<!-)(\[\*(\d+)\]\{#page-\2\})(\S+ \S+ \S+ )", r"\3\1"),
    "a star page in a word with a hyphen": (r"-\[\*\d+\]\{#page", r"-(\[\*(\d+)\]\{#page-\2\})(\S+ \S+ )", r"-\3\1"),
}
DATABASE = "citations/sources.bib"
A_VOLUME = (r"(\n\s*volume = \{)\d+\}", r"\g<1>997}")


def content(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def spoilt_page(imported: dict[str, str], what: str) -> str:
    sign, pattern, _ = SPOILT[what]
    return page_with({p: t for p, t in imported.items() if re.search(pattern, t, re.M)}, f"(?m){sign}")


def with_ends(root: Path, path: str, end: str) -> None:
    (root / path).write_bytes((root / path).read_bytes().replace(b"\n", end.encode()))


@pytest.mark.parametrize("what", SPOILT)
def test_a_page_is_mended_to_the_letter_and_nothing_else_is_touched(imported, edition, what):
    spoil(edition, path := spoilt_page(imported, what), *SPOILT[what][1:])
    told = fix_folder(edition)
    assert len(told) == 1 and told[0].startswith(f"{path}:")
    after = content(edition)
    assert after == {path: text.encode() for path, text in imported.items()}
    assert fix_folder(edition) == [] and content(edition) == after


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_several_are_mended_at_once_with_the_line_ends_that_each_file_has(imported, edition, end):
    for what in SPOILT:
        spoil(edition, spoilt_page(imported, what), *SPOILT[what][1:])
    spoil(edition, DATABASE, *A_VOLUME)
    spoilt = {DATABASE, *(spoilt_page(imported, what) for what in SPOILT)}
    for path in spoilt:
        with_ends(edition, path, end)
    assert len(fix_folder(edition)) == len(SPOILT) + 1
    assert content(edition) == {
        path: (text.replace("\n", end) if path in spoilt else text).encode() for path, text in imported.items()
    }


def test_a_field_that_the_note_prints_otherwise_is_taken_from_the_note(imported, edition):
    spoil(edition, DATABASE, *A_VOLUME)
    assert any(found.rule == "entry-differs" for found in check_folder(edition).findings)
    assert len(fix_folder(edition)) == 1
    assert content(edition) == {path: text.encode() for path, text in imported.items()}
    assert fix_folder(edition) == []


def test_a_certain_mend_is_made_beside_one_that_makes_nothing_better(imported, edition, monkeypatch):
    path = spoilt_page(imported, "a heading's id")
    spoil(edition, path, *SPOILT["a heading's id"][1:])
    first = (edition / "docs/index.md").read_text(encoding="utf-8").split("\n")[0]
    useless = Mend(Place("docs/index.md", 1), first, f"{first}\neditors: 7", "a line more")
    monkeypatch.setattr(fixing, "mends", lambda *given: (useless, *mends(*given)))
    assert [told.rpartition(": ")[2][:11] for told in fix_folder(edition)] == ["the heading"]
    assert content(edition) == {path: text.encode() for path, text in imported.items()}


@pytest.mark.parametrize("spoil_database", [bytes.fromhex("ff"), None], ids=["not UTF-8", "not there"])
def test_a_database_that_cannot_be_read_hinders_no_other_mend(imported, edition, spoil_database):
    (edition / "citations/sources.bib").unlink()
    if spoil_database:
        (edition / "citations/sources.bib").write_bytes(spoil_database)
    path = spoilt_page(imported, "a heading's id")
    spoil(edition, path, *SPOILT["a heading's id"][1:])
    assert len(fix_folder(edition)) == 1 and (edition / path).read_bytes().decode() == imported[path]


def test_what_has_no_certain_mend_is_left(imported, edition):
    """A word that the witness has otherwise may be an emendation; a volume that two notes print otherwise has no answer."""
    path = page_with(imported, r"the water")
    spoil(edition, path, r"\bthe water\b", "the wine")
    before = {p.relative_to(edition).as_posix(): p.read_bytes() for p in edition.rglob("*") if p.is_file()}
    assert fix_folder(edition) == []
    after = {p.relative_to(edition).as_posix(): p.read_bytes() for p in edition.rglob("*") if p.is_file()}
    assert after == before


def test_the_script_says_what_it_mended(imported, edition, script):
    path = page_with(imported, r"^# I\.")
    spoil(edition, path, r"\n\{: #p\d+ \}", "")
    done = script("check", "--root", edition, "--fix")
    assert re.search(rf"^mended: {re.escape(path)}:\d+: the paragraph has its id, #p\d+$", done.stderr, re.M), (
        done.stderr
    )
    assert done.returncode == 0, done.stdout
