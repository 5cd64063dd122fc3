"""Rules on what is marked in the text: few marks, each explained, and none twice in a section."""

from __future__ import annotations

from collections import Counter

from edition.checks.registry import Context, Findings, rule

BUDGET = 3


@rule
def term_mark(context: Context) -> Findings:
    """A mark where the term does not stand, a second one in a section, or one that has nothing to show.

    Bad: `marked in: [p1, p2]`, both in section I; or an entry without `says`, `stands for` and `law`.
    Good: `marked in: [p1]`, and `says` with the article's words on it.
    """
    for entry in context.edition.layer.entries:
        if entry.marked_in and not (entry.says or entry.stands_for or entry.law):
            yield (
                entry.place,
                f"{entry.id} is marked and has nothing to show; expected `says`, `stands for` or `law`; "
                "add one, or remove `marked in`",
            )
        if not (entry.law or entry.stands_for):
            for at in {said.at for said in entry.says} & set(entry.marked_in):
                yield (
                    entry.place,
                    f"{entry.id} is marked in {at}, where the words on it stand anyhow; expected a mark in another "
                    f"place, where a reader misses them; take {at} out of `marked in`",
                )
        there = {hit.passage.at for hit in context.located.hits[entry.id]}
        sections: dict[str, str] = {}
        for at in entry.marked_in:
            passage = context.located.passages.get(at)
            if passage is None or passage.kind != "paragraph" or at not in there:
                yield (
                    entry.place,
                    f"{entry.id} is marked in {at}; expected a paragraph in which a form of it stands; correct it",
                )
            elif passage.section in sections:
                yield (
                    entry.place,
                    f"{entry.id} is marked in {sections[passage.section]} and {at}, both of section "
                    f"{passage.section}; expected one mark a section; remove one",
                )
            else:
                sections[passage.section] = at


@rule
def term_budget(context: Context) -> Findings:
    """More than three terms are marked in a paragraph.

    Bad: four entries with `marked in: [p1]`.
    Good: three at most; the fourth is found in the index.
    """
    counts = Counter(at for entry in context.edition.layer.entries for at in entry.marked_in)
    for at, count in counts.items():
        passage = context.located.passages.get(at)
        if passage and count > BUDGET:
            marked = [entry.id for entry in context.edition.layer.entries if at in entry.marked_in]
            yield (
                passage.place,
                f"paragraph {at[1:]} has {count} marked terms ({', '.join(marked)}); expected {BUDGET} at most; "
                f"take {at} out of `marked in` of the least needed in citations/register.yml",
            )
