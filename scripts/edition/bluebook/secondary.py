"""Works of literature: author, title, and where it appeared; in italics, or in small capitals."""

from __future__ import annotations

import re

from edition.bluebook import patterns
from edition.bluebook.enacted import TITLE_LOWER
from edition.bluebook.found import Found
from edition.bluebook.literature import secondary_kind
from edition.bluebook.names import DEGREE, is_person, split_authors, trailing_name
from edition.bluebook.notetext import NoteText

_STUDENT = re.compile(r"(?:, |^)(?:(?:Student )?Note|Editorial|Opinion|Op-Ed|Book Note|Comment|Essay|Article|Book Review|Review|Recent Case|Symposium|Colloquy)$")
_PINNED = re.compile(rf"^(?P<title>.*?[^\s,])(?:,? (?P<pin>(?:{patterns.PARTS}(?:, at {patterns.PAGES})?|(?:at )?{patterns.PAGES})))?$", re.S)
_VOLUME = re.compile(r"^(?P<volume>\d{1,3}[A-Z]?) (?=[A-Z])")
_CAPITALS = patterns.bluebook(r"(?:\d{1,3}[A-Z]? )?(?:[A-Z][A-Z.’&-]+(?:,? |: ?|$)|[A-Z]\. |[A-Z] (?=[A-Z]{2}))+.*$")  # the last: H ESTER, small capitals that conversion parted
_REPORT_NUMBER = re.compile(r"(?:(?:No\.|Rep\.|Report|Doc\.|Working Paper|Pub\.|Paper)[\w. ]*)?[A-Z]*[\w./-]*\d[\w./:-]*", re.I)


def secondary(note: NoteText, start: int, stop: int, end: int, titles: list[tuple[int, int]]) -> Found | None:
    """A work of literature: author, title, and where it appeared. `end` is where its date or address ends."""
    if titles:
        return _titled(note, start, stop, end, titles)
    return _in_capitals(note, start, stop) or _unnamed(note, start, stop, end)


