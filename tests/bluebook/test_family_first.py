"""Whose family name stands first: only of names that tell so by themselves (`bluebook/family_first.py`)."""

from __future__ import annotations

import pytest

from edition.bluebook.words.family_first import may_be_first
from edition.bluebook.words.printed_names import family_name


@pytest.mark.parametrize(
    ("person", "family"),
    [
        ("Kim Young-ho", "Kim"),
        ("Wang Xiangsui", "Wang"),
        ("Nguyen Thi Lan Anh", "Nguyen"),
        ("Kim Roe", "Roe"),
        ("Lee Harvey", "Harvey"),
        ("Kim Young-Bruehl", "Young-Bruehl"),
        ("Wei Zhang", "Zhang"),
        ("Xiangsui Wang", "Wang"),
        ("Viet Thanh Nguyen", "Nguyen"),
        ("Lin Manuel", "Manuel"),
        ("Yu Sato", "Sato"),
        ("Lin Mora", "Mora"),
        ("Liu Shaobo", "Liu"),
        ("Kim Young-Ho", "Kim"),
        ("Wen Lihua", "Wen"),
        ("Lihua Wen", "Wen"),
        ("Mao Lin", "Lin"),
        ("Jan van der Roe", "van der Roe"),
    ],
)
def test_the_family_name_of_a_person(person, family):
    assert family_name(person) == family


@pytest.mark.parametrize(
    ("person", "asked"),
    [
        ("Zhang Wei", True),
        ("Li Na", True),
        ("Tran Minh", True),
        ("Wei Zhang", False),
        ("Na Li", False),
        ("Minh Tran", False),
        ("Kim Young-ho", False),
        ("Liu Shaobo", False),
        ("Li Chen", False),
        ("Jan Roe", False),
    ],
)
def test_an_order_of_names_that_nothing_tells_is_asked(person, asked):
    assert may_be_first(person) == asked
