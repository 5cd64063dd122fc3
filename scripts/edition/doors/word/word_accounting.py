"""Every letter of a Word file is read or told: what is left out, by kind and number, and words that nothing read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from edition.doors.common.received import Refused
from edition.doors.word.word_marks import is_skipped
from edition.doors.word.word_package import Element, children, local, value
from edition.doors.word.word_runs import RunReader

TRACKED = ("insertions that were tracked", "deletions that were tracked")
_SHOWN = 60  # letters of what is told


def refuse_what_is_elsewhere(document: Element) -> None:
    """Raise `Refused` for a file whose text is another file's, which the door does not read."""
    if any(True for _ in document.iter("{*}altChunk", "{*}subDoc")):
        raise Refused("the Word file takes in another file; open it in Word and save it anew as .docx")


def bookmarks_in(parts: Mapping[str, Element]) -> frozenset[str]:
    """The names of all places in a file that a field can point at."""
    return frozenset(value(each, "name") or "" for part in parts.values() for each in part.iter("{*}bookmarkStart"))


def told_of_words(reader: RunReader, parts: Mapping[str, Element]) -> Iterator[str]:
    """What was left out or decided on the way, a line each."""
    comments = sum(1 for _ in children(parts.get("comments"), "comment"))
    yield from (f"{what}: {count}" for what, count in reader.left.items() if count and what not in TRACKED)
    tracked = sum(reader.left[kind] for kind in TRACKED)
    if tracked:
        yield f"tracked changes, read as accepted: {tracked}"
    if comments:
        yield f"comments, left out: {comments}"
    yield from told_of_heads(heads_in(parts))
    marked = [note for note in _notes(parts) if _key(note) in reader.numbers]
    deleted = _struck(parts) - reader.numbers.keys()
    struck = list(filter(None, (_joined(_words(note)) for note in _notes(parts) if _key(note) in deleted)))
    if struck:
        yield f"notes whose mark a tracked change deletes, left out: {len(struck)}; the first is “{struck[0][:_SHOWN]}”"
    every = (each for part in (parts["document"], *marked) for each in _words(part))
    if unread := _joined(each for each in every if each not in reader.read):
        told = f"words in a place that the door does not know, left out: {len(unread.split())}"
        yield f"{told}; they begin “{unread[:_SHOWN]}”"


def unmarked_notes(reader: RunReader, parts: Mapping[str, Element]) -> Iterator[str]:
    """What is asked of each note of the file that is marked nowhere in its text, and so is left out."""
    last, struck = 0, _struck(parts)
    for note in _notes(parts):
        last = reader.numbers.get(_key(note), last)
        if _key(note) not in reader.numbers and _key(note) not in struck and (words := _joined(_words(note))):
            where = f"behind note {last}" if last else "before all others"
            yield (
                f"the file has a note {where} that is marked nowhere and is left out, so that the others are numbered "
                f"without it: “{words[:_SHOWN]}”; if it belongs, set its mark in the file, and import that"
            )


def _struck(parts: Mapping[str, Element]) -> set[tuple[str, str]]:
    """The keys of the notes whose mark stands in the file, be it in a tracked deletion."""
    marks = parts["document"].iter("{*}footnoteReference", "{*}endnoteReference")
    return {(local(mark).removesuffix("Reference"), value(mark, "id") or "") for mark in marks}


def _notes(parts: Mapping[str, Element]) -> list[Element]:
    return [note for name in ("footnotes", "endnotes") for note in parts.get(name, ())]


def _key(note: Element) -> tuple[str, str]:
    return local(note), value(note, "id") or ""


def heads_in(parts: Mapping[str, Element]) -> list[str]:
    """The lines of the pages' heads and feet, once each, without the page's number."""
    framed = (part for name, part in parts.items() if name.startswith(("header", "footer")))
    lines = (_line(paragraph) for part in framed for paragraph in part.iter("{*}p"))
    return list(dict.fromkeys(line for line in lines if any(map(str.isalpha, line))))


def _line(paragraph: Element) -> str:
    """The words of a head; what a field shows that counts the pages is a number of the moment."""
    words, field, is_counted = "", "", False
    for each in paragraph.iter():
        kind = local(each)
        if kind == "fldChar":
            state = value(each, "fldCharType")
            field = "" if state == "begin" else field
            is_counted = state == "separate" and "PAGE" in field
        elif kind == "instrText":
            field += each.text or ""
        elif (
            kind == "t"
            and not is_counted
            and not any("PAGE" in (value(up, "instr") or "") for up in each.iterancestors())
        ):
            words += each.text or ""
        elif kind in ("tab", "ptab", "br"):
            words += " "
    return " ".join(words.split())


def told_of_heads(said: Sequence[str]) -> Iterator[str]:
    """What the pages' heads and feet say, once each."""
    if said:
        yield f"lines of the pages’ heads and feet, left out: {len(said)}; the first is “{said[0][:_SHOWN]}”"


def _words(part: Element) -> Iterator[Element]:
    """The elements of a part that hold the words of its accepted text."""
    for each in part:
        if local(each) == "t":
            yield each
        elif not is_skipped(each):
            yield from _words(each)


def _joined(words: Iterable[Element]) -> str:
    return " ".join("".join(each.text or "" for each in words).split())
