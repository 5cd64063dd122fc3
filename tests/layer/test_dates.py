"""Dates in EDTF: the table in `dates.txt`, and hostile input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.layer.edtf import disagreement, in_words, read_edtf, unsaid
from edition.layer.periods import dated, periods
from edition.model import Event, Place, Telling

READ, _, REFUSED = (Path(__file__).parent / "dates.txt").read_text(encoding="utf-8").partition("Not EDTF, or no date:")
ROWS = [[cell.strip() for cell in line.split("|")] for line in READ.strip().splitlines()[2:]]
NOWHERE = Place("citations/timeline.yml", 1)


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_a_date_and_its_words(row):
    when, precision, words, printed, otherwise, lacking = [*row, "", ""][:6]
    span = read_edtf(when)
    assert span is not None and span.precision == precision
    assert in_words(when) == words
    assert disagreement(when, printed) == otherwise
    if not otherwise:
        assert unsaid(when, printed) == lacking


@pytest.mark.parametrize("text", REFUSED.split())
def test_what_is_no_date_is_none(text):
    assert read_edtf(text) is None


@given(st.text("0123456789-X~?/.", max_size=24))
def test_any_text_is_a_date_or_none(text):
    span = read_edtf(text)
    if span and span.first and span.last:
        assert span.first <= span.last
    assert isinstance(in_words(text) if span else "", str)


@given(st.lists(st.sampled_from([row[0] for row in ROWS]), min_size=1, max_size=40))
def test_periods_hold_every_event_once_and_in_order(dates):
    events = [Event(f"e{n}", (Telling("p1", when, "", "", "", NOWHERE),), NOWHERE) for n, when in enumerate(dates)]
    found = dated(events)
    assert [each.number for each in found] == list(range(1, len(events) + 1))
    parts = periods(found)
    assert [each for part in parts for each in part.events] == list(found)
    assert all(part.first <= part.last for part in parts)


def test_a_gap_of_a_generation_and_a_year_of_many_are_breaks():
    dates = ["-0299", "1800", "1801", "1990", *["2020-05"] * 6, "2021"]
    events = [Event(f"e{n}", (Telling("p1", when, "", "", "", NOWHERE),), NOWHERE) for n, when in enumerate(dates)]
    told = [(part.first, part.last, part.by_months) for part in periods(dated(events))]
    assert told == [
        (-299, -299, False), (1800, 1801, False), (1990, 1990, False), (2020, 2020, True), (2021, 2021, False),
    ]  # fmt: skip


def test_two_dates_that_cannot_both_be_true_are_told():
    def event(*dates):
        return dated([Event("e", tuple(Telling("p1", when, "", "", "", NOWHERE) for when in dates), NOWHERE)])[0]

    assert event("2021-09-11", "2021-08-31").differs
    assert not event("2020-07", "2020-07-12").differs
    assert event("2020-07", "2020-07-12").closest.when == "2020-07-12"


def test_what_begins_and_ends_alike_keeps_the_file_s_order():
    events = [Event(id, (Telling("p1", "18XX", "", "", "", NOWHERE),), NOWHERE) for id in ("rule", "passing", "end")]
    assert [each.event.id for each in dated(events)] == ["rule", "passing", "end"]
