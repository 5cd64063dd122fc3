"""A JATS file's authors with the marks of their notes: Pandoc sets all these behind the last author's name."""

from __future__ import annotations

import re

from lxml import etree

from edition.doors.pandoc.xml_text import begin, words_of
from edition.doors.word.word_package import Element, child

_ORDER = ("prefix", "given-names", "surname", "suffix")
_MARKS = ("fn", "corresp", "author-note", "author-notes")
_SIGN = re.compile(r"[*†‡§]+")
_SIGNS = re.compile(r"^[\s*†‡§]+")


def with_byline(root: Element, authors: str) -> tuple[str, ...]:
    """Set the authors' names before a file's first paragraph, each behind it the note that the file marks there: its
    sign between two of `authors`, and its words. Where it is not certain whose of several a note is, the notes are left
    out, and told."""
    front, body = child(root, "front"), child(root, "body")
    if front is None or body is None:
        return ()
    groups = list(front.iter("author-notes"))
    notes = {note.get("id"): note for group in groups for note in group.iter("fn", "corresp")}
    contribs = [each for each in front.iter("contrib") if each.get("contrib-type", "author").startswith("author")]
    marks = [[mark for mark in each.iter("xref") if mark.get("ref-type") in _MARKS] for each in contribs]
    every = [mark for each in marks for mark in each]
    names = [_name_of(contrib) for contrib in contribs]
    known = all(names) and all(_SIGN.fullmatch(_sign_of(mark)) for mark in every)
    is_certain = known and sorted(mark.get("rid", "") for mark in every) == sorted(map(str, notes))
    if not notes or not is_certain and len(contribs) < 2:
        return ()
    for group in groups:
        group.getparent().remove(group)
    if not is_certain:
        words = "; ".join(f"“{' '.join(' '.join(note.itertext()).split())}”" for note in notes.values())
        return (f"authors’ notes of which it is not certain whose they are, left out: {words}",)
    body.insert(0, _byline(names, marks))
    group = etree.SubElement(etree.SubElement(root, "back"), "fn-group")
    group.extend([_note(notes[mark.get("rid")], mark, authors) for mark in every])
    return ()


def _name_of(contrib: Element) -> str:
    """An author's name in the order in which it is said."""
    parts: dict[str, str] = {}
    for part in contrib.iter(*_ORDER):
        parts.setdefault(part.tag, words_of(part))
    return " ".join(parts[part] for part in _ORDER if parts.get(part))


def _sign_of(mark: Element) -> str:
    return "".join("".join(mark.itertext()).split())


def _byline(names: list[str], marks: list[list[Element]]) -> Element:
    line = etree.Element("p")
    line.text = ""
    for at, (name, own) in enumerate(zip(names, marks, strict=True)):
        before = f"{' & ' if at else ''}{name}"
        if len(line):
            line[-1].tail = f"{line[-1].tail or ''}{before}"
        else:
            line.text += before
        for mark in own:
            etree.SubElement(line, "xref", {"ref-type": "fn", "rid": mark.get("rid", "")}).text = _sign_of(mark)
    return line


def _note(note: Element, mark: Element, authors: str) -> Element:
    """An author's note as one of the text: what it begins with, label and sign, is what the mark shows."""
    etree.strip_elements(note, "label", with_tail=False)
    first = child(note, "p")
    if first is None:
        note.tag, first = "p", note
    if len(first) and first[0].tag == "sup" and not (first.text or "").strip() and _SIGN.fullmatch(_sign_of(first[0])):
        first.text = first[0].tail
        first.remove(first[0])
    first.text = _SIGNS.sub("", first.text or "")
    begin(first, f"{authors}{_sign_of(mark)}{authors}")
    written = etree.Element("fn", {"id": mark.get("rid", "")})
    written.extend([first] if first is note else list(note.iterchildren("p")))
    return written
