"""What the server shows of a build: its findings at the foot of a page, and an answer also when a build fails."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys

import pytest
from patience import SECONDS

from machine import serving
from machine.serving import Server, Told, sweep


@pytest.fixture
def told(monkeypatch):
    told = Told()
    monkeypatch.setattr(serving, "TOLD", told)
    log = logging.getLogger("mkdocs.hooks.test")
    logging.getLogger("mkdocs").addHandler(told)
    yield told, log
    logging.getLogger("mkdocs").removeHandler(told)


@pytest.fixture
def server(tmp_path, told):
    made = Server(lambda: None, "127.0.0.1", 0, str(tmp_path))
    yield made
    made.server_close()


def asked(server: Server, path: str) -> tuple[str, bytes]:
    """The status and the body that a request gets."""
    said: list[str] = []
    body = server.serve_request({"PATH_INFO": path}, lambda status, headers: said.append(status))
    return said[0], b"".join(body)


def test_findings_stand_at_the_foot_of_a_page_as_letters(server, told, tmp_path):
    (tmp_path / "index.html").write_text("<html><body><p>The pier.</p></body></html>")
    server.watch(str(tmp_path))
    told[1].warning("docs/i.md:%d: <b> is wrong", 3)
    status, page = asked(server, "/")
    assert status == "200 OK" and b"<p>The pier.</p><aside" in page
    assert b"<li>docs/i.md:3: &lt;b&gt; is wrong</li>" in page and b"livereload" in page


def test_a_page_without_findings_is_as_it_is(server, tmp_path):
    (tmp_path / "index.html").write_text("<html><body><p>The pier.</p></body></html>")
    assert b"<aside" not in asked(server, "/")[1]


@pytest.mark.parametrize("error", [ValueError("no such plugin"), SystemExit("Aborted")])
def test_a_build_that_fails_is_told_and_keeps_no_one_waiting(server, told, error):
    def fail() -> None:
        raise error

    told[0].build(fail)()
    status, page = asked(server, "/")
    assert status == "200 OK" and f"not built: {error}".encode() in page


def test_the_next_build_forgets_what_the_last_one_said(told):
    told[1].warning("old")
    told[0].build(lambda: told[1].warning("new"))()
    assert told[0].lines == ["new"]


def test_the_sites_of_servers_that_are_no_more_are_cleared_away(tmp_path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    kept = {f"edition-served-{os.getpid()}-a", "edition-served-x-b", f"edition-served-{10**30}-c", "other"}
    for name in (*kept, f"edition-served-{gone.pid}-a"):
        (tmp_path / name).mkdir()
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == kept


def test_a_port_that_another_took_while_it_built_is_left_to_that(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        made = Server(lambda: None, "127.0.0.1", taken, str(tmp_path))
        try:
            made.server_bind()
            assert made.server_port > taken and made.url == f"http://127.0.0.1:{made.server_port}/"
        finally:
            made.server_close()


# Stopped when the thread that answers is made and has not begun: it begins after the port is closed, if it may.
STOPPED = """
import os, signal, sys, threading
from machine.serving import Server

number = getattr(signal, sys.argv[1])
signal.signal(number, signal.default_int_handler)
server = Server(lambda: None, "127.0.0.1", 0, sys.argv[2])
closed, ended = threading.Event(), threading.Event()
begin, close = server.serve_thread._bootstrap, server.server_close
def late():
    os.kill(os.getpid(), number)
    if number not in signal.pthread_sigmask(signal.SIG_BLOCK, ()):
        closed.wait()
    begin()
    ended.set()
server.serve_thread._bootstrap, server.server_close = late, lambda: (close(), closed.set())
try:
    server.serve()
except KeyboardInterrupt:
    server.shutdown()
ended.wait()
"""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="no signal is held back there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_it_is_stopped_while_the_thread_that_answers_begins(name, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, name, str(tmp_path)],
        capture_output=True, text=True, timeout=SECONDS, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
