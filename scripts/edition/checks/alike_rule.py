"""A rule on two entries that may be one work: a law under two names, a decision in two reporters, a shorter title.

What a note cites is found by what it prints. Printed in two ways, one work becomes two, and each reads well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, zip_longest
from operator import itemgetter

from edition.bluebook.forms.code_sections import SUBSECTIONS
from edition.bluebook.forms.work_fields import ADDENDA
from edition.bluebook.words.printed_names import family_name
from edition.checks.registry import Context, Findings, rule
from edition.model import Note, Resolved, Source
from edition.resolving.compared_words import compared_words
from edition.resolving.names_alike import letters_of_name, names_alike, shortens
from edition.resolving.resolver import citation_place
from edition.sources.names import authors

_NUMBERED = ("code", "number", "bill", "publaw", "stat")
_PLACED = re.compile(
    r"(?P<name>.*?[^\W\d_].*?)[ ,]*(?P<place>(?:(?:§§?|¶|arts?\.|rr?\.|ss?\.|Nos?\.) ?)?\d[\w.:/,–-]*)"
    rf"(?P<part>{SUBSECTIONS})"
)
_LONGEST = 300  # signs; no law's name is longer, and to part one takes the square of its length
_APART = ("volume", "edition", "number", "booktitle", "translator", "pages", "congress", "type", "location")
"""What parts two works of one author, year and title, where both print it and it differs."""
_APART_IN_LAW = ("congress", "location", "publaw", "court", "author")
_BY_DAY = frozenset({"letter", "interview", "hearing", "legislative-report", "bill", "treaty", "resolution"})
"""Kinds of which one writer may have many under one title in a year."""
_FEWEST = 2  # words of a title that another may begin with; one word begins many
_MOST = 12  # entries at one place of laws by that number, beyond which it tells nothing

_WHOLE_DAY = len("2001-05-03")
_MOST_CASES = 40  # of one year whose parties begin with the same letters


@rule
def entries_alike(context: Context) -> Findings:
    """A citation whose work may be one that another entry has by another name: one would be two sources.

    Bad: `U.S.S.G. § 2B1.1` in note 3 and `U.S. Sent’g Guidelines Manual § 2B1.1 (2018)` in note 9, an entry each.
    Good: one name in both notes; or the answer, `[…]{source=key}`, that says which entry each means.
    """
    first = _first_cited(context)
    sources = [source for source in context.edition.sources if source.key in first]
    told = set()
    for pair in (*_laws(sources), *_works(sources), *_at_one_place(sources), *_decisions(sources)):
        (note, found), (later, again) = sorted(
            (first[each.key] for each in pair), key=lambda each: (each[0].number or 0, each[1].citation.start)
        )
        if again.source not in told and not (found.citation.answer or again.citation.answer):
            told.add(again.source)
            yield (
                citation_place(later, again.citation),
                f"{later.called}: “{again.citation.text}” is read as a work of its own ({again.source}), and may be "
                f"what {note.called} cites as “{found.citation.text}” ({found.source}); expected one entry for one "
                "work; print it in one way, or say which entry it is: […]{source=key}",
            )


def _first_cited(context: Context) -> dict[str, tuple[Note, Resolved]]:
    """Each entry's first full citation, and its note."""
    first: dict[str, tuple[Note, Resolved]] = {}
    for note, found in context.citations:
        if found.source and found.citation.form == "full":
            first.setdefault(found.source, (note, found))
    return first


