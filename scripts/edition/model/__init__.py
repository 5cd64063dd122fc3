"""The nouns of an edition. Every other module imports this one; it imports none of them.

What a heading, a paragraph or a note says is an `Inline`: two readings, edition's and witness's, with what
is marked in them. Every other text is plain.
"""

from edition.model.annotations import EntryKind, Event, Guide, Layer, Limit, RegisterEntry, Saying, Telling
from edition.model.article import (
    EDITORS_TYPES,
    Article,
    Finding,
    Meta,
    Note,
    Paragraph,
    ParagraphKind,
    Place,
    Section,
    Unit,
    as_number,
)
from edition.model.edition import UNRELEASED, Edition, EditorsHeading, KeptReading, Redirect, Release
from edition.model.note_labels import SIGNS, is_authors, label_of, note_name, shown, sign_of, within
from edition.model.sources_cited import (
    LONGEST_TRAIL,
    Abbreviation,
    Capture,
    Citation,
    Form,
    LinkCheck,
    Resolved,
    Source,
)

__all__ = [
    "Abbreviation",
    "Article",
    "Capture",
    "Citation",
    "EDITORS_TYPES",
    "Edition",
    "EditorsHeading",
    "EntryKind",
    "Event",
    "Finding",
    "Form",
    "Guide",
    "KeptReading",
    "LONGEST_TRAIL",
    "Layer",
    "Limit",
    "LinkCheck",
    "Meta",
    "Note",
    "Paragraph",
    "ParagraphKind",
    "Place",
    "Redirect",
    "RegisterEntry",
    "Release",
    "Resolved",
    "SIGNS",
    "Saying",
    "Section",
    "Source",
    "Telling",
    "UNRELEASED",
    "Unit",
    "as_number",
    "is_authors",
    "label_of",
    "note_name",
    "shown",
    "sign_of",
    "within",
]
