"""Sources ↔ the BibTeX database.

`read_bibtex` never raises: whatever is wrong in the text is a finding with its line. `write_bibtex`
writes the one form of a database: two spaces, a trailing comma, fields in the order of `FIELDS`,
one blank line between entries, UTF-8. What it has written, both leave unchanged.

bibtexparser finds blocks and fields; its LaTeX middleware is not used, since the file has no LaTeX.
The format: *BibTeXing* (Patashnik 1988) with the types and fields of biblatex.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator

import bibtexparser
from bibtexparser import model as bib
from bibtexparser.middlewares import RemoveEnclosingMiddleware

from edition.model import Finding, Place, Source
from edition.sources.bibtex_entry import INVISIBLE, Entry, Field
from edition.sources.entry_faults import check
from edition.sources.fields import FIELDS, TYPE_FIELD
from edition.sources.kinds import KINDS, Kind

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
# Its warnings come back as findings; without a handler they would go to stderr as well.

_UNWRAP = RemoveEnclosingMiddleware()
_NO_STRINGS = bibtexparser.Library()
_RANK = {name: rank for rank, name in enumerate((TYPE_FIELD, *FIELDS))}
_BLANK = re.compile(r"[ \t\n]+")
_UNWRITABLE_KEY = re.compile(r"[^\s{}\"(),=#%\\@~]+")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*")


def read_bibtex(text: str, path: str) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The sources in `text`, in order, and everything wrong with it, by line.

    `path` is where findings say they are. An entry with a fault is still a source, so that one
    mistake gives one finding; not so an entry of unknown type, one that cannot be read, one without
    a key, and the second of two with one key (BibTeX does not tell `Doe` from `doe`).
    """
    findings = list(_invisible(text, path))
    text = INVISIBLE.sub("", _lines(text))
    library = bibtexparser.parse_string(_readable(text), parse_stack=[])
    sources: dict[str, Source] = {}
    for entry in _entries(library, text.split("\n"), path, findings):
        findings += check(entry)
        known = sources.get(entry.key.casefold())
        if known:
            findings.append(_duplicate_key(entry, known))
        elif entry.key and (kind := entry.kind):
            sources[entry.key.casefold()] = _source(entry, kind)
    findings.sort(key=lambda finding: finding.place.line)
    return tuple(sources.values()), tuple(findings)


def write_bibtex(sources: Iterable[Source]) -> str:
    """The database that holds `sources`, in their order.

    Raises ValueError for what would not read back as it is: two sources with one key, an unknown
    kind, a name BibTeX has no room for, a value that is empty, has unbalanced braces, a backslash,
    an invisible character, or blanks other than single spaces between words.
    """
    library = bibtexparser.Library([_block(source) for source in sources])
    form = bibtexparser.BibtexFormat()
    form.indent = "  "
    form.trailing_comma = True
    form.block_separator = "\n"
    return str(bibtexparser.write_string(library, unparse_stack=[], bibtex_format=form))


# Reading


_LIKE_A_COMMENT = re.compile(r"^(\s*@)(?=comment[a-z_-])", re.I | re.M)
_MARKED = "xno"


def _readable(text: str) -> str:
    """The text as bibtexparser reads it right, line by line the same.

    It takes every type that begins with *comment* for a comment, and a backslash for a sign that the line goes on.
    """
    return re.sub(r"\\(?=\n)", r"\\ ", _LIKE_A_COMMENT.sub(rf"\1{_MARKED}", text))


def _as_written(text: str) -> str:
    return text.replace(f"@{_MARKED}", "@")


