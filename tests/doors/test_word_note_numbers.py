"""Where a Word file's note numbers begin, and whether they go on from section to section."""

from __future__ import annotations

import pytest
from doors.writers import W, footnote, package, paragraph, reference, run

from edition.doors.received import Refused
from edition.doors.word import read_word


def ending(rule: str, kind: str = "footnotePr") -> str:
    """The properties that end a section."""
    return f"<w:sectPr><w:{kind}>{rule}</w:{kind}></w:sectPr>"


EACH_SECTION, EACH_PAGE = ('<w:numRestart w:val="eachSect"/>', '<w:numRestart w:val="eachPage"/>')
TITLE = paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill")) + paragraph(run("Introduction"), "Heading1")
FIRST = paragraph(run("The pier stood for a century.") + reference(1))
SECOND = run("It was built by hand.") + reference(2)
OWN_MARK = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>†</w:t></w:r>'
NOTES = footnote(1, run("Jane Roe, Piers 5 (2001).")) + footnote(2, run("Tom Arle, Steam 7 (2002)."))
BY_SECTION = f"<w:settings {W}><w:footnotePr>{EACH_SECTION}</w:footnotePr></w:settings>"


@pytest.mark.parametrize(
    ("content", "settings", "numbers"),
    [
        (FIRST + paragraph(SECOND) + ending(EACH_SECTION), "", "¹²"),
        (FIRST + paragraph(SECOND) + ending('<w:numStart w:val="4"/>' + EACH_SECTION), "", "⁴⁵"),
        (paragraph(run("Ottilie Brandt") + OWN_MARK, more=ending("")) + FIRST + paragraph(SECOND) + ending(EACH_SECTION), "", "¹²"),
        (FIRST + paragraph(SECOND), BY_SECTION, "¹²"),
        (FIRST + paragraph(SECOND, more=ending("")) + ending(EACH_SECTION), "", "¹²"),
        (FIRST + paragraph(SECOND) + ending(EACH_SECTION, "endnotePr"), "", "¹²"),
    ],
    ids=["one section", "its first number", "a section of the author's note", "the file's rule", "an empty one behind", "the other kind of notes"],
)  # fmt: skip
def test_numbers_that_go_on_are_read(content, settings, numbers):
    notes = NOTES + f'<w:footnote w:id="9"><w:p>{run("† Lecturer.")}</w:p></w:footnote>'
    text = read_word(package(TITLE + content, notes, {"settings": settings} if settings else None)).text
    assert f"century.{numbers[0]}" in text and f"hand.{numbers[1]}" in text


@pytest.mark.parametrize(
    ("content", "settings"),
    [
        (FIRST.replace("<w:pPr>", "<w:pPr>" + ending("")) + paragraph(SECOND) + ending(EACH_SECTION), ""),
        (FIRST.replace("<w:pPr>", "<w:pPr>" + ending("")) + paragraph(SECOND) + "<w:sectPr/>", BY_SECTION),
        (FIRST + paragraph(SECOND) + ending(EACH_PAGE), ""),
    ],
    ids=["two sections with notes", "by the file's rule", "each page"],
)
def test_numbers_that_begin_anew_are_refused(content, settings):
    with pytest.raises(Refused, match="begin anew"):
        read_word(package(TITLE + content, NOTES, {"settings": settings} if settings else None))
