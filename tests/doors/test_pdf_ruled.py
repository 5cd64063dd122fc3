"""Notes in the body's own type, which a rule alone parts from the text above."""

from __future__ import annotations

import re

import pytest
import typst

from edition.doors.common.received import Refused
from edition.doors.pdf_body.pdf import read_pdf

PAGE = """#set page(width: 5.5in, height: 4in, margin: (x: 0.8in, y: 0.7in), footer: align(center, context counter(page).display()))
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set super(typographic: false)
#set par(first-line-indent: (amount: 1em, all: true), leading: .6em, spacing: .6em)
"""
PLAIN = "#show footnote.entry: it => [#(counter(footnote).at(it.note.location()).first()). #it.note.body]\n"
HEAD = "#align(center, text(14pt)[Of Weirs])\n#align(center)[Mara Quill]\n#heading(outlined: false)[Introduction]\n"
WORDS = "keeper weir book river day mill eel toll reeve bridge stone bank flood year court lord fish net".split()
RULE = "#line(length: 40%)"


def article(entries: str, long: int = 5) -> bytes:
    """Paragraphs with a note each, every few of them a long one; rules of another length among them."""
    parts = [PAGE, entries, HEAD]
    for number in range(1, 13):
        said = [
            " ".join(WORDS[(number * n + n * n) % len(WORDS)] for n in range(start, start + 12)) for start in range(9)
        ]
        note = f"Ada Reed, Weirs {number} (1990). {'. '.join(said[2:])}." if number % long == 0 else "_Id._ at 7."
        parts += [f"The {said[0]}. It stood.#footnote[{note}] {said[1]}.", RULE if number % 4 == 0 else ""]
    return typst.compile("\n\n".join(parts).encode())


def text_of(data: bytes) -> str:
    return re.sub(r"\[\*\d+\]\{#page-\d+\}", "", read_pdf(data).text.replace("\n", " "))


SMALL, LARGE = (f"#show footnote.entry: set text({size}pt)\n" for size in (8, 11))


@pytest.mark.parametrize("entries", [LARGE, LARGE + PLAIN], ids=["raised numbers", "numbers on the line"])
def test_they_are_read_as_smaller_ones_are(entries):
    assert text_of(article(entries)) == text_of(article(SMALL))


def test_a_heading_in_larger_type_than_the_title_leaves_title_and_author():
    assert read_pdf(article(SMALL)).text.startswith("Of Weirs\n\nMara Quill\n\n# Introduction\n")


def test_a_page_that_is_not_certain_has_them_refused():
    with pytest.raises(Refused, match="no notes are found"):
        read_pdf(article("#set footnote.entry(separator: none)\n" + LARGE))
    with pytest.raises(Refused, match="no notes are found"):
        read_pdf(article(LARGE + PLAIN.replace(".first()", ".first() + 1")))
