"""What mastheads and running heads tell of where an article was printed, and what they leave open."""

from __future__ import annotations

import pytest
from doors.writers import W, footnote, package, paragraph, reference, run

from edition.doors.common.facts_in_heads import facts_of
from edition.doors.common.received import Facts
from edition.doors.word.word import read_word
from edition.text.mastheads import Masthead, masthead_in


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Journal of Lamps, Vol. 18, No. 2 (2023), pp. 87–95"], ("Journal of Lamps", "18", "87", "2023")),
        (["TIDAL LAW REVIEW", "Volume 7 · March 2020 · Number 3"], ("TIDAL LAW REVIEW", "7", "", "2020")),
        (["Tidal Journal of Piers (Vol. 9, No. 1, 2025)"], ("Tidal Journal of Piers", "9", "", "2025")),
        (["Quarterly of Weirs Volume 4"], ("Quarterly of Weirs", "4", "", "")),
        (["Journal of Lamps, Vol. 18", "Journal of Piers, Vol. 3"], None),
        (["A History of Piers, Vol. 2"], None),
        (["Of a Law Review and Its Editors", "Mara Quill"], None),
        (["Piers and Lamps", "Volume 7"], None),
    ],
)
def test_a_masthead_names_a_journal_and_its_volume(lines, told):
    assert masthead_in(lines) == (Masthead(*told) if told else None)


def test_what_heads_tell_goes_before_a_masthead():
    heads = [
        "Lamps 12",
        "12 TIDAL LAW REVIEW [Vol. 7:10",
        "14 TIDAL LAW REVIEW [Vol. 7:10",
        "Journal of Piers, Vol. 3 (1999)",
    ]
    assert facts_of(heads, 10) == Facts("Tidal Law Review", "7", "10", 0)


def test_a_volume_may_stand_without_the_first_page():
    heads = [
        "77",
        "78 Tidal Journal of Piers [Vol. 29",
        "2024] Under Guard 79",
        "80 Tidal Journal of Piers [Vol. 29",
        "2024] Guard",
    ]
    assert facts_of(heads, 77) == Facts("Tidal Journal of Piers", "29", "77", 2024)
    assert facts_of(["Piers (Vol. 2) 12", "Piers (Vol. 2) 14", "Piers [2"], 12) == Facts("", "", "12", 0)


def head(kind: str, content: str) -> str:
    return f"<w:{kind} {W}><w:p>{content}</w:p></w:{kind}>"


PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("414")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def test_a_word_files_heads_are_read_without_the_number_of_the_page():
    content = (
        paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill")) + paragraph(run("It stood.") + reference(1))
    )
    heads = {
        "header1": head(
            "hdr", f"{PAGE}<w:r><w:tab/></w:r>{run('Tidal Law Review')}<w:r><w:tab/></w:r>{run('[Vol. 7:413')}"
        )
    }
    heads["header2"] = head("hdr", f"{run('2024]')}<w:r><w:tab/></w:r>{run('Of Piers')}<w:r><w:tab/></w:r>{PAGE}")
    read = read_word(package(content, footnote(1, run("Jane Roe, Piers 5 (2001).")), heads))
    assert read.facts == Facts("Tidal Law Review", "7", "413", 2024)
    assert any("the first is “Tidal Law Review [Vol. 7:413”" in told for told in read.told)
