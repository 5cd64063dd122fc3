"""The ledger: every address ever published, so that none vanishes or comes to mean something else.

`citations/permalinks.tsv` has a line for each: kind, page, id, fingerprint. The fingerprint is of what
must stay as it was: the witness's words of a section, paragraph or note, or where an emendation stands;
the facts that tell a source from others; an entry's kind and first form; the words that date an event
first; the place where an editors' note hangs and, behind a stroke, a sketch of its words, which may be
bettered. A star page has none (`-`), since its place is inferred and may be corrected, nor have the
editors' own pages; a heading of theirs has the sketch of its words alone.

It is only ever added to. Where an address has come to name something else on purpose, a new line for it,
with the reason behind the fingerprint, takes the place of the old one, which stays.

`citations/redirects.tsv` says on purpose that an address leads elsewhere: old address, new address,
reason. What it names is not compared any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from edition.model import Finding, Place, Redirect
from edition.model.file_paths import LEDGER, REDIRECTS

HEADER = "kind\tpage\tid\tfingerprint"
REDIRECTS_HEADER = "old\tnew\treason"
KINDS = (
    "section", "paragraph", "note", "editors-note", "page", "source", "emendation", "editors-heading", "editors-page",
    "entry", "event",
)  # fmt: skip
NO_FINGERPRINT = "-"
WHOLE_PAGE = "-"
_BETTERED = "its words as released"
_LINE = re.compile(
    rf"(?P<kind>{'|'.join(KINDS)})\t(?P<page>/(?:[^\s#]+/)?)\t(?P<id>[^\s#]+)"
    r"\t(?P<fingerprint>[0-9a-f]{12}(?:/[0-9a-f]*)?|-(?:/[0-9a-f]*)?)(?:\t(?P<reason>\S.*))?"
)
_OLD_PAGE = r"/(?:(?!\.\.?/)[^\s/#?%\\\"<>:*|&]+/)*"
_REDIRECT = re.compile(rf"(?P<old>{_OLD_PAGE}(?:#[^\s#]+)?)\t(?P<new>/[^\s#]*(?:#[^\s#]+)?)\t(?P<reason>\S.*)")


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the site with the fingerprint of what it names; `place` is its line, or its source.

    `reason` says why a line takes the place of an earlier one of the same address.
    """

    kind: str
    page: str
    id: str
    fingerprint: str
    place: Place
    reason: str = ""

    @property
    def url(self) -> str:
        """The address from the site's root: `/iii/#p17`; of a whole page `/about/`."""
        return self.page if self.kind == "editors-page" else f"{self.page}#{self.id}"

    def stays(self, now: Address) -> bool:
        """Whether what the address names `now` is what it was published with, a sketch of words aside."""
        return (self.kind, self.fingerprint.split("/")[0]) == (now.kind, now.fingerprint.split("/")[0])


def read_ledger(text: str) -> tuple[tuple[Address, ...], tuple[Finding, ...]]:
    """The addresses in the ledger's text, every line, and a finding for each that is none."""
    rows: list[Address] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for place, line in _lines(text, LEDGER, HEADER, findings):
        match = _LINE.fullmatch(line)
        if match:
            row = Address(match["kind"], match["page"], match["id"], match["fingerprint"], place, match["reason"] or "")
            rows.append(row)
            if row.url in seen and not row.reason:
                message = (
                    f"{row.url} stands here again without a reason; expected one behind the fingerprint, and a tab"
                )
                findings.append(Finding("ledger-malformed", place, message))
            seen.add(row.url)
        else:
            message = (
                f"{line[:60]!r} is not kind, page, id and fingerprint between tabs; "
                "restore the line as scripts/build --release wrote it"
            )
            findings.append(Finding("ledger-malformed", place, message))
    return tuple(rows), tuple(findings)


def read_redirects(text: str) -> tuple[tuple[Redirect, ...], tuple[Finding, ...]]:
    """The redirects in their table's text, and a finding for each line that is not one."""
    rows: list[Redirect] = []
    findings: list[Finding] = []
    for place, line in _lines(text, REDIRECTS, REDIRECTS_HEADER, findings):
        match = _REDIRECT.fullmatch(line)
        if match:
            rows.append(Redirect(match["old"], match["new"], match["reason"], place))
        else:
            message = (
                f"{line[:60]!r} is not an old address, a new one and a reason between tabs; "
                "expected, as in: /iii/#p17\t/iv/#p17\tmoved"
            )
            findings.append(Finding("ledger-malformed", place, message))
    return tuple(rows), tuple(findings)


def _lines(text: str, path: str, header: str, findings: list[Finding]) -> Iterator[tuple[Place, str]]:
    """The lines below the header, each with its place."""
    lines = text.removeprefix("\ufeff").splitlines()
    first = lines[0] if lines else ""
    if first != header and (lines or path == LEDGER):  # redirects may be none, and then need no header
        message = f"the first line is {first[:60]!r}; expected {header!r} (between the words, tabs)"
        findings.append(Finding("ledger-malformed", Place(path, 1), message))
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            yield Place(path, number), line


def write_ledger(rows: Iterable[Address]) -> str:
    """The ledger's text, in the order given. Read again it gives the same addresses."""
    return "\n".join([HEADER, *map(as_line, rows)]) + "\n"


def as_line(row: Address) -> str:
    """An address as the ledger writes it."""
    return "\t".join([row.kind, row.page, row.id, row.fingerprint, *([row.reason] if row.reason else [])])


def in_force(ledger: Iterable[Address]) -> tuple[Address, ...]:
    """The lines that count: of an address the last."""
    return tuple({row.url: row for row in ledger}.values())


def released(ledger: Iterable[Address], current: Iterable[Address]) -> tuple[Address, ...]:
    """The ledger with what it lacks at its end: new addresses, and editors' words that were bettered. It loses none."""
    kept = tuple(ledger)
    known = {row.url: row for row in kept}
    new = (row for row in current if row.url not in known)
    bettered = (
        replace(row, reason=_BETTERED)
        for row in current
        if row.url in known and row.fingerprint != known[row.url].fingerprint and known[row.url].stays(row)
    )
    return (*kept, *bettered, *new)
