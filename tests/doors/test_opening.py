"""The door is told by a file's content; what no door reads is refused in a line, and nothing is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from doors.writers import as_pdf

from edition.doors.common.facts_in_heads import facts_of
from edition.doors.common.received import Facts, Received, Refused
from edition.doors.opening import opening
from edition.witness.witness_reader import read_witness
from files.receiving import receive

HEAD = "---\ntitle: Of Piers\nauthor: Mara Quill\n---\n\n# I. The Pier\n\n"
PLAIN = """OF PIERS

Mara Quill

I. THE PIER

The pier stood for a century.1 It fell in 1901.2

1. Jane Roe, Piers 5 (2001).

2. Id. at 6.
"""


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (PLAIN.replace(".1 ", ".¹ ").replace(".2\n", ".²\n").replace("1. J", "¹ J").replace("2. I", "² I"), "text"),
        (PLAIN, "text with plain figures"),
        (HEAD + "It stood.[^1]\n\n[^1]: Jane Roe, *Piers* 5 (2001).\n", "Markdown"),
        ("# I. The Pier\n\nIt stood.^[Jane Roe, *Piers* 5 (2001).] It fell.^[*Id.*]\n", "Markdown"),
        ("<!DOCTYPE html><title>Of Piers</title><p>It stood.<sup>1</sup></p><ol><li>Roe.</li></ol>", "HTML"),
        ("\\documentclass{article}\\begin{document}It stood.\\footnote{Roe.}\\end{document}", "LaTeX"),
    ],
)
def test_the_form_is_told_by_the_content(content, form):
    done = receive(content.encode())
    assert done.form == form
    assert re.search("stood[^\n]*¹", done.text) and re.search("^¹ .*Roe", done.text, re.M)


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("1", "2", "3"), ()),
        (("roe", "doe", "poe"), ()),
        (
            ("23", "24", "25"),
            (
                "[^23] is note 1: Markdown numbers notes in the order of their marks; "
                "labels that are other figures than their note’s: 3",
            ),
        ),
        (
            ("1", "2", "4"),
            (
                "[^4] is note 3: Markdown numbers notes in the order of their marks; "
                "labels that are other figures than their note’s: 1",
            ),
        ),
    ],
)
def test_labels_that_are_other_figures_than_the_notes_numbers_are_told(labels, told):
    marked = "\n\n".join(f"It stood {label}.[^{label}]" for label in labels)
    defined = "\n\n".join(f"[^{label}]: Jane Roe, *Piers* 5 (2001)." for label in reversed(labels))
    done = receive(f"{HEAD}{marked}\n\n{defined}\n".encode())
    assert "It stood " + labels[0] + ".¹" in done.text
    assert done.told == told


def test_a_pdf_tells_the_printed_pages_by_their_numbers():
    texts = Path(__file__).parents[1] / "imports"
    article = read_witness((texts / "moon-dust" / "article.txt").read_text(encoding="utf-8")).article
    done = receive(as_pdf(article, first_page=341))
    assert done.prints_pages
    assert re.findall(r"\[\*(\d+)\]\{#page-\1\}", done.text)[:2] == ["342", "343"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (HEAD + "It stood.[^1] It fell.[^2]\n\n[^1]: Roe.\n", ":8: note [^2] is marked and defined nowhere"),
        (HEAD + "It stood.[^1]\n\n[^1]: Roe.\n\n[^2]: Poe.\n", ":12: note [^2] is defined and marked nowhere"),
        (HEAD + "It stood.[^1][^2]\n\nIt fell.[^2][^1]\n\n[^1]: Roe.\n\n[^2]: Poe.\n", "of its own; so are [^2]"),
        (HEAD + "It stood.[^1]\nIt fell.[^2]\n\nIt rose.[^1]\n\n[^1]: Roe.\n\n[^2]: Poe.\n", ":11: note [^1] is marked twice"),
        (HEAD + "It stood.[^1]\n\n[^1]:\n", "note 1 is marked and has no words in the file"),
        (PLAIN.replace("century.1", "century."), "not each of the 2 notes’ numbers marks one place"),
        (PLAIN.replace("It fell", "It fell.1 It fell"), "not each of the 2 notes’ numbers marks one place"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Word file (.doc), or an encrypted one"),
        (b"{\\rtf1 It stood.}", "RTF, which loses notes"),
        (b"%PDF-1.7\n" + bytes(100), "the PDF is damaged"),
        (b"\x7fELF" + bytes(100), "a binary file of a form that no door reads"),
        (b"PK\x03\x04" + bytes(50), "damaged or encrypted"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_ends_in_a_line_and_writes_nothing(content, told, tmp_path, script):
    source = tmp_path / "an article"
    source.write_bytes(content if isinstance(content, bytes) else content.encode())
    done = script("import", source, "--into", tmp_path / "edition")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert told in done.stderr and not (tmp_path / "edition").exists()


def locked() -> bytes:
    """A PDF of one page that a password locks."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    return made + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


