"""Addresses that were published: what disturbs one, and what does not.

The edition is that of tests/rules/default.txt, enlarged. Each case changes one thing of it, and the
rules say what that does to the ledger made before.
"""

from __future__ import annotations

import json
import re
import runpy
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from edition.exports.cff import cff
from edition.model.file_paths import LEDGER, REDIRECTS
from edition.places.current_addresses import addresses_of
from edition.places.ledger import HEADER, read_ledger, released, write_ledger
from edition.places.redirects import moved_places, redirect_pages
from files import keeping
from files.writing import WriteError
from machine import environment
from making import building, checked
from making.checking import check_folder
from making.releasing import Released, release

PART = """# I. The Pier {#i}

## A. Of Stone {#i-a}

The pier stood for [*11]{#page-11}a century.[^1] Then it fell.[^ed-a]
{: #p1 }

[^1]: Jane Roe, *The Harbour* 5 (2001).

[^ed-a]: So printed.

Nobody wept.[^2]
{: #p2 }

[^2]: *Id.* at 6.
"""
BIB = """@book{roe-2001-harbour,
  author = {Roe, Jane},
  title = {The Harbour},
  date = {2001},
}
"""
FRONT = "---\ntitle: Of Harbours\nauthors: [Mara Quill]\njournal: Tidal L. Rev.\nvolume: '7'\nfirst_page: '10'\nyear: 2020\nground: not stated\n---\n"
ABOUT_ADDRESSES = ("address-vanished", "address-moved", "address-reworded", "ledger-malformed", "redirect-broken")
EMENDED = "{~~stood~>had stood~~}{>>a word lost<<}"


@pytest.fixture
def root(tmp_path) -> Path:
    """The edition, released."""
    files = {"docs/index.md": FRONT, "docs/i.md": PART, "citations/sources.bib": BIB, "docs/witness/article.txt": "",
             "mkdocs.yml": "nav: [index.md, i.md]\nsite_name: An Edition\n"}  # fmt: skip
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    release(tmp_path, check_folder(tmp_path).edition, "1.0", "2026-12-01")
    return tmp_path


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def found(root: Path) -> list[tuple[str, str]]:
    """The rules about addresses that complain, each with the address or id it names."""
    findings = [f for f in check_folder(root).findings if f.rule in ABOUT_ADDRESSES]
    return [(f.rule, re.search(r"(?:/\S*)?#[\w-]+|src-[\w-]+", f.message)[0].split("#")[-1]) for f in findings]


def test_the_first_release_lists_every_address(root):
    rows, findings = read_ledger((root / LEDGER).read_text(encoding="utf-8"))
    assert not findings
    assert [(row.kind, row.url) for row in rows] == [
        ("section", "/i/#i"), ("section", "/i/#i-a"), ("paragraph", "/i/#p1"), ("paragraph", "/i/#p2"), ("note", "/i/#fn-1"),
        ("note", "/i/#fn-2"), ("editors-note", "/i/#fn-ed-a"), ("page", "/#page-10"), ("page", "/i/#page-11"), ("source", "/sources/#src-roe-2001-harbour"),
    ]  # fmt: skip
    assert found(root) == []


REMOVED = [
    ("a section", "## A. Of Stone {#i-a}\n", "", "i-a"),
    ("a paragraph", "Nobody wept.[^2]\n{: #p2 }\n", "", "p2"),
    ("a note", "[^2]: *Id.* at 6.\n", "", "fn-2"),
    ("an editors' note", "[^ed-a]: So printed.\n", "", "fn-ed-a"),
    ("a star page", "[*11]{#page-11}", "", "page-11"),
]


@pytest.mark.parametrize(("old", "new", "id"), [c[1:] for c in REMOVED], ids=[c[0] for c in REMOVED])
def test_what_is_removed_has_vanished(root, old, new, id):
    change(root, "docs/i.md", old, new)
    assert found(root) == [("address-vanished", id)]


def test_a_source_removed_has_vanished(root):
    change(root, "citations/sources.bib", "roe-2001-harbour", "roe-2001")
    assert found(root) == [("address-vanished", "src-roe-2001-harbour")]


REWORDED = [
    ("a section", "Of Stone", "Of Wood", "i-a"),
    ("a paragraph", "stood for", "lasted for", "p1"),
    ("a mark in a paragraph", "fell.", "fell!", "p1"),
    ("a note", "at 6", "at 7", "fn-2"),
    ("an editors' note that hangs elsewhere", None, None, "fn-ed-a"),
]


