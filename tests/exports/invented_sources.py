"""Invented sources: one of every kind with every field, so that no format can drop a fact unseen."""

from edition.model import Source
from edition.sources.fields import FIELDS
from edition.sources.kinds import KINDS

_VALUES = {
    "author": "Doe, Jane and {Harbour & Pier Auth.} and de la Cruz, Ana and King, Jr., Martin",
    "editor": "Roe, Richard and {A Board}",
    "translator": "Poe, Paul",
    "recipient": "Moe, Mary and {The Port_Office}",
    "title": "Harbours, “Piers” & 100% of the _Quays_: A #1 Study for $5",
    "code": "22 U.S.C. § 5811 note",
    "stat": "100 Stat. 2129",
    "fedreg": "50 Fed. Reg. 39,886",
    "reporter": "300 U.S. 483",
    "publaw": "Pub. L. No. 100-1",
    "origdate": "1981",
    "date": "2020-09-27",
    "updated": "2022-10-07",
    "urldate": "2022-02-05",
    "time": "11:01 GMT",
    "url": "https://example.org/a%20b_c?d=1&e=~f#g",
    "archiveurl": "https://perma.cc/AB12-CD34",
    "doi": "10.1000/182_a",
    "isbn": "978-3-16-148410-0",
    "pages": "34–59",
}


def every_kind() -> list[Source]:
    """Fields without a value of their own say their name, so that no two are alike."""
    return [
        Source(f"all-{kind}", kind, {name: _VALUES.get(name, f"the {name}; of it") for name in FIELDS})
        for kind in KINDS
    ]


def bare() -> list[Source]:
    """One source of every kind with nothing but an author and a doubtful date, a span, or a month."""
    dates = ("2020~", "2020?", "2018/2019", "2020-09", "1999%", "2018~/2019")
    return [
        Source(f"bare-{kind}", kind, {"author": "Doe, Jane and others", "date": dates[number % len(dates)]})
        for number, kind in enumerate(KINDS)
    ]
