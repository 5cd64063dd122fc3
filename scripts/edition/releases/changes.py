"""What changed between two releases, told from their data: by heading, paragraph, note, resolution, source, editors'
note, emendation, index, timeline, how the words are set, and what identifies the article.

Both are values of `data/edition.json`, with those of the files beside it (`BESIDE`) under their names. Whatever
differs in them is in some change: a release can hide none. A file that one of them lacks is compared with nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from edition.releases.settings_beside import side_by_side
from edition.releases.standing import address_of, anchor, note_anchor
from edition.releases.words_of_notes import citations_before

Data = Mapping[str, Any]
BESIDE = ("setting", "facts", "register", "timeline", "files")
"""What is compared beside `edition.json`: the files of these names in `data/`."""
Sort = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of what kind of thing, which, where it stands, and both readings; one that was not there is "".

    `row_before` and `row_after` are what the data have of it; None where they have nothing.
    """

    kind: str
    id: str
    sort: Sort
    url: str
    fields: tuple[str, ...]
    before: str
    after: str
    row_before: Data | None = None
    row_after: Data | None = None

    def as_json(self) -> dict[str, Any]:
        """The change as `data/history.json` has it."""
        return {
            "kind": self.kind,
            "id": self.id,
            "change": self.sort,
            "url": self.url or None,
            "fields": list(self.fields),
            "before": self.before,
            "after": self.after,
        }


@dataclass(frozen=True, slots=True)
class _Table:
    """A list in the data: the kind of its things, its key there, how each is known, and its own words, if any."""

    kind: str
    key: str
    known: Callable[[Data], str]
    words: str = ""


_TABLES = (
    _Table("heading", "sections", lambda row: row["id"], "title"),
    _Table("paragraph", "paragraphs", lambda row: row["id"], "text"),
    _Table("note", "notes", note_anchor, "text"),
    _Table("source", "sources", lambda row: f"src-{row['key']}"),
    _Table("editors’ note", "editor_notes", lambda row: f"fn-ed-{row['label']}", "text"),
    _Table("emendation", "emendations", lambda row: f"{anchor(row)}/{row['witness']}", "edition"),
    _Table("index entry", "register", lambda row: row["id"]),
    _Table("date", "timeline", lambda row: f"{row['event']}/{anchor(row)}"),
    _Table("file", "files", lambda row: row["path"]),
)
_APART = {"note": ("citations",)}  # told as a change of its own: the resolution
_ELSEWHERE = {"source": "/sources/#{}", "index entry": "/index-of-names/#{}", "date": "/timeline/"}
_HANGING = ("editors’ note", "emendation")  # no address of their own in the data
_FACTS = "facts"  # of a source, an entry of the index or a heading, where both states have them
_HAVE_FACTS = (("sources", "src-", "key"), ("register", "entry-", "id"), ("sections", "heading-", "id"))
_STATE = "edition"  # in `article`: which release it is, which differs always
_SAID = ("editors", "witness_sha256", "ground", "removal", "corrections")  # what is said there of the edition


def changes(before: Data, after: Data) -> tuple[Change, ...]:
    """Every change from one state of an edition to another, kind by kind, in reading order.

    How a download is written is told where nothing else is: it changes with all that it is made of.
    """
    found = _found(before, after)
    return tuple(each for each in found if not _is_of_download(each)) or tuple(c for c in found if c.sort == "changed")


def _is_of_download(change: Change) -> bool:
    return change.kind == "file" and change.id.startswith("data/")


def _found(before: Data, after: Data) -> tuple[Change, ...]:
    if "facts" in before and "facts" in after:
        before, after = _with_facts(before), _with_facts(after)
    return (
        *_article(before["article"], after["article"]),
        *_order(before, after),
        *_listed(before, after),
        *_settings(before, after),
        *_resolutions(before, after),
    )


def _with_facts(data: Data) -> Data:
    """The data with the facts of each source, entry of the index and heading in its row, and the article's own among
    what identifies it."""
    facts = {row["id"]: row["facts"] for row in data["facts"]}
    whole = {
        key: [{**row, _FACTS: facts.get(sign + row[name], {})} for row in data[key]]
        for key, sign, name in _HAVE_FACTS
        if key in data
    }
    return {**data, "article": {**data["article"], **facts.get("article", {})}, **whole}


def _article(before: Data, after: Data) -> Iterator[Change]:
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if name != _STATE and old != new:
            yield Change("article", name, "changed", "", (name,), _said(old), _said(new), before, after)
    old_state, new_state = (state.get(_STATE, {}) for state in (before, after))
    for name in _SAID:
        old, new = old_state.get(name), new_state.get(name)
        if name in old_state and old != new:
            yield Change("article", name, "changed", "", (name,), _said(old), _said(new), old_state, new_state)


