"""Small articles whose notes are easily led to the wrong source: what each citation means, and what is found.

Below the article, behind a line of equals signs, stands a line for each citation, `note form | source | pinpoint`,
the source by its reporter, code, title or legislature, and a line `note ! rule` for each finding.
"""

from pathlib import Path

import pytest

from edition.importing.new_edition import import_article
from files.writing import write_all
from making.checking import check_folder
from templates import TEMPLATES

HERE = Path(__file__).parent
CASES = sorted((HERE / "resolved").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_citation_has_its_source(path, tmp_path):
    printed, _, expected = path.read_text(encoding="utf-8").partition("\n\n=====\n")
    write_all(tmp_path, import_article(printed, "scripts", TEMPLATES).files, force=False)
    checked = check_folder(tmp_path)
    known = {source.key: source.fields for source in checked.edition.sources}
    lines = []
    for note in checked.edition.article.notes:
        for found in checked.edition.citations.get(note.label, ()):
            fields = known.get(found.source or "", {})
            name = next(
                (fields[each] for each in ("reporter", "code", "title", "congress", "number") if each in fields), "open"
            )
            lines.append(f"{note.label} {found.citation.form} | {name} | {found.citation.pinpoint or ''}".strip(" |"))
    lines += [f"{finding.message.split(':')[0].removeprefix('note ')} ! {finding.rule}" for finding in checked.findings]
    assert lines == expected.split("\n")[:-1]


def test_an_archived_copy_is_a_field_of_its_source():
    text = (HERE / "resolved/address-and-archive.txt").read_text(encoding="utf-8").partition("\n\n=====\n")[0]
    database = import_article(text, "scripts", TEMPLATES).files["citations/sources.bib"]
    assert "url = {https://www.post.example/2018/09/03/whose-bees/},\n" in database
    assert "archiveurl = {https://perma.cc/AB12-CD34},\n" in database
    assert "url = {https://www.post.example/2018/09/09/our-bees},\n" in database
    assert "archiveurl = {https://perma.cc/EF56-GH78},\n" in database


def test_a_name_in_the_text_keeps_the_stop_that_shortens_its_last_word():
    text = (HERE / "resolved/a-case-by-its-report-alone.txt").read_text(encoding="utf-8").partition("\n\n=====\n")[0]
    database = import_article(text, "scripts", TEMPLATES).files["citations/sources.bib"]
    assert "title = {Tern Weaving Co.}" in database
    assert "title = {Moor Process, Inc. v. Sac Tribe}" in database