@pytest.mark.parametrize(("old", "new", "id"), [c[1:] for c in REWORDED], ids=[c[0] for c in REWORDED])
def test_what_is_reworded_is_said(root, old, new, id):
    if old is None:
        change(root, "docs/i.md", "fell.[^ed-a]", "fell.")
        change(root, "docs/i.md", "wept.[^2]", "wept.[^2][^ed-a]")
    else:
        change(root, "docs/i.md", old, new)
    assert found(root) == [("address-reworded", id)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("The Harbour", "The Haven"), ("Roe, Jane", "Roe, Ann"), ("2001},", "2002},"), ("@book", "@report")],
)
def test_a_source_with_other_facts_is_said(root, old, new):
    change(root, "citations/sources.bib", old, new)
    assert ("address-reworded", "src-roe-2001-harbour") in found(root)


ORDINARY = [
    ("an emendation", "stood", EMENDED),
    ("an emendation in a note", "at 6", "at {~~6~>7~~}{>>the source has 7<<}"),
    ("an editors' note reworded", "So printed.", "So printed; “quay” seems to be meant."),
    ("a new editors' note", "wept.[^2]\n{: #p2 }\n", "wept.[^2][^ed-b]\n{: #p2 }\n\n[^ed-b]: But see note 1.\n"),
    (
        "a marker of an editors' note moved in its paragraph",
        "century.[^1] Then it fell.[^ed-a]",
        "century.[^1][^ed-a] Then it fell.",
    ),
    ("a star page marked", "Nobody wept", "Nobody [*12]{#page-12}wept"),
    ("a star page's place corrected", "[*11]{#page-11}a century", "a [*11]{#page-11}century"),
    ("an editor's answer", "*Id.* at 6", "[*Id.* at 6]{source=roe-2001-harbour}"),
    ("a line broken elsewhere", "Then it fell", "Then\nit fell"),
    ("a comment", "Nobody wept", "<!-- check the print -->\n\nNobody wept"),
]


@pytest.mark.parametrize(("old", "new"), [c[1:] for c in ORDINARY], ids=[c[0] for c in ORDINARY])
def test_an_ordinary_edit_disturbs_nothing(root, old, new):
    change(root, "docs/i.md", old, new)
    assert found(root) == []


@pytest.mark.parametrize(
    "field", ["url = {https://example.org/}", "note = {Seen by the editors.}", "publisher = {Quay Press}"]
)
def test_a_source_told_more_of_is_the_same(root, field):
    change(root, "citations/sources.bib", "  date", f"  {field},\n  date")
    assert found(root) == []


def move(root: Path) -> None:
    (root / "docs" / "i.md").rename(root / "docs" / "one.md")


def test_what_stands_on_another_page_has_moved_whatever_it_is(root):
    move(root)
    assert {id for rule, id in found(root)} >= {"i", "i-a", "p1", "p2", "fn-1", "fn-2", "fn-ed-a", "page-11"}
    assert {rule for rule, _ in found(root)} == {"address-moved"}


def test_a_moved_page_needs_one_redirect(root):
    move(root)
    (root / REDIRECTS).write_text("old\tnew\treason\n/i/\t/one/\tnamed by its number\n")
    assert found(root) == []


def test_a_moved_paragraph_needs_one_of_its_own(root):
    change(root, "docs/i.md", "Nobody wept.[^2]\n{: #p2 }\n\n[^2]: *Id.* at 6.\n", "")
    (root / "docs" / "ii.md").write_text("# II. The Quay {#ii}\n\nNobody wept.[^2]\n{: #p2 }\n\n[^2]: *Id.* at 6.\n")
    assert found(root) == [("address-moved", "p2"), ("address-moved", "fn-2")]
    (root / REDIRECTS).write_text(
        "old\tnew\treason\n/i/#p2\t/ii/#p2\tParts divided\n/i/#fn-2\t/ii/#fn-2\tParts divided\n"
    )
    assert found(root) == []


def test_a_withdrawn_note_leads_to_its_paragraph(root):
    change(root, "docs/i.md", "[^ed-a]: So printed.\n", "")
    change(root, "docs/i.md", "fell.[^ed-a]", "fell.")
    (root / REDIRECTS).write_text("old\tnew\treason\n/i/#fn-ed-a\t/i/#p1\twithdrawn\n")
    assert found(root) == []


def test_a_release_adds_and_never_drops(root):
    before = (root / LEDGER).read_text(encoding="utf-8")
    change(root, "docs/i.md", "[^ed-a]: So printed.\n", "[^ed-b]: So printed.\n")
    change(root, "docs/i.md", "fell.[^ed-a]", "fell.[^ed-b]")
    assert release(root, check_folder(root).edition, "1.0", "2026-12-01") == Released(1, (LEDGER,))
    after = (root / LEDGER).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.removeprefix(before).startswith("editors-note\t/i/\tfn-ed-b\t")
    assert release(root, check_folder(root).edition, "1.0", "2026-12-01") == Released(0, ())


