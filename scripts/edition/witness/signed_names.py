"""Which of the authors' names has the sign of which note, as the text received has them in its byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.model import label_of
from edition.text.title_words import letters_of

_SIGN = re.compile(r"(?:(?<=[^\s,;:]) ?|(?<=\w,))(?P<sign>(?:\\?[*∗])+|†+|‡+|§+)(?![^\W_])")
"""A sign behind a name; before a word an asterisk begins italics."""
_NEXT_NOTE = re.compile(r"(?<=[.!?”)])\s+(?P<sign>(?:\\[*]|∗|\*(?=[*\s]))(?:\\?[*∗])*(?=\s)|†+|‡+|§+)[ \t]*(?=[A-Z“])")
"""The sign of a further author's note, behind a sentence of the one before it on the same line."""
_ITALICS = re.compile(r"(?<![^\s&,(])\*(?=[^\s*])(?P<words>(?:\\\*|[^*\n])*[^\s*\\](?:\\\*)*)\*(?!\*)")

Marks = tuple[tuple[str, ...], ...]


def bare_sign(printed: str) -> str:
    """A sign without the escapes of its text: `\\*` and `∗` → `*`."""
    return re.sub(r"[\\\s]", "", printed).replace("∗", "*")


def notes_on_one_line(sign: str, words: str) -> list[tuple[str, str]]:
    """An author's note's sign and words; where its line goes on with a further sign, the notes one by one."""
    signs, texts, end = [sign], [], 0
    for following in _NEXT_NOTE.finditer(words):
        texts.append(words[end : following.start()])
        signs.append(bare_sign(following["sign"]))
        end = following.end()
    return list(zip(signs, [*texts, words[end:]], strict=True))


def marks_at(authors: Sequence[str], byline: str) -> Marks:
    """For each author the labels of the notes whose signs stand right behind the name in the byline."""
    found: list[list[str]] = [[] for _ in authors]
    names = [letters_of(name) for name in authors]
    byline = _ITALICS.sub(r"\g<words>", byline)
    for sign in _SIGN.finditer(byline):
        before = letters_of(byline[: sign.start()])
        ends = [at for at, name in enumerate(names) if name and before.endswith(name)]
        if ends and (label := label_of(bare_sign(sign["sign"]))):
            found[max(ends, key=lambda at: len(names[at]))].append(label)
    return tuple(tuple(dict.fromkeys(labels)) for labels in found)


def kept(marks: Marks, labels: Sequence[str]) -> Marks:
    """The marks of the notes that there are, where they are several; of one it needs no telling where it stands."""
    signed = [label for label in labels if label in {each for at in marks for each in at}]
    return tuple(tuple(label for label in at if label in signed) for at in marks) if len(labels) > 1 and signed else ()
