"""What a person may want in the layer of a new edition: names, abbreviations with their words, dated sentences.

It is found by its shape alone, and much of it is chaff. So it is written as rows that no build reads and no
check passes: each has a `?` where a person has to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from edition.layer.concordance import stands
from edition.layer.edtf import read_edtf
from edition.layer.passages import Passage, alike
from edition.model import Layer
from edition.text.alphabet import sort_key
from edition.text.dates import MONTHS, to_edtf
from edition.text.small_words import IN_BODIES, PARTICLES_ALONE

_WORD = r"[^\W\d_a-z][\w’]*(?:-[^\W\d_][\w’]*)*"
_INITIALS = r"(?:(?:[A-Z]\.)+ )*"
_BETWEEN = IN_BODIES - {"in", "on", "to"} | PARTICLES_ALONE
_NAME = re.compile(rf"\b{_INITIALS}{_WORD}(?: (?:(?:{'|'.join(sorted(_BETWEEN))}) ){{0,2}}{_INITIALS}{_WORD})*")
_SHORT = re.compile(r"\b(?:[A-Z]{2,}s?|(?:[A-Z]\.){2,})(?!\w)")
_EXPANDED = re.compile(
    rf"(?P<words>{_WORD}(?: (?:(?:of|the|for|and|to|a|in|on) )*[\w’-]+){{1,9}}) \[?\((?P<short>[A-Z]{{2,}}s?)\)\]?"
)
_MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*\.?"
_DIVISION = re.compile(r"(?:Part|Section|Chapter|Note)s? [IVXLC\d.]+")
_ROMAN = re.compile(r"[IVX]+")
_BRACKET_OPEN = re.compile(r"\([^()]{0,40}$")
_BRACKET_CLOSES = re.compile(r"(?:, [\d:]+(?: [AP]M| [A-Z]{3})?)?\)")
_DATED = re.compile(rf"\b(?:{_MONTH} (?:\d{{1,2}}, )?(?:1\d|20)\d\d|(?<![\d§-])(?:1[5-9]|20)\d\d(?![\d-]))\b")
_CAPITALS_BEFORE = re.compile(r"[A-Z]{2,}[\s/&.,:’-]+(?:[A-Z]\.? )?$|[\w’]-?$|\[$")
_CAPITALS_BEHIND = re.compile(r"[\s/&.,:’-]+(?:[A-Z]\.? )?[A-Z]{2,}|[’.]|\]?[A-Z]")
_NEAR = 50
"""Signs before a word or a date that tell what it is: to look from the head of its text takes the square of that."""
_NO_NAMES = frozenset({*MONTHS, *(name[:3] for name in MONTHS), "Sept"})
_PLAIN = frozenset(
    "A About Accord After All Also An And Any As At Because But By Cf Compare Contra For From Given He Her His "
    "However I If In It Its Later Many Moreover No Not Of On One Only Or Our See She Since So Some Such That The "
    "Their Then There These They This Those Though Thus To Under Until We What When Where Whether Which While Who "
    "With Yet You".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name or abbreviation in every form printed, the words it may stand for, and the places that have it."""

    forms: tuple[str, ...]
    words: str
    at: tuple[str, ...]


def names(passages: Mapping[str, Passage], layer: Layer) -> list[Candidate]:
    """Capitalised words in a row, in the order of the alphabet; those of the register are left out.

    Headings capitalise nearly every word, so what only they have is no candidate.
    """
    known = {form for entry in layer.entries for form in entry.forms}
    texts = [passage for passage in passages.values() if passage.kind != "heading"]
    small = {word for passage in texts for word in re.findall(r"(?<![\w’])[a-z]+", passage.text)}
    found: dict[str, dict[str, None]] = {}
    for passage in texts:
        for match in _NAME.finditer(passage.text):
            name = _bared(match[0])
            chaff = len(name) < 3 or name.lower() in small or name in _NO_NAMES or _DIVISION.fullmatch(name)
            if name not in known and not chaff:
                found.setdefault(name, {})[passage.at] = None
    # What stands in capitals alone is an abbreviation's, not a name's.
    rows = [row for row in _joined(found) if not all(map(_SHORT.fullmatch, row))]
    places = {row: tuple(p.at for p in texts if any(p.at in found[form] for form in row)) for row in rows}
    return [Candidate(row, "", places[row]) for row in sorted(rows, key=lambda row: sort_key(row[0]))]


