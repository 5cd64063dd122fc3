"""What a BibTeX entry of the edition must be: one small generator a rule.

A rule is `bibtex-` and its function's name, its docstring the manual page. Each yields what is wrong;
none of them stops the reading. The rules about the file itself (blocks, braces, keys met twice) are in
`bibtex.py`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator

from edition.model import Finding
from edition.sources.bibtex_entry import Entry, Field
from edition.sources.database_dates import is_edtf
from edition.sources.fields import DATE_FIELDS, FIELDS, NAME_FIELDS, TYPE_FIELD
from edition.sources.kinds import KINDS
from edition.sources.names import name_fault

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_CALLED_HERE = {
    "year": "date", "month": "date", "address": "location", "journal": "journaltitle", "school": "institution",
    "publication": "journaltitle", "organisation": "organization", "pagetotal": "pages", "eprint": "url",
    "howpublished": "url", "accessed": "urldate", "lastchecked": "urldate", "issue": "number",
    "annote": "note", "annotation": "note", "keywords": "note", "abstract": "note", "subtitle": "title",
}  # fmt: skip
"""What other databases call a field, and what it is called here."""
_TYPED_HERE = {
    "case": "jurisdiction", "legal": "legislation", "statute": "legislation", "law": "legislation",
    "inproceedings": "incollection",
    "conference": "incollection", "inbook": "incollection", "techreport": "report", "phdthesis": "thesis",
    "mastersthesis": "thesis", "electronic": "online", "www": "online", "webpage": "online", "unpublished": "misc",
    "proceedings": "book", "collection": "book", "booklet": "book", "manual": "book", "newspaper": "article",
    "periodical": "article",
}  # fmt: skip
"""What other databases call a type of entry, and what it is called here."""
_MARKUP = (
    ("LaTeX", re.compile(r"\\[A-Za-z]+|\\.?|``|''|--+"), "write the character itself"),
    ("braces", re.compile(r"[{}]+"), "take them out: only a body's name has braces of its own"),
    ("HTML", re.compile(r"</?[A-Za-z][^<>]{0,200}>|&(?:[A-Za-z]{2,10}|#\w{2,7});"), "write the plain text"),
    (
        "Markdown",
        re.compile(r"(?<![\w*])(\*{1,3})[^\s*][^*]{0,200}\1|(?<!\w)_[^\s_][^_]{0,200}_(?!\w)|`+|\]\("),
        "write the plain text: the note keeps its italics",
    ),
)
_VERBATIM_MARKUP = re.compile(r"[\\{}<>`]")
_VERBATIM = frozenset({"url", "archiveurl", "doi"})

OnEntry = Callable[[Entry], Iterator[tuple[int, str]]]
"""What is wrong with an entry: the line (0 for its first) and the message."""
OnField = Callable[[Field], Iterator[str]]
"""What is wrong with a field: what was found in it, what was expected, and how to mend it."""
_ON_ENTRY: dict[str, OnEntry] = {}
_ON_FIELD: dict[str, OnField] = {}


def check(entry: Entry) -> Iterator[Finding]:
    """Everything that is wrong with one entry, rule by rule."""
    for rule, wrong in _ON_ENTRY.items():
        yield from (entry.finding(rule, message, line) for line, message in wrong(entry))
    for field in entry.fields:
        for rule, faulty in _ON_FIELD.items():
            yield from (entry.finding(rule, f"{entry.called}: {found}", field.line) for found in faulty(field))


def manuals() -> dict[str, str]:
    """Rule name → its manual page, for every rule on entries; the two that the reader itself makes included."""
    read = {
        "bibtex-malformed": (
            "Text that is no BibTeX entry. Bad: an entry without its closing brace. Good: `@book{key, title = {…},}`."
        ),
        "bibtex-duplicate-key": (
            "Two entries with one key. Bad: two `@book{doe-2020`. Good: each key once, capitals apart."
        ),
    }
    return read | {rule: wrong.__doc__ or "" for rule, wrong in (_ON_ENTRY | _ON_FIELD).items()}


def _named(wrong: Callable[..., object]) -> str:
    return f"bibtex-{wrong.__name__.replace('_', '-')}"


def on_entry(wrong: OnEntry) -> OnEntry:
    """Register a rule on whole entries."""
    _ON_ENTRY[_named(wrong)] = wrong
    return wrong


def on_field(wrong: OnField) -> OnField:
    """Register a rule on single fields."""
    _ON_FIELD[_named(wrong)] = wrong
    return wrong


@on_entry
def key(entry: Entry) -> Iterator[tuple[int, str]]:
    """A key is also the end of a URL (`#src-key`). Bad: `@book{,`. Good: `@book{doe-2020,`."""
    if not _KEY.fullmatch(entry.key):
        found = f"the key {entry.key!r}" if entry.key else "an entry without a key"
        yield 0, f"Found {found}; expected letters, digits, - and _ only, such as `doe-2020`. Name the entry so."


@on_entry
def unknown_type(entry: Entry) -> Iterator[tuple[int, str]]:
    """Bad: `@artical`, or an `entrysubtype` of no kind. Good: `@article`."""
    if entry.kind:
        return
    subtypes = sorted(kind.subtype or "none" for kind in KINDS.values() if kind.entry == entry.type)
    if subtypes:
        found = entry.value(TYPE_FIELD)
        yield 0, f"Found @{entry.type} with {TYPE_FIELD} {found!r}; expected one of: {', '.join(subtypes)}."
        return
    types = sorted({kind.entry for kind in KINDS.values()})
    yield 0, f"Found the type @{entry.type}; expected one of: {', '.join(types)}.{_meant(entry.type, types)}"


@on_entry
def missing_field(entry: Entry) -> Iterator[tuple[int, str]]:
    """Bad: a book without `date`. Good: every field its kind requires."""
    if not entry.kind:
        return
    present = {field.name for field in entry.fields}
    for needed in entry.kind.required:
        choices = needed.split("|")
        if choices[0] != "title" and any(_CALLED_HERE.get(name) in choices for name in present):
            continue  # it is there under another name, which is told
        undated = "date" in choices and "pubstate" in present  # `n.d.`: the note prints no date
        if present.isdisjoint(choices) and not undated:
            yield (
                0,
                (
                    f"{entry.called}: found no `{'` or `'.join(choices)}`; a {entry.kind.name} needs it. "
                    f"Add it: {FIELDS[choices[0]]}."
                ),
            )


@on_entry
def unknown_field(entry: Entry) -> Iterator[tuple[int, str]]:
    """Bad: `titel = {…}`. Good: `title = {…}`."""
    for field in entry.fields:
        if field.name not in FIELDS and field.name != TYPE_FIELD:
            yield (
                field.line,
                (
                    f"{entry.called}: found the field `{field.name}`, which the edition does not use."
                    f"{_meant(field.name, list(FIELDS))} Rename it, or take it out."
                ),
            )


@on_entry
def duplicate_field(entry: Entry) -> Iterator[tuple[int, str]]:
    """Bad: two `title`s in one entry. Good: one."""
    first: dict[str, int] = {}
    for field in entry.fields:
        if field.name in first:
            yield (
                field.line,
                (
                    f"{entry.called}: found `{field.name}` again; expected it once. "
                    f"Keep one (the first is on line {first[field.name]})."
                ),
            )
        first.setdefault(field.name, field.line)


@on_entry
def empty_field(entry: Entry) -> Iterator[tuple[int, str]]:
    """Bad: `date = {}`. Good: no such field, or a value."""
    for field in entry.fields:
        if not field.value:
            yield (
                field.line,
                (f"{entry.called}: found `{field.name}` empty; expected a value. Fill it in, or take it out."),
            )


@on_field
def markup(field: Field) -> Iterator[str]:
    """Bad: `{\\'E}`, `<i>`, `*Id.*`, `--`. Good: `É` and plain text, en dash and all."""
    for what, found, mend in _markup_in(field):
        yield f"found {what} ({found}) in `{field.name}`; expected plain text. In its place, {mend}."


def _markup_in(field: Field) -> Iterator[tuple[str, str, str]]:
    """The first sort of markup in a value: `{\\'E}` is LaTeX and need not be called braces, too."""
    if field.name in _VERBATIM:
        if match := _VERBATIM_MARKUP.search(field.value):
            yield "a character no URL has", match[0], f"write %{ord(match[0]):02X}"
        return
    for what, pattern, mend in _MARKUP:
        if what == "braces" and field.name in NAME_FIELDS:
            continue
        if match := pattern.search(field.value):
            yield what, match[0], mend
            return


@on_field
def name(field: Field) -> Iterator[str]:
    """Bad: `Doe, Jane,`, `{A} Body`. Good: `Doe, Jane and {A Body}`."""
    if field.name in NAME_FIELDS and "\\" not in field.value and (fault := name_fault(field.value)):  # LaTeX is told
        yield (
            f"found {fault} in `{field.name}`; expected names as `Family, Given` joined by `and`, "
            "and a body in braces of its own. Write them so."
        )


@on_field
def date(field: Field) -> Iterator[str]:
    """Bad: `Sept. 27, 2020`, `2020-02-30`. Good: `2020-09-27`, `2020-09`, `2020`; `2020-21` is its spring."""
    if field.name in DATE_FIELDS and field.value and not is_edtf(field.value):
        yield (
            f"found {field.value!r} in `{field.name}`; expected a real date as `2020-09-27`, `2020-09` or `2020`. "
            "Write it so."
        )


@on_field
def url(field: Field) -> Iterator[str]:
    """Bad: `www.example.org`, `javascript:…`. Good: `https://example.org/a`."""
    if field.name in {"url", "archiveurl"} and field.value and not re.fullmatch(r"https?://[^\s/]\S*", field.value):
        yield (
            f"found {field.value!r} in `{field.name}`; expected an address that begins with http:// or https:// "
            "and has no space. Write it so."
        )


def _meant(found: str, known: list[str]) -> str:
    usual = (_CALLED_HERE | _TYPED_HERE).get(found)
    if usual in known:
        return f" Here it is `{usual}`."
    close = difflib.get_close_matches(found[:40], known, n=1)
    return f" Did you mean `{close[0]}`?" if close else ""
