"""What texts were read as in the run before is taken for the same text and the same engine, and for no other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path

import minify_html
import pytest
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from edition import site_checks
from edition.bluebook.notes.note_reader import read_whole
from edition.books import spoken as spoken_module
from edition.books.spoken import spoken
from edition.cite.csl_styles import STYLES
from edition.exports import picture
from edition.importing.new_edition import import_article
from edition.model import Edition
from edition.pages import page_reader
from edition.site.markdown_extension import EditionExtension
from edition.site.served import served_script, served_style
from edition.text import inline
from edition.witness import witness_reader
from files.folder import Folder, read_folder
from files.writing import write_all
from machine import citing, made_before
from machine.environment import TOP
from machine.made_before import MadeBefore, read_before
from making import assets, building, checking, cited_ahead, drawn, publication, rendering
from making.handed_over import HandedOver
from making.mkdocs_build import run_mkdocs, settings_of
from making.rendering import Renderer
from templates import SCRIPTS, TEMPLATES

LONG = "a note " * 1000
READ = {LONG: ("Roe", 12)}
ARTICLE = (TOP / "tests" / "imports" / "tithe-barn" / "article.txt").read_text(encoding="utf-8")
CASES = sorted((TOP / "tests" / "bluebook" / "cases").glob("*.txt"))


def write(path: Path, text: str, changed: int = 10**9) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (changed, changed))


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An engine of which a module imports one room as a whole, and a module of another; Python keeps its bytecode aside."""
    engine = tmp_path / "edition"
    write(engine / "reading" / "reader.py", "from edition.signs.marks import A\nfrom edition.words import letters\n")
    write(engine / "words" / "letters.py", "A = 1\n")
    write(engine / "signs" / "__init__.py", "A = 1\n")
    write(engine / "signs" / "marks.py", "A = 1\n")
    write(engine / "signs" / "other.py", "A = 1\n")
    monkeypatch.setattr(made_before, "_ENGINE", engine)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return engine


def known() -> dict[str, object]:
    """What another run would find kept."""
    return dict(read_before("edition.reading.reader").known)


def file() -> Path:
    return next(Path(str(sys.pycache_prefix)).rglob("*.pickle"))


def keep(readings: MadeBefore[object], **made: object) -> None:
    """Keep what a run has asked for."""
    for text, reading in (made or READ).items():
        assert readings.made(text, lambda reading=reading: reading) == reading
    readings.keep()


def kept() -> None:
    keep(read_before("edition.reading.reader"))


def test_what_is_kept_is_known_in_the_next_run(engine):
    assert known() == {}
    kept()
    assert known() == READ
    assert re.fullmatch(r"reader\.[\w-]+\.pickle", file().name)
    assert [path.name for path in file().parent.iterdir()] == [file().name]


def test_what_was_made_before_is_made_no_more_and_what_is_new_is(engine):
    kept()
    readings: MadeBefore[object] = read_before("edition.reading.reader")
    assert readings.made(LONG, lambda: pytest.fail("it was made again")) == READ[LONG]
    assert readings.made(f"{LONG}.", lambda: "new") == "new"


def test_only_what_was_kept_last_is_kept(engine):
    kept()
    other = {LONG.upper(): ("Doe", 3)}
    keep(read_before("edition.reading.reader"), **other)
    assert known() == other


@pytest.mark.parametrize("changed", ["reading/reader.py", "words/letters.py", "signs/marks.py", "signs/__init__.py"])
def test_an_engine_that_differs_in_one_byte_reads_anew(engine, changed):
    kept()
    text = (engine / changed).read_text(encoding="utf-8")
    write(engine / changed, text.replace("A", "B", 1))
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


def test_a_module_that_has_no_say_has_none(engine):
    kept()
    write(engine / "signs" / "other.py", "A = 2\n")
    assert known() == READ


def test_an_engine_that_was_changed_only_now_keeps_nothing(engine):
    (engine / "words" / "letters.py").touch()
    kept()
    assert known() == {}


def test_an_engine_that_changes_while_it_reads_keeps_nothing(engine):
    readings: MadeBefore[tuple[str, int]] = read_before("edition.reading.reader")
    write(engine / "words" / "letters.py", "A = 2\n")
    keep(readings)
    assert known() == {}
    readings = read_before("edition.reading.reader")
    write(engine / "words" / "letters.py", "A = 3\n", 10**9 + 1)
    keep(readings)
    write(engine / "words" / "letters.py", "A = 2\n")
    assert known() == {}  # though the engine is again what it was


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


def test_what_cannot_be_found_has_made_nothing(engine):
    def files():
        yield str(engine / "words" / "letters.py"), b""
        raise ModuleNotFoundError("No module named 'letters'")

    keep(MadeBefore(engine / "reading" / "reader.py", files))
    assert MadeBefore(engine / "reading" / "reader.py", files).known == {}


