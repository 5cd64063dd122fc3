"""What a field never looks like (`checks/field_signs.py`): a fault of each kind, and beside it what is right."""

from __future__ import annotations

import pytest

from edition.checks.field_signs import signs
from edition.checks.implausible_rule import told_of
from edition.model import Place, Source

_FAULTS = (
    ("report", {"author": "{Tidal Agency}", "title": "Ministry of Piers, Tide Tables"}, "title"),
    ("other", {"author": "{Communiqué of the Council of Piers}", "title": "Additional Meeting"}, "author"),
    ("other", {"author": "{Pier League, Records of the First Assembly}", "title": "Meetings"}, "author"),
    ("book", {"author": "Question, Sound Islands", "title": "Quays"}, "author"),
    ("other", {"title": "Statement by the President of Portia, Port.-Quayl."}, "title"),
    ("treaty", {"title": "Pier Oil Co. v. Quayland"}, "title"),
    ("book", {"title": "Award on the"}, "title"),
    ("statute", {"title": "Petition to List the Tern Under", "code": "16 U.S.C. § 1533"}, "title"),
    ("report", {"title": "Resolution"}, "title"),
    ("book", {"title": "League of Piers Doc. B7.21/68/106"}, "title"),
    ("report", {"title": "The Harbour from the Ground, Europe Report No. 166"}, "title"),
    ("other", {"title": "Report of the Committee, LEAGUE OF PIERS O.J., Spec. Supp. No. 3"}, "title"),
    ("other", {"title": "Harbour Rules ¶ 12"}, "title"),
    ("other", {"author": "Pike, Ann", "title": "Chief Minister for Quays, Remarks at the Pier"}, "title"),
    ("news", {"title": "Declarația", "journaltitle": "[Statement of the President]"}, "journaltitle"),
    ("chapter", {"title": "Quays", "booktitle": "Pier Encyclopedia 811"}, "booktitle"),
    ("press-release", {"title": "Co-Chairs Visit the Pier, SEC.PR/412/19"}, "title"),
    ("web", {"title": "What the Tides Taught", "organization": "Pier Inst. 9"}, "organization"),
    ("case", {"title": "Roe v. Doe", "court": "9th Cir. argued"}, "court"),
    ("report", {"author": "{STB Docket No. FD 35582}", "title": "Tolls of Quayland"}, "author"),
    ("report", {"author": "{Quay Docket OST-2014-0231}", "title": "Tolls of Quayland"}, "author"),
    ("report", {"author": "{OMB Circular No. A-4}", "title": "Tolls of Quayland"}, "author"),
    ("case", {"title": "Separate Opinion of Judge Roe, Certain Piers"}, "title"),
    ("other", {"title": "Memorial", "addendum": "Tidal Boundary (Port. v. Quayl.), 2023 I.C.J. ¶ 4.21"}, "addendum"),
    ("other", {"author": "{Quay City}", "title": "Pa., Bill No. 180001"}, "title"),
    ("report", {"author": "{Pier Dep’t, Reg. 27-10}", "title": "Pier Services"}, "author"),
    ("journal-article", {"author": "Quill, Jan", "title": "Jr. & Ada Roe, The Tide"}, "title"),
    ("report", {"title": "Five-Year Estimates, Table"}, "title"),
    ("report", {"title": "Comment Letter on Proposed"}, "title"),
    ("book", {"title": "POLICY MANUAL, vol. 6"}, "title"),
    ("other", {"author": "Roe, Ada", "title": "Dear Colleague Letter from Ada Roe, U.S. Dep’t of Educ. 4"}, "title"),
    ("web", {"title": "Quay Survey", "organization": "PIER RSCH. CTR. tbl.3"}, "organization"),
    ("news", {"title": "Strict Tides", "journaltitle": "The Tide Rises, CROOKED MEDIA"}, "journaltitle"),
    ("case", {"title": "Quay Freedom", "court": "rel."}, "court"),
    ("web", {"title": "Quay Survey", "organization": "Pier Server 4–6"}, "organization"),
    ("web", {"title": "U.S. Dep’t of Quays", "organization": "Statement on the Straits"}, "organization"),
    ("statute", {"title": "the Harbour Board (“HB”) see Harbour Relations Act"}, "title"),
    ("report", {"title": "for the Harbour Board"}, "title"),
    ("web", {"author": "{Comments of the Quay Dep’t}", "title": "PIER-QUAY at 1, 25–26"}, "title"),
    ("web", {"title": "Help", "organization": "Registry of Piers (emphasis omitted)"}, "organization"),
    ("chapter", {"title": "Ebb", "publisher": "Jane L. Roe, Ann James Doe"}, "publisher"),
    (
        "other",
        {"author": "Roe, Ann", "title": "Assistant to the President & Dir. of the Quay Off., Tides as Law"},
        "title",
    ),
)
_RIGHT = (
    ("report", {"author": "{UNITE Local 11990}", "title": "Tide Tables"}),
    ("interview", {"author": "{Unnamed Keeper No. 2}", "title": "Interview with Unnamed Keeper No. 2"}),
    ("report", {"author": "{Article 29 Working Party}", "title": "Tide Tables"}),
    ("report", {"author": "{Ministry of Piers, Tidal Branch}", "title": "Tide Tables"}),
    ("un-document", {"author": "{Permanent Rep. of Portia to the U.N.}", "title": "Letter dated 3 May 1993"}),
    ("book", {"author": "Roe, Jane and Branch, Ann", "title": "The Office of the Keeper"}),
    ("book", {"author": "Tolkeen, JRR", "title": "What We Live By"}),
    ("treaty", {"title": "Treaty of Quays, Port.-Quayl."}),
    ("case", {"title": "Roe v. Doe", "court": "9th Cir."}),
    ("case", {"title": "Joint Pier Opinion Co. v. Doe"}),
    ("book", {"author": "Pike, Ann", "title": "Secretary of Piers, Remarkable"}),
    ("report", {"title": "The Harbour from the Ground", "number": "Europe Report No. 166"}),
    ("chapter", {"title": "Quays", "booktitle": "The World Since 1945"}),
    ("news", {"title": "Piers, Quays and Docks"}),
    ("news", {"title": "Tides in Vol. 4", "journaltitle": "Tidal Channel 24"}),
    ("letter", {"title": "Letter from Jan Roe to Ann Pike, Nov. 9, 2020"}),
    ("other", {"title": "Memorial", "addendum": "Tidal Boundary (Port. v. Quayl.), 2023 I.C.J."}),
    ("book", {"title": "Pa and Ma, Keepers"}),
    ("report", {"author": "{UAW, Local 27}", "title": "Periodic Table"}),
    ("other", {"author": "Roe, Ada", "title": "Pier Op. 4"}),
    ("news", {"title": "Tides", "journaltitle": "Quay J. on Regul.: NOTICE & COMMENT"}),
    ("news", {"title": "What We See Russia Do", "journaltitle": "Quay J."}),
    ("book", {"title": "For the Quays", "publisher": "Little, Brown"}),
    ("book", {"author": "Roe, Ann", "title": "The Port at 1, 25 and 26"}),
)


