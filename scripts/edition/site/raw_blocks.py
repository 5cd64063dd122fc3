"""HTML that the build writes into a page's Markdown, kept from Markdown's reader.

There is nothing for it to read, and it would take a third of a build's time over it.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(r"<(div|dl|figure|ol|section|table|ul)\b.*</\1>", re.S)
_MARK = "<html-of-the-build>\n{}\n</html-of-the-build>"
_MARKED = re.compile(_MARK.format("(.*?)"), re.S)
_ID = re.compile(r'\sid="([^"]+)"')


def set_aside(markdown: str) -> str:
    """Markdown that the build wrote, with each block of plain HTML marked for `RawBlocks`."""
    return "\n\n".join(
        _MARK.format(block) if _BLOCK.fullmatch(block) and "markdown=" not in block else block
        for block in markdown.split("\n\n")
    )


class RawBlocks(Preprocessor):
    """Takes the marked blocks out of the page; Markdown puts them back as they are. `ids` gains those in them."""

    def __init__(self, md: Markdown, ids: set[str]) -> None:
        super().__init__(md)
        self.ids = ids

    def run(self, lines: list[str]) -> list[str]:
        """A page's lines, without the HTML that was set aside."""
        return _MARKED.sub(self._stored, "\n".join(lines)).split("\n")

    def _stored(self, marked: re.Match[str]) -> str:
        self.ids.update(_ID.findall(marked[1]))
        return self.md.htmlStash.store(marked[1])
