"""Which paragraphs of a body are block quotations.

A block quotation (Bluebook 5.1) has no quotation marks around it and its marker at the very end. It
is known by what only quoted words have, alterations in brackets and ellipses outside quotation
marks, or by the words that introduce it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from edition.text.as_printed import is_display, is_kept_as_printed
from edition.text.joining_lines import Lexicon, is_finished
from edition.witness.paragraphs import ITEM, MARKER, STAR, Draft, add

_ALTERED = re.compile(r"\[[^\[\]^]*\]|(?:\. ){2}\.|…")
_TRAILING_OFF = re.compile(r"(?:(?<!\.)(?<!\. )(?:\. ?){3,}|…)\s*$")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_WHOLLY_QUOTED = re.compile(r"(?:“[^“”]*”|\"[^\"]*\")[.,]?\s*$")
_SENTENCE_END = re.compile(rf"[.?!][”\"’)]*(?:{MARKER.pattern})*\s")
_ANSWERED = re.compile(r"(?:Q|A|THE COURT|THE WITNESS|M[RS]{1,2}\. [A-Z]+)[.:]\s")
_TELLS = re.compile(
    r"\b(?:said|says|wr[oi]te(?:s)?|written|held|holds|stated?s?|explain(?:s|ed)|observe[sd]|note[sd]|put(?:s)? it|"
    r"words|conclude[sd]|"
    r"declare[sd]|provide[sd]|reads?|added|adds|warn(?:s|ed)|recall(?:s|ed)|report(?:s|ed)|remark(?:s|ed)|rule[sd]|asked|asks|"
    r"answer(?:s|ed)|repl(?:y|ies|ied)|testif(?:y|ied)|declare[sd])(?:\b[^.?!]{0,60}[,—:]| that| as| which|"
    r",? in .{0,30})?$"
)
_EPIGRAPH = re.compile(r"[“\"‘*].{0,600}[”\"’]\*? ?[—–]{1,2} ?[*“]?\w[^.]{0,120}\.?", re.S)
_FEWEST_WORDS = 12
_LONGEST_RUN = 8
GOES_ON = "does the block quotation go on with this paragraph?"
NO_MARKER = "is this a block quotation? It is introduced as one, and no note is marked at its end"
JOINS = "is this a block quotation, or does the paragraph before it go on?"


def mark_quotations(body: Sequence[Any], lexicon: Lexicon) -> list[Any]:
    """The body with its block quotations known; what is no Draft (a heading) stays as it is.

    A loose draft, which goes on with a sentence that a blank line broke, is joined to it unless it is a quotation.
    """
    done: list[Any] = []
    run: list[int] = []
    for index, item in enumerate(body):
        before = done[-1] if done and isinstance(done[-1], Draft) else None
        if not isinstance(item, Draft):
            done.append(item)
            continue
        if index in run:
            item = replace(item, quoted=True, doubts=(*item.doubts, GOES_ON))
        elif not (item.loose and before and before.quoted and not ends_marked(before.text)) and is_quotation(
            item, before
        ):
            item = replace(item, quoted=True)
            run = _run(body, index, before)
            item = replace(item, doubts=(*item.doubts, *_doubts(item, before, run)))
        elif item.loose and before and not (before.quoted and ends_marked(before.text)):
            whole = add(before, item.text, "", lexicon)
            unsure = (JOINS,) if may_introduce(before.text) else ()
            done[-1] = replace(whole, doubts=(*whole.doubts, *unsure))
            continue
        elif before and (run := _transcript(body, index, before)):
            item = replace(item, quoted=True)
        done.append(item)
    return done


def _doubts(draft: Draft, before: Draft | None, run: Sequence[int]) -> Iterator[str]:
    if draft.loose and not reads_as_quotation(draft.text):
        yield JOINS
    elif (
        before
        and not run
        and not draft.marked_as_quotation
        and not MARKER.search(draft.text)
        and not reads_as_quotation(draft.text)
    ):
        if not MARKER.search(_last_sentence(before.text)):
            yield NO_MARKER


def is_quotation(draft: Draft, before: Draft | None) -> bool:
    """True if a draft, by itself and after the one before it, is a block quotation."""
    text = STAR.sub("", draft.text).strip()
    if draft.marked_as_quotation or is_epigraph(text):
        return True
    if ITEM.match(text) or is_kept_as_printed(text) or is_display(text) or not has_quotation_shape(text):
        return False
    if reads_as_quotation(text):
        return True
    if draft.loose:
        return before is not None and may_introduce(before.text) and ends_marked(text) and _is_long(text)
    if not is_introduced(before) or not _is_long(text):
        return False
    return not text.startswith(("“", '"')) or bool(_WHOLLY_QUOTED.fullmatch(MARKER.sub("", text)))


def is_introduced(before: Draft | None) -> bool:
    """True if what stands before a draft introduces a quotation: a list or a table does not."""
    if before is None or before.quoted or is_kept_as_printed(before.text):
        return False
    return _introduces(before.text)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _run(body: Sequence[Any], index: int, before: Draft | None) -> list[int]:
    """The drafts after a quotation that are its further paragraphs: a quotation has its marker at its end, so one
    that was introduced, and has none, goes on up to the paragraph that has."""
    first = body[index].text
    if (
        before is None
        or MARKER.search(first)
        or MARKER.search(_last_sentence(before.text))
        or reads_as_quotation(first)
    ):
        return []
    return _up_to_marker(body, index + 1)


def _up_to_marker(body: Sequence[Any], start: int) -> list[int]:
    for end in range(start, min(start + _LONGEST_RUN, len(body))):
        item = body[end]
        if not isinstance(item, Draft) or item.loose or ITEM.match(_words(item)) and not _ANSWERED.match(_words(item)):
            return []
        if MARKER.search(item.text):
            return list(range(start, end + 1)) if has_quotation_shape(item.text) and end - start < _LONGEST_RUN else []
    return []


def _transcript(body: Sequence[Any], index: int, before: Draft) -> list[int]:
    """The paragraphs of a transcript, each opened by who speaks, that one marker at the end belongs to."""
    if not _ANSWERED.match(_words(body[index])) or before.quoted or not _introduces(before.text):
        return []
    run = _up_to_marker(body, index)
    return run if run and all(_ANSWERED.match(_words(body[i])) for i in run) else []


def _words(draft: Draft) -> str:
    """A draft's text without the star page it may begin with."""
    return STAR.sub("", draft.text)


