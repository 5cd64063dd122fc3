"""Chicago, APA and MLA by a CSL processor: what it is asked, and how its answer is read.

The processor is Pandoc, which does what the styles need and other processors for Python do not
(titles' inner quotation marks, ranges of pages, names in full). It gets the article with stand-ins
for page and address, and its answer becomes a template with holes for them: the processor has no
place on a reader's machine, where a selection is cited.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple

from edition.cite.particulars import csl_item
from edition.model import Article

URL, PAGES, REMARK = "⟨url⟩", "⟨pages⟩", "⟨remark⟩"
_WITH_ADDRESS = re.compile(rf"[,.]? {URL}((?:{REMARK})?)\.?")
_INNER_STOP = re.compile(r"‘([^‘’“”]*)’([,.])”")  # a stop stands within the inner marks as well: ‘Lamp,’”
_TWO_STOPS = re.compile(r"\.(</em>)?\.$")
Processor = Callable[[str, str, str], str]
"""(name of a style, CSL-JSON, Markdown with citations) → HTML."""

ADDRESS = "https://place.invalid/"
"""What stands for the address in what the processor is given."""
_FIRST, _LAST = "7777", "8888"
_LOCATORS = {"none": "", "one": f", p. {_FIRST}", "many": f", pp. {_FIRST}-{_LAST}"}
_PARAGRAPHS = {"paragraph": f", para. {_FIRST}", "paragraphs": f", paras. {_FIRST}-{_LAST}"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style: what readers call it, its CSL style, how it shortens ranges, and how it names a note on a page.

    `parts` are the labels of its citation and its entry; `note` has `{n}` for the note's number, `notes` for those of
    several in a row; `quoted` begins the citation of words that the author quotes. A style that cites `in_notes`
    shortens what an earlier note has in full.
    """

    name: str
    csl: str
    span: str
    note: str
    notes: str
    parts: tuple[str, str]
    quoted: str
    sentence_case: bool = False
    in_notes: bool = False


STYLES = (
    # Chicago Manual, 18th ed., 13.23–13.32 (notes), 13.26 (bibliography), 14.67–14.69; a note is `45n54` (14.56).
    Style(
        "Chicago",
        "chicago-notes-bibliography",
        "chicago",
        "n{n}",
        "nn{n}",
        ("Note", "Bibliography"),
        "Quoted in ",
        in_notes=True,
    ),
    # Publication Manual, 7th ed., 8.11, 8.13, 10.1; words at second hand: 8.6.
    Style(
        "APA",
        "apa",
        "full",
        ", footnote {n}",
        ", footnotes {n}",
        ("In text", "References"),
        "as cited in ",
        sentence_case=True,
    ),
    # MLA Handbook, 9th ed., 5, 6.  A note on a page is `45n54` (6.39); words at second hand: 6.77.
    Style("MLA", "modern-language-association", "two-digits", "n{n}", "nn{n}", ("In text", "Works cited"), "qtd. in "),
)


class Work(NamedTuple):
    """What a style is asked to cite: a CSL-JSON item without its id, and the places in it, each by a name."""

    item: Mapping[str, Any]
    locators: Mapping[str, str] = {"none": ""}


def the_article(article: Article, style: Style, is_paged: bool = True) -> Work:
    """The article without a place, at `one` page and at `many`.

    Pages that are only inferred count here, where their caveat stands beside them. Where not all pages
    are known, also at one `paragraph` or several (APA 8.28, MLA 6.24: numbers that the text itself shows).
    """
    item = csl_item(article, inferred=True, sentence_case=style.sentence_case) | {"URL": ADDRESS}
    return Work(item, _LOCATORS if is_paged else _LOCATORS | _PARAGRAPHS)


def templates(style: Style, works: Sequence[Work], process: Processor) -> Sequence[Sequence[Mapping[str, str]]]:
    """The style's citation and entry of each work: `label`, and HTML for each place, with holes.

    All are asked at once, since to read a style takes the processor longer than to cite. Those that have an author in
    common are asked apart: beside each other, a style may tell the one from the other. A style that cites in notes is
    asked of as many copies of a work as there are places, each of which it cites in full.
    """
    if _have_author_in_common(works):
        return [parts for work in works for parts in templates(style, [work], process)]
    items: dict[str, Mapping[str, Any]] = {}
    asked: list[str] = []
    for number, work in enumerate(works):
        for copy, locator in enumerate(work.locators.values()):
            key = f"{number}-{copy if style.in_notes else 0}"
            items[key] = {**work.item, "id": key}
            asked.append(f"[@{key}{locator}]\n")
    html = process(style.csl, json.dumps([*items.values()], ensure_ascii=False), "\n".join(asked))
    note = r'<li[^>]*id="fn\d+"[^>]*>(.*?)</li>'
    citations = re.findall(note if style.in_notes else r'<span class="citation"[^>]*>(.*?)</span></p>', html, re.S)
    entries = dict(re.findall(r'<div id="ref-([^"]*)"[^>]*class="csl-entry"[^>]*>(.*?)</div>', html, re.S))
    if len(citations) != len(asked) or entries.keys() != items.keys():
        raise ValueError(f"the CSL processor gave no citation in {style.name}; expected one in: {html[:200]}")
    in_turn = map(_plain, citations)
    cited = [dict(zip(work.locators, in_turn, strict=False)) for work in works]  # as many as a work has
    named = zip(cited, (_plain(entries[f"{number}-0"]) for number in range(len(works))), strict=True)
    of_text, of_list = style.parts
    return [[{"label": of_text, **each}, {"label": of_list, "none": entry}] for each, entry in named]


def _have_author_in_common(works: Sequence[Work]) -> bool:
    names = [{each.get("family") or each.get("literal") for each in work.item.get("author", ())} for work in works]
    return len(set().union(*names)) < sum(map(len, names))


def _plain(html: str) -> str:
    """The processor's HTML with nothing but text, `<em>` and the holes.

    APA says “Retrieved” of a work without a date, with the day (9.16), which is the reader's, not ours.
    """
    html = re.sub(r'<a [^>]*role="doc-backlink".*?</a>', "", html, flags=re.S)
    html = re.sub(r"<(?!/?em>)[^>]*>", "", html)
    html = (
        html.replace(f"{_FIRST}–{_LAST}", PAGES)
        .replace(_FIRST, PAGES)
        .replace(f"Retrieved {ADDRESS}", URL)
        .replace(ADDRESS, URL)
    )
    return _INNER_STOP.sub(r"‘\1\2’”", " ".join(html.split()))


def filled(template: str, pages: str = "", url: str = "", remark: str = "") -> str:
    """A template with its holes filled; a remark stands in brackets. What is "" leaves nothing, no comma either."""
    if not url:
        template = _TWO_STOPS.sub(r".\1", _WITH_ADDRESS.sub(r"\1.", template))
    holes = {PAGES: escape(pages), URL: escape(url), REMARK: f" ({escape(remark)})" if remark else ""}
    return re.sub("|".join(map(re.escape, holes)), lambda match: holes[match[0]], template)
