"""The history: every release with what changed since the one before, as JSON, as a page, as an Atom feed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from edition.releases.changes import Change, Data, changes

PAGE = "history/index.md"
JSON = "data/history.json"
FEED = "history/feed.xml"
_AROUND = 60  # letters of what is alike, before and behind what differs


@dataclass(frozen=True, slots=True)
class Told:
    """A release, and what changed since the one before; of the first, None."""

    number: str
    date: str
    changes: tuple[Change, ...] | None


def told(states: Sequence[tuple[str, str, Data]]) -> tuple[Told, ...]:
    """Number, day and data of each release, oldest first → the releases with their changes, newest first."""
    found = []
    before: Data | None = None
    for number, date, data in states:
        found.append(Told(number, date, changes(before, data) if before is not None else None))
        before = data
    return tuple(reversed(found))


def history_json(history: Iterable[Told]) -> list[dict[str, Any]]:
    """What `data/history.json` holds: releases newest first; `changes` of the first release is null."""
    return [
        {
            "release": each.number,
            "date": each.date,
            "url": f"/v/{each.number}/",
            "changes": None if each.changes is None else [change.as_json() for change in each.changes],
        }
        for each in history
    ]


def history_page(history: Sequence[Told]) -> str:
    """The page's Markdown."""
    lines = [
        "---\ntitle: History\nhide: [footer]\n---",
        "# History {#history}",
        "Each release of this edition is kept whole at an address of its own. What changed from one to the next is "
        "told here, from the data of both.",
    ]
    if not history:
        lines.append("No release has been made yet.")
    for each in history:
        id = f"r{each.number.replace('.', '-')}"
        lines += [
            f'<h2 id="{id}">{each.number}, {each.date}</h2>',
            f'<p><a href="../v/{each.number}/">Read this release</a></p>',
        ]
        if each.changes is None:
            lines.append("The first release.")
        elif not each.changes:
            lines.append("Nothing in text, notes, sources or emendations changed.")
        else:
            lines.append(f'<ul class="history">{"".join(map(_item, each.changes))}</ul>')
    return "\n\n".join(lines) + "\n"


def _item(change: Change) -> str:
    called = f"{change.kind.capitalize()} <code>{_plain(change.id)}</code>"
    if change.url:
        called = f'{change.kind.capitalize()} <a href="..{escape(change.url)}">{_plain(change.id)}</a>'
    before, after = apart(change.before, change.after)
    old = f'<p class="history-before">Before: <del>{_reading(change, before)}</del></p>' if change.before else ""
    new = f'<p class="history-after">Now: <ins>{_reading(change, after)}</ins></p>' if change.after else ""
    return f"<li><p>{called}: {change.sort}</p>{old}{new}</li>"


def _reading(change: Change, text: str) -> str:
    """A reading; of a source it is a record, with signs that no text has."""
    return f"<code>{_plain(text)}</code>" if change.kind == "source" else _plain(text)


def _plain(text: str) -> str:
    """Text as HTML that Markdown leaves alone: no line, star, underscore or bracket of it means anything there."""
    return re.sub(r"[^\w\s.,;:’“”–—()/-]", lambda sign: f"&#{ord(sign[0])};", " ".join(text.split())).replace(
        "_", "&#95;"
    )


def apart(before: str, after: str) -> tuple[str, str]:
    """Two readings without most of what they begin and end with alike."""
    head = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    rest = min(len(before), len(after)) - head
    backwards = zip(reversed(before), reversed(after), strict=False)
    tail = min(next((i for i, (a, b) in enumerate(backwards) if a != b), rest), rest)
    start = max(head - _AROUND, 0)
    cut = []
    for text in (before, after):
        end = min(len(text) - tail + _AROUND, len(text))
        cut.append(("… " if start else "") + text[start:end] + (" …" if end < len(text) else ""))
    return cut[0], cut[1]


def feed(history: Sequence[Told], title: str, url: str) -> str:
    """An Atom feed (RFC 4287) with an entry a release; `url` is the site's, which an entry needs for its id."""
    updated = history[0].date if history else "1970-01-01"
    entries = "".join(
        f"<entry><id>{escape(url)}v/{each.number}/</id><title>Release {each.number}</title>"
        f'<updated>{each.date}T00:00:00Z</updated><link href="{escape(url)}v/{each.number}/"/>'
        f"<summary>{escape(_summary(each))}</summary></entry>\n"
        for each in history
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(url)}history/</id><title>{escape(title)}: releases</title>"
        f'<updated>{updated}T00:00:00Z</updated><link href="{escape(url)}history/"/>'
        f'<link rel="self" href="{escape(url)}{FEED}"/><author><name>The editors of this edition</name></author>\n'
        f"{entries}</feed>\n"
    )


def _summary(each: Told) -> str:
    if each.changes is None:
        return "The first release."
    listed = ", ".join(f"{change.kind} {change.id} {change.sort}" for change in each.changes)
    return listed or "Nothing in text, notes, sources or emendations changed."
