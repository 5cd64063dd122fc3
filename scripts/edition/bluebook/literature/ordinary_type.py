"""Works whose title stands in ordinary type: unpublished papers, posts, and books and reports printed plainly."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import patterns
from edition.bluebook.forms.archives import ARCHIVED
from edition.bluebook.forms.before_titles import author_and_title, body_and_title, is_body, persons_and_title
from edition.bluebook.forms.days import DAY, YEAR
from edition.bluebook.forms.imprint import THESIS
from edition.bluebook.forms.places_cited import ENTITLED, PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import DICTIONARY, entry, is_place, pinned
from edition.bluebook.literature.comment_letters import comment_letter
from edition.bluebook.literature.houses_by_address import housed
from edition.bluebook.literature.posts_and_speeches import post, speech
from edition.bluebook.literature.small_capitals import report_number
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.offices import STATED_TOGETHER
from edition.bluebook.words.printed_names import is_organisation, is_person, split_authors, without_offices
from edition.bluebook.words.prose import is_prose
from edition.text.late_patterns import late
from edition.text.title_words import looks_like_title


def in_ordinary_type(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A work without a title in italics or small capitals: a post (author, site, date, address), or a paper on file."""
    if volume := _VOLUME.match(note.plain, start, stop):
        found = _plainly_printed(note, volume.end(), stop, end)
        known = found and found.kind == "book" and (len(found.authors) > 1 or any(map(has_given_name, found.authors)))
        fields = {**found.fields, "volume": volume["volume"]} if found else {}
        return replace(found, start=volume.start("volume"), fields=fields) if found and known else None
    found = _plainly_printed(note, start, stop, end)
    found = housed(found, note, end) if found else None
    sheet = _MAP.search(note.plain, start, stop)
    if not found or not sheet:
        return found
    found = replace(found, fields={**found.fields, "number": sheet["number"]}, pinpoint=sheet["pin"])
    body, _, title = found.fields.get("title", "").partition(", ")
    if found.authors or not title or not is_body(body):
        return found
    return replace(found, fields={**found.fields, "title": title}, authors=(body,), head=body)


_VOLUME = late(r"\W*(?P<volume>\d{1,2}[A-Z]?) (?=[A-Z])")
"""The volume before the authors of a treatise: `6 Ann Roe & Bo Doe, Pier Law ¶ 14 (4th ed. 2017)`."""
_MAP = late(
    r", (?P<number>(?:(?:Admiralty|Nautical) )?(?:Map|Chart|Map Sheet|Sheet) Nos?\. [\w/.-]*\w(?:,? Rev\. \d+)?)"
    rf"(?:,? at (?P<pin>{PAGES}))?,?\s*$"
)
"""The number of a map behind its title: `, Map No. 4170, Rev. 19`."""


