"""Rules that everything the edition has is in the site: addresses, notes with their cards, markers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from edition.model import Edition, Finding, Note, Place
from edition.model import shown as shown_by
from edition.site_checks.built_site import BuiltSite, HtmlPage, attribute_words, finding, own_text, within
from edition.site_checks.site_references import WrittenAddress, page_base, target


def site_missing_address(site: BuiltSite) -> Iterator[Finding]:
    """A section, paragraph, note, printed page or source has no address in the site, or has two.

    Scholars cite by these: each is an id, once in the whole site. (Pages marked `noindex` repeat others
    and do not count.)

    Bad:  paragraph 4 of the edition, and no `id="p4"` on any page
    Good: `<p id="p4">`, on one page
    """
    where: dict[str, list[tuple[str, int]]] = {}
    for page in site.originals():
        for name, lines in page.ids.items():
            where.setdefault(name, []).extend((page.path, line) for line in lines)
    for name, (what, place) in _addresses(site.edition).items():
        found = where.get(name, [])
        if not found:
            message = f'{what} has no address; expected id="{name}" here; it stands in {place.path}, line {place.line}'
            yield finding("site-missing-address", _home(site, place), 1, message)
        for path, line in found[1:]:
            message = (
                f'id="{name}" again; {what} has its address at {found[0][0]}, line {found[0][1]}; '
                "expected it once in the site"
            )
            yield finding("site-missing-address", path, line, message)


def site_note_without_card(site: BuiltSite) -> Iterator[Finding]:
    """A note of the edition has no complete card: as printed, each source it cites, each short form's trail.

    Bad:  `<li id="fn-54"><p>Id. at 104.</p></li>`
    Good: `<li id="fn-54" value="54"><div class="note-printed">Id. at 104.</div>
           <ul class="note-sources"><li>…<p class="trail">Id. → note 53</p></li></ul></li>`
    """
    cards = _cards(site)
    for note in _notes(site.edition):
        found = cards.get(note.label, [])
        if not found:
            message = (
                f'{note.called} has no card; expected one <li id="fn-{note.label}">; '
                f"it stands in {note.place.path}, line {note.place.line}"
            )
            yield finding("site-note-without-card", _home(site, note.place), 1, message)
        for page, element in found[:1]:
            for fault in _card_faults(site, note, element):
                yield finding("site-note-without-card", page.path, element.sourceline, f"{note.called}: {fault}")
        for page, element in found[1:]:
            message = (
                f"{note.called} has a second card; the first is in {found[0][0].path}, line {found[0][1].sourceline}"
            )
            yield finding("site-note-without-card", page.path, element.sourceline, message)


def site_note_without_way_back(site: BuiltSite) -> Iterator[Finding]:
    """A note's card has no link back to its marker.

    Bad:  `<li id="fn-54">…</li>`, with no link to `#fnref-54` in it
    Good: `<p class="note-back"><a role="doc-backlink" href="#fnref-54">↩</a></p>`
    """
    labels = {note.label for note in _notes(site.edition)}
    for label, found in _cards(site).items():
        for page, element in found if label in labels else ():
            if f"#fnref-{label}" not in _fragments(element):
                message = f"note {label} has no way back; expected a link to #fnref-{label} in it"
                yield finding("site-note-without-way-back", page.path, element.sourceline, message)


def site_marker_without_note(site: BuiltSite) -> Iterator[Finding]:
    """A marker leads to no note of the edition, a note has no marker or two, or a marker shows another number.

    Bad:  `<sup id="fnref-8"><a role="doc-noteref" href="#fn-9">8</a></sup>`
    Good: `<sup id="fnref-8"><a role="doc-noteref" href="#fn-8">8</a></sup>`
    """
    notes = {note.label: note for note in _notes(site.edition)}
    marked: Counter[str] = Counter()
    for page in site.pages.values():
        for element in page.elements:
            if element.tag != "a" or "doc-noteref" not in attribute_words(element, "role"):
                continue
            label = _label_marked(site, page, element)
            if not page.copy:
                marked[label] += 1
            fault = _marker_fault(notes, label, element)
            if not fault and marked[label] > 1 and not page.copy and notes[label].number is not None:
                fault = f"marks note {label} again; expected one marker for each note"
            if fault:
                message = f"the marker {own_text(element)!r} {fault}; mend it where the page is made"
                yield finding("site-marker-without-note", page.path, element.sourceline, message)
    for label, note in notes.items():
        if not marked[label]:
            message = (
                f"note {label} has no marker; expected one in the text; "
                f"the note stands in {note.place.path}, line {note.place.line}"
            )
            yield finding("site-marker-without-note", _home(site, note.place), 1, message)


def _notes(edition: Edition) -> list[Note]:
    """Each note once, though a page may define a label twice (another rule says so)."""
    return list({note.label: note for note in edition.article.notes}.values())


def _addresses(edition: Edition) -> dict[str, tuple[str, Place]]:
    """Every id that the site must have: what it is of, and where that stands in the edition."""
    article = edition.article
    found: dict[str, tuple[str, Place]] = {}
    for each in article.units:
        found[each.id] = (each.called, each.place)
    for source in edition.sources:
        found[f"src-{source.key}"] = (f"the source {source.key}", source.place)
    for unit in article.body:
        for number in unit.text.edition.pages:
            found[f"page-{number}"] = (f"printed page {number}", unit.place)
    if article.meta.first_page:
        found.setdefault(f"page-{article.meta.first_page}", ("the first printed page", article.meta.place))
    found.pop("", None)
    return found


def _home(site: BuiltSite, place: Place) -> str:
    """The page of the site that a file in docs/ becomes; for the database the sources' page; else the title page."""
    stem = place.path.removeprefix("docs/").removesuffix(".md") if place.path.startswith("docs/") else "sources"
    candidates = (f"{stem}/index.html", f"{stem}.html")
    return next((path for path in candidates if path in site.pages), "index.html")


