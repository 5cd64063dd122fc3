"""The generated parts of pages, and those of the editors' own pages filled beside the pages that come before them."""

from __future__ import annotations

import contextlib
import json
import unicodedata
from collections.abc import Iterable
from functools import partial

from mkdocs.structure.files import File
from mkdocs.utils.meta import get_data

from edition.cite.dialog_data import styles_cited
from edition.site.generated import Cited, fill
from edition.site.markdown_extension import EditionExtension
from machine.citing import process
from making.schemas import schema

Filled = dict[tuple[str, str], str]
"""The page's file and its Markdown → that with its generated parts."""


def filled_ahead(files: Iterable[File], extension: EditionExtension) -> Filled:
    """The pages in folders, where the long parts stand. One that cannot be read says so when it is its turn."""
    found: Filled = {}
    cited = partial(styles_cited, extension.edition.article, process)
    for file in files:
        with contextlib.suppress(Exception):
            markdown, origin = normal(get_data(file.content_string)[0]), f"docs/{file.src_uri}"
            if "/" in file.src_uri:
                found[origin, markdown] = filled(markdown, origin, extension, cited)
    return found


def filled(markdown: str, origin: str, extension: EditionExtension, cited: Cited) -> str:
    """A page's Markdown with its generated parts."""
    return fill(markdown, extension.edition, extension.located, origin, json.loads(schema()), cited)


def normal(markdown: str) -> str:
    """A page's Markdown in whole letters."""
    return unicodedata.normalize("NFC", markdown)
