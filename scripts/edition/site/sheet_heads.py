"""What stands at the head and foot of every printed sheet, as CSS: whose article, where it was published, which Part,
the page's address and the folio. What draws no margin boxes (Firefox) has the same words as `--sheet-head`, for
print.css to repeat; the folio is then the browser's own."""

from __future__ import annotations

from edition.exports.head import citation_line
from edition.model import Edition
from edition.places.addresses import page_url

FILE = "assets/running-heads.css"


def running_heads(edition: Edition, url: str) -> str:
    """The style sheet; `url` is the site's address, "" if it has none yet."""
    meta = edition.article.meta
    whose = ", ".join(part for part in (" & ".join(meta.authors), meta.title.partition(": ")[0]) if part)
    rules = [_page("", whose, citation_line(meta), url), _head(":root", whose, citation_line(meta), url)]
    for section in edition.article.sections:
        if section.level == 1:
            name = f"part-{section.id}"
            address = url + page_url(section.place.path).lstrip("/") if url else ""
            part = f"{section.number} · {citation_line(meta)}"
            rules.append(_page(name, whose, part, address))
            rules.append(_head(f":root:has(h1#{section.id})", whose, part, address))
            rules.append(f":root:has(h1#{section.id}) body {{ page: {name}; }}")
    parts = [section.id for section in edition.article.sections if section.level == 1]
    if len(parts) > 1:
        all_parts = f":root:has(h1#{parts[0]}):has(h1#{parts[-1]})"
        rules.append(f"{all_parts} body {{ page: auto; }}")
        rules.append(_head(all_parts, whose, citation_line(meta), url))
    return "\n".join(rules) + "\n"


def _page(name: str, left: str, right: str, address: str) -> str:
    said = {"top-left": _string(left), "top-right": _string(right), "bottom-left": _string(address)}
    boxes = "".join(f"@{box} {{ content: {content}; }} " for box, content in said.items())
    return f"@page {name} {{ {boxes}@bottom-right {{ content: counter(page); }} }}"


def _head(whole: str, left: str, right: str, address: str) -> str:
    """The same in one property of the page's: a line, and under it the address."""
    line = " · ".join(part for part in (left, right) if part)
    return f"{whole} {{ --sheet-head: {_string(line + (chr(10) + address if address else ''))}; }}"


def _string(text: str) -> str:
    """A CSS string: what would end or change it is escaped by its number."""
    return '"' + "".join(f"\\{ord(c):x} " if c in '"\\<' or ord(c) < 32 else c for c in text) + '"'
