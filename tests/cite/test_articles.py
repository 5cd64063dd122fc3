"""The article cited as a whole, its printed pages, and its records: cases from articles.txt and edition.txt."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
import yaml
from bibtexparser import parse_string

from edition.cite import bluebook_form, records
from edition.cite.csl_styles import filled
from edition.cite.dialog_data import cite_data, styles_cited
from edition.cite.particulars import author_names, sentence_title
from edition.cite.printed_pages import printed_pages, span
from edition.model import Article, Meta
from edition.pages.page_reader import Page, read_pages
from machine.citing import process

HERE = Path(__file__).parent
PARTS = re.compile(r"^=== (.+?) ===\n", re.M)


def parted(name: str) -> dict[str, str]:
    pieces = PARTS.split((HERE / name).read_text(encoding="utf-8"))[1:]
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def article(front: str) -> Article:
    return read_pages([Page("docs/index.md", f"---\n{front}---\n")])[0]


def edition() -> Article:
    files = parted("edition.txt")
    return read_pages([Page(path, files[path]) for path in ("docs/index.md", "docs/i.md", "docs/ii.md")])[0]


def markdown(html: str) -> str:
    return unescape(re.sub(r"</?span[^>]*>", "", re.sub(r"</?em>", "*", html)))


CASES = parted("articles.txt")


@pytest.mark.parametrize("case", CASES)
def test_an_article_in_every_style(case):
    front, expected = CASES[case].split("---\n")
    read = article(front)
    given = {
        f"{style['name']} {part['label']}".strip(): markdown(filled(part["none"], url=read.meta.url))
        for style in cite_data(read, styles_cited(read, process))["styles"]
        for part in style["parts"]
    }
    wanted = dict(line.split(": ", 1) for line in expected.strip().splitlines())
    assert {form: given[form] for form in wanted} == wanted


@pytest.mark.parametrize(
    ("known", "pinpoint", "expected"),
    [
        ({"volume": "7", "first_page": "98"}, "98", "Mara Quill, <em>Of Oil & Fire</em>, 7 T. 98, 98 (2020)."),
        ({"volume": "7", "first_page": "98"}, "99 n.2", "Mara Quill, <em>Of Oil & Fire</em>, 7 T. 98, 99 n.2 (2020)."),
        ({"first_page": "98"}, "104–05", "Mara Quill, <em>Of Oil & Fire</em>, 2020 T. 98, 104–05."),
        ({"volume": "7"}, "104", "Mara Quill, <em>Of Oil & Fire</em>, 7 T. at 104 (2020)."),
        ({"journal": "", "year": 0}, "104", "Mara Quill, <em>Of Oil & Fire</em>, at 104."),
    ],
)
def test_a_pinpoint_with_what_is_known(known, pinpoint, expected):
    meta = Meta(**{"title": "Of Oil & Fire", "authors": ("Mara Quill",), "journal": "T.", "year": 2020} | known)
    given = re.sub(r"</?span[^>]*>", "", bluebook_form.cite(meta, pinpoint))
    assert given == expected.replace("&", "&amp;")


def test_each_thing_stands_on_its_printed_pages():
    pages = printed_pages(edition())
    assert pages == {
        "i": ("102", "104"), "i-a": ("102", "103"), "i-b": ("104", "104"), "ii": ("104", "106"),
        "p1": ("102", "103"), "p2": ("103", "103"), "p3": ("104", "104"), "p4": ("104", "105"), "p5": ("106", "106"), "p6": ("106", "106"),
        "fn-1": ("102", "102"), "fn-2": ("103", "103"), "fn-3": ("104", "105"), "fn-4": ("106", "106"), "fn-ed-a": ("104", "104"),
        "page-102": ("102", "102"), "page-103": ("103", "103"), "page-104": ("104", "104"), "page-105": ("105", "105"), "page-106": ("106", "106"),
    }  # fmt: skip


def test_without_a_first_page_nothing_is_on_a_page_until_a_star_page_begins():
    read = read_pages([Page("docs/i.md", "# I. A {#i}\n\nOne.\n{: #p1 }\n\n[*5]{#page-5}Two.\n{: #p2 }\n")])[0]
    assert printed_pages(read) == {"p2": ("5", "5"), "page-5": ("5", "5")}


@pytest.mark.parametrize(
    ("first", "last", "two_digits", "chicago"),
    [  # Chicago's own examples, and the Bluebook's
        ("3", "10", "3–10", "3–10"), ("71", "72", "71–72", "71–72"), ("96", "117", "96–117", "96–117"),
        ("100", "104", "100–04", "100–104"), ("1100", "1113", "1100–13", "1100–1113"), ("101", "108", "101–08", "101–8"),
        ("808", "833", "808–33", "808–33"), ("1103", "1104", "1103–04", "1103–4"), ("321", "328", "321–28", "321–28"),
        ("498", "532", "498–532", "498–532"), ("1087", "1089", "1087–89", "1087–89"), ("1496", "1500", "1496–1500", "1496–500"),
        ("11564", "11615", "11564–615", "11564–615"), ("12991", "13001", "12991–13001", "12991–3001"), ("iv", "ix", "iv–ix", "iv–ix"), ("8", "8", "8", "8"),
    ],
)  # fmt: skip
def test_a_range_of_pages_in_each_style(first, last, two_digits, chicago):
    full = first if first == last else f"{first}–{last}"
    assert span(first, last) == full
    assert span(first, last, "chicago") == chicago
    if two_digits != "11564–615":
        assert span(first, last, "two-digits") == two_digits


@pytest.mark.parametrize(
    ("author", "parts"),
    [
        ("Mara Quill", ("Quill", "Mara", "", "")), ("Ana de la Cruz", ("Cruz", "Ana", "de la", "")),
        ("Tom Reed, Jr.", ("Reed", "Tom", "", "Jr.")), ("Tom Reed III", ("Reed", "Tom", "", "III")),
    ],
)  # fmt: skip
def test_a_name_in_its_parts(author, parts):
    (name,) = author_names(Meta(authors=(author,)))
    assert (name.family, name.given, name.particle, name.suffix) == parts


@pytest.mark.parametrize(
    ("author", "inverted"),
    [  # the issue's own two first; what nothing tells is not inverted; braces decide
        ("José Ortega y Prado", "Ortega y Prado, José"), ("Jacob Van Der Berg", "Van Der Berg, Jacob"),
        ("Jacob Van der Berg", "Van der Berg, Jacob"), ("Ludwig van der Berg", "van der Berg, Ludwig"),
        ("Miguel de Una y Jugo", "de Una y Jugo, Miguel"), ("José da Silva e Souza", "da Silva e Souza, José"),
        ("Ana De La Cruz", "De La Cruz, Ana"), ("Van Morris", "Morris, Van"), ("W. E. B. Du Bois", "Du Bois, W. E. B."),
        ("Weird Al Yank", "Weird Al Yank"), ("Juan De Leon Garcia", "Juan De Leon Garcia"), ("Mary {Al Yank}", "Al Yank, Mary"),
        ("Juan {De Leon Garcia}", "De Leon Garcia, Juan"), ("Nguyen Van Tam", "Nguyen Van Tam"), ("Nguyễn Văn Tâm", "Nguyễn Văn Tâm"),
        ("Kim Jong-min", "Kim Jong-min"), ("Jacob Van Buren, Jr.", "Van Buren, Jacob, Jr."),
    ],
)  # fmt: skip
def test_a_name_is_inverted_right_or_not_at_all(author, inverted):
    meta = Meta(title="Of Harbours", authors=(author,), year=2020)
    assert records.inverted(meta.authors) == [inverted]
    (entry,) = parse_string(records.bibtex(Article(meta, (), (), ()))).entries
    family, _, given = inverted.removesuffix(", Jr.").partition(", ")
    suffix = ", Jr." if inverted.endswith(", Jr.") else ""
    written = f"{family}{suffix}, {given}" if given else f"{{{family}}}"
    assert entry.fields_dict["author"].value == written


SENTENCE_CASES = [  # title, the article's words, the title in sentence case
    (
        "The Lamp of Tromsø: An Arctic Tale of NATO’s “Light”",
        "In Tromsø they tell a tale of the Arctic, a lamp, of NATO and its light.",
        "The lamp of Tromsø: An Arctic tale of NATO’s “light”",
    ),
    ("Lamps After Riley", "The keepers read it after dusk.", "Lamps after Riley"),  # nothing tells what Riley is
    (
        "The Oil-Fed Lamp of Nagorno-Karabakh",
        "An oil-fed lamp in Nagorno-Karabakh, and Karabakh’s lamp.",
        "The oil-fed lamp of Nagorno-Karabakh",
    ),
    (
        "The State’s Lamp",
        "For a State to keep a lamp, the State must want one; a state of need, the State’s.",
        "The State’s lamp",
    ),
    ("The Caucasus", "See, <https://example.org/caucasus-lamp>.", "The Caucasus"),
    (
        "The Lamp and the Pier",
        "*The Lamp*, he wrote. “The Pier” and a pier, and lamps.[^1]\n\n[^1]: A lamp.",
        "The lamp and the pier",
    ),
]


@pytest.mark.parametrize(("title", "words", "expected"), SENTENCE_CASES)
def test_sentence_case_keeps_names(title, words, expected):
    pages = [Page("docs/index.md", f"---\njournal: T.\ntitle: '{title}'\n---\n"), Page("docs/i.md", f"{words}\n")]
    assert sentence_title(read_pages(pages)[0]) == expected


def test_sentence_case_is_what_the_editors_say():
    assert sentence_title(article("title: Red Sea\njournal: T.\nsentence_title: Red Sea\n")) == "Red Sea"


def test_bibtex_reads_back():
    read = article(
        "title: 'Oil & Fire: 100% “Lamp” {sic}'\nauthors: [Ana de la Cruz, 'Tom Reed, Jr.']\njournal: T. & L.\nvolume: '7'\nfirst_page: '98'\nlast_page: '99'\nyear: 2020\nurl: https://example.org/a_b#c%20d\n"
    )
    library = parse_string(records.bibtex(read, remark="p. 98, ¶ 2"))
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert fields == {
        "author": "de la Cruz, Ana and Reed, Jr., Tom", "title": r"{Oil \& Fire: 100\% “Lamp” \{sic\}}", "journal": r"T. \& L.",
        "volume": "7", "pages": "98--99", "year": "2020", "url": "https://example.org/a_b#c%20d", "note": "p. 98, ¶ 2",
    }  # fmt: skip


def test_ris_and_csl_have_what_is_known_and_nothing_inferred():
    read = edition()
    assert records.ris(read) == "\r\n".join([
        "TY  - JOUR", "AU  - Quill, Mara", "TI  - Of Harbours: Why the “Lamp” Was Lit", "T2  - Tidal Law Review", "J2  - Tidal L. Rev.",
        "VL  - 7", "IS  - 2", "SP  - 102", "PY  - 2020", "UR  - https://example.org/7/102", "LA  - en", "ER  - ", "",
    ])  # fmt: skip
    (item,) = json.loads(records.csl_json(read))
    assert item == {
        "id": "quill-2020-harbours", "type": "article-journal", "title": "Of Harbours: Why the “Lamp” Was Lit", "container-title": "Tidal Law Review",
        "container-title-short": "Tidal L. Rev.", "volume": "7", "issue": "2", "page": "102", "URL": "https://example.org/7/102",
        "author": [{"family": "Quill", "given": "Mara"}], "issued": {"date-parts": [[2020]]}, "language": "en-US",
    }  # fmt: skip


def test_the_cases_are_as_many_as_they_look():
    assert len(CASES) == 12 and all(yaml.safe_load(case.split("---\n")[0]) for case in CASES.values())


@pytest.mark.parametrize(
    ("author", "family", "given"),
    [
        ("José Ortega y Prado", "Ortega y Prado", "José"),
        ("Gabriela {Ibarra Quintana}", "Ibarra Quintana", "Gabriela"),
        ("Jane Roe", "Roe", "Jane"),
    ],
)
def test_a_family_name_of_several_words_stays_whole(author, family, given):
    (name,) = author_names(Meta(authors=(author,)))
    assert (name.family, name.given, name.particle) == (family, given, "")
    assert f"AU  - {family}, {given}" in records.ris(Article(Meta(title="T", authors=(author,)), (), (), ()))
