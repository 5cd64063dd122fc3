"""One small edition with everything in it that the data can hold; it is not a real article."""

import sys
from pathlib import Path

import pytest

from edition.model import Article, Citation, Edition, Meta, Note, Paragraph, Place, Resolved, Section, Source
from edition.text.inline import read

sys.path.insert(0, str(Path(__file__).parent))  # for the modules beside this one


def at(line: int) -> Place:
    return Place("docs/i.md", line)


def paragraph(number: int, text: str, section: str, kind: str = "paragraph") -> Paragraph:
    return Paragraph(f"p{number}", kind, read(text), section, at(10 * number))


def note(label: str, text: str) -> Note:
    return Note(label, read(text), at(100))


def cite(form: str, source: str | None, trail: tuple[int, ...] = (), **rest) -> Resolved:
    return Resolved(Citation(form, 0, 0, "", **rest), source, trail)


@pytest.fixture
def small_edition() -> Edition:
    article = Article(
        Meta("Harbours at War", ("Jane Doe",), "Ex. L.J.", "7", "34", 2023, "https://example.org/a"),
        (
            Section("i", "I", 1, read("Introduction"), at(15)),
            Section("i-a", "I.A", 2, read("[*36]{#page-36}The *Old* Harbour"), at(35)),
            Section("appendix-a", "Appendix A", 1, read("A Table"), at(55)),
        ),
        (
            paragraph(1, "The author thanks her friends.[^0]", ""),
            paragraph(
                2,
                "A \\$5 toll[^1] was {~~was~>due~~}{>>a word was *doubled*<<}[^ed-a]\nthat [*35]{#page-35}year.[^2]",
                "I",
            ),
            paragraph(3, "“All ships,” it said.[^3]", "I", "blockquote"),
            paragraph(4, "The pier stood.[^4] [*37]{#page-37} It fell.", "I.A"),
            paragraph(5, "[*38]{#page-38}Then peace.[^5]", "I.A"),
            paragraph(6, "Figures.", "Appendix A"),
        ),
        (
            note("0", "Student."),
            note(
                "1",
                "*See, e.g.,* Jane Doe, *Tolls*, 1 Ex. L.J. 1, 4 (2020) (a toll); Harbour Act, 1 U.S.C. § 1.",
            ),
            note("2", "*Id.* at 5{++.++}{>>the stop is lost<<}"),
            note("3", "Doe, *supra* note 1.[^ed-b]"),
            note("4", "*Id.* at 6."),
            note("5", "*See supra* notes 1–3."),
            note("ed-a", "The bill was *never* passed."),
            note("ed-b", "So the witness."),
        ),
    )
    sources = (
        Source("unused", "other", {"title": "Unused"}),
        Source("act", "statute", {"title": "Harbour Act", "code": "1 U.S.C. § 1"}),
        Source(
            "doe-2020",
            "journal-article",
            {
                "author": "Doe, Jane",
                "title": "Tolls",
                "journaltitle": "Ex. L.J.",
                "volume": "1",
                "date": "2020",
            },
        ),
    )
    citations = {
        "1": (
            cite("full", "doe-2020", signal="See, e.g.,", pinpoint="4", parenthetical="a toll"),
            cite("full", "act"),
        ),
        "2": (cite("id", "act", (1,), pinpoint="5"),),
        "3": (cite("supra", "doe-2020", (1,), name="Doe"),),
        "4": (cite("id", "doe-2020", (3, 1), pinpoint="6"),),
        "5": (cite("internal", None, signal="See", target_notes=(1, 2, 3), target_sections=("I.A",)),),
        "ed-b": (cite("full", "unused"),),
    }
    return Edition(article, sources, citations)
