"""The printed book, read back letter by letter with pages and places."""

from __future__ import annotations

import io
import pickle
import re
from collections import Counter
from collections.abc import Iterator

import pdfplumber
import pytest
from lxml import etree
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text
from printed_pages_read import SIDE, SIZE, TOP, PrintedBook, aligned, read_back
from test_bad_input import edition_of

from edition.books.binding import bind
from edition.books.fitting import Fit
from edition.books.print_data import print_data
from edition.books.printed_metadata import MetadataError, with_rights
from edition.exports.reading_order import in_order
from edition.model import Edition, Section
from edition.resolving.occurrences import occurrences
from edition.sources.kinds import title
from making import bookmaking


@pytest.fixture(scope="session")
def printed(books, once) -> PrintedBook:
    file = once("printed-book", lambda file: file.write_bytes(pickle.dumps(read_back(books["pdf"]))))
    return pickle.loads(file.read_bytes())


@pytest.fixture(scope="session")
def placed(printed: PrintedBook, edition: Edition) -> dict[str, list]:
    return places(printed, edition)


def places(printed: PrintedBook, edition: Edition) -> dict[str, list]:
    """Id of each section and paragraph → the letters printed for it. Reading them is the test of the text."""
    body = list(printed.body())
    said = {unit.id: "".join(words(unit).split()) for unit in in_order(edition.article)}
    # The article's head: title and author stand before the first heading.
    start = next(n for n in range(len(body)) if heads(body, n, next(iter(said.values()))))
    letters = iter(aligned("".join(said.values()), body[start:]))
    return {id: [next(letters) for _ in text] for id, text in said.items()}


def heads(body, start, text) -> bool:
    return "".join(letter.text for letter in body[start : start + 2 * len(text)] if letter.text.strip()).startswith(
        text
    )


def words(unit) -> str:
    if not isinstance(unit, Section):
        return unit.text.edition.plain
    last = unit.number.rsplit(".", 1)[-1]
    return unit.title if unit.title == unit.number else f"{last}. {unit.title}"


def author_labels(edition: Edition) -> list[str]:
    return [label for unit in in_order(edition.article) for label in unit.text.edition.labels]


def shown(label: str) -> str:
    return label.removeprefix("ed-")


def test_every_word_of_the_text_in_order_and_none_added(placed, edition):
    assert sum(map(len, placed.values())) > 30_000
    assert list(placed) == [unit.id for unit in in_order(edition.article)]


def test_each_note_begins_on_the_page_of_its_marker_in_order_with_its_number(printed, edition):
    labels = [shown(label) for label in author_labels(edition)]
    markers = [(text, page) for text, page in printed.markers() if text != "‡"]
    entries = printed.entries
    nested = [entry for entry in entries if entry.number not in labels]
    assert [text for text, _ in markers] == labels
    own = [(entry.number, entry.page) for entry in entries if entry not in nested]
    assert own == markers
    assert [entry.number for entry in entries if entry.number.isdecimal()] == [str(n) for n in range(1, 138)]
    assert len(entries) == len(edition.article.notes)


def test_notes_stand_below_their_rule_and_no_line_lies_over_another(printed):
    notes, body = list(printed.letters_of_notes()), list(printed.body())
    for number in range(printed.first, printed.last + 1):
        letters = [letter for letter in notes if letter.page == number]
        if letters:
            (rule,) = [top for width, top in printed.rules[number - 1] if abs(width - 1.1 * 72) < 1]
            assert min(letter.top for letter in letters) > rule, number
            assert all(letter.top + letter.size < rule for letter in body if letter.page == number), number


def test_every_word_of_every_note_in_order_and_none_added(printed, edition):
    notes = {shown(note.label): note for note in edition.article.notes}
    for entry in printed.entries:
        aligned(notes[entry.number].text.edition.plain, entry.letters)


def test_under_each_short_form_stands_its_source(printed, edition):
    sources = {source.key: source for source in edition.sources}
    count = 0
    for entry in printed.entries:
        cited = edition.citations.get(entry.number, ())
        short = [each for each in cited if each.citation.form != "full" and each.source]
        said = bare("".join(letter.text for letter in entry.sources))
        assert bool(short) == bool(said), entry.number
        for each in short:
            wanted = bare(title(sources[each.source]))
            assert wanted in said, f"note {entry.number}: {wanted} is not in {said}"
            said = said.partition(wanted)[2]
            if each.inherited:  # a bare Id. means the same place (rule 4.1)
                assert re.match(rf"(\d{{4}})?at{each.inherited}thesameplace", said), (entry.number, said)
            assert all(str(hop) in said for hop in (each.trail[0], each.trail[-1])), entry.number
            count += 1
    assert count == 101


def bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def test_paragraph_numbers_stand_at_the_left_of_their_first_line(printed, placed, edition):
    numbers = [letter for letter in printed.letters("margin") if letter.x < SIDE]
    for paragraph in edition.article.paragraphs:
        first = placed[paragraph.id][0]
        beside = [n.text for n in numbers if n.page == first.page and abs(n.top - first.top) < SIZE["text"] / 2]
        assert "".join(beside) == str(paragraph.number)
    assert len(numbers) == sum(len(str(p.number)) for p in edition.article.paragraphs)


def test_star_pages_stand_at_the_right_of_the_line_in_which_they_begin(printed, placed, edition):
    stars = [letter for letter in printed.letters("margin") if letter.x > SIDE]
    count = 0
    for unit in in_order(edition.article):
        for offset, page in unit.text.edition.star_pages:
            behind = placed[unit.id][len("".join(unit.text.edition.plain[:offset].split()))]
            beside = [s.text for s in stars if s.page == behind.page and abs(s.top - behind.top) < SIZE["text"]]
            assert "".join(beside) == f"*{page}"
            count += 1
    assert count == 25


def test_no_heading_is_last_on_its_page(placed, edition):
    units = list(in_order(edition.article))
    for unit, after in zip(units, units[1:], strict=False):
        if isinstance(unit, Section):
            assert placed[unit.id][0].page == placed[after.id][0].page, unit.number


def test_bookmarks_are_the_headings(printed, edition):
    wanted = ["".join(words(section).split()) for section in edition.article.sections]
    titles = ["".join(title.split()) for _, title in printed.outline]
    assert [title for title in titles if title in wanted] == wanted
    assert "Tableofsources" in titles and "Apparatus" in titles
    levels = {"".join(title.split()): level for level, title in printed.outline}
    assert [levels[name] for name in wanted] == [section.level for section in edition.article.sections]


def test_every_address_printed_in_a_note_is_a_link(printed, edition):
    notes = [note.text.edition for note in edition.article.notes]
    addresses = {note.plain[start:end] for note in notes for start, end in note.urls}
    assert len(addresses) > 30
    assert addresses - printed.addresses == set()


def test_the_table_of_sources_names_the_page_of_every_citation(printed, edition):
    pages = {entry.number: entry.page for entry in printed.entries}
    text = "\n".join(printed.texts[printed.last :])
    table = text[text.index("Table of sources") :].replace("\u00a0", " ")
    cited = [
        (int(page), label)
        for page, uses in re.findall(r"p\.\s(\d+)\s\(((?:[^()]|\([^()]*\))*)\)", table)
        for label in re.findall(r"\bn\.\s(\d+)", uses)
    ]
    wanted = [(pages[each.note.label], each.note.label) for all in occurrences(edition).values() for each in all]
    assert sorted(cited) == sorted(wanted)


def test_tags_language_and_what_the_file_says_it_is(printed, books, roles):
    assert printed.catalog["Lang"] == b"en"
    assert printed.catalog["MarkInfo"]["Marked"] is True
    assert b"pdfuaid:part" in books["pdf"]
    assert roles["Note"] == len(printed.entries), roles
    assert roles["Link"] > 300
    assert roles["H1"] == 7  # the Parts, contents, apparatus, table of sources
    assert roles["H2"] and roles["H3"] and roles["H4"]


def test_the_title_is_in_the_metadata_and_shown(printed, edition):
    title = edition.article.meta.title
    assert printed.catalog["ViewerPreferences"]["DisplayDocTitle"] is True
    assert decode_text(printed.document.info[0]["Title"]) == title
    xmp = resolve1(printed.catalog["Metadata"]).get_data().decode("utf-8")
    assert f'<rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>' in xmp
    assert all(author in xmp for author in edition.article.meta.authors)


def test_the_metadata_say_whose_the_words_are_and_each_object_is_where_the_table_says(printed, books, edition):
    xmp = resolve1(printed.catalog["Metadata"]).get_data()
    packet = etree.fromstring(xmp)  # as every reader of it reads it
    (rights,) = packet.iter("{http://purl.org/dc/elements/1.1/}rights")
    assert f"those of {edition.article.meta.authors[0]}" in "".join(rights.itertext())
    assert "neither claims nor grants any rights" in "".join(rights.itertext())
    content = books["pdf"]
    table = int(re.search(rb"startxref\n(\d+)\n%%EOF\s*$", content)[1])
    entries = re.findall(rb"(\d{10}) \d{5} ([nf])", content[table:])
    assert content[table:].startswith(b"xref\n0 %d\n" % len(entries)) and len(entries) > 1000
    for number, (offset, kind) in enumerate(entries):
        assert kind == b"f" or content[int(offset) :].startswith(b"%d 0 obj\n" % number), number


