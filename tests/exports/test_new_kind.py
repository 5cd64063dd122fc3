"""A kind of source that nobody foresaw: its row in the table is all that the exports need."""

from dataclasses import replace

import pytest

from edition.exports.biblatex import biblatex
from edition.exports.coins import coins
from edition.exports.csl import csl
from edition.exports.edition_schema import edition_schema
from edition.exports.ris import ris
from edition.model import Source
from edition.sources.kinds import KINDS

PODCAST = Source(
    "mohr-tide",
    "podcast",
    {"author": "Mohr, Ada", "title": "The Tide Table", "organization": "Harbour Radio", "date": "2021-04-02"},
)


@pytest.fixture(autouse=True)
def podcasts(monkeypatch):
    types = {"csl": "song", "ris": "SOUND", "coins": "podcast", "schema": "PodcastEpisode"}
    row = replace(KINDS["web"], name="podcast", entry="audio", subtype="podcast", label="Podcast", **types)
    monkeypatch.setitem(KINDS, "podcast", row)


def test_each_record_names_its_type_and_where_it_was_heard():
    assert csl(PODCAST)["type"] == "song" and csl(PODCAST)["container-title"] == "Harbour Radio"
    lines = ris(PODCAST).split("\r\n")
    assert lines[0] == "TY  - SOUND" and "T2  - Harbour Radio" in lines
    assert "rft.type=podcast" in coins(PODCAST) and "rft.source=Harbour%20Radio" in coins(PODCAST)
    assert "The Tide Table" in biblatex(PODCAST)


def test_the_published_contract_knows_it():
    empty = '{"$defs": {"source": {"properties": {"type": {}}}, "csl": {"properties": {"type": {}}}}}'
    schema = edition_schema(empty)
    assert '"podcast"' in schema and '"song"' in schema
