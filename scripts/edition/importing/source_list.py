"""Works found in notes → the sources of a new database: one each, keyed, in the edition's own casing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from edition.bluebook.forms.law_fields import OF_A_PRESIDENT
from edition.bluebook.notes.note_reader import Read, read_note
from edition.bluebook.words.printed_names import headline, is_person
from edition.bluebook.works.works import Work
from edition.importing.acts_cited import Acts
from edition.importing.called_again import called_again
from edition.importing.code_letters import code_cased
from edition.importing.identities import Identity, identity_of, told_apart
from edition.importing.named_in_text import NamesInText
from edition.importing.people_written import author, others, people
from edition.importing.source_keys import fresh_key
from edition.importing.spellings import Spellings, spellings
from edition.importing.two_family_names import two_words, with_family_names
from edition.importing.volumes import of_all_volumes, of_other_volume
from edition.model import Article, Note, Source
from edition.resolving.chapters import book_of, of_the_book
from edition.resolving.compared_words import words_printed
from edition.resolving.full_citations import Full, full
from edition.sources.kinds import KINDS
from edition.text.normalisations import normalised
from edition.text.small_words import IN_BODIES

_CONTAINERS = frozenset({"journaltitle", "organization", "institution"})
_CASED = frozenset({"title", "translatedtitle", "booktitle", "journaltitle", "institution"})
_PRINTED_IN_CAPITALS = frozenset(
    {
        *("statute", "bill", "constitution", "rule", "restatement", "regulation", "resolution", "executive-order"),
        "legislative-report",
    }
)


@dataclass(slots=True)
class _Collection:
    spellings: Spellings
    acts: Acts = field(default_factory=lambda: Acts(()))
    sources: dict[str, Source] = field(default_factory=dict)
    by_identity: dict[Identity, str] = field(default_factory=dict)
    fulls: dict[int, list[Full]] = field(default_factory=dict)


def collect(article: Article, small: Iterable[str] = ()) -> tuple[tuple[Source, ...], dict[int, list[str]]]:
    """The distinct sources that the notes cite in full, in order of first citation, and for each
    note the keys of its full citations. `small` are words that the file prints in small capitals, in their letters."""
    texts = (p.text for p in article.paragraphs), (n.text for n in article.notes)
    collection = _Collection(spellings(*texts, small))
    reads = {note.label: read_note(normalised(note.text)) for note in article.notes}
    again = called_again(article.notes, reads, identity_of)
    collection.acts = Acts(read.work for each in reads.values() for read in each if read.work)
    cited = {}
    for note in article.notes:
        cited[note.number or 0] = _of_note(note, reads[note.label], collection)
        for work in again.get(note.label, ()):
            _key(work, collection)
    named = NamesInText(article)
    for note in article.notes:
        _name_from_text(collection, cited[note.number or 0][:1], named.of(reads[note.label], note))
    families = two_words(reads.values())
    return tuple(with_family_names(each, families) for each in collection.sources.values()), cited


def _name_from_text(collection: _Collection, keys: Iterable[str], name: str) -> None:
    """Give the case of a key the name that the text has for it, if no note prints one."""
    for key in keys:
        if name and not collection.sources[key].fields.get("title"):
            source = collection.sources[key]
            collection.sources[key] = replace(source, fields={"title": name, **source.fields})


def _of_note(note: Note, reads: Iterable[Read], collection: _Collection) -> list[str]:
    fulls = collection.fulls.setdefault(note.number or 0, [])
    for read in reads:
        if read.work:
            key = _key(read.work, collection)
            fulls.append(full(read, key, collection.sources[key]))
        elif other := of_other_volume(read.citation, note.number or 0, collection.fulls, collection.sources):
            collection.sources[other] = of_all_volumes(collection.sources[other])
    return [each.source or "" for each in fulls]


def _key(work: Work, collection: _Collection) -> str:
    work = collection.acts.whole(work)
    identity = collection.acts.identity(work) or identity_of(work)
    first = collection.sources.get(collection.by_identity.get(identity, ""))
    if first:
        identity += told_apart(work, first.fields)
    if identity not in collection.by_identity:
        source = _source(work, collection)
        collection.sources[source.key] = source
        collection.by_identity[identity] = source.key
    key = collection.by_identity[identity]
    known = collection.sources[key]
    if known.kind == "book" and known.fields.get("volume", "") != work.fields.get("volume", ""):
        known = collection.sources[key] = of_all_volumes(known)
    if work.kind == known.kind == "case" and not known.fields.get("title") and work.fields.get("title"):
        collection.sources[key] = replace(known, fields={"title": work.fields["title"], **known.fields})
    return key


def _source(work: Work, collection: _Collection) -> Source:
    cased = collection.spellings.cased
    fields = {
        name: _in_letters(value, cased) if name in _CASED and not _is_initials(work, value) else value
        for name, value in work.fields.items()
        if value
    }
    if "title" in fields:
        fields["title"] = _with_initials(fields["title"], work.fields["title"], _initials_of_bodies(work))
    if "publisher" in fields:  # AM. L. INST., Tent. Draft No. 10
        fields["publisher"] = ", ".join(_house(each, cased) for each in fields["publisher"].split(", "))
    container = fields.pop("container", "")
    if container:
        fields[next(filter(_CONTAINERS.__contains__, KINDS[work.kind].containers), "organization")] = _with_initials(
            _container(container, cased), container, _initials_of_bodies(work)
        )
    if work.authors:
        printed_title = work.fields.get("title", "")
        signed = [author(a, work, printed_title, collection.spellings) for a in work.authors]
        fields["author"] = " and ".join(signed + others(work.head))
    for role in fields.keys() & {"editor", "translator", "bookauthor", "recipient"}:
        fields[role] = people(fields[role], collection.spellings)
    if work.hereinafter:
        fields["shorttitle"] = _short_title(work, collection.spellings)
    if work.kind in _PRINTED_IN_CAPITALS or OF_A_PRESIDENT.search(work.fields.get("number", "")):
        numbers = {"code", "number", "stat"} | (
            {"title"} if work.fields.get("title") == work.fields.get("code") else set()
        )
        fields |= {name: code_cased(work.fields[name]) for name in numbers & fields.keys()}
    if "number" in fields:  # PIER COMM’N, REP. NO. 12-7
        fields["number"] = _COUNTED.sub(lambda word: word[0].title(), fields["number"])
    fields = {name: value for name, value in fields.items() if value}
    if work.book_in and (book := book_of(work.fields.get("booktitle", ""), collection.fulls.get(work.book_in, ()))):
        fields = of_the_book(fields, collection.sources[book.source or ""])
    dated = [needed.split("|") for needed in KINDS[work.kind].required if "date" in needed.split("|")]
    if "pubstate" not in fields and any(not fields.keys() & set(choice) for choice in dated):
        fields["pubstate"] = "n.d."  # the note prints no date
    return Source(fresh_key(fields, collection.sources), work.kind, fields)


_COUNTED = re.compile(
    r"^(?:(?:[A-Z]{4,} )?(?:(?:REP|PUB|DOC|MEM)\.|REPORT|BRIEFING|PAPER|CIRCULAR|BULLETIN|DIRECTIVE) )?"
    r"NOS?\.(?= \S*\d\S*$)|"
    r"^(?:[A-Z]+ ){0,2}(?:INSTR\.|INSTRUCTION|CIRCULAR|DIRECTIVE)(?= [A-Z]?-?\d)"
)
"""What a report's number is called, in small capitals."""


