"""Which paragraphs of a body are block quotations.

A block quotation (Bluebook 5.1) has no quotation marks around it and its marker at the very end. It
is known by what only quoted words have, alterations in brackets and ellipses outside quotation
marks, or by the words that introduce it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from edition.text.as_printed import is_display, is_kept_as_printed
from edition.text.captions import begins_as_caption
from edition.text.joining_lines import is_finished
from edition.text.lexicon import Lexicon
from edition.text.sentences import sentences
from edition.witness.introducing import JOINS, may_introduce, unsure_of
from edition.witness.marked import Marked
from edition.witness.paragraphs import ITEM, Draft, add

_ALTERED = re.compile(r"\[[^\[\]^]*\]|(?<!\. )(?<!\.)(?:\. ){2,3}\.(?! ?\.)|…")
_TRAILING_OFF = re.compile(r"(?:(?<!\.)(?<!\. )(?:\. ?){3,}|…)\s*$")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_WHOLLY_QUOTED = re.compile(r"(?:“[^“”]*”|\"[^\"]*\")[.,]?\s*$")
_ANSWERED = re.compile(r"(?:Q|A|THE COURT|THE WITNESS|M[RS]{1,2}\. [A-Z]+)[.:]\s")
_EPIGRAPH = re.compile(r"[“\"‘*].{0,600}[”\"’]\*? ?[—–]{1,2} ?[*“]?\w[^.]{0,120}\.?", re.S)
_MOST_SIGNS = 20
_FEWEST_WORDS = 12
_LONGEST_CAPTION = 200  # letters
_LONGEST_RUN = 8
GOES_ON = "does the block quotation go on with this paragraph?"
NO_MARKER = "is this a block quotation? It is introduced as one, and no note is marked at its end"
ALTERED = "is this a block quotation? Words in it are altered, and nothing introduces it or marks a note at its end"
UNMARKED = "is this a block quotation? It is introduced and reads as one, and the file marks it as none"


def mark_quotations(body: Sequence[Any], lexicon: Lexicon, divided: bool = False) -> list[Any]:
    """The body with its block quotations known; what is no Draft (a heading) stays as it is. Where the file has
    `divided` it, they are those that it marks.

    A loose draft, which goes on with a sentence that a blank line broke, is joined to it unless it is a quotation.
    """
    body = [item.whole() if isinstance(item, Draft) else item for item in body]
    if divided:
        return _as_divided(body)
    done: list[Any] = []
    run: list[int] = []
    for index, item in enumerate(body):
        before = done[-1] if done and isinstance(done[-1], Draft) else None
        if not isinstance(item, Draft):
            done.append(item)
            continue
        if index in run:
            item = item._replace(quoted=True)
            item.doubts.append(GOES_ON)
        elif not (item.loose and before and before.quoted and not before.text.ends_marked) and is_quotation(
            item, before
        ):
            item = item._replace(quoted=True)
            run = _run(body, index, before)
            item.doubts.extend(_doubts(item, before, run))
        elif item.loose and before and not (before.quoted and before.text.ends_marked):
            done[-1] = add(before, item.text, None, lexicon)
            before.doubts.extend(unsure_of(before.text, item.text))
            continue
        elif before and (run := _transcript(body, index, before)):
            item = item._replace(quoted=True)
        done.append(item)
    return done


def _as_divided(body: Sequence[Any]) -> list[Any]:
    """The block quotations that the file marks, and epigraphs; what reads as one besides is told."""
    done: list[Any] = []
    for item in body:
        before = done[-1] if done and isinstance(done[-1], Draft) else None
        if isinstance(item, Draft):
            is_first = before is None or before.quoted
            item = item._replace(quoted=item.marked_as_quotation or is_first and is_epigraph(item.text.words))
            if not item.quoted and before and _is_told_as_quotation(item, before):
                item.doubts.append(UNMARKED)
        done.append(item)
    return done


def _is_told_as_quotation(draft: Draft, before: Draft) -> bool:
    """True if a paragraph that its file marks as none is introduced as what somebody says, and reads as that."""
    is_said = may_introduce(before.text) or reads_as_quotation(draft.text.words)
    return is_said and is_introduced(before) and is_quotation(draft, before)


def _doubts(draft: Draft, before: Draft | None, run: Sequence[int]) -> Iterator[str]:
    if draft.loose and not reads_as_quotation(draft.text.words):
        yield JOINS
    elif (
        before
        and not run
        and not draft.marked_as_quotation
        and not draft.text.markers
        and not reads_as_quotation(draft.text.words)
    ):
        if not _last_is_marked(before.text):
            yield NO_MARKER
    elif _is_altered_alone(draft, before):
        yield ALTERED


def _is_altered_alone(draft: Draft, before: Draft | None) -> bool:
    """True if nothing but altered words speaks for a block quotation."""
    is_known = draft.marked_as_quotation or draft.text.ends_marked or is_epigraph(draft.text.words)
    return not is_known and not _may_be_short(before)


def is_quotation(draft: Draft, before: Draft | None) -> bool:
    """True if a draft, by itself and after the one before it, is a block quotation."""
    words = draft.text.words.strip()
    if draft.marked_as_quotation or is_epigraph(words):
        return True
    if draft.above:  # no quotation goes on for so long
        return False
    if ITEM.match(words) or is_kept_as_printed(words) or is_display(words) or not has_quotation_shape(draft.text):
        return False
    if reads_as_quotation(words) and (_is_long(words) or draft.text.ends_marked or _may_be_short(before)):
        return True
    if draft.loose:
        return before is not None and draft.text.ends_marked and _is_long(words) and may_introduce(before.text)
    if not is_introduced(before) or not _is_long(words):
        return False
    return not words.startswith(("“", '"')) or bool(_WHOLLY_QUOTED.fullmatch(words))


def _may_be_short(before: Draft | None) -> bool:
    """True where a few altered words may be a quotation: introduced, or the further paragraph of one. By itself a
    line with an ellipsis is the author's, who pauses."""
    return is_introduced(before) or before is not None and before.quoted and not before.text.ends_marked