def test_a_pdfs_letters_are_whole(monkeypatch):
    monkeypatch.setattr(opening, "read_pdf", lambda _: Received("Ro\u0302mulo"))
    monkeypatch.setattr(opening, "active_in", lambda _: ())
    assert opening.open_door(b"%PDF-1.7", lambda *_: ("", ""), True).text == "Rômulo"


def test_a_pdf_that_is_locked_or_cut_off_is_refused_in_a_line():
    texts = Path(__file__).parents[1] / "imports"
    whole = as_pdf(read_witness((texts / "moon-dust" / "article.txt").read_text(encoding="utf-8")).article)
    for content, told in (
        (locked(), "the PDF is encrypted"),
        (whole[: len(whole) // 2], "it breaks off before its end"),
    ):
        with pytest.raises(Refused, match=told) as refused:
            receive(content)
        assert "\n" not in str(refused.value)


def test_what_is_read_of_a_file_can_be_read_again_to_the_letter():
    content = (HEAD + "It stood.[^1]\n\n[^1]: Jane Roe, *Piers* 5 (2001).\n").encode()
    receive.cache_clear()
    first = receive(content)
    receive.cache_clear()
    assert receive(content) == first


def test_a_note_of_markdown_whose_label_is_a_sign_is_the_authors():
    content = HEAD.replace("# I", "Mara Quill[^*]\n\n# I") + "It stood.[^1]\n\n[^*]: A lecturer.\n\n[^1]: Roe.\n"
    article = read_witness(receive(content.encode()).text).article
    assert [(note.number, note.text.edition.plain) for note in article.notes] == [(0, "A lecturer."), (1, "Roe.")]


MARKDOWN_AS_PEOPLE_WRITE_IT = [  # a line of the text or of a note, and what is read in it
    ("It stood[^1]: for a century.", "It stood¹: for a century."),
    ("It stood.<sup>2</sup> It <em>fell</em>.[^1]", "It stood.² It *fell*.¹"),
    ('He wrote <span class="smallcaps">Piers</span>.[^1]', "He wrote PIERS.¹"),
    ('<mark style="color:blue">It stood</mark>.<br>It fell.[^1]', "It stood. It fell.¹"),
    ("It stood.<!-- did it? --> It fell.[^1]", "It stood. It fell.¹"),
    ("It stood, 3 < 4, for a<b.[^1]", "It stood, 3 < 4, for a<b.¹"),
    ("It stood.[^1]\n\n1. *Piers*\n2. *Quays*", "1. *Piers*\n2. *Quays*"),
    ("It stood.[^1]\n\n<figure><figcaption>A pier</figcaption></figure>", "A pier"),
    (r"Type \<b\>, <sic> or <b and c>d; it is of <Weirs>.[^1]", "Type <b>, <sic> or <b and c>d; it is of <Weirs>.¹"),
    ("It stood.[^1]\n## A. The Quay\nIt fell.", "It stood.¹\n\n## A. The Quay\n\nIt fell."),
    ("It stood.[^1]\n\n* one\n* two\n    1. a pier\n    2. a quay", "• one\n• two\n1. a pier\n2. a quay"),
    ("It stood.[^1]\n\nAsh\n:   A tree", "Ash\nA tree"),
    (
        "It stood---long---in 1704--09, at <https://x.org/a---b>.[^1]",
        "It stood—long—in 1704–09, at https://x.org/a---b.¹",
    ),
    ("The H~2~O and CO~2~e of C~6~H~12~O~6~ rose.[^1]", "The H2O and CO2e of C6H12O6 rose.¹"),
    (
        "At https://x.org/~roe/a~2~b.pdf, ~5 ft or ~6 m, it stood `a~2~`.[^1]",
        "At https://x.org/~roe/a~2~b.pdf, ~5 ft or ~6 m, it stood a~2~.¹",
    ),
    ("It held 10^-6^ m^3^, or 10^−12^ ft, on May 3^rd^.[^1]", r"It held 10⁻\⁶ m\³, or 10⁻\¹\² ft, on May 3rd.¹"),
    ("At https://x.org/a_b_c_d.pdf it stood.[^1]", "At https://x.org/a_b_c_d.pdf it stood.¹"),
]


@pytest.mark.parametrize(("written", "read"), MARKDOWN_AS_PEOPLE_WRITE_IT)
def test_markdown_is_read_as_people_write_it(written, read):
    text = receive(f"{HEAD}{written}\n\n[^1]: Jane Roe, *Piers* 5 (2001).\n".encode()).text
    assert f"\n\n{read}\n\n" in text, text


def test_front_matter_says_where_the_article_was_printed():
    yaml = "journal: J. Pier L.\nvolume: 12\nfirst_page: 201\nyear: 2019\nbibliography: r.bib\n---\n"
    done = receive((HEAD.replace("---\n\n", yaml + "\n", 1) + "It stood.[^1]\n\n[^1]: Roe.\n").encode())
    assert done.facts == Facts("J. Pier L.", "12", "201", 2019)
    assert done.told == ("front matter, left out: “bibliography”",)


@pytest.mark.parametrize(("pages", "first"), [("201--230", "201"), ("201–30", "201"), ("30", ""), ("i, 4", "")])
def test_pages_tell_the_first_one(pages, first):
    yaml = f"pages: '{pages}'\n---\n"
    done = receive((HEAD.replace("---\n\n", yaml + "\n", 1) + "It stood.[^1]\n\n[^1]: Roe.\n").encode())
    assert done.facts.first_page == first
    assert bool(first) != ("front matter, left out: “pages”" in done.told)


@pytest.mark.parametrize(
    "author",
    [
        "{name: Mara Quill}",
        "{given: Mara, family: Quill}",
        "{name: {given: Mara, family: Quill}}",
        "{first: Mara, last: Quill}",
    ],
)
def test_an_author_is_named_in_each_of_the_ways_that_yaml_has(author):
    yaml = f"---\ntitle: Of Piers\nauthor:\n  - {author}\n  - Tom Arle\n---\n\n# I. The Pier\n\nIt stood.[^1]\n\n[^1]: Roe.\n"
    assert "\n\nMara Quill & Tom Arle\n\n" in receive(yaml.encode()).text


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}It stood [@roe, 33].[^1]\n\n[^1]: See [-@doe].\n",
        r"\documentclass{article}\begin{document}It stood \citep{roe}.\footnote{See \cite[3]{doe}.}\end{document}",
    ],
    ids=["Markdown", "LaTeX"],
)
def test_citations_by_a_key_are_told_for_a_program_writes_their_words(content):
    (told,) = receive(content.encode()).told
    assert told.startswith("citations by a key, whose words a bibliography’s program writes;") and told.endswith(": 2")


