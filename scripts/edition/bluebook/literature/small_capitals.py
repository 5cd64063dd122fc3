"""Works in small capitals, which a text as received prints as capitals: books, and reports of a body (rule 15)."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.authors_in_capitals import author_parts, houses_end
from edition.bluebook.literature.book_citations import book, has_volume, is_place, pinned, without_volume
from edition.bluebook.literature.literature import BROADCAST, secondary_kind
from edition.bluebook.literature.numbered_reports import body_and_number, number_behind, with_number
from edition.bluebook.literature.signed_reports import writers_and_house
from edition.bluebook.literature.untitled_pieces import untitled_piece
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.names_in_prose import in_small_letters, trailing_name
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.offices import STATED_TOGETHER
from edition.bluebook.words.printed_names import headline, is_organisation, is_person, split_authors, without_offices
from edition.text.late_patterns import late

_CAPITALS = bluebook(
    r"""
    (?<![^\W\d_])                   # no end of ChatGPT
    (?:(?<!\d)\d{1,3}[A-Z]{0,2}\ )?     # a volume
    (?:
        [A-Z][A-Z.’&-]+(?:,?\ |:\ ?|\?\ |$)
      | [A-Z]\.[ ]
      | [A-Z]\ (?=[A-Z]{2})         # H ESTER: small capitals that conversion parted
    )+
    .*$
    """,
    re.X,
)
_REPORT_NUMBER = late(
    r"(?:(?:(?:[A-Z]+ )?Circular(?: No\.)?|(?:[A-Z.’]+ ){1,2}(?:Rep\.|Report|Briefing|Brief|Paper)(?= No\.)|"
    r"(?:[A-Z.’]+ ){0,2}(?:Order|Decision|Directive|Instruction|Statement|Memorandum|Bulletin|Notice|"
    r"Handbook|Manual|Pub\.)"
    r"(?= No\.)[\w. ]*|"
    r"(?:General|Special|Standing|Admin(?:istrative|\.)|Training|Operations) (?:Order|Directive|Bulletin|Procedure) "
    r"(?=[A-Z]{0,3}\d)|"
    r"(?:[A-Z.’]+ ){0,2}(?:INSTR(?:\.|UCTION)|DIRECTIVE|ORDER|CIRCULAR|PUB\.) (?=[A-Z]?\d)|"
    r"(?:[A-Z]{2,6} )?(?:SPECIAL|SPEC\.|TECHNICAL|TECH\.|INTERNAL|INTERAGENCY) "
    r"(?:PUB(?:L|LICATION)?\.?|REP(?:ORT)?\.?|NOTE) (?:NO\. )?|"
    r"Order|Directive|Instruction|Instr\.|Reg(?:ulation|\.)(?= \d)|Pam(?:phlet|\.)(?= \d)|"
    r"Recommendation|No\.|Rep\.|Report|Doc\.|Working Paper|Pub\.|Paper)[\w. ]*|"
    r"(?:[A-Z]{2,6}(?:/[A-Z]{2,6})* ){1,2}(?=\d+-|[A-Z]?\d{3}))?"
    r"[A-Z]*[\w./-]*\d[\w./:-]*(?:,? REV\. ?\d+)?",
    re.I,
)
_NUMBER_ALONE = late(r"(?:[A-Z.’]+ ){0,2}(?:INSTR(?:\.|UCTION)|DIRECTIVE|CIRCULAR|PUB\.) (?:NO\. )?[A-Z]?\d[\w.-]*")
"""A number that stands where an author would, and whose body is not named: `COMMANDANT INSTR. 16114.42`."""
_SIGNED = late(r"\s+\((?!\d{4}[–-])(?P<name>[^()]*)\)$")
_NO_LETTERS = late(r"\b(?:nn?|at|vol|pt|ch|bk|tbl|app)\.? ?(?:\d+|[ivxlc]+\b)|§.*$")


def in_small_capitals(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A book or report in small capitals, its parts set off by commas: author, institution, number, title."""
    if numbered := number_behind(note.plain, start, stop):
        found = in_small_capitals(note, start, numbered.start(), end)
        if found and found.authors and found.kind in {"book", "report"} and "number" not in found.fields:
            return with_number(found, numbered, stop)
    if served := _SERVED.search(note.plain, start, stop):
        found = in_small_capitals(note, start, served.start(), end)
        return found and replace(found, end=stop, fields={**found.fields, "addendum": served["service"]})
    text = patterns.AVAILABLE_AT.sub("", note.plain[start:stop].rstrip(" ,"))
    signed = _SIGNED.search(text)  # THE FEDERALIST NO. 1 (Author)
    signed = signed if signed and not signed["name"].isupper() else None  # THE LONG WALL (REVISITED)
    text = text[: signed.start()] if signed else text
    capitals = _CAPITALS.search(text)
    if not capitals or not mostly_capitals(capitals[0]) or re.search(r"@\w*$", text[: capitals.start()]):
        return None
    begins = start + capitals.start()
    if named := _named_before(note, start, begins, stop, end):
        return named
    printed = without_offices(capitals[0])
    parts = printed.split(", ")
    number = next((i for i, p in enumerate(parts) if i and _REPORT_NUMBER.fullmatch(p)), None)
    if number is not None and number + 1 < len(parts) and not is_place(", ".join(parts[number + 1 :])):
        return _report(begins, stop, parts, number)
    if len(parts) > 1 and _NUMBER_ALONE.fullmatch(parts[0]) and not is_place(parts[1]):
        return _report(begins, stop, parts, 0)
    size = author_parts(parts)
    if size >= len(parts) or is_place(", ".join(parts[1:])):
        known = len(printed.split()) > 2 or _has_imprint(note.plain[stop:end])
        author = signed["name"] if signed and is_person(signed["name"]) else ""
        if not author and note.plain.startswith("http", stop):  # PIERNET, https://…
            return Found(begins, stop, "web", {"title": printed}, (), printed)
        if not author and BROADCAST.match(note.plain, stop, end):  # THE PIER (Pier Pictures 1987)
            return Found(begins, stop, "other", {"title": printed}, (), printed)
        return book(begins, stop, printed, (author,) if author else (), author) if known else None
    return _by_author(note, (begins, stop, end), parts, size)


