"""What is proposed for the layer of a new edition; and that nothing of it can be published unsorted."""

from __future__ import annotations

from edition.layer.candidates import abbreviations, dated_sentences, names, proposal
from edition.layer.passages import Passage
from edition.layer.register_reader import read_register
from edition.layer.timeline_reader import read_timeline
from edition.model import Event, Layer, Place, RegisterEntry, Telling

NOWHERE = Place("citations/register.yml", 1)
TEXT = {
    passage.at: passage
    for passage in (
        Passage(
            "paragraph",
            "p1",
            "The Harbour Master met Mara Quill, then Eve J. Stone. Later he left in May 1921.",
            "I",
            NOWHERE,
        ),
        Passage(
            "paragraph", "p2", "The Lighthouse Keepers’ Union (LKU) struck; the LKU won. It later fell.", "I", NOWHERE
        ),
        Passage("heading", "i", "Of Tides and Other Debts", "I", NOWHERE),
        Passage(
            "paragraph", "p3", "Quill wept in June. Part II, says Tom Reed, is Ann Reed’s; Reed agrees.", "I", NOWHERE
        ),
        Passage(
            "note",
            "n1",
            "MARA QUILL, THE HARBOUR 5 (2d ed. 2001) (in 1999 it was closed, as the harbour’s own book had told in 1998).",
            "",
            NOWHERE,
        ),
    )
}


def test_names_are_capitals_in_a_row_and_no_plain_word_at_a_sentence_s_head():
    found = {form: each.at for each in names(TEXT, Layer()) for form in each.forms}
    assert found["Harbour Master"] == found["Eve J. Stone"] == ("p1",)
    assert not {"Later", "The", "It"} & set(found)


def test_the_forms_of_one_name_are_joined_and_those_of_two_are_not():
    found = {each.forms: each.at for each in names(TEXT, Layer())}
    assert found["Mara Quill", "MARA QUILL", "Quill"] == ("p1", "p3", "n1")
    assert found["Reed",] == found["Tom Reed",] == found["Ann Reed",] == ("p3",)


def test_a_month_a_division_and_the_words_of_a_heading_are_no_names():
    words = " ".join(form for each in names(TEXT, Layer()) for form in each.forms)
    assert not {"June", "Part", "Tides", "Debts"} & set(words.split())


def test_a_date_that_closes_a_short_bracket_of_a_note_is_one_of_publication():
    assert [printed for at, _, printed, _ in dated_sentences(TEXT, Layer()) if at == "n1"] == ["1999", "1998"]


def test_an_abbreviation_has_its_words_and_capitals_of_a_title_are_none():
    found = {each.forms: (each.words, each.at) for each in abbreviations(TEXT, Layer())}
    assert found == {("LKU",): ("Lighthouse Keepers’ Union", ("p2",))}


def test_a_dated_sentence_has_its_date_and_words():
    found = next(dated_sentences(TEXT, Layer()))
    assert found == ("p1", "1921-05", "May 1921", "Later he left in May 1921.")


def test_what_the_layer_has_is_not_proposed_again():
    known = RegisterEntry("quill", "person", "Quill", ("Mara Quill",), NOWHERE)
    told = Event("left", (Telling("p1", "1921-05", "in May 1921", "left", "", NOWHERE),), NOWHERE)
    layer = Layer((known,), (told,))
    assert "Mara Quill" not in {form for each in names(TEXT, layer) for form in each.forms}
    assert "May 1921" not in {printed for _, _, printed, _ in dated_sentences(TEXT, layer)}


def test_no_row_can_be_published_unsorted():
    text = proposal(TEXT, Layer())
    entries, findings = read_register(text, "citations/register.yml")
    events, _ = read_timeline(text, "citations/timeline.yml")
    assert text.count("- id:") > 5 and findings
    assert entries == () and events == ()
