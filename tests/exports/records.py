"""Each format read back by a parser that is not ours, as facts under the names the database gives them.

The tables say where a reader of the format looks for a field; what stands nowhere there must be a remark.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import bibtexparser
import rispy

from edition.model import Source
from edition.sources.fields import FIELDS
from edition.sources.kinds import KINDS
from edition.sources.names import authors

IN_THE_TITLE = ("title", "translatedtitle", "parties")
"""What a format with one field for a title has together there: title, ` [translation]`, `, parties` or ` (parties)`."""
PEOPLE = ("author", "editor", "bookauthor", "translator", "recipient")


@dataclass(frozen=True)
class Record:
    """A record of one source: its key, its type, what each field's places hold, and its remarks."""

    key: str
    kinds: tuple[str, ...]
    places: dict[str, list]
    remarks: dict[str, str]

    def holds(self, name: str, value: str, people: tuple[str, ...]) -> bool:
        """True if the fact is there, whole."""
        wanted = list(people) if people else value
        if name in IN_THE_TITLE and any(_holds_part(name, value, place) for place in self.places.get(name, ())):
            return True
        return self.remarks.get(name) == value or wanted in self.places.get(name, ())


def _holds_part(name: str, value: str, printed: str) -> bool:
    """True if a title as a format has it begins with a title, or holds its translation, or ends in its parties."""
    ends = (f", {value}", f"({value})", f"[{value}]")
    if name == "title":
        return printed.startswith(value)
    return printed == value or any(end in f", {printed}" for end in ends)


def lost(source: Source, record: Record) -> list[str]:
    """The facts of the source that its record does not hold."""
    people = {name: authors(source, name) for name in PEOPLE}
    missing = [name for name, value in source.fields.items() if not record.holds(name, value, people.get(name, ()))]
    told = record.remarks.get("kind")
    is_told = told == source.kind or source.kind in record.kinds[: 1 if told is None else 0]
    return missing + ([] if is_told else ["kind"]) + ([] if record.key == source.key else ["key"])


def _kind_by(format: str, type: str, known: dict[str, str]) -> str:
    """The kind that a reader takes a format's type for: of several the one named here, else the first that has it."""
    return known.get(type) or next(kind.name for kind in KINDS.values() if getattr(kind, format) == type)


def _remarks(lines: list[str]) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in lines)


# --- RIS -------------------------------------------------------------------------------

_RIS = {
    "author": ("authors",),
    "editor": ("secondary_authors", "tertiary_authors"),
    "translator": ("subsidiary_authors",),
    "recipient": ("secondary_authors",),
    "title": ("title",),
    "translatedtitle": ("translated_title",),
    "parties": ("title",),
    "shorttitle": ("short_title",),
    "journaltitle": ("secondary_title",),
    "booktitle": ("secondary_title",),
    "organization": ("secondary_title",),
    "series": ("secondary_title", "tertiary_title"),
    "institution": ("publisher",),
    "publisher": ("publisher",),
    "court": ("publisher",),
    "location": ("place_published",),
    "edition": ("edition",),
    "congress": ("edition",),
    "volume": ("volume",),
    "number": ("number", "issn", "note"),
    "publaw": ("note",),
    "bill": ("note",),
    "pages": ("start_page",),
    "type": ("type_of_work",),
    "date": ("date",),
    "urldate": ("access_date",),
    "url": ("urls",),
    "doi": ("doi",),
    "isbn": ("issn",),
}
_RIS_KINDS = {"NEWS": "news", "JOUR": "journal-article", "BOOK": "book", "CHAP": "chapter", "RPRT": "report", "THES": "thesis",
              "CASE": "case", "STAT": "statute", "BILL": "bill", "HEAR": "hearing", "PCOMM": "letter", "ELEC": "web", "GEN": "other"}  # fmt: skip


def ris_records(text: str) -> Iterator[Record]:
    for entry in rispy.loads(text):
        values = {
            name: [_ris_value(name, entry[place]) for place in places if place in entry]
            for name, places in _RIS.items()
        }
        kind = _kind_by("ris", entry["type_of_reference"], _RIS_KINDS)
        yield Record(entry["id"], (kind,), values, _remarks(entry.get("notes", [])))


