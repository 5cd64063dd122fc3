"""The direction of imports, what no module of the engine does, and that it knows nothing of the article."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml
from architecture.parsed_code import parsed

from edition.pages.page_reader import split_front_matter
from edition.sources.bibtex import read_bibtex
from edition.sources.names import names

TOP = Path(__file__).parents[2]
SCRIPTS = TOP / "scripts"
ENGINE = sorted((SCRIPTS / "edition").rglob("*.py"))
THIN = [path for path in sorted(SCRIPTS.iterdir()) if path.is_file() and (path.suffix == ".py" or not path.suffix)]

FLOORS = (
    ("text",),
    ("model",),
    ("sources", "pages", "site_checks", "doors"),
    ("bluebook", "places", "collating"),
    ("witness", "resolving", "cite"),
    ("importing", "exports", "layer", "releases"),
    ("site", "books", "checks"),
)
"""The engine's rooms from the ground up. A room uses what stands on a lower floor, and itself."""

WITHIN = {
    "doors": ("common", "word", "pandoc", "pdf_lines", "pdf_pages", "pdf_body", "opening"),
    "bluebook": ("words", "forms", "literature", "authorities", "works", "notes"),
}
"""Rooms that are themselves divided: their parts, from the ground up likewise."""

ABOVE = ("machine", "files", "making")
"""The scripts' own rooms, above the engine, from the ground up likewise."""


def tree_of(path: Path) -> ast.Module:
    return parsed(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """The modules that a file imports, wherever in it, by their whole names."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def part(path: Path) -> str:
    """The part of the engine a file belongs to: `pages`, `bluebook`, `checks` …"""
    return path.relative_to(SCRIPTS / "edition").with_suffix("").parts[0]


def parts_used(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("edition.")}


def above(path: Path) -> set[str]:
    """The parts that a file uses and that stand on no lower floor."""
    below = next(number for number, rooms in enumerate(FLOORS) if part(path) in rooms)
    return parts_used(path) - {room for rooms in FLOORS[:below] for room in rooms} - {part(path)}


def in_each_file(wrong: Callable[[Path], set[str]]) -> dict[str, set[str]]:
    """File → what is wrong there, of the engine's files where anything is."""
    return {path.relative_to(SCRIPTS).as_posix(): found for path in ENGINE if (found := wrong(path))}


def test_a_room_stands_on_lower_floors_only():
    assert in_each_file(above) == {}


@pytest.mark.parametrize("room", WITHIN)
def test_a_part_of_a_room_stands_on_lower_floors_only(room):
    """And no module stands beside the parts: whoever adds one says to which it belongs."""
    parts, top = WITHIN[room], SCRIPTS / "edition" / room
    higher = []
    for path in top.glob("*/*.py"):
        used = {name.split(".")[2] for name in imported(path) if name.startswith(f"edition.{room}.")}
        higher += [(path.name, part) for part in parts[parts.index(path.parent.name) + 1 :] if part in used]
    assert higher == []
    assert [path.name for path in top.glob("*.py")] == ["__init__.py"]


def module(path: Path) -> str:
    return ".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__")


def test_no_circle_of_modules():
    every = {module(path) for path in ENGINE}
    uses = {module(path): (imported(path) & every) - {module(path)} for path in ENGINE}
    while leaves := {name for name in uses if not uses[name] & set(uses)}:
        uses = {name: used for name, used in uses.items() if name not in leaves}
    assert uses == {}, f"these import one another: {sorted(uses)}"


OUTSIDE = {"mkdocs", "os", "pathlib", "shutil", "subprocess", "tempfile", "socket", "requests", "sys"}
CALLS = {"open", "print", "input", "exec", "eval", "exit"}


