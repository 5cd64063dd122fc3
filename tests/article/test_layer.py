"""The register and the timeline of this article: what two people’s readings, settled, have in doubtful places."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import html

from edition.layer.layer_json import register_json, timeline_json
from edition.layer.located import Located
from edition.places.addresses import Addresses
from edition.site.timeline_page import timeline_page

TOP = Path(__file__).parents[2]
LAYER = TOP / "scripts/edition/layer"


@pytest.fixture(scope="module")
def edition(checked_edition):
    return checked_edition.edition


@pytest.fixture(scope="module")
def register(edition):
    return {entry["id"]: entry for entry in register_json(edition, Located.of(edition))}


@pytest.fixture(scope="module")
def timeline(edition):
    return timeline_json(edition, Located.of(edition))


def places(entry) -> str:
    told = [f"p{n}" for n in entry["paragraphs"]] + [f"n{n}" for n in entry["notes"]]
    return " ".join(told + entry["headings"])


@pytest.mark.parametrize(("id", "expected"), [
    ("aliyev-heydar", "n43 n70"),
    ("aliyev-ilham", "p11 p17 p18 p19 p24 p25 p37 p40 n39 n43 n47 n50 n53 n70 n72 n76 n127 n128"),
    ("isayev-heydar", "n132"),
    ("magnitsky-sergei", "p27"),
    ("global-magnitsky-act", "p13 p27 p28 p29 p31 p32 p39 p42 n40 n88 iii-c-2"),
    ("idlib-province", "p20"),
    ("idlib-city", "n62"),
    ("walker-shaun", "n106 n115 n130"),
    ("margaryan-gurgen", "p37 p38"),
    ("erdogan-recep-tayyip", "p11 p19"),
    ("osce", "p6"),
    ("abbr-osce", "p6 p13"),
    ("congress-us", "p14 p15 n41 n44 n47 n71 n136"),
    ("abbr-cong", "n41 n47 n136"),
    ("abbr-cong-congressional", "n88"),
    ("abbr-cong-congressman", "n40"),
    ("russia", "p4 p6 p25 p27 n3 n45"),
    ("ceasefire-1994", "p5 p6 p45 ii-b ii-c"),
    ("ceasefire-2020", "p1 p6 p25 p45 n3"),
    ("batna", "p2 p3 p7 p8 p9 p42 p43 iii iii-a iii-b iii-c"),
])  # fmt: skip
def test_where_an_entry_stands(register, id, expected):
    assert places(register[id]) == expected


def test_the_place_counts_within_the_name_of_the_war_and_the_adjective_nowhere(register):
    assert {2, 15, 38} <= set(register["nagorno-karabakh"]["paragraphs"])
    assert {35, 84} <= set(register["nagorno-karabakh"]["notes"])
    assert not {33, 36} & set(register["azerbaijan"]["paragraphs"])


def test_persons(register):
    assert sum(entry["kind"] == "person" for entry in register.values()) == 46


def test_the_first_and_the_doubtful_events(timeline):
    told = {(item["event"], item["when"]): item for item in timeline}
    first = next(item for item in timeline if item["event"] == "war-begins")
    assert (first["when"], first["as_printed"], first["paragraph"]) == ("2020-09-27", "September 27, 2020", 1)
    assert told["armenian-kingdom", "-0299"]["paragraph"] == 4
    assert told["withdrawal-planned", "2021-09-11"]["note"] == 74
    withdrawn = {
        (item["when"], item["paragraph"], item["note"])
        for item in timeline
        if item["event"] == "withdrawal-from-afghanistan"
    }
    assert withdrawn == {("2021-08-30", 24, None), ("2021-08-31", None, 74)}
    assert {item["paragraph"] for item in timeline if item["event"] == "ceasefire-2020"} == {1, 6, 45}


def test_quoted_dates_are_the_quoted_source_s(timeline):
    quoted = {(item["event"], item["paragraph"] or item["note"]) for item in timeline if item["quoted"]}
    assert {("bolshevik-revolution", 4), ("july-clashes", 50), ("war-begins", 19)} <= quoted
    assert not {("borders-formalized", 4), ("war-begins", 1), ("joint-exercises", 19)} & quoted


def test_the_page_tells_two_dates_apart_and_keeps_the_words_in_the_article_s_order(edition):
    page = timeline_page(edition, Located.of(edition), Addresses.of(edition.article), "docs/timeline/index.md")
    rows = {row.get("id"): row for row in html.fromstring(page).xpath("//table[@class='timeline']//tr[@id]")}
    apart = [id for id, row in rows.items() if row.xpath(".//p[@class='timeline-apart']")]
    assert apart == ["event-withdrawal-from-afghanistan"]
    assert rows["event-soviet-rule"].xpath("string(.//li)").startswith("“Until the late 1980s” … “the conflict")
    assert rows["event-margaryan-killed"].xpath("string(.//li)").startswith("“in 2004” … “during a NATO")
    assert list(rows)[1:3] == ["event-safavid-rule", "event-passing-to-the-russian-empire"]


@pytest.mark.parametrize("name", ["register", "timeline"])
def test_the_data_are_as_their_schema_says(name, request):
    schema = json.loads((LAYER / f"{name}.schema.json").read_text(encoding="utf-8"))
    data = request.getfixturevalue(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(list(data.values()) if name == "register" else data, schema)
