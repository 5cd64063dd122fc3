"""Notes of a page of the web that no link ties to their markers: a stretch called a footnote shows its number alone
in the text, and another, hidden until it is asked for, begins with that number and has the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from edition.doors.opening.web_elements import is_within, words_in

_CALLED = re.compile(r"(?:foot|end)note", re.I)
_NUMBER = re.compile(r"\W{0,2}(\d{1,4})\W{0,2}")
_FEWEST = 2  # notes
_SAID = 3  # words, of what a link leads to that is a note


def tie_notes(body: HtmlElement) -> None:
    """Make marker and note a pair of links where every number from 1 has one of each, and no link leads to a note."""
    if _has_linked_notes(body):
        return
    notes, markers = _numbered(body, is_note=True), _numbered(body, is_note=False)
    due = [str(number) for number in range(1, len(notes) + 1)]
    if len(due) < _FEWEST or set(notes) != set(due) or set(markers) != set(due):
        return
    for number in due:
        marker = html.fragment_fromstring(f'<sup><a href="#tied-{number}" id="tied-to-{number}">{number}</a></sup>')
        marker.tail, markers[number].tail = markers[number].tail, None
        markers[number].getparent().replace(markers[number], marker)
        body.append(_as_paragraph(notes[number], number))


def _numbered(body: HtmlElement, is_note: bool) -> dict[str, HtmlElement]:
    """The outermost elements called so, by the number that each begins with (a note) or is; none where two have one."""
    found: dict[str, HtmlElement] = {}
    for each in _called(body):
        head, _, rest = words_in(each).partition(" ")
        number = _NUMBER.fullmatch(head)
        if number is None or bool(rest) is not is_note or any(is_within(each, other) for other in found.values()):
            continue
        if not is_note and any(_begins_note(other, number[1]) for other in each.iterancestors()):
            continue
        if number[1] in found:
            return {}
        found[number[1]] = each
    return found


def _called(body: HtmlElement) -> Iterator[HtmlElement]:
    for each in body.iter():
        if isinstance(each.tag, str) and _CALLED.search(f"{each.get('class', '')} {each.get('id', '')}"):
            yield each


def _begins_note(element: HtmlElement, number: str) -> bool:
    """True for an element called a footnote that has more words behind this number."""
    called = _CALLED.search(f"{element.get('class', '')} {element.get('id', '')}")
    return bool(called) and words_in(element).startswith(f"{number} ")


def _has_linked_notes(body: HtmlElement) -> bool:
    ids = {each.get("id"): each for each in body.iter() if isinstance(each.tag, str) and each.get("id")}
    links = [link for link in body.iter("a") if _NUMBER.fullmatch(words_in(link))]
    aims = [ids[aim] for link in links if (aim := link.get("href", "")[1:]) in ids]
    return any(len(words_in(aim).split()) > _SAID for aim in aims)


def _as_paragraph(note: HtmlElement, number: str) -> HtmlElement:
    """The note, for the page's end: its number as a link back to the marker, and its words. What stands behind it in
    the text stays there."""
    place = html.Element("span")
    place.tail, note.tail = note.tail, None
    note.getparent().replace(note, place)
    shown = (each for each in note.iter() if isinstance(each.tag, str) and each is not note)
    if (own := next((each for each in shown if _NUMBER.fullmatch(words_in(each))), None)) is not None:
        own.drop_tree()
    elif note.text:
        note.text = note.text.lstrip().removeprefix(number)
    first = note.find(".//p")
    for each in [each for each in note.iter("div", "section") if first is None]:
        each.tag = "span"
    note.tag = "p" if first is None else "div"
    note.attrib.clear()
    note.set("id", f"tied-{number}")
    head = note if first is None else first
    back = html.fragment_fromstring(f'<a href="#tied-to-{number}">{number}</a>')
    back.tail, head.text = f" {(head.text or '').lstrip()}", None
    head.insert(0, back)
    return note
