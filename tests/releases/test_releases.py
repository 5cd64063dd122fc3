"""Releases: what changed is told whole, a kept page says what it is, and a manifest has every file."""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from edition.exports.edition_json import edition_json
from edition.exports.facts_json import facts_json
from edition.exports.files_beside import downloads_beside, files_beside
from edition.exports.head import Site
from edition.exports.setting_json import setting_json
from edition.layer.layer_json import register_json
from edition.layer.located import Located
from edition.model import EDITORS_TYPES
from edition.releases.changes import changes
from edition.releases.data_words import ARTICLE, FILES, INDEX
from edition.releases.frozen import frozen
from edition.releases.history_page import feed, history_page
from edition.releases.manifest import DATA, MANIFEST, SUMS, manifest, sums
from edition.releases.release_history import history_json, told
from edition.releases.release_list import RELEASES, ReleaseRow, next_number, read_releases, write_releases
from edition.releases.source_words import FACTS
from edition.sources.fields import FIELDS
from files.keeping import put_back, read_kept, state_of, to_keep
from files.writing import WriteError, write_all
from making.publication import Publication

TOP = Path(__file__).parents[2]
DIGEST = "0" * 64
SCHEMA = TOP / "scripts/edition/exports/edition.schema.json"


@pytest.fixture(scope="module")
def data(checked_edition):
    edition = checked_edition.edition
    return json.loads(json.dumps(edition_json(edition)))


def test_what_is_offered_is_told_as_anywhere_and_in_any_release(checked_edition):
    here = Publication(TOP, checked_edition.edition, Located.of(checked_edition.edition), Site(), "Piers")
    there = replace(here, site=Site(url="https://example.org/"))
    released = replace(here, release=("1.0", "2026-12-01"))
    assert len({each.downloads["data/edition.tei.xml"] for each in (here, there, released)}) == 3
    assert here.beside["files"] == there.beside["files"] == released.beside["files"]


def leaves(value, path=()):
    """The way to every text, number, truth and null in a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if pairs is None:
        yield path
        return
    for key, each in pairs:
        yield from leaves(each, (*path, key))


def test_a_change_of_anything_is_in_the_history(data):
    """Every 23rd value of the data, changed: a release can hide none. Which release it is, is no change."""
    other = copy.deepcopy(data)
    for path in [each for each in leaves(data) if each[:2] != ("article", "edition")][::23]:
        holder = other
        for key in path[:-1]:
            holder = holder[key]
        said = holder[path[-1]]
        holder[path[-1]] = f"{said} otherwise"
        assert changes(data, other), path
        holder[path[-1]] = said
    assert other == data


def test_what_hangs_in_the_text_changes_at_an_address(data):
    """Editors' notes and emendations have none of their own in the data: they are led to where they stand."""
    other = copy.deepcopy(data)
    for key in ("editor_notes", "emendations"):
        for row in other[key]:
            row["type" if "type" in row else "reason"] = "otherwise"
    found = [each for each in changes(data, other) if each.kind in ("editors’ note", "emendation")]
    notes = {f"fn-ed-{row['label']}" for row in data["editor_notes"]}
    assert {each.url.partition("#")[2] for each in found if each.kind == "editors’ note"} == notes
    assert all(each.url.startswith("/") for each in found) and len(found) == len(notes) + len(data["emendations"])


def test_what_identifies_the_article_is_told_without_signs_of_the_data(data):
    other = copy.deepcopy(data)
    other["article"]["authors"] = ["Ann Moor", "Ben Shore"]
    other["article"]["edition"]["editors"] = ["Ada Roe", "Ben Poe"]
    (newest, _) = told([("1.0", "2026-12-01", data), ("1.1", "2027-01-31", other)])
    said = {each.place: each.said[0] for each in newest.accounts}
    assert said["Editors of this edition"] == "now “Ada Roe; Ben Poe” (before: none)"
    assert said["Author"].startswith("now “Ann Moor; Ben Shore” (before: “")


