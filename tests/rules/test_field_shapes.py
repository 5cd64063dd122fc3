"""What has a field of its own and stands in another (`checks/field_shapes.py`): a fault of each kind, and what is right."""

from __future__ import annotations

import pytest

from edition.checks.field_shapes import shapes
from edition.model import Place, Source

_FAULTS = (
    ("constitution", {"code": "Constitution of Portia 2015, art. 51"}, "title"),
    ("other", {"title": "The Warrant of Quays, Judgment of 14"}, "title"),
    ("statute", {"title": "Decreto No. 4803/11, diciembre 20, 2011"}, "title"),
    ("other", {"author": "Pike, Ann", "title": "U.N., Address at the Pier"}, "title"),
    ("other", {"title": "Statement, Ministry of Piers, On the Tides"}, "title"),
    ("report", {"author": "{Council of Quays}", "title": "Tidal Assembly, Resolution"}, "title"),
    ("interview", {"title": "Interview by Tim Roe with Ann Pike, “We Keep It”"}, "title"),
    ("case", {"title": "Roe v. Portia [GC]"}, "title"),
    ("case", {"title": "L. 448/11"}, "title"),
    ("treaty", {"title": "Agreement on Piers, Port.-Quayl., Strand II"}, "title"),
    ("report", {"author": "{Piergericht [PG] [Pier Court]}", "title": "2 QR 18/15"}, "title"),
    ("report", {"author": "{Piergericht [PG] [Pier Court]}", "title": "Order on Quays"}, "author"),
    ("case", {"title": "Piergericht", "reporter": "https://pier.example/1"}, "reporter"),
    ("web", {"title": "The Pier Times", "organization": "4 May 2019, available at"}, "organization"),
    ("news", {"title": "Tides", "journaltitle": "Pier J. (4"}, "journaltitle"),
    ("chapter", {"title": "Quays", "publisher": "last updated"}, "publisher"),
    ("case", {"title": "Quay Area (Port./Quayl.), Final Award"}, "title"),
    ("treaty", {"title": "Treaty of Piers art. V, Port. S.S.R.-Quayl. S.S.R."}, "title"),
    ("book", {"title": "Y.B. Com. Arb."}, "title"),
    ("web", {"title": "Compare Pier Says Nothing"}, "title"),
    ("report", {"author": "{Off. of Piers}", "title": "Opinion No. M-371, Ownership of Tides"}, "title"),
    ("press-release", {"author": "Roe, Jan", "title": "Spokesperson, Dep’t of Piers, On the Tides"}, "title"),
    ("book", {"title": "The Law of Trusts", "publisher": "Westlaw updated"}, "publisher"),
    ("other", {"title": "The Harbour Plan, Nov. 9, 2020"}, "title"),
    ("book", {"title": "The Quay (and Tides"}, "title"),
    ("interview", {"author": "{former keeper}", "title": "Interview with former keeper"}, "author"),
    ("report", {"title": "Keepers Held", "publisher": "19"}, "publisher"),
    ("news", {"title": "Interview, Ann Pike, Hard Pier"}, "title"),
    ("case", {"title": "Pier Board", "number": "DIARIO OFICIAL [D.O.] art. 9"}, "number"),
)
_RIGHT = (
    ("constitution", {"code": "Constitution of Portia art. 51"}),
    ("constitution", {"code": "S. Port. Const., 1996, § 9", "date": "1996"}),
    ("case", {"title": "In re Warrant of Apr. 11, 2000"}),
    ("letter", {"title": "Letter from Jan Roe to Ann Pike, Nov. 9, 2020"}),
    ("book", {"title": "The Class of 1914"}),
    ("other", {"author": "Pike, Ann", "title": "US, Them and the Pier"}),
    ("other", {"author": "{Ministry of Piers}", "title": "Statement, Questions, Answers"}),
    ("book", {"title": "Order, Chaos, Decision"}),
    ("interview", {"title": "Interview with Ann Pike, in Port, Portia"}),
    ("case", {"title": "Law 14, Inc. v. Roe"}),
    ("report", {"title": "QR 18", "number": "18"}),
    ("book", {"title": "1984"}),
    ("case", {"title": "Award Builders, Inc. v. Roe"}),
    ("book", {"title": "U.S. Piers"}),
    ("letter", {"title": "Letter from Jan Roe", "booktitle": "Papers on Piers 1961–1963"}),
    ("news", {"title": "Compare No More"}),
    ("report", {"author": "{Off. of Piers}", "title": "Ownership of Tides", "number": "Opinion No. M-371"}),
    ("book", {"author": "de la Cruz, Ana", "title": "President, Peacemaker, Pier"}),
    ("book", {"author": "Roe, Jan and others", "title": "Tides"}),
    ("report", {"title": "Ann. Rep. 2012"}),
    ("case", {"title": "Piergericht", "number": "1 QR 22/15, 148 Entscheidungen [PGE] 311"}),
    ("news", {"title": "Tides", "journaltitle": "Tidal Channel 24"}),
    ("report", {"author": "{Court Services of Portia}", "title": "Quays"}),
)


def _shapes(kind: str, fields: dict[str, str]) -> list[str]:
    return [field for field, _, _ in shapes(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))]


@pytest.mark.parametrize(("kind", "fields", "field"), _FAULTS)
def test_what_has_a_field_of_its_own_is_told_in_another(kind, fields, field):
    assert field in _shapes(kind, fields)


@pytest.mark.parametrize(("kind", "fields"), _RIGHT)
def test_a_field_that_only_looks_like_another_is_not(kind, fields):
    assert not _shapes(kind, fields)
