"""Inline Markdown as the pages and the witness use it: what a run of text says, and what is marked in it.

The edition's own inline syntax, beside `*italics*`, `<https://…>` and backslash escapes:

    [^8]                      marker of note 8
    [*37]{#page-37}           printed page 37 begins here (Pandoc's bracketed span)
    [*Id.*]{source=key}       an editor's explicit answer: this citation is of that source
    {~~old~>new~~}{>>why<<}   emendation (CriticMarkup); also {++new++} and {--old--};
                              {++¶++} at a paragraph's head: the witness runs on; {--¶--}: it breaks off here
                              {++¶>++} at its head: the edition takes it for a block quotation; {--¶>--}: it does not
                              {++¶#++} in a heading: the edition has it one level lower; {--¶#--}: one higher
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])                                    # \$  \*
    | \[\^(?P<marker>[^\[\]\s]+)\]                                       # [^8]
    | \[\*(?P<page>\w+)\]\{\#page-\w+\}                                 # [*37]{#page-37}
    | \[(?P<spanned>(?:[^\[\]]|\[[^\[\]]*\])*)\]\{source=(?P<key>[^}\s]*)\}
    | <(?P<url>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>                       # <https://…>
    | (?P<stars>\*{1,3})
    | (?P<newline>(?:(?<![ \t])[ \t]+)?\n[ \t]*)
    """,
    re.X,
)


BREAK, QUOTATION, LEVEL = "¶", "¶>", "¶#"
STRUCTURE = frozenset({BREAK, QUOTATION, LEVEL})  # signs of how the text is divided: no words, and never printed


@dataclass(frozen=True, slots=True)
class Emendation:
    """A declared change: `witness` was read, `edition` is printed, because of `reason`."""

    witness: str
    edition: str
    reason: str
    start: int
    end: int

    @property
    def is_structural(self) -> bool:
        """True if it changes no words but how the text is divided."""
        return self.witness + self.edition in STRUCTURE


@dataclass(frozen=True, slots=True)
class Styled:
    """Plain text, and the stretches of it (start, end) that are italic, a URL, or answered by an editor."""

    plain: str
    italics: tuple[tuple[int, int], ...]
    urls: tuple[tuple[int, int], ...]
    overrides: tuple[tuple[int, int, str], ...]

    def is_italic(self, start: int, end: int | None = None) -> bool:
        """True if everything from `start` to `end` (or the one character) is italic."""
        return is_within(self.italics, start, start + 1 if end is None else end)


