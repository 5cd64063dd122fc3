"""`CITATION.cff` (Citation File Format 1.2.0), from which GitHub and others offer a citation.

The file describes the edition and asks to cite the article. `scripts/build --release` writes it once
from the title page's facts, and at each release its number and day; editors may add to it, and a rule
tells where the two come to differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from edition.cite.particulars import EDITORS, author_names
from edition.model import Meta
from edition.sources.names import Name

CITATION_FILE = "CITATION.cff"
_ARTICLE = "preferred-citation"


def cff(meta: Meta) -> str:
    """The file's text. A fact that nobody has given is left out."""
    data = {
        "cff-version": "1.2.0",
        "message": "To cite the article, cite it as first published, with a paragraph of this edition if you like.",
        "type": "dataset",
        "title": f"{meta.title}: an annotated digital edition",
        "authors": [{"name": name} for name in meta.editors or (EDITORS,)],
        _ARTICLE: _article(meta),
    }
    head = f"# What stands under {_ARTICLE} is said on docs/index.md, which goes before.\n"
    return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def released_cff(text: str, number: str, date: str, editors: tuple[str, ...] = ()) -> str:
    """A file's text with the number and day of a release, whatever else people have put into it; the `editors` in
    place of the engine's own word for them."""
    if editors:
        named = yaml.safe_dump([{"name": name} for name in editors], allow_unicode=True, width=1000)
        text = text.replace(f"authors:\n- name: {EDITORS}\n", f"authors:\n{named}", 1)
    for key, value in (("version", number), ("date-released", date)):
        line = f"{key}: '{value}'\n"
        text, count = re.subn(rf"^{key}:.*\n?", line, text, flags=re.M)
        if not count:
            article = re.search(rf"^{_ARTICLE}:", text, re.M)
            at = article.start() if article else len(text)
            text = text[:at] + line + text[at:]
    return text


def release_named(text: str) -> tuple[int, str, str] | None:
    """The release that a file says the edition is: line, number and day; None where it names none with its day."""
    number = re.search(r"^version: *(['\"]?)(?P<number>\d+\.\d+)\1 *$", text, re.M)
    day = re.search(r"^date-released: *(['\"]?)(?P<day>\d{4}-\d\d-\d\d)\1 *$", text, re.M)
    return (text.count("\n", 0, number.start()) + 1, number["number"], day["day"]) if number and day else None


def differences(text: str, meta: Meta) -> Iterator[tuple[int, str]]:
    """Where a file says otherwise of the article than the title page does: line, and what it says and should say.

    A file that says nothing of the article differs in nothing.
    """
    try:
        data = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        yield 1, "this is not YAML of keys and values; expected the Citation File Format"
        return
    given = data.get(_ARTICLE)
    if given is None:
        return
    if not isinstance(given, dict):
        yield _line(text, ""), f"{_ARTICLE} has no keys and values; expected the article's facts"
        return
    for key, value in _article(meta).items():
        if not _same(given.get(key), value):
            says = f"{key} is {given[key]!r}" if key in given else f"{key} is missing"
            yield _line(text, key), f"{says}; expected {value!r}, as the title page says"


def _article(meta: Meta) -> dict[str, Any]:
    """The article as first published."""
    facts = {
        "type": "article",
        "title": meta.title,
        "authors": [_person(name) for name in author_names(meta)] or [{"name": EDITORS}],
        "journal": meta.journal_title or meta.journal,
        "abbreviation": meta.journal if meta.journal_title else "",
        "volume": meta.volume,
        "issue": meta.issue,
        "start": meta.first_page,
        "end": meta.last_page,
        "year": meta.year,
        "url": meta.url,
    }
    return {key: fact for key, fact in facts.items() if fact}


def _person(name: Name) -> dict[str, str]:
    if name.literal:
        return {"name": name.literal}
    parts = {
        "given-names": name.given,
        "name-particle": name.particle,
        "family-names": name.family,
        "name-suffix": name.suffix,
    }
    return {key: part for key, part in parts.items() if part}


def _same(given: Any, wanted: Any) -> bool:
    """True if equal, numbers as their digits; of a person more may be said (an ORCID, an affiliation)."""
    if isinstance(wanted, list):
        return isinstance(given, list) and len(given) == len(wanted) and all(map(_same, given, wanted))
    if isinstance(wanted, dict):
        return isinstance(given, dict) and all(_same(given.get(key), value) for key, value in wanted.items())
    return str(given) == str(wanted)


def _line(text: str, key: str) -> int:
    """The line on which the article's fact stands, or on which the article begins."""
    start = re.search(rf"^{_ARTICLE}:", text, re.M)
    found = re.compile(rf"^ +{key}:", re.M).search(text, start.end()) if start and key else None
    at = found or start
    return text.count("\n", 0, at.start()) + 1 if at else 1
