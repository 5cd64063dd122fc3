"""The ledger against what git keeps of it: nothing that was published is lost in silence, whatever is done to it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from edition.model import Paragraph, Place
from edition.model.file_paths import LEDGER, REDIRECTS
from edition.places.emendation_ids import emendation_ids
from edition.places.ledger import HEADER
from edition.places.published import Published
from edition.releases.manifest import DATA, MANIFEST
from edition.text.inline import read
from files import history
from files.keeping import to_keep
from files.writing import write_all
from machine import made_before
from machine.made_before import MadeBefore
from making.checking import check_folder
from making.releasing import release

FILES = {
    "docs/index.md": "---\ntitle: Of Harbours\nauthors: [Mara Quill]\njournal: Tidal L. Rev.\nvolume: '7'\nfirst_page: '10'\nyear: 2020\n---\n",
    "docs/i.md": "# I. The Pier {#i}\n\nThe pier stood.[^1] Then it {~~fel~>fell~~}{>>a letter lost<<}.\n{: #p1 }\n\n[^1]: Jane Roe, *The Harbour* 5 (2001).\n",
    "docs/about/index.md": "# About {#about}\n\n## Standpoint {#standpoint}\n\n<!-- edition: apparatus -->\n",
    "citations/sources.bib": "@book{roe-2001-harbour,\n  author = {Roe, Jane},\n  title = {The Harbour},\n  date = {2001},\n}\n",
    "docs/witness/article.txt": "",
    "mkdocs.yml": "nav: [index.md, i.md, about/index.md]\nsite_name: An Edition\n",
}
DIGEST = "0" * 64
GUARDS = ("released-address-lost", "ledger-line-lost", "redirect-lost", "ledger-malformed", "file-missing")


def git(root: Path, *words: str) -> str:
    person = {f"GIT_{who}_{what}": "t" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *words]
    return subprocess.run(command, cwd=root, env={**kept, **person}, check=True, capture_output=True, text=True).stdout


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x", "--allow-empty")


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> Path:
    """An edition, released and committed."""
    root = tmp_path_factory.mktemp("released")
    for path, text in {**FILES, LEDGER: HEADER + "\n", REDIRECTS: "old\tnew\treason\n/one/\t/i/\trenamed\n"}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    git(root, "init", "-q")
    commit(root)
    release(root, check_folder(root).edition, "1.0", "2026-12-01")
    commit(root)
    return root


@pytest.fixture
def root(released, tmp_path) -> Path:
    """A copy of it, with its history."""
    return shutil.copytree(released, tmp_path, dirs_exist_ok=True)


def found(root: Path) -> set[str]:
    return {finding.rule for finding in check_folder(root).findings} & set(GUARDS)


def edit(root: Path, change, path: str = LEDGER) -> None:
    (root / path).write_text(change((root / path).read_text(encoding="utf-8")), encoding="utf-8")


ATTACKS = {
    "cut to its header": lambda text: HEADER + "\n",
    "emptied": lambda text: "",
    "the first line deleted": lambda text: "".join([HEADER, "\n", *text.splitlines(True)[2:]]),
    "the last line deleted": lambda text: "".join(text.splitlines(True)[:-1]),
    "a fingerprint edited": lambda text: text.replace("\tp1\t", "\tp1\t0123456789ab\nparagraph\t/i/\tp99\t"),
    "a page edited": lambda text: text.replace("paragraph\t/i/", "paragraph\t/ii/"),
    "a kind edited": lambda text: text.replace("paragraph\t/i/", "section\t/i/"),
    "an id edited": lambda text: text.replace("\tp1\t", "\tp2\t"),
    "a heading of the editors' dropped": lambda text: re.sub("editors-heading\t/about/\tstandpoint\t.*\n", "", text),
    "an emendation dropped": lambda text: "".join(line for line in text.splitlines(True) if "emendation\t" not in line),
}


def on_the_remote(root: Path) -> None:
    """As though the branch had been pushed."""
    git(root, "update-ref", "refs/remotes/origin/main", "HEAD")


def test_a_ledger_as_it_was_published_is_found_well(root):
    on_the_remote(root)
    assert found(root) == set()
    assert check_folder(root).uncompared == "" and check_folder(root).unreleased == ""


@pytest.mark.parametrize("tagged", [False, True])
def test_a_history_that_nobody_else_has_is_said_to_be_alone(root, tagged):
    if tagged:  # by whoever wrote the history anew
        git(root, "tag", "v1.0")
    assert "the history of this copy alone" in check_folder(root).uncompared


def read_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Published, list[str]]:
    """What a history says, as another run has it, and what git is asked of each commit for that."""
    asked, ask = [], history._git

    def told(root: Path, *words: str) -> str:
        asked.extend(words[:1] if words[0] == "log" else ())
        return ask(root, *words)

    with monkeypatch.context() as patch:
        patch.setattr(history, "_git", told)
        patch.setattr(history, "_PUBLISHED", MadeBefore(Path(history.__file__), history._files))
        return history.read_published(root), asked


CHANGES = {
    "a commit": commit,
    "a branch published": on_the_remote,
    "a tag": lambda root: git(root, "tag", "v1.0"),
    "a setting": lambda root: git(root, "config", "diff.algorithm", "patience"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_history_is_walked_through_again_if_it_changed(root, change, tmp_path_factory, monkeypatch):
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path_factory.mktemp("bytecode")))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(made_before, "_SETTLED", 0)
    fresh, asked = read_anew(root, monkeypatch)
    assert fresh.earlier_ledger and asked
    assert read_anew(root, monkeypatch) == (fresh, [])
    change(root)
    assert read_anew(root, monkeypatch)[1] == asked


def test_a_commit_is_that_of_the_files_as_they_are(root):
    at = git(root, "rev-parse", "HEAD").strip()
    git(root, "branch", "later")
    git(root, "branch", "-q", "--set-upstream-to=later")
    assert history.commit_of(root) == at
    (root / "docs" / "new.md").write_text("# New\n", encoding="utf-8")
    assert history.commit_of(root) == ""
    commit(root)
    assert history.commit_of(root) == git(root, "rev-parse", "HEAD").strip() != at
    edit(root, lambda text: text + "\n", "docs/i.md")
    assert history.commit_of(root) == ""
    shutil.rmtree(root / ".git")
    assert history.commit_of(root) == ""
    git(root, "init", "-q")
    (root / ".gitignore").write_text("*", encoding="utf-8")
    assert history.commit_of(root) == ""  # no commit is there


def release_kept(root: Path, made_of: str | None = None) -> None:
    listed = {"release": "1.0", "commit": made_of, "witness": DIGEST, "files": {}, "texts": {}}
    data = {
        "article": {"edition": {"release": "1.0", "witness_sha256": DIGEST}},
        "sections": [{"url": "/i/#i", "title": "The Pier"}],
        "paragraphs": [{"url": "/i/#p1", "text": "The pier stood."}],
        "notes": [{"url": "/i/#fn-1", "text": "Roe."}],
    }
    files = {"index.html": b"<head></head>", DATA: json.dumps(data).encode(), MANIFEST: json.dumps(listed).encode()}
    write_all(root, to_keep(root, "1.0", "2026-12-01", files).files, force=True)


def test_a_line_gone_with_its_whole_history_is_known_by_the_release_that_is_kept(root):
    release_kept(root)
    commit(root)
    assert found(root) == set() and check_folder(root).uncompared == ""
    edit(root, lambda text: "".join(line for line in text.splitlines(True) if "\tp1\t" not in line))
    shutil.rmtree(root / ".git")
    git(root, "init", "-q")
    commit(root)
    told = [each.message for each in check_folder(root).findings if each.rule == "released-address-lost"]
    assert len(told) == 1 and "release 1.0 has /i/#p1, and no line here does" in told[0]


def begun_anew(root: Path) -> None:
    shutil.rmtree(root / ".git")
    git(root, "init", "-q")
    commit(root)


def on_a_new_branch(root: Path) -> None:
    git(root, "checkout", "-q", "--orphan", "new")
    commit(root)
    git(root, "branch", "-q", "-D", "main")


def led_elsewhere(root: Path) -> None:
    shutil.rmtree(root / ".git")
    elsewhere = root.with_name("elsewhere")
    git(root, "init", "-q", f"--separate-git-dir={elsewhere}")
    commit(root)


@pytest.mark.parametrize("other", [begun_anew, on_a_new_branch, led_elsewhere])
def test_another_history_than_the_releases_own_is_told_though_it_has_tags_and_a_remote(root, other):
    release_kept(root, git(root, "rev-parse", "HEAD").strip())
    commit(root)
    on_the_remote(root)
    assert check_folder(root).uncompared == ""
    edit(root, ATTACKS["a heading of the editors' dropped"])
    other(root)
    git(root, "tag", "v1.0")
    on_the_remote(root)
    assert "another history than the one release 1.0 was made in" in check_folder(root).uncompared


def test_a_release_made_on_a_branch_that_is_gone_is_known_by_its_tag(root):
    git(root, "checkout", "-q", "-b", "releasing")
    commit(root)
    release_kept(root, git(root, "rev-parse", "HEAD").strip())
    git(root, "tag", "v1.0")
    git(root, "checkout", "-q", "main")
    git(root, "branch", "-q", "-D", "releasing")
    assert check_folder(root).uncompared == ""


@pytest.mark.parametrize("committed", [False, True], ids=["not committed", "committed"])
@pytest.mark.parametrize("change", ATTACKS.values(), ids=ATTACKS)
def test_a_ledger_that_lost_or_changed_a_line_is_found(root, change, committed):
    before = (root / LEDGER).read_text(encoding="utf-8")
    edit(root, change)
    assert (root / LEDGER).read_text(encoding="utf-8") != before
    if committed:
        commit(root)
    assert found(root) & {"ledger-line-lost", "ledger-malformed"}


def replaced(root: Path) -> None:
    tree = git(root, "rev-parse", "HEAD^{tree}").strip()
    new = git(root, "commit-tree", tree, "-m", "x").strip()
    for old in git(root, "rev-list", "--all").split():
        git(root, "replace", old, new)


def grafted(root: Path) -> None:
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/grafts").write_text(git(root, "rev-parse", "HEAD"), encoding="utf-8")


@pytest.mark.parametrize("hide", [replaced, grafted])
def test_what_puts_another_history_before_gits_own_hides_no_line(root, hide):
    edit(root, ATTACKS["the last line deleted"])
    commit(root)
    hide(root)
    assert "ledger-line-lost" in found(root)


def test_a_line_dropped_while_the_edition_moves_within_its_repository_is_found(root):
    edit(root, ATTACKS["the last line deleted"])
    (root / "edition").mkdir()
    for name in ("docs", "citations", "mkdocs.yml"):
        shutil.move(root / name, root / "edition" / name)
    commit(root)
    assert "ledger-line-lost" in found(root / "edition")


def test_what_was_published_on_the_remote_is_remembered_when_the_branch_forgets_it(root, tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone") / "edition"
    git(root, "clone", "-q", str(root), str(clone))
    git(clone, "reset", "-q", "--hard", "HEAD~1")
    assert found(clone) == {"ledger-line-lost"}


def test_a_line_committed_long_ago_is_remembered(root):
    edit(root, lambda text: text + "paragraph\t/i/\tp7\t0123456789ab\n")
    commit(root)
    edit(root, lambda text: text.replace("paragraph\t/i/\tp7\t0123456789ab\n", ""))
    commit(root)
    commit(root)
    assert found(root) == {"ledger-line-lost"}


def test_a_redirect_that_was_published_stays(root):
    edit(root, lambda text: text.replace("/one/\t/i/\trenamed\n", ""), REDIRECTS)
    assert found(root) == {"redirect-lost"}
    commit(root)
    assert found(root) == {"redirect-lost"}
    (root / REDIRECTS).unlink()
    assert found(root) == {"redirect-lost"}


def test_a_correction_is_a_new_line_with_its_reason(root):
    row = next(line for line in (root / LEDGER).read_text().splitlines() if "\tp1\t" in line)
    fields = row.split("\t")
    edit(root, lambda text: text + "\t".join([*fields[:3], "0123456789ab"]) + "\n")
    assert found(root) == {"ledger-malformed"}
    edit(root, lambda text: text.removesuffix("\n") + "\tthe witness was corrected\n")
    assert found(root) == set()
    assert "address-reworded" in {finding.rule for finding in check_folder(root).findings}


def test_without_a_history_check_says_so(root, tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    for path in (*FILES, LEDGER):
        (alone / path).parent.mkdir(parents=True, exist_ok=True)
        (alone / path).write_bytes((root / path).read_bytes())
    assert check_folder(alone).uncompared.endswith("the edition is not kept in git")
    git(alone, "init", "-q")
    assert "HEAD" in check_folder(alone).uncompared or "no version of it" in check_folder(alone).uncompared


def test_a_part_of_the_history_is_none(root, tmp_path_factory):
    clone = tmp_path_factory.mktemp("shallow") / "edition"
    git(root, "clone", "-q", "--depth", "1", f"file://{root}", str(clone))
    assert "only the newest versions were fetched" in check_folder(clone).uncompared


def test_git_missing_is_said(root, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert check_folder(root).uncompared.endswith("git cannot be run here")


def test_nothing_that_a_repository_names_is_run(root):
    """A folder that somebody sends has settings of its own."""
    mark = root / "ran"
    script = root / "run"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    script.chmod(0o755)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.x.textconv",
        "diff.x.command",
        "gpg.program",
        "core.sshCommand",
    ):
        git(root, "config", name, str(script))
    git(root, "config", "log.showSignature", "true")
    (root / ".gitattributes").write_text("*.tsv diff=x\n")
    assert found(root) == set()
    assert not mark.exists()


def test_addresses_never_released_are_said(root):
    edit(root, lambda text: text + "\n## Errors {#errors}\n", "docs/about/index.md")
    assert check_folder(root).unreleased.startswith("1 address is not in citations/permalinks.tsv yet (/about/#errors)")


def test_an_editors_page_and_its_headings_stay(root):
    edit(root, lambda text: text.replace(" {#standpoint}", " {#stand}"), "docs/about/index.md")
    gone = [f.message for f in check_folder(root).findings if f.rule == "address-vanished"]
    assert len(gone) == 1 and "/about/#standpoint" in gone[0]
    (root / "docs/about/index.md").rename(root / "docs/about/more.md")
    assert {f.message.split()[2] for f in check_folder(root).findings if f.rule == "address-vanished"} >= {"/about/"}


def test_an_emendation_added_before_another_moves_nothing(root):
    edit(root, lambda text: text.replace("The pier", "The {~~peer~>pier~~}{>>a slip<<}"), "docs/i.md")
    rules = {f.rule for f in check_folder(root).findings}
    assert not rules & {"address-vanished", "address-moved"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ab {~~c~>d~~}{>>r<<} e", ["emendation-p1-2"]),
        ("ab\n   {~~c~>d~~}{>>r<<} e", ["emendation-p1-2"]),
        ("*a*[^1]b [*7]{#page-7}{~~c~>d~~}{>>r<<} e", ["emendation-p1-2"]),
        ("a {++new ++}{>>r<<}b {~~c~>d~~}{>>r<<} e", ["emendation-p1-1", "emendation-p1-2"]),
        ("a {--old--}{>>r<<} b {~~c~>d~~}{>>r<<} e", ["emendation-p1-1", "emendation-p1-5"]),
        ("{++a++}{>>r<<}{++b++}{>>r<<}{++c++}{>>r<<}", ["emendation-p1-0", "emendation-p1-0-2", "emendation-p1-0-3"]),
        ("none", []),
    ],
)
def test_an_emendation_is_named_by_the_letters_received_before_it(text, ids):
    assert emendation_ids(Paragraph("p1", "paragraph", read(text), "", Place("docs/i.md", 1))) == ids
