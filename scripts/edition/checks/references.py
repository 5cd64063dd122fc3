"""Rules on what citations refer to: *Id.*, *supra*, hereinafter, this article's own sections and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition import inline
from edition.bluebook.citations import NO_SOURCE
from edition.bluebook.names import fold
from edition.bluebook.notetext import NoteText
from edition.bluebook.references import named_ranges
from edition.bluebook.unread import Unread, unread
from edition.checks.registry import Context, found_by_reader, rule
from edition.model import Note, Place, Resolved, Section
from edition.resolve import citation_place

Found = Iterator[tuple[Place, str]]

found_by_reader("id-without-antecedent", """*Id.* where nothing stands before it that it could mean (Bluebook 4.1).

Bad: `[^1]: *Id.*`; or *Id.* after a note that only comments, or cites only this article.
Good: *Id.* after a note that cites one source; else `[*Id.*]{source=key}`.""")  # fmt: skip
found_by_reader("id-ambiguous", """*Id.* after a note that cites several sources (Bluebook 4.1).

Bad: `[^1]: A …; B ….` and `[^2]: *Id.*`
Good: `[^2]: A, *supra* note 1.`, or the editors' answer `[*Id.*]{source=key}`.""")  # fmt: skip
found_by_reader("supra-no-note", """*supra* names a note that does not exist.

Bad: `Roe, *supra* note 999.`
Good: `Roe, *supra* note 4.`""")  # fmt: skip
found_by_reader("supra-later-note", """*supra* points to its own or a later note.

Bad: in note 5, `Roe, *supra* note 9.`
Good: in note 9, `Roe, *supra* note 5.`""")  # fmt: skip
found_by_reader("supra-no-source", """*supra* points to a note without a full citation by that name, or two (4.2).

Bad: `Roe, *supra* note 4.` where note 4 cites only Doe, or cites Roe by *Id.*
Good: the number of the note that cites the work in full.""")  # fmt: skip
found_by_reader("short-form-unknown", """A case's short form whose reporter no earlier note gives (Bluebook 10.9).

Bad: `Roe, 347 U.S. at 495.` before any full citation in 347 U.S.
Good: after `Roe v. Doe, 347 U.S. 483 (1954).`""")  # fmt: skip
found_by_reader("full-no-entry", """A full citation that no entry of the database describes.

Bad: `Jane Roe, *A New Work*, …` and no entry with that title or address.
Good: an entry in citations/sources.bib whose fields the note prints.""")  # fmt: skip
found_by_reader("full-two-entries", """A full citation that two entries describe equally well.

Bad: the same work entered twice under two keys.
Good: one entry for one work; or the editors' answer `{source=key}`.""")  # fmt: skip
found_by_reader("override-unknown", """An editors' answer that names no entry.

Bad: `[*Id.*]{source=no-such-key}`
Good: `[*Id.*]{source=roe-2001-work}`""")  # fmt: skip
found_by_reader("override-contradicts", """An editors' answer that names another source than the rules do for certain.

Bad: `[^1]: Roe, *A Work* 5.` and `[^2]: [*Id.*]{source=doe-2010-other}`
Good: an answer to what is not certain, as *Id.* after a note that cites several sources.""")  # fmt: skip


@rule
def citation_unread(context: Context) -> Found:
    """Words of a note that look like a citation, and that no citation is read in.

    Bad: `[^1]: Pier Regulations of 1911, r. 14.`
    Good: a form of the Bluebook; else the editors' answer `[Pier Regulations of 1911, r. 14]{source=pier-regulations}`,
    or `[Pier Regulations of 1911, r. 14]{source=none}` if it is a comment.
    """
    for note in context.authors_notes:
        for found in _unread(context, note):
            if found.answered or not found.certain:
                continue
            yield (
                Place(note.place.path, note.place.line + note.text.count("\n", 0, found.start)),
                (
                    f"note {note.label}: “{found.words}” looks like a citation, and none is read in it; "
                    "expected a form of the Bluebook; else say which entry it cites: […]{source=key}, "
                    f"or that it cites none: […]{{source={NO_SOURCE}}}"
                ),
            )


@rule
def override_idle(context: Context) -> Found:
    """An editors' answer that stands on no citation.

    Bad: `[some words]{source=roe-2001-work}`
    Good: `[*Id.*]{source=roe-2001-work}`
    """
    for note in context.authors_notes:
        answers = inline.styled(note.text).overrides if "{source=" in note.text else ()
        if not answers:
            continue
        places = [(r.citation.start, r.citation.end) for r in _of(context, note) if r.citation.form != "internal"]
        places += [(found.start, found.end) for found in _unread(context, note)]
        idle = [key for start, end, key in answers if not any(s < end and start < e for s, e in places)]
        if idle:
            yield (
                note.place,
                f"note {note.label}: the answer {{source={idle[0]}}} stands on no citation of a source; "
                "set it on its citation",
            )


def _unread(context: Context, note: Note) -> Iterator[Unread]:
    return unread(NoteText.of(note.text), (r.citation for r in _of(context, note)))


@rule
def hereinafter_unused(context: Context) -> Found:
    """A hereinafter that no later note uses: by *supra*, with a place in the source, or inside brackets.

    Bad: `[hereinafter *Report*]` and no `*Report*, *supra* note …`.
    Good: a hereinafter that is used, or none.
    """
    used = {fold(r.citation.name) for _, r in _citations(context) if r.citation.form == "supra"}
    for note, found in _citations(context):
        name = found.citation.hereinafter
        if name and not any(fold(name) in each for each in used) and not _is_mentioned(context, note, name):
            yield (
                _place(note, found),
                f"note {note.label}: hereinafter “{name}” is never used; "
                f"expected “{name}, supra note {note.label}” in a later note",
            )


