"""Works of literature: author, title, and where it appeared; in italics, or in small capitals."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import patterns
from edition.bluebook.forms.journals import DESIGNATION, JOURNAL, JOURNAL_BY_ARTICLE, JOURNAL_BY_YEAR
from edition.bluebook.forms.titles_parted import translated_at
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import DICTIONARY, FRONT_MATTER, book, entry
from edition.bluebook.literature.collections_cited import chapter
from edition.bluebook.literature.containers_cited import PLACED, in_a_container
from edition.bluebook.literature.counted_volumes import counted
from edition.bluebook.literature.data_sets import BEHIND_TITLE, as_data
from edition.bluebook.literature.essays import essay
from edition.bluebook.literature.journal_articles import DESIGNATED, in_journal, journal_fields, journal_pin, own_date
from edition.bluebook.literature.old_books import old_book
from edition.bluebook.literature.ordinary_type import in_ordinary_type
from edition.bluebook.literature.signed_reports import writers_and_house
from edition.bluebook.literature.small_capitals import in_small_capitals, is_within, mostly_capitals, report_number
from edition.bluebook.words.heads_of_titles import head_of
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation, is_person, split_authors
from edition.bluebook.works.after_the_body import stop_fields
from edition.text.late_patterns import late

_STUDENT = late(rf"(?:, |^)(?P<sort>{DESIGNATION})$")
_SORT = late(
    r"(?:(?:GATT|WTO|Appellate Body|Panel|Arbitrators?|Compliance) ){1,3}(?:Report|Decision|Award)|"
    r"(?:Report|Award|Decision) (?:of|by) the (?:Panel|Arbitrators?|Appellate Body)"
)
"""What a paper is, where its author would stand: `GATT Panel Report, *Quayland—Tuna*`."""
_ENCYCLOPEDIA = late(
    r"(?P<volume>\d+[A-Z]?) (?P<series>A[Mm]\. J[Uu][Rr]\.(?: \d[Dd])?|C\.J\.S\.|[A-Z. ]+J[Uu][Rr]\.(?: \d[Dd])?)"
)
"""What names its articles behind its volume: `17A AM. JUR. 2D *Contracts* § 74`."""
_PART = late(r" \((?:pts?\.|Parts?) (?:\d|[IVX]+|[A-Z][a-z]+)(?:(?:[–-]| & )(?:\d|[IVX]+))?\)(?=,)")
"""Which part of a work in several an article is: `*Quiet Docket* (pt. 2), 31 PIER J. 114` (rule 16.4)."""
_TWO_PARTS = late(r"\((?:pts\.|Parts) [^()]*\)$")
_NAMED = late(rf" (?:{patterns.HEREINAFTER.pattern})(?=, )")
"""What calls the work again, between its title and where it appeared."""
_DICTIONARY = late(DICTIONARY)
_TRANSLATED = late(r" \[(?!hereinafter\b)[^\[\]]+\](?=, | ?$| \d)")
"""What a title in another language is in English (rule 20.2.2): `*Bez dohody* [*No Deal*], DENNÍK SEVER`."""


def secondary(note: NoteText, start: int, stop: int, end: int, titles: list[tuple[int, int]]) -> Found | None:
    """A work of literature: author, title, and where it appeared. `end` is where its date or address ends."""
    if found := essay(note, start, stop, end) or _reported(note, start, stop, end):
        return found
    if titles and not all(is_within(note, start, *each) for each in titles):
        first, last = titles[0]
        said = BEHIND_TITLE.match(note.plain, last - (note.plain[last - 1] == ","), stop)
        titles = [(first, said.end() if said else last), *titles[1:]]
        if program := _program(note, start, titles):
            episode = _titled(note, start, stop, end, titles[1:])
            return episode and replace(episode, authors=(f"{{{program}}}",))
        return as_data(_designated(_titled(note, start, stop, end, titles)))
    return (
        in_journal(note, start, stop, end)
        or _held(note, stop, end, in_small_capitals(note, start, stop, end))
        or old_book(note, start, stop, end)
        or _held(note, stop, end, as_data(in_ordinary_type(note, start, stop, end)))
    )


def _program(note: NoteText, start: int, titles: list[tuple[int, int]]) -> str:
    """The program, in italics as well, before the title of what it sent: `*The Tide Hour*, *Who Owns It?*, NPR`."""
    if len(titles) < 2 or note.plain[start : titles[0][0]].strip(" ,"):
        return ""
    parted = re.fullmatch(r",? ", note.plain[titles[0][1] : titles[1][0]])
    sent = _SENT_BY.match(note.plain, titles[1][1] - (note.plain[titles[1][1] - 1] == ","))
    return note.plain[slice(*titles[0])].strip(" ,") if parted and sent else ""


_SENT_BY = late(r", (?:(?=[A-Z.&’ ]*[A-Z]{3})[A-Z][A-Z.&’: -]+,? (?:at \d|\()|at \d+:\d\d)")


def _held(note: NoteText, stop: int, end: int, found: Found | None) -> Found | None:
    """A work, or a chapter of one in small capitals itself: `TESS ROE, THE KEEPER, *in* PIERS AND TIDES 44, 46`; in
    ordinary type where editors are named, or italics set *in* apart."""
    held = _HELD.fullmatch(found.fields.get("title", "")) if found and found.kind == "book" else None
    if not found or not held:
        return found
    edited = "editor" in stop_fields(note, stop, end, "chapter")
    joined = note.plain.find(f", {held['in']} {held['book']}", found.start, stop)
    set_apart = edited or note.style.is_italic(joined + len(", "))
    in_capitals = mostly_capitals(held["title"]) and mostly_capitals(held["book"]) and held["in"] == "in"
    if not set_apart and not in_capitals:
        return found
    own = replace(found, kind="chapter", fields={**found.fields, "title": held["title"]})
    return chapter(own, f"in {held['book']} {found.pinpoint or ''}".strip(), "", edited=edited)


_HELD = late(r"(?P<title>[A-Z].*), (?P<in>in|IN) (?P<book>(?:\d{1,3} )?[A-Z].*)")


def _reported(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """What a person has written for a volume, in ordinary type: `Explanatory Report by Jane Roe, *in* 2 ACTS 426`."""
    paper = _REPORTED_BY.match(note.plain, note.words_from(start), stop)
    if not paper or not note.style.is_italic(paper.end() - len("in ")) or not is_person(paper["who"]):
        return None
    own = Found(paper.start(), stop, "chapter", {"title": paper["title"]}, (paper["who"],), paper["who"])
    after = note.plain[paper.end() - len("in ") : stop].strip(" ,")
    return chapter(own, after, "", edited="editor" in stop_fields(note, stop, end, "chapter"))


_REPORTED_BY = late(
    r"(?P<title>(?:[A-Z][\w’-]+ ){0,3}(?:Report|Note|Commentary|Introduction|Statement|Remarks|Address|Memorandum)) "
    r"by (?P<who>[A-Z][^,;()]{3,60}), in (?=\d|[A-Z])"
)


def _designated(found: Found | None) -> Found | None:
    """A work with what it is called before its title: `Jane Roe, Note, *The Pier*` (rule 16.7)."""
    head = found.head.strip(" ,:—") if found else ""
    called = _STUDENT.search(head) or DESIGNATED.match(head)
    if not found or not called:
        return found
    return replace(found, fields={"type": called["sort"], **found.fields})


def _title(plain: str, title_from: int, title_to: int, stop: int) -> tuple[str, int]:
    """The whole title of which a stretch is in italics, and the offset behind it and what calls the work again."""
    while title_to < stop and plain[title_to].isalpha():  # italics that broke off within a word
        title_to += 1
    if mark := _MARK_BEHIND.match(plain, title_to, stop):
        title_to = mark.end()
    named_so = re.fullmatch(rf"{FRONT_MATTER} to", plain[title_from:title_to].strip())
    if plain[title_to : title_to + 4] != " to " and not named_so:
        title_to = _whole_title(plain, title_to, stop)
    if part := _PART.match(plain, title_to, stop):
        title_to = part.end()
    if translated := _TRANSLATED.match(plain, title_to, stop):
        title_to = translated.end()
    title_to = translated_at(plain, title_from, title_to)
    named = _NAMED.search(plain, title_from, stop)
    if named and named.start() < title_to:  # *Tides* [hereinafter Roe, *Tides*], 45 PIER L. REV. 1
        title_to = named.start()
    title = re.sub(r",([”’\"]+)$", r"\1", plain[title_from:title_to].strip(" ,"))  # *The “Pier,”* 5 SEA 1
    return title, named.end() if named and plain[title_to : named.start()].strip(" ,") == "" else title_to


_MARK_BEHIND = late(r"[?!](?=,| \d)|(?<=\w)\)(?=,)|(?<=\.[A-Z])\.(?=,)")
"""A title's last mark, which its italics have lost: `*Who Asks*?, 4 PIER L. REV. 1`, `*Made in the U.S*., TIDES`."""


