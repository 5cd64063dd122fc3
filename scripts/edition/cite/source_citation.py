"""What *Copy citation* copies: the source as the author prints it in full, with the pinpoint of this citation.

What a full citation says of its own use of the source (signal, explanatory parentheticals, hereinafter)
is left out. A short form's pinpoint takes the place of the full citation's, or goes where the Bluebook
puts it in a citation of that kind. Where the place is not certain nothing is moved: the pinpoint stands
behind the citation in square brackets, as words that are not the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Citation, Note, Resolved, Source
from edition.sources.beside_titles import whole_title
from edition.sources.pinpoints import at
from edition.sources.sections import section_of
from edition.text.inline import touching

_BEFORE_THE_DATE = frozenset({"book", "report", "working-paper", "thesis"})
_SHORT = 4  # letters
_ENDS = r"(?= \(|$)"
_GOES_ON = r"(?=, )"
_BEHIND = {
    ("journal-article", ""): ("pages", _ENDS, ", "),
    ("chapter", ""): ("pages", _ENDS, ", "),
    ("case", ""): ("reporter", _ENDS, ", "),
    ("case", "*"): ("reporter", _ENDS, ", at "),
    ("regulation", ""): ("fedreg", _ENDS, ", "),
    ("executive-order", ""): ("fedreg", _ENDS, ", "),
    ("legislative-report", ""): ("number", _ENDS, ", at "),
    ("statute", ""): ("stat", _ENDS, ", "),
    ("statute", "§"): ("publaw", _GOES_ON, ", "),
    ("bill", "§"): ("congress", _ENDS, " "),
    ("resolution", "§"): ("congress", _ENDS, " "),
    ("treaty", "art."): ("title", _GOES_ON, ", "),
}
"""Kind of source and sort of pinpoint → the field behind which it stands, what follows there, what joins the two."""


def copied(resolved: Resolved, full: Citation | None, source: Source) -> str:
    """The text for the clipboard; `full` is the source's full citation, None if the article prints none."""
    if resolved.citation.form == "full":
        return as_printed(resolved.citation)
    if not full:
        return whole_title(source)
    section = section_of(source)  # the short form's, where `source` is known by it
    if section and section == resolved.pinpoint and (printed := _with_section(as_printed(full), section)):
        return printed
    return repinned(as_printed(full), full.pinpoint, resolved.pinpoint, source)


def _with_section(printed: str, section: str) -> str:
    """The full citation of a code's section, with another in its stead; "" where it is not certain what to replace."""
    parts = re.fullmatch(r"(?P<code>[^§()]*)§§? ?[^§(]*?(?P<rest>(?: \(.*)?)", printed)
    return f"{parts['code']}{section}{parts['rest']}" if parts else ""


def italics_of(text: str, full: Citation, note: Note) -> list[tuple[int, int]]:
    """Where the text for the clipboard has what its note prints in italics in the full citation, in order; words that
    stand there for something else (*in*) are left out."""
    reading, found, behind = note.text.edition, list[tuple[int, int]](), 0
    for start, end in touching(reading.italics, full.start, full.end):
        words = reading.plain[start:end].strip()
        if full.start <= start and end <= full.end and len(words) > _SHORT and (at := text.find(words, behind)) >= 0:
            behind = at + len(words)
            found.append((at, behind))
    return found


def as_printed(full: Citation) -> str:
    """A full citation's text without its parentheticals and its hereinafter."""
    text = re.sub(r" ?\[hereinafter[^\]]*\]", "", full.text)
    for start, end in reversed(list(_brackets(text))):
        inner = text[start + 1 : end - 1]
        if inner in full.parentheticals:
            text = text[:start].rstrip() + text[end:]
    return text.strip(" ,;")


def repinned(printed: str, own: str | None, pinpoint: str | None, source: Source) -> str:
    """A citation printed with the pinpoint `own`, with `pinpoint` instead."""
    led = re.match(rf"{re.escape(own)} of (?:the )?", printed) if own else None  # Title IV of Pub. L. No. 1-2
    if led:
        printed, own = printed[led.end() :], None
    stands = _standing(printed, own) if own else None
    if own and not stands:
        return _beside(printed, pinpoint)
    if stands and own and pinpoint and _sort(own) == _sort(pinpoint):
        return printed[: stands.start("pin")] + pinpoint + printed[stands.end("pin") :]
    bare = printed[: stands.start()] + printed[stands.end() :] if stands else printed
    place = _place(bare, pinpoint, source) if pinpoint else None
    if not place or not pinpoint:
        return _beside(bare, pinpoint)
    offset, joint = place
    return bare[:offset] + joint + pinpoint + bare[offset:]


def _beside(printed: str, pinpoint: str | None) -> str:
    return f"{printed} [{at(pinpoint)}]" if pinpoint else printed


def _standing(printed: str, own: str) -> re.Match[str] | None:
    """Where a citation's own pinpoint stands with what joins it; None unless nothing but date or address follows."""
    found = list(re.finditer(rf"(?:,? at|,)? (?P<pin>{re.escape(own)})(?= \(|, http|$)", printed))
    return (
        found[-1] if found and not re.search(r"\d", re.sub(r"\(.*|, http.*", "", printed[found[-1].end() :])) else None
    )


def _sort(pinpoint: str) -> str:
    """What a pinpoint counts: "" for pages, else its sign: `*`, `§`, `¶`, `art.`, `n.`"""
    found = re.match(r"\*|[§¶]|[a-z]+\.", pinpoint)
    return found[0] if found else ""


def _place(printed: str, pinpoint: str, source: Source) -> tuple[int, str] | None:
    """Where a pinpoint goes in a citation without one, and what joins it; None if that is not certain."""
    if source.kind in _BEFORE_THE_DATE:
        return _before_the_date(printed, pinpoint, source)
    if source.kind == "news":
        return (len(printed), ", at ") if not _sort(pinpoint) and re.search(r", [^,()]*\d, \d{4}$", printed) else None
    if (source.kind, _sort(pinpoint)) not in _BEHIND:
        return None
    name, follows, joint = _BEHIND[source.kind, _sort(pinpoint)]
    value = source.fields.get(name, "")
    value = re.split("[–-]", value)[0] if name == "pages" else value
    found = list(re.finditer(rf"(?<!\w){re.escape(value)}{follows}", printed, re.I)) if value else []
    return (found[0].end(), joint) if len(found) == 1 else None


def _before_the_date(printed: str, pinpoint: str, source: Source) -> tuple[int, str] | None:
    """Before the first bracket if it holds the date; *at* tells a page from a number that ends the title (rule 3.2)."""
    year = source.fields.get("date", "")[:4]
    dated = [start for start, end in _brackets(printed) if year and year in printed[start:end]]
    if len(dated) != 1:
        return None
    offset = dated[0] - 1
    return offset, ", at " if printed[offset - 1].isdigit() and not _sort(pinpoint) else " "


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost round brackets of a text: where each begins and ends."""
    depth = start = 0
    for sign in re.finditer(r"[()]", text):
        offset = sign.start()
        if sign[0] == "(":
            start, depth = (offset, 1) if not depth else (start, depth + 1)
        elif depth:
            depth -= 1
            if not depth:
                yield start, offset + 1
