"""What every page of the built edition has, and what none has, for readers who need it so."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from lxml import html

LANGUAGE = "en"
FIELDS = {"search", "input", "radio", "checkbox", "textarea", "select"}


@pytest.fixture(scope="session")
def pages(built_edition: Path) -> dict[str, html.HtmlElement]:
    """Every page of the edition by its path; not the books, nor what only leads elsewhere."""
    found = {path.relative_to(built_edition).as_posix(): path for path in sorted(built_edition.rglob("*.html"))}
    kept = {name: html.fromstring(path.read_bytes()) for name, path in found.items() if not name.startswith("data/")}
    whole = {name: tree for name, tree in kept.items() if tree.find(".//article") is not None}
    assert len(whole) >= 13
    return whole


@pytest.fixture(scope="session")
def styles(built_edition: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in built_edition.rglob("*.css"))


def test_no_picture_stands_on_a_page_without_words_for_it(pages, styles):
    """None at all: what looks like one is drawn by styles or is an icon, which says nothing that its control does not."""
    for name, tree in pages.items():
        assert tree.xpath("//img | //picture | //canvas | //object | //embed") == [], name
        for icon in tree.xpath("//svg[not(ancestor-or-self::*[@aria-hidden='true'])]"):
            control = next((e for e in icon.iterancestors() if e.tag in ("a", "button", "label")), None)
            named = icon.get("aria-label") or icon.get("aria-labelledby") or icon.get("role") == "img"
            assert named or (control is not None and (control.get("aria-label") or control.get("for"))), name
    assert not re.search(r"url\([^)]*\.(?:png|jpe?g|gif|webp)", styles)


def test_nothing_plays_or_moves_or_runs_out(pages, styles):
    for name, tree in pages.items():
        assert tree.xpath("//video | //audio | //marquee | //blink | //iframe | //*[@autoplay]") == [], name
        assert tree.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']") == [], name
    used = set(re.findall(r"animation(?:-name)?:([^;}]+)", re.sub(r"\s", "", styles)))
    assert not [each for each in used if "infinite" in each]


def test_headings_go_down_step_by_step_from_one(pages):
    for name, tree in pages.items():
        levels = [
            int(e.tag[1])
            for e in tree.xpath(
                "//article//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][not(ancestor::dialog)]"
            )
        ]
        assert levels[0] == 1, name
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), (name, levels)


def test_no_style_asks_how_the_device_is_held(styles):
    assert "orientation" not in styles


def test_no_form_asks_about_the_reader(pages):
    """What is sought, what is checked, how it is shown: nothing that one could have to give twice, or prove."""
    for name, tree in pages.items():
        fields = {field.get("type", field.tag) for field in tree.xpath("//input | //textarea | //select")}
        assert fields <= FIELDS, (name, fields)
        assert not [form for form in tree.xpath("//form") if form.get("method", "get").lower() == "post"], name
        assert {field.get("autocomplete", "off") for field in tree.xpath("//input | //textarea")} <= {"off"}, name


def test_every_field_has_a_label_that_is_seen(pages):
    for name, tree in pages.items():
        for field in tree.xpath("//input[@type!='hidden'] | //textarea | //select"):
            around = next((e for e in field.iterancestors("label")), None)
            label = around if around is not None else tree.xpath("//label[@for=$id]", id=field.get("id") or "-")
            words = "".join(
                label[0].itertext()
                if isinstance(label, list) and label
                else label.itertext()
                if around is not None
                else ""
            )
            assert words.strip() or field.get("id") == "__drawer" or field.get("aria-label"), (
                name,
                html.tostring(field),
            )


def test_the_first_link_leads_past_the_menu(pages):
    for name, tree in pages.items():
        first = next(a for a in tree.iter("a"))
        assert first.get("class") == "md-skip", name
        target = tree.xpath("//*[@id=$id]", id=first.get("href").partition("#")[2])
        assert target and next((e for e in target[0].iterancestors("article")), None) is not None, name


def test_every_page_has_a_title_of_its_own_and_its_language(pages):
    titles = Counter(tree.findtext(".//title").strip() for tree in pages.values())
    assert all(titles) and set(titles.values()) == {1}, titles.most_common(2)
    assert {tree.get("lang") for tree in pages.values()} == {LANGUAGE}


def test_every_page_is_reached_by_links_and_has_the_search(pages):
    led = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        at = waiting.pop()
        for href in pages[at].xpath("//a/@href"):
            path = href.partition("#")[0].partition("?")[0]
            to = normpath(join(dirname(at), path)) if path and "://" not in href else at
            to = f"{to}/index.html".removeprefix("./") if not to.endswith(".html") else to
            if to in pages and to not in led:
                led.add(to)
                waiting.append(to)
    assert set(pages) - led <= {"404.html"}
    assert all(tree.xpath("//header//a[@aria-label='Search']") for tree in pages.values())


def test_menu_and_head_are_the_same_on_every_page(pages):
    def named(tree, path):
        return [" ".join((e.get("aria-label") or "".join(e.itertext())).split()) for e in tree.xpath(path)]

    menus = {tuple(named(tree, "//nav[contains(@class, 'md-nav--primary')]/ul/li/a")) for tree in pages.values()}
    heads = {tuple(named(tree, "//header//a | //header//button")) for tree in pages.values()}
    assert len(menus) == len(heads) == 1 and len(next(iter(menus))) > 4, (menus, heads)


def test_a_control_is_called_as_it_is_written(pages):
    for name, tree in pages.items():
        for control in tree.xpath("//*[self::a or self::button][@aria-label]"):
            seen, called = (
                " ".join(re.findall(r"\w+", said)) for said in ("".join(control.itertext()), control.get("aria-label"))
            )
            if re.search(r"[^\W\d_]", seen):
                assert seen.casefold() in called.casefold(), (name, seen, called)
