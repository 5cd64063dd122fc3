"""One request a host at a time, robots.txt, the archive, and what is written."""

from __future__ import annotations

import threading

import pytest
from patience import SECONDS

from edition.model import Capture, LinkCheck
from edition.sources.link_status import read_links, said, write_links
from linkcheck.archive import NoAnswer, nearest_capture, read_capture
from linkcheck.asking import Asker, Limits
from linkcheck.judging import Answer
from linkcheck.progress import Progress, bar
from linkcheck.running import Task, check, run

PATIENT = Limits(timeout=SECONDS)
NONE = {"archived_snapshots": {}}
KEPT = LinkCheck(
    "http://a.example/x",
    "2026-11-23",
    200,
    capture=Capture("https://web.archive.org/web/2021/x", "2021-05-03"),
    sought=True,
)


def test_a_host_is_never_asked_two_things_at_once_nor_without_a_pause(server, clock):
    asker = Asker(clock, PATIENT)
    tasks = [Task(f"{server.url}/page/{n}", "key") for n in range(6)]
    found = list(run(tasks, 4, lambda task: check(asker, task, "")))
    assert [each.trouble for each in found] == [""] * 6
    assert server.crowded == set()
    assert clock.slept == [1] * 6  # robots.txt and six pages


def test_who_comes_to_a_host_from_elsewhere_waits_until_it_is_free(server, clock):
    asker = Asker(clock, PATIENT)
    first, second = (
        threading.Thread(target=asker.ask, args=(server.url + path,), daemon=True) for path in ("/hold", "/page")
    )
    first.start()
    assert server.reached.wait(SECONDS)
    second.start()
    second.join(0.3)
    assert [path.split("/")[1] for path in server.seen] == ["hold"]
    server.let_go.set()
    second.join(SECONDS)
    assert [path.split("/")[1] for path in server.seen] == ["hold", "page"]
    assert server.crowded == set()


def test_a_redirect_waits_its_turn_too(server, clock):
    Asker(clock, PATIENT).ask(server.url + "/chain/3")
    assert clock.slept == [1] * 4


def test_robots_txt_is_kept_to_and_asked_once(server, clock):
    server.robots = "User-agent: *\nDisallow: /private\n"
    asker = Asker(clock, PATIENT)
    found = [check(asker, Task(server.url + path, "key"), "") for path in ("/private/a", "/page")]
    assert [(each.trouble, each.status) for each in found] == [("robots", 0), ("", 200)]
    assert [path.split("/", 1)[1] for path in server.seen] == ["robots.txt", "page"]


@pytest.mark.parametrize(
    "line",
    [
        "Crawl-delay: ²",
        "Crawl-delay: " + "1" * 5_000,
        "Request-rate: ²/²",
        "Disallow: //[",
        "Allow: https://[x",
        "Disallow: //a℀b/",
        "disallow : /%5b # //[",
        "\0",
    ],
)
def test_no_line_of_a_robots_txt_ends_a_run_or_hides_another(clock, line):
    """Each was read by the library's own reader with an error, or is much like one that was."""
    robots = f"User-agent: *\n{line}\nDisallow: /private\n".encode()
    asker = Asker(clock)
    asker._follow = lambda url: Answer(url, 200, "", robots)
    assert asker.welcomes("https://a.example/page")
    assert not asker.welcomes("https://a.example/private/a")


def test_it_says_who_it_is(server, clock):
    answer = Asker(clock, PATIENT, "a-checker/1.0 (+https://example.org)").ask(server.url + "/who")
    assert answer.body == b"a-checker/1.0 (+https://example.org)"


def test_the_archive_is_asked_for_the_day_that_is_meant(server, clock):
    task = Task(server.url + "/gone", "key", "2021-05-01")
    found = check(Asker(clock, PATIENT), task, server.url + "/wayback")
    assert server.sought == [(task.url, "20210501")]
    assert found.capture == Capture("https://web.archive.org/web/20210503120000/x", "2021-05-03")
    assert found.sought


def test_an_archive_without_a_copy_says_so(server, clock):
    found = check(Asker(clock, PATIENT), Task(server.url + "/page/none", "key"), server.url + "/wayback")
    assert (found.capture, found.sought) == (None, True)


def test_what_was_known_stays_when_the_archive_does_not_answer(server, clock):
    task = Task(server.url + "/page/ill", "key", before=KEPT)
    found = check(Asker(clock, PATIENT), task, server.url + "/wayback")
    assert (found.capture, found.sought) == (KEPT.capture, True)