def is_epigraph(text: str) -> bool:
    """True if a paragraph is quoted words and, behind a dash, whose they are."""
    return bool(_EPIGRAPH.fullmatch(text.strip()))


def _last_sentence(text: str) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return text[ends[-1] :] if ends else text


def has_quotation_shape(text: str) -> bool:
    """True if the paragraph's only marker, if any, stands at its very end."""
    marks = list(MARKER.finditer(text))
    return len(marks) <= 1 and (not marks or marks[0].end() >= len(text.rstrip()))


def ends_marked(text: str) -> bool:
    """True if a note is marked at the very end of a paragraph."""
    return bool(re.search(rf"{MARKER.pattern}\s*$", text))


def ends_quotation(draft: Draft, before: Draft | None) -> bool:
    """True if a draft is a block quotation, and its marker says that it is whole."""
    return ends_marked(draft.text) and is_quotation(draft, before)


def reads_as_quotation(text: str) -> bool:
    """True if brackets or ellipses stand outside quotation marks: only quoted words are altered."""
    outside = _TRAILING_OFF.sub("", _QUOTED.sub("", MARKER.sub("", STAR.sub("", text))))
    return bool(_ALTERED.search(outside)) and not re.search(r"[“”\"]", outside)


def _introduces(text: str) -> bool:
    """True if a paragraph ends as an introduction to a quotation does."""
    tail = MARKER.sub("", text).rstrip()
    return tail.endswith((":", ",", "—")) or not is_finished(tail)


def may_introduce(text: str) -> bool:
    """True if a sentence that a blank line breaks off may go on in a block quotation: somebody speaks in it."""
    return bool(_TELLS.search(MARKER.sub("", text).rstrip()[-110:]))
