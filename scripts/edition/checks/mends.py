"""What of the findings has one certain mend: an id that is not written, a star page that was moved, an entry's field
that the note prints otherwise. Everything else is for an editor to decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.checks.registry import Context
from edition.importing.source_list import collect
from edition.model import Paragraph, Place, Source
from edition.resolving.chapters import printed as printed_whole
from edition.resolving.matching import differences
from edition.text.joining_lines import SOFT_HYPHEN
from edition.text.page_names import section_id
from edition.text.web_address import BARE_ADDRESS

_PLAIN = re.compile(r"[^{}\\%&$#~^]+")  # a value that BibTeX takes as it is
_REACH = (40, 24, 12)  # letters on both sides of a place by which it is found again
_FEWEST_ALIKE = 2  # fields by which a work in a note is an entry's


@dataclass(frozen=True, slots=True)
class Mend:
    """A line of a file as it is, and as it should be; `told` says what is mended."""

    place: Place
    old: str
    new: str
    told: str


def mends(context: Context, database: str, database_path: str) -> tuple[Mend, ...]:
    """Every certain mend, one a line of a file at most: what is left may come when these are done.

    `database` is the text of the database, whose path is given.
    """
    texts = {page.path: page.text for page in context.pages} | {database_path: database}
    found = [*_ids(context, texts), *_star_pages(context, texts), *_fields(context, database, database_path)]
    first: dict[tuple[str, int], Mend] = {}
    for each in found:
        first.setdefault((each.place.path, each.place.line), each)
    return tuple(first.values())


def mended(text: str, of_file: Iterable[Mend]) -> str:
    """A file's text with those of its mends whose line is as they say; each line ends as it did."""
    lines = text.split("\n")
    for each in of_file:
        if stands(each, lines):
            end = "\r" if lines[each.place.line - 1].endswith("\r") else ""
            lines[each.place.line - 1] = each.new.replace("\r", "").replace("\n", f"{end}\n") + end
    return "\n".join(lines)


def stands(mend: Mend, lines: Sequence[str]) -> bool:
    """Whether a line that is to be mended is there, however it ends."""
    at = mend.place.line - 1
    return at < len(lines) and lines[at].removesuffix("\r") == mend.old.removesuffix("\r")


def _ids(context: Context, texts: Mapping[str, str]) -> Iterator[Mend]:
    """Ids of paragraphs and headings, where the number that is due is nobody else's."""
    written = {paragraph.number for paragraph in context.article.paragraphs}
    sections = {section.id for section in context.article.sections}
    last = 0
    for unit in context.units:
        if not isinstance(unit, Paragraph):
            line, due = _line(texts, unit.place), section_id(unit.number)
            if not unit.id and due not in sections and "{#" not in line:
                yield Mend(unit.place, line, f"{line.rstrip()} {{#{due}}}", f"the heading has its id, #{due}")
            continue
        if not unit.id and last + 1 not in written:
            place = _last_line(texts, unit.place)
            line = _line(texts, place)
            quoted = "> " if line.startswith(">") else ""
            new = f"{line}\n{quoted}{{: #p{last + 1} }}"
            yield Mend(place, line, new, f"the paragraph has its id, #p{last + 1}")
            written.add(last + 1)
        last = unit.number or last + 1


def _star_pages(context: Context, texts: Mapping[str, str]) -> Iterator[Mend]:
    """Star pages that stand elsewhere in a paragraph than the witness has them, whose words are the witness's."""
    theirs = {paragraph.id: paragraph for paragraph in (context.witness.paragraphs if context.witness else ())}
    for paragraph in context.article.paragraphs:
        witness = theirs.get(paragraph.id)
        if witness is None or _sure(witness.text.edition.plain) != _sure(paragraph.text.edition.plain):
            continue
        wanted, there = dict(_by_number(witness)), dict(_by_number(paragraph))
        for number in wanted.keys() & there.keys():
            if wanted[number] != there[number]:
                yield from _moved(paragraph, number, wanted[number], texts)


