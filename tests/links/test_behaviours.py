"""Everything a server may do, and what is made of it."""

from __future__ import annotations

import socket
from dataclasses import replace
from time import process_time

import pytest
import urllib3
from patience import SECONDS

from edition.model import LinkCheck
from edition.sources.link_status import TROUBLES, read_links, write_links
from edition.text.web_address import is_public
from linkcheck.asking import Asker, Limits
from linkcheck.clock import SystemClock
from linkcheck.judging import Answer, headings, trouble, wait_before
from linkcheck.running import Task, check

# path: status, trouble, where it ends ("" for where it began)
BEHAVIOURS = """
/page           200 -           -
/head           200 -           -
/gone           404 gone        -
/for-ever       410 gone        -
/refused        403 refused     -
/soft           200 soft-404    -
/front          200 soft-404    /
/loop           302 redirects   -
/ring/a         302 redirects   -
/chain/3        200 moved       /page
/chain/9        200 moved       /page
/chain/10       301 redirects   /chain/0
/cookie         200 -           -
/nowhere        302 malformed   -
/file           302 malformed   -
/spaces         200 moved       /a%20b/%22c%22?d=%C3%A9
/tabs           200 moved       /page
/latin          200 moved       /caf%E9
/password       302 malformed   -
/idn            0   unreachable http://xn--bcher-kva.invalid/x%E2%80%AEy
/empty-redirect 302 refused     -
/endless-redirect 200 moved     /page
/slow           0   timeout     -
/slow-body      200 timeout     -
/reset          0   unreachable -
/huge           200 -           -
/endless        200 -           -
/bomb           200 -           -
/headers        0   malformed   -
/garbage        0   malformed   -
/short          200 malformed   -
/chunked        200 -           -
/bad-chunk      200 malformed   -
/bad-charset    200 -           -
/bad-gzip       200 malformed   -
/busy           200 -           -
/busy-until     200 -           -
/busy-all-day   429 refused     -
/ill-once       200 -           -
/ill            500 error       -
/of-its-own     999 error       -
"""
ROWS = [line.split() for line in BEHAVIOURS.strip().splitlines()]
PATIENT = Limits(timeout=SECONDS)
# Of a slow body the head must come first, on a loaded machine too.
IMPATIENT = {"/slow": {"timeout": 0.2}, "/slow-body": {"timeout": 4, "attempts": 1}}


def asker_of(server, clock, path: str, pause: float = PATIENT.pause) -> Asker:
    """Patient with all but what is slow for ever; what a robots.txt says is known before that."""
    asker = Asker(clock, replace(PATIENT, pause=pause))
    assert asker.welcomes(server.url + path)
    asker.limits = replace(asker.limits, **IMPATIENT.get(path, {}))
    return asker


def ask(server, clock, path: str, limits: Limits | None = None) -> LinkCheck:
    asker = Asker(clock, limits) if limits else asker_of(server, clock, path)
    return check(asker, Task(server.url + path, "key"), "")


@pytest.mark.parametrize(("path", "status", "kind", "final"), ROWS, ids=[row[0] for row in ROWS])
def test_each_behaviour(server, clock, path, status, kind, final):
    found = ask(server, clock, path)
    assert (found.status, found.trouble or "-") == (int(status), kind)
    assert found.final.removeprefix(server.url) == ("" if final == "-" else final)
    _, refused = read_links(write_links([found]), "links.json")
    assert not refused
    assert found.checked == "2026-11-23"


def test_every_kind_of_trouble_is_met_here():
    elsewhere = {"", "tls", "robots", "inward"}
    assert {row[2] for row in ROWS} - {"-"} == set(TROUBLES) - elsewhere


def test_a_certificate_nobody_vouches_for(wrong_tls, clock):
    url = wrong_tls.url.replace("http:", "https:") + "/page"
    found = check(Asker(clock, PATIENT), Task(url, "key"), "")
    assert (found.status, found.trouble) == (0, "tls")
    assert wrong_tls.seen == []


def test_no_certificate_is_blamed_where_none_is_shown(server, clock):
    found = check(Asker(clock, PATIENT), Task(server.url.replace("http:", "https:") + "/page", "key"), "")
    assert (found.status, found.trouble) == (0, "malformed")


def test_a_port_where_no_one_listens(clock):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        found = check(Asker(clock, PATIENT), Task(f"http://127.0.0.1:{taken.getsockname()[1]}/", "key"), "")
    assert (found.status, found.trouble) == (0, "unreachable")


@pytest.mark.parametrize("url", ["http://", "htps://example.org/", "http://a b/", "http://127.0.0.1:99999/"])
def test_an_address_that_is_none_ends_no_run(clock, url):
    assert check(Asker(clock, PATIENT), Task(url, "key"), "").trouble in TROUBLES


def test_a_page_that_drips_is_left_after_the_whole_time(server, clock):
    clock.stride = 5
    assert ask(server, clock, "/drip", Limits(timeout=SECONDS, attempts=1)).trouble == "timeout"


@pytest.mark.parametrize("path", ["/dripping-headers", "/dripping-status", "/dripping-chunks", "/dripping-redirect"])
def test_one_deadline_holds_for_the_whole_request(server, path):
    """Each byte comes in time; all of them never. The clock here is the real one, since the server's is."""
    limits = Limits(timeout=30, total=0.5, attempts=1, pause=0)
    assert ask(server, SystemClock(), path, limits).trouble == "timeout"


@pytest.mark.parametrize("path", ["/dripping-headers", "/dripping-status", "/dripping-chunks", "/dripping-redirect"])
def test_the_deadline_holds_behind_a_proxy_too(server, monkeypatch, path):
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    limits = Limits(timeout=30, total=0.5, attempts=1, pause=0)
    assert Asker(SystemClock(), limits).ask(f"http://one.example{path}").failure == "timeout"


