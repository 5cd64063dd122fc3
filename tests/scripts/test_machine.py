"""What the machine does to a script, end to end: a full disk, a lost program, a folder's odd name, letters in parts."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from machine import citing
from making.checking import check_folder

TOP = Path(__file__).parents[2]
TEXT = """Mara Quill, *Of Piers*, 7 Tidal L. Rev. 12 (2020)

OF PIERS

Mara Quill

I. THE PIER

The café pier stood for a century.¹ It fell.²

¹ Jane Roé, *The Harbour* 5 (2001).

² *Id.* at 6.
"""


FULL = """
import resource, runpy, sys
sys.dont_write_bytecode = True  # it would be cut off, unnoticed
resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
sys.path.insert(0, sys.argv[1])
sys.argv[:] = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""A script where no file can become longer than three hundred bytes, what it says here included."""


@pytest.fixture
def received(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.skipif(os.name != "posix", reason="POSIX limits the size of files")
def test_a_disk_that_takes_no_more_is_status_2_and_nothing_is_half_written(received, tmp_path, loaded):
    script = TOP / "scripts" / "import"
    done = loaded.run("-c", FULL, script.parent, script, received, "--into", tmp_path / "edition")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and len(done.stderr.strip().splitlines()) == 1
    left = tmp_path / "edition"
    assert not left.exists() or not [path for path in left.rglob("*") if path.is_file()]


def test_a_folder_whose_name_looks_like_an_address_is_a_folder(received, tmp_path, script):
    root = tmp_path / "100%41 piers & co"
    assert script("import", received, "--into", root).returncode == 0
    done = script("check", "--root", root)
    assert (done.returncode, done.stdout) == (0, "")


def test_letters_in_parts_are_read_as_whole_ones_and_told(received, tmp_path, script):
    root = tmp_path / "edition"
    assert script("import", received, "--into", root).returncode == 0
    page = root / "docs/i.md"
    page.write_text(unicodedata.normalize("NFD", page.read_text(encoding="utf-8")), encoding="utf-8")
    assert not unicodedata.is_normalized("NFC", page.read_text(encoding="utf-8"))
    done = script("check", "--root", root)
    assert (done.returncode, done.stdout) == (0, "")
    assert "docs/i.md:3: letters are written in parts (NFD); they are read as whole ones (NFC)" in done.stderr
    assert "café" in check_folder(root).edition.article.paragraphs[0].text.edition.plain


def test_a_pandoc_that_cannot_be_run_is_the_machines_failure(monkeypatch, tmp_path):
    monkeypatch.setattr(citing, "pandoc_program", lambda: str(tmp_path / "pandoc"))
    with pytest.raises(OSError, match="Pandoc cannot be run; move the folder .venv away, it is made anew"):
        citing.process("apa", "[]", "A work.")


def test_an_edition_is_not_written_over_a_persons_home(received, tmp_path, script):
    home = tmp_path / "home"
    home.mkdir()
    done = script("import", received, "--into", home, env={**os.environ, "HOME": str(home), "USERPROFILE": str(home)})
    assert done.returncode == 2
    assert "an edition is a folder of its own" in done.stderr
    assert not list(home.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_takes_nothing_is_told_and_so_is_that_the_work_is_done(received, tmp_path, script):
    with open("/dev/full", "w") as full:
        done = script("import", received, "--into", tmp_path / "edition", stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr.strip() == ("import: what was to be printed could not be written whole; all else is done")
    assert (tmp_path / "edition/mkdocs.yml").exists()
