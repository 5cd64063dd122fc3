"""Works cited in full inside a parenthetical: which of them a later note calls by name, and which stay unnamed."""

from __future__ import annotations

import pytest

from edition.importing.source_list import collect
from edition.model import Article, Meta, Note, Place
from edition.resolving.resolver import resolve
from edition.text import inline

QUOTING = "Kay v. Lee, 37 U.S. 524, 613 (1838) (quoting Madder v. Bury, 5 U.S. 137, 158 (1803))."
BOOK = "Ann Rahl, *Parties*, 37 TIDAL L. REV. 301, 318 (2022) (citing GRANT ODELL, THE TABLE 88 (2d ed. 1994))."
SITE = "Bo Doe, *Piers*, 3 TIDAL L. REV. 4 (2002) (citing Jan Quist, *Tides*, <https://piers.example/t>)."
NAMESAKE = "Ann Roe, *Piers*, 3 TIDAL L. REV. 4 (2001) (citing Jan Roe, *Tides*, 4 TIDAL L. REV. 6 (2001))."


def sources_of(*texts: str) -> list[list[str]]:
    """The titles of what each note cites, in order; "?" for an open citation."""
    place = Place("docs/i.md", 1)
    notes = tuple(Note(str(n), inline.read(text), place) for n, text in enumerate(texts, 1))
    article = Article(Meta(), (), (), notes)
    found = collect(article)[0]
    titles = {source.key: source.fields["title"] for source in found}
    edition = resolve(article, found)
    return [[titles.get(r.source or "", "?") for r in edition.citations[str(n)]] for n in range(1, len(texts) + 1)]


@pytest.mark.parametrize(
    ("full", "short", "own", "meant"),
    [
        (QUOTING, "*Madder*, 5 U.S. at 170.", "Kay v. Lee", "Madder v. Bury"),
        (QUOTING, "*Kay*, 37 U.S. at 614.", "Kay v. Lee", "Kay v. Lee"),
        (QUOTING, "*Id.* at 614.", "Kay v. Lee", "Kay v. Lee"),
        (QUOTING, "*Poe*, 5 U.S. at 170.", "Kay v. Lee", "?"),
        (BOOK, "ODELL, *supra* note 1, at 91.", "Parties", "The Table"),
        (BOOK, "Rahl, *supra* note 1, at 320.", "Parties", "Parties"),
        (BOOK, "POE, *supra* note 1, at 91.", "Parties", "?"),
        (SITE, "Quist, *supra* note 1.", "Piers", "Tides"),
        (NAMESAKE, "Roe, *supra* note 1, at 5.", "Piers", "Piers"),
    ],
)
def test_a_short_form_may_call_what_a_parenthetical_cites(full: str, short: str, own: str, meant: str) -> None:
    assert sources_of(full, short) == [[own], [meant]]


def test_what_is_not_called_again_has_no_entry() -> None:
    place = Place("docs/i.md", 1)
    notes = (Note("1", inline.read(QUOTING), place), Note("2", inline.read("*Id.* at 614."), place))
    assert [source.fields["title"] for source in collect(Article(Meta(), (), (), notes))[0]] == ["Kay v. Lee"]
