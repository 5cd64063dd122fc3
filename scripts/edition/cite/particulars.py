"""The article as a citation needs it: its authors' names in parts, its title in sentence case, its pages.

Everything comes from the title page's front matter, except what is said to be inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from edition.bluebook.words.printed_names import family_name, is_person
from edition.model import Article, Meta
from edition.sources.names import Name, joined, names
from edition.text.small_words import PARTICLES
from edition.text.title_words import small_letters

EDITORS = "The editors of this edition"
"""What those are called who edit it, where nobody is named."""
_SUFFIX = re.compile(r"^(?P<name>.+?),? (?P<suffix>Jr\.|Sr\.|II|III|IV)$")
_CAPITAL = frozenset(map(str.title, PARTICLES - set("al bin do el ibn le ten ter y zu".split())))
"""Particles that belong to the family name with a capital, too; of the others that is not certain."""
_FAMILY_FIRST = re.compile(
    r"(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Ho[aà]ng|Hu[yỳ]nh|Phan|V[oõuũ]|[DĐ][aặ]ng|B[uù]i|L[eêyý]|Ng[oô]) [^{}]+$"
    r"|[A-Z]\w+ [A-Z]\w+-[a-z]\w+$"  # Kim Jong-un
)
"""Names of Viet Nam, Korea and China, in which the family comes first, as a rule."""
_SMALL_PARTICLES = re.compile(r"^(?:[a-z]+ )+")
_URL = re.compile(r"https?://\S+")
_WORD = re.compile(r"[^\W\d_][\w’']*")


def author_names(meta: Meta) -> tuple[Name, ...]:
    """Each author's name in parts: `Ana de la Cruz`, `José Ortega y Prado`, `Martin King, Jr.`

    A body's in braces stays whole; braces around a family name of several words say which it is, where
    nothing else does: `Gabriela {Ibarra Quintana}`.
    """
    return names_in_parts(meta.authors)


def names_in_parts(people: Sequence[str]) -> tuple[Name, ...]:
    """Names of people or bodies as front matter has them, in parts."""
    return tuple(_name(each) for each in people)


def _name(author: str) -> Name:
    match = _SUFFIX.match(author)
    if not match:
        return _whole(author)
    name = _whole(match["name"])
    return Name(name.literal, name.family, name.given, name.particle, match["suffix"])


def _whole(author: str) -> Name:
    """A name without its suffix. BibTeX's rules would take the `y` of `Ortega y Prado` for a particle, and the `Van` of
    `Jacob Van Buren` for a given name. Where nothing tells which words are the family name, the name stays whole."""
    words = author.split()
    is_joined = not {"y", "e"}.isdisjoint(words[1:-1])
    capital = [word for word in words[1:-1] if word.istitle() and small_letters(word) in PARTICLES]
    if not (is_joined or capital or _FAMILY_FIRST.match(author)) or not is_person(author):
        return names(author)[0]
    family = family_name(author)
    given = author.removesuffix(family).strip()
    if not given or not set(capital) <= set(family.split()) & _CAPITAL or _FAMILY_FIRST.match(author):
        return Name(family=author)
    core = _SMALL_PARTICLES.sub("", family) if is_joined else family
    return Name(family=core, given=given, particle=family.removesuffix(core).strip())


def last_page(article: Article) -> tuple[str, bool]:
    """The article's last printed page, and whether it is inferred from the last star page; ("", False) if unknown."""
    if article.meta.last_page or not article.meta.first_page:
        return article.meta.last_page, False
    pages = [page for paragraph in article.paragraphs for page in paragraph.text.edition.pages]
    return (pages[-1], True) if pages else ("", False)


def in_italics(meta: Meta, opens: str, closes: str, title: str = "", letters: Callable[[str], str] = str) -> str:
    """The title, or the form `title` of it, with signs where its own italics begin and end; `letters` writes the rest.

    A form of another length than the title's has no italics: where they stand in it nobody knows.
    """
    title, written = title or meta.title, meta.written.get("title")
    found = written[0].edition.italics if written and len(title) == len(meta.title) else ()
    out, at = [], 0
    for start, end in found:
        out += [letters(title[at:start]), opens, letters(title[start:end]), closes]
        at = end
    return "".join([*out, letters(title[at:])])


def with_comma(title: str) -> str:
    """A title and the comma behind it, which stands within a quotation mark at its end: `Of the “Lamp,”`"""
    return re.sub(r"(’?”(?:</em>)?|)$", r",\1", title, count=1)