def _sure(text: str) -> str:
    """A text without the sign that a hyphen at a line's end may not be the word's."""
    return text.replace(SOFT_HYPHEN, "")


def _by_number(paragraph: Paragraph) -> Iterator[tuple[str, int]]:
    read = paragraph.text.edition
    return ((number, len(_sure(read.plain[:offset]))) for offset, number in read.star_pages)


def _moved(paragraph: Paragraph, number: str, offset: int, texts: Mapping[str, str]) -> Iterator[Mend]:
    """A star page put where its words are found again, if both stand on one line of the page."""
    place, sign = paragraph.place, f"[*{number}]{{#page-{number}}}"
    lines = texts[place.path].split("\n")
    plain = paragraph.text.edition.plain
    for at in range(place.line, _last_line(texts, place).line + 1):
        line = lines[at - 1]
        without = line.replace(sign, "")
        if line.count(sign) != 1 or re.search(rf"[-+>~]{re.escape(sign)}", line):
            continue
        for reach in _REACH:
            around = plain[max(0, offset - reach) : offset], plain[offset : offset + reach]
            if without.count("".join(around)) == 1:
                head, _, tail = without.partition("".join(around))
                new = f"{head}{around[0]}{sign}{around[1]}{tail}"
                yield Mend(Place(place.path, at), line, new, f"star page {number} stands where the witness has it")
                return


def _fields(context: Context, database: str, path: str) -> Iterator[Mend]:
    """Fields of entries that every note which cites the work in full prints alike, and otherwise than the entry."""
    derived, cited = collect(context.article)
    works = {source.key: source for source in derived}
    entries = {source.key: source for source in context.edition.sources}
    printed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for note, found in context.citations:
        entry = entries.get(found.source or "")
        if entry is None or found.citation.form != "full":
            continue
        alike = [work for key in cited.get(note.number or 0, ()) if _is_of(work := works[key], entry)]
        text = printed_whole(found.citation, entry, context.edition.citations)
        for field in _differing(entry, text):
            value = alike[0].fields.get(field, "") if len(alike) == 1 else ""
            mend = replace(entry, fields={**entry.fields, field: value})
            is_borne_out = value and field not in _differing(mend, text)
            printed[entry.key, field].add(value if is_borne_out else "")
    for (key, field), values in printed.items():
        if len(values) == 1 and (value := next(iter(values))):
            yield from _field(database, path, entries[key], field, value)


def _is_of(work: Source, entry: Source) -> bool:
    same = sum(entry.fields.get(name) == value for name, value in work.fields.items())
    return work.kind == entry.kind and same >= _FEWEST_ALIKE


def _differing(entry: Source, text: str) -> set[str]:
    """The fields of an entry that a full citation does not print."""
    return {each.field for each in differences(entry, text, tuple(BARE_ADDRESS.findall(text)))}


def _field(database: str, path: str, entry: Source, field: str, value: str) -> Iterator[Mend]:
    """The line of an entry's field, if it stands on one, with another value."""
    old = entry.fields[field]
    lines = database.split("\n")
    begins = entry.place.line
    ends = next((i for i in range(begins, len(lines)) if lines[i].startswith("@")), len(lines))
    pattern = re.compile(rf"(\s*{re.escape(field)}\s*=\s*)\{{{re.escape(old)}\}}(,?\s*)", re.I)
    found = [(i, match) for i in range(begins, ends) if (match := pattern.fullmatch(lines[i]))]
    if len(found) == 1 and _PLAIN.fullmatch(value):
        at, match = found[0]
        new = f"{match[1]}{{{value}}}{match[2]}"
        yield Mend(Place(path, at + 1), lines[at], new, f"{entry.key} has {field} “{value}”, as the note prints it")


def _line(texts: Mapping[str, str], place: Place) -> str:
    return texts[place.path].split("\n")[place.line - 1]


def _last_line(texts: Mapping[str, str], place: Place) -> Place:
    """The last line of the block that begins at a place."""
    lines = texts[place.path].split("\n")
    at = place.line
    while at < len(lines) and lines[at].strip(" >\r"):
        at += 1
    return Place(place.path, at)
