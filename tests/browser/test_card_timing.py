"""card_timing.js without a page: what a story of events leaves open.

A story is words: `a@0` the pointer rests on link a at 0 ms, `-@90` on nothing, `card@90` on the
open card, `near@90` on nothing but nearer to it, `scroll`, `click:a`, `esc`, `still:a@0` the text slides so that a lies under a still pointer.
Timers run by themselves. The last column is the link whose card shows when the story ends.
"""

import pytest

RUN = """async (story) => {
  const { IDLE, step } = await import(location.origin + "/assets/card_timing.js");
  let state = IDLE, x = 0, gap = 99;
  const until = (now) => { if (state.due <= now) state = step(state, { type: "due", now: state.due }); };
  for (const word of story.split(" ")) {
    const [what, at] = word.split("@"), now = Number(at ?? 0);
    if (at) until(now);
    const [verb, link] = what.split(":");
    if (verb === "click") state = step(state, { type: "click", over: link });
    else if (verb === "scroll") state = step(state, { type: "scroll" });
    else if (verb === "esc") state = step(state, { type: "dismiss" });
    else if (verb === "near") state = step(state, { type: "point", x: (x += 10), y: 0, over: null, gap: (gap -= 1), now });
    else if (verb === "still") state = step(state, { type: "point", x, y: 0, over: link, now });
    else if (verb !== "wait") state = step(state, { type: "point", x: (x += 10), y: 0, over: verb === "-" ? null : verb === "card" ? state.shown : verb, now });
  }
  return state.shown ?? "";
}"""

STORIES = [
    ("opens after 300 ms", "a@0 wait@300", "a"),
    ("not before", "a@0 wait@299", ""),
    ("a pointer that still moves does not rest", "a@0 a@200 wait@499", ""),
    ("another card within 100 ms", "a@0 b@400 wait@500", "b"),
    ("not before 100 ms", "a@0 b@400 wait@499", "a"),
    ("closes 300 ms after leaving", "a@0 -@400 wait@700", ""),
    ("not before 300 ms", "a@0 -@400 wait@699", "a"),
    ("the card keeps it open", "a@0 -@400 card@690 wait@2000", "a"),
    ("leaving the card closes", "a@0 -@400 card@500 -@600 wait@900", ""),
    (
        "a slow hand on its way to the card",
        "a@0 wait@300 near@400 near@650 near@900 near@1150 card@1400 wait@3000",
        "a",
    ),
    ("which stops on its way", "a@0 wait@300 near@400 near@650 wait@950", ""),
    ("a hand that drifts along beside it", "a@0 wait@300 near@400 -@500 -@600 wait@700", ""),
    ("passing over", "a@0 -@100 wait@2000", ""),
    ("scrolling cancels an opening", "a@0 scroll wait@2000", ""),
    ("scrolling leaves an open card", "a@0 wait@300 scroll wait@2000", "a"),
    ("text sliding under a still pointer", "-@0 scroll still:a@10 wait@2000", ""),
    ("until it really moves", "-@0 scroll still:a@10 a@500 wait@800", "a"),
    ("a click pins", "click:a -@10 wait@5000", "a"),
    ("pinned, hover elsewhere does nothing", "click:a b@10 wait@5000", "a"),
    ("a second click unpins", "click:a click:a", ""),
    ("a click on another moves the pin", "click:a click:b -@9 wait@5000", "b"),
    ("a click pins the hovered card", "a@0 wait@300 click:a -@400 wait@5000", "a"),
    ("Escape, and the pointer rests there", "a@0 wait@300 esc a@400 a@500 wait@5000", ""),
    ("Escape while the pointer is elsewhere", "a@0 click:a -@10 esc a@20 wait@320", "a"),
    ("Escape, and the pointer comes back", "a@0 wait@300 esc -@400 a@500 wait@5000", "a"),
]


@pytest.fixture(scope="module")
def rules(chromium, url):
    page = chromium.new_page()
    page.goto(url + "/sources/")
    yield page
    page.close()


@pytest.mark.parametrize(("story", "shown"), [s[1:] for s in STORIES], ids=[s[0] for s in STORIES])
def test_what_a_story_leaves_open(rules, story, shown):
    assert rules.evaluate(RUN, story) == shown
