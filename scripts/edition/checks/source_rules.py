"""Rules on the database and what notes say of its entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from edition.checks.registry import Context, Findings, found_by_reader, rule, rule_on_slips
from edition.model import Note, Place, Resolved, Source
from edition.model.file_paths import SOURCES
from edition.resolving.chapters import printed
from edition.resolving.compared_words import compared_words
from edition.resolving.matching import Unprinted, differences
from edition.resolving.resolver import citation_place
from edition.sources.entry_faults import manuals
from edition.sources.kinds import KINDS
from edition.text.inline import Reading, is_within
from edition.text.web_address import ascii_host

for _name, _manual in manuals().items():
    found_by_reader(_name, _manual)


@rule
def database_empty(context: Context) -> Findings:
    """The database has no entry, and notes cite works in full.

    Bad: an empty citations/sources.bib.
    Good: an entry for each work cited.
    """
    cited = [note.label for note, _ in _full(context)]
    unread = any(found.place.path == SOURCES for found in context.found)
    if cited and not (context.edition.sources or unread):
        yield (
            Place(SOURCES, 1),
            f"the database has no entry, and note {cited[0]} cites a work in full; "
            "expected an entry for each work cited",
        )


@rule
def entry_never_cited(context: Context) -> Findings:
    """An entry that no note cites.

    Bad: an entry for a work that stands in no note.
    Good: every entry is the source of a citation.
    """
    cited = {found.source for _, found in context.citations}
    for source in context.edition.sources:
        if source.key not in cited:
            yield (
                source.place,
                f"entry {source.key} is cited by no note; expected a full citation of it; "
                "remove the entry or correct it",
            )


@rule_on_slips
def cited_in_full_twice(context: Context) -> Findings:
    """A secondary work cited in full in two notes (Bluebook 4.2: afterwards *supra*). Cases and laws may be.

    Bad: notes 3 and 9 both print `Jane Roe, *Work*, …` in full.
    Good: note 9 says `Roe, *supra* note 3.`; or its words, `Jane Roe, Work`, are among the readings kept.
    """
    first: dict[str, Note] = {}
    secondary = {source.key for source in context.edition.sources if KINDS[source.kind].supra}
    for note, found in _full(context):
        if found.source not in secondary:
            continue
        if found.source in first:
            yield (
                citation_place(note, found.citation),
                f"{note.called} cites {found.source} in full, as note {first[found.source].label} did; "
                f"expected a short form (supra note {first[found.source].label})",
            )
        first.setdefault(found.source, note)


@rule
def entry_differs(context: Context) -> Findings:
    """A field of an entry that the full citation does not print: a date, a name, a letter of a title.

    Bad: `date = {2020-11-03}` where the note prints (Nov. 30, 2020).
    Good: every field's value is what the note prints; capitals and quotes may differ. A law or case that the
    text names need not be named in the note again (Bluebook 10.2): a note may give its reporter alone.
    """
    sources = {source.key: source for source in context.edition.sources}
    for note, found in _full(context):
        source = sources.get(found.source or "")
        if not source:
            continue
        text = printed(found.citation, source, context.edition.citations)
        urls = tuple(url.rstrip(",;") for url in _URL.findall(text))
        for difference in differences(source, text, urls):
            if difference.field == "title" and _is_named_in_text(context, note, source, found):
                continue
            if _is_said_elsewhere(context, difference, source, text):
                continue
            if difference.field == "archiveurl" and _has_other_copy(context, difference.value, urls, source):
                continue
            yield (
                source.place,
                f"entry {source.key} has {difference.field} “{difference.value}”, which {note.called} "
                f"({note.place.path}:{note.place.line}) does not print; correct the entry or the note",
            )


_URL = re.compile(r"https?://(?:[^\s<>()\[\]]|\([^\s<>()\[\]]*\))+")
_PLACES = frozenset({"stat", "fedreg", "reporter"})
_NUMBERED_LAW = frozenset({"statute", "regulation", "executive-order"})
"""Law that its own number tells, once its place in a series was printed: `Pub. L. No. 111-9, § 4`."""
_SAID_ONCE = frozenset({"addendum", "country", "court", "date", "publisher", "urldate"})
"""What a citation of the same work may leave out, or print otherwise, when it is cited once more: a code’s year, a
parallel reporter, the day of the visit."""


def _is_said_elsewhere(context: Context, missing: Unprinted, source: Source, text: str) -> bool:
    """True of what another full citation of the source prints; of its year if it is law, and none is printed here."""
    if missing.field in _PLACES and source.kind in _NUMBERED_LAW:
        unprinted = {each.field for each in differences(source, text, ())}
        return any(source.fields.get(name) and name not in unprinted for name in ("publaw", "number"))
    if missing.field not in _SAID_ONCE:
        return False
    if missing.field not in ("addendum", "urldate") and (KINDS[source.kind].supra or re.search(r"\(.*\d{4}\)", text)):
        return False
    others = (found.citation.text for _, found in _full(context) if found.source == source.key)
    return any(missing not in differences(source, other, ()) for other in others if other != text)


def _has_other_copy(context: Context, archived: str, urls: tuple[str, ...], source: Source) -> bool:
    """True if a citation prints an archived copy of its own, and another of the same source the entry's."""
    elsewhere = (found.citation.text for _, found in _full(context) if found.source == source.key)
    return source.fields.get("url") in urls and len(urls) > 1 and any(archived in text for text in elsewhere)


