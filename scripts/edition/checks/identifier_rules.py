"""Rules on the addresses written in the pages: paragraph ids and section ids."""

from __future__ import annotations

import re

from edition.checks.registry import Context, Findings, rule
from edition.model import Place, Section
from edition.text.inline import Inline
from edition.text.page_names import section_id
from edition.witness.heading_forms import readings


@rule
def paragraph_id_missing(context: Context) -> Findings:
    """A paragraph without an id.

    Bad: a paragraph with no `{: #p4 }` on the line after it.
    Good: every paragraph and block quotation has one.
    """
    for paragraph in context.article.paragraphs:
        if not paragraph.id:
            yield (
                paragraph.place,
                f"the paragraph “{_start(paragraph.text)}” has no id; expected a last line {{: #pN }}",
            )


@rule
def paragraph_id_malformed(context: Context) -> Findings:
    """A paragraph's id that is not p and a number.

    Bad: `{: #para-4 }`, `{: #p04 }`
    Good: `{: #p4 }`
    """
    for paragraph in context.article.paragraphs:
        if paragraph.id and not re.fullmatch(r"p[1-9]\d*", paragraph.id):
            yield paragraph.place, f"#{paragraph.id} is no paragraph id; expected #p and its number"


@rule
def paragraph_id_order(context: Context) -> Findings:
    """Paragraph ids repeated, missing, or out of order: they number the paragraphs through the article.

    Bad: p1, p2, p2, p4.
    Good: p1, p2, p3, p4.
    """
    last, seen = 0, dict[int, Place]()
    for unit in context.units:
        number = 0 if isinstance(unit, Section) else unit.number
        if not number:
            continue
        if number in seen:
            yield (
                unit.place,
                f"#p{number} is repeated; it stands at {seen[number].path}:{seen[number].line}; expected #p{last + 1}",
            )
        elif number != last + 1:
            yield unit.place, f"#p{number} follows #p{last}; expected #p{last + 1}"
        seen.setdefault(number, unit.place)
        last = max(last, number)


@rule
def section_id_missing(context: Context) -> Findings:
    """A heading without an id.

    Bad: `## A. Overview`
    Good: `## A. Overview {#iii-a}`
    """
    for section in context.article.sections:
        if not section.id:
            yield (
                section.place,
                f"{section.called} has no id; expected {{#{section_id(section.number)}}} after its title",
            )


@rule
def section_id_contradicts(context: Context) -> Findings:
    """A section's id that says another number than the heading.

    Bad: `## B. Overview {#iii-a}` in Part III
    Good: `## B. Overview {#iii-b}`
    """
    for section in context.article.sections:
        expected = section_id(section.number)
        if section.id and section.id != expected:
            yield section.place, f"{section.called} has the id #{section.id}; expected #{expected}"


@rule
def section_number_order(context: Context) -> Findings:
    """A section number repeated, or one that does not follow the one before.

    Bad: A., C. under one Part.
    Good: A., B., C.
    """
    seen: dict[str, Place] = {}
    last: dict[str, list[tuple[str, int]]] = {}
    for section in context.article.sections:
        if section.number in seen:
            where = seen[section.number]
            yield (
                section.place,
                f"{section.called} is repeated; it stands at {where.path}:{where.line}; expected another number",
            )
        seen.setdefault(section.number, section.place)
        parent, _, step = section.number.rpartition(".")
        here = list(readings(step))
        before = last.get(parent)
        if here and not any(_follows(reading, before) for reading in here) and section.number not in list(seen)[:-1]:
            yield (
                section.place,
                f"{section.called} does not follow the section before it; expected the next number",
            )
        if here:
            last[parent] = here


def _follows(reading: tuple[str, int], before: list[tuple[str, int]] | None) -> bool:
    style, ordinal = reading
    return ordinal == 1 if before is None else any(style == s and ordinal == o + 1 for s, o in before)


@rule
def heading_level_skipped(context: Context) -> Findings:
    """A heading more than one level below the one before it.

    Bad: `# I.` and then `### 1.`
    Good: `# I.`, `## A.`, `### 1.`
    """
    level, path = 0, ""
    for section in context.article.sections:
        level = level if section.place.path == path else 0
        if section.level > level + 1:
            yield (
                section.place,
                f"{section.called} is a heading of level {section.level} after level {level}; "
                f"expected {'#' * (level + 1)}",
            )
        level, path = section.level, section.place.path


def _start(text: Inline) -> str:
    words = text.edition.plain.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
