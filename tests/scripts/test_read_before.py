"""What texts were read as in the run before is taken for the same text and the same engine, and for no other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from edition.bluebook.note_reader import read_whole
from edition.model import Edition
from edition.text import inline
from files.folder import Folder, read_folder
from machine import read_before
from machine.environment import TOP
from machine.read_before import ReadBefore
from making import checking

LONG = "a note " * 1000
READ = {LONG: ("Roe", 12)}
CASES = sorted((TOP / "tests" / "bluebook" / "cases").glob("*.txt"))


def write(path: Path, text: str, changed: int = 10**9) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (changed, changed))


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An engine of two rooms, of which one imports the other, and one beside them; Python keeps its bytecode aside."""
    engine = tmp_path / "edition"
    write(engine / "reading" / "reader.py", "from edition.words.letters import A as a\n")
    write(engine / "words" / "letters.py", "A = 1\n")
    write(engine / "words" / "list.tsv", "a\tb\n")
    write(engine / "beside" / "other.py", "B = 1\n")
    monkeypatch.setattr(read_before, "_ENGINE", engine)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return engine


def known() -> dict[str, object]:
    """What another run would find kept."""
    return dict(ReadBefore("reading").known)


def file() -> Path:
    return next(Path(str(sys.pycache_prefix)).rglob("*.pickle"))


def kept() -> None:
    ReadBefore("reading").keep(READ)


def test_what_is_kept_is_known_in_the_next_run(engine):
    assert known() == {}
    kept()
    assert known() == READ
    assert re.fullmatch(r"read_before\.[\w-]+\.pickle", file().name)
    assert [path.name for path in file().parent.iterdir()] == [file().name]


def test_only_what_was_kept_last_is_kept(engine):
    kept()
    other = {LONG.upper(): ("Doe", 3)}
    ReadBefore("reading").keep(other)
    assert known() == other


@pytest.mark.parametrize("changed", ["reading/reader.py", "words/letters.py", "words/list.tsv"])
def test_an_engine_that_differs_in_one_byte_reads_anew(engine, changed):
    kept()
    text = (engine / changed).read_text(encoding="utf-8")
    write(engine / changed, text.replace("a", "e", 1).replace("1", "2"))
    assert known() == {}
    write(engine / changed, text)
    assert known() == READ


def test_so_does_one_with_a_file_more_or_less(engine):
    kept()
    write(engine / "words" / "more.py", "")
    assert known() == {}
    (engine / "words" / "more.py").unlink()
    assert known() == READ
    (engine / "words" / "letters.py").unlink()
    assert known() == {}


def test_so_does_one_of_which_a_file_was_written_again(engine):
    """Python takes the bytecode of what it was before for one written twice in a second."""
    kept()
    write(engine / "words" / "letters.py", "A = 1\n", changed=10**9 + 1)
    assert known() == {}


def test_so_does_another_python(engine, monkeypatch):
    kept()
    monkeypatch.setattr(sys, "version", f"{sys.version} ")
    assert known() == {}


def test_a_room_that_has_no_say_has_none(engine):
    kept()
    write(engine / "beside" / "other.py", "B = 2\n")
    assert known() == READ


def test_an_engine_that_was_changed_only_now_keeps_nothing(engine):
    (engine / "words" / "letters.py").touch()
    kept()
    assert known() == {}


def test_an_engine_that_changes_while_it_reads_keeps_nothing(engine):
    readings: ReadBefore[tuple[str, int]] = ReadBefore("reading")
    write(engine / "words" / "letters.py", "A = 2\n")
    readings.keep(READ)
    assert known() == {}


def test_what_is_damaged_is_as_none(engine):
    kept()
    whole = file().read_bytes()
    spoilt = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), 97)]
    for content in (b"", b"foreign", whole[:-1], whole[:40], whole + b"0", *spoilt):
        file().write_bytes(content)
        assert known() == {}
    kept()
    assert known() == READ


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_said(engine, tmp_path, monkeypatch, capfd):
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file" / "bytecode"))
    kept()
    assert known() == {}
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    kept()
    assert known() == {}
    assert capfd.readouterr() == ("", "")


