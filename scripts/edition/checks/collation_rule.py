"""The rule that holds pages and witness together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from edition.checks.registry import Context, Findings, rule
from edition.collating.collation import collate
from edition.collating.differences import Difference
from edition.collating.lines_left_out import lost
from edition.model import Place
from edition.model.file_paths import WITNESS
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.normalisations import fold_quotes

_MARKUP = re.compile(r"\[[*^][^\]\s]*\]")
_RECEIVED = rf"[\W{SUPERSCRIPTS}]+"
_WRITTEN = r"(?:\[[*^][^\]\s]*\](?:\{[^}\s]*\})?|\W)+"
"""What may stand between two words of the text received, and of a page."""
_REACH = 20_000  # characters: longer than a paragraph and the notes that may stand within it
_MEND = {
    "words": "restore the witness's wording, or declare an emendation with its reason",
    "front matter": (
        "restore what the witness has, or declare the change in the value: key: '{~~witness~>edition~~}{>>reason<<}'"
    ),
    "kind": "> marks a block quotation; set the paragraph as the witness is read, or declare at its head "
    "{++¶>++}{>>reason<<} (the edition quotes) or {--¶>--}{>>reason<<} (it does not)",
    "level": "a # for each level of the heading; set it as the witness is read, or declare behind the title "
    "{++¶#++}{>>reason<<} (one lower in the edition) or {--¶#--}{>>reason<<} (one higher)",
    "star page": "put the star page back, or declare both its places, as in {--[*41]{#page-41}--}{>>reason<<} and "
    "{++[*41]{#page-41}++}{>>reason<<}",
}


@rule
def collation(context: Context) -> Findings:
    """A difference between the pages and the witness that no emendation declares.

    Every word and mark, the spaces and italics, each paragraph's beginning and kind, each heading and its
    level, each star page, and what the witness tells of title, authors, journal, volume, page, year and url.

    Bad: `the end of the war` where the witness has “the end of war”.
    Good: the witness's words, or `the end of {++the ++}{>>word lost in the witness<<}war`.
    """
    if context.witness is None:
        return
    received = fold_quotes(context.witness_text)
    starts = [0, *(end.end() for end in re.finditer("\n", received))]
    meta = context.article.meta
    unread = any(found.rule == "front-matter" for found in context.found) or not (meta.title or meta.authors)
    for difference in collate(context.witness, context.article):
        if unread and difference.about == "front matter":
            continue
        line = _line(received, starts, difference)
        yield (
            _place(context, difference),
            (
                f"the page reads “{difference.page}”; "
                f"the witness ({WITNESS}:{line}) reads “{difference.witness}”; {_MEND[difference.about]}"
            ),
        )


@rule
def witness_unaccounted(context: Context) -> Findings:
    """A line of the witness that is on no page, and is no cover sheet, running head, page number or contents.

    The collation compares what the reader made of the witness; this goes over the witness by itself.

    Bad: a paragraph of the witness that the reader took for something else, and that no page has.
    Good: `{++the paragraph++}{>>in the witness, line 12, which the reader left out<<}`, where it belongs.
    """
    if context.witness is None:
        return
    for each in lost(context.witness_text, context.witness, context.article):
        yield (
            Place(WITNESS, each.line),
            f"“{each.text[:60]}” is on no page; expected every line of the witness on one; add it where it belongs, "
            "as in {++the line++}{>>in the witness, and not read<<}",
        )


def _place(context: Context, difference: Difference) -> Place:
    """Where a difference stands, with the column if its words and those around it stand once on the page's line."""
    path, line = difference.place.path, difference.place.line
    lines = context.lines.get(path)
    written = lines[line - 1] if lines else ""
    before, _, rest = difference.page.partition("⟨")
    changed, _, after = rest.partition("⟩")
    head, tail = _words(before)[-_NEAREST:], (_words(changed.partition("…")[0]) or _words(after))[:_NEAREST]
    found = [*_in_turn([*head, *tail], re.I, _WRITTEN).finditer(written)] if rest and head + tail else []
    if len(found) != 1:
        return difference.place
    begins = _in_turn(head, re.I, _WRITTEN).match(written, found[0].start()) if head else None
    column = begins.end() if begins else found[0].start()
    return Place(path, line, column + len(written[column:]) - len(written[column:].lstrip()) + 1)


def _words(shown: str) -> list[str]:
    return re.findall(r"\w+", _MARKUP.sub(" ", shown))


def _line(received: str, starts: Sequence[int], difference: Difference) -> int:
    """The line of the witness, whose lines have these starts, where a difference stands: after the words before it,
    from where its unit begins."""
    if difference.about == "front matter":
        return _cover_line(received, difference.witness)
    words = _words(difference.witness.split("⟨")[0])[-3:]
    if len(words) < 2:
        return difference.witness_line
    start = starts[min(difference.witness_line, len(starts)) - 1]
    found = _in_turn(words).search(received, start, start + _REACH)
    return bisect_right(starts, found.end()) if found else difference.witness_line


def _cover_line(received: str, reading: str) -> int:
    """The first line that has a fact as the witness reads it; 1 if none has it on one line."""
    words = re.findall(r"\w+", reading.partition(": ")[2])[:_NEAREST]
    pattern = _in_turn(words, re.I)
    return next((number for number, line in enumerate(received.split("\n"), 1) if pattern.search(line)), 1)


_NEAREST = 60
"""Words on each side of a place by which it is found; an address of any length may be one of its words to a reader."""


def _in_turn(words: list[str], flags: int = 0, between: str = _RECEIVED) -> re.Pattern[str]:
    """A pattern for whole words with nothing but marks and markers between them."""
    return re.compile(r"(?<!\w)" + between.join(map(re.escape, words)) + rf"(?![^\W{SUPERSCRIPTS}])", flags)
