"""Invented articles, imported: what is read agrees with what a person read in them (`expected.json`).

The articles differ in subject and structure, and hold what such texts hold. A field that
`expected.json` calls disputable, because careful readers differ about it, is not compared.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from functools import cache
from pathlib import Path

import pytest

from edition.collating.collation import collate
from edition.importing.new_edition import import_article
from edition.model import Edition
from edition.model.file_paths import LAYER
from edition.pages.page_reader import Page, read_pages
from edition.sources.kinds import title
from edition.sources.names import authors
from edition.witness.witness_reader import Unreadable, read_witness
from files.writing import write_all
from making.building import build
from making.checking import check_folder
from templates import SCRIPTS, TEMPLATES

HERE = Path(__file__).parent
ARTICLES = sorted(path.parent.name for path in HERE.glob("*/expected.json"))

each_article = pytest.mark.parametrize("name", ARTICLES)


@cache
def text_of(name):
    return (HERE / name / "article.txt").read_bytes().decode("utf-8")


@cache
def imported(name):
    return import_article(text_of(name), str(SCRIPTS), TEMPLATES)


@cache
def expected(name):
    return json.loads((HERE / name / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Name → the folder that the imported edition was written into; each once."""

    @cache
    def write(name):
        root = tmp_path_factory.mktemp(name)
        write_all(root, imported(name).files, force=False)
        return root

    return write


@pytest.fixture(scope="module")
def checked(written):
    """Name → the imported edition, read again, and checked; each once."""
    return cache(lambda name: check_folder(written(name)))


def compared(words: str | None) -> str:
    """A text for comparing: capitals, dots on the i, quotation marks, spaces, and punctuation at its ends
    make no difference."""
    plain_i = (words or "").casefold().replace("i\u0307", "i").replace("ı", "i")
    return re.sub(r"[\"'“”‘’*\s]", "", plain_i).strip(".,")


def without_translation(words: str | None) -> str:
    """A title without the translation that follows a foreign one in brackets."""
    return compared(re.sub(r" \[[^\]]*\]$", "", words or ""))


def test_the_form_that_the_readme_shows_is_read():
    form = re.search(r"```text\n(.*?)```", (SCRIPTS.parent / "README.md").read_text(encoding="utf-8"), re.S)[1]
    done = import_article(form, "scripts", TEMPLATES)
    assert done.summary.startswith(
        "“Of Piers”, by Mara Quill: 1 section in 1 Part, 1 paragraph (0 block quotations), 2 notes, 2 citations (1 full, 1 id), 1 source"
    )
    assert "built by hand and [*13]{#page-13}kept by one family of keepers.[^2]" in done.files["docs/i.md"]
    assert done.doubts == ()


def test_the_first_pages_speak_of_star_pages_only_where_a_printed_page_is_known():
    form = "{}Of Piers\n\nMara Quill\n\nI. THE PIER\n\nThe pier stood.¹\n\n¹ Jane Roe, *The Harbour* 5 (2001).\n"

    def said(cover: str) -> tuple[bool, bool]:
        files = import_article(form.format(cover), "scripts", TEMPLATES).files
        return "starred number" in files["docs/index.md"], "inferred from" in files["docs/about/index.md"]

    assert said("Mara Quill, *Of Piers*, 7 Tidal L. Rev. 12 (2020)\n\n") == (True, True)
    assert said("") == (False, False)


def test_a_line_above_the_text_that_may_be_none_of_it_is_told():
    """A dedication reads as a heading without text; an unfinished line without one as the first words."""
    form = "Of Piers\n\nMara Quill\n\n{}\n\nI. THE PIER\n\nThe pier stood.¹\n\n¹ Jane Roe, *The Harbour* 5 (2001).\n"

    def told(line: str) -> list[str]:
        done = import_article(form.format(line), "scripts", TEMPLATES)
        return [doubt.message for doubt in done.doubts if doubt.line == 5]

    assert told("For Anna") == ["“For Anna” is taken for a heading, and no text stands below it"]
    assert told("for the keepers of piers") == [
        "“for the keepers of piers” is taken for the article’s first words; else take it out"
    ]
    assert told("Mara Quill teaches law at Harbor.") == []


