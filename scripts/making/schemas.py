"""The schemas of an edition's data, which stand in the rooms whose data they describe."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from edition.exports.edition_schema import edition_schema
from machine.environment import ENGINE

_ROOMS = ENGINE / "edition"


@cache
def schema() -> str:
    """The schema of data/edition.json."""
    return edition_schema((_ROOMS / "exports" / "edition.schema.json").read_text(encoding="utf-8"))


def schemas(room: str, *names: str) -> dict[str, Callable[[], str]]:
    """Path on the site → what reads the schema that a room keeps beside its code."""
    files = (f"{name}.schema.json" for name in names)
    return {f"data/{file}": partial((_ROOMS / room / file).read_text, encoding="utf-8") for file in files}
