"""Pages of the web as they are: menus, asides and comments around the article, and notes in the forms that they have."""

from __future__ import annotations

import pytest
from doors.writers import LONG

from edition.doors.common.received import Facts, Received
from files.receiving import receive

ARTICLE = f"<h1>Of Weirs</h1><p>Mara Quill</p><h2>Introduction</h2><p>{LONG}</p><p>It stood{{0}} a century{{1}}.</p><p>It fell{{2}}.</p>"
READ = "It stood¹ a century².\n\nIt fell³.\n\n¹ Ada Reed, *Piers* 5 (2001).\n\n² *Id.* at 6.\n\n³ *See* Bo Ash, *Weirs* 7 (1999).\n"
WORDS = ("Ada Reed, <em>Piers</em> 5 (2001).", "<em>Id.</em> at 6.", "<em>See</em> Bo Ash, <em>Weirs</em> 7 (1999).")
MARK = '<sup><a href="#fnN" id="rN">N</a></sup>'
NOTE = '<p id="fnN"><a href="#rN">N</a>. WORDS</p>'


def page(mark: str = MARK, note: str = NOTE, before: str = "", behind: str = "") -> str:
    notes = "".join(note.replace("N", str(number)).replace("WORDS", words) for number, words in enumerate(WORDS, 1))
    return ARTICLE.format(*(mark.replace("N", str(number)) for number in (1, 2, 3))) + before + notes + behind


def read(body: str) -> Received:
    return receive(f"<!DOCTYPE html><title>Of Weirs</title><body>{body}".encode())


AROUND = [
    "<nav><ul><li><a href='/'>Home</a></li><li>Issues</li></ul></nav>{}",
    "<header><a href='#c'>Skip to content</a><form>Search</form></header>{}<footer>© The Review</footer>",
    "<main>{}</main><aside><h3>Related</h3><p>Of eels.</p></aside>",
    "<div class='site'><a href='#c'>Skip to content</a><article id='c'>{}</article></div>",
    "{}<div class='sharedaddy sd-sharing'><ul><li>Share on a network</li></ul></div>",
    "{}<div id='comments'><h3>Leave a Reply</h3><p>Your name is not published.</p></div>",
    "{}<div title='footer'><p>7</p></div>",
    "<div role='search'><p>Search</p></div><div class='screen-reader-text'>Menu</div>{}",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_stands_around_an_article_is_left_out_and_told(around):
    alone, done = read(page()), read(around.format(page()))
    assert done.text == alone.text and alone.text.endswith(READ)
    assert [line for line in done.told if line not in alone.told][0].startswith("words around the article, left out: ")


@pytest.mark.parametrize(
    "within",
    [
        "<header>{}</header>",  # the title's only place
        "<section class='notes related'>{}</section>",  # most of the words
        "<form id='page'>{}</form>",
    ],
)
def test_what_holds_the_article_stays_whatever_it_is_called(within):
    assert read(within.format(page())).text == read(page()).text


def test_an_aside_that_holds_the_notes_stays():
    assert read(page(before="<aside>", behind="</aside>")).text.endswith(READ)


@pytest.mark.parametrize(
    ("mark", "note", "before", "behind"),
    [
        (MARK, '<p id="fnN">N.WORDS <a href="#rN">↩</a></p>', "", ""),
        (MARK, '<p><a href="#rN" id="fnN">[N]</a>. WORDS</p>', "", ""),
        (MARK, '<li id="fnN"><a href="#rN">↑ N</a> WORDS</li>', "<ul>", "</ul>"),
        (MARK, '<dt id="fnN"><a href="#rN">N</a></dt><dd>WORDS</dd>', "<dl>", "</dl>"),
        (MARK, '<tr><td id="fnN"><a href="#rN">N</a></td><td>WORDS</td></tr>', "<table>", "</table>"),
        (MARK.replace("#", "https://tidal.example/a#"), NOTE.replace("#", "https://tidal.example/a#"), "", ""),
    ],
)
def test_notes_in_the_forms_of_the_web(mark, note, before, behind):
    assert read(page(mark, note, before, behind)).text.endswith(READ)


@pytest.mark.parametrize("before", ["<h2>Notes</h2>", "<p><b>Endnotes</b></p>", "<h3>References</h3>", "<hr>"])
@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#fnN">N</a></sup>', '<p id="fnN">N. WORDS</p>'),
        ("<sup>N</sup>", "<p>N. WORDS</p>"),
        ("<sup>[N]</sup>", "<p><sup>N</sup> WORDS</p>"),
        ("[N]", "<p>[N] WORDS</p>"),
    ],
)
def test_notes_that_no_link_marks_are_read_where_each_number_has_one_place(mark, note, before):
    done = read(page(mark, note, before))
    assert done.text.endswith(READ)
    assert done.told[0] == "notes read from numbers at the file’s end, each of which marks one place in the text"


@pytest.mark.parametrize(
    ("mark", "note"),
    [("[1]", "<p>[N] WORDS</p>"), ("", "<p>N. WORDS</p>"), ("<sup>N</sup><sup>4</sup>", "<p>N. WORDS</p>")],
)
def test_what_is_not_certain_stays_text(mark, note):
    assert "¹ Ada Reed" not in read(page(mark, note)).text


def test_what_a_style_sets_in_italics_or_raises_is_so():
    slanted = page().replace("<em>", '<span style="color:red; font-style: italic">').replace("</em>", "</span>")
    cited = page().replace("<em>Weirs</em>", "<cite>Weirs</cite>")
    assert read(cited).text == read(page()).text
    styled = slanted.replace("<sup>", '<span style="vertical-align:super">').replace("</sup>", "</span>")
    assert read(styled).text == read(page()).text


def test_what_a_page_tells_indexes_tells_where_the_article_was_printed():
    said = {"journal_title": "Tidal L. Rev.", "volume": "7", "firstpage": "101", "publication_date": "2016/03/01"}
    head = "".join(f'<meta name="citation_{name}" content="{value}">' for name, value in said.items())
    done = receive(
        f"<!DOCTYPE html><html><head><title>Of Weirs</title>{head}</head><body>{page()}</body></html>".encode()
    )
    assert done.facts == Facts("Tidal L. Rev.", "7", "101", 2016)


SHEET = "<style>p.c1 { margin: 0 } .c2{font-size:10pt;font-style:italic}\n.c3 { font-variant: small-caps } .c4{vertical-align:super}</style>"


def test_what_a_style_sheet_says_of_letters_is_read_by_their_class():
    plain = "It <em>stood</em> so<sup>2</sup>; see <span style='font-variant: small-caps'>Tidal <em>L. Rev.</em></span>"
    shown = "It <span class='c1 c2'>stood</span> so<span class='c4'>2</span>; see <span class='c3'>Tidal <span class='c2'>L. Rev.</span></span>"
    done = read(SHEET + page(before=f"<p>{shown}</p>"))
    assert (
        done.text == read(page(before=f"<p>{plain}</p>")).text
        and "It *stood* so" in done.text
        and "TIDAL *L. REV.*" in done.text
    )
    both = "<span class='c2 c3'>Tidal</span>"
    assert "*TIDAL*" in read(SHEET + page(before=f"<p>{both}</p>")).text
