"""The published contract of `edition.json`: what is written by hand, and the types that the table of kinds knows."""

from __future__ import annotations

import json

from edition.sources.kinds import KINDS


def edition_schema(written: str) -> str:
    """The JSON Schema to publish. `written` is that of `edition.schema.json`, which names no kind of source."""
    schema = json.loads(written)
    types = {"source": list(KINDS), "csl": sorted({kind.csl for kind in KINDS.values()})}
    for name, known in types.items():
        schema["$defs"][name]["properties"]["type"]["enum"] = known
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
