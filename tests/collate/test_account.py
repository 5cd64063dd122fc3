"""The account of the text received: whatever a reader drops is told, line by line, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from edition.collating.lines_left_out import account, letters, lost, told
from edition.witness.witness_reader import read_witness

TOP = Path(__file__).parents[2]
TEXTS = {"": TOP / "docs/witness/article.txt"} | {
    path.parent.name: path for path in sorted((TOP / "tests/imports").glob("*/article.txt"))
}


@cache
def read(name):
    text = TEXTS[name].read_text(encoding="utf-8")
    return text, read_witness(text).article


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_of_a_text_is_on_a_page_or_in_a_class_of_what_is_left_out(name):
    text, article = read(name)
    assert [(each.line, each.text) for each in account(text, article) if each.kind == "lost"] == []


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("what", ["paragraphs", "notes"])
def test_a_paragraph_or_note_that_a_reader_drops_is_found(name, what):
    text, article = read(name)
    units = getattr(article, what)
    for dropped in units[1::4]:  # a quarter tells as much as all
        key = letters(text.split("\n")[dropped.place.line - 1])
        if len(key) < 40 or sum(key in letters(line) for line in text.split("\n")) > 1:
            continue
        poorer = replace(article, **{what: tuple(unit for unit in units if unit is not dropped)})
        lines = {each.line for each in lost(text, poorer, poorer)}
        assert dropped.place.line in lines, f"{dropped.place.line} among {sorted(lines)}"


def test_what_an_editor_has_put_back_is_not_lost():
    text, article = read("")
    poorer = replace(article, paragraphs=article.paragraphs[1:])
    assert lost(text, poorer, poorer)
    assert lost(text, poorer, article) == ()


def test_what_is_left_out_is_told_by_class_with_lines_and_words():
    text = """Mara Quill, *Of Harbours*, 7 Tidal L. Rev. 10 (2020)

OF HARBOURS

Mara Quill

I. THE PIER

The pier stood for a century and

__________

¹ Jane Roe, *The Harbour* 5 (2001).

11 TIDAL LAW REVIEW [Vol. 7:10

fell.¹
"""
    left = account(text, read_witness(text).article)
    assert told(left) == (
        "left out: what stands before the article’s text (line 1; 10 words), running heads (line 15; 6 words), "
        "rules and ornaments (line 11; 1 word)"
    )


@pytest.mark.parametrize(
    ("rule", "said"), [("| --- | :---: |", ""), ("* * *", "left out: rules and ornaments (line 13; 3 words)")]
)
def test_the_rule_of_a_table_is_on_the_page(rule, said):
    text = f"""OF HARBOURS

Mara Quill

I. THE PIER

The pier stood for a century and fell.¹

Table 1. Piers

| Year | Piers |

{rule}
| 1990 | 3 |

¹ Jane Roe, *The Harbour* 5 (2001).
""".replace("|\n\n|", "|\n|")
    assert told(account(text, read_witness(text).article)) == said


@pytest.mark.parametrize(
    ("opening", "told_lines"),
    [
        (("OF HARBOURS AND", "THE LAW OF PIERS", "By Mara Quill and Tom Arle"), ""),
        (("OF HARBOURS AND THE LAW OF PIERS", "Mara Quill & Tom Arle"), ""),
        (
            ("Repository of Tidal University", "OF HARBOURS AND THE LAW OF PIERS", "Mara Quill and Tom Arle"),
            "line 1; 4 words",
        ),
    ],
)
def test_title_and_authors_are_on_the_title_page_and_not_left_out(opening, told_lines):
    body = ("I. THE PIER", "The pier stood.¹", "¹ Jane Roe, *The Harbour* 5 (2001).")
    text = "\n\n".join((*opening, *body)) + "\n"
    read = read_witness(text).article
    title = replace(read.meta, title="Of Harbours and the Law of Piers", authors=("Mara Quill", "Tom Arle"))
    assert told(account(text, replace(read, meta=title))) == (
        f"left out: what stands before the article’s text ({told_lines})" if told_lines else ""
    )


WITNESS = TOP / "tests/witness"
HEADED = (WITNESS / "cases/running-heads.txt").read_text(encoding="utf-8").split("\n====\n")


@pytest.mark.parametrize("case", HEADED, ids=lambda case: case.partition("\n")[0])
def test_what_is_a_running_head_to_the_reader_is_one_to_the_account(case):
    text = (WITNESS / "cover.txt").read_text(encoding="utf-8") + case.partition("\n")[2].partition("\n--\n")[0]
    assert [each.text for each in account(text, read_witness(text).article) if each.kind == "lost"] == []


def test_a_section_of_a_part_whose_number_is_a_word_is_not_told_as_contents():
    parts = ("PART ONE: THE PIER", "A. THE OLD PIER", "The pier stood.¹", "PART TWO: THE WALL", "It was wide.")
    cover = (WITNESS / "cover.txt").read_text(encoding="utf-8")
    text = cover + "\n\n".join((*parts, "¹ Jane Roe, *The Harbour* 5 (2001).")) + "\n"
    assert "contents" not in told(account(text, read_witness(text).article))