def _order(before: Data, after: Data) -> Iterator[Change]:
    """Whether the sources that both states have stand in another order in the database, and so in its exports."""
    old, new = ([row["id"] for row in state.get(_FACTS, ())] for state in (before, after))
    if [id for id in old if id in new] != [id for id in new if id in old]:
        yield Change("article", "order", "changed", "", ("order",), "", "another")


def _listed(before: Data, after: Data) -> Iterator[Change]:
    for table in _TABLES:
        if table.key in BESIDE and not (table.key in before and table.key in after):
            continue
        old = _by_id(before, table)
        new = _by_id(after, table)
        for id in dict.fromkeys([*new, *old]):
            state = after if id in new else before
            change = _one(table, id, old.get(id), new.get(id), _url(table, id, new.get(id, old.get(id, {})), state))
            if change:
                yield change


def _settings(before: Data, after: Data) -> Iterator[Change]:
    """Texts that are set otherwise; where words change too, of the words that stayed: their marks move with them."""
    old, new = ({row["id"]: row for row in state.get("setting", ())} for state in (before, after))
    was, now = _texts(before), _texts(after)
    for id, row in new.items():
        if id not in old or id not in was or id not in now:
            continue
        words, url = now[id]
        before_row, row = side_by_side(old[id], row, was[id][0], words)
        fields = tuple(name for name in row if before_row.get(name) != row[name])
        if fields:
            was_set, now_set = (_said({name: each.get(name) for name in fields}) for each in (before_row, row))
            rows = ({"text": words, **each} for each in (before_row, row))
            yield Change("setting", id, "changed", url, fields, was_set, now_set, *rows)


def _texts(data: Data) -> dict[str, tuple[str, str]]:
    """The words of each heading, paragraph and note, and its address."""
    return {
        id: (row[table.words], _url(table, id, row, data))
        for table in _TABLES
        if table.words and table.kind != "emendation"
        for id, row in _by_id(data, table).items()
    }


def _by_id(data: Data, table: _Table) -> dict[str, Data]:
    """The rows of a table by what each is known by; of two alike the second has a number behind it."""
    found: dict[str, Data] = {}
    for row in data[table.key]:
        id, again = table.known(row), 1
        while id in found:
            again += 1
            id = f"{table.known(row)} ({again})"
        found[id] = row
    return found


def _url(table: _Table, id: str, row: Data, state: Data) -> str:
    if table.kind in _ELSEWHERE:
        return _ELSEWHERE[table.kind].format(id)
    return address_of(row, state) if table.kind in _HANGING else row.get("url") or ""


def _one(table: _Table, id: str, old: Data | None, new: Data | None, url: str) -> Change | None:
    apart = _APART.get(table.kind, ())
    if old is None or new is None:
        row = new or old or {}
        said = row[table.words] if table.words else _said(row)
        sort: Sort = "removed" if new is None else "added"
        was, now = (said, "") if new is None else ("", said)
        return Change(table.kind, id, sort, url, (), was, now, old, new)
    fields = tuple(name for name in dict.fromkeys([*old, *new]) if name not in apart and old.get(name) != new.get(name))
    if not fields:
        return None
    if fields == (table.words,):
        return Change(table.kind, id, "changed", url, fields, old[table.words], new[table.words], old, new)
    was, now = (_said({name: row.get(name) for name in fields}) for row in (old, new))
    return Change(table.kind, id, "changed", url, fields, was, now, old, new)


def _resolutions(before: Data, after: Data) -> Iterator[Change]:
    """What notes that are in both now resolve to; signals and parentheticals only where the note's words stay."""
    old = {note_anchor(note): note for note in before["notes"]}
    for note in after["notes"]:
        earlier = old.get(note_anchor(note))
        earlier = earlier and {**earlier, "citations": citations_before(earlier, note)}
        if earlier and earlier["citations"] != note["citations"]:
            was, now = (_resolved(each["citations"]) for each in (earlier, note))
            if was == now:
                was, now = (_said(each["citations"]) for each in (earlier, note))
            yield Change(
                "resolution", note_anchor(note), "changed", note["url"], ("citations",), was, now, earlier, note
            )


def _resolved(citations: list[Data]) -> str:
    """What a note's citations resolve to, in the data's words: `id → doe-2020, 5 (trail: notes 3)`."""
    return "; ".join(
        f"{each['form']} → {each['source'] or 'this article'}"
        + (
            f", {each['pinpoint'] or each.get('inherited_pinpoint')}"
            if each["pinpoint"] or each.get("inherited_pinpoint")
            else ""
        )
        + (f" (trail: notes {', '.join(map(str, each['trail']))})" if each["trail"] else "")
        + (f" and {each['trail_omitted']} between" if each.get("trail_omitted") else "")
        for each in citations
    )


def _said(value: Any) -> str:
    """A value in letters; a text as it is."""
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)
