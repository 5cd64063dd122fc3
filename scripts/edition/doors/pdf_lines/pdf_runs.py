"""A PDF line's letters as runs of one look: italics and small capitals by the type's name and size."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from edition.doors.common.received import Run
from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.text.joining_lines import SOFT_HYPHEN, ends_mid_word, join
from edition.text.lexicon import Lexicon

_SMALL = (0.68, 0.9)  # of the line's size: a capital so small is a small capital


def runs_of(line: Line) -> list[Run]:
    """A line's letters as runs of one look."""
    stretches: list[tuple[tuple[bool, bool, bool], list[str]]] = []
    for letter in line.letters:
        if letter.text == " " and stretches:
            stretches[-1][1].append(" ")
            continue
        raised = letter.text != " " and line.is_raised(letter)
        small = _is_small_capital(letter, line) and not raised
        text = letter.text.lower() if small and not letter.has_small_capitals else letter.text
        look = (letter.is_italic, small, raised)
        if not stretches or stretches[-1][0] != look:
            stretches.append((look, []))
        stretches[-1][1].append(text)
    return _joined_capitals([Run("".join(texts), *look) for look, texts in stretches])


def _is_small_capital(letter: Letter, line: Line) -> bool:
    """By the type's name, or a capital on the line that is as small as small letters are."""
    if letter.has_small_capitals:
        return letter.text.isalpha() or letter.text in ".,&’"
    return letter.text.isupper() and _SMALL[0] * line.size <= letter.size <= _SMALL[1] * line.size


def _joined_capitals(runs: Sequence[Run]) -> list[Run]:
    """A capital before small capitals belongs to their word: `O` and `rchard` are one run."""
    done: list[Run] = []
    for run in runs:
        before = done[-1] if done else None
        if before and run.small and not before.small and not before.raised:
            head = re.search(r"(?<!\S)(?:[^\sa-zß-ÿ]*[A-ZÀ-Þ][^\sa-zß-ÿ]*\s?)+$", before.text)
            if head and not run.italic:
                done[-1] = replace(before, text=before.text[: head.start()])
                run = replace(run, text=head[0] + run.text)
        elif (
            before
            and before.small
            and not before.italic
            and run.text[:1].isupper()
            and not (run.small or run.raised or run.italic)
        ):
            tail = re.match(r"(?:[A-ZÀ-Þ.&’]+\s?)+(?![a-zß-ÿ])", run.text)
            if tail and not run.text[tail.end() : tail.end() + 1].islower():
                done[-1] = replace(before, text=before.text + tail[0])
                run = replace(run, text=run.text[tail.end() :])
        done.append(run)
    return [run for run in done if run.text]


KEPT_HYPHEN = "-\u2060"
"""A hyphen at a line's end that the file tells from the line ends' own, and so is the author's."""

CUTTING = ("-", SOFT_HYPHEN, KEPT_HYPHEN)
"""What a line ends with that breaks off in a word."""


def to_next_line(runs: Sequence[Run]) -> list[Run]:
    """Runs before a line's end: a soft hyphen there is the setter's, and one that is kept the author's; either way the
    word goes on."""
    last = runs[-1] if runs else Run("")
    if last.text.rstrip().endswith(KEPT_HYPHEN):
        return [*runs[:-1], replace(last, text=last.text.rstrip())]
    if last.text.rstrip().endswith(SOFT_HYPHEN):
        return [*runs[:-1], replace(last, text=last.text.rstrip().rstrip(SOFT_HYPHEN))]
    return [*runs, Run("\n")]


@dataclass(frozen=True, slots=True)
class Seams:
    """Joins lines that stay on one in the text: a title's, a list's item's. `unsure` are the words that a line's end
    cut, and of which the text does not tell whether they have a hyphen; `open_pages` are those that begin where a
    paragraph may go on, or begin, and `open_quotations` the lines of quotations where one may; `open_lists` begin lists
    that may be quoted."""

    lexicon: Lexicon
    unsure: list[str] = field(default_factory=list)
    open_pages: list[int] = field(default_factory=list)
    open_quotations: list[str] = field(default_factory=list)
    open_lists: list[str] = field(default_factory=list)

    def joined(self, runs: Sequence[Run], more: Sequence[Run]) -> list[Run]:
        """The runs of a line, and of the next one behind them."""
        left, right = _text(runs).rstrip(), _text(more).lstrip()
        if left.endswith(KEPT_HYPHEN):
            return [*to_next_line(runs), *more]
        if not runs or not ends_mid_word(left):
            return [*runs, Run(" "), *more] if runs else list(more)
        whole = join(left, right, self.lexicon)
        kept = whole.text.startswith(left[-1:], len(left) - 1)
        if not whole.sure:
            word = f"{left.rsplit(None, 1)[-1]}{right.split(None, 1)[0]}"
            self.unsure.append(word if kept else word.replace(left[-1], ""))
        last = runs[-1].text.rstrip()
        return [*runs[:-1], replace(runs[-1], text=last if kept else last[:-1]), *more]


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
