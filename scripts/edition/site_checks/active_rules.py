"""The rule that nothing in the site acts but what the engine and its theme put there.

Two accounts are taken of a page: that of a parser, and that of the bare signs `<name`, since a browser may read
as an element what a parser does not. What other people wrote is escaped there, and has no such sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from lxml import etree

from edition.model import Finding
from edition.site_checks.built_site import BuiltSite, HtmlPage, finding, text_of

_INERT = frozenset(
    """html head body title meta link script noscript main article section nav aside header footer div span p br hr wbr
    h1 h2 h3 h4 h5 h6 hgroup a abbr address b bdi bdo blockquote cite code data dd del details dfn dialog dl dt em
    figure figcaption
    i img ins kbd label li mark menu ol picture pre q rp rt ruby s samp small strong sub summary sup table
    tbody td tfoot th thead tr caption col colgroup time u ul var button form input select option optgroup output
    fieldset legend datalist meter progress textarea search
    svg g path rect circle ellipse line polyline polygon text tspan desc defs clippath mask marker symbol
    lineargradient radialgradient stop""".split()
)
"""Elements that show or ask something. `script` and `link` are looked at more closely; what is not here acts."""

_ACTING = ("style", "srcdoc", "ping", "formaction", "http-equiv", "shadowrootmode", "manifest", "background", "dynsrc")
_ADDRESSES = (
    "href",
    "xlink:href",
    "src",
    "srcset",
    "action",
    "data",
    "poster",
    "cite",
    "longdesc",
    "to",
    "values",
    "from",
)
_WATCHED = frozenset({*_ACTING, *_ADDRESSES, "target"})
_SCHEMES = frozenset({"", "http", "https", "mailto"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SIGN = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_HANDLER = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*?[\s\"'/](on[a-zA-Z]{3,})\s*=")
_SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:type=\"application/(?:ld\+)?json\"|src=\"))", re.I)
_MAY_HANDLE = re.compile(r"on[a-zA-Z]{3,}\s*=")
"""What every handler has: few pages have it, and each tag of those alone is looked through."""
_ENDS = ("<!-->", "<!--->", "--!>")
"""What a browser takes for the end of a comment, and a parser may not."""
_COMMENT = re.compile("|".join(_ENDS))
_DATA = ("application/json", "application/ld+json")
_RUNS_IN_PICTURES = re.compile(
    rb"<\s*(?:script|foreignobject|iframe|animate\w*|set|use|handler)\b|\son\w+\s*=|(?:java|vb)script:", re.I
)


def site_active_content(site: BuiltSite) -> Iterator[Finding]:
    """Something in a page would act: run, load, send, restyle or lead away; and the engine has not put it there.

    It came with a text, a title or a setting of somebody's. Nothing acts but the scripts of `assets/`, which are
    files; a style stands in a file, too; a link leads to an address of the web or to a place of the site.

    Bad:  `<img src="x" onerror="…">`, `<script>…</script>`, `<a href="javascript:…">`, `<p style="…">`
    Good: `<script src="../assets/card.js" type="module"></script>`, `<a href="https://example.org/">`
    """
    for page in site.pages.values():
        seen: set[tuple[int, str]] = set()
        for line, what in (*_by_parser(page), *_by_signs(text_of(site.files[page.path]))):
            if (line, what) not in seen:
                seen.add((line, what))
                message = (
                    f"{what}; expected nothing that acts but the engine's own; see what stands there in its source"
                )
                yield finding("site-active-content", page.path, line, message)
    for path in sorted(site.files):
        if path.endswith(".svg") and (found := _RUNS_IN_PICTURES.search(site.files[path])):
            line = site.files[path].count(b"\n", 0, found.start()) + 1
            yield finding(
                "site-active-content", path, line, "the picture would act when it is opened; save it as plain SVG"
            )


def _by_parser(page: HtmlPage) -> Iterator[tuple[int, str]]:
    for element in page.elements:
        if element.tag.lower() not in _INERT:
            yield element.sourceline or 1, f"<{element.tag[:30]}> acts"
        if element.tag == "script" and (what := _script(element)):
            yield element.sourceline or 1, what
        for name, value in element.items():
            plain = name.lower()
            if (plain in _WATCHED or plain.startswith("on")) and (what := _attribute(element, plain, value)):
                yield element.sourceline or 1, what


def _by_signs(text: str) -> Iterator[tuple[int, str]]:
    """What looks like an element that acts, or a handler, wherever it stands; not in what a script says."""
    bare = re.sub(
        r"(<script\b[^>]*>).*?(</script\s*>)", lambda m: m[1] + "\n" * m[0].count("\n") + m[2], text, flags=re.S | re.I
    )
    acting = {name for name in _SIGN.findall(bare) if name.lower() not in _INERT}
    for match in _SIGN.finditer(bare) if acting else ():
        if match[1] in acting:
            yield bare.count("\n", 0, match.start()) + 1, f"<{match[1].lower()[:30]}> acts"
    for match in _SCRIPT.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, "<script> with words of its own runs them"
    for match in _COMMENT.finditer(text) if any(end in text for end in _ENDS) else ():
        yield text.count("\n", 0, match.start()) + 1, "a comment ends early"
    line, position = 1, 0
    for match in _HANDLER.finditer(bare) if _MAY_HANDLE.search(bare) else ():
        line, position = line + bare.count("\n", position, match.start(1)), match.start(1)
        yield line, f"{match[1]}=… runs a script"


def _script(element: etree._Element) -> str:
    """What is wrong with a script: it stands in the page, or is none of the engine's files."""
    if (element.get("type") or "").lower() in _DATA:
        return ""
    if (element.text or "").strip():
        return "<script> with words of its own runs them"
    source = re.sub(r"^(?:\.{1,2}/)*|^/", "", element.get("src") or "")
    return (
        ""
        if re.match(r"(?:[\w.-]+/)*?assets/[\w./-]+\.m?js$", source) and ".." not in source
        else "<script> runs what is no file of the engine's"
    )


def _attribute(element: etree._Element, name: str, value: str) -> str:
    """What is wrong with an attribute of an element."""
    if name.startswith("on"):
        return f"{name}=… runs a script"
    if name == "http-equiv":
        return (
            ""
            if value.lower() == "content-security-policy" or _moves_on(element)
            else f"<meta http-equiv={value[:20]!r}> acts"
        )
    if name in _ACTING:
        return f"{name}=… acts"
    if name in ("action", "target") and element.tag in ("form", "button", "input"):
        return f"<{element.tag} {name}> sends what a reader writes"
    if name in _ADDRESSES and (scheme := _scheme(value)) not in _SCHEMES:
        return f"<{element.tag} {name}> leads to {scheme}:"
    return ""


@lru_cache(maxsize=1 << 14)  # the same few addresses stand on every page
def _scheme(value: str) -> str:
    """The scheme of an address as a browser reads it: entities resolved once more, controls and spaces left out."""
    plain = re.sub(r"[\x00-\x20\u007f-\u00a0\u2000-\u200f\ufeff]", "", unescape(value))
    found = _SCHEME.match(plain)
    return found[1].lower() if found else ""


def _moves_on(element: etree._Element) -> bool:
    """Whether a refresh is that of a page that has moved: within the site, on a page that search engines pass over."""
    url = re.search(r"url=(.*)", element.get("content") or "", re.I | re.S)
    robots = element.getroottree().xpath("//meta[@name='robots']/@content")
    return (
        url is not None
        and not _scheme(url[1])
        and not url[1].strip().startswith(("/", "\\"))
        and "noindex" in "".join(robots)
    )
