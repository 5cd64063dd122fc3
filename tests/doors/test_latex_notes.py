"""A LaTeX file's notes whose marks and words stand apart, notes at the end, and commands that Pandoc does not know."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Received, Refused
from edition.doors.opening.opening import open_door
from files.receiving import _pandoc  # the program's own way to Pandoc

ONE = r"The pier stood.\footnotemark{} It was old.\footnote{Jane Roe, \emph{Piers} 5 (2001).}"
TWO = "\\footnotetext{Tom Roe, % a remark\n\\emph{Seas} {6} (2002).}"


def read(body: str) -> Received:
    head = r"\documentclass{article}\title{Of Piers}\author{Mara Quill}\begin{document}"
    return open_door(f"{head}\n{body}\\end{{document}}".encode(), _pandoc)


def test_a_mark_and_its_words_are_one_note_in_the_order_of_the_marks():
    assert read(f"{ONE}\n{TWO}\n").text.split("\n\n")[-3:] == [
        "The pier stood.¹ It was old.²",
        "¹ Tom Roe, *Seas* 6 (2002).",
        "² Jane Roe, *Piers* 5 (2001).\n",
    ]


@pytest.mark.parametrize(
    ("begin", "end"), [("displayquote", "displayquote"), ("displayquote}[Roe][.]{", "displayquote"), ("quoting}[vskip=0pt]{", "quoting")]
)  # fmt: skip
def test_a_quotation_of_a_package_is_a_block_quotation(begin, end):
    begin = begin.removesuffix("{") if "[" in begin else f"{begin}}}"
    done = read(
        f"{ONE.replace('footnotemark{}', 'footnote{Roe.}')}\n\n\\begin{{{begin}\nNo boat shall lie.\n\\end{{{end}}}\n"
    )
    assert "\n\n> No boat shall lie.\n" in done.text


def test_notes_at_the_end_are_notes():
    body = r"The pier stood.\endnote{Jane Roe, \emph{Piers} 5 (2001).} \theendnotes"
    assert read(body).text == read(body.replace("endnote{", "footnote{")).text
    assert not read(body).told


@pytest.mark.parametrize(
    ("body", "message", "line"),
    [
        (ONE, "\\footnotemark has no \\footnotetext of its own; write the note as", 2),
        (f"The pier.\n{TWO}", "\\footnotetext has no \\footnotemark of its own", 3),
        (f"{ONE}\n\\footnotemark[7]\\footnotetext[7]{{Roe.}}\n{TWO}", "\\footnotemark[7] is the file’s note 3", 3),
        (rf"{ONE}\footnotetext{{Roe.", "a brace of a note is not closed", 2),
        (r"Old.\endnote{Roe.} New.\footnote{Roe.}", "the file has footnotes and endnotes", 2),
    ],
)
def test_what_is_not_certain_is_refused_by_its_name(body, message, line):
    with pytest.raises(Refused) as refused:
        read(body)
    assert str(refused.value).startswith(message) and refused.value.line == line


@pytest.mark.parametrize("command", ["input", "include", "subfile"])
def test_a_text_that_goes_on_in_another_file_is_refused_with_its_line(command):
    with pytest.raises(Refused, match="the text goes on in another file, “two.tex”") as refused:
        read(f"A pier.\\footnote{{Roe.}}\n\n\\{command}{{two}}\n")
    assert refused.value.line == 4


def test_commands_of_one_s_own_may_stand_in_another_file():
    head = "\\documentclass{article}\n\\input{own}\\usepackage{own}\n\\begin{document}"
    assert open_door(f"{head}A pier.\\footnote{{Roe.}}\\end{{document}}".encode(), _pandoc).told == ()


def test_a_mark_in_a_remark_is_none():
    assert read(f"{ONE} % \\footnotemark\n{TWO}\n").text == read(f"{ONE}\n{TWO}\n").text


def test_commands_with_words_that_are_left_out_are_told():
    told = read(
        r"A pier.\footnote{Roe.} \noindent\hspace{1em}\index{pier}" + "\n\\sidenote{In the margin} \\foo{5}"
    ).told
    assert told == ("commands with words or marks that Pandoc does not know, left out: 1; the first is “\\sidenote{In the margin}” in line 3",)  # fmt: skip


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (r"\section{The Pier}\subsection[Short]{Keepers}", "headings that LaTeX numbers, whose numbers are not in the file: 2"),
        (r"\section*{The Pier} % \section{No}", ""),
        (r"\setcounter{secnumdepth}{0}\section{The Pier}", ""),
        (r"\setcounter{secnumdepth}{-\maxdimen}\section{The Pier}", ""),
        (r"\begin{table}\caption{Tolls}\begin{tabular}{l}1801\end{tabular}\end{table}", "captions that LaTeX numbers, whose numbers are not in the file: 1"),
    ],
)  # fmt: skip
def test_numbers_that_latex_gives_are_told(body, told):
    assert [line.partition(";")[0] for line in read(f"{body}\nA pier.\\footnote{{Roe.}}").told] == [told] * bool(told)
