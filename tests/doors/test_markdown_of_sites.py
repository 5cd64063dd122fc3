"""Markdown as the makers of sites write it: attributes on lines of their own are no words; numbers have no letters."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Refused
from edition.doors.opening.markdown_of_sites import without_attributes
from files.receiving import receive

HEAD = "---\ntitle: Of Weirs\nauthor: Edda Holm\n---\n\n"
TEXT = (
    "## A. The Weir\n{: .no_toc }\n\n* Contents\n{:toc}\n\nIt stood.<sup>1</sup> It fell.<sup>2</sup>\n{: #first .fs-3 }\n***\n"
    "<sup>1</sup>. *See* Roe.\n{: .fs-2}\n<sup>2</sup>. *Id.* at 3.\n{: .fs-2}\n"
)


def test_lines_of_attributes_are_left_out_and_told_and_end_what_they_stand_below():
    done = receive((HEAD + TEXT).encode())
    assert done.text.split("\n\n")[2:] == [
        "## A. The Weir",
        "It stood.¹ It fell.²",
        "¹ . *See* Roe.",
        "² . *Id.* at 3.\n",
    ]
    assert done.told[0] == "lines that give a site’s attributes, left out: 6; the first is “{: .no_toc }”"


@pytest.mark.parametrize(
    "line", ["It is {: .here } in a line.", "{: .not closed", "{#an-id}", "{+an addition+}", "```{r}", "* Contents\n\n{: #toc-1 }"]
)  # fmt: skip
def test_what_is_no_such_line_stays(line: str):
    words = line.split("\n")[0]
    assert words in without_attributes(line)[0]
    assert len(without_attributes(line)[1]) == line.count("{: #")


def test_a_quotation_goes_on_over_them():
    assert without_attributes("> One.\n> {: .lead }\n>\n> Two.")[0] == "> One.\n>\n>\n> Two."


LETTERED = "## A. The Weir\n\nIt stood.¹ It fell.¹ᵃ So.²\n\n¹ Roe.\n\n¹ᵃ Doe.\n\n² *Id.* at 3.\n"


@pytest.mark.parametrize("head", [HEAD, "OF WEIRS\n\nEdda Holm\n\n"], ids=["Markdown", "text"])
def test_a_notes_number_with_a_letter_is_refused_where_it_stands(head: str):
    with pytest.raises(Refused, match="note ¹ᵃ has a letter in its number") as refused:
        receive((head + LETTERED).encode())
    assert refused.value.line == (head + LETTERED)[: (head + LETTERED).index("¹ᵃ Doe")].count("\n") + 1
    assert "¹ᵃ Doe" in receive((head + LETTERED.replace("fell.¹ᵃ", "fell.")).encode()).text


@pytest.mark.parametrize("raised", [True, False], ids=["figures raised", "tags"])
def test_notes_below_one_another_are_notes(raised: bool):
    text = (
        "## A. The Weir\n\nIt stood.¹ It fell.² It was\n³ no more.\n\n***\n¹ *See* Roe,\nwho saw it.\n² *Id.*\n³ Doe.\n"
    )
    for sign, number in zip("¹²³", "123", strict=True):
        text = text if raised else text.replace(sign, f"<sup>{number}</sup>")
    assert receive((HEAD + text).encode()).text.split("\n\n")[-4:] == [
        "It stood.¹ It fell.² It was ³ no more.",
        "¹ *See* Roe, who saw it.",
        "² *Id.*",
        "³ Doe.\n",
    ]


def test_a_note_defined_on_the_line_of_another_is_a_note():
    text = "It stood.[^1] It fell:[^b] it is so.\n\n[^1]: Ada Reed, *Weirs* 5 (1990). [^b]: *Id.*\n"
    assert receive((HEAD + text).encode()).text.endswith("\n\n¹ Ada Reed, *Weirs* 5 (1990).\n\n² *Id.*\n")


@pytest.mark.parametrize(
    "words, told", [("It calls __init__ there", True), ("It is **not** so", True), ("**Held by all.** It", False)]
)  # fmt: skip
def test_a_bold_word_that_may_be_a_name_in_code_is_told(words: str, told: bool):
    said = receive((HEAD + f"## A. The Weir\n\n{words}.[^1]\n\n[^1]: Roe.\n").encode()).told
    assert any("read as bold" in each for each in said) is told
