"""Reading an edition's folder and checking it: what scripts/check, scripts/build and the hooks share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from edition.bluebook.notes.note_reader import NoteReading, read_whole
from edition.collating.normalisations_used import occurring
from edition.layer.register_reader import read_register
from edition.layer.timeline_reader import read_map, read_timeline
from edition.model import Article, Edition, Finding, Layer, Place
from edition.model.file_paths import ABBREVIATIONS, LINKS, MAP, READINGS_KEPT, REGISTER, SOURCES, TIMELINE, WITNESS
from edition.pages.editors_pages import EditorsPage, read_editors_pages
from edition.pages.page_reader import read_pages
from edition.pages.readings_kept import read_readings_kept
from edition.places.ledger import in_force, read_ledger, read_redirects
from edition.resolving.resolver import resolve
from edition.sources.abbreviations import read_abbreviations
from edition.sources.bibtex import read_bibtex
from edition.sources.link_status import read_links
from edition.witness.original import UnknownRecord, is_divided, read_record
from edition.witness.unreadable import Unreadable
from files.folder import Folder, read_folder
from files.receiving import received_findings
from files.writing import recover
from machine.beside import beside
from machine.made_before import MadeBefore, read_before
from making.checked import Checked

if TYPE_CHECKING:
    from edition.checks import Context

WITNESS_READERS = ("edition.witness.witness_reader", "edition.collating.normalisations_used")
_NOTES: MadeBefore[NoteReading] = read_before("edition.bluebook.notes.note_reader")
_WITNESSES: MadeBefore[tuple[Article, tuple[str, ...]]] = read_before(*WITNESS_READERS)


def check_folder(root: Path) -> Checked:
    """Read and check the edition in `root`. Whatever is wrong is a finding, never an exception."""
    recover(root)
    return check(read_folder(root))


def check_in_turn(root: Path) -> Iterator[Checked]:
    """The edition in `root` as it is read, with nothing found yet; then what `check_folder` gives."""
    recover(root)
    return _in_turn(read_folder(root))


def check(folder: Folder) -> Checked:
    """Check an edition that has been read."""
    *_, checked = _in_turn(folder)
    return checked


def _in_turn(folder: Folder) -> Iterator[Checked]:
    understood = _understood(folder)
    yield Checked(understood.edition, ())
    from edition.checks import RULES, run, uncompared, unreleased  # loaded while the edition is made a site

    context = _context(folder, understood)
    found = tuple(run(context, beside))
    yield Checked(context.edition, found, uncompared(context), unreleased(context), folder.in_parts, len(RULES))


def read(folder: Folder) -> Context:
    """What the rules look at."""
    return _context(folder, _understood(folder))


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the files of an edition say, its witness's text and its notes among them, and what the readers found."""

    edition: Edition
    editors_pages: tuple[EditorsPage, ...]
    readings: Mapping[str, NoteReading]
    witness: Article | None
    found: tuple[Finding, ...]
    of_witness: tuple[Finding, ...]


def _understood(folder: Folder) -> _Understood:
    read = partial(_witness, folder)
    read_beside = read if _asked(folder) in _WITNESSES.known else beside(read)
    edition, editors_pages, readings, found = _edition(folder)
    witness, normalised, of_witness = read_beside()
    return _Understood(replace(edition, normalised=normalised), editors_pages, readings, witness, found, of_witness)


def _context(folder: Folder, read: _Understood) -> Context:
    from edition.checks import Context

    ledger, of_ledger = read_ledger(folder.ledger) if folder.ledger is not None else ((), ())
    is_published = read.edition.article.meta.original == "published"
    received = received_findings(folder.received, folder.original, folder.witness, is_published)
    return Context(
        edition=read.edition,
        pages=folder.pages,
        all_pages=folder.all_pages,
        nav=folder.nav,
        nav_lines=folder.nav_lines,
        witness=read.witness,
        witness_text=folder.witness or "",
        found=(*folder.findings, *read.found, *of_ledger, *read.of_witness, *received),
        ledger=in_force(ledger),
        ledger_lines=ledger if folder.ledger else None,
        published=folder.published(),
        editors_pages=read.editors_pages,
        citation_file=folder.citation_file,
        releases=folder.releases,
        files=folder.files,
        readings=read.readings,
    )


