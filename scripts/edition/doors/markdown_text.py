"""What Markdown as sites are written in has beside its words, and no reader is shown: kramdown's attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ATTRIBUTES = re.compile(r"^(?P<quoted> {0,3}(?:> ?)*)(?P<attributes>\{::?(?:[ \t]*[^{}\s][^{}\n]*)?\})[ \t]*$")
_CONTENTS = re.compile(r"\{:[^{}\n]*(?<![\w.#-])toc(?![\w-])[^{}\n]*\}")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)[ \t]+\S")


def without_attributes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, a line of attributes alone (`{: .no_toc }`) left empty: it ends what it stands below. A list's item
    above `{:toc}` stands for contents that a site would make. What was left out is told."""
    done: list[str] = []
    left_out: list[str] = []
    for line in text.split("\n"):
        if not (found := _ATTRIBUTES.match(line)):
            done.append(line)
            continue
        left_out.append(found["attributes"])
        if _CONTENTS.fullmatch(found["attributes"]) and done and _ITEM.match(done[-1]):
            left_out[-1:] = [done[-1].strip(), found["attributes"]]
            done[-1] = ""
        done.append(found["quoted"].rstrip())
    return "\n".join(done), tuple(_told(left_out))


def _told(left_out: list[str]) -> Iterator[str]:
    if left_out:
        yield f"lines that give a site’s attributes, left out: {len(left_out)}; the first is “{left_out[0]}”"
