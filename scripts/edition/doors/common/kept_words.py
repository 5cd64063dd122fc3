"""Every word of a file of XML or HTML is kept or told: stretches of it that stand nowhere in what its door gives."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from edition.doors.common.received import Received

_INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike "
        "strong sub sup time tt u var wbr "  # of pages
        "bookmark bookmark-end bookmark-start line-break reference-mark-end reference-mark-start s soft-page-break tab "
        "bold break ext-link italic monospace named-content overline roman sans-serif sc styled-content uri underline "
        "xref"  # of ODT, and of JATS
    ).split()
)
_UNREAD = frozenset(
    "head script style template annotation math object-id alt-text long-desc "
    "note-citation sequence-decls tracked-changes".split()
)
_SHOWN = 60  # letters of what is told


def told_of_lost(roots: Iterable[Any], read: Received) -> Iterator[str]:
    """What is to be told of the words of elements that neither the text read has, nor what is told of it."""
    kept = _letters("\n".join((read.text, *read.told)))
    stretches = (" ".join(words.split()) for root in roots for words in _stretches(root))
    lost = list(_lost(stretches, kept))
    if lost:
        count = sum(len(words.split()) for words in lost)
        yield f"words in places that the door does not know, left out: {count}; they begin “{' '.join(lost)[:_SHOWN]}”"


def _lost(stretches: Iterable[str], kept: str) -> Iterator[str]:
    """The stretches whose letters stand nowhere. One mostly follows the last, in the text or among the notes: only
    where it does not, all is looked through."""
    ends = [0]
    for words in stretches:
        letters = _letters(words)
        at = next((end for end in ends if kept.startswith(letters, end)), -1)
        at = kept.find(letters) if at < 0 else at
        if at < 0:
            yield words
        elif letters:
            ends = [at + len(letters), *ends][:3]


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", words).casefold()))


def _stretches(root: Any) -> Iterator[str]:
    """The words between one block's beginning or end and the next."""
    words: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, each in walk:
        name = etree.QName(each).localname if isinstance(each.tag, str) else ""
        if name not in _INLINE and name:
            yield "".join(words)
            words = []
        if event != "start":
            words.append(each.tail or "")
        elif name in _UNREAD:
            walk.skip_subtree()
        else:
            words.append(each.text or "")
    yield "".join(words)
