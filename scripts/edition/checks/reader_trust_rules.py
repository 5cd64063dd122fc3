"""Rules on what a reader would be led by without seeing it: where addresses lead, and signs that are not seen.

An editor who has looked and keeps what the author wrote says so by a row of citations/readings-kept.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.editors_words_rule import said
from edition.checks.registry import Context, Findings, rule
from edition.model import Place
from edition.pages.settings import UNSEEN_RULE
from edition.text.web_address import UNSEEN, ascii_host, fault, host_of, unseen

_KEEP = "correct it, or keep it by a row of citations/readings-kept.tsv"


@rule
def address_unsafe(context: Context) -> Findings:
    """An address in the article or the database that leads elsewhere than a reader thinks, or to a private network.

    Bad: `<https://bank.example@evil.example/>`, `<http://127.0.0.1/>`, a host with a Cyrillic а in “bank”
    Good: `<https://bank.example/>`; else, where the author's address is right, a row that keeps it.
    """
    for unit in context.article.units:
        reading = unit.text.edition
        for start, end in reading.urls:
            place = unit.place_of(start)
            if (why := _misleads(reading.plain[start:end])) and not context.is_kept(place):
                yield place, f"{unit.called}: the address {reading.plain[start:end]:.80} {why}; {_KEEP}"
    for source in context.edition.sources:
        for name in ("url", "archiveurl"):
            url = source.fields.get(name, "")
            if url.startswith("http") and (why := _misleads(url)) and not _is_kept(context, url):
                yield source.place, f"entry {source.key}: {name} {url:.80} {why}; {_KEEP}"


def _misleads(url: str) -> str:
    host = host_of(url)
    looks_alike = f"has a host that is {ascii_host(host)} in full, whatever it looks like" if host else ""
    return fault(url) or ("" if host.isascii() else looks_alike)


@rule
def sign_unseen(context: Context) -> Findings:
    """A sign that no reader sees: it may hide words, or turn them round.

    Bad: a right-to-left override before “cod.exe”, in the article, the database, an editors' page, or a title
    Good: the word as it is read; in the article where such a sign is needed, a row that keeps the word with it; on an
    editors' page its name: `&zwnj;`
    """
    yield from ((found.place, found.message) for found in context.found if found.rule == UNSEEN_RULE)
    for page in context.editors_pages:
        for number, line in enumerate(page.file.text.removeprefix("\ufeff").split("\n"), start=1):
            if found := UNSEEN.search(line):
                yield Place(page.path, number), f"{unseen(found[0])}; expected words as they are read; delete it"
    for unit in context.article.units:
        plain = unit.text.edition.plain
        signs = UNSEEN.finditer(plain)
        if found := next((sign for sign in signs if not context.is_kept(unit.place_of(sign.start()))), None):
            near = plain[max(0, found.start() - 20) : found.end() + 20]
            yield unit.place_of(found.start()), f"{unit.called}: {unseen(found[0])}, in “{near}”; {_KEEP}"
    for place, called, words in _other_words(context):
        if found := UNSEEN.search(words):
            yield place, f"{called}{unseen(found[0])}; delete it"


def _other_words(context: Context) -> Iterator[tuple[Place, str, str]]:
    """Words that stand in no text, each with its place, and what messages say before them."""
    meta = context.article.meta
    for name, (text, line) in meta.written.items():
        yield Place(meta.place.path, line), f"{name}: ", text.edition.plain
    yield from ((place, "", words) for place, words in said(context))
    for source in context.edition.sources:
        yield from ((source.place, f"entry {source.key}: {name}: ", words) for name, words in source.fields.items())


def _is_kept(context: Context, url: str) -> bool:
    """True if a row of the readings kept has the address, wherever it is printed: an entry is of every citation."""
    return any(url in row.words for row in context.edition.readings_kept)
