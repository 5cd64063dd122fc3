"""Laws and judgments of other countries, known by the country in brackets at their end (rules 20, 21)."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.authorities.acts import without_chapter
from edition.bluebook.authorities.foreign_bills import foreign_bill
from edition.bluebook.authorities.foreign_judgments import judgment
from edition.bluebook.authorities.gazettes import ENACTED_NAME, in_a_gazette, names_journal
from edition.bluebook.authorities.numbered_gazettes import in_an_issue
from edition.bluebook.forms import case_patterns
from edition.bluebook.forms.days import ANY_DAY, DAY, YEAR
from edition.bluebook.forms.journals import DESIGNATION
from edition.bluebook.forms.own_years import without_own_year
from edition.bluebook.forms.places_cited import PARTS
from edition.bluebook.forms.titles_parted import in_square_brackets, last_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import pinned, without_volume
from edition.bluebook.words import countries
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import headline, is_person, split_authors, without_others
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.inline import touching
from edition.text.late_patterns import late
from edition.text.title_words import is_capitals


def foreign(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A law or judgment of another country, known by the country in brackets at its end: `…, p. 5 (Fr.)`."""
    led = _LED.match(note.plain, note.words_from(start), stop)
    start = led.end() if led else start
    if judged := judgment(note, start):
        return judged
    if gazetted := in_a_gazette(note, start) or in_an_issue(note, start) or _code_alone(note, start, stop):
        return gazetted
    country = _GAZETTE.match(note.plain, end)
    closes = countries.FOREIGN.fullmatch(note.plain, stop, end)
    if closes:
        stops = end
    elif country and countries.FOREIGN.match(note.plain, country.end()):
        stops = country.end()
    else:
        return None
    if re.search(r" v\.? ", note.plain[start:stop]):
        return None
    text, year = without_own_year(in_square_brackets(note.plain[start:stop].strip(" ,")))
    if _is_no_law(note, start, stop, end, text):
        return None
    begins, end = start + note.plain[start:stop].index(text[:5]), stops
    if closes and (bill := foreign_bill(note, begins, stop, end)):
        return bill
    day = _DAY.search(note.plain, begins, country.end() if country else end)
    if day and not ENACTED_NAME.search(text) and (judged := _by_number(note, begins, stop, end, day)):
        return judged
    law = _law(note, begins, stop, end, text, country, bool(closes))
    return replace(law, fields={**law.fields, "date": year}) if law and year else law


_LED = late(r"(?:The|This|That|An?|His|Her|Its|Their|Our)(?: [a-z][a-z’-]+){1,8}, (?=[A-Z])")
"""What begins a sentence that names a law in its midst: `The statute itself, Loi 2016-411 du 5 avril 2016 …`."""


def _is_no_law(note: NoteText, start: int, stop: int, end: int, text: str) -> bool:
    """Whether what ends with a country is a judgment's place, a person's work, one in a periodical or a book."""
    if case_patterns.REPORTER.match(text):  # 158 CLR 1, 129
        return True
    lead = text.split(", ")[0]
    if _BEGUN_IN_PROSE.match(text) and is_capitals(pinned(text)[0].rpartition(", ")[2]):
        return True
    if re.fullmatch(DESIGNATION, lead):  # Op-Ed, Jane Roe, *The Pier*, DAILY, May 5, 2018 (Nor.)
        return True
    signed = note.style.is_italic(note.words_from(start) + len(lead) + len(", "))  # Jane Roe, *The Law of Piers*
    if _are_persons(without_volume(lead)) and (signed or not ENACTED_NAME.search(text)):
        return True
    if (_is_titled(note, start, stop) or _in_periodical(note, start, stop, end)) and not ENACTED_NAME.search(text):
        return True
    is_enacted = ENACTED_NAME.search(headline(text)) or names_journal(text)
    return bool(_IN_CAPITALS.search(text)) and is_capitals(text) and not is_enacted


def _are_persons(lead: str) -> bool:
    writers = split_authors(lead, small_caps_are_persons=True)
    return bool(writers) and all(is_person(headline(without_others(each))) for each in writers)


_BEGUN_IN_PROSE = late(r"[A-Z][a-z’]* (?:[a-z]+ ){2,}[A-Z]{2}")
"""A sentence that names a book: `It is told in JANE ROE, THE PIER 12 (2015) (Ger.)`."""
_BRACKETED_BEHIND = late(r"^((?:,? \[[^\[\]]*\])*)")
_IN_CAPITALS = late(r"^[^\[\]]+, [A-Z’.]{3,} [A-Z’.]{2,} [^\[\]]+$")


def _is_titled(note: NoteText, start: int, stop: int) -> bool:
    """True if the first words are in italics, and so is what they mean in English: an article's title, no law's name
    (rule 20.2.2)."""
    translated = note.plain.find(" [", start, stop)
    return translated > 0 and note.style.is_italic(note.words_from(start)) and note.style.is_italic(translated + 2)