def test_a_sign_that_means_nothing_outside_its_type_is_asked_about():
    text = (
        "OF PIERS\n\nMara Quill\n\nI. THE PIER\n\nIt was 38 \uf0b4 2 feet.¹\n\n¹ Jane Roe, *Piers* \uf0a3 5 (2001).\n"
    )
    doubts = import_article(text, "scripts", TEMPLATES).doubts
    assert [(each.about, each.line, each.message) for each in doubts if "U+" in each.message] == [
        ("p1", 7, "U+F0B4 in “…It was 38 □ 2 feet.…” is a sign of one type alone; put in what the print shows for it"),
        (
            "fn-1",
            9,
            "U+F0A3 in “…Jane Roe, Piers □ 5 (2001).…” is a sign of one type alone; put in what the print shows for it",
        ),
    ]


def test_there_are_articles():
    assert len(ARTICLES) >= 3


@each_article
def test_the_checks_find_nothing_but_what_the_text_leaves_open(name, checked):
    """What is left open, if anything, stands in the article's `open.txt`."""
    left = HERE / name / "open.txt"
    expected = left.read_text(encoding="utf-8").splitlines() if left.exists() else []
    assert [f"{f.place.path}:{f.place.line}: {f.message} ({f.rule})" for f in checked(name).findings] == expected


BY_THREE = {
    "Tobias Roe-Lindqvist\n\nFollow": "Tobias Roe-Lindqvist\n\nBo Marsh\n\nFollow",
    "Ida M. Quenneville & Tobias Roe-Lindqvist\n\nI": "Ida M. Quenneville, Tobias Roe-Lindqvist & Bo Marsh\n\nI",
    "Nor does the Constitution": "a. Of Nets\n\nNets hide bees.\n\nb. Of Rules\n\nNor does the Constitution",
}
BY_TWO = {
    "Tomasz Wiercinski\n\nFollow": "Tomasz Wiercinski\n\nBo Marsh\n\nFollow",
    "Tomasz Wiercinski, *Whose": "Tomasz Wiercinski & Bo Marsh, *Whose",
    "Tomasz Wiercinski*": "Tomasz Wiercinski* and Bo Marsh**",
    "for her patience.": "for her patience.\n\n** Keeper of Dust.",
    "This is said without disrespect to the drafters.": "U.S. CONST. art. I, § 10; H.R. 7790, 84th Cong. § 5 (1956); "
    "H.R. REP. NO. 84-2210, at 7 (1956); RESTATEMENT (SECOND) OF DUST § 14 (AM. L. INST. 1979); "
    "*Of Dust*, DUST OFF., https://dust.example/a [https://perma.cc/AB12-CD34].",
}
SITES = {"orchard-drones": BY_THREE, "moon-dust": BY_TWO, "shelled-village": {}}
"""The articles whose sites are built, with what is put in each for words of its own: a test below holds that they have
whatever any article has, and that one of them lacks what a front matter may lack."""


@pytest.fixture(scope="module")
def shown(tmp_path_factory, written, checked):
    """Name → the folder of one of them, and its edition, checked; each once."""

    @cache
    def check(name):
        if not SITES[name]:
            return written(name), checked(name)
        text = text_of(name)
        for old, new in SITES[name].items():
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        root = tmp_path_factory.mktemp(name)
        write_all(root, import_article(text, str(SCRIPTS), TEMPLATES).files, force=False)
        return root, check_folder(root)

    return check


@pytest.mark.parametrize("name", SITES)
def test_the_site_builds(name, shown):
    """As an editor would see it right after the import: checked, strictly, and the built site checked."""
    root, checked = shown(name)
    found = [*checked.findings, *build(root, checked.edition).findings]
    assert [f"{f.place.path}:{f.place.line}: {f.message} ({f.rule})" for f in found] == []


