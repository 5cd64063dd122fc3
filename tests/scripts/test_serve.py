"""The command that serves, run as a reader runs it."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from patience import SECONDS

from machine.environment import TOP
from machine.ports import HOST, LAST

SERVE = [sys.executable, str(TOP / "scripts" / "serve")]


@pytest.fixture
def edition(tmp_path) -> Path:
    folder = tmp_path / "another edition"
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Another\nsite_url: https://example.org/another/\n")
    (folder / "docs" / "index.md").write_text("# A page to be served\n")
    return folder


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "http"], "'http' is not a port; give a number from 1 to 65535"),
        (["--port", "0"], "'0' is not a port"),
        (["--port"], "expected one argument"),
        (["--prot", "8000"], "unrecognized arguments: --prot"),
        (["chapter"], "unrecognized arguments: chapter"),
    ],
)
def test_a_mistyped_command_is_refused(arguments, told):
    ended = subprocess.run(SERVE + arguments, capture_output=True, text=True)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_folder_that_is_no_edition_is_refused(tmp_path):
    ended = subprocess.run([*SERVE, "--root", str(tmp_path)], capture_output=True, text=True)
    assert ended.returncode == 2
    assert ended.stderr == f"serve: {tmp_path / 'mkdocs.yml'} is missing; --root must name an edition's folder\n"


def test_without_a_free_port_it_says_so(edition):
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):  # somebody else may have it, which will do as well
            stack.enter_context(socket.create_server((HOST, LAST)))
        ended = subprocess.run([*SERVE, "--port", str(LAST), "--root", str(edition)], capture_output=True, text=True)
    assert ended.returncode == 2
    assert ended.stderr == f"serve: no free port from {LAST} on; give another with --port\n"


def test_it_serves_the_pages_on_the_next_free_port_and_says_where(edition):
    with socket.create_server((HOST, 0)) as other:
        taken = other.getsockname()[1]
        # A relative folder, from another working directory.
        command = [*SERVE, "--port", str(taken), "--root", edition.name]
        server = subprocess.Popen(
            command, cwd=edition.parent, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}, preexec_fn=heed_interrupts,
        )  # fmt: skip
        try:
            said = until_it_serves(server)
            assert re.search(rf"Port {taken} is taken; \d+ is used instead", said)
            # Another program may take that port while the edition is built: where it serves is said last.
            port = int(re.search(rf"Serving on http://{re.escape(HOST)}:(\d+)/", said)[1])
            page = urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=SECONDS).read().decode()
            server.send_signal(signal.SIGINT)
            server.communicate(timeout=SECONDS)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
            server.communicate()
    assert port != taken
    assert "A page to be served" in page
    assert "livereload" in page


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("line", ["Building the edition", "Building documentation", "Serving on"])
def test_it_is_stopped_in_a_line_and_leaves_nothing(edition, tmp_path, number, line):
    """At its first word, while it builds, or while it serves: no traceback, and no site that nobody serves."""
    (tmp_path / "temporary").mkdir()
    with socket.create_server((HOST, 0)) as other:
        free = other.getsockname()[1]
    server = subprocess.Popen(
        [*SERVE, "--port", str(free), "--root", str(edition)], text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, preexec_fn=heed_interrupts,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(tmp_path / "temporary")},
    )  # fmt: skip
    try:
        until_it_serves(server, line)
        server.send_signal(number)
        said, _ = server.communicate(timeout=SECONDS)
    finally:
        server.kill()
        server.communicate()
    assert "Traceback" not in said
    assert [*(tmp_path / "temporary").iterdir()] == []


def heed_interrupts() -> None:
    """Before the server starts: tests begun in the background, or by nohup, hand down that they are ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until_it_serves(server: subprocess.Popen, line_said: str = "Serving on") -> str:
    """What the server says up to the line in which MkDocs begins to serve, or another; its end ends it too."""
    said = ""
    for line in server.stdout:
        said += line
        if line_said in line:
            return said
    pytest.fail("it ended before it served:\n" + said)
