"""Front matter: the YAML at the head of the title page → what identifies the article.

A value may hold an emendation, as any text of the edition: `year: '{~~2022~>2023~~}{>>misprinted<<}'`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import yaml

from edition.model import Finding, Meta, Place
from edition.pages.plain_yaml import PlainLoader
from edition.text import inline

_TEXTS = ("title", "journal", "volume", "first_page", "url", "journal_title", "issue", "last_page", "sentence_title")
_SAID = (
    "designation",
    "page_source",
    "ground",
    "removal",
    "corrections",
    "original",
)  # by the editors, never in the witness
_LISTS = ("authors", "editors")
_SHOWN = ("journal_title", "designation", "ground", "removal", "corrections", "editors", "description")
_PAGE_SOURCES = ("inferred", "print")
_ORIGINALS = ("kept", "published")
FACTS = (*_TEXTS, "year", *_SAID, *_LISTS)
"""Everything that a title page says of its article and of the edition."""
_TOO_LONG = 10**60  # no number that a title page gives; Python refuses to write one of thousands of figures


def split_front_matter(text: str) -> tuple[str, str, int]:
    """YAML between `---` lines at the top, the text after it, and the line that text begins on."""
    match = re.match(r"---\n(.*?\n)---\s*(?:\n|$)", text, re.S)
    if not match:
        return "", text, 1
    return match[1], text[match.end() :], text[: match.end()].count("\n") + 1


def read_front_matter(front: str, path: str) -> tuple[Meta | None, tuple[Finding, ...]]:
    """What identifies the article, None if the page does not say it, and what could not be read.

    A page that has a `journal` is the one that says it. A value of another type than expected is a
    finding, and taken as not given.
    """
    try:
        data = _loaded(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line, why = yaml_trouble(error, front)
        return None, (Finding("front-matter", Place(path, line + 1), f"the front matter is not YAML: {why}"),)
    if data is None:
        return None, ()
    if not isinstance(data, Mapping):
        return None, (
            Finding(
                "front-matter",
                Place(path, 1),
                "the front matter is no list of keys and values; expected `title: A Title`",
            ),
        )
    if "journal" not in data:
        return None, ()
    findings = (*_wrong(data, front, path), *_twice(front, path))
    return _meta(data, front, path), findings


@lru_cache(maxsize=256)  # each rule that looks at a page's settings asks for them
def _loaded(front: str) -> Any:
    return yaml.load(front, PlainLoader)


def settings_of(text: str) -> tuple[Mapping[Any, Any], str]:
    """What the front matter of any page sets, and the front matter itself; nothing where it is no list of keys."""
    front, _, _ = split_front_matter(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    try:
        data = _loaded(front) if front else None
    except (yaml.YAMLError, ValueError, RecursionError):
        data = None
    return (data if isinstance(data, Mapping) else {}), front


def shown_facts(text: str, path: str) -> Iterator[tuple[Place, str]]:
    """What a page's front matter sets that is shown as it stands, each with its place; not what the author prints."""
    data, front = settings_of(text)
    names = _SHOWN if "journal" in data else ("title", "description")
    for name in names:
        values = data.get(name)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str):
                yield Place(path, _line_of(name, front)), value


def _meta(data: Mapping[str, Any], front: str, path: str) -> Meta:
    texts = {name: _text(data.get(name)) or "" for name in (*_TEXTS, "year")}
    names = _authors(data.get("authors")) or ()
    texts["authors"] = "\n".join(names)
    written = {name: (inline.read(text), _line_of(name, front)) for name, text in texts.items()}
    people = [reading for reading in (inline.read(name).edition for name in names) if reading.plain.strip()]
    printed = {name: written[name][0].edition.plain for name in _TEXTS}
    said = {name: text for name in _SAID if (text := (_text(data.get(name)) or "").strip())}
    if said.get("page_source") not in _PAGE_SOURCES:
        said.pop("page_source", None)
    return Meta(
        authors=tuple(reading.plain for reading in people),
        marks=tuple(tuple(reading.labels) for reading in people) if any(each.labels for each in people) else (),
        year=_year(data.get("year")) or 0,
        editors=_authors(data.get("editors")) or (),
        place=Place(path, 1),
        written=written,
        **printed,
        **said,
    )


def _line_of(name: str, front: str) -> int:
    """The line of the page that the key stands on."""
    key = re.search(rf"^{name}[ \t]*:", front, re.M)
    return front.count("\n", 0, key.start()) + 2 if key else 1