def kinds_in(edition: Edition) -> set[tuple[object, ...]]:
    """Each kind of thing that a site of the edition has to show."""
    article = edition.article
    pieces = {(type(unit).__name__, piece.kind) for unit in article.units for piece in unit.text.edition.pieces}
    sections = {("section", each.level, bool(each.text.edition.labels)) for each in article.sections}
    paragraphs = {("paragraph", each.kind) for each in article.paragraphs}
    notes = {("note", each.number is None) for each in article.notes}
    cited = {("cited", each.citation.form, bool(each.source)) for all in edition.citations.values() for each in all}
    sources = {("source", each.kind) for each in edition.sources}
    fields = {("field", name) for each in edition.sources for name in each.fields}
    meta = {("meta", each.name) for each in dataclasses.fields(article.meta) if getattr(article.meta, each.name)}
    return {
        *pieces,
        *sections,
        *paragraphs,
        *notes,
        *cited,
        *sources,
        *fields,
        *meta,
        ("authors", len(article.meta.authors)),
    }


def test_whatever_an_article_has_is_on_a_site_that_is_built(checked, shown):
    built = [kinds_in(shown(name)[1].edition) for name in SITES]
    every = {name: kinds_in(checked(name).edition) for name in ARTICLES}
    assert {name: kinds - set().union(*built) for name, kinds in every.items()} == dict.fromkeys(ARTICLES, set())
    always = set.intersection(*built) - set.intersection(*every.values())
    assert [each for each in always if each[0] in {"meta", "authors"}] == []


@each_article
def test_sections(name, checked):
    found = [(s.number, s.level, compared(s.title)) for s in checked(name).edition.article.sections]
    assert found == [(s["number"], s["level"], compared(s["title"])) for s in expected(name)["sections"]]


@each_article
def test_markers_in_headings(name, checked):
    found = [[int(m) for m in s.text.edition.labels] for s in checked(name).edition.article.sections]
    assert found == [s.get("notes", []) for s in expected(name)["sections"]]


@each_article
def test_paragraphs(name, checked):
    found = [
        (p.kind, p.section, [int(m) for m in p.text.edition.labels]) for p in checked(name).edition.article.paragraphs
    ]
    assert found == [(p["kind"], p.get("section") or "", p["notes"]) for p in expected(name)["paragraphs"]]


@each_article
def test_paragraphs_begin_with_their_words(name, checked):
    pairs = zip(checked(name).edition.article.paragraphs, expected(name)["paragraphs"], strict=True)
    assert [
        p["starts"] for found, p in pairs if not compared(found.text.edition.plain).startswith(compared(p["starts"]))
    ] == []


@each_article
def test_notes(name, checked):
    numbers = [note.number for note in checked(name).edition.article.notes if note.number]
    wanted = expected(name)["notes"]
    assert numbers == list(range(1, (wanted if isinstance(wanted, int) else len(wanted)) + 1))


@each_article
def test_what_a_break_parted_is_joined(name, checked):
    article = checked(name).edition.article
    texts = {("paragraph", p.number): p.text for p in article.paragraphs} | {
        ("note", n.number): n.text for n in article.notes
    }
    whole = {key: compared(text.edition.plain) for key, text in texts.items()}
    joins = [
        (*((kind, j[kind]) for kind in ("paragraph", "note") if kind in j), j["text"])
        for j in expected(name).get("joins", [])
    ]
    assert [
        (key, text) for key, text in joins if compared(text.replace("<", "").replace(">", "")) not in whole[key]
    ] == []


@each_article
def test_what_the_reader_doubts_is_marked_in_the_pages(name):
    pages = "\n".join(text for path, text in imported(name).files.items() if path.endswith(".md"))
    reading = [doubt for doubt in imported(name).doubts if "give it in the front matter" not in doubt.message]
    assert [doubt for doubt in reading if f"<!-- unsure: {doubt.message.replace('--', '—')} -->" not in pages] == []


