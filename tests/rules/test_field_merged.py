"""What two things were read into (`checks/field_merged.py`): a fault of each kind, and what is right."""

from __future__ import annotations

import pytest

from edition.checks.field_merged import merged
from edition.model import Place, Source

_FAULTS = (
    ("web", {"author": "{Quay TV}", "title": "“Keeper Speaks,” YOUTUBE"}, "title"),
    ("other", {"title": "Pier Ass., “Closed Roads,” Resolution 2517"}, "title"),
    ("web", {"title": "The figures were drawn from Jane Roe, “Tides”"}, "title"),
    ("journal-article", {"title": "Jane Roe, The Law of Piers"}, "title"),
    ("journal-article", {"title": "Roe, Tolls at Sea"}, "title"),
    ("news", {"title": "JANE ROE, PIERS 7 (1999); Bo Crane, Tides"}, "title"),
    ("un-document", {"title": "Communiqué, ¶ 9"}, "title"),
    ("book", {"title": "Keepers at Sea, p."}, "title"),
    ("news", {"title": "Quay Co. v. Portia, ICSID Case No. 5"}, "title"),
    ("report", {"author": "{Pier Inst., Roads That Leak: Tides and Tolls}", "title": "Report No. 233"}, "author"),
)
_RIGHT = (
    ("journal-article", {"title": "“Hate,” Truth, and the Pier"}),
    ("journal-article", {"author": "Roe, Jane", "title": "Piers, Quays, and Tides"}),
    ("journal-article", {"title": "Piers, Quays, and Tides"}),
    ("news", {"title": "Keeper Says “No,” and Leaves"}),
    ("case", {"title": "Roe v. Portia, App. No. 4"}),
    ("report", {"author": "{Pier Inst., Quay Div.}", "title": "Tides: A Study"}),
)


def _merged(kind: str, fields: dict[str, str]) -> list[str]:
    return [field for field, _, _ in merged(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))]


@pytest.mark.parametrize(("kind", "fields", "field"), _FAULTS)
def test_two_things_in_one_field_are_told(kind, fields, field):
    assert field in _merged(kind, fields)


@pytest.mark.parametrize(("kind", "fields"), _RIGHT)
def test_a_field_that_holds_one_is_not(kind, fields):
    assert not _merged(kind, fields)