def _cards(site: BuiltSite) -> dict[str, list[tuple[HtmlPage, etree._Element]]]:
    """Label → the elements whose id is that note’s, pages that repeat others left out."""
    found: dict[str, list[tuple[HtmlPage, etree._Element]]] = {}
    for page in site.originals():
        for element in page.elements:
            if (element.get("id") or "").startswith("fn-"):
                found.setdefault(element.get("id").removeprefix("fn-"), []).append((page, element))
    return found


def _card_faults(site: BuiltSite, note: Note, element: etree._Element) -> Iterator[str]:
    """What a note's card lacks."""
    if element.tag != "li":
        yield f"the card is a <{element.tag}>; expected an <li> of the list of notes"
    elif note.number and element.get("value") != note.label:
        yield f'the list shows the number {element.get("value")}; expected value="{note.label}"'
    if not any(own_text(printed) for printed in within(element, "note-printed")):
        yield "the card does not hold the note as printed; expected it in class note-printed"
    cited = [resolved for resolved in site.edition.citations.get(note.label, ()) if resolved.source]
    shown = [item for each in within(element, "note-sources") for item in each.iterchildren("li")]
    if note.number is not None and len(shown) != len(cited):
        yield f"sources in the card: {len(shown)}; expected {len(cited)}, one for each citation of a source"
        return
    for number, (resolved, item) in enumerate(zip(cited, shown, strict=False), start=1):
        yield from _source_faults(number, resolved.source or "", resolved.trail, item)


def _source_faults(number: int, key: str, trail: tuple[int, ...], item: etree._Element) -> Iterator[str]:
    """What is wrong with one source in a card: another source's link, no trail, or a trail with a hop lost."""
    keys = {name.removeprefix("#src-") for name in _fragments(item) if name.startswith("#src-")}
    if keys - {key}:
        yield f"source {number} of the card links to {', '.join(sorted(keys))}; expected {key}"
    trails = within(item, "trail")
    if trail and not trails:
        yield f"source {number} of the card has no trail; expected the hops through note {', '.join(map(str, trail))}"
    reached = {name for each in trails for name in _fragments(each)}
    lost = [hop for hop in trail if trails and f"#fn-{hop}" not in reached]
    if lost:
        yield f"the trail of source {number} has no link to note {', '.join(map(str, lost))}; expected one for each hop"


def _fragments(element: etree._Element) -> set[str]:
    """The fragments that the links in an element lead to, each with its `#`."""
    return {"#" + link.get("href").partition("#")[2] for link in element.iter("a") if "#" in (link.get("href") or "")}


def _label_marked(site: BuiltSite, page: HtmlPage, element: etree._Element) -> str:
    """The label of the note on whose id a marker's link ends; "" if it ends on none."""
    link = WrittenAddress(page.path, 1, page_base(site, page), "<a href>", element.get("href") or "")
    found = target(site, link)
    there = site.pages.get(found.path or "")
    known = there is not None and found.fragment in there.ids and found.fragment.startswith("fn-")
    return found.fragment.removeprefix("fn-") if known else ""


def _marker_fault(notes: dict[str, Note], label: str, element: etree._Element) -> str:
    """What is wrong with a marker that leads to the note `label`."""
    if label not in notes:
        return f"leads to {element.get('href') or 'nothing'}, which is no note of the edition"
    shown = own_text(element)
    expected = shown_by(label)
    if shown != expected:
        return f"leads to note {label}; expected it to show {expected}"
    holder = element if element.get("id") else element.getparent()
    id, expected_id = "" if holder is None else holder.get("id") or "", f"fnref-{label}"
    if id != expected_id and not (id.startswith(f"{expected_id}-") and id[len(expected_id) + 1 :].isdecimal()):
        return f'has no address; expected it in an element with id="fnref-{label}"'
    return ""
