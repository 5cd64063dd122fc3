"""The page about the edition's data, written from its JSON Schema so that the two cannot differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SHOWN = ("article", "edition", "section", "paragraph", "note", "citation", "source", "editor_note", "emendation")


def data_page(schema: Mapping[str, Any]) -> str:
    """Markdown: one table for each kind of object in `data/edition.json`."""
    definitions = schema["$defs"]
    lines = [_set(schema.get("description", "")), ""]
    for name in _SHOWN:
        lines += [
            f"## {_words(name)} {{#data-{name.replace('_', '-')}}}",
            "",
            _set(definitions[name].get("description", "")),
            "",
        ]
        lines += ["| key | value | meaning |", "| --- | --- | --- |"]
        for key, value in definitions[name]["properties"].items():
            meaning = value.get("description") or _target(value, definitions).get("description", "")
            lines.append(f"| `{key}` | {_type(value)} | {_set(meaning).replace('|', chr(92) + '|')} |")
        lines.append("")
    return "\n".join(lines)


def _set(description: str) -> str:
    """A description with the apostrophes of a page."""
    return description.replace("'", "’")


def _target(value: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a `$ref` points to, or nothing."""
    found: Mapping[str, Any] = definitions.get(value.get("$ref", "").rpartition("/")[2], {})
    return found


def _type(value: Mapping[str, Any]) -> str:
    """A value's type in words: `text`, `list of citations`, `number or null`."""
    if "enum" in value:
        return " or ".join(f"`{each}`" for each in value["enum"])
    if "$ref" in value:
        return _words(value["$ref"].rpartition("/")[2]).lower()
    if "oneOf" in value or "anyOf" in value:
        return " or ".join(_type(each) for each in value.get("oneOf") or value["anyOf"])
    if value.get("type") == "array":
        return f"list: {_type(value.get('items', {}))}"
    kind = value.get("type", "value")
    return " or ".join(kind) if isinstance(kind, list) else {"string": "text", "integer": "number"}.get(kind, kind)


def _words(name: str) -> str:
    return {"csl": "CSL-JSON"}.get(name, name.replace("_", " ").replace("editor note", "Editors’ note").capitalize())
