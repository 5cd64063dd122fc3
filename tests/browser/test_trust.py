"""A link that can be checked later, and the report of an error, in the menu of a place; on the edition itself."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def data(edition_site: Path) -> dict:
    return json.loads((edition_site / "data" / "edition.json").read_text("utf-8"))


def copied(page: Page, id: str, button: str) -> str:
    """What the menu of a place copies under a name."""
    page.locator(f'.handle[href$="#{id}"]').first.evaluate("handle => handle.click()")
    page.locator("dialog.cite").get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".cite-said")).to_contain_text("copied")
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize(("path", "id", "name"), [("/iii/", "p23", "¶ 23"), ("/iii/", "fn-54", "note 54")])
def test_a_checkable_link_says_that_the_words_are_unchanged(look, path, id, name):
    page = look(path)
    link = copied(page, id, "Copy checkable link")
    assert urlsplit(link).fragment == id and len(parse_qs(urlsplit(link).query)["was"][0]) == 32
    page.goto(link)
    expect(page.locator(".foot")).to_contain_text(f"The words of {name} are unchanged since they were cited.")


def test_the_fingerprint_is_that_of_the_words_in_the_data(look, data):
    page = look("/iii/")
    words = next(each["text"] for each in data["paragraphs"] if each["id"] == "p23")
    link = copied(page, "p23", "Copy checkable link")
    assert parse_qs(urlsplit(link).query)["was"] == [sha256(words.encode()).hexdigest()[:32]]


def test_a_link_that_was_altered_on_its_way_does_not_call_the_words_changed(read, data):
    """The release that it names is kept, and its words are those of now: it is the link that differs."""
    page = read("/iii/", clock=False)
    words = next(each["text"] for each in data["paragraphs"] if each["id"] == "p23")
    kept = {"units": [{"id": "p23", "name": "¶ 23", "text": words, "emended": []}]}
    page.route("**/v/1.0/data/quote.json", lambda route: route.fulfill(json=kept))
    page.goto(page.url.split("#")[0] + "?was=00&release=1.0#p23")
    said = "The link is not as release 1.0 gave it. The words of ¶ 23 are unchanged since release 1.0."
    expect(page.locator(".foot")).to_contain_text(said)


def test_words_that_have_changed_are_shown_beside_those_of_the_release_cited(read):
    page = read("/iii/", clock=False)
    kept = {"units": [{"id": "p23", "name": "¶ 23", "text": "As it was.", "emended": []}]}
    page.route("**/v/1.0/data/quote.json", lambda route: route.fulfill(json=kept))
    page.goto(page.url.split("#")[0] + f"?was={sha256(b'As it was.').hexdigest()[:32]}&release=1.0#p23")
    foot = page.locator(".foot .compared")
    expect(foot.locator("p").first).to_have_text("The words of ¶ 23 have changed since release 1.0.")
    expect(foot.locator("dd").first).to_have_text("As it was.")


def test_where_no_release_is_kept_the_history_is_led_to(look):
    page = look("/iii/")
    page.goto(page.url.split("#")[0] + "?was=00#p23")
    expect(page.locator(".foot a")).to_have_attribute("href", page.url.split("/iii/")[0] + "/history/")


def test_a_report_has_the_place_and_the_words_here_and_as_received(look, data):
    emended = next(each for each in data["emendations"] if each["note"] is None and "[" not in each["edition"])
    id = f"p{emended['paragraph']}"
    url = next(each["url"] for each in data["paragraphs"] if each["id"] == id)
    page = look(urlsplit(url).path)
    report = copied(page, id, "Copy the report").split("\n")
    assert report[0] == f"An error in ¶ {emended['paragraph']}" and report[1].endswith(f"#{id}")
    assert emended["edition"] in report[3] and emended["witness"] in report[4]
    assert report[-1] == "What is wrong: "
