"""`.zenodo.json`: what an archive is told of a release, for a deposit that a person makes.

Nothing is in it that nobody has said: no DOI, no licence, no name. What people add to it stays; what the engine
itself wrote of editors and ground follows the front matter.
"""

from __future__ import annotations

import json
import re
from typing import Any

from edition.cite.particulars import EDITORS
from edition.model import Meta

DEPOSIT_FILE = ".zenodo.json"
_NOTES = "No licence of this edition covers the words of the article. Ground on which they are reproduced: {}."


def deposit(meta: Meta, number: str, date: str, before: str = "") -> str:
    """The file's text for a release of that number and day; of the text `before`, if there is one, the rest is kept.

    Raises ValueError for a text that is no JSON object.
    """
    given = json.loads(before) if before.strip() else _facts(meta)
    if not isinstance(given, dict):
        raise ValueError("it is no JSON object")
    given |= _as_now(given, _facts(meta))
    return json.dumps(given | {"version": number, "publication_date": date}, ensure_ascii=False, indent=2) + "\n"


def _as_now(given: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    """Editors and ground as they are, where the file has them in the engine's own words."""
    own = re.escape(_NOTES).replace(r"\{\}", ".*")
    is_own = {
        "creators": given.get("creators") == [{"name": EDITORS}],
        "notes": re.fullmatch(own, str(given.get("notes")), re.S) is not None,
    }
    return {key: facts[key] for key, own_words in is_own.items() if own_words}


def _facts(meta: Meta) -> dict[str, Any]:
    article = {"identifier": meta.url, "relation": "isDerivedFrom", "resource_type": "publication-article"}
    return {
        "title": f"{meta.title}: an annotated digital edition",
        "upload_type": "dataset",
        "creators": [{"name": name} for name in meta.editors or (EDITORS,)],
        "description": "An annotated digital edition of a law-review article; its text, notes and sources as data.",
        "notes": _NOTES.format(meta.ground or "not stated"),
        **({"related_identifiers": [article]} if meta.url else {}),
    }
