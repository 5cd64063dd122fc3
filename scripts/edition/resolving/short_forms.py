"""Short forms by the rules alone: the source of an *Id.*, or of a case's or act's short form, and the way there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from edition.bluebook.notes.unread import Unread
from edition.bluebook.words.printed_names import fold
from edition.model import LONGEST_TRAIL, Citation, Note, Resolved
from edition.resolving.full_citations import ENTRIES, Full, FullCitations, docket_of, entry_of, reporter_of
from edition.resolving.meant_by_name import cases_called
from edition.resolving.places_in_entries import in_same_volume

_ANSWER = "or say which entry it cites: […]{source=key}"


@dataclass(frozen=True, slots=True)
class Derived:
    """What the rules make of a citation; where it stays open, the name of the check's rule and its message."""

    resolved: Resolved
    rule: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """What a note cites, in order, and what looks like a citation in it and is read as none, in order too."""

    resolved: Sequence[Resolved]
    unread: tuple[Unread, ...]

    @property
    def last(self) -> Resolved | None:
        """The last citation of a source."""
        return next((r for r in reversed(self.resolved) if r.citation.form != "internal"), None)

    def unread_between(self, start: int, end: int) -> Unread | None:
        """The last words from `start` to `end` that are read as no citation."""
        before = bisect_left(self.unread, end, key=lambda words: words.start)
        return self.unread[before - 1] if before and self.unread[before - 1].start >= start else None

    @property
    def sources(self) -> tuple[Resolved, ...]:
        """The citations of sources: those of this article's own parts are no antecedents."""
        return tuple(r for r in self.resolved if r.citation.form != "internal")


def by_id(note: Note, citation: Citation, here: Cited, before: Cited | None) -> Derived:
    """Rule 4.1: the citation just before in this note, else the one source of the note before.

    `here` is what its own note cites before it, `before` what the note before does, None if there is none.
    Words between that look like a citation, and are read as none, may be its antecedent: it stays open.
    """
    number, last = note.number or 0, here.last
    if between := here.unread_between(last.citation.end if last else 0, citation.start):
        return _after_unread(citation, number, between)
    if last:
        return Derived(_same(citation, last, number))
    cited = before.sources if before else ()
    if before and before.unread:
        return _after_unread(citation, number - 1, before.unread[-1])
    if not cited:
        return Derived(Resolved(citation, None), "id-without-antecedent", _no_antecedent(number - 1, before))
    keys = {r.source for r in cited}
    if len(keys) > 1:
        message = (
            f"“{citation.text}” follows note {number - 1}, which cites {len(keys)} sources "
            f"({', '.join(sorted(key or '?' for key in keys))}); expected one (rule 4.1); "
            "if you know which is meant, write [*Id.*]{source=key}"
        )
        return Derived(Resolved(citation, None), "id-ambiguous", message)
    return Derived(_same(citation, cited[-1], number - 1))


def _after_unread(citation: Citation, number: int, words: Unread) -> Derived:
    message = (
        f"“{citation.text}” follows “{words.words}” in note {number}, which looks like a citation and is read as none; "
        "expected a citation that is read before it; say what those words cite, or write [*Id.*]{source=key}"
    )
    return Derived(Resolved(citation, None), "id-after-unread", message)


def by_reporter(note: Note, citation: Citation, fulls: FullCitations) -> Derived:
    """Rule 10.9: a case by its reporter's volume, told apart by name where two cases share one."""
    if _ACT.fullmatch(citation.name):
        return _by_act(note, citation, fulls)
    if re.match(r"’\d{3} ", numbered := citation.name.split(", ")[-1]):
        return _by_patent(note, citation, numbered[:4], fulls)
    if entry := entry_of(numbered):
        return _by_entry(note, citation, entry, fulls)
    reporter = reporter_of(citation)
    earlier = fulls.in_volume(reporter, note.number or 0)
    fits = cases_called(citation, reporter, note.number or 0, fulls)
    keys = {full.source for _, full in fits}
    if len(keys) == 1:
        return Derived(Resolved(citation, keys.pop(), (max(n for n, _ in fits),)))
    if not keys and (histories := fulls.in_history(reporter, note.number or 0)):
        number, full = histories[-1]
        message = (
            f"“{citation.text}”: {reporter} stands only in the history of {quoted(full.citation)} in note {number}; "
            "expected a decision cited in full itself; cite it so, or add an entry of its own to the database and "
            "write […]{source=key} around the words"
        )
        return Derived(Resolved(citation, None), "short-form-in-history", message)
    problem = f"fits {len(keys)} cases" if keys else _not_cited(earlier)
    message = f"“{citation.text}” {problem}; expected one case in {reporter}; correct it, {_ANSWER}"
    return Derived(Resolved(citation, None), "short-form-unknown", message)


