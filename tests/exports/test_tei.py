"""The TEI document: valid, with the edition's words and nothing else, and with all that hangs on them."""

import copy
import re
from dataclasses import replace
from pathlib import Path

import pytest
from invented_sources import bare, every_kind
from lxml import etree

from edition.exports.readings import one_line
from edition.exports.tei import tei
from edition.model import Edition, Meta, Paragraph, Place, Release
from edition.sources.fields import NAME_FIELDS
from edition.sources.names import authors
from edition.text.inline import read

TOP = Path(__file__).parents[2]
SCHEMA = etree.RelaxNG(etree.parse(str(TOP / "scripts/edition/exports/tei-subset.rng")))
NS = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
SIC, PB = (f"{{{NS['t']}}}{name}" for name in ("sic", "pb"))


@pytest.fixture(scope="session")
def real(checked_edition) -> Edition:
    return checked_edition.edition


@pytest.fixture(params=["the edition", "small"])
def edition(request, real, small_edition) -> Edition:
    return real if request.param == "the edition" else small_edition


def parsed(edition: Edition, **options) -> etree._Element:
    return etree.fromstring(tei(edition, **options).encode())


def words(element: etree._Element) -> str:
    """The edition's words in an element: without notes, without what the witness has instead."""
    bare = copy.deepcopy(element)
    for gone in bare.xpath(".//t:note[parent::*] | .//t:sic", namespaces=NS):
        if gone is not bare:
            before = gone.getprevious()
            holder, tail = (gone.getparent(), gone.tail or "")
            if before is None:
                holder.text = (holder.text or "") + tail
            else:
                before.tail = (before.tail or "") + tail
            holder.remove(gone)
    return one_line("".join(bare.itertext()))


def by_id(root: etree._Element) -> dict[str, etree._Element]:
    found = root.xpath("//*[@xml:id]")
    assert len({each.get(ID) for each in found}) == len(found)
    return {each.get(ID): each for each in found}


def assert_valid(root: etree._Element) -> None:
    assert SCHEMA.validate(root), SCHEMA.error_log


def test_it_is_valid(edition):
    assert_valid(parsed(edition))
    assert_valid(
        parsed(edition, language="en-GB", site_url="https://example.org/e/", terms="https://example.org/terms")
    )


def test_an_edition_of_nothing_but_sources_is_valid(small_edition):
    assert_valid(parsed(replace(small_edition, sources=tuple(every_kind() + bare()))))


@pytest.mark.parametrize(
    "old, new",
    [
        ('<p xml:id="p4"', "<p"),
        ("<head>", "<head><div/>"),
        ('type="citation" subtype="id"', 'type="citation" subtype="ibid"'),
        ("<sic>", '<sic reason="x">'),
        (' subtype="supra" target="', ' target="'),
        ("<biblScope", "<scope"),
    ],
)
def test_the_schema_refuses_what_it_does_not_have(real, old, new):
    text = tei(real)
    assert old in text
    broken = text.replace(old, new, 1)
    if new == "<scope":
        broken = broken.replace("</biblScope>", "</scope>", 1)
    assert not SCHEMA.validate(etree.fromstring(broken.encode()))


def test_the_words_are_the_editions(edition):
    ids = by_id(parsed(edition))
    for paragraph in edition.article.paragraphs:
        assert words(ids[paragraph.id]) == one_line(paragraph.text.edition.plain)
    for note in edition.article.notes:
        assert words(ids[f"fn-{note.label}"]) == one_line(note.text.edition.plain)
    for section in edition.article.sections:
        assert words(ids[section.id].find("t:head", NS)) == one_line(section.title)


def test_the_body_has_no_words_but_those_of_sections_paragraphs_and_notes(edition):
    article = edition.article
    body = parsed(edition).find(".//t:body", NS)
    expected = [one_line(each.text.edition.plain) for each in (*article.sections, *article.paragraphs)]
    assert sorted(re.sub(r"\s", "", words(body))) == sorted(re.sub(r"\s", "", "".join(expected)))


def test_sections_hold_what_stands_in_them(edition):
    ids = by_id(parsed(edition))
    numbers = {section.number: section.id for section in edition.article.sections}
    for paragraph in edition.article.paragraphs:
        assert ids[paragraph.id].getparent().get(ID) == numbers.get(paragraph.section)


def test_every_citation_refers_to_its_source_with_the_words_printed(edition):
    ids = by_id(parsed(edition))
    for label, citations in edition.citations.items():
        found = ids[f"fn-{label}"].findall(".//t:ref[@type='citation']", NS)
        real_ones = [each for each in citations if each.citation.end]
        if not real_ones:
            continue
        # An emendation is not cut in two: if a citation ends inside one, the full stop in it belongs to the reference.
        # What a signal says of a source is no part of the reference, whichever the form.
        bare = [one_line(each.citation.text).removeprefix(each.citation.signal).strip(" .") for each in citations]
        expected = [(each.citation.form, text) for each, text in zip(citations, bare, strict=True)]
        assert [(ref.get("subtype"), words(ref).rstrip(".")) for ref in found] == expected
        for ref, each in zip(found, citations, strict=True):
            if each.source:
                assert ref.get("target") == f"#src-{each.source}"


