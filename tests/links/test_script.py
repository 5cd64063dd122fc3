"""The command: what it writes, interrupted and resumed, and what it refuses. The server is the proxy of every host."""

from __future__ import annotations

import json
import runpy
import signal
import sys
import threading
import time

import pytest
from patience import SECONDS

import linkcheck.clock
from machine import environment
from machine.environment import TOP

LINKS = TOP / "scripts" / "links"
URLS = {
    "one": "http://one.example/page",
    "two": "http://one.example/gone",
    "three": "http://two.example/page",
    "four": "http://three.example/page/none",
}
ENTRY = "@online{{{key},\n  author = {{Roe, Jane}},\n  title = {{The {key} Pier}},\n  date = {{2019-05-04}},\n  url = {{{url}}},\n}}\n"
TODAY = "2026-11-23"


@pytest.fixture
def root(tmp_path):
    """An edition whose four sources stand on three hosts."""
    bib = "\n".join(ENTRY.format(key=key, url=url) for key, url in URLS.items())
    notes = "\n\n".join(
        f"[^{n}]: Jane Roe, *The {key} Pier* (May 4, 2019), <{url}>." for n, (key, url) in enumerate(URLS.items(), 1)
    )
    files = {
        "mkdocs.yml": "nav: [index.md, i.md]\nsite_name: An Edition\n",
        "docs/index.md": "---\ntitle: Of Harbours\nauthors: [Mara Quill]\nyear: 2020\n---\n\nThe title page.\n",
        "docs/i.md": f"# I. The Pier {{#i}}\n\nIt stood.[^1] It fell.[^2] It rose.[^3] It stands.[^4]\n{{: #p1 }}\n\n{notes}\n",
        "citations/sources.bib": bib,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def links(root, server, clock, monkeypatch, capsys):
    """links(*options) → status, what is printed, what is said."""
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setattr(linkcheck.clock, "SystemClock", lambda: clock)
    monkeypatch.setattr(environment, "ensure", lambda *_: None)

    def run(*options: str):
        monkeypatch.setattr(
            sys,
            "argv",
            ["links", "--root", str(root), "--wayback", "http://archive.example/wayback", "--hosts", "1", *options],
        )
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(LINKS), run_name="__main__")
        return ended.value.code, *capsys.readouterr()

    return run


def written(root) -> dict:
    path = root / "citations" / "links.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@pytest.fixture
