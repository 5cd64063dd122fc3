"""The order of an index: names given in order stay in order, however they are shuffled before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.text.alphabet import sort_key

ORDERS = [
    ["Erdman", "Erdoğan", "Erdos", "Erdős", "Ergin"],
    ["Act, Harbour", "Act of 812", "Act of 1203"],
    ["The Guardian", "Guild", "A Harbour", "The Hill"],
    ["Müller, A.", "Muller, B.", "Müller, C."],
    ["Łódź", "Lodz, Greater", "Ørsted", "Osborn", "Straße", "Strasse, Alte"],
    ["§ 9", "§ 907", "[i]nternational law", "law"],
    ["e.g.", "E.O.", "EU"],
    ["O’Brien", "Obrien, C.", "O’Casey"],
]


@pytest.mark.parametrize("names", ORDERS, ids=lambda names: names[0])
def test_names_stand_in_the_order_of_a_dictionary(names):
    assert sorted(reversed(names), key=sort_key) == names


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_have_one_order_whatever_order_they_come_in(names):
    assert sorted(names, key=sort_key) == sorted(reversed(names), key=sort_key)
