"""Headings of a law review: which lines are headings, and what number each has in the whole.

Form: `I.` `A.` `1.` `a.` `i.` (Bluebook reviews), `Part I`, `Appendix A`, and headings without a number.
A line is a heading if it has a heading's shape *and* its enumerator fits where it stands, so
that a paragraph beginning “A. Brandt argued …” stays a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ENUMERATED = re.compile(
    r"^(?:PART\s+|Part\s+)?(?P<paren>\()?(?P<enumerator>[IVXLC]+|[ivxlc]+|[A-Z]|[a-z]|\d{1,2})(?(paren)\)|[.:)—])\s+(?P<title>\S.*)$"
)
_APPENDIX = re.compile(r"^(?P<number>appendix(?:\s+(?:[A-Z]|[IVX]+|\d+))?)(?:\s*[.:—–-]\s*(?P<title>.*))?$", re.I)
_KNOWN = frozenset(
    "abstract|acknowledgments|acknowledgements|afterword|background|conclusion|conclusions|epilogue|foreword|"
    "introduction|overview|postscript|preface|prologue|coda".split("|")
)
_DEBRIS = re.compile(r"^[#*_\s]+|[#*_\s]+$")
_SMALL = frozenset(
    "a an and as at but by down for from if in into like near nor of off on once onto or over past per so than that "
    "the to under until up upon via when with within without its is are be v vs".split()
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as read: whole `number`, `level` from 1, and the `title` as the witness has it."""

    number: str
    level: int
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    style: str
    ordinal: int
    number: str


@dataclass(slots=True)
class Outline:
    """Where we are in the numbering. `read` takes one line after another."""

    steps: list[_Step] = field(default_factory=list)

    def read(self, line: str) -> Heading | None:
        """The heading that `line` is, or None. A heading moves the outline on."""
        title = _DEBRIS.sub("", line.strip())
        if not title or len(title) > 300:
            return None
        marked = bool(re.match(r"\s*(#+\s|\*\*\S|__\S)", line)) or bool(re.fullmatch(r"\*[^*]+\*", line.strip()))
        return self._unnumbered(title, marked) or self._enumerated(title, marked)

    def _enumerated(self, line: str, marked: bool) -> Heading | None:
        match = _ENUMERATED.match(line)
        title = _DEBRIS.sub("", match["title"]) if match else ""
        if not match or not (marked or looks_like_title(title)):
            return None
        placed = self._place(match["enumerator"])
        if not placed:
            return None
        depth, step, note = placed
        self.steps[depth:] = [step]
        return Heading(step.number, depth + 1, title, note)

    def _unnumbered(self, line: str, marked: bool) -> Heading | None:
        appendix = _APPENDIX.match(line)
        if appendix and (marked or looks_like_title(line)):
            self.steps.clear()
            number = re.sub(r"(?i)^appendix", "Appendix", appendix["number"])
            return Heading(number, 1, (appendix["title"] or "").strip())
        bare = line.rstrip(".:").casefold()
        if bare in _KNOWN and (line.isupper() or line[0].isupper()) and not line.endswith("."):
            self.steps.clear()
            return Heading(title_case(line.rstrip(":")), 1, "")
        if _ENUMERATED.match(line) or not (is_capitals(line) and looks_like_title(line)):
            return None
        self.steps.clear()
        return Heading(title_case(line), 1, "", "a heading without a number")

    def _place(self, enumerator: str) -> tuple[int, _Step, str] | None:
        """Depth and step for an enumerator: the next sibling, else a first child, else a gap."""
        meanings = list(readings(enumerator))
        for depth in reversed(range(len(self.steps))):
            for style, ordinal in meanings:
                if self.steps[depth].style == style and self.steps[depth].ordinal + 1 == ordinal:
                    return depth, self._step(depth, style, ordinal, enumerator), ""
        for style, ordinal in meanings:
            if ordinal == 1 and all(step.style != style for step in self.steps):
                return len(self.steps), self._step(len(self.steps), style, 1, enumerator), self._skipped(style)
        for depth in reversed(range(len(self.steps))):
            for style, ordinal in meanings:
                if self.steps[depth].style == style and ordinal > self.steps[depth].ordinal:
                    note = f"number {enumerator} follows {self.steps[depth].number}"
                    return depth, self._step(depth, style, ordinal, enumerator), note
        return None

    def _step(self, depth: int, style: str, ordinal: int, enumerator: str) -> _Step:
        number = f"{self.steps[depth - 1].number}.{enumerator}" if depth else enumerator
        return _Step(style, ordinal, number)

    def _skipped(self, style: str) -> str:
        usual = ["ROMAN", "LETTER", "digit", "letter", "roman"]
        return "a level is skipped" if usual.index(style) > len(self.steps) else ""


