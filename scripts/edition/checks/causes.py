"""Which findings are causes, and which only follow from them.

A page that cannot be read makes notes lose their markers and sources their notes. Whoever is told all of
that looks for the one line that matters. So a cause comes first, and what a rule says that needs what the
cause has taken away is left out until that is mended.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from edition.checks.registry import Context
from edition.model import Finding
from edition.model.file_paths import REGISTER, SOURCES, TIMELINE, WITNESS
from edition.pages.page_reader import TITLE_PAGE

_UNREADABLE = frozenset({"page-not-utf8", "file-missing"})
_FILES = {
    SOURCES: "database",
    WITNESS: "witness",
    "mkdocs.yml": "settings",
    REGISTER: "layer",
    TIMELINE: "layer",
}
_ORDER = frozenset(
    "collation navigation-order paragraph-id-order section-number-order star-page-order markers-out-of-order "
    "id-without-antecedent "
    "id-ambiguous cited-in-full-twice hereinafter-before-definition internal-direction".split()
)
_ENTRIES = frozenset(
    "full-no-entry short-form-unknown supra-no-source answer-unknown address-vanished redirect-broken "
    "abbreviation-unused register-reference".split()
)
_OF_WORDS = frozenset(
    "map-sentence reading-kept-elsewhere register-form-absent register-overlap register-reference register-words "
    "term-mark event-words".split()
)
"""Rules on what the editors add, which stands on words of the article's."""
_RULES = {
    "settings": "settings",
    "witness-unreadable": "witness",
    "bibtex-malformed": "entries",
    "database-empty": "database",
    "front-matter": "front matter",
    "navigation-order": "order",
    "layer-malformed": "layer",
    "layer-empty": "whole layer",
}
# What is lost → the rules that cannot be trusted without it.
NEEDED_BY = {
    "pages": frozenset(
        "collation witness-unaccounted navigation-order meta-missing paragraph-id-order section-number-order "
        "star-page-order "
        "marker-without-note note-without-marker note-number-missing abbreviation-unused address-vanished "
        "redirect-broken id-without-antecedent supra-no-note supra-no-source short-form-unknown hereinafter-unused "
        "hereinafter-before-definition "
        "internal-no-section internal-no-note entry-never-cited citation-file-differs link-broken".split()
    )
    | _OF_WORDS,
    "editors’ pages": frozenset({"address-vanished", "link-broken"}),
    "database": _ENTRIES | frozenset({"links-stale", "law-without-source"}),
    "entries": _ENTRIES | frozenset({"law-without-source"}),
    "witness": frozenset({"collation", "witness-unaccounted", "link-broken"}),
    "settings": _ORDER | frozenset({"page-not-in-navigation", "navigation-without-page"}),
    "order": _ORDER - {"navigation-order"},
    "layer": frozenset({"layer-empty", "address-vanished", "redirect-broken", "register-reference"}),
    "whole layer": frozenset({"address-vanished", "redirect-broken"}),
    "front matter": frozenset({"meta-missing", "citation-file-differs", "address-vanished"}),
    "nothing": frozenset(),
}


def causes_first(findings: Iterable[Finding], context: Context) -> list[Finding]:
    """The findings without those that only follow from others; the causes first, each part in the files' order."""
    findings = list(findings)
    absent = frozenset(_absent(context))
    causes = {finding: lost for finding in findings if (lost := _lost(finding, absent))}
    distrusted = {rule for lost in causes.values() for rule in NEEDED_BY[lost]}
    unreadable = {finding.place.path for finding in causes if finding.rule in _UNREADABLE}
    kept = (f for f in findings if f.rule in _UNREADABLE or not (f.rule in distrusted or f.place.path in unreadable))
    return sorted(kept, key=lambda f: (f not in causes, f.place.path, f.place.line, f.rule))


def _lost(finding: Finding, absent: Collection[str]) -> str:
    """What a finding says is lost to the other rules: a key of NEEDED_BY, or nothing; `absent` are the article's pages
    that are not there."""
    path = finding.place.path
    if finding.rule in _UNREADABLE:
        if path.startswith("docs/") and path.endswith(".md"):
            return "pages" if _is_article_page(path) else "editors’ pages"
        return _FILES.get(path, "nothing")
    if finding.rule == "page-not-in-navigation":
        return "order" if _is_article_page(path) else ""
    if finding.rule == "page-empty":
        return "pages" if _is_article_page(path) and path != TITLE_PAGE else ""
    if finding.rule == "navigation-without-page":
        named = re.search(r" (docs/[^/]+?\.md) ", finding.message)
        return "pages" if named and named[1] in absent else ""
    return _RULES.get(finding.rule, "")


def _absent(context: Context) -> Iterator[str]:
    """The article's pages that the navigation lists and that are not there."""
    there = {page.path for page in context.all_pages}
    listed = (f"docs/{entry}" for entry in context.nav)
    return (path for path in listed if path not in there and _is_article_page(path))


def _is_article_page(path: str) -> bool:
    return bool(re.fullmatch(r"docs/[^/]+\.md", path))
