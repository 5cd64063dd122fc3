"""Notes of web pages: pairs of links, in the ways in which pages have them, and notes hidden behind their markers."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Received, Refused
from edition.doors.opening.opening import open_door
from files.receiving import _pandoc  # the program's own way to Pandoc

TEXT = "<h1>I. The Pier</h1><p>It stood{0} a century{1}.</p><p>It fell{2}.</p>"
READ = "It stood¹ a century².\n\nIt fell³.\n\n"
NOTES = "¹ Ada Reed, *Piers* 5 (2001).\n\n² *Id.* at 6. Ash agrees.\n\n³ Bo Ash, *Weirs* 7 (1999).\n"
WORDS = ("Ada Reed, <em>Piers</em> 5 (2001).", "<em>Id.</em> at 6. Ash agrees.", "Bo Ash, <em>Weirs</em> 7 (1999).")


def page(marker: str, note: str, before: str = "", behind: str = "") -> Received:
    """A page whose markers and notes have a form each: `N` is a number, `WORDS` a note's words."""
    markers = [marker.replace("N", str(number)) for number in (1, 2, 3)]
    notes = [note.replace("N", str(number)).replace("WORDS", words) for number, words in enumerate(WORDS, 1)]
    return read(TEXT.format(*markers) + before + "".join(notes) + behind)


def read(body: str) -> Received:
    return open_door(f"<!DOCTYPE html><title>Of Piers</title>{body}".encode(), _pandoc)


PAIRS = [
    ('<a href="#fnN" id="refN"><sup>N</sup></a>', '<p id="fnN"><a href="#refN">N</a>. WORDS</p>', "", ""),
    ('<sup><a href="#fnN" name="rN">N</a></sup>', '<div id="fnN"><p><sup><a href="#rN">N</a></sup> WORDS</p></div>', "", ""),
    ('<sup id="rN"><a href="#fnN">[N]</a></sup>', '<p><a name="fnN" href="#rN">[N]</a> WORDS</p>', "<hr>", ""),
    ('<a href="#_ftnN" name="_ftnrefN">[N]</a>', '<p><a href="#_ftnrefN" name="_ftnN">[N]</a> WORDS</p>', "", ""),
    ('[<a href="#fN" id="bN">N</a>]', '<p><a id="fN"></a>[<a href="#bN">N</a>] WORDS</p>', "<h2>Footnotes</h2>", ""),
    ('<a href="#fN" id="bN">N</a>', '<li id="fN">WORDS <a href="#bN">↩</a></li>', "<h2>Notes</h2><hr><ol>", "</ol>"),
    ('<a href="#fN" id="bN">N</a>', '<li id="fN"><p>WORDS <a href="#bN">back</a></p></li>', '<div id="n"><ol>', "</ol></div>"),
    ('<a href="#fN" id="bN">N</a>', '<li id="fN"><a href="#bN"><sup>↑ N</sup></a><br>WORDS</li>', "<ol><li><ol>", "</ol></li></ol>"),
    ('<a href="#fN" id="bN">N</a>', '<p id="fN">N. WORDS <a href="#bN">^</a></p>', "", ""),
    ('<a href="#_ftnN" name="_ftnrefN"><span>[N]</span></a>', '<p><a href="#_ftnrefN" name="_ftnN"></a><span>[N]</span>WORDS</p>', "", ""),
    ('<a href="#_ftnN" name="_ftnrefN">[N]</a>', '<p><a href="#_ftnrefN" name="_ftnN"></a>[N] WORDS</p>', "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marker", "note", "before", "behind"), PAIRS)
def test_a_marker_and_a_note_that_lead_to_each_other_are_a_note(marker: str, note: str, before: str, behind: str):
    done = page(marker, note, before, behind)
    assert done.text.endswith(f"{READ}{NOTES}")
    assert "notes read from links to them and back" in done.told
    assert [line for line in done.told if "over the notes" in line] == (
        [f"heading over the notes, left out: “{before[4:].partition('<')[0]}”"] if before.startswith("<h2>") else []
    )