def is_introduced(before: Draft | None) -> bool:
    """True if what stands before a draft introduces a quotation: a list, a table or a caption does not."""
    if before is None or before.quoted or is_kept_as_printed(before.text.words):
        return False
    words = before.text.words.rstrip()
    if begins_as_caption(words) and len(words) < _LONGEST_CAPTION and not words.endswith((":", ",", "—")):
        return False
    return _introduces(before.text.words)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _run(body: Sequence[Any], index: int, before: Draft | None) -> list[int]:
    """The drafts after a quotation that are its further paragraphs: a quotation has its marker at its end, so one
    that was introduced, and has none, goes on up to the paragraph that has; but not one that is marked as such."""
    first = body[index].text
    if (
        before is None
        or body[index].marked_as_quotation
        or first.markers
        or _last_is_marked(before.text)
        or reads_as_quotation(first.words)
    ):
        return []
    return _up_to_marker(body, index + 1)


def _up_to_marker(body: Sequence[Any], start: int) -> list[int]:
    for end in range(start, min(start + _LONGEST_RUN, len(body))):
        item = body[end]
        if (
            not isinstance(item, Draft)
            or item.loose
            or ITEM.match(item.text.words)
            and not _ANSWERED.match(item.text.words)
        ):
            return []
        if item.text.markers:
            return list(range(start, end + 1)) if has_quotation_shape(item.text) and end - start < _LONGEST_RUN else []
    return []


def _transcript(body: Sequence[Any], index: int, before: Draft) -> list[int]:
    """The paragraphs of a transcript, each opened by who speaks, that one marker at the end belongs to."""
    if not _ANSWERED.match(body[index].text.words) or before.quoted or not _introduces(before.text.words):
        return []
    run = _up_to_marker(body, index)
    return run if run and all(_ANSWERED.match(body[i].text.words) for i in run) else []


def is_epigraph(text: str) -> bool:
    """True if a paragraph is quoted words and, behind a dash, whose they are."""
    return bool(_EPIGRAPH.fullmatch(text.strip()))


def _last_is_marked(text: Marked) -> bool:
    """True if a note is marked in the last sentence."""
    begins = max((start for start, _ in sentences(text.words, text.markers)), default=0)
    return any(at >= begins for at in text.markers)


def has_quotation_shape(text: Marked) -> bool:
    """True if the paragraph's only marker, if any, stands at its very end. No quotation goes over so many pages that
    it has more signs than a few."""
    if not text.signs or len(text.signs) > _MOST_SIGNS:
        return not text.signs
    return not text.markers or len(text.markers) == 1 and text.ends_marked


def ends_quotation(draft: Draft, before: Draft | None) -> bool:
    """True if a draft is a block quotation, and its marker says that it is whole."""
    return draft.text.ends_marked and is_quotation(draft, before)


def reads_as_quotation(text: str) -> bool:
    """True if brackets or ellipses stand outside quotation marks: only quoted words are altered."""
    outside = _TRAILING_OFF.sub("", _QUOTED.sub("", text))
    return bool(_ALTERED.search(outside)) and not re.search(r"[“”\"]", outside)


def _introduces(text: str) -> bool:
    """True if a paragraph ends as an introduction to a quotation does."""
    tail = text.rstrip()
    return tail.endswith((":", ",", "—")) or not is_finished(tail)