def whole_citation(meta: Meta) -> tuple[str, str, str]:
    """The article's own citation, Bluebook style, from what is known: before the title, the title, behind it."""
    where = " ".join(part for part in (meta.volume, meta.journal, meta.first_page) if part)
    dated = f" ({meta.year})" if meta.year else ""
    named = joined([each.display for each in author_names(meta)])
    before = "".join(f"{each}, " for each in (named, meta.designation) if each)
    is_within = bool(where) and meta.title.endswith("”")  # the comma stands within a quotation mark
    title = with_comma(meta.title) if is_within else meta.title
    return before, title, f"{' ' if is_within else ', '}{where}{dated}" if where else dated


def csl_item(article: Article, *, inferred: bool = False, sentence_case: bool = False) -> dict[str, Any]:
    """The article as a CSL-JSON item, with what is known; its last page, if only inferred, on request.

    `sentence_case` is for a processor whose style wants titles so and does not see to it (APA).
    """
    meta = article.meta
    last, is_inferred = last_page(article)
    pages = [meta.first_page, last if inferred or not is_inferred else ""]
    plain = {
        "title": in_italics(meta, "<i>", "</i>", sentence_title(article) if sentence_case else ""),
        "container-title": meta.journal_title or meta.journal,
        "container-title-short": meta.journal if meta.journal_title else "",
        "volume": meta.volume,
        "issue": meta.issue,
        "page": "-".join(dict.fromkeys(filter(None, pages))),
        "URL": meta.url,
    }
    item: dict[str, Any] = {"id": citation_key(meta), "type": "article-journal"}
    item |= {variable: value for variable, value in plain.items() if value}
    if meta.authors:
        item["author"] = csl_names(meta.authors)
    return item | ({"issued": {"date-parts": [[meta.year]]}} if meta.year else {}) | {"language": "en-US"}


def csl_names(people: Sequence[str]) -> list[Mapping[str, str]]:
    """Names of people or bodies as CSL-JSON has them."""
    return [name.csl for name in names_in_parts(people)]


def citation_key(meta: Meta) -> str:
    """A key for reference managers: `quill-2020-harbours`."""
    names = author_names(meta)
    family = (names[0].family or names[0].literal) if names else "anonymous"
    words = [w for w in re.findall(r"\w+", meta.title.casefold()) if len(w) > 3]
    parts = [family, str(meta.year or "undated"), words[0] if words else ""]
    return "-".join(re.sub(r"\W+", "-", part).strip("-").casefold() for part in parts if part)


def sentence_title(article: Article) -> str:
    """The title in sentence case (APA 7, 6.17): names, the first word and that after a colon keep their capital.

    A word loses its capital if the article writes it with a small letter, and inside its sentences no more
    often with a capital. Of a word that it never writes nothing is known: it stays as printed. Where
    that is wrong, the title page says `sentence_title:`.
    """
    if article.meta.sentence_title:
        return article.meta.sentence_title
    lower, upper = _usage(article)
    title, out, at = article.meta.title, [], 0
    for match in _WORD.finditer(title):
        word, before = match[0], title[: match.start()].rstrip(" “‘\"'(")
        starts = not before or before[-1] in ":?!."
        keeps = starts or any(c.isupper() for c in word[1:]) or not 0 < lower[_bare(word)] >= upper[_bare(word)]
        out += [title[at : match.start()], word if keeps else word[0].lower() + word[1:]]
        at = match.end()
    return "".join([*out, title[at:]])


def _usage(article: Article) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands with a small letter, and inside a sentence of the text with a capital.

    Capitals in notes tell nothing: titles are cited there.
    """
    every = (_WORD.findall(_URL.sub("", unit.text.edition.plain)) for unit in (*article.paragraphs, *article.notes))
    inside = re.compile(rf"(?<=[\w,;’][ -]){_WORD.pattern}")
    within = (inside.findall(paragraph.text.edition.plain) for paragraph in article.paragraphs)
    return _counted(every, str.islower), _counted(within, str.isupper)


def _counted(found: Iterable[Sequence[str]], is_meant: Callable[[str], bool]) -> Counter[str]:
    """How often each word stands whose first letter is meant. Each is looked at once: few are different."""
    counts: Counter[str] = Counter()
    for word, times in Counter(chain.from_iterable(found)).items():
        if is_meant(word[0]):
            counts[_bare(word)] += times
    return counts


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.casefold())
