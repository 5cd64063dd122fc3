"""What stands over a page's list of notes: how many say something of their own, and that no copy was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from edition.model import Note
from edition.site.cards import Cards
from edition.site.inline_elements import letters


def unchecked_word(listed: Element) -> Element | None:
    """A line to stand over a list of notes whose archived copies nobody has looked at; None if there are none."""
    if all(link.get("class") != "archived" or link.find("small") is None for link in listed.iter("a")):
        return None
    word = Element("p", {"class": "archive-word"})
    word.text = letters("“Archived copy” leads to the nearest capture, not checked.")
    return word


def saying_line(cards: Cards, notes: Sequence[Note], origin: str) -> tuple[Element, ...]:
    """A line to stand over a page's list of notes: how many say something, and the first; () if none does."""
    saying = [note.label for note in notes if note.label in cards.commenting]
    if not saying:
        return ()
    line = Element("p", {"class": "notes-saying"})
    does = "1 says" if len(saying) == 1 else f"{len(saying)} say"
    underlined = "a line under its number" if len(saying) == 1 else "a line under their numbers"
    line.text = letters(f"Of these {len(notes)} notes {does} more than they cite ({underlined}); the first: ")
    link = SubElement(line, "a", {"class": "note-ref", "href": cards.addresses.link(f"fn-{saying[0]}", origin)})
    link.text = letters(f"note {saying[0]}")
    return (line,)
