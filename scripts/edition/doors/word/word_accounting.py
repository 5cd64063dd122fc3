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
    notes = [note for name in ("footnotes", "endnotes") for note in parts.get(name, ())]
    marked = [note for note in notes if (local(note), value(note, "id") or "") in reader.numbers]
    others = (note for note in notes if (local(note), value(note, "id") or "") not in reader.numbers)
    unmarked = list(filter(None, (_joined(_words(note)) for note in others)))
    if unmarked:
        yield f"notes that are marked nowhere, left out: {len(unmarked)}; the first is “{unmarked[0][:_SHOWN]}”"
    every = (each for part in (parts["document"], *marked) for each in _words(part))
    if unread := _joined(each for each in every if each not in reader.read):
        told = f"words in a place that the door does not know, left out: {len(unread.split())}"
        yield f"{told}; they begin “{unread[:_SHOWN]}”"


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
