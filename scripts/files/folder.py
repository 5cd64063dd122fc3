"""An edition's folder on disk: the only place, beside the scripts themselves, that opens its files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

from edition.exports.cff import CITATION_FILE
from edition.model import Finding, Meta, Place
from edition.model.file_paths import ABBREVIATIONS, LAYER, LEDGER, LINKS, READINGS_KEPT, REDIRECTS, SOURCES, WITNESS
from edition.pages.other_files import file_faults
from edition.pages.page_reader import Page
from edition.places.published import Published
from edition.releases.release_list import RELEASES
from edition.witness.original import RECORD, UnknownRecord, read_record
from files.docs_folder import host_named, links_elsewhere, other_files, theme_files
from files.history import read_published, unreached
from files.keeping import Kept, read_kept
from files.mkdocs_settings import read_settings
from machine.beside import beside

_SHOWN_AS_THEY_ARE = (".docx", ".pdf", ".odt", ".epub")
_OPTIONAL = (LINKS, ABBREVIATIONS, REDIRECTS, CITATION_FILE, RELEASES, RECORD, READINGS_KEPT)
_IN_PARTS = "letters-in-parts"  # no fault, and told
_LEDGER_LOST = (
    "; bring it back from the version that was published: without it nobody knows which addresses must stay; "
    "of an edition never released it holds its first line only, as scripts/import writes it"
)


@dataclass(frozen=True, slots=True)
class Folder:
    """What an edition is made of, read but not yet understood. A text that could not be read is ""; a witness
    or a ledger that is None is not compared. `published` waits for what git has of it, read beside the rest."""

    root: Path
    pages: tuple[Page, ...]
    all_pages: tuple[Page, ...]
    bibtex: str
    witness: str | None
    nav: tuple[str, ...]
    findings: tuple[Finding, ...]
    citation_file: str = ""
    links: str = ""
    abbreviations: str = ""
    ledger: str | None = None
    redirects: str = ""
    nav_lines: Mapping[str, int] = field(default_factory=dict)
    published: Callable[[], Published] = Published
    layer: Mapping[str, str] = field(default_factory=dict)
    received: str = ""
    original: bytes | None = None
    readings_kept: str = ""
    in_parts: str = ""
    releases: str = ""
    files: frozenset[str] = frozenset()


def read_folder(root: Path) -> Folder:
    """Read an edition's folder.

    The article's pages are the files directly in `docs/`, in the order of the navigation; folders in it hold the
    editors' own pages. What cannot be read is a finding.
    """
    findings: list[Finding] = []
    kept, altered = read_kept(root)
    published = beside(partial(_published, root, kept))
    nav, nav_lines = _nav(root, findings)
    paths = sorted(root.glob("docs/**/*.md"))
    all_pages = tuple(Page(p.relative_to(root).as_posix(), _text(root, p, findings)) for p in paths)
    texts = {path: _text(root, root / path, findings) for path in (SOURCES, WITNESS, LEDGER)}
    texts |= {path: _text(root, root / path, findings) for path in (*_OPTIONAL, *LAYER) if (root / path).exists()}
    lost = any(found.place.path == LEDGER for found in findings)
    others = tuple(other_files(root))
    findings += [*altered, *file_faults(others, theme_files(), host_named(root)), *links_elsewhere(root)]
    return Folder(
        root,
        _of_article(all_pages, nav),
        all_pages,
        texts[SOURCES],
        texts[WITNESS],
        nav,
        tuple(found for found in findings if found.rule != _IN_PARTS),
        citation_file=texts.get(CITATION_FILE, ""),
        links=texts.get(LINKS, ""),
        abbreviations=texts.get(ABBREVIATIONS, ""),
        ledger=None if lost else texts[LEDGER],
        redirects=texts.get(REDIRECTS, ""),
        nav_lines=nav_lines,
        published=published,
        layer={path: texts[path] for path in LAYER if path in texts},
        received=texts.get(RECORD, ""),
        original=_original(root, texts.get(RECORD, "")),
        readings_kept=texts.get(READINGS_KEPT, ""),
        in_parts="; ".join(f"{f.place.path}:{f.place.line}: {f.message}" for f in findings if f.rule == _IN_PARTS),
        releases=texts.get(RELEASES, ""),
        files=frozenset(file.path for file in others),
    )


def _of_article(pages: Sequence[Page], nav: Sequence[str]) -> tuple[Page, ...]:
    """The article's pages, in their order."""
    order = {f"docs/{path}": i for i, path in enumerate(nav)}

    def place(page: Page) -> tuple[bool, int, str]:
        return page.path != "docs/index.md", order.get(page.path, len(order)), page.path

    return tuple(sorted((page for page in pages if page.path.count("/") == 1), key=place))


