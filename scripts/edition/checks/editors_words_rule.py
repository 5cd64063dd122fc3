"""The rule that the editors' plain words are plain: what is shown as it stands shows its signs as well."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, Findings, rule
from edition.model import Place
from edition.pages.front_matter import shown_facts
from edition.pages.settings import SHOWN_RULE
from edition.text.markup_signs import marked_up, signs_of_markup


@rule
def words_marked_up(context: Context) -> Findings:
    """Words that are shown as they stand hold signs of markup, and readers would see the signs.

    They are the site's name and the pages' titles, what the title page says of the edition, the reasons of
    emendations and redirects, remarks on readings kept, names of the index, and how a date was reckoned. What the
    author prints may stand in all of them.

    Bad:  `site_name: Of *Piers*`, `{>>see [the note](i.md)<<}`, `name: <b>Piers</b>`
    Good: `site_name: Of Piers`, `{>>letters transposed in the witness<<}`
    """
    yield from ((found.place, found.message) for found in context.found if found.rule == SHOWN_RULE)
    for place, text in said(context):
        for match in signs_of_markup(text):
            shown = " ".join(match[0].split())
            if shown.casefold() not in context.printed:
                yield place, marked_up(shown)
                break


def said(context: Context) -> Iterator[tuple[Place, str]]:
    """The editors' plain words, each with its place."""
    for page in context.all_pages:
        yield from shown_facts(page.text, page.path)
    for unit in context.article.units:
        for emendation in unit.text.emendations:
            yield unit.place_at(emendation.start), emendation.reason
    edition = context.edition
    yield from ((row.place, row.remark) for row in edition.readings_kept)
    yield from ((redirect.place, redirect.reason) for redirect in edition.redirects)
    for entry in edition.layer.entries:
        yield from ((entry.place, words) for words in (entry.name, entry.sort, *entry.see_from))
        if entry.stands_for:
            yield entry.stands_for.place, entry.stands_for.words
    yield from ((told.place, told.how) for event in edition.layer.events for told in event.told)
