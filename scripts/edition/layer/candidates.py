"""What a person may want in the layer of a new edition: names, abbreviations with their words, dated sentences.

It is found by its shape alone, and much of it is chaff. So it is written as rows that no build reads and no
check passes: each has a `?` where a person has to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.layer.concordance import stands
from edition.layer.edtf import read_edtf
from edition.layer.passages import Passage, alike
from edition.model import Layer
from edition.text.alphabet import sort_key
from edition.text.dates import to_edtf

_WORD = r"[^\W\d_a-z][\w’]*(?:-[^\W\d_][\w’]*)*"
_NAME = re.compile(rf"\b{_WORD}(?: (?:(?:of|the|for|and|de|von|van|al) ){{0,2}}{_WORD})*")
_SHORT = re.compile(r"\b(?:[A-Z]{2,}s?|(?:[A-Z]\.){2,})(?!\w)")
_EXPANDED = re.compile(
    rf"(?P<words>{_WORD}(?: (?:(?:of|the|for|and|to|a|in|on) )*[\w’-]+){{1,9}}) \[?\((?P<short>[A-Z]{{2,}}s?)\)\]?"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(rf"\b(?:{_MONTH} (?:\d{{1,2}}, )?(?:1\d|20)\d\d|(?<![\d§-])(?:1[5-9]|20)\d\d(?![\d-]))\b")
_CAPITALS_BEFORE = re.compile(r"[A-Z]{2,}[\s/&.,:’-]+(?:[A-Z]\.? )?$|[\w’]-?$|\[$")
_CAPITALS_BEHIND = re.compile(r"[\s/&.,:’-]+(?:[A-Z]\.? )?[A-Z]{2,}|[’.]|\]?[A-Z]")
_PLAIN = frozenset(
    "A About After All Also An And Any As At Because But By For From Given He Her His However I If In It Its Later "
    "Many Moreover No Not Of On One Only Or Our See She Since So Some Such That The Their Then There These They This "
    "Those Though Thus To Under Until We What When Where Whether Which While Who With Yet You".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name or abbreviation as printed, the words it may stand for, and the places that have it."""

    printed: str
    words: str
    at: tuple[str, ...]


def names(passages: Mapping[str, Passage], layer: Layer) -> list[Candidate]:
    """Capitalised words in a row, in the order of the alphabet; those of the register are left out."""
    known = {form for entry in layer.entries for form in entry.forms}
    small = {word for passage in passages.values() for word in re.findall(r"(?<![\w’])[a-z]+", passage.text)}
    found: dict[str, dict[str, None]] = {}
    for passage in passages.values():
        for match in _NAME.finditer(passage.text):
            name = _bared(match[0])
            if len(name) > 2 and name not in known and name.lower() not in small and not _SHORT.fullmatch(name):
                found.setdefault(name, {})[passage.at] = None
    return [Candidate(name, "", tuple(found[name])) for name in sorted(found, key=sort_key)]


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
            in_capitals = _CAPITALS_BEFORE.search(passage.text, 0, match.start())
            in_capitals = in_capitals or _CAPITALS_BEHIND.match(passage.text, match.end())
            if match[0] not in known and not in_capitals:
                found.setdefault(match[0], {})[passage.at] = None
    return [Candidate(short, words.get(short, ""), tuple(found[short])) for short in sorted(found, key=sort_key)]


def _initials(words: str, short: str) -> str:
    """Of the words before a bracket, the last that begin with the abbreviation's first letter, few enough to be it."""
    row = words.split(" ")
    starts = [at for at, word in enumerate(row) if word[:1].upper() == short[0]]
    fitting = [at for at in starts if len([w for w in row[at:] if len(w) > 3 or w[:1].isupper()]) >= len(short) - 1]
    return " ".join(row[fitting[-1] :]) if fitting else words


def dated_sentences(passages: Mapping[str, Passage], layer: Layer) -> Iterator[tuple[str, str, str, str]]:
    """Place, EDTF, the date's words and its sentence, for each date of the text or a note that no event has."""
    told = {(each.at, alike(each.printed)) for event in layer.events for each in event.told}
    for passage in passages.values():
        if passage.kind == "heading":
            continue
        for match in _DATED.finditer(passage.text):
            when = to_edtf(match[0])
            known = any(at == passage.at and any(stands(match[0], words)) for at, words in told)
            if read_edtf(when) and not known:
                yield passage.at, when, match[0], passage.sentence(match.start(), match.end())


def proposal(passages: Mapping[str, Passage], layer: Layer) -> str:
    """The candidates as a file for a person to sort."""
    rows = [_HEAD, "# Names"]
    rows += [_entry(each, "?") for each in names(passages, layer)]
    rows += ["# Abbreviations"] + [_entry(each, "abbreviation") for each in abbreviations(passages, layer)]
    rows.append("# Dated sentences, for citations/timeline.yml: what is a date of publication goes")
    rows += [
        f"- id: '?'\n  told:\n    - at: {at}\n      when: {when}\n      printed: {_text(printed)}\n"
        f"      what: '?'  # {sentence}"
        for at, when, printed, sentence in dated_sentences(passages, layer)
    ]
    return "\n\n".join(rows) + "\n"


_HEAD = """# Candidates for the index and the timeline, found by their shape and sorted by nobody. No build reads them.
# Move what is wanted to citations/register.yml or citations/timeline.yml, say there what each ? leaves open (join the
# forms of one name under one entry), and delete the rest. scripts/check tells what is still missing."""


def _entry(each: Candidate, kind: str) -> str:
    name = _text(each.printed)
    row = f"- id: '?'  # {', '.join(each.at)}\n  kind: {_text(kind)}\n  name: {name}\n  forms: [{name}]"
    return f"{row}\n  stands for:\n    words: {_text(each.words)}\n    at: '?'" if each.words else row


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