def outside(path: Path) -> set[str]:
    """What a file uses that is not the engine's to use: libraries, scripts, and functions that it calls."""
    libraries = {name.split(".")[0] for name in imported(path)}
    calls = (node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    called = {call.id for call in calls if isinstance(call, ast.Name)}
    return libraries & {*OUTSIDE, *ABOVE, *(script.stem for script in THIN)} | called & CALLS


def test_the_engine_opens_no_file_and_knows_no_mkdocs():
    assert in_each_file(outside) == {}


@pytest.mark.parametrize("room", ABOVE)
def test_a_room_of_the_scripts_stands_on_lower_floors_only(room):
    files = sorted((SCRIPTS / room).glob("*.py"))
    higher = {*ABOVE[ABOVE.index(room) + 1 :], *(script.stem for script in THIN)}
    used = {path.name: {name.split(".")[0] for name in imported(path)} & higher for path in files}
    assert {name: above for name, above in used.items() if above} == {}


def named_in(path: Path) -> set[str]:
    """The names that a module has on its top."""
    found: set[str] = set()
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            found |= {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    return found


def test_what_a_script_asks_for_is_there():
    """The types of those without an ending are held by nobody, and a function that is gone is missed when it is run."""
    lost = []
    for script in THIN:
        for node in ast.walk(tree_of(script)):
            home = SCRIPTS / f"{(getattr(node, 'module', '') or '').replace('.', '/')}.py"
            if isinstance(node, ast.ImportFrom) and home.is_file():
                lost += [(script.name, alias.name) for alias in node.names if alias.name not in {*named_in(home), "*"}]
    assert lost == []


def test_hardly_a_module_stands_flat():
    """Flat are those that others call by their name: MkDocs, pip."""
    assert [path.stem for path in THIN if path.suffix] == ["engine_wheel", "hooks", "plugin", "program"]


def test_the_readme_names_every_room():
    """A newcomer finds each file's place: rooms by folder, what stands flat by name."""
    listed = (TOP / "README.md").read_text(encoding="utf-8").partition("## For a newcomer to the code")[2]
    rooms = [path for path in (SCRIPTS / "edition").iterdir() if (path / "__init__.py").exists()]
    flat = [*SCRIPTS.glob("*.py"), *(SCRIPTS / "edition").glob("*.py")]
    named = [path.name for path in flat] + [f"{path.name}/" for path in rooms]
    assert [name for name in sorted(named) if not re.search(rf"(?<![\w.]){re.escape(name)}", listed)] == []


def test_no_two_modules_have_one_name():
    counted = Counter(path.name for path in SCRIPTS.rglob("*.py") if path.name != "__init__.py")
    assert [name for name, times in counted.items() if times > 1] == []


def distinctive_words() -> set[str]:
    """The words by which the article and its sources are known: persons, and the capitalised words of titles.

    Bodies and newspapers are left out: a reader of law reviews knows some by name, whatever the article.
    """
    front, _, _ = split_front_matter((TOP / "docs/index.md").read_text(encoding="utf-8"))
    meta = yaml.safe_load(front)
    sources, _ = read_bibtex((TOP / "citations/sources.bib").read_text(encoding="utf-8"), "")
    texts = [meta["title"], *meta["authors"], meta["journal"].split(".")[0]]
    texts += [s.fields.get("title", "") for s in sources]
    texts += [name.family for s in sources for f in ("author", "recipient") for name in names(s.fields.get(f, ""))]
    return set(re.findall(r"\b[A-ZÀ-Þ][\w’]{5,}", " ".join(texts))) - {"Armenian"}  # it is also a script's name


PLAIN_ENGLISH = set(
    re.findall(
        r"\w+",
        """
    Abstract Accountability Action Administration Amendment Announces Appropriations Article Assembly Author Between Beyond
    Border Bureau Captures Center Central Chapter Charges Citizens Commission Committee Comments Concerning Conclusion
    Conference Conflict Congress Convention Council Country Crimes Department Documents Editor Endowment Export Extension
    Federal Fighting Financing Foreign Forces Government Hatred Helping History House Human Illegal Implementation Inside
    Institute International Journal Justice Letter Library Member Military Minister Ministry Mission Mutual National Network
    Notice Office Officer Officials Operations Organization Organized Peace People Petition Platform Policy Political
    President Presidential Press Principles Private Process Programs Prospects Protection Public Published Punish Records
    Regional Related Relations Release Report Reports Republic Research Resolution Respect Response Restriction
    Restrictions Rights School Section Security Senate Series Service Services Source Speech Staff State Statement States
    Statute Street Strategic Support Supreme Systems Territory Theme Through Training Treaty Tribunal Under United University
    Urgently Violations Volume Waiver Waiving Warfare Washington Without Writing Yearbook Before Foundation Getting Things
    Things Started Minutes Message Really Should Received Appointment Affairs Format Colleagues Against Library Archive
    Global Tracker Background Improving After Giving Without Agreement Negotiating Miscalculate Sanctions Revoke Badly
    Implement Call Killing Killed Unexpected Perplexes Renewed Additional Elected Prime Shapes Reshaping Respect Infographic
    Military Arsenals Rebel Fighters Prepare Deploy Ambition Blocking Video Relatives Imperils Reconciliation Gruesome Videos
    Investigated Decapitation Escalation Around Crisis Unfolds Draws Ethnic Accident Towards Restart Neutralizing Calming
    Sheltering Disputed Region Erupts Efforts Meaningless Sacked Extension Israel Ukraine
    """,
    )
)


def test_nothing_of_the_article_stands_in_the_scripts():
    words = distinctive_words() - PLAIN_ENGLISH
    assert len(words) > 30
    found = []
    for path in sorted(SCRIPTS.rglob("*")):
        if (
            path.suffix in {".py", ".md", ".yml", ".json", ".css", ".js", ".html", ""}
            and path.is_file()
            and "__pycache__" not in path.parts
        ):
            there = set(re.findall(r"\w[\w’]*", path.read_text(encoding="utf-8", errors="replace")))
            found += [(path.relative_to(TOP).as_posix(), word) for word in sorted(words & there)]
    assert not found, found
