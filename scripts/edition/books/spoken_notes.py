"""Note → what is heard of it: as the author has it, and with the work named where it says only *Id.* or *supra*.

A note's capitals are the Bluebook's dress of names and titles, which the database has as people write them; a voice
would spell them. A page behind a full citation is said to be one. An editors' note speaks of marks, which are named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from edition.books.spoken_marks import marks_named
from edition.model import Edition, Note, Resolved, Source, sign_of
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import container, names_before_title, title
from edition.sources.names import authors
from edition.text.late_patterns import late

_SUPRA = late(r"\bsupra\s+notes?\s+[\d–,\s-]*\d")
_ID = late(r"\b[Ii]d\.")


@dataclass(frozen=True, slots=True)
class SpokenNote:
    """A note as printed, in spoken words, and with the source named in place of each short form."""

    called: str
    printed: str
    meant: str


def spoken_note(note: Note, edition: Edition, sources: Mapping[str, Source], say: Callable[[str], str]) -> SpokenNote:
    """The note in spoken words; `sources` by their keys, `say` puts a text in words."""
    cited = [each for each in edition.citations.get(note.label, ()) if each.source in sources]
    text = note.text.edition.plain
    if note.number is None:
        words = say(marks_named(text))
        return SpokenNote(called(note.label), words, words)
    for name in dict.fromkeys(_names(sources[each.source or ""] for each in cited)):
        text = text.replace(name.upper(), name)
    printed = named = text
    for each in sorted(cited, key=lambda each: -each.citation.start):
        printed, named = _paged(printed, each), _paged(named, each)
        if each.citation.form in ("id", "supra", "short"):
            named = _named(named, each, sources[each.source or ""])
    return SpokenNote(called(note.label), say(printed), say(named))


def _names(sources: Iterator[Source]) -> Iterator[str]:
    """Names and titles as the database has them; those that capitals make longer (ß) are left as printed."""
    for source in sources:
        for name in (title(source), container(source) or "", *authors(source)):
            if len(name.upper()) == len(name):
                yield name


def _paged(text: str, resolved: Resolved) -> str:
    """A bare page behind a full citation (“ACT 1 (2020)”) as *at 1*, which no voice runs into the title."""
    citation = resolved.citation
    if citation.form != "full" or not citation.pinpoint:
        return text
    page = re.compile(rf"(?<=\w )(?<!at )(?={re.escape(citation.pinpoint)} \()")
    match = page.search(text, citation.start, citation.end)
    return f"{text[: match.start()]}at {text[match.start() :]}" if match else text


def _named(text: str, resolved: Resolved, source: Source) -> str:
    """The text with the work in the place of *Id.*, and behind *supra note 40* or a case's short form."""
    start, end = resolved.citation.start, resolved.citation.end
    work = _work(source)
    if resolved.citation.form == "id":
        match = _ID.search(text, start, end)
        if not match:
            return text
        rest = text[match.end() :]
        work += f", at {resolved.inherited}" if resolved.inherited else ""
        stop = "," if rest.startswith(" at ") else "." if re.fullmatch(r"\s*(?:“?[A-Z].*)?", rest, re.S) else ""
        return f"{text[: match.start()]}{work}{stop}{rest}"
    match = _SUPRA.search(text, start, end)
    at = match.end() if match else end
    return f"{text[:at]}, that is, {work}{text[at:]}"


def _work(source: Source) -> str:
    """The work by its authors, or else where it is found, and its title; a case's or a law's name before its places."""
    who = names_before_title(source) or ("" if authors(source) else container(source))
    work = whole_title(source)
    parts = (work, who) if who and not authors(source) and re.search(r"\d", who) else (who, work)
    return ", ".join(filter(None, parts))


def called(label: str) -> str:
    """What is said before a note: `Note 55.`; an editors’ letter as a capital, which no voice takes for an article."""
    if sign_of(label):
        return "Author’s note."
    return f"Note {label}." if label.isdecimal() else f"Editors’ note {' '.join(label.removeprefix('ed-').upper())}."