def _is_named_in_text(context: Context, note: Note, source: Source, found: Resolved) -> bool:
    """True of a law or case that its text names: right before the marker, or where the note gives the number alone, or
    behind the sentence that names it."""
    if KINDS[source.kind].supra:
        return False
    name, text = found.citation.name, found.citation.text
    if (not name or name not in text) and _NUMBER_FIRST.match(text):
        return True
    title = compared_words(source.fields["title"])
    plain, offset = context.marked.get(note.label, ("", 0))
    return compared_words(plain[:offset])[-len(title) :] == title


_NUMBER_FIRST = re.compile(r"\d|\[\d{4}\]|(?:Case )?Nos?\. ")
"""A citation that begins with a reporter's volume or a docket's number, and so names no party (rule 10.2)."""


@rule
def hereinafter_differs(context: Context) -> Findings:
    """The hereinafter of a full citation and its entry's `shorttitle` are not the same. It is given once: a law that is
    cited in full again, at another section, need not print it.

    Bad: `[hereinafter *Report*]` and no `shorttitle = {Report}`.
    Good: both, alike.
    """
    sources = {source.key: source for source in context.edition.sources}
    given = defaultdict(set)
    for _, found in _full(context):
        given[found.source].add(found.citation.hereinafter.casefold())
    for note, found in _full(context):
        source = sources.get(found.source or "")
        short = (source.fields.get("shorttitle") or "").casefold() if source else ""
        again = (
            source and not KINDS[source.kind].supra and short in given[source.key] and not found.citation.hereinafter
        )
        if source and not again and short != found.citation.hereinafter.casefold():
            yield (
                source.place,
                (
                    f"entry {source.key} has shorttitle “{source.fields.get('shorttitle', '')}”, {note.called} has "
                    f"hereinafter “{found.citation.hereinafter}”; expected the same"
                ),
            )


@rule
def url_malformed(context: Context) -> Findings:
    """A web address that is not plain http(s), is broken, or has the sentence's punctuation stuck to it.

    Bad: `<https://example.org/a.>`, `<htps://example.org>`, `<https://>`, `https://example.org` without brackets
    Good: `<https://example.org/a>.`
    """
    for note in context.article.notes:
        for offset, url, problem in _bad_addresses(note.text.edition):
            yield (
                note.place_of(offset),
                f"{note.called}: {url} {problem}; expected <https://…> with the punctuation outside",
            )


def _bad_addresses(text: Reading) -> Iterator[tuple[int, str, str]]:
    """The offset of each faulty address, the address, and what is wrong with it."""
    written = [(start, text.plain[start:end], url_fault(text.plain[start:end])) for start, end in text.urls]
    for match in re.finditer(r"<([^<>\s]*:/?/?[^<>\s]*)>|(?<![\w/])((?:https?|htt?p?s?|ftp)://[^\s<>]+)", text.plain):
        if not is_within(text.urls, match.start(match.lastindex or 0), match.start(match.lastindex or 0) + 1):
            problem = "stands without angle brackets" if match[2] else url_fault(match[1])
            written.append((match.start(), match[1] or match[2], problem))
    yield from (each for each in sorted(written) if each[2])


def url_fault(url: str) -> str:
    """What is wrong with a web address, as the middle of a sentence; "" if nothing is."""
    named = re.match(r"https?://([^/?#]*)", url)
    if not named:
        return "is not an http or https address"
    host = named[1] if named[1].isascii() else ascii_host(named[1])
    if not re.fullmatch(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?::\d+)?", host):
        return "has no valid host"
    if re.fullmatch(r"https?://(?:www\.)?perma\.cc/?", url):
        return "names an archive, and no copy in it"
    if re.search(r"%(?![0-9A-Fa-f]{2})", url):
        return "has a % that no two hexadecimal digits follow"
    if re.search(r"[.,;:!?'’”\"]$|[)\]]$", url) and not _balanced(url):
        return "ends in punctuation"
    return "holds a character no address has" if re.search(r"[\\^`{|}“”‘’\s]", url) else ""


def _balanced(url: str) -> bool:
    return url.endswith(")") and url.count("(") == url.count(")")


@rule
def source_cited_under_two_dates(context: Context) -> Findings:
    """Two entries for one address: one work, entered with differing dates or titles.

    Bad: two entries with the same `url`.
    Good: one entry, cited in full once.
    """
    by_url: dict[str, list[str]] = defaultdict(list)
    for source in context.edition.sources:
        url = source.fields.get("url", "")
        if url:
            by_url[url].append(source.key)
            if len(by_url[url]) > 1:
                yield (
                    source.place,
                    f"entry {source.key} has the address of {by_url[url][0]}; expected one entry for one work",
                )


def _full(context: Context) -> Iterator[tuple[Note, Resolved]]:
    return ((note, found) for note, found in context.citations if found.citation.form == "full")
