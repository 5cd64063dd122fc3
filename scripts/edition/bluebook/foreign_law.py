"""Laws and judgments of other countries, known by the country in brackets at their end (rules 20, 21)."""

from __future__ import annotations

import re

from edition.bluebook import countries, patterns
from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.printed_names import headline, is_person
from edition.bluebook.work_fields import Found
from edition.text.dates import to_edtf


def foreign(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """A law or judgment of another country, known by the country in brackets at its end: `…, p. 5 (Fr.)`."""
    if judged := _judgment(note, start):
        return judged
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
    text = note.plain[start:stop].strip(" ,")
    if patterns.REPORTER.match(text):  # 158 CLR 1, 129: a judgment's place, and no law
        return None
    if is_person(headline(text.split(", ")[0])) and not _ENACTED_NAME.search(text):
        return None
    begins, end = start + note.plain[start:stop].index(text[:5]), stops
    day = _DAY.search(note.plain, begins, country.end() if country else end)
    if day and not _ENACTED_NAME.search(text) and (judged := _by_number(note, begins, stop, end, day)):
        return judged
    title = _ENDS_NAME.split(text)[0]
    pin = _PLACE.search(text)
    if pin and closes and pin.end() == len(text) and _is_code(title, text):  # known by its article, as codes here are
        return Found(begins, end, "statute", {"title": title, "code": text}, (), title)
    gazette = _PRINTED_IN.search(note.plain[begins : country.end() if country else stop].rstrip(" ,"))
    printed = country["gazette"] if country else ""
    if not (
        gazette or printed or pin or " [" in text or _ENACTED_NAME.search(text)
    ):  # what the country closes is no law
        return None
    printed_in = {"addendum": gazette[0]} if gazette else {}
    return Found(
        begins,
        end,
        "statute",
        {"title": title, "code": printed or title, **printed_in},
        (),
        title,
        pin["pin"] or pin["bare"] if pin else country["pin"] if country else None,
    )


def _by_number(note: NoteText, begins: int, stop: int, end: int, day: re.Match[str]) -> Found | None:
    """A judgment by the short name of its court, its number and its day: `BGH, 2 StR 190/15, Mar. 4, 2016 (Ger.)`."""
    printed = note.plain[begins : day.start()] + note.plain[day.end() : stop]
    court, *number = [part for part in printed.strip(" ,").split(", ") if part] or [""]
    if not number or re.search(r"[a-z]{4}", court):
        return None
    fields = {"title": court, "number": ", ".join(number), "date": to_edtf(day["date"])}
    return Found(begins, end, "case", fields, (), court)


def _judgment(note: NoteText, start: int) -> Found | None:
    """A judgment by its court, day and number: `Cour de cassation [Cass.] crim., May 5, 2001, Bull., No. 1 (Fr.)`."""
    begins = note.words_from(start)
    judged = _FOREIGN_JUDGMENT.match(note.plain, begins)
    if not judged:
        return None
    called = judged["name"] or judged["court"]
    fields = {"title": called, "number": judged["number"], "date": to_edtf(judged["date"])}
    if judged["name"]:
        fields["court"] = judged["court"]
    return Found(begins, judged.end(), "case", fields, (), called, judged["pin"])


_DAY = re.compile(rf"(?:, |^)(?P<date>{patterns.DAY})")
_ENDS_NAME = re.compile(r",? (?=art\.|§)|, (?=[A-Z]{3,} [A-Z]{3,})|,? (?=(?:ss?|pts?|reg|arts?)\.? \d)| \[")


_PRINTED_IN = re.compile(
    r"(?<=, )[A-Z]{3,} [A-Z]{3,}.*$|\([A-Z][\w.]{1,12} \d{4}, [^()]*\d\)$"
)  # JOURNAL OFFICIEL, Feb. 21, 2007, p. 3052; (B.O.E. 1988, 181)


def _is_code(title: str, text: str) -> bool:
    """True of a code, which has a short name in brackets or says that it is one, and no year as an act has."""
    return not re.search(patterns.YEAR, title) and (f"{title} [" in text or bool(_CODE_NAME.search(title)))


_CODE_NAME = re.compile(r"\b(?:Code|Códigos?|Codice|Constitution|Kodeks|Grundgesetz)\b")
_PLACE = re.compile(
    r"(?:,|\]|(?<=[\w)])(?= ss? \d| pts? \d| §§? ?\d| arts?\. \d)) "
    r"(?P<pin>(?:arts?\.|§§?|ss?\.?|pts?\.?|reg\.?) ?(?:[LRD]\. ?)?[\w–-]+(?:\(\w+\))*"
    r"(?: (?:to|et|and|&) [LRD]?[\d–-]+)?"
    r"(?:, (?:(?:paras?|abs|al|nos?|cls?|sent)\.|§§?) ?\d+)*)|\] (?P<bare>\d+(?:[–-]\d+)?)$"
)
_GAZETTE = re.compile(
    r"(?:, (?:at |p\. )?\d+|"
    r", (?P<gazette>[A-Z\d][^;(),§¶]{0,50}?)(?:, (?P<pin>(?:§§?|arts?\.|¶¶?) ?[\w.–-]+(?:\(\w+\))*))?)?"
    r"(?:, (?:last |as )?amended by [^();]{3,120})? ?(?=\()"
)  # , BGBl. I at 12, § 4
_ENACTED_NAME = re.compile(
    r"\b(?:Act|Code|Law|Ordinance|Loi|Ley|Lei|Gesetz|Constitution|Regulations?|Decree|Statute|Rules)\b"
)
_FOREIGN_JUDGMENT = bluebook(
    r"(?:(?P<name>[A-Z][^,;()\[\]]{0,120} v\. [^,;()\[\]]{1,120}), )?"
    r"(?P<court>(?=[A-Z])[^\[\],;()]{0,80}?(?:(?:gericht|hof)\w*|Cour|Corte|Tribunal|Trybunał|Court|Hof|Rechtbank|Raad|"
    r"Consei[ll]+|Sąd|Hoge Raad)\b[^\[\],;()]{0,80}?)"
    rf"(?P<short>(?: \[[^\]]*\])*)(?: (?P<chamber>[\w. ]{{1,25}}))?,? (?P<date>{patterns.DAY}), "
    r"(?P<number>(?:[^();]|\(\d+\))*?\d(?:[^();]|\(\d+\))*?)"
    rf"(?:, (?P<pin>¶¶? ?[\d–-]+|\d+(?:[–-]\d+)?))? (?={countries.FOREIGN.pattern})"
)  # Bundesgerichtshof [BGH] [Federal Court of Justice] Jan. 5, 2001, I ZR 1/01