def _published(root: Path, kept: Kept) -> Published:
    """What was published, as git and the releases that are kept have it."""
    lost = set(unreached(root, (row.commit for row in kept.rows if row.commit != "-")))
    strange = tuple(row.number for row in kept.rows if row.commit in lost)
    return replace(read_published(root), released=kept.addresses(), strange=strange)


def _original(root: Path, record: str) -> bytes | None:
    """The file that the article was received as; None where there is no record of one, or it cannot be read."""
    try:
        return (root / read_record(record).file).read_bytes() if record else None
    except (UnknownRecord, OSError):
        return None


def published_original(root: Path, meta: Meta) -> dict[str, bytes]:
    """The file that the article was received as, with its path on the site; nothing unless the title page says that
    it is published, since it may hold comments and names that must not be. Of a form that a browser would run or
    MkDocs make a page of, it is plain text."""
    if meta.original != "published":
        return {}
    try:
        path = read_record((root / RECORD).read_text(encoding="utf-8")).file
        is_inert = PurePosixPath(path).suffix.lower() in _SHOWN_AS_THEY_ARE
        return {path if is_inert else f"{path}.txt": (root / path).read_bytes()}
    except (UnknownRecord, OSError):
        return {}  # a check says so


def _text(root: Path, path: Path, findings: list[Finding]) -> str:
    place = Place(path.relative_to(root).as_posix(), 1)
    try:
        if path.exists() and not path.is_file():
            raise OSError(0, "it is no file")
        return _whole(place.path, path.read_bytes().decode("utf-8"), findings)
    except FileNotFoundError:
        mend = _LEDGER_LOST if place.path == LEDGER else ""
        findings.append(Finding("file-missing", place, f"this file does not exist; expected it in every edition{mend}"))
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = (
            f"byte {error.object[error.start]:#04x} is not UTF-8; expected text in UTF-8; save it in that encoding"
        )
        findings.append(Finding("page-not-utf8", Place(place.path, line), message))
    except OSError as error:
        findings.append(Finding("file-missing", place, f"this file cannot be read: {error.strerror}"))
    return ""


def _whole(path: str, text: str, findings: list[Finding]) -> str:
    """A text whose letters are whole: some systems write é as two signs, which no search and no comparison finds."""
    if unicodedata.is_normalized("NFC", text):
        return text
    lines = text.split("\n")
    line = next((n for n, each in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", each)), 1)
    findings.append(
        Finding(_IN_PARTS, Place(path, line), "letters are written in parts (NFD); they are read as whole ones (NFC)")
    )
    return unicodedata.normalize("NFC", text)


def _nav(root: Path, findings: list[Finding]) -> tuple[tuple[str, ...], dict[str, int]]:
    """The pages that mkdocs.yml's `nav` lists, in order, and the line on which each is listed last."""
    settings = read_settings(root)
    findings += settings.findings
    listed = tuple(_listed(settings.values.get("nav") or []))
    numbered = enumerate(settings.text.splitlines(), 1)
    return listed, {entry: number for number, line in numbered for entry in listed if _names(line, entry)}


def _names(line: str, entry: str) -> bool:
    """True if a line of the settings has a page's path as a value."""
    return bool(re.search(rf"(?<![^\s\[,:\"']){re.escape(entry)}(?![^\s\],\"'}}#])", line))


def _listed(item: object) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    elif isinstance(item, dict):
        for value in item.values():
            yield from _listed(value)
    elif isinstance(item, list):
        for value in item:
            yield from _listed(value)
