"""What a field holds that took what was left (`checks/field_leftovers.py`): a fault of each kind, and what is right."""

from __future__ import annotations

import pytest

from edition.checks.field_leftovers import leftovers
from edition.model import Place, Source

_FAULTS = (
    ("case", {"title": "The “Tern” (Pan. v. Port.), Case No. 31, 2018-"}, "title"),
    ("case", {"title": "Roe v. Portia, Judgment of 3 May 2010"}, "title"),
    ("other", {"title": "Joint Statement by the Heads of Piers, OPQ Press Release"}, "title"),
    ("other", {"title": "Transcript of the Talks, Quaylin.ru"}, "title"),
    ("other", {"title": "Final Award, PQR Case No. 2012-4"}, "title"),
    ("treaty", {"title": "Statute of the Pier Court, 17"}, "title"),
    ("un-document", {"title": "Rep. of the Pier Comm’n, 53d Sess., Apr. 23–June 1"}, "title"),
    ("book", {"author": "{Pier Inst.}", "title": "CHART OF THE BAR, sheet 38"}, "title"),
    ("web", {"title": "UNQP, Keeper Calls for Calm, UNQP Press"}, "title"),
    ("book", {"author": "Roe, Jan", "title": "Tide Monitor", "date": "2014-08-06"}, "date"),
    ("news", {"title": "The Law of Piers", "journaltitle": "8th ed."}, "journaltitle"),
    ("news", {"title": "Closed Roads", "journaltitle": "Resolution 2517"}, "journaltitle"),
    ("news", {"title": "Pier Orders", "journaltitle": "ed. Paul Roe"}, "journaltitle"),
    ("news", {"title": "Pier Events Data", "journaltitle": "Pier Program", "date": "2021"}, "date"),
    ("case", {"title": "Pier Supreme", "number": "No. 044-2019, art. 1, EL QUAYANO"}, "number"),
    ("web", {"author": "{Portia-Quayland: The Road to the Pier}", "organization": "Tide News"}, "author"),
)
_RIGHT = (
    ("case", {"title": "Case No. 5 Litigation v. Roe"}),
    ("letter", {"title": "Letter from Jan Roe, May 3, 2001, Pier 4"}),
    ("book", {"author": "Roe, Jan", "title": "Piers, 1914", "date": "2001"}),
    ("news", {"author": "Roe, Jan", "title": "US, Portia and the Pier"}),
    ("web", {"title": "OPQ, Portia and the Pier", "organization": "Tide News"}),
    ("news", {"title": "Tides", "journaltitle": "8th Street Herald"}),
    ("news", {"title": "Tides", "journaltitle": "Law360", "date": "2020-05-04"}),
    ("case", {"title": "Roe v. Portia", "number": "No. 13216/05"}),
    ("report", {"author": "{Pier Watch: Portia}", "title": "Quays"}),
    ("press-release", {"title": "Press Releases and the Pier"}),
)


def _leftovers(kind: str, fields: dict[str, str]) -> list[str]:
    return [field for field, _, _ in leftovers(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))]


@pytest.mark.parametrize(("kind", "fields", "field"), _FAULTS)
def test_what_was_left_is_told_in_the_field_that_took_it(kind, fields, field):
    assert field in _leftovers(kind, fields)


@pytest.mark.parametrize(("kind", "fields"), _RIGHT)
def test_a_field_that_holds_its_own_is_not(kind, fields):
    assert not _leftovers(kind, fields)
