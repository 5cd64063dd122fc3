"""The built site as its rules see it: pages parsed once, their elements, ids and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from edition.model import Edition, Finding, Place

UNKNOWN_ADDRESS = "https://site.invalid/"
"""Where the site is taken to stand if its title page does not say."""

CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True, eq=False)
class HtmlPage:
    """A page: its elements in order (those in a `<template>` are not in the page), its ids with their lines.

    `anchors` are what a fragment may name: the ids, and the old-style `<a name>`. A `copy` repeats pages that
    have addresses of their own, and says so by `noindex`.
    """

    path: str
    elements: tuple[etree._Element, ...]
    ids: Mapping[str, tuple[int, ...]]
    anchors: frozenset[str]
    copy: bool

    @property
    def root(self) -> etree._Element | None:
        """The page's first element; None of a page with nothing in it."""
        return self.elements[0] if self.elements else None

    def first(self, *tags: str) -> etree._Element | None:
        """The first element of the first of `tags` that the page has."""
        return next((e for tag in tags for e in self.elements if e.tag == tag), None)


@dataclass(frozen=True, slots=True, eq=False)
class BuiltSite:
    """All files, the pages among them by path, and the site's own address, with a `/` at its end."""

    files: Mapping[str, bytes]
    pages: Mapping[str, HtmlPage]
    edition: Edition
    address: str
    folded: Mapping[str, str]

    def originals(self) -> Iterator[HtmlPage]:
        """The pages that are no copies of others."""
        return (page for page in self.pages.values() if not page.copy)


def read_site(files: Mapping[str, bytes], edition: Edition) -> BuiltSite:
    """Parse every `.html` file of `files` as HTML."""
    pages = {path: _page(path, files[path]) for path in sorted(files) if _is_page(path)}
    return BuiltSite(files, pages, edition, _address(pages), {path.casefold(): path for path in files})


def finding(rule: str, path: str, line: int | None, message: str) -> Finding:
    """A finding in the file `path` of the site."""
    return Finding(rule, Place(f"site/{path}", line or 1), message)


def text_of(content: bytes) -> str:
    """A file's text, whatever its bytes are (another rule reports those that are no text)."""
    return content.decode("utf-8", errors="replace")


def attribute_words(element: etree._Element, attribute: str = "class") -> list[str]:
    """The words of an attribute that is a list of them."""
    return (element.get(attribute) or "").split()


def own_text(element: etree._Element) -> str:
    """All text in an element, spaces made one."""
    return " ".join(str(element.xpath("string()")).split())


def within(element: etree._Element, name: str) -> list[etree._Element]:
    """The elements of class `name` in an element."""
    found = _of_class(name)(element)
    return found if isinstance(found, list) else []


@cache
def _of_class(name: str) -> etree.XPath:
    return etree.XPath(f"descendant-or-self::*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")


def _is_page(path: str) -> bool:
    """True for a page of the site. A file to take away, as the whole edition in one file is, stands in `data/`."""
    return path.endswith(".html") and (not path.startswith("data/") or path == "data/index.html")


def _page(path: str, content: bytes) -> HtmlPage:
    root = _parse(content)
    elements = tuple(_elements(root)) if root is not None else ()
    ids: dict[str, list[int]] = {}
    for element in elements:
        if element.get("id"):
            ids.setdefault(element.get("id"), []).append(element.sourceline or 1)
    anchors = frozenset(ids).union(e.get("name") for e in elements if e.tag == "a" and e.get("name"))
    return HtmlPage(path, elements, {name: tuple(lines) for name, lines in ids.items()}, anchors, _is_copy(elements))


def _parse(content: bytes) -> etree._Element | None:
    """The root of a page; None if there is nothing in it. The parser ends at a NUL, so that is replaced."""
    text = CONTROLS.sub("\ufffd", text_of(content).removeprefix("\ufeff"))
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element.tag == "template":
            walk.skip_subtree()
        elif isinstance(element.tag, str):
            yield element


def _is_copy(elements: tuple[etree._Element, ...]) -> bool:
    robots = (e.get("content") or "" for e in elements if e.tag == "meta" and e.get("name") == "robots")
    return any("noindex" in content.lower() for content in robots)


def _address(pages: Mapping[str, HtmlPage]) -> str:
    """The site's address, which the title page gives as its canonical one."""
    for element in pages["index.html"].elements if "index.html" in pages else ():
        href = (element.get("href") or "").strip()
        if (
            element.tag == "link"
            and "canonical" in attribute_words(element, "rel")
            and re.match(r"https?://[^/]", href)
        ):
            return href.removesuffix("index.html").rstrip("/") + "/"
    return UNKNOWN_ADDRESS
