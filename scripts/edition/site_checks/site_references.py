"""Every address that the built site's files name, and where in the site it leads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from edition.site_checks.built_site import BuiltSite, HtmlPage, attribute_words, text_of

_LINKING = frozenset({"a", "area"})
_LOADING_RELS = frozenset(
    "stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch prerender "
    "preconnect dns-prefetch".split()
)
_ATTRIBUTES = frozenset({"href", "xlink:href", "src", "poster", "data", "action", "background"})
_LISTS = frozenset({"ping", "formaction"})
_CHOICES = frozenset({"srcset", "imagesrcset"})
_CANDIDATE = re.compile(r"[\s,]*(?P<url>\S+?)(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)")
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_CSS = re.compile(
    r"""(?i:url|src)\(\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^"'()\s]*))\s*\)"""
    r"""|(?i:@import)\s+(?:"(?P<import2>[^"\n]*)"|'(?P<import1>[^'\n]*)')"""
)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^\n]))")
_CSS_STRING = re.compile(r"""["']((?:https?:)?//[^"'\s]+)["']""", re.I)
_IMPORT = re.compile(
    r"""\b(?:import|from|importScripts)\s*\(?\s*(["'])(?P<url>(?:https?:)?/[^"'\n]*|\.\.?/[^"'\n]*)\1"""
)
_REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"']+)", re.I)
_BREAKS = re.compile(r"[\t\n\r]")
_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")


class WrittenAddress(NamedTuple):
    """An address as written: in which file and line, relative to what, and by what.

    `loads` tells what the browser fetches unasked from what a reader must follow; `own` that even a
    complete address must be one of this site.
    """

    path: str
    line: int
    base: str
    by: str
    url: str
    loads: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: a `path` in the site and a `fragment`, or a `host`; `fault` if it can be neither."""

    path: str | None = None
    fragment: str = ""
    host: str = ""
    fault: str = ""


@lru_cache(maxsize=1)  # several rules look at the same site
def references(site: BuiltSite) -> tuple[WrittenAddress, ...]:
    """Every address in pages, stylesheets, scripts, the sitemap and the search index."""
    return tuple(_references(site))


def _references(site: BuiltSite) -> Iterator[WrittenAddress]:
    for page in site.pages.values():
        yield from page_references(site, page)
    for path in sorted(site.files):
        base = site.address + path
        if path.endswith(".css"):
            yield from _in_css(path, 1, base, text_of(site.files[path]))
        elif path.endswith((".js", ".mjs")):
            yield from _in_script(path, 1, base, text_of(site.files[path]))
    yield from _in_sitemap(site)
    yield from _in_search(site)


def page_references(site: BuiltSite, page: HtmlPage) -> Iterator[WrittenAddress]:
    """Every address in a page."""
    base = page_base(site, page)
    for element in page.elements:
        line = element.sourceline or 1
        for attribute, url in _attributes(element):
            loads = attribute == "ping" or (element.tag not in _LINKING and not _is_link_to_follow(element))
            own = element.tag == "link" and "canonical" in attribute_words(element, "rel")
            yield WrittenAddress(page.path, line, base, f"<{element.tag} {attribute}>", url, loads, own)
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            for url in _REFRESH.findall(element.get("content") or ""):
                yield WrittenAddress(page.path, line, base, "<meta refresh>", url.strip(), loads=True)
        if element.get("style"):
            yield from _in_css(page.path, line, base, element.get("style"))
        if element.tag == "style":
            yield from _in_css(page.path, line, base, element.text or "")
        elif element.tag == "script" and "json" not in (element.get("type") or ""):
            yield from _in_script(page.path, line, base, element.text or "")


@lru_cache(maxsize=1 << 12)  # asked for each marker
def page_base(site: BuiltSite, page: HtmlPage) -> str:
    """What the addresses in a page are relative to: its own, or what its `<base>` says."""
    own = site.address + page.path
    base = next((e.get("href") for e in page.elements if e.tag == "base" and e.get("href")), "")
    try:
        return str(urljoin(own, base.strip()))
    except ValueError:
        return own


def target(site: BuiltSite, reference: WrittenAddress) -> Target:
    """Where `reference` leads. A query is the script's business and does not matter."""
    url, _, fragment = _BREAKS.sub("", reference.url).strip().partition("#")
    found = _target(site.address, reference.base, url, reference.loads, reference.own)
    return Target(found.path, unquote(fragment.split(":~:")[0])) if fragment and found.path is not None else found


