"""What people bring, imported: the documents in `brought/`, each what stands in a Markdown file under its first heading.

A document has a name, the text and its notes, and below `--` the lines of the page that the import writes (without
ids and the first note), then what it tells: `? ` what it is unsure of, `! ` what was left out or decided. What is
imported checks: the file, read anew, gives the witness, and pages and witness agree. Documents are parted by `====`.
"""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from edition.collating.collation import collate
from edition.importing.new_edition import Imported, import_article
from edition.model.file_paths import WITNESS
from edition.pages.page_reader import Page, read_pages
from edition.witness.original import RECORD, Original, is_divided
from edition.witness.witness_reader import read_witness
from files.receiving import receive, received_findings
from files.writing import write_all
from making.checking import check_folder
from templates import TEMPLATES

CASES = sorted(Path(__file__).parent.glob("brought/*.txt"))
HEAD = "---\ntitle: Of Weirs\nauthor: Edda Holm\njournal: Tidal L. Rev.\nvolume: 7\nfirst_page: 12\nyear: 2020\n---\n\n"
FIRST = "# I. THE WEIR\n\nThe weir stood.[^a]\n\n"
NOTE = "\n\n[^a]: Jane Roe, *The Harbour* 5 (2001).\n"
_OURS = re.compile(r"(?:> )?\{: #p\d+|# I\.|The weir stood\.|\[\^1\]:|<!--|$")


def documents():
    for path in CASES:
        for block in path.read_text(encoding="utf-8").strip("\n").split("\n====\n"):
            head, _, expected = block.partition("\n--\n")
            name, _, text = head.partition("\n")
            yield pytest.param(path, text, expected, id=f"{path.stem}: {name}")


def imported(text: str, name: str = "weirs.md") -> Imported:
    content = text.encode()
    read = receive(content)
    done = import_article(read, "", TEMPLATES, Original(name, content, read.form))
    files = {path: str(each) for path, each in done.files.items()}
    assert received_findings(files[RECORD], content, normalize("NFC", files[WITNESS])) == ()
    pages = [Page(path, each) for path, each in files.items() if re.fullmatch(r"docs/[\w-]+\.md", path)]
    assert (
        list(collate(read_witness(files[WITNESS], divided=is_divided(read.form)).article, read_pages(pages)[0])) == []
    )
    return done


def shown(text: str) -> str:
    done = imported(HEAD + FIRST + text + NOTE)
    lines = [line for line in str(done.files["docs/i.md"]).split("\n") if not _OURS.match(line)]
    told = [f"! {each}" for each in re.split(r"; (?!\d+ words?\)|the first)", done.left_out) if each]
    return "\n".join([*lines, *(f"? {each.about}: {each.message}" for each in done.doubts), *told])


@pytest.mark.parametrize(("path", "text", "expected"), list(documents()))
def test_what_is_brought_reads_as_it_says(path, text, expected, accept):
    accept(path, expected, shown(text))


def test_what_the_form_of_the_file_decides_is_checked_by_it(tmp_path: Path):
    """The record of the file tells the check, as it told the import, that its paragraphs are as the file has them."""
    write_all(
        tmp_path, imported(HEAD + FIRST + "The clerk wrote [sic] under it\n\nall the night long." + NOTE).files, False
    )
    assert {found.rule for found in check_folder(tmp_path).findings} <= {"file-missing"}


def test_a_number_of_the_front_matter_is_what_is_written_there():
    """YAML makes 4095 of `0xfff`, and 8 of `010`."""
    written = {"volume: 7": "volume: 0xfff", "first_page: 12": "first_page: 010"}
    text = HEAD + FIRST + NOTE
    for decimal, other in written.items():
        text = text.replace(decimal, other)
    front = str(imported(text).files["docs/index.md"])
    assert "volume: '0xfff'" in front and "first_page: '010'" in front


def test_letters_in_parts_are_read_whole_and_told():
    """One system writes é as two signs: in a heading, a title, a table and a note, in a text as in Markdown."""
    text = HEAD.replace("Of Weirs", "Of Écluses") + FIRST + "## A. Über\n\nA café.\n\n| Å |\n|---|\n| é |" + NOTE
    done = imported(normalize("NFD", text.replace("Roe", "Röe")))
    assert "## A. Über {#i-a}\n\nA café." in done.files["docs/i.md"]
    assert "words with letters in parts (NFD), read as whole ones (NFC): 6; the first is “Écluses”" in done.left_out
    plain = imported(normalize("NFD", "OF WEIRS\n\nEdda Holm\n\nI. ÎLE\n\nA café.¹\n\n¹ Roe.\n"), "weirs.txt")
    assert "A café.[^1]" in plain.files["docs/i.md"]
    assert "(NFC): 2; the first is “ÎLE”" in plain.left_out
