"""The rule that the site's own font has every letter that its pages show."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, name

from edition.model import Finding
from edition.site_checks.built_site import BuiltSite, finding, text_of
from edition.site_checks.visible_text import STANDS_FOR_CODE, blocks

CHARACTERS = "assets/fonts/characters.txt"
"""What the font has: a stretch of code points a line, as `0041-005A`. A site without this file has no font."""

_MEND = "add it to CHARACTERS in scripts/theme/assets/fonts/subset.py and run that"


def site_letter_without_glyph(site: BuiltSite) -> Iterator[Finding]:
    """A page shows a letter that the site's font lacks: the browser takes it from another, and the word is patched.

    Code is set in the reader's own font, and so is not looked at; nor is a script of which the font has no letter:
    its words are whole in whatever font the browser has.

    Bad:  `Əliyev`, and no line of `assets/fonts/characters.txt` has 018F
    Good: `018F-018F` stands in `assets/fonts/characters.txt`
    """
    if CHARACTERS not in site.files:
        return
    known = set(_characters(text_of(site.files[CHARACTERS]))) | {STANDS_FOR_CODE}
    scripts = {_script(letter) for letter in known if letter.isalpha()}
    for page in site.originals():
        told: set[str] = set()
        for block in blocks(page):
            text = str(block)
            for offset, letter in enumerate(text if not known.issuperset(text) else ""):
                if letter in known or letter in told or not _is_set(letter) or _is_foreign(letter, scripts):
                    continue
                told.add(letter)
                called = f"{letter!r} (U+{ord(letter):04X}, {name(letter, 'a letter without a name')})"
                message = f"the font has no {called}; {_MEND}"
                yield finding("site-letter-without-glyph", page.path, block.line_at(text, offset), message)


def _is_set(letter: str) -> bool:
    """Whether a letter is a word's: a letter, accent, figure or mark. A symbol may be another font's on purpose."""
    return category(letter)[0] in "LMNP" and not "\ufe00" <= letter <= "\ufe0f"


def _is_foreign(letter: str, scripts: set[str]) -> bool:
    """Whether a letter is of a script of which the font has none."""
    return letter.isalpha() and _script(letter) not in scripts


def _script(letter: str) -> str:
    """A letter's script, by the first word of its name in Unicode: `LATIN`, `ARMENIAN`."""
    return name(letter, "").split(" ")[0]


def _characters(lines: str) -> Iterator[str]:
    for line in lines.split():
        first, _, last = line.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))
