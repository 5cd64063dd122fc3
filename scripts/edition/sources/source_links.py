"""The links of a source as a reader sees them: the original, what was found there, and an archived copy.

The attributes are those of Robust Links 1.0 (robustlinks.mementoweb.org): `data-originalurl` is the
address the author gives, `data-versiondate` the day that is meant, `data-versionurl` a capture. The
last is given only where a capture is known to exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from edition.model import LinkCheck, Source
from edition.sources.link_status import said
from edition.sources.official_law import PUBLISHER, OfficialText, official_texts
from edition.sources.web_archive import archived_url, version_date
from edition.text.dates import for_reading
from edition.text.web_address import ascii_host, host_of

EXTERNAL = "external noopener"
UNCHECKED = "(nearest capture, not checked)"
BRIEFLY = "(not checked)"
"""The same where a page says once for all what it means."""


def source_links(
    source: Source, year: int, check: LinkCheck | None = None, *, is_linked: bool = False
) -> Iterator[Element]:
    """The elements to put one after the other, with spaces between; none if the source has no address.

    Of a law, first where its text is officially kept: an address of the edition's, not the author's.

    `year` is the article's; `check` what scripts/links found, None if the address was not checked.
    Where the address stands beside as a link already (`is_linked`), there is no second one.
    """
    for text in official_texts(source):
        yield official(text)
    url = source.fields.get("url")
    if not url:
        return
    if not is_linked:
        link = Element("a", {"class": "open", "href": url, "rel": EXTERNAL, **robust(source, year, check)})
        link.text = AtomicString("Open source")
        yield link
    if not (host := host_of(url)).isascii():
        yield _small("host", f"(at {ascii_host(host) or host})")
    if check:
        yield _small(
            "link-status" + (" trouble" if check.trouble else ""),
            f"Address {said(check)}" if is_linked else f"({said(check)})",
        )
    if source.fields.get("archiveurl"):
        yield _link(source.fields["archiveurl"], "Archived copy")
    elif check and check.sought and not check.capture:
        day = for_reading(check.checked)
        yield _small("archived none", f"No archived copy on {day}" if is_linked else f"(no archived copy on {day})")
    else:
        yield _archived(url, version_date(source, year), check, BRIEFLY if is_linked else UNCHECKED)


def robust(source: Source, year: int, check: LinkCheck | None = None) -> dict[str, str]:
    """The attributes of the link to the original."""
    date, capture = version_date(source, year), check.capture if check else None
    day = date if len(date) == 10 else capture.date if capture else ""
    kept = source.fields.get("archiveurl") or (capture.url if capture else "")
    known = {"data-versiondate": day, "data-versionurl": kept}
    return {"data-originalurl": source.fields["url"], **{name: value for name, value in known.items() if value}}


def official(text: OfficialText) -> Element:
    """The edition's link to a law's official text; the author gives none."""
    link = _link(text.url, f"{text.number} at {PUBLISHER}", "official")
    SubElement(link, "small").text = AtomicString(" (the edition’s link)")
    return link


def _small(kind: str, text: str) -> Element:
    """What the checker found, in small letters; set apart where the reader is warned."""
    small = Element("small", {"class": kind})
    small.text = AtomicString(text)
    return small


def _archived(url: str, date: str, check: LinkCheck | None, unchecked: str) -> Element:
    """A link to the capture that is known, or to the nearest there may be."""
    if check and check.capture:
        link = _link(check.capture.url, f"Archived copy of {for_reading(check.capture.date)}")
        link.attrib.update({"data-originalurl": url, "data-versiondate": check.capture.date})
        return link
    link = _link(archived_url(url, date), "Archived copy")
    SubElement(link, "small").text = AtomicString(f" {unchecked}")
    return link


def _link(href: str, text: str, kind: str = "archived") -> Element:
    link = Element("a", {"class": kind, "href": href, "rel": EXTERNAL})
    link.text = AtomicString(text)
    return link
