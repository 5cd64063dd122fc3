"""The import: an article's text as received → the files of a new edition's folder."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from edition.bluebook.notes.note_reader import read_note, unread_in
from edition.cite.printed_pages import printed_pages
from edition.collating.lines_left_out import LeftOut, account, told
from edition.doors.common.received import Facts, Received
from edition.importing.beside_the_text import beside_the_text
from edition.importing.cross_references import answered
from edition.importing.editors_files import own_pages, settings
from edition.importing.name_order import name_order
from edition.importing.signs_without_meaning import signs_without_meaning
from edition.importing.source_list import collect
from edition.importing.unmarked_notes import first_number, unfound, unmarked
from edition.importing.writable import writable
from edition.model import Article, Form, Meta, Paragraph, Section, Source
from edition.model.file_paths import LEDGER, SOURCES, WITNESS
from edition.pages.page_writer import write_pages
from edition.places.ledger import write_ledger
from edition.sources.bibtex import write_bibtex
from edition.sources.names import joined
from edition.text.joining_lines import raised_figures
from edition.text.mastheads import masthead_in
from edition.text.normalisations import normalised
from edition.text.number_ranges import how_many
from edition.text.title_words import letters_of, title_case
from edition.witness.chunks import to_number
from edition.witness.markers import is_exponent
from edition.witness.original import Original, is_divided
from edition.witness.witness_reader import Doubt, Unreadable, read_witness

__all__ = ["Imported", "Unreadable", "import_article"]

_FORMS: tuple[Form, ...] = ("full", "id", "supra", "short", "internal")
_FIRST_LINES = 12  # in which a masthead stands
_NEAR = 3  # a higher figure is no note's number
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")  # XML and HTML have no room for them


@dataclass(frozen=True, slots=True)
class Imported:
    """The files of an edition (path → text), what the reader doubts, and in a line each what it found and left out."""

    files: Mapping[str, str | bytes]
    doubts: tuple[Doubt, ...]
    summary: str
    left_out: str = ""
    title: str = ""


def import_article(
    text: str | Received, engine: str, templates: Mapping[str, str], original: Original | None = None
) -> Imported:
    """Read an article's text as received and write it in the edition's form.

    `text` is the text itself, or what a door read in a file; then `original` is that file. `engine` is the path
    from the new folder to the engine's `scripts`, or "" for an engine that is installed; `templates` are the
    editors' own first pages (path in `docs/` → Markdown). Raises `Unreadable`, with the line.
    """
    received = text if isinstance(text, Received) else Received(text)
    text = received.text
    _refuse_unprintable(text)
    witness = read_witness(text, divided=is_divided(received.form))
    article = witness.article
    article = replace(article, meta=_with_facts(article.meta, received))
    _refuse_lost_notes(article)
    left = account(text, article)
    sources, cited = collect(article, received.small)
    sources, unwritable = writable(article, sources, cited)
    article, stale = answered(article, received.references, cited)
    read = (
        *(Doubt("docs/index.md", 1, each) for each in received.unsure),
        *witness.doubts,
        *beside_the_text(article),
        *stale,
        *_lost(left),
        *first_number(article),
        *unmarked(article, text),
        *unfound(article),
        *_unread(article),
        *unwritable,
        *signs_without_meaning(article),
        *name_order(article, sources, cited),
    )
    questions = defaultdict(list)
    for doubt in read:
        questions[doubt.about].append(doubt.message)
    files = _pages(article, questions, templates) | (original.files() if original is not None else {})
    files[SOURCES] = write_bibtex(sources)
    files[WITNESS] = text
    files[LEDGER] = write_ledger(())
    files["mkdocs.yml"] = settings(article, engine)
    left_out = "; ".join(filter(None, (told(left), *received.told)))
    return Imported(files, (*read, *_unknown(article)), _summary(article, sources), left_out, article.meta.title)


def _pages(
    article: Article, questions: Mapping[str, list[str]], templates: Mapping[str, str]
) -> dict[str, str | bytes]:
    """The article's pages with what is asked of them, and the editors' own."""
    files: dict[str, str | bytes] = dict(write_pages(article, questions))
    opening = str(files.pop("docs/index.md")).strip()
    return files | own_pages(templates, opening, article.meta, bool(printed_pages(article)))


def _with_facts(meta: Meta, received: Received) -> Meta:
    """What identifies the article, completed by what its file tells outside the text; the text's own word comes first.

    Of a file that prints its pages' numbers the star pages are the print's.
    """
    facts = received.facts
    if letters_of(facts.journal) in letters_of(" ".join(meta.authors)):
        facts = replace(facts, journal="")  # the head over the page has the author's name in its place
    if not facts.volume or not facts.journal:
        facts = _above_the_title(received.text, facts)
    return replace(
        meta,
        journal=meta.journal or facts.journal,
        volume=meta.volume or facts.volume,
        first_page=meta.first_page or facts.first_page,
        year=meta.year or facts.year,
        page_source="print" if received.prints_pages else meta.page_source,
    )


def _above_the_title(text: str, facts: Facts) -> Facts:
    """What the file tells, completed by the line, or two, above the title that name the journal and its volume."""
    lines = [line.strip("#*> ") for line in text.split("\n")[:_FIRST_LINES] if line.strip()]
    told = masthead_in(lines)
    if not told or facts.volume not in ("", told.volume):
        return facts
    journal = title_case(told.journal) if told.journal.isupper() else told.journal
    return Facts(
        facts.journal or journal, told.volume, facts.first_page or told.page, facts.year or int(told.year or 0)
    )


def _refuse_unprintable(text: str) -> None:
    """Raise `Unreadable` at a character that a conversion left and no page can hold."""
    for number, line in enumerate(re.split("\r\n?|\n", text), start=1):
        if found := _UNPRINTABLE.search(line):
            why = f"the invisible character U+{ord(found[0]):04X} stands here, which no page can hold"
            raise Unreadable(number, f"{why}; put what it stands for, or delete it")


def _refuse_lost_notes(article: Article) -> None:
    """Raise `Unreadable` where no note is found, or the text marks more notes than there are."""
    numbers = [note.number for note in article.notes if note.number]
    raised = [(unit.place.line, number) for unit in article.paragraphs for number in _marks(unit)]
    if not numbers:
        form = "raised figures mark notes" if raised else "no raised figure marks a note"
        raise Unreadable(
            1,
            f"no note is found ({form} in the text); expected each note on lines of its own that begin with its raised "
            "number, as ¹, at the end of its page or of the text; see README, The next article",
        )
    last = max(numbers)
    for line, number in raised:
        if last < number <= last + _NEAR:
            raise Unreadable(
                line,
                f"note {number} is marked here, and the last note found is {last}; "
                "expected every note on lines of its own that begin with its raised number",
            )


def _marks(paragraph: Paragraph) -> list[int]:
    """The numbers of the notes that a paragraph marks, those of raised figures included that are no exponents."""
    source = paragraph.text.source
    figures = [to_number(run[0]) for run in raised_figures(source) if not is_exponent(source, run.start())]
    return [*(int(label) for label in paragraph.text.edition.labels if label.isdecimal()), *figures]


def _lost(left: Iterable[LeftOut]) -> list[Doubt]:
    """Lines of the text received that the reader put nowhere and that are nothing the printer added."""
    return [
        Doubt("docs/index.md", each.line, f"“{each.text[:60]}” is on no page; put it where it belongs")
        for each in left
        if each.kind == "lost"
    ]


def _unread(article: Article) -> list[Doubt]:
    """What looks like a citation in the notes and is read as none."""
    return [
        Doubt(note.id, note.place.line, f"“{found.words}” looks like a citation, and none is read in it")
        for note in article.notes
        for found in unread_in(normalised(note.text))
    ]


def _unknown(article: Article) -> list[Doubt]:
    """What identifies the article and is not in the text: to be given in the front matter."""
    facts = ("title", "authors", "journal", "volume", "first_page", "year")
    missing = [name for name in facts if not getattr(article.meta, name)]
    return [Doubt("docs/index.md", 1, f"no {name} found; give it in the front matter") for name in missing]


def _summary(article: Article, sources: tuple[Source, ...]) -> str:
    forms = Counter(r.citation.form for note in article.notes for r in read_note(normalised(note.text)))
    quotations = sum(p.kind == "blockquote" for p in article.paragraphs)
    parts = sum(_is_part(s) for s in article.sections)
    counted = ", ".join(f"{forms[form]} {form}" for form in _FORMS if forms[form])
    by = f", by {joined(article.meta.authors)}" if article.meta.authors else ""
    return (
        f"“{article.meta.title}”{by}: {how_many(len(article.sections), 'section')} in {how_many(parts, 'Part')}, "
        f"{how_many(len(article.paragraphs), 'paragraph')} ({how_many(quotations, 'block quotation')}), "
        f"{how_many(len(article.notes), 'note')}, {how_many(sum(forms.values()), 'citation')} ({counted}), "
        f"{how_many(len(sources), 'source')}"
    )


def _is_part(section: Section) -> bool:
    return section.level == 1