def _laws(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of laws and papers at one number, whose names before it are alike; a part of a section is a source of its
    own, so that under one name they are at one part, too."""
    by_place: dict[tuple[str, str], list[tuple[str, str, Source]]] = defaultdict(list)
    for source in sources:
        for field in _NUMBERED:
            value = source.fields.get(field, "")
            if len(value) < _LONGEST and (parts := _PLACED.fullmatch(value)):
                place = re.sub(r"[^\w.:/-]", "", parts["place"]).lstrip("ars.No")
                by_place[field, place].append((parts["name"], parts["part"], source))
    for (field, _), there in by_place.items():
        for (name, part, one), (called, other_part, other) in combinations(there[:_MOST], 2):
            same_name = letters_of_name(name) == letters_of_name(called)
            if same_name and part != other_part or not names_alike(name, called):
                continue
            apart = (*_APART_IN_LAW, "title") if field == "stat" else _APART_IN_LAW  # two acts on one page
            if not _parted(one, other, apart) and not _of_two_days(one, other):
                yield one, other


def _works(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of works by one author in one year, of which one's title is the other's, or, of one kind, its beginning."""
    titled: dict[tuple[str, str], list[tuple[str, Source]]] = defaultdict(list)
    for source in sources:
        title, year = _without_article(source), source.fields.get("date", "")[:4]
        if (who := _family(source)) and year and title and source.kind not in _BY_DAY:
            titled[who[0], year].append(("".join(title), source))
    for there in (sorted(each, key=itemgetter(0)) for each in titled.values()):
        for at, (letters, one) in enumerate(there):
            for more, other in there[at + 1 : at + _MOST]:
                if more.startswith(letters) and _may_be_one(one, other, same=letters == more):
                    yield one, other


def _may_be_one(one: Source, other: Source, *, same: bool) -> bool:
    """True if two works of a year may be one: by the `same` title and an author whose name may be spelled in two ways,
    or by one author, where the one's title begins the other's: several words of it, or all before a colon."""
    if same:
        apart = "volume pages".split() if one.kind == other.kind == "journal-article" else ()
        slip = len([name for name in apart if _parted(one, other, (name,))]) == 1  # nobody prints a title twice
        fields = [name for name in _APART if not slip or name not in apart]
        by_day = all(authors(each) or len(each.fields["date"]) == _WHOLE_DAY for each in (one, other))
        alike = by_day and shortens(_family(one), _family(other)) and not _of_two_days(one, other)
        return alike and not _parted(one, other, fields)
    words, more = _without_article(one), _without_article(other)
    begins = len(words) >= _FEWEST or compared_words(_SUBTITLE.split(other.fields["title"])[0])[-len(words) :] == words
    if (
        not authors(one)
        or _family(one) != _family(other)
        or one.kind != other.kind
        or more[: len(words)] != words
        or not begins
    ):
        return False
    return not _parted(one, other, _APART) and not _of_two_days(one, other)


def _family(source: Source) -> str:
    """The letters of the family name of a work's first author, or of a body's last word; without one, of what it
    appeared in."""
    who = [family_name(each) for each in authors(source)] or [source.fields.get(name, "") for name in _APPEARED_IN]
    return "".join(compared_words(next(filter(None, who), "")))


def _without_article(source: Source) -> tuple[str, ...]:
    words = compared_words(source.fields.get("title", ""))
    return words[1:] if words[:1] in _ARTICLES and len(words) > 1 else words


_APPEARED_IN = ("journaltitle", "organization", "institution")
_ARTICLES = {("the",), ("a",), ("an",)}
_SUBTITLE = re.compile(r"[:?] |—")


def _at_one_place(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of articles and chapters that begin on one page, and of which title or author is the same."""
    printed: dict[tuple[tuple[str, ...], ...], list[Source]] = defaultdict(list)
    for source in sources:
        place = [source.fields.get(name, "") for name in _PRINTED_AT.get(source.kind, ())]
        if place and all(place):
            printed[tuple(map(compared_words, place))].append(source)
    for one, other in (pair for there in printed.values() for pair in combinations(there[:_MOST], 2)):
        if _family(one) == _family(other) or _without_article(one) == _without_article(other):
            yield one, other


_PRINTED_AT = {"journal-article": ("journaltitle", "volume", "pages"), "chapter": ("booktitle", "pages")}


def _decisions(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of decisions between the same parties in one year that stand in different series, and that neither a court
    nor a day or a docket parts: `501 U.S. 222` and `111 S. Ct. 2333`."""
    named: dict[tuple[str, ...], list[Source]] = defaultdict(list)
    for source in sources:
        parties, year = compared_words(source.fields.get("title", "")), source.fields.get("date", "")[:4]
        if source.kind == "case" and len(parties) >= _FEWEST and year:
            named[parties[0][0], parties[-1][0], year].append(source)
    for one, other in (pair for there in named.values() for pair in combinations(there[:_MOST_CASES], 2)):
        dockets = [_docket(each.fields.get("number", "")) for each in (one, other)]
        parted = _parted(one, other, ("country",)) or _of_two_days(one, other) or all(dockets) and len({*dockets}) > 1
        same = not parted and (all(dockets) or _slipped(one, other) or not _by_two_courts(one, other))
        if same and _same_parties(one, other):
            yield one, other


def _docket(number: str) -> tuple[str, ...]:
    """A docket's number as it is compared: `No. 1:12-CV-00346` is `No. 12-cv-346`."""
    filed = _FILED.search(number)
    return tuple(each.casefold().lstrip("0") for each in filed.groups()) if filed else compared_words(number)


def _slipped(one: Source, other: Source) -> bool:
    """True if two decisions begin on one page of one series, in volumes of which one may be a slip."""
    places = [_PAGED.fullmatch(each.fields.get("reporter", "")) for each in (one, other)]
    paged = [compared_words(f"{place['name']} {place['page']}") for place in places if place]
    return len(paged) == 2 and paged[0] == paged[1] and not _parted(one, other, ("court",))


_FILED = re.compile(r"(\d\d)-([a-z]{2})-(\d+)", re.I)
_PAGED = re.compile(r"\d+ (?P<name>[^\W\d_].*) (?P<page>\d+)")


def _same_parties(one: Source, other: Source) -> bool:
    """True if two cases have one name, of which words may be shortened: `Pier Co.` and `Pier Company`."""
    pairs = list(zip_longest(*(each.fields["title"].split() for each in (one, other)), fillvalue=""))
    return all(
        compared_words(word) == compared_words(again)
        or re.search(r"[.’]", word + again)
        and shortens("".join(compared_words(word)), "".join(compared_words(again)))
        for word, again in pairs
    )


def _series(case: Source) -> set[str]:
    """The series in which a decision stands, however they are spaced: `F.Supp.3d`."""
    printed = [case.fields.get("reporter", ""), *case.fields.get("addendum", "").split(ADDENDA)]
    found = [in_series["name"] for each in printed if (in_series := _IN_SERIES.fullmatch(each))]
    return {name.replace(" ", "") for name in found}


def _by_two_courts(one: Source, other: Source) -> bool:
    """True if two decisions stand in one series, or name different courts, of which that series of its own names one.

    A series of the highest court names it, and a neutral number the court that gave it.
    """
    series = _series(one), _series(other)
    courts = [
        each.fields.get("court") or ("U.S." if of_it & _OF_THE_HIGHEST else "")
        for each, of_it in zip((one, other), series, strict=True)
    ]
    own = [any(map(_OF_ONE_COURT.fullmatch, each)) for each in series]
    apart = not all(series) or series[0] & series[1] or all(own)
    return bool(apart) or all(courts) and not names_alike(*courts)


_IN_SERIES = re.compile(
    r"(?:\d+(?:-\d+)?|\[\d{4}\](?: \d+)?)[ -](?P<name>[^\W\d_].*?)[ -](?:No\. ?|¶ ?)?\d[\d,]*\w?(?: \(\w+\))?"
)
_OF_THE_HIGHEST = frozenset({"U.S.", "S.Ct.", "L.Ed.", "L.Ed.2d"})
_OF_ONE_COURT = re.compile(r"(?!WL$)[A-Z]{2}\w*")
"""The series of one court's neutral numbers: `[2014] EWCA Civ 9`, `2015 ONCA 4`."""


def _parted(one: Source, other: Source, fields: Iterable[str]) -> bool:
    return any(one.fields.get(name, "") != other.fields.get(name, "") for name in fields if _both(one, other, name))


def _of_two_days(one: Source, other: Source) -> bool:
    return all(len(each.fields.get("date", "")) == _WHOLE_DAY for each in (one, other)) and _parted(
        one, other, ("date",)
    )


def _both(one: Source, other: Source, name: str) -> bool:
    return bool(one.fields.get(name) and other.fields.get(name))