def test_what_a_reader_of_html_in_markdown_does_not_see_is_told():
    told = receive(f"{HEAD}It <u>stood</u>.<!-- did it? -->[^1]\n\n[^1]: Roe.\n".encode()).told
    assert told == (
        "comments and scripts of HTML, left out: 1 (line 8); the first is “<!-- did it? -->”",
        "tags of HTML; their words are kept: 1",
    )


@pytest.mark.parametrize("sign", ["^", "↩", "↑"])
def test_a_sign_that_leads_back_from_a_note_is_none_of_its_words(sign):
    page = (
        "<!DOCTYPE html><title>Of Piers</title><h1>I. The Pier</h1>"
        '<p>It stood.<sup id="r1"><a href="#n1">1</a></sup> As 2 ^ 3.</p>'
        f'<ol><li id="n1"><a href="#r1">{sign}</a> Roe at 5.</li></ol>'
    )
    done = receive(page.encode())
    assert "¹ Roe at 5." in done.text and "2 ^ 3" in done.text
    assert "notes read from links to them and back" in done.told


def test_a_tree_of_an_unknown_kind_is_refused():
    from edition.doors.pandoc.pandoc_tree import read_tree

    with pytest.raises(Refused, match="is not known to this door"):
        read_tree('{"meta": {}, "blocks": [{"t": "Sculpture", "c": []}]}', "Markdown")


