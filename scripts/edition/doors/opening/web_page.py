"""A page of the web → the article in it: menus, asides, forms and what else stands around it are left out, and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from edition.doors.common.style_looks import show_looks
from edition.doors.opening.web_elements import is_within, words_in
from edition.doors.opening.web_head import part_numbers, told_of_head
from edition.doors.opening.web_notes import tie_notes
from edition.doors.pandoc.xml_text import with_ids

_AROUND = frozenset({"nav", "aside", "form", "button", "select", "dialog", "noscript", "template", "iframe"})
_OUTSIDE = frozenset({"header", "footer"})  # of the page, where they stand in no article
_ROLES = frozenset({"navigation", "banner", "search", "complementary", "contentinfo", "menu", "dialog"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|share|sharing|sharedaddy|social|addtoany|related|comments?|respond|menu|nav|navbar|"
    r"navigation|sidebar|widget|newsletter|subscribe|pagination|pager|cookies?|skip|skip-?link|site-(?:header|footer)|"
    r"sr-only|screen-reader-text|visually-?hidden)(?:$|[\s_-])",
    re.I,
)
_SKIPS = re.compile(r"(?:skip|jump) to (?:main )?(?:content|navigation|text)|(?:back to )?top|menu|search", re.I)
_FIGURE = re.compile(r"\W{0,3}(?:\d{1,4}|[*†‡§]{1,3})\W{0,3}")
_SPAN = re.compile(r"[1-9]\d?")
_PLAIN = ("main", "article", "section", "header", "footer", "aside")
_MOST = 0.3  # of the page's words that one such thing has, at most
_FEWEST = 2  # notes
_SHOWN = 60  # letters of what is told


def article_of(page: str) -> tuple[str, tuple[str, ...]]:
    """The page without what is around its article, and what is told of it; no reader of HTML drops what is left."""
    if not page.strip():
        return page, ()
    root = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    body = root.find("body")
    if body is None:
        return page, ()
    head = tuple(told_of_head(root, body))
    part_numbers(root, body)
    tie_notes(body)
    _lead_within(body)
    left: list[str] = []
    aims = {link.get("href", "")[1:] for link in body.iter("a") if _FIGURE.fullmatch(words_in(link))}
    _stand_alone(body, aims)
    for each in body.iter("cite", "dfn"):
        each.tag = "em"
    show_looks(root)
    most = _MOST * len(words_in(body).split())
    for each in [each for each in body.iter() if isinstance(each.tag, str) and _is_around(each)]:
        if each.getparent() is None or not is_within(each, body):
            continue
        words = words_in(each)
        if len(words.split()) <= most and not _has_notes(each, aims):
            left += [words] if words else []
            each.drop_tree()
    for each in body.iter(*_PLAIN):
        each.tag = "div"
    _bound_spans(body)
    with_ids(body)
    told = " ".join(left)
    count = len(told.split())
    said = (f"words around the article, left out: {count}; they begin “{told[:_SHOWN]}”",) if count else ()
    return html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>"), (*said, *head)


def _bound_spans(body: HtmlElement) -> None:
    """A cell that stands over more columns or rows than a page has stands over one: Pandoc makes cells of them all."""
    for cell in body.iter("td", "th"):
        for name in ("colspan", "rowspan"):
            if not _SPAN.fullmatch(cell.get(name, "1")):
                del cell.attrib[name]


def _lead_within(body: HtmlElement) -> None:
    """Links to places of the page by its own address lead to these alone, as others do."""
    ids = set(_ids(body))
    links = [(link, *link.get("href", "").partition("#")[::2]) for link in body.iter("a")]
    inside = [(link, address, name) for link, address, name in links if address and name in ids]
    own = Counter(address for link, address, _ in inside if _FIGURE.fullmatch(words_in(link)))
    for link, address, name in inside:
        if own[address] >= _FEWEST:
            link.set("href", f"#{name}")


def _stand_alone(body: HtmlElement, aims: set[str]) -> None:
    """Notes that are rows of a table, or of a list of terms, each behind its number, which is a link or is led to,
    become paragraphs."""
    for each in list(body.iter("table", "dl")):
        rows = _rows(each)
        if len(rows) >= _FEWEST and all(len(row) == 2 and _is_a_notes_number(row[0], aims) for row in rows):
            for head, words in rows:
                each.addprevious(_as_paragraph(head, words))
            each.drop_tree()


def _is_a_notes_number(cell: HtmlElement, aims: set[str]) -> bool:
    is_led_to = cell.find(".//a") is not None or not aims.isdisjoint(_ids(cell))
    return is_led_to and bool(_FIGURE.fullmatch(words_in(cell)))


def _rows(element: HtmlElement) -> list[list[HtmlElement]]:
    cells = [each for each in element.iter("dt", "dd", "td", "th")]
    if element.tag == "table":
        return [[cell for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    pairs = [list(pair) for pair in zip(cells[::2], cells[1::2], strict=False)]
    return pairs if all(each.tag == tag for pair in pairs for each, tag in zip(pair, ("dt", "dd"), strict=True)) else []


def _as_paragraph(head: HtmlElement, words: HtmlElement) -> HtmlElement:
    """Two cells as a paragraph; the first is a stretch of it, with the ids it has."""
    paragraph = html.Element("div" if words.find(".//p") is not None else "p")
    head.tag, words.tag = "span", "div" if paragraph.tag == "div" else "span"
    paragraph.extend([head, words])
    head.tail = " "
    return paragraph


def _ids(element: HtmlElement) -> Iterator[str]:
    for each in element.iter():
        if isinstance(each.tag, str):
            yield from filter(None, (each.get("id"), each.get("name")))


def _is_around(element: HtmlElement) -> bool:
    """True for what its tag, its role, its names or its words say to be no article's."""
    tag = element.tag
    if tag == "div" and element.get("title") in _OUTSIDE:
        return True  # a printed page's, as word processors write it
    if tag in _AROUND or element.get("role") in _ROLES or element.get("hidden") is not None:
        return True
    if tag in _OUTSIDE:
        return not any(True for _ in element.iterancestors("article", "main")) and not _has_the_title(element)
    if tag == "a" and _SKIPS.fullmatch(words_in(element)):
        return True
    return tag != "a" and bool(_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _has_the_title(header: HtmlElement) -> bool:
    """True where the page's only heading of the highest level stands."""
    return header.find(".//h1") is not None and len(list(header.getroottree().iter("h1"))) == 1


def _has_notes(element: HtmlElement, aims: set[str]) -> bool:
    """True where a note, or the mark of one, stands."""
    return not aims.isdisjoint(_ids(element))
