"""The names by which a short form may call a work: its authors', its title's beginning, its body's initials."""

from __future__ import annotations

import re
from itertools import product

from edition.bluebook.words.printed_names import LOWER, family_name, headline, is_person
from edition.sources.names import joined
from edition.text.late_patterns import late
from edition.text.small_words import PARTICLES
from edition.text.title_words import small_letters

_LISTED = 3  # authors that a short form names, at most; more are “et al.”


def called(authors: tuple[str, ...], head: str, title: str, hereinafter: str) -> tuple[str, ...]:
    """The names by which a *supra* may call a work, best first (rule 4.2)."""
    names = [hereinafter] if hereinafter else []
    persons = [headline(a) for a in authors]
    families = [
        family_name(person) if is_person(person) else printed for person, printed in zip(persons, authors, strict=True)
    ]
    if families:
        names.append(joined(families))
        names += [f"{families[0]} et al.", *([f"{persons[0]} et al."] if len(persons) > 1 else [])]
        last_words = [
            family.split(" ")[-1] if is_person(person) else family
            for person, family in zip(persons, families, strict=True)
        ]
        names.append(joined(last_words))  # Waal for de Waal
        names.append(joined([_from_particle(person) or last for person, last in zip(persons, families, strict=True)]))
        names.append(joined([p[p.index(f) :] if is_person(p) else f for p, f in zip(persons, families, strict=True)]))
        names += _of_two_words(persons, families)
        names += [short for a in authors if len(authors) == 1 and (short := acronym(a))]
        names += authors if len(authors) == 1 else [joined(authors)]
    if authors and (what := _INTERVIEW.match(title)):  # Telephone Interview with Roe
        names += [f"{said} {who}" for said in what.groups() for who in (joined(families), joined(persons))]
    names += _prefixes(head)
    if title:
        names.append(title)
        *_, last = title.split(", ")
        numbered = re.search(r"\d", last[last.find(" ") :]) if " " in last else None
        names += [last] if numbered else []  # …, Advisory Opinion OC-18/03
    return tuple(dict.fromkeys(n for n in names if n))


_INTERVIEW = late(r"((?:[A-Z][\w-]+ )*(Interview (?:with|by)))(?= )")


def _of_two_words(persons: list[str], families: list[str]) -> list[str]:
    """What authors may be called if a family name has two words (`Tom Reed & Ana Ruiz Vidal`), which nothing says."""
    if len(persons) > _LISTED:
        return []
    either = [
        (family, " ".join(person.split()[-2:])) if is_person(person) and len(person.split()) > 2 else (family,)
        for person, family in zip(persons, families, strict=True)
    ]
    lists = [list(each) for each in product(*either)]
    return [*map(joined, lists), *(f"{each[0]} et al." for each in lists)]


def _from_particle(person: str) -> str:
    """A name from its first particle on, which may begin a family name of several words: `de la Torre Vidal`."""
    words = person.split()
    first = next((i for i, word in enumerate(words) if i and word in PARTICLES), len(words))
    return " ".join(words[first:])


def acronym(body: str) -> str:
    """What a body's initials spell, by which it may be called: `U.S. Gov’t Accountability Off.` → `GAO`.

    The acronym printed behind its name goes before. "" of a person, and of a name of fewer than three words.
    """
    if printed := re.search(r"[(\[]([A-Z][A-Za-z.]*[A-Z]\.?)[)\]]", body):
        return printed[1]
    words = [
        w for w in re.findall(r"[^\W_][\w.’'-]*", re.sub(r"^U\.[SN]\. ", "", body)) if small_letters(w) not in LOWER
    ]
    return "".join(w[0] for w in words).upper() if len(words) > 2 and not is_person(headline(body)) else ""


def _prefixes(head: str) -> list[str]:
    """`A, B, C` → `A`, `A, B`, `A, B, C`: an institution may be called by its first parts."""
    parts = [p for p in re.split(r"[,:] ", head.strip(" ,:")) if p]
    ends = [f"{parts[0]}, {parts[-1]}"] if len(parts) > 2 else []  # U.N. SCOR, 8817th mtg.
    return [", ".join(parts[: i + 1]) for i in range(min(len(parts), 6))] + ends
