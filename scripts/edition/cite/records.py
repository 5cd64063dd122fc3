"""The article as a record: BibTeX, RIS, CSL-JSON, each complete and with no fact that is only inferred.

`url` and `remark` are for a place in the article: they stand in the record's address and note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from edition.cite.particulars import citation_key, csl_item, in_italics, names_in_parts
from edition.model import Article
from edition.sources.names import Name

_SPECIAL = re.compile(r"[\\{}$&#%_^~]")


def bibtex(article: Article, url: str = "", remark: str = "") -> str:
    """A BibTeX entry in UTF-8, for classic BibTeX and biblatex. The title is braced whole: it is in title case."""
    meta = article.meta
    pages = "--".join(part for part in (meta.first_page, meta.last_page) if part)
    fields = {
        "author": bibtex_names(meta.authors),
        "title": "{" + in_italics(meta, r"\emph{", "}", letters=tex) + "}" if meta.title else "",
        "journal": tex(meta.journal_title or meta.journal),
        "volume": tex(meta.volume),
        "number": tex(meta.issue),
        "pages": tex(pages),
        "year": str(meta.year or ""),
        "url": url or meta.url,
        "note": tex(remark),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@article{{{citation_key(meta)},\n{''.join(lines)}}}\n"


def ris(article: Article, url: str = "", remark: str = "") -> str:
    """A RIS record: CRLF, one tag a line."""
    meta = article.meta
    lines = [("TY", "JOUR"), *(("AU", name) for name in inverted(meta.authors))]
    lines += [("TI", meta.title), ("T2", meta.journal_title or meta.journal), ("J2", meta.journal)]
    lines += [("VL", meta.volume), ("IS", meta.issue), ("SP", meta.first_page), ("EP", meta.last_page)]
    lines += [("PY", str(meta.year or "")), ("UR", url or meta.url), ("N1", remark), ("LA", "en")]
    kept = [f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value]
    return "".join(kept) + "ER  - \r\n"


def csl_json(article: Article, url: str = "", remark: str = "") -> str:
    """A CSL-JSON array of one item."""
    item = csl_item(article) | ({"URL": url} if url else {}) | ({"note": remark} if remark else {})
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def inverted(people: Sequence[str]) -> list[str]:
    """Names as RIS has them."""
    return [_inverted(name) for name in names_in_parts(people)]


def _inverted(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(part for part in (family, name.given, name.suffix) if part)


def bibtex_names(people: Sequence[str]) -> str:
    """Names as BibTeX has them; "" of none."""
    return " and ".join(_bibtex_name(name) for name in names_in_parts(people))


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return "{" + tex(name.literal) + "}"
    family = " ".join(part for part in (name.particle, name.family) if part)
    if not name.given:
        return "{" + tex(family) + "}"  # a name that nobody has parted
    return ", ".join(tex(part) for part in (family, name.suffix, name.given) if part)


def tex(text: str) -> str:
    """Text with what TeX would take for a command escaped."""
    named = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
    return _SPECIAL.sub(lambda m: named.get(m[0], "\\" + m[0]), text)