def _wrong(data: Mapping[str, Any], front: str, path: str) -> Iterator[Finding]:
    expected: dict[str, tuple[Callable[[object], object], str]] = {name: (_text, "text") for name in (*_TEXTS, *_SAID)}
    expected |= {name: (_authors, "a list of names") for name in _LISTS}
    expected |= {"year": (_year, "a year in four figures"), "page_source": (_page_source, "inferred or print")}
    expected |= {"original": (_original, "kept or published")}
    expected |= {name: (_page, "a page’s number") for name in ("first_page", "last_page")}
    expected |= {name: (_contact, "an address of mail or the web") for name in ("removal", "corrections")}
    for name, (read, what) in expected.items():
        if read(data.get(name)) is None:
            message = f"{name} is {_shown(data[name])}; expected {what}, or nothing where it is not known"
            yield Finding("front-matter", Place(path, _line_of(name, front)), message)


def _twice(front: str, path: str) -> Iterator[Finding]:
    """Keys that stand more than once, of which YAML keeps the last in silence."""
    first: dict[str, int] = {}
    node = yaml.compose(front, Loader=yaml.SafeLoader)
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        line = key.start_mark.line + 2
        if first.setdefault(str(key.value), line) != line:
            told = f"{key.value} stands on line {first[str(key.value)]} too; expected each key once; take one out"
            yield Finding("front-matter", Place(path, line), told)


def yaml_trouble(error: Exception, text: str) -> tuple[int, str]:
    """The line of a text that is not YAML, and what is wrong there; what is not closed is wrong where it is opened."""
    opened = re.search(r"flow|quoted", getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    line = min(mark.line + 1, len(text.splitlines())) if mark else _line_of_no_value(text)
    why = ", ".join(filter(None, (getattr(error, "context", None), getattr(error, "problem", None)))) or str(error)
    return max(line, 1), f"{why}; correct this line, or the one before it"


def _line_of_no_value(text: str) -> int:
    """The line of the first value that has the form of a number or a day, and is none that Python can hold or write."""
    loader = yaml.SafeLoader("")
    try:
        for node in yaml.compose_all(text, Loader=yaml.SafeLoader):
            for scalar in _scalars(node):
                try:
                    str(loader.construct_object(scalar))
                except ValueError:
                    return int(scalar.start_mark.line) + 1
    except (yaml.YAMLError, RecursionError):
        pass
    return 1


def _scalars(node: object) -> Iterator[yaml.ScalarNode]:
    """The single values in a node, in the order of the text."""
    waiting, seen = [node], set[int]()
    while waiting:
        each = waiting.pop()
        if isinstance(each, yaml.ScalarNode):
            yield each
        elif isinstance(each, yaml.CollectionNode) and id(each) not in seen:
            seen.add(id(each))
            waiting += [
                part
                for item in reversed(each.value)
                for part in (reversed(item) if isinstance(item, tuple) else [item])
            ]


def _shown(value: object) -> str:
    if isinstance(value, int) and abs(value) >= _TOO_LONG:
        return "a number of far too many figures"
    if isinstance(value, list | Mapping):
        return f"a {type(value).__name__}"
    return f"“{value!s:.60}”"


def _text(value: object) -> str | None:
    """A text, or a number that nobody quoted; None for anything else."""
    if value is None:
        return ""
    if isinstance(value, int) and abs(value) >= _TOO_LONG:
        return None
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _page_source(value: object) -> str | None:
    return "" if value in (None, "") else value if value in _PAGE_SOURCES else None


def _original(value: object) -> str | None:
    return "" if value in (None, "") else value if value in _ORIGINALS else None


def _page(value: object) -> str | None:
    """A page's number, as it can stand in an address."""
    printed = _printed(_text(value) or "") if _text(value) is not None else None
    return printed if printed is not None and re.fullmatch(r"(?:\w[\w.:–-]{0,19})?", printed.strip()) else None


def _contact(value: object) -> str | None:
    """Where to write to: in words, or an address that nothing runs."""
    text = _text(value)
    return None if text is None or re.match(r"\s*(?!https?:)[a-z][a-z0-9+.-]*:(?=\S)", text, re.I) else text


def _year(value: object) -> int | None:
    if value in (None, "", 0):
        return 0
    printed = _printed(_text(value) or "")
    return int(printed) if printed and re.fullmatch(r"[0-9]{4}", printed) else None


def _printed(text: str) -> str:
    """What the edition prints of a fact."""
    return inline.read(text).edition.plain


def _authors(value: object) -> tuple[str, ...] | None:
    if value in (None, ""):
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) and all(isinstance(name, str) for name in value) else None
