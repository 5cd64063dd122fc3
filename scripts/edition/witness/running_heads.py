"""What the printer set around an article's text, where a text as received has kept it: running heads, page
numbers, rules and ornaments. None of it is the author's; a running head tells where a page begins.

Only a line that stands alone is one of these, and none before the first note: a first page has no
running head, and the title above it may be the running heads' own words. A head of the form that bound
volumes have is unmistakable; it and a line that is one of a row, with pages that go up, may touch the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from edition.model import as_number
from edition.text.as_printed import COLUMNS
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.title_words import is_capitals, looks_like_title
from edition.witness.bound_heads import bound_heads
from edition.witness.heading_forms import is_enumerated

_NUMBERED = re.compile(r"(?:(?P<left>\d{1,4})[ \t|]++(?=\D))?(?P<words>\D*?)(?:(?<![ \t|])[ \t|]+(?P<right>\d{1,4}))?")
_BARE = re.compile(r"(?:page |p\. ?)?\W{0,3}(?P<page>\d{1,4})\W{0,3}(?: of \d+)?", re.I)
_SET_OFF = re.compile(r"[-–—~·•|(\[] ?\d{1,4} ?[-–—~·•|)\]]")
_RULE = re.compile(r"[_─—–=-]{5,}")
_NOTE = re.compile(rf"[ \t]*(?:[{SUPERSCRIPTS}]|\\?[*∗†‡])")
_ORNAMENT = re.compile(r"(?:\\?[*∗•·~#_=⁂—–-]\s*){3,}|⁂")
_CAPTION = re.compile(r"\W*(?!page\b)\w+\W*", re.I)
_LAST_NUMBER = re.compile(r"(?P<words>\S.*\D)\b(?P<page>\d{1,4})")
_FEWEST_ALIKE = 3
_FEWEST_WORDS = 4
_FEWEST_LINES = 4


@dataclass(frozen=True, slots=True)
class Sheets:
    """A witness's lines with what the printer set around them blank.

    `heads` are the numbers (from 1) of the lines that begin or end a page, each with the page that it
    is known to begin. `numbers` are the lines' own in the text as
    received, where a form feed begins none.
    """

    lines: tuple[str, ...]
    heads: Mapping[int, int | None] = field(default_factory=dict)
    numbers: tuple[int, ...] = ()


def without_running_heads(lines: Sequence[str], first_note: int) -> Sheets:
    """The lines of a witness without running heads; `first_note` is the index of the line its first note begins on."""
    kept = ["" if _is_ornament(lines, i) else line for i, line in enumerate(lines)]
    written = [i for i in range(len(kept)) if kept[i].strip()]
    later = [i for i in written if i >= first_note]
    alone = [i for i in later if _is_alone(kept, i)]
    touching = [i for i in later if not (_neighbour(kept, i - 1) and _neighbour(kept, i + 1))]
    titles = frozenset(words for i in written if i < first_note and (words := _read(lines[i].strip())[0]))
    bound = bound_heads(kept, written, first_note)
    heads = {
        **_before(kept, written, bound),
        **_page_numbers(kept, touching),
        **_alike(kept, alone),
        **_repeated(kept, alone),
        **_row(kept, touching, titles),
        **bound,
    }
    blank = tuple("" if i in heads else line for i, line in enumerate(kept))
    return Sheets(blank, {i + 1: page for i, page in sorted(heads.items())})


def _is_alone(lines: Sequence[str], index: int) -> bool:
    return not _neighbour(lines, index - 1) and not _neighbour(lines, index + 1)


def _neighbour(lines: Sequence[str], index: int) -> str:
    return lines[index].strip() if 0 <= index < len(lines) else ""


def _is_ornament(lines: Sequence[str], index: int) -> bool:
    line = lines[index].strip()
    if not line or "|" in line:
        return False
    if _is_alone(lines, index):
        return bool(_ORNAMENT.fullmatch(line))
    before, after = _neighbour(lines, index - 1), _neighbour(lines, index + 1)
    parts = not (before and after) or bool(_NOTE.match(after))
    return bool(_RULE.fullmatch(line)) and parts and not COLUMNS.search(before or after)


def _alike(lines: Sequence[str], alone: Sequence[int]) -> dict[int, int | None]:
    """Lines with the same words: with page numbers that go up, or at least three of them. They may stand above
    or below their pages."""
    alike: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for i in alone:
        words, page = _read(lines[i].strip())
        if words:
            alike[words].append((i, page))
    return {i: None for same in alike.values() if _is_running(same) for i, _ in same}


def _repeated(lines: Sequence[str], alone: Sequence[int]) -> dict[int, int | None]:
    """Lines that are no titles, and stand below the pages' notes: the same three times at least, or the same but for
    a last number that goes up."""
    alike: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for i in alone:
        match = _LAST_NUMBER.fullmatch(line := lines[i].strip())
        for words, page in ((line, None), (match["words"], int(match["page"])) if match else ("", None)):
            if len(words.split()) >= _FEWEST_WORDS and not _NOTE.match(line):
                alike[words].append((i, page))
    rows = [[i for i, _ in same] for same in alike.values() if len(same) >= _FEWEST_ALIKE and _is_running(same)]
    every = frozenset(i for row in rows for i in row)
    rows = [row for row in rows if 2 * sum(_is_below_a_note(lines, i, every) for i in row) >= len(row)]
    return {i: None for row in rows for i in row}


def _is_below_a_note(lines: Sequence[str], index: int, others: Set[int]) -> bool:
    """True if the piece above a line that stands alone begins as a note does; `others` are lines like it, a page's
    foot above the next one's head."""
    above = next((i for i in range(index - 1, -1, -1) if lines[i].strip() and i not in others), -1)
    while above > 0 and lines[above - 1].strip() and not _NOTE.match(lines[above]):
        above -= 1
    return above >= 0 and bool(_NOTE.match(lines[above]))