def test_no_reference_leads_nowhere(edition):
    root = parsed(edition)
    ids = by_id(root)
    pointers = [p for each in root.xpath("//@target | //@resp") for p in each.split() if p.startswith("#")]
    assert pointers and {pointer[1:] for pointer in pointers} <= set(ids)


def test_star_pages_say_that_they_are_inferred(edition):
    units = (*edition.article.sections, *edition.article.paragraphs, *edition.article.notes)
    pages = [page for unit in units for page in unit.text.edition.pages]
    stars = [star for star in parsed(edition).xpath("//t:pb[@cert]", namespaces=NS) if star.getparent().tag != SIC]
    assert sorted(star.get("n") for star in stars) == sorted(pages)


def test_star_pages_that_a_person_read_in_print_are_not_in_doubt(small_edition):
    article = small_edition.article
    checked = replace(small_edition, article=replace(article, meta=replace(article.meta, page_source="print")))
    assert parsed(small_edition).xpath("//t:pb[@cert]", namespaces=NS)
    assert not parsed(checked).xpath("//t:pb/@cert", namespaces=NS)


def test_every_page_of_the_text_has_its_address_and_one_in_a_note_has_none(edition):
    root, meta = parsed(edition), edition.article.meta
    units = (*edition.article.sections, *edition.article.paragraphs)
    pages = [meta.first_page, *(page for unit in units for page in unit.text.edition.pages)]
    assert sorted(root.xpath("//t:pb/@xml:id", namespaces=NS)) == sorted(f"page-{page}" for page in pages)
    assert not root.xpath("//t:note//t:pb/@xml:id", namespaces=NS)


def test_a_note_that_goes_on_over_a_page_has_its_page(real):
    ids = by_id(parsed(real))
    found = {
        n.label: [pb.get("n") for pb in ids[f"fn-{n.label}"].iter(PB) if pb.getparent().tag != SIC]
        for n in real.article.notes
    }
    assert {label: pages for label, pages in found.items() if pages} == {
        "3": ["35"], "41": ["42"], "84": ["50"], "129": ["57"], "135": ["59"],
    }  # fmt: skip


def test_the_front_has_title_and_authors(edition):
    front = parsed(edition).find(".//t:front", NS)
    title = ": ".join(part.text for part in front.iter(f"{{{NS['t']}}}titlePart"))
    assert title == edition.article.meta.title
    assert [each.text for each in front.iter(f"{{{NS['t']}}}docAuthor")] == [*edition.article.meta.authors]
    assert front[0].get("n") == edition.article.meta.first_page


def test_a_citation_has_its_trail_and_its_pinpoint(real):
    ids = by_id(parsed(real))
    seen = set()
    for label, citations in real.citations.items():
        found = ids[f"fn-{label}"].findall(".//t:ref[@type='citation']", NS)
        for ref, each in zip(found, [each for each in citations if each.citation.end], strict=False):
            assert (ref.get("corresp") or "").split() == [f"#fn-{number}" for number in each.trail]
            assert ref.get("n") == (each.citation.pinpoint or each.inherited)
            told = "printed" if each.citation.pinpoint else "inherited" if each.inherited else ""
            assert ref.get("ana") == (f"#pinpoint-{told}" if told else None)
            seen.add(told)
    assert seen == {"", "printed", "inherited"}


def test_an_inherited_pinpoint_is_told_as_such(real):
    ids = by_id(parsed(real))
    ref = ids["fn-26"].find(".//t:ref[@type='citation']", NS)
    assert (ref.get("n"), ref.get("ana"), ref.get("corresp")) == ("99", "#pinpoint-inherited", "#fn-25 #fn-6")


def test_the_words_supra_note_40_lead_to_note_40(real):
    ids = by_id(parsed(real))
    inner = ids["fn-54"].find(".//t:ref[@type='citation']/t:ref", NS)
    assert (inner.text, inner.get("target")) == ("40", "#fn-40")


def test_a_release_has_its_number_and_day(small_edition):
    released = parsed(small_edition, release=Release("1.1", "2026-12-01"))
    assert_valid(released)
    assert released.find(".//t:editionStmt/t:edition", NS).get("n") == "1.1"
    assert released.find(".//t:publicationStmt/t:date", NS).get("when") == "2026-12-01"
    assert parsed(small_edition).find(".//t:publicationStmt/t:date", NS) is None


def test_every_page_break_is_the_prints(edition):
    root = parsed(edition)
    print_ = root.find(".//t:sourceDesc/t:biblStruct", NS)
    breaks = root.findall(".//t:pb", NS)
    assert breaks and {each.get("edRef") for each in breaks} == {f"#{print_.get(ID)}"}


