"""What a page of the web says of itself in its head: the title without the site's name, and authors who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from edition.doors.opening.web_elements import words_in

_BEHIND = re.compile(r"\s*[|·»]\s*(?P<site>.+)|\s[-–—]\s(?P<named>.+)")
_BEFORE = re.compile(r"(?P<site>.+?)(?:\s*[|·«]\s*|\s[-–—]\s)")


def told_of_head(root: HtmlElement, body: HtmlElement) -> Iterator[str]:
    """Give the page the title that its heading has, where the title is this with a site's name beside it, and take
    away each author whom its text names nowhere, or who is the site; what is left out is told."""
    site = next((_content(each) for each in root.iter("meta") if each.get("property") == "og:site_name"), "")
    yield from _titled(root, body, site)
    words = words_in(body).casefold()
    for each in [each for each in root.iter("meta") if (each.get("name") or "").casefold() == "author"]:
        name = _content(each)
        if name and (name.casefold() not in words or (site and site.casefold() in name.casefold())):
            each.drop_tree()
            yield f"an author whom the page’s own data name and its text does not, left out: “{name}”"


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
