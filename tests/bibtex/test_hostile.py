"""Texts that were made to hurt: each is read to its end."""

import time

import pytest

from edition.sources.bibtex import read_bibtex, write_bibtex

ENTRY = "@misc{{key-{0},\n  title = {{Title {0}}},\n  url = {{https://example.org/{0}%20_&}},\n}}\n\n"


HANG = 20  # seconds of processor time: far more than any of them needs


def test_ten_thousand_entries():
    text = "".join(ENTRY.format(number) for number in range(10_000))
    sources, findings = read_bibtex(text, "x.bib")
    assert (len(sources), findings) == (10_000, ())
    assert sources[-1].place.line == 9_999 * 5 + 1
    assert write_bibtex(sources) + "\n" == text


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "".join(ENTRY.format(number) for number in range(n // 10)),
        lambda n: "{" * n,
        lambda n: "}" * n,
        lambda n: "@misc{" * n,
        lambda n: "@misc{\n" * n,
        lambda n: "@misc(\n" * n,
        lambda n: "@misc{k,}\n" * (n // 10),
        lambda n: "@misc{k, title = {" + "{" * n,
        lambda n: "@misc{k, title = {" + "*a " * n + "}}",
        lambda n: "@misc{k, title = {" + "<a " * n + "}}",
        lambda n: "@misc{k, title = {" + "_a" * n + "}}",
        lambda n: "@misc{k, author = {" + "A and " * n + "B}}",
        lambda n: "@misc{k, author = {" + "a, " * n + "B}}",
        lambda n: "@misc{k, author = {" + "a, " * 15 * n + "B}}",
        lambda n: "@misc{k, title = {" + " " * n + "}}",
        lambda n: "@misc{k, url = {https://" + "a" * n + "}}",
        lambda n: "@misc{k," + " title = {T}," * n + "}",
    ],
)
def test_no_text_makes_the_reader_hang(make):
    """A guard against a reader that runs away, not a measurement."""
    start = time.process_time()
    read_bibtex(make(8_000), "x.bib")
    assert time.process_time() - start < HANG / 4
