"""A change between two releases as a reader is told it: where, what, and both readings; no key of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.model import note_name
from edition.releases.changes import Change, Data
from edition.releases.data_words import ARTICLE, FILES, GROUPS, INDEX, TEXTS, UNITS, VALUES
from edition.releases.resolution_words import resolutions_said
from edition.releases.setting_words import setting_said
from edition.releases.source_words import called, compared, in_words, notes, source_said
from edition.releases.standing import label, stands

_PLACE = re.compile(r"\((?P<at>[\w-]+)\)(?=; |$)")

Stated = tuple[Data, Data]
"""A row of a release's data, and the whole data."""


@dataclass(frozen=True, slots=True)
class Account:
    """A change in a reader's words.

    `place` names where it is (`Note 54`); `url` leads there from the site's root, in the release before where it
    `is_gone`. Behind the place stand `joint` (a space or a colon) and what is `said`, one thing or more, and what is
    said where several places share it, `said_of_many`; then both readings of a text, if any.
    """

    group: str
    place: str
    url: str
    is_gone: bool = False
    joint: str = ": "
    said: tuple[str, ...] = ()
    said_of_many: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


def accounts(changes: tuple[Change, ...], before: Data, after: Data) -> tuple[Account, ...]:
    """Every change in words, by kind; notes in a row of which the same is said are told at once."""
    told = [account for change in changes for account in _accounts(change, before, after)]
    return tuple(_together([each for group in GROUPS.values() for each in told if each.group == group]))


def _together(told: list[Account]) -> Iterator[Account]:
    waiting: list[Account] = []
    for each in told:
        if waiting and not (each.said_of_many and each.said_of_many == waiting[0].said_of_many):
            yield _row(waiting)
            waiting = []
        waiting.append(each)
    if waiting:
        yield _row(waiting)


def _row(alike: list[Account]) -> Account:
    if len(alike) == 1:
        return alike[0]
    numbers = [int(each.place.rpartition(" ")[2]) for each in alike]
    return replace(alike[0], place=notes(numbers).capitalize(), said=alike[0].said_of_many)


def _accounts(change: Change, before: Data, after: Data) -> Iterator[Account]:
    old, new = change.row_before, change.row_after
    if change.kind == "resolution":
        yield from _resolutions(change, before, after)
        return
    group = GROUPS[change.kind]
    place, url = _place(change, new or old or {}, before if new is None else after)
    if change.kind == "article":
        if change.id == "order":
            yield Account(group, place, url, said=("changed",))
            return
        values = (_value(change.id, (row or {}).get(change.id), state) for row, state in ((old, before), (new, after)))
        yield Account(group, place, url, said=(compared("", *values),))
    elif change.kind == "setting" and old and new:
        yield Account(group, place, url, said=tuple(setting_said(old, new, change.fields)))
    elif old is None or new is None:
        yield _come_or_gone(change, new or old or {}, Account(group, place, url, is_gone=new is None))
    else:
        yield _otherwise(change, (old, before), (new, after), Account(group, place, url))


def _place(change: Change, row: Data, state: Data) -> tuple[str, str]:
    """What the place is called, and its address."""
    if change.kind == "article":
        return ARTICLE.get(change.id, "Its record"), ""
    if change.kind == "heading":
        number, title = row["number"], row["title"]
        return (f"“{title}”" if number == title else f"{number}, “{title}”"), change.url
    if change.kind == "paragraph":
        return f"¶ {row['number']}", change.url
    if change.kind == "note":
        return note_name(label(row)), change.url
    if change.kind == "source":
        return called(row), change.url
    if change.kind == "setting":
        return _set_place(change.id, state), change.url
    if change.kind == "file":
        return FILES.get(row["path"]) or row["url"] or row["path"], change.url
    if change.kind in {"index entry", "date"}:
        return f"“{row.get('name') or row.get('what')}”", change.url
    where, _ = stands(row, state)
    if change.kind == "editors’ note":
        return f"Editors’ note {row['label']}{f', at {where}' if where else ''}", change.url
    name = f"The emendation of {where}" if change.sort == "changed" else where
    return name[:1].upper() + name[1:], change.url


