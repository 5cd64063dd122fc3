"""The files in `docs/` that are no pages: pictures, texts, what was received, which the site publishes as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from edition.model import Finding, Place

RULE = "file-unsafe"
_SHOWN = frozenset(".png .jpg .jpeg .gif .webp .avif .ico .svg .pdf .txt .csv .tsv .json .docx .odt .rtf".split())
_BY_NAME = frozenset({"CNAME", ".nojekyll"})
ORDERS = frozenset({"CNAME", "robots.txt"})
"""Files by which a host or a robot is told something of the whole site."""
_SETTINGS_OF_HOSTS = frozenset(
    "vercel.json now.json staticwebapp.config.json routes.json _routes.json serve.json firebase.json".split()
)
"""What hosts take for settings, where it stands at the site's root: it may lead every address elsewhere."""
_IN_LETTERS = frozenset(".svg .txt .csv .tsv .json .rtf .md".split())
_MARKUP_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:[a-z!?]|$)", re.I)
_SHUT = re.compile(r"\s*(?:disallow|noindex)\s*:\s*[/*]", re.I)
BUILT = ("data/", "search/", "assets/javascripts/", "assets/stylesheets/", "assets/picture.png")
_ADDRESS = re.compile(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*", re.A)
_ACTS = re.compile(
    r"<\s*(?:[\w-]+:)?(?:script|foreignobject|iframe|animate\w*|set|use|handler|!entity|!doctype[^>]*\[)|[\s\"'/]on\w+\s*="
    r"|(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|<\?xml-stylesheet",
    re.I,
)
_AWAY = r"[\"']?\s*(?:h\s*t\s*t\s*p\s*s?\s*:|[\\/]\s*[\\/])"  # a browser leaves out line ends, and a \\ is a / to it
_FETCHES = re.compile(
    rf"<\s*(?:[\w-]+:)?(?:image|feimage|link)\b[^<>]*?href\s*=\s*{_AWAY}|\b(?:url|src|image)\(\s*{_AWAY}"
    rf"|image-set\([^()]*?{_AWAY}|@import",
    re.I,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(?=[g-z-]))", re.I)
"""A sign as style sheets may write it."""
_OTHER_ENCODING = re.compile(r"^\s*<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"']|us-ascii[\"'])", re.I)
_MARKUP = frozenset("<>&\"'")
_REFERENCE = re.compile(r"&#?\w+;?")


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file, from `docs/`. `leaves` says that it is a link out of that folder, or to a folder; `content` is that of a
    picture in SVG and of what hosts and robots read, and of other files how they begin."""

    path: str
    leaves: bool = False
    content: bytes = b""


def file_faults(files: Iterable[OtherFile], of_the_theme: frozenset[str], host: str = "") -> Iterator[Finding]:
    """What may not be published as it is; `of_the_theme` are the files of the engine's theme, `host` is where the
    settings say that the site stands."""
    for file in files:
        line, why = _fault(file, of_the_theme)
        line, why = (line, why) if why else _ordering(file, host)
        if why:
            yield Finding(RULE, Place(f"docs/{file.path}", line), why)


def _fault(file: OtherFile, of_the_theme: frozenset[str]) -> tuple[int, str]:
    name = posixpath.basename(file.path)
    suffix = posixpath.splitext(name)[1]
    if file.leaves:
        return (
            1,
            "this link leads out of docs/, or to a folder; expected a file or folder of the edition; "
            "put a copy in its place",
        )
    if name not in _BY_NAME and not _ADDRESS.fullmatch(file.path):
        return (
            1,
            f"{file.path!r} is no name for an address; expected plain letters, figures, hyphens; rename it",
        )
    if suffix == ".md":
        return 1, ""
    if file.path in of_the_theme or file.path.startswith(BUILT):
        return 1, "this would take the place of a file that the build writes; give it another name or folder"
    if name not in _BY_NAME and suffix.lower() not in _SHOWN:
        return (
            1,
            f"a file {suffix or 'of this name'} is not published; expected a picture, PDF or text; take it out",
        )
    if suffix.lower() not in _IN_LETTERS and _MARKUP_FIRST.match(file.content):
        return 1, f"this is no {suffix}, but markup by that name; expected what the name says; take it out"
    return _acting(file.content) if suffix.lower() == ".svg" else (1, "")


def _ordering(file: OtherFile, host: str) -> tuple[int, str]:
    """What a file tells hosts and robots of the whole site: another address for it, or to leave it out."""
    lines = file.content.decode("utf-8", "replace").splitlines()
    if file.path == "CNAME" and (named := file.content.decode("utf-8", "replace").strip()) != host:
        there = f"site_url has {host}" if host else "no site_url is set"
        return (
            1,
            f"this moves the site to {named:.60}, and in mkdocs.yml {there}; expected one host; correct one of them",
        )
    if file.path.lower() in _SETTINGS_OF_HOSTS:
        return 1, "hosts take a file of this name for their settings; expected data; give it another name"
    if file.path == "robots.txt" and (found := next((n for n, each in enumerate(lines, 1) if _SHUT.match(each)), 0)):
        return (
            found,
            "this keeps the edition, or a part of it, from those who search; expected no such line; take it out",
        )
    return 1, ""


def _acting(content: bytes) -> tuple[int, str]:
    """Where a picture in SVG would act, or fetch something, when it is opened, as a browser reads it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or _OTHER_ENCODING.search(text):
        return 1, "this picture is not UTF-8, and cannot be looked through; save it as plain SVG in UTF-8"
    text = _REFERENCE.sub(lambda found: sign if (sign := unescape(found[0]).strip()) not in _MARKUP else found[0], text)
    for pattern, why in ((_ACTS, "act"), (_FETCHES, "fetch something from elsewhere")):
        if found := pattern.search(text) or pattern.search(_ESCAPE.sub(_escaped, text)):
            line = found.string.count("\n", 0, found.start()) + 1
            return line, f"this picture would {why} when it is opened; save it as plain SVG"
    return 1, ""


def _escaped(sign: re.Match[str]) -> str:
    code = int(sign[1] or "0", 16)
    return chr(code) if 0 < code <= 0x10FFFF else ""
