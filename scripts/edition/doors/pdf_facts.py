"""What the running heads of a PDF tell of journal, volume, first page and year: only what many pages say alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from edition.doors.received import Facts
from edition.text.title_words import title_case

_BOUND = re.compile(r"[\[(]\s*(?:Vol(?:ume|\.)?\s*)?(?P<volume>\d{1,4})\s*:\s*(?P<page>\d{1,4})\s*[\])]?", re.I)
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)[\])]")
_FOLIO = re.compile(r"^\d{1,4}\s+|\s+\d{1,4}$")
_FEWEST = 2


def facts_of(heads: Sequence[str], first_page: int | None) -> Facts:
    """The facts in running heads such as `1020 COLUMBIA LAW REVIEW [Vol. 125:1017` and `2025] LAW OF PROTEST 1019`.

    `first_page` is the printed number of the article's first page, None if it is not known.
    """
    bounds = [(match, head) for head in heads if (match := _BOUND.search(head))]
    volume = _alike(match["volume"] for match, _ in bounds)
    page = _alike(match["page"] for match, _ in bounds) or (str(first_page) if first_page else "")
    journal = _alike(_FOLIO.sub("", head[: match.start()].strip()).strip() for match, head in bounds)
    year = _alike(match["year"] for head in heads for match in _YEAR.finditer(head))
    journal = journal.upper() if journal.islower() else journal  # set in small capitals alone
    return Facts(title_case(journal), volume, page, int(year or 0))


def _alike(values: Iterable[str]) -> str:
    """The value that nearly all have who have one; "" where they differ, or where too few have any."""
    counted = Counter(value for value in values if value)
    value, times = counted.most_common(1)[0] if counted else ("", 0)
    return value if times >= _FEWEST and times >= 0.9 * counted.total() else ""