def interruptible():
    """Ctrl-C interrupts, even where the tests were begun with it ignored: in the background, or by nohup."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def wait_for(holds) -> None:
    """Return as soon as `holds()`; at the limit in any case, and the test then tells what does not hold."""
    deadline = time.monotonic() + SECONDS
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)


def pages(server) -> list[str]:
    return [f"http://{each}" for each in server.seen if "robots.txt" not in each and "archive" not in each]


def test_every_source_is_asked_and_what_was_found_is_written(root, server, links):
    status, printed, said_ = links()
    assert status == 0
    assert written(root) == {
        "http://one.example/gone": {"checked": TODAY, "status": 404, "trouble": "gone", "capture": CAPTURED},
        "http://one.example/page": {"checked": TODAY, "status": 200, "capture": CAPTURED},
        "http://three.example/page/none": {"checked": TODAY, "status": 200, "capture": None},
        "http://two.example/page": {"checked": TODAY, "status": 200, "capture": CAPTURED},
    }
    assert pages(server) == list(URLS.values())
    assert {date for _, date in server.sought} == {"20190504"}
    assert printed == "   3 answers\n   1 gone\n"
    assert said_.splitlines()[1] == "2/4 http://one.example/gone: gone (404); capture of 2021-05-03"
    assert not list(root.rglob("*.new"))


CAPTURED = {"url": "https://web.archive.org/web/20210503120000/x", "date": "2021-05-03"}


def test_what_was_checked_lately_is_not_asked_again(root, server, links, clock):
    links()
    server.seen.clear()
    clock.sleep(6 * 86400)
    assert links() == (
        0,
        "",
        "links: nothing to ask: every address was checked in the last 7 days (--since 0 asks all)\n",
    )
    assert server.seen == []
    assert links("--dry-run") == (
        0,
        "",
        "links: nothing to ask: every address was checked in the last 7 days (--since 0 asks all)\n",
    )
    clock.sleep(86400)
    links()
    assert len(pages(server)) == 4
    links("--since", "0")
    assert len(pages(server)) == 8


def test_interrupted_it_keeps_what_it_has_and_then_goes_on(root, server, links, interruptible):
    bib = root / "citations" / "sources.bib"
    whole = bib.read_text().replace("two.example/page", "two.example/hold")
    bib.write_text(whole)
    page = root / "docs" / "i.md"
    page.write_text(page.read_text().replace("two.example/page", "two.example/hold"))

    def interrupt():
        server.reached.wait(SECONDS)
        wait_for(lambda: len(written(root)) == 2)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    status, printed, said_ = links()
    assert (status, printed) == (130, "")
    assert said_.endswith("links: stopped; 2 of 4 checked and written; the next run goes on from there\n")
    assert set(written(root)) == {URLS["one"], URLS["two"]}
    server.let_go.set()
    server.seen.clear()
    assert links()[0] == 0
    assert {"http://two.example/hold", URLS["four"]} <= set(pages(server))
    assert not {URLS["one"], URLS["two"]} & set(pages(server))
    assert len(written(root)) == 4


def test_a_dry_run_asks_and_writes_nothing(root, server, links):
    assert links("--dry-run") == (0, "".join(f"{url}\n" for url in URLS.values()), "")
    assert (server.seen, written(root)) == ([], {})


def test_only_one_source_is_asked_and_the_others_stay(root, server, links):
    links()
    before = written(root)
    server.seen.clear()
    assert links("--only", "three", "--since", "0")[0] == 0
    assert pages(server) == [URLS["three"]]
    assert written(root) == before


def test_a_source_without_an_address_leaves_nothing_to_ask(root, server, links):
    bib = root / "citations" / "sources.bib"
    bib.write_text(
        bib.read_text().replace("  url = {http://one.example/page},\n", "").replace("@online{one", "@book{one")
    )
    assert links("--only", "one") == (0, "", "links: nothing to ask: no address in the entries named by --only\n")
    assert server.seen == []


def test_an_address_that_no_source_has_any_more_is_dropped(root, links):
    old = {"http://old.example/": {"checked": "2020-01-01", "status": 200}}
    (root / "citations" / "links.json").write_text(json.dumps(old))
    links("--only", "one")
    assert set(written(root)) == {URLS["one"]}


def test_an_archive_may_be_left_out(root, server, links):
    links("--wayback", "")
    assert server.sought == []
    assert all("capture" not in entry for entry in written(root).values())


def test_a_machine_that_is_offline_blames_no_source(root, links, monkeypatch):
    path = root / "citations" / "links.json"
    path.write_text(json.dumps({URLS["one"]: {"checked": "2020-01-01", "status": 200}}))
    before = path.read_text()
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    status, printed, said_ = links("--attempts", "1")
    assert (status, printed, path.read_text()) == (2, "", before)
    assert said_.endswith("links: no host answered, and no archive; is this machine online? nothing was written\n")


def test_a_spoilt_file_is_not_overwritten(root, server, links):
    path = root / "citations" / "links.json"
    path.write_text("{ mine")
    status, printed, said_ = links()
    assert (status, path.read_text(), server.seen) == (2, "{ mine", [])
    assert printed.startswith("citations/links.json:1: this is not JSON")
    assert said_ == "links: mend these first; nothing was asked or written\n"


def test_a_disk_that_refuses_is_said_in_a_line(root, links, monkeypatch):
    from files import writing

    def refuse(*_, **__):
        raise writing.WriteError("nothing was written: links.json: No space left on device")

    monkeypatch.setattr(writing, "write_all", refuse)
    status, _, said_ = links()
    assert status == 2
    assert said_.endswith("links: nothing was written: links.json: No space left on device\n")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "nobody"], "no source has the key nobody"),
        (["--since", "-1"], "'-1' is not a whole number"),
        (["--since", "x"], "'x' is not a whole number"),
        (["--hosts", "0"], "must be 1 or more"),
        (["--pause", "nan"], "'nan' is no number of seconds"),
        (["--timeout", "0"], "must be more than 0"),
        (["--contact", "a\r\nb"], "one line, please"),
        (["--root", "/nowhere"], "--root must name an edition's folder"),
    ],
)
def test_a_mistyped_command_is_refused(options, told, links):
    status, printed, said_ = links(*options)
    assert (status, printed) == (2, "")
    assert told in said_
    assert "Traceback" not in said_
