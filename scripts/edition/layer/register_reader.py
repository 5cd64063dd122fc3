"""`citations/register.yml` → the entries of the register, and what cannot be read of them."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import get_args

from edition.layer.yaml_rows import RULE, Row, read_rows
from edition.model import EntryKind, Finding, Limit, RegisterEntry, Saying

_NEEDED = ("id", "kind", "name", "forms")
_ALLOWED = (
    "sort", "says", "stands for", "law", "sources", "see from", "see also", "marked in",
    "holds", "hides", "not here", "only here",
)  # fmt: skip
KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_register(text: str, path: str) -> tuple[tuple[RegisterEntry, ...], tuple[Finding, ...]]:
    """The entries in the file's order, each id once; what has the wrong shape is a finding with its line."""
    findings: list[Finding] = []
    entries: dict[str, RegisterEntry] = {}
    for row in read_rows(text, path, _NEEDED, _ALLOWED, findings):
        if not _sound(row, entries, findings):
            continue
        entries[row.text("id")] = _entry(row)
    return tuple(entries.values()), tuple(findings)


def sound_id(row: Row, known: Container[str], findings: list[Finding]) -> bool:
    """True if the row's id is small letters, figures and hyphens, and no other row has it."""
    id = row.text("id")
    problem = (
        "expected small letters, figures and hyphens, as in treaty-of-1921"
        if not ID.fullmatch(id)
        else "another row has it already; expected each id once"
        if id in known
        else ""
    )
    if problem:
        findings.append(Finding(RULE, row.at("id"), f"the id is “{id:.60}”; {problem}; change it"))
    return not problem


def _sound(row: Row, entries: dict[str, RegisterEntry], findings: list[Finding]) -> bool:
    kind = row.text("kind")
    if kind not in KINDS:
        message = f"the kind is “{kind:.40}”; expected one of {', '.join(KINDS)}; correct it"
        findings.append(Finding(RULE, row.at("kind"), message))
    return sound_id(row, entries, findings) and kind in KINDS and bool(row.texts("forms"))


def _entry(row: Row) -> RegisterEntry:
    return RegisterEntry(
        id=row.text("id"),
        kind=next(kind for kind in KINDS if kind == row.text("kind")),
        name=row.text("name"),
        forms=row.texts("forms"),
        place=row.place,
        sort=row.text("sort"),
        says=_sayings(row, "says"),
        stands_for=next(iter(_sayings(row, "stands for")), None),
        law=row.text("law"),
        sources=row.texts("sources"),
        see_from=row.texts("see from"),
        see_also=row.texts("see also"),
        marked_in=row.texts("marked in"),
        holds=row.texts("holds"),
        hides=row.texts("hides"),
        not_here=_limits(row, "not here"),
        only_here=_limits(row, "only here"),
    )


def _sayings(row: Row, key: str) -> tuple[Saying, ...]:
    """The words under a key, each with their place."""
    said = row.rows(key, ("words",), ("at",))
    return tuple(Saying(each.text("words"), each.text("at"), each.place) for each in said)


def _limits(row: Row, key: str) -> tuple[Limit, ...]:
    limits = row.rows(key, ("form", "at", "because"), ("in",))
    return tuple(Limit(each.text("form"), each.texts("at"), each.text("in"), each.place) for each in limits)