@lru_cache(maxsize=1 << 16)  # the same few addresses stand on every page
def _target(site: str, base: str, url: str, loads: bool, own: bool) -> Target:
    """Where an address without its fragment leads."""
    try:
        parts = urlsplit(url)
        whole = urlsplit(urljoin(base, url))
    except ValueError as error:
        return Target(fault=f"is malformed ({error})")
    if parts.scheme == "file":
        return Target(fault="leads to a file of the machine it was made on")
    if parts.scheme not in ("", "http", "https"):
        return Target()
    address = urlsplit(site)
    relative = not parts.scheme and not parts.netloc
    if (whole.scheme, whole.netloc) != (address.scheme, address.netloc):
        return Target(host=whole.netloc, fault="is not of this site" if own else "")
    if relative and _climbs(site, base, parts.path) or not (whole.path or "/").startswith(address.path):
        return Target(host=whole.netloc, fault="leads out of the site" if relative or own else "")
    path = unquote((whole.path or "/")[len(address.path) :])
    if not (relative or own or loads):
        return Target(host=whole.netloc)  # what else the host holds beside the site is not known
    return Target(path + "index.html" if path.endswith("/") or not path else path)


def _climbs(site: str, base: str, path: str) -> bool:
    """Whether `../` goes above the site's own folder (a browser stops at the host's, but the site may move)."""
    if path.startswith("/"):
        return False
    depth = urlsplit(base).path[len(urlsplit(site).path) :].count("/")
    for part in path.split("/"):
        depth += -1 if part == ".." else 0 if part in ("", ".") else 1
        if depth < 0:
            return True
    return False


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    if element.tag == "base":
        return
    for name, value in element.items():
        if name in _ATTRIBUTES and (name != "data" or element.tag == "object"):
            yield name, value
        elif name in _LISTS:
            yield from ((name, url) for url in value.split())
        elif name in _CHOICES:
            yield from ((name, match["url"]) for match in _CANDIDATE.finditer(value))


def _is_link_to_follow(element: etree._Element) -> bool:
    return element.tag == "link" and not _LOADING_RELS.intersection(r.lower() for r in attribute_words(element, "rel"))


def _in_css(path: str, line: int, base: str, text: str) -> Iterator[WrittenAddress]:
    text = _CSS_COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text)
    text = _CSS_ESCAPE.sub(_unescaped, text)
    for match, at in _with_lines(_CSS, text, line):
        url = next((value for value in match.groups() if value is not None), "")
        if url and not url.startswith("#"):
            yield WrittenAddress(path, at, base, "CSS url()", url, loads=True)
    bare = _CSS.sub(lambda m: "\n" * m[0].count("\n"), text)
    for match, at in _with_lines(_CSS_STRING, bare, line):  # image-set("…"), and whatever else takes a string
        yield WrittenAddress(path, at, base, "CSS text", match[1], loads=True)


def _unescaped(match: re.Match[str]) -> str:
    """What an escape in a style sheet stands for: `u\\72l(` is `url(`. A line's end stays none."""
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 31 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _in_script(path: str, line: int, base: str, text: str) -> Iterator[WrittenAddress]:
    for match, at in _with_lines(_IMPORT, text, line):
        yield WrittenAddress(path, at, base, "script import", match["url"], loads=True)


def _with_lines(pattern: re.Pattern[str], text: str, line: int) -> Iterator[tuple[re.Match[str], int]]:
    position = 0
    for match in pattern.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        yield match, line


def _in_sitemap(site: BuiltSite) -> Iterator[WrittenAddress]:
    text = text_of(site.files.get("sitemap.xml", b""))
    for match, line in _with_lines(_LOCATION, text, 1):
        yield WrittenAddress("sitemap.xml", line, site.address, "<loc>", match[1], own=True)


def _in_search(site: BuiltSite) -> Iterator[WrittenAddress]:
    """The places that the search offers. An index in another shape is not read."""
    path = "search/search_index.json"
    try:
        entries = json.loads(text_of(site.files.get(path, b"{}"))).get("docs") or []
        locations = [entry["location"] for entry in entries]
    except (ValueError, TypeError, KeyError, AttributeError):
        return
    for location in dict.fromkeys(x for x in locations if isinstance(x, str)):
        yield WrittenAddress(path, 1, site.address, "search result", location)