def test_the_title_page_of_an_edition_from_a_pdf_says_that_its_pages_are_the_prints(tmp_path, script):
    texts = Path(__file__).parents[1] / "imports"
    article = read_witness((texts / "moon-dust" / "article.txt").read_text(encoding="utf-8")).article
    source, into = tmp_path / "article.pdf", tmp_path / "edition"
    source.write_bytes(as_pdf(article, first_page=341))
    done = script("import", source, "--into", into)
    assert done.returncode == 0, done.stderr
    front = yaml.safe_load((into / "docs/index.md").read_text(encoding="utf-8").split("---\n")[1])
    assert (front["page_source"], front["first_page"]) == ("print", "341")
    words = [(into / page).read_text(encoding="utf-8") for page in ("docs/index.md", "docs/about/index.md")]
    assert not any("inferred" in text for text in words) and all("the print" in text for text in words)
    assert "running heads and page numbers, left out" in done.stdout


@pytest.mark.parametrize(
    ("heads", "facts"),
    [
        (
            ["2025] OF PIERS 101", "102 TIDAL LAW REVIEW [Vol. 12:100", "2025] OF PIERS 103", "104 TIDAL LAW REVIEW [Vol. 12:100"],
            Facts("Tidal Law Review", "12", "100", 2025),
        ),
        (["TIDAL LAW REVIEW [Vol. 12:100", "TIDAL LAW REVIEW [Vol. 13:100"], Facts("Tidal Law Review", "", "100", 0)),
        (["tidal law review [Vol. 12:100", "tidal law review [Vol. 12:100"], Facts("Tidal Law Review", "12", "100")),
        (["2025 Of Piers 101", "102 TIDAL LAW REVIEW FORWARD"], Facts(first_page="100")),
    ],
    ids=["a review", "two volumes", "small capitals", "no brackets"],
)  # fmt: skip
def test_running_heads_tell_where_an_article_was_printed_if_they_agree(heads, facts):
    assert facts_of(heads, 100) == facts


def test_a_note_of_a_text_may_begin_with_a_figure_and_one_that_begins_no_line_is_named():
    notes = ["1. Jane Roe, Piers 5 (2001).", "2. 12 U.S.C. § 5531 (2012).", "3. Id.", "4. Id. at 6.", "5. Id. at 7."]
    body = "OF PIERS\n\nMara Quill\n\nI. THE PIER\n\nIt stood.1 It fell.2 It rose.3 It sank.4 It lay.5\n\n"
    assert "² 12 U.S.C. § 5531 (2012)." in receive((body + "\n\n".join(notes) + "\n").encode()).text
    lost = body + "\n\n".join([*notes[:2], "Doe, Weirs.", *notes[3:]]) + "\n"
    with pytest.raises(Refused, match="notes 4 and 5 begin lines, and note 3 begins none"):
        receive(lost.encode())
