"""Letters, permits and standards that agencies and boards give out, known by a number behind their name."""

from __future__ import annotations

from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late


def agency_letter(note: NoteText, start: int, stop: int) -> Found | None:
    """A letter by which an agency lets a company be: `Pier Co., SEC No-Action Letter, 1986 WL 1, at *2`; or a numbered
    standard of accounting."""
    printed = note.plain[start:stop].strip(" ,")
    is_numbered, is_letter = " No. " in printed, "Letter" in printed or "Advice Mem" in printed
    if is_numbered and (standard := _STANDARD.fullmatch(printed)):
        fields = {"title": standard["title"], "number": standard["number"]}
        begins = start + note.plain[start:stop].index(printed)
        return Found(begins, stop, "report", fields, (), standard["title"], standard["pin"])
    if is_numbered and (permit := _PERMIT.fullmatch(printed)):
        fields = {"title": permit["title"], "number": permit["number"]}
        return Found(
            start + note.plain[start:stop].index(printed), stop, "other", fields, (), permit["title"], permit["pin"]
        )
    letter = (_AGENCY_LETTER.fullmatch(printed) or _LETTER_TO.fullmatch(printed)) if is_letter else None
    if not letter:
        return None
    begins = start + note.plain[start:stop].index(letter[0])
    fields = {"title": letter["title"], **({"number": letter["number"]} if letter["number"] else {})}
    return Found(begins, stop, "other", fields, (), letter["name"], letter["pin"])


_PERMIT = late(
    r"(?P<title>[A-Z][^;,]{3,160}? (?P<number>(?:Permit|Licen[sc]e|Certificate|Lease|Grant|Registration|Charter|"
    rf"Tariff) No\. [\w-]*\d[\w-]*))(?:,? (?:at )?(?P<pin>{PARTS}|{PAGES}))?"
)  # Tidal Discharge (TD) Permit No. MA00357, at 4
_STANDARD = late(
    r"(?P<title>[A-Z][^;()]{3,160}), (?P<number>(?:Statement|Interpretation|(?:Technical |Staff )?Bulletin|"
    r"(?:International )?(?:Accounting|Auditing|Financial Reporting) Standards?)\b[^,;()]*? No\. [\w.-]*\w)"
    rf"(?:,? (?:at )?(?P<pin>{PARTS}|{PAGES}))?"
)  # Accounting for Piers, Statement of Fin. Acct. Standards No. 5, ¶ 8
_AGENCY_LETTER = late(
    rf"(?P<title>(?P<name>[A-Z][^;()]{{1,120}}?), (?:[A-Z][\w.’]* ){{0,4}}?(?:Staff )?"
    r"(?:No-Action|Interpretive|Advisory|Opinion|Guidance) Letter(?: No\. [\w-]*\d)?)"
    rf"(?:, (?P<number>(?:\[[^\]]*\] )?(?:[^,;()]|\([A-Z]+\))*\d[\d,]*\d))?(?:,? at (?P<pin>{PAGES}))?"
)


_LETTER_TO = late(
    r"(?P<title>(?:[A-Z][\w.’]* ){1,4}?(?:(?:Staff )?(?:No-Action|Interpretive|Advisory|Opinion|Guidance) Letter|"
    rf"Advice Mem(?:\.|orandum)), (?P<name>[A-Z][^;()]{{1,120}}?)), (?P<number>\d{{4}} (?:WL|\w[\w. ]* LEXIS) \d+|"
    rf"(?:Case )?(?:Nos?\. )?\d{{1,2}}-[A-Z]{{2}}-\d+)(?:,?(?: at)? (?P<pin>{PAGES}))?"
)  # SEC No-Action Letter, Pier Co., 1986 WL 1