def test_the_header_names_the_witness_and_how_it_was_treated(small_edition):
    top = parsed(small_edition, language="en-GB", site_url="https://example.org/e/").find("t:teiHeader", NS)
    assert top.find(".//t:witness/t:ref", NS).get("target") == "https://example.org/e/witness/article.txt"
    assert [each.tag.rpartition("}")[2] for each in top.find(".//t:editorialDecl", NS)] == [
        "correction",
        "normalization",
        "quotation",
        "hyphenation",
        "interpretation",
    ]
    assert top.find(".//t:language", NS).get("ident") == "en-GB"
    near = parsed(small_edition).find(".//t:witness/t:ref", NS)
    assert near.get("target") == "../witness/article.txt"  # from data/, where this file stands


def test_all_authors_are_named_in_parts_and_answer_for_the_notes(small_edition):
    meta = replace(small_edition.article.meta, authors=("Ana de la Cruz", "{Harbour Board}"))
    root = parsed(replace(small_edition, article=replace(small_edition.article, meta=meta)))
    assert_valid(root)
    authors = root.findall(".//t:titleStmt/t:author", NS)
    assert [(each.get(ID), _text(each)) for each in authors] == [
        ("author", "Ana de la Cruz"),
        ("author-2", "Harbour Board"),
    ]
    assert _text(authors[0].find(".//t:surname", NS)) == "Cruz" and authors[1].find("t:orgName", NS) is not None
    assert by_id(root)["fn-1"].get("resp") == "#author #author-2"


def test_an_article_nobody_has_described_is_valid_and_made_by_nobody(small_edition):
    root = parsed(replace(small_edition, article=replace(small_edition.article, meta=Meta(title="A", journal="T."))))
    assert_valid(root)
    assert by_id(root)["fn-1"].get("resp") is None


def test_the_reason_of_an_emendation_points_at_it(real):
    root = parsed(real)
    ids = by_id(root)
    for note in root.xpath("//t:note[@subtype='emendation']", namespaces=NS):
        target = ids[note.get("target", "#").removeprefix("#") or note.get(ID)]
        assert target is note or (target.tag.endswith("choice") and target.getnext() is note)


def test_a_heading_without_a_number_has_none(small_edition):
    article = replace(
        small_edition.article, sections=(replace(small_edition.article.sections[0], number="Introduction"),)
    )
    assert "n" not in by_id(parsed(replace(small_edition, article=article)))["i"].attrib


def test_emendations_have_both_readings_and_the_reason(edition):
    units = [*edition.article.paragraphs, *(n for n in edition.article.notes if n.number is not None)]
    declared = [each for unit in units for each in unit.text.emendations]
    root = parsed(edition)
    reasons = root.xpath("//t:note[@subtype='emendation']", namespaces=NS)
    assert sorted(map(_text, reasons)) == sorted(read(each.reason).edition.plain for each in declared)
    worded = [each for each in declared if "¶" not in each.witness + each.edition]
    readings = [(_text(c.find("t:sic", NS)), _text(c.find("t:corr", NS))) for c in root.iterfind(".//t:choice", NS)]
    assert sorted(readings) == sorted(
        (read(each.witness).edition.plain, read(each.edition).edition.plain) for each in worded
    )


def test_editors_and_author_are_told_apart(edition):
    for note in parsed(edition).iterfind(".//t:note[@place]", NS):
        editors = note.get(ID).startswith("fn-ed-")
        assert (note.get("type"), note.get("resp")) == (
            ("editorial", "#editors") if editors else ("authorial", "#author")
        )


def test_every_fact_of_every_source_is_in_its_entry(real):
    sources = (*real.sources, *every_kind())
    ids = by_id(parsed(replace(real, sources=sources)))
    for source in sources:
        entry = ids[f"src-{source.key}"]
        texts = {one_line("".join(each.itertext())) for each in entry}
        assert entry.get("type") == source.kind
        for name, value in source.fields.items():
            people = {person.replace(",", "") for person in authors(source, name)} if name in NAME_FIELDS else {value}
            assert people <= texts, (source.key, name)


def test_a_second_marker_of_a_note_is_a_reference(small_edition):
    again = Paragraph("p7", "paragraph", read("Again.[^1]"), "Appendix A", Place("docs/i.md", 70))
    article = replace(small_edition.article, paragraphs=(*small_edition.article.paragraphs, again))
    root = parsed(replace(small_edition, article=article))
    assert_valid(root)
    assert [ref.get("target") for ref in by_id(root)["p7"].iterfind("t:ref", NS)] == ["#fn-1"]


def test_italics_survive_an_emendation_inside_them(small_edition):
    text = "*The {~~old~>new~~}{>>why<<} port* closed."
    odd = Paragraph("p7", "paragraph", read(text), "Appendix A", Place("docs/i.md", 1))
    article = replace(small_edition.article, paragraphs=(*small_edition.article.paragraphs, odd))
    found = by_id(parsed(replace(small_edition, article=article)))["p7"]
    assert [_text(each) for each in found.iterfind(".//t:hi", NS)] == ["The ", "old", "new", " port"]


def _text(element: etree._Element) -> str:
    return "".join(element.itertext())
