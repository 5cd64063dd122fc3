"""What the running heads of a file tell of journal, volume, first page and year: only what its pages say alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from edition.doors.common.received import Facts
from edition.text.mastheads import Masthead, masthead_in
from edition.text.title_words import title_case

_BOUND = re.compile(
    r"(?:[\[(]\s*(?:Vol(?:ume|\.)?\s*)?(?P<volume>\d{1,4})\s*:\s*(?P<page>\d{1,4})|\[\s*Vol(?:ume|\.)?\s*(?P<alone>\d{1,4}))"
    r"\s*[\])]?",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)[\])]")
_FOLIO = re.compile(r"^\d{1,4}\s+|\s+\d{1,4}$")
_FEWEST = 2


def facts_of(heads: Sequence[str], first_page: int | None, fewest: int = _FEWEST) -> Facts:
    """The facts in running heads such as `1020 COLUMBIA LAW REVIEW [Vol. 125:1017` and `2025] LAW OF PROTEST 1019`.

    `first_page` is the printed number of the article's first page, None if it is not known; `fewest` is how often a
    fact must be told: twice where every page has its own head. A masthead, such as `Tidal Journal, Vol. 18, No. 2
    (2023), pp. 87–95`, tells what the heads do not, and of the same volume the journal: a head may name the author.
    """
    bounds = [(match, head) for head in heads if (match := _BOUND.search(head))]
    volume = _alike((match["volume"] or match["alone"] for match, _ in bounds), fewest)
    page = _alike((match["page"] for match, _ in bounds), fewest) or (str(first_page) if first_page else "")
    journal = _alike((_FOLIO.sub("", head[: match.start()].strip()).strip() for match, head in bounds), fewest)
    year = _alike((match["year"] for head in heads for match in _YEAR.finditer(head)), fewest)
    told = masthead_in(heads) or Masthead("", "", "", "")
    if told.volume and volume in ("", told.volume):
        journal, volume, page = told.journal, told.volume, page or told.page
    year = year or (told.year if told.volume == volume else "")
    journal = journal.upper() if journal.islower() else journal  # set in small capitals alone
    return Facts(title_case(journal), volume, page, int(year or 0))


def _alike(values: Iterable[str], fewest: int) -> str:
    """The value that nearly all have who have one; "" where they differ, or where too few have any."""
    counted = Counter(value for value in values if value)
    value, times = counted.most_common(1)[0] if counted else ("", 0)
    return value if times >= fewest and times >= 0.9 * counted.total() else ""
