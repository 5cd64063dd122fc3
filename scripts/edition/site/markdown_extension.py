"""The Python-Markdown extension that makes a page of the edition: its text, notes and cards written from the model.

Of the article's words Markdown sees nothing but signs (`opaque`): it makes the blocks, and what they hold is
written when it is done. It imports no MkDocs: links between pages are written as links between Markdown
files, which whoever builds the site resolves and validates.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from edition.layer.located import Located
from edition.model import Edition
from edition.site.handles import Handles
from edition.site.inline_elements import Letters
from edition.site.markdown_lists import LayerLists, NotesList, Numbers, Terms
from edition.site.markdown_text import Text, Title, Units
from edition.site.page_state import PageState
from edition.site.raw_blocks import RawBlocks


class EditionExtension(Extension):
    """The extension for one build. Before each page `turn_to` names the page's file (`docs/iii.md`)."""

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self.edition = edition
        self.page = PageState(edition)

    @property
    def located(self) -> Located:
        """Where the edition shows its text, Part by Part."""
        return self.page.parts.located

    def turn_to(self, path: str) -> None:
        """Make ready for the page whose file is `path`."""
        self.page.turn_to(path)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the parts that make a page, each where in Python-Markdown's order it has to work."""
        page = self.page
        md.preprocessors.register(Units(md, page), "edition-units", 35)  # before whitespace is normalised
        md.preprocessors.register(RawBlocks(md, page.raw_ids), "edition-html", 25)  # then, before HTML is looked for
        md.treeprocessors.register(Text(md, page), "edition-text", 7.8)  # when attribute lists (8) are read
        md.treeprocessors.register(NotesList(md, page), "edition-notes", 7.5)
        md.treeprocessors.register(Title(md, page), "edition-title", 7.45)
        md.treeprocessors.register(LayerLists(md, page), "edition-layer-lists", 7.4)
        md.treeprocessors.register(Numbers(md, page), "edition-numbers", 7)
        md.treeprocessors.register(Terms(md, page), "edition-terms", 6)
        md.treeprocessors.register(Handles(md, self.edition.article, page.home), "edition-handles", 4)
        md.treeprocessors.register(Letters(md), "edition-letters", 3)  # last, of all that is in the tree
