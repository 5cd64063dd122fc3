"""Rules that a body has made, in ordinary type, with the body in the brackets of their year; a court's own orders."""

from __future__ import annotations

from edition.bluebook.forms.days import YEAR
from edition.bluebook.forms.places_cited import ENTITLED_PART, PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.text.late_patterns import late

_WORD = r"(?:[A-Z][\w’&-]*|of|and|&|for|to|the|on|in|by)"
_ABROAD = r"(?:Règle(?:s|ment)|Reglamento|Regolamento|Regulamento|Ordnung)(?: [\w’-]+){0,9}?"
_RULES = bluebook(rf"(?P<title>{_WORD}(?: {_WORD}){{0,14}}?|{_ABROAD}),? (?P<place>(?!Rules ){PARTS}|{ENTITLED_PART})")
_NAMED = late(
    rf"\b(?:Rules?|Procedures?|Code of|Canons|Guidelines|Standards|Principles|Protocol|By-?[Ll]aws|{_ABROAD})\b"
)
_FOREIGN = late(_ABROAD)
_MADE_BY = bluebook(rf"\((?P<body>[A-Z][^()]{{2,80}}?),? {YEAR}\)")
_ACRONYM = late(r"[A-Z]{3,8}")
_COURT = late(r"(?:[NSEWMC]\.)?D\. |.*\b(?:Cir|Ct|App)\.")


_STANDING = bluebook(
    rf"(?:(?P<judge>(?:(?:Chief |Magistrate |Bankruptcy )?Judge|Hon\.) [A-Z][^,;()]{{2,60}}), )?"
    rf"(?P<title>(?:(?:[A-Z][\w.’]*|&) ){{0,5}}(?:Standing|General|Gen\.|Admin(?:istrative|\.)|Pretrial|Chambers) "
    rf"(?:Ord(?:er|\.)|Procedures?|Practices)(?: (?:Nos?\. )?[\w-]*\d[\w-]*)?"
    rf"(?: (?:[Ff]or|[Oo]n|[Rr]e|[Rr]egarding|[Ii]n|[Gg]overning|[Cc]oncerning) [^;()¶§]{{3,120}}?)?)"
    rf"(?:,? (?:at )?(?P<place>{PARTS}|{PAGES}))?",
    sign="Ord|Procedure|Practices",
)
_IN_COURT = late(
    rf"\((?:(?:[NSEWMC]\.)?D\. ?[A-Z]|[^()]*\b(?:Cir|Ct|Bankr)\. ?)[^()]*{YEAR}\)",
    sign=r"D\. ?[A-Z]|Cir\.|Ct\.|Bankr\.",
)


def standing_order(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """What a court or a judge orders for all cases: `Standing Order for Civil Cases ¶ 7 (N.D. Cal. Mar. 1, 2021)`."""
    if not _IN_COURT.fullmatch(note.plain, stop, end):
        return None
    begins = note.words_from(start)
    order = _STANDING.fullmatch(note.plain[begins:stop].rstrip(" ,"))
    if not order:
        return None
    judge = (_TITLES.sub("", order["judge"]),) if order["judge"] else ()
    return Found(
        begins, stop, "other", {"title": order["title"]}, judge, order["judge"] or order["title"], order["place"]
    )


_TITLES = late(r"^(?:(?:Chief |Magistrate |Bankruptcy )?Judge|Hon\.) ")


def rules_of_a_body(note: NoteText, start: int, stop: int) -> Found | None:
    """`Mediation Rules r. 9.1 (Straits Ctr. for Int’l Mediation 2022)`: they are read as a book of that house is."""
    made = _MADE_BY.match(note.plain, stop + 1) or _MADE_BY.match(note.plain, stop)
    if not made or _COURT.match(made["body"]):
        return None
    begins = note.words_from(start)
    printed = note.plain[begins:stop].rstrip(" ,")
    rules = _RULES.fullmatch(printed) if _NAMED.search(printed) else None
    if not rules or not _NAMED.search(rules["title"]):
        return None
    is_body = _ACRONYM.fullmatch(made["body"]) or is_organisation(made["body"]) or _FOREIGN.match(rules["title"])
    if not is_body:
        return None
    return Found(begins, stop, "book", {"title": rules["title"]}, (), rules["title"], rules["place"])
