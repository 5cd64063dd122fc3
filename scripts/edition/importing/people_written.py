"""Who wrote, edited or received a work, as biblatex has names: `Family, Given` for a person, braces around a body."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from edition.bluebook.words.family_first import family_first
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import OF_ONE_NAME, family_name, headline, is_person
from edition.bluebook.works.works import Work
from edition.importing.spellings import Spellings
from edition.text.title_words import is_capitals

_ET_AL = re.compile(r",? et al\.?$", re.I)
_MORE_WRITERS = re.compile(r"\bet al\.?(?:$|, | to (?=[A-Z]))", re.I)


def others(printed: str) -> list[str]:
    """`others`, as biblatex writes what a citation prints as *et al.*"""
    return ["others"] if _MORE_WRITERS.search(printed.strip(" ,")) else []


def author(printed: str, work: Work, title: str, spelled: Spellings) -> str:
    """An author as biblatex writes it. Small capitals before a title in ordinary type are an institution's; what
    publishes its terms is none, nor is who plays on a record, unless a person's given name says so."""
    on_record = work.kind == "other" and {"booktitle", "publisher"} <= work.fields.keys()
    recorded = on_record or _RECORDS.search(work.fields.get("publisher", ""))
    if (recorded or _TERMS.match(title)) and not has_given_name(headline(printed)):
        return f"{{{spelled.cased(printed)}}}"
    in_a_book = work.kind == "chapter" and is_person(headline(printed))
    if is_capitals(printed) and not is_capitals(title) and not in_a_book and not _is_named(headline(printed)):
        return f"{{{printed if re.fullmatch(r'[A-Z]{2,6}(?:/[A-Z]{2,6})?', printed) else spelled.cased(printed)}}}"
    if _keeps_site(printed, work.fields.get("url", "")):
        return f"{{{spelled.cased(printed)}}}"
    if _GIVES_RULES.search(title) and re.fullmatch(r"[A-Z]{2,6}", printed):  # VIAC, RULES OF ARBITRATION
        return f"{{{printed}}}"
    return written_name(printed, spelled)


def _keeps_site(name: str, url: str) -> bool:
    """True of a name at whose own site a work stands, and which no given name makes a person's: `Moor Quayley, Ports
    (2011), https://www.moorquayley.example/ports`."""
    labels = urlsplit(url).netloc.casefold().split(".")
    return not has_given_name(headline(name)) and re.sub(r"[\W_]", "", name.casefold()) in labels


def _is_named(name: str) -> bool:
    """True of a person by the given name, and no body: `CHRISTOPHER R. ROE` before a title in ordinary type."""
    return is_person(name) and has_given_name(name)


_RECORDS = re.compile(r"\b(?:Records|Recordings|Music|Phonogram)$")
_TERMS = re.compile(
    r"(?:(?:General|User|Community|Website) )?(?:Terms (?:of (?:Use|Service)|and Conditions)|Privacy (?:Policy|Notice)|"
    r"Code of Conduct|Community (?:Standards|Guidelines)|Transparency Report|User Agreement)\b",
    re.I,
)
"""What companies publish about themselves, and no person."""
_GIVES_RULES = re.compile(
    r"\b(?:RULES|PROCEDURES?|PROTOCOLS?|GUIDELINES|CLAUSES?|CODE OF|(?:POLICY|PROCEDURES?|FIELD) MANUAL)\b"
)
"""What an institution gives, and no author of one name: its letters are its initials."""


def written_name(printed: str, spelled: Spellings) -> str:
    """A name as biblatex writes it: `Family, Given` for a person, braces around an institution."""
    if printed.startswith("{"):  # a program's name, which may have a person's shape
        return printed
    if spelled.are_initials(printed):
        return f"{{{printed}}}"
    name = spelled.person(printed)
    if not is_person(name) or family_first(name):  # Kim Young-ho, whose order the entry keeps
        return f"{{{spelled.cased(printed)}}}"
    suffix = re.search(r",? (Jr\.|Sr\.|II|III|IV)$", name)
    stem = name[: suffix.start()] if suffix else name
    family = family_name(stem)
    given = stem.removesuffix(family).strip()
    if not given:
        return f"{{{name}}}"
    return f"{family}, {suffix[1]}, {given}" if suffix else f"{family}, {given}"


def people(printed: str, spelled: Spellings) -> str:
    """Who edited, translated or wrote a book; a body's name is whole."""
    names = re.split(rf",? & |, (?!{OF_ONE_NAME})", _ET_AL.sub("", printed))
    names = names if is_person(headline(names[0])) else [_ET_AL.sub("", printed)]
    return " and ".join([written_name(person, spelled) for person in names] + others(printed))