def citations(name, checked):
    """The citations found and expected, in pairs, once their notes and forms agree."""
    edition = checked(name).edition
    found = [(n.number, r) for n in edition.article.notes for r in edition.citations.get(n.label, ())]
    wanted = expected(name)["citations"]
    assert [(n, r.citation.form) for n, r in found] == [(c["note"], c["form"]) for c in wanted]
    return [(n, r, c) for (n, r), c in zip(found, wanted, strict=True)]


@each_article
def test_citations_by_form(name, checked):
    assert citations(name, checked)


@each_article
def test_each_citation_has_its_source(name, checked):
    """One label of `expected.json` is one key of the database, and the other way round."""
    pairs = {(c["source"], r.source) for _, r, c in citations(name, checked)}
    assert sorted(label for label, _ in pairs if label) == sorted({label for label, _ in pairs if label})
    assert sorted(key for _, key in pairs if key) == sorted({key for _, key in pairs if key})
    assert {label for label, key in pairs if key is None} <= {None}


@each_article
@pytest.mark.parametrize("field", ["trail", "signal", "pinpoint", "target_notes", "target_sections"])
def test_citations_field_by_field(name, field, checked):
    wrong = []
    for number, resolved, wanted in citations(name, checked):
        given = wanted.get(field) or ([] if field.startswith("t") else "")
        if field == "trail":
            got = list(resolved.trail)
        elif field == "target_notes":  # the one note of a supra is its trail
            got = list(resolved.citation.target_notes) if resolved.citation.form == "internal" else []
        else:
            value = getattr(resolved.citation, field)
            got = list(value) if isinstance(value, tuple) else value or ""
        if got != given and field not in wanted.get("disputable", []):
            wrong.append((number, got, given))
    assert not wrong, "\n".join(map(str, wrong))


@each_article
def test_as_many_sources_as_expected(name, checked):
    labels = {c["source"] for _, _, c in citations(name, checked) if c["source"]}
    wanted = expected(name)["sources"]
    assert (len(checked(name).edition.sources), labels) == (len(wanted), {s["label"] for s in wanted})


@each_article
@pytest.mark.parametrize("field", ["title", "authors", "url", "date"])
def test_sources_field_by_field(name, field, checked):
    keys = {c["source"]: r.source for _, r, c in citations(name, checked) if c["source"]}
    found = {source.key: source for source in checked(name).edition.sources}
    wrong = []
    for each in expected(name)["sources"]:
        source = found[keys[each["label"]]]
        values = {
            "title": without_translation(title(source)),
            "authors": compared("; ".join(authors(source))),
            "url": source.fields.get("url", ""),
            "date": source.fields.get("date", ""),
        }
        given = {
            "title": without_translation(each.get("title")),
            "authors": compared("; ".join(each.get("authors") or [])),
            "url": each.get("url") or "",
            "date": each.get("date") or "",
        }
        if given[field] and field not in each.get("disputable", []) and values[field] != given[field]:
            wrong.append((each["label"], values[field], given[field]))
    assert not wrong, "\n".join(map(str, wrong))


@each_article
def test_no_word_of_the_witness_is_lost(name):
    """The pages, as text, against the text received: the import's own words are nowhere but in comments."""
    files = imported(name).files
    order = [
        "docs/index.md",
        *(path for path in files if re.fullmatch(r"docs/[^/]+\.md", path) and path != "docs/index.md"),
    ]
    pages, findings = read_pages(Page(path, files[path]) for path in order)
    assert findings == ()
    assert list(collate(read_witness(text_of(name)).article, pages)) == []