def _titled(note: NoteText, start: int, stop: int, end: int, titles: list[tuple[int, int]]) -> Found | None:
    """A work whose title is in italics: the first of `titles`."""
    title_from = titles[0][0]
    title, title_to = _title(note.plain, *titles[0], stop)
    head = head_of(note.plain[start:title_from])
    begins = start + note.plain[start:title_from].rindex(head) if head else title_from
    body, number = _without_number(head)
    body, title = _answering(DESIGNATED.sub("", _STUDENT.sub("", body.strip(" ,:—"))), title)
    after = patterns.AVAILABLE_AT.sub("", note.plain[title_to:stop].strip(" ,"))
    authors = split_authors(body, small_caps_are_persons=title.isupper() or after.startswith("in "))
    people, house = writers_and_house(body.split(", ")) if number or _is_housed(body) else ((), "")
    authors = () if _SORT.fullmatch(head) else authors
    if journal := counted(after):
        return Found(begins, stop, "journal-article", {"title": title, **journal.fields}, authors, head, journal.pin)
    if found := _in_a_volume(note, (begins, stop, end), title_to, title, authors, head):
        return found
    if title.endswith(", in") and mostly_capitals(after):  # *Title, in* THE BOOK: one run of italics
        title, after = title.removesuffix(", in"), f"in {after}"
    if series := _ENCYCLOPEDIA.fullmatch(head):
        fields = {"title": title, "booktitle": series["series"], "volume": series["volume"]}
        return Found(begins, stop, "chapter", fields, (), title, after or None)
    title, before_book, after = _of_its_book(title, after)
    if before_book or re.match(r"in\b", after):
        own = Found(begins, stop, "chapter", {"title": title}, authors, head)
        book_title = next((note.plain[s:e].strip(" ,") for s, e in titles[1:] if title_to <= s), "")
        edited = not before_book and "editor" in stop_fields(note, stop, end, "chapter")
        return chapter(own, after, book_title, edited=edited)
    in_edition = bool(re.search(r"\bed(?:s|n)?\.", note.plain[stop:end]))
    set_apart = in_edition and (mostly_capitals(after) or note.style.is_italic(note.words_from(title_to)))
    if note.plain[title_to:stop].startswith(",") and (set_apart or _is_dictionary(after)):
        return entry(begins, stop, title, after, authors, head)
    if title.isupper() or in_edition and not after.count(","):
        return book(begins, stop, f"{title} {after}".strip(), authors, head)
    by = people if house and people else authors
    found = in_a_container(note, (begins, stop, end), title, after, by, head, number)
    if not found or by is authors or "container" in found.fields:
        return found
    return replace(found, kind="report", fields={**found.fields, "institution": house})


