"""Letters, cables and memoranda: who wrote to whom; and titles that only speak of a letter."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.before_titles import author_and_title, persons_and_title
from edition.bluebook.literature.book_citations import NUMBERED_PLACE
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import (
    is_organisation,
    is_person,
    split_authors,
    without_article,
    without_office,
    without_offices,
)
from edition.text.inline import touching
from edition.text.late_patterns import late

PERIODICAL = late(r"[A-Z][A-Z.’&]+(?: [A-Z.’&]+)*(?:, at [A-Z]?\d+)?")
"""A newspaper in small capitals, and a page of it."""


def is_title(note: NoteText, start: int, paper: re.Match[str], stop: int) -> bool:
    """True if italics that speak of a letter are a title: an author stands before it or where it appeared behind it,
    as in `Jane Roe, *Letter from the Pier*, NEW YORKER`; or the letter stands within one, `*Cable: Letter from A*`."""
    begins, ends = next(iter(touching(note.style.italics, paper.start(), paper.start() + 1)), (0, 0))
    if not ends:
        return False
    if paper["despatch"] or note.plain[start : paper.start()].rstrip().endswith(","):
        return True
    within = re.search(r"\w", patterns.SIGNAL.sub("", note.plain[begins : paper.start()]))
    return bool(within or PERIODICAL.fullmatch(note.plain[ends:stop].strip(" ,")))


def letter(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Title, recipient, number and page of `Letter from A, Office, to B`, and who wrote it."""
    if numbered := _NUMBER_BEHIND.search(text):  # Memorandum from A to B, GC 21-06
        fields, authors = letter(text[: numbered.start()])
        return {**fields, "number": numbered["number"]}, authors
    people = re.match(r"(?P<what>.*?) from (?P<sender>.*?)(?:, | addressed )to (?P<recipient>.*)$", text, re.I)
    people = people or re.match(
        r"(?P<what>.*?) from (?P<sender>.*?) to (?P<recipient>.*?)"
        r"(?: (?:Enclosing|Forwarding|Transmitting|Attaching|Covering|Containing) .*)?$",
        text,
    )
    people = people or re.match(r"(?P<what>.*?) to (?P<recipient>.*?),? from (?P<sender>.*)$", text)
    page = _PAGED.search(text)
    numbers = NUMBERED_PLACE if people else _NUMBERED
    if page and not numbers.search(text[: page.start()]):
        fields, authors = letter(text[: page.start()])
        return {**fields, "pages": page["pin"]}, authors
    if not people:
        signed = re.match(r".*? (?:from|by) (?P<who>[^,]+)", text)
        who = without_article(signed["who"]) if signed else ""
        return {"title": text}, split_authors(who, small_caps_are_persons=False) if who else ()
    to = _correspondents(people["recipient"])
    recipient = ", ".join(to) if len(to) > 1 and all(map(is_person, to)) else _correspondent(people["recipient"])
    return {"title": text, "recipient": recipient}, _correspondents(people["sender"])


def _correspondents(printed: str) -> tuple[str, ...]:
    """Who has signed or received: the first, or all of a list; and of those behind an office the persons that *and*
    joins or whose given names tell them: `Ann Roe, U.S. Senator, and Bo Tern, U.S. Representative`."""
    held, printed = _HOLDERS.match(printed), _HOLDERS.sub("", printed)
    names = [name for name in _LISTED.split(printed)[::2] if name]
    if held and len(names) > 1 and all(map(is_person, names)):
        return tuple(names)
    bodies = re.split(r",(?: and| &)? ", printed)
    if len(bodies) > _FEW and re.search(r", (?:and|&) ", printed) and all(map(_is_body, bodies)):
        return tuple(bodies)
    listed = split_authors(_correspondent(printed), small_caps_are_persons=False)
    if len(listed) != 1 or not is_person(listed[0]):
        return listed
    first, *parts = _LISTED.split(without_offices(printed))
    behind = zip([first, *parts[1::2]], parts[0::2], map(_correspondent, parts[1::2]), strict=False)
    more = [name for before, sign, name in behind if is_person(name) and _is_joined(before, sign, name)]
    return (*listed, *more)


def _is_joined(before: str, sign: str, name: str) -> bool:
    """True of a further name in a list, and of none in an office: `Ann Roe, Director, Tides and Pre-Filled Quays`."""
    return bool("and" in sign or "&" in sign) and ("," in sign or is_person(before)) or has_given_name(name)


def _is_body(name: str) -> bool:
    return is_organisation(name) or bool(re.fullmatch(r"[A-Z]{3,6}", name))


_FEW = 2  # bodies; one may be a part of the other: `Off. of the Couns., Pier Bd.`
_HOLDERS = late(
    r"^(?:the )?(?:U\.S\. |State )?(?:Sens\.|Reps\.|Drs\.|Profs\.|Govs\.|Messrs\.|Senators|Representatives|Professors|"
    r"Judges|Justices|Doctors|Mayors|Governors|Commissioners|Ambassadors|Congress(?:wo)?men|Members of Congress|"
    r"Assemblymembers|Ministers|Attorneys General) (?=[A-Z][\w.’-]+ (?:[A-Z]\.? ?)*[A-Z])(?![^,]* of )"
)
"""The office that several hold, before their names: `Letter from Senators Ann Roe and Bo Tern`."""
_LISTED = late(r"(,? (?:&|and) |, )")
_PAGE = r"\d{1,3}(?:[–-]\d+)?(?: (?:& )?nn?\. ?\d+(?:[–-]\d+)?)?"
_PAGED = late(rf"(?<=[\w.]) (?:at )?(?P<pin>{_PAGE}(?:, {_PAGE})*)$")
_NUMBERED = late(r"(?:\b[A-Z][\w’]*[a-z]|No\.|[A-Z]{2,})$")
"""A whole word before a number that may be its own (`Form 4`), and no abbreviation: `Dep’t of Educ.`"""


def _correspondent(printed: str) -> str:
    """Who wrote or received a letter, several as printed, without the office before or behind a person's name: `Att’y
    Gen. Jane Roe`, `Ann Roe, Bo Doe & Cy Pike, Att’ys`; a company keeps its `, LLC`."""
    without = without_offices(printed)
    people, listed, _ = persons_and_title(f"{without}, …")
    if len(people) > 1 and not _HOLDER.match(without):
        return listed
    name = re.sub(r"^(?:the )?Hon\. | et al\.$", "", author_and_title(f"{without}, …")[0].strip())
    bare = without_office(_HOLDER.sub("", name))
    return without_article(bare if is_person(bare) else name)


_HOLDER = late(
    r"^(?:U\.S\. )?(?:(?:Deputy|Acting|Assistant|Lt\.) )*(?:Att’y Gen\.|Attorney General|Sen\.|Rep\.|Senator|Gov\.|"
    r"Governor|Comm’r|Commissioner|Chairman|Chairwoman|Mayor|Sec’y|Representative|Congress(?:man|woman)) "
)
"""The office before a correspondent's name: `Letter from Att’y Gen. Jane Roe`."""
_NUMBER_BEHIND = late(r", (?P<number>(?:GC|OM|ICG|No\.|Ref\.) ?\d[\w/-]*|\d\d[A-Z]{4,}\d+)$")
"""The number of a memorandum among those of its office, or of a cable, behind to whom it went."""
