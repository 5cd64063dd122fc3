"""The key of a new source, made of what its citation prints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from edition.sources.names import names

NUMBERS = ("code", "publaw", "stat", "fedreg", "bill", "reporter")
"""The fields that name a law or a case by numbers alone, the surest first."""

_DROPPED = re.compile(r"^(?:a|an|the|on|of|in|to|and|how|why|what|is|are|was)$")


def fresh_key(fields: dict[str, str], taken: Iterable[str]) -> str:
    """A key for a source with these fields: author or title, year, first weighty word (`rubin-2020-sanctions`), and a
    number more where that is `taken`."""
    author = next(iter(names(fields.get("author", ""))), None)
    who = _ascii((author.family or author.literal) if author else "")
    year = re.match(r"\d{4}", fields.get("date") or fields.get("updated") or fields.get("urldate") or "")
    title = fields.get("title") or " ".join(fields.get(n, "") for n in (*NUMBERS, "number"))
    what = [w for w in _ascii(title).split("-") if w and not _DROPPED.match(w)]
    stem = (
        "-".join(p for p in ["-".join(who.split("-")[:4]), year[0] if year else "", *what[: 1 if who else 4]] if p)
        or "source"
    )
    key, count = stem, 1
    while key in taken:
        count += 1
        key = f"{stem}-{count}"
    return key


_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ə": "e",
        "Ə": "E",
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "’": "",
        "'": "",
    }
)


def _ascii(text: str) -> str:
    parted = re.sub(r"[^\w\s.]", " ", text.translate(_LETTERS))
    folded = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", folded.casefold()).strip("-")
