"""Texts that were made to hurt: the readers answer every one, and in time that grows with its length.

Nothing but `Unreadable` may come out of them as an exception.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edition.bluebook.forms.references import read_pinpoint
from edition.bluebook.notes.note_reader import read_note, read_whole
from edition.bluebook.words.names_called import called
from edition.bluebook.words.printed_names import split_authors
from edition.books.spoken_words import said
from edition.checks import Context, run
from edition.checks.implausible_rule import told_of
from edition.collating.collation import collate
from edition.collating.lines_left_out import account
from edition.collating.normalisations_used import occurring
from edition.doors.opening.markdown_of_sites import with_lowered_signs
from edition.exports.edition_json import edition_json
from edition.exports.pasted_words import in_letters
from edition.exports.setting_json import setting_json
from edition.exports.surroundings import contexts
from edition.importing.source_list import collect
from edition.layer.candidates import abbreviations
from edition.layer.passages import passages
from edition.model import Layer, Paragraph, Place, Source
from edition.pages.editors_pages import read_editors_pages
from edition.pages.page_reader import Page, read_pages
from edition.places.emendation_ids import emendation_ids
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex
from edition.sources.pinpoints import index
from edition.text.inline import read
from edition.text.normalisations import normalise
from edition.text.sentences import sentences
from edition.text.title_words import letters_of, looks_like_title
from edition.witness import front
from edition.witness.witness_reader import Unreadable, read_witness
from files.folder import read_folder

PLACE = Place("docs/i.md", 1)
EMENDED = ("{++a++}{>>c<<}", "{~~a~>b~~}{>>c<<}")
FRONT = "Mara Quill, *Of Harbours*, 7 Tidal L. Rev. 10 (2020)\n\nOF HARBOURS\n\nMara Quill\n\nI. THE PIER\n\n"
HURTFUL = {
    "opening brackets": lambda n: "(" * n,
    "closing brackets": lambda n: ")" * n,
    "square brackets": lambda n: "[" * n,
    "brackets in turn": lambda n: "([" * (n // 2),
    "opening quotation marks": lambda n: "“" * n,
    "quotation marks": lambda n: '"' * n,
    "apostrophes": lambda n: "'a " * (n // 3),
    "stars": lambda n: "*" * n,
    "stars and words": lambda n: "*a " * (n // 3),
    "backslashes": lambda n: "\\" * n,
    "only superscripts": lambda n: "¹" * n,
    "superscripts and words": lambda n: "pier¹ " * (n // 6),
    "one long word": lambda n: "a" * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "line ends": lambda n: "a\n" * (n // 2),
    "blank lines": lambda n: "a\n\n" * (n // 3),
    "hyphens": lambda n: "a-" * (n // 2),
    "figures": lambda n: "1" * n,
    "figures and commas": lambda n: "1, " * (n // 3),
    "capitals": lambda n: "A. " * (n // 3),
    "semicolons": lambda n: "See a; " * (n // 7),
    "id": lambda n: "*Id.* at 5; " * (n // 12),
    "supra": lambda n: "Roe, *supra* note 4; " * (n // 21),
    "reprints without a page": lambda n: "H.R. REP. NO. 99-1, at 7, reprinted in 1986 U.S. " * (n // 50),
    "an unclosed address": lambda n: "<https://" + "a" * n,
    "addresses": lambda n: "<https://a.b/c> " * (n // 16),
    "years in brackets": lambda n: "(2001) " * (n // 7),
    "ampersands": lambda n: "A & " * (n // 4),
    "emendations begun": lambda n: "{~~a~>" * (n // 6),
    "comments begun": lambda n: "<!--" * (n // 4),
    "notes begun": lambda n: "[^1]: " * (n // 6),
    "capitals and figures": lambda n: "1 A. " * (n // 5),
    "words with capitals": lambda n: "Ab Cd " * (n // 6),
    "paragraphs of capitals": lambda n: "AB CD\n\n" * (n // 7),
    "one word of capitals": lambda n: "A" * n,
    "initials without blanks": lambda n: "B." * (n // 2),
    "versus": lambda n: "A v. " * (n // 5),
    "years in one bracket": lambda n: "(" + "2001 " * (n // 5),
    "brackets never closed": lambda n: "(2001 " * (n // 6),
    "addresses without blanks": lambda n: "https://" * (n // 8),
    "spaces in a heading": lambda n: "# a" + " " * n + "b",
    "spaces and tabs": lambda n: " \t" * (n // 2) + "a",
    "emendations": lambda n: "{~~a~>b~~}{>>c<<}" * (n // 17),
    "words and emendations": lambda n: "the {~~a~>b~~}{>>c<<} pier " * (n // 28),
    "markers in turn": lambda n: ")[^1]" * (n // 5),
    "sections": lambda n: "§ 1, " * (n // 5),
    "markers begun": lambda n: "[^" * (n // 2),
    "leaders": lambda n: ". " * (n // 2) + "a",
    "days": lambda n: "Jan. 2, 2001, " * (n // 14),
    "days and journals": lambda n: "Journal, Jan. 2, 2001, " * (n // 23),
    "letters behind numbers": lambda n: "Roe Dep. 23(e) " * (n // 15),
    "a parenthetical, and prose": lambda n: (
        "Roe v. Doe, 1 U.S. 2 (1900) (quoting *Poe*, 3 F.2d at 5). " + "The pier stood. " * (n // 16)
    ),
    "cases before a number": lambda n: "A v. " * (n // 5) + "x, 2019-Ohio-4000 (2001).",
    "places before a case": lambda n: (
        "Complaint, " + "§ 1 " * (n // 4) + ", Roe v. Doe, No. 1-cv-2 (S.D.N.Y. May 1, 2001)."
    ),
    "places before a law": lambda n: "§ 1, " * (n // 5) + "Civ. Code art. 5 (Fr.).",
    "days before a law": lambda n: "May 3, 2019 " * (n // 12) + "U.S. Const. art. I, § 5.",
    "italics before a title": lambda n: "*A*, " * (n // 5) + "Roe, *Tides*, 5 Pier L. Rev. 3 (2001).",
    "notes before a book": lambda n: "*supra* note 5. " * (n // 16),
    "parties in turn": lambda n: "*A* v. *B* " * (n // 11) + "Roe v. Doe, 1 U.S. 2 (1900).",
    "compared with nothing": lambda n: "With A; " * (n // 8),
    "compared in italics": lambda n: "*Compare A* b; " * (n // 15),
    "capitals before a title": lambda n: "A. " * (n // 3) + "Roe, *Tides*, 5 Pier L. Rev. 3 (2001).",
    "parties and no case": lambda n: "A v. B " * (n // 7),
    "names before an agency": lambda n: "A B C " * (n // 6) + "No. 5",
    "questions": lambda n: "Why? " * (n // 5),
    "names begun in brackets": lambda n: "[hereinafter A, " * (n // 16),
    "works in newspapers": lambda n: "Jane Roe, *The Pier*, N.Y. TIMES, May 4, 2019, at A1. " * (n // 54),
    "notes of one number": lambda n: "¹ a\n\n" * (n // 5),
    "cut words": lambda n: "a-\n\n" * (n // 4),
    "NUL": lambda n: "\0" * n,
    "no text at all": lambda n: "",
}
each_hurtful = pytest.mark.parametrize("make", HURTFUL.values(), ids=HURTFUL.keys())


def note(text):
    return read_note(read(text.replace("\n", " ")))


def pages(text):
    return read_pages(
        [
            Page("docs/index.md", "---\njournal: J.\n---\n"),
            Page("docs/i.md", f"# I. A {{#i}}\n\n{text}\n\n[^1]: {text}\n"),
        ]
    )


def edition_of(text):
    return resolve(pages(text + "\n{: #p1 }")[0], ())


def witness(text):
    try:
        return read_witness(FRONT + text)
    except Unreadable as error:
        return error


def both_readings(text):
    whole = read(text)
    return whole.edition, whole.witness, whole.received


READERS = {
    "note": note,
    "pages": pages,
    "witness": witness,
    "inline": both_readings,
    "normalise": normalise,
    "emendations": lambda text: contexts(read(text)),
}
HANG = 10  # seconds of processor time; the slowest needs half of one


@each_hurtful
def test_no_text_makes_a_reader_hang(make):
    """A guard against patterns that run away, not a measurement. A text of this length does not show time that grows
    as its square: tests/benchmark_hostile.py takes as much as a long article has."""
    for name, reader in READERS.items():
        start = time.process_time()
        reader(make(4_000))
        assert time.process_time() - start < HANG / 4, name


@pytest.mark.parametrize("place", ["§ 4, cmt. a, ", "§ 1, § 2, ", "supp. I, cmt. 4(a)-1, ", "Tag A-1, ", "claim 4-1, "])
def test_a_list_of_places_can_be_read_one_way_only(place):
    """With two ways for each place, thirty of them were a billion."""
    start = time.process_time()
    note("Jane Roe, " + place * 30 + "cmt (2020), https://a.example")
    assert time.process_time() - start < HANG


@pytest.mark.parametrize(
    "around", ["The pier {} end.¹\n\n¹ Roe.\n", "The pier.¹\n\n¹ Roe {} end.\n"], ids=["text", "note"]
)
@pytest.mark.parametrize("sign", [" ", "-", "_", ". ", "…", "\u0301", "\u202e"])
def test_no_run_inside_a_line_makes_the_witness_hang(around, sign):
    start = time.process_time()
    witness(around.format(sign * 30_000))
    assert time.process_time() - start < HANG


@pytest.mark.parametrize(
    ("read", "sign"),
    [
        *((lambda text: called((), "", text, ""), sign) for sign in (": ", "& ", "' ", "a, b ")),
        *((lambda text: occurring(FRONT + text, witness("The pier.").article), sign) for sign in ("a", "_", "1")),
        *((lambda text: account(FRONT + text + "x", witness("The pier.").article), sign) for sign in ("1", "a", "_")),
        *((lambda text: list(sentences(text)), sign) for sign in (".", "!", "a", "a. ", ". ")),
        *((lambda text: looks_like_title(f"{text} pier."), sign) for sign in ("¹", "A.", "1-", "(a)")),
        *((lambda text: emendation_ids(Paragraph("p1", "paragraph", read(text), "", PLACE)), sign) for sign in EMENDED),
        (lambda text: read_pinpoint(text, 0), " "),
        (lambda text: note(f"{text} *Tides v. Sea*, Case T-315/01, 2005 E.C.R. 1."), "a"),
        (lambda text: in_letters(text, ()), "a"),
        (with_lowered_signs, "a"),
        *((lambda text: tuple(told_of(Source("k", "book", {"title": text}))), sign) for sign in ("a", "A")),
        (lambda text: list(sentences("“" * len(text) + text)), ")"),
        (lambda text: setting_json(edition_of("It [*5]{#page-5} stood " + text)), "*a* b "),
        (lambda text: abbreviations(passages(edition_of(text).article), Layer()), "AB CD "),
        (lambda text: read_editors_pages([Page("docs/about/index.md", text)]), "{ "),
        (lambda text: said(2 * text, {}, frozenset()), "on on http://a.b "),
        *((lambda text: split_authors(f"Jane Roe{text}et all", True), sign) for sign in (" ", "\t", ", ")),
    ],
)
def test_what_reads_a_name_a_line_or_a_sentence_does_not_hang(read, sign):
    """Of what grows as the square, each took over half a minute; what grows as it should takes no second."""
    start = time.process_time()
    read(sign * (100_000 // len(sign)))
    assert time.process_time() - start < HANG


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "(" * n,
        lambda n: "“" + "‘a " * (n // 3) + "”",
        lambda n: "“" * (n // 2) + " 1) " * (n // 4),
        lambda n: "[(]" * (n // 3),
    ],
    ids=["brackets", "quotations in one", "a list in quotations", "brackets across"],
)
def test_marks_without_a_partner_are_told_in_time_that_grows_with_them(make):
    def told(size: int) -> float:
        read_whole.cache_clear()  # what was read before is not read again
        start = time.process_time()
        article, found = pages(f"The pier.[^1]\n{{: #p1 }}\n\n[^1]: Roe {make(size)} end.\n")
        told = run(Context(resolve(article, ()), found=found))
        took = time.process_time() - start
        assert any(finding.rule == "unbalanced-marks" for finding in told)
        return took

    told(400)  # patterns are compiled when they are first asked
    assert is_even(told, 6_000)


def test_an_article_without_headings_is_looked_through_once_for_its_beginning(monkeypatch):
    """A door that finds no headings gives such a text; each paragraph was compared with all before it."""
    asked = []
    monkeypatch.setattr(front, "letters_of", lambda text: asked.append(text) or letters_of(text))
    with suppress(Unreadable):
        read_witness("\n\n".join(f"The pier stood for a century by the sea {n}." for n in range(300)))
    assert 300 <= len(asked) < 10 * 300


@pytest.mark.parametrize("before", [name for name in HURTFUL if " before a " in name or "compared" in name])
def test_what_stands_before_a_citation_is_not_looked_through_from_each_piece_of_it(before):
    def took(size: int) -> float:
        read_whole.cache_clear()
        start = time.process_time()
        note(HURTFUL[before](size))
        return time.process_time() - start

    took(400)
    assert is_even(took, 2_500)


def is_even(took: Callable[[int], float], size: int) -> bool:
    """Whether four times as much takes about four times as long; of what grows as the square it takes sixteen times.

    Other work on the machine makes one measurement longer, not each of several.
    """
    small = large = math.inf
    for _ in range(3):
        small, large = min(small, took(size)), min(large, took(4 * size))
        if large < 6 * small:
            return True
    return False


@pytest.mark.parametrize("number", ["9" * 12, "9" * 5000])
def test_a_page_of_any_length_is_only_a_page(number):
    entry = f"@article{{k, title = {{Tides}}, volume = {{{number}}}, journaltitle = {{Pier L. Rev.}}, pages = {{{number}}}}}"
    sources, _ = read_bibtex(entry, "citations/sources.bib")
    cited = f"Jane Roe, *Tides*, {number} PIER L. REV. {number}, {number} (2001); *Id.* at {number}–{number[1:]}."
    article, found = pages(f"The pier.[^1]\n{{: #p1 }}\n\n[^1]: {cited}\n")
    edition = resolve(article, sources)
    run(Context(edition, found=found))
    assert index([(number, "1"), ("07", "2"), ("7", "3"), ("70", "4")]) == (
        ("07", ("2", "3")),
        ("70", ("4",)),
        (number, ("1",)),
    )
    ones, twos = "1" * len(number), "2" * (len(number) - 1)
    assert said(f"{ones}–{twos}", {}, frozenset()) == f"{ones} to 1{twos}"


@pytest.mark.parametrize("number", ["1000000000", "9" * 4000, "9" * 5000, "0", "00", "-1", "1e9", "²", "٣"])
def test_a_label_of_any_size_is_only_a_label(number):
    article, found = pages(
        f"The pier.[^{number}]\n\n[^{number}]: *Id.*; Roe, *supra* note {number}, at {number}; *see supra* notes {number}–{number}."
    )
    assert run(Context(resolve(article, ()), found=found))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\0",
        "\ufeff",
        "¹",
        "¹ a",
        "pier" + "¹" * 5000,
        "pier¹\n\n" + "²" * 5000 + " a",
        "*" * 5000,
        "* a",
        "I. A",
        "a" * 50,
        "a b " * 50 + "¹\n\n¹⁰⁰⁰⁰⁰⁰⁰⁰⁰ b",
    ],
)
def test_a_witness_of_any_shape_is_read_or_refused(text):
    try:
        assert read_witness(text).article
    except Unreadable as error:
        assert error.line >= 1 and str(error)


PIECES = ["# I. A {#i}", "## B. {#i-b}", "{: #p1 }", "{: #p1", "[^1]: ", "[^1]", "[^ed-a]", "*Id.*", "*supra* note 4", "Roe,", "> ", "---", "<!--",
          "-->", "{~~a~>b~~}{>>c<<}", "{++¶++}", "[*37]{#page-37}", "“", "”", "(", ")", "[", "]", "*", "\n", "\n\n", " ", "(2001)", "347 U.S. 483",
          "<https://a.b/c>", "]{source=roe}", "; ", ". ", "See ", "v. ", "The pier", "¹", "\u00ad", "\0", "I. ", "A. "]  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_stands_in_a_page_is_read_checked_and_written(text):
    article, found = read_pages([Page("docs/index.md", text), Page("docs/i.md", text)])
    sources, _ = collect(article)
    edition = resolve(article, sources)
    received = read_witness(FRONT + "The pier.").article
    run(
        Context(
            edition, (Page("docs/i.md", text),), (Page("docs/i.md", text),), ("i.md",), received, FRONT, found=found
        )
    )
    list(collate(received, article))
    edition_json(edition)
    witness(text)


@pytest.mark.parametrize(
    "front",
    [
        "year: soon",
        "year: [2020]",
        "authors: 5",
        "authors: {a: b}",
        "title: [a]",
        "first_page: {}",
        "volume: 2020-01-01",
        "year: 2020-13-45",
        "year: " + "9" * 5000,
        "volume: 0x" + "f" * 6000,
        "a: " + "[" * 1000,
        "[a]: b",
        "volume: &a '7'\nfirst_page: *a",
    ],
)
def test_front_matter_of_any_type_is_a_finding(front):
    article, found = read_pages([Page("docs/index.md", f"---\njournal: J.\n{front}\n---\n")])
    assert [finding.rule for finding in found] == ["front-matter"]
    assert article.meta.year == 0


@pytest.mark.parametrize(
    ("settings", "line", "why"),
    [
        (f"nav: &a [{'i.md, ' * 9}]\n" + "".join(f"x{n}: [{'*a, ' * 9}]\n" for n in range(9)), 2, "an alias"),
        ("x: &a [*a]\n", 1, "an alias"),
        (f"site_name: A\nx: {'[' * 50_000}\n", 2, "more than 50 deep"),
        ("nav: [i.md]\nsite_name: A\nnav: []\n", 3, "nav stands here again"),
    ],
)
def test_settings_that_stand_for_more_than_they_write_are_told_at_once(settings, line, why, tmp_path):
    (tmp_path / "mkdocs.yml").write_text(settings)
    start = time.process_time()
    (told,) = [each for each in read_folder(tmp_path).findings if each.place.path == "mkdocs.yml"]
    assert (told.rule, told.place.line) == ("settings", line) and why in told.message
    assert time.process_time() - start < HANG
