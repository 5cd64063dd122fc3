"""The timeline: every event that the article dates, in its words, as a table; then the figure."""

from __future__ import annotations

from edition.layer.edtf import in_words, read_edtf
from edition.layer.located import Located, is_quoted
from edition.layer.periods import Dated, dated, periods
from edition.model import Edition, Telling
from edition.places.addresses import Addresses
from edition.site.layer_links import LayerLinks, quoted
from edition.site.printed_words import words_html
from edition.site.stylesheets import stylesheets
from edition.site.timeline_figure import timeline_figure

_EMPTY = "No event is listed yet."
_EXPLAINED = (
    "Every event that the text or a note dates, in the article’s own words, in the order of time. Dates on which "
    "something was published are left out, and so is what is told only roughly (“in recent years”)."
)
_HEAD = (
    '<thead><tr><th scope="col">No.</th><th scope="col">Date</th>'
    '<th scope="col">In the article’s words</th></tr></thead>'
)


def timeline_page(edition: Edition, located: Located, addresses: Addresses, origin: str) -> str:
    """The Markdown of the page whose file is `origin`. An edition without events gets one sentence."""
    events = dated(edition.layer.events)
    if not events:
        return _EMPTY
    writer = _Writer(LayerLinks(edition, located, addresses, origin))
    rows = "".join(writer.row(event) for event in events)
    only_quoted = frozenset(e.event.id for e in events if all(writer.is_quoted(told) for told in e.event.told))
    table = f'<table class="timeline" aria-label="Events in the order of time">{_HEAD}<tbody>{rows}</tbody></table>'
    figure = timeline_figure(periods(events), only_quoted)
    return "\n\n".join(
        [stylesheets(origin, "folded", "layer/timeline"), _EXPLAINED, table, "## By period {#timeline-figure}", figure]
    )


class _Writer:
    """Writes the rows of the table."""

    def __init__(self, links: LayerLinks) -> None:
        self.links = links

    def row(self, event: Dated) -> str:
        """An event's row: its number, its closest date, and what each place tells of it."""
        told = event.event.told
        same = len({each.when for each in told}) == 1
        items = "".join(f"<li>{self._telling(each, '' if same else _date(each))}</li>" for each in told)
        apart = '<p class="timeline-apart">The places differ in the date.</p>' if event.differs else ""
        precision = "" if event.precision == "day" else f"<small>{event.precision}</small>"
        return (
            f'<tr id="event-{event.event.id}"><td class="timeline-no">{event.number}</td>'
            f'<th scope="row">{_date(event.closest)} {precision}</th><td><ul>{items}</ul>{apart}</td></tr>'
        )

    def is_quoted(self, told: Telling) -> bool:
        """True if a quotation has the date's words."""
        passage = self.links.located.passages.get(told.at)
        return passage is not None and is_quoted(passage, max(passage.find(told.printed), 0))

    def _date_first(self, told: Telling) -> bool:
        """True if the words of the date stand before those on the event."""
        passage = self.links.located.passages.get(told.at)
        return passage is not None and passage.find(told.printed) < passage.find(told.what)

    def _telling(self, told: Telling, date: str) -> str:
        if told.printed in told.what:
            before, _, after = told.what.partition(told.printed)
            said = quoted(f"{before}\0{told.printed}\1{after}").replace("\0", "<mark>").replace("\1", "</mark>")
        else:
            parts = [quoted(told.what), f"<mark>{quoted(told.printed)}</mark>"]
            said = " … ".join(reversed(parts) if self._date_first(told) else parts)
        place = self.links.place(told.at) if told.at in self.links.located.passages else ""
        notes = [
            place,
            "in a quotation" if self.is_quoted(told) else "",
            f"reckoned: {words_html(told.how)}" if told.how else "",
        ]
        return f"{f'<b>{date}</b>: ' if date else ''}{said} ({'; '.join(filter(None, notes))})"


def _date(told: Telling) -> str:
    """The date in words, for machines in EDTF where HTML can hold it."""
    span = read_edtf(told.when)
    said = in_words(told.when)
    simple = span is not None and span.precision in ("day", "month", "year") and not told.when.startswith("-")
    return f'<time datetime="{told.when}">{said}</time>' if simple else said
