"""What stands under a short form: the source it means, with its pinpoint and its trail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.books.book import Run, Runs
from edition.model import LONGEST_TRAIL, Edition, Resolved, Source
from edition.sources.beside_titles import beside_title
from edition.sources.kinds import KINDS, container, names_before_title, title
from edition.sources.names import authors
from edition.sources.pinpoints import at
from edition.sources.when_published import when, which_edition


def work_line(source: Source) -> Runs:
    """A source in a line: people, title, where it appeared, edition, date."""
    people, where = names_before_title(source), container(source)
    after = [where] if where else []
    beside = beside_title(source)
    after += [part for part in (which_edition(source), when(source)) if part]
    return (
        *((Run("words", f"{people}, "),) if people else ()),
        Run("words", title(source), italic=True),
        *((Run("words", beside + "".join(f", {part}" for part in after)),) if beside or after else ()),
    )


def behind(source: Source, resolved: Resolved, edition: Edition) -> Runs:
    """The source behind a short form: who, title, year, the pinpoint, and the trail, its notes being links.

    Of a law or a case the places where it is printed stand behind its name; a work without an author begins with what
    it appeared in, by which a reader knows it. A bare *Id.* means the same place as the citation that it stands for
    (rule 4.1).
    """
    pinpoint, same = resolved.citation.pinpoint, resolved.inherited
    is_law, where = not KINDS[source.kind].supra, container(source)
    who = names_before_title(source) or ("" if authors(source) or is_law else where)
    year = re.match(r"\d{4}", source.fields.get("date") or source.fields.get("updated", ""))
    said = beside_title(source) + (f", {where}" if is_law and where else "")
    said += (f" ({year[0]})" if year else "") + (f", {at(pinpoint)}" if pinpoint else "")
    said += f", {at(same)} (the same place)" if same and not pinpoint else ""
    return (
        *((Run("words", f"{who}, "),) if who else ()),
        Run("words", title(source), italic=True, link=f"src-{source.key}"),
        Run("words", f"{said} · "),
        *_trail(resolved, edition),
    )


def _trail(resolved: Resolved, edition: Edition) -> Iterator[Run]:
    """*Id.* → note 54 → *supra* note 40: a hop through a note names the form by which it leads on.

    Of notes in a row the first and the last are named: *Id.* → notes 18 back to 9 → *supra* note 8.
    """
    form = resolved.citation.form
    opening = {"id": "Id.", "supra": resolved.citation.direction or "supra"}.get(form, "short form")
    yield Run("words", opening, italic=form in ("id", "supra"))
    before = None
    gap = resolved.trail[LONGEST_TRAIL // 2] if resolved.omitted else None
    ends = resolved.trail[-2:]
    apart = len(ends) == 2 and edition.form_towards(*ends) == "supra"
    for run in in_a_row(resolved.trail, last_apart=apart):
        if run[0] == gap:
            yield Run("words", f" → {resolved.omitted} more")
        by_supra = (edition.form_towards(before, run[0]) if before else form) == "supra"
        yield Run("words", " " if not before and by_supra else " → ")
        if before and by_supra:
            yield Run("words", "supra", italic=True)
            yield Run("words", " ")
        yield Run("words", f"note{'s' if len(run) > 1 else ''}\u00a0{run[0]}", link=f"fn-{run[0]}")
        if len(run) > 1:
            yield Run("words", " back to ")
            yield Run("words", str(run[-1]), link=f"fn-{run[-1]}")
        before = run[-1]


def in_a_row(trail: Sequence[int], *, last_apart: bool = False) -> Iterator[tuple[int, ...]]:
    """A trail's notes in stretches that go back one by one: 57, 56, 55, 40 → (57, 56, 55), (40,).

    Two notes are no row. `last_apart` is for a last note that is not reached as those before it are.
    """
    start = 0
    for end in range(1, len(trail) + 1):
        if end == len(trail) or (last_apart and end == len(trail) - 1) or trail[end] != trail[end - 1] - 1:
            row = tuple(trail[start:end])
            yield from (row,) if len(row) > 2 else ((note,) for note in row)
            start = end