def _by_author(note: NoteText, span: tuple[int, int, int], parts: list[str], size: int) -> Found:
    """A work whose author is the first `size` of its parts; `span`: where it begins and ends and its date does."""
    begins, stop, end = span
    head = ", ".join(parts[:size])
    authors = split_authors(without_volume(head), small_caps_are_persons=True)
    behind = houses_end(parts, size) if all(is_person(headline(a)) for a in authors) else size
    if behind > size:
        house = ", ".join(parts[size:behind])
        title, pin = pinned(", ".join(parts[behind:]))  # JANE ROE, CTR. ON PIERS, THE TITLE
        volume = {"volume": head.split(" ")[0]} if has_volume(head) else {}
        fields = {"title": title, "institution": house, **volume}
        return Found(begins, stop, "report", fields, authors, without_volume(head), pin)
    if BROADCAST.match(note.plain, stop, end):  # THE TIDES, LOW WATER (Lock Records 1969)
        return Found(begins, stop, "other", {"title": ", ".join(parts[size:])}, authors, head)
    return book(begins, stop, ", ".join(parts[size:]), (head,) if has_volume(head) else authors, head)


_SERVED = late(r", (?P<service>Westlaw|Lexis(?:Nexis|\+| Advance)?|Bloomberg Law) ?$")
"""The service that has a treatise, before the day of its database: `§ 44:12, Westlaw (database updated Nov. 2022)`."""


def mostly_capitals(text: str) -> bool:
    """True if a title's letters are capitals; numbers of pages and parts apart."""
    letters = [c for c in _NO_LETTERS.sub("", text) if c.isalpha()]
    return len(letters) >= 6 and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def is_within(note: NoteText, start: int, title_from: int, title_to: int) -> bool:
    """True of a case's name in italics within a title in small capitals: `PIERS AFTER *ROE*: THE TIDES (2023)`."""
    run = _CAPITALS_BEFORE.search(note.plain, start, title_from)
    apart = note.plain[max(start, title_from - 2) : title_from] in {", ", ": "}
    goes_on = run and (not apart or _CAPITALS_BEHIND.match(note.plain, title_to))
    return bool(goes_on) and _ITALIC_CAPITALS.fullmatch(note.plain, title_from, title_to) is not None


_CAPITALS_BEFORE = late(r"(?:(?:[A-ZÀ-Þ.’-]{2,}|&)[,:]? ){2}(?:[A-ZÀ-Þ]{2,}[-—])?$")
_CAPITALS_BEHIND = late(r"(?:’S?|:|-)? ?[A-ZÀ-Þ]{2}")
_ITALIC_CAPITALS = late(r"[^a-zß-ÿ]{2,}")


def report_number(part: str) -> bool:
    """True if a part of a citation is the number of a report: `REP. NO. 244`, `GAO-20-113`."""
    return bool(_REPORT_NUMBER.fullmatch(part))


def _has_imprint(dated: str) -> bool:
    """True if a date in brackets names a press, an edition or a maker too: `(Pier Pictures 1941)`."""
    match = patterns.PAREN_DATE.match(dated)
    return bool(match and (match["lead"] or "").strip())


