"""The official address of a law: a table of patterns that its publisher documents.

All are of the link service of GovInfo, where the United States Government Publishing Office keeps the law
(github.com/usgpo/link-service): an address is made from the law's own number, and leads to what the number
names. What GovInfo says it does not hold (laws before the 104th Congress, bills before the 103rd, volumes of
the Statutes at Large before the 65th), or holds by whole issues only (the Federal Register before volume 60:
govinfo.gov/help/fr), has none. Nothing is asked here, so that it answers is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.model import Source

PUBLISHER = "GovInfo"
_SERVICE = "https://www.govinfo.gov/link/"
_CHAMBERS = {
    "H.R.": "hr",
    "S.": "s",
    "H.R. Res.": "hres",
    "H. Res.": "hres",
    "S. Res.": "sres",
    "H.R. Con. Res.": "hconres",
    "H. Con. Res.": "hconres",
    "S. Con. Res.": "sconres",
    "H.R.J. Res.": "hjres",
    "H.J. Res.": "hjres",
    "S.J. Res.": "sjres",
}
"""How the Bluebook prints what the link service calls the type of a bill (rule 13.2)."""


@dataclass(frozen=True, slots=True)
class OfficialText:
    """Where the text of a law is officially kept, and the number in the citation that says so."""

    number: str
    url: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Of a field: what a value must look like, whole, and the path below the link service that it makes."""

    field: str
    printed: re.Pattern[str]
    path: Callable[[re.Match[str]], str]


def _laws(found: re.Match[str]) -> str:
    return f"plaw/{found['congress']}/public/{found['law']}" if int(found["congress"]) >= 104 else ""


def _statutes(found: re.Match[str]) -> str:
    return f"statute/{found['volume']}/{found['page']}" if int(found["volume"]) >= 65 else ""


def _code(found: re.Match[str]) -> str:
    """None of what may be a range: `§ 2151–52` is one, whether or not its sign is doubled, `§ 2403-1` is a section."""
    number, letters, behind = found["number"], found["letters"], found["behind"]
    if behind:
        last = behind if letters else number[: -len(behind)] + behind
        if int(last) >= int(number):
            return ""
    tail = f"-{behind}{found['more']}" if behind else ""
    return f"uscode/{found['title']}/{number}{letters}{tail}"


def _register(found: re.Match[str]) -> str:
    return f"fr/{found['volume']}/{found['page'].replace(',', '')}" if int(found["volume"]) >= 60 else ""


PATTERNS = (
    Pattern(
        "publaw", re.compile(r"(?:.* of )?(?:Pub\. L\. No\.|Pub\. L\.|P\.L\.) (?P<congress>\d+)[-–](?P<law>\d+)"), _laws
    ),
    Pattern("stat", re.compile(r"(?P<volume>\d+) Stat\. (?P<page>\d+)"), _statutes),
    Pattern(
        "code",
        re.compile(
            r"(?P<title>\d+) U\.S\.C\. § ?(?P<number>\d+)(?P<letters>[a-z]*)(?:[-–](?P<behind>\d+)(?P<more>[a-z]*))?"
            r"(?:\(\w+\))*(?: note)?"
        ),
        _code,
    ),
    Pattern("fedreg", re.compile(r"(?P<volume>\d+) Fed\. Reg\. (?P<page>\d[\d,]*)"), _register),
)
"""The table. A number of another shape, as a range of sections, determines no single text and has no address."""


def official_texts(source: Source) -> tuple[OfficialText, ...]:
    """Where the law that a source is can be read officially; () where its numbers do not determine it.

    A public law's number goes before its place in the Statutes at Large, where a page may be within the law.
    """
    found = {pattern.field: text for pattern in PATTERNS for text in _by(pattern, source)}
    if "publaw" in found:
        found.pop("stat", None)
    return (*found.values(), *_bill(source))


def official_section(source: Source, printed: str) -> OfficialText | None:
    """Where the one section of a code that a citation prints can be read, of an act whose entry has the code alone."""
    code = next(pattern for pattern in PATTERNS if pattern.field == "code")
    if not _WHOLE_CODE.fullmatch(source.fields.get("code", "")):
        return None
    found = [match for match in code.printed.finditer(printed) if match[0].startswith(source.fields["code"])]
    path = code.path(found[0]) if len(found) == 1 and not _GOES_ON.match(printed, found[0].end()) else ""
    return OfficialText(found[0][0], _SERVICE + path) if path else None


_WHOLE_CODE = re.compile(r"\d+ U\.S\.C\.")
_GOES_ON = re.compile(r"[\w–-]|(?:,| &| and|, and|, &) ?\d| et seq")
"""What makes a section the first of several."""


def _by(pattern: Pattern, source: Source) -> Iterator[OfficialText]:
    printed = source.fields.get(pattern.field, "")
    match = pattern.printed.fullmatch(printed)
    path = pattern.path(match) if match else ""
    if path:
        yield OfficialText(printed, _SERVICE + path)


def _bill(source: Source) -> Iterator[OfficialText]:
    """A bill or resolution, of which the Congress is needed as well as the number."""
    fields = source.fields
    number = re.fullmatch(r"(?P<chamber>[HS][A-Za-z. ]*?\.) (?:No\. )?(?P<number>\d+)", fields.get("bill", ""))
    congress = re.match(r"(?P<congress>\d+)\w* Cong\.", fields.get("congress", ""))
    chamber = _CHAMBERS.get(number["chamber"]) if number else None
    if number and chamber and congress and int(congress["congress"]) >= 103:
        path = f"bills/{congress['congress']}/{chamber}/{number['number']}"
        yield OfficialText(f"{fields['bill']}, {fields['congress']}", _SERVICE + path)
