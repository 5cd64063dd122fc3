"""A small printer: an article set anew, its pages broken at random as a journal breaks them.

Each page ends with the notes marked on it; its last note may run over, and its rest then stands at
the foot of the next page, after that page's body. Paragraphs, quotations, words and web addresses are
cut where a page ends. No page and no note is broken where a sentence ends, since a reader could
not tell that from the end of a paragraph.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from edition.model import Article, Section, sign_of
from edition.text.joining_lines import SOFT_HYPHEN, SUPERSCRIPTS, is_finished

_SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPTS)
_STAR = re.compile(r"\[\*\w+\]\{[#.][^}]*\}")
_MARKER = re.compile(r"\[\^(\d+)\]")
_FIRST_PAGE = 10


def in_order(article: Article):
    """The sections and paragraphs of an article in reading order."""
    return sorted((*article.sections, *article.paragraphs), key=lambda u: (u.place.line, not isinstance(u, Section)))


def bare(text: str) -> str:
    """A text without star pages, and without hyphens, which a break may have added."""
    return re.sub(r"\s+", " ", re.sub(rf"[{SOFT_HYPHEN}-]", "", _STAR.sub("", text))).strip()


def press(article: Article, seed: int) -> str:
    """The article as printed and received."""
    return _Press(random.Random(seed), article).run()


@dataclass
class _Press:
    rng: random.Random
    article: Article
    out: list[str] = field(default_factory=list)
    due: list[str] = field(default_factory=list)
    rest: str = ""
    room: int = 0
    size: int = 0

    def run(self) -> str:
        self.room = self.size = self.rng.choice([60, 90, 140, 220, 350])
        names = " & ".join(self.article.meta.authors) or "Jane Roe"
        title = self.article.meta.title
        self.out = [f"{names}, *{title}*, 7 Tidal L. Rev. {_FIRST_PAGE} (2020)", title, names]
        for name, labels in self.article.byline:
            self.out[-1] = self.out[-1].replace(name, name + "".join(map(sign_of, labels)))
            self.due = sorted([*self.due, *labels])  # the star first
        for unit in in_order(self.article):
            if isinstance(unit, Section):
                self._heading(unit)
            else:
                self._paragraph(_STAR.sub("", unit.text.source).replace(SOFT_HYPHEN, ""))
        self._end_page(last=True)
        return "\n\n".join(self.out) + "\n"

    def _heading(self, section: Section) -> None:
        if self.room < 25:
            self._end_page()
        number = section.number if re.fullmatch(r"\d+(\.\d+)+", section.number) else section.number.rsplit(".", 1)[-1]
        if section.title == section.number:
            self._set(_STAR.sub("", section.text.source))
        else:
            self._set(f"{number}{':' if ' ' in number else '.'} {_STAR.sub('', section.text.source)}")

    def _set(self, text: str) -> None:
        self.due += _MARKER.findall(text)
        self.room -= len(text.split())
        self.out.append(_MARKER.sub(lambda m: m[1].translate(_SUPERSCRIPT), text))

    def _paragraph(self, text: str) -> None:
        if "\n" in text:  # a table or a list is not parted
            self._set(text)
            return
        words = text.split(" ")
        while words:
            take = max(self.room + self.rng.randrange(-8, 8), 3)
            if take >= len(words) - 2:
                take = len(words)
            while 3 < take < len(words) and _ends_sentence(words, take):
                take -= 1
            part, words = words[:take], words[take:]
            if words and self.rng.random() < 0.3 and (cut := re.fullmatch(r"([a-z]{3,5})([a-z]{3,}.*)", words[0])):
                part.append(f"{cut[1]}-")
                words[0] = cut[2]
            self._set(" ".join(part))
            if words or self.room < 15:
                self._end_page()

    def _end_page(self, last: bool = False) -> None:
        if self.rest:
            self._set_rest(may_go_on=not self.due and not last)
        notes = {note.label: note.text.source.replace(SOFT_HYPHEN, "") for note in self.article.notes}
        for label in self.due:
            text = notes[label]
            if label == self.due[-1] and not sign_of(label) and not last and self.rng.random() < 0.5:
                text, self.rest = self._cut(text)
            self.out.append(f"{sign_of(label) or label.translate(_SUPERSCRIPT)} {text}")
        self.room, self.due = self.size, []

    def _set_rest(self, may_go_on: bool) -> None:
        text, self.rest = self.rest, ""
        if may_go_on and len(text.split()) > 40:
            text, self.rest = self._cut(text)
        self.out.append(text)

    def _cut(self, text: str) -> tuple[str, str]:
        """A note's text in two, in an address or between two words."""
        address = re.search(r"https?://\S{12,}", text)
        slashes = [m.end() for m in re.finditer(r"(?<=\w)[/-](?=\w)", address[0])] if address else []
        if address and slashes and self.rng.random() < 0.3:
            at = address.start() + self.rng.choice(slashes)
            return text[:at], text[at:]
        words = text.split(" ")
        places = [k for k in range(4, len(words) - 3) if not _ends_sentence(words, k)]
        if not places:
            return text, ""
        at = self.rng.choice(places)
        return " ".join(words[:at]), " ".join(words[at:])


def _ends_sentence(words: list[str], at: int) -> bool:
    return is_finished(" ".join(words[:at])) and not re.sub(r"^[\W_]+", "", words[at])[:1].islower()
