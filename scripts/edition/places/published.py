"""What was published before: the ledger and the redirects as every version kept has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from edition.model import Redirect
from edition.places.ledger import Address, as_line, read_ledger, read_redirects


@dataclass(frozen=True, slots=True)
class Published:
    """The files' text as last published, and every line that an earlier version had; `unknown` says why there is none.

    Lines are of no order but that of the file published last. `released` are the addresses of texts in each release
    that is kept, with its number; `alone` says that the history is this copy's own, and may have been rewritten;
    `strange` are the numbers of releases whose commit it does not have, so that it is not the one they were made in.
    """

    ledger: str = ""
    redirects: str = ""
    releases: str = ""
    earlier_ledger: tuple[str, ...] = ()
    earlier_redirects: tuple[str, ...] = ()
    earlier_releases: tuple[str, ...] = ()
    unknown: str = ""
    released: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    strange: tuple[str, ...] = ()

    def rows(self) -> tuple[Address, ...]:
        """The ledger's lines, those published last before older ones that these lack; what is none is left out."""
        last, _ = read_ledger(self.ledger)
        older, _ = read_ledger("\n".join(["", *self.earlier_ledger]))
        return tuple({as_line(row): row for row in (*last, *older)}.values())

    def moved(self) -> tuple[Redirect, ...]:
        """The redirects, of an address the one published last."""
        last, _ = read_redirects(self.redirects)
        older, _ = read_redirects("\n".join(["", *self.earlier_redirects]))
        return tuple({each.old: each for each in (*older, *last)}.values())


def lost(published: Published, ledger: Iterable[Address]) -> list[Address]:
    """The lines that were published and that the ledger has no longer, letter for letter; a reason may be added."""
    here = {line for row in ledger for line in _lines(row)}
    return [row for row in published.rows() if as_line(row) not in here]


def reordered(published: Published, ledger: Iterable[Address]) -> Iterator[Address]:
    """The first line of each address whose lines, of which the last counts, no longer stand as they were published."""
    here, before = _by_url(ledger), _by_url(read_ledger(published.ledger)[0])
    for url, rows in before.items():
        now = [_lines(row) for row in here.get(url, ())]
        places = [next((at for at, lines in enumerate(now) if as_line(row) in lines), -1) for row in rows]
        if -1 not in places and places != sorted(places):
            yield here[url][0]


def _lines(row: Address) -> tuple[str, str]:
    """A row as it is written, and as it was before a reason was added."""
    return as_line(row), as_line(replace(row, reason=""))


def _by_url(rows: Iterable[Address]) -> dict[str, list[Address]]:
    found: dict[str, list[Address]] = defaultdict(list)
    for row in rows:
        found[row.url].append(row)
    return found