def _in_periodical(note: NoteText, start: int, stop: int, end: int) -> bool:
    """True if a country says where the newspaper appears that prints a title: `AFP, *The Tide*, DAILY (Kenya), May 5,
    2020`."""
    titled = [e for s, e in touching(note.style.italics, start, stop) if start <= s and e <= stop]
    if not titled or not _PERIODICAL.fullmatch(note.plain, titled[-1], stop):
        return False
    return bool(_DATED_BEHIND.match(note.plain, end))


_PERIODICAL = bluebook(r"(?: \[[^\[\]]+\])?,? (?:\d{1,2} )?(?!JOURNAL OFFICIEL|DIARIO OFICIAL)[A-Z][^,;()\[\]\d§¶]*")
_DATED_BEHIND = late(rf" \({DAY}|, {DAY}|,? https?:")


def _constitution(begins: int, end: int, text: str, title: str, pin: str) -> Found:
    if day := _OF_DAY.search(text):  # known by its day, as a treaty is, and not by its article
        fields = {"title": title, "date": to_edtf(day["date"])}
        return Found(begins, end, "constitution", fields, (), title, pin)
    year = _CONST.match(text)
    return Found(begins, end, "constitution", {"code": text, **({"date": text[:4]} if year else {})}, (), title)


def _law(
    note: NoteText, begins: int, stop: int, end: int, text: str, country: re.Match[str] | None, closes: bool
) -> Found | None:
    """A law or code, whose `text` stands before its country, or before its gazette and that (`country`)."""
    named = _ENDS_NAME.split(text)[0]
    title = without_chapter(named)
    pin = _PLACE.search(text)
    if pin and closes and pin.end() == len(text) and (_CONSTITUTION.search(text) or _CONST.match(text)):
        return _constitution(begins, end, text, title, pin["pin"])
    if numbered := _NUMBERED_ACT.fullmatch(title):
        fields = {**numbered.groupdict(), "code": title}
        fields["date"] = fields.pop("year")
        return Found(begins, end, "statute", fields, (), fields["title"], (pin["pin"] or pin["bare"]) if pin else None)
    if (
        pin and closes and pin.end() == len(text) and _is_code(title, text[: pin.start()])
    ):  # known by its article, as codes here are
        return Found(begins, end, "statute", {"title": title, "code": text}, (), title)
    gazette = _PRINTED_IN.search(note.plain[begins : country.end() if country else stop].rstrip(" ,"))
    printed = country["gazette"] if country else ""
    if not (
        gazette or printed or pin or " [" in text or ENACTED_NAME.search(text)
    ):  # what the country closes is no law
        return None
    printed_in = {"addendum": gazette[0]} if gazette else {}
    issue = _BRACKETED_BEHIND.sub("", text[len(named) : pin.start()]).strip(" ,") if pin else ""
    if not gazette and _IN_ISSUE.match(f", {issue}"):
        printed_in["addendum"] = issue
    if (numbered := _OWN_NUMBER.search(text)) and numbered[0] not in title:
        printed_in["number"] = numbered["number"]
    if meant := last_translation(_BRACKETED_BEHIND.split(text[len(named) :])[1]):
        printed_in["translatedtitle"] = meant
    return Found(
        begins,
        end,
        "statute",
        {"title": title, "code": printed or named, **printed_in},
        (),
        title,
        pin["pin"] or pin["bare"] if pin else (country["pin"] or country["part"]) if country else None,
    )


def _code_alone(note: NoteText, start: int, stop: int) -> Found | None:
    """A code by its name, its short name and an article, with no country: `Grundgesetz [GG] [Basic Law] art. 1`."""
    begins = note.words_from(start)
    code = _BRACKETED.fullmatch(note.plain, begins, stop) if "] [" in note.plain[begins:stop] else None
    if not code:
        return None
    return Found(begins, stop, "statute", {"title": code["title"], "code": code[0]}, (), code["title"])


def _by_number(note: NoteText, begins: int, stop: int, end: int, day: re.Match[str]) -> Found | None:
    """A judgment by the short name of its court, its number and its day: `BGH, 2 StR 190/15, Mar. 4, 2016 (Ger.)`."""
    printed = note.plain[begins : day.start()] + note.plain[day.end() : stop]
    court, *number = [part for part in printed.strip(" ,").split(", ") if part] or [""]
    if not number or re.search(r"[a-z]{4}", court):
        return None
    fields = {
        "title": court,
        "number": ", ".join(number),
        "date": foreign_dates.to_edtf(day["date"]) or to_edtf(day["date"]),
    }
    return Found(begins, end, "case", fields, (), court)


