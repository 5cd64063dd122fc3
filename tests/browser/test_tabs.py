"""A tab that is used again is as a new one to the next test, and one of which something stays is not used again."""

from browsing import PHONE, WIDE
from tabs import kept_open

STATE = "() => [localStorage.length, sessionStorage.length, window.name, window.kept ?? null, scrollY, location.hash]"
KEEP = "() => { localStorage.a = sessionStorage.b = window.kept = 'kept'; scrollTo(0, 500); }"


def test_nothing_of_the_test_before_is_left(chromium, url):
    with kept_open(chromium, url) as tabs:
        with tabs.of_a_test() as go:
            first = go("/i/", clock=False)
            first.evaluate(KEEP)
        with tabs.of_a_test() as go:
            again = go("/i/#p1", PHONE, clock=False)
            assert again == first and again.viewport_size == {"width": PHONE[0], "height": PHONE[1]}
            assert again.evaluate(STATE)[:4] == [0, 0, "", None]
            again.evaluate(KEEP)
        with tabs.of_a_test() as go:
            again = go("/i/", PHONE, clock=False)
            assert again == first and again.evaluate(STATE) == [0, 0, "", None, 0, ""]


def test_a_clock_stands_still_in_every_test(chromium, url):
    with kept_open(chromium, url) as tabs:
        for _ in range(2):
            with tabs.of_a_test() as go:
                page = go()
                before = page.evaluate("Date.now()")
                page.clock.run_for(700)
                assert page.evaluate("Date.now()") == before + 700


def test_one_test_has_as_many_tabs_as_it_asks_for(chromium, url):
    with kept_open(chromium, url) as tabs, tabs.of_a_test() as go:
        first, second = go(clock=False), go(clock=False)
        first.evaluate(KEEP)
        assert second.evaluate(STATE)[:2] == [0, 0]


def test_a_tab_of_which_something_stays_is_not_used_again(chromium, url):
    with kept_open(chromium, url) as tabs:
        for leave in (
            lambda page: page.route("**/*.css", lambda route: route.abort()),
            lambda page: page.context.set_offline(True),
            lambda page: page.context.new_page(),
            lambda page: page.close(),
        ):
            with tabs.of_a_test() as go:
                leave(go("/i/", WIDE, clock=False))
            assert tabs.free == []
