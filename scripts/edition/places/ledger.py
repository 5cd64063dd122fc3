"""The ledger: every address ever published, so that none vanishes or comes to mean something else.

`citations/permalinks.tsv` has a line for each: kind, page, id, fingerprint. The fingerprint is of what
must stay as it was: the witness's words of a section, paragraph or note, or where an emendation stands;
the facts that tell a source from others; an entry's kind and first form; the words that date an event
first; the place where an editors' note hangs and, behind a stroke, a sketch of its words, which may be
bettered. A star page has none (`-`), since its place is inferred and may be corrected, nor have the
editors' own pages and their headings.

It is only ever added to. Where an address has come to name something else on purpose, a new line for it,
with the reason behind the fingerprint, takes the place of the old one, which stays.

`citations/redirects.tsv` says on purpose that an address leads elsewhere: old address, new address,
reason. What it names is not compared any more.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from edition.model import Article, Edition, Finding, Note, Place, Redirect, Section, Source
from edition.places.addresses import APPARATUS, WRITTEN_PAGES, Addresses, fragment, page_url
from edition.places.emendation_ids import emendation_ids
from edition.places.homes import Home, homes
from edition.places.likeness import sketch
from edition.sources.kinds import title
from edition.sources.names import authors
from edition.text.inline import Inline, read
from edition.text.normalisations import normalised

LEDGER = "citations/permalinks.tsv"
REDIRECTS = "citations/redirects.tsv"
HEADER = "kind\tpage\tid\tfingerprint"
REDIRECTS_HEADER = "old\tnew\treason"
KINDS = (
    "section", "paragraph", "note", "editors-note", "page", "source", "emendation", "editors-heading", "editors-page",
    "entry", "event",
)  # fmt: skip
NO_FINGERPRINT = "-"
WHOLE_PAGE = "-"
_BETTERED = "its words as released"
_IDENTIFYING = ("date", "publaw", "stat", "code", "bill", "congress", "reporter", "fedreg", "number")
_LINE = re.compile(
    rf"(?P<kind>{'|'.join(KINDS)})\t(?P<page>/(?:[^\s#]+/)?)\t(?P<id>[^\s#]+)"
    r"\t(?P<fingerprint>[0-9a-f]{12}(?:/[0-9a-f]*)?|-)(?:\t(?P<reason>\S.*))?"
)
_REDIRECT = re.compile(r"(?P<old>/[^\s#]*(?:#[^\s#]+)?)\t(?P<new>/[^\s#]*(?:#[^\s#]+)?)\t(?P<reason>\S.*)")


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the site with the fingerprint of what it names; `place` is its line, or its source.

    `reason` says why a line takes the place of an earlier one of the same address.
    """

    kind: str
    page: str
    id: str
    fingerprint: str
    place: Place
    reason: str = ""

    @property
    def url(self) -> str:
        """The address from the site's root: `/iii/#p17`; of a whole page `/about/`."""
        return self.page if self.kind == "editors-page" else f"{self.page}#{self.id}"

    def stays(self, now: Address) -> bool:
        """Whether what the address names `now` is what it was published with, a sketch of words aside."""
        return (self.kind, self.fingerprint.split("/")[0]) == (now.kind, now.fingerprint.split("/")[0])


def read_ledger(text: str) -> tuple[tuple[Address, ...], tuple[Finding, ...]]:
    """The addresses in the ledger's text, every line, and a finding for each that is none."""
    rows: list[Address] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for place, line in _lines(text, LEDGER, HEADER, findings):
        match = _LINE.fullmatch(line)
        if match:
            row = Address(match["kind"], match["page"], match["id"], match["fingerprint"], place, match["reason"] or "")
            rows.append(row)
            if row.url in seen and not row.reason:
                message = (
                    f"{row.url} stands here again without a reason; expected one behind the fingerprint, and a tab"
                )
                findings.append(Finding("ledger-malformed", place, message))
            seen.add(row.url)
        else:
            message = (
                f"{line[:60]!r} is not kind, page, id and fingerprint between tabs; "
                "restore the line as scripts/build --release wrote it"
            )
            findings.append(Finding("ledger-malformed", place, message))
    return tuple(rows), tuple(findings)


def read_redirects(text: str) -> tuple[tuple[Redirect, ...], tuple[Finding, ...]]:
    """The redirects in their table's text, and a finding for each line that is not one."""
    rows: list[Redirect] = []
    findings: list[Finding] = []
    for place, line in _lines(text, REDIRECTS, REDIRECTS_HEADER, findings):
        match = _REDIRECT.fullmatch(line)
        if match:
            rows.append(Redirect(match["old"], match["new"], match["reason"], place))
        else:
            message = (
                f"{line[:60]!r} is not an old address, a new one and a reason between tabs; "
                "expected, as in: /iii/#p17\t/iv/#p17\tmoved"
            )
            findings.append(Finding("ledger-malformed", place, message))
    return tuple(rows), tuple(findings)


def _lines(text: str, path: str, header: str, findings: list[Finding]) -> Iterator[tuple[Place, str]]:
    """The lines below the header, each with its place."""
    lines = text.removeprefix("\ufeff").splitlines()
    first = lines[0] if lines else ""
    if first != header and (lines or path == LEDGER):  # redirects may be none, and then need no header
        message = f"the first line is {first[:60]!r}; expected {header!r} (between the words, tabs)"
        findings.append(Finding("ledger-malformed", Place(path, 1), message))
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            yield Place(path, number), line