def test_a_release_tells_its_number_and_day_where_others_read_them(root):
    change(root, "CITATION.cff", "type: dataset", "type: dataset\nkeywords: [lamps]")
    (root / ".zenodo.json").write_text('{"title": "Of Lamps", "license": "other-closed"}')
    assert release(root, check_folder(root).edition, "1.1", "2027-01-31").files == ("CITATION.cff", ".zenodo.json")
    citing = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert (citing["version"], citing["date-released"], citing["keywords"]) == ("1.1", "2027-01-31", ["lamps"])
    assert json.loads((root / ".zenodo.json").read_text(encoding="utf-8")) == {
        "title": "Of Lamps", "license": "other-closed", "version": "1.1", "publication_date": "2027-01-31",
    }  # fmt: skip


def test_what_archives_are_told_of_editors_and_ground_follows_the_front_matter(root):
    """At a later release, in the files that the first one wrote; a person's own words there stay."""
    release(root, check_folder(root).edition, "1.0", "2026-12-01")
    front = (root / "docs/index.md").read_text(encoding="utf-8")
    front = front.replace("ground: not stated\n", "")
    said = "---\nground: by leave\neditors: [Ada Roe, Ben Poe]\n"
    (root / "docs/index.md").write_text(front.replace("---\n", said, 1), encoding="utf-8")
    edition = check_folder(root).edition
    (root / "CITATION.cff").write_text(cff(replace(edition.article.meta, editors=())), encoding="utf-8")
    release(root, edition, "1.1", "2027-01-31")
    told = json.loads((root / ".zenodo.json").read_text(encoding="utf-8"))
    named = [{"name": "Ada Roe"}, {"name": "Ben Poe"}]
    assert told["creators"] == named and told["notes"].endswith("reproduced: by leave.")
    assert yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))["authors"] == named
    (root / ".zenodo.json").write_text(json.dumps({"creators": [{"name": "Cy Foe"}], "notes": "Ours."}))
    release(root, edition, "1.2", "2027-02-28")
    told = json.loads((root / ".zenodo.json").read_text(encoding="utf-8"))
    assert (told["creators"], told["notes"]) == ([{"name": "Cy Foe"}], "Ours.")


def test_what_archives_are_told_has_nothing_that_nobody_said(root):
    told = json.loads((root / ".zenodo.json").read_text(encoding="utf-8"))
    assert told["version"] == "1.0" and told["creators"] == [{"name": "The editors of this edition"}]
    assert not {"doi", "license"} & set(told)


def test_a_file_for_archives_that_is_none_stops_the_release(root):
    before = (root / "CITATION.cff").read_text(encoding="utf-8")
    (root / ".zenodo.json").write_text("{")
    with pytest.raises(WriteError, match=r"\.zenodo\.json cannot be read"):
        release(root, check_folder(root).edition, "1.1", "2027-01-31")
    assert (root / "CITATION.cff").read_text(encoding="utf-8") == before


def test_the_first_release_writes_how_to_cite_and_later_ones_leave_it(root):
    path = root / "CITATION.cff"
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["preferred-citation"]["title"] == "Of Harbours"
    change(root, "CITATION.cff", "The editors of this edition", "Ann Example")
    release(root, check_folder(root).edition, "1.0", "2026-12-01")
    assert "Ann Example" in path.read_text(encoding="utf-8")


def test_a_release_that_cannot_write_one_file_changes_none(root, monkeypatch):
    before = (root / LEDGER).read_text(encoding="utf-8")
    (root / "CITATION.cff").unlink()

    def replace(new: Path, path: Path) -> None:
        if path.name == "CITATION.cff":
            raise OSError(28, "No space left on device")
        new.rename(path)

    monkeypatch.setattr("files.writing.os.replace", replace)
    change(root, "docs/i.md", "Nobody wept", "Nobody [*12]{#page-12}wept")
    with pytest.raises(WriteError):
        release(root, check_folder(root).edition, "1.0", "2026-12-01")
    assert (root / LEDGER).read_text(encoding="utf-8") == before


def test_a_ledger_written_and_read_is_the_same(root):
    rows = addresses_of(check_folder(root).edition)
    again, findings = read_ledger(write_ledger(rows))
    assert not findings
    assert [(r.kind, r.url, r.fingerprint) for r in again] == [(r.kind, r.url, r.fingerprint) for r in rows]
    assert released(again, rows) == again