def test_of_a_file_that_is_not_read_its_size_counts(engine):
    def made():
        return MadeBefore(engine / "reading" / "reader.py", lambda: [(str(engine / "words" / "letters.py"), b"")])

    keep(made())
    assert made().known == READ
    write(engine / "words" / "letters.py", "A = 12\n")
    assert made().known == {}


def test_it_has_a_bound_and_a_least_size(engine, monkeypatch):
    keep(read_before("edition.reading.reader"), note=1)
    assert known() == {}
    monkeypatch.setattr(made_before, "_MOST", 1000)
    kept()
    assert known() == {}


def test_two_processes_at_once_lose_nothing(engine):
    """What one finds is whole, while the others write."""
    writers = []
    for number in range(2):
        if not (child := os.fork()):
            for each in range(60):
                keep(read_before("edition.reading.reader"), **{f"{LONG}{number}{each}": "x" * 50_000})
            os._exit(0)
        writers.append(child)
    found = [known() for _ in range(100)]
    assert [os.waitpid(child, 0)[1] for child in writers] == [0, 0]
    assert {len(each) for each in [*found[1:], known()]} <= {0, 1} and len(known()) == 1
    assert len(list(file().parent.iterdir())) == 1


LOADED = """
import sys
sys.path.insert(0, {scripts!r})
before = set(sys.modules)
import {module}
for name in set(sys.modules) - before:
    if name.partition(".")[0] not in {{*sys.stdlib_module_names, *{other}}} and getattr(sys.modules[name], "__file__", ""):
        print(sys.modules[name].__file__)
"""


@pytest.mark.parametrize(
    ("module", "other"),
    [
        ("edition.bluebook.notes.note_reader", ()),
        ("edition.witness.witness_reader", ()),
        ("edition.collating.normalisations_used", ()),
        (
            "edition.books.spoken_words",
            ("bibtexparser", "pylatexenc"),
        ),  # persons' names are read by it, and no sentence
        ("edition.site.markdown_extension", ("bibtexparser", "htmlparser", "idna", "markdown", "pylatexenc", "yaml")),
        ("edition.site_checks.__init__", ("lxml",)),
        ("edition.exports.picture", ("PIL", "bibtexparser", "idna", "lxml", "markdown", "pylatexenc", "yaml")),
    ],
)
def test_every_file_that_has_a_say_is_in_the_digest(module, other):
    """Beside the standard library, and what is named of packages, these modules load nothing else that has one."""
    text = LOADED.format(scripts=str(TOP / "scripts"), module=module, other=other)
    loaded = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    files = {path for path, _ in made_before.files_of([module])}
    assert set(loaded.stdout.split()) - files == set()
    assert len(loaded.stdout.split()) > 20


@pytest.fixture
def bytecode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python keeps the bytecode of this engine aside, as if all had been changed long ago."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(made_before, "_SETTLED", 0)


def resolved_anew(monkeypatch: pytest.MonkeyPatch, folder: Folder) -> tuple[Edition, list[str]]:
    """An edition as another run has it, and the notes that are read anew."""
    anew: list[str] = []

    def read(text):
        anew.append(text.source)
        return read_whole.__wrapped__(text)

    monkeypatch.setattr(checking, "read_whole", read)
    monkeypatch.setattr(checking, "_NOTES", read_before("edition.bluebook.notes.note_reader"))
    return checking._edition(folder)[0], anew


def test_an_edition_is_the_same_whether_its_notes_were_read_before(bytecode, monkeypatch):
    folder = read_folder(TOP)
    fresh, anew = resolved_anew(monkeypatch, folder)
    again, none = resolved_anew(monkeypatch, folder)
    assert (again, none) == (fresh, [])
    assert len(anew) > 80


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


