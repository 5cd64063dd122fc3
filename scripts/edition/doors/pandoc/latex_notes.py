"""Notes of a LaTeX file that Pandoc does not know, and would leave out: those whose mark and words stand apart, and
those at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.doors.common.received import Refused

_COMMAND = re.compile(
    r"(?P<comment>(?<!\\)%[^\n]*)|"
    r"\\(?P<name>footnotemark|footnotetext|footnote|endnote)(?![A-Za-z])\s*(?:\[(?P<number>[^\]]*)\])?(?P<empty>\{\})?"
)
_BRACE = re.compile(r"\\.|[{}]|(?<!\\)%[^\n]*", re.S)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?")
_HEADING = re.compile(r"\\(?:sub)*section\s*[\[{]")
_CAPTION = re.compile(r"\\caption\s*[\[{]")
_DEPTH = re.compile(r"\\setcounter\s*\{secnumdepth\}\s*\{\s*(-(?=\D)|-?\d+)")
_BODY = r"\begin{document}"
_WORDS = re.compile(r"[^\W\d_]{2}")
_MARKS = frozenset({"footnotemark", "footnotetext", "endnote"})
_WORDLESS = frozenset(
    "label index vspace hspace pagestyle thispagestyle setlength addtolength setcounter addtocounter markboth "
    "markright bibliographystyle bibliography hyphenation geometry hypersetup titleformat pdfbookmark addcontentsline "
    "linespread begin end pagenumbering selectlanguage fontsize selectfont definecolor color includegraphics rule "
    "input captionsetup urlstyle fancyhead fancyfoot fancyhf theendnotes renewcommand newcommand newlength".split()
)
_SHOWN = 60  # letters


@dataclass(frozen=True, slots=True)
class _Note:
    """A mark, or a note's words: where the command stands, where its words begin and end, and its own number."""

    name: str
    start: int
    end: int
    words: str
    number: str


def with_notes_at_their_marks(text: str) -> str:
    """The file with `\\footnotemark` and its `\\footnotetext` as one `\\footnote`, and `\\endnote` as such where all
    notes are. Raises `Refused` where a mark's words are not certain."""
    notes = list(_notes_in(text))
    kinds = {note.name for note in notes}
    if kinds >= {"footnote", "endnote"} or kinds >= {"footnotemark", "endnote"}:
        line = _line(text, next(note.start for note in notes if note.name == "endnote"))
        raise Refused("the file has footnotes and endnotes; expected one run of notes: make \\endnote \\footnote", line)
    words: dict[int, _Note] = {}
    marks: list[_Note] = []
    for note in notes:
        if note.name == "footnotemark":
            marks.append(note)
        elif note.name == "footnotetext":
            mark = next((m for m in reversed(marks) if m.start not in words and m.number == note.number), None)
            if mark is None:
                raise _without_other(text, note)
            words[mark.start] = note
    lone = next((mark for mark in marks if mark.start not in words), None)
    if lone is not None:
        raise _without_other(text, lone)
    _refuse_other_numbers(text, notes)
    return _rewritten(text, notes, words)


def told_of_skipped(log: str, text: str) -> Iterator[str]:
    """What is to be told of commands with words or marks that Pandoc says to have left out."""
    body = _line(text, max(text.find(_BODY), 0))
    found = re.findall(r"Skipped '(\\([A-Za-z]+)[^\n]*)' at .*?line (\d+) column \d+", log)
    left = [
        (command, int(line))
        for command, name, line in found
        if name in _MARKS or int(line) >= body and name not in _WORDLESS and _WORDS.search(command[len(name) + 1 :])
    ]
    if left:
        command, line = left[0]
        shown = f"{command[:_SHOWN]}…" if len(command) > _SHOWN else command
        told = f"commands with words or marks that Pandoc does not know, left out: {len(left)}"
        yield f"{told}; the first is “{shown}” in line {line}"


def told_of_numbers(text: str) -> Iterator[str]:
    """What is to be told of the numbers that LaTeX gives headings and captions, which its file has not."""
    body = _COMMENT.sub("\n", text)
    depth = [int(f"{sign}1" if sign == "-" else sign) for sign in _DEPTH.findall(body)]
    headings = [] if depth and depth[-1] < 1 else _HEADING.findall(body)
    for what, found in (("headings", headings), ("captions", _CAPTION.findall(body))):
        if found:
            yield f"{what} that LaTeX numbers, whose numbers are not in the file: {len(found)}; give them by the PDF"


def refuse_other_files(log: str, text: str) -> None:
    """Raise `Refused` where the text takes in a file that is not there: its words and notes would be lost."""
    body = _line(text, max(text.find(_BODY), 0))
    for name, line in re.findall(r"Could not load include file (\S+) at .*?line (\d+) column \d+", log):
        if int(line) >= body:
            raise Refused(f"the text goes on in another file, “{name}”; expected the article in one file", int(line))


def _notes_in(text: str) -> Iterator[_Note]:
    at = max(text.find(_BODY), 0)
    while match := _COMMAND.search(text, at):
        at = match.end()
        if match["comment"] is not None:
            continue
        words = ""
        if match["name"] != "footnotemark" and match["empty"] is None and text[at : at + 1] == "{":
            end = _closing(text, at)
            words = text[at:end]
            at = end if match["name"] == "footnotetext" else at
        yield _Note(match["name"], match.start(), at, words, (match["number"] or "").strip())


def _closing(text: str, start: int) -> int:
    """Where what a brace opens ends."""
    depth = 0
    for match in _BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    raise Refused("a brace of a note is not closed; expected a file that LaTeX sets", _line(text, start))


def _refuse_other_numbers(text: str, notes: Sequence[_Note]) -> None:
    """Raise `Refused` where a mark has a number of its own that is not the one it has by its place."""
    marks = [note for note in notes if note.name in ("footnotemark", "footnote", "endnote")]
    for place, mark in enumerate(marks, start=1):
        if mark.number and mark.number != str(place):
            raise Refused(
                f"\\{mark.name}[{mark.number}] is the file’s note {place}; expected numbers that go on through the "
                "article, each note marked once",
                _line(text, mark.start),
            )


def _without_other(text: str, note: _Note) -> Refused:
    other = "footnotetext" if note.name == "footnotemark" else "footnotemark"
    told = f"\\{note.name} has no \\{other} of its own; write the note as \\footnote{{…}} where it is marked"
    return Refused(told, _line(text, note.start))


def _rewritten(text: str, notes: Sequence[_Note], words: dict[int, _Note]) -> str:
    done, at = [], 0
    for note in notes:
        done.append(text[at : note.start])
        if note.name == "footnotemark":
            moved = _COMMENT.sub("", words[note.start].words)
            done.append(f"\\footnote{' '.join(moved.split())}")
        elif note.name == "footnotetext":
            done.append("\n" * text.count("\n", note.start, note.end))
        else:
            done.append("\\footnote")
        at = note.end
    return "".join([*done, text[at:]])


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
