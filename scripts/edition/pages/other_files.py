"""The files in `docs/` that are no pages: pictures, texts, what was received, which the site publishes as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.model import Finding, Place

RULE = "file-unsafe"
_SHOWN = frozenset(".png .jpg .jpeg .gif .webp .avif .ico .svg .pdf .txt .csv .tsv .json .docx .odt .rtf".split())
_BY_NAME = frozenset({"CNAME", ".nojekyll"})
_GENERATED = ("data/", "search/", "assets/javascripts/", "assets/stylesheets/", "assets/picture.png")
_ADDRESS = re.compile(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*", re.A)
_ACTS = re.compile(
    rb"<\s*(?:script|foreignobject|iframe|animate\w*|set|use|handler|!entity|!doctype[^>]*\[)|[\s\"'/]on\w+\s*=|(?:java|vb)script:|<\?xml-stylesheet",
    re.I,
)


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file, from `docs/`. `leaves` says that it is a link out of that folder, `content` is a picture's in SVG."""

    path: str
    leaves: bool = False
    content: bytes = b""


def file_faults(files: Iterable[OtherFile], of_the_theme: frozenset[str]) -> Iterator[Finding]:
    """What may not be published as it is; `of_the_theme` are the files of the engine's theme."""
    for file in files:
        line, why = _fault(file, of_the_theme)
        if why:
            yield Finding(RULE, Place(f"docs/{file.path}", line), why)


def _fault(file: OtherFile, of_the_theme: frozenset[str]) -> tuple[int, str]:
    name = posixpath.basename(file.path)
    suffix = posixpath.splitext(name)[1]
    if file.leaves:
        return 1, "this leads out of docs/; expected a file or folder of the edition; put a copy in its place"
    if name not in _BY_NAME and not _ADDRESS.fullmatch(file.path):
        return (
            1,
            f"{file.path!r} is no name for an address; expected plain letters, figures, hyphens; rename it",
        )
    if suffix == ".md":
        return 1, ""
    if file.path in of_the_theme or file.path.startswith(_GENERATED):
        return 1, "this would take the place of a file that the build writes; give it another name or folder"
    if name not in _BY_NAME and suffix.lower() not in _SHOWN:
        return (
            1,
            f"a file {suffix or 'of this name'} is not published; expected a picture, PDF or text; take it out",
        )
    acts = _ACTS.search(file.content)
    if acts:
        return file.content.count(
            b"\n", 0, acts.start()
        ) + 1, "this picture would act when it is opened; save it as plain SVG"
    return 1, ""
