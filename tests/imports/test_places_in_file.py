"""What an import is unsure of is told where a person finds it: by the line of their file, or by its first words."""

from __future__ import annotations

import pytest

from edition.importing.places_in_file import place_in_file

RECEIVED = (
    "OF WEIRS\n\nThe *weir* stood.¹ It fell, and rose.\n\n> It fell.\n\nIt fell.\n\n¹ *See* the Weir Papers, box 4.\n"
)
MARKDOWN = (
    "---\ntitle: OF WEIRS\n---\n\nThe _weir_ stood.[^a] It fell, and\nrose.\n\n> It fell.\n\nIt fell.\n\n"
    "[^a]: _See_ the **Weir** Papers, box 4.\n"
)


@pytest.mark.parametrize(
    ("line", "place"), [(1, ""), (3, ":5"), (5, ", at “It fell. …”"), (9, ":12")], ids=["all", "text", "twice", "note"]
)
def test_a_line_of_what_was_read_is_found_in_the_file(line: int, place: str):
    assert place_in_file(line, RECEIVED, MARKDOWN) == place


def test_a_file_without_lines_has_first_words():
    assert place_in_file(3, RECEIVED, "") == ", at “The weir stood. It fell, and …”"
    assert place_in_file(9, RECEIVED, "") == ", at “See the Weir Papers, box 4. …”"