def _is_dictionary(printed: str) -> bool:
    """True of a dictionary's name in ordinary type, which small capitals have lost: `*Pier*, Tidal Law Dictionary`."""
    return bool(_DICTIONARY.fullmatch(printed)) and not mostly_capitals(printed)


def _is_housed(body: str) -> bool:
    """True if a house stands behind those who have written for it: `Jane Roe, Pier Inst., *The Tide* 12 (2011)`."""
    writers, _, house = body.rpartition(", ")
    return bool(writers) and is_organisation(house) and all(map(is_person, split_authors(writers, False)))


def _answering(body: str, title: str) -> tuple[str, str]:
    """Who wrote what answers a post, and its title: `Ann Roe, Comment to *The Pier*` is no author of `The Pier`."""
    comment = _COMMENT.fullmatch(body)
    return (comment["who"], f"{comment['what']} {title}") if comment else (body, title)


_COMMENT = late(r"(?P<who>[^,].*), (?P<what>(?:Comment|Reply|Response|Re) (?:to|on))")


def _of_its_book(title: str, after: str) -> tuple[str, bool, str]:
    """A foreword's title, whether it is one, and the book it stands before as a chapter has it: `in ROE, BOOK`."""
    if re.fullmatch(rf"{FRONT_MATTER} to", title):  # *Introduction to* THE PIER
        title, after = title.removesuffix(" to"), f"to {after}"
    before_book = bool(re.fullmatch(FRONT_MATTER, title)) and after.startswith("to ")
    return title, before_book, f"in {after[3:]}" if before_book else after


