"""Rules on releases: their list is read whole, and what was released is as it was."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, found_by_reader, rule
from edition.exports.cff import CITATION_FILE, release_named
from edition.model import Place
from edition.releases.release_list import HEADER, RELEASES

found_by_reader(
    "release-malformed",
    """A line of releases/releases.tsv that is no release, or is out of order.

    Bad: `1.0 2026-12-01`, without commit and digest.
    Good: `1.0`, the day, the commit and the archive’s SHA-256, tabs between, as scripts/build --release writes it
    """,
)
found_by_reader(
    "release-altered",
    """An archive of a release that is gone, has other bytes or another commit than its line says, or has no line.

    Bad: releases/1.0.zip was made anew; its line is gone; its line names another commit than the archive.
    Good: releases/1.0.zip as scripts/build --release wrote it
    """,
)


@rule
def release_lost(context: Context) -> Iterator[tuple[Place, str]]:
    """A line of releases/releases.tsv that was published is gone or was changed: a release is made once, for good.

    Bad: the version before had release 1.0, and this one has it with another day, or has it no more.
    Good: every line as it was, and new ones below.
    """
    here = context.releases.splitlines()
    published = dict.fromkeys([*context.published.releases.splitlines(), *context.published.earlier_releases])
    for line in published:
        if line and line != HEADER and line not in here:
            told = line.replace("\t", " ")
            yield (
                Place(RELEASES, 1),
                f"the release “{told[:40]}…” was published and is gone or changed; bring its line and archive back",
            )


@rule
def release_not_kept(context: Context) -> Iterator[tuple[Place, str]]:
    """CITATION.cff names a release, with its day, that no line of releases/releases.tsv has.

    Bad: `version: '1.0'` and `date-released: '2026-12-01'`, and releases/ is gone, or has 1.0 of another day.
    Good: the release that scripts/build --release wrote there is in the list; or the file names none.
    """
    named = release_named(context.citation_file)
    if named and not any(line.split("\t")[:2] == [*named[1:]] for line in context.releases.splitlines()):
        line, number, day = named
        said = f"release {number} of {day} is named here, and {RELEASES} has no line for it"
        yield Place(CITATION_FILE, line), f"{said}; bring its line and archive back, or take version and day away here"
