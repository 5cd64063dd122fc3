"""Titles in ordinary type that other type beside them hides: a case's name in italics, a site in small capitals.

Reviews that set titles in ordinary type print `Jane Roe, The Legacy of *Pier v. Sea*, 12 Tidal L. Rev. 34 (1999)` and
`Jane Roe, The Pier Falls, THE TIMES (May 4, 2019)`: neither the case nor the paper is the work.
"""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.before_titles import behind_office, body_and_title, persons_and_title
from edition.bluebook.forms.days import DAY, MONTH, YEAR
from edition.bluebook.forms.journals import JOURNAL, JOURNAL_BY_YEAR
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.collections_cited import chapter
from edition.bluebook.literature.journal_articles import DESIGNATED, PERIODICAL, journal_fields, journal_pin
from edition.bluebook.literature.literature import secondary_kind
from edition.bluebook.literature.small_capitals import mostly_capitals
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation, without_offices
from edition.text.inline import touching
from edition.text.late_patterns import late

_HELD = late(r", (?:in|reprinted in) (?=[A-Z\d])")
_DAY = late(rf"\({DAY}")
_ISSUE = late(rf", (?:{MONTH} )(?:\d{{1,2}}, )?{YEAR},? at \d")
_IN_CAPITALS = late(r"(?=.*[A-Z]{2})[A-Z’.&: -]{3,}")
_PARTED = late(r"(?P<head>.+)(?:, |,(?P<quoted>”) )(?P<container>[^,]+)", re.S)
_SHORTENED = late(r"^(?:[A-Z][\w’]*\. )|[a-z]\.(?: |$)")
"""A journal with words cut short, as no title has: `J. Tides`, `Pier Sch. Tidal Rev.`"""
_STORE = late(r"(?:GitHub|GitLab|Bitbucket|Hugging Face|Codeberg)", re.I)
_REPOSITORY = late(r"[\w.-]+/[\w.-]+")
"""What is kept where programs are, by who keeps it and its name: `mroe/pier-tools, GITHUB`."""
_OTHER_SIGNS = late(r"[¶§]| v\. |\bNos?\. \d")


def is_signed(note: NoteText, start: int, end: int) -> bool:
    """True if persons and a title in ordinary type stand between two offsets, and nothing else."""
    text = note.plain[note.words_from(start) : end]
    signal = patterns.SIGNAL.match(text)
    people, _, title = persons_and_title(without_offices(text[signal.end() if signal else 0 :].strip(" ,;")))
    return bool(people) and not title[:1].islower() and len(title.split()) > 1


def with_names_in_italics(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A signed article whose title stands in ordinary type, but for the cases it names, or whose year is its volume."""
    yearly = JOURNAL_BY_YEAR.fullmatch(note.plain, stop, end)
    journal = yearly or JOURNAL.search(note.plain, start, end)
    if not journal or journal.end() != end or not PERIODICAL.search(journal["journal"]):
        return None
    begins = note.words_from(start)
    text = note.plain[begins : journal.start()].strip(" ,")
    people, head, title = persons_and_title(without_offices(text))
    title_from = journal.start() - len(title)
    if not people or len(title.split()) < 2 or note.plain[title_from : journal.start()] != title:
        return None
    if (
        not _is_plain(note, title_from, journal.start(), yearly=bool(yearly))
        or _HELD.search(title)
        or "[hereinafter" in title
    ):
        return None
    designated = DESIGNATED.match(title)
    fields = {"type": designated["sort"]} if designated else {}
    fields["title"] = re.sub(r" (?=[:?])", "", title[designated.end() if designated else 0 :])
    fields |= journal_fields(journal) | ({"date": yearly["volume"]} if yearly else {})
    return Found(begins, stop, "journal-article", fields, people, head, journal_pin(journal))


def _is_plain(note: NoteText, start: int, end: int, *, yearly: bool) -> bool:
    """True if a title stands in ordinary type: at most half of it, and not what it begins with and all, is italic; nor
    what follows a comma up to its end, before which the rest of the names stand: `Roe, M.D. & Bo Doe, *Tides*, 4 …`."""
    spans = [(max(s, start), min(e, end)) for s, e in touching(note.style.italics, start, end)]
    if not spans:
        return yearly
    last, ends = spans[-1]
    if note.plain[last - 2 : last] == ", " and not note.plain[ends:end].strip(" ,"):
        return False
    closed = any(s == start and re.match(r",|$", note.plain[e - (note.plain[e - 1] == ",") : end]) for s, e in spans)
    return not closed and 2 * sum(e - s for s, e in spans) <= end - start


def before_container(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A title in ordinary type before the newspaper or site, in small capitals, that a day or an address follows."""
    begins = note.words_from(start)
    if held := _in_a_book(note, begins, stop, end):
        return held
    of_issue = _ISSUE.match(note.plain, stop)
    if not of_issue and not _DAY.match(note.plain, stop) and not note.plain.startswith(("http", ", http"), stop):
        return None
    parted = _PARTED.fullmatch(note.plain[begins:stop].strip(" ,"))
    head, container = (parted["head"] + (parted["quoted"] or ""), parted["container"]) if parted else ("", "")
    if _STORE.fullmatch(container) and _REPOSITORY.fullmatch(head):
        return Found(begins, stop, "web", {"title": head, "container": container}, (), head)
    in_issue = bool(of_issue and _SHORTENED.search(container) and PERIODICAL.search(container))
    if not (_IN_CAPITALS.fullmatch(container) or in_issue) or mostly_capitals(head) or _OTHER_SIGNS.search(head):
        return None
    people, printed, title = persons_and_title(without_offices(head))
    if not people and (form := body_and_title(head))[0]:  # PCTAD, Trends in Docks, QUAY ISSUES NOTE, Oct. 2024, at 1
        people, printed, title = (form[0],), form[0], form[1]
    if behind_office(title) != title or not people and (of_issue or not _is_title(head)):
        return None
    if len(title.split()) < 2 or title[:1].islower() or any(map(note.style.is_italic, range(begins, stop))):
        return None
    dated = note.plain[stop : end + 80].split(";")[0]
    kind = secondary_kind(people, container, dated, note.plain[begins:stop], paged=in_issue)
    return Found(begins, stop, kind, {"title": title, "container": container}, people, printed if people else "")


def _in_a_book(note: NoteText, begins: int, stop: int, end: int) -> Found | None:
    """A signed chapter in a book in small capitals: `Jane Roe, The Pier, in TIDES OF OLD 4, 7 (Ann Doe ed., 2001)`."""
    held = _IN_A_BOOK.fullmatch(note.plain[begins:stop].strip(" ,"))
    people, printed, title = persons_and_title(without_offices(held["head"])) if held else ((), "", "")
    if not held or not people or not mostly_capitals(held["book"]) or mostly_capitals(title) or title[:1].islower():
        return None
    if any(map(note.style.is_italic, range(begins, stop))):
        return None
    own = Found(begins, stop, "chapter", {"title": title}, people, printed)
    return chapter(own, f"in {held['book']}", "", edited=bool(_EDITED.search(note.plain, stop, end)))


_IN_A_BOOK = late(r"(?P<head>[^;]+?), in (?P<book>(?:\d{1,3} )?[A-Z]{2}.*)", re.S)
_EDITED = late(r"\beds?\.")


def _is_title(text: str) -> bool:
    """True if words that no person signs are a title, and no body's name: small words stand in it, or many others."""
    is_posted = "(@" in text  # Ann van der Quay (@avdquay), TWITTER
    return text[:1].isupper() and not is_posted and not is_organisation(text) and len(text.split()) > 3
