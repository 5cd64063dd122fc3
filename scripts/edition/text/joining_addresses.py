"""Web addresses that a line's end cuts: whether one goes on in the next line, and whether that is certain."""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.text.lexicon import Lexicon
from edition.text.small_words import COMMON

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
LETTERS = re.compile(r"[^\W\d_]+")
BREAKING_WORDS = COMMON | frozenset("but its nor our so than that their under upon which who whose".split())


def ends_in_url(text: str) -> bool:
    """True if `text` breaks off inside a URL in angle brackets, or ends in a bare one."""
    return bool(open_url(text.rstrip()))


def open_url(text: str) -> str:
    """The web address that `text` ends in, with the angle bracket that is not closed, or nothing."""
    if "://" not in text or text[-1].isspace():
        return ""
    _, opened, rest = text.rsplit(None, 1)[-1].rpartition(">")[2].rpartition("<")
    if opened and rest.startswith(("http://", "https://")):
        return opened + rest
    bare = _ADDRESS.search(rest, 1 if opened else 0) if "://" in rest else None
    return rest[bare.start() :] if bare else ""


def is_one_address(left: str, right: str) -> bool:
    """True for a web address that a line's end cuts before its host, `[htt` and `ps://perma.cc/…`, or in the code of
    an archived copy."""
    if _HALF_COPY.search(left[-_LONGEST_COPY:]) and _COPY_REST.match(right):
        return True
    half = _HALF_SCHEME.search(left[-len("https:/") - 1 :])
    return half is not None and bool(_ADDRESS.match(half[0] + right))


def is_cut_in_url(left: str, url: str, right: str, lexicon: Lexicon) -> bool:
    """True for a hyphen in a web address that is the line's end's: the text has the word there whole, and nowhere its
    first half, which in the name of a site need not be."""
    second = LETTERS.match(right)
    if not left.endswith("-") or lexicon.is_unhyphenated or not second:
        return False
    first, rest = last_of(left[:-1], str.isalpha).casefold(), second[0].casefold()
    is_whole = lexicon.has_whole(first, rest) and not lexicon.has_compound(first, rest)
    return bool(first) and is_whole and (not lexicon.words[first] or url.count("/") == 2)


def url_goes_on(left: str, url: str, right: str, lexicon: Lexicon) -> tuple[bool, bool]:
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
    word = _LAST_OF_URL.match(right) if re.split(r"\W", right, maxsplit=1)[0] not in BREAKING_WORDS else None
    if left.endswith("-"):
        return bool(word) or lexicon.is_unhyphenated, not word or lexicon.is_unhyphenated
    if not left.endswith("/"):
        return bool(word), True
    if word:
        return True, lexicon.words[word[1].casefold()] < 2
    first = re.match(r"[\w’]+", right)
    return False, not first or first[0].casefold() in BREAKING_WORDS


def last_of(text: str, belongs: Callable[[str], bool]) -> str:
    """The characters at the end of `text` that belong together."""
    start = len(text)
    while start and belongs(text[start - 1]):
        start -= 1
    return text[start:]
