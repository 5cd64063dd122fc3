"""What is known of the sources' addresses: `citations/links.json` ↔ LinkChecks, and what readers are told.

The file maps each address to what scripts/links found there:

    {"https://example.org/a": {
      "checked": "2026-11-23", "status": 404, "trouble": "gone",
      "final": "https://example.org/b",
      "capture": {"url": "https://web.archive.org/web/20210503120000/…", "date": "2021-05-03"}}}

`status` is left out where nothing answered, `final` where no redirect led elsewhere. `"capture": null`
says that the archive has none; no `capture` at all, that it was not asked or did not answer.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from edition.model import Capture, Finding, LinkCheck, Place, Source
from edition.text.dates import for_reading

RULE = "links-malformed"
ANSWERS = "answers"

TROUBLES: Mapping[str, str] = {
    "": ANSWERS,
    "moved": "has moved",
    "gone": "gone",
    "soft-404": "answers, but the page seems to be gone",
    "refused": "answers, but refuses programs",
    "robots": "not asked, as the site wishes no programs",
    "error": "answers with an error",
    "redirects": "redirects without end",
    "timeout": "did not answer in time",
    "unreachable": "could not be reached",
    "tls": "has no valid certificate",
    "malformed": "answers with what cannot be read",
    "inward": "redirects to a machine that only its own network reaches",
}
"""Every kind of trouble, and how a reader is told of it."""

_KEYS = frozenset({"checked", "status", "trouble", "final", "capture"})


def read_links(text: str, path: str) -> tuple[dict[str, LinkCheck], tuple[Finding, ...]]:
    """The checks in `links.json`, by address; what is wrong is a finding, and that entry is left out.

    An empty text is a file that is not there: nothing was checked.
    """
    if not text.strip():
        return {}, ()
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        message = (
            f"this is not JSON: {error}; expected what scripts/links writes; "
            "correct it, or remove the file and run scripts/links"
        )
        return {}, (Finding(RULE, Place(path, line), message),)
    if not isinstance(entries, dict):
        return {}, (
            Finding(RULE, Place(path, 1), f"found {_a(entries)}; expected an object: address → what was found there"),
        )
    checks, findings = {}, []
    for url, entry in entries.items():
        place = Place(path, _line_of(url, text))
        fault = _fault(entry)
        if fault:
            findings.append(
                Finding(RULE, place, f"{url}: {fault}; correct it, or remove the entry and run scripts/links")
            )
        else:
            checks[url] = _check(url, entry, place)
    return checks, tuple(findings)


def write_links(checks: Iterable[LinkCheck]) -> str:
    """`links.json`, its entries in the order of their addresses, so that a change shows as one."""
    entries = {check.url: _entry(check) for check in sorted(checks, key=lambda check: check.url)}
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def said(check: LinkCheck) -> str:
    """What a reader is told of a check: `checked 23 November 2026: gone`."""
    told = TROUBLES[check.trouble]
    if check.trouble == "moved" and check.final:
        told += f" to {_host(check.final)}" if _host(check.final) != _host(check.url) else " within its site"
    return f"checked {for_reading(check.checked)}: {told}"


def urls_of(sources: Iterable[Source]) -> dict[str, Source]:
    """Every address of the database → the first source that has it."""
    found: dict[str, Source] = {}
    for source in sources:
        if source.fields.get("url"):
            found.setdefault(source.fields["url"], source)
    return found


def _host(url: str) -> str:
    """The host of an address, without `www.`; "" if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _line_of(url: str, text: str) -> int:
    """The line on which an entry begins."""
    found = re.search(re.escape(json.dumps(url, ensure_ascii=False)) + r"\s*:", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _fault(entry: Any) -> str:
    """What is wrong with an entry, as the middle of a sentence; "" if nothing is."""
    if not isinstance(entry, dict):
        return f"found {_a(entry)}; expected an object"
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        return f"found `{unknown[0]}`; expected {', '.join(sorted(_KEYS))}"
    if not _is_day(entry.get("checked")):
        return f"`checked` is {entry.get('checked')!r}; expected a day as in 2026-11-23"
    status = entry.get("status", 0)
    if type(status) is not int or not (status == 0 or 100 <= status <= 999):
        return f"`status` is {status!r}; expected an HTTP status"
    if not isinstance(entry.get("trouble", ""), str) or entry.get("trouble", "") not in TROUBLES:
        return f"`trouble` is {entry['trouble']!r}; expected one of {', '.join(filter(None, TROUBLES))}"
    if not entry.get("trouble") and not 200 <= status <= 299:
        return "neither a `status` of success nor a `trouble`; expected one of them"
    if "final" in entry and not _is_address(entry["final"]):
        return f"`final` is {entry['final']!r}; expected an http or https address"
    return _capture_fault(entry["capture"]) if entry.get("capture") is not None else ""


def _capture_fault(capture: Any) -> str:
    if not isinstance(capture, dict) or set(capture) != {"url", "date"}:
        return "`capture` is no capture; expected null, or its `url` and `date`"
    if not _is_address(capture["url"]):
        return f"the capture's `url` is {capture['url']!r}; expected an http or https address"
    return (
        ""
        if _is_day(capture["date"])
        else f"the capture's `date` is {capture['date']!r}; expected a day as in 2021-05-03"
    )


def _is_day(value: Any) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s<>\"]+", value) is not None and bool(_host(value))


def _check(url: str, entry: Mapping[str, Any], place: Place) -> LinkCheck:
    kept = entry.get("capture")
    capture = Capture(kept["url"], kept["date"]) if kept else None
    return LinkCheck(
        url, entry["checked"], entry.get("status", 0), entry.get("trouble", ""), entry.get("final", ""),
        capture, "capture" in entry, place,
    )  # fmt: skip


def _entry(check: LinkCheck) -> dict[str, Any]:
    entry: dict[str, Any] = {"checked": check.checked}
    for name in ("status", "trouble", "final"):
        if getattr(check, name):
            entry[name] = getattr(check, name)
    if check.capture:
        entry["capture"] = {"url": check.capture.url, "date": check.capture.date}
    elif check.sought:
        entry["capture"] = None
    return entry


def _a(value: Any) -> str:
    names = {list: "a list", str: "a text", bool: "a truth value", type(None): "null", dict: "an object"}
    return names.get(type(value), "a number")
