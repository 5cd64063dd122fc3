"""An article in the forms that people have: Word, Markdown, plain text with plain figures, PDF; written for the tests.

Each writer is told only what stands in the article; none knows how the doors read.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

import typst

from edition.model import Article, Note, Paragraph, Section
from edition.text.as_printed import is_table
from edition.text.inline import Inline, read
from edition.text.joining_lines import SOFT_HYPHEN

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WEIR = "The keeper of the weir wrote in his book what the river brought him, day by day, and what he let go by."
LONG = f"{WEIR} " * 3
SENTENCE = "The pier stood for a century, and its keepers wrote what they saw in a long book that nobody reads now."
"""Words enough for a paragraph of the text."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def units(article: Article) -> list[Section | Paragraph]:
    both: list[Section | Paragraph] = [*article.sections, *article.paragraphs]
    return sorted(both, key=lambda unit: (unit.place.line, not isinstance(unit, Section)))


def pieces(text: Inline) -> Iterator[tuple[str, str, bool]]:
    """Kind (`words` or `marker`), letters and slope of what stands in a text, without the signs of unsure hyphens."""
    for piece in text.edition.pieces:
        if piece.kind in ("words", "address"):
            yield "words", piece.text.replace(SOFT_HYPHEN, ""), piece.italic
        elif piece.kind == "marker":
            yield "marker", piece.text, False


Piece = tuple[str, str, bool]


def table_of(text: Inline) -> list[list[list[Piece]]]:
    """A table's rows of cells, each the pieces that stand in it; none for a text that is no table."""
    rows = [re.split(r"\s*\|\s*|\s{3,}", line.strip(" |")) for line in text.source.split("\n")]
    written = [row for row in rows if not all(set(cell) <= set("-: ") for cell in row)]
    return [[list(pieces(read(cell))) for cell in row] for row in written] if is_table(text.source) else []


def heading_of(section: Section) -> str:
    is_whole = re.match(r"\d+\.\d|Appendix|Part ", section.number)
    number = section.number if is_whole else section.number.rsplit(".", 1)[-1]
    return "" if section.number == section.title else f"{number}. "


def numbered(article: Article) -> Iterable[Note]:
    return (note for note in article.notes if note.number)


# Word


def run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def reference(number: int) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:footnoteReference w:id="{number + 1}"/></w:r>'


