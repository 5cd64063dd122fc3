"""Where something stands that has no address of its own in a release's data, and what that place is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edition.model import label_of, note_name, within

Data = Mapping[str, Any]


def label(row: Data, number: str = "number") -> str:
    """The label of a note of the author's whose number, and sign if it has one, a row tells."""
    return label_of(row["sign"]) if "sign" in row else str(row[number])


def note_anchor(row: Data, number: str = "number") -> str:
    """The anchor of such a note."""
    return f"fn-{label(row, number)}"


def anchor(row: Data) -> str:
    """The anchor of the note or paragraph in which an emendation or a date stands; `heading` of one in neither."""
    if row["note"] is not None:
        return note_anchor(row, "note")
    return "heading" if row["paragraph"] is None else f"p{row['paragraph']}"


def stands(row: Data, state: Data) -> tuple[str, str]:
    """The note, paragraph or heading in which an editors' note or an emendation stands, and the address of that."""
    if row["note"] is not None:
        number, rows, name = row["note"], state["notes"], note_name(label(row, "note"))
    elif row["paragraph"] is not None:
        number, rows, name = row["paragraph"], state["paragraphs"], f"¶ {row['paragraph']}"
    else:
        words = row.get("edition", "")
        headings = [each for each in state["sections"] if words and words in f"{each['number']} {each['title']}"]
        only = headings[0] if len(headings) == 1 else None
        if only:
            return f"heading {only['number']}", only["url"]
        return "what identifies the article, or a heading" if words else "", ""
    return within(name), next(
        (each["url"] for each in rows if each["number"] == number and each.get("sign") == row.get("sign")), ""
    )


def address_of(row: Data, state: Data) -> str:
    """The address of an editors' note, on the page where it hangs, or of what an emendation stands in; "" of none."""
    _, url = stands(row, state)
    return f"{url.partition('#')[0]}#fn-ed-{row['label']}" if url and "label" in row else url