def _set_place(id: str, state: Data) -> str:
    """What a heading, paragraph or note is called, by its anchor."""
    for key, name in (("paragraphs", "¶ {}"), ("sections", "Heading {}")):
        if found := next((row for row in state[key] if row["id"] == id), None):
            return name.format(found["number"])
    return note_name(id.removeprefix("fn-"))


def _resolutions(change: Change, before: Data, after: Data) -> Iterator[Account]:
    """An account for each citation of a note that now refers to something else."""
    old, new = change.row_before or {}, change.row_after or {}
    group, name = GROUPS["resolution"], note_name(label(new))
    for which, phrases in resolutions_said(old["citations"], new["citations"], before, after):
        one, many = (tuple(f"now {verbs[side]} {rest}" for verbs, rest in phrases) for side in (0, 1))
        shared = () if which or not new["number"] else many
        yield Account(group, f"{name}, citation {which}" if which else name, change.url, False, " ", one, shared)


def _come_or_gone(change: Change, row: Data, account: Account) -> Account:
    is_gone = account.is_gone
    if change.kind == "emendation":
        readings = (row["edition"], row["witness"]) if is_gone else (row["witness"], row["edition"])
        words = f"is no longer emended ({row['reason']})" if is_gone else f"is emended ({row['reason']})"
        if readings[0] == readings[1]:
            return replace(account, joint=" ", said=(f"{words} in how these words are set: “{readings[0]}”",))
        return replace(account, joint=" ", said=(words,), before=readings[0], after=readings[1])
    if change.kind in {"source", "index entry", "date", "file"}:
        return replace(account, said=("no longer there" if is_gone else "new",))
    text = row.get("text", "")
    told = replace(account, joint=" ", said=("is gone" if is_gone else "is new",))
    return replace(told, before=text) if is_gone else replace(told, after=text)


def _otherwise(change: Change, was: Stated, now: Stated, account: Account) -> Account:
    """What stands in both releases, and not alike."""
    old, new = was[0], now[0]
    if change.kind == "source":
        return replace(account, said=source_said(old, new, change.fields) or ("its record",))
    if change.kind == "file":
        return replace(account, said=("changed",))
    phrases = tuple(_fields(change, was, now))
    words = next((name for name in TEXTS if name in change.fields), "")
    if not words:
        return replace(account, said=phrases or ("its record",))
    return replace(account, said=phrases, before=str(old.get(words, "")), after=str(new.get(words, "")))


def _fields(change: Change, was: Stated, now: Stated) -> Iterator[str]:
    """What differs beside the words; one that this edition has no name for is told as the record's."""
    for name in change.fields:
        if name in UNITS and not (name == "id" and "url" in change.fields):
            yield compared(UNITS[name], *(_value(name, row.get(name), state) for row, state in (was, now)))
        elif name == "facts":
            yield from _facts(was, now)
        elif name not in TEXTS and name != "id":
            yield "its record"


def _facts(was: Stated, now: Stated) -> Iterator[str]:
    facts = [(row.get("facts", {}), state) for row, state in (was, now)]
    for name in dict.fromkeys(name for each, _ in facts for name in each):
        values = [_places(each.get(name, ""), state) for each, state in facts]
        if values[0] != values[1]:
            yield compared(INDEX.get(name, "its record"), *values)


def _places(said: str, state: Data) -> str:
    """What the index says of an entry, with the places of its words as a reader knows them: `(p17)` as `(¶ 17)`."""
    return _PLACE.sub(lambda found: f"({_place_said(found['at'], state)})", said)


def _place_said(at: str, state: Data) -> str:
    """A place of the index by the name that a reader knows; what is none stays."""
    if re.fullmatch(r"[pn]\d+", at):
        return f"{'¶' if at[0] == 'p' else 'n.'} {at[1:]}"
    return next((f"heading {each['number']}" for each in state["sections"] if each["id"] == at), at)


def _value(name: str, value: object, state: Data) -> str:
    if name == "notes" and isinstance(value, list):
        return notes(value).partition(" ")[2] if value else ""
    if name == "headings" and isinstance(value, list):
        numbers = {each["id"]: each["number"] for each in state["sections"]}
        return in_words([numbers.get(each, each) for each in value])
    if name == "sources" and isinstance(value, list):
        titles = {each["key"]: called(each) for each in state["sources"]}
        return in_words([titles.get(each, each) for each in value])
    return VALUES.get(in_words(value), in_words(value))
