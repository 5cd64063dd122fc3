"""The edition's kinds of source: one table, and everything that is derived from a kind.

A kind is not written in the database. It follows from the entry's type and its `entrysubtype`, and
the pair follows from the kind: `@article` with `entrysubtype = {newspaper}` is `news`, always.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.model import Source
from edition.sources.names import authors, joined


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of source.

    `entry` and `subtype` are the biblatex type and `entrysubtype` (or ""); `label` is what a reader
    sees; `group` is the heading of the table of sources under which it stands; `csl`, `ris`, `coins` (as
    Zotero names it) and `schema` (of schema.org) are its types in the exports; `required` lists fields,
    `a|b` meaning one of them; `containers` are the fields that say where the work is found; `supra` is true
    of secondary works, which *supra* may name, and false of primary authority, which is repeated
    (Bluebook 4.2, Indigo Book R31).
    """

    name: str
    entry: str
    subtype: str
    label: str
    group: str
    supra: bool
    csl: str
    ris: str
    coins: str
    schema: str
    required: tuple[str, ...]
    containers: tuple[str, ...] = ()


def _kind(name: str, types: str, label: str, use: str, exports: str, required: str, containers: str = "") -> Kind:
    """A row of the table: `entry:subtype`, `group supra|primary`, and the types `csl RIS COinS schema.org`."""
    entry, _, subtype = types.partition(":")
    group, policy = use.split()
    csl, ris, coins, schema = exports.split()
    needed, found_in = tuple(required.split()), tuple(containers.split())
    return Kind(name, entry, subtype, label, group, policy == "supra", csl, ris, coins, schema, needed, found_in)


_TABLE = (
    # Periodicals, books, papers
    _kind("news", "article:newspaper", "Article", "news supra",
          "article-newspaper NEWS newspaperArticle NewsArticle",
          "title author|journaltitle date|updated|urldate", "journaltitle"),
    _kind("journal-article", "article", "Journal article", "articles supra",
          "article-journal JOUR journalArticle ScholarlyArticle",
          "title journaltitle date", "journaltitle"),
    _kind("book", "book", "Book", "books supra",
          "book BOOK book Book",
          "title date", "series"),
    _kind("chapter", "incollection", "Chapter", "books supra",
          "chapter CHAP bookSection Chapter",
          "title booktitle date", "booktitle"),
    _kind("report", "report", "Report", "reports supra",
          "report RPRT report Report",
          "author|institution title date|urldate", "institution"),
    _kind("working-paper", "report:working paper", "Working paper", "articles supra",
          "report RPRT report Report",
          "author title date", "institution series"),
    _kind("thesis", "thesis", "Thesis", "articles supra",
          "thesis THES thesis Thesis",
          "author title institution date", "institution"),
    _kind("un-document", "report:un document", "UN document", "reports supra",
          "report RPRT report Report",
          "title number", "institution"),
    # The law
    _kind("case", "jurisdiction", "Case", "cases primary",
          "legal_case CASE case CreativeWork",
          "title|reporter reporter|number", "reporter"),
    _kind("statute", "legislation:statute", "Statute", "statutes primary",
          "legislation STAT statute Legislation",
          "title|publaw|stat|code publaw|stat|code", "publaw stat code"),
    _kind("bill", "legislation:bill", "Bill", "statutes primary",
          "bill BILL bill Legislation",
          "bill|title congress|country date", "bill congress"),
    _kind("resolution", "legislation:resolution", "Resolution", "statutes primary",
          "bill BILL bill Legislation",
          "bill|number date", "bill number congress"),
    _kind("regulation", "legislation:regulation", "Regulation", "regulations primary",
          "regulation STAT statute Legislation",
          "fedreg|code|number|stat", "fedreg code number stat"),
    _kind("executive-order", "legislation:executive order", "Executive order", "regulations primary",
          "regulation STAT statute Legislation",
          "title|number date", "number fedreg code stat"),
    _kind("treaty", "legislation:treaty", "Treaty", "constitutions primary",
          "treaty STAT statute Legislation",
          "title|code", "reporter stat code"),
    _kind("constitution", "legislation:constitution", "Constitution", "constitutions primary",
          "legislation STAT statute Legislation",
          "title|code", "code"),
    _kind("rule", "legislation:rule", "Court rule", "regulations primary",
          "legislation STAT statute Legislation",
          "title|code", "code"),
    _kind("restatement", "book:restatement", "Restatement", "books primary",
          "book BOOK book Book",
          "title|code"),
    _kind("legislative-report", "report:legislative report", "Legislative report", "reports primary",
          "report RPRT report Report",
          "number date", "number congress"),
    _kind("hearing", "legislation:hearing", "Hearing", "reports supra",
          "hearing HEAR hearing CreativeWork",
          "title date", "congress"),
    # Unpublished, and on the web
    _kind("letter", "letter", "Letter", "other supra",
          "personal_communication PCOMM letter Message",
          "author recipient date"),
    _kind("interview", "misc:interview", "Interview", "other supra",
          "interview PCOMM letter Message",
          "author|title"),
    _kind("press-release", "online:press release", "Press release", "other supra",
          "webpage ELEC webpage WebPage",
          "author|organization title date", "organization"),
    _kind("web", "online", "Web page", "other supra",
          "webpage ELEC webpage WebPage",
          "author|organization|title url", "organization"),
    _kind("other", "misc", "Other", "other supra",
          "document GEN document CreativeWork",
          "title"),
)  # fmt: skip
# RIS: LEGAL is read as a case by Zotero, so regulations and treaties go out as STAT. A web page is ELEC.

