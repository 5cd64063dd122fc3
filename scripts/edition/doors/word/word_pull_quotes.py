"""Pull quotes: text boxes that only repeat words of the article for the eye, and are no paragraph of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from edition.doors.common.received import Run, has_words

_FEWEST = 4  # words that are no chance
_SHOWN = 60  # letters of what is told


def repeated_in_boxes(paragraphs: Sequence[tuple[int, Sequence[Run]]]) -> frozenset[int]:
    """Which paragraphs are of a box all of whose words stand in the text, too, in one stretch each, and that marks no
    note; a paragraph is given with the number of its box, 0 for the text's own. Signs between words do not count."""
    boxes: dict[int, list[int]] = {}
    for index, (box, runs) in enumerate(paragraphs):
        if box and has_words(runs):
            boxes.setdefault(box, []).append(index)
    if not boxes:
        return frozenset()
    own = f" {' | '.join(_words(runs) for box, runs in paragraphs if not box)} "
    return frozenset(
        index
        for indices in boxes.values()
        if all(_is_repeated(paragraphs[each][1], own) for each in indices)
        for index in indices
    )


def told_of_pull_quotes(texts: Iterable[str]) -> Iterator[str]:
    """What is said of the paragraphs so left out."""
    if left := list(texts):
        first = left[0].strip(' “”"')[:_SHOWN]
        yield f"pull quotes, whose words stand in the text, too, left out: {len(left)}; the first is “{first}”"


def _is_repeated(runs: Sequence[Run], text: str) -> bool:
    words = _words(runs)
    is_marked = any(run.note is not None for run in runs)
    return not is_marked and len(words.split()) >= _FEWEST and f" {words} " in text


def _words(runs: Sequence[Run]) -> str:
    text = "".join(run.text for run in runs if run.note is None).casefold()
    return " ".join("".join(char if char.isalnum() else " " for char in text).split())