def _signs(kind: str, fields: dict[str, str]) -> list[str]:
    return [field for field, _, _ in signs(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))]


@pytest.mark.parametrize(("kind", "fields", "field"), _FAULTS)
def test_a_field_that_holds_another_ones_words_is_told(kind, fields, field):
    assert field in _signs(kind, fields)


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        ("news", {"title": "Who Votes?", "journaltitle": "Asap, 1–2"}, "journaltitle"),
        ("other", {"title": "Quay Agreement", "publisher": "June. 8"}, "publisher"),
        ("chapter", {"title": "Ebb", "publisher": "forthcoming"}, "publisher"),
        ("chapter", {"title": "Ebb", "editor": "{& Gregory J. Roe}"}, "editor"),
        ("web", {"title": "Ebb", "author": "{Ann Roe (@roe.example)}"}, "author"),
        ("letter", {"author": "Roe, Ann", "recipient": "{John Doe 12–13}"}, "recipient"),
        ("case", {"title": "Pier Union v. Quay-Cola, [2002] 1 S.C.R.156"}, "title"),
    ],
)
def test_a_field_that_holds_what_no_work_has_there_is_told(kind, fields, field):
    told = told_of(Source("roe-2020", kind, fields, Place("citations/sources.bib", 1)))
    assert field in [each for each, _, _ in told]


def test_years_that_end_a_title_are_no_page():
    fields = {"title": "Ebb", "booktitle": "Tides of the East, 1916–1935"}
    assert not told_of(Source("roe-2020", "chapter", fields, Place("citations/sources.bib", 1)))


@pytest.mark.parametrize(("kind", "fields"), _RIGHT)
def test_a_field_that_only_looks_unusual_is_not(kind, fields):
    assert not _signs(kind, fields)
