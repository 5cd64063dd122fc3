"""`small_edition` gives `small.json`, which the published schema accepts; what breaks the contract it refuses."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import edition
from edition.exports.csl import csl
from edition.exports.edition_json import edition_json
from edition.exports.edition_schema import edition_schema
from edition.sources.bibtex import read_bibtex

HERE = Path(__file__).parent
SCHEMA = Path(next(iter(edition.__path__))) / "exports" / "edition.schema.json"


@pytest.fixture(scope="module")
def schema():
    return json.loads(edition_schema(SCHEMA.read_text(encoding="utf-8")))


@pytest.fixture
def data(small_edition):
    return edition_json(small_edition)


def is_valid(schema, data) -> bool:
    return Draft202012Validator(schema).is_valid(data)


def test_the_small_edition(data):
    assert data == json.loads((HERE / "small.json").read_text(encoding="utf-8"))


def test_the_keys_are_those_of_the_contract_in_its_order(data):
    assert list(data) == [
        "article",
        "sections",
        "paragraphs",
        "notes",
        "sources",
        "editor_notes",
        "emendations",
    ]
    expected = json.loads((HERE / "small.json").read_text(encoding="utf-8"))
    assert json.dumps(data) == json.dumps(expected)


def test_the_schema_is_sound_and_accepts_it(schema, data):
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)


def test_the_schema_accepts_every_csl_item(schema):
    items = read_bibtex((HERE / "csl.bib").read_text(encoding="utf-8"), "csl.bib")[0]
    validator = Draft202012Validator({**schema["$defs"]["csl"], "$defs": schema["$defs"]})
    for item in map(csl, items):
        validator.validate(item)


def test_everything_in_the_schema_is_described(schema):
    def properties(node):
        if isinstance(node, dict):
            if "description" in node or "additionalProperties" in node:
                yield from node.get("properties", {}).items()
            for child in node.values():
                yield from properties(child)

    bare = [name for name, node in properties(schema) if "description" not in node and "$ref" not in node]
    assert bare == []


BREAKS = {
    "another key": lambda data: data.update(extra=1),
    "another key of a note": lambda data: data["notes"][0].update(extra=1),
    "a missing key": lambda data: data["paragraphs"][0].pop("pages"),
    "an unresolved citation": lambda data: data["notes"][2]["citations"][0].update(source=None),
    "an internal citation of a source": lambda data: data["notes"][5]["citations"][0].update(source="act"),
    "a trail of a full citation": lambda data: data["notes"][1]["citations"][0].update(trail=[1]),
    "an unknown form": lambda data: data["notes"][1]["citations"][0].update(form="ibid"),
    "an unknown kind of source": lambda data: data["sources"][0].update(type="novel"),
    "a number as text": lambda data: data["notes"][1].update(number="1"),
    "a date in words": lambda data: data["sources"][0].update(date="Jan. 2020"),
    "a relative URL": lambda data: data["notes"][1].update(url="note"),
    "a script for a URL": lambda data: data["sources"][0].update(url="javascript:1"),
}


@pytest.mark.parametrize("break_it", BREAKS.values(), ids=BREAKS.keys())
def test_the_schema_refuses(schema, data, break_it):
    assert is_valid(schema, data)
    break_it(data)
    assert not is_valid(schema, data)