def test_a_note_that_stands_hidden_behind_its_marker_is_a_note():
    hidden = '<sup class="mfn"><a href="#">{0}</a></sup><span class="mfn__note">{1}</span>'
    done = read(TEXT.format(*(hidden.format(number, words) for number, words in enumerate(WORDS, 1))))
    assert done.text.endswith(f"{READ}{NOTES}")
    with pytest.raises(Refused, match="where note 2 is expected, note 3 is marked"):
        read(TEXT.format(*(hidden.format(number, words) for number, words in zip((1, 3, 2), WORDS, strict=True))))


def test_a_further_paragraph_of_a_note_is_the_notes_and_what_is_behind_the_last_stays_and_is_told():
    marker, note = PAIRS[0][:2]
    done = page(marker, note.replace("WORDS", "WORDS</p><p>Further N."))
    assert "¹ Ada Reed, *Piers* 5 (2001). Further 1.\n" in done.text
    assert "It fell³.\n\nFurther 3.\n" in done.text
    assert [line for line in done.told if "behind the last note" in line] == [
        "“Further 3.” stands behind the last note and is read as text; see whether it is the note’s"
    ]
    assert not [line for line in page(marker, note).told if "behind the last note" in line]


def test_a_link_to_another_note_is_of_a_notes_words():
    done = page(PAIRS[3][0], PAIRS[3][1].replace("WORDS", 'WORDS <em>Supra</em> note <a href="#_ftn1">1</a>.'))
    assert done.text.count("*Supra* note 1.") == len(WORDS)


def test_the_note_of_a_sign_is_the_authors():
    marker, note = '<a href="#nN" id="mN">N</a>', '<p id="nN"><a href="#mN">N</a> WORDS</p>'
    body = TEXT.format(*(marker.replace("N", sign) for sign in "*12"))
    done = read(body + "".join(note.replace("N", sign).replace("WORDS", f"Note {sign}.") for sign in "*12"))
    assert "It stood\\* a century¹." in done.text
    assert done.text.endswith("\\* Note *.\n\n¹ Note 1.\n\n² Note 2.\n".replace("Note *", "Note \\*"))


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ('<a href="#fn2" id="r2">2</a>', "", "note 2 is marked by no link"),
        ('<p id="fn2"><a href="#r2">2</a> ', "<p>", "note 2 is marked, and no note leads back to it"),
        ('<a href="#fn2" id="r2">2</a>', '<a href="#fn3" id="r2">3</a>', "note 2 is marked by no link"),
        ('<a href="#fn3" id="r3">3</a>', '<a href="#fn2" id="r3">2</a>', "note 3 is marked by no link"),
        ('id="r2">2</a>', 'id="r2">2</a><a href="#fn2">2</a>', "note 2 is marked 2 times"),
    ],
)
def test_a_side_without_the_other_is_refused(was: str, becomes: str, told: str):
    markers = [f'<a href="#fn{number}" id="r{number}">{number}</a>' for number in (1, 2, 3)]
    notes = "".join(f'<p id="fn{n}"><a href="#r{n}">{n}</a> {words}</p>' for n, words in enumerate(WORDS, 1))
    body = TEXT.format(*markers) + notes
    assert was in body
    with pytest.raises(Refused, match=told):
        read(body.replace(was, becomes))


def test_links_that_are_no_notes_stay_words():
    contents = '<ol><li><a href="#a">1</a></li></ol>' + TEXT.format("", "", "").replace("<h1>", '<h1 id="a">')
    cited = contents + '<p>So [<a href="#b">1</a>] says.</p><p id="b">[1] Ada Reed, Piers 5 (2001).</p>'
    done = read(cited)
    assert "So [1] says." in done.text
    assert "[1] Ada Reed, Piers 5 (2001)." in done.text
