"""What a reader sees of a source's address, before and after it was checked; the attributes are Robust Links'."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import pytest

from edition.model import Capture, LinkCheck, Source
from edition.sources.link_status import TROUBLES
from edition.sources.source_links import source_links

URL = "https://example.org/a?b=1&c=2"
KEPT = Capture("https://web.archive.org/web/20210503120000/https://example.org/a?b=1&c=2", "2021-05-03")


def source(**fields: str) -> Source:
    return Source("roe-pier", "news", {"url": URL, "date": "2021-05-01", **fields})


def html(source: Source, check: LinkCheck | None = None) -> list[str]:
    return [tostring(each, encoding="unicode", method="html") for each in source_links(source, 2023, check)]


def words(*args) -> str:
    return " ".join("".join(each.itertext()) for each in source_links(args[0], 2023, *args[1:]))


def test_an_address_nobody_checked():
    assert html(source()) == [
        '<a class="open" href="https://example.org/a?b=1&amp;c=2" rel="external noopener"'
        ' data-originalurl="https://example.org/a?b=1&amp;c=2" data-versiondate="2021-05-01">Open source</a>',
        '<a class="archived" href="https://web.archive.org/web/20210501/https://example.org/a?b=1&amp;c=2"'
        ' rel="external noopener">Archived copy<small> (nearest capture, not checked)</small></a>',
    ]


def test_an_address_that_answers_and_has_a_capture():
    assert html(source(), LinkCheck(URL, "2026-11-23", 200, capture=KEPT, sought=True)) == [
        '<a class="open" href="https://example.org/a?b=1&amp;c=2" rel="external noopener"'
        ' data-originalurl="https://example.org/a?b=1&amp;c=2" data-versiondate="2021-05-01"'
        f' data-versionurl="{KEPT.url.replace("&", "&amp;")}">Open source</a>',
        '<small class="link-status">(checked 23 November 2026: answers)</small>',
        f'<a class="archived" href="{KEPT.url.replace("&", "&amp;")}" rel="external noopener"'
        ' data-originalurl="https://example.org/a?b=1&amp;c=2" data-versiondate="2021-05-03">Archived copy of 3 May 2021</a>',
    ]


def test_an_address_that_is_gone_and_was_never_captured():
    told = words(source(), LinkCheck(URL, "2026-11-23", 404, "gone", sought=True))
    assert told == "Open source (checked 23 November 2026: gone) (no archived copy on 23 November 2026)"


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (None, "Archived copy (not checked)"),
        (
            LinkCheck(URL, "2026-11-23", 404, "gone"),
            "Address checked 23 November 2026: gone Archived copy (not checked)",
        ),
        (
            LinkCheck(URL, "2026-11-23", 200, sought=True),
            "Address checked 23 November 2026: answers No archived copy on 23 November 2026",
        ),
        (
            LinkCheck(URL, "2026-11-23", 200, capture=KEPT, sought=True),
            "Address checked 23 November 2026: answers Archived copy of 3 May 2021",
        ),
    ],
)
def test_where_the_address_is_a_link_already_there_is_no_second(check, told):
    assert " ".join("".join(each.itertext()) for each in source_links(source(), 2023, check, is_linked=True)) == told


def test_an_address_that_was_checked_while_the_archive_was_silent():
    told = words(source(), LinkCheck(URL, "2026-11-23", 404, "gone"))
    assert told == "Open source (checked 23 November 2026: gone) Archived copy (nearest capture, not checked)"


@pytest.mark.parametrize(
    ("fields", "day", "asked"),
    [
        ({"date": "2021-05-01"}, "2021-05-01", "20210501"),
        ({"date": "2021-05"}, "", "202105"),
        ({"date": "", "urldate": "2022-01-02"}, "2022-01-02", "20220102"),
        ({"date": "", "updated": "2020-10-15"}, "2020-10-15", "20201015"),
        ({"date": ""}, "", "2023"),
        ({"date": "2019/2021"}, "", "2023"),
    ],
)
def test_the_day_that_is_meant(fields, day, asked):
    opened, archived = source_links(source(**fields), 2023)
    assert opened.get("data-versiondate", "") == day
    assert f"/web/{asked}/" in archived.get("href", "")


def test_a_source_without_address_has_no_links():
    assert html(source(url="")) == []


@pytest.mark.parametrize("trouble", [kind for kind in TROUBLES if kind])
def test_trouble_stands_out(trouble):
    status = list(source_links(source(), 2023, LinkCheck(URL, "2026-11-23", 0, trouble)))[1]
    assert status.get("class") == "link-status trouble"


def test_the_words_never_promise_a_capture_nobody_knows():
    checks = [None, *(LinkCheck(URL, "2026-11-23", 0 if kind else 200, kind) for kind in TROUBLES)]
    for check in checks:
        assert "not checked" in words(source(), check)
        assert "data-versionurl" not in "".join(html(source(), check))
