"""A house between author and title in ordinary type, told by the address that follows: it is named as its host is.

`Jane Roe, Pierwatch, What the Tides Bring (Jan. 4, 2015), https://www.pierwatch.org/tides`: where no type tells a title
from the house before it, what is read behind the author by its place, as title and site, changes places.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_person
from edition.text.late_patterns import late

_ADDRESS = late(r",? (?:available at )?(?P<url>https?://[^\s<>()\[\]]+)")
_SHORTEST = 4  # letters, of which fewer may be anything


def housed(found: Found, note: NoteText, end: int) -> Found:
    """The work as read, but with its house in its place where the address behind `end` tells it from the title."""
    title, site = found.fields.get("title", ""), found.fields.get("container", "")
    address = _ADDRESS.match(note.plain, end)
    if not address or not found.authors or not all(map(is_person, found.authors)):
        return found
    labels = frozenset(urlsplit(address["url"]).netloc.casefold().split("."))
    if site and _is_one(title, labels) and not _is_one(site, labels):
        return replace(found, fields={**found.fields, "title": site, "container": title})
    house, _, rest = title.partition(", ")
    if site or not rest or not _is_one(house, labels):
        return found
    return replace(found, kind="report", fields={**found.fields, "title": rest, "institution": house})


def _is_one(name: str, labels: frozenset[str]) -> bool:
    letters = re.sub(r"[\W_]", "", name.casefold())
    return len(letters) >= _SHORTEST and letters in labels
