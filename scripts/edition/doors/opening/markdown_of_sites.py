"""Markdown as the makers of sites write it: attributes (kramdown's) that no reader is shown, and notes below one
another with no line between them, which Markdown takes for one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.text.joining_lines import SUPERSCRIPTS, TO_FIGURES

_ATTRIBUTES = re.compile(r"^(?P<quoted> {0,3}(?:> ?)*)(?P<attributes>\{::?(?:[ \t]*[^{}\s][^{}\n]*)?\})[ \t]*$")
_CONTENTS = re.compile(r"\{:[^{}\n]*(?<![\w.#-])toc(?![\w-])[^{}\n]*\}")
_NOTE = re.compile(rf" {{0,3}}(?:<sup>(\d{{1,4}})</sup>|([{SUPERSCRIPTS}]{{1,4}}))")
_DEFINITION = re.compile(r" {0,3}\[\^[^\]\s]+\]:")
_NEXT_DEFINITION = re.compile(r"(?<=[.!?”)\]>*])[ \t]*(?=\[\^[^\]\s]+\]:[ \t])")
_LOWERED = re.compile(r"(?<=[\w)])~([\w+−–-]{1,6})~(?!~)")
_WORDS = re.compile(r"[^\s*_-]")  # a rule between text and notes has none
_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
_FACT = re.compile(
    r"^([\w-]+:[ \t]+)(?![1-9]\d*[ \t]*$)([-+.]?\d[\w.:+-]*|[-+]?\.(?:inf|nan))(?=[ \t]*(?:#.*)?$)", re.M | re.I
)
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)[ \t]+\S")


def without_attributes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, a line of attributes alone (`{: .no_toc }`) left empty: it ends what it stands below. A list's item
    above `{:toc}` stands for contents that a site would make. What was left out is told."""
    done: list[str] = []
    left_out: list[str] = []
    for line in text.split("\n"):
        if not (found := _ATTRIBUTES.match(line)):
            done.append(line)
            continue
        left_out.append(found["attributes"])
        if _CONTENTS.fullmatch(found["attributes"]) and done and _ITEM.match(done[-1]):
            left_out[-1:] = [done[-1].strip(), found["attributes"]]
            done[-1] = ""
        done.append(found["quoted"].rstrip())
    return "\n".join(done), tuple(_told(left_out))


def with_facts_as_written(text: str) -> str:
    """The text, each value of its front matter between quotation marks that YAML would take for a number and that is
    written otherwise than one is: `0xfff`, `1_000`, `12:30` are what somebody wrote of a volume or a page."""
    if not (front := _FRONT.match(text)):
        return text
    return _FACT.sub(r'\1"\2"', front[0]) + text[front.end() :]


def with_notes_apart(text: str) -> str:
    """The text, an empty line before each line that begins with the raised number after that with which its paragraph,
    or the last such line of it, begins."""
    done: list[str] = []
    last: int | None = None  # the number of the note whose lines these are
    is_first = True
    for line in text.split("\n"):
        found = _NOTE.match(line)
        number = int((found[1] or found[2]).translate(TO_FIGURES)) if found else None
        if number is not None and not is_first and number - 1 == last:
            done.append("")
        if is_first or number is not None and number - 1 == last:
            last = number
        done.append(line)
        is_first = not _WORDS.search(line)
    return "\n".join(done)


def with_definitions_apart(text: str) -> str:
    """The text, each note's definition on a line of its own that stands on the line of the one before it."""
    return "\n".join(_NEXT_DEFINITION.sub("\n", line) if _DEFINITION.match(line) else line for line in text.split("\n"))


def with_lowered_signs(text: str) -> str:
    """The text, signs that Pandoc's Markdown lowers (`H~2~O`) between tags; in an address or code `~` is a letter."""
    return re.sub(
        r"(?<!\S)\S*~\S*",
        lambda word: word[0] if set("/`") & set(word[0]) else _LOWERED.sub(r"<sub>\1</sub>", word[0]),
        text,
    )


def _told(left_out: list[str]) -> Iterator[str]:
    if left_out:
        yield f"lines that give a site’s attributes, left out: {len(left_out)}; the first is “{left_out[0]}”"