def readings(enumerator: str):
    """The (style, ordinal) pairs an enumerator may mean: `C` is a letter or a hundred."""
    if enumerator.isdigit():
        yield "digit", int(enumerator)
        return
    if len(enumerator) == 1:
        yield ("LETTER" if enumerator.isupper() else "letter"), ord(enumerator.upper()) - 64
    if _ROMAN.match(enumerator.upper()):
        yield ("ROMAN" if enumerator.isupper() else "roman"), roman_value(enumerator)


def roman_value(numeral: str) -> int:
    """The value of a roman numeral in capital or small letters."""
    values = [_VALUES[letter] for letter in numeral.upper()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def is_capitals(line: str) -> bool:
    """True if nearly all letters of `line` are capitals."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.85 * len(letters)


def looks_like_title(line: str) -> bool:
    """True if `line` has a title's shape: capitals or headline case, no sentence's stop, not too long."""
    words = re.findall(r"[^\W\d_][\w’'-]*", re.sub(r"\[\^[^\]]*\]|[⁰¹²³⁴-⁹]+$", "", line))
    stopped = re.search(r"[.;,:]$", line) and not re.search(r"\b(?:[A-Z]\.)+$|\b(?:Inc|Co|Corp|Ltd)\.$", line)
    if not words or len(words) > 40 or stopped:
        return False
    if is_capitals(line):
        return True
    weighty = [w for w in words if w.casefold() not in _SMALL]
    return len(words) <= 25 and bool(weighty) and all(w[0].isupper() for w in weighty)


def title_case(capitals: str, acronyms: Set[str] = frozenset()) -> str:
    """A heading printed in capitals, in headline case.

    `acronyms` keep their capitals, as do Roman numerals and initials; text that is not in capitals
    is returned as it is.
    """
    if not is_capitals(capitals):
        return capitals
    pieces = re.split(r"(\w+(?:[’']\w+)*)", capitals)
    last = max((i for i, piece in enumerate(pieces) if piece[:1].isalnum()), default=0)
    for i in range(1, len(pieces), 2):
        after = pieces[i - 1]
        opens = i in (1, last) or bool(re.search(r"[:—–?!]\s*[“‘\"(]*$", after))
        if len(pieces[i]) == 1 and pieces[i + 1].startswith("."):
            continue  # an initial
        pieces[i] = _headline_word(pieces[i], opens, after.endswith(("-", "‑")), acronyms)
    return "".join(pieces)


def _headline_word(word: str, opens: bool, after_hyphen: bool, acronyms: Set[str]) -> str:
    if word in acronyms or (len(word) > 1 and _ROMAN.match(word) and set(word) <= set("IVX")):
        return word
    small = word.lower().replace("i\u0307", "i")  # İ has no small letter of its own in Unicode's table
    if small in _SMALL and not opens and not after_hyphen:
        return small
    return small[:1].upper() + small[1:]


def acronyms_in(text: str) -> frozenset[str]:
    """Words that a running text prints in capitals more often than not."""
    capitals: dict[str, int] = {}
    for word in re.findall(r"[^\W\d_]+", text):
        if len(word) > 1 and word.isalpha():
            sign = 1 if word.isupper() else -1
            capitals[word.upper()] = capitals.get(word.upper(), 0) + sign
    return frozenset(word for word, balance in capitals.items() if balance > 0)
