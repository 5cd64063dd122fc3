"""Headings that begin their paragraph's first line: which are certain, and which are told and left."""

from __future__ import annotations

import pytest

from edition.doors.received import Block, Draft, Run
from edition.doors.run_in_headings import with_run_in_headings

TEXT = Run(" The House fixed its quorum at forty.")


def read(*paragraphs: tuple[Run, ...]) -> tuple[list[str], tuple[str, ...]]:
    """The blocks, a heading behind its level, and what is told, of paragraphs below a heading of the third level."""
    blocks = (Block("heading", (Run("1. England"),), 3), *(Block("paragraph", runs) for runs in paragraphs))
    done = with_run_in_headings(Draft(blocks, ()))
    shown = [
        f"{'#' * block.level} {words(block)}".strip() if block.kind == "heading" else words(block)
        for block in done.blocks[1:]
    ]
    return shown, done.told


def words(block: Block) -> str:
    signs = (f"[{run.note}]" if run.note else f"[*{run.page}]" if run.page else run.text for run in block.runs)
    return "".join(signs)


def titled(title: str, sign: str = "—", number: str = "a. ") -> tuple[Run, ...]:
    return Run(number, italic=True), Run(title, italic=True), Run(sign), Run(TEXT.text.lstrip() if sign else TEXT.text)


HEADED = ["#### a. The Commons", TEXT.text.strip(), "#### b. The U.S. Rule", TEXT.text.strip()]


@pytest.mark.parametrize("sign", ["—", " —", ""])
def test_a_row_of_dressed_titles_is_one_of_headings(sign):
    done, told = read(titled("The Commons.", sign), titled("The U.S. Rule.", sign, "b. "))
    assert [each.strip() for each in done] == HEADED
    assert len(told) == 1 and told[0].startswith("headings that begin their paragraph") and ": 2;" in told[0]


def test_without_a_dress_a_stop_and_a_dash_tell_them():
    plain = [(Run(f"{number} {title}—{TEXT.text.strip()}"),) for number, title in (("a.", "The Commons."), ("b.", "The U.S. Rule."))]  # fmt: skip
    assert read(*plain)[0] == HEADED


def test_a_note_stays_with_its_heading_and_a_page_begins_with_the_text():
    done, _ = read(
        (Run("", page="12"), Run("a. The Commons.", italic=True), Run("", note=7), Run("—"), TEXT),
        titled("The Lords.", number="b. "),
    )
    assert done[:2] == ["#### a. The Commons[7]", f"[*12]{TEXT.text.strip()}"]


def test_a_deeper_row_stands_a_level_lower_and_the_higher_goes_on():
    done, _ = read(
        *(
            titled(f"{name}.", number=number)
            for number, name in (("1. ", "Ann"), ("a. ", "Bea"), ("b. ", "Cay"), ("2. ", "Dot"))
        )  # fmt: skip
    )
    assert [each for each in done if each.startswith("#")] == ["#### 1. Ann", "##### a. Bea", "##### b. Cay", "#### 2. Dot"]  # fmt: skip


@pytest.mark.parametrize(
    "paragraphs",
    [
        (titled("The Commons."),),  # one alone
        (titled("The Commons.", number=""), titled("The Lords.", number="")),
        (titled("The Commons."), titled("The Lords.", number="d. ")),
    ],
)
def test_what_may_be_a_heading_is_told_and_left(paragraphs):
    done, told = read(*paragraphs)
    assert not any(each.startswith("#") for each in done)
    assert told == (f"paragraphs that begin with what may be a heading, left as they are: {len(paragraphs)}; the first is “{done[0].split('—')[0]}—”",)  # fmt: skip


@pytest.mark.parametrize(
    "runs",
    [
        (Run("Ballin", italic=True), Run(" severed presence from consent—and more.")),
        (Run("a. The court held that this is so, and said it—twice."),),
        (Run("1. "), Run("Ballin", italic=True), Run(" severed presence from consent.")),
        (Run("The whole paragraph is in italics. It says so.", italic=True),),
        (Run("The words—all of them—are the author’s."),),
    ],
)
def test_a_sentence_is_none(runs):
    done, told = read(runs, runs)
    assert done == [words(Block("paragraph", runs))] * 2 and not told
