"""How two pieces of text that a page break (or a line's end) has parted fit together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.text.cut_words import hyphen_at
from edition.text.lexicon import Lexicon

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"\\.|(?P<figures>[{SUPERSCRIPTS}]+)")
SOFT_HYPHEN = "\u00ad"
_CLOSERS = "”’\"')]*_"
_ADDRESS = re.compile(r"(?<!\w)https?://")
_HALF_SCHEME = re.compile(r"(?<![\w/])h(?:t(?:tp?)?|ttps?(?::/?)?)?$")
_HALF_HOST = re.compile(r"^<?https?://(?:[\w-]+\.)+$")
"""A web address that a line's end cuts behind a stop of its host: `https://www.` and `example.org/`."""
_HOST_REST = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)*/")
_ENDING = re.compile(r"(?:pdf|s?html?|php|aspx?|jsp|docx?)\b", re.I)
_URL_SIGNS = ("/", "-", "_", "=", "%", "?", "&", "#", "~", "+")
_LAST_OF_URL = re.compile(r"([a-zß-ÿ\d]+)(?:[;,.)](?=\s|$)| [\[(]|$)")
"""A word, and behind it what ends an address in a note, or the text's end."""
_REST_OF_URL = re.compile(r"(?![\d/.,;)-]+$)(?=\S*(?:[_=%?]|/\S*[/\d.-]))[\w.~/?&=%+#-]+[.,;)]?$")
_BEFORE_COPY = re.compile(r"[\w.~/?&=%+#-]+ \[?<?https?://(?:www\.)?(?:perma\.cc|web\.archive\.org)/")
"""What no sentence holds: the rest of an address that a line’s end cuts, by its signs or the archived copy behind."""
_HALF_COPY, _COPY_REST = re.compile(r"\bperma\.cc/[A-Z\d]{4}-$"), re.compile(r"[A-Z\d]{4}\b")
"""An archived copy's address that a line's end cuts at its own hyphen: four signs before it, and four behind."""
_LONGEST_COPY = 16  # signs of it before the line's end
_DASHED = re.compile(r"\w—\w")
_SLASHED = re.compile(r"\w/$")
_LETTERS = re.compile(r"[^\W\d_]+")
_CUT_WORD = re.compile(rf"\w[-{SOFT_HYPHEN}\u2010]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:v|vs|cf|e\.g|i\.e|viz|Nos?|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Hon|Messrs|St|ch|art|pp?|n|cl|sec|para)|"
    r"(?<![\w.])(?:[A-Z]\.){1,2}[A-Z]|(?<=[a-z] )[A-Z])\.\*?$"
)
_DIVISION = re.compile(
    r"(?i:Appendix|App\.|Parts?|Sections?|§|Annex|Exhibit|Schedule|Subsection|Table|Figure|Class|Title|Chapter|"
    r"Rule)\*? (?:[A-Z\d]+\.)+\*?$"
)
_BREAKING_WORDS = frozenset(
    "a an and as at but by for from in into its nor of on or our so than that the their to under upon "
    "which who whose with".split()
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Two pieces joined. `seam` is the offset where the second begins; `sure` is False for a guess."""

    text: str
    seam: int
    sure: bool = True


def raised_figures(text: str) -> Iterator[re.Match[str]]:
    """The stretches of raised figures in a text received, but those behind a backslash: these are an author's letters
    and mark no note, as the file told (`R\\²`)."""
    return (run for run in _RAISED.finditer(text) if run["figures"])


def ending(text: str) -> str:
    """`text` without what may follow its last word or stop: markers, closing quotes and brackets."""
    end = len(text)
    while end:
        last = text[end - 1]
        if last == "]":
            end = _before_marker(text, end)
        elif last.isspace() or last in _CLOSERS or last in SUPERSCRIPTS:
            end -= 1
        else:
            break
    return text[:end]


def _before_marker(text: str, end: int) -> int:
    """Where the marker `[^n]` that ends at `end` begins; without one, the offset of the bracket that ends there."""
    start = text.rfind("[^", text.rfind("]", 0, end - 1) + 1, end)
    return start if 0 <= start < end - 3 else end - 1


def is_finished(text: str) -> bool:
    """True if `text` ends as a sentence does, or with the colon that introduces something."""
    return ending(text).endswith((".", "?", "!", ":", "…")) and not ends_abbreviated(text)


def ends_abbreviated(text: str) -> bool:
    """True if the last word of `text` is an abbreviation that a word follows: `v.`, `Sen.`, `U.S.`, `Harlan F.`;
    the number of a division is none: `Part I.B.`"""
    tail = text.rstrip()[-40:]
    return bool(_ABBREVIATED.search(tail)) and not _DIVISION.search(tail)


def ends_mid_word(text: str) -> bool:
    """True if the last word of `text` is cut by a hyphen."""
    return bool(_CUT_WORD.fullmatch(text.rstrip()[-2:]))


def begins_lower(text: str) -> bool:
    """True if `text` begins in mid-sentence: with a small letter, or punctuation that ends things."""
    head = text.lstrip("*_“‘\"' ")
    return bool(head) and (head[0].islower() or head[0] in ",;.)]%”’–—")


def ends_in_url(text: str) -> bool:
    """True if `text` breaks off inside a URL in angle brackets, or ends in a bare one."""
    return bool(_open_url(text.rstrip()))


def _open_url(text: str) -> str:
    """The web address that `text` ends in, with the angle bracket that is not closed, or nothing."""
    if not text or text[-1].isspace():
        return ""
    _, opened, rest = text.rsplit(None, 1)[-1].rpartition(">")[2].rpartition("<")
    if opened and rest.startswith(("http://", "https://")):
        return opened + rest
    bare = _ADDRESS.search(rest, 1 if opened else 0)
    return rest[bare.start() :] if bare else ""


def ends_open(text: str) -> bool:
    """True if the last word of `text` cannot end a sentence: a preposition, an article, a comma."""
    text = text.rstrip()
    last = _last(text, lambda char: char.isalnum() or char in "_’'")
    return text.endswith((",", ";", "—", "–")) or last.casefold() in _BREAKING_WORDS


def _last(text: str, belongs: Callable[[str], bool]) -> str:
    """The characters at the end of `text` that belong together."""
    start = len(text)
    while start and belongs(text[start - 1]):
        start -= 1
    return text[start:]


def word_fits(left: str, right: str, lexicon: Lexicon) -> bool:
    """True if the word that a hyphen cuts at the end of `left` goes on in `right`, as the text's usage shows."""
    first = _last(left.rstrip()[:-1], str.isalpha)
    second = _LETTERS.match(right.lstrip())
    if not first or not second:
        return False
    return bool(lexicon.words[f"{first}-{second[0]}".casefold()] or lexicon.words[(first + second[0]).casefold()])


def join(left: str, right: str, lexicon: Lexicon) -> Joined:
    """Join what a break has parted: a word, a URL, or two words of a sentence."""
    left, right = left.rstrip(), right.lstrip()
    if _is_half_scheme(left, right) or _HALF_COPY.search(left[-_LONGEST_COPY:]) and _COPY_REST.match(right):
        return Joined(left + right, len(left))
    if url := _open_url(left):
        if _is_cut_in_url(left, url, right, lexicon):
            return Joined(left[:-1] + right, len(left) - 1)
        goes_on, sure = _url_goes_on(left, url, right, lexicon)
        if goes_on or not sure:
            between = "" if goes_on else " "
            return Joined(f"{left}{between}{right}", len(left) + len(between), sure)
    if ends_mid_word(left):
        return _join_word(left, right, lexicon)
    if (
        not left
        or left.endswith(("—", "–"))
        or _DASHED.match(left[-1] + right)
        or _SLASHED.search(left[-2:])
        and right[:1].isalnum()
        and not _open_url(left)
    ):
        return Joined(left + right, len(left))
    return Joined(f"{left} {right}", len(left) + 1)


def _is_half_scheme(left: str, right: str) -> bool:
    """True for a web address that a line's end cuts before its host: `[htt` and `ps://perma.cc/…`."""
    half = _HALF_SCHEME.search(left[-len("https:/") - 1 :])
    return half is not None and bool(_ADDRESS.match(half[0] + right))


def _is_cut_in_url(left: str, url: str, right: str, lexicon: Lexicon) -> bool:
    """True for a hyphen in a web address that is the line's end's: the text has the word there whole, and nowhere its
    first half, which in the name of a site need not be."""
    second = _LETTERS.match(right)
    if not left.endswith("-") or lexicon.is_unhyphenated or not second:
        return False
    first, rest = _last(left[:-1], str.isalpha).casefold(), second[0].casefold()
    is_whole = lexicon.has_whole(first, rest) and not lexicon.has_compound(first, rest)
    return bool(first) and is_whole and (not lexicon.words[first] or url.count("/") == 2)


def _url_goes_on(left: str, url: str, right: str, lexicon: Lexicon) -> tuple[bool, bool]:
    """Whether the web address that `left` ends in goes on in `right`, and whether that is certain."""
    if not right or not url.startswith("<") and right.startswith(("[", "(", "<")):
        return False, True  # the archived copy, or what is said of the work
    rest = right.split(None, 1)[0]
    sure = not left.endswith("-") or lexicon.is_unhyphenated
    if url.startswith("<") or _HALF_HOST.search(url) and _HOST_REST.match(rest):
        return True, sure
    if url.endswith(".") and _ENDING.match(rest):
        return True, sure
    if left[: -len(url)].endswith("[") and "]" not in url and re.match(r"[^\s\[\]]+\]", rest):
        return True, sure  # an archived copy stands alone in its brackets
    if not left.endswith(("-", *_URL_SIGNS)) and (_REST_OF_URL.match(rest) or _BEFORE_COPY.match(right)):
        return True, True  # `https://x.org/terms/i` and `nformation-requests [https://perma.cc/…]`
    if not left.endswith(_URL_SIGNS):
        return False, True
    if re.search(r"[/\-_.=%]", rest.rstrip(".,;)")):
        return True, sure
    return _word_of_url(left, right, lexicon)


def _word_of_url(left: str, right: str, lexicon: Lexicon) -> tuple[bool, bool]:
    """The same for an address that ends in a sign, before a word that has none: `https://x.org/` and `qa;`.

    It is the address's if what ends an address stands behind it, which else stood behind the sign; that is certain of
    a word that the text has nowhere else. Behind a slash another word may be the sentence's.
    """
    word = _LAST_OF_URL.match(right) if re.split(r"\W", right, maxsplit=1)[0] not in _BREAKING_WORDS else None
    if left.endswith("-"):
        return bool(word) or lexicon.is_unhyphenated, not word or lexicon.is_unhyphenated
    if not left.endswith("/"):
        return bool(word), True
    if word:
        return True, lexicon.words[word[1].casefold()] < 2
    first = re.match(r"[\w’]+", right)
    return False, not first or first[0].casefold() in _BREAKING_WORDS


def _are_capitals(*halves: str) -> bool:
    """True for the halves of a word that is set in capitals, or small ones: `ADMI-` and `RALTY`."""
    return all(len(half) > 1 and half.isupper() for half in halves)


def _join_word(left: str, right: str, lexicon: Lexicon) -> Joined:
    """Rejoin a cut word. A soft hyphen goes; a hard one stays; the text's own usage decides.

    Where it does not, a soft hyphen stays behind (after the hard one, if that is likelier): the
    collation forgives either reading there, and nothing prints it.
    """
    stem = left[:-1]
    if left.endswith((SOFT_HYPHEN, "\u2010")):
        return Joined(stem + right, len(stem))
    first = _last(stem, lambda char: char.isalpha() or char == "-").rpartition("--")[2].lstrip("-")
    tail = first.rpartition("-")[2]
    second = _LETTERS.match(right)
    hard = Joined(left + right, len(left))
    if not tail or not second or second[0][0].isupper() and not _are_capitals(tail, second[0]):
        return hard
    hyphen = hyphen_at(first, second[0], lexicon)
    if hyphen.sure:
        return hard if hyphen.kept else Joined(stem + right, len(stem))
    kept = left if hyphen.kept else stem
    return Joined(kept + SOFT_HYPHEN + right, len(kept) + 1, sure=False)
