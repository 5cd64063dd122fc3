"""The page with the text to listen to, and the data with which a Part is read aloud by the device's own voices."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

from edition.books.spoken import Spoken, SpokenUnit
from edition.books.spoken_notes import SpokenNote

PAGE = "listen/index.md"
DATA = "data/listen.json"

_HEAD = """---
title: A text to listen to
hide: [toc, footer]
robots: noindex
---

# A text to listen to {#listen}

<div class="listen-page">
<link rel="stylesheet" href="../assets/listen/listen.css">
<p class="listen-hint">The whole article as it is said aloud, for whatever reads pages to you: abbreviations, signs and
numbers in words, no markers and no page numbers. On a device with a voice of its own each Part has a button besides,
<em>Listen</em>, which reads it and follows in the text. To quote, use the Parts: these words are not the print’s.</p>
<fieldset class="listen-notes"><legend>Notes</legend>
<label><input type="radio" name="notes" value="none" checked> left out</label>
<label><input type="radio" name="notes" value="printed"> as the author has them</label>
<label><input type="radio" name="notes" value="meant"> <span>with the work named where the author says only <em>Id.</em>
or <em>supra</em></span></label>
</fieldset>
"""


def listen_page(spoken: Spoken) -> str:
    """The page's Markdown. Which notes it shows is chosen without a script; without styles it shows them all."""
    lines = [line for unit in spoken.units for line in _unit(unit, spoken)]
    return _HEAD + "\n".join(lines) + "\n</div>\n"


def _unit(unit: SpokenUnit, spoken: Spoken) -> Iterable[str]:
    """A heading, or a paragraph with its notes behind it."""
    words = escape(" ".join(sentence.said for sentence in unit.sentences), quote=False)
    level = min(unit.level + 1, 6)
    yield f"<h{level}>{words}</h{level}>" if unit.kind == "heading" else f"<p>{words}</p>"
    for label in (label for sentence in unit.sentences for label in sentence.notes):
        yield _note(spoken.notes[label])


def _note(note: SpokenNote) -> str:
    printed, meant = (escape(words, quote=False) for words in (note.printed, note.meant))
    if printed == meant:
        return f'<p class="said-note">{note.called} {printed}</p>'
    both = f'<span class="said-printed">{printed}</span> <span class="said-meant">{meant}</span>'
    return f'<p class="said-note">{note.called} {both}</p>'


def listen_data(spoken: Spoken) -> str:
    """JSON: of each unit its id, kind, length and sentences (start, end, words, notes); of each note both readings."""
    units = [
        {
            "id": unit.id,
            "kind": unit.kind,
            "length": unit.length,
            "said": [[each.start, each.end, each.said, list(each.notes)] for each in unit.sentences],
        }
        for unit in spoken.units
    ]
    notes = {
        label: [f"{note.called} {note.printed}", f"{note.called} {note.meant}"] for label, note in spoken.notes.items()
    }
    return json.dumps({"units": units, "notes": notes}, ensure_ascii=False, separators=(",", ":"))