def _lines(text: str) -> str:
    """One kind of line end, so that lines count as they do in an editor."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _invisible(text: str, path: str) -> Iterator[Finding]:
    for number, line in enumerate(_lines(text).split("\n"), 1):
        for found in sorted(set(INVISIBLE.findall(line))):
            what = "a byte order mark" if found == "\ufeff" else "an invisible character"
            yield Finding(
                "bibtex-malformed",
                Place(path, number),
                f"Found {what} (U+{ord(found):04X}); expected plain UTF-8 text. Delete it.",
            )


def _entries(library: bibtexparser.Library, lines: list[str], path: str, findings: list[Finding]) -> Iterator[Entry]:
    """The entries among the blocks; for every other block, a finding unless it is a comment."""
    after_failure = False
    for block in library.blocks:
        place = Place(path, (block.start_line or 0) + 1)
        entry = _entry_block(block)
        if isinstance(block, bib.ExplicitComment):
            pass
        elif isinstance(block, bib.ImplicitComment):
            if not after_failure:
                findings += _stray_text(block, place)
        elif entry is None:
            findings.append(_malformed(block, place))
        elif not lines[place.line - 1].lstrip().startswith("@"):
            findings.append(_inside_a_line(entry, place))
        else:
            yield _entry(entry, place, findings)
        after_failure = entry is None and isinstance(block, bib.ParsingFailedBlock)


def _entry_block(block: bib.Block) -> bib.Entry | None:
    """The entry a block holds: duplicate keys and fields are checked here, not by the library."""
    while isinstance(block, bib.DuplicateBlockKeyBlock | bib.DuplicateFieldKeyBlock):
        block = block.ignore_error_block
    return block if isinstance(block, bib.Entry) else None


def _entry(block: bib.Entry, place: Place, findings: list[Finding]) -> Entry:
    fields = []
    for field in _UNWRAP.transform_entry(block, _NO_STRINGS).fields:
        line = field.start_line + 1
        if field.enclosing == "no-enclosing":
            findings.append(_bare_value(block, field, Place(place.path, line)))
        fields.append(Field(field.key.lower(), _BLANK.sub(" ", field.value).strip(" "), line))
    return Entry(block.entry_type.lower().removeprefix(_MARKED), block.key, tuple(fields), place)


def _source(entry: Entry, kind: Kind) -> Source:
    fields: dict[str, str] = {}
    for field in entry.fields:
        if field.value and field.name != TYPE_FIELD:
            fields.setdefault(field.name, field.value)
    return Source(entry.key, kind.name, fields, entry.place)


def _stray_text(block: bib.ImplicitComment, place: Place) -> Iterator[Finding]:
    for offset, line in enumerate(_as_written(block.comment).split("\n")):
        if line.strip() and not line.lstrip().startswith("%"):
            yield Finding(
                "bibtex-malformed",
                Place(place.path, place.line + offset),
                f"Found text outside an entry: {line.strip()[:60]!r}; expected an entry or a comment. "
                "Begin a comment with %, or see whether a brace of the entry above closes too early.",
            )
            return


def _bare_value(block: bib.Entry, field: bib.Field, place: Place) -> Finding:
    called = block.key or f"@{block.entry_type}"
    return Finding(
        "bibtex-malformed",
        place,
        f"{called}: found {field.value[:60]!r} as the value of `{field.key}`; expected it in braces. "
        "Write abbreviations and joined values out, in one pair of braces.",
    )


def _malformed(block: bib.Block, place: Place) -> Finding:
    if isinstance(block, bib.ParsingFailedBlock) and not isinstance(block, bib.DuplicateBlockKeyBlock):
        reason = getattr(block.error, "abort_reason", "") or str(block.error)
        start = _as_written(block.raw or "").split("\n", 1)[0][:60]
        message = (
            f"Found an entry that cannot be read, {start!r}: {reason.strip().rstrip('.')}. "
            "Expected @type{key, field = {value}, …}. Look for a missing brace, comma or equals sign."
        )
    else:
        message = (
            "Found a @string or @preamble block; expected entries and comments only. "
            "Write each value out in its entry and delete the block."
        )
    return Finding("bibtex-malformed", place, message)


def _inside_a_line(block: bib.Entry, place: Place) -> Finding:
    return Finding(
        "bibtex-malformed",
        place,
        f"Found an entry, {block.key[:60]!r}, after other text on its line; expected it on its own. "
        "Move it there; an entry not wanted is deleted, since % does not hide it.",
    )


def _duplicate_key(entry: Entry, known: Source) -> Finding:
    return entry.finding(
        "bibtex-duplicate-key",
        f"Found the key `{entry.key}` again; expected each key once. It stands on line {known.place.line} "
        f"as `{known.key}`. Rename one of the two, or delete it if it is the same work.",
    )


# Writing


def _block(source: Source) -> bib.Entry:
    kind = KINDS.get(source.kind)
    if kind is None:
        raise ValueError(f"{source.key}: no kind of source is called {source.kind!r}")
    if TYPE_FIELD in source.fields:
        raise ValueError(f"{source.key}: `{TYPE_FIELD}` follows from the kind and is not given as a field")
    if not _UNWRITABLE_KEY.fullmatch(source.key):
        raise ValueError(f"{source.key!r} cannot be a key")
    values = {name: _enclosed(source, name) for name in source.fields}
    if kind.subtype:
        values[TYPE_FIELD] = "{" + kind.subtype + "}"
    order = sorted(values, key=lambda name: (_RANK.get(name, len(_RANK)), name))
    return bib.Entry(kind.entry, source.key, [bib.Field(name, values[name]) for name in order])


def _enclosed(source: Source, name: str) -> str:
    value = source.fields[name]
    fault = (
        "is empty" if not value
        else "has blanks that reading would change" if _BLANK.sub(" ", value).strip(" ") != value
        else "has a backslash" if "\\" in value
        else "has an invisible character" if INVISIBLE.search(value) or "\r" in value
        else "has unbalanced braces" if not _is_balanced(value)
        else "" if _FIELD_NAME.fullmatch(name)
        else "has a name that BibTeX does not read"
    )  # fmt: skip
    if fault:
        raise ValueError(f"{source.key}: `{name}` {fault}: {value[:60]!r}")
    return "{" + value + "}"


def _is_balanced(value: str) -> bool:
    depth = 0
    for brace in re.findall(r"[{}]", value):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
