"""A journal's head beside the authors, above the title of a PDF's first page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from doors.test_pdf import WIDTH, letters, line

from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_pages.pdf_two_heads import with_heads_apart

END = 480.0
HEAD = [("Tidewater Journal", "Mara Quill"), ("Vol. 3 (2019)", "and"), ("", "Tom Roe")]


def row(left: str, right: str, base: float, small: float = 11.0) -> Line:
    """The words at the left edge, in a size of their own, and those that end at the right one."""
    at_left = letters(left, base, small) if left else []
    return lines_of([*at_left, *letters(right, base, left=END - WIDTH * len(right))])[0]


def read(head: Sequence[tuple[str, str]], title_size: float = 17.0) -> list[str]:
    rows = [row(left, right, 740.0 - 13 * i, small=8.5) for i, (left, right) in enumerate(head)]
    lines = [*rows, line("Of Piers", 600.0, title_size), line("The pier stood.", 570.0)]
    done = with_heads_apart(lines)
    assert [each.base for each in done] == sorted((each.base for each in done), reverse=True)
    return [each.text for each in done]


def test_the_left_ones_are_read_before_the_right_ones():
    left, right = ["Tidewater Journal", "Vol. 3 (2019)"], ["Mara Quill", "and", "Tom Roe"]
    assert read(HEAD) == [*left, *right, "Of Piers", "The pier stood."]


def test_each_has_the_size_of_its_own_letters():
    lines = [row(left, right, 700.0 - 13 * i, small=8.5) for i, (left, right) in enumerate(HEAD)]
    done = with_heads_apart([*lines, line("Of Piers", 600.0, 17.0)])
    assert [each.size for each in done] == [8.5, 8.5, 11.0, 11.0, 11.0, 17.0]


@pytest.mark.parametrize(
    ("head", "size"),
    [
        (HEAD, 11.5),
        (HEAD[:1], 17.0),
        ([*HEAD, *HEAD, *HEAD], 17.0),
        ([("Old piers", "1607"), ("New", "a long way in"), ("Newest quays", "1840")], 11.0),
    ],
    ids=["no larger title", "one line", "a table", "no title"],
)
def test_other_lines_in_two_columns_stay_as_they_are(head, size):
    whole = [row(left, right, 700.0 - 13 * i, small=8.5).text for i, (left, right) in enumerate(head)]
    assert read(head, size) == [*whole, "Of Piers", "The pier stood."]
