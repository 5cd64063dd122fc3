"""The collation: the proof that pages and witness agree, but for emendations and normalisations.

Both are read into the same model. What the pages' emendations declare is undone, both texts are
normalised alike, and then every word and mark is compared: title, headings, paragraphs (and where
each begins), markers, italics, notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import zip_longest

from edition import inline
from edition.model import Article, Note, Paragraph, Place, Section
from edition.normalise import fold_quotes, normalise
from edition.pages import TITLE_PAGE
from edition.seam import SOFT_HYPHEN

_TOKEN = re.compile(
    rf"\\[!-/:-@\[-`{{-~]|\[\^[^\[\]\s]+\]|\[\*\w+\]\{{#page-\w+\}}|<https?:[^\s<>]*>|\*+|¶|[^\W_]+(?:[-{SOFT_HYPHEN}]+[^\W_]+)*|[^\w\s]|_"
)
_STAR_PAGE = re.compile(r"\[\*\w+\]\{#page-\w+\}")
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_CONTEXT = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark, and the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Where pages and witness part: both readings with some words around them, and their places."""

    place: Place
    witness_line: int
    page: str
    witness: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A normalised text and the line it begins on; the mark ¶ where a paragraph begins."""

    text: str
    line: int
    fold_case: bool = False


@dataclass(frozen=True)
class _Unit:
    """A stretch that is compared as one: what it is called, where it begins, and its texts."""

    name: str
    place: Place
    pieces: list[_Piece]

    @cached_property
    def tokens(self) -> list[Token]:
        return [token for piece in self.pieces for token in _tokens(piece)]

    @property
    def words(self) -> list[list[str]]:
        """The texts without regard to lines: what is alike in them is alike in tokens."""
        return [[str(piece.fold_case), *piece.text.split()] for piece in self.pieces]


def collate(witness: Article, pages: Article) -> Iterator[Difference]:
    """Every difference between the witness and the pages' witness reading, in reading order."""
    yield from _compare(_title(witness), _title(pages))
    theirs, ours = _body(witness), _body(pages)
    yield from _all(theirs, ours)
    yield from _all(_notes(witness), _notes(pages))


def tokens(text: str, line: int, fold_case: bool = False) -> list[Token]:
    """The words and marks of inline Markdown after normalisation; star pages and editors' markers are none."""
    return _tokens(_piece(text, line, fold_case))


def _piece(text: str, line: int, fold_case: bool = False) -> _Piece:
    return _Piece(fold_quotes(_STAR_PAGE.sub("", normalise_for_comparison(text))), line, fold_case)


def _tokens(piece: _Piece) -> list[Token]:
    found = []
    at, line = 0, piece.line
    for match in _TOKEN.finditer(piece.text):
        line += piece.text.count("\n", at, match.start())
        at = match.start()
        token = match[0][1:] if match[0].startswith("\\") else match[0]
        if not token.startswith("[^ed-"):
            found.append(Token(token.casefold() if piece.fold_case else token, line))
    return found


def normalise_for_comparison(text: str) -> str:
    """The normalisations, except that a soft hyphen (an unsure line end) stays to be forgiven."""
    marked = inline.witness_text(_unspan(text)).replace(SOFT_HYPHEN, "\ue000")
    return normalise(marked).replace("\ue000", SOFT_HYPHEN)


def _unspan(text: str) -> str:
    """An editor's answer `[*Id.*]{source=key}` adds no words to the author's."""
    return re.sub(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\{source=[^}\s]*\}", r"\1", text)


def _title(article: Article) -> _Unit:
    meta = article.meta
    text = "\n".join([meta.title, *meta.authors])
    return _Unit("title and authors", meta.place, [_piece(text, meta.place.line, fold_case=True)])


def _body(article: Article) -> list[_Unit]:
    """One unit for each section: its heading and what stands under it, paragraph after paragraph."""
    units = [_Unit("before the first section", Place("", 1), [])]
    both: list[Section | Paragraph] = [*article.sections, *article.paragraphs]
    page = {path: i for i, path in reversed(list(enumerate(u.place.path for u in both)))}
    order = sorted(both, key=lambda u: (u.place.path != TITLE_PAGE, page[u.place.path], u.place.line))
    for each in order:
        if isinstance(each, Section):
            heading = _piece(f"{each.number} {each.title}", each.place.line, fold_case=True)
            plain = replace(heading, text=_EMPHASIS.sub("", heading.text))
            units.append(_Unit(f"section {each.number}", each.place, [plain]))
        else:
            units[-1].pieces.extend(_paragraph(each))
            if not units[-1].place.path:
                units[-1] = _Unit(units[-1].name, each.place, units[-1].pieces)
    return units


