"""Rules on the table of abbreviations. An edition without a table is not asked for one."""

from __future__ import annotations

from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.sources.abbreviations import in_source

found_by_reader("abbreviation-malformed", """A line of the table of abbreviations that is no row, or a row again.

Bad: `Rels. Relations`, with a blank between them; `Rels.` on two lines
Good: `Rels.`, a tab, `Relations`""")  # fmt: skip


@rule
def abbreviation_unused(context: Context) -> Findings:
    """A row of the table of abbreviations that no source needs.

    Bad: a row `Univ.` where no entry has that word, or only in a longer row (`Univ. Press`).
    Good: each row stands in a name, title or place of some entry.
    """
    rows = context.edition.abbreviations
    used = {
        each.row.printed
        for source in context.edition.sources
        for _, found in in_source(source, rows)
        for each in found
        if each.row
    }
    for row in rows:
        if row.printed not in used:
            yield (
                row.place,
                f"{row.printed} is used in no entry; expected only abbreviations that occur; "
                "delete the row or correct it",
            )


@rule
def abbreviation_unknown(context: Context) -> Findings:
    """An abbreviation in an entry that the table, where there is one, does not spell out.

    Bad: `journaltitle = {Tidal L. Rev.}` and a table without `L.` and `Rev.`
    Good: a row for each, or one for `L. Rev.`; or no table at all.
    """
    rows = context.edition.abbreviations
    for source in context.edition.sources if rows else ():
        unknown = {
            text[each.start : each.end]: None
            for text, found in in_source(source, rows)
            for each in found
            if not each.row
        }
        for printed in unknown:
            yield (
                source.place,
                f"entry {source.key} has “{printed}”, which the table of abbreviations does not spell out; "
                "add a row for it",
            )
