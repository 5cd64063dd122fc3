"""`CITATION.cff` (Citation File Format 1.2.0), from which GitHub and others offer a citation.

The file describes the edition and asks to cite the article. It is written from the title page's facts,
and a test holds the two together.
"""

from __future__ import annotations

from typing import Any

import yaml

from edition import inline
from edition.exports.tei_header import EDITORS
from edition.model import Meta


def cff(meta: Meta) -> str:
    """The file's text. A fact that nobody has given is left out."""
    title = inline.plain(meta.title)
    data = {
        "cff-version": "1.2.0",
        "message": "To cite the article, cite it as first published, with a paragraph of this edition if you like.",
        "type": "dataset",
        "title": f"{title}: an annotated digital edition",
        "authors": [{"name": EDITORS}],
        "preferred-citation": _given(
            {
                "type": "article",
                "title": title,
                "authors": [_person(author) for author in meta.authors] or [{"name": EDITORS}],
                "journal": meta.journal_title or meta.journal,
                "abbreviation": meta.journal if meta.journal_title else "",
                "volume": meta.volume,
                "issue": meta.issue,
                "start": meta.first_page,
                "end": meta.last_page,
                "year": meta.year,
                "url": meta.url,
            }
        ),
    }
    head = "# Written from the facts on docs/index.md; change them there.\n"
    return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def _person(author: str) -> dict[str, str]:
    """`Ana Maria Doe` → given names `Ana Maria`, family name `Doe`."""
    given, _, family = author.rpartition(" ")
    return {"given-names": given, "family-names": family} if given else {"name": author}


def _given(value: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in value.items() if each}
