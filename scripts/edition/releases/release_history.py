"""The history: every release with what changed since the one before, in a reader's words and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from edition.releases.change_words import Account, accounts
from edition.releases.changes import Change, Data, changes

JSON = "data/history.json"


@dataclass(frozen=True, slots=True)
class Told:
    """A release, and what changed since the one before, `since`; of the first, None and ""."""

    number: str
    date: str
    changes: tuple[Change, ...] | None
    accounts: tuple[Account, ...] = ()
    since: str = ""


def told(states: Sequence[tuple[str, str, Data]]) -> tuple[Told, ...]:
    """Number, day and data of each release, oldest first → the releases with their changes, newest first."""
    found: list[Told] = []
    before: Data | None = None
    for number, date, data in states:
        if before is None:
            found.append(Told(number, date, None))
        else:
            listed = changes(before, data)
            found.append(Told(number, date, listed, accounts(listed, before, data), found[-1].number))
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