def _in_a_volume(
    note: NoteText, span: tuple[int, int, int], title_to: int, title: str, authors: tuple[str, ...], head: str
) -> Found | None:
    """An article of a journal that is known by its volume, or by its year."""
    begins, stop, end = span
    at = title_to - (note.plain[title_to - 1] == ",")  # a comma in italics, too, parts a title from its journal
    journal = JOURNAL.match(note.plain, at) or JOURNAL.search(note.plain, at, end)
    if journal and journal.end() == end:
        fields = {"title": title, **journal_fields(journal)}
        placed = PLACED.fullmatch(note.plain[at : journal.start()].strip(" ,"))  # art. 2, 66 Y.B. Inst. Int’l L. 445
        pin = ", ".join(filter(None, (placed and placed["pin"], journal_pin(journal)))) or None
        if pin and pin.isdecimal() and _TWO_PARTS.search(title):  # both begin there: 31 PIER L. REV. 388, 702
            fields, pin = {**fields, "pages": f"{fields.get('pages', '')}, {pin}"}, None
        return Found(begins, stop, "journal-article", fields, authors, head, pin)
    if own := JOURNAL_BY_YEAR.fullmatch(note.plain, stop, end) or JOURNAL_BY_ARTICLE.fullmatch(note.plain, stop, end):
        fields = {"title": title, **journal_fields(own), "date": own_date(own)}
        return Found(begins, stop, "journal-article", fields, authors, head, journal_pin(own))
    return None


def _whole_title(text: str, end: int, stop: int) -> int:
    """Where a title ends whose italics broke off in mid-title: at the next comma."""
    rest = re.match(
        r" (?!in\b|\()(?:[A-Z][\w–’-]*|[a-z]{1,5})(?: [^,(]+)?(?=, (?:\d+ |in (?:\d+ )?)?[A-Z])", text[end:stop]
    )
    return end + rest.end() if rest else end


def _without_number(head: str) -> tuple[str, str]:
    """A body’s name, and the number of its report behind it: `A BODY, REP. NO. 244`."""
    body, _, number = head.rpartition(", ")
    return (body, number) if body and any(c.isdigit() for c in number) and report_number(number) else (head, "")
