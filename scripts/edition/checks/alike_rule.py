"""A rule on two entries that may be one work: a law under two names, a decision in two reporters, a shorter title.

What a note cites is found by what it prints. Printed in two ways, one work becomes two, and each reads well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from operator import itemgetter

from edition.bluebook.forms.code_sections import SUBSECTIONS
from edition.bluebook.words.printed_names import family_name
from edition.checks.alike_decisions import WHOLE_DAY, decisions, of_two_days, parted
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
_FEWEST_HEADS = 2  # letters of no body's initials
_FEWEST = 2  # words of a title that another may begin with; one word begins many
_MOST = 12  # entries at one place of laws by that number, beyond which it tells nothing


@rule
def entries_alike(context: Context) -> Findings:
    """A citation whose work may be one that another entry has by another name: one would be two sources.

    Bad: `U.S.S.G. § 2B1.1` in note 3 and `U.S. Sent’g Guidelines Manual § 2B1.1 (2018)` in note 9, an entry each.
    Good: one name in both notes; or the answer, `[…]{source=key}`, that says which entry each means.
    """
    first = _first_cited(context)
    sources = [source for source in context.edition.sources if source.key in first]
    told = set()
    for pair in (*_laws(sources), *_works(sources), *_at_one_place(sources), *decisions(sources)):
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
            if not parted(one, other, apart) and not of_two_days(one, other):
                yield one, other


def _works(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of works by one author in one year, of which one's title is the other's, or, of one kind, its beginning."""
    titled: dict[str, list[tuple[str, tuple[str, ...], Source]]] = defaultdict(list)
    for source in sources:
        title, year = _without_article(source), source.fields.get("date", "")[:4]
        if _family(source) and year and title and source.kind not in _BY_DAY:
            titled[year].append(("".join(title), title, source))
    for there in (sorted(each, key=itemgetter(0)) for each in titled.values()):
        for at, (letters, words, one) in enumerate(there):
            for more, longer, other in there[at + 1 : at + _MOST]:
                if not more.startswith(letters):
                    break
                same = letters == more
                if (same or longer[: len(words)] == words) and _may_be_one(one, other, same=same):
                    yield one, other


def _may_be_one(one: Source, other: Source, *, same: bool) -> bool:
    """True if two works of a year may be one: by the `same` title and an author whose name may be spelled in two ways,
    or by one author, where the one's title, which begins the other's, has several words, or all before a colon."""
    if same:
        apart = "volume pages".split() if one.kind == other.kind == "journal-article" else ()
        slip = len([name for name in apart if parted(one, other, (name,))]) == 1  # nobody prints a title twice
        fields = [name for name in _APART if not slip or name not in apart]
        by_day = all(authors(each) or len(each.fields["date"]) == WHOLE_DAY for each in (one, other))
        alike = by_day and _by_one_author(one, other) and not of_two_days(one, other)
        return alike and not parted(one, other, fields)
    words = _without_article(one)
    begins = len(words) >= _FEWEST or compared_words(_SUBTITLE.split(other.fields["title"])[0])[-len(words) :] == words
    if not authors(one) or _family(one) != _family(other) or one.kind != other.kind or not begins:
        return False
    return not parted(one, other, _APART) and not of_two_days(one, other)


def _by_one_author(one: Source, other: Source) -> bool:
    """True if the first authors may be one: by the family name, or as a body and its initials: `GAO`."""
    letters, other_letters = _family(one), _family(other)
    heads, other_heads = (
        "".join(word[0] for word in compared_words(authors(each)[0])) if authors(each) else "" for each in (one, other)
    )
    spelled = (
        len(letters) > _FEWEST_HEADS
        and other_heads.endswith(letters)
        or len(other_letters) > _FEWEST_HEADS
        and heads.endswith(other_letters)
    )
    return shortens(letters, other_letters) or spelled


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
