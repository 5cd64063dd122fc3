"""Rules about what leads somewhere in the site."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Finding
from edition.model.kept_releases import is_of_kept_release
from edition.site_checks.built_site import BuiltSite, attribute_words, finding
from edition.site_checks.site_references import Target, references, target

_NAMING = frozenset(
    "for list form headers popovertarget commandfor aria-labelledby aria-describedby aria-controls aria-owns "
    "aria-details aria-flowto aria-activedescendant".split()
)


def site_broken_link(site: BuiltSite) -> Iterator[Finding]:
    """An address in the site leads to no file of it, or to no id on its page.

    Upper and lower case differ, as they do on the server. Scripts' and stylesheets' addresses, the
    sitemap's and the search's count too.

    Bad:  `<a href="../II/#p12">12</a>` while the page is `ii/index.html`
    Good: `<a href="../ii/#p12">12</a>`, and `id="p12"` on that page
    """
    for reference in references(site):
        found = target(site, reference)
        fault = found.fault or _missing(site, found)
        if fault:
            message = f"{reference.by} {reference.url[:120]!r} {fault}; correct it where the page is made"
            yield finding("site-broken-link", reference.path, reference.line, message)


def site_broken_label(site: BuiltSite) -> Iterator[Finding]:
    """An attribute names an element of the page by an id that the page does not have.

    A label then labels nothing, and assistive technology is told nothing.

    Bad:  `<section aria-labelledby="notes-title">` on a page without that id
    Good: `<section aria-labelledby="notes"><h2 id="notes">Notes</h2>`
    """
    for page in site.pages.values():
        for element in page.elements:
            for attribute in _NAMING.intersection(element.keys()):
                for name in attribute_words(element, attribute):
                    if name not in page.ids:
                        message = (
                            f'<{element.tag} {attribute}="{name}"> names no id on this page; expected one that is there'
                        )
                        yield finding("site-broken-label", page.path, element.sourceline, message)


def _missing(site: BuiltSite, found: Target) -> str:
    """What is missing where an address leads, or ""."""
    if found.path is None or is_of_kept_release(found.path):
        return ""
    if found.path not in site.files:
        return "leads to no file of the site" + _instead(site, found.path)
    page = site.pages.get(found.path)
    if page is None or found.fragment in ("", "top") or found.fragment in page.anchors:
        return ""
    return f"leads to no id on {found.path}"


def _instead(site: BuiltSite, path: str) -> str:
    if f"{path}/index.html" in site.files:
        return " (the page's address ends in /)"
    other = site.folded.get(path.casefold())
    return f" (there is {other}: upper and lower case differ)" if other else ""
