"""The body of a full citation read into its source's kind and fields, form by form.

Each reader takes the note, where the citation may begin, and where its body ends (at its date, web
address or law number), and returns what it found, or None if the form is another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from edition.bluebook import patterns
from edition.bluebook.literature import secondary_kind
from edition.bluebook.names import is_person, split_authors, trailing_name
from edition.bluebook.notetext import NoteText

_TITLE_LOWER = frozenset(
    "a an and as at by concerning for from in into its of on or relating respecting the to under upon with against between over about after "
    "before among during near off out per through toward towards until up via within without onto across along around beyond "
    "not that be are is v. c.".split()
)
_STUDENT = re.compile(r"(?:, |^)(?:(?:Student )?Note|Comment|Essay|Article|Book Review|Review|Recent Case|Symposium|Colloquy)$")
_PINNED = re.compile(rf"^(?P<title>.*?[^\s,])(?:,? (?P<pin>(?:{patterns.PARTS}(?:, at {patterns.PAGES})?|(?:at )?{patterns.PAGES})))?$", re.S)
_VOLUME = re.compile(r"^(?P<volume>\d{1,3}) (?=[A-Z])")
_CAPITALS = patterns.bluebook(r"(?:\d{1,3} )?(?:[A-Z][A-Z.’&-]+(?:,? |: ?|$)|[A-Z]\. )+.*$")
_REPORT_NUMBER = re.compile(r"(?:(?:No\.|Rep\.|Report|Doc\.|Working Paper|Pub\.|Paper)[\w. ]*)?[A-Z]*[\w./-]*\d[\w./:-]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A citation's body: where it begins and ends, the kind and fields of its source, and its pinpoint."""

    start: int
    end: int
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    head: str = ""
    pinpoint: str | None = None


def paper(note: NoteText, start: int, stop: int) -> Found | None:
    """A letter, interview, press release or hearing, which say at their head what they are."""
    match = patterns.PAPER.search(note.plain, start, stop)
    if not match or note.depth[match.start()]:
        return None
    kind = (match.lastgroup or "").replace("_", "-")
    text = note.plain[match.start() : stop].strip(" ,")
    reader = {"letter": _letter, "press-release": _press_release}.get(kind, _entitled)
    fields, authors = reader(text)
    pin = fields.pop("pages", "") or None
    return Found(match.start(), stop, kind, fields, authors, text, pin)


