"""A short form by its reporter's volume leads to no work that its name contradicts (rules 10.9, 14.5)."""

from __future__ import annotations

import pytest

from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex

BIB = """
@jurisdiction{bank,
  title = {National Bank of Piers v. Doe},
  reporter = {5 F.3d 1},
  court = {1st Cir.},
  date = {1993},
}
@legislation{act,
  entrysubtype = {statute},
  title = {Tide Act},
  publaw = {Pub. L. No. 102-511},
  stat = {106 Stat. 3320},
  date = {1992},
}
@legislation{order,
  entrysubtype = {executive order},
  number = {Exec. Order No. 13,660},
  fedreg = {79 Fed. Reg. 13,493},
  date = {2014-03-06},
}
"""
FULL = (
    "National Bank of Piers v. Doe, 5 F.3d 1 (1st Cir. 1993); Tide Act, Pub. L. No. 102-511, 106 Stat. 3320 (1992); "
    "Exec. Order No. 13,660, 79 Fed. Reg. 13,493 (Mar. 6, 2014)."
)


def resolved(note: str) -> tuple[list[str | None], list[str]]:
    """The sources of a note behind the full citations, and the rules that its reading breaks."""
    text = f"# I. A {{#i}}\n\nThe pier.[^1] The sea.[^2]\n{{: #p1 }}\n\n[^1]: {FULL}\n\n[^2]: {note}\n"
    article, _ = read_pages([Page("docs/i.md", text)])
    edition = resolve(article, read_bibtex(BIB, "citations/sources.bib")[0])
    return [each.source for each in edition.citations["2"]], [finding.rule for finding in edition.findings]


@pytest.mark.parametrize(
    ("note", "source"),
    [
        ("*National Bank*, 5 F.3d at 4.", "bank"),
        ("*Nat’l Bank of Piers*, 5 F.3d at 4.", "bank"),
        ("*Doe*, 5 F.3d at 4.", "bank"),
        ("*NBP*, 5 F.3d at 4.", "bank"),
        ("5 F.3d at 4.", "bank"),
        ("The court saw it otherwise, 5 F.3d at 4.", "bank"),
        ("Pub. L. No. 102-511, § 9, 106 Stat. at 3321.", "act"),
        ("Tide Act, 106 Stat. at 3321.", "act"),
        ("Exec. Order No. 13,660, 79 Fed. Reg. at 13,494.", "order"),
    ],
)
def test_a_name_that_may_be_a_works_leads_to_it(note, source):
    assert resolved(note) == ([source], [])


@pytest.mark.parametrize(
    "note",
    [
        "*Smith*, 5 F.3d at 4.",
        "*In re Quay*, 5 F.3d at 4.",
        "*NLRB*, 5 F.3d at 4.",
        "Pub. L. No. 102-512, 106 Stat. at 3321.",
        "Exec. Order No. 13,661, 79 Fed. Reg. at 13,494.",
    ],
)
def test_a_name_of_another_work_leads_nowhere_and_is_told(note):
    assert resolved(note) == ([None], ["short-form-unknown"])