def _joined(printed: Iterable[str]) -> list[tuple[str, ...]]:
    """The forms of each name, the fullest first: alike but for capitals, or the last word of one longer name only."""
    rows: dict[str, list[str]] = {}
    for name in sorted(printed, key=lambda name: (name.isupper(), -len(name))):
        rows.setdefault(name.casefold(), []).append(name)
    longer: dict[str, list[str]] = {}
    for key in rows:
        longer.setdefault(key.rpartition(" ")[2], []).append(key)
    for key in [key for key in rows if " " not in key]:
        whole = [other for other in longer[key] if other != key]
        if len(whole) == 1:
            rows[whole[0]] += rows.pop(key)
    return [tuple(row) for row in rows.values()]


def _bared(name: str) -> str:
    """A name without the plain words it begins with, as at a sentence's head, and without ’s."""
    words = name.split(" ")
    while words and (words[0] in _PLAIN or words[0].islower()):
        words.pop(0)
    return re.sub(r"’s?$", "", " ".join(words))


def abbreviations(passages: Mapping[str, Passage], layer: Layer) -> list[Candidate]:
    """Words in capitals alone, each with the words before its bracket where the text writes it out."""
    known = {form for entry in layer.entries for form in entry.forms}
    words: dict[str, str] = {}
    found: dict[str, dict[str, None]] = {}
    for passage in passages.values():
        for match in _EXPANDED.finditer(passage.text):
            words.setdefault(match["short"], _initials(match["words"], match["short"]))
        for match in _SHORT.finditer(passage.text):
            in_capitals = _CAPITALS_BEFORE.search(passage.text, max(0, match.start() - _NEAR), match.start())
            in_capitals = in_capitals or _CAPITALS_BEHIND.match(passage.text, match.end())
            if match[0] not in known and not in_capitals and not _ROMAN.fullmatch(match[0]):
                found.setdefault(match[0], {})[passage.at] = None
    return [Candidate((short,), words.get(short, ""), tuple(found[short])) for short in sorted(found, key=sort_key)]


def _initials(words: str, short: str) -> str:
    """Of the words before a bracket, the last that begin as the abbreviation does, few enough to be it; else ""."""
    row = words.split(" ")
    starts = [at for at, word in enumerate(row) if word[:1].upper() == short[0]]
    fitting = [at for at in starts if len([w for w in row[at:] if len(w) > 3 or w[:1].isupper()]) >= len(short) - 1]
    return " ".join(row[fitting[-1] :]) if fitting else ""


def dated_sentences(passages: Mapping[str, Passage], layer: Layer) -> Iterator[tuple[str, str, str, str]]:
    """Place, EDTF, the date's words and its sentence, for each date of the text or a note that no event has.

    A date that closes a short bracket of a note is one of publication: `(Sept. 27, 2020)`, `(2d ed. 2011)`.
    """
    told = {(each.at, alike(each.printed)) for event in layer.events for each in event.told}
    for passage in passages.values():
        if passage.kind == "heading":
            continue
        for match in _DATED.finditer(passage.text):
            when = to_edtf(match[0])
            known = any(at == passage.at and any(stands(match[0], words)) for at, words in told)
            if read_edtf(when) and not known and not _of_publication(passage, match):
                yield passage.at, when, match[0], passage.sentence(match.start(), match.end())


def _of_publication(passage: Passage, date: re.Match[str]) -> bool:
    opened = _BRACKET_OPEN.search(passage.text, max(0, date.start() - _NEAR), date.start())
    return passage.kind == "note" and bool(opened and _BRACKET_CLOSES.match(passage.text, date.end()))


def proposal(passages: Mapping[str, Passage], layer: Layer) -> str:
    """The candidates as a file for a person to sort."""
    rows = [_HEAD, "# Names"]
    rows += [_entry(each, "?") for each in names(passages, layer)]
    rows += ["# Abbreviations"] + [_entry(each, "abbreviation") for each in abbreviations(passages, layer)]
    rows.append("# Dated sentences, for citations/timeline.yml: whatever else is a date of publication goes")
    rows += [
        f"- id: '?'\n  told:\n    - at: {at}\n      when: {when}\n      printed: {_text(printed)}\n"
        f"      what: '?'  # {sentence}"
        for at, when, printed, sentence in dated_sentences(passages, layer)
    ]
    return "\n\n".join(rows) + "\n"


_HEAD = """# Candidates for the index and the timeline, found by their shape and sorted by nobody. No build reads them.
# Move what is wanted to citations/register.yml or citations/timeline.yml, say there what each ? leaves open, see
# whether forms are rightly joined or left apart, and delete the rest. scripts/check tells what is still missing."""


def _entry(each: Candidate, kind: str) -> str:
    forms = ", ".join(map(_text, each.forms))
    row = (
        f"- id: '?'  # {', '.join(each.at)}\n  kind: {_text(kind)}\n  name: {_text(each.forms[0])}\n  forms: [{forms}]"
    )
    return f"{row}\n  stands for:\n    words: {_text(each.words)}\n    at: '?'" if each.words else row


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