def write_ledger(rows: Iterable[Address]) -> str:
    """The ledger's text, in the order given. Read again it gives the same addresses."""
    return "\n".join([HEADER, *map(as_line, rows)]) + "\n"


def as_line(row: Address) -> str:
    """An address as the ledger writes it."""
    return "\t".join([row.kind, row.page, row.id, row.fingerprint, *([row.reason] if row.reason else [])])


def in_force(ledger: Iterable[Address]) -> tuple[Address, ...]:
    """The lines that count: of an address the last."""
    return tuple({row.url: row for row in ledger}.values())


def released(ledger: Iterable[Address], current: Iterable[Address]) -> tuple[Address, ...]:
    """The ledger with what it lacks at its end: new addresses, and editors' words that were bettered. It loses none."""
    kept = tuple(ledger)
    known = {row.url: row for row in kept}
    new = (row for row in current if row.url not in known)
    bettered = (
        replace(row, reason=_BETTERED)
        for row in current
        if row.url in known and row.fingerprint != known[row.url].fingerprint and known[row.url].stays(row)
    )
    return (*kept, *bettered, *new)


def addresses_of(edition: Edition) -> tuple[Address, ...]:
    """Every address the edition has now, in reading order, kind by kind; of a doubled one the first."""
    article, where = edition.article, Addresses.of(edition.article)
    found = [_address("section", s.id, _section_words(s), s.place, where) for s in article.sections if s.id]
    found += [_address("paragraph", p.id, fingerprint(p.text), p.place, where) for p in article.paragraphs if p.id]
    found += [
        _address("note", n.label, fingerprint(n.text), n.place, where) for n in article.notes if n.number is not None
    ]
    hung = homes(article)
    for note in article.notes:
        if note.number is None:
            kept = f"{_hangs_on(hung.get(note.label))}/{sketch(note.text.edition.plain)}"
            found.append(_address("note", note.label, kept, note.place, where, "editors-note"))
    if article.meta.first_page:
        found.append(_address("page", article.meta.first_page, NO_FINGERPRINT, article.meta.place, where))
    for unit in article.body:
        for page in unit.text.edition.pages:
            found.append(_address("page", page, NO_FINGERPRINT, unit.place, where))
    found += [_address("source", s.key, _source_facts(s), s.place, where) for s in edition.sources]
    found += [*_emended(article), *_editors(edition), *_layer(edition, where)]
    return tuple({address.url: address for address in reversed(found)}.values())[::-1]


def current_urls(edition: Edition) -> Mapping[str, Address]:
    """The edition's addresses by their URL from the site's root."""
    return {address.url: address for address in addresses_of(edition)}


def fingerprint(text: Inline) -> str:
    """Twelve digits that stand for the words of the witness in a text.

    Emendations undone, normalised, and without markup, markers and star pages.
    """
    return digest(_received(text))


def _received(text: Inline) -> str:
    return normalised(text.received).edition.plain


def digest(words: str) -> str:
    """The first twelve digits of the SHA-256 of `words`, spaces made alike."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:12]


def _address(kind: str, id: str, print: str, place: Place, where: Addresses, called: str = "") -> Address:
    return Address(called or kind, page_url(where.page(kind, id)), fragment(kind, id), print, place)


def _emended(article: Article) -> Iterator[Address]:
    """Where the apparatus has each emendation, with the reading of the witness that it is about."""
    for unit in article.units:
        for id, declared in zip(emendation_ids(unit), unit.text.emendations, strict=True):
            yield Address("emendation", page_url(APPARATUS), id, fingerprint(read(declared.witness)), unit.place)


def _editors(edition: Edition) -> Iterator[Address]:
    """The editors' own pages with their headings, and the build's: these stay, and may say what they like."""
    pages = {page_url(heading.place.path): heading.place for heading in reversed(edition.headings)}
    for page, place in reversed(pages.items()):
        yield Address("editors-page", page, WHOLE_PAGE, NO_FINGERPRINT, place)
    for heading in edition.headings:
        if heading.id:
            page = page_url(heading.place.path)
            yield Address("editors-heading", page, heading.id, NO_FINGERPRINT, heading.place)
    for path in WRITTEN_PAGES if pages else ():
        yield Address("editors-page", page_url(path), WHOLE_PAGE, NO_FINGERPRINT, Place(path, 1))


def _layer(edition: Edition, where: Addresses) -> Iterator[Address]:
    """The index's entries, each with its kind and first form; the events, each with the place that tells it first."""
    for entry in edition.layer.entries:
        yield _address("entry", entry.id, digest(f"{entry.kind} | {entry.forms[0]}"), entry.place, where)
    for event in edition.layer.events:
        yield _address("event", event.id, digest(f"{event.told[0].at} | {event.told[0].printed}"), event.place, where)


def _section_words(section: Section) -> str:
    return digest(f"{section.number} {_received(section.text)}".casefold())


def _source_facts(source: Source) -> str:
    """Kind, authors, title, date and numbers; not the address, which may be mended when it dies."""
    facts = [source.kind, *authors(source), title(source)]
    facts += [source.fields.get(name, "") for name in _IDENTIFYING]
    return digest(" | ".join(facts))


def _hangs_on(home: Home | None) -> str:
    """A fingerprint of the id of what an editors' note hangs on."""
    if home is None:
        return digest("")
    return digest(fragment("note", home.unit.label) if isinstance(home.unit, Note) else home.unit.id)
