"""What *Copy citation* copies: the documents in `copied.txt`.

A case is a note with a full citation, and below it, indented, what a later note says and after `>` what
is copied there; `itself` is the full citation's own button. Lines that begin with `# ` are headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.bluebook.notes.note_reader import read_note
from edition.cite.source_citation import copied, italics_of
from edition.model import Citation, Note, Place, Resolved, Source
from edition.text import inline


def cases() -> Iterator[tuple[str, str, str]]:
    """Full citation, later note, copied text."""
    full = ""
    for line in Path(__file__).with_name("copied.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            yield full, *(part.strip() for part in line.split(" > "))
        elif line and not line.startswith("# "):
            full = line


@pytest.mark.parametrize(("full", "note", "text"), list(cases()))
def test_copied(full, note, text):
    read = read_note(inline.read(full))[0]
    source = Source("key", read.work.kind, {"title": "untitled", **read.work.fields})
    later = read.citation if note == "itself" else read_note(inline.read(note))[0].citation
    assert copied(Resolved(later, source.key), read.citation, source) == text


def test_a_source_that_is_nowhere_cited_in_full_is_copied_by_its_title():
    cited = Resolved(Citation("id", 0, 3, "Id."), "key")
    assert copied(cited, None, Source("key", "book", {"title": "Lamps"})) == "Lamps"


def test_italics_that_come_twice_stand_each_at_its_own_place():
    printed = "Jane Roe, *Tides*, 7 *Tides* 12 (reviewing Bo Marsh, *Piers*)."
    note = Note("1", inline.read(printed), Place("docs/i.md", 9))
    text = "Jane Roe, Tides, 7 Tides 12 (reviewing Bo Marsh, Piers)"
    full = Citation("full", 0, len(text), text)
    assert [text[start:end] for start, end in italics_of(text, full, note)] == ["Tides", "Tides", "Piers"]
    assert len(set(italics_of(text, full, note))) == 3
