"""Which database entry a full citation describes, and whether the two agree.

An entry is found by what it says of itself: its address, its title, its number in a reporter or
code. The words of each are looked up in an index, so the time grows with the text, not with
text times database.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from edition.bluebook.authorities.acts import initials_of_act, names_of_act, title_cited, without_jurisdiction
from edition.bluebook.forms.law_fields import numbers_of_order
from edition.bluebook.forms.work_fields import ADDENDA
from edition.model import Source
from edition.resolving.compared_words import compared_words
from edition.sources.fields import DATE_FIELDS, NAME_FIELDS
from edition.sources.kinds import KINDS
from edition.sources.names import names
from edition.text import foreign_dates
from edition.text.dates import printed_forms

_PHRASES = ("title", "code", "publaw", "stat", "fedreg", "bill", "reporter", "number")
_VERBATIM = (
    "title", "translatedtitle", "parties", "booktitle", "journaltitle", "organization", "institution", "publisher",
    "edition", "volume", "number", "pages", "bill", "congress", "publaw", "stat", "code", "fedreg", "reporter", "court",
    "country", "time", "series", "location", "addendum",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """The keys that fit best: none, one, or several with equal right."""

    keys: tuple[str, ...]

    def __bool__(self) -> bool:
        """True if any entry was found."""
        return bool(self.keys)


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A field whose value the citation does not print."""

    field: str
    value: str


class Catalogue:
    """The database, indexed by what citations print."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources: dict[str, Source] = {}
        self._urls: dict[str, list[str]] = defaultdict(list)
        self._phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._lengths: dict[str, set[int]] = defaultdict(set)  # first word → how long the phrases are that it begins
        for source in sources:
            self.sources.setdefault(source.key, source)
            self._index(source)

    def _index(self, source: Source) -> None:
        if source.fields.get("url"):
            self._urls[source.fields["url"]].append(source.key)
        phrases = [compared_words(source.fields.get(name, "")) for name in _PHRASES if not _is_whole_code(source, name)]
        phrases += map(compared_words, (*act_names(source), *numbers_of_order(source.fields.get("number", ""))))
        if not any(phrases):  # a letter, an interview: known by its people
            phrases = [compared_words(name.display) for name in names(source.fields.get("author", ""))]
        for phrase in phrases:
            if phrase:
                self._phrases[phrase].add(source.key)
                self._lengths[phrase[0]].add(len(phrase))

    def find(self, text: str, urls: Iterable[str]) -> Match:
        """The entry a full citation of this plain text, with these addresses, is of."""
        printed = compared_words(text)
        candidates = {key for url in urls for key in self._urls.get(url, ())}
        candidates |= self._by_phrase(printed)
        ranked = sorted(((self._score(key, text, printed, tuple(urls)), key) for key in candidates), reverse=True)
        best = ranked[0][0] if ranked else 0
        return Match(tuple(sorted(key for score, key in ranked if score == best and score > 0)))

    def _by_phrase(self, printed: tuple[str, ...]) -> set[str]:
        found: set[str] = set()
        for start, word in enumerate(printed):
            for length in self._lengths.get(word, ()):
                found |= self._phrases.get(printed[start : start + length], set())
        return found

    def _score(self, key: str, text: str, printed: tuple[str, ...], urls: tuple[str, ...]) -> float:
        """How much of the entry the citation prints, less what it prints otherwise."""
        source = self.sources[key]
        missing = {d.field for d in differences(source, text, urls, printed)}
        again = not KINDS[source.kind].supra and not _IMPRINT.search(text)  # UNIF. PIER ACT § 6, without its year
        unasked = {"date", "publisher"} if again else set()  # they speak neither for an entry nor against it
        missing -= unasked
        stated = [
            f for f in (*_VERBATIM, *DATE_FIELDS, *NAME_FIELDS, "url") if source.fields.get(f) and f not in unasked
        ]
        agreed = [f for f in stated if f not in missing]
        if "title" in missing and "url" in missing and not set(agreed) & set(_PHRASES):
            return 0
        if "title" in missing and _is_whole_code(source, "code"):  # 29 U.S.C. § 1 is no part of every act there
            return 0
        if "code" in missing and title_cited(source.fields.get("title", ""), ""):  # another act's Title VII
            return 0
        if not set(_PHRASES) & source.fields.keys() and set(NAME_FIELDS) & missing:
            return 0
        titles = filter(None, map(compared_words, (source.fields.get("title", ""), *act_names(source))))
        # `Complaint, A v. B, 1 U.S. 1` is not the case A v. B.
        begins = 4 if any(printed[: len(title)] == title for title in titles) else 0
        length = max((len(compared_words(source.fields[f])) for f in agreed if f in _PHRASES), default=0)
        return len(agreed) * 2 - len(missing) * 1.5 + length * 0.1 + begins


def differences(
    source: Source, text: str, urls: tuple[str, ...], printed: tuple[str, ...] | None = None
) -> list[Unprinted]:
    """The fields of an entry that a full citation of it does not bear out."""
    printed = printed if printed is not None else compared_words(text)
    missing = [f for f in _VERBATIM if source.fields.get(f) and not _prints(printed, f, source.fields[f])]
    orders = numbers_of_order(source.fields.get("number", ""))
    if "number" in missing and any(_contains(printed, compared_words(name)) for name in orders):
        missing.remove("number")
    if "title" in missing and any(_contains(printed, compared_words(name)) for name in act_names(source)):
        missing.remove("title")
    if "title" in missing and source.kind == "statute" and _is_whole_code(source, "code") and _BY_TITLE.match(text):
        missing.remove("title")
    if "title" in missing and source.kind == "statute" and "publaw" not in missing and _BY_NUMBER.match(text):
        missing.remove("title")
    if "title" in missing and "reporter" not in missing and _names_party(source, text):
        missing.remove("title")
    missing += [f for f in DATE_FIELDS if source.fields.get(f) and not _prints_date(text, source.fields[f])]
    missing += [f for f in NAME_FIELDS if source.fields.get(f) and not _prints_people(printed, source.fields[f])]
    if (url := source.fields.get("url", "")) and url not in urls and not _prints_bare(url, text):
        missing.append("url")
    missing = [f for f in missing if f not in _of_its_other_place(source, text, missing)]
    copy = source.fields.get("archiveurl", "")
    if copy and copy not in urls and f"[{copy.removeprefix('https://')}]" not in text:  # [perma.cc/AB12-CD34]
        missing.append("archiveurl")
    return [Unprinted(f, source.fields[f]) for f in missing]


def _names_party(source: Source, text: str) -> bool:
    """True if a citation calls a case by a party, and gives its place anew: `*Roe*, [2019] 1 S.C.R. 402, ¶ 71`."""
    called = compared_words(_REPORTER_ON.sub("", text)) if source.kind == "case" else ()
    parties = source.fields.get("title", "").split(" v. ")
    return bool(called) and any(_contains(compared_words(party), called) for party in parties)


_REPORTER_ON = re.compile(r"[\d\[(].*", re.S)


def _prints_bare(url: str, text: str) -> bool:
    """True if a citation prints an address without its scheme: `www.piers.org/tides`."""
    return url.startswith("http://") and bool(re.search(rf"(?<![\w/.]){re.escape(url[7:])}(?![\w/-])", text))


_BY_NUMBER = re.compile(r"Pub\. L\. No\. \d[^(]*\d Stat\. \d")
"""A law by its number alone, as behind its name in the text or in an earlier note."""
_BY_TITLE = re.compile(r"Title [IVXLC]+,? §")
"""An act called by the title of it that is cited: `Title VII § 704(a), 42 U.S.C. § 2000e-3(a)`."""


def _of_its_other_place(source: Source, text: str, missing: Iterable[str]) -> frozenset[str]:
    """Of an act that its entry has as a public law and in a code, the fields of the place at which it is not cited."""
    number = next((name for name in ("publaw", "stat") if name in source.fields), "")
    if source.kind != "statute" or not number or "code" not in source.fields:
        return frozenset()
    if not _PUBLIC_LAW.search(text):
        return frozenset({"publaw", "stat", "number", "date"})
    return frozenset() if number in missing else frozenset({"code"})


_PUBLIC_LAW = re.compile(r"Pub\. ?L\.|P\.L\. \d|\d Stat\. \d")


def act_names(source: Source) -> tuple[str, ...]:
    """What an act at a code is called beside its title: without its year, by its initials, by its hereinafter."""
    title = source.fields.get("title", "")
    if source.kind != "statute" or not title or "code" not in source.fields:
        return ()
    whole = without_jurisdiction(title, source.fields["code"])
    names = (*names_of_act(title), *names_of_act(whole), *initials_of_act(title), source.fields.get("shorttitle", ""))
    return tuple(name for name in names if name and name != title)


_IMPRINT = re.compile(r"\(.*\d{4}\)")


def _is_whole_code(source: Source, name: str) -> bool:
    """True of the code of an act that is cited at several of its sections: `29 U.S.C.`"""
    code = source.fields.get("code", "")
    return name == "code" and "title" in source.fields and bool(_WHOLE_CODE.fullmatch(code))


_WHOLE_CODE = re.compile(r"\d+ [A-Z][\w. ]*|[A-Z][^\d§]*")
"""A code without a section."""


def _prints(printed: tuple[str, ...], field: str, value: str) -> bool:
    """True if a field's words are printed together; of several numbers of a case, or things at its end, each."""
    parts = value.split(_PARTED_BY[field]) if field in _PARTED_BY else [value]
    return all(_contains(printed, compared_words(part)) for part in parts)