def _named_before(note: NoteText, start: int, begins: int, stop: int, end: int) -> Found | None:
    """Small capitals behind a name in ordinary type: a book's title, or where a work appeared."""
    lead = note.plain[start:begins].rstrip(" ")
    if not lead.endswith(","):
        return None
    body, number = body_and_number(lead)
    if body and not note.plain.startswith("http", stop):
        found = book(start + lead.index(body), stop, note.plain[begins:stop].strip(" ,"), (body,), body)
        return replace(found, kind="report", fields={**found.fields, "number": number})
    if review := untitled_piece(note, start, begins, stop, end):
        return review
    head = _whole_name(lead)
    authors = split_authors(head, small_caps_are_persons=False)
    at = start + lead.rindex(head) if head else begins
    rest = note.plain[begins:stop].strip(" ,")
    if (stated := lead.strip(" ,")) and re.match(STATED_TOGETHER, stated):
        at = start + note.plain[start:begins].index(stated)
        return Found(at, stop, "web", {"title": stated, "container": rest}, (), stated)
    if note.plain.startswith("http", stop) and (parted := _titled_before(note, start, begins)):
        author, title = parted
        at = start + note.plain[start:begins].index(author)
        return Found(at, stop, "web", {"title": title, "container": rest}, (author,), author)
    if note.plain.startswith("http", stop) and is_organisation(headline(rest)) and not pinned(rest)[1]:
        return Found(at, stop, "web", {"title": head, "container": rest}, (), head)  # Peace Accords Matrix, PIER INST.
    if authors and all(map(is_person, authors)) and _is_site(note, stop, end) and not pinned(rest)[1]:
        return Found(at, stop, "web", {"container": rest}, authors, head)
    if untitled := _untitled(note, at, stop, lead, rest):
        return untitled
    if note.plain.startswith("http", stop) and authors and not pinned(rest)[1] and not has_given_name(head):
        return Found(at, stop, "web", {"title": head, "container": rest}, (), head)  # Dock Concessions, PIER PORTAL
    if authors and all(map(is_person, authors)):
        return book(at, stop, rest, authors, head)
    return _appeared_in(note, at, head, rest, stop, end)


def _untitled(note: NoteText, at: int, stop: int, lead: str, rest: str) -> Found | None:
    """A review in a newspaper, which has no title of its own: `Jane Roe, Book Review, TIDAL SUPP., May 4, 2019`"""
    who, _, sort = lead.strip(" ,").rpartition(", ")
    writers = split_authors(who, small_caps_are_persons=False)
    if sort not in _SORTS or not writers or not all(map(is_person, writers)) or not note.plain.startswith(", ", stop):
        return None
    return Found(at, stop, "news", {"title": sort, "container": rest}, writers, who)


_SORTS = frozenset({"Book Review", "Film Review", "Review", "Editorial", "Obituary", "Letter to the Editor"})
"""What stands in a newspaper under no title."""


def _titled_before(note: NoteText, start: int, begins: int) -> tuple[str, str] | None:
    """Author and title before a site in small capitals that an address follows, undated; None if there are not two."""
    author, _, title = note.plain[start:begins].strip(" ,").partition(", ")
    known = (is_person(author) or is_organisation(author)) and len(title.split()) > 1 and title[:1].isupper()
    return (author, title) if known and not all(map(is_person, title.split(" & "))) else None


def _is_site(note: NoteText, stop: int, end: int) -> bool:
    """True if a day in brackets and an address follow: small capitals name a site with its posts, and no book."""
    return bool(re.match(rf"\({DAY}", note.plain[stop:end]) and re.match(r",? http", note.plain[end:]))


def _whole_name(lead: str) -> str:
    lead = lead.strip(" ,")
    names = [part for part in lead.split(", ") if part]
    if in_small_letters(lead):
        return lead
    return lead if names and all(trailing_name(part) == part for part in names) else trailing_name(lead)


def _appeared_in(note: NoteText, at: int, head: str, container: str, stop: int, end: int) -> Found | None:
    """`A Body, The Title, NAME OF THE SITE (May 1, 2020)`: the title's italics were lost, its day tells what it is."""
    author, _, title = head.partition(", ")
    dated = note.plain[stop : end + 80].split(";")[0]
    known = is_person(author) or is_organisation(author)
    if not title or not known or not re.search(DAY, note.plain[stop:end]):
        return None
    kind = secondary_kind((author,), container, dated, note.plain[at:stop], paged=False)
    return Found(at, stop, kind, {"title": title, "container": container}, (author,), author)


def _report(begins: int, stop: int, parts: list[str], number: int) -> Found:
    people, institution = writers_and_house(parts[:number]) if number else ((), "")
    if number == 1:  # JANE ROE, REP. NO. 4, TIDES; PIER ORG. & TIDE COMM’N, PO/TC 42:2023, TIDES
        people = split_authors(parts[0], small_caps_are_persons=True)
        institution = "" if all(is_person(headline(each)) for each in people) else institution
    title, pin = pinned(", ".join(parts[number + 1 :]))
    fields = {"title": title, "number": parts[number], **({"institution": institution} if institution else {})}
    return Found(
        begins,
        stop,
        "report",
        fields,
        people or ((institution,) if institution else ()),
        ", ".join(parts[:number]),
        pin,
    )
