"""What a JATS file says and Pandoc does not tell: the labels of sections, tables, figures and items, names that it has
in one, and where the article was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from edition.doors.common.received import Facts
from edition.doors.pandoc.pandoc_lists import LABELLED
from edition.doors.pandoc.xml_text import begin, words_of
from edition.doors.word.word_package import Element, child

_CAPTIONED = frozenset(("table-wrap", "fig", "boxed-text", "supplementary-material"))
_BARE_NUMBER = re.compile(r"[IVXLC]+|[A-Za-z]|\d+")
_PARTS = ("body", "back", "floats-group")


def with_what_pandoc_leaves(root: Element) -> tuple[str, ...]:
    """Set into the words of a file, in place, what Pandoc leaves of them; what is to be told of it."""
    parts = [part for part in root if part.tag in _PARTS]
    for each in [each for part in parts for each in part.iter("attrib", "title", "table")]:
        _make_plain(each)
    told = tuple(_told_of_numbers(parts))
    labels = [label for part in parts for label in part.iter("label")]
    left = [words_of(label) for label in labels if not _is_placed(label)]
    return (*told, *((f"labels, left out: {len(left)}; the first is “{left[0]}”",) if left else ()))


def with_whole_names(root: Element) -> None:
    """Make a name that is not parted, or a group's, a surname, and who is said to be nothing else an author: Pandoc
    reads no other."""
    for name in list(root.iter("string-name", "collab")):
        if not len(name) and words_of(name):
            etree.SubElement(name, "surname").text = name.text
            name.tag, name.text = "string-name", None
    for contrib in root.iter("contrib"):
        contrib.set("contrib-type", contrib.get("contrib-type", "author"))


def with_print(facts: Facts, root: Element) -> Facts:
    """The facts with the journal, as law reviews shorten it where the file does, the volume and the first page."""

    def said(*paths: str) -> str:
        return next(filter(None, (words_of(each) for path in paths for each in root.iterfind(f"front/{path}"))), "")

    journal = said("journal-meta//abbrev-journal-title", "journal-meta//journal-title")
    return replace(
        facts,
        journal=journal or facts.journal,
        volume=said("article-meta/volume") or facts.volume,
        first_page=said("article-meta/fpage") or facts.first_page,
    )


def _make_plain(element: Element) -> None:
    """A paragraph of what would be a heading or stand twice; a body for the rows of a table without one."""
    within = element.getparent().tag
    if (element.tag, within) in (("attrib", "disp-quote"), ("title", "list-item")):
        element.tag = "p"
    elif element.tag == "table" and (rows := [row for row in element if row.tag == "tr"]):
        etree.SubElement(element, "tbody").extend(rows)


def _told_of_numbers(parts: list[Element]) -> Iterator[str]:
    """What is to be told of notes whose labels are other numbers than the order of their marks gives them."""
    labels = {note.get("id"): child(note, "label") for part in parts for note in part.iter("fn")}
    marks = [mark.get("rid") for part in parts for mark in part.iter("xref") if mark.get("ref-type") == "fn"]
    shown = [words_of(label) if (label := labels.get(mark)) is not None else "" for mark in marks]
    changed = [(label, at) for at, label in enumerate(shown, 1) if label.isdecimal() and label != str(at)]
    if changed:
        told = f"note {changed[0][0]} is note {changed[0][1]}: notes are numbered in the order of their marks"
        yield f"{told}; labels that are other figures than their note’s: {len(changed)}"


def _is_placed(label: Element) -> bool:
    """Set a label where it is read: before the title or the words of what it labels. False where it has no place."""
    holder, words = label.getparent(), words_of(label)
    if not words or holder.tag == "ref" or holder.tag == "fn" and holder.getparent().tag != "table-wrap-foot":
        return True  # Pandoc's numbers stand for it
    title, first = child(holder, "title"), child(holder, "p")
    if holder.tag in _CAPTIONED:
        _caption(holder, f"{words.rstrip('.:')}.")
    elif title is not None:
        if not re.match(rf"{re.escape(words)}(?!\w)", words_of(title)):
            begin(title, f"{_with_stop(words)} ")
    elif first is not None:
        begin(first, f"{LABELLED if holder.tag == 'list-item' else ''}{words} ")
    else:
        return False
    holder.remove(label)
    return True


def _caption(holder: Element, label: str) -> None:
    """Begin a caption with its label: its title, which then is no heading, or a paragraph before it."""
    caption = child(holder, "caption")
    if caption is None:
        caption = etree.Element("caption")
        holder.insert(0, caption)
    title = child(caption, "title")
    if title is None:
        caption.insert(0, etree.Element("p"))
        caption[0].text = label
    else:
        title.tag = "p"
        begin(title, f"{label} ")


def _with_stop(number: str) -> str:
    return f"{number}." if _BARE_NUMBER.fullmatch(number) else number
