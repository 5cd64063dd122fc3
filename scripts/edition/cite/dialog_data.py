"""What the dialog “Cite” needs, and the section “Cite this article” that readers without JavaScript have.

The dialog's data are templates with holes for page, address and remark, and the printed page of
everything that has an id; one file for the whole site, fetched when the dialog is first opened. The
records are `supplemental`, a word by which reader views know what to leave out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import escape
from typing import Any

from edition.cite import bluebook_form, editors_words, records
from edition.cite.csl_styles import PAGES, REMARK, STYLES, URL, Processor, Style, filled, templates, the_article
from edition.cite.particulars import last_page, sentence_title
from edition.cite.printed_pages import printed_pages
from edition.model import UNRELEASED, Article, Release, Section
from edition.places.addresses import page_url

CAVEAT = "Printed pages are inferred from the text received: check them against the print."
FILE = "data/cite.json"
_RECORDS = (
    ("BibTeX", "data/article.bib", "tex", records.bibtex, editors_words.bibtex),
    ("RIS", "data/article.ris", "", records.ris, editors_words.ris),
    ("CSL-JSON", "data/article.csl.json", "json", records.csl_json, editors_words.csl_json),
)


def styles_cited(article: Article, process: Processor) -> Sequence[Mapping[str, Any]]:
    """The article in every style of the processor, which is a program of its own and takes its time."""
    pages = printed_pages(article)
    is_paged = all(paragraph.id in pages for paragraph in article.paragraphs)
    article = replace(article, meta=replace(article.meta, sentence_title=sentence_title(article)))  # worked out once
    with ThreadPoolExecutor() as at_once:
        return list(at_once.map(lambda style: _style(article, style, process, is_paged), STYLES))


def cite_data(article: Article, cited: Sequence[Mapping[str, Any]], release: Release = UNRELEASED) -> dict[str, Any]:
    """The dialog's data; `cited` is the article in the processor's styles.

    `home` is where the journal keeps the article, `edition` what this edition is called there, `own` cites an editors'
    note, which is a part of this edition alone, `corrections` is where reports of errors go. `span` names how a style
    shortens a range of pages, `note` and `notes` how it names one note or several there, `quoted` what begins its
    citation of words at second hand; `escapes` is the language whose signs a remark must not have in a record.
    """
    return {
        "caveat": CAVEAT if article.meta.page_source == "inferred" and _has_star_pages(article) else "",
        "home": article.meta.url,
        "edition": bluebook_form.edition_name(release.number),
        "release": release.number,
        "corrections": article.meta.corrections,
        "pages": {id: list(dict.fromkeys(ends)) for id, ends in printed_pages(article).items()},
        "styles": [_bluebook(article, release), *(_of_release(style, release) for style in cited)],
        "records": [
            {"name": name, "escapes": escapes, "text": write(article, URL, REMARK), "own": own(article, release)}
            for name, _, escapes, write, own in _RECORDS
        ],
    }


def _has_star_pages(article: Article) -> bool:
    return any(unit.text.edition.pages for unit in article.body)


def _of_release(style: Mapping[str, Any], release: Release) -> dict[str, Any]:
    """A style in which editors' notes are cited as those of this release."""
    parts = [{**part, "own": editors_words.of_release(part["own"], release)} for part in style["parts"]]
    return {**style, "parts": parts}


def _bluebook(article: Article, release: Release = UNRELEASED) -> dict[str, Any]:
    none = bluebook_form.cite(article.meta, "", URL + REMARK)
    paged = bluebook_form.cite(article.meta, PAGES, URL + REMARK)
    own = editors_words.bluebook(article.meta, release)
    parts = [{"label": "", "none": none, "one": paged, "many": paged, "own": own}]
    return {"name": "Bluebook", "span": "two-digits", "note": " n.{n}", "notes": " nn.{n}", "parts": parts}


def _style(article: Article, style: Style, process: Processor, is_paged: bool) -> dict[str, Any]:
    works = [the_article(article, style, is_paged), editors_words.a_note(article, style)]
    pairs = zip(*templates(style, works, process), strict=True)
    parts = [{**part, "own": editors_words.with_holes(own["none"])} for part, own in pairs]
    named = {"note": style.note, "notes": style.notes, "quoted": style.quoted}
    return {"name": style.name, "span": style.span, **named, "parts": parts}


def record_files(article: Article) -> Mapping[str, str]:
    """The article's own records as files of the site: path → text."""
    return {path: write(article) for _, path, _, write, _ in _RECORDS}


def cite_section(article: Article, cited: Sequence[Mapping[str, Any]], origin: str) -> str:
    """“Cite this article”, in every format, as Markdown with HTML, for the page whose file is `origin`."""
    rows = [_row(style["name"], style["parts"], article.meta.url) for style in (_bluebook(article), *cited)]
    here = page_url(origin)
    files = "".join(
        _record(name, posixpath.relpath("/" + path, here), write(article)) for name, path, _, write, _ in _RECORDS
    )
    last, is_inferred = last_page(article)
    caveat = (
        f'<p class="cite-caveat">The last page, {escape(last)}, is inferred from the text received: '
        "check it against the print.</p>\n"
        if is_inferred
        else ""
    )
    html = f'<div class="cite-article">\n<dl class="cite-styles">\n{"".join(rows)}</dl>\n{caveat}{files}</div>'
    return f"## Cite this article {{#cite}}\n\n{html}"


def _row(name: str, parts: Sequence[Mapping[str, str]], url: str) -> str:
    cited = "".join(_part(part["label"], filled(part["none"], url=url)) for part in parts)
    return f"<div><dt>{escape(name)}</dt>{cited}</div>\n"


def _part(label: str, cited: str) -> str:
    called = f'<span class="cite-label">{escape(label)}</span> ' if label else ""
    return f'<dd>{called}<span class="cite-text">{cited}</span></dd>'


def _record(name: str, path: str, text: str) -> str:
    """A record to read and to take away; in a `pre` so that nothing of it is read as Markdown."""
    shown = escape(text.replace("\r\n", "\n").rstrip(), quote=False).replace("\n\n", "\n")
    return (
        f'<details class="cite-record supplemental"><summary>{escape(name)}</summary>\n'
        f'<p><a href="{escape(path)}" download>Download</a></p>\n'
        f'<pre tabindex="0" aria-label="{escape(name)}"><code>{shown}</code></pre></details>\n'
    )


def section_name(section: Section) -> str:
    """What a division is called in a citation: `Part II`, `Section III.C.1`, `Appendix A`, or its heading."""
    if section.number == section.title or section.number.startswith(("Appendix", "Part")):
        return section.number if section.number != section.title else f"“{section.title}”"
    return f"{'Part' if section.level == 1 else 'Section'} {section.number}"
