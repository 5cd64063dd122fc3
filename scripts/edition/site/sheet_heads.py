"""What stands at the head and foot of every printed sheet, as CSS: whose article, where it was published, which Part,
the page's address and the folio. What draws no margin boxes (Firefox) has the same words as `--sheet-head`, for
print.css to repeat; the folio is then the browser's own."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from edition.exports.head import citation_line
from edition.model import Edition
from edition.places.addresses import page_url

FILE = "assets/running-heads.css"


def running_heads(edition: Edition, url: str, pages: Iterable[str]) -> str:
    """The style sheet; `url` is the site's address, "" if it has none yet, `pages` are the paths of its pages.

    A page is known by its body's `data-address`.
    """
    meta = edition.article.meta
    whose = ", ".join(part for part in (" & ".join(meta.authors), meta.title.partition(": ")[0]) if part)
    where = citation_line(meta)
    parts = _parts(edition)
    rules = [_sheet("", whose, where, url), f"body {{ {_head(whose, where, url)} }}"]
    for number, path in enumerate(sorted(pages), start=1):
        address = url + quote(page_url(path)).lstrip("/") if url else ""
        said = f"{parts[path]} · {where}" if path in parts else where
        if (said, address) != (where, url):
            rules.append(_sheet(f" page-{number}", whose, said, address))
            page = f"body[data-address={_string(quote(page_url(path)))}]"
            rules.append(f"{page} {{ page: page-{number}; {_head(whose, said, address)} }}")
    return "\n".join(rules) + "\n"


def _parts(edition: Edition) -> dict[str, str]:
    """Page → the number of the Part that it holds, of a page that holds one alone."""
    found: dict[str, list[str]] = {}
    for section in edition.article.sections:
        if section.level == 1:
            found.setdefault(section.place.path, []).append(section.number)
    return {path: numbers[0] for path, numbers in found.items() if len(numbers) == 1}


def _sheet(name: str, left: str, right: str, address: str) -> str:
    said = {"top-left": _string(left), "top-right": _string(right), "bottom-left": _string(address)}
    boxes = "".join(f"@{box} {{ content: {content}; }} " for box, content in said.items())
    return f"@page{name} {{ {boxes}@bottom-right {{ content: counter(page); }} }}"


def _head(left: str, right: str, address: str) -> str:
    """The same in one property of the page's: a line, and under it the address."""
    line = " · ".join(part for part in (left, right) if part)
    return f"--sheet-head: {_string(line + (chr(10) + address if address else ''))};"


def _string(text: str) -> str:
    """A CSS string: what would end or change it is escaped by its number."""
    return '"' + "".join(f"\\{ord(c):x} " if c in '"\\<' or ord(c) < 32 else c for c in text) + '"'