def _plainly_printed(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    text = patterns.AVAILABLE_AT.sub("", _MAP.sub("", note.plain[start:stop]).strip(" ,"))
    follows = note.plain[end : end + 40]
    on_file = bool(_ON_FILE.match(note.plain, end) or ARCHIVED.match(note.plain, end))
    posted = bool(_POSTED.match(follows)) and (", " in text or bool(re.match(STATED_TOGETHER, text)))
    dated = bool(re.match(rf"\({DAY}", note.plain[stop:end])) and len(text.split()) > 3
    dated = dated or bool(_MAP.search(note.plain, start, stop))
    if not re.match(r"[^\W\d_]|@\w", text) or not (text[0].isupper() or text[0] == "@"):
        return None
    filed = _FILED.match(note.plain, end)
    if is_prose(pinned(text)[0]) and not (filed and persons_and_title(text)[0]):
        return None
    begins = start + note.plain[start:stop].index(text)
    text = without_offices(text)
    if comment := comment_letter(begins, stop, text):
        return comment
    if note.plain.startswith("http", stop) and (form := body_and_title(text))[0] and looks_like_title(form[1]):
        return Found(begins, stop, "web", {"title": form[1]}, (form[0],), form[0])  # EPA, Why Tides Matter, https://…
    revised = _REVISED.match(note.plain, stop, end) and not pinned(text)[1] and not _ISSUED.fullmatch(text)
    if revised and (form := body_and_title(text))[0]:
        return Found(begins, stop, "report", {"title": form[1]}, (form[0],), form[0])
    reprinted = bool(_REPRINTED.match(note.plain, end)) and note.plain[stop] == "," and len(text.split()) > 3
    if not (on_file or posted or dated or filed or reprinted) or "Working Paper" in note.plain[stop:end]:
        return _book(note, begins, stop, end, text)
    if posted and not filed and pinned(text)[1] and re.fullmatch(rf"\({YEAR}\)", note.plain[stop:end]):
        return _book(note, begins, stop, end, text)  # Jane Roe, The Pier 4 (2008), https://…
    if filed:
        return _manuscript(begins, stop, text, thesis="manuscript" not in filed[0])
    if issued := _issued(begins, stop, text):
        return issued
    if on_file or not posted:
        return speech(begins, stop, text)
    return _by_number(begins, stop, text) or post(begins, stop, text, bool(re.search(DAY, note.plain[stop:end])))


_POSTED = late(r", (?:available at )?http")
_REVISED = late(r"\(rev\. ")
"""What dates the forms that a body has people fill in: `Pier Comm’n, Demand for Arbitration (rev. Jan. 2023)`."""
_REPRINTED = late(r",? (?:as )?reprinted (?:in|at) ")
_ON_FILE = late(r" (?:\[[^\]]*\] )?\([^()]*\bon file with [^()]+\)")
_FILED = late(
    rf"(?: (?:\([^()]*\)|\[[^\]]*\]))*? \((?:unpublished )?(?:[^()\w]|[^()]*[^()\w])?(?i:{THESIS}|manuscript)(?!\w)"
)


_DEFINED = late(rf"(?P<word>[^,]{{2,60}}), (?P<book>{DICTIONARY})")
"""An entry of a dictionary: `Positive Law, Black’s Law Dictionary`."""


def _book(note: NoteText, begins: int, stop: int, end: int, text: str) -> Found | None:
    """`Jan Pike, Roads 14 (1939)`: a book whose small capitals were lost, if an author and a page or edition say so."""
    if defined := _DEFINED.fullmatch(text):
        return entry(begins, stop, defined["word"], defined["book"], (), "")
    if patterns.PAREN_DATE.fullmatch(note.plain, stop, end) and (rules := _RULES.fullmatch(text)):
        return Found(begins, stop, "report", {"title": rules["title"]}, (), rules["title"], rules["pin"])
    authors, author, printed = persons_and_title(text)
    if not authors:
        author, printed = author_and_title(text)
        authors = split_authors(author, small_caps_are_persons=False)
    dated = patterns.PAREN_DATE.fullmatch(note.plain, stop, end)
    title, pin = pinned(printed)
    if dated and (of_congress := _COMMITTEE_PRINT.fullmatch(text)):
        title, pin = pinned(of_congress["title"])
        return Found(begins, stop, "report", {"title": title}, (of_congress["body"],), of_congress["body"], pin)
    if dated and (issued := _issued(begins, stop, text)):
        return issued
    of_body = dated and pin and not all(map(is_person, authors)) and not _numbered(title) and not is_prose(title)
    if of_body and (parted := body_and_title(f"{author}, {title}"))[0]:
        author, title = parted
    number, _, titled = title.partition(", ")
    is_number = report_number(number) and re.search(r"[A-Z].*\d|\d-\d", number)  # R46142, GAO-23-105608
    if dated and pin and titled and is_organisation(author) and is_number:
        return Found(begins, stop, "report", {"title": titled, "number": number}, (author,), author, pin)
    edited = bool(dated and re.search(r"\beds?\.|Press|Paper No\. ", dated["lead"] or ""))
    edited = edited or looks_like_title(title) and _tells_book(authors, title)
    if dated and pin and title[:1].isupper() and is_organisation(author) and not is_prose(title):
        if numbered := _numbered(title):
            return Found(begins, stop, "report", numbered, (f"{author}, {numbered.pop('institution')}",), author, pin)
        return Found(begins, stop, "report", {"title": title}, (author,), author, pin)  # Pier Authority, Notice 3, at 2
    if not dated or not title[:1].isupper() or not all(map(is_person, authors)) or not (pin or edited):
        return None
    if numbered := _numbered(title):
        return Found(begins, stop, "report", numbered, authors, author, pin)
    house, _, titled = title.partition(", ")
    if pin and _CUT_SHORT.search(house) and " " in titled and looks_like_title(titled):
        fields = {"title": titled, "institution": house}
        return Found(begins, stop, "report", fields, authors, author, pin)  # Jane Roe, Pier Rsch. Ctr., Tides of Old 4
    kind = "working-paper" if "Paper No." in (dated["lead"] or "") else "book"
    return Found(begins, stop, kind, {"title": title}, authors, author, pin)


def _tells_book(authors: tuple[str, ...], title: str) -> bool:
    """True of a title with a subtitle, or behind several persons with given names: `Ann Roe & Bo Doe, The Premium`."""
    together = len(authors) > 1 and all(map(has_given_name, authors)) and len(title.split()) > 2
    return together or bool(_WITH_SUBTITLE.fullmatch(title))


_CUT_SHORT = late(r"^(?![^,]* v\. )(?:[^,]*\b[A-Z][a-z]{2,}\.(?: |$)|[^,]*\b(?!U\.S\.)(?:[A-Z]\.){2})")
"""A house by its words cut short, as no title has them."""
_WITH_SUBTITLE = late(r"[A-Z][\w’-]+ [^:]{3,80}: [A-Z][^:]{6,160}")
"""A book's title, which tells it without a page: `Quay Apartheid: Harbours and the Making of a Class`."""
_RULES = late(
    r"(?P<title>(?!Comm|Adv|Off|Bureau|Council|Working|Stand)(?:[A-Z][\w’.]* ){1,4}"
    r"(?:Guidelines|Rules|Principles|Standards|Protocol) (?:on|of|for|in) [^,;()]{3,160}?)"
    rf",? (?P<pin>(?:(?:General )?{ENTITLED} \d[\w.()]*|{PARTS})(?:,? at {PAGES})?)"
)
"""Rules of a house by their own name: `Quay Guidelines on Conflicts of Interest, General Standard 3(g), at 9`."""
_COMMITTEE_PRINT = late(
    r"(?P<body>(?:(?:Majority |Minority )?Staff(?:s)? of |[A-Z]\. (?:Sub)?[Cc]omm\. )[^;“”]{3,120}?, \d+\w{2} Cong\.), "
    r"(?P<title>[A-Z].{3,200})"
)
"""What a committee of Congress prints: `Staff of H. Comm. on Piers, 116th Cong., Rep. on Tides 9`."""
_ISSUED = late(
    r"(?P<body>(?:[A-Z]\.){2,5}|[A-Z]{2,6}),? (?P<number>(?:Special |Technical |Tech\. )?(?:Publication|Pub\.|Form|"
    r"Bulletin|Circular|Handbook|Guide|Report|Rep\.|Notice|Guidance|Directive|(?:[A-Z][\w.’]* ){0,3}"
    r"Mem(?:\.|orandum)) "
    r"(?:No\. )?(?:[A-Z]{2,3} )?[A-Z]{0,3}-?\d[\w.-]*), (?P<title>[A-Z][^;“”]{3,200})"
)
"""What a body known by its initials issues under a number: `I.R.S. Publication 526, Charitable Contributions 14`."""


def _issued(begins: int, stop: int, text: str) -> Found | None:
    issued = _ISSUED.fullmatch(text)
    if not issued or is_place(issued["title"]):
        return None
    title, pin = pinned(issued["title"])
    fields = {"title": title, "number": issued["number"]}
    return Found(begins, stop, "report", fields, (issued["body"],), issued["body"], pin)


def _by_number(begins: int, stop: int, text: str) -> Found | None:
    """A paper of a body, by its number before its title: `Pier Comm’n, PC-NVTA-1997-1, Policy Statement on Tides`."""
    body, _, rest = text.partition(", ")
    number, _, titled = rest.partition(", ")
    if not (is_body(body) and _OWN_NUMBER.fullmatch(number) and " " in titled and titled[0].isupper()):
        return None
    title, pin = pinned(titled)
    return Found(begins, stop, "report", {"title": title, "number": number}, (body,), body, pin)


_OWN_NUMBER = late(r"(?=[^ ]*\d)[A-Z]{2,}[A-Z\d]*(?:[-./][A-Z\d]+)+")


def _numbered(printed: str) -> dict[str, str]:
    """A report with a number behind the house that made it: `Pier Rsch. Serv., R40623, Piers`; {} of another."""
    parts = printed.split(", ")
    number = next((i for i, part in enumerate(parts[:-1]) if i and report_number(part)), 0)
    house, title = ", ".join(parts[:number]), ", ".join(parts[number + 1 :])
    return {"institution": house, "number": parts[number], "title": title} if number else {}


def _manuscript(begins: int, stop: int, text: str, thesis: bool) -> Found:
    """`Jane Roe, The Unread Thesis 44`: an unpublished work prints its title in ordinary type (rule 17.2)."""
    printed, pin = pinned(text)
    authors, head, title = persons_and_title(printed)
    return Found(begins, stop, "thesis" if thesis else "other", {"title": title}, authors, head or printed, pin)