_DAY = late(rf"(?:, |^)(?P<date>{ANY_DAY})")
_ENDS_NAME = late(
    r" \((?=promulgated|adopted|enacted|as amended)|,? (?=arts?\.|§|sch \d)|, (?=[A-Z]{3,} [A-Z]{3,})|"
    r",? (?=(?:ss?|pts?|reg|arts?)\.? \d)|, (?=S\.?I\.? \d{4}/| ?S\.?R\.? & O\.? )| \["
)


_PRINTED_IN = late(
    r"(?<=, )[A-Z]{3,} [A-Z]{3,}.*$|"
    r"(?<=, )(?:[A-Z]\.){2,4} (?:[Nn]o?\.|nº|núm\.) ?\d+(?:, .*)?$|\([A-Z][\w.]{1,12} \d{4}, [^()]*\d\)$"
)  # JOURNAL OFFICIEL, Feb. 21, 2007, p. 3052; (B.O.E. 1988, 181)


_NUMBERED_ACT = late(
    r"(?P<title>.*\b(?:Act|Ordinance|Decree|Proclamation)), (?P<number>(?:Act )?No\. \d+ of (?P<year>(?:1[89]|20)\d\d))"
)
"""An act by its number in the year, which its name has not: `Conciliation Act, No. 26 of 1996`."""
_BRACKETED = bluebook(rf"(?P<title>[A-Z][^;()\[\]]{{2,80}})(?: \[[^\[\]]{{1,60}}\]){{2}},? (?:{PARTS})(?:, {PARTS})*")


def _is_code(title: str, text: str) -> bool:
    """True of a code, which has a short name in brackets or is called one, and no year or number as an act has."""
    if re.search(YEAR, title) or _IN_ISSUE.search(text):
        return False
    return f"{title} [" in text or bool(_CODE_NAME.search(title))


_IN_ISSUE = late(r", (?:[A-Z][\w.]* )*(?:[A-Z]\w+, )?(?:(?:[Nn]os?\.|[Nn][°º]) ?\d+[/-]|[A-Z]+-\d)\d")
"""An act's number, or that of the gazette that prints it, with its year: `, Narodne Novine, No. 44/2008`."""
_CONSTITUTION = late(r"\[(?:the )?Const(?:itution|\.)\]", re.I)
"""What tells a constitution by its name in English: `KENPŌ [CONSTITUTION], art. 9`."""
_CONST = late(r"(?:1[7-9]|20)\d\d C(?:onst|ONST)\. ")
"""A constitution by its year alone, which its country follows: `1958 CONST. art. 55 (Fr.)`."""
_OF_DAY = late(rf"(?<=\]),? (?P<date>{DAY})(?=, )")
_CODE_NAME = late(r"\b(?:Code|Códigos?|Codice|Constitution|Kodeks|Grundgesetz|Cód\.|Cod\.|Const\.)(?!\w)", re.I)
_PLACE = late(
    r"(?:,|\]|(?<=[\w).])(?= (?:sch \d+ )?ss? \d| pts? \d| §§? ?\d| arts?\. \d| rr?\. \d)) "
    r"(?P<pin>(?:sch \d+ )?(?:arts?\.|§§?|ss?\.?(?![a-z])|pts?\.?(?![a-z])|reg\.?(?![a-z])|rr?\.) ?"
    r"(?:[LRD]\. ?)?[\w–-]+(?:[:.]\d+)*(?:\(\w+\))*"
    r"(?: (?:to|et|and|&) [LRD]?[\d–-]+)?"
    r"(?:, (?:(?:(?:paras?|abs|al|nos?|cls?|sent)\.|§§?) ?\d+|\d+(?:[–-]\d+)?))*)|"
    r"\] (?P<bare>(?:\d+ ch\. ?)?\d+(?:[:–-]\d+)?(?: §)?)$"
)
_OWN_NUMBER = late(
    r"(?:, |\] )(?P<number>(?:(?:Presidential|Executive|Government|Royal) )?"
    r"(?:Act|Law|Decree|Ordinance|Decreto|Lei|Ley|L\.) No\. [\d/.-]*\d(?: of \d{4})?"
    r"|S\.?I\.? (?:No\. )?\d{4}/\d+|S\.?R\.? & O\.? \d{4}/\d+)"
)
_GAZETTE = late(
    r"(?:, (?:at |p\. )?\d+|, (?P<part>(?:§§?|arts?\.|¶¶?|ss?\.) ?[\w.–-]+(?:\(\w+\))*)|"
    r", (?P<gazette>[A-Z\d][^;(),§¶]{0,50}?)(?:, as amended)?(?:, (?P<pin>(?:§§?|arts?\.|¶¶?) ?[\w.–-]+(?:\(\w+\))*"
    r"(?:, (?:paras?|abs|sent|nos?)\. ?\d+)*))?)?"
    r"(?:, (?:last |as )?amended by [^();]{3,120})? ?(?=\()"
)  # , BGBl. I at 12, § 4
