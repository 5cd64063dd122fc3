"""Books of an older time in ordinary type, often by one name and a volume: `1 Kyd, A Treatise on Piers 12`."""

from __future__ import annotations

from edition.bluebook.forms import patterns
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import pinned
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import split_authors
from edition.text.late_patterns import late

_NAME = r"(?:(?:[A-Z]\. ?)+|Wm\. |Chas\. |Thos\. )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?"
_OLD_TITLE = (
    r"(?:(?:(?:A|An|The) )?(?:(?:Practical|Concise|General|Complete|New|Historical|Elementary|Brief|Short) ){0,2}"
    r"(?:Treatise|Commentar(?:y|ies)|Institutes?|Digest|Abridge?ment|Pleas|Principles|Elements|Essay|Lectures|Inquiry|"
    r"Jurisprudence)|(?:The )?(?:Laws?|Dictionary|Constitutional Limitations)(?= of| on|,? [\d*]))\b"
)
_OLD_BOOK = bluebook(rf"(?:(?P<volume>\d{{1,2}}) )?(?P<author>{_NAME}(?: & {_NAME})?), (?P<book>{_OLD_TITLE}[^;“”]*)")
_WEAK = late(r"(?:The )?(?:Law|Dictionary|Constitutional)")
"""How titles of any time begin: only a volume before the author tells an old book by them."""


def old_book(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A treatise in ordinary type, before its year in brackets or its star pages."""
    begins = note.words_from(start)
    found = _OLD_BOOK.fullmatch(note.plain[begins:stop].rstrip(" ,"))
    dated = patterns.PAREN_DATE.fullmatch(note.plain, stop, end) or stop == end
    if not found or not dated or not found["volume"] and _WEAK.match(found["book"]):
        return None
    title, pin = pinned(found["book"])
    volume = {"volume": found["volume"]} if found["volume"] else {}
    authors = split_authors(found["author"], small_caps_are_persons=False)
    return Found(begins, stop, "book", {"title": title, **volume}, authors, found["author"], pin)