def test_no_redirect_leads_from_without_into_this_network(server, clock):
    """All stand on one machine here, so the answer to whether a number is public is given, not found."""
    public = iter([True, False, True, True, True])  # the first is asked when it is reached, the next before and then
    asker = Asker(clock, PATIENT, is_public=lambda number: next(public))
    assert asker.ask(f"{server.url}/to?{server.url}/page").failure == "inward"
    assert asker.ask(f"{server.url}/to?{server.url}/page").status == 200
    assert server.seen == ["/to", "/to", "/page"]


@pytest.mark.parametrize("number", ["fd00::1", "64:ff9b::7f00:1", "2002:7f00:1::", "::ffff:10.0.0.1"])
def test_no_connection_is_tried_from_without_into_this_network(server, monkeypatch, clock, number):
    public = iter([True])  # the server, which stands on this machine; then numbers are judged as they are
    asker = Asker(clock, PATIENT, is_public=lambda found: next(public, None) or is_public(found))
    tried = []
    connect = urllib3.util.connection.create_connection
    monkeypatch.setattr(
        urllib3.util.connection,
        "create_connection",
        lambda to, *rest, **more: tried.append(to[0]) or connect(to, *rest, **more),
    )
    assert asker.ask(f"{server.url}/to?http://[{number}]:9/page").failure == "inward"
    assert tried == ["127.0.0.1"]


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "localhost", "2130706433", "[::1]", "printer.local"])
def test_behind_a_proxy_a_redirect_into_this_network_is_known_by_its_name(server, monkeypatch, clock, host):
    """The connection is the proxy's, so that nobody sees whom it reaches; the address would stand on the site."""
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    answer = Asker(clock, PATIENT).ask(f"http://one.example/to?http://{host}/page")
    assert (answer.failure, answer.url) == ("inward", f"http://one.example/to?http://{host}/page")
    assert server.seen == ["one.example/to"]


def test_a_machine_within_may_ask_within(server, clock):
    asker = Asker(clock, PATIENT, is_public=lambda number: False)
    assert asker.ask(f"{server.url}/to?{server.url}/page").status == 200


@pytest.mark.parametrize("page", [b"<title>" * 40_000, b"<title" * 40_000, b"<h1 a" * 60_000, b"<h1></h1>" * 30_000])
def test_the_time_a_title_takes_grows_with_its_length(page):
    """A guard against patterns that run away: the slowest of these needs a tenth of a second; one took 43."""
    began = process_time()
    headings(Answer("http://a.example/x", 200, "", page))
    assert process_time() - began < 5


@pytest.mark.parametrize("path", ["/huge", "/endless", "/bomb"])
def test_no_more_of_a_page_is_read_than_the_limit(server, clock, path):
    answer = Asker(clock, Limits(timeout=SECONDS, size=10_000)).ask(server.url + path)
    assert len(answer.body) == 10_000


@pytest.mark.parametrize(
    ("path", "waits"),
    [
        ("/busy", [7]),
        ("/busy-until", [30]),
        ("/busy-all-day", []),
        ("/ill", [2, 4]),
        ("/slow", [2, 4]),
        ("/gone", []),
        ("/loop", []),
        ("/garbage", []),
    ],
)
def test_how_long_it_waits_before_it_asks_again(server, clock, path, waits):
    asker = asker_of(server, clock, path, pause=0)
    asker.ask(server.url + path)
    assert [wait for wait in clock.slept if wait] == waits


@pytest.mark.parametrize(
    "said",
    [
        "Mon, 01 Jan 99999999999 00:00:00 GMT",
        "Mon, 01 Jan 99999999999999999999999 00:00:00 GMT",
        "Mon, 01 Jan 2026 00:00:00 +99999999999999",
        "Mon, 01 Jan 2026 99:99:99 GMT",
        "٣",
        "1" * 5_000,
        "",
    ],
)
def test_a_time_to_wait_that_is_none_is_not_waited_for(clock, said):
    assert wait_before(Answer("http://a.example/x", 503, "", b"", {"retry-after": said}), 2, clock.now()) == 4


TITLES = {
    "404 Not Found": True,
    "Page not found | The Gazette": True,
    "Sorry, this page can’t be found": True,
    "This article is no longer available": True,
    "Error 404": True,
    "Gazette - 404": True,
    "The Pier": False,
    "Order 404 of the Harbour Board": False,
    "What the Divers Found": False,
    "": False,
}


@pytest.mark.parametrize(("title", "is_gone"), TITLES.items())
def test_what_a_title_says(title, is_gone):
    answer = Answer("http://a.example/x", 200, "", f"<TITLE\nlang=en>{title}</TITLE>".encode())
    assert trouble("http://a.example/x", answer) == ("soft-404" if is_gone else "")


MOVES = {
    ("http://a.example/x", "https://a.example/x"): "",
    ("http://a.example/x", "http://www.a.example/x/"): "",
    ("http://a.example/x#y", "http://a.example/x"): "",
    ("http://a.example", "http://a.example/"): "",
    ("http://a.example/", "http://b.example/"): "moved",
    ("http://a.example/x?id=1", "http://a.example/x?id=2"): "moved",
    ("http://a.example/x", "http://a.example/?p=5"): "moved",
    ("http://a.example/x", "http://b.example/"): "soft-404",
}


@pytest.mark.parametrize(("way", "kind"), MOVES.items())
def test_what_is_a_move(way, kind):
    assert trouble(way[0], Answer(way[1], 200)) == kind