_PARTED_BY = {"number": ", ", "addendum": ADDENDA}


def _contains(printed: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(printed[i : i + size] == phrase for i in range(len(printed) - size + 1))


def _prints_date(text: str, date: str) -> bool:
    return any(
        re.search(rf"(?<!\d){re.escape(form)}(?!\d)", text) or _prints_apart(text, form) or _begins_span(text, form)
        for form in (*printed_forms(date), *_in_figures(date))
    ) or foreign_dates.prints(text, date)


def _in_figures(date: str) -> tuple[str, ...]:
    """A day as Louisiana's courts print it: `1/2/05`."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):  # no interval, and no day in doubt
        return ()
    year, month, day = date.split("-")
    return f"{int(month)}/{int(day)}/{year[2:]}", f"{int(month)}/{int(day)}/{year}"


def _prints_apart(text: str, form: str) -> bool:
    """The year in the report's name, the day in brackets, as courts of nations are cited: `1988 I.C.J. 301 (May 3)`."""
    day, _, year = form.partition(", ")
    return bool(year) and f"({day})" in text and bool(re.search(rf"(?<!\d){year}(?!\d)", text))


def _begins_span(text: str, form: str) -> bool:
    """The first of several days: `Apr. 18–24, 2015`."""
    day, _, year = form.partition(", ")
    return bool(year) and bool(re.search(rf"{re.escape(day)}(?:[–-]| & )\d{{1,2}}, {year}(?!\d)", text))


def _prints_people(printed: tuple[str, ...], value: str) -> bool:
    """True if every name is printed: a body whole, a person by the whole name."""
    return all(_contains(printed, compared_words(name.display)) for name in names(value) if name.display != "et al.")