def _unnamed(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A work without a title of its own: a post (author, site, date, address), or a paper on file."""
    text = note.plain[start:stop].strip(" ,")
    follows = note.plain[end : end + 40]
    on_file = bool(patterns.ON_FILE.match(note.plain, end + 1))
    posted = follows.startswith(", http") and ", " in text
    dated = bool(re.match(rf"\({patterns.DAY}", note.plain[stop:end])) and len(text.split()) > 3
    if not text[:1].isupper() or not (on_file or posted or dated) or _prose(text):
        return None
    begins = start + note.plain[start:stop].index(text)
    if filed := re.search(r"\((?:unpublished )?[^()]*(?:dissertation|thesis|manuscript)\b", note.plain[end:]):
        return _manuscript(begins, stop, text, thesis="manuscript" not in filed[0])
    if on_file or not posted:
        pinned = _PINNED.match(text)
        title = pinned["title"] if pinned else text
        return Found(begins, stop, "other", {"title": title}, (), title, pinned["pin"] if pinned else None)
    author, _, site = text.rpartition(", ")
    return Found(begins, stop, "web", {"container": site}, (author,), author)


def _manuscript(begins: int, stop: int, text: str, thesis: bool) -> Found:
    """`Jane Roe, The Unread Thesis 44`: an unpublished work prints its title in ordinary type (rule 17.2)."""
    pinned = _PINNED.match(text)
    printed, pin = (pinned["title"], pinned["pin"]) if pinned else (text, None)
    author, _, title = printed.partition(", ")
    authors = split_authors(author, small_caps_are_persons=False) if title and is_person(author) else ()
    return Found(begins, stop, "thesis" if thesis else "other", {"title": title if authors else printed}, authors, author if authors else printed, pin)


def _prose(text: str) -> bool:
    """True if small words stand in `text` that no name holds."""
    words = re.sub(r"\([^()]*\)|,", "", text).split()
    return any(w[0].islower() and w not in TITLE_LOWER for w in words)


def _titled(note: NoteText, start: int, stop: int, end: int, titles: list[tuple[int, int]]) -> Found | None:
    title_from, title_to = titles[0]
    title_to = _whole_title(note.plain, title_to, stop)
    title = note.plain[title_from:title_to].strip(" ,")
    head = _head(note.plain[start:title_from])
    begins = start + note.plain[start:title_from].rindex(head) if head else title_from
    authors = split_authors(_STUDENT.sub("", head.strip(" ,:")), small_caps_are_persons=title.isupper())
    after = note.plain[title_to:stop].strip(" ,")
    journal = patterns.JOURNAL.match(note.plain, title_to) or patterns.JOURNAL.search(note.plain, title_to, end)
    if journal and journal.end() == end:
        fields = {"title": title, "journaltitle": journal["journal"], "volume": journal["volume"], "pages": journal["page"]}
        pin = journal["pin"] or f"{journal['page']}{journal['suffix']}" * bool(journal["suffix"]) or None
        return Found(begins, stop, "journal-article", fields, authors, head, pin)
    if re.match(r"in\b", after):
        return _chapter(begins, stop, title, after, authors, head)
    if re.search(r"\bed(?:s|n)?\.", note.plain[stop:end]) and note.plain[title_to:stop].startswith(",") and _mostly_capitals(after):
        return _entry(begins, stop, title, after, authors, head)
    if title.isupper() or re.search(r"\bed(?:s|n)?\.", note.plain[stop:end]) and not after.count(","):
        return _book(begins, stop, f"{title} {after}".strip(), authors, head)
    container, pin = _container(f" {after}")
    if pin is None and (pinned := re.match(rf"(?P<pin>{patterns.PAGES})$", after)):
        container, pin = "", pinned["pin"]
    if not container and not authors and not head and not note.plain[stop:end].startswith(("http", "(last")):
        return None
    dated = note.plain[stop : end + 80].split(";")[0]
    kind = secondary_kind(authors, container, dated, note.plain[begins:stop], paged=pin is not None)
    fields = {"title": title, **({"container": container} if container else {})}
    return Found(begins, stop, kind, fields, authors, head, pin)


def _whole_title(text: str, end: int, stop: int) -> int:
    """Where a title ends whose italics broke off in mid-title: at the next comma."""
    rest = re.match(r" (?!in\b|\()(?:[A-Z][\w–’-]*|[a-z]{1,5})(?: [^,(]+)?(?=, [A-Z])", text[end:stop])
    return end + rest.end() if rest else end


def _head(lead: str) -> str:
    """The author's name before a title: the whole lead if it is one, else the name at its end."""
    lead = lead.strip(" ,")
    words = re.sub(r",", "", lead).split()
    prose = [w for w in words if w[0].islower() and w not in {"of", "the", "for", "and", "on", "in", "to", "et", "al.", "de", "van", "von", "der", "la", "al", "with", "at"}]
    if not prose and words and (words[0][0].isupper() or words[0][0].isdigit()):
        return lead
    return trailing_name(lead)


def _chapter(begins: int, stop: int, title: str, after: str, authors: tuple[str, ...], head: str) -> Found:
    pinned = _PINNED.match(re.sub(r"^in\s+", "", after))
    book, pin = (pinned["title"], pinned["pin"]) if pinned else (after, None)
    volume = _VOLUME.match(book)
    fields = {"title": title, "booktitle": _VOLUME.sub("", book)}
    if volume:
        fields["volume"] = volume["volume"]
    pages = re.match(r"(?P<first>\d+), (?P<pin>.+)$", pin or "")
    if pages:
        fields["pages"], pin = pages["first"], pages["pin"]
    return Found(begins, stop, "chapter", fields, authors, head, pin)


def _entry(begins: int, stop: int, title: str, after: str, authors: tuple[str, ...], head: str) -> Found:
    """An entry of a dictionary or encyclopedia: `*Palm*, BLACK’S DICTIONARY`, `*Goat*, 7 ENCYCLOPEDIA 212, 214`."""
    volume = _VOLUME.match(after)
    pages = re.search(r",? (?P<first>\d+)(?:, (?P<pin>[\d–-]+))?$", after)
    book = _VOLUME.sub("", after[: pages.start()] if pages else after)
    fields = {"title": title, "booktitle": book, "volume": volume["volume"] if volume else "", "pages": pages["first"] if pages else ""}
    return Found(begins, stop, "chapter", fields, authors, head, pages["pin"] if pages else None)


def _book(begins: int, stop: int, rest: str, authors: tuple[str, ...], head: str) -> Found:
    pinned = _PINNED.match(rest)
    title, pin = (pinned["title"], pinned["pin"]) if pinned else (rest, None)
    fields = {"title": title.strip(" ,")}
    if not authors and (volume := _VOLUME.match(title)):
        fields = {"title": _VOLUME.sub("", fields["title"]), "volume": volume["volume"]}
    if authors and (volume := _VOLUME.match(authors[0])):
        fields["volume"] = volume["volume"]
        authors = split_authors(_VOLUME.sub("", head), small_caps_are_persons=True)
    pin = re.sub(r"^at ", "", pin) if pin else None
    issued = printed_by_a_body(authors, title)
    return Found(begins, stop, "report" if issued else "book", fields, authors, _VOLUME.sub("", head), pin)


def printed_by_a_body(authors: tuple[str, ...], title: str) -> bool:
    """True if small capitals name a body, not persons, before a work's title: it is a report."""
    return bool(authors) and title.isupper() and not any(is_person(a.title()) or " " not in a for a in authors)


def _container(after: str) -> tuple[str, str | None]:
    """What follows a title: the periodical or site, and a page before the date."""
    pinned = re.match(rf"(?P<container>.*?[^\s,])?,? (?:at|p\.) (?P<pin>{patterns.PAGES})$", after)
    if pinned:
        return (pinned["container"] or "").strip(), pinned["pin"]
    return re.sub(r", at$", "", after).strip(), None


def _in_capitals(note: NoteText, start: int, stop: int) -> Found | None:
    """A book or report in small capitals, its parts set off by commas: author, institution, number, title."""
    text = re.sub(r"\s+\([^()]*\)$", "", note.plain[start:stop].rstrip(" ,"))  # THE FEDERALIST NO. 1 (Author)
    capitals = _CAPITALS.search(text)
    if not capitals or not _mostly_capitals(text[capitals.start() :]):
        return None
    begins = start + capitals.start()
    parts = capitals[0].split(", ")
    number = next((i for i, p in enumerate(parts) if i and _REPORT_NUMBER.fullmatch(p)), None)
    if number is not None and number + 1 < len(parts):
        return _report(begins, stop, parts, number)
    size = _author_parts(parts)
    if size >= len(parts) or len(parts) == 2 and _is_pin(parts[1]):
        return _book(begins, stop, capitals[0], (), "") if len(capitals[0].split()) > 2 else None
    head = ", ".join(parts[:size])
    authors = split_authors(_VOLUME.sub("", head), small_caps_are_persons=True)
    return _book(begins, stop, ", ".join(parts[size:]), (head,) if _VOLUME.match(head) else authors, head)


def _is_pin(text: str) -> bool:
    return bool(re.fullmatch(rf"(?:at )?{patterns.PAGES}|{patterns.PARTS}", text))


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in re.sub(r"\b(?:nn?|at|vol|pt|ch|tbl|app)\.? ?(?:\d+|[ivxlc]+\b)|§.*$", "", text) if c.isalpha()]
    return len(letters) >= 6 and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def _report(begins: int, stop: int, parts: list[str], number: int) -> Found:
    people = split_authors(parts[0], small_caps_are_persons=True)
    persons = all(is_person(p.title()) for p in people)
    institution = ", ".join(parts[1:number]) if persons else ", ".join(parts[:number])
    pinned = _PINNED.match(", ".join(parts[number + 1 :]))
    title, pin = (pinned["title"], pinned["pin"]) if pinned else (parts[-1], None)
    fields = {"title": title, "number": parts[number], "institution": institution}
    authors = people if persons and number > 1 else (institution,)
    return Found(begins, stop, "report", fields, authors, ", ".join(parts[:number]), re.sub(r"^at ", "", pin) if pin else None)


def _author_parts(parts: list[str]) -> int:
    """How many of the comma-parted pieces name the authors."""
    size = 1
    while size < len(parts) - 1 and ("&" in parts[size] and is_person(parts[size].split("&")[0].strip().title())):
        size += 1
    while size < len(parts) - 1 and DEGREE.fullmatch(" " + parts[size]):
        size += 1
    if size < len(parts) - 1 and re.fullmatch(r"(?:JR|SR|II|III)\.?", parts[size]):
        size += 1
    return size
