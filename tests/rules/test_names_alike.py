"""Whether two names of a law may be one (`resolving/names_alike.py`)."""

import pytest

from edition.resolving.names_alike import names_alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("QPC", "Quayland Penal Code", True),
        ("Q.P.C.", "Quay. Penal Code Ann.", True),
        ("Fed. R. Evid.", "Federal Rule of Evidence", True),
        ("Va. Code", "Virginia Code", True),
        ("Ala. Code", "Alaska Code", False),
        ("Fed. R. Civ. P.", "Fed. R. Crim. P.", False),
        ("26 U.S.C.", "28 U.S.C.", False),
        ("Quay", "Quayland Penal Code", False),
    ],
)
def test_names_that_may_be_one(one, other, alike):
    assert names_alike(one, other) is names_alike(other, one) is alike
