"""Quotations said to be the edition's, each checked by hand against its pages: cases.txt, by the command's engine."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from edition.exports import quotation_check
from edition.exports.quotation_check import check_quotation
from edition.exports.quote_data import quote_data
from edition.site.quote_page import told

TOP = Path(__file__).parents[2]
_CASE = re.compile(r"^=== (.+?) ===\n(.+?)\n---\n(.+?)\n(?=\n=== |\Z)", re.M | re.S)
CASES = {name: (text, expected.splitlines()) for name, text, expected in _CASE.findall(
    (TOP / "tests/quote/cases.txt").read_text(encoding="utf-8")
)}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def article_read_once():
    """The article's words are the same for each quotation: they are taken apart once, not for each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quotation_check, "tokens", cache(quotation_check.tokens))
        yield


@pytest.fixture(scope="module")
def data(checked_edition):
    edition = checked_edition.edition
    return quote_data(edition)


def said(stretch) -> str:
    """A part of a quotation as cases.txt has it."""
    if stretch.unit is None:
        return "none"
    deviations = "; ".join(f"{each.given} → {each.printed}".strip() for each in stretch.deviations)
    verdict = f"received, for: {stretch.edition}" if stretch.edition else "altered" if deviations else "exact"
    parts = [verdict, stretch.unit["name"], deviations, "emended" * stretch.is_emended]
    parts += [f"quoting one of {note}" for note in stretch.quoted_in]
    parts.append(f"quoting {stretch.quoted_from[0]['cited']}" if stretch.quoted_from else "")
    return " | ".join(part for part in parts if part)


def test_there_are_at_least_twenty():
    assert len(CASES) >= 20


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_of_a_quotation(data, name):
    text, expected = CASES[name]
    found = [said(each) for each in check_quotation(text, data)]
    cut = [each[: len(line)] if "quoting" in line else each for each, line in zip(found, expected, strict=True)]
    assert cut == expected


@pytest.mark.parametrize("text", ["", " . , ", "word " * 2001])
def test_what_is_no_quotation_is_refused(data, text):
    with pytest.raises(ValueError, match="expected a quotation"):
        check_quotation(text, data)


def test_every_paragraph_is_itself_to_the_letter(data):
    for unit in data["units"][:46]:
        if not re.search(r"\. ?\. ?\.|…", unit["text"]):
            found = check_quotation(unit["text"], data)
            assert [(each.unit["id"], each.is_exact) for each in found if each.unit] == [(unit["id"], True)]


def test_words_of_a_source_are_cited_as_quoted(data):
    (found,) = check_quotation("Russian Empire in the early 1800s, and then to the Soviet Union", data)
    last = told(found, data["cite"]).splitlines()[-1]
    assert ", 36 (2023), " in last and last.endswith(
        "(quoting Mike Eckel, Five Key Things to Know About Nagorno-Karabakh, RADIO FREE EUR./RADIO LIBERTY, "
        "https://www.rferl.org/a/30893222.html (last updated Oct. 15, 2020, 11:01 GMT))."
    )


def test_a_citation_has_the_whole_address_of_its_place_or_none(data):
    (found,) = check_quotation("Since the 1994 ceasefire", data)
    assert told(found, data["cite"]).endswith(" (annotated digital ed., ¶ 6).")
    for site in ("https://example.org/edition/", "https://example.org/edition"):
        assert told(found, data["cite"], site).endswith(
            " (annotated digital ed., ¶ 6, https://example.org/edition/ii/#p6)."
        )


@pytest.mark.parametrize(
    ("words", "cited"),
    [("Iran’s campaign sent a fiery", ", 49 n.84 (2023), REPO (annotated digital ed., https://example.org/iii/#fn-84)"),
     ("Overview of BATNA", ", 38 (2023), REPO (annotated digital ed., § III.A, https://example.org/iii/#iii-a)"),
     ("Historical Background", " (2023), REPO (annotated digital ed., pt. II, https://example.org/ii/#ii)"),
     ("Calming the Caucasus: Neutralizing", ", 34 (2023), REPO (annotated digital ed., https://example.org/)"),
     ("dispense with the Minsk", ", 47 (2023), REPO (annotated digital ed., ¶ 23, https://example.org/iii/#p23)")],
)  # fmt: skip
def test_a_place_is_cited_as_the_dialog_cites_it(data, checked_edition, words, cited):
    (found,) = check_quotation(words, data)
    last = told(found, data["cite"], "https://example.org").splitlines()[-1]
    assert cited.replace("REPO", checked_edition.edition.article.meta.url) in last


def test_a_release_is_named_where_it_is_one(checked_edition):
    edition = checked_edition.edition
    assert quote_data(edition, "1.1")["cite"]["none"].endswith("(annotated digital ed., 1.1, ⟨place⟩).")
