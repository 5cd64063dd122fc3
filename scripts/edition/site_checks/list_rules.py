"""The rule that lists made of the article (contents, sources, search) have its words, letter by letter."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree

from edition.model import Finding, Section
from edition.site_checks.built_site import BuiltSite, finding, own_text, text_of, within

_SEARCH = "search/search_index.json"
_USE = ("(", "[", ".", ",", ";")
"""What may follow in the note where an entry ends: what the citation says of this one use."""


def site_list_differs(site: BuiltSite) -> Iterator[Finding]:
    """An entry of the contents, the sources or the search's index has other words than the article.

    Bad:  “Harbors of Norway” in the list of sources, where the note prints “Harbours of Norway”
    Good: the words of the note, of the heading, of the paragraph
    """
    yield from _contents(site)
    yield from _sources(site)
    yield from _search(site)


def _contents(site: BuiltSite) -> Iterator[Finding]:
    titles = {section.id: section.title for section in site.edition.article.sections}
    page = site.pages.get("index.html")
    heads = [element for element in page.elements if element.get("id") == "contents"] if page else []
    for link in (link for head in heads for link in _list_behind(head)):
        title = titles.get((link.get("href") or "").rpartition("#")[2])
        if title is not None and not own_text(link).endswith(" ".join(title.split())):
            yield _differs("index.html", link.sourceline, own_text(link), title)


def _list_behind(head: etree._Element) -> Iterator[etree._Element]:
    following = head.getnext()
    yield from following.iter("a") if following is not None else ()


def _sources(site: BuiltSite) -> Iterator[Finding]:
    full = site.edition.cited_in_full
    for page in site.originals():
        for element in page.elements:
            cited = full.get((element.get("id") or "").removeprefix("src-"))
            for printed in within(element, "entry-printed") if cited else ():
                shown = own_text(printed).removesuffix(".")
                wanted = " ".join(cited[1].text.split()) if cited else ""
                rest = wanted[len(shown) :].strip()
                if not wanted.startswith(shown) or (rest and not rest.startswith(_USE)):
                    yield _differs(page.path, printed.sourceline, shown, wanted)


def _search(site: BuiltSite) -> Iterator[Finding]:
    article = site.edition.article
    texts = {unit.id: unit for unit in article.units if not isinstance(unit, Section)}
    for location, text in _indexed(text_of(site.files.get(_SEARCH, b""))):
        unit = texts.get(location.rpartition("#")[2])
        wanted = " ".join(unit.text.edition.plain.split()) if unit else ""
        if unit and " ".join(text.split()) != wanted:
            yield _differs(_SEARCH, 1, text, wanted)


def _indexed(text: str) -> list[tuple[str, str]]:
    """Address and text of what the search's index holds; of a file that is none, nothing."""
    try:
        return [(str(entry["location"]), str(entry["text"])) for entry in json.loads(text)["docs"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _differs(path: str, line: int | None, shown: str, wanted: str) -> Finding:
    at = next((n for n, (a, b) in enumerate(zip(shown, wanted, strict=False)) if a != b), min(len(shown), len(wanted)))
    start = max(0, at - 20)
    message = f"a list shows “{shown[start : at + 20]}”; expected “{wanted[start : at + 20]}”; mend it where it is made"
    return finding("site-list-differs", path, line, message)
