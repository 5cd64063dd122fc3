"""The collation: the proof that pages and witness agree, but for emendations and normalisations.

Both are read into the same model. What the pages' emendations declare is undone, both texts are
normalised alike, and then everything is compared: what identifies the article, headings and their
levels, paragraphs (where each begins, and whether it is a block quotation), star pages, notes; of each
every word, mark and italic, and the spaces between them. Of what identifies the article, and of star
pages, only what the witness lets us know is compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.collating.differences import Compared, Difference, compare, compare_all
from edition.collating.tokens import Kind, PlacedText, placed
from edition.model import Article, Meta, Note, Paragraph, Place, Section
from edition.pages.page_writer import with_marks
from edition.text.inline import BREAK, LEVEL, QUOTATION, escape, read

_FACTS = {
    "title": True,
    "authors": True,
    "journal": True,
    "volume": False,
    "first_page": False,
    "year": False,
    "url": False,
}
_LEVEL: tuple[Kind] = ("level",)
_QUOTED: tuple[Kind] = ("quotation",)


def collate(witness: Article, pages: Article) -> Iterator[Difference]:
    """Every difference between the witness and the pages' witness reading, in reading order."""
    yield from _facts(witness.meta, pages.meta)
    stars = _tells_pages(witness)
    yield from compare_all(_body(witness, stars), _body(pages, stars))
    yield from compare_all(_notes(witness, stars), _notes(pages, stars))


def _tells_pages(witness: Article) -> bool:
    """Whether its printed pages are known: by its first page, or by star pages of its own."""
    return witness.meta.first_page.isdecimal() or any(each.text.edition.star_pages for each in witness.paragraphs)


def _facts(witness: Meta, pages: Meta) -> Iterator[Difference]:
    """The facts of the front matter that the witness tells, too."""
    for name, fold_case in _FACTS.items():
        if getattr(witness, name):
            theirs, ours = _fact(witness, name, fold_case), _fact(pages, name, fold_case)
            for found in compare(theirs, ours):
                yield replace(
                    found, page=f"{name}: {found.page}", witness=f"{name}: {found.witness}", about="front matter"
                )


def _fact(meta: Meta, name: str, fold_case: bool) -> Compared:
    value = getattr(meta, name)
    plain = "\n".join(with_marks(meta)) if name == "authors" else escape(str(value or ""))
    text, line = meta.written.get(name, (read(plain), meta.place.line))
    return Compared(name, Place(meta.place.path, line), [placed(text, line, fold_case=fold_case)])


def _body(article: Article, stars: bool) -> list[Compared]:
    """One unit for each section: its heading and what stands under it, paragraph after paragraph."""
    units = [Compared("before the first section", Place("", 1), [])]
    for each in article.in_order:
        if isinstance(each, Section):
            units.append(Compared(each.called, each.place, [_heading(each, stars)]))
        else:
            units[-1].pieces.append(_paragraph(each, stars))
            if not units[-1].place.path:
                units[-1] = Compared(units[-1].name, each.place, units[-1].pieces)
    return units


def _heading(section: Section, stars: bool) -> PlacedText:
    """A heading with its level, in one case."""
    level = section.text.received_depth(LEVEL, section.level)
    before = f"{section.number} "
    line, signs = section.place.line, _LEVEL * level
    return placed(section.text, line, before=before, fold_case=True, signs=signs, stars=stars)


def _paragraph(paragraph: Paragraph, stars: bool) -> PlacedText:
    """A paragraph's break, its kind and its words; no break where an emendation says that the witness has none."""
    added = any(e.edition == BREAK and not e.witness for e in paragraph.text.emendations)
    quoted = paragraph.text.received_depth(QUOTATION, paragraph.kind == "blockquote")
    signs = quoted if quoted >= 0 else 2  # declared and not done, it is neither reading
    mark: tuple[Kind, ...] = () if added else ("paragraph", *_QUOTED * signs)
    return placed(paragraph.text, paragraph.place.line, signs=mark, stars=stars)


def _notes(article: Article, stars: bool) -> list[Compared]:
    authors = [note for note in article.notes if note.number is not None]
    return [_note(note, stars) for note in sorted(authors, key=lambda n: n.number or 0)]


def _note(note: Note, stars: bool) -> Compared:
    return Compared(note.called, note.place, [placed(note.text, note.place.line, stars=stars)])
