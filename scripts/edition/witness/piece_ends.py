"""What a piece of text shows at its head and at its end of where it belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from edition.text.as_printed import is_table
from edition.text.joining_addresses import ends_in_url
from edition.text.joining_lines import (
    SUPERSCRIPTS,
    begins_lower,
    ending,
    ends_mid_word,
    ends_open,
    is_finished,
)

_REFERENCE_CUT = re.compile(
    r"(?:\b[Ii]d\.\*?|\bsupra\*?|\binfra\*?|\bnotes?|,? at|"
    r"\b(?:U\.S\.C|C\.F\.R|U\.S|S\. Ct|F\.[23]d|Supp|Fed\. Reg|Stat|Rev|L\.J|U\.N\.T\.S|Cir)\.?)$"
)
_REFERENCE_REST = re.compile(r"(?:at |notes? |§|¶|\d+[\d–-]*[,.;( ])")
_SENTENCE_OPENER = re.compile(
    r"[*“\"‘]*(?:The|An?|In|It|This|These|Those|But|And|However|If|When|As|For|On|At|To|We|They|He|She|Nor|So|Yet|Thus|There|Of|Such)"
    r"\*? [a-z]"
)
"""What begins a sentence, and stands in the middle of none."""
_NOTE_LIKE = re.compile(
    r"<https?:|\bsupra\b\*? notes? \d|\*?\b[Ii]d\.\*?(?: at |\s*$)|\[hereinafter|^(?:at|§§?|¶¶?) ?\d|^\([a-z]+ing\b|"
    r"^\((?:[\w.’' ]{1,25} )?\d{4}\)|"
    r"\((?:last (?:visited|updated|accessed|modified)|on file with|citations? omitted|emphasis (?:added|omitted)|"
    r"quoting|citing)\b"
)
_PAIRS = ("(", ")"), ("“", "”")


@dataclass(frozen=True, eq=False)
class Seen:
    """A chunk’s text and what it shows at its head and its end: looked for once, and only if asked for."""

    text: str

    @cached_property
    def begins_lower(self) -> bool:
        """Whether it begins with a small letter."""
        return begins_lower(self.text)

    @cached_property
    def begins_sentence(self) -> bool:
        """Whether it begins as a sentence does."""
        return bool(_SENTENCE_OPENER.match(self.text))

    @cached_property
    def is_finished(self) -> bool:
        """Whether it ends as a paragraph does, or is a table."""
        return is_finished(self.text) or is_table(self.text)

    @cached_property
    def ends_marked(self) -> bool:
        """Whether a marker is the last of it."""
        return self.text.rstrip()[-1:] in SUPERSCRIPTS

    @cached_property
    def ends_mid_word(self) -> bool:
        """Whether it ends within a word."""
        return ends_mid_word(self.text)

    @cached_property
    def ends_open(self) -> bool:
        """Whether it ends where a sentence cannot."""
        return ends_open(self.text)

    @cached_property
    def ends_in_url(self) -> bool:
        """Whether it ends within an address of the web."""
        return self.text.rstrip()[-1:] not in {">", "."} and ends_in_url(self.text)

    @cached_property
    def cuts_reference(self) -> bool:
        """Whether it ends within a reference: “§”, “No.”, “at”."""
        return bool(_REFERENCE_CUT.search(self.text.rstrip()[-20:]))

    @cached_property
    def ends_reference(self) -> bool:
        """Whether it begins with what is missing there: a figure."""
        return bool(_REFERENCE_REST.match(self.text.lstrip()))

    @cached_property
    def is_note_like(self) -> bool:
        """Whether it has what notes have and prose seldom."""
        return bool(_NOTE_LIKE.search(self.text))

    @cached_property
    def is_only_marks(self) -> bool:
        """Whether nothing is left of it without its markers."""
        return not ending(self.text)

    @cached_property
    def open_marks(self) -> tuple[int, int, int]:
        """How many more round and square brackets open than close, and whether a quotation mark (shapes are
        often mixed) has no partner."""
        count = self.text.count
        return count("(") - count(")"), count("[") - count("]"), sum(map(count, '“”"')) % 2

    @cached_property
    def opens(self) -> tuple[bool, ...]:
        """Whether more round brackets open in it than close, and more quotations."""
        return tuple(self.text.count(open_) > self.text.count(close) for open_, close in _PAIRS)

    @cached_property
    def closes(self) -> tuple[int, ...]:
        """Of which of these pairs more close in it than open."""
        return tuple(n for n, (open_, close) in enumerate(_PAIRS) if self.text.count(close) > self.text.count(open_))

    @cached_property
    def as_end(self) -> tuple[object, ...]:
        """The same for two pieces that end alike: whatever follows goes on as well with the one as with the other."""
        cut = self.text if self.ends_mid_word and not self.is_finished else ""
        address = self.ends_in_url, self.text.rstrip()[-1:] == ">"
        return cut, self.opens, address, self.is_finished, self.ends_marked, self.ends_open, self.cuts_reference
