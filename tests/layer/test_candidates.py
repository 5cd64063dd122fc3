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
        Passage("paragraph", "p1", "The Harbour Master met Mara Quill. Later he left in May 1921.", "I", NOWHERE),
        Passage(
            "paragraph", "p2", "The Lighthouse Keepers’ Union (LKU) struck; the LKU won. It later fell.", "I", NOWHERE
        ),
        Passage("note", "n1", "ANNA QUILL, THE HARBOUR 5 (2001).", "", NOWHERE),
    )
}


def test_names_are_capitals_in_a_row_and_no_plain_word_at_a_sentence_s_head():
    found = {each.printed: each.at for each in names(TEXT, Layer())}
    assert found["Harbour Master"] == found["Mara Quill"] == ("p1",)
    assert not {"Later", "The", "It"} & set(found)


def test_an_abbreviation_has_its_words_and_capitals_of_a_title_are_none():
    found = {each.printed: (each.words, each.at) for each in abbreviations(TEXT, Layer())}
    assert found == {"LKU": ("Lighthouse Keepers’ Union", ("p2",))}


def test_a_dated_sentence_has_its_date_and_words():
    found = next(dated_sentences(TEXT, Layer()))
    assert found == ("p1", "1921-05", "May 1921", "Later he left in May 1921.")


def test_what_the_layer_has_is_not_proposed_again():
    known = RegisterEntry("quill", "person", "Quill", ("Mara Quill",), NOWHERE)
    told = Event("left", (Telling("p1", "1921-05", "in May 1921", "left", "", NOWHERE),), NOWHERE)
    layer = Layer((known,), (told,))
    assert "Mara Quill" not in {each.printed for each in names(TEXT, layer)}
    assert "May 1921" not in {printed for _, _, printed, _ in dated_sentences(TEXT, layer)}


def test_no_row_can_be_published_unsorted():
    text = proposal(TEXT, Layer())
    entries, findings = read_register(text, "citations/register.yml")
    events, _ = read_timeline(text, "citations/timeline.yml")
    assert text.count("- id:") > 5 and findings
    assert entries == () and events == ()