def _by_entry(note: Note, citation: Citation, entry: str, fulls: FullCitations) -> Derived:
    """A paper by its number on a docket: the one that has it, if the docket is named, or was the last one cited."""
    earlier, on_dockets = (fulls.in_volume(volume, note.number or 0) for volume in (entry, ENTRIES))
    before = citation.name.rpartition(", ")[0]
    docket = docket_of(before)
    name = fold(before.partition(", No")[0] if docket else before).removeprefix("the ")
    fits = [(n, full) for n, full in earlier if name in full.names or name in fold(full.citation.text)]
    fits = [(n, full) for n, full in fits if docket in {"", docket_of(full.citation.text)}]
    dockets = {docket_of(full.citation.text) for _, full in (*fits, *([] if name else on_dockets[-1:]))}
    if len({full.source for _, full in fits}) == 1 < len(dockets):
        none = "names no docket, and the last paper cited is on another than the one that has this number"
        return _the_one(citation, [], "papers", none, "cite the paper in full")
    return _the_one(citation, fits, "papers", "is cited in full in no earlier note", "cite the paper in full")


def _by_patent(note: Note, citation: Citation, figures: str, fulls: FullCitations) -> Derived:
    """A patent by its last figures, where one cited in full has them."""
    fits = fulls.in_volume(figures, note.number or 0)
    return _the_one(citation, fits, "patents", "ends in figures that no patent cited in full has", "cite it in full")


def _the_one(citation: Citation, fits: list[tuple[int, Full]], several: str, none: str, mend: str) -> Derived:
    """The one source that fits; else that `several` do or `none`, and how to mend it."""
    keys = {full.source for _, full in fits}
    if len(keys) == 1:
        return Derived(Resolved(citation, keys.pop(), (fits[-1][0],)))
    problem = f"fits {len(keys)} {several}" if keys else none
    message = f"“{citation.text}” {problem}; expected one; {mend}, {_ANSWER}"
    return Derived(Resolved(citation, None), "short-form-unknown", message)


_OF_YEAR = re.compile(r"(?<= act)(?: of)? \d{4}$")
_ACT = re.compile(
    r"[A-Z].* (?:Act|Manual|Man\.|Handbook|Order)(?:(?: of)? \d{4})?|[A-Z]{2,8}|Title [IVXLC]+|"
    r"[A-Z].* (?:Treaty|Convention|Protocol|Covenant|Agreement|Accords?|Charter|Statute|Declaration|Pact)|"
    r"(?:Treaty|Convention|Protocol|Covenant|Agreement|Charter|Statute|Declaration) .*"
)


def _by_act(note: Note, citation: Citation, fulls: FullCitations) -> Derived:
    """Rule 12.10: an act by its name (its year apart) or initials and a section, where one source has them."""
    wanted = fold(citation.name)
    earlier = [(n, full) for n, there in fulls.near(citation.name) if n <= (note.number or 0) for full in there]
    fits = [(n, full) for n, full in earlier if wanted in full.names]
    fits = fits or [(n, full) for n, full in earlier if wanted in {_OF_YEAR.sub("", name) for name in full.names}]
    fits = fits or [(n, full) for n, full in earlier if wanted in full.initials]
    none = "names an act, a treaty or a manual that no earlier note cites in full by that name"
    return _the_one(citation, fits, "sources", none, "cite it with its place in a code or a series")


def _not_cited(earlier: list[tuple[int, Full]]) -> str:
    """Why a case's short form has no source: no earlier note cites one in its volume, or none by its name."""
    if not earlier:
        return "is cited in full in no earlier note"
    number, full = earlier[-1]
    return f"does not go by the name of {quoted(full.citation)} (note {number})"


def quoted(citation: Citation) -> str:
    """A citation as messages quote it: its beginning, if it is long."""
    text = citation.text
    return f"“{text[:67]}…”" if len(text) > 70 else f"“{text}”"


def _same(citation: Citation, antecedent: Resolved, number: int) -> Resolved:
    """An *Id.* that stands for a citation of note `number`: its source, and where it names no other page its page."""
    citation = in_same_volume(citation, antecedent.pinpoint)
    inherited = None if citation.pinpoint else antecedent.pinpoint
    trail, omitted = _over(number, antecedent)
    return Resolved(citation, antecedent.source, trail, inherited, omitted)


def _over(number: int, antecedent: Resolved) -> tuple[tuple[int, ...], int]:
    """A trail with a hop to a note before it, and how many hops it leaves out; several inside one note are one."""
    trail, omitted = antecedent.trail, antecedent.omitted
    if trail[:1] == (number,):
        return trail, omitted
    trail, half = (number, *trail), LONGEST_TRAIL // 2
    return (trail[:half] + trail[half + 1 :], omitted + 1) if len(trail) > LONGEST_TRAIL else (trail, omitted)


def _no_antecedent(number: int, before: Cited | None) -> str:
    if before is None:
        why = "no note stands before it" if number < 1 else f"note {number} is missing"
    else:
        why = f"note {number} cites only this article" if before.resolved else f"note {number} cites no source"
    return (
        f"*Id.* has no antecedent: {why}; expected a citation of one source there (rule 4.1); "
        "if you know the source, write [*Id.*]{source=key}"
    )
