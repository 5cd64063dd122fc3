"""A numbered note at the title or at a name, one whose marker is lost, a first note that is not 1: what is asked."""

from __future__ import annotations

import pytest

from edition.importing.new_edition import import_article

PAGES = {"index.md": "", "about/index.md": ""}
STOOD = "The weir stood for a century, and nobody in the town had asked by whom it was built or who was to mend it."


@pytest.mark.parametrize(
    ("title", "names", "told"),
    [
        ("Of Weirs¹", "Mara Quill", "note 1 is marked at the title, where"),
        ("OF WEIRS ¹", "MARA QUILL", "note 1 is marked at the title, where"),
        ("Of Weirs", "Mara Quill¹ & Tom Roe", "note 1 is marked at an author’s name, where"),
        ("Of Weirs", "Mara Quill", "no marker of note 1 was found"),
        ("Of Weirs¹²", "Mara Quill", "no marker of note 1 was found"),
    ],
)
def test_where_a_note_without_a_marker_stands_is_said(title, names, told):
    text = f"{title}\n\n{names}\n\n# Introduction\n\n{STOOD}²\n\n¹ A talk.\n\n² Ada Reed, *Weirs* 5 (1990).\n"
    asked = [doubt.message for doubt in import_article(text, "", PAGES).doubts if doubt.about == "fn-1"]
    assert len(asked) == 1 and asked[0].startswith(told)


@pytest.mark.parametrize(
    ("figures", "about", "told"),
    [
        ("⁵⁶⁷", "fn-5", "the first note is 5, as in a chapter whose notes go on"),
        ("²³⁴", "fn-2", "the first note is 2, as in a chapter"),
        ("¹²³", "", ""),
    ],
)
def test_notes_that_go_on_from_the_chapter_before_have_their_markers(figures, about, told):
    body = "".join(f"{STOOD}{figure}\n\n" for figure in figures)
    notes = "".join(f"{figure} Ada Reed, *Weirs* 5 (1990).\n\n" for figure in figures)
    done = import_article(f"Of Weirs\n\nMara Quill\n\n# Introduction\n\n{body}{notes}", "", PAGES)
    asked = [doubt for doubt in done.doubts if doubt.about.startswith("fn-")]
    assert [doubt.about for doubt in asked] == [about] * bool(about)
    assert all(doubt.message.startswith(told) for doubt in asked)


def test_markers_below_the_first_note_that_is_left_are_no_chapters():
    notes = "".join(f"{figure} Ada Reed, *Weirs* 5 (1990).\n\n" for figure in "³⁴")
    body = "".join(f"{STOOD}{figure}\n\n" for figure in "¹²³⁴")
    done = import_article(f"Of Weirs\n\nMara Quill\n\n# Introduction\n\n{body}{notes}", "", PAGES)
    assert "[^1]" in str(done.files["docs/introduction.md"])


@pytest.mark.parametrize(
    ("joint", "told"),
    [("; ² ", "; see whether it stands in note 1, line "), ("\n\n", "; write it")],
)
def test_a_marker_without_a_note_is_asked_about(joint, told):
    notes = f"¹ Ada Reed, *Weirs* 5 (1990){joint}Edda Holm, *Eels* 7 (1991).\n\n³ *Id.*\n"
    done = import_article(f"Of Weirs\n\nMara Quill\n\n# I. Weirs\n\n{STOOD}¹ It fell.² It rose.³\n\n{notes}", "", PAGES)
    (asked,) = [doubt.message for doubt in done.doubts if doubt.about == "p1"]
    assert asked.startswith(f"note 2 is marked here, and no such note was found{told}")
