"""Names: who wrote a work, as printed; a person's from an institution's; by which names a work is called again."""

from __future__ import annotations

import re

_ORGANISATION = re.compile(
    r"\b(?:Acad\w*|Admin\w*|Agency|Alliance|Amnesty|Archives?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|"
    r"Church|College|Comm(?:ission|ittee|unity|’n)|Company|Congress|Consortium|Corporation|Council|Court|Department|Directorate|"
    r"Editors|Embassy|Federation|Forum|Foundation|Fund|Government|Group|House|Initiative|Institut\w*|International|League|"
    r"Library|Ministry|Mission|Museum|Nations|Network|News|Office|Organi[sz]ation|Parliament|Party|Police|Port|Press|Project|"
    r"Republic|School|Secretariat|Senate|Service|Services|Society|Staff|State|Times|Tribunal|Trust|Union|University|Watch|"
    r"World)\b|[’'](?:[lnrtdmys]|ns)\b|&\s*\w+\.",
    re.I,
)
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Hon|Rev|Sir|Lord|Lady|Justice|Judge)\.? )?"
    r"(?:[^\W\d_][\w’'-]*\.?|[A-Z]\.(?:[A-Z]\.)*)(?: (?:de|de la|del|der|di|du|al|el|ibn|von|van|van der|da|dos|le|la|[^\W\d_][\w’'-]*|[A-Z]\.(?:-?[A-Z]\.)*))*"
    r" [^\W\d_][\w’'-]+(?:,? (?:Jr\.|Sr\.|II|III|IV))?"
)
DEGREE = re.compile(r"(?:,|(?<![\s,]))\s+(?:M\.?D|Ph\.?\s?D|J\.?D|LL\.?[MB]|S\.?J\.?D|Esq|R\.?N|M\.?P\.?H|M\.?A)\.?(?=[\s,&*†‡]|$)", re.I)
"""Letters behind a person's name, which are no part of it."""
_LOWER = frozenset("of the for and on in to at by de la du des der von van".split())


def is_person(name: str) -> bool:
    """True if `name` has a person's shape: two to five words, no word of an institution, no abbreviation."""
    words = name.split()
    if not 2 <= len(words) <= 6 or _ORGANISATION.search(name) or not _PERSON.fullmatch(name):
        return False
    if any(w.casefold() in {"of", "the", "for", "on", "in", "and"} for w in words):
        return False
    return not any(re.fullmatch(r"[^\W\d_]{2,}\.", w) and w not in {"Jr.", "Sr.", "JR.", "SR.", "St.", "Dr."} for w in words)


def split_authors(printed: str, small_caps_are_persons: bool) -> tuple[str, ...]:
    """The authors in a citation's head: `A, B & C` → three persons; an institution stays whole.

    Periodicals print persons in ordinary type and institutions in small capitals; books print
    both in small capitals, which `small_caps_are_persons` says.
    """
    printed = DEGREE.sub("", re.sub(r"\s+et al\.?$", "", printed.strip(" ,:")))
    if not printed:
        return ()
    if printed.isupper() and not small_caps_are_persons:
        return (printed,)
    pieces = [p.strip() for p in re.split(r",? & |,? and |, (?!(?:Jr|Sr)\.|I+\b|IV\b)", printed) if p.strip()]
    if len(pieces) > 1 and all(is_person(_headline(p)) for p in pieces):
        return tuple(pieces)
    if len(pieces) > 1 and "&" not in printed and is_person(_headline(pieces[0])):  # an office or a house behind the name
        return (pieces[0],)
    return (printed,)


def family_name(person: str) -> str:
    """The family name of a person as printed, particles included if they are small letters."""
    words = re.sub(r",? (?:Jr\.|Sr\.|II|III|IV)$", "", person).split()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return " ".join(words[start:])


def called(authors: tuple[str, ...], head: str, title: str, hereinafter: str) -> tuple[str, ...]:
    """The names by which a *supra* may call a work, best first (rule 4.2)."""
    names = [hereinafter] if hereinafter else []
    families = [family_name(a) if is_person(_headline(a)) else a for a in authors]
    if families:
        names.append(_listed(families))
        names.append(f"{families[0]} et al.")
        names += authors if len(authors) == 1 else [_listed(list(authors))]
    names += _prefixes(head)
    if title:
        names.append(title)
    return tuple(dict.fromkeys(n for n in names if n))


def fold(name: str) -> str:
    """A name for comparing: case, quotes, spaces and final commas make no difference."""
    name = name.replace("'", "’").replace("*", "")
    return re.sub(r"\s+", " ", name).strip(" ,.:").casefold()


def trailing_name(prose: str) -> str:
    """The name at the end of a stretch of prose: its last run of words that a name may hold."""
    words = prose.rstrip(" ,").split(" ")
    start = len(words)
    while start and (words[start - 1].lstrip("“‘")[:1].isupper() or words[start - 1] in {"&", "et", "al.", "al.,"} or words[start - 1] in _LOWER):
        start -= 1
    while start < len(words) and (words[start] in _LOWER or words[start] == "&"):
        start += 1
    return " ".join(words[start:])


def _headline(name: str) -> str:
    return name.title() if name.isupper() else name


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " & " + names[-1]


def _prefixes(head: str) -> list[str]:
    """`A, B, C` → `A`, `A, B`, `A, B, C`: an institution may be called by its first parts."""
    parts = [p for p in re.split(r"[,:] ", head.strip(" ,:")) if p]
    return [", ".join(parts[: i + 1]) for i in range(min(len(parts), 6))]
