"""Findings as a person, a program or GitHub reads them: pure functions, findings in, text out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping

from edition.model import Edition, Finding
from edition.text.number_ranges import how_many
from machine.command import called

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_END = re.compile("[ \t]*(?:\r\n?|\n)\\s*")


def report(findings: Iterable[Finding], format: str) -> str:
    """The findings in one of FORMATS, in the order given; with a line end if there is anything to print."""
    return FORMATS[format](findings)


def as_text(findings: Iterable[Finding]) -> str:
    """`path:line: message (rule-name)`, one line for each, whatever is in it; a control character by its code.

    Behind the line stands the column, where it is known.
    """
    return "".join(
        f"{_shown(found.place.path)}:{_where(found)}: {_shown(found.message)} ({found.rule})\n" for found in findings
    )


def _where(found: Finding) -> str:
    return f"{found.place.line}:{found.place.column}" if found.place.column else f"{found.place.line}"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects with `rule`, `path`, `line`, `column` (0 if it is not known) and `message`."""
    values = [
        {
            "rule": found.rule,
            "path": found.place.path,
            "line": found.place.line,
            "column": found.place.column,
            "message": called(found.message),
        }
        for found in findings
    ]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """GitHub's workflow commands, which it shows as annotations beside the lines."""
    return "".join(
        f"::error file={_property(found.place.path)},line={found.place.line}{_column(found)},"
        f"title={_property(found.rule)}::{_data(found.message)}\n"
        for found in findings
    )


def _column(found: Finding) -> str:
    return f",col={found.place.column}" if found.place.column else ""


def remarks(*said: str) -> str:
    """What is no finding and has to be known, a line each; what is empty is left out."""
    return "".join(f"note: {_shown(each)}\n" for each in said if each)


def contents(edition: Edition) -> str:
    """What an edition holds, counted: `5 pages, 15 sections, …`."""
    article = edition.article
    units = article.units
    citations = sum(len(found) for found in edition.citations.values())
    counts = {
        "page": len({article.meta.place.path, *(unit.place.path for unit in units)}),
        "section": len(article.sections),
        "paragraph": len(article.paragraphs),
        "note": sum(note.number is not None for note in article.notes),
        "citation": citations,
        "source": len(edition.sources),
    }
    return ", ".join(how_many(count, noun) for noun, count in counts.items())


FORMATS: Mapping[str, Callable[[Iterable[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def _shown(text: str) -> str:
    text = _LINE_END.sub(" ", called(text))
    return _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def _data(text: str) -> str:
    return called(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
