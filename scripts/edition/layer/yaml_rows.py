"""A file of the layer: a YAML list of rows, each with keys in plain words → rows that know their lines.

Every value is text, also what YAML would take for a date or a number. Aliases are refused: none is
needed, and a few of them can stand for more text than any machine holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from edition.model import Finding, Place
from edition.pages.front_matter import yaml_trouble
from edition.pages.plain_yaml import DEEPEST

RULE = "layer-malformed"
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast; not built for every machine


@dataclass(frozen=True, slots=True)
class Row:
    """One row. What has not the expected shape is reported in `findings`, and read as if it were not there."""

    place: Place
    fields: Mapping[str, yaml.Node]
    findings: list[Finding]

    def has(self, key: str) -> bool:
        """Whether the row has a key."""
        return key in self.fields

    def at(self, key: str) -> Place:
        """The line of a key's value; the row's own without it."""
        node = self.fields.get(key)
        return _place(node, self.place.path) if node else self.place

    def text(self, key: str) -> str:
        """The text under a key; "" without it."""
        node = self.fields.get(key)
        if node is None:
            return ""
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return " ".join(node.value.split())
        self.wrong(key, "a text")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key, each once; () without it."""
        node = self.fields.get(key)
        if node is None:
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else []
        texts = [" ".join(item.value.split()) for item in items if isinstance(item, yaml.ScalarNode)]
        if not items or len(texts) < len(items) or not all(texts):
            self.wrong(key, "a list of texts, as in [one, two]")
        elif len(set(texts)) < len(texts):
            self.wrong(key, "each text once")
        return tuple(dict.fromkeys(texts))

    def rows(self, key: str, needed: Iterable[str], allowed: Iterable[str] = ()) -> tuple[Row, ...]:
        """The list of rows under a key; a single row counts as a list of one."""
        node = self.fields.get(key)
        if node is None:
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not items:
            self.wrong(key, "a list of rows")
        found = (_row(item, self.place.path, needed, allowed, self.findings) for item in items)
        return tuple(row for row in found if row)

    def wrong(self, key: str, expected: str) -> None:
        """Reports what a key holds as not what is expected there."""
        self.findings.append(Finding(RULE, self.at(key), f"“{key}” is something else; expected {expected}; correct it"))


def read_rows(
    text: str, path: str, needed: Iterable[str], allowed: Iterable[str], findings: list[Finding]
) -> tuple[Row, ...]:
    """The rows of a file. `needed` keys must be there, `allowed` may; a file of comments alone has no rows."""
    try:
        if refused := _refused(text):
            findings.append(Finding(RULE, Place(path, refused[0]), refused[1]))
            return ()
        root = yaml.compose(text, Loader=_FAST)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line, why = yaml_trouble(error, text)
        findings.append(Finding(RULE, Place(path, line), f"this is not YAML: {why}"))
        return ()
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        message = "the file is no list; expected rows that begin with “- ” and a key"
        findings.append(Finding(RULE, _place(root, path), message))
        return ()
    found = (_row(node, path, needed, allowed, findings) for node in root.value)
    return tuple(row for row in found if row)


def _refused(text: str) -> tuple[int, str] | None:
    """The line where something stands that is not read, and what: of what is nested deeper than a machine goes, the
    fast reader would end the program itself."""
    depth = 0
    for event in yaml.parse(text, Loader=_FAST):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            return line, "an alias (*name) stands here; expected each value written out"
        if depth > DEEPEST:
            return line, f"values stand in one another more than {DEEPEST} deep; expected rows of keys and values"
    return None


def _row(
    node: yaml.Node, path: str, needed: Iterable[str], allowed: Iterable[str], findings: list[Finding]
) -> Row | None:
    place = _place(node, path)
    if not isinstance(node, yaml.MappingNode):
        findings.append(Finding(RULE, place, f"this is no row; expected the keys {', '.join(needed)}"))
        return None
    fields: dict[str, yaml.Node] = {}
    known = [*needed, *allowed]
    for key, value in node.value:
        name, where = str(key.value), _place(key, path)
        if name not in known:
            findings.append(Finding(RULE, where, f"“{name:.40}” is no key here; expected one of {', '.join(known)}"))
        elif name in fields:
            findings.append(Finding(RULE, where, f"“{name}” is given twice; expected each key once; remove one"))
        else:
            fields[name] = value
    missing = [key for key in needed if key not in fields]
    if missing:
        findings.append(Finding(RULE, place, f"this row has no “{missing[0]}”; expected {', '.join(needed)}; add it"))
        return None
    return Row(place, fields, findings)


def _place(node: yaml.Node, path: str) -> Place:
    return Place(path, node.start_mark.line + 1)
