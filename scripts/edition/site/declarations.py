"""What the page about the edition declares from data: normalisations that occur, readings kept, rights."""

from __future__ import annotations

import re

from edition.model import Edition, Meta
from edition.pages.readings_kept import place_of
from edition.places.addresses import Addresses
from edition.site.protected_text import opaque_words
from edition.text.normalisations import NORMALISATIONS

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"https?://[^\s<>()\[\]\"'\\]+")
_NO_ADDRESS = "write to whoever publishes this copy"

ENGINE = "assets/licences/engine.txt"
MATERIAL = "assets/licences/material.txt"
ICONS = "assets/licences/icons.txt"
APACHE = "assets/licences/apache-2.0.txt"
FACES = "assets/fonts/OFL.txt"
"""Where the licences stand in the site."""

LICENCES_WORD = (
    f"**Code and faces.** Their licences stand on this site, whole. The engine with its scripts and style sheets: [MIT "
    f"License](../{ENGINE}). What it takes of Material for MkDocs, style sheets and the browser’s icon: [MIT License, "
    f"Martin Donath](../{MATERIAL}). The signs in the head of each page: [Pictogrammers Free License](../{ICONS}), and "
    f"by it the [Apache License 2.0](../{APACHE}). The faces, here and in the books: [SIL Open Font License "
    f"1.1](../{FACES})."
)

RELEASES_WORD = (
    "Each release is kept whole at an address of its own, and the [history](../history/index.md) tells what changed "
    "from one to the next. Whether words are the article’s, to the letter, a [page of its own](../quote/index.md) "
    "tells."
)

ACCESSIBILITY_WORD = (
    "What is done for readers with a keyboard, a screen reader, large type or a voice, and which tests hold it, stands "
    "on [a page of its own](../about/accessibility/index.md). There is [a text to listen to](../listen/index.md)."
)


def normalisations(edition: Edition) -> str:
    """The list of those that the text received called for."""
    return "\n".join(f"- **{each.capitalize()}.** {NORMALISATIONS[each]}" for each in edition.normalised)


def readings_kept(edition: Edition, addresses: Addresses, origin: str) -> str:
    """The list of words kept as received that only depart from common idiom, each a link to its place."""
    lines = []
    for row in edition.readings_kept:
        unit = place_of(row, edition.article)
        if unit is None:
            continue
        link = addresses.link(unit.id, origin)
        lines.append(f"- [{unit.name}]({link}). “{opaque_words(row.words)}”: {opaque_words(row.remark)}")
    return "\n".join(lines) or "None has been listed."


def rights(meta: Meta) -> str:
    """Who the editors are, on what ground the text is reproduced, and whom to ask for removal or correction, as the
    publisher says."""
    lines = [
        f"**Ground on which the text is reproduced here:** {opaque_words(meta.ground.rstrip('.') or 'not stated')}.",
        f"**To ask for removal:** {contact(meta.removal)}.",
        f"**To ask for a correction:** {contact(meta.corrections)}.",
    ]
    record = f"**Version of record:** [the journal’s copy]({meta.url})." if meta.url else ""
    editors = ", ".join(meta.editors)
    named = f"**Edited by:** {opaque_words(editors)}." if editors else ""
    return "\n\n".join(filter(None, (named, record, *lines)))


def contact(address: str) -> str:
    """An address as a link: one of mail, one of the web; else as it stands; where there is none, whom to write to."""
    if _MAIL.fullmatch(address):
        return f"[{address}](mailto:{address})"
    if _WEB.fullmatch(address):
        return f"[{address}]({address})"
    return opaque_words(address.rstrip(".")) if address else _NO_ADDRESS