@pytest.mark.parametrize("broken", [b"/Subtype/XML>>", b"</rdf:Description>", b"startxref"])
def test_a_file_of_another_form_gets_no_rights_and_is_refused(broken, books):
    without = re.sub(rb"<dc:rights>.*?</dc:rights>", b"", books["pdf"])
    with pytest.raises(MetadataError):
        with_rights(without.replace(broken, b"<</Other>>"), "Mine.")
    with pytest.raises(MetadataError):
        with_rights(books["pdf"], "Twice.")


def test_nothing_but_blocks_stands_directly_in_the_document(printed, edition, roles):
    """Inline tags there belong to no paragraph, and block quotations are what they are."""
    (document,) = children(resolve1(printed.catalog["StructTreeRoot"]))
    assert {role(each) for each in children(document)} == {"Title", "P", "TOC", "BlockQuote", "H1", "H2", "H3", "H4"}
    quotations = [each for each in edition.article.paragraphs if each.kind == "blockquote"]
    assert roles["BlockQuote"] == len(quotations) > 0


def test_the_contents_are_tagged_as_such_with_a_link_in_each_entry_and_no_empty_label(printed, edition, roles):
    assert roles["TOCI"] == roles["Reference"] == len(edition.article.sections) + 2  # apparatus, table of sources
    assert not [each for each in elements(printed) if role(each) == "Lbl" and not each.get("K")]


def children(element: dict) -> list:
    kids = resolve1(element.get("K"))
    return [resolve1(each) for each in (kids if isinstance(kids, list) else [kids])]


def role(element: dict) -> str:
    return getattr(element.get("S"), "name", "")


def test_the_dots_of_the_contents_stand_below_one_another(books):
    with pdfplumber.open(io.BytesIO(books["pdf"])) as pdf:
        dots = [each for each in pdf.pages[1].chars if each["text"] == "."]
    rows = {round(each["top"]): [] for each in dots}
    for each in dots:
        rows[round(each["top"])].append(round(each["x0"], 1))
    leaders = [max(row) for row in rows.values() if len(row) > 3]
    assert len(leaders) > 10 and max(leaders) - min(leaders) <= 0.2


def test_turned_lines_of_the_table_of_sources_and_of_lists_hang(books, printed):
    """Each work begins at the edge of the text, and its further lines do not."""
    with pdfplumber.open(io.BytesIO(books["pdf"])) as pdf:
        number = next(n for n in range(printed.last, len(pdf.pages)) if "Table of sources" in printed.texts[n][:40])
        lines = pdf.pages[number].extract_text_lines()[4:]
    begins = [round(line["x0"] - SIDE) for line in lines]
    assert set(begins) - {0} and begins.count(0) < len(begins) / 2
    cited = [begin for line, begin in zip(lines, begins, strict=True) if re.match(r"p\. \d+ \(", line["text"])]
    assert len(cited) > 5 and 0 not in cited


def test_lines_of_the_source_are_not_broken_before_a_sign_nor_end_with_a_scrap(printed):
    scraps = 0
    for entry in printed.entries:
        tops = sorted({(letter.page, round(letter.top)) for letter in entry.sources})
        for top in tops:
            line = "".join(each.text for each in entry.sources if (each.page, round(each.top)) == top).strip()
            assert line[:1] not in "·→", (entry.number, line)
            scraps += len(line) < 9
    assert scraps == 0


def test_no_title_on_cover_or_first_page_ends_with_a_word_alone(printed, books, edition):
    subtitle = edition.article.meta.title.partition(": ")[2]
    with pdfplumber.open(io.BytesIO(books["pdf"])) as pdf:
        for page in (pdf.pages[0], pdf.pages[printed.first - 1]):
            lines = [line["text"].replace("\u00a0", " ").strip() for line in page.extract_text_lines()[:5]]
            found = [line for line in lines if line in subtitle]
            assert "".join(found).replace(" ", "") == subtitle.replace(" ", "")
            assert len(found) > 1 and all(len(line.split()) > 1 for line in found), found


def test_what_the_file_says_of_itself_has_release_day_rights_and_address(site):
    book = bind(edition_of("# I. Pier {#i}\n\nIt stood.\n{: #p1 }\n"), site, "1.2", "2020-02-03T04:05:06Z")
    made = bookmaking._compiler(print_data(book), Fit().data()).compile(format="pdf", timestamp=0)
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        said = decode_text(pdf.doc.info[0]["Subject"]) if "Subject" in pdf.doc.info[0] else ""
        xmp = resolve1(pdf.doc.catalog["Metadata"]).get_data().decode("utf-8")
    for wanted in ("release 1.2", site.url, "neither claims nor grants any rights"):
        assert wanted in xmp and (not said or wanted in said)
    assert "2020-02-03T04:05:06" in xmp


@pytest.fixture(scope="session")
def objects(printed: PrintedBook) -> list[dict]:
    """Everything in the file that is a dictionary."""
    numbers = (number for table in printed.document.xrefs for number in table.get_objids())
    return [found for number in numbers if isinstance(found := printed.document.getobj(number), dict)]


