"""The page that tells what of three standards is held by tests, and the same as OpenACR; nothing stands there without.

Rules: WCAG 2.2, PDF/UA-1, EPUB Accessibility 1.1; OpenACR 0.1.0 with its catalogue `2.5-edition-wcag-2.2-en`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

import yaml

from edition.model import Meta

PAGE = "about/accessibility/index.md"
OPENACR = "about/accessibility/openacr.yaml"
DATA = "about/accessibility/conformance.yaml"
_CATALOG = "2.5-edition-wcag-2.2-en"
_CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa"}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast; not built for every machine
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_NOT_EVALUATED = "not evaluated"

_HEAD = """---
title: Accessibility
hide: [toc, footer]
---

# Accessibility {#accessibility}

<div class="conformance">
<link rel="stylesheet" href="../../assets/conformance.css">
<p>What this edition promises to readers who use a keyboard, a screen reader, large type or a voice is what its tests
hold. Each criterion below names them. The tests are run together, and fail together if one that is named here is
missing, is skipped, or finds fault. They are tests of the engine that made these pages, and were run on the article
that it came with: another article’s pages are made alike, but no test has read its words. A criterion for which there
is no test is <em>not evaluated</em>, whatever one might think of it. No test replaces people: where something stands
in your way, say so to whoever publishes this copy
(<a href="../#rights">Rights</a>).</p>
<p>The same as data: <a href="openacr.yaml">OpenACR</a> (WCAG alone), and
<a href="conformance.yaml">all three standards with their tests</a>.</p>
"""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion and the tests that hold it, by pytest's names; without any it is not evaluated."""

    number: str
    name: str
    level: str = ""
    tests: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard, and its criteria in order."""

    id: str
    name: str
    url: str
    about: str
    criteria: tuple[Criterion, ...]


def read_conformance(text: str) -> tuple[Standard, ...]:
    """The standards as `conformance.yml` lists them."""
    return tuple(
        Standard(row["id"], row["name"], row["url"], row["about"], tuple(map(_criterion, row["criteria"])))
        for row in yaml.load(text, _LOADER)  # noqa: S506 -- a safe one
    )


def _criterion(row: Mapping[str, Any]) -> Criterion:
    tests = tuple(row.get("tests", ()))
    return Criterion(str(row["number"]), row["name"], row.get("level", ""), tests, row.get("said", ""))


def named_tests(standards: Sequence[Standard]) -> tuple[str, ...]:
    """Every test that is named, once."""
    return tuple(dict.fromkeys(test for each in standards for one in each.criteria for test in one.tests))


def accessibility_page(standards: Sequence[Standard]) -> str:
    """The page's Markdown."""
    return _HEAD + "\n".join(line for standard in standards for line in _table(standard)) + "\n</div>\n"


def _table(standard: Standard) -> Iterator[str]:
    held = sum(bool(one.tests) for one in standard.criteria)
    yield f'<h2 id="conformance-{standard.id}"><a href="{escape(standard.url)}">{escape(standard.name)}</a></h2>'
    yield f"<p>{escape(standard.about)} Held by tests: {held} of {len(standard.criteria)}.</p>"
    yield f'<table aria-labelledby="conformance-{standard.id}">'
    yield '<thead><tr><th scope="col">Criterion</th><th scope="col">Held by</th></tr></thead><tbody>'
    for one in standard.criteria:
        level = f" ({one.level})" if one.level else ""
        yield f'<tr><th scope="row">{one.number} {escape(one.name)}{level}</th><td>{_held(one)}</td></tr>'
    yield "</tbody></table>"


def _held(one: Criterion) -> str:
    said = f" {escape(one.said)}" if one.said else ""
    if not one.tests:
        return f"<em>{_NOT_EVALUATED}</em>.{said}"
    return (
        "<ul>"
        + "".join(f'<li title="{escape(test)}">{escape(_sentence(test))}</li>' for test in one.tests)
        + "</ul>"
        + said
    )


def _sentence(test: str) -> str:
    """A test's name as the sentence that it is."""
    return test.rpartition("::")[2].removeprefix("test_").replace("_", " ")


def openacr(standards: Sequence[Standard], meta: Meta, day: str, release: str = "") -> str:
    """The WCAG part as an OpenACR report (YAML); `day` is that of the state reported on (ISO)."""
    wcag = next(standard for standard in standards if standard.id == "wcag")
    chapters = {
        _CHAPTERS[level]: {"criteria": [_reported(one) for one in members]}
        for level, members in groupby(sorted(wcag.criteria, key=lambda one: one.level), key=lambda one: one.level)
    }
    report = {
        "title": f"{meta.title} Accessibility Conformance Report",
        "product": {
            "name": f"{meta.title}: annotated digital edition",
            **({"version": release} if release else {}),
            "description": "An annotated digital edition of a law-review article.",
        },
        "author": {"name": " and ".join(meta.editors) or "the editors", "email": meta.corrections or "not given"},
        "report_date": day,
        "evaluation_methods_used": "Automatic tests in a real browser, by keyboard, pointer and touch, and axe-core. "
        "“Supports” stands only where the tests named in the remarks hold the criterion, "
        "on the article that the engine came with.",
        "notes": "What no test holds is not evaluated.",
        "catalog": _CATALOG,
        "chapters": chapters,
    }
    return yaml.dump(report, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110)


def _reported(one: Criterion) -> Mapping[str, Any]:
    notes = "; ".join(map(_sentence, one.tests)) or one.said
    adherence = {"level": "supports" if one.tests else "not-evaluated", **({"notes": notes} if notes else {})}
    return {"num": one.number, "components": [{"name": "web", "adherence": adherence}]}
