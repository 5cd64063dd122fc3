"""Which links an editors' page has."""

import pytest

from edition.pages.editors_pages import read_editors_pages
from edition.pages.page_reader import TITLE_PAGE, Page


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[^0]: DOI: <https://pier.example/1> The keeper.\n", []),
        ("[^1]: See [x](javascript:a) there.\n", []),
        ("It [stood](there).\n{: #p1 }\n\nRead [more](about/index.md).\n", ["about/index.md"]),
        ("[pier]: https://pier.example/\n", ["https://pier.example/"]),
        ("It stood.[^1] [pier][]\n\n[pier]: DOI:1\n", ["DOI:1"]),
    ],
)
def test_what_is_the_articles_on_a_title_page_has_none_of_them(text, targets):
    (page,) = read_editors_pages([Page(TITLE_PAGE, text)])
    assert [link.target for link in page.links] == targets