@each_article
def test_every_word_received_stands_somewhere_in_the_pages(name):
    """Coarser, but blind to how either is read: words in any order, cut words and the cover apart."""
    pages = " ".join(
        text for path, text in imported(name).files.items() if path.startswith("docs/") and "witness" not in path
    )
    body = text_of(name)[len(text_of(name)) // 10 :]
    words = lambda text: re.findall(r"[^\W\d_]{4,}", text.casefold())  # noqa: E731
    there = set(words(pages))
    lost = [word for word in words(body) if word not in there]
    assert len(lost) <= 0.02 * len(words(body)), lost


@each_article
def test_importing_again_changes_nothing(name, tmp_path):
    write_all(tmp_path, imported(name).files, force=False)
    again = import_article(text_of(name), str(SCRIPTS), TEMPLATES)
    assert write_all(tmp_path, again.files, force=False) == 0


def test_the_script_writes_what_the_engine_makes_and_says_what_it_found(tmp_path, script):
    name = ARTICLES[0]
    done = script("import", HERE / name / "article.txt", "--into", tmp_path / "edition")
    assert done.returncode == 0, done.stderr
    assert imported(name).summary in done.stdout
    written = {p.relative_to(tmp_path / "edition").as_posix() for p in (tmp_path / "edition").rglob("*") if p.is_file()}
    assert written == set(imported(name).files) | set(LAYER) | {".gitignore"}
    assert "/site/" in (tmp_path / "edition/.gitignore").read_text(encoding="utf-8").split()
    (tmp_path / "edition/docs/index.md").write_text("An editor's work.\n", encoding="utf-8")
    again = script("import", HERE / name / "article.txt", "--into", tmp_path / "edition")
    assert again.returncode == 2 and "docs/index.md" in again.stderr and "--force" in again.stderr
    assert (tmp_path / "edition/docs/index.md").read_text(encoding="utf-8") == "An editor's work.\n"


@pytest.mark.parametrize(
    ("received", "put", "line_of", "told"),
    [
        ("A ferry is a road", "A fer\0ry is a road", "A fer", "U+0000 stands here, which no page can hold"),
        ("A ferry is a road", "A fer\x0bry is a road", "A fer", "U+000B stands here, which no page can hold"),
        ("A ferry is a road", "A fer\ufffery is a road", "A fer", "U+FFFE stands here, which no page can hold"),
        ("*The Lost Ferry*", "*The Lo\u200bst Ferry*", "⁵ The rumour", "`title` has an invisible character"),
        ("*The Lost Ferry*", "*The Lo{st Ferry*", "⁵ The rumour", "`title` has unbalanced braces"),
        ("*The Lost Ferry*", "*The Lo\\st Ferry*", "⁵ The rumour", "`title` has a backslash"),
    ],
)
def test_what_no_page_or_database_can_hold_is_refused_with_its_line(received, put, line_of, told):
    printed = text_of("ferry-tolls").replace(received, put)
    with pytest.raises(Unreadable, match=re.escape(told)) as refused:
        import_article(printed, "scripts", TEMPLATES)
    assert refused.value.line == printed[: printed.index(line_of)].count("\n") + 1


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("https://pier.example/eng#{%22id%22:[%22001%22]", "`url` has unbalanced braces"),
        ("https://pier.example/a}b", "`url` has unbalanced braces"),
        ("https://pier.example/a\\b", "`url` has a backslash"),
    ],
)
def test_an_address_that_no_database_can_hold_is_left_out_and_told_with_its_line(printed, told):
    text = text_of("ferry-tolls").replace(
        "⁵ The rumour", f"⁵ Jan Pike, *Of Tolls*, TIDES (May 3, 2020), {printed}. The rumour"
    )
    done = import_article(text, "scripts", TEMPLATES)
    line = text[: text.index("⁵ Jan")].count("\n") + 1
    assert [each.line for each in done.doubts if told in each.message] == [line]
    entry = re.search(r"@\w+\{pike-2020-.*?\n\}", done.files["citations/sources.bib"], re.S)[0]
    assert "title = {Of Tolls}" in entry and "url" not in entry


