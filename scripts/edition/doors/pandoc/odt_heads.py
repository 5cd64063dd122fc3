"""What an ODT file says beside its text: the numbers that it gives its headings, and its pages' heads and feet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from edition.doors.pandoc.pandoc_lists import ordinal
from edition.doors.pandoc.xml_text import begin
from edition.doors.word.word_package import Element, value, whole

_FORMS = {"1": "Decimal", "a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}
_FRAMES = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
_FIELDS = frozenset(("page-number", "page-count", "date", "time"))
_DEEPEST = 10


def number_headings(content: Element, styles: Element) -> Iterator[str]:
    """Set before each heading the number that the file's outline gives it; what is to be told of it."""
    levels = {whole(value(each, "level"), 1): each for each in styles.iter("{*}outline-level-style")}
    named = {value(each, "name") or "": each for part in (styles, content) for each in part.iter("{*}style")}
    counts = [0] * (_DEEPEST + 1)
    unread = 0
    for heading in content.iter("{*}h"):
        depth = min(whole(value(heading, "outline-level"), 1), _DEEPEST)
        if depth not in levels or not _is_numbered(heading, named):
            continue
        first = value(heading, "start-value") if value(heading, "restart-numbering") == "true" else None
        started = whole(first or value(levels[depth], "start-value"), 1)
        counts[depth] = started if first or not counts[depth] else counts[depth] + 1
        counts[depth + 1 :] = [0] * (_DEEPEST - depth)
        if (form := value(levels[depth], "num-format") or "") in _FORMS:
            begin(heading, f"{_number(levels, depth, counts)} ")
        unread += bool(form) and form not in _FORMS
    if unread:
        yield f"headings whose numbers are of a form that is not read, and stand nowhere: {unread}"


def heads_in(styles: Element) -> list[str]:
    """The lines of the pages' heads and feet, once each, without the page's number."""
    lines = (_line(each) for name in _FRAMES for frame in styles.iter(f"{{*}}{name}") for each in frame.iter("{*}p"))
    return list(dict.fromkeys(line for line in lines if any(map(str.isalpha, line))))


def _is_numbered(heading: Element, named: Mapping[str, Element]) -> bool:
    """False for a heading that is none of the outline's, by itself or by its style."""
    name, passed = value(heading, "style-name") or "", set[str]()
    while name in named and name not in passed:
        if value(named[name], "list-style-name") == "":
            return False
        passed.add(name)
        name = value(named[name], "parent-style-name") or ""
    is_gone = any(True for _ in heading.iterancestors("{*}tracked-changes"))
    return value(heading, "is-list-header") != "true" and not is_gone


def _number(levels: Mapping[int, Element], depth: int, counts: list[int]) -> str:
    """A heading's number as it is printed, with those of the levels above it that it shows."""
    level = levels[depth]
    shown = range(max(1, depth - whole(value(level, "display-levels"), 1) + 1), depth + 1)
    figures = {at: _figure(levels[at], counts[at]) for at in range(1, depth + 1) if at in levels}
    if form := value(level, "num-list-format"):
        return re.sub(r"%(\d+)%", lambda found: figures.get(int(found[1]), ""), form)
    middle = ".".join(filter(None, (figures.get(at, "") for at in shown)))
    return f"{value(level, 'num-prefix') or ''}{middle}{value(level, 'num-suffix') or ''}"


def _figure(level: Element, count: int) -> str:
    form = _FORMS.get(value(level, "num-format") or "")
    return ordinal((max(count, 1), {"t": form}, {"t": "Period"}), 0).rstrip(".") if form else ""


def _line(paragraph: Element) -> str:
    """The words of a head without those of its fields; a tab is a space."""
    words = ""
    for each in paragraph.iter():
        name = each.tag.rpartition("}")[2]
        words += "" if name in _FIELDS else f" {each.text or ''}" if name == "tab" else each.text or ""
        words += (each.tail or "") if each is not paragraph else ""
    return " ".join(words.split())
