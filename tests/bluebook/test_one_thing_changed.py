"""One thing changed in a note that an editor varies: what was not touched is read as before.

The notes are those of `cases/` that cite one work in full and hold nothing else; each change is tried on a share of
them, another one for each change.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from bluebook.test_cases import cases, read, reading_of, unread

OTHER = "Quill v. Tern Dock Co., 410 F.3d 12, 15 (2d Cir. 2005)"
SHARE = 5
Changed = tuple[str, int, dict[str, str]] | None
"""The note changed, which of its citations is the one that stood there before, and the fields that differ."""


def alone(note: str) -> dict[str, str] | None:
    """The one citation of a note that is nothing else; None of other notes."""
    found = read(note)
    if len(found) != 1 or found[0]["form"] != "full" or found[0]["signal"] or unread(note):
        return None
    cited = reading_of(note).reads[0].citation
    return found[0] if cited.start == 0 and len(note) - cited.end < 10 and note.endswith(".") else None


def _with_signal(note: str, fields: dict[str, str]) -> Changed:
    return f"*See also* {note}", 0, {"signal": "See also"}


def _behind_another(note: str, fields: dict[str, str]) -> Changed:
    return f"{OTHER}; *but see* {note}", 1, {"signal": "but see"}


def _before_another(note: str, fields: dict[str, str]) -> Changed:
    return f"{note[:-1]}; *cf.* {OTHER}.", 0, {}


def _behind_a_sentence(note: str, fields: dict[str, str]) -> Changed:
    return f"The keepers did not agree on that. *See* {note}", 0, {"signal": "See"}


def _of_two_authors(note: str, fields: dict[str, str]) -> Changed:
    return _signed(note, fields, "Cy Quill & Bo Marsh", "Quill, Cy and Marsh, Bo")


def _of_more_authors(note: str, fields: dict[str, str]) -> Changed:
    return _signed(note, fields, "Cy Quill et al.", "Quill, Cy and others")


def _signed(note: str, fields: dict[str, str], printed: str, authors: str) -> Changed:
    family, _, given = fields.get("author", "").partition(", ")
    who = next(
        (name for name in (f"{given} {family}", f"{given} {family}".upper()) if note.startswith(f"{name}, ")), ""
    )
    signed = fields["kind"] in {"book", "journal-article", "news", "chapter"}
    if not signed or " " not in who.strip() or re.match(r", [A-Z]\.", note[len(who) :]):
        return None
    return (printed.upper() if who.isupper() else printed) + note[len(who) :], 0, {"author": authors}


def _on_pages_with_a_hyphen(note: str, fields: dict[str, str]) -> Changed:
    at = fields["at"]
    if not at.isdecimal() or fields["kind"] != "case" or note.count(f", {at} (") != 1:
        return None
    pages = f"{at}-{int(at) + 3}"
    return note.replace(f", {at} (", f", {pages} ("), 0, {"at": pages}


def _titled_further(note: str, fields: dict[str, str]) -> Changed:
    title = fields.get("title", "")
    works = {"journal-article", "news", "chapter", "book", "report", "web", "working-paper"}
    if (
        fields["kind"] not in works
        or "translatedtitle" in fields
        or note.count(f"*{title}*") != 1
        or not title[-1:].isalpha()
    ):
        return None
    further = f"{title}: “Who” Pays, & Why? The 1970s, Then and Now"
    return note.replace(f"*{title}*", f"*{further}*"), 0, {"title": further}


CHANGES: tuple[Callable[[str, dict[str, str]], Changed], ...] = (
    _with_signal,
    _behind_another,
    _before_another,
    _behind_a_sentence,
    _of_two_authors,
    _of_more_authors,
    _on_pages_with_a_hyphen,
    _titled_further,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_what_was_not_touched_is_read_as_before(change):
    tried, turn = 0, CHANGES.index(change)
    for number, case in enumerate(cases()):
        if number % SHARE != turn % SHARE or not (fields := alone(case.note)):
            continue
        if changed := change(case.note, fields):
            note, at, differing = changed
            found = read(note)
            assert len(found) > at, note
            assert {**fields, **differing, "name": ""} == {**found[at], "name": ""}, note
            tried += 1
    assert tried > 3
