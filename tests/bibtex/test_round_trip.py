"""Nothing is lost between sources and the database, whatever is in it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.model import Source
from edition.sources.bibtex import read_bibtex, write_bibtex
from edition.sources.fields import FIELDS
from edition.sources.kinds import KINDS

KEYS = st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=12)
WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp"), blacklist_characters="\\{}"),
    min_size=1,
    max_size=8,
)
VALUES = st.lists(st.one_of(WORDS, st.sampled_from(['"', "%", "@misc(a,", "=", ",", "#", "é", "и"])), min_size=1).map(
    " ".join
)
BODIES = VALUES.map(lambda value: "{" + value + "}")


@st.composite
def source(draw, key):
    names = draw(st.sets(st.sampled_from(sorted(FIELDS)), min_size=0, max_size=8))
    fields = {name: draw(BODIES if name in ("author", "editor") else VALUES) for name in names}
    return Source(key, draw(st.sampled_from(sorted(KINDS))), fields)


SOURCES = st.lists(KEYS, unique_by=str.casefold, max_size=5).flatmap(
    lambda keys: st.tuples(*(source(key) for key in keys))
)


def content(sources):
    return [(each.key, each.kind, dict(each.fields)) for each in sources]


@given(SOURCES)
def test_what_is_written_reads_back_each_entry_from_its_own_line_and_is_written_again_as_it_was(sources):
    written = write_bibtex(sources)
    again, findings = read_bibtex(written, "x.bib")
    assert content(again) == content(sources)
    assert not [found for found in findings if found.rule in ("bibtex-malformed", "bibtex-duplicate-key")]
    lines = written.split("\n")
    assert all(lines[each.place.line - 1].endswith("{" + each.key + ",") for each in again)
    assert write_bibtex(again) == written


@given(st.text(st.sampled_from('@{}(),="#%\\\n\r \t\x00\ufeff' + "ab1misctle"), max_size=200))
def test_reading_never_raises(text):
    sources, findings = read_bibtex(text, "x.bib")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= found.place.line <= lines for found in findings)
    if not findings:
        assert content(read_bibtex(write_bibtex(sources), "x.bib")[0]) == content(sources)


@pytest.mark.parametrize(
    "bad",
    [
        Source("k", "novel", {"title": "T"}),
        Source("two words", "other", {"title": "T"}),
        Source("", "other", {"title": "T"}),
        Source("k", "other", {"title": ""}),
        Source("k", "other", {"title": "a  b"}),
        Source("k", "other", {"title": "a\nb"}),
        Source("k", "other", {"title": " a"}),
        Source("k", "other", {"title": "a{b"}),
        Source("k", "other", {"title": "a}{b"}),
        Source("k", "other", {"title": "a\\"}),
        Source("k", "other", {"title": "a\x00"}),
        Source("k", "other", {"Title": "a"}),
        Source("k", "other", {"entrysubtype": "a"}),
    ],
)
def test_what_would_not_read_back_is_not_written(bad):
    with pytest.raises(ValueError):
        write_bibtex([bad])


def test_two_sources_with_one_key_are_not_written():
    with pytest.raises(ValueError):
        write_bibtex([Source("k", "other", {"title": "A"}), Source("k", "other", {"title": "B"})])
