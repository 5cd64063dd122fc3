"""Rules on releases: their list is read whole, and what was released is as it was."""

from __future__ import annotations

from edition.checks.registry import found_by_reader

found_by_reader(
    "release-malformed",
    """A line of releases/releases.tsv that is no release, or is out of order.

    Bad: `1.0 2026-12-01`, without commit and digest.
    Good: `1.0`, the day, the commit and the archive’s SHA-256, tabs between, as scripts/build --release writes it
    """,
)
found_by_reader(
    "release-altered",
    """An archive of a release that is gone, or that has other bytes than those released.

    Bad: releases/1.0.zip was made anew.
    Good: releases/1.0.zip as scripts/build --release wrote it
    """,
)
