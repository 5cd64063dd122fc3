"""Findings as they are printed."""

import json

import pytest

from edition.model import Finding, Place
from machine.reporting import FORMATS, report

PLAIN = Finding("label-twice", Place("docs/i.md", 12, 7), "Found [^8] again; expected it once.")
AWKWARD = Finding("collation", Place("docs/a, b: 50%.md", 3), "100 % “Erdoğan”\r\nedition: a, b")
BELL = Finding("site-not-text", Place("docs/\x1b[31m.md", 1), "a \x07 and \x9b\u2028")


def test_text_has_a_line_for_each_finding():
    assert report([PLAIN, PLAIN], "text") == "docs/i.md:12:7: Found [^8] again; expected it once. (label-twice)\n" * 2


def test_text_does_not_steer_the_terminal():
    assert report([BELL], "text") == "docs/\\x1b[31m.md:1: a \\x07 and \\x9b\\x2028 (site-not-text)\n"


def test_text_has_one_line_for_a_finding_of_several():
    assert report([AWKWARD], "text") == "docs/a, b: 50%.md:3: 100 % “Erdoğan” edition: a, b (collation)\n"


def test_json_is_a_list_of_objects():
    printed = report([PLAIN, AWKWARD], "json")
    assert json.loads(printed) == [
        {
            "rule": "label-twice",
            "path": "docs/i.md",
            "line": 12,
            "column": 7,
            "message": "Found [^8] again; expected it once.",
        },
        {
            "rule": "collation",
            "path": "docs/a, b: 50%.md",
            "line": 3,
            "column": 0,
            "message": "100 % “Erdoğan”\r\nedition: a, b",
        },
    ]
    assert "Erdoğan" in printed


def test_github_is_given_its_escapes():
    assert report([PLAIN, AWKWARD], "github") == (
        "::error file=docs/i.md,line=12,col=7,title=label-twice::Found [^8] again; expected it once.\n"
        "::error file=docs/a%2C b%3A 50%25.md,line=3,title=collation::100 %25 “Erdoğan”%0D%0Aedition: a, b\n"
    )


@pytest.mark.parametrize(("format", "nothing"), [("text", ""), ("json", "[]\n"), ("github", "")])
def test_nothing_found(format, nothing):
    assert report([], format) == nothing
    assert report(iter(()), format) == nothing


def test_no_format_is_left_out():
    assert set(FORMATS) == {"text", "json", "github"}
