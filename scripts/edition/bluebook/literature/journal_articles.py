"""Articles in journals whose title has no italics, or that have no title, and the fields of where they stand."""

from __future__ import annotations

import re

from edition.bluebook.forms.before_titles import persons_and_title
from edition.bluebook.forms.journals import DESIGNATION, JOURNAL
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import without_offices
from edition.bluebook.words.prose import is_prose
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

_UNTITLED = late(
    r"(?:Book|Case|Film|Essay) (?:Note|Review|Comment)s?|(?:Student )?Note|(?:Case )?Comment(?:ary)?|Editorial|"
    r"(?:Recent|Leading) (?:Cases?|Developments?|Decisions?|Legislation)|Review Essay|Symposium|Special Issue|"
    r"Panel Discussion|Correspondence|Letters? to the Editor|Annotation|Foreword"
)
DESIGNATED = late(rf"(?P<sort>{DESIGNATION}), (?=\S)")
PERIODICAL = late(
    r"\b(?:L\.? ?J|J|L\.? ?Rev|Rev|Q|Stud|Bull|Y\.? ?B|Proc|Trans|Ann|Forum|Law|Nature|Science|Lancet)\b", re.I
)


def in_journal(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """An article whose title has no italics, or that has no title: `Book Note, 12 TIDAL L. REV. 34 (1999)`."""
    journal = JOURNAL.search(note.plain, start, end)
    if not journal or journal.end() != end:
        return None
    text = note.plain[start : journal.start()].strip(" ,")
    people, _, titled = persons_and_title(without_offices(text))
    signed = bool(people) and (journal["journal"].isupper() or len(titled.split()) > 2)
    if not (signed or PERIODICAL.search(journal["journal"]) or _UNTITLED.fullmatch(text.rpartition(", ")[2])):
        return None
    if not text[:1].isupper() or is_prose(text):
        return None
    begins = start + note.plain[start : journal.start()].index(text)
    bare = without_offices(text)
    text = bare if ", " in bare else text  # Harbour Notes (Part One), 12 TIDAL L. REV. 34 (1999)
    authors, head, title = persons_and_title(text)
    untitled = bool(_UNTITLED.fullmatch(title))
    head = head or (text.partition(", ")[0] if untitled else "")
    designated = DESIGNATED.match(title)
    title = title[designated.end() :] if designated else title
    title = _IN_QUOTES.sub(r"\1", title)
    fields = {"type": designated["sort"]} if designated else {}
    fields |= {"title": title if authors or designated else text, **journal_fields(journal)}
    return Found(begins, stop, "journal-article", fields, authors, head, journal_pin(journal))


_IN_QUOTES = late(r"^“([^“”]+?),?”$")
"""Quotation marks around a title, which are not its own: `“Silent Courts,” 44 TIDAL L. REV. 777`."""


def journal_fields(journal: re.Match[str]) -> dict[str, str]:
    """The fields that a match of `JOURNAL` gives."""
    fields = {"journaltitle": journal["journal"], "volume": journal["volume"], "pages": journal["page"] or ""}
    fields["number"] = journal.groupdict().get("issue") or ""  # 371(15) PIER J. MED. 1422
    return {name: value for name, value in fields.items() if value}


def own_date(journal: re.Match[str]) -> str:
    """The date of an article known by its number, or by its year, which is its volume's."""
    return to_edtf(journal.groupdict().get("date") or journal["volume"])


def journal_pin(journal: re.Match[str]) -> str | None:
    """The place cited in an article: after its first page, or on it if it has a note there."""
    if journal.groupdict().get("all"):
        return "passim"
    return journal["pin"] or (f"{journal['page']}{journal['suffix']}" if journal["suffix"] else None)
