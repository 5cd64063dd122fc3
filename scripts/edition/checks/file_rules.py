"""Rules on the files: every page in the navigation, none empty, all readable."""

from __future__ import annotations

import re
from collections import Counter

from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.model import Place
from edition.pages.front_matter import split_front_matter

found_by_reader("page-not-utf8", """A file that is not UTF-8.

Bad: a page saved in Windows-1252.
Good: a page saved in UTF-8.""")  # fmt: skip
found_by_reader("file-missing", """A file that every edition has is missing or cannot be read.

Bad: no citations/sources.bib.
Good: docs/, citations/sources.bib, docs/witness/article.txt, mkdocs.yml.""")  # fmt: skip
found_by_reader("settings", """mkdocs.yml is not YAML.

Bad: `nav: [index.md`
Good: `nav: [index.md]`""")  # fmt: skip
found_by_reader("front-matter", """Front matter that is not YAML, or a value in it of another type than expected.

Bad: `title: [unclosed`, `year: soon`, `authors: 5`
Good: `title: A Title`, `year: 2020`, `authors: [Jane Roe]`""")  # fmt: skip
found_by_reader("file-received", """The file that the article was received as is gone, changed, or would run.

Bad: a line of docs/witness/article.txt that was corrected by hand; `original: published` of a file with macros.
Good: the witness as it was read in witness/article.docx, and the pages with a declared emendation.""")  # fmt: skip
found_by_reader("paragraph-id", """An id that stands on no paragraph.

Bad: `{: #p4 }` after a blank line.
Good: `{: #p4 }` on the line after the paragraph's last.""")  # fmt: skip
found_by_reader("witness-unreadable", """The witness cannot be read as an article.

Bad: an empty docs/witness/article.txt.
Good: the article's text as received.""")  # fmt: skip


@rule
def page_not_in_navigation(context: Context) -> Findings:
    """A page that no reader would find.

    Bad: docs/v.md, and no v.md under nav in mkdocs.yml.
    Good: every page of docs/ is listed in nav.
    """
    for page in context.all_pages:
        if page.path.removeprefix("docs/") not in context.nav:
            yield (
                Place(page.path, 1),
                f"{page.path} is not in the navigation; "
                f"expected {page.path.removeprefix('docs/')} under nav in mkdocs.yml",
            )


@rule
def navigation_without_page(context: Context) -> Findings:
    """The navigation lists a page that does not exist.

    Bad: nav has v.md, and there is no docs/v.md.
    Good: nav lists pages that exist.
    """
    paths = {page.path for page in context.all_pages}
    for entry in context.nav:
        if not re.match(r"https?://", entry) and f"docs/{entry}" not in paths:
            yield (
                context.listed(entry),
                f"nav lists {entry}, but docs/{entry} does not exist; expected a page; write it, or correct the line",
            )


@rule
def navigation_repeated(context: Context) -> Findings:
    """The navigation lists a page twice.

    Bad: nav has i.md, ii.md, ii.md.
    Good: i.md, ii.md
    """
    for entry, count in Counter(context.nav).items():
        if count > 1:
            yield context.listed(entry), f"nav lists {entry} {count} times; expected it once; remove the others"


@rule
def navigation_order(context: Context) -> Findings:
    """The navigation lists the article's Parts in another order than their numbers.

    Bad: nav has ii.md before i.md.
    Good: i.md, ii.md, iii.md
    """
    first: dict[str, int] = {}
    for paragraph in context.article.paragraphs:
        if paragraph.number:
            first.setdefault(paragraph.place.path, paragraph.number)
    listed = [(f"docs/{entry}", first[f"docs/{entry}"]) for entry in context.nav if f"docs/{entry}" in first]
    for (before, earlier), (path, number) in zip(listed, listed[1:], strict=False):
        if number < earlier:
            yield (
                context.listed(path.removeprefix("docs/")),
                f"nav lists {path} (from #p{number}) after {before} (from #p{earlier}); "
                "expected the order of the paragraphs; put them in it",
            )


@rule
def page_empty(context: Context) -> Findings:
    """A page without any text.

    Bad: an empty docs/iv.md.
    Good: a heading and its paragraphs.
    """
    for page in context.all_pages:
        if not split_front_matter(page.text)[1].strip():
            yield (
                Place(page.path, 1),
                f"{page.path} is empty; expected a heading and text; fill it or remove it from docs/ and nav",
            )


@rule
def meta_missing(context: Context) -> Findings:
    """The title page's front matter does not identify the article.

    Bad: no `title`.
    Good: title, authors, journal, volume, first_page, year, url; what is not known stays empty.
    """
    meta = context.article.meta
    if not meta.title:
        yield meta.place, "the front matter gives no title; expected title: and authors: in docs/index.md"
    if not meta.authors:
        yield meta.place, "the front matter gives no authors; expected a list authors: in docs/index.md"
