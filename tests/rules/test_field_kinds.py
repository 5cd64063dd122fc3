"""What calls itself another kind than its entry is (`checks/field_kinds.py`): a fault of each sort, and what is right."""

from __future__ import annotations

import pytest

from edition.checks.field_kinds import other_kinds
from edition.model import Place, Source

_FAULTS = (
    ("other", {"title": "Decree on the Pardon of Keepers"}),
    ("report", {"author": "{Pier Parliament}", "title": "Law on the Quays"}),
    ("web", {"title": "Agreement on the Sea Corridor"}),
    ("news", {"title": "Resolution 2517"}),
    ("other", {"title": "Council Regulation 267/2012"}),
    ("statute", {"title": "Constitution of Portia"}),
    ("other", {"title": "Judgment of 14 May"}),
    ("web", {"title": "Press Release on Tides"}),
    ("other", {"title": "Telegram from the Consul"}),
    ("statute", {"title": "Draft Law on Quays"}),
    ("book", {"title": "Pier Arbitration Rules"}),
    ("statute", {"title": "Petition for Rulemaking Under Section 21 of the Tides Act", "code": "15 U.S.C. § 2620"}),
)
_RIGHT = (
    ("regulation", {"title": "Petition for Rulemaking", "fedreg": "80 Fed. Reg. 12,345"}),
    ("statute", {"title": "Law on the Quays"}),
    ("treaty", {"title": "Agreement on the Sea Corridor"}),
    ("news", {"author": "Roe, Jane", "title": "Treaty of the Piers Signed"}),
    ("journal-article", {"author": "Roe, Jane", "title": "Judgment of Solomon"}),
    ("report", {"author": "{Pier Watch}", "title": "Lawyers on the Quay"}),
    ("report", {"author": "{Council of Ports}", "title": "Code of Practice for Keepers"}),
    ("book", {"author": "{Pier Office}", "title": "Law of the Sea Bulletin"}),
    ("un-document", {"author": "{Pier Comm’n}", "title": "Conciliation Rules"}),
    ("news", {"title": "Law and Order in Portia"}),
)


def _told(kind: str, fields: dict[str, str]) -> list[str]:
    return [field for field, _, _ in other_kinds(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))]


@pytest.mark.parametrize(("kind", "fields"), _FAULTS)
def test_a_title_that_another_kind_has_is_told(kind, fields):
    assert _told(kind, fields) == ["title"]


@pytest.mark.parametrize(("kind", "fields"), _RIGHT)
def test_a_title_of_its_own_kind_is_not(kind, fields):
    assert not _told(kind, fields)