def _is_mentioned(context: Context, home: Note, name: str) -> bool:
    later = (note for note in context.authors_notes if (note.number or 0) > (home.number or 0))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", inline.plain(note.text)) for note in later)


@rule
def hereinafter_before_definition(context: Context) -> Found:
    """A hereinafter used before, or with another note than, the one that defines it.

    Bad: in note 5 `*Report*, *supra* note 4`, where note 9 says `[hereinafter *Report*]`.
    Good: the definition first, and its own note's number afterwards.
    """
    defined = {fold(r.citation.hereinafter): note for note, r in _citations(context) if r.citation.hereinafter}
    for note, found in _citations(context):
        home = defined.get(fold(found.citation.name)) if found.citation.form == "supra" else None
        if home and found.citation.target_notes[:1] != (home.number,) and not found.source:
            yield (
                _place(note, found),
                f"note {note.label}: “{found.citation.name}” is defined by hereinafter in note {home.label}; "
                f"expected “supra note {home.label}” in a later note",
            )


@rule
def hereinafter_twice(context: Context) -> Found:
    """One hereinafter for two works.

    Bad: notes 3 and 9 both say `[hereinafter *Report*]`.
    Good: each short name once.
    """
    first: dict[str, Note] = {}
    for note, found in _citations(context):
        name = fold(found.citation.hereinafter)
        if name and name in first:
            yield (
                _place(note, found),
                f"note {note.label}: hereinafter “{found.citation.hereinafter}” was defined in note "
                f"{first[name].label}; expected another name",
            )
        first.setdefault(name, note)


@rule
def internal_no_section(context: Context) -> Found:
    """A reference to a section of this article that does not exist.

    Bad: `*infra* Section III.Z.`
    Good: `*infra* Section III.A.`
    """
    numbers = {section.number.casefold() for section in context.article.sections}
    for note, found in _citations(context):
        for target in found.citation.target_sections:
            if target.casefold() not in numbers:
                yield (
                    _place(note, found),
                    f"note {note.label}: section {target} does not exist; "
                    f"expected one of this article’s: {_near(target, context)}",
                )


@rule
def internal_no_note(context: Context) -> Found:
    """A reference to a note of this article that does not exist.

    Bad: `*supra* notes 100–300.`
    Good: `*supra* notes 100–03.`
    """
    numbers = {note.number for note in context.authors_notes}
    for note, found in _citations(context):
        missing = [n for n in found.citation.target_notes if n not in numbers]
        if missing and found.citation.form == "internal":
            yield (
                _place(note, found),
                f"note {note.label}: note {missing[0]} does not exist; "
                f"expected 1–{max(n for n in numbers if n is not None)}",
            )


@rule
def range_malformed(context: Context) -> Found:
    """A range of notes that runs backwards (Bluebook 3.2: of the last number all but two digits may be dropped).

    Bad: `*supra* notes 103–100`, `*supra* notes 98–03`
    Good: `*supra* notes 100–03`, `*supra* notes 98–103`
    """
    for note, found in _citations(context):
        for first, last in named_ranges(found.citation.text):
            if last < first:
                yield (
                    _place(note, found),
                    f"note {note.label}: notes {first}–{last} run backwards; "
                    "expected the lower number first, and of the higher at least what differs",
                )


@rule
def internal_direction(context: Context) -> Found:
    """*Supra* that points forward, or *infra* that points back (Bluebook 3.5).

    Bad: in note 5, `*infra* note 2`; in Part III, `*supra* Part IV`.
    Good: *supra* for what stands before, *infra* for what comes after.
    """
    order = {section.number.casefold(): i for i, section in enumerate(context.article.sections)}
    homes = _section_of_marker(context)
    for note, found in _citations(context):
        citation = found.citation
        if citation.form != "internal" or not citation.direction:
            continue
        back = citation.direction == "supra"
        wrong = [n for n in citation.target_notes if (n >= (note.number or 0) if back else n <= (note.number or 0))]
        if wrong:
            yield _place(note, found), _turned(note, citation.direction, f"note {wrong[0]}")
        here = order.get(homes.get(note.label, "").casefold())
        for target in citation.target_sections:
            there = order.get(target.casefold())
            within = homes.get(note.label, "").casefold().startswith(target.casefold())
            if here is not None and there is not None and not within and ((there > here) if back else (there < here)):
                yield _place(note, found), _turned(note, citation.direction, f"section {target}")


def _turned(note: Note, direction: str, target: str) -> str:
    other, where = ("infra", "after") if direction == "supra" else ("supra", "before")
    return f"note {note.label}: {direction} {target}, which stands {where} it; expected {other}, or another number"


def _citations(context: Context) -> Iterator[tuple[Note, Resolved]]:
    for note in context.authors_notes:
        yield from ((note, found) for found in _of(context, note))


def _of(context: Context, note: Note) -> tuple[Resolved, ...]:
    return context.edition.citations.get(note.label, ())


def _place(note: Note, found: Resolved) -> Place:
    return citation_place(note, found.citation)


def _near(target: str, context: Context) -> str:
    parent = target.rpartition(".")[0].casefold()
    near = [s.number for s in context.article.sections if s.number.rpartition(".")[0].casefold() == parent]
    return ", ".join(near or [s.number for s in context.article.sections if s.level == 1])


def _section_of_marker(context: Context) -> dict[str, str]:
    """Label → the number of the section its marker stands in."""
    homes: dict[str, str] = {}

    for unit in context.units:
        number = unit.number if isinstance(unit, Section) else unit.section
        for label in inline.markers(unit.title if isinstance(unit, Section) else unit.text):
            homes.setdefault(label, number)
    return homes