def test_a_witness_is_read_once(bytecode, monkeypatch):
    folder = read_folder(TOP)
    fresh, again = [], []
    for found in (fresh, again):
        monkeypatch.setattr(checking, "_WITNESSES", read_before(*checking.WITNESS_READERS))
        found.append(checking._witness(folder))
        monkeypatch.setattr(witness_reader, "read_witness", lambda *_: pytest.fail("it was read again"))
    assert fresh == again and fresh[0][0].notes
    monkeypatch.setattr(witness_reader, "read_witness", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        checking._witness(replace(folder, witness=folder.witness + "."))


def test_what_a_sentence_is_said_as_is_the_same_whether_it_was_before(bytecode, checked_edition, monkeypatch):
    edition = checked_edition.edition
    voice: MadeBefore[str] = read_before("edition.books.spoken_words")
    fresh = spoken(edition, voice.made)
    voice.keep()
    assert fresh == spoken(edition)
    voice = read_before("edition.books.spoken_words")
    monkeypatch.setattr(spoken_module, "said", lambda *_: pytest.fail("it was put in words again"))
    assert spoken(edition, voice.made) == fresh
    with pytest.raises(pytest.fail.Exception):
        spoken(replace(edition, abbreviations=edition.abbreviations[1:]), voice.made)


def test_a_picture_is_drawn_once(bytecode, checked_edition, monkeypatch):
    meta = checked_edition.edition.article.meta
    made = []
    for _ in range(2):
        monkeypatch.setattr(drawn, "_PICTURES", MadeBefore(Path(drawn.__file__), drawn._files))
        made.append(drawn.drawn(meta))
        monkeypatch.setattr(picture, "picture", lambda *_: pytest.fail("it was drawn again"))
    assert made[0] == made[1] and made[0].startswith(b"\x89PNG")
    with pytest.raises(pytest.fail.Exception):
        drawn.drawn(replace(meta, title="Of Piers"))


def test_a_reading_that_was_kept_is_as_a_fresh_one(bytecode):
    """Of the first notes of every subject, which is read by readers of its own, and of one that was read in no time."""
    texts = [path.read_text(encoding="utf-8").split("\n") for path in CASES]
    lines = [[line for line in text if line and not line.startswith((" ", "#"))][:2] for text in texts]
    notes = [inline.read(line) for line in (*chain.from_iterable(lines), LONG)]
    fresh = {note.source: read_whole.__wrapped__(note) for note in notes}
    keep(read_before("edition.bluebook.notes.note_reader"), **fresh)
    readings = read_before("edition.bluebook.notes.note_reader")
    assert {text: readings.made(text, lambda: pytest.fail("it was read again")) for text in fresh} == fresh


def test_what_the_processor_answered_is_asked_no_more(bytecode, tmp_path, monkeypatch):
    anew: list[str] = []
    real, program = cache(citing._processed), citing.pandoc_program()  # what it answers is of no account here

    def process(style: str, items: str, markdown: str) -> str:
        anew.append(style)
        return real(style, items, markdown)

    def answers() -> dict[str, str]:
        monkeypatch.setattr(citing, "ANSWERS", MadeBefore(Path(citing.__file__), citing._files))
        monkeypatch.setattr(cited_ahead, "ANSWERS", citing.ANSWERS)
        anew.clear()
        cited_ahead.cite_ahead(TOP)
        return dict(citing.ANSWERS.known)

    monkeypatch.setattr(citing, "_processed", process)
    monkeypatch.setattr(cited_ahead, "process", citing.process.__wrapped__)
    fresh = answers()
    assert sorted(anew) == sorted(style.csl for style in STYLES) and len(fresh) == len(STYLES)
    assert answers() == fresh and anew == []
    (tmp_path / "pandoc").symlink_to(program)
    monkeypatch.setattr(citing, "pandoc_program", lambda: str(tmp_path / "pandoc"))
    assert answers() == fresh and len(anew) == len(fresh)
    cited_ahead.cited(
        page_reader.read_pages([page_reader.Page(page_reader.TITLE_PAGE, "---\ntitle: Of Piers\n---\n")])[0]
    )
    assert anew and answers() != fresh and anew == []


def test_templates_are_compiled_once(bytecode, tmp_path, monkeypatch):
    compiled = assets._compiled
    theme = settings_of(TOP).theme
    (tmp_path / "theme").mkdir()
    theme.dirs = [str(tmp_path / "theme"), *theme.dirs]
    anew: list[Theme] = []

    def ready() -> dict[str, bytes]:
        monkeypatch.setattr(assets, "_TEMPLATES", MadeBefore(Path(assets.__file__), assets._files))
        monkeypatch.setattr(assets, "_COMPILED", assets._Compiled())
        monkeypatch.setattr(assets, "_compiled", lambda theme: anew.append(theme) or compiled(theme))
        anew.clear()
        assets.make_ready(theme)
        return assets._COMPILED.kept

    fresh = ready()
    assert anew and len(fresh) > 10
    assert ready() == fresh and anew == []
    (tmp_path / "theme" / "main.html").write_text("{% extends 'base.html' %}")
    assert ready() != fresh and anew


def test_packages_are_seen_to_change():
    files = dict(made_before.files_in("markdown", "lxml"))
    assert {Path(path).name for path in files} >= {"core.py", "toc.py"}
    assert any(path.endswith((".so", ".pyd")) for path in files)


def found_in(monkeypatch: pytest.MonkeyPatch, title: str, edition: Edition) -> tuple[set[str], list[Edition]]:
    """The rules that find something in a site of one page, as another run has it, and whether they looked."""
    looked: list[Edition] = []

    def check_site(files, edition, beside):
        looked.append(edition)
        return site_checks.check_site(files, edition)

    monkeypatch.setattr(building, "check_site", check_site)
    monkeypatch.setattr(building, "_FOUND", MadeBefore(Path(building.__file__), building._files))
    page = f"<html lang=en><title>{title}</title><p>x"
    return {found.rule for found in building._found({"index.html": page.encode()}, edition)}, looked


def test_a_site_is_looked_at_anew_if_it_or_its_edition_changed(bytecode, checked_edition, monkeypatch):
    edition = checked_edition.edition
    fresh, looked = found_in(monkeypatch, "Lamps", edition)
    assert fresh and looked == [edition]
    assert found_in(monkeypatch, "Lamps", edition) == (fresh, [])
    assert found_in(monkeypatch, "", edition)[0] == fresh | {"site-page-without-title"}
    assert found_in(monkeypatch, "", replace(edition, abbreviations=()))[1]


def test_pages_and_styles_are_made_once(bytecode, tmp_path, checked_edition, monkeypatch):
    """A second build makes neither, nor a script smaller, and the same site; of another edition every page is made
    anew."""
    render, unused, minify = Page.render, assets.without_unused, minify_html.minify
    monkeypatch.setattr(publication.Publication, "books", lambda _: ({}, ()))
    anew: list[object] = []
    monkeypatch.setattr(Page, "render", lambda page, *given: anew.append(page) or render(page, *given))
    monkeypatch.setattr(assets, "without_unused", lambda *given: anew.append("style") or unused(*given))
    monkeypatch.setattr(minify_html, "minify", lambda *given, **how: anew.append("served") or minify(*given, **how))

    def built(name: str, edition: Edition) -> tuple[dict[str, bytes], int]:
        monkeypatch.setattr(rendering, "_BEFORE", MadeBefore(Path(rendering.__file__), rendering._files))
        monkeypatch.setattr(
            assets, "_SERVED", MadeBefore(Path(assets.__file__).with_name("served"), assets._serving_files)
        )
        for each in (served_script, served_style):
            each.cache_clear()
        anew.clear()
        assert run_mkdocs(root, tmp_path / name, HandedOver(edition)).findings == ()
        return building.own_files(tmp_path / name), len(anew)

    write_all(root := tmp_path / "edition", import_article(ARTICLE, str(SCRIPTS), TEMPLATES).files, force=False)
    short = checked_edition.edition.abbreviations
    edition = replace(checking.check_folder(root).edition, abbreviations=short)
    fresh, _ = built("fresh", edition)
    pages = sum(isinstance(each, Page) for each in anew)
    assert {"style", "served"} < {*map(str, anew)} and pages > 5
    assert built("again", edition) == (fresh, 0)
    assert built("other", replace(edition, abbreviations=edition.abbreviations[1:]))[1] >= pages


@pytest.mark.parametrize("extension", ["footnotes", {"pymdownx.snippets": {}}])
def test_no_page_is_kept_that_another_extension_makes(extension, checked_edition):
    config = settings_of(TOP)
    mine = EditionExtension(checked_edition.edition)
    config.markdown_extensions = [*config.markdown_extensions, mine]
    assert Renderer(mine, config, Files([])).keeps
    config.markdown_extensions = [*config.markdown_extensions, str(extension)]
    assert not Renderer(mine, config, Files([])).keeps


@pytest.mark.parametrize(("written", "told"), [("Lamps burn.", 0), ("Lamps [burn](nowhere.md).", 1)])
def test_a_page_begun_beside_others_is_rendered_once_unless_there_is_something_to_tell(
    written, told, checked_edition, tmp_path, monkeypatch, caplog
):
    render, rendered = Page.render, []
    monkeypatch.setattr(Page, "render", lambda page, *given: rendered.append(page) or render(page, *given))
    monkeypatch.setattr(rendering, "beside", lambda task: task)
    monkeypatch.setattr(rendering, "forks", lambda: True)
    config = settings_of(TOP)
    mine = EditionExtension(checked_edition.edition)
    config.markdown_extensions = [*config.markdown_extensions, mine]
    write(tmp_path / "lamps.md", written)
    files = Files([File("lamps.md", str(tmp_path), config.site_dir, use_directory_urls=True)])
    page = Page(None, files.src_uris["lamps.md"], config)
    page.read_source(config)
    renderer = Renderer(mine, config, files)
    monkeypatch.setattr(rendering._BEFORE, "known", {}, raising=False)
    renderer.begin(page, config, files)
    assert page.content is None and caplog.messages == []
    renderer.render(page, config, files)
    assert page.content.startswith("<p>Lamps") and len(rendered) == 1 + told
    assert ["nowhere.md" in each for each in caplog.messages] == [True] * told
    Renderer(mine, config, files).render(page, config, files)  # the next build of this process
    assert len(caplog.messages) == 2 * told
