"""The rule that no page shows the signs it was written with."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Finding, sign_of
from edition.site_checks.built_site import BuiltSite, finding
from edition.site_checks.visible_text import STANDS_FOR_CODE, blocks
from edition.text.markup_signs import signs_of_markup


def site_markdown_left(site: BuiltSite) -> Iterator[Finding]:
    """A page shows something of Markdown, of the edition's own syntax, or of HTML, instead of what it means.

    Code, and what `pre`, `script` and `style` hold, may show anything; so may the author, whose letters
    `site-text-differs` compares.

    Bad:  `<p>The harbour.[^8] It *burned*. {: #p4 }</p>`
    Good: `<p id="p4">The harbour.<sup>…8…</sup> It <em>burned</em>.</p>`
    """
    printed = site.edition.article.printed
    signs = {sign_of(note.label) for note in site.edition.article.notes}  # by which a note is called
    for page in site.pages.values():
        for block in blocks(page):
            text = str(block)
            for match in signs_of_markup(text):
                shown = " ".join(match[0].replace(STANDS_FOR_CODE, "").split())  # without the markers between
                if shown.casefold() in printed or shown in signs:
                    continue
                message = (
                    f"the page shows {shown[:80]!r} ({match.lastgroup}); expected it to have been read as markup; "
                    "mend it in the page's source"
                )
                line = block.line_at(text, match.start())
                yield finding("site-markdown-left", page.path, line, message)