def is_within(stretches: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """True if one of the stretches, which stand in order and apart, holds everything from `start` to `end`."""
    last = bisect_right(stretches, start, key=lambda stretch: stretch[0]) - 1
    return last >= 0 and end <= stretches[last][1]


def touching(stretches: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches, of some that stand in order and apart, that have a character from `start` to `end`."""
    first = bisect_right(stretches, start, key=lambda stretch: stretch[1])
    return takewhile(lambda stretch: stretch[0] < end, islice(stretches, first, None))


def emendations(text: str) -> list[Emendation]:
    """The emendations declared in `text`, in order; offsets are into `text`."""
    return list(_declared(text))


def edition_text(text: str) -> str:
    """`text` with every emendation carried out. The signs of structure are not printed."""
    return _read_as(text, lambda emendation: printed(emendation.edition))


def printed(reading: str) -> str:
    """A reading of the edition's without a sign of structure. A pilcrow before a number (`¶ 12`) is the author's."""
    return "" if reading in STRUCTURE else reading


def witness_text(text: str) -> str:
    """`text` with every emendation undone; of the signs of structure only the paragraph's break stays."""
    return _read_as(text, lambda emendation: "" if emendation.witness in (QUOTATION, LEVEL) else emendation.witness)


def received_depth(text: str, sign: str, depth: int) -> int:
    """How often the witness has `sign` where the edition has it `depth` times, as the emendations in `text` declare."""
    declared = emendations(text)
    return depth - sum(e.edition == sign for e in declared) + sum(e.witness == sign for e in declared)


def _read_as(text: str, reading: Callable[[Emendation], str]) -> str:
    if "{" not in text:
        return text
    out, position = [], 0
    for emendation in _declared(text):
        out += [text[position : emendation.start], reading(emendation)]
        position = emendation.end
    return "".join([*out, text[position:]])


_OPENER = re.compile(r"\{(?:~~|\+\+|--)")


def _declared(text: str) -> Iterator[Emendation]:
    """Each mark is looked for once: what is not closed from here on is not closed from further on either."""
    missing: set[str] = set()

    def find(mark: str, start: int) -> int:
        at = -1 if mark in missing else text.find(mark, start)
        if at < 0:
            missing.add(mark)
        return at

    opener = _OPENER.search(text)
    while opener:
        sign, start = opener[0][1:], opener.end()
        parted = find("~>", start) if sign == "~~" else start
        close = find(sign + "}", parted + 2 if sign == "~~" else start) if parted >= 0 else -1
        end = close + 3 if close >= 0 else start
        if close >= 0:
            stop = find("<<}", end + 3) if text.startswith("{>>", end) else -1
            reason = text[end + 3 : stop] if stop >= 0 else ""
            end = stop + 3 if stop >= 0 else end
            old, new = _both(text, sign, start, parted, close)
            yield Emendation(old, new, reason, opener.start(), end)
        opener = _OPENER.search(text, end)


def _both(text: str, sign: str, start: int, parted: int, close: int) -> tuple[str, str]:
    """The witness's reading and the edition's: of a change, an addition, a deletion."""
    if sign == "~~":
        return text[start:parted], text[parted + 2 : close]
    return ("", text[start:close]) if sign == "++" else (text[start:close], "")


def styled(text: str) -> Styled:
    """Read inline Markdown (the edition's reading) into plain text and its stretches.

    Markers and star pages vanish; a line's end is a space; an unclosed italic runs to the end.
    """
    reader = _Reader()
    reader.read(edition_text(text))
    return reader.result()


def plain(text: str) -> str:
    """The edition's reading of `text` without markup, markers and star pages."""
    return styled(text).plain


def markers(text: str) -> list[str]:
    """The labels of the notes marked in `text`, in order."""
    return [m["marker"] for m in _TOKEN.finditer(edition_text(text)) if m["marker"]] if "[^" in text else []


def star_pages(text: str) -> list[str]:
    """The printed pages that begin in `text`, in order."""
    return [m["page"] for m in _TOKEN.finditer(edition_text(text)) if m["page"]] if "#page-" in text else []


def tokens(text: str):
    """Every piece of markup in `text`, as regex matches whose `lastgroup` names it."""
    return _TOKEN.finditer(text)


def escape(plain_text: str) -> str:
    """Plain text as inline Markdown that reads back as the same plain text."""
    return re.sub(r"([\\`*<]|\[(?=\^)|\{(?=source=))", r"\\\1", plain_text)


class _Reader:
    """Collects plain text while it walks over the markup."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.length = 0
        self.italics: list[tuple[int, int]] = []
        self.urls: list[tuple[int, int]] = []
        self.overrides: list[tuple[int, int, str]] = []
        self.italic_from: int | None = None

    def read(self, text: str) -> None:
        position = 0
        for token in _TOKEN.finditer(text):
            self._put(text[position : token.start()])
            self._token(token)
            position = token.end()
        self._put(text[position:])

    def result(self) -> Styled:
        if self.italic_from is not None and self.italic_from < self.length:
            self.italics.append((self.italic_from, self.length))
        return Styled("".join(self.out), tuple(self.italics), tuple(self.urls), tuple(self.overrides))

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def _token(self, token: re.Match[str]) -> None:
        start = self.length
        if token["escaped"]:
            self._put(token["escaped"])
        elif token["newline"] is not None:
            self._put(" ")
        elif token["url"]:
            self._put(token["url"])
            self.urls.append((start, self.length))
        elif token["spanned"] is not None:
            self.read(token["spanned"])
            self.overrides.append((start, self.length, token["key"]))
        elif token["stars"] and len(token["stars"]) != 2:
            self._toggle_italic()

    def _toggle_italic(self) -> None:
        if self.italic_from is None:
            self.italic_from = self.length
            return
        if self.italic_from < self.length:
            self.italics.append((self.italic_from, self.length))
        self.italic_from = None