def _row(lines: Sequence[str], touching: Sequence[int], titles: Set[str]) -> dict[int, int | None]:
    """Lines at a page's edge with the same words and pages that go up: they may touch the text. They are three at
    least, or the title with a page."""
    alike: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for i in touching:
        words, page = _read(lines[i].strip())
        if words and page is not None:
            alike[words].append((i, page))
    rows = {words: same for words, same in alike.items() if len(same) >= _FEWEST_ALIKE and _is_running(same)}
    rows |= {words: same for words, same in alike.items() if words in titles and _go_up(same)}
    return {i: None for same in rows.values() for i, _ in same}


@lru_cache(maxsize=4096)  # a line is read for each of the rows it may be of
def _read(line: str) -> tuple[str, int | None]:
    """The words of what may be a running head, and its page; no words for what is none."""
    match = _NUMBERED.fullmatch(line)
    words = match["words"].strip("#*_ |\t") if match else ""
    if not match or not words or is_enumerated(words) or not (is_capitals(words) or looks_like_title(words)):
        return "", None
    page = match["left"] or match["right"]
    if page and _CAPTION.fullmatch(words):
        return "", None  # Table 1, Table 2
    return words.casefold(), as_number(page) if page else None


def _is_running(same: Sequence[tuple[int, int | None]]) -> bool:
    pages = [page for _, page in same if page is not None]
    if len(pages) < len(same):
        return not pages and len(same) >= _FEWEST_ALIKE
    return len(pages) > 1 and _go_up(same)


def _go_up(same: Sequence[tuple[int, int | None]]) -> bool:
    pages = [page for _, page in same if page is not None]
    return all(a < b for a, b in zip(pages, pages[1:], strict=False))


def _page_numbers(lines: Sequence[str], edges: Sequence[int]) -> dict[int, int | None]:
    """Lines of a number only that go up by one from page to page. They may touch the text, if lines enough for a
    page stand between them. Two are enough where each stands alone between two strokes or in brackets. Whether one
    stands above or below its page the text does not say: the page it begins is not known."""
    found = [(i, int(match["page"])) for i in edges if (match := _BARE.fullmatch(lines[i].strip()))]
    set_off = [(i, page) for i, page in found if _is_alone(lines, i) and _SET_OFF.fullmatch(lines[i].strip())]
    runs = [run for run in _runs(found) if len(run) >= _FEWEST_ALIKE]
    sure = [run for run in _runs(set_off) if len(run) > 1]
    near = [run for run in runs if all(_is_alone(lines, i) for i in run) or _are_pages_apart(run)]
    return {i: None for run in (*sure, *near) for i in run}


def _are_pages_apart(run: Sequence[int]) -> bool:
    return all(b - a > _FEWEST_LINES for a, b in zip(run, run[1:], strict=False))


def _before(lines: Sequence[str], written: Sequence[int], heads: Mapping[int, int | None]) -> dict[int, int | None]:
    """A line of a number only that is the page's before the next running head's: a first page has its number alone,
    at its foot."""
    first = min((i for i, page in heads.items() if page is not None), default=None)
    if first is None:
        return {}
    bare = ((i, _BARE.fullmatch(lines[i].strip())) for i in written if i < first and _is_alone(lines, i))
    return {i: None for i, match in bare if match and int(match["page"]) + 1 == heads[first]}


def _runs(found: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    run: list[int] = []
    last = 0
    for i, page in found:
        if run and page != last + 1:
            yield run
            run = []
        run.append(i)
        last = page
    yield run
