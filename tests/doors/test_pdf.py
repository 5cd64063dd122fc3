"""What pages of law reviews have that a reader of their letters can take for something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from edition.doors.common.heading_levels import levels_of
from edition.doors.common.received import Refused, inline
from edition.doors.pdf_body.pdf_blocks import blocks_of
from edition.doors.pdf_body.pdf_contents import contents_in_body, without_contents
from edition.doors.pdf_body.pdf_headings import with_headings
from edition.doors.pdf_body.pdf_placed import edges_of, placed
from edition.doors.pdf_lines.pdf_letters import Letter, Line, PdfPage
from edition.doors.pdf_lines.pdf_reading import meant_in
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_lines.pdf_runs import Seams, runs_of
from edition.doors.pdf_lines.pdf_signs import as_text
from edition.doors.pdf_pages.pdf_boxes import without_boxes
from edition.doors.pdf_pages.pdf_notes import Marks, NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet, Sizes, sheets_of
from edition.text.joining_lines import join
from edition.text.lexicon import Lexicon

WIDTH = 5.0


def letters(text: str, base: float, size: float = 11.0, left: float = 100.0, font: str = "Roman") -> list[Letter]:
    return [
        Letter(char, left + WIDTH * i, left + WIDTH * (i + 1), base, size, font)
        for i, char in enumerate(text)
        if char != " "
    ]


def line(text: str, base: float, size: float = 11.0, left: float = 100.0, font: str = "Roman") -> Line:
    return lines_of(letters(text, base, size, left, font))[0]


def page(body: Sequence[str], notes: Sequence[str], head: str = "", folio: str = "") -> PdfPage:
    """A page set as usual: a head, the body, the notes below a space, and a folio below another."""
    lines = [line(head, 740.0)] if head else []
    lines += [line(text, 700.0 - 13 * i) for i, text in enumerate(body)]
    lines += [line(text, 300.0 - 10 * i, size=8.5) for i, text in enumerate(notes)]
    return PdfPage(tuple(lines + ([line(folio, 100.0)] if folio else [])), 500.0)


BODY = [f"The pier stood in row {i} and the harbour master wrote of it in his long report" for i in range(9)]


def test_a_note_that_ends_many_pages_alike_is_no_running_head():
    pages = [
        page(BODY, [f"{2 * n + 1}. Jane Roe, Piers {n} (2001).", f"{2 * n + 2}. Id. at {n}."], "OF PIERS", str(41 + n))
        for n in range(8)
    ]
    sheets, _ = sheets_of(pages)
    assert [len(sheet.notes) for sheet in sheets] == [2] * 8
    assert [sheet.page for sheet in sheets] == list(range(41, 49))
    assert all(found.text not in ("OF PIERS", "41") for sheet in sheets for found in (*sheet.body, *sheet.notes))


def test_a_head_over_two_lines_is_left_out_whole_though_the_second_has_figures_alone():
    pages = []
    for n, note in enumerate(OTHERS):
        body = [
            f"{note[3:6]} wrote of the pier in row {i}, and of the harbour master and his long report" for i in range(9)
        ]
        first, *others = page(
            body, [note], f"2023] OF PIERS {40 + n}" if n % 2 else f"{40 + n} TIDAL REVIEW [Vol."
        ).lines
        pages.append(PdfPage((first, *([] if n % 2 else [line("38:40", 727.0)]), *others), 500.0))
    sheets, _ = sheets_of(pages)
    assert [len(sheet.body) for sheet in sheets] == [9] * 8


def test_a_notes_number_in_larger_type_leaves_the_note_its_own():
    first = lines_of([*letters("10", 300.0, 11.0), *letters("Jane Roe, Piers 5 (2001).", 300.0, 9.0, 115.0)])[0]
    figures = lines_of([*letters("12", 300.0, 11.0), *letters("at 7", 300.0, 9.0, 115.0)])[0]
    leader = lines_of(
        [*letters("I", 300.0), *letters("NDEX", 300.0, 9.0, 105.0), *letters("....... 12", 300.0, 11.0, 130.0)]
    )[0]
    sizes = first.size, figures.size, leader.size
    assert (first.text, *sizes) == ("10 Jane Roe, Piers 5 (2001).", 9.0, 11.0, 11.0)


def test_a_note_that_ends_many_pages_alike_is_none_where_the_notes_stand_far_apart():
    notes = [[f"{n + 1}. Jane Roe, Piers {n} (2001).", "and the master of them", f"Id. at {n}."] for n in range(8)]
    pages = [page(BODY, [], "OF PIERS", str(41 + n)) for n in range(8)]
    pages = [
        PdfPage(
            (*each.lines[:-1], *(line(text, 300.0 - 13 * i, size=8.5) for i, text in enumerate(rows)), each.lines[-1]),
            500.0,
        )
        for each, rows in zip(pages, notes, strict=True)
    ]
    assert [len(sheet.notes) for sheet in sheets_of(pages)[0]] == [3] * 8


def test_a_title_that_is_the_running_head_of_later_pages_stays():
    pages = [page([*BODY], ["1. Roe."], "OF PIERS", str(n)) for n in range(42, 50)]
    first = PdfPage((line("OF PIERS", 650.0, 12.0), *page(BODY[4:], ["1. Roe."]).lines[0:]), 500.0)
    sheets, _ = sheets_of([first, *pages])
    assert sheets[0].body[0].text == "OF PIERS"


OTHERS = [f"{n}. {name} Roe, Piers (2001)." for n, name in enumerate("Ann Bea Cay Dot Eve Fay Gia Hal".split(), 1)]


@pytest.mark.parametrize("form", ["– {} –", "- {} -", "[{}]", "({})", "Page {} of 48", "{} | Page", "p. {}", "{}/48"])
def test_a_page_number_in_its_frame_is_no_note(form):
    pages = [page(BODY, [note], "", form.format(n)) for n, note in enumerate(OTHERS, 1)]
    sheets, _ = sheets_of(pages)
    assert [sheet.page for sheet in sheets] == list(range(1, 9))
    assert [[note.text for note in sheet.notes] for sheet in sheets] == [[note] for note in OTHERS]


def test_a_line_below_the_first_pages_number_is_no_note():
    pages = [page(BODY, [note], "", str(40 + n)) for n, note in enumerate(OTHERS, 1)]
    pages[0] = PdfPage((*pages[0].lines, line("Offprint from the Tidal Review", 80.0, 8.0)), 500.0)
    sheets, _ = sheets_of(pages)
    assert [note.text for note in sheets[0].notes] == [OTHERS[0]]
    assert all("Offprint" not in found.text for found in sheets[0].body)


def framed(n, head, foot):
    """A page with its own number in its head, in the frame of a repository that counts from 1."""
    own = page(BODY, [OTHERS[n]], f"{1583 + n} TIDAL LAW REVIEW" if n else "")
    below = (line("1583", 200.0, 7.0),) if not n else ()
    return PdfPage((line(head, 760.0), *own.lines, *below, line(foot, 22.0)), 500.0)


FRAMES = [
    ("Quill: Of Piers", "Published by Harbor Repository, 2024 {}"),
    ("Tidal Law Review, Vol. 7, Iss. 6 [2024], Art. 1", "https://works.harbor.example/tlr/vol7/iss6/1 {}"),
    ("Of Piers", "{}"),
]


@pytest.mark.parametrize(("head", "foot"), FRAMES)
def test_a_repositorys_frame_counts_none_of_the_prints_pages(head, foot):
    sheets, _ = sheets_of([framed(n, head, foot.format(n + 1)) for n in range(8)])
    assert [sheet.page for sheet in sheets] == list(range(1583, 1591))
    assert [[note.text for note in sheet.notes] for sheet in sheets] == [[note] for note in OTHERS]
    assert all(len(sheet.body) == len(BODY) for sheet in sheets)


def test_without_numbers_of_its_own_an_article_has_its_repositorys():
    pages = [page(BODY, [note], "Quill: Of Piers", f"Harbor Repository, 2024 {n}") for n, note in enumerate(OTHERS, 1)]
    assert [sheet.page for sheet in sheets_of(pages)[0]] == list(range(1, 9))


ENDS = [
    "https://papers.ssrn.com/abstract=3835502 [https://perma.cc/8KC2-GLJJ].",
    "in the Harbor, available at http://ssrn.com/abstract=1234567.",
    "of its tables, Downloaded from the harbour's pages in May 2020.",
]


@pytest.mark.parametrize("end", ENDS)
def test_a_note_that_ends_a_page_with_a_repositorys_address_is_no_stamp(end):
    pages = [page(BODY, [note], "OF PIERS", str(41 + n)) for n, note in enumerate(OTHERS)]
    pages[3] = page(BODY, [OTHERS[3], end], "OF PIERS")
    sheets, _ = sheets_of(pages)
    assert [note.text for note in sheets[3].notes] == [OTHERS[3], end]


def test_a_stamp_that_comes_again_is_left_out_and_no_note():
    stamp = "Electronic copy available at: https://ssrn.com/abstract=3835502"
    pages = [PdfPage((*page(BODY, [note]).lines, line(stamp, 281.0, 8.5)), 500.0) for note in OTHERS]
    sheets, _ = sheets_of(pages)
    assert [[note.text for note in sheet.notes] for sheet in sheets] == [[note] for note in OTHERS]


@pytest.mark.parametrize(("title", "stays"), [("OF PIERS", True), ("Of Piers", True), ("TIDAL LAW REVIEW", False)])
def test_a_title_at_the_height_of_the_running_heads_stays_and_a_journals_name_does_not(title, stays):
    pages = [page(BODY, [note], title, str(41 + n)) for n, note in enumerate(OTHERS)]
    pages[0] = PdfPage((line(title, 740.0, 14.0), *page(BODY, [OTHERS[0]], "", "41").lines), 500.0)
    sheets, _ = sheets_of(pages)
    assert (sheets[0].body[0].text == title) == stays
    assert [found.text for sheet in sheets[1:] for found in sheet.body if found.text == title] == []


COVERS = [
    "Follow this and additional works at: https://works.harbor.example/tlr",
    "JSTOR is a not-for-profit service that helps scholars",
    "Your use of this HeinOnline PDF indicates your acceptance of HeinOnline's Terms",
    "The Harbor Faculty has made this article openly available. Please share",
    "This paper can be downloaded without charge from the Social Science Research Network",
]


@pytest.mark.parametrize("words", COVERS)
def test_a_repositorys_cover_sheet_is_none_of_the_articles_pages(words):
    pages = [page(BODY, [note], "", str(n)) for n, note in enumerate(OTHERS, 1)]
    sheets, _ = sheets_of([page(["Of Piers", words], [])] + pages)
    assert [sheet.cover for sheet in sheets] == [True] + [False] * 8
    assert [sheet.page for sheet in sheets] == [None, *range(1, 9)]


@pytest.mark.parametrize("words", COVERS)
def test_a_page_that_marks_a_note_is_no_cover_sheet(words):
    marked = PdfPage(
        (
            *page([*BODY, words], ["1 Roe."]).lines,
            *lines_of([*letters("Piers", 320.0), *letters("1", 324.0, 7.0, 140.0)]),
        ),
        500.0,
    )
    sheets, _ = sheets_of([marked] + [page(BODY, [note], "", str(n)) for n, note in enumerate(OTHERS, 2)])
    assert not any(sheet.cover for sheet in sheets)


def beside(box, side):
    """A page whose text has a box right or left of its fourth to seventh line."""
    text, far = (100.0, 420.0) if side == "right" else (420.0, 100.0)
    narrow = [line(f"the wall {word} held", 661.0 - 13 * i, left=text) for i, word in enumerate("so it yet".split())]
    boxed = [line(words, 657.0 - 13 * i, left=far) for i, words in enumerate(box)]
    wide = [line(f"{text_of} and went on to the end of the page", 700.0 - 13 * i) for i, text_of in enumerate(SAID)]
    below = [line(words, 622.0 - 13 * i) for i, words in enumerate(BODY)]
    lines = sorted([*wide, *narrow, *boxed, *below], key=lambda each: -each.base)
    return Sheet(tuple(lines), (), 5)


SAID = ["The master said that no pier", "was ever mended by a letter", "and he wrote that down"]


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_box_beside_the_text_that_says_it_again_is_left_out_and_told(side):
    again = beside(["The pier stood in", "row 4 and the harbour"], side)
    sheets, told = without_boxes([again], 13.0)
    assert told == (
        "a box beside the text on page 5, whose words stand in the text, left out: "
        "“The pier stood in row 4 and the harbour”",
    )
    assert len(sheets[0].body) == len(again.body) - 2


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_box_that_says_what_the_text_does_not_stays_and_is_told(side):
    box = beside(["no sea was ever", "so green as that"], side)
    sheets, (told,) = without_boxes([box], 13.0)
    assert sheets == [box]
    assert told.startswith("lines side by side on page 5 may be a box and the text, read as one: “")


def test_lines_below_one_another_are_no_box():
    assert without_boxes([Sheet(page(BODY, []).lines, (), 5)], 13.0)[1] == ()


@pytest.mark.parametrize(
    ("char", "font", "meant"),
    [
        ("\uf0b4", "SymbolMT", "×"),
        ("\uf0a3", "Symbol", "≤"),
        ("\uf061", "Symbol,Italic", "α"),
        ("\uf0b7", "OpenSymbol", "•"),
        ("\uf0a7", "Wingdings-Regular", "▪"),
        ("\uf0b4", "OpenSymbol", "\uf0b4"),
        ("\uf04a", "Wingdings-Regular", "\uf04a"),
        ("\uf061", "CMR10", "a"),
        ("×", "Symbol", "×"),
    ],
)
def test_a_sign_of_a_types_own_order_is_what_is_known_of_it_or_stays(char, font, meant):
    assert meant_in(char, font) == meant


def test_letters_struck_twice_are_read_once():
    once = letters("Spill", 700.0)
    again = [Letter(x.text, x.left + 0.3, x.right + 0.3, x.base, x.size, x.font) for x in once]
    assert lines_of([*once, *again])[0].text == "Spill"


def test_a_sign_beside_small_capitals_is_parted_by_its_space():
    row = [
        *letters("EL", 700.0, 7.0),
        Letter("*", 110.0, 113.0, 703.0, 6.0, "Roman"),
        *letters("& T", 700.0, 10.0, 115.0),
    ]
    assert lines_of(row)[0].text == "EL* & T"


def test_a_notes_number_is_raised_before_a_line_of_small_capitals():
    row = [
        *letters("9", 173.1, size=6.0, left=100.0),
        *letters("S", 170.0, size=9.0, left=108.0),
        *letters("AMUEL", 170.0, size=7.0, left=113.0),
        *letters("R", 170.0, size=9.0, left=143.0),
        *letters("AVI", 170.0, size=7.0, left=148.0),
    ]
    [found] = lines_of(row)
    first, *others = runs_of(found)
    assert (first.text.strip(), first.raised) == ("9", True)
    assert "".join(run.text for run in others) == "Samuel Ravi" and others[0].small


def test_a_large_capital_behind_small_ones_in_italics_is_not_theirs():
    and_ = [replace(letter, font="Serif-Italic") for letter in letters("AND ", 170.0, size=7.0, left=100.0)]
    row = [*and_, *letters("B", 170.0, size=9.0, left=128.0), *letters("OATS", 170.0, size=7.0, left=134.0)]
    found = [(run.text.strip(), run.italic) for run in runs_of(Line(tuple(row), 170.0, 9.0))]
    assert found == [("and", True), ("Boats", False)]


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [("ON ADMI-", "RALTY LAW", "ON ADMIRALTY LAW"), ("of Smith-", "Jones", "of Smith-Jones"), ("of NATO-", "Led", "of NATO-Led")],
)  # fmt: skip
def test_a_word_in_small_capitals_that_a_line_cuts_is_joined_as_any_is(left, right, joined):
    assert join(left, right, Lexicon.of("It is admiralty law.")).text == joined


def test_a_table_in_the_notes_type_is_no_note():
    lines = [line(text, 700.0 - 13 * i) for i, text in enumerate(BODY)]
    lines += [line("1 Coaches may not", 560.0, 8.5), line("communicate with fans", 550.0, 8.5)]
    lines += [line("1. Jane Roe, Piers 5 (2001).", 500.0, 8.5)]
    sheets, _ = sheets_of([PdfPage(tuple(lines), 500.0)] * 2)
    assert [found.text for found in sheets[0].notes] == ["1. Jane Roe, Piers 5 (2001)."]


def test_a_note_whose_number_is_missing_is_told_and_ends_no_others():
    reader = NoteReader()
    texts = ["1. Roe.", "2. Poe.", "4. Id. at 4.", "5. Id. at 5."]
    reader.take(Sheet((), tuple(line(text, 200.0 - 10 * i, 8.5) for i, text in enumerate(texts)), 1))
    assert (reader.highest, reader.missing, sorted(reader.notes)) == (5, (3,), [1, 2, 4, 5])


def test_a_number_is_missing_at_a_pages_end_and_the_facing_pages_margin_is_another():
    reader = NoteReader()
    for left, texts in ((100.0, ["1. Roe.", "2. Poe."]), (117.0, ["4. Id. at 4.", "5. Id. at 5."])):
        body, notes = line("The pier stood.", 300.0, left=left), [line(text, 99.0, 8.5, left + 15) for text in texts]
        reader.take(Sheet((body,), tuple(notes), 1))
    assert (reader.highest, reader.missing) == (5, (3,))


def test_markers_beyond_the_last_note_are_seen():
    marks = Marks(highest=3)
    assert [marks.number(figures) for figures in ("1", "2", "3", "4", "5")] == [1, 2, 3, None, None]
    assert marks.beyond == 5


def placed_lines(rows: Sequence[tuple[str, str, float]]) -> list:
    """Lines of a body: text, type, and where each stands."""
    body = tuple(line(text, base, font=font) for text, font, base in rows)
    return list(placed(Sheet(body, (), None), Sizes(11.0, 8.5, 13.0), Marks(0)))


@pytest.mark.parametrize(
    ("first", "font", "blocks"),
    [
        ("Table 1. Tolls of the Pier, 1800-1850", "Italic", 2),
        ("Table 1 has the tolls of the pier, and", "Roman", 1),
        ("See the tolls of the pier, as he has it", "Italic", 1),
    ],
)
def test_a_caption_at_a_pages_head_is_no_more_of_the_paragraph_before(first, font, blocks):
    above = [(text, "Roman", 700.0 - 13 * i) for i, text in enumerate([*BODY[:3], f"{BODY[3][:-1]}."])]
    below = [(first, font, 700.0), *((text, "Roman", 687.0 - 13 * i) for i, text in enumerate(BODY[:2]))]
    pages = [placed_lines(above), placed_lines(below)]
    pages[1][0] = replace(pages[1][0], opens=2)
    done = list(blocks_of([*pages[0], *pages[1]], Seams(Lexicon.of(""))))
    assert len(done) == blocks


def test_contents_are_taken_out_and_the_text_stays():
    entries = ["TABLE OF CONTENTS", "INTRODUCTION ............... 41", "I. THE PIER AND WHAT", "STOOD ON IT ........... 44", "CONCLUSION ......... 60"]  # fmt: skip
    rows = [(text, "Roman", 700.0 - 13 * i) for i, text in enumerate([*entries, *BODY])]
    text, contents = without_contents(placed_lines(rows))
    assert [each.line.text for each in contents] == entries
    assert [each.line.text for each in text] == BODY


FIRST = [
    (["I. Do the Keepers of Piers Read What", "Masters Write? ........ 66"], 2),
    (["Introduction: On the Tides and", "What They Bring ........ 65"], 2),
    (["I. Of Piers", "and the Keepers Who", "Write of Them ........ 66"], 3),
    (["Mara Quill", "I. Of Piers ........ 66"], 1),
]


@pytest.mark.parametrize(("first", "count"), FIRST)
def test_contents_without_a_title_begin_with_their_first_entrys_first_line(first, count):
    """It is known by its words, which come again; what stands above it does not."""
    headings = " ".join(first[-count:]).split(" ....")[0].upper()
    rows = [*first, "II. Of Quays ........ 68", "III. Of Tides ........ 71", "The pier stood.", headings, "It fell."]
    text, contents = without_contents(placed_lines([(row, "Roman", 700.0 - 13 * i) for i, row in enumerate(rows)]))
    assert len(contents) == count + 2
    assert [each.line.text for each in text] == [*first[:-count], "The pier stood.", headings, "It fell."]


@pytest.mark.parametrize(("again", "count"), [(True, 3), (False, 0)])
def test_contents_that_look_like_a_tables_rows_are_known_by_their_words_further_on(again: bool, count: int):
    entries = ["| A. The Weirs . . . . . | 12 |", "| B. The Eels . . . . . | 14 |", "| C. The Wardens . . . . . | 20 |"]
    words = ["A. The Weirs", "B. The Eels", "C. The Wardens"] if again else ["The Weirs were sold.", "So it ended."]
    rows = [*entries, *words]
    _, contents = without_contents(placed_lines([(row, "Roman", 700.0 - 13 * i) for i, row in enumerate(rows)]))
    assert len(contents) == count


def test_contents_in_the_notes_type_at_a_pages_foot_are_no_note():
    entries = ["INTRODUCTION ............... 41", "I. THE PIER ............... 44", "CONCLUSION ............... 60"]
    notes = tuple(line(text, 200.0 - 10 * i, 8.5) for i, text in enumerate([*entries, "* Lecturer in Piers."]))
    found = contents_in_body(Sheet((line("CONTENTS", 700.0),), notes, 41))
    assert [each.text for each in found.body] == ["CONTENTS", *entries]
    assert [each.text for each in found.notes] == ["* Lecturer in Piers."]
    kept = Sheet((), tuple(line(f"{n}. Roe, Piers {n} (2001).", 200.0 - 10 * n, 8.5) for n in range(1, 5)), 42)
    assert contents_in_body(kept) == kept


def test_a_line_in_italics_within_a_sentence_is_no_heading():
    rows = [(BODY[0], "Roman", 700.0), ("Roe v. Wade", "Italic", 687.0), (BODY[1] + ".", "Roman", 674.0)]
    assert [block.kind for block in blocks_of(placed_lines(rows), Seams(Lexicon.of("")))] == ["paragraph"]
    free = [(BODY[0] + ".", "Roman", 700.0), ("A. The Old Pier", "Italic", 676.0), (BODY[1] + ".", "Roman", 652.0)]
    assert [block.kind for block in blocks_of(placed_lines(free), Seams(Lexicon.of("")))] == [
        "paragraph",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["Introduction", "I. Hulls", "A. Oak", "1. Old", "2. New", "B. Elm", "II. Sails", "A. Wool", "Conclusion"], [1, 1, 2, 3, 3, 2, 1, 2, 1]),
        (["I. One", "A. a", "B. b", "C. c", "II. Two", "A. a"], [1, 2, 2, 2, 1, 2]),
        ([*(f"{letter}. x" for letter in "ABCDEFGHI"), "J. x"], [1] * 10),
        (["Introduction", "1. Hulls", "a. Oak", "2. Sails"], [1, 1, 2, 1]),
        (["1. Hulls", "1.1. Oak", "1.1.1. Old", "1.2. Elm", "2. Sails", "2.1. Wool"], [1, 2, 3, 2, 1, 2]),
        (["A Tale of Piers", "V Signs"], [1, 1]),
    ],
    ids=["a law review", "C is a letter", "I after H", "figures", "decimals", "no numbers"],
)  # fmt: skip
def test_headings_are_ranked_by_the_forms_of_their_numbers(headings, levels):
    assert levels_of([(text, "dress") for text in headings]) == levels


def test_a_page_whose_few_lines_are_all_set_in_has_the_edge_of_the_page_before_it():
    whole = Sheet(tuple(line(text, 700.0 - 13 * i) for i, text in enumerate(BODY)), (), 1)
    last = Sheet((line("The band counts cousins.", 700.0, left=111.0), line("It does.", 687.0, left=111.0)), (), 3)
    assert edges_of([whole, whole, last]) == [100.0, 100.0, 100.0]


def test_a_rule_of_dashes_between_text_and_notes_is_neithers():
    for rule in (line("–––––––––––––––\ufffd", 320.0), line("_______", 310.0, size=8.5)):
        pages = [page([*BODY], [f"{n}. {name}."]) for n, name in enumerate(("Roe", "Poe", "Doe"), start=1)]
        ruled = [PdfPage((*each.lines[:-1], rule, each.lines[-1]), each.width) for each in pages]
        sheets, _ = sheets_of(ruled)
        assert [[found.text for found in sheet.notes] for sheet in sheets] == [["1. Roe."], ["2. Poe."], ["3. Doe."]]
        assert all(sheet.body[-1].text == BODY[-1] for sheet in sheets)


@pytest.mark.parametrize(("space", "read"), [(1.8, "That is the pier"), (0.6, "Thatisthepier")])
def test_a_line_whose_words_stand_close_has_its_spaces(space, read):
    left, row = 100.0, []
    for word in ("That", "is", "the", "pier"):
        row += letters(word, 700.0, left=left)
        left = row[-1].right + space
    assert lines_of(row)[0].text == read


@pytest.mark.parametrize("has_spaces", [True, False], ids=["spaces of the file's", "gaps alone"])
@pytest.mark.parametrize("apart", [1.3, 2.2, 3.5])
def test_words_of_letters_set_far_apart_are_parted_by_their_spaces(apart: float, has_spaces: bool):
    row, left = [], 100.0
    for char in "OF A PIER":
        width = 5.0 if char != " " else 3.0
        row += [Letter(char, left, left + width, 700.0, 11.0, "Roman")] if char != " " or has_spaces else []
        left += width + apart
    assert lines_of(row)[0].text == "OF A PIER"


@pytest.mark.parametrize("space", [3.0, 15.0])
def test_letters_that_stand_alone_are_words_and_cells(space: float):
    row = [Letter(c, 100.0 + (5 + space) * i, 105.0 + (5 + space) * i, 700.0, 11.0, "Roman") for i, c in enumerate("ABCDE")]  # fmt: skip
    assert lines_of(row)[0].text == "A B C D E"


def test_letters_set_apart_are_no_words():
    row = [Letter(char, 100.0 + 6.3 * i, 105.0 + 6.3 * i, 700.0, 11.0, "Roman") for i, char in enumerate("ESSAY")]
    assert lines_of(row)[0].text == "ESSAY"


def test_letters_set_a_little_and_not_evenly_apart_are_no_words():
    row, left = [], 100.0
    for char, gap in zip(
        "INTRODUCTION", (0.99, 1.02, 0.98, 1.0, 1.01, 1.03, 1.0, 1.04, 0.97, 1.02, 0.99, 0.0), strict=True
    ):
        row.append(Letter(char, left, left + 5.0, 700.0, 10.0, "Roman"))
        left += 5.0 + gap
    assert lines_of(row)[0].text == "INTRODUCTION"


@pytest.mark.parametrize("raised", [True, False])
def test_notes_whose_numbers_begin_anew_on_a_page_are_refused(raised):
    def note(number: int, base: float) -> Line:
        if not raised:
            return line(f"{number}. Jane Roe.", base, 8.5)
        return lines_of([*letters(str(number), base + 3, 5.0), *letters("Jane Roe.", base, 8.5, 106.0)])[0]

    reader = NoteReader()
    reader.take(Sheet((line("It stood.", 700.0),), (note(1, 200.0), note(2, 190.0)), 41))
    reader.take(Sheet((line("It fell.", 700.0),), (note(3, 200.0),), 42))
    with pytest.raises(Refused, match="begin anew on page 43"):
        reader.take(Sheet((line("It rose.", 700.0),), (note(1, 200.0), note(2, 190.0)), 43))


def test_an_appendix_stands_at_the_highest_level():
    headings = [("I. The Pier", "caps"), ("A. The Deed", "italic"), ("APPENDIX: THE DEEDS", "other")]
    assert levels_of(headings) == [1, 2, 1]


def test_decimal_numbers_are_ranked_by_their_stops_wherever_they_come_up_first():
    headings = ["1.1 The Deed", "1.1.1 The heirs", "1.2 The Quay", "2. THE PIER", "2.1 The Deed", "2.1.1 The heirs"]
    assert levels_of([(text, "dress") for text in headings]) == [2, 3, 2, 1, 2, 3]


def test_a_hyphen_that_its_file_calls_a_soft_one_too_is_an_unsure_one():
    told = [*letters("the pier had com", 700.0), Letter("-\u00ad", 180.0, 184.0, 700.0, 11.0, "Roman")]
    assert as_text([PdfPage(tuple(lines_of(told)), 500.0)])[0].lines[0].text == "the pier had com-"


def headed(*stretches: tuple[str, str]) -> str:
    """What is read of a heading set in stretches, each in a type."""
    left, row = 100.0, []
    for words, font in stretches:
        row += letters(words, 700.0, left=left, font=font)
        left += WIDTH * len(words)
    lines = [lines_of(row)[0], *(line(text, 680.0 - 13 * i) for i, text in enumerate(BODY))]
    sheet = Sheet(tuple(lines), (), None)
    every = list(placed(sheet, Sizes(11.0, 8.5, 13.0), Marks(0), edges_of([sheet])[0]))
    return inline(next(blocks_of(every, Seams(Lexicon.of("")))).runs)


def test_a_word_in_italics_is_the_authors_in_a_heading_that_is_not_set_in_them():
    assert headed(("1. ", "Bold"), ("Terry", "Bold-Italic"), (" and the Plain Feel", "Bold")) == (
        "1. *Terry* and the Plain Feel"
    )
    assert headed(("1. ", "Bold"), ("The Plain Feel", "Bold-Italic")) == "1. The Plain Feel"


def test_a_quotation_at_a_pages_foot_in_a_size_between_the_texts_and_the_notes_is_no_note():
    quoted = [line("the pier is the property of the sea", 400.0 - 12 * i, 9.9, 120.0) for i in range(2)]
    first = PdfPage((*page(BODY, []).lines, *quoted, line(OTHERS[0], 300.0, 8.5)), 500.0)
    sheets, _ = sheets_of([first, *(page(BODY, [note]) for note in OTHERS[1:])])
    assert [note.text for note in sheets[0].notes] == [OTHERS[0]]


def test_a_line_of_such_a_size_alone_at_the_foot_is_none_either():
    quoted = line("the pier is the property of the sea", 400.0, 9.6, 120.0)
    first = PdfPage((*page(BODY, []).lines, quoted), 500.0)
    sheets, _ = sheets_of([first, *(page(BODY, [note]) for note in OTHERS)])
    assert not sheets[0].notes


@pytest.mark.parametrize(("gap", "is_heading"), [(13.0, False), (26.0, True)])
def test_a_line_that_stands_in_the_middle_by_chance_may_begin_its_paragraph(gap: float, is_heading: bool):
    first = letters("1. A Harbor Ferry Under the Customs Act of a Council in", 600, left=155, font="Roman-Italic")
    below = [*letters("Search of Keepers.", 600 - gap, font="Roman-Italic"), *letters("In that year the keeper wrote a long", 600 - gap, left=195)]  # fmt: skip
    rows = [line(text, 700.0 - 13 * i) for i, text in enumerate((*BODY[:3], "It stood."))]
    body = (*rows, *lines_of(first), *lines_of(below), line(BODY[0], 600 - gap - 13))
    lines = with_headings(list(placed(Sheet(body, (), None), Sizes(11.0, 8.5, 13.0), Marks(0))))
    assert lines[4].centred and lines[4].is_heading is is_heading


@pytest.mark.parametrize(("gap", "is_heading"), [(17.0, True), (26.0, False)])
def test_a_larger_heading_goes_on_close_below_in_no_other_dress(gap: float, is_heading: bool):
    rows = [line(text, 700.0 - 13 * i) for i, text in enumerate((*BODY[:3], "It stood."))]
    large = line("II. Of Customs Under the Parish Act: An Injury", 620, size=14.0)
    below = line("in Search of a Guild", 620 - gap, size=14.0)
    body = (*rows, large, below, line(BODY[0], 620 - gap - 30), line(BODY[1], 620 - gap - 43))
    lines = with_headings(list(placed(Sheet(body, (), None), Sizes(11.0, 8.5, 13.0), Marks(0))))
    assert [each.is_heading for each in lines[4:7]] == [True, is_heading, False]
