"""The line under a short form: what names a source stands first, and where it is printed behind it."""

from __future__ import annotations

import pytest
from test_bad_input import edition_of

from edition.books.source_lines import behind
from edition.books.styled_runs import plain

ENTRIES = {
    "case": "@jurisdiction{it, title = {Doe v. Acme Corp.}, reporter = {612 F.3d 190}, court = {2d Cir.}, date = {2010}}",
    "statute": "@legislation{it, entrysubtype = {statute}, title = {Pier Act}, publaw = {Pub. L. No. 90-1}, date = {1968}}",
    "news": "@article{it, entrysubtype = {newspaper}, title = {Pier Falls}, journaltitle = {Tidal News}, date = {2010-05-04}}",
    "book": "@book{it, author = {Roe, Jane}, title = {The Harbour}, date = {2001}}",
}


@pytest.mark.parametrize(
    ("kind", "note", "line"),
    [
        (
            "case",
            "Doe v. Acme Corp., 612 F.3d 190, 194 (2d Cir. 2010).",
            "Doe v. Acme Corp., 612 F.3d 190 (2010), at 9",
        ),
        ("statute", "Pier Act, Pub. L. No. 90-1 (1968).", "Pier Act, Pub. L. No. 90-1 (1968), at 9"),
        ("news", "*Pier Falls*, TIDAL NEWS (May 4, 2010).", "Tidal News, Pier Falls (2010), at 9"),
        ("book", "JANE ROE, THE HARBOUR 5 (2001).", "Jane Roe, The Harbour (2001), at 9"),
    ],
)
def test_a_law_is_named_before_where_it_is_printed_and_an_unsigned_work_by_what_it_appeared_in(kind, note, line):
    text = f"# I. Pier {{#i}}\n\nIt stood.[^1] It fell.[^2]\n{{: #p1 }}\n\n[^1]: {note}\n[^2]: *Id.* at 9.\n"
    edition = edition_of(text, ENTRIES[kind])
    (resolved,) = edition.citations["2"]
    assert plain(behind(edition.sources[0], resolved, edition)) == f"{line} · Id. → note\u00a01"
