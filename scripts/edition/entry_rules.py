"""What a BibTeX entry of the edition must be: one small generator per rule.

Each takes what the reader found and yields findings; none of them stops the reading.
The rules about the file itself (blocks, braces, keys met twice) are in `bibtex.py`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from edition.kinds import DATE_FIELDS, FIELDS, KINDS, NAME_FIELDS, TYPE_FIELD, Kind, kind_of
from edition.model import Finding, Place
from edition.names import name_fault

INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Characters that no one means to write in a database: controls, zero-width and turning marks."""

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
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
_VERBATIM = frozenset({"url", "doi"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it stands in the file: lower-case name, value without its enclosing, line from 1."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in the file. `fields` may repeat a name; `type` is lower-case."""

    type: str
    key: str
    fields: tuple[Field, ...]
    place: Place

    def value(self, name: str) -> str:
        """The first value of the field, or ""."""
        return next((field.value for field in self.fields if field.name == name), "")

    @property
    def called(self) -> str:
        """What messages call the entry: its key, or its type where it has none."""
        return self.key or f"@{self.type}"

    @property
    def kind(self) -> Kind | None:
        """The kind that the type and `entrysubtype` make."""
        return kind_of(self.type, self.value(TYPE_FIELD))

    def finding(self, rule: str, message: str, line: int = 0) -> Finding:
        """A finding about this entry, on its first line unless told another."""
        return Finding(rule, Place(self.place.path, line or self.place.line), message)


def check(entry: Entry) -> Iterator[Finding]:
    """Everything that is wrong with one entry, rule by rule."""
    for rule in (key, unknown_type, missing_field, unknown_field, duplicate_field, empty_field):
        yield from rule(entry)
    for field in entry.fields:
        for rule in (markup, name, edtf_date, url):
            yield from rule(entry, field)


def key(entry: Entry) -> Iterator[Finding]:
    """`bibtex-key`: a key is also the end of a URL (`#src-key`). Bad: `@book{,`. Good: `@book{doe-2020,`."""
    if not _KEY.fullmatch(entry.key):
        found = f"the key {entry.key!r}" if entry.key else "an entry without a key"
        yield entry.finding(
            "bibtex-key",
            f"Found {found}; expected letters, digits, - and _ only, such as `doe-2020`. Name the entry so.",
        )


def unknown_type(entry: Entry) -> Iterator[Finding]:
    """`bibtex-unknown-type`: Bad: `@artical`, or an `entrysubtype` of no kind. Good: `@article`."""
    if entry.kind:
        return
    subtypes = sorted(kind.subtype or "none" for kind in KINDS.values() if kind.entry == entry.type)
    if subtypes:
        found = entry.value(TYPE_FIELD)
        yield entry.finding(
            "bibtex-unknown-type",
            f"Found @{entry.type} with {TYPE_FIELD} {found!r}; expected one of: {', '.join(subtypes)}.",
        )
        return
    types = sorted({kind.entry for kind in KINDS.values()})
    yield entry.finding(
        "bibtex-unknown-type",
        f"Found the type @{entry.type}; expected one of: {', '.join(types)}.{_meant(entry.type, types)}",
    )


def missing_field(entry: Entry) -> Iterator[Finding]:
    """`bibtex-missing-field`: Bad: a book without `date`. Good: every field its kind requires."""
    if not entry.kind:
        return
    present = {field.name for field in entry.fields}
    for needed in entry.kind.required:
        choices = needed.split("|")
        undated = "date" in choices and "pubstate" in present  # `n.d.`: the note prints no date
        if present.isdisjoint(choices) and not undated:
            yield entry.finding(
                "bibtex-missing-field",
                f"{entry.called}: found no `{'` or `'.join(choices)}`; a {entry.kind.name} needs it. "
                f"Add it: {FIELDS[choices[0]]}.",
            )


def unknown_field(entry: Entry) -> Iterator[Finding]:
    """`bibtex-unknown-field`: Bad: `titel = {…}`. Good: `title = {…}`."""
    for field in entry.fields:
        if field.name not in FIELDS and field.name != TYPE_FIELD:
            yield entry.finding(
                "bibtex-unknown-field",
                f"{entry.called}: found the field `{field.name}`, which the edition does not use."
                f"{_meant(field.name, list(FIELDS))} Rename it, or take it out.",
                field.line,
            )


def duplicate_field(entry: Entry) -> Iterator[Finding]:
    """`bibtex-duplicate-field`: Bad: two `title`s in one entry. Good: one."""
    first: dict[str, int] = {}
    for field in entry.fields:
        if field.name in first:
            yield entry.finding(
                "bibtex-duplicate-field",
                f"{entry.called}: found `{field.name}` again; expected it once. "
                f"Keep one (the first is on line {first[field.name]}).",
                field.line,
            )
        first.setdefault(field.name, field.line)


def empty_field(entry: Entry) -> Iterator[Finding]:
    """`bibtex-empty-field`: Bad: `date = {}`. Good: no such field, or a value."""
    for field in entry.fields:
        if not field.value:
            yield entry.finding(
                "bibtex-empty-field",
                f"{entry.called}: found `{field.name}` empty; expected a value. Fill it in, or take it out.",
                field.line,
            )


def markup(entry: Entry, field: Field) -> Iterator[Finding]:
    """`bibtex-markup`: Bad: `{\\'E}`, `<i>`, `*Id.*`, `--`. Good: `É` and plain text, en dash and all."""
    for what, found, mend in _markup_in(field):
        yield entry.finding(
            "bibtex-markup",
            f"{entry.called}: found {what} ({found}) in `{field.name}`; "
            f"expected plain text. In its place, {mend}.",
            field.line,
        )


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


def name(entry: Entry, field: Field) -> Iterator[Finding]:
    """`bibtex-name`: Bad: `Doe, Jane,`, `{A} Body`. Good: `Doe, Jane and {A Body}`."""
    fault = name_fault(field.value) if field.name in NAME_FIELDS else None
    if fault:
        yield entry.finding(
            "bibtex-name",
            f"{entry.called}: found {fault} in `{field.name}`; expected names as `Family, Given` joined "
            "by `and`, and a body in braces of its own. Write them so.",
            field.line,
        )


def edtf_date(entry: Entry, field: Field) -> Iterator[Finding]:
    """`bibtex-date`: Bad: `Sept. 27, 2020`, `2020-02-30`. Good: `2020-09-27`, `2020-09`, `2020`."""
    if field.name in DATE_FIELDS and field.value and not is_edtf(field.value):
        yield entry.finding(
            "bibtex-date",
            f"{entry.called}: found {field.value!r} in `{field.name}`; expected a real date as `2020-09-27`, "
            "`2020-09` or `2020`. Write it so.",
            field.line,
        )


def url(entry: Entry, field: Field) -> Iterator[Finding]:
    """`bibtex-url`: Bad: `www.example.org`, `javascript:…`. Good: `https://example.org/a`."""
    if field.name == "url" and field.value and not re.fullmatch(r"https?://[^\s/]\S*", field.value):
        yield entry.finding(
            "bibtex-url",
            f"{entry.called}: found {field.value!r} in `url`; expected an address that begins with http:// "
            "or https:// and has no space. Write it so.",
            field.line,
        )


def is_edtf(value: str) -> bool:
    """True for an EDTF year, month or day, or two of them with a slash; the day must exist."""
    return all(_is_day(part) for part in value.split("/", 1))


def _is_day(text: str) -> bool:
    match = _EDTF_DAY.fullmatch(text)
    if not match or not text.isascii():
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _meant(found: str, known: list[str]) -> str:
    close = difflib.get_close_matches(found[:40], known, n=1)
    return f" Did you mean `{close[0]}`?" if close else ""


def manuals() -> dict[str, str]:
    """Rule name → its manual page, for every rule on entries; the two that the reader itself makes included."""
    pages = {
        "bibtex-malformed": (
            "Text that is no BibTeX entry. Bad: an entry without its closing brace. Good: `@book{key, title = {…},}`."
        ),
        "bibtex-duplicate-key": (
            "Two entries with one key. Bad: two `@book{doe-2020`. Good: each key once, capitals apart."
        ),
    }
    for check in (
        key,
        unknown_type,
        missing_field,
        unknown_field,
        duplicate_field,
        empty_field,
        markup,
        name,
        edtf_date,
        url,
    ):
        rule, _, manual = (check.__doc__ or "").partition(": ")
        pages[rule.strip("`")] = manual
    return pages
