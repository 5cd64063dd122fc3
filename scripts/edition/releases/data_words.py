"""What the parts of an edition, the keys of its data and their values are called where a reader is told of a change."""

from __future__ import annotations

from edition.model import EDITORS_TYPES
from edition.model.file_paths import ABBREVIATIONS, LINKS, MAP, READINGS_KEPT, REDIRECTS

GROUPS = {
    "article": "The article",
    "heading": "Headings",
    "paragraph": "Paragraphs",
    "note": "Notes",
    "resolution": "What notes refer to",
    "source": "Sources",
    "editors’ note": "Editors’ notes",
    "emendation": "Emendations",
    "setting": "How the words are set",
    "index entry": "Index",
    "date": "Timeline",
    "file": "Other pages and files",
}
ARTICLE = {
    "title": "Title",
    "authors": "Author",
    "journal": "Journal",
    "volume": "Volume",
    "first_page": "First page",
    "last_page": "Last page",
    "year": "Year",
    "url": "Address of the journal’s copy",
    "issue": "Issue",
    "designation": "Designation",
    "page_source": "How the printed pages are known",
    "editors": "Editors of this edition",
    "witness_sha256": "Digest of the text received",
    "ground": "Ground on which the text is reproduced",
    "title_italics": "Italics of the title",
    "author_names": "Authors’ names as they are given",
    "journal_title": "Full name of the journal",
    "sentence_title": "Title in sentence case",
    "normalised": "What is normalised in the text",
    "original": "Whether the file received is published",
    "order": "Order of sources and index in the edition’s files",
    "removal": "Where to ask for removal",
    "corrections": "Where to report errors",
}
UNITS = {
    "number": "number",
    "level": "level of the heading",
    "url": "address",
    "id": "address",
    "section": "section",
    "kind": "what it is",
    "notes": "notes",
    "pages": "printed pages",
    "paragraph": "paragraph",
    "note": "note",
    "sign": "note’s sign",
    "type": "what it is about",
    "reason": "reason",
    "name": "name",
    "forms": "forms",
    "paragraphs": "paragraphs",
    "headings": "headings",
    "sources": "sources",
    "event": "event",
    "when": "date",
    "precision": "precision of the date",
    "as_printed": "words that date it",
    "what": "what happened",
    "how": "how the date was reckoned",
    "quoted": "whether the words are quoted",
}
"""The keys of the data, of the article and of what stands in it, in words; its texts are told by both readings."""
INDEX = {
    "sort": "place in the alphabet",
    "says": "what is said of it",
    "see_from": "forms that lead to it",
    "see_also": "see also",
    "marked_in": "paragraphs in which it is marked",
    "before": "what is printed before its words",
}
"""The facts of an entry of the index, and of a heading, in words."""
FILES = {
    ABBREVIATIONS: "Abbreviations spelled out",
    LINKS: "Whether the sources’ addresses answer",
    MAP: "The author’s sentences for the sections",
    READINGS_KEPT: "Words that only depart from common idiom",
    REDIRECTS: "Where addresses that were left lead",
    "mkdocs.yml": "Settings of the site",
}
TEXTS = ("text", "title", "edition")
VALUES = {
    "blockquote": "block quotation",
    "inferred": "inferred from where the notes stand",
    "print": "from the print",
    **EDITORS_TYPES,
}
