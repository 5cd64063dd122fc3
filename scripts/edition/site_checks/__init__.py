"""The built site against the edition it was made from: one small generator per rule.

A rule takes a `BuiltSite` and yields findings; its name is its function's, with hyphens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from edition.model import Edition, Finding
from edition.site_checks.active_rules import site_active_content
from edition.site_checks.asset_rules import site_external_asset
from edition.site_checks.built_site import BuiltSite, read_site
from edition.site_checks.document_rules import (
    site_duplicate_id,
    site_empty_page,
    site_image_without_alt,
    site_not_text,
    site_page_without_language,
    site_page_without_title,
)
from edition.site_checks.leftover_rules import site_markdown_left
from edition.site_checks.letter_rules import site_letter_without_glyph
from edition.site_checks.link_target_rules import site_broken_label, site_broken_link
from edition.site_checks.list_rules import site_list_differs
from edition.site_checks.note_rules import (
    site_marker_without_note,
    site_missing_address,
    site_note_without_card,
    site_note_without_way_back,
)
from edition.site_checks.text_rules import site_text_differs

Rule = Callable[[BuiltSite], Iterator[Finding]]

_OF_WORDS: tuple[Rule, ...] = (
    site_not_text,
    site_page_without_title,
    site_page_without_language,
    site_empty_page,
    site_duplicate_id,
    site_image_without_alt,
    site_markdown_left,
    site_text_differs,
    site_list_differs,
    site_letter_without_glyph,
)
_OF_PLACES: tuple[Rule, ...] = (
    site_active_content,
    site_broken_link,
    site_broken_label,
    site_external_asset,
    site_missing_address,
    site_note_without_card,
    site_note_without_way_back,
    site_marker_without_note,
)
"""Two halves that share little of what they work out, and take about as long."""

RULES: dict[str, Rule] = {rule.__name__.replace("_", "-"): rule for rule in (*_OF_WORDS, *_OF_PLACES)}
"""Every rule about the built site by its name; its docstring is its manual page."""


Half = Callable[[], tuple[Finding, ...]]


def check_site(
    files: Mapping[str, bytes], edition: Edition, beside: Callable[[Half], Half] = lambda half: half
) -> tuple[Finding, ...]:
    """What is wrong in a built site (path below `site/` → content), by file and line.

    Nothing in the files is an error here: what cannot be read is a finding too. `beside` may begin a half of the
    rules at once, and gives what waits for its findings.
    """
    site = read_site(files, edition)
    of_places = beside(partial(_found, _OF_PLACES, site))
    found = (*_found(_OF_WORDS, site), *of_places())
    return tuple(sorted(found, key=lambda finding: (finding.place.path, finding.place.line)))


def _found(rules: tuple[Rule, ...], site: BuiltSite) -> tuple[Finding, ...]:
    return tuple(finding for rule in rules for finding in rule(site))
