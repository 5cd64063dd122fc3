"""A long row of *Id.*: its card tells both ends of the way and counts the middle, so a page grows with its notes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from edition.model import LONGEST_TRAIL, Edition
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.site.trails import Trails
from edition.sources.bibtex import read_bibtex

BIB = "@book{roe,\n  author = {Roe, Jane},\n  title = {The Harbour},\n  date = {2001},\n}\n"


def edition(notes: int) -> Edition:
    said = ["Jane Roe, *The Harbour* 5 (2001).", *(f"*Id.* at {n}." for n in range(2, notes + 1))]
    body = "".join(f"The pier.[^{n}]\n{{: #p{n} }}\n\n[^{n}]: {text}\n\n" for n, text in enumerate(said, 1))
    article, _ = read_pages([Page("docs/i.md", f"# I. A {{#i}}\n\n{body}")])
    return resolve(article, read_bibtex(BIB, "citations/sources.bib")[0])


def shown(found: Edition, note: int) -> str:
    parent = Element("p")
    Trails(found, lambda label: f"#fn-{label}").write(parent, found.citations[str(note)][0])
    return "".join(parent.itertext())


@pytest.mark.parametrize("notes", [LONGEST_TRAIL + 2, 60, 61])
def test_the_hops_left_out_are_counted(notes):
    resolved = edition(notes).citations[str(notes)][0]
    assert resolved.source == "roe"
    assert len(resolved.trail) == LONGEST_TRAIL
    assert len(resolved.trail) + resolved.omitted == notes - 1
    newest, oldest = resolved.trail[: LONGEST_TRAIL // 2], resolved.trail[LONGEST_TRAIL // 2 :]
    assert newest == tuple(range(notes - 1, notes - 1 - len(newest), -1))
    assert oldest == tuple(range(len(oldest), 0, -1))
    assert resolved.way == (*newest, None, *oldest)


def test_a_trail_of_the_full_length_leaves_nothing_out():
    resolved = edition(LONGEST_TRAIL + 1).citations[str(LONGEST_TRAIL + 1)][0]
    assert (len(resolved.trail), resolved.omitted) == (LONGEST_TRAIL, 0)


def test_a_card_says_how_many_are_between():
    found = edition(60)
    assert "· 52 · 43 more · 8 ·" in shown(found, 60)
    assert len(shown(found, 60)) == len(shown(edition(90), 90))


def test_a_work_named_before_its_full_citation_is_led_forward():
    text = (
        "# I. A {#i}\n\nThe pier.[^1] The sea.[^2]\n{: #p1 }\n\n"
        "[^1]: Roe, *infra* note 2, at 9.\n\n[^2]: Jane Roe, *The Harbour* 5 (2001).\n"
    )
    article, _ = read_pages([Page("docs/i.md", text)])
    found = resolve(article, read_bibtex(BIB, "citations/sources.bib")[0])
    assert (found.citations["1"][0].source, found.citations["1"][0].trail, found.findings) == ("roe", (2,), ())
    assert shown(found, 1) == "infra note 2"


def test_infra_that_points_back_is_told():
    text = (
        "# I. A {#i}\n\nThe pier.[^1] The sea.[^2]\n{: #p1 }\n\n"
        "[^1]: Jane Roe, *The Harbour* 5 (2001).\n\n[^2]: Roe, *infra* note 1, at 9.\n"
    )
    article, _ = read_pages([Page("docs/i.md", text)])
    found = resolve(article, read_bibtex(BIB, "citations/sources.bib")[0])
    assert [finding.rule for finding in found.findings] == ["supra-later-note"]
