"""The rule on CITATION.cff, which says again what the title page says."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, rule
from edition.exports.cff import CITATION_FILE, differences
from edition.model import Place


@rule
def citation_file_differs(context: Context) -> Iterator[tuple[Place, str]]:
    """CITATION.cff asks to cite the article otherwise than its title page describes it.

    Bad: the title page has `year: 2020`, and CITATION.cff `year: 2019`.
    Good: both have 2020; or there is no CITATION.cff.
    """
    if context.citation_file:
        for line, what in differences(context.citation_file, context.article.meta):
            yield (
                Place(CITATION_FILE, line),
                f"{what}; mend it, or delete the file: scripts/build --release writes it anew",
            )
