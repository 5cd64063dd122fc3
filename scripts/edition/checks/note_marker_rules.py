"""Rules on markers and notes: each marker one note, each note one marker, in order, none missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.checks.registry import Context, Findings, markers_in, rule
from edition.model import Place, as_number, sign_of


@rule
def marker_without_note(context: Context) -> Findings:
    """A marker whose note is not defined anywhere.

    Bad: `… in the capital.[^12]` and no `[^12]:`.
    Good: `… in the capital.[^12]` and `[^12]: *Id.*`
    """
    labels = {note.label for note in context.article.notes}
    for label, place in _all_markers(context):
        if label not in labels:
            yield (
                place,
                f"marker [^{label}] has no note; expected [^{label}]: below it; add the note or remove the marker",
            )


@rule
def note_without_marker(context: Context) -> Findings:
    """A note that no marker in the text points to.

    Bad: `[^12]: *Id.*` and no `[^12]` in any paragraph.
    Good: one marker for each note.
    """
    marked = {label for label, _ in _all_markers(context)}
    for note in context.article.notes:
        if note.label not in marked and note.number != 0:  # a sign's stands beside the authors' names
            yield (
                note.place,
                f"{note.called} has no marker; expected [^{note.label}] in the text; set it or remove the note",
            )


@rule
def label_defined_twice(context: Context) -> Findings:
    """Two notes with one label; the pages would silently show only the last.

    Bad: `[^12]: *Id.*` twice.
    Good: each label once in the whole article.
    """
    first: dict[str, Place] = {}
    for note in context.article.notes:
        if note.label in first:
            where = first[note.label]
            yield (
                note.place,
                f"{note.called} is defined a second time; it stands at {where.path}:{where.line}; "
                "give one another number",
            )
        first.setdefault(note.label, note.place)


@rule
def marker_repeated(context: Context) -> Findings:
    """One marker twice in the text: its note could not say where it belongs.

    Bad: `… the first.[^12] … the second.[^12]`
    Good: `… the first.[^12] … the second.[^13]`
    """
    first: dict[str, Place] = {}
    for label, place in _all_markers(context):
        if label in first:
            where = first[label]
            yield (
                place,
                f"marker [^{label}] stands a second time; it stands at {where.path}:{where.line}; "
                "expected one marker a note",
            )
        first.setdefault(label, place)


@rule
def markers_out_of_order(context: Context) -> Findings:
    """The author's markers do not go up by one through the whole article.

    Bad: `… one.[^2] … two.[^1]`
    Good: `… one.[^1] … two.[^2]`
    """
    last = 0
    for label, place in context.markers:
        number = as_number(label)
        if number is not None and number <= last:
            yield place, f"marker [^{label}] follows marker [^{last}]; expected [^{last + 1}]"
        last = max(last, number or 0)


@rule
def note_number_missing(context: Context) -> Findings:
    """A gap in the numbers of the author's notes. A chapter's go on from the chapter before, where the witness has
    none below its first.

    Bad: notes 1, 2, 4.
    Good: notes 1, 2, 3, 4.
    """
    numbers = sorted({note.number: note.place for note in context.authors_notes if note.number}.items())
    received = context.witness.notes if context.witness else ()
    expected = min((note.number for note in received if note.number), default=1)
    for number, place in numbers:
        if number > expected:
            missing = f"{expected}" if number == expected + 1 else f"{expected}–{number - 1}"
            yield place, f"note {number} follows note {expected - 1}; expected {missing}; the numbers run without a gap"
        expected = number + 1


@rule
def label_malformed(context: Context) -> Findings:
    """A label that is neither an author's number, nor a sign's, nor an editor's letter.

    Bad: `[^12a]`, `[^note]`, `[^007]`
    Good: `[^12]`, `[^ed-a]`; for the author's notes with a sign `[^0]` (*), `[^star-star]`, `[^dagger]`, `[^ddagger]`
    """
    for note in context.article.notes:
        if not sign_of(note.label) and not re.fullmatch(r"[1-9]\d{0,8}|ed-[a-z]+", note.label):
            yield (
                note.place,
                f"label [^{note.label}] is neither a number nor ed- and a letter; expected [^12] or [^ed-a]",
            )


@rule
def note_empty(context: Context) -> Findings:
    """A note without words.

    Bad: `[^12]:`
    Good: `[^12]: *Id.*`
    """
    for note in context.article.notes:
        if not note.text.source.strip():
            yield note.place, f"{note.called} is empty; expected the note's text after [^{note.label}]:"


def _all_markers(context: Context) -> Iterator[tuple[str, Place]]:
    """Markers in the text and at the authors' names, and editors' markers inside the author's notes."""
    yield from context.markers
    yield from ((label, context.article.meta.place) for labels in context.article.meta.marks for label in labels)
    for note in context.article.notes:
        yield from markers_in(note)