def paragraph(content: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{content}</w:p>"


def word_runs(text: Inline) -> str:
    return runs_of_pieces(pieces(text))


def runs_of_pieces(every: Iterable[Piece]) -> str:
    return "".join(
        reference(int(letters)) if kind == "marker" else run(letters, "<w:i/>" if italic else "")
        for kind, letters, italic in every
    )


def word_table(rows: list[list[list[Piece]]]) -> str:
    made = ("".join(f"<w:tc><w:p>{runs_of_pieces(cell)}</w:p></w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in made)}</w:tbl>"


def footnote(number: int, content: str) -> str:
    sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number + 1}"><w:p>{sign}{run(" ")}{content}</w:p></w:footnote>'


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/>{properties}</w:style>'
    for name, called, properties in (
        ("Title", "Title", ""),
        *((f"Heading{n}", f"heading {n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>') for n in range(1, 6)),
        ("Quote", "Quote", '<w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>'),
    )
)


def package(body: str, footnotes: str = "", more: dict[str, str] | None = None) -> bytes:
    """A Word file of a body's and the notes' XML; `more` are further parts, name → XML."""
    parts = {
        "document": f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "footnotes": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
        "styles": f"<w:styles {W}>{STYLES}</w:styles>",
        **(more or {}),
    }
    target = f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{target}</Relationships>',
            **{f"word/{name}.xml": HEAD + content for name, content in parts.items()},
        }
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return into.getvalue()


def as_word(article: Article) -> bytes:
    body = [paragraph(run(article.meta.title), "Title"), paragraph(run(" & ".join(article.meta.authors)))]
    for unit in units(article):
        if isinstance(unit, Section):
            body.append(paragraph(run(heading_of(unit)) + word_runs(unit.text), f"Heading{unit.level}"))
        elif rows := table_of(unit.text):
            body.append(word_table(rows))
        else:
            body.append(paragraph(word_runs(unit.text), "Quote" if unit.kind == "blockquote" else ""))
    return package("".join(body), "".join(footnote(n.number or 0, word_runs(n.text)) for n in numbered(article)))


# Markdown


def markdown_words(text: Inline) -> str:
    return markdown_pieces(pieces(text))


def markdown_table(rows: list[list[list[Piece]]]) -> str:
    lines = [f"| {' | '.join(map(markdown_pieces, row))} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def markdown_pieces(every: Iterable[Piece]) -> str:
    out = ""
    for kind, letters, italic in every:
        if kind == "marker":
            out += f"[^{letters}]"
            continue
        plain = "".join(f"\\{c}" if c in "\\*_`<>[]#@^~|{}" else c for c in letters)
        bare = plain.strip(" ")
        out += plain.replace(bare, f"*{bare}*", 1) if italic and bare else plain
    return out


def as_markdown(article: Article) -> str:
    authors = "".join(f'\n  - "{name}"' for name in article.meta.authors)
    title = article.meta.title.replace('"', '\\"')
    date = f"\ndate: {article.meta.year}" if article.meta.year else ""
    parts = [f'---\ntitle: "{title}"\nauthor:{authors}{date}\n---']
    for unit in units(article):
        words = re.sub(r"^(\d+)([.)] )", r"\1\\\2", markdown_words(unit.text))
        if isinstance(unit, Section):
            parts.append(f"{'#' * unit.level} {heading_of(unit)}{words}")
        elif rows := table_of(unit.text):
            parts.append(markdown_table(rows))
        else:
            parts.append(f"> {words}" if unit.kind == "blockquote" else words)
    parts += [f"[^{note.number}]: {markdown_words(note.text)}" for note in reversed(list(numbered(article)))]
    return "\n\n".join(parts) + "\n"


# Plain text, with its markers as figures in brackets


def plain_words(text: Inline) -> str:
    return "".join(
        f"[{letters}]" if kind == "marker" else f"*{letters}*" if italic and letters.strip() else letters
        for kind, letters, italic in pieces(text)
    )


def as_plain(article: Article) -> str:
    parts = [article.meta.title.upper(), " & ".join(article.meta.authors)]
    for unit in units(article):
        words = plain_words(unit.text)
        if isinstance(unit, Section):
            parts.append(f"{'#' * unit.level} {heading_of(unit)}{words}")
        else:
            parts.append(f"> {words}" if unit.kind == "blockquote" else words)
    parts += [f"[{note.number}] {plain_words(note.text)}" for note in numbered(article)]
    return "\n\n".join(parts) + "\n"


# PDF, set as a law review sets it

PAGE = """
#set page(width: 6.75in, height: 10in, margin: (x: 1.1in, y: 1in), header: context {
  let n = counter(page).get().first()
  if n > FIRST [#if calc.even(n) [#n #h(1fr) TIDAL LAW REVIEW] else [OF PIERS #h(1fr) #n]]
})
#counter(page).update(FIRST)
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", hyphenate: true)
#set super(typographic: false)
#set par(justify: true, first-line-indent: (amount: 1em, all: true), leading: .6em, spacing: .6em)
#show heading: it => align(center, block(above: 1.4em, below: 1.2em, text(size: 11pt, weight: "bold", it.body)))
#show quote: it => block(above: 1.4em, below: 1.4em, pad(x: 2em, par(first-line-indent: 0em, it.body)))
"""


def typst_quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def typst_words(text: Inline, notes: dict[str, Note]) -> str:
    return typst_pieces(pieces(text), notes)


def typst_table(rows: list[list[list[Piece]]], notes: dict[str, Note]) -> str:
    cells = ", ".join(f"[#box[{typst_pieces(cell, notes)}]]" for row in rows for cell in row)
    return f"#align(center, block(table(columns: {len(rows[0])}, stroke: none, align: left, {cells})))"


def typst_pieces(every: Iterable[Piece], notes: dict[str, Note]) -> str:
    out = ""
    for kind, letters, italic in every:
        if kind == "marker" and letters in notes:
            out += f"#footnote[{typst_words(notes[letters].text, {})}]"
        elif kind == "words":
            said = f'#text("{typst_quoted(letters)}")'
            out += f"#emph[{said}]" if italic else said
    return out


def as_pdf(article: Article, first_page: int = 100) -> bytes:
    notes = {note.label: note for note in article.notes if note.number}
    parts = [
        PAGE.replace("FIRST", str(first_page)),
        f'#align(center, text(14pt, "{typst_quoted(article.meta.title)}"))',
    ]
    parts.append(f'#align(center, "{typst_quoted(" & ".join(article.meta.authors))}")')
    for unit in units(article):
        words = typst_words(unit.text, notes)
        if isinstance(unit, Section):
            head = f'#text("{typst_quoted(heading_of(unit))}")'
            parts.append(f"#heading(level: {unit.level}, outlined: false)[{head}{words}]")
        elif rows := table_of(unit.text):
            parts.append(typst_table(rows, notes))
        else:
            parts.append(f"#quote(block: true)[{words}]" if unit.kind == "blockquote" else words)
    return typst.compile("\n\n".join(parts).encode())
