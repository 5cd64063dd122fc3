"""Inline Markdown as the pages and the witness use it: what a run of text says, and what is marked in it.

The edition's own inline syntax, beside `*italics*`, `<https://…>` and backslash escapes:

    [^8]                      marker of note 8
    [*37]{#page-37}           printed page 37 begins here (Pandoc's bracketed span)
    [*Id.*]{source=key}       an editor's explicit answer: this citation is of that source
    {~~old~>new~~}{>>why<<}   emendation (CriticMarkup); also {++new++} and {--old--};
                              {++¶++} at a paragraph's head: the witness runs on; {--¶--}: it breaks off here
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_EMENDATION = re.compile(
    r"\{(?:~~(?P<old>.*?)~>(?P<new>.*?)~~|\+\+(?P<added>.*?)\+\+|--(?P<deleted>.*?)--)\}"
    r"(?:\{>>(?P<reason>.*?)<<\})?",
    re.S,
)
_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])                                    # \$  \*
    | \[\^(?P<marker>[^\]\s]+)\]                                        # [^8]
    | \[\*(?P<page>\w+)\]\{\#page-\w+\}                                 # [*37]{#page-37}
    | \[(?P<spanned>(?:[^\[\]]|\[[^\[\]]*\])*)\]\{source=(?P<key>[^}\s]*)\}
    | <(?P<url>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>                       # <https://…>
    | (?P<stars>\*{1,3})
    | (?P<newline>[ \t]*\n[ \t]*)
    """,
    re.X,
)


@dataclass(frozen=True, slots=True)
class Emendation:
    """A declared change: `witness` was read, `edition` is printed, because of `reason`."""

    witness: str
    edition: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Styled:
    """Plain text, and the stretches of it (start, end) that are italic, a URL, or answered by an editor."""

    plain: str
    italics: tuple[tuple[int, int], ...]
    urls: tuple[tuple[int, int], ...]
    overrides: tuple[tuple[int, int, str], ...]

    def is_italic(self, start: int, end: int | None = None) -> bool:
        """True if everything from `start` to `end` (or the one character) is italic."""
        end = start + 1 if end is None else end
        return any(s <= start and end <= e for s, e in self.italics)


def emendations(text: str) -> list[Emendation]:
    """The emendations declared in `text`, in order; offsets are into `text`."""
    return [
        Emendation(
            m["old"] or m["deleted"] or "",
            m["new"] or m["added"] or "",
            m["reason"] or "",
            m.start(),
            m.end(),
        )
        for m in _EMENDATION.finditer(text)
    ]


def edition_text(text: str) -> str:
    """`text` with every emendation carried out. A pilcrow (¶) declares a paragraph's break; it is not printed."""
    return _EMENDATION.sub(lambda m: (m["new"] or m["added"] or "").replace("¶", ""), text)


def witness_text(text: str) -> str:
    """`text` with every emendation undone."""
    return _EMENDATION.sub(lambda m: m["old"] or m["deleted"] or "", text)


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


def witness_plain(text: str) -> str:
    """The witness's reading of `text` without markup, markers and star pages."""
    return plain(witness_text(text))


def markers(text: str) -> list[str]:
    """The labels of the notes marked in `text`, in order."""
    return [m["marker"] for m in _TOKEN.finditer(edition_text(text)) if m["marker"]]


def star_pages(text: str) -> list[str]:
    """The printed pages that begin in `text`, in order."""
    return [m["page"] for m in _TOKEN.finditer(edition_text(text)) if m["page"]]


def tokens(text: str):
    """Every piece of markup in `text`, as regex matches whose `lastgroup` names it."""
    return _TOKEN.finditer(text)


def escape(plain_text: str) -> str:
    """Plain text as inline Markdown that reads back as the same plain text."""
    return re.sub(r"([\\`*<])", r"\\\1", plain_text)


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