def _edition(
    folder: Folder,
) -> tuple[Edition, tuple[EditorsPage, ...], Mapping[str, NoteReading], tuple[Finding, ...]]:
    """The edition that the files make, the editors' own pages, what the notes are read as, and what was found."""
    article, of_pages = read_pages(folder.pages)
    sources, of_sources = read_bibtex(folder.bibtex, SOURCES)
    links, of_links = read_links(folder.links, LINKS)
    abbreviations, of_abbreviations = read_abbreviations(folder.abbreviations, ABBREVIATIONS)
    redirects, of_redirects = read_redirects(folder.redirects)
    layer, of_layer = _layer(folder)
    kept, of_kept = read_readings_kept(folder.readings_kept, READINGS_KEPT)
    editors_pages = read_editors_pages(folder.all_pages)
    readings = _readings(article)
    edition = replace(
        resolve(article, sources, readings),
        links=links,
        abbreviations=abbreviations,
        redirects=redirects,
        headings=tuple(heading for page in editors_pages for heading in page.headings),
        layer=layer,
        readings_kept=kept,
    )
    found = (*of_pages, *of_sources, *of_links, *of_abbreviations, *of_redirects, *of_layer, *of_kept)
    return edition, editors_pages, readings, found


def _readings(article: Article) -> dict[str, NoteReading]:
    """What the notes cite, by their source; read anew are those alone that the run before had not."""
    texts = [note.text for note in article.notes if note.number is not None]
    readings = {text.source: _NOTES.made(text.source, partial(read_whole, text)) for text in texts}
    _NOTES.keep()
    return readings


def _witness(folder: Folder) -> tuple[Article | None, tuple[str, ...], tuple[Finding, ...]]:
    """What the text received says, and what of it is written otherwise everywhere; None where there is none, or it
    cannot be read."""
    if folder.witness is None or any(each.place.path == WITNESS for each in folder.findings):
        return None, occurring(folder.witness or "", None), ()
    try:
        witness, normalised = _WITNESSES.made(
            _asked(folder), partial(_read_witness, folder.witness, _is_divided(folder))
        )
    except Unreadable as error:
        found = Finding("witness-unreadable", Place(WITNESS, error.line), str(error))
        return None, occurring(folder.witness, None), (found,)
    _WITNESSES.keep()
    return witness, normalised, ()


def _is_divided(folder: Folder) -> bool:
    """True if the file received says itself where its paragraphs end; a faulty record is told elsewhere."""
    try:
        return bool(folder.received) and is_divided(read_record(folder.received).form)
    except UnknownRecord:
        return False


def _read_witness(text: str, divided: bool) -> tuple[Article, tuple[str, ...]]:
    from edition.witness.witness_reader import read_witness  # loaded where it was not read before

    witness = read_witness(text, WITNESS, divided).article
    return witness, occurring(text, witness)


def _asked(folder: Folder) -> str:
    return f"{WITNESS} {_is_divided(folder)}\n{folder.witness}"


def _layer(folder: Folder) -> tuple[Layer, tuple[Finding, ...]]:
    """What the editors add; an edition without these files has an empty layer."""
    entries, of_register = read_register(folder.layer.get(REGISTER, ""), REGISTER)
    events, of_timeline = read_timeline(folder.layer.get(TIMELINE, ""), TIMELINE)
    guides, of_map = read_map(folder.layer.get(MAP, ""), MAP)
    return Layer(entries, events, guides), (*of_register, *of_timeline, *of_map)
