"""Rules on what stands in the editors' own pages: plain Markdown, which shows and does nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.model import Place
from edition.pages.editors_pages import spoken
from edition.pages.front_matter import FACTS, settings_of
from edition.pages.page_reader import TITLE_PAGE
from edition.text.web_address import fault

_TAGS = frozenset("abbr b br cite code dfn em i kbd mark q s small span strong sub sup u wbr".split())
_KEPT = frozenset({"id", "class", "lang", "dir", "title"})
_ANY_TAG = re.compile(r"<(?!https?://[^\s<>]*>)(?!mailto:)/?(?P<name>[A-Za-z!?][^\s/>]*)(?P<rest>[^<>]*)>?")
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_LIST = re.compile(r"\{:?([^{}\n]*)\}")
_KEY = re.compile(r"([^\s=\"'#.{}:][^\s=\"']*)\s*=")
_SETTING = re.compile(r"[\"']?([^\"':]++)[\"']?[ \t]*+:")
_SCHEMES = frozenset({"http", "https", "mailto"})

found_by_reader("setting-unknown", """mkdocs.yml sets what is the engine's: MkDocs would read what no check has.

Bad: `docs_dir: elsewhere`, a second hook, `extra_javascript: [a.js]`
Good: site_name, nav, theme.language, extra.terms, and the ways to the engine that the import wrote""")  # fmt: skip
found_by_reader("file-unsafe", """A file in docs/ that may not be published as it is.

Bad: a link to a folder elsewhere, docs/a.html, a picture in SVG with a script, docs/assets/card.css,
HTML by the name a.png, a robots.txt that shuts the site, a CNAME for another one, a ledger that is a link out of it
Good: docs/assets/map.png""")  # fmt: skip


@rule
def markup_acting(context: Context) -> Findings:
    """HTML or an attribute on an editors' page that could do more than show words.

    Bad: `<script>`, `<div style="…">`, `<img onerror=…>`, `# About {onclick=…}`
    Good: `H<sub>2</sub>O`, `<span lang="hy">…</span>`, `# About {#about .wide}`, or the sign as a letter: `&lt;`
    """
    for page in context.editors_pages:
        text, line = spoken(page.file)
        for match in _ANY_TAG.finditer(text):
            if why := _tag_fault(match["name"], match["rest"]):
                yield Place(page.path, line + text.count("\n", 0, match.start())), why
        for match in _LIST.finditer(text):
            for key in _KEY.findall(match[1]):
                if key.lower() not in _KEPT:
                    yield (
                        Place(page.path, line + text.count("\n", 0, match.start())),
                        f"the attribute {key[:30]} is not allowed; expected only {', '.join(sorted(_KEPT))}; remove it",
                    )


def _tag_fault(name: str, rest: str) -> str:
    if name.startswith("!--"):
        return ""  # one that is not closed; the reader of comments tells
    if name.lower() not in _TAGS:
        return f"<{name[:30]}> is not allowed here; expected Markdown, or as a sign that is shown: &lt;"
    bad = next((key for key in _ATTRIBUTE.findall(rest) if key.lower() not in _KEPT), "")
    return f"<{name} {bad[:30]}> is not allowed here; expected only {', '.join(sorted(_KEPT))}" if bad else ""


@rule
def link_unsafe(context: Context) -> Findings:
    """A link on an editors' page leads where no reader would knowingly go.

    Bad: `[x](javascript:…)`, `[x](https://bank.example@evil.example/)`, `[x](//evil.example)`, `[x](http://localhost/)`
    Good: `[x](https://example.org/)`, `[x](../sources/index.md)`
    """
    meta = context.article.meta
    url = meta.url
    if url and (not re.fullmatch(r"https?://[^\s<>\"]+", url) or fault(url)):
        place = Place(meta.place.path, meta.written["url"][1] if "url" in meta.written else meta.place.line)
        yield place, f"url is “{url[:80]}”; expected an http or https address that everybody reaches; correct it"
    for page in context.editors_pages:
        for link in page.links:
            target = re.sub(r"[\x00-\x20]", "", unescape(link.target))
            scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", target)
            if scheme and scheme[1].lower() not in _SCHEMES:
                yield link.place, f"{link.target[:60]} leads to {scheme[1]}:; expected http, https or mailto; remove it"
            elif why := fault(target.replace("\\", "/")):
                yield link.place, f"{link.target[:60]!r} {why}; expected an address that everybody reaches; correct it"


def _keys_in(front: str) -> Iterator[tuple[int, str]]:
    """The keys at the beginnings of a front matter's lines, each with the page's line."""
    for line, text in enumerate(front.split("\n"), 2):
        if found := _SETTING.match(text):
            yield line, found[1].strip()


@rule
def page_setting(context: Context) -> Findings:
    """A page's front matter sets more than its title and description: MkDocs and the theme would take it for orders.

    Bad: `template: other.html`, `hide: [navigation]`
    Good: `title: Sources`; on the title page what identifies the article
    """
    for page in context.all_pages:
        data, front = settings_of(page.text)
        allowed = (*FACTS, "description") if page.path == TITLE_PAGE else ("title", "description")
        lines = dict(reversed([(key, line) for line, key in _keys_in(front)]))
        for key in data:
            if key not in allowed:
                yield (
                    Place(page.path, lines.get(str(key), 1)),
                    f"{key!s:.40} is not for a page to set; expected {', '.join(allowed)}; remove it",
                )