def test_every_link_is_tagged_and_says_where_it_leads(roles, objects):
    links = [each for each in objects if getattr(each.get("Subtype"), "name", "") == "Link"]
    assert len(links) > 300
    for link in links:
        assert "StructParent" in link and link.get("Contents"), link
        assert "Dest" in link or resolve1(link["A"])["S"].name == "URI"
    assert roles["Link"] > 300


def test_every_face_is_in_the_file(objects):
    faces = [each for each in objects if getattr(each.get("Type"), "name", "") == "FontDescriptor"]
    assert len(faces) >= 2
    assert all({"FontFile", "FontFile2", "FontFile3"} & set(face) for face in faces)
    fonts = [each for each in objects if getattr(each.get("Subtype"), "name", "") == "Type0"]
    assert fonts and all("ToUnicode" in font for font in fonts)


def test_running_heads_and_folios_are_no_part_of_the_text(printed):
    heads = 0
    for number, (page, artifacts) in enumerate(zip(printed.pages, printed.artifacts, strict=True), start=1):
        assert [letter for letter in page if letter.top < TOP - 10 and letter.text.strip()] == [], number
        heads += str(number) in "".join(c.text for c in artifacts if c.top < TOP - 10 and c.text.strip())
    assert heads > len(printed.pages) / 2


@pytest.fixture(scope="module")
def roles(printed) -> Counter[str]:
    """How often each role occurs in the tree of tags."""
    return Counter(map(role, elements(printed)))


def elements(printed: PrintedBook) -> Iterator[dict]:
    """Every element of the tree of tags."""
    waiting = [resolve1(printed.catalog["StructTreeRoot"])]
    while waiting:
        element = resolve1(waiting.pop())
        if isinstance(element, list):
            waiting += element
        elif isinstance(element, dict):
            yield element
            waiting.append(element.get("K"))


def test_the_cover_has_the_citation_and_whose_words_these_are(printed, edition):
    cover = " ".join(printed.texts[0].split())
    meta = edition.article.meta
    for said in (
        meta.title.partition(": ")[0],
        meta.authors[0],
        meta.journal,
        meta.url,
        "neither claims nor grants any rights",
        str(meta.year),
    ):
        assert said in cover


def lines_alone(found: dict[str, list], edition: Edition) -> tuple[set[str], set[str]]:
    """The paragraphs whose last line stands alone at the head of a page, and whose first alone at the foot of one."""
    last, first = set(), set()
    for paragraph in edition.article.paragraphs:
        letters = found[paragraph.id]
        if letters[0].page < letters[-1].page:
            lines = {
                page: {round(each.top) for each in letters if each.page == page}
                for page in (letters[0].page, letters[-1].page)
            }
            last |= {paragraph.id} if len(lines[letters[-1].page]) == 1 else set()
            first |= {paragraph.id} if len(lines[letters[0].page]) == 1 else set()
    return last, first


def test_no_line_of_a_paragraph_stands_alone_on_a_page(placed, edition):
    assert lines_alone(placed, edition) == (set(), set())


def words_parted(found: dict[str, list], edition: Edition) -> list[str]:
    """Each word of a heading or paragraph that stands on two pages, a dash being no part of a word."""
    parted = []
    for unit in in_order(edition.article):
        letters = iter(found[unit.id])
        for word in words(unit).split():
            pages = [[next(letters).page for _ in piece] for piece in re.split("(?<=—)", word)]
            parted += [word for piece in pages if len(set(piece)) > 1]
    return parted


def test_no_word_of_the_text_is_parted_by_a_pages_end(placed, edition):
    assert words_parted(placed, edition) == []


def test_sources_stand_on_the_page_where_the_last_two_lines_of_their_note_do(printed):
    parted = 0
    for entry in printed.entries:
        if entry.sources:
            (page,) = {letter.page for letter in entry.sources}
            lines = {(letter.page, round(letter.top)) for letter in entry.letters}
            assert len([line for line in lines if line[0] == page]) >= min(2, len(lines)), entry.number
            parted += page != entry.page
    assert parted  # a long note goes on overleaf, and its page has no hole


def test_what_is_searched_for_is_found(printed):
    """No sign that only parts or holds lines stands in the file's text; beside it, searched words would not be found."""
    assert not re.search("[\u2060\u200b]", "".join(printed.texts))
    rows = "".join(printed.texts)
    assert "https://www.rferl.org/a/30893222" in rows and not re.search("§\n", rows)


def test_a_page_without_a_running_head_has_its_number_at_the_foot(printed):
    for number in range(2, len(printed.pages) + 1):
        numbers = "".join(letter.text for letter in printed.artifacts[number - 1] if letter.text.isdecimal())
        assert str(number) in numbers, number
