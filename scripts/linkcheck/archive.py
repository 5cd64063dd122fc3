"""Asking a web archive for the capture nearest to a day.

The Wayback Machine's availability API (archive.org/help/wayback_api.php): `?url=…&timestamp=YYYYMMDD`
answers `{"archived_snapshots": {"closest": {"available": true, "url": …, "timestamp": …, "status": "200"}}}`,
with nothing inside the outer braces where it keeps no copy.
"""

from __future__ import annotations

import datetime
import json
import re
from urllib.parse import urlencode, urlsplit

from edition.model import Capture
from edition.text.web_address import written
from linkcheck.asking import Asker

KEEPER = "web.archive.org"


class NoAnswer(Exception):
    """The archive did not say whether it has a capture."""


def nearest_capture(asker: Asker, api: str, url: str, date: str) -> Capture | None:
    """The capture of `url` nearest to `date` (EDTF; "" for the newest); None if the archive has none.

    Raises NoAnswer where the archive cannot be asked or answers something else.
    """
    query = {"url": url, **({"timestamp": date.replace("-", "")} if date else {})}
    answer = asker.ask(f"{api}?{urlencode(query)}")
    if answer.failure or answer.status != 200:
        raise NoAnswer(answer.failure or f"status {answer.status}")
    try:
        return read_capture(json.loads(answer.body), urlsplit(api).hostname or "")
    except (ValueError, RecursionError) as error:
        raise NoAnswer("an answer that cannot be read") from error


def read_capture(answer: object, archive: str = KEEPER) -> Capture | None:
    """The capture in the API's answer; None if there is none. Raises ValueError if it is no such answer.

    `archive` is the host that was asked: a capture stands there, at a host below it, or where the Wayback Machine,
    whose API this is, keeps all of them.
    """
    if not isinstance(answer, dict) or not isinstance(answer.get("archived_snapshots"), dict):
        raise ValueError("no archived_snapshots")
    closest = answer["archived_snapshots"].get("closest")
    if not isinstance(closest, dict) or not closest.get("available") or str(closest.get("status")) != "200":
        return None
    stamp, url = str(closest.get("timestamp")), written(str(closest.get("url")))
    day = _day(stamp)
    host = urlsplit(url).hostname or ""
    if not day or not url or not (host in (archive, KEEPER) or host.endswith(f".{archive}")):
        raise ValueError("no timestamp, or no address at this archive")
    return Capture(re.sub(r"^http://(?=web\.archive\.org/)", "https://", url), day)


def _day(stamp: str) -> str:
    """The day in an archive's timestamp, as in `2021-05-03`; "" for one that no calendar has."""
    read = re.match(r"(\d{4})(\d\d)(\d\d)", stamp, re.ASCII)
    try:
        return datetime.date(*map(int, read.groups())).isoformat() if read else ""
    except ValueError:
        return ""
