"""The printed pages on which paragraphs and notes stand, as the star pages tell them."""

from __future__ import annotations

from edition.exports.reading_order import in_order
from edition.model import Article
from edition.text.inline import Inline


def paragraph_pages(article: Article) -> dict[str, list[str]]:
    """Paragraph id → the printed pages it stands on: the one in force where it begins, then each begun in it.

    A star page at its very beginning is the one in force. Headings may begin a page, too.
    """
    page, found, headings = article.meta.first_page, {}, list(article.sections)
    for paragraph in article.paragraphs:
        if any(section.number == paragraph.section for section in headings):
            while headings:
                heading = headings.pop(0)
                page = (heading.text.edition.pages or (page,))[-1]
                if heading.number == paragraph.section:
                    break
        stars = paragraph.text.edition.pages
        before = [] if not page or _begins_page(paragraph.text) else [page]
        found[paragraph.id] = list(dict.fromkeys([*before, *stars]))
        page = (stars or (page,))[-1]
    return found


def note_pages(article: Article) -> dict[str, list[str]]:
    """Label → the printed pages on which a note stands: that of its marker, then each on which it goes on."""
    page, begins = article.meta.first_page, dict[str, str]()
    for unit in in_order(article):
        for piece in unit.text.edition.pieces:
            if piece.kind == "star page":
                page = piece.text
            elif piece.kind == "marker":
                begins.setdefault(piece.text, page)
    for note in article.notes:
        if note.number == 0:  # without a marker it hangs on the authors' names
            begins.setdefault(note.label, article.meta.first_page)
    stars = {note.label: note.text.edition.pages for note in reversed(article.notes)}
    return {label: [each for each in (begins.get(label, ""), *more) if each] for label, more in stars.items()}


def _begins_page(text: Inline) -> bool:
    """True if a star page stands before any word of the text."""
    stars = text.edition.star_pages
    return bool(stars) and not text.edition.plain[: stars[0][0]].strip()
