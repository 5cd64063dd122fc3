"""Treaties that are cited by name, parties or article, and day, with no series that prints them (rule 21.4)."""

from __future__ import annotations

from edition.bluebook.forms import patterns
from edition.bluebook.forms.before_laws import PARTIES
from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.places_cited import PARTS, PLACE_WORDS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.text.dates import to_edtf
from edition.text.late_patterns import late


def treaty_by_day(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """`Pier Agreement art. 2(1)(a), Dec. 12, 2015`; what only calls itself an agreement must name an article."""
    begins = note.words_from(start)
    if not _DAY.fullmatch(note.plain, stop, end):
        return None
    treaty = _TREATY.fullmatch(note.plain, begins, stop) or _DECLARED.fullmatch(note.plain, begins, stop)
    if not treaty or is_prose(treaty["title"]):
        return None
    if not treaty["pin"] and treaty.re == _TREATY and not _CERTAIN.search(treaty["title"]):
        return None
    return Found(begins, stop, "treaty", {"title": treaty["title"]}, (), treaty["title"], treaty["pin"])


def treaty_by_parties(note: NoteText, start: int, stop: int) -> Found | None:
    """`Pier Treaty, A-B, art. 2, May 5, 2001`, which an address or nothing follows."""
    begins = note.words_from(start)
    if not _JOINED.search(note.plain, begins, stop):
        return None
    treaty = _BETWEEN_PARTIES.fullmatch(note.plain, begins, stop)
    day = patterns.PLAIN_DATE.match(note.plain, stop)
    date = treaty and (treaty["date"] or day and day["date"])
    if not treaty or not date:
        return None
    fields = {"title": treaty["title"], "parties": treaty["parties"], "date": to_edtf(date)}
    return Found(begins, stop, "treaty", fields, (), treaty["title"], treaty["first"] or treaty["pin"])


_DAY = late(rf",(?: (?:opened for signature|adopted|signed|concluded)(?: (?:at|in) [A-Z]\w+,?)?)? {DAY}")
_JOINED = late(r", (?![a-z\d])[\w.’ &–-]*[–-](?![a-z\d\s])")
"""The names of two states, or what looks like them."""
_PLACES = rf"(?:(?:{PARTS}|{PLACE_WORDS}|pmbl\.)(?:, | & |(?=,|\s*$)))+(?<! )"
_AGREED = (
    r"(?:Treaty|Convention|Agreement|Protocol|Covenant|Memorandum of Understanding|Statement|Declaration|Communiqué|"
    r"Ceasefire|Armistice|Accords?|Pact|Truce|Exchange of (?:Notes|Letters)|Roadmap|Understanding)"
)
_BETWEEN_PARTIES = bluebook(
    rf"(?P<title>(?:[A-Z][^,;()“”]{{0,160}} )?\b{_AGREED}\b"
    rf"(?:[^,;()“”]|, (?=the |and |(?:[A-Z]\.){{2,}},)){{0,240}}?)"
    rf"(?:,? (?P<first>{_PLACES}))?, (?P<parties>{PARTIES})"
    rf"(?:,? (?P<pin>{_PLACES}))?"
    rf"(?:, (?:signed|done|concluded|adopted) (?:at|in) [A-Z]\w+)?(?:, (?P<date>{DAY}))?,?\s*",
    sign=_AGREED,
)
_TREATY = bluebook(
    r"(?P<title>(?!(?:Credit|Purchase|Merger|Licen[sc]e|Employment|Settlement|Plea|Loan|Stock\w*|Asset|Share\w*|Lease|"
    r"Collective|User|Service|Operating|Partnership)\b)"
    r"(?:[A-Z][^;()§]{2,200}? )?(?:Treaty|Convention|Protocol|Covenant|Agreement|Accords?|Charter|Communiqué)\b"
    r"[^;()§]{0,200}?)"
    rf"(?:,? (?P<pin>(?=arts?\.|annex|pmbl\.|princs?\.|¶|paras?\.|chs?\.|§|pts?\.)(?:{PARTS}(?:, |$))+(?<! )))?$"
)
_DECLARED = bluebook(
    r"(?P<title>(?:[A-Z][^,;()§¶]{0,80} )?(?:Declaration|Communiqué|Statement|Memorandum of Understanding|Final Act|"
    r"Memorandum(?=[^,;()§¶]*\b[Bb]etween\b)|"
    r"Understanding|Pact|Modus Vivendi) (?:on|concerning|regarding|of the|between|for)\b[^,;()§¶]{2,160}?)"
    rf"(?:,? (?P<pin>(?:{PARTS}(?:, |$))+(?<! )))?$"
)
"""What states have declared together: `Joint Declaration on Tides ¶ 3`."""
_CERTAIN = late(
    r"^[A-Z][\w’-]+(?: [A-Z][\w’-]+)? (?:Treaty|Convention|Protocol|Accords?|Pact|Communiqué)$|"
    r"\b(?:Treaty|Convention|Protocol|Covenant)\b.* (?:on|for|to|of|Between|Among|Concerning|Relating|Against)\b|"
    r"^(?:(?:Comprehensive|General|Final|Framework|National|Global|Nationwide|Interim|Preliminary|Draft) ){0,3}"
    r"(?:Peace|Cease-?[Ff]ire|Armistice|Cessation of Hostilities|Truce) (?:Agreement|Accords?)\b|"
    r"^(?:Agreement|Accords?) (?:on|for) (?:a |the )?(?:[\w-]+ ){0,3}?"
    r"(?:Cease-?[Ff]ire|Cessation|Peace|Armistice|Hostilities|Disengagement|Truce|Withdrawal|Separation|Reconciliation)\b|"
    r"\b(?:Agreement|Accords?)\b.* [Bb]etween (?:the )?(?:Governments?|Republic|States?|Kingdom|Federation|Union)\b"
)