def test_an_address_with_balanced_braces_is_kept_whole():
    address = "https://pier.example/eng#{%22id%22:[%22001%22]}"
    text = text_of("ferry-tolls").replace(
        "⁵ The rumour", f"⁵ Jan Pike, *Of Tolls*, TIDES (May 3, 2020), {address}. The rumour"
    )
    done = import_article(text, "scripts", TEMPLATES)
    assert f"url = {{{address}}}" in done.files["citations/sources.bib"]


def test_a_folder_without_a_name_is_refused(tmp_path, script):
    """As of a variable that is not set: it would be the folder where one stands, the engine's perhaps."""
    done = script("import", HERE / ARTICLES[0] / "article.txt", "--into", "", cwd=tmp_path)
    assert done.returncode == 2 and "argument --into: expected a folder's name" in done.stderr


def test_an_interruption_in_the_midst_of_writing_leaves_everything_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("old")
    replace = os.replace

    def stop(source, target):
        if Path(target).name == "b":
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, {"a": "new", "b": "new"}, force=True)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old"}


def test_a_note_that_cites_what_cannot_be_read_is_doubted_in_the_report_and_on_the_page():
    printed = text_of("ferry-tolls").replace("¹⁷ Tickets had", "¹⁷ Tug Regulations of 1911, r. 14. Tickets had")
    done = import_article(printed, "scripts", TEMPLATES)
    doubt = "“Tug Regulations of 1911, r. 14.” looks like a citation, and none is read in it"
    line = printed[: printed.index("Tug Regulations")].count("\n") + 1
    assert [(d.about, d.line, d.message) for d in done.doubts if d.about == "fn-17"] == [("fn-17", line, doubt)]
    assert f"<!-- unsure: {doubt} -->\n\n[^17]: Tug Regulations" in done.files["docs/i.md"]


@each_article
def test_no_comment_is_taken_for_a_citation_that_cannot_be_read(name):
    assert [d for d in imported(name).doubts if "looks like a citation" in d.message] == []


def test_a_page_of_an_earlier_import_is_reported(tmp_path, script):
    """Fewer Parts than before: the page of the one that is gone would be read as a part of the article."""
    source, edition = tmp_path / "article.txt", tmp_path / "edition"
    two = "Jane Roe, *A Pier*, 7 Tidal L. Rev. 10 (2020)\n\nA PIER\n\nJane Roe\n\nI. THE PIER\n\nIt stood.¹\n\nII. THE FALL\n\nIt fell.\n\n¹ John Poe, *Piers* 5 (2001).\n"
    source.write_text(two, encoding="utf-8")
    done = script("import", source, "--into", edition)
    assert done.returncode == 0 and "not of this import" not in done.stdout, done.stderr
    source.write_text(two.replace("II. THE FALL\n\n", ""), encoding="utf-8")
    done = script("import", source, "--into", edition, "--force")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if "ii.md: not of this import" in line]
    assert (edition / "docs/ii.md").exists()


def test_a_device_which_has_no_end_is_refused_unread(tmp_path, script):
    done = script("import", "/dev/zero", "--into", tmp_path / "edition")
    assert (done.returncode, done.stderr) == (
        2,
        "import: /dev/zero: this is a folder, a pipe or a device; expected a file\n",
    )
    assert not (tmp_path / "edition").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", ":1: the text is empty"),
        (b"I. A\n\nCaf\xe9.\n", ":3: byte 0xe9 is not UTF-8"),
        (None, "No such file"),
        (b"I. A PIER\n\nIt stood for a century, and then it fell.\n", ":1: no note is found (no raised figure"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line_and_nothing_is_written(content, said, tmp_path, script):
    source = tmp_path / "article.txt"
    if content is not None:
        source.write_bytes(content)
    done = script("import", source, "--into", tmp_path / "edition")
    assert done.returncode == 2 and said in done.stderr and len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "edition").exists()