def schema(name: str) -> Draft202012Validator:
    text = (TOP / f"scripts/edition/releases/{name}.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


def test_the_history_is_as_its_schema_says(data):
    other = copy.deepcopy(data)
    other["sections"].pop()
    other["notes"][53]["citations"][0]["source"] = "another-key"
    other["sources"][0]["title"] += "!"
    other["article"]["last_page"] = "59"
    listed = history_json(told([("1.0", "2026-12-01", data), ("1.1", "2027-01-31", other)]))
    assert {each["kind"] for each in listed[0]["changes"]} == {"heading", "resolution", "source", "article"}
    schema("history").validate(listed)
    schema("history").validate(history_json(()))


@pytest.mark.parametrize(
    ("at", "value"),
    [((0, "release"), "v1"), ((0, "date"), "1 December"), ((0, "changes"), None), ((0, "changes", 0, "kind"), "comma"),
     ((0, "changes", 0, "url"), "iii/"), ((0, "changes", 0, "after"), None), ((0, "by"), "somebody")],
)  # fmt: skip
def test_a_history_that_says_something_else_is_not(data, at, value):
    other = copy.deepcopy(data)
    other["sections"][0]["title"] += "!"
    listed = history_json(told([("1.0", "2026-12-01", data), ("1.1", "2027-01-31", other)]))
    holder = listed
    for key in at[:-1]:
        holder = holder[key]
    if value is None and at[-1] == "changes":
        holder.pop("changes")
    else:
        holder[at[-1]] = value
    assert list(schema("history").iter_errors(listed))


def test_the_manifest_is_as_its_schema_says(data):
    state = copy.deepcopy(data)
    state["article"]["edition"] |= {"release": "1.0", "witness_sha256": DIGEST}
    listed = manifest({"index.html": b"<p>", "data/edition.json": b"{}"}, state, "a" * 40)
    schema("manifest").validate(listed)
    schema("manifest").validate(listed | {"release": None, "commit": None})
    for wrong in (
        {"release": "one"},
        {"commit": ""},
        {"files": {"/a": DIGEST}},
        {"texts": {"/#p1": "0"}},
        {"by": "me"},
    ):
        assert list(schema("manifest").iter_errors(listed | wrong)), wrong


def test_the_setting_is_as_its_schema_says(checked_edition):
    path = TOP / "scripts/edition/exports/setting.schema.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(described)
    edition = checked_edition.edition
    rows = json.loads(json.dumps(setting_json(edition)))
    Draft202012Validator(described).validate(rows)
    data = edition_json(edition)
    words = {
        **{row["id"]: row["title"] for row in data["sections"]},
        **{row["id"]: row["text"] for row in data["paragraphs"]},
        **{f"fn-{row['number']}": row["text"] for row in data["notes"]},
        **{f"fn-ed-{row['label']}": row["text"] for row in data["editor_notes"]},
    }
    assert {row["id"] for row in rows} == set(words)
    cited = [words[row["id"]][start:end] for row in rows for start, end in row["links"]]
    assert cited and all(each.startswith("http") and " " not in each for each in cited)
    notes = {f"fn-{row['number']}": row["citations"] for row in data["notes"]}
    assert {row["id"]: len(row["citations"]) for row in rows if row["citations"]} == {
        id: len(found) for id, found in notes.items() if found
    }
    of_54 = next(row["citations"] for row in rows if row["id"] == "fn-54")
    assert [words["fn-54"][start:end] for start, end in of_54] == ["Rubin, supra note 40"]
    ids = [words[row["id"]][start:end] for row in rows for start, end in row["italics"]]
    assert ids.count("Id.") + ids.count("id.") > 50


def test_a_release_whose_italics_changed_is_not_the_last_one(data, site, tmp_path, checked_edition):
    setting = json.loads(json.dumps(setting_json(checked_edition.edition)))
    other = copy.deepcopy(setting)
    next(row for row in other if row["italics"])["italics"].pop()
    state = copy.deepcopy(data)
    state["article"]["edition"]["witness_sha256"] = hashlib.sha256(b"the witness").hexdigest()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("A", encoding="utf-8")
    files = {DATA: json.dumps(state).encode(), "data/setting.json": json.dumps(setting).encode()}
    keep(tmp_path, "1.0", "2026-12-01", {**site, **files})
    kept = read_kept(tmp_path)[0]
    assert state_of(kept, {**state, "setting": setting}, None, "", b"the witness").number == "1.0"
    assert state_of(kept, {**state, "setting": other}, None, "", b"the witness").number == ""


def test_what_of_a_note_is_read_as_a_citation_is_told(data, checked_edition):
    """The page sets it apart, and TEI encodes it; where words changed too, the marks move with them."""
    setting = json.loads(json.dumps(setting_json(checked_edition.edition)))
    other = copy.deepcopy(setting)
    row = next(each for each in other if each["id"] == "fn-54")
    row["citations"] = [[0, 5]]
    before = {**data, "setting": setting}
    (found,) = changes(before, {**data, "setting": other})
    assert (found.kind, found.id, found.fields) == ("setting", "fn-54", ("citations",))
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", {**data, "setting": other})]))
    assert "read as a citation: “Rubin”; no longer read as one: “Rubin, supra note 40”" in page
    longer = {**copy.deepcopy(data), "setting": copy.deepcopy(setting)}
    longer["notes"][53]["text"] = "So it is: " + longer["notes"][53]["text"]
    row = next(each for each in longer["setting"] if each["id"] == "fn-54")
    for name in ("italics", "links", "citations"):
        row[name] = [[start + 10, end + 10] for start, end in row[name]]
    assert [each.kind for each in changes(before, longer)] == ["note"]
    unknown = [{name: value for name, value in each.items() if name != "citations"} for each in setting]
    assert changes({**data, "setting": unknown}, before) == ()  # made by an engine that did not tell it


def test_a_release_whose_editors_pages_or_word_on_rights_changed_is_not_the_last_one(data):
    """What a page says of the text, and on what ground it is there, is the edition's word as much as its notes are."""
    files = {
        "docs/about/index.md": b"A", "docs/assets/card.png": b"p", "mkdocs.yml": b"m", "citations/map.yml": b"c",
        "citations/redirects.tsv": b"r", "citations/abbreviations.tsv": b"a", "citations/links.json": b"l",
    }  # fmt: skip
    told_otherwise = {
        "docs/i.md": b"", "docs/witness/article.txt": b"", "citations/sources.bib": b"", "docs/.cache/a.md": b"",
        "citations/register.yml": b"", "citations/timeline.yml": b"",
        "citations/permalinks.tsv": b"", "README.md": b"",
    }  # fmt: skip
    rows = files_beside({**files, **told_otherwise})
    path = TOP / "scripts/edition/exports/files.schema.json"
    Draft202012Validator(json.loads(path.read_text(encoding="utf-8"))).validate(rows)
    assert [row["path"] for row in rows] == sorted(files)
    before = {**data, "files": rows}
    after = copy.deepcopy({**data, "files": files_beside({**files, "docs/about/index.md": b"B"})})
    assert changes(before, copy.deepcopy(before)) == ()
    assert [(each.kind, each.id, each.url) for each in changes(before, after)] == [
        ("file", "docs/about/index.md", "/about/"),
    ]  # fmt: skip
    after["article"]["edition"]["ground"] = "with the author’s leave"
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", after)]))
    assert '<a href="../v/1.1/about/">' in page and "Ground on which the text is reproduced" in page
    assert changes(data, after)[0].id == "ground" and len(changes(data, after)) == 1  # the older has no such file


def test_a_download_that_the_engine_writes_otherwise_is_told_where_nothing_else_changed(data):
    """Else the site would call itself a release whose files are not its own; beside a change it would be noise."""
    before = {**data, "files": downloads_beside({"data/sources.ris": "1", "data/sources.bib": "b"})}
    after = {**data, "files": downloads_beside({"data/sources.ris": "2", "data/sources.bib": "b"})}
    assert [(each.kind, each.id, each.url) for each in changes(before, after)] == [
        ("file", "data/sources.ris", "/data/sources.ris")
    ]  # fmt: skip
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", after)]))
    assert '<a href="../v/1.1/data/sources.ris">/data/sources.ris</a>: changed' in page
    after["article"] = {**data["article"], "title": "Another"}
    assert [each.id for each in changes(before, after)] == ["title"]
    assert changes({**data, "files": []}, before) == ()  # made by an engine that kept no such digest


def test_a_release_whose_downloads_the_engine_writes_otherwise_is_not_the_last_one(data, site, tmp_path):
    written, otherwise = (downloads_beside({"data/sources.ris": text}) for text in ("1", "2"))
    state = copy.deepcopy(data)
    state["article"]["edition"]["witness_sha256"] = hashlib.sha256(b"the witness").hexdigest()
    files = {DATA: json.dumps(state).encode(), "data/files.json": json.dumps(written).encode()}
    keep(tmp_path, "1.0", "2026-12-01", {**site, **files})
    kept = read_kept(tmp_path)[0]
    state["article"]["edition"]["witness_sha256"] = None  # as it is before the state of the edition is known
    assert state_of(kept, {**state, "files": written}, None, "", b"the witness").number == "1.0"
    assert state_of(kept, {**state, "files": otherwise}, None, "", b"the witness").number == ""
    assert state_of(kept, {**state, "files": written}, None, "", b"another witness").number == ""


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_changed_is_told_by_what_it_is(data, path):
    before = {**data, "files": files_beside({path: b"1"})}
    after = {**data, "files": files_beside({path: b"2"})}
    assert before["files"]
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", after)]))
    assert f"{FILES[path]}: changed" in page and path not in page


def test_every_fact_of_a_source_has_words_for_a_reader(data, checked_edition):
    """A field of the database that changes is told by its name once, whether the records of it tell it too or not."""
    facts = json.loads(json.dumps(facts_json(checked_edition.edition)))
    before = {**data, "facts": facts}
    assert set(FACTS) == set(FIELDS)
    for name in FIELDS:
        other = copy.deepcopy(facts)
        row = next(each for each in other if each["id"] != "article")
        row["facts"][name] = "otherwise"
        page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", {**data, "facts": other})]))
        assert page.count(f"{FACTS[name]} now “otherwise”") == 1, name
    changed = copy.deepcopy(before)
    changed["sources"][0]["title"] = changed["sources"][0]["csl"]["title"] = "Otherwise"
    first = f"src-{data['sources'][0]['key']}"
    next(row for row in changed["facts"] if row["id"] == first)["facts"]["title"] = "Otherwise"
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", changed)]))
    assert page.count("now “Otherwise”") == 1


@pytest.mark.parametrize(
    "name", ["title_italics", "author_names", "journal_title", "sentence_title", "original", "normalised"]
)
def test_what_else_identifies_the_article_is_told(data, checked_edition, name):
    facts = json.loads(json.dumps(facts_json(checked_edition.edition)))
    other = copy.deepcopy(facts)
    next(row for row in other if row["id"] == "article")["facts"][name] = "otherwise"
    states = [("1.0", "2026-12-01", {**data, "facts": facts}), ("1.1", "2027-01-05", {**data, "facts": other})]
    assert f"{ARTICLE[name]}: now “otherwise”" in history_page(told(states))
    assert changes(data, {**data, "facts": other}) == ()  # the older has no such file


def test_another_order_of_the_sources_is_told(data, checked_edition):
    facts = json.loads(json.dumps(facts_json(checked_edition.edition)))
    gone = [*facts[:3], *facts[4:]]
    assert "order" not in [each.id for each in changes({**data, "facts": facts}, {**data, "facts": gone})]
    states = [("1.0", "2026-12-01", {**data, "facts": facts}), ("1.1", "2027-01-05", {**data, "facts": facts[::-1]})]
    assert f"{ARTICLE['order']}: changed" in history_page(told(states))


def test_what_is_printed_before_a_heading_is_told(data, checked_edition):
    facts = json.loads(json.dumps(facts_json(checked_edition.edition)))
    other = copy.deepcopy(facts)
    next(row for row in other if row["facts"].get("before"))["facts"]["before"] = "Z) "
    states = [("1.0", "2026-12-01", {**data, "facts": facts}), ("1.1", "2027-01-05", {**data, "facts": other})]
    assert f"{INDEX['before']} now “Z) ”" in history_page(told(states))


@pytest.mark.parametrize("name", [name for name in INDEX if name != "before"])
def test_what_the_index_says_of_an_entry_is_told(data, checked_edition, name):
    edition = checked_edition.edition
    listed = json.loads(json.dumps(register_json(edition, Located.of(edition))))
    facts = json.loads(json.dumps(facts_json(edition)))
    assert any(name in row["facts"] for row in facts if row["id"].startswith("entry-"))
    other = copy.deepcopy(facts)
    next(row for row in other if row["id"] == f"entry-{listed[0]['id']}")["facts"][name] = "otherwise"
    states = [
        (number, f"2026-12-0{number[2]}", {**data, "register": listed, "facts": each})
        for number, each in (("1.1", facts), ("1.2", other))
    ]
    assert f"{INDEX[name]} now “otherwise”" in history_page(told(states))


def test_headings_and_sources_of_an_entry_are_told_by_their_names(data):
    """Neither the id of a heading nor the key of a source is a word for a reader."""
    heading, source = data["sections"][3], data["sources"][0]
    entry = {"id": "pier", "kind": "place", "name": "Pier", "headings": [], "sources": []}
    other = {**entry, "headings": [heading["id"]], "sources": [source["key"]]}
    facts = [
        {"id": "article", "facts": {}},
        {"id": "entry-pier", "facts": {"says": f"so (p1); thus ({heading['id']})"}},
    ]
    before = {**data, "register": [entry], "facts": [facts[0], {"id": "entry-pier", "facts": {}}]}
    page = history_page(
        told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", {**data, "register": [other], "facts": facts})])
    )
    assert f"headings now “{heading['number']}” (before: none)" in page
    assert f"“so (¶ 1); thus (heading {heading['number']})”" in unescape(page)
    assert source["key"] not in page and f"({heading['id']})" not in page


def test_the_facts_are_as_their_schema_says(checked_edition):
    described = json.loads((TOP / "scripts/edition/exports/facts.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(described)
    rows = facts_json(checked_edition.edition)
    Draft202012Validator(described).validate(json.loads(json.dumps(rows)))
    assert rows[0]["facts"]["normalised"].startswith("quote shape, escapes, ")
    sources = [f"src-{each.key}" for each in checked_edition.edition.sources]
    assert [row["id"] for row in rows][: len(sources) + 1] == ["article", *sources]


def test_what_index_and_timeline_change_is_told(data):
    entry = {"id": "pier", "kind": "place", "name": "Pier", "forms": ["Pier"], "paragraphs": [1], "notes": []}
    date = {"event": "e", "when": "1999", "what": "a pier falls", "paragraph": 1, "note": None}
    before = {**data, "register": [entry], "timeline": [date]}
    after = {**data, "register": [{**entry, "forms": ["Pier", "Piers"]}], "timeline": [{**date, "when": "1998"}]}
    assert [(each.kind, each.fields) for each in changes(before, after)] == [
        ("index entry", ("forms",)), ("date", ("when",)),
    ]  # fmt: skip
    page = history_page(told([("1.0", "2026-12-01", before), ("1.1", "2027-01-05", after)]))
    assert "“Pier”" in page and "“a pier falls”" in page and "_" not in page
    assert changes(data, after) == ()  # a release without these files is compared without them


def test_nothing_is_told_of_a_state_that_is_the_same(data):
    other = copy.deepcopy(data)
    other["article"]["edition"] |= {"release": "1.1", "date": "2027-01-01"}
    assert changes(data, other) == ()


def test_a_change_of_each_kind_is_told_as_what_it_is(data):
    other = copy.deepcopy(data)
    other["sections"][1]["title"] += " Anew"
    other["paragraphs"][3]["text"] = other["paragraphs"][3]["text"].replace("century", "age", 1)
    other["notes"][8]["text"] += " So."
    other["notes"][53]["citations"][0]["source"] = "another-key"
    other["sources"][0]["title"] += "!"
    other["editor_notes"].pop()
    other["emendations"][0]["reason"] = "otherwise"
    found = [(each.kind, each.sort) for each in changes(data, other)]
    assert found == [
        ("heading", "changed"), ("paragraph", "changed"), ("note", "changed"), ("source", "changed"),
        ("editors’ note", "removed"), ("emendation", "changed"), ("resolution", "changed"),
    ]  # fmt: skip
    resolution = changes(data, other)[-1]
    assert resolution.id == "fn-54" and "another-key" in resolution.after and "another-key" not in resolution.before


def test_the_history_is_newest_first_and_of_the_first_release_nothing_changed(data):
    other = copy.deepcopy(data)
    other["paragraphs"][0]["text"] += " <b>*End*</b>"
    history = told([("1.0", "2026-12-01", data), ("1.1", "2027-01-05", other)])
    assert [(each["release"], each["changes"] and len(each["changes"])) for each in history_json(history)] == [
        ("1.1", 1), ("1.0", None),
    ]  # fmt: skip
    page = history_page(history)
    assert "<b>" not in page and "*End*" not in page and 'id="r1-1"' in page
    assert "<id>https://example.org/e/v/1.1/</id>" in feed(history, "Of Piers", "https://example.org/e/")


@pytest.mark.parametrize("key", ["section", "paragraph", "note", "source", "editor_note", "emendation", "citation"])
def test_every_key_of_the_data_has_words_for_a_reader(data, key):
    """Whatever of a thing differs is told by its name: its key in the data stands on no page."""
    rows = {"section": "sections", "editor_note": "editor_notes", "citation": "notes"}.get(key, f"{key}s")
    properties = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"][key]["properties"]
    for name in properties:
        other = copy.deepcopy(data)
        row = next(each for each in other[rows] if key != "citation" or len(each["citations"]) == 2)
        row = row["citations"][0] if key == "citation" else row
        row[name] = otherwise(row.get(name), name)
        if key == "citation" and name == "parenthetical":
            row["parentheticals"] = [row[name]]
        page = history_page(told([("1.0", "2026-12-01", data), ("1.1", "2027-01-05", other)]))
        assert "record" not in page.replace("records for citation managers", "") or "another record of" in page, name
        assert "_" not in page and "None" not in page and "{" not in page.replace("{#history}", ""), name


def otherwise(value, name):
    """Another value of the same sort."""
    if name == "citations":
        return value[1:]
    if name == "csl":
        return value | {"publisher": "Quay"}
    if name in ("form", "type"):
        return {"form": "short", "type": "name"}[name] if name == "form" or value in EDITORS_TYPES else "chapter"
    if isinstance(value, list):
        is_of_notes = name in ("notes", "trail", "cited_in", "target_notes")
        return [*value, 7 if is_of_notes else "Another"]
    is_number = isinstance(value, int) or name in ("trail_omitted", "paragraph", "note")
    return (value or 0) + 1 if is_number else f"{value or ''} otherwise"


def test_the_feed_says_what_the_page_says(data):
    other = copy.deepcopy(data)
    other["paragraphs"][3]["text"] = other["paragraphs"][3]["text"].replace("century", "age", 1)
    listed = told([("1.0", "2026-12-01", data), ("1.1", "2027-01-05", other)])
    entry = etree.fromstring(feed(listed, "Of Piers", "https://example.org/e/").encode())
    summaries = [each.text for each in entry.iter("{http://www.w3.org/2005/Atom}summary")]
    assert summaries[0].startswith("¶ 4: “") and " age" in summaries[0] and "(before: “" in summaries[0]
    assert summaries[1] == "The first release."


def test_the_feed_is_by_the_editors_who_are_named(data):
    listed = told([("1.0", "2026-12-01", data)])
    for editors, expected in (((), ["The editors of this edition"]), (("Ada Roe", "Ben Poe"), ["Ada Roe", "Ben Poe"])):
        read = etree.fromstring(feed(listed, "Of Piers", "https://example.org/e/", editors).encode())
        assert [each.text for each in read.iterfind("{*}author/{*}name")] == expected


# --- the list ------------------------------------------------------------------------------


def test_the_list_reads_back_and_numbers_go_up():
    rows = (ReleaseRow("1.0", "2026-12-01", "-", DIGEST), ReleaseRow("1.10", "2027-01-05", "a" * 40, DIGEST))
    read, findings = read_releases(write_releases(rows))
    assert [(each.number, each.commit) for each in read] == [("1.0", "-"), ("1.10", "a" * 40)] and not findings
    assert (next_number(()), next_number(read)) == ("1.0", "1.11")
    assert [each.rule for each in read_releases(write_releases(rows[::-1]))[1]] == ["release-malformed"]


# --- kept to the byte ------------------------------------------------------------------------


@pytest.fixture
def site(data):
    files = {
        "index.html": b"<head></head>", "iii/index.html": b"<head></head><p>a</p>", "assets/a.css": b"p{}",
        "sitemap.xml": b"<a/>", "v/0.9/index.html": b"", "data/edition.json": json.dumps(data).encode(),
    }  # fmt: skip
    files[MANIFEST] = json.dumps(manifest(files, data, "c" * 40)).encode()
    return {**files, SUMS: sums(files).encode()}


def test_a_kept_page_is_outside_search_engines_and_names_its_like_of_today(site):
    made = frozen(site, "1.0")
    page = made["iii/index.html"].decode()
    assert 'content="noindex"' in page and '<link rel="canonical" href="../../../iii/">' in page
    assert 'src="../assets/release.js"' in page
    assert not [path for path in made if path.startswith(("v/", "sitemap"))]


def test_a_kept_page_leads_to_the_other_releases_and_to_its_own_parts(site):
    """A kept release has the others beside it; a Part V is its own page, whose folder is called v."""
    page = b'<head></head><a href="../v/1.0/i/#p1">1.0</a><a href=../v/0.9/>0.9</a><a href="../v/#p9">Part V</a>'
    made = frozen({**site, "history/index.html": page}, "1.0")["history/index.html"].decode()
    assert 'href="../../../v/1.0/i/#p1"' in made and "href=../../../v/0.9/" in made and 'href="../v/#p9"' in made


def test_the_manifest_has_the_digest_of_every_file(site):
    made = frozen(site, "1.0")
    listed = json.loads(made[MANIFEST])
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in made.items()}
    assert listed["files"] == {path: digests[path] for path in made if path not in {MANIFEST, SUMS}}
    assert listed["commit"] == "c" * 40


def keep(root, *release):
    """Write what keeps a release, as scripts/build --release does; its line."""
    kept = to_keep(root, *release)
    write_all(root, kept.files, force=True)
    return kept.row


def test_a_release_is_written_once_and_put_back_to_the_byte(site, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("A", encoding="utf-8")
    row = keep(tmp_path, "1.0", "2026-12-01", site)
    assert row and row.commit == "c" * 40
    with pytest.raises(WriteError, match="not later than 1.0"):
        keep(tmp_path, "1.0", "2026-12-02", site)
    put_back(tmp_path, tmp_path / "site")
    kept = {
        path.relative_to(tmp_path / "site/v/1.0").as_posix(): path.read_bytes()
        for path in (tmp_path / "site/v/1.0").rglob("*")
        if path.is_file()
    }
    assert kept == frozen(site, "1.0")
    archive = tmp_path / row.archive
    archive.write_bytes(archive.read_bytes()[:-1] + b"x")
    assert [finding.rule for finding in read_kept(tmp_path)[1]] == ["release-altered"]


def test_an_archive_whose_line_is_gone_or_names_another_commit_is_found(site, tmp_path):
    (tmp_path / "x").write_text("", encoding="utf-8")
    row = keep(tmp_path, "1.0", "2026-12-01", site)
    listed = tmp_path / RELEASES
    text = listed.read_text(encoding="utf-8")
    (tmp_path / "releases/papers.zip").write_bytes(b"")
    assert read_kept(tmp_path)[1] == ()
    listed.write_text(text.replace("c" * 40, "-"), encoding="utf-8")
    (found,) = read_kept(tmp_path)[1]
    assert (found.rule, found.message.partition(";")[0]) == (
        "release-altered",
        f"{row.archive} was made of commit cccccccccccc, and its line says -",
    )
    listed.unlink()
    (found,) = read_kept(tmp_path)[1]
    assert found.rule == "release-altered" and found.message.startswith(f"{row.archive} stands in no line")


def test_the_same_site_makes_the_same_archive(site, tmp_path):
    digests = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text("", encoding="utf-8")
        row = keep(tmp_path / name, "1.0", "2026-12-01", dict(reversed(site.items())))
        digests.add(row.digest if row else "")
    assert len(digests) == 1
