"""The checks: one small generator a rule. A rule's name is its function's, its manual page the docstring."""

from collections.abc import Callable

from edition.checks import (  # noqa: F401  (they register)
    abbreviation_rules,
    alike_rule,
    citation_file_rule,
    citation_rules,
    collation_rule,
    editors_markup_rules,
    editors_note_rules,
    editors_page_rules,
    editors_words_rule,
    file_rules,
    hereinafter_rules,
    identifier_rules,
    implausible_rule,
    internal_rules,
    ledger_history_rules,
    ledger_rules,
    link_rules,
    mark_rules,
    note_marker_rules,
    pinpoint_rule,
    reader_trust_rules,
    readings_kept_rules,
    register_rules,
    release_rules,
    source_rules,
    star_page_rules,
    term_rules,
    timeline_rules,
    unmarked_title_rule,
    words_kept_rule,
)
from edition.checks.causes import causes_first
from edition.checks.ledger_history_rules import uncompared, unreleased
from edition.checks.registry import RULES, Context, Half, explain, found_by_all
from edition.model import Finding

__all__ = ["RULES", "Context", "explain", "run", "uncompared", "unreleased"]


def run(context: Context, beside: Callable[[Half], Half] = lambda half: half) -> list[Finding]:
    """What the rules find: causes first, and nothing that only follows from them. `beside`: see `found_by_all`."""
    return causes_first(found_by_all(context, beside), context)
