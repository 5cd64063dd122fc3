"""Notes whose numbers begin anew in each Part: what refers to a note would lead astray, so they are refused."""

from __future__ import annotations

import pytest
from doors.writers import WEIR

from edition.doors.common.received import Refused
from files.receiving import receive

PAGE = "<!DOCTYPE html><title>Of Weirs</title>"
PART = f"<h1>N. Weirs</h1><p>{WEIR}<sup>1</sup> It stood.<sup>2</sup></p><h3>Notes</h3><p>1. Roe.</p><p>2. Doe.</p>"
LINKED = (
    '<p>It stood.<a href="#N1" id="Nr1">1</a> It fell.<a href="#N2" id="Nr2">2</a></p>'
    '<p id="N1"><a href="#Nr1">1</a> Roe.</p><p id="N2"><a href="#Nr2">2</a> Doe.</p>'
)
MARKED = f"# N. Weirs\n\n{WEIR}<sup>1</sup> It stood.<sup>2</sup>\n\n## Notes\n\n1. Roe.\n2. Doe.\n\n"
TEXT = f"N. WEIRS\n\n{WEIR}¹ It stood.²\n\nNOTES\n\n¹ Roe.\n\n² Doe.\n\n"


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (PAGE, PART),
        (PAGE, LINKED),
        ("---\ntitle: Of Weirs\n---\n\n", MARKED),
        ("OF WEIRS\n\nMara Quill\n\n", TEXT),
        ("# Of Weirs\n\n", TEXT.replace("¹", "<sup>1</sup>").replace("²", "<sup>2</sup>")),
        (
            "OF WEIRS\n\nMara Quill\n\n",
            TEXT.replace("¹ Roe", "1. Roe").replace("² Doe", "2. Doe").replace("¹", "1").replace("²", "2"),
        ),
    ],
    ids=["a page without links", "a page with links", "Markdown", "text", "tags", "plain figures"],
)
def test_they_are_refused(head, part):
    parts = [
        part.replace("N.", f"{number}.").replace("#N", f"#{name}").replace('id="N', f'id="{name}')
        for number, name in (("I", "a"), ("II", "b"))
    ]
    with pytest.raises(Refused, match=r"begin anew|with words of its own|not each of the 2 notes"):
        receive((head + "".join(parts)).encode())


def test_a_text_that_begins_its_notes_on_each_page_goes_on():
    text = TEXT.replace("NOTES\n\n", "").replace("N. ", "I. ") + f"{WEIR}³ It fell.\n\n³ Poe.\n"
    assert receive(("OF WEIRS\n\nMara Quill\n\n" + text).encode()).text.endswith("³ Poe.\n")
