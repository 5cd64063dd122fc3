"""What the style sheet of a page says of stretches of its text, and Pandoc does not read: italics, small capitals, and
raised letters, by a style of their own or by their class, as word processors write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_RULE = re.compile(r"\.(?P<name>[\w-]+)\s*\{(?P<said>[^{}]*)\}")
_LOOKS = (
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I), "em", ""),
    (re.compile(r"vertical-align\s*:\s*super\b", re.I), "sup", ""),
    (re.compile(r"font-variant\s*:\s*small-caps", re.I), "span", "smallcaps"),
)


def show_looks(root: Any, sheets: str = "") -> None:
    """Give the stretches of a page, in place, elements that say how they look; `sheets` are style sheets beside it."""
    inside = "".join(each.text or "" for each in root.iter("{*}style"))
    rules = {rule["name"]: rule["said"] for rule in _RULE.finditer(f"{sheets}\n{inside}")}
    for span in list(root.iter("{*}span")):
        classes = (span.get("class") or "").split()
        declared = ";".join((span.get("style") or "", *(rules.get(name, "") for name in classes)))
        for tag, shown in _shown(declared):
            inner = span.makeelement(re.sub(r"\w+$", tag, span.tag), {"class": shown} if shown else {})
            inner.text, span.text = span.text, None
            inner.extend(list(span))
            span.append(inner)


def _shown(declared: str) -> Iterator[tuple[str, str]]:
    return ((tag, shown) for look, tag, shown in _LOOKS if look.search(declared))
