"""The checks: one small generator a rule. A rule's name is its function's, its manual page the docstring."""

from edition.checks import (  # noqa: F401  (they register)
    abbreviations,
    citation_file,
    collation,
    files,
    headings,
    labels,
    ledger,
    links,
    marks,
    references,
    sources,
)
from edition.checks.registry import RULES, Context, explain, run

__all__ = ["RULES", "Context", "explain", "run"]
