"""The figure of the sources page: every source along the article's paragraphs, as SVG and as a table.

A row is a source, a column a paragraph; a bar stands where notes of that paragraph cite the source,
the taller the more of them. Sources stand in the order of their first citation. Here each mark has its
row, column and height as numbers; the stylesheet makes places of them, so that the letters keep their
size on every screen. The colours are the theme's. Reader views, which have neither, leave out what is `supplemental`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from edition.cite.authorities import short_name
from edition.model import Article, Edition, Source
from edition.places.addresses import Addresses
from edition.resolving.occurrences import Occurrence
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import names_before_title
from edition.text.number_ranges import how_many, ranges

PLACES = "assets/sources/places.css"
_ROOM, _ROOM_ABOVE = 30, 46  # letters of a name beside its row, and above it, as on a phone
_LOW, _TALL = 0.34, 0.94  # of the row: the bar of one note, and of as many as any has
_STEPS = 4  # with fewer notes than this the bars stay lower, or two would look like many


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A source with its citations, and its notes by paragraph; a citation elsewhere is in none."""

    source: Source
    count: int
    cells: Mapping[int, tuple[str, ...]]

    @property
    def name(self) -> str:
        """What the source is called: who wrote it, and its title."""
        people = names_before_title(self.source)
        return f"{people}, {whole_title(self.source)}" if people else whole_title(self.source)


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A Part's number, and its first and last column."""

    number: str
    first: int
    last: int


def rows(sources: Sequence[Source], cited: Mapping[str, Sequence[Occurrence]]) -> tuple[FigureRow, ...]:
    """The rows of the sources that are cited, in the order of their first citation."""
    made = [_row(source, cited[source.key]) for source in sources if cited.get(source.key)]
    order = {key: cited[key][0].note.number or 0 for key in cited if cited[key]}
    return tuple(sorted(made, key=lambda row: order[row.source.key]))


def _row(source: Source, found: Sequence[Occurrence]) -> FigureRow:
    cells: dict[int, tuple[str, ...]] = {}
    for each in found:
        if each.paragraph:
            cells[each.paragraph] = tuple(dict.fromkeys((*cells.get(each.paragraph, ()), each.note.label)))
    return FigureRow(source, len(found), cells)


def parts(article: Article) -> tuple[FigurePart, ...]:
    """The Parts, one a page, with the paragraphs they hold; columns count from 0."""
    spans: dict[str, list[int]] = {}
    for column, paragraph in enumerate(article.paragraphs):
        spans.setdefault(paragraph.place.path, []).append(column)
    numbers = {section.place.path: section.number for section in reversed(article.sections) if section.level == 1}
    return tuple(FigurePart(numbers.get(path, ""), min(columns), max(columns)) for path, columns in spans.items())


