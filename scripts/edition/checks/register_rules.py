"""Rules on the register: every form stands somewhere, and whatever is doubtful was decided by people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.layer.concordance import Hit, stands
from edition.model import Limit, RegisterEntry, Saying
from edition.sources.kinds import KINDS

found_by_reader("layer-malformed", """A file of the layer that is no list of rows with the keys it should have.

Bad: `- id: pier` alone in citations/register.yml; a kind that there is not; an id twice
Good: `- id: pier`, `kind: place`, `name: Pier`, `forms: [pier]`, each on its line""")  # fmt: skip


@rule
def register_form_absent(context: Context) -> Findings:
    """A form of the register that stands nowhere in the article, letter for letter, or only within a longer one.

    Bad: `forms: [Peer]` where the article has “pier”.
    Good: `forms: [pier]`.
    """
    for entry in context.edition.layer.entries:
        used = {hit.form for hit in context.located.hits[entry.id]}
        for form in entry.forms:
            if form not in used:
                yield (
                    entry.place,
                    f"the form “{form}” of {entry.id} counts nowhere; expected a form as the article prints it, "
                    "letter for letter, that stands outside longer ones; correct it, or remove it",
                )


@rule
def register_overlap(context: Context) -> Findings:
    """A form within a form of another entry, or the very same, and nobody has said which is meant.

    Bad: the entries “Old Pier” and “pier” with that form, and the article has “Old pier”.
    Good: the first says `holds: [pier]` (it counts there as well) or `hides: [pier]` (it does not).
    """
    told: set[tuple[str, str]] = set()
    for one, other in _overlapping(context):
        longer, shorter = (one, other) if one.length >= other.length else (other, one)
        pair = (longer.entry.id, shorter.entry.id)
        alike = (one.start, one.end) == (other.start, other.end)
        decided = shorter.entry.id in (*longer.entry.holds, *longer.entry.hides) and not alike
        if pair not in told and not decided:
            told.add(pair)
            yield longer.entry.place, _undecided(longer, shorter)


def _overlapping(context: Context) -> Iterator[tuple[Hit, Hit]]:
    for hits in context.located.standing:
        yield from ((a, b) for a, b in combinations(hits, 2) if a.entry is not b.entry and a.overlaps(b))


def _undecided(longer: Hit, shorter: Hit) -> str:
    where = f"in {longer.passage.name} the words “{longer.form}” are a form of {longer.entry.id}"
    if (longer.start, longer.end) == (shorter.start, shorter.end):
        return (
            f"{where} and of {shorter.entry.id}; expected one; say `not here` or `only here` "
            "under each of the two, with `in` and some words around where a place has both"
        )
    return (
        f"{where} and hold “{shorter.form}”, a form of {shorter.entry.id}; expected a decision; "
        f"add to {longer.entry.id} `holds: [{shorter.entry.id}]` or `hides: [{shorter.entry.id}]`"
    )


@rule
def register_reference(context: Context) -> Findings:
    """A reference of the register to an entry or a source that there is not, or a decision where none is needed.

    Bad: `see also: [peer]`, and no entry has that id; `sources: [roe-1999]`, and the database has it not.
    Good: `see also: [pier]`, `sources: [roe-2001-harbour]`.
    """
    keys = {source.key for source in context.edition.sources}
    for entry in context.edition.layer.entries:
        for id in (*entry.see_also, *entry.holds, *entry.hides):
            if id not in context.located.entries or id == entry.id:
                yield (
                    entry.place,
                    f"{entry.id} refers to “{id}”; expected the id of another entry; correct it",
                )
        for key in entry.sources:
            if key not in keys:
                yield entry.place, f"{entry.id} has the source “{key}”; expected a key of the database; correct it"
        for limit in (*entry.not_here, *entry.only_here):
            yield from ((limit.place, problem) for problem in _idle(context, entry, limit))


def _idle(context: Context, entry: RegisterEntry, limit: Limit) -> Iterator[str]:
    """What is wrong with a decision about places."""
    if limit.form not in entry.forms:
        yield f"“{limit.form}” is no form of {entry.id}; expected one of its forms; correct it"
        return
    for at in limit.at:
        passage = context.located.passages.get(at)
        if passage is None or not any(stands(limit.form, passage.shape)):
            yield f"“{limit.form}” does not stand in {at}; expected p10, n43 or a heading’s id; correct it"
        elif limit.within and passage.find(limit.within) < 0:
            yield f"“{limit.within:.60}” does not stand in {at}; expected words around the form; correct it"


@rule
def register_words(context: Context) -> Findings:
    """An explanation whose words are not the article's, or do not stand in the place that is named.

    Bad: `says: {words: a long pier, at: p1}` where paragraph 1 has “The pier stood for a century”.
    Good: `says: {words: The pier stood for a century, at: p1}`.
    """
    for entry in context.edition.layer.entries:
        for said in (*entry.says, *([entry.stands_for] if entry.stands_for else [])):
            own = said is entry.stands_for and not said.at
            if not own and context.located.stand(said.at, said.words) < 0:
                yield said.place, astray(context, said)


def astray(context: Context, said: Saying) -> str:
    """What to say of words that do not stand where they should."""
    elsewhere = [p.at for p in context.located.passages.values() if said.words and p.find(said.words) >= 0]
    mend = f"they stand in {elsewhere[0]}; correct the place" if elsewhere else "copy them from the article"
    return (
        f"the words “{said.words:.60}” do not stand in “{said.at}”; "
        f"expected the article’s own, letter for letter; {mend}"
    )


@rule
def law_without_source(context: Context) -> Findings:
    """An instrument is said to be a law, and the database has no such law; or something else is said to be one.

    Bad: `law: roe-2001-harbour`, which is a book.
    Good: `law: harbour-act-1921`, the key of a statute, bill, order, resolution or treaty in the database.
    """
    kinds = {source.key: KINDS[source.kind] for source in context.edition.sources if source.kind in KINDS}
    for entry in context.edition.layer.entries:
        if not entry.law:
            continue
        kind = kinds.get(entry.law)
        if kind is None or kind.supra:
            what = f"which is a {kind.label.lower()}" if kind else "which the database has not"
            yield (
                entry.place,
                f"{entry.id} has the law “{entry.law}”, {what}; expected the key of a law in the database; correct it",
            )
        elif entry.kind != "instrument":
            yield (
                entry.place,
                f"{entry.id} is a {entry.kind} and has a law; expected one of an instrument only; remove it",
            )
