"""Rules on hereinafter: the short name that a full citation introduces in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.bluebook.words.printed_names import fold
from edition.checks.registry import Context, Findings, rule, rule_on_slips
from edition.model import Citation, Note, Place
from edition.resolving.resolver import citation_place

_WORD = re.compile(r"\w+")


@rule_on_slips
def hereinafter_unused(context: Context) -> Findings:
    """A hereinafter that no later note uses: by *supra*, with a place in the source, or inside brackets. A case's short
    name tells it from others in the text, too, and may be that alone.

    Bad: `[hereinafter *Report*]` and no `*Report*, *supra* note …`.
    Good: a hereinafter that is used, or none; or the author's words, `[hereinafter Report]`, among the readings kept.
    """
    used = "\n".join({fold(r.citation.name) for _, r in context.citations if r.citation.form == "supra"})
    mentions = _Mentions(context.authors_notes)
    cases = {source.key for source in context.edition.sources if source.kind == "case"}
    for note, found in context.citations:
        name = found.citation.hereinafter
        is_called = found.source in cases or f"({name})" in found.citation.text  # and a treaty by its initials
        name = "" if is_called and "hereinafter" not in found.citation.text else name
        if name and fold(name) not in used and not mentions.behind(note, name):
            yield (
                _bracket_place(note, found.citation),
                f"{note.called}: hereinafter “{name}” is never used; "
                f"expected “{name}, supra note {note.label}” in a later note",
            )


def _bracket_place(note: Note, citation: Citation) -> Place:
    """Where a citation's hereinafter stands, or, were it not found, the citation."""
    return note.place_of(max(note.text.edition.plain.find("[hereinafter", citation.start), citation.start))


class _Mentions:
    """Finds the notes that have a name, among those that have the rarest of its words."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = notes
        self._having: dict[str, list[Note]] = {}
        for note in notes:
            for word in dict.fromkeys(_WORD.findall(note.text.edition.plain)):
                self._having.setdefault(word, []).append(note)

    def behind(self, home: Note, name: str) -> bool:
        """True if a note behind `home` has the name, by whole words."""
        near = min((self._having.get(word, []) for word in _WORD.findall(name)), key=len, default=self._notes)
        pattern, number = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), home.number or 0
        return any(pattern.search(note.text.edition.plain) for note in near if (note.number or 0) > number)


@rule
def hereinafter_before_definition(context: Context) -> Findings:
    """A hereinafter used before, or with another note than, the one that defines it.

    Bad: in note 5 `*Report*, *supra* note 4`, where note 9 says `[hereinafter *Report*]`.
    Good: the definition first, and its own note's number afterwards.
    """
    defined = {fold(r.citation.hereinafter): note for note, r in context.citations if r.citation.hereinafter}
    for note, found in context.citations:
        home = defined.get(fold(found.citation.name)) if found.citation.form == "supra" else None
        if home and found.citation.target_notes[:1] != (home.number,) and not found.source:
            yield (
                citation_place(note, found.citation),
                f"{note.called}: “{found.citation.name}” is defined by hereinafter in note {home.label}; "
                f"expected “supra note {home.label}” in a later note",
            )


@rule
def hereinafter_twice(context: Context) -> Findings:
    """One hereinafter for two works.

    Bad: notes 3 and 9 both say `[hereinafter *Report*]`.
    Good: each short name once.
    """
    first: dict[str, Note] = {}
    for note, found in context.citations:
        name = fold(found.citation.hereinafter)
        if name and name in first:
            yield (
                citation_place(note, found.citation),
                f"{note.called}: hereinafter “{found.citation.hereinafter}” was defined in note "
                f"{first[name].label}; expected another name",
            )
        first.setdefault(name, note)
