"""How the words of a work printed in small capitals are spelled, as far as the rest of the article tells.

Capitals hide the difference between `Rand` and `RAND`, `Macdonald` and `MacDonald`, `Isikci` and
`Işıkçı`. What the article prints elsewhere decides; where it prints nothing, headline case stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import headline
from edition.resolving.meant_by_name import spells
from edition.text.inline import Inline
from edition.text.normalisations import curl
from edition.text.title_words import acronyms_in, is_capitals, small_letters, title_case
from edition.text.unsayable import is_unsayable

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_MISSET = re.compile(r"\b[A-ZÀ-Þ]{2,}[a-zß-ÿ]{3,}\b")
"""A word with large letters behind its first, `HArbours`: by its capitals it is set wrongly, or a name."""
_IN_BRACKETS = re.compile(r"(?<![^()\[\]])(?P<name>[^()\[\]]+) [(\[](?P<short>[A-Z]{2,8})[)\]]")


INITIALS = frozenset(
    (
        "NYC BYU SMU LSU LSE UCL UNSW UCLA UMKC UNLV UALR FIU NYU CUNY SUNY USC TCU ASU UC JAMA ACOG KFF "
        "AIPLA NAELA RAND IPCC EPA GAO CRS OECD "
        "UNEP UNDP UNESCO UNICEF UNHCR IMF FAO WTO NATO WIPO IAEA IEA IUCN WWF NRDC ACLU NAACP FDA FTC FCC FERC DOE "
        "USA SEC DOL HHS CFTC FDIC CFPB "
        "ABA ALI FBI CIA NSA HBO CEO IPO HIV DNA NAFTA GATT OPEC ASEAN UNCITRAL UNCTAD ICSID OSCE ICTY ECHR "
        "EU UK UAE AI "
        "AAA ICDR JAMS CPR HKIAC SIAC LCIA CIETAC DIAC VIAC JCAA KCAB FMCS FINRA NASD NFA WADA FIFA UEFA SCOTUS "
        "ICANN UDRP NIST IEC ACM MIT NBER SSRN PLOS IEEE IETF ASTM NFPA CNBC MSNBC NAIC NCSL AARP PCAOB FASB ESPN "
        "DOJ DOI USDA USGS NOAA NASA CDC NIH IRS CBO OMB OSHA NLRB EEOC HUD DHS FEMA ICJ ICC ILC ISO ILO "
        "OIG OCR OCC OLC OPM GSA FAA TSA DEA BIA ATF BOP FHFA CMS FSIS CRCL USCIS USPTO NTSB NHTSA "
        "WNYC WBEZ WBUR WAMU WGBH KQED KUOW PRIO SIPRI RUSI IISS"
    ).split()
)
"""Schools and bodies known by their initials, whose reviews and journals are named so."""


_LETTERS_ALONE = frozenset({"TED", "CAS", "ICE", "WHO", "AMA", "IDEA"})
"""Bodies whose initials are words, too: they are meant where nothing else stands in a field."""
_NAMES = {
    name.upper(): name
    for name in (
        "YouTube SCOTUSblog LinkedIn TikTok GitHub ProPublica BuzzFeed HuffPost TechCrunch WhatsApp PolitiFact "
        "FactCheck NewsHour MarketWatch AllAfrica ReliefWeb PayPal DocuSign iTunes eBay arXiv ChatGPT OpenAI GitLab"
    ).split()
}
"""Names whose own spelling neither small capitals nor headline case shows."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Words that keep their capitals, and words (by their capitals) with a spelling of their own.

    `small` is what the file itself prints in small capitals, as its letters stand there: where that is known, it
    is so spelled, but for a large letter too many in a word that is among `common`, those in small letters.
    """

    acronyms: frozenset[str]
    words: Mapping[str, str]
    small: str = ""
    common: frozenset[str] = frozenset()

    def cased(self, text: str) -> str:
        """Small capitals (printed as capitals) in headline case; other text as it is."""
        if not is_capitals(text):
            return text
        if there := self.in_the_file(text):
            return there
        if text in _LETTERS_ALONE or re.fullmatch(r"[A-Z]{2,6}/[A-Z]{2,6}", text):  # OSCE/ODIHR
            return text
        letters = {w for w in re.findall(r"\b[A-Z]{2,6}\b(?!\.|[’'](?!S\b))", text) if w in INITIALS or is_unsayable(w)}
        letters |= {"UN"} if re.search(r"\b(?:THE|OF|AND) UN\b|\bUN (?:AND|SECURITY|HUMAN|PEACE)", text) else set()
        letters |= {"ONE"} if "PLOS ONE" in text else set()
        return self._spelled(title_case(text, self.acronyms | letters | _explained(text)))

    def are_initials(self, name: str) -> bool:
        """True if a name is the initials of bodies, one within the other: `USDA FSIS`, and no person in capitals."""
        words = name.split()
        known = (word in INITIALS | self.acronyms or len(word) > 2 and is_unsayable(word) for word in words)
        return len(words) > 1 and not has_given_name(name) and all(known)

    def person(self, name: str) -> str:
        """A person's name printed in small capitals, in ordinary letters; another name as it is."""
        if not is_capitals(name):
            return name
        return self.in_the_file(name) or self._spelled(headline(name))

    def in_the_file(self, capitals: str) -> str:
        """The words of small capitals as the file has their letters; "" where it does not tell."""
        upper = self.small.upper() if len(self.small.upper()) == len(self.small) else ""
        found = re.search(rf"(?<!\w){re.escape(capitals)}(?!\w)", upper)  # EPA, and no part of DEPARTMENT
        there = self.small[slice(*found.span())] if found else ""
        return "" if is_capitals(there) else _MISSET.sub(self._well_set, there)

    def _well_set(self, word: re.Match[str]) -> str:
        return word[0].capitalize() if word[0].lower() in self.common else word[0]

    def _spelled(self, text: str) -> str:
        return _WORD.sub(lambda word: self.words.get(word[0].upper(), _NAMES.get(word[0].upper(), word[0])), text)


def spellings(paragraphs: Iterable[Inline], notes: Iterable[Inline], small: Iterable[str] = ()) -> Spellings:
    """What an article's paragraphs and notes tell, and the words that a file prints in small capitals.

    In notes only capitals in italics count: others may be small.
    """
    body, readings = " ".join(text.edition.plain for text in paragraphs), [text.edition for text in notes]
    titles = [each.plain[start:end] for each in readings for start, end in each.italics]
    telling = [body, *(title for title in titles if not is_capitals(title))]
    every = " ".join([body, *(each.plain for each in readings)])
    common = frozenset(word for word in _WORD.findall(every) if word.islower())
    return Spellings(acronyms_in("\n".join(telling)), _unusual(every), "\n".join(map(curl, small)), common)


def _unusual(text: str) -> dict[str, str]:
    """Words whose spelling their capitals do not tell, if the text spells them in one way only."""
    found: dict[str, set[str]] = {}
    for word in _WORD.findall(text):
        if len(word) > 3 and word[0].isupper() and not word[-2:].isupper():
            found.setdefault(word.upper(), set()).add(word)
    return {capitals: next(iter(ways)) for capitals, ways in found.items() if len(ways) == 1 and _is_unusual(*ways)}


def _is_unusual(word: str) -> bool:
    return word != word[0] + small_letters(word.upper()[1:])


def _explained(text: str) -> set[str]:
    """Acronyms that stand in brackets behind the name whose initials they are: `JOINT INST. FOR SEA LAW (JISL)`."""
    return {m["short"] for m in _IN_BRACKETS.finditer(text) if spells(m["short"], m["name"])}
