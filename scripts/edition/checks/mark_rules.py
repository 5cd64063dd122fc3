"""Rules on marks: quotation marks and brackets in pairs, emendations and italics well formed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from edition.bluebook.words.notetext import PAIRS, NoteText
from edition.checks.registry import Context, Findings, rule, rule_on_slips
from edition.model import Paragraph, Place
from edition.text.inline import Emendation, Inline

_OPENERS = {close: opener for opener, close in PAIRS.items()}
_MARK = re.compile(r"[()\[\]“”]")
_ENUMERATION = re.compile(r"(?<![\w(])(?:\d{1,2}|[a-z]|[ivx]+)\)(?=\s)")


@rule_on_slips
def unbalanced_marks(context: Context) -> Findings:
    """A bracket or quotation mark without its partner.

    Bad: `(“The text goes on.”` · `the “quoted words,` · `ill[treatment`
    Good: `(“The text goes on.”)` · `the “quoted words,”` · `ill[-]treatment`
    """
    going_on = _going_on(context)
    for unit in context.article.units:
        for offset, problem in unbalanced(NoteText.of(unit.text), unit.place in going_on):
            yield (
                unit.place_of(offset),
                f"{unit.called}: {problem}; mend it by a declared emendation if the witness is damaged",
            )


def _going_on(context: Context) -> set[Place]:
    """Paragraphs before one that begins with a quotation mark: a quotation of several closes in its last."""
    follows = (
        unit.place
        for unit, after in pairwise(context.units)
        if isinstance(after, Paragraph) and after.text.edition.plain.startswith("“")
    )
    return set(follows)


def unbalanced(note: NoteText, goes_on: bool = False) -> Iterator[tuple[int, str]]:
    """Offset and description of every mark without a partner in a text.

    Each unit stands alone, but that its last quotation may go on (`goes_on`) in the next paragraph. A
    list's `1)` opens nothing. Single quotation marks are compared inside double ones only, where an
    apostrophe cannot be taken for one.
    """
    opened: dict[str, list[int]] = {opener: [] for opener in PAIRS}
    listed = {m.end() - 1 for m in _ENUMERATION.finditer(note.plain)}
    for mark in _MARK.finditer(note.plain):
        offset, char = mark.start(), mark[0]
        if note.in_url(offset) or (offset in listed and not opened["("]):
            continue
        if char in PAIRS:
            opened[char].append(offset)
        elif _last(opened) == _OPENERS[char]:
            opened[_OPENERS[char]].pop()
        else:
            yield offset, _crossed(note.plain, char, offset, _last(opened))
            opened[_OPENERS[char]].clear()
    if goes_on and _last(opened) == "“":
        opened["“"].pop()
    for offset, char in sorted((offset, char) for char, offsets in opened.items() for offset in offsets):
        yield offset, f"{char} has no {PAIRS[char]} after “{_around(note.plain, offset)}”"
    yield from _single(note.plain)


def _last(opened: dict[str, list[int]]) -> str:
    """The mark that was opened last, of those not closed, or nothing."""
    return max((char for char in opened if opened[char]), key=lambda char: opened[char][-1], default="")


def _crossed(text: str, char: str, offset: int, last: str) -> str:
    if last:
        return f"{char} closes {last} in “{_around(text, offset)}”; expected {PAIRS[last]}"
    return f"{char} has no {_OPENERS[char]} before it in “{_around(text, offset)}”"


def _single(text: str) -> Iterator[tuple[int, str]]:
    """A single quotation mark opened inside a double quotation and never closed there."""
    for quoted in re.finditer(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”", text):
        closers = [closer.start() for closer in re.finditer(r"(?<=[.,;:!?\])\w…”])’(?!\w)", quoted[0])]
        for opened in re.finditer(r"‘(?=[\w\[])", quoted[0]):
            if not closers or closers[-1] <= opened.end():
                at = quoted.start() + opened.start()
                yield at, f"‘ has no ’ after “{_around(text, at)}”"


def _around(text: str, offset: int) -> str:
    return text[max(0, offset - 20) : offset + 20].strip()


@rule_on_slips
def italics_doubtful(context: Context) -> Findings:
    """Italics that begin or end as no words in italics do: stars of a comment in code, of a multiplication, of a file.

    Bad: `The line /*so*/ is a comment`, `with a*b*c`, `all *.txt and* .md`
    Good: `The line /\\*so\\*/ is a comment`, with a backslash before each star that is a letter; `*Re-use*`
    """
    for unit in context.article.units:
        text = unit.text.edition
        for start, end in text.italics:
            said, around = text.plain[start:end], (text.plain[max(0, start - 1) : start], text.plain[end : end + 1])
            if _is_code(said, *around):
                yield (
                    unit.place_of(start),
                    f"{unit.called}: “{said:.60}” is in italics; expected words; where the stars are letters, write a "
                    "backslash before each",
                )


def _is_code(said: str, before: str, after: str) -> bool:
    """True of italics that are no words: `.txt and`, `p =`, `/5`, but not a sum's `= 0`; or that stand within a word or
    a comment."""
    if not any(map(str.isalnum, said)):
        return False
    if before.isalnum() and after.isalnum() or before == after == "/":
        return all(sign.isalnum() or sign in " _" for sign in said)
    lettered = any(map(str.isalpha, said))
    return lettered and (said[0] in "=|<>+" or said[-1] in "=|<>/") or bool(_BEGINS_CODE.match(said))


_BEGINS_CODE = re.compile(r"\.[a-z]|/\w")


@rule
def emendation_without_reason(context: Context) -> Findings:
    """An emendation that does not say why.

    Bad: `{~~teh~>the~~}`
    Good: `{~~teh~>the~~}{>>letters transposed in the witness<<}`
    """
    for name, text, place in _texts(context):
        for emendation in text.emendations:
            if not emendation.reason.strip():
                yield (
                    place(emendation.start),
                    f"{name}: an emendation {_of(emendation)} gives no reason; expected {{>>reason<<}} after it",
                )


def _of(emendation: Emendation) -> str:
    """What an emendation is of: the words received, or what it adds where there are none."""
    return f"of “{emendation.witness}”" if emendation.witness else f"that adds “{emendation.edition}”"


@rule
def emendation_idle(context: Context) -> Findings:
    """An emendation that changes nothing.

    Bad: `{~~the~>the~~}{>>a slip<<}` · `{++++}{>>a slip<<}`
    Good: `{~~teh~>the~~}{>>letters transposed in the witness<<}`
    """
    for name, text, place in _texts(context):
        for emendation in text.emendations:
            if emendation.witness == emendation.edition:
                yield (
                    place(emendation.start),
                    f"{name}: an emendation has “{emendation.witness}” as both readings; expected two that differ; "
                    "remove it or correct it",
                )


@rule
def markup_broken(context: Context) -> Findings:
    """A trace of the edition's own markup that is not well formed and would be printed.

    Bad: `{~~old~>new}` · `[^12` · `[*41]{#page}` · an italic `*` without its partner
    Good: `{~~old~>new~~}{>>reason<<}` · `[^12]` · `[*41]{#page-41}` · `*Id.*`
    """
    for unit in context.article.units:
        reading = unit.text.edition
        if reading.broken:
            at, found = reading.broken
            yield unit.place_at(at), f"{unit.called}: “{found}” is broken markup; see the page format in the README"
        if not reading.closed:
            yield (
                unit.place,
                f"{unit.called}: an italic * has no partner; expected *words* or, for a plain asterisk, \\*",
            )


def _texts(context: Context) -> Iterator[tuple[str, Inline, Callable[[int], Place]]]:
    """Every text that may hold an emendation: its name, and what gives the place of an offset in it."""
    meta = context.article.meta
    for name, (text, line) in meta.written.items():
        yield f"the article's {name}", text, _facts_place(text, Place(meta.place.path, line))
    for unit in context.article.units:
        yield unit.called, unit.text, unit.place_at


def _facts_place(text: Inline, place: Place) -> Callable[[int], Place]:
    return lambda at: Place(place.path, place.line + text.position(at)[0])