def _ris_value(name: str, value):
    if name in ("author", "editor", "translator", "recipient"):
        return [_turned(person) for person in value]
    if name in ("date", "urldate"):
        return re.sub(r"/+$", "", value).replace("/", "-")
    return "".join(value) if name == "url" else value


def _turned(person: str) -> str:
    """`King, Martin, Jr.` → `Martin King, Jr.`"""
    family, _, rest = person.partition(", ")
    given, _, suffix = rest.partition(", ")
    return f"{given} {family}".strip() + (f", {suffix}" if suffix else "")


# --- CSL-JSON --------------------------------------------------------------------------

_CSL = {
    "author": ("author",),
    "editor": ("editor",),
    "bookauthor": ("container-author",),
    "translator": ("translator",),
    "recipient": ("recipient",),
    "title": ("title",),
    "translatedtitle": ("title",),
    "parties": ("title",),
    "shorttitle": ("title-short",),
    "journaltitle": ("container-title",),
    "booktitle": ("container-title",),
    "organization": ("container-title",),
    "institution": ("publisher",),
    "publisher": ("publisher",),
    "location": ("publisher-place",),
    "edition": ("edition",),
    "series": ("collection-title",),
    "volume": ("volume",),
    "number": ("number", "issue"),
    "publaw": ("number",),
    "bill": ("number",),
    "congress": ("chapter-number",),
    "pages": ("page",),
    "type": ("genre",),
    "court": ("authority",),
    "pubstate": ("status",),
    "date": ("issued",),
    "origdate": ("original-date",),
    "urldate": ("accessed",),
    "url": ("URL",),
    "doi": ("DOI",),
    "isbn": ("ISBN",),
}
_CSL_KINDS = {"article-newspaper": "news", "article-journal": "journal-article", "legal_case": "case", "legislation": "statute",
              "personal_communication": "letter", "webpage": "web", "document": "other"}  # fmt: skip


def csl_records(text: str) -> Iterator[Record]:
    labels = {kind.label: kind.name for kind in KINDS.values()}
    for item in json.loads(text):
        values = {name: [_csl_value(item[place]) for place in places if place in item] for name, places in _CSL.items()}
        kind = labels.get(item.get("genre", ""), _kind_by("csl", item["type"], _CSL_KINDS))
        yield Record(item["id"], (kind,), values, _remarks(item.get("note", "").splitlines()))


def _csl_value(value):
    if isinstance(value, list):
        return [_csl_person(person) for person in value]
    if isinstance(value, dict) and "date-parts" in value:
        ends = ["-".join(f"{number:02}" for number in part) for part in value["date-parts"]]
        return "/".join(ends) + ("~" if value.get("circa") else "")
    return value["literal"] if isinstance(value, dict) else value


def _csl_person(person: dict[str, str]) -> str:
    words = " ".join(person[part] for part in ("given", "non-dropping-particle", "family") if part in person)
    return person.get("literal") or words + (f", {person['suffix']}" if "suffix" in person else "")


# --- BibTeX ----------------------------------------------------------------------------

_TEX = {
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{"\\" + c: c for c in "&%$#_"},
}
_TEX_SIGN = re.compile("|".join(map(re.escape, _TEX)))
_BY_TYPE = {(kind.entry, kind.subtype): kind.name for kind in KINDS.values()}


def bibtex_records(text: str) -> Iterator[Record]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    for entry in library.entries:
        raw = {field.key: field.value for field in entry.fields}
        values = {
            name: value
            if name in ("url", "doi", "date", "origdate", "urldate")
            else _TEX_SIGN.sub(lambda m: _TEX[m[0]], value)
            for name, value in raw.items()
        }
        for name in {"title", "booktitle"} & values.keys():  # braces there say only that the case must stay
            values[name] = re.sub(r"\{([^{}]*)\}", r"\1", values[name])
        source = Source(entry.key, "other", values)
        people = {
            name: [list(authors(source, name))]
            for name in ("author", "editor", "bookauthor", "translator")
            if name in values
        }
        values |= {name: values["titleaddon"] for name in ("translatedtitle", "parties") if "titleaddon" in values}
        note = values.pop("annote", "")
        remarks = re.split(rf"; (?=(?:{'|'.join(FIELDS)}): )", note) if note else []
        kind = _BY_TYPE[entry.entry_type, values.get("entrysubtype", "")]
        yield Record(entry.key, (kind,), {name: [value] for name, value in values.items()} | people, _remarks(remarks))
