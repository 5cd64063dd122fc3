"""What a citation prints beside a title and as no part of it: its translation, the parties to a treaty or a case."""

from __future__ import annotations

from edition.model import Source
from edition.sources.kinds import title


def beside_title(source: Source) -> str:
    """What stands behind the title, with what joins it: ` [No Deal]`, `, Fr.-U.K.`, ` (Port. v. Quayl.)`; or ""."""
    return translation(source) + parties(source)


def whole_title(source: Source) -> str:
    """The title as a reader sees it, with all that stands beside it."""
    return title(source) + beside_title(source)


def translation(source: Source) -> str:
    """The title in English, in brackets: ` [No Deal]`; or ""."""
    translated = source.fields.get("translatedtitle", "")
    return f" [{translated}]" if translated else ""


def parties(source: Source) -> str:
    """The parties, behind a treaty's name and a comma, or in brackets behind a case's; or ""."""
    named = source.fields.get("parties", "")
    if not named:
        return ""
    return f" ({named})" if source.kind == "case" else f", {named}"
