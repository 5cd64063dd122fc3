"""Rules on references to this article's own sections and notes."""

from __future__ import annotations

from edition.bluebook.forms.references import named_ranges
from edition.checks.registry import Context, Findings, rule_on_slips
from edition.model import Note, Section
from edition.places.homes import homes
from edition.resolving.resolver import citation_place


@rule_on_slips
def internal_no_section(context: Context) -> Findings:
    """A reference to a section of this article that does not exist.

    Bad: `*infra* Section III.Z.`
    Good: `*infra* Section III.A.`
    """
    numbers = {section.number.casefold() for section in context.article.sections}
    for note, found in context.citations:
        for target in found.citation.target_sections:
            if target.casefold() not in numbers:
                yield (
                    citation_place(note, found.citation),
                    f"{note.called}: section {target} does not exist; "
                    f"expected one of this article’s: {_near(target, context)}",
                )


@rule_on_slips
def internal_no_note(context: Context) -> Findings:
    """A reference to a note of this article that does not exist.

    Bad: `*supra* notes 100–300.`
    Good: `*supra* notes 100–03.`
    """
    numbers = {note.number for note in context.authors_notes}
    for note, found in context.citations:
        missing = [n for n in found.citation.target_notes if n not in numbers]
        if missing and found.citation.form == "internal":
            yield (
                citation_place(note, found.citation),
                f"{note.called}: note {missing[0]} does not exist; "
                f"expected 1–{max(n for n in numbers if n is not None)}",
            )


@rule_on_slips
def range_malformed(context: Context) -> Findings:
    """A range of notes that runs backwards (Bluebook 3.2: of the last number all but two digits may be dropped).

    Bad: `*supra* notes 103–100`, `*supra* notes 98–03`
    Good: `*supra* notes 100–03`, `*supra* notes 98–103`
    """
    for note, found in context.citations:
        for first, last in named_ranges(found.citation.text):
            if last < first:
                yield (
                    citation_place(note, found.citation),
                    f"{note.called}: notes {first}–{last} run backwards; "
                    "expected the lower number first, and of the higher at least what differs",
                )


@rule_on_slips
def internal_direction(context: Context) -> Findings:
    """*Supra* that points forward, or *infra* that points back (Bluebook 3.5).

    Bad: in note 5, `*infra* note 2`; in Part III, `*supra* Part IV`.
    Good: *supra* for what stands before, *infra* for what comes after.
    """
    order = {section.number.casefold(): i for i, section in enumerate(context.article.sections)}
    around = _section_of_marker(context)
    there_are = {note.number for note in context.authors_notes}
    for note, found in context.citations:
        citation = found.citation
        if citation.form != "internal" or not citation.direction:
            continue
        back = citation.direction == "supra"
        targets = [n for n in citation.target_notes if n in there_are]
        wrong = [n for n in targets if (n >= (note.number or 0) if back else n <= (note.number or 0))]
        if wrong:
            yield citation_place(note, found.citation), _turned(note, citation.direction, f"note {wrong[0]}")
        here = order.get(around.get(note.label, "").casefold())
        for target in citation.target_sections:
            there = order.get(target.casefold())
            within = around.get(note.label, "").casefold().startswith(target.casefold())
            if here is not None and there is not None and not within and ((there > here) if back else (there < here)):
                yield citation_place(note, found.citation), _turned(note, citation.direction, f"section {target}")


def _turned(note: Note, direction: str, target: str) -> str:
    other, where = ("infra", "after") if direction == "supra" else ("supra", "before")
    return f"{note.called}: {direction} {target}, which stands {where} it; expected {other}, or another number"


def _near(target: str, context: Context) -> str:
    parent = target.rpartition(".")[0].casefold()
    near = [s.number for s in context.article.sections if s.number.rpartition(".")[0].casefold() == parent]
    return ", ".join(near or [s.number for s in context.article.sections if s.level == 1])


def _section_of_marker(context: Context) -> dict[str, str]:
    """Label → the number of the section its marker stands in."""
    units = ((label, home.unit) for label, home in homes(context.article).items())
    return {
        label: unit.number if isinstance(unit, Section) else unit.section
        for label, unit in units
        if not isinstance(unit, Note)
    }