@pytest.mark.parametrize(
    ("lose", "rule"), [(Path.unlink, "file-missing"), (lambda path: path.write_text(""), "ledger-malformed")]
)
def test_a_ledger_that_is_gone_or_emptied_is_a_finding(root, lose, rule):
    before = check_folder(root).findings
    lose(root / LEDGER)
    (lost,) = set(check_folder(root).findings) - set(before)
    assert (lost.rule, lost.place.path) == (rule, LEDGER)


def test_an_edition_never_released_has_no_findings(root):
    (root / LEDGER).write_text(HEADER + "\n")
    change(root, "docs/i.md", "stood for", "lasted for")
    assert found(root) == []


def test_a_redirect_is_a_page_where_none_is_and_a_line_where_one_is(root):
    (root / REDIRECTS).write_text(
        "old\tnew\treason\n/old/\t/i/\trenamed\n/old/#p9\t/i/#p1\tjoined\n/i/#fn-ed-z\t/i/#p1\twithdrawn & gone\n"
    )
    edition = check_folder(root).edition
    assert found(root) == []
    pages = redirect_pages(edition.redirects, ["docs/index.md", "docs/i.md"])
    assert list(pages) == ["old/index.html"]
    page = pages["old/index.html"]
    assert '<link rel="canonical" href="../i/">' in page
    assert '<li id="p9"><code>#p9</code> is now at <a class="moved-to" href="../i/#p1">' in page
    assert 'http-equiv="refresh" content="5; url=../i/"' in page
    here = moved_places(edition.redirects, "docs/i.md")
    assert '<li id="fn-ed-z">' in here and 'href="#p1"' in here and "withdrawn &amp; gone" in here
    assert moved_places(edition.redirects, "docs/index.md") == ""


def run_build(root: Path, monkeypatch, *findings, kept=keeping.ToKeep()) -> int:  # noqa: B008
    """scripts/build --release with checks that find `findings`, and a site that is always well."""

    def begin_to_check(folder: Path):
        found = replace(check_folder(folder), findings=findings, uncompared="", unreleased="")
        return SimpleNamespace(edition=found.edition, checked=found, is_faulty=lambda: bool(findings))

    monkeypatch.setattr(checked, "begin_to_check", begin_to_check)
    monkeypatch.setattr(building, "build", lambda *_: building.Built((), ""))
    monkeypatch.setattr(keeping, "to_keep", lambda *_: kept)  # there is no site to keep
    monkeypatch.setattr(environment, "ensure", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["build", "--root", str(root), "--release"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(environment.TOP / "scripts" / "build"), run_name="__main__")
    return ended.value.code


def test_build_releases_when_nothing_is_found(root, monkeypatch, capsys):
    (root / LEDGER).write_text(HEADER + "\n")
    assert run_build(root, monkeypatch) == 0
    assert (
        "10 lines were added to the ledger\nwritten: citations/permalinks.tsv, CITATION.cff, .zenodo.json\n"
        in capsys.readouterr().err
    )
    assert len(read_ledger((root / LEDGER).read_text(encoding="utf-8"))[0]) == 10


def test_a_release_that_cannot_be_kept_is_named_nowhere(root, monkeypatch, capsys):
    """One that the ledger and CITATION.cff name, and no line of releases/ has, lets no check pass."""
    (root / LEDGER).write_text(HEADER + "\n")
    (root / "releases").write_text("a file where a folder is wanted")
    named = (root / "CITATION.cff").read_text()
    kept = keeping.ToKeep(files={"releases/1.0.zip": b"1"})
    assert run_build(root, monkeypatch, kept=kept) == 2
    assert "site/ was built, but not released: nothing was written" in capsys.readouterr().err
    assert (root / LEDGER).read_text() == HEADER + "\n" and (root / "CITATION.cff").read_text() == named


def test_build_releases_nothing_when_something_is_found(root, monkeypatch):
    (root / LEDGER).write_text(HEADER + "\n")
    fault = check_folder(root / "nowhere").findings[0]
    assert run_build(root, monkeypatch, fault) == 1
    assert (root / LEDGER).read_text() == HEADER + "\n"


def test_every_address_of_this_edition_is_in_its_ledger(checked_edition):
    top = Path(__file__).parents[2]
    rows, findings = read_ledger((top / LEDGER).read_text(encoding="utf-8"))
    missing = [
        address.url for address in addresses_of(checked_edition.edition) if address.url not in {row.url for row in rows}
    ]
    assert not findings and missing == [], "run scripts/build --release before you publish"
