"""The history as a reader has it: the page, and an Atom feed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

from edition.releases.change_words import Account
from edition.releases.release_history import Told
from edition.text.dates import for_reading
from edition.text.differing_words import Reading, readings

PAGE = "history/index.md"
FEED = "history/feed.xml"
_EDITORS = "The editors of this edition"
_FIRST = "The first release."
_NOTHING = "Nothing in text, notes, sources or emendations changed."
_STYLES = '<link rel="stylesheet" href="../assets/history.css">'


def history_page(history: Sequence[Told]) -> str:
    """The page's Markdown."""
    lines = [
        "---\ntitle: History\nhide: [footer]\n---",
        "# History {#history}",
        _STYLES,  # behind the heading, which begins the page
        "Each release of this edition is kept whole at an address of its own. What changed from one to the next is "
        "told here, from the data of both. Each place leads to the release that is spoken of.",
    ]
    if not history:
        lines.append("No release has been made yet.")
    for each in history:
        id = f"r{each.number.replace('.', '-')}"
        lines += [
            f'<h2 id="{id}">Release {each.number}, {for_reading(each.date)}</h2>',
            f'<p><a href="../v/{each.number}/">Read this release</a></p>',
        ]
        if each.changes:
            lines.append(f'<div class="history">{"".join(_groups(each))}</div>')
        else:
            lines.append(_FIRST if each.changes is None else _NOTHING)
    return "\n\n".join(lines) + "\n"


def _groups(release: Told) -> list[str]:
    made = []
    for group, listed in groupby(release.accounts, lambda each: each.group):
        items = "".join(_item(each, release) for each in listed)
        made.append(f"<h3>{_plain(group)}</h3><ul>{items}</ul>")
    return made


def _item(account: Account, release: Told) -> str:
    place = _plain(account.place)
    if account.url:
        number = release.since if account.is_gone else release.number
        place = f'<a href="../v/{number}{escape(account.url)}">{place}</a>'
    before, after = readings(account.before, account.after)
    old = f'<p class="history-before">Before: {_marked(before, "del")}</p>' if before else ""
    new = f'<p class="history-after">Now: {_marked(after, "ins")}</p>' if after else ""
    return f"<li><p>{place}{_plain(_predicate(account))}{':' if old or new else ''}</p>{old}{new}</li>"


def _predicate(account: Account) -> str:
    """What stands behind the place."""
    return account.joint + "; ".join(account.said) if account.said else ""


def _marked(reading: Reading, tag: str) -> str:
    return "".join(f"<{tag}>{_plain(run.text)}</{tag}>" if run.differs else _plain(run.text) for run in reading)


def _plain(text: str) -> str:
    """Text as HTML that Markdown leaves alone: no line, star, underscore or bracket of it means anything there."""
    return re.sub(r"[^\w\s.,;:’“”–—()/-]|_", lambda sign: f"&#{ord(sign[0])};", re.sub(r"\s+", " ", text))


def feed(history: Sequence[Told], title: str, url: str, editors: Sequence[str] = ()) -> str:
    """An Atom feed (RFC 4287) with an entry a release; `url` is the site's, which an entry needs for its id."""
    people = "".join(f"<author><name>{escape(each)}</name></author>" for each in editors or (_EDITORS,))
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
        f'<link rel="self" href="{escape(url)}{FEED}"/>{people}\n'
        f"{entries}</feed>\n"
    )


def _summary(each: Told) -> str:
    if each.changes is None:
        return _FIRST
    return " ".join(f"{_sentence(account)}." for account in each.accounts) or _NOTHING


def _sentence(account: Account) -> str:
    """An account in one line, with the readings as they stand on the page."""
    was, now = ("".join(run.text for run in each) for each in readings(account.before, account.after))
    told = f"“{now}” (before: “{was}”)" if was and now else f"“{now or was}”" if now or was else ""
    return account.place + _predicate(account) + (f": {told}" if told else "")