def _letter(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    people = re.match(r"(?P<what>.*?) from (?P<sender>.*?),? to (?P<recipient>.*)$", text)
    if not people:
        return {"title": text}, ()
    sender, recipient = people["sender"].split(",")[0].strip(), people["recipient"].split(",")[0].strip()
    return {"title": text, "recipient": recipient}, (sender,)


def _press_release(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    parts = text.split(", ")
    issuer, rest = (parts[1], parts[2:]) if len(parts) > 2 else ("", parts[1:])
    if len(rest) > 1 and rest[-1] == issuer:
        rest = rest[:-1]
    return {"title": ", ".join(rest)}, ((issuer,) if issuer else ())


def _entitled(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    hearing = re.match(r"(?P<title>.*?), (?P<congress>\d+\w+ Cong\.)(?: (?P<pages>[\d–-]+))?$", text)
    if not hearing:
        return {"title": text}, ()
    return {"title": hearing["title"], "congress": hearing["congress"], "pages": hearing["pages"] or ""}, ()


def enacted(note: NoteText, start: int, law: re.Match[str]) -> Found:
    """Enacted law, or a paper of a legislature: known by its number; a name may stand before it."""
    kind = next(name for name, value in law.groupdict().items() if value).replace("_", "-")
    kind = "resolution" if " Res. " in law[0] else {"charter": "treaty", "tribunal": "case"}.get(kind, kind)
    lead = note.plain[start : law.start()]
    name, pin = _name_before(lead)
    begins = start + lead.rindex(name) if name else law.start()
    number = law[0].strip()
    fields = {law_field(number): number}
    if name and not re.search(r" (?:of|to|in)$", name):
        fields["title"] = re.sub(r"^(?:the|The) ", "", name)
    if kind == "bill" and (congress := re.search(r", (\d+\w+ Cong\.)", number)):
        fields = {**fields, "bill": number[: congress.start()], "congress": congress[1]}
    if kind == "resolution" and (congress := re.search(r", (\d+\w+ Cong\.)", number)):
        fields = {"bill": number[: congress.start()], "congress": congress[1]}
    return Found(begins, law.end(), kind, fields, (), name, pin)


def foreign(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A law of another country, known by the country in brackets at its end: `…, Feb. 21, 2007, p. 5 (Fr.)`."""
    country = re.compile(r"(?:, (?:at |p\. )?\d+)? ?").match(note.plain, end)
    if not country or not patterns.FOREIGN.match(note.plain, country.end()):
        return None
    text = note.plain[start:stop].strip(" ,")
    title = re.split(r", (?=art\.|§|[A-Z]{3,} [A-Z]{3,})", re.sub(r" \[[^\]]*\]", "", text))[0]
    pin = re.search(r", (?P<pin>(?:art\.|§§?) ?[\w–-]+)", text)
    return Found(start + note.plain[start:stop].index(text[:5]), country.end(), "statute", {"title": title, "code": title}, (), title, pin["pin"] if pin else None)


def law_field(number: str) -> str:
    """The database field that a law's number belongs in."""
    for name, pattern in _LAW_FIELDS:
        if re.search(pattern, number):
            return name
    return "code"


_LAW_FIELDS = (
    ("publaw", r"^(?:Pub\. L|P\.L)"),
    ("stat", r"^\d+ Stat\."),
    ("fedreg", r"Fed\. Reg\."),
    ("bill", r"Res\. \d+|^(?:S|H\.R|A\.B|S\.B|H\.B|H\.F|S\.F)\. (?:No\. )?\d"),
    ("reporter", r"I\.C\.J|E\.C\.R|^\[\d{4}\]|U\.S\.T|U\.N\.T\.S|T\.I\.A\.S|L\.N\.T\.S|I\.L\.M|E?T\.S\."),
    ("number", r"Order|Proclamation|Res\.|U\.N\. Doc|E\.O\.|Rep\.|REP\.|Doc\.|Rec\.|REC\.|Regulation|Directive|Decision"),
)


def _name_before(lead: str) -> tuple[str, str | None]:
    """The name of a law before its number, and a pinpoint between them: the whole stretch if it is a
    name, else the name at its end."""
    lead = re.sub(r"\s*\($", "", lead).strip(" ,")
    lead = re.sub(rf",? {patterns.DAY}$|,? (?:Judgment|Order|Advisory Opinion|Merits)$", "", lead)
    pinned = re.search(r",? (?P<pin>(?:¶¶?|§§?|arts?\.) ?[\d–-]+)$", lead)
    pin = pinned["pin"] if pinned else None
    lead = lead[: pinned.start()] if pinned else lead
    words = lead.split()
    small = [w for w in words if w[0].islower() and w.strip(",") not in _TITLE_LOWER]
    if words and words[0][0].isupper() and not small:
        return lead, pin
    name = trailing_name(lead)
    return (name if len(name.split()) > 1 else ""), pin


def case(note: NoteText, start: int, stop: int) -> Found | None:
    """A case: a name with *v.* (or *In re*), a reporter or docket number."""
    match = None
    for candidate in patterns.CASE_NAME.finditer(note.plain, start, stop):
        if not note.depth[candidate.start()] and _stands_as_case(note, candidate, start):
            match = candidate
    if not match:
        return None
    name = _case_name(match["name"])
    reporter = patterns.REPORTER.search(note.plain, match.end(), stop)
    after = note.plain[reporter.end() if reporter else match.end() : stop]
    pin = re.search(rf",(?: at)? (?P<pin>{patterns.PAGES}|¶¶? ?[\d–-]+)\s*$", after)
    fields = {"title": name}
    if reporter:
        docket = reporter["cite"].startswith("No.")
        fields["number" if docket else "reporter"] = reporter["cite"]
        parallel = patterns.REPORTER.search(note.plain, reporter.end(), stop) if docket else None
        if parallel:
            fields["reporter"] = parallel["cite"]
    begins = match.start() + match["name"].rindex(name)
    return Found(begins, stop, "case", fields, (), name, pin["pin"] if pin else None)


def _case_name(text: str) -> str:
    """A case's name without the prose before it."""
    if " v. " not in text:
        return re.sub(r"^.*?\b(?=In re|Ex parte|Matter of|Estate of)", "", text).strip()
    first, second = text.split(" v. ", 1)
    return f"{trailing_name(first) or first} v. {second}".strip()


def _stands_as_case(note: NoteText, match: re.Match[str], start: int) -> bool:
    """False where the name is part of a longer title, or an author stands before it."""
    span = next(((s, e) for s, e in note.style.italics if s <= match.start() and match.end() <= e), None)
    if span and (span[1] - match.end() > 1 or note.plain[span[0] : match.start()].strip()):
        return False
    inside = any(s <= match.start() < e or match.start() <= s < match.end() < e for s, e in note.style.italics if e > match.end() + 1)
    return not inside and not (span and re.search(r"[^\W\d_], $", note.plain[start : match.start()]))


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
    if not text[:1].isupper() or not (on_file or posted) or _prose(text):
        return None
    begins = start + note.plain[start:stop].index(text)
    if on_file:
        pinned = _PINNED.match(text)
        title = pinned["title"] if pinned else text
        return Found(begins, stop, "other", {"title": title}, (), title, pinned["pin"] if pinned else None)
    author, _, site = text.rpartition(", ")
    return Found(begins, stop, "web", {"container": site}, (author,), author)


def _prose(text: str) -> bool:
    """True if small words stand in `text` that no name holds."""
    words = re.sub(r"\([^()]*\)|,", "", text).split()
    return any(w[0].islower() and w not in _TITLE_LOWER for w in words)


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
        return Found(begins, stop, "journal-article", fields, authors, head, journal["pin"])
    if re.match(r"in\b", after):
        return _chapter(begins, stop, title, after, authors, head)
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


def _book(begins: int, stop: int, rest: str, authors: tuple[str, ...], head: str) -> Found:
    pinned = _PINNED.match(rest)
    title, pin = (pinned["title"], pinned["pin"]) if pinned else (rest, None)
    fields = {"title": title.strip(" ,")}
    if authors and (volume := _VOLUME.match(authors[0])):
        fields["volume"] = volume["volume"]
        authors = split_authors(_VOLUME.sub("", head), small_caps_are_persons=True)
    pin = re.sub(r"^at ", "", pin) if pin else None
    return Found(begins, stop, "book", fields, authors, _VOLUME.sub("", head), pin)


def _container(after: str) -> tuple[str, str | None]:
    """What follows a title: the periodical or site, and a page before the date."""
    pinned = re.match(rf"(?P<container>.*?[^\s,])?,? (?:at|p\.) (?P<pin>{patterns.PAGES})$", after)
    if pinned:
        return (pinned["container"] or "").strip(), pinned["pin"]
    return re.sub(r", at$", "", after).strip(), None


def _in_capitals(note: NoteText, start: int, stop: int) -> Found | None:
    """A book or report in small capitals, its parts set off by commas: author, institution, number, title."""
    text = note.plain[start:stop].rstrip(" ,")
    capitals = _CAPITALS.search(text)
    if not capitals or not _mostly_capitals(text[capitals.start() :]):
        return None
    begins = start + capitals.start()
    parts = capitals[0].split(", ")
    number = next((i for i, p in enumerate(parts) if i and _REPORT_NUMBER.fullmatch(p)), None)
    if number is not None and number + 1 < len(parts):
        return _report(begins, stop, parts, number)
    size = _author_parts(parts)
    if size == len(parts):
        return None
    head = ", ".join(parts[:size])
    authors = split_authors(_VOLUME.sub("", head), small_caps_are_persons=True)
    return _book(begins, stop, ", ".join(parts[size:]), (head,) if _VOLUME.match(head) else authors, head)


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in re.sub(r"\b(?:nn?|at|vol|pt|ch|tbl|app)\.? ?\d+|§.*$", "", text) if c.isalpha()]
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
    if size < len(parts) - 1 and re.fullmatch(r"(?:JR|SR|II|III)\.?", parts[size]):
        size += 1
    return size
