"""An answer → the kind of trouble, if it is any. Pure; the kinds are those of edition.linkstatus."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from itertools import islice
from urllib.parse import urlsplit

_OPENED = re.compile(r"<(title|h1)\b[^<>]*>", re.I)
_MOST = 20
_SAYS_GONE = re.compile(
    r"\b(?:not (?:be )?found|cannot be found|can[’']?t be found|no longer (?:available|exists?)|"
    r"does(?: not|n[’']t) exist|has been (?:removed|deleted)|is gone|is unavailable)\b|\berror 40[34]\b|"
    r"\b404 error\b|^\W*404\b|\b404\W*$",
    re.I,
)
_RETRIED = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from one address after its redirects.

    `failure` is a kind of trouble where no whole answer came; `body` the beginning of the page;
    `headers` have small letters.
    """

    url: str
    status: int = 0
    failure: str = ""
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def trouble(asked: str, answer: Answer) -> str:
    """The kind of trouble with the address `asked`; "" if it answers as it should."""
    if answer.failure:
        return answer.failure
    if answer.status in (404, 410):
        return "gone"
    if answer.status >= 500:
        return "error"
    if not 200 <= answer.status <= 299:
        return "refused"
    if is_soft_404(asked, answer):
        return "soft-404"
    return "moved" if _bare(asked) != _bare(answer.url) else ""


def is_soft_404(asked: str, answer: Answer) -> bool:
    """Whether a page that answers seems to be none: its title or heading says so, or it is the site's front page.

    It errs on the side of silence: an article about missing pages in its title is rarer than they are.
    """
    deep = len(_path(asked)) > 1
    if deep and _path(asked) != _path(answer.url) and _path(answer.url) in ("", "/") and not urlsplit(answer.url).query:
        return True
    return any(_SAYS_GONE.search(text) for text in headings(answer))


def headings(answer: Answer) -> list[str]:
    """The title and main headings of a page, whatever its encoding; a charset nobody knows is taken as UTF-8."""
    named = re.search(r"charset=[\"']?([\w-]+)", answer.headers.get("content-type", ""), re.I)
    try:
        text = answer.body.decode(named[1] if named else "utf-8", errors="replace")
    except (LookupError, UnicodeError):
        text = answer.body.decode("utf-8", errors="replace")
    return [" ".join(html.unescape(re.sub(r"<[^<>]*>", " ", inner)).split()) for inner in islice(_heads(text), _MOST)]


def _heads(text: str) -> Iterator[str]:
    """What stands in each title and main heading; what is not closed is looked for once, however often it is opened."""
    lower = text.lower()
    opened, unclosed = _OPENED.search(text), set[str]()
    while opened:
        tag = opened[1].lower()
        end = -1 if tag in unclosed else lower.find(f"</{tag}", opened.end())
        if end < 0:
            unclosed.add(tag)
        else:
            yield text[opened.end() : end]
        opened = _OPENED.search(text, max(end, opened.end()))


def may_recover(answer: Answer) -> bool:
    """Whether asking again may help: the host was busy or did not answer, but said nothing final."""
    return answer.failure in ("timeout", "unreachable") or answer.status in _RETRIED


def wait_before(answer: Answer, attempt: int, now: datetime.datetime) -> float:
    """Seconds to wait before attempt `attempt` + 1: what `Retry-After` says, else 2, 4, 8 …"""
    said = answer.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", said):
        return float(said)
    try:
        return max(0.0, (parsedate_to_datetime(said) - now).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return 2.0**attempt


def _bare(url: str) -> tuple[str, str, str]:
    """An address without what a site changes at will: http or https, www., the last slash, the fragment."""
    parts = urlsplit(url)
    return (parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query)


def _path(url: str) -> str:
    return urlsplit(url).path
