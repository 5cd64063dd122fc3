"""What a page of the web says of itself in its head: the title without the site's name, and authors who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from edition.doors.opening.web_elements import words_in

_PROCESSOR = re.compile(r"(?:Libre|Open)Office")
_TOUCHING = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2})\.(?=[A-ZÀ-Þ][a-zß-ÿ’]|A\s)")
"""A heading's number that the words behind it touch."""
_BEHIND = re.compile(r"\s*[|·»]\s*(?P<site>.+)|\s[-–—]\s(?P<named>.+)")
_BEFORE = re.compile(r"(?P<site>.+?)(?:\s*[|·«]\s*|\s[-–—]\s)")


def told_of_head(root: HtmlElement, body: HtmlElement) -> Iterator[str]:
    """Give the page the title that its heading has, where the title is this with a site's name beside it, and take
    away each author whom its text names nowhere, or who is the site; what is left out is told."""
    site = next((_content(each) for each in root.iter("meta") if each.get("property") == "og:site_name"), "")
    yield from _titled(root, body, site)
    words = words_in(body)
    for each in [each for each in root.iter("meta") if (each.get("name") or "").casefold() == "author"]:
        name = _content(each)
        if name and (not _is_named(name, words) or (site and site.casefold() in name.casefold())):
            each.drop_tree()
            yield f"an author whom the page’s own data name and its text does not, left out: “{name}”"


def part_numbers(root: HtmlElement, body: HtmlElement) -> None:
    """Set a space behind the numbers of headings, which these word processors leave out."""
    made = (_content(each) for each in root.iter("meta") if (each.get("name") or "").casefold() == "generator")
    if any(map(_PROCESSOR.match, made)):
        for heading in body.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            heading.text = _TOUCHING.sub(r"\g<0> ", heading.text or "", count=1)


def _is_named(name: str, words: str) -> bool:
    """True if a name stands among the words, as it is or in capitals; in small letters it is another word."""
    return any(re.search(rf"(?<!\w){re.escape(each)}(?![^\W\d_])", words) for each in (name, name.upper()))


def _titled(root: HtmlElement, body: HtmlElement, named: str) -> Iterator[str]:
    title = root.find("head/title")
    said = words_in(title) if title is not None else ""
    headings = {words_in(each) for each in body.iter("h1")} - {""}
    beside = {heading: site for heading in headings if (site := _site_beside(heading, said, named))}
    if title is not None and len(beside) == 1:
        [(title.text, site)] = beside.items()
        yield f"beside the title, left out: “{site}”"


def _site_beside(heading: str, title: str, named: str) -> str:
    """What stands beside the heading's words in the page's title, as the site's name does; "" where these are not its
    words. Behind a colon it is a subtitle, but for what begins as the site is `named`."""
    if named and title.startswith(f"{heading}: {named}"):
        return title[len(heading) + 2 :]
    if title.startswith(heading) and (match := _BEHIND.fullmatch(title, len(heading))):
        return match["site"] or match["named"]
    match = _BEFORE.fullmatch(title, 0, len(title) - len(heading)) if title.endswith(heading) else None
    return match["site"] if match else ""


def _content(meta: HtmlElement) -> str:
    return " ".join((meta.get("content") or "").split())
