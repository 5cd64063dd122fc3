"""The layer set upon its article: the passages, where each form stands, which words are quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from edition.layer.concordance import Hit, all_candidates, concordance
from edition.layer.passages import Passage, passages
from edition.model import Article, Edition, RegisterEntry


@dataclass(frozen=True, slots=True)
class Located:
    """`passages` by short name, in reading order; `hits` by the id of the entry; `entries` by id; `standing` is what
    stands in each passage, before it is decided what of it counts."""

    passages: Mapping[str, Passage]
    hits: Mapping[str, tuple[Hit, ...]]
    entries: Mapping[str, RegisterEntry]
    standing: tuple[tuple[Hit, ...], ...]

    @classmethod
    def of(cls, edition: Edition) -> Located:
        """The layer of an edition. Without entries the text is not searched."""
        found = passages(edition.article)
        entries = edition.layer.entries
        standing = tuple(all_candidates(entries, found))
        return cls(found, concordance(entries, standing), {entry.id: entry for entry in entries}, standing)

    def at(self, article: Article) -> Located:
        """The same layer upon an article that has the same words, with its passages at that one's places."""
        return replace(self, passages=passages(article))

    def stand(self, at: str, words: str) -> int:
        """Where words stand in a place; -1 if nowhere, or if there is no such place."""
        passage = self.passages.get(at)
        return passage.find(words) if passage and words else -1


def is_quoted(passage: Passage, start: int) -> bool:
    """True if the words at `start` are of a quotation: a block of its own, or between “ and ”, and not in the
    author's own brackets within it."""
    depth = bracket = 0
    for sign in passage.text[:start]:
        if sign == "“":
            depth, bracket = depth + 1, 0
        elif sign == "”":
            depth, bracket = max(depth - 1, 0), 0
        elif sign in "[]":
            bracket += 1 if sign == "[" else -1
    return (depth > 0 or passage.quoted) and bracket <= 0
