"""Headings that begin their paragraph's first line: which are certain, and which are told and left."""

from __future__ import annotations

import pytest
import typst
from doors.writers import SENTENCE

from edition.doors.common.received import Block, Draft, Run
from edition.doors.common.run_in_headings import with_run_in_headings
from edition.doors.pdf_body.pdf import read_pdf

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


def alone(title: str, number: str) -> tuple[Run, ...]:
    return Run(number), Run(title, italic=True)


def test_titles_that_have_paragraphs_of_their_own_are_a_row_of_headings():
    text = (Run(TEXT.text.strip()),)
    done, told = read(alone("The Commons.", "1. "), text, text, alone("The U.S. Rule.", "2.\u2028 "), text)
    assert [each.strip() for each in done] == ["#### 1. The Commons", *[text[0].text] * 2, "#### 2.\u2028 The U.S. Rule", text[0].text]  # fmt: skip
    assert len(told) == 1 and told[0].startswith("headings that begin their paragraph")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (alone("The Commons.", "1. "), alone("The U.S. Rule.", "2. "), (TEXT,)),
        (alone("The Commons.", "1. "), (TEXT,), alone("The U.S. Rule.", "2. ")),
        (alone("The Commons.", "1. "), (TEXT,)),
        (alone("word " * 15 + ".", "1. "), (TEXT,), alone("word " * 15 + ".", "2. "), (TEXT,)),
        ((Run("1. The Commons."),), (TEXT,), (Run("2. The U.S. Rule."),), (TEXT,)),
    ],
    ids=["a list", "the last", "one", "sentences", "no dress"],
)
def test_what_may_be_an_item_has_no_heading(paragraphs):
    assert [each.strip() for each in read(*paragraphs)[0]] == [words(Block("paragraph", each)).strip() for each in paragraphs]  # fmt: skip


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


def test_a_title_over_a_lines_end_is_one():
    runs = [Run("a. The Rule of the", italic=True), Run("\n"), Run("Commons.", italic=True), TEXT]
    assert read(tuple(runs), titled("The Lords.", number="b. "))[0][0] == "#### a. The Rule of the Commons"


def test_a_title_whose_line_end_cuts_a_word_is_left():
    runs = [Run("a. The Rule of the Com-", italic=True), Run("\n"), Run("mons.", italic=True), TEXT]
    assert not any(each.startswith("#") for each in read(tuple(runs), tuple(runs))[0])


SET = """
#set page(width: 6in, height: 9in, margin: 1in)
#set text(11pt, font: "Libertinus Serif", hyphenate: false)
#set par(leading: 0.65em, spacing: 0.65em, first-line-indent: 1.5em, justify: true)
#show footnote.entry: set text(9pt)
#align(center, text(16pt)[Of Piers])

#align(center)[Mara Quill]

#block(width: 100%, above: 1.6em, below: 1em, align(center, strong[Introduction]))

"""


def test_the_first_line_of_such_a_title_in_a_pdf_is_no_heading_of_its_own():
    long = "The Burdens of Those Who Keep the Piers of Old and of the Harbours of the Coast"
    body = f"{SENTENCE}#footnote[Jane Roe, #emph[Piers] 5 (2001).] {SENTENCE}\n\n" + "\n\n".join(
        f"#emph[{number}\\. {title}.] {SENTENCE} {SENTENCE}" for number, title in ((1, long), (2, f"{long} Again"))
    )
    text = read_pdf(typst.compile((SET + body).encode())).text
    assert [line for line in text.split("\n") if line.startswith("#")] == ["# Introduction", f"## 1. {long}", f"## 2. {long} Again"]  # fmt: skip


def test_a_heading_above_such_a_title_in_a_pdf_stays_one():
    body = (
        f"{SENTENCE}#footnote[Jane Roe, #emph[Piers] 5 (2001).] {SENTENCE}\n\n#emph[A. Of Keepers]\n\n"
        + "\n\n".join(
            f"#emph[{number}\\. {title}.] {SENTENCE} {SENTENCE}"
            for number, title in ((1, "The Tolls"), (2, "The Bells"))
        )
    )
    text = read_pdf(typst.compile((SET + body).encode())).text
    found = [line.strip("# ") for line in text.split("\n") if line.startswith("#")]
    assert found == ["Introduction", "A. Of Keepers", "1. The Tolls", "2. The Bells"]


@pytest.mark.parametrize(("sign", "headed"), [("—", 3), ("", 2)])
def test_one_alone_is_a_heading_where_it_is_set_as_those_of_another_section(sign, headed):
    """One that no dash parts from the text may be its first sentence."""
    titles = (titled("The Commons."), titled("The U.S. Rule.", number="b. "))
    blocks = [Block("heading", (Run("1. England"),), 3), *(Block("paragraph", runs) for runs in titles)]
    blocks += [Block("heading", (Run("2. Wales"),), 3), Block("paragraph", titled("One Doubt.", sign))]
    done = with_run_in_headings(Draft(tuple(blocks), ()))
    assert sum(block.kind == "heading" for block in done.blocks) == 2 + headed