def _short_title(work: Work, spelled: Spellings) -> str:
    """The hereinafter in ordinary letters; the initials of the body that wrote the work stay: `OIG Default Report`; so
    does one word in capitals that is none of the work's own, and so not in small ones: `PROWAACT`."""
    if re.fullmatch(r"[A-Z]{2,6}", work.hereinafter):
        return work.hereinafter
    own = words_printed(" ".join((*work.fields.values(), *work.authors)))
    if re.fullmatch(r"[A-Z]{7,}", work.hereinafter) and work.hereinafter.casefold() not in own:
        return spelled.in_the_file(work.hereinafter) or work.hereinafter
    return _with_initials(spelled.cased(work.hereinafter), work.hereinafter, _initials_of_bodies(work))


def _initials_of_bodies(work: Work) -> set[str]:
    """The letters that stand for the bodies which wrote a work: `IBA` of `INT’L BAR ASS’N`."""
    printed = [author for author in work.authors if not is_person(headline(author))]
    bodies = [part for body in (*printed, work.fields.get("institution", "")) for part in (body, *body.split(", "))]
    return {"".join(w[0] for w in words_printed(body) if w not in IN_BODIES).upper() for body in bodies}


def _with_initials(cased: str, printed: str, known: set[str]) -> str:
    """A title in ordinary letters in which `known` initials are printed in capitals, as they were in small ones."""
    for word in {w for w in re.findall(r"\b[A-Z]{2,6}\b", printed) if _ends(w, known)}:
        cased = re.sub(rf"\b{word.capitalize()}\b", word, cased)
    return cased


def _ends(word: str, known: set[str]) -> bool:
    """True of known initials, or of the last three of them, or more: `OIG` of `CITY OF QUAY OFF. OF INSPECTOR GEN.`"""
    return word in known or len(word) > 2 and any(each.endswith(word) for each in known)


def _in_letters(printed: str, cased: Callable[[str], str]) -> str:
    """A title in ordinary letters; the initials in brackets by which a journal is called stay: `PIER REVUE [RP]`."""
    small = cased(printed)
    if len(small) != len(printed):
        return small
    for short in re.finditer(r"(?<=\[)[^\W\d_]{2,6}(?=\])", printed):
        small = (
            small[: short.start()]
            + (short[0] if short[0].isupper() else small[slice(*short.span())])
            + small[short.end() :]
        )
    return small


def _is_initials(work: Work, title: str) -> bool:
    """True of an act, a case or a treaty called by its initials, not in small capitals: `CERCLA § 107`, `*CETA*`; and
    of a manual that has no other name."""
    if title in ("MPEP", "TMEP", "TBMP"):
        return True
    if work.kind == "case" and re.fullmatch(
        r"[A-Z]{2,5} v\. [A-Z]{2,5}", title
    ):  # AKN v. ALC, whose names are withheld
        return True
    return work.kind in {"statute", "case", "treaty", "working-paper"} and bool(re.fullmatch(r"[A-Z]{2,6}", title))


def _house(printed: str, cased: Callable[[str], str]) -> str:
    """A publisher in ordinary letters; a house by its initials keeps them: `OUP`, `BNA`."""
    return printed if re.fullmatch(r"[A-Z]{2,3}", printed) else cased(printed)


def _container(printed: str, cased: Callable[[str], str]) -> str:
    """Where a work appeared, in ordinary letters; its town in brackets has them: `THE PIER GAZETTE (Boston)`."""
    name, bracket, town = printed.partition(" (")
    return cased(name) + bracket + town