KINDS: dict[str, Kind] = {kind.name: kind for kind in _TABLE}
_UNTITLED = {"letter": "Letter from {author} to {recipient}", "interview": "Interview with {author}"}
_NAMED_BY_YEAR = frozenset({"statute", "bill", "treaty"})
_YEAR_IN_NAME = re.compile(r"(?:\bof|,|\b(?:Act|Ordinance|Measure)) ((?:1[2-9]|20)\d\d)$")
_BY_TYPE = {(kind.entry, kind.subtype): kind for kind in _TABLE}


def kind_of(entry: str, subtype: str) -> Kind | None:
    """The kind that an entry's type and `entrysubtype` make; None if the edition has no such kind."""
    return _BY_TYPE.get((entry.lower(), subtype.lower()))


def title(source: Source) -> str:
    """What a reader sees as the title: the title itself, or what a work without one is known by.

    A letter becomes `Letter from A to B`; a law without a name its place in the code. Never empty.
    """
    if source.fields.get("title"):
        return source.fields["title"]
    if source.kind in _UNTITLED:
        people = {name: joined(authors(source, name)) for name in ("author", "recipient")}
        return _UNTITLED[source.kind].format_map(people)
    return _found_at(source) or source.key


def names_before_title(source: Source) -> str:
    """The authors as they stand before the title; "" where the title names them: `Letter from A to B`."""
    people = joined(authors(source))
    return "" if re.search(rf"(?<!\w){re.escape(people)}(?!\w)", title(source)) else people


def container(source: Source) -> str | None:
    """Where the work is found: periodical, book, website, institution, or the places a law is printed.

    None if there is no such thing, or if it serves as the title already, or repeats the author.
    """
    found = _found_at(source)
    if not source.fields.get("title") or found in authors(source):
        return None
    return found or None


def date(source: Source) -> str:
    """When the work is of (EDTF): its date, else the day it was last updated, else the year in a law's name; or "".

    The Bluebook does not print the year again that a law's name has (rule 12.4).
    """
    fields = source.fields
    named = _YEAR_IN_NAME.search(fields.get("title", "")) if source.kind in _NAMED_BY_YEAR else None
    return fields.get("date") or fields.get("updated") or (named[1] if named else "")


def label(source: Source) -> str:
    """What a reader is told the source is, in words that say no more than is known.

    Not all that the Federal Register prints is a regulation: it has notices and waivers too; and rules that stand in no
    code, of arbitration or mediation, are no court's.
    """
    is_notice = source.kind == "regulation" and source.fields.get("fedreg") and not source.fields.get("code")
    if source.kind == "rule" and not source.fields.get("code"):
        return "Rules"
    return "Federal Register document" if is_notice else KINDS[source.kind].label


def _found_at(source: Source) -> str:
    return ", ".join(source.fields[name] for name in KINDS[source.kind].containers if source.fields.get(name))