class Figure:
    """Draws the rows for the page whose file is `origin`."""

    def __init__(self, article: Article, rows: Sequence[FigureRow], addresses: Addresses, origin: str) -> None:
        self.article = article
        self.rows = rows
        self.addresses = addresses
        self.origin = origin
        self.columns = {paragraph.number: column for column, paragraph in enumerate(article.paragraphs)}
        self.most = max((len(labels) for row in rows for labels in row.cells.values()), default=1)

    def html(self) -> str:
        """The figure and its table, in one block of HTML."""
        many = f"{how_many(len(self.rows), 'source')} along {len(self.columns)} paragraphs"
        return (
            '<figure class="sources-figure supplemental">'
            '<p class="figure-skip"><a href="#figure-end">Skip the figure</a></p>'
            f'<svg class="figure" role="group" '
            f'aria-labelledby="figure-title figure-desc"><title id="figure-title">{many}</title>'
            '<desc id="figure-desc">One row a source, in the order of first citation; one column a paragraph. '
            "A bar stands where notes of the paragraph cite the source and leads to the first of them. "
            "The table below the figure holds the same facts.</desc>"
            f"{self._ground()}{''.join(self._row(i, row) for i, row in enumerate(self.rows))}</svg>"
            '<figcaption id="figure-end" tabindex="-1">One row a source, in the order of first citation; '
            "one column a paragraph; the taller the "
            f"bar, the more notes{self._tallest()}. At the right, the number of citations.</figcaption>"
            f'<details class="figure-table"><summary>The figure as a table</summary>{self._table()}</details></figure>'
        )

    def _tallest(self) -> str:
        return f": the tallest stands for {self.most}" if self.most > 1 else ""

    def _ground(self) -> str:
        """The Parts as bands with their numbers, and every tenth paragraph's number."""
        drawn = []
        for part in parts(self.article):
            place = f'class="x-{part.first} span-{part.last + 1 - part.first}"'
            number = f'<text class="figure-part">{escape(part.number)}</text>' if len(part.number) < 6 else ""
            drawn.append(f'<g {place}><rect class="figure-band"/>{number}</g>')
        for paragraph, column in self.columns.items():
            if paragraph == 1 or paragraph % 10 == 0:
                drawn.append(f'<text class="figure-tick x-{column} span-1">{paragraph}</text>')
        return f'<g class="figure-ground" aria-hidden="true">{"".join(drawn)}</g>'

    def _row(self, index: int, row: FigureRow) -> str:
        bars = "".join(self._bar(row, number, labels) for number, labels in row.cells.items())
        return (
            f'<g class="figure-row i-{index}"><rect class="figure-line"/>'
            f'<a href="#src-{row.source.key}">{self._name(row)}<title>{escape(row.name)}</title></a>'
            f'{bars}<text class="figure-count" aria-hidden="true">{row.count}</text></g>'
        )

    def _name(self, row: FigureRow) -> str:
        """A source's name; the stylesheet shows the longer one where it has the room."""
        short, long = (escape(short_name(row.source, room)) for room in (_ROOM, _ROOM_ABOVE))
        said = (
            short
            if short == long
            else f'<tspan class="figure-short">{short}</tspan><tspan class="figure-long">{long}</tspan>'
        )
        return f'<text class="figure-name">{said}</text>'

    def _bar(self, row: FigureRow, number: int, labels: Sequence[str]) -> str:
        height = round(100 * (_LOW + (_TALL - _LOW) * (len(labels) - 1) / max(self.most - 1, _STEPS)))
        said = f"{short_name(row.source)}: paragraph {number}, {noted(labels)}"
        return (
            f'<a href="{self.addresses.href(f"fn-{labels[0]}", self.origin)}" '
            f'class="x-{self.columns[number]} tall-{height}"><title>{escape(said)}</title>'
            '<rect class="figure-hit"/><rect class="figure-bar"/></a>'
        )

    def _table(self) -> str:
        head = (
            '<thead><tr><th scope="col">Source</th><th scope="col">Paragraphs, with their notes</th>'
            '<th scope="col">Citations</th></tr></thead>'
        )
        lines = "".join(
            f'<tr><th scope="row"><a href="#src-{row.source.key}">{escape(row.name)}</a></th>'
            f"<td>{'; '.join(self._cell(*cell) for cell in row.cells.items())}</td><td>{row.count}</td></tr>"
            for row in self.rows
        )
        return (
            '<div class="figure-scroll" role="region" aria-label="The figure as a table" tabindex="0">'
            f'<table class="figure-list">{head}<tbody>{lines}</tbody></table></div>'
        )

    def _cell(self, number: int, labels: Sequence[str]) -> str:
        paragraph = self.addresses.href(f"p{number}", self.origin)
        note = self.addresses.href(f"fn-{labels[0]}", self.origin)
        return f'<a href="{paragraph}">¶ {number}</a> (<a href="{note}">{noted(labels)}</a>)'


def places_css(edition: Edition) -> str:
    """The style sheet that gives the figure's classes their numbers: `x-12` is column 12, `i-3` row 3, `tall-34` 34 %.

    No style stands in the page itself: what other people's text brought with it would be followed as well.
    """
    columns = len(edition.article.paragraphs)
    rows = len({each.source for found in edition.citations.values() for each in found if each.source})
    spans = {1, *(part.last + 1 - part.first for part in parts(edition.article))}
    numbers = {"x": range(columns), "i": range(rows), "span": sorted(spans)}
    lines = [f".figure .{name}-{value}{{--{name}:{value}}}" for name, values in numbers.items() for value in values]
    lines += [f".figure .tall-{value}{{--tall:{value / 100:g}}}" for value in range(1, 101)]
    return "\n".join([f".figure{{--rows:{rows};--columns:{columns}}}", *lines]) + "\n"


def noted(labels: Sequence[str]) -> str:
    """Notes in words: `note 8`, `notes 8–13, 20`."""
    return f"note{'' if len(labels) == 1 else 's'} {ranges(int(label) for label in labels)}"