def test_where_python_keeps_no_bytecode_nothing_is_kept(engine, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept()
    assert known() == {}


def test_it_has_a_bound_and_a_least_size(engine, monkeypatch):
    ReadBefore("reading").keep({"a note": 1})
    assert known() == {}
    monkeypatch.setattr(read_before, "_MOST", 1000)
    kept()
    assert known() == {}


def test_two_processes_at_once_lose_nothing(engine):
    """What one finds is whole, while the others write."""
    writers = []
    for number in range(2):
        if not (child := os.fork()):
            for each in range(60):
                ReadBefore("reading").keep({LONG + str(number) + str(each): "x" * 50_000})
            os._exit(0)
        writers.append(child)
    found = [known() for _ in range(100)]
    assert [os.waitpid(child, 0)[1] for child in writers] == [0, 0]
    assert {len(each) for each in [*found[1:], known()]} <= {0, 1} and len(known()) == 1
    assert len(list(file().parent.iterdir())) == 1


LOADED = """
import sys
sys.path.insert(0, {scripts!r})
import {module}
for name, module in sorted(sys.modules.items()):
    if name.partition(".")[0] not in sys.stdlib_module_names and (name == "edition" or not hasattr(module, "__path__")):
        print(getattr(module, "__file__", None) or name)
"""


@pytest.mark.parametrize("module", ["edition.bluebook.note_reader"])
def test_every_file_that_has_a_say_is_in_the_digest(module):
    """Beside the standard library, the room's reader loads nothing else."""
    text = LOADED.format(scripts=str(TOP / "scripts"), module=module)
    loaded = subprocess.run([sys.executable, "-S", "-c", text], capture_output=True, text=True, check=True)
    files = {path for path, _ in read_before._files(module.split(".")[1])}
    assert set(loaded.stdout.split("\n")) - {"", "__main__", "edition"} - files == set()
    assert len(files) > 100


@pytest.fixture
def bytecode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python keeps the bytecode of this engine aside, as if the engine had been changed long ago."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(read_before, "_SETTLED", 0)


def resolved_anew(monkeypatch: pytest.MonkeyPatch, folder: Folder) -> tuple[Edition, list[str]]:
    """An edition as another run has it, and the notes that are read anew."""
    anew: list[str] = []

    def read(text):
        anew.append(text.source)
        return read_whole.__wrapped__(text)

    monkeypatch.setattr(checking, "read_whole", read)
    monkeypatch.setattr(checking, "_NOTES", ReadBefore("bluebook"))
    return checking._edition(folder)[0], anew


def test_an_edition_is_the_same_whether_its_notes_were_read_before(bytecode, monkeypatch):
    folder = read_folder(TOP)
    fresh, anew = resolved_anew(monkeypatch, folder)
    again, none = resolved_anew(monkeypatch, folder)
    assert (again, none) == (fresh, [])
    assert len(anew) > 100


def test_a_note_of_which_one_letter_changed_is_read_anew_and_it_alone(bytecode, monkeypatch):
    folder = read_folder(TOP)
    resolved_anew(monkeypatch, folder)
    page = next(page for page in folder.pages if "[^1]: " in page.text)
    at = re.search(r"^\[\^1\]: .*?(\d)", page.text, re.M).start(1)
    altered = replace(page, text=f"{page.text[:at]}{9 - int(page.text[at])}{page.text[at + 1 :]}")
    pages = tuple(altered if each is page else each for each in folder.pages)
    changed, anew = resolved_anew(monkeypatch, replace(folder, pages=pages))
    note = next(note for note in changed.article.notes if note.number == 1)
    assert anew == [note.text.source]


@pytest.mark.parametrize("path", CASES[::4], ids=lambda path: path.stem)
def test_a_reading_that_was_kept_is_as_a_fresh_one(bytecode, path):
    lines = path.read_text(encoding="utf-8").split("\n")
    notes = [inline.read(line) for line in lines if line and not line.startswith((" ", "#"))]
    readings = {note.source: read_whole(note) for note in notes}
    readings[LONG] = read_whole(inline.read(LONG))
    ReadBefore("bluebook").keep(readings)
    found = ReadBefore("bluebook").known
    assert found == {note.source: read_whole.__wrapped__(note) for note in [*notes, inline.read(LONG)]}
