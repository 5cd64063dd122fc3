"""A note's text and the citations a reader of the Bluebook sees in it: the documents in `cases/`.

A case is a note as the pages write it, and below it, indented, a line for each citation:

    form | signal: … | at: … | (the parenthetical) | name: … | notes: … | sections: … | field: …

or `none`; and `unread | words` for what looks like a citation and is none, `unsure | words` where that
is not certain. Signal, pinpoint and parenthetical are compared always; what the line does not give is not
there. Of a full citation, `kind` and any field of its entry may be given. Lines that begin with `# ` are headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from edition.bluebook.notes import note_reader
from edition.bluebook.notes.note_reader import NoteReading, read_whole
from edition.importing.source_list import collect
from edition.model import Article, Meta, Note, Place
from edition.text import inline

FILES = sorted(Path(__file__).parent.glob("cases/*.txt"))


@dataclass(frozen=True)
class Case:
    """A note and what each line below it says, field by field."""

    note: str
    expected: tuple[dict[str, str], ...]


def cases() -> list[Case]:
    return [case for path in FILES for case in cases_in(path)]


def cases_in(path: Path) -> list[Case]:
    found = []
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    for block in blocks:
        lines = [line for line in block.split("\n") if not line.startswith("# ")]
        if not lines:
            continue
        note = "\n".join(line for line in lines if not line.startswith("    "))
        below = [line.strip() for line in lines if line.startswith("    ")]
        assert note and below, f"{path.name}: {block}"
        found.append(Case(note, tuple(map(_expected, [] if below == ["none"] else below))))
    return found


def _expected(line: str) -> dict[str, str]:
    fields = {"signal": "", "at": "", "parenthetical": ""}
    form, *pieces = line.split(" | ")
    if form in {"unread", "unsure"}:
        return {"form": form, "words": pieces[0]}
    for piece in pieces:
        if piece.startswith("("):
            fields["parenthetical"] = piece[1:-1]
        else:
            name, _, value = piece.partition(": ")
            fields[name] = value
    return {"form": form, **fields}


@cache
def reading_of(note: str) -> NoteReading:
    return read_whole(inline.read(note))


@cache
def read(note: str) -> list[dict[str, str]]:
    """The citations of a note with everything a line can name."""
    place = Place("docs/i.md", 1)
    article = Article(Meta(), (), (), (Note("1", inline.read(note), place),))
    sources = iter(collect(article)[0])
    found = []
    for each in reading_of(note).reads:
        citation = each.citation
        source = next(sources, None) if each.work else None
        fields = {
            "form": citation.form,
            "signal": citation.signal,
            "at": citation.pinpoint or "",
            "parenthetical": " (".join(
                [*citation.parentheticals[:1], *(f"{said})" for said in citation.parentheticals[1:])]
            ),
            "name": citation.name,
            "notes": " ".join(map(str, citation.target_notes)),
            "sections": " ".join(citation.target_sections),
            "direction": citation.direction,
            "hereinafter": citation.hereinafter,
            "answer": citation.answer,
        }
        found.append({**(dict(source.fields) if source else {}), "kind": source.kind if source else "", **fields})
    return found


def unread(note: str) -> list[dict[str, str]]:
    """What the reader leaves and reports, in the form of the lines."""
    left = [each for each in reading_of(note).unread if not each.answered]
    return [{"form": "unread" if each.certain else "unsure", "words": each.words} for each in left]


@pytest.fixture(scope="module", autouse=True)
def alike_are_read_once():
    """A note that is another one as it is typed has the same reading: only what is written otherwise is compared."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(note_reader, "reading_of", cache(note_reader.reading_of))
        yield


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_note_reads_as_it_says(path):
    wrong = [told for case in cases_in(path) if (told := difference(case))]
    assert not wrong, "\n\n".join(wrong)


def difference(case: Case) -> str:
    """A note and how it reads otherwise than its case says; "" where it does not."""
    found, left = read(case.note), unread(case.note)
    wanted = [e for e in case.expected if "words" not in e]
    seen = [{name: got.get(name, "") for name in named} for got, named in zip(found, wanted, strict=False)]
    seen += [{"form": each["form"]} for each in found[len(wanted) :]]
    expected = [*wanted, *(e for e in case.expected if "words" in e)]
    if [*seen, *left] != expected:
        return f"{case.note}\n    reads {[*seen, *left]}\n    for   {expected}"
    held = held_together(case.note)
    with_held = (read(held), unread(held)) if held != case.note else (found, left)
    return "" if with_held == (found, left) else f"{held}\n    reads {with_held}\n    for   {(found, left)}"


def held_together(note: str) -> str:
    """The note as word processors have it, which hold `§ 105` and `No. 4` on one line: it reads as with plain spaces."""
    space = "\u00a0" if len(note) % 9 else "\u202f"
    return re.sub(r"(?<=[.§¶,\d]) (?=[\w§¶])", space, note)
