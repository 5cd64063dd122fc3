"""Parts whose titles are names of the edition's own pages, or of devices that Windows has in place of files."""

from __future__ import annotations

import pytest

from edition.exports.files_beside import files_beside
from edition.importing.new_edition import import_article
from edition.places.addresses import page_url
from edition.text.page_names import OWN, free_name
from machine.environment import TOP

TEMPLATES = TOP / "scripts" / "templates"
STOOD = "The weir stood for a century, and nobody asked by whom it was built.¹"
NOTE = "¹ Ada Reed, *Weirs* 5 (1990)."


@pytest.mark.parametrize("title", ["Index", "Data", "Sources", "About", "Full", "Con", "NUL", "Com1"])
def test_a_part_stands_on_a_page_of_its_own(title):
    text = f"Of Weirs\n\nMara Quill\n\n# {title}\n\n{STOOD}\n\n# Conclusion\n\nIt fell.\n\n{NOTE}\n"
    done = import_article(text, "", {"index.md": "", "about/index.md": ""})
    page = str(done.files[f"docs/the-{title.casefold()}.md"])
    assert f"{{#the-{title.casefold()}}}" in page and "It stood" not in page and STOOD[:-1] in page
    assert f"the-{title.casefold()}.md" in str(done.files["mkdocs.yml"])


@pytest.mark.parametrize("name", ["i", "v", "introduction", "conclusion", "iii-a", "data-2", "consent", "com10"])
def test_any_other_name_stays(name):
    assert free_name(name) == name


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ("index.md", "/"),
        ("iii.md", "/iii/"),
        ("about/index.md", "/about/"),
        ("a-price-index.md", "/a-price-index/"),
        ("about/price-index.md", "/about/price-index/"),
    ],
)
def test_a_name_that_ends_as_an_index_does_is_a_pages_own(page, url):
    assert page_url(f"docs/{page}") == url
    assert page.count("/") == 0 or files_beside({f"docs/{page}": b""})[0]["url"] == url


def test_the_editors_pages_are_among_the_names_taken():
    assert {path.name for path in TEMPLATES.iterdir() if list(path.glob("*.md"))} <= OWN
