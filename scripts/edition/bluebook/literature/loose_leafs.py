"""Loose-leaf services, known by their publisher in brackets and a paragraph (rule 19.1)."""

from __future__ import annotations

from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText

_SERVICE = bluebook(
    r"(?:(?P<volume>\d{1,3}[A-Z]?) )?(?P<title>(?!In re |Ex parte )[A-Z][^,;()\[\]§¶]{3,80}) "
    r"\((?P<publisher>CCH|BNA|BL|P-H|RIA|MB|WL|Lexis|Bloomberg BNA)\)"
    rf"(?: No\. \d[\w-]*)?(?:,? (?:at )?(?P<pin>(?:¶¶? ?|§§? ?)\d[\w.,:–-]*(?:, at {PAGES})?|{PAGES}))?"
)
"""`4 Secured Transactions Guide (CCH) ¶ 12,345`"""


def loose_leaf(note: NoteText, start: int, stop: int) -> Found | None:
    """A loose-leaf service that stands between two offsets, before its date."""
    begins = note.words_from(start)
    printed = note.plain[begins:stop].rstrip(" ,")
    service = _SERVICE.fullmatch(printed) if "(" in printed else None
    if not service:
        return None
    fields = {name: service[name] for name in ("title", "volume", "publisher") if service[name]}
    return Found(begins, stop, "book", fields, (), service["title"], service["pin"])
