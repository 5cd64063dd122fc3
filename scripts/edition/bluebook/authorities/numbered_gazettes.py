"""Laws of other countries by the number of the gazette that printed them: `Official Gazette No. 55/2009`."""

from __future__ import annotations

from edition.bluebook.forms.days import DAY, MONTH, YEAR
from edition.bluebook.forms.places_cited import PARTS
from edition.bluebook.forms.titles_parted import last_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.inline import touching
from edition.text.late_patterns import late

_GAZETTE = (
    r"(?:the )?“?(?:Official (?:Gazette|Journal|Bulletin|Herald|Messenger)|OFFICIAL (?:GAZETTE|JOURNAL)|"
    r"Služben[ie] (?:[Gg]lasnik|[Ll]ist|[Nn]ovine)|"
    r"Sl\. (?:[Gg]lasnik|[Ll]ist)|Narodne novine|Resm[iîı] Gazete|T\.C\. Resm[iîı] Gazete|"
    r"(?:Sobran(?:ie|iye)|Zibrannia) [Zz]akonodatel[’']?stva|Vidomosti Verkhovno[iï] Rady|Zbirnyk(?: [A-Z]\w+)?|"
    r"Monitorul Oficial|Fletorja Zyrtare|Služben vesnik|Da?r?ž?a?ven vesnik|Darzhaven [Vv]estnik|"
    r"Valstyb[eė]s [Žž]inios|"
    r"Magyar Közlöny|MAGYAR KÖZLÖNY|Gazeta Zyrtare|"
    r"Riigi Teataja|Latvijas V[eē]stnesis|Rossiiskaia [Gg]azeta|Dziennik Ustaw|Sb[ií]rka z[aá]kon[uů]|"
    r"(?:al-)?Jar[iī]da al-Rasm[iī]yy?a|R[uū]zn[aā]ma(?:h)?-[iye]+ Rasm[iī]|Vedomosti|Sakanonmdeblo Matsne)"
)
_REACH = 800  # signs from a law's first to its gazette: what a title, three translations and a number take
_NAMED = rf"{_GAZETTE}[^,;()\[\]“”\d]{{0,60}}?”?(?: \[[^\[\]]{{2,80}}\]){{0,2}}"
_NUMBER = r"(?:(?:19|20)\d\d, )?(?:[Nn]os?\.|[Bb]r\.|[Nn]r\.|№) ?\d[\d./–-]*(?<![./–-])(?:/[IVX]+)?"
_WITHIN = r"(?:, (?:[Ii]tem|poz\.|p\.|at) \d[\d–-]*)*"
ISSUE = bluebook(rf"(?<=[,.\])\w] ){_NAMED},? {_NUMBER}{_WITHIN}(?=[.;]|$|,? [\[(]|, (?:arts?\.|§|¶|p\.|as amended))")
"""What closes a law that has no day: its gazette and the gazette's number."""
_LAW = bluebook(
    r"(?P<title>[A-Z\d][^\[\];“”]{3,250}?)"
    r"(?P<translated>(?: \[[^\[\]]{2,200}\]){0,3}| \((?:Act|Law|Decree) [^()]{2,200}\))"
    r"(?:,? \(?(?P<number>(?:Law|Act|Decree|Ordinance|Order) (?:No\.|Nr\.) ?[\w./-]*\d[\w./-]*|"
    r"No\. [\w./-]*\d[\w./-]*(?=,? [A-ZS]))\)?)?"
    rf"(?:,? (?P<part>{PARTS}))?,? \(?(?P<gazette>{_NAMED},? {_NUMBER}{_WITHIN})\)?(?:,? (?P<pin>{PARTS}))?"
)


def in_an_issue(note: NoteText, start: int) -> Found | None:
    """`Law on Piers [translation], art. 12, Official Gazette of Quayland No. 55/2009`; no article that one prints."""
    begins = note.words_from(start)
    by_number = note.first_behind(_BY_NUMBER, begins)
    if by_number and (numbered := _NUMBERED.match(note.plain, begins)) and not note.style.is_italic(begins):
        fields = {"title": numbered["title"], "number": numbered["number"], "code": numbered["number"]}
        return Found(begins, numbered.end(), "statute", fields, (), numbered["title"], numbered["pin"])
    if by_number and (decree := _DECREE.match(note.plain, begins)):
        fields = {"title": decree["title"], "number": decree["number"]}
        return Found(begins, decree.end(), "executive-order", fields, (), decree["number"], decree["pin"])
    issue = note.first_behind(ISSUE, begins)
    if not issue or issue.end() > begins + _REACH:
        return None
    law = _LAW.match(note.plain, begins)
    if (
        not law
        or any(touching(note.style.italics, *law.span("title")))
        or not _IS_LAW.search(law["title"] + law["translated"])
    ):
        return None
    title = law["title"].strip(" ,")
    meant = (
        law["translated"].strip(" ()") if law["translated"].startswith(" (") else last_translation(law["translated"])
    )
    more = {"translatedtitle": meant, "number": law["number"] or ""}
    fields = {"title": title, "stat": law["gazette"], **{name: value for name, value in more.items() if value}}
    return Found(begins, law.end(), "statute", fields, (), title, law["part"] or law["pin"])


_NUMBERED = bluebook(
    r"(?P<title>(?:(?:Constitutional|Organic|Federal|Basic|Presidential|Draft) )?(?:Law|Decree|Code|Edict) "
    r"(?:on|of|Concerning|About) (?:the )?[A-Z][^,;()\[\]“”]{2,160}?), "
    r"(?P<number>(?:(?:Law|Decree) )?No\. [\w/-]*\d[\w/-]*)(?:,? (?P<pin>(?=arts?\.|§|ch|¶)"
    rf"{PARTS}))?(?= \((?:{MONTH} \d|{YEAR})[^()]*\) ?\([A-Z])"
)
"""`Law on the Quays, No. 431-IIS, arts. 4, 6 (2008) (Geor.)`"""
_BY_NUMBER = late(r" No\. [\w/-]*\d")
_DECREE = bluebook(
    r"(?P<number>(?:(?:Presidential |Executive )?Decree|Presidential Order|Ukase|Ukaz|Edict) "
    r"(?:of (?:the )?[A-Z][^,;()\d]{2,80}? )?"
    r"No\. [\w/-]*\d[\w/-]*(?: of (?:the )?[A-Z][^,;()\d]{2,80})?), (?P<title>[Oo]n [^;()\[\]“”\d]{3,160}?)"
    rf"(?:, (?P<pin>{PARTS}))?(?=, {DAY}(?:[.;,]|$| \[)| \({DAY}\))"
)
"""`Decree of the President of Quayland No. 1200, On Mobilization, Sept. 28, 2020`."""
_IS_LAW = late(
    r"\b(?:Act|Code|Law|Laws|Ordinance|Constitution|Regulations?|Decree|Decision|Statute|Rules|Order|Resolution|Zakon\w*|"
    r"Ustav|Ukaz|Odluka|Uredba|Kanunu?|Kodeks\w*|Lege\w*|Ligj\w*|Ustawa|Seadus|Likums|[IĮ]statymas|Q[aā]n[uū]n\w*|Postan\w+|"
    r"Nizam\w*|Yönetmelik\w*|Kararname\w*|Hotărâre\w*)\b"
)
"""What a law calls itself, in its own tongue or in English."""
