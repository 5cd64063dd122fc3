"""A web server on this machine that behaves as badly as any, and a clock that tests set.

Nothing but 127.0.0.1 is ever asked. As a proxy the server stands in for every host there is.
"""

from __future__ import annotations

import datetime
import gzip
import http.server
import json
import os
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import trustme
from patience import SECONDS

PAGE = "<!doctype html><title>{0}</title><h1>{0}</h1><p>Of tides and piers."
CAPTURE = {
    "available": True,
    "url": "http://web.archive.org/web/20210503120000/x",
    "timestamp": "20210503120000",
    "status": "200",
}
LATER = "Mon, 23 Nov 2026 12:00:30 GMT"


class FakeClock:
    """Stands still at noon; only `sleep` moves it, and `stride` with every look at it."""

    def __init__(self) -> None:
        self.start = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
        self.passed = 0.0
        self.stride = 0.0
        self.slept: list[float] = []

    def now(self) -> datetime.datetime:
        return self.start + datetime.timedelta(seconds=self.passed)

    def ticks(self) -> float:
        self.passed += self.stride
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds


class Handler(http.server.BaseHTTPRequestHandler):
    """Each path is a behaviour: `/gone`, `/slow` … ; what is not known is a page."""

    protocol_version = "HTTP/1.1"
    timeout = SECONDS

    def log_message(self, *_: object) -> None: ...

    def do_HEAD(self) -> None:  # noqa: N802
        self.reply(405)

    def do_GET(self) -> None:  # noqa: N802
        parts = urlsplit(self.path)
        self.server.seen.append(f"{parts.netloc}{parts.path}")
        self.query = parse_qs(parts.query)
        name = parts.path.strip("/").replace("-", "_").replace(".", "_").split("/")[0]
        with self.server.busy(self.headers["Host"]):
            getattr(self, f"on_{name}", self.on_page)()

    def reply(self, status: int, body: bytes | str = b"", **headers: object) -> None:
        body = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def endlessly(self, part: bytes) -> None:
        """Writes until the client goes, or the test is over."""
        try:
            while not self.server.over.is_set():
                self.wfile.write(part)
        except OSError:
            pass
        self.close_connection = True

    def count(self) -> int:
        """How often this path was asked."""
        return self.server.seen.count("".join(urlsplit(self.path)[1:3]))

    def on_page(self) -> None:
        self.reply(200, PAGE.format("The Pier"), Content_Type="text/html; charset=utf-8")

    def on_robots_txt(self) -> None:
        self.reply(200, self.server.robots, Content_Type="text/plain") if self.server.robots else self.reply(404)

    def on_who(self) -> None:
        self.reply(200, self.headers["User-Agent"])

    def on_gone(self) -> None:
        self.reply(404, "Not here.")

    def on_for_ever(self) -> None:
        self.reply(410)

    def on_refused(self) -> None:
        self.reply(403)

    def on_soft(self) -> None:
        self.reply(200, PAGE.format("Page not found &ndash; The Gazette"))

    def on_front(self) -> None:
        self.reply(302, Location="/")

    def on_loop(self) -> None:
        self.reply(302, Location="/loop")

    def on_ring(self) -> None:
        self.reply(302, Location="/ring/b" if self.path.endswith("/a") else "/ring/a")

    def on_chain(self) -> None:
        left = int(self.path.rsplit("/", 1)[1])
        self.reply(301, Location=f"/chain/{left - 1}" if left else "/page")

    def on_cookie(self) -> None:
        if "seen=1" in (self.headers["Cookie"] or ""):
            return self.on_page()
        self.reply(302, Location="/cookie", Set_Cookie="seen=1")

    def on_nowhere(self) -> None:
        self.reply(302, Location="http://[")

    def on_file(self) -> None:
        self.reply(302, Location="file:///etc/hostname")

    def on_spaces(self) -> None:
        self.reply(302, Location='/a b/"c"?d=\u00c3\u00a9')

    def on_tabs(self) -> None:
        self.reply(302, Location="\t/pa\tge ")

    def on_password(self) -> None:
        self.reply(302, Location="http://www.example.org:secret@127.0.0.1/page")

    def on_latin(self) -> None:
        self.reply(302, Location="/caf\u00e9")

    def on_idn(self) -> None:
        self.reply(302, Location="http://b\u00c3\u00bccher.invalid/x\u00e2\u0080\u00aey")

    def on_to(self) -> None:
        self.reply(302, Location=unquote(urlsplit(self.path).query))

    def on_dripping_headers(self) -> None:
        self.send_response(200)
        self.flush_headers()
        self.slowly(b"X-A: b\r\n")

    def on_dripping_status(self) -> None:
        self.slowly(b"H")

    def on_dripping_chunks(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.slowly(b"1\r\nx\r\n")

    def on_dripping_redirect(self) -> None:
        self.send_response(302)
        self.flush_headers()
        self.slowly(b"X-A: b\r\n")

    def slowly(self, part: bytes) -> None:
        """A byte now and then, until the client goes or the test is over."""
        try:
            while not self.server.over.wait(0.02):
                self.wfile.write(part[:1])
                part = part[1:] + part[:1]
        except OSError:
            pass
        self.close_connection = True

    def on_empty_redirect(self) -> None:
        self.reply(302)

    def on_endless_redirect(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/page")
        self.end_headers()
        self.endlessly(b"x" * 65536)

    def on_slow(self) -> None:
        self.server.over.wait(SECONDS)
        self.close_connection = True

    def on_slow_body(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"<title>")
        self.server.over.wait(SECONDS)
        self.close_connection = True

    def on_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.endlessly(b"x")

    def on_reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
        self.wfile, self.close_connection = open(os.devnull, "wb"), True  # noqa: SIM115

    def on_huge(self) -> None:
        self.reply(200, PAGE.format("The Pier") + "x" * 5_000_000)

    def on_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.endlessly(b"x" * 65536)

    def on_bomb(self) -> None:
        self.reply(200, gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")

    def on_headers(self) -> None:
        self.send_response(200)
        for n in range(500):
            self.send_header(f"X-{n}", "x")
        self.end_headers()
        self.close_connection = True

    def on_garbage(self) -> None:
        self.wfile.write(b"\x00\xff\x00 is no HTTP\r\n\r\n")
        self.close_connection = True

    def on_short(self) -> None:
        self.reply(200, b"<title>", Content_Length=1000)
        self.close_connection = True

    def on_chunked(self) -> None:
        self.reply(200, b"5\r\n<titl\r\n0\r\n\r\n", Content_Length=None, Transfer_Encoding="chunked")

    def on_bad_chunk(self) -> None:
        self.reply(200, b"zz\r\nhello\r\n", Content_Length=None, Transfer_Encoding="chunked")
        self.close_connection = True

    def on_bad_charset(self) -> None:
        self.reply(
            200, "<title>Le pilier \xe9ternel</title>".encode("latin-1"), Content_Type="text/html; charset=no-such"
        )

    def on_bad_gzip(self) -> None:
        self.reply(200, b"this is no gzip", Content_Encoding="gzip")

    def on_busy(self) -> None:
        if self.count() == 1:
            return self.reply(429, Retry_After="7")
        self.on_page()

    def on_busy_until(self) -> None:
        if self.count() == 1:
            return self.reply(503, Retry_After=LATER)
        self.on_page()

    def on_busy_all_day(self) -> None:
        self.reply(429, Retry_After="86400")

    def on_ill_once(self) -> None:
        if self.count() == 1:
            return self.reply(500)
        self.on_page()

    def on_ill(self) -> None:
        self.reply(500)

    def on_of_its_own(self) -> None:
        self.reply(999)

    def on_hold(self) -> None:
        """Tells that it was reached, and keeps the client waiting until it is let go."""
        self.server.reached.set()
        self.server.let_go.wait(SECONDS)
        self.on_page()

    def on_wayback(self) -> None:
        url = self.query["url"][0]
        self.server.sought.append((url, self.query.get("timestamp", [""])[0]))
        if "ill" in url:
            return self.reply(503)
        closest = {} if "none" in url else {"closest": CAPTURE}
        self.reply(200, json.dumps({"url": url, "archived_snapshots": closest}))


class Server(http.server.ThreadingHTTPServer):
    """Keeps what it was asked, and whether a host was ever asked two things at once."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[str] = []
        self.sought: list[tuple[str, str]] = []
        self.robots = ""
        self.over, self.reached, self.let_go = threading.Event(), threading.Event(), threading.Event()
        self.open: dict[str, int] = {}
        self.crowded: set[str] = set()

    def busy(self, host: str) -> Busy:
        return Busy(self, host)

    def handle_error(self, *_: object) -> None: ...

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Busy:
    def __init__(self, server: Server, host: str) -> None:
        self.server, self.host = server, host

    def __enter__(self) -> None:
        self.server.open[self.host] = self.server.open.get(self.host, 0) + 1
        if self.server.open[self.host] > 1:
            self.server.crowded.add(self.host)

    def __exit__(self, *_: object) -> None:
        self.server.open[self.host] -= 1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    server = Server()
    yield from served(server)


@pytest.fixture
def wrong_tls(server: Server) -> Iterator[Server]:
    """The same behind a certificate that a self-made authority signed, and for another host."""
    secure = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("another.example").configure_cert(context)
    secure.socket = context.wrap_socket(secure.socket, server_side=True, do_handshake_on_connect=False)
    yield from served(secure)


def served(server: Server) -> Iterator[Server]:
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.over.set()
    server.let_go.set()
    for thread in threading.enumerate():
        if thread.name.endswith("(_work)"):  # of a run that was interrupted: it asks whichever server it finds
            thread.join(SECONDS)
    server.shutdown()
    server.server_close()
