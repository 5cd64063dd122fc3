"""Rules about each page as an HTML document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.model import Finding
from edition.site_checks.built_site import CONTROLS, BuiltSite, HtmlPage, finding, own_text

_NO_CONTENT = frozenset({"h1", "script", "style", "template", "nav", "button", "dialog"})
_SHOWN = frozenset({"img", "table", "video", "audio", "iframe", "object", "math"})


def site_not_text(site: BuiltSite) -> Iterator[Finding]:
    """A page is not UTF-8, or holds a control character or U+FFFD, the sign of a lost one.

    Bad:  `Erdo\ufffdan`
    Good: `Erdoğan`
    """
    for path in site.pages:
        content = site.files[path]
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            message = f"byte {content[error.start]:#04x} is not UTF-8; expected pages in UTF-8"
            yield finding("site-not-text", path, content.count(b"\n", 0, error.start) + 1, message)
            continue
        is_plain = not CONTROLS.search(text) and "\ufffd" not in text
        for number, line in enumerate(() if is_plain else text.split("\n"), start=1):
            bad = CONTROLS.search(line)
            lost = line.find("\ufffd")
            if bad or lost >= 0:
                sign = bad[0] if bad else "\ufffd"
                message = (
                    f"found the character U+{ord(sign):04X}; expected text only; "
                    "see what stands there in the page's source"
                )
                yield finding("site-not-text", path, number, message)


def site_duplicate_id(site: BuiltSite) -> Iterator[Finding]:
    """An id stands twice on a page, so that a link to it leads to the first only.

    Bad:  `<p id="p4">…</p> <p id="p4">…</p>`
    Good: `<p id="p4">…</p> <p id="p5">…</p>`
    """
    for page in site.pages.values():
        for name, lines in page.ids.items():
            for line in lines[1:]:
                message = f'id="{name}" again; expected it once on a page; the first is on line {lines[0]}; rename one'
                yield finding("site-duplicate-id", page.path, line, message)


def site_page_without_title(site: BuiltSite) -> Iterator[Finding]:
    """A page has no `<title>`, or an empty one: tabs, bookmarks and search engines then name it by its address.

    Bad:  `<title></title>`
    Good: `<title>II. Historical Background</title>`
    """
    for page in site.pages.values():
        titles = [e for e in page.elements if e.tag == "title" and not _in(e, "svg")]
        if not titles or not own_text(titles[0]):
            line = titles[0].sourceline if titles else 1
            yield finding("site-page-without-title", page.path, line, "the page has no title; give it a <title>")


def site_page_without_language(site: BuiltSite) -> Iterator[Finding]:
    """A page does not say its language, which screen readers and hyphenation go by (WCAG 3.1.1).

    Bad:  `<html>`
    Good: `<html lang="en">`
    """
    for page in site.pages.values():
        root = page.root
        if root is None or root.tag != "html" or not (root.get("lang") or "").strip():
            message = 'the page does not say its language; expected <html lang="…">; set theme.language'
            yield finding("site-page-without-language", page.path, root.sourceline if root is not None else 1, message)


def site_empty_page(site: BuiltSite) -> Iterator[Finding]:
    """A page holds nothing but its title, or the site holds no page.

    What a server shows for an address that does not exist may be as short as it likes.

    Bad:  `<article><h1>Sources</h1></article>`
    Good: `<article><h1>Sources</h1><p>Jane Doe, …</p></article>`
    """
    if not site.pages:
        yield finding("site-empty-page", "index.html", 1, "the site has no page; expected at least index.html")
    for page in site.pages.values():
        refresh = any((e.get("http-equiv") or "").lower() == "refresh" for e in page.elements)
        if page.path.split("/")[-1] != "404.html" and not refresh and not _has_content(page):
            message = "the page holds nothing but its title; write it, or take it out of docs/ and the navigation"
            yield finding("site-empty-page", page.path, 1, message)


def site_image_without_alt(site: BuiltSite) -> Iterator[Finding]:
    """An image says nothing to who cannot see it, not even, by an empty `alt`, that it is an ornament (WCAG 1.1.1).

    Bad:  `<img src="map.png">`
    Good: `<img src="map.png" alt="The harbour in 1874">`, `<img src="rule.png" alt="">`
    """
    for page in site.pages.values():
        for element in page.elements:
            image = element.tag == "img" or element.tag == "input" and element.get("type") == "image"
            if image and element.get("alt") is None:
                message = f"the image {element.get('src') or ''!r} has no alt; say in it what the image shows"
                yield finding("site-image-without-alt", page.path, element.sourceline, message)


def _in(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _has_content(page: HtmlPage) -> bool:
    """Whether the page's own part (not the theme's frame) shows anything beside a first-order heading."""
    own = page.first("article", "main", "body")
    if own is None:
        return False
    walk = etree.iterwalk(own, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            text = element.tail if element is not own else ""
        elif element.tag in _SHOWN:
            return True
        elif element.tag in _NO_CONTENT or any(element.get(name) is not None for name in ("hidden", "popover")):
            walk.skip_subtree()
            continue
        else:
            text = element.text
        if (text or "").strip():
            return True
    return False
