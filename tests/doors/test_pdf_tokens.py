"""A page's content is read token by token as pdfminer reads it: what is taken in one step is what its steps give."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer import pdfinterp
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSEOF

from edition.doors import pdf_reading
from edition.doors.pdf_tokens import PageContent

PIECES = [
    "12", "-3", "+4", "1.5", "-.25", "7.", ".", "-", "--5", "1-2", "12abc", "9" * 60, "1.2.3",
    "BT", "T*", "'", '"', "true", "false", "null", "Tj%", "a#b", "x\0y", "BI /W 1 ID xx EI ", "ID",
    "/Name", "/", "/A#20B", "/é", "/N\0", "(said)", "()", "(a(b)c)", "(a\\)b)", "(\\0\\12\\1234)", "(\\477)", "(\\477\\0)", "(\\n\\q\\8\\\n)", "(\\", "(a\r\nb)", "(open", ")",
    "<414a>", "<41 4>", "<4>", "<>", "<41>>", "<<", ">>", "[", "]", "{", "}", "<", ">", "% remark\n", "\0", " ", "\n",
]  # fmt: skip


def tokens(parser: type[pdfinterp.PDFContentParser], contents: list[bytes], method: str) -> list[object]:
    """What a parser gives until it ends, or the error that it ends with."""
    found: list[object] = []
    try:
        reading = parser([PDFStream({}, content) for content in contents])
        while len(found) < 10_000:
            place, token = getattr(reading, method)()
            found.append((place, (token.attrs, token.rawdata) if isinstance(token, PDFStream) else token))
    except PSEOF:
        return found
    except Exception as error:  # noqa: BLE001
        return [*found, repr(error)]
    raise AssertionError("it never ends")


PDFMINERS = PageContent.__base__
"""Not by its name in pdfminer, where the engine's stands by now."""


@pytest.mark.parametrize("method", ["nexttoken", "nextobject"])
@given(
    st.lists(st.lists(st.one_of(st.sampled_from(PIECES), st.text("0.-+()<>[]/%#\\ \nAtrue", max_size=4))), max_size=3),
    st.sampled_from(["", " "]),
    st.sampled_from([1, 5, 4096]),
)
@settings(max_examples=150)
def test_any_content_has_the_tokens_that_pdfminer_finds(method, pieces, between, read_at_once):
    contents = [between.join(each).encode("latin-1") for each in pieces]
    small = type("Small", (PageContent,), {"BUFSIZ": read_at_once})
    assert tokens(small, contents, method) == tokens(PDFMINERS, contents, method)


def test_what_most_pages_consist_of_is_taken_in_one_step(monkeypatch):
    """Else it would be right, and as slow as before."""
    left = []
    parse = PDFMINERS.nexttoken
    monkeypatch.setattr(PDFMINERS, "nexttoken", lambda self: left.append(self.charpos) or parse(self))
    rng = random.Random(1)
    line = "BT /F1 10.5 Tf 1 0 0 -1 {} {} Tm [(Sa) -12 <0041004a>] TJ /Span <</MCID 4>> BDC ET\n"
    content = "".join(line.format(rng.randint(1, 400), rng.random()) for _ in range(300)).encode()
    assert len(tokens(PageContent, [content], "nexttoken")) == 300 * 24
    assert len(left) < 5


def test_pages_are_read_so():
    assert pdf_reading.pdfinterp.PDFContentParser is PageContent
