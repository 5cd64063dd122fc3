"""A rule on pinpoints: a page cited lies in the work, not before it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from edition.checks.registry import Context, rule_on_slips
from edition.model import Place, Resolved, Source, as_number
from edition.resolving.resolver import citation_place

_PAGED = re.compile(
    r"(?!(?:1[89]|20)\d\d )\d+(?:-\d+)? [A-Z][^¶§]*(?<!No\.) (?P<page>\d{1,3}(?:,\d{3})+|\d+)"
)  # no 2018 WL 12, no 366 N.L.R.B. No. 94: numbers, which are not pages
_PAGE = re.compile(r"(?P<page>\d{1,3}(?:,\d{3})+|\d+)(?![\d:.])")
_VOLUME = re.compile(r"(?P<volume>\d+ [A-Z][\w.’&]*(?: [A-Z0-9][\w.’&]*)*?),? at ")
_OF_THE_PAPER = re.compile(r"\d, at \d")
"""A page of a numbered paper's own, behind where it is printed: `Release No. 50,411, 83 SEC Docket 2112, at 5`."""


@rule_on_slips
def pinpoint_before_first_page(context: Context) -> Iterator[tuple[Place, str]]:
    """A page cited that stands before the first page of its source: another work is meant, or another page.

    Bad: `Moor v. Heath, 130 S. Ct. 1577 (2010).` and then `*Moor*, 130 S. Ct. at 759.`
    Good: `*Moor*, 130 S. Ct. at 1580.`; of a case in several reporters, a page of any of them.
    """
    firsts = _first_pages(context)
    numbered = {source.key for source in context.edition.sources if source.fields.get("number")}
    for note, found in context.citations:
        page = _PAGE.match(found.citation.pinpoint or "")
        pages = firsts.get(found.source or "", {})
        if not page or not pages or found.source in numbered and _OF_THE_PAPER.search(found.citation.text):
            continue
        cited, first = _number(page["page"]), _first(found, pages)
        if cited is not None and cited < first:
            yield (
                citation_place(note, found.citation),
                (
                    f"{note.called}: “{found.citation.text}” cites page {page['page']} of {found.source}, which "
                    f"begins on page {first}; expected a page from there on; correct the page, or see whether another "
                    f"work is meant and write {{source=key overrules={found.source}}}"
                ),
            )


def _first_pages(context: Context) -> dict[str, dict[str, int]]:
    """Key → volume → first page there, as the entry and the source's full citations give them."""
    firsts: dict[str, dict[str, int]] = defaultdict(dict)
    for source in context.edition.sources:
        for volume, page in _of_entry(source):
            if page is not None:
                firsts[source.key][volume] = page
    for _, found in context.citations:
        if found.citation.form == "full" and found.source in firsts:
            printed = re.split(r" \(", found.citation.text)[0]
            for parallel in re.finditer(r"(?<=, )(?P<volume>\d+ [A-Z][\w.’& ]*?) (?P<page>\d+)(?=,|$)", printed):
                if (page := _number(parallel["page"])) is not None:
                    firsts[found.source].setdefault(parallel["volume"], page)
    return firsts


def _of_entry(source: Source) -> Iterator[tuple[str, int | None]]:
    places = [source.fields.get(name, "") for name in ("reporter", "fedreg", "stat")]
    for place in places:
        if paged := _PAGED.fullmatch(place):
            yield place[: paged.start("page")].strip(), _number(paged["page"])
    if source.fields.get("pages") and (page := _PAGE.match(source.fields["pages"])):
        yield "", _number(page["page"])


def _first(found: Resolved, pages: dict[str, int]) -> int:
    """The first page in the volume that a short form names before the place it cites, else the lowest of all."""
    text, pin = found.citation.text, found.citation.pinpoint or ""
    volume = next((each for each in _VOLUME.finditer(text) if text.startswith(pin, each.end())), None)
    return pages.get(volume["volume"], min(pages.values())) if volume else min(pages.values())


def _number(printed: str) -> int | None:
    return as_number(printed.replace(",", ""))
