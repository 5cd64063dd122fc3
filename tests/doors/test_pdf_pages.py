"""The printed pages of a PDF that hold no line of the text: contents, a picture."""

from __future__ import annotations

import pytest
import typst
from doors.writers import WEIR

from edition.cite.printed_pages import printed_pages
from edition.doors.pdf_body.pdf import read_pdf
from edition.witness.witness_reader import read_witness

PAGE = """#set page(width: 5.5in, height: 4in, margin: (x: 0.8in, y: 0.7in), footer: align(center, context counter(page).display()))
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set super(typographic: false)
#set par(first-line-indent: (amount: 1em, all: true), leading: .6em, spacing: .6em)
#counter(page).update(7)
#align(center, text(18pt)[Of Weirs])
#align(center)[Mara Quill]
"""
LONG = f"{WEIR} "
NOTED = f"{LONG}{LONG}It stood.#footnote[Ada Reed, Weirs 5 (1990).]"
CONTENTS = """#pagebreak()
#align(center)[Table of Contents]
Introduction #box(width: 1fr, repeat[.]) 9

I. The Weir #box(width: 1fr, repeat[.]) 10

II. The Law #box(width: 1fr, repeat[.]) 12
"""
HEAD = "#pagebreak()\n#heading(outlined: false)[Introduction]"


@pytest.mark.parametrize(
    ("parts", "opening"),
    [
        ((CONTENTS, HEAD, NOTED), "[*8]{#page-8}[*9]{#page-9}The keeper"),
        ((NOTED, "#pagebreak()\n#rect(width: 3in, height: 1in)", HEAD, NOTED), "[*8]{#page-8}[*9]{#page-9}The keeper"),
    ],
    ids=["contents alone", "a picture"],
)
def test_their_numbers_stand_before_the_next_line_of_the_text(parts, opening):
    text = read_pdf(typst.compile("\n\n".join((PAGE, *parts)).encode())).text
    assert opening in text.replace("\n", " ").replace("}  [", "}[")


def test_what_begins_behind_two_pages_begins_on_the_second():
    text = "Of Weirs\n\nMara Quill\n\n# Introduction\n\nIt stood.¹\n\n[*8]{#page-8}[*9]{#page-9}It fell.\n\n¹ Roe.\n"
    assert printed_pages(read_witness(text).article)["p2"] == ("9", "9")
