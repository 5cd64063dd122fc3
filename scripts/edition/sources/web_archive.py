"""Links to archived copies: the capture nearest to the day a note means, if there is one.

`https://web.archive.org/web/<YYYYMMDD>/<url>` leads to that capture. Whether any exists the build
cannot know, so whoever shows such a link says that it was not checked.
"""

from __future__ import annotations

import re

from edition.model import Source


def version_date(source: Source, year: int) -> str:
    """The day (EDTF) whose state of the page is meant: the date printed, else last visited or updated,
    else the year the article appeared; "" if none is known."""
    dated = (source.fields.get(name, "") for name in ("date", "urldate", "updated"))
    return next((d for d in dated if re.fullmatch(r"\d{4}(-\d\d){0,2}", d)), str(year) if year else "")


def archived_url(url: str, date: str) -> str:
    """The address of the capture nearest to `date` (EDTF; "" for the newest)."""
    return f"https://web.archive.org/web/{date.replace('-', '') or '2'}/{url}"
