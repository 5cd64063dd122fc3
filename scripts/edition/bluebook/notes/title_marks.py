"""A question or exclamation mark that ends a title, and no sentence."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.before_titles import persons_and_title
from edition.bluebook.forms.days import DAY
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_NEAR = 100  # what decides whether a mark ends a title stands as near as that
_DATED = late(r" \((?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?)?(?:1[5-9]|20)\d\d\)")
"""The day of what was said under a title that asks: `Who Owns the Grass? (Sept. 18, 2021)`."""


def is_titles_mark(note: NoteText, at: int) -> bool:
    """A mark that ends a title, and no sentence: `*Fall!* 45 (2004)`, `*¿Qué?* [*What?*]`; `Who Goes? (2018)`,
    or, where its small capitals go on, `WHO GOES? THE TIDE ASKS 5 (2018)`."""
    if note.style.is_italic(at):
        return bool(re.match(r"\s+[\[(\d§¶]", note.plain[at + 1 : at + 1 + _NEAR]))
    if _DATED.match(note.plain, at + 1) or note.style.is_italic(at - 1) and _IN_JOURNAL.match(note.plain, at + 1):
        return True
    if re.match(r",? (?:Ltd|Inc|LLC|Corp|Co|Group|plc|v)\b", note.plain[at + 1 : at + 1 + _NEAR]):  # Yahoo! Inc. v. Roe
        return True
    if _SUBTITLED.match(note.plain, at + 1) and persons_and_title(_sentence(note, at))[0]:
        return True
    if _ANSWERED.match(note.plain, at + 1) and _TITLE_ASKS.fullmatch(note.plain, _clause_start(note, at), at):
        return True
    near = re.sub(r"[\W\d_]+$", "", note.plain[max(0, at - _NEAR) : at])[-2:]
    in_capitals = len(near) == 2 and near.isupper()
    return bool(
        in_capitals and re.match(r"\s+(?:[(\d§¶]|(?:[A-Z] )?[A-Z][A-Z’-]{2,})", note.plain[at + 1 : at + 1 + _NEAR])
    )


_IN_JOURNAL = late(
    r" \d{1,3} (?=[A-Z’.& ]*[A-Z]{3})(?:[A-Z][A-Z’.&]*|&|[a-z]{2,3})"
    r"(?: (?:[A-Z][A-Z’.&]*|&|[a-z]{2,3})){0,8} \d+(?:, [\d–-]+)? \("
)
"""Where an article appeared, behind a title that asks, without a comma: `*Who Asks*? 4 PIER L. REV. 1, 5 (2019)`."""


def _sentence(note: NoteText, at: int) -> str:
    """What stands before a mark, from the last stop or semicolon on and behind a signal."""
    words = re.split(r"; |\. (?=[A-Z][\w’-]+ )", note.plain[max(0, at - 4 * _NEAR) : at])[-1].lstrip()
    signal = patterns.SIGNAL.match(words)
    return words[signal.end() if signal else 0 :].lstrip()


_SUBTITLED = late(
    r" [A-Z][^;?!()]{2,160}, (?:in (?=[A-Z]{2})|\d+ (?=[A-Z])|(?=[A-Z’.& -]*[A-Z]{3}))"
    r"[A-Z][\w.’&:, -]+(?: \d+(?:, \d[\d–-]*)?)? \("
)
"""How a title goes on behind its question, up to where it appeared: `Who Pays? A Reply, 12 TIDAL L. REV. 4 (2019)`."""


def _clause_start(note: NoteText, at: int) -> int:
    """Where the words begin that a mark ends: behind the last semicolon or full stop that a paper's head may follow."""
    near = max(0, at - 4 * _NEAR)
    head = [m.end() for m in _HEADS_PAPER.finditer(note.plain, near, at)]
    return head[-1] if head else at


_HEADS_PAPER = late(r"(?:^|[;.] |[Ss]ee(?: also)? )(?=Press Release)")
_TITLE_ASKS = late(r"Press Release(?: No\. [\w/-]+)?, [^;]*")
_ANSWERED = late(rf" [A-Z][^;?!()]{{3,160}} \({DAY}\)")
"""What goes on behind the question in a release's title, up to its day: `Who Pays? The Dock Answers (May 4, 2020)`."""
