"""Texts that were made to hurt: each is read in time that grows with its length, and no more."""

import time

import pytest

from edition.bibtex import read_bibtex, write_bibtex

ENTRY = "@misc{{key-{0},\n  title = {{Title {0}}},\n  url = {{https://example.org/{0}%20_&}},\n}}\n\n"


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        read_bibtex(text, "x.bib")
        best = min(best, time.process_time() - start)
    return best


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
        lambda n: "@misc{k, title = {" + " " * n + "}}",
        lambda n: "@misc{k, url = {https://" + "a" * n + "}}",
        lambda n: "@misc{k," + " title = {T}," * n + "}",
    ],
)
def test_reading_time_grows_with_the_length_only(make):
    """Eight times the text may take eight times as long; a quadratic reader would take 64 times."""
    short, long = seconds(make(2_000)), seconds(make(16_000))
    assert long < 24 * short + 0.2