def _paragraph(paragraph: Paragraph) -> list[_Piece]:
    """A paragraph's break and its words; no break where an emendation says that the witness has none."""
    added = any(e.edition == "¶" and not e.witness for e in inline.emendations(paragraph.text))
    mark = [] if added else [_Piece("¶", paragraph.place.line)]
    return [*mark, _piece(paragraph.text, paragraph.place.line)]


def _notes(article: Article) -> list[_Unit]:
    authors = [note for note in article.notes if note.number is not None]
    return [_note(note) for note in sorted(authors, key=lambda n: n.number or 0)]


def _note(note: Note) -> _Unit:
    return _Unit(f"note {note.label}", note.place, [_piece(note.text, note.place.line)])


def _all(theirs: Sequence[_Unit], ours: Sequence[_Unit]) -> Iterator[Difference]:
    """Compare unit with unit of the same name; one without a partner is a difference as a whole."""
    if [u.name for u in theirs] == [u.name for u in ours]:
        for witness, page in zip(theirs, ours, strict=True):
            yield from _compare(witness, page)
        return
    matcher = SequenceMatcher(None, [u.name for u in theirs], [u.name for u in ours], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for witness, page in zip(theirs[i1:i2], ours[j1:j2], strict=True):
                yield from _compare(witness, page)
        else:
            yield from _unmatched(theirs[i1:i2], ours[j1:j2])


def _unmatched(theirs: Sequence[_Unit], ours: Sequence[_Unit]) -> Iterator[Difference]:
    for witness, page in zip_longest(theirs, ours):
        place = page.place if page else Place("docs", 1)
        line = witness.place.line if witness else 1
        yield Difference(place, line, _beginning(page), _beginning(witness))


def _beginning(unit: _Unit | None) -> str:
    return f"{unit.name}: {_text(unit.tokens[: 2 * _CONTEXT])} …" if unit else "nothing"


def _compare(witness: _Unit, page: _Unit) -> Iterator[Difference]:
    if witness.words == page.words:
        return
    theirs, ours = [t.text for t in witness.tokens], [t.text for t in page.tokens]
    if theirs == ours or (len(theirs) == len(ours) and all(map(_same, theirs, ours))):
        return
    canonical = [_canonical(t, theirs, ours, i) for i, t in enumerate(theirs)]
    matcher = SequenceMatcher(None, canonical, ours, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield _difference(witness, page, (i1, i2), (j1, j2))


def _same(theirs: str, ours: str) -> bool:
    return theirs == ours or (SOFT_HYPHEN in theirs and _bare(theirs) == _bare(ours))


def _bare(word: str) -> str:
    return word.replace("-", "").replace(SOFT_HYPHEN, "")


def _canonical(token: str, theirs: Sequence[str], ours: Sequence[str], index: int) -> str:
    """A word with an unsure hyphen, as the pages have it near the same place."""
    if SOFT_HYPHEN not in token:
        return token
    near = ours[max(0, index - 20) : index + 20]
    return next((word for word in near if _bare(word) == _bare(token)), token.replace(SOFT_HYPHEN, ""))


def _difference(witness: _Unit, page: _Unit, theirs: tuple[int, int], ours: tuple[int, int]) -> Difference:
    place = Place(page.place.path or witness.place.path, _line(page, ours))
    return Difference(place, _line(witness, theirs), _window(page.tokens, ours), _window(witness.tokens, theirs))


def _line(unit: _Unit, span: tuple[int, int]) -> int:
    """The line of the first token that differs; where tokens are lost, of the one before the gap."""
    at = max(0, span[0] - 1) if span[0] == span[1] else span[0]
    return unit.tokens[at].line if unit.tokens else unit.place.line


def _window(found: Sequence[Token], span: tuple[int, int]) -> str:
    """The differing tokens in ⟨⟩ with a few on each side."""
    before = _text(found[max(0, span[0] - _CONTEXT) : span[0]])
    after = _text(found[span[1] : span[1] + _CONTEXT])
    return f"{before} ⟨{_text(found[span[0] : span[1]])}⟩ {after}".strip()


def _text(found: Sequence[Token]) -> str:
    return re.sub(r" ([.,;:!?)\]])", r"\1", " ".join(t.text for t in found))
