"""The invented articles in the six further forms, each written by Pandoc: the same article as the text itself."""

from __future__ import annotations

import subprocess

import pytest
from doors.test_forms import NAMES, article, expected, shown, through
from doors.writers import as_markdown
from slow import but_the_first

from edition.doors.opening.opening import MARKDOWN
from files.receiving import receive
from machine.citing import pandoc_program

FORMS = ("html5", "latex", "jats", "odt", "epub", "docx")
CHOSEN = ("harbour-records", "orchard-drones", "referees-whistle", "salt-tariff", "sea-returns", "tithe-barn")
"""Of different kinds: epigraph and two quotations, lists, three authors, tables of figures, numbered steps, no Part."""


def made(text: str, form: str) -> bytes:
    command = [pandoc_program(), f"--from={MARKDOWN}", f"--to={form}", "--standalone", "--output=-", "-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", but_the_first(CHOSEN))
def test_the_same_article(name, form):
    read = through(made(as_markdown(article(name)), form))
    assert shown(read) == expected(name)
    assert read.meta.authors == article(name).meta.authors


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


def test_the_moment_at_which_an_epub_was_written_is_no_year_of_print():
    read = receive(made(TEXT, "epub"))
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
