"""A draft's stamp beside a PDF's title, over lines of its own."""

from __future__ import annotations

from edition.doors.pdf_body.pdf_placed import Placed
from edition.doors.pdf_body.pdf_stamps import without_stamp
from edition.doors.pdf_lines.pdf_letters import Letter
from edition.doors.pdf_lines.pdf_rows import lines_of


def at(text: str, left: float, base: float) -> Placed:
    letters = [Letter(c, left + 5 * i, left + 5 * i + 5, base, 12.0, "Roman") for i, c in enumerate(text) if c != " "]
    return Placed(lines_of(letters)[0], (), 0.0, 0.0, 0.5, False, None, 11.0)


TITLE = [at("Sealed in Name Only", 100, 700), at("Expungement and the Files", 100, 688)]


def test_a_stamp_over_two_lines_among_the_titles_is_left_out_and_told():
    stamp = [at("Draft—Please Do Not", 300, 706), at("Cite or Quote", 320, 694)]
    lines, told = without_stamp([stamp[0], TITLE[0], stamp[1], TITLE[1]])
    assert [line.line.text for line in lines] == [line.line.text for line in TITLE]
    assert lines[1].gap == 1.0  # the space above it has no line in it any more
    assert told == ["a stamp beside the title, left out: “Draft—Please Do Not Cite or Quote”"]


def test_other_lines_beside_a_title_stay():
    for words in (("Draft of the", "Harbour Act"), ("Please Do Not", "Feed the Gulls")):
        lines = [at(words[0], 300, 706), TITLE[0], at(words[1], 320, 694), TITLE[1]]
        assert without_stamp(lines) == (lines, [])


def test_a_title_that_begins_as_a_stamp_does_stays():
    lines = [at("Do Not Cite: The Fate of", 100, 700), at("Unpublished Opinions", 110, 688)]
    assert without_stamp(lines) == (lines, [])
