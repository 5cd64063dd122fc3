"""An editors' note cited as a part of this edition, by its editors where they are named, and of no journal.

Every text is a template with holes: `LABEL` for the note's letter, `MANY` for the `s` of several, and the place's
address. `EDITION` and the year are filled where it is known which release the edition is.
"""

from __future__ import annotations

import json
import re
from typing import Any

from edition.cite.bluebook_form import edition_name, of_the_edition, shortened
from edition.cite.csl_styles import ADDRESS, URL, Style, Work
from edition.cite.particulars import citation_key, csl_names, in_italics, names_in_parts, sentence_title
from edition.cite.records import bibtex_names, inverted, tex
from edition.model import Article, Meta, Release

LABEL, MANY, EDITION = "⟨label⟩", "⟨many⟩", "⟨edition⟩"
_NOTE = f"note{MANY} {LABEL}"
_NUMBER, _YEAR, _NAMED = "9999", "5555", "⟨2222⟩"  # stand-ins in what the processor is given: it takes them for figures
_UNDATED = ((f", {_YEAR}, {URL}", f", {URL}"), (f"{_YEAR}.", "n.d."), (_YEAR, "n.d."))
"""What stands for a year that nobody has set yet: nothing in MLA, where it stands between commas (5.87), else `n.d.`"""
_TAG = re.compile(r"</?em>")


def item(article: Article, *, sentence_case: bool = False) -> dict[str, Any]:
    """An editors' note as a CSL-JSON item without date and address: a chapter of the edition."""
    meta = article.meta
    title = in_italics(meta, "<i>", "</i>", sentence_title(article) if sentence_case else "")
    made = {
        "id": f"{citation_key(meta)}-ed-{LABEL}",
        "type": "chapter",
        "title": f"Editors’ {_NOTE}",
        "container-title": title,
        "edition": EDITION,
        "author": csl_names(meta.editors),
        "container-author": csl_names(meta.authors),
        "language": "en-US",
    }
    return {name: value for name, value in made.items() if value}


def a_note(article: Article, style: Style) -> Work:
    """An editors' note as a style is asked of it: its number, the edition's name and the year have stand-ins."""
    known = item(article, sentence_case=style.sentence_case)
    known |= {"title": f"Editors’ note {_NUMBER}", "edition": _NAMED, "URL": ADDRESS}
    return Work(known | {"issued": {"date-parts": [[int(_YEAR)]]}})


def with_holes(cited: str) -> str:
    """What a style answers of a note as a template, in which the year still has its stand-in."""
    return _level(re.sub(f"([Nn]ote) {_NUMBER}", rf"\1{MANY} {LABEL}", cited.replace(_NAMED, EDITION)))


def _level(html: str) -> str:
    """Italics within italics are roman."""
    out, at, depth = [], 0, 0
    for tag in _TAG.finditer(html):
        opens = tag[0] == "<em>"
        depth += opens
        out += [html[at : tag.start()], tag[0] if depth == 1 else "</em>" if opens else "<em>"]
        depth -= not opens
        at = tag.end()
    return "".join([*out, html[at:]]).replace("<em></em>", "")


def of_release(template: str, release: Release) -> str:
    """A template with the edition's name and year; without a release it has none."""
    for stand_in, undated in () if release.date else _UNDATED:
        template = template.replace(stand_in, undated)
    return template.replace(_YEAR, release.date[:4]).replace(EDITION, edition_name(release.number))


def bluebook(meta: Meta, release: Release) -> str:
    """The Bluebook citation as a template; whoever wrote the note stands before it, as before a foreword (15.6)."""
    named = f"{shortened(meta.editors)}, " if meta.editors else ""
    return f"{named}Editors’ {_NOTE} to {of_the_edition(meta, release.number, URL)}"


def bibtex(article: Article, release: Release) -> str:
    """A BibTeX entry, for classic BibTeX and biblatex."""
    meta = article.meta
    title = f"Editors’ {_NOTE} to {tex(_by(meta))}" + r"\emph{" + in_italics(meta, "}", r"\emph{", letters=tex) + "}"
    fields = {
        "author": bibtex_names(meta.editors),
        "title": "{" + title + "}",
        "howpublished": tex(edition_name(release.number)),
        "year": release.date[:4],
        "url": URL,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{citation_key(meta)}-ed-{LABEL},\n{lines}}}\n"


def ris(article: Article, release: Release) -> str:
    """A RIS record."""
    meta = article.meta
    title = f"Editors’ {_NOTE} to {_by(meta)}{meta.title}"
    lines = [("TY", "ELEC"), *(("AU", name) for name in inverted(meta.editors)), ("TI", title)]
    lines += [("ET", edition_name(release.number)), ("PY", release.date[:4]), ("UR", URL), ("LA", "en")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _by(meta: Meta) -> str:
    """The authors before their title."""
    return f"{' and '.join(each.display for each in names_in_parts(meta.authors))}, " if meta.authors else ""


def csl_json(article: Article, release: Release) -> str:
    """A CSL-JSON array of one item."""
    made = item(article) | {"edition": edition_name(release.number), "URL": URL}
    year = {"issued": {"date-parts": [[int(release.date[:4])]]}} if release.date else {}
    return json.dumps([made | year], ensure_ascii=False, indent=2) + "\n"
