"""What the front matter of a title page may say: all that the reader reads and the documentation names."""

from __future__ import annotations

import re
from pathlib import Path

from edition.pages.front_matter import FACTS
from making.checking import check_folder

TOP = Path(__file__).parents[2]


def test_every_key_that_the_documentation_names_may_be_set():
    """`editors:` was read, named in the README, and refused by a rule."""
    text = (TOP / "README.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"^The front matter of the title page may also say .+$", text, re.M)
    named = re.findall(r"`([a-z_]+):", told)
    assert {"designation", "last_page", "editors", "ground", "corrections"} <= set(named) <= set(FACTS)


def test_an_edition_whose_title_page_names_its_editors_has_no_findings(tmp_path):
    (tmp_path / "docs").mkdir()
    front = "---\ntitle: Of Lamps\njournal: Tidal L. Rev.\nauthors: [Mara Quill]\neditors: [Ada Roe, Bo Lind]\n---\n"
    (tmp_path / "docs/index.md").write_text(front, encoding="utf-8")
    checked = check_folder(tmp_path)
    assert checked.edition.article.meta.editors == ("Ada Roe", "Bo Lind")
    assert [each for each in checked.findings if each.rule == "page-setting"] == []
