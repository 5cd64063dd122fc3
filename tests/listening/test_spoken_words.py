"""What is said for what is printed: said.txt, and what holds of any text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.books.spoken_marks import marks_named
from edition.books.spoken_words import said

_LINES = (Path(__file__).parent / "said.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" → ") for line in _LINES if line and not line.startswith("#") or line.startswith("#3")]


def test_it_is_said_as_people_say_it():
    assert [(printed, wanted, said(printed)) for printed, wanted in CASES if said(printed) != wanted] == []


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("so received, “ethnic[ ]Greeks” or “ethnic[] Greeks”", "so received, “ethnic, a bracketed space, Greeks” or"
         " “ethnic, an empty bracket, Greeks”"),
        ("compare “people[]” in the same note", "compare “people, an empty bracket” in the same note"),
        ("note 8 has “. . . [.]” for “.”", "note 8 has “three points, a bracketed full stop” for “full stop”"),
        ("“them[selves]” and “Al[-]Rasha” differ", "“themselves” and “Al, a bracketed hyphen, Rasha” differ"),
        ("the same words have “§ 907” in note 70", "the same words have “the sign for section, 907” in note 70"),
        ("“section 907” for “§§ 1–3 of the Act”", "“section 907” for “the sign for sections, 1 to 3 of the Act”"),
        ("so received, with “§” at the end", "so received, with “the sign for section” at the end"),
        ("see § 907 of “the Act”", "see section 907 of “the Act”"),
        ("outside of quotations[] nothing", "outside of quotations nothing"),
    ],
)  # fmt: skip
def test_marks_of_which_an_editors_note_speaks_are_named(printed, wanted):
    assert said(marks_named(printed)) == wanted


def test_what_is_said_is_not_changed_again():
    assert [(wanted, said(wanted)) for _, wanted in CASES if said(wanted) != wanted] == []


@given(st.text(alphabet=st.sampled_from("aIVXC.12 0§¶$%&–-—/()[]“”’*@_<>#Id.US\u00a0\u200b☃½") | st.characters()))
@example("§§ 1–")
@example("$–")
def test_nothing_is_left_that_a_voice_cannot_say(text):
    spoken = said(text)
    assert not set("§¶$%&[]{}*_@#^~|<>†‡/\\=+\u00a0\u200b\u00ad") & set(spoken)
    assert not [each for each in spoken if unicodedata.category(each) in {"Cc", "Cf", "Sm", "Sc", "So"}]
    assert spoken == " ".join(spoken.split())


@given(st.lists(st.from_regex(r"[a-z]{4,12}", fullmatch=True), min_size=1))
def test_plain_words_are_said_as_they_are(words):
    assert said(" ".join(words)) == " ".join(words)


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_a_range_has_both_its_ends_whole(first, last):
    assert said(f"at {first}–{last}").split()[1] == str(first)
    assert int(said(f"at {first}–{last}").split()[3]) >= min(last, first)