@pytest.mark.parametrize("path", ["/gone", "/slow", "/page", "/loop", "/bad-gzip"])
def test_what_is_no_answer_of_the_archive_is_not_taken_for_one(server, clock, path):
    with pytest.raises(NoAnswer):
        nearest_capture(
            Asker(clock, Limits(timeout=0.2) if path == "/slow" else PATIENT),
            server.url + path,
            "http://a.example/",
            "",
        )


CLOSEST = {
    "available": True,
    "url": "http://web.archive.org/web/20210503120000/http://a.example/",
    "timestamp": "20210503120000",
    "status": "200",
}


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({}, Capture("https://web.archive.org/web/20210503120000/http://a.example/", "2021-05-03")),
        ({"available": False}, None),
        ({"status": "404"}, None),
        ({"url": "javascript:alert(1)"}, ValueError),
        ({"url": "https://archive.example/web/20210503120000/http://a.example/"}, ValueError),
        ({"url": "https://web.archive.org.example/web/20210503120000/x"}, ValueError),
        (
            {"url": "https://a:b@web.archive.org/web/1/a b"},
            Capture("https://web.archive.org/web/1/a%20b", "2021-05-03"),
        ),
        ({"url": 'http://a.example/"><script>'}, ValueError),
        ({"timestamp": "20211399"}, ValueError),
        ({"timestamp": "20210230120000"}, ValueError),
        ({"timestamp": "00000101120000"}, ValueError),
        ({"timestamp": None}, ValueError),
    ],
)
def test_the_archives_answer(change, kept):
    answer = {"archived_snapshots": {"closest": CLOSEST | change}}
    if kept is ValueError:
        with pytest.raises(ValueError):
            read_capture(answer)
    else:
        assert read_capture(answer) == kept


@pytest.mark.parametrize("answer", [[], {}, None, {"archived_snapshots": []}, "x"])
def test_what_the_archive_never_answers(answer):
    with pytest.raises(ValueError):
        read_capture(answer)


def test_no_copy():
    assert read_capture(NONE) is None


CHECKS = [
    KEPT,
    LinkCheck("http://a.example/“gone”", "2026-11-23", 404, "gone", sought=True),
    LinkCheck("http://b.example/", "2026-01-05", 200, "moved", "http://c.example/"),
    LinkCheck("http://d.example/", "2026-01-05", 0, "tls"),
]


def test_what_is_written_reads_back():
    text = write_links(reversed(CHECKS))
    checks, findings = read_links(text, "links.json")
    assert findings == ()
    assert list(checks) == sorted(check.url for check in CHECKS)
    for check_ in CHECKS:
        read = checks[check_.url]
        assert text.splitlines()[read.place.line - 1].lstrip().startswith('"http')
        assert (read.checked, read.status, read.trouble, read.final, read.capture, read.sought) == (
            check_.checked, check_.status, check_.trouble, check_.final, check_.capture, check_.sought
        )  # fmt: skip
    assert write_links(checks.values()) == text


@pytest.mark.parametrize(
    "text",
    ["[]", "{", '"x"', "1", "null", "[" * 100_000, '{"http://a.example/": {"checked": "2026-11-23", "trouble": []}}'],
)
def test_what_is_no_links_json_is_a_finding(text):
    checks, findings = read_links(text, "links.json")
    assert checks == {}
    assert [finding.rule for finding in findings] == ["links-malformed"]


def test_what_a_reader_is_told():
    assert [said(each) for each in CHECKS] == [
        "checked 23 November 2026: answers",
        "checked 23 November 2026: gone",
        "checked 5 January 2026: has moved to c.example",
        "checked 5 January 2026: has no valid certificate",
    ]


class Screen:
    def __init__(self, is_terminal: bool) -> None:
        self.text = ""
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None: ...


def test_lines_where_there_is_no_terminal():
    screen = Screen(False)
    with Progress(2, screen) as progress:
        progress.tell(CHECKS[0])
        progress.tell(CHECKS[1])
    assert screen.text == (
        "1/2 http://a.example/x: answers (200); capture of 2021-05-03\n2/2 http://a.example/“gone”: gone (404)\n"
    )


def test_a_bar_on_a_terminal_that_leaves_only_trouble_behind():
    screen = Screen(True)
    with Progress(2, screen) as progress:
        progress.tell(CHECKS[0])
        progress.tell(CHECKS[1])
    lines = screen.text.split("\r\x1b[K")
    assert lines[2].startswith("[############------------] 1/2 http://a.example/x")
    assert lines[3] == "http://a.example/“gone”: gone (404)\n"
    assert lines[-1] == ""


def test_a_bar_is_never_wider_than_the_terminal():
    assert len(bar(3, 12, "http://a.example/" + "x" * 200, 40)) == 39
