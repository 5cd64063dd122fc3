"""Files of the layer as nobody should write them: each is told with its line, and nothing of it is read."""

from __future__ import annotations

import pytest

from edition.layer.register_reader import read_register
from edition.layer.timeline_reader import read_timeline

WHOLE = "- id: pier\n  kind: place\n  name: Pier\n  forms: [Pier]\n"
BAD = [
    ("- id: &a pier\n  kind: place\n  name: Pier\n  forms: [*a]\n", 4, "alias"),
    ("- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n", 2, "alias"),
    ("- id: pier\n\tkind: place\n", 2, "not YAML"),
    ("- id: pier\n  kind: [place\n", 2, "not YAML"),
    ("pier\n", 1, "no list"),
    ("- pier\n", 1, "no row"),
    ("- id: pier\n  id: mole\n  kind: place\n  name: Pier\n  forms: [Pier]\n", 2, "given twice"),
    ("- id: Old Pier\n  kind: place\n  name: Pier\n  forms: [Pier]\n", 1, "small letters"),
    ("- id: pier\n  kind: place\n  name: Pier\n  forms: {a: b}\n", 4, "a list of texts"),
    ("- id: pier\n  kind: !!python/object:os.system place\n  name: Pier\n  forms: [[Pier]]\n", 4, "a list of texts"),
    (f"{'[' * 5000}\n", 1, "more than 50 deep"),
    (f"{'- ' * 50_000}\n", 1, "more than 50 deep"),
    ("- id: pier\x00\n", 1, "not YAML"),
]


@pytest.mark.parametrize(("text", "line", "part"), BAD)
def test_what_is_malformed_is_told_with_its_line(text, line, part):
    _, findings = read_register(text, "citations/register.yml")
    assert [(f.place.line, f.rule) for f in findings if part in f.message] == [(line, "layer-malformed")]


@pytest.mark.parametrize("text", ["", "\n", "# Nothing yet.\n"])
def test_a_file_of_comments_has_no_rows_and_nothing_wrong(text):
    assert read_register(text, "citations/register.yml") == ((), ())
    assert read_timeline(text, "citations/timeline.yml") == ((), ())


def test_a_sound_row_is_read_beside_one_that_is_not():
    entries, findings = read_register(f"- id: mole\n{WHOLE}", "citations/register.yml")
    assert [entry.id for entry in entries] == ["pier"]
    assert [f.place.line for f in findings] == [1]
