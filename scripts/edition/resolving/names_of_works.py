"""By which names a work of a certain kind is called again, beside its author and its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.bluebook.authorities.acts import initials_of_act, shortenings_of_act, title_cited
from edition.bluebook.forms.law_fields import numbers_of_order
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.printed_names import family_name, fold, is_person
from edition.bluebook.works.works import Work
from edition.model import Source
from edition.resolving.names_of_filings import names_of_filing

CITED_BY_VOLUME = frozenset(
    {"case", "bill", "resolution", "statute", "treaty", "regulation", "executive-order", "legislative-report"}
)
"""Kinds of law, which have a place in a series."""
_NUMBERS = ("number", "bill", "publaw", "code", "fedreg", "reporter")


def names_of_kind(work: Work) -> tuple[str, ...]:
    """The names that a work has as what it is: a letter, a law, what stands on a site."""
    return (
        *_as_letter(work),
        *_numbers(work),
        *_abbreviated(work),
        *_of_the_union(work),
        *_by_site(work),
        *names_of_filing(work),
        *_by_its_title(work),
        *_beside(work),
        *_by_a_party(work),
    )


def _beside(work: Work) -> tuple[str, ...]:
    """What stands beside a work's title, and the two together: `No Deal`, `Bez dohody [No Deal]`, `Port. v. Quayl.`"""
    title, translated, parties = (work.fields.get(name, "") for name in ("title", "translatedtitle", "parties"))
    both = f"{title} [{translated}]" if translated else ""
    of_parties = f"{title} ({parties})" if work.kind == "case" else f"{title}, {parties}"
    return tuple(filter(None, (translated, both, parties, of_parties if parties else "")))


def _by_a_party(work: Work) -> tuple[str, ...]:
    """The party by whom *supra* calls a case in spite of rule 4.2: the first, or the second of one that the first
    does not tell, as it has many: `Roe` of `Prosecutor v. Roe`."""
    parties = work.fields.get("title", "").split(" v. ") if work.kind == "case" else []
    telling = (party for party in parties if len(parties) == 2 and not _HAS_MANY.match(party))
    return tuple(_AND_OTHERS.sub("", party) for party in telling)[:1]


_AND_OTHERS = re.compile(r",? (?:&|and) (?:Others|Another|Ors\.?)$|,? et al\.$| \[GC\]$")
_HAS_MANY = re.compile(
    r"(?:The )?(?:Prosecutor|United States|United Kingdom|U\.S\.|State|People|Commonwealth|Comm(?:ission|’n)|Council|"
    r"European|R\.?$|Rex|Regina|Queen|King|Crown|Att’y|Attorney|Sec’y|Secretary|Minist|Gov|Republic|City|County|Union)\b"
)
"""Who is a party to so many cases that its name tells none."""


def _as_letter(work: Work) -> tuple[str, ...]:
    """What a letter is called again: by its people, without their offices (rule 17.2.3)."""
    if work.kind == "interview" and work.authors:
        return (f"{family_name(work.authors[0])} Interview",)
    if work.kind != "letter" or not work.authors:
        return ()
    what, recipient = work.head.split(" from ")[0], work.fields.get("recipient", "")
    families = [family_name(each) for each in work.authors]
    called = family_name(recipient) if is_person(recipient) else recipient
    pairs = [(who, recipient) for who in _signers(work.authors)] + [(who, called) for who in _signers(families)]
    named = (name for who, to in pairs for name in (f"{what} from {who} to {to}", f"{what} from {who}"))
    return (*named, *(f"{who} {what}" for who in _signers(families)), f"{what} to {recipient}", f"{what} to {called}")


def _signers(names: Sequence[str]) -> tuple[str, ...]:
    """Who has signed, as a short form has it: the first, alone or with others, or all."""
    return tuple(dict.fromkeys((names[0], f"{names[0]} et al.", " and ".join(names))))


def initials(work: Work, source: Source | None) -> tuple[str, ...]:
    """The initials of an act, and what else it is called in short, as it is cited and as its entry calls it: `Clean
    Air Act` may be CAA."""
    titles = (work.fields.get("title", ""), source.fields.get("title", "") if source else "")
    found = (fold(letters) for title in titles for letters in (*initials_of_act(title), *shortenings_of_act(title)))
    return tuple(dict.fromkeys(found)) if work.kind == "statute" else ()


def _abbreviated(work: Work) -> tuple[str, ...]:
    """What a law's name in brackets calls it, and its name without them: `Federal Arbitration Act (FAA)`."""
    called_so = _CALLED_SO.fullmatch(work.fields.get("title", "")) if work.kind in CITED_BY_VOLUME else None
    if called_so:
        return (called_so["short"], called_so["whole"])
    within = _CALLED_WITHIN.fullmatch(work.fields.get("title", "")) if work.kind == "statute" else None
    return (f"{within['whole']} {within['act']}", f"{within['short']} {within['act']}") if within else ()


_CALLED_WITHIN = bluebook(r"(?P<whole>[A-Z].*?) \((?P<short>[A-Z][^()]+)\) (?P<act>Act(?: of \d{4})?)")
"""An act with its other name inside: `Labor Management Relations (Taft-Hartley) Act`."""
_CALLED_SO = bluebook(
    r"(?P<whole>[A-Z].{5,}) [(\[](?:the )?“?(?P<short>[A-Z]{2,8}|[A-Z][\w’. -]{1,40}"
    r"(?:Act|Convention|Treaty|Charter|Covenant|Protocol|Code|Directive|Regulation|Rules?|Agreement))”?[)\]]"
)


def _by_its_title(work: Work) -> tuple[str, ...]:
    """A title of an act, by which it is known: `Title VII` of `Title VII of the Civil Rights Act of 1964`."""
    title = title_cited(work.fields.get("title", ""), work.pinpoint) if work.kind == "statute" else ""
    return (title,) if title else ()


def _numbers(work: Work) -> tuple[str, ...]:
    """The public numbers of a law or paper, by which *supra* may call it: `Exec. Order No. 100`."""
    own = tuple(work.fields[name] for name in _NUMBERS if work.fields.get(name))
    return (*own, *numbers_of_order(work.fields.get("number", "")))


def _by_site(work: Work) -> tuple[str, ...]:
    """The site or newspaper of a work that nobody signs: `PIERBLOG, *supra* note 4`."""
    where = () if work.authors else (work.fields.get("container", ""), work.fields.get("journaltitle", ""))
    return tuple(filter(None, where))


def _of_the_union(work: Work) -> tuple[str, ...]:
    """An act of the Union by its sort and number: `Regulation 833/2014` of `Council Regulation (EU) No 833/2014`."""
    act = _UNION_ACT.search(f"{work.fields.get('number', '')} {work.fields.get('title', '')}")
    if work.kind != "regulation" or not act:
        return ()
    sort, issuer, number, of = act["sort"], act["issuer"] or "", act["number"], act["of"]
    sorts = dict.fromkeys((sort, f"{issuer}{sort}", f"{issuer}{act['delegated'] or ''}{sort}"))
    forms = ("", "No ", "No. ", *((f"({of}) ", f"({of}) No ", f"({of}) No. ") if of else ()))
    return tuple(f"{each} {form}{number}" for each in sorts for form in forms)


_UNION_ACT = re.compile(
    r"(?P<issuer>(?:Council|Commission) )?(?P<delegated>(?:Implementing|Delegated) )?"
    r"(?P<sort>Regulation|Directive|Decision) (?:\((?P<of>[A-Z][A-Za-z]+)\) )?(?:No\.? )?(?P<number>\d+/\d+)"
)
