"""The invented articles in the six further forms, each written by Pandoc: the same article as the text itself."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from doors.test_forms import NAMES, article, article_of, expected, shown_of
from doors.writers import as_markdown

from edition.doors.opening.opening import MARKDOWN
from files.receiving import receive
from machine.citing import pandoc_program

FORMS = ("html5", "latex", "jats", "odt", "epub", "docx")
CHOSEN = ("harbour-records", "orchard-drones", "referees-whistle", "salt-tariff", "sea-returns", "tithe-barn")
"""Of different kinds: epigraph and two quotations, lists, three authors, tables of figures, numbered steps, no Part."""


WRITE = """
for _, name in ipairs(pandoc.system.list_directory ".") do
  if name:match "%.md$" then
    local read = pandoc.read(io.open(name, "rb"):read "a", arg[1])
    for each = 2, #arg do
      local template = pandoc.template.compile(pandoc.template.default(arg[each]))
      local file = io.open(name:gsub("md$", arg[each]), "wb")
      file:write(pandoc.write(read, arg[each], { template = template }))
      file:close()
    end
  end
end
"""
"""What `pandoc --standalone` writes of each text in the folder, in each form, by one Pandoc for all."""


def write_all(texts: dict[str, str], forms: Iterable[str], folder: Path) -> None:
    """`name.form` in the folder for each text."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "write.lua").write_text(WRITE)
    command = [pandoc_program(), "lua", "write.lua", MARKDOWN, *forms]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def written(once) -> Path:
    """The folder of every chosen article in every form."""
    texts = {name: as_markdown(article(name)) for name in CHOSEN}
    return once("six-forms", lambda folder: write_all(texts, FORMS, folder))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", CHOSEN)
def test_the_same_article(name, form, written):
    text = receive((written / f"{name}.{form}").read_bytes()).text
    assert shown_of(text) == expected(name)
    assert article_of(text).meta.authors == article(name).meta.authors


def test_the_chosen_are_there():
    assert set(CHOSEN) <= set(NAMES)


TEXT = """---
title: Of Piers
author: [Mara Quill, Tom Roe, Ann Li]
---

# I. The Pier

The pier stood.[^1]

[^1]: Jane Roe, *Piers* 5 (2001).
"""


def test_the_moment_at_which_an_epub_was_written_is_no_year_of_print(tmp_path):
    write_all({"piers": TEXT}, ["epub"], tmp_path / "written")
    read = receive((tmp_path / "written" / "piers.epub").read_bytes())
    assert read.facts.year == 0
    assert any("“date”" in told for told in read.told)


JATS = """<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>
<article-title>Of Piers</article-title></title-group><contrib-group>
<contrib contrib-type="author"><string-name>Mara Quill</string-name></contrib>
<contrib contrib-type="author"><name><surname>Li</surname><given-names>Ann</given-names></name></contrib>
<contrib contrib-type="author"><collab>The Pier Group</collab></contrib>
<contrib contrib-type="author"><collab><institution>Weirs</institution></collab></contrib>
</contrib-group></article-meta></front>
<body><p>The pier stood.<xref ref-type="fn" rid="f1">1</xref></p></body>
<back><fn-group><fn id="f1"><p>Jane Roe, Piers 5 (2001).</p></fn></fn-group></back></article>"""


def test_a_name_of_jats_that_is_not_parted_is_read_and_one_in_no_known_form_told():
    read = receive(JATS.encode())
    assert read.text.startswith("Of Piers\n\nMara Quill & Ann Li & The Pier Group\n")
    assert "authors whose names the file gives in a form that is not read: 1" in read.told
