"""Asking one address, politely: one request at a time to a host, within limits, again where that may help."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import requests
import urllib3

from edition.text.web_address import host_of, is_public, written
from linkcheck.clock import Clock
from linkcheck.judging import Answer, may_recover, wait_before
from linkcheck.request_watch import Watch

AGENT = "annotated-edition-links/1.0"
_FAILURES: tuple[tuple[str, tuple[type[BaseException], ...]], ...] = (
    ("tls", (ssl.SSLCertVerificationError,)),
    ("malformed", (ssl.SSLError, requests.exceptions.SSLError, urllib3.exceptions.SSLError)),
    ("unreachable", (urllib3.exceptions.NewConnectionError, socket.gaierror)),  # the first is a time-out to urllib3
    ("timeout", (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError)),
    ("unreachable", (ConnectionError,)),
    ("malformed", (http.client.HTTPException, urllib3.exceptions.HTTPWarning, urllib3.exceptions.DecodeError)),
    ("malformed", (urllib3.exceptions.IncompleteRead, requests.exceptions.InvalidURL)),
    ("unreachable", (OSError,)),
)
"""Kinds of trouble and the exceptions that mean them; of an exception and its causes, the first that fits."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, how much and how often; times in seconds, `size` in bytes."""

    timeout: float = 20
    total: float = 60
    size: int = 256 * 1024
    redirects: int = 10
    attempts: int = 3
    pause: float = 1
    longest_wait: float = 120


@dataclass
class Asker:
    """Asks addresses. One for a whole run, whatever the number of threads: it keeps the hosts' turns."""

    clock: Clock
    limits: Limits = Limits()
    agent: str = AGENT
    is_public: Callable[[str], bool] = is_public
    _turns: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))
    _free_at: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, url: str) -> Answer:
        """Ask `url`, follow its redirects, and try again after a pause where that may help. Never raises."""
        for attempt in range(1, self.limits.attempts + 1):
            answer = self._follow(url)
            if attempt == self.limits.attempts or not may_recover(answer):
                break
            wait = wait_before(answer, attempt, self.clock.now())
            if wait > self.limits.longest_wait:
                break
            self.clock.sleep(wait)
        return answer

    def welcomes(self, url: str) -> bool:
        """Whether the host's robots.txt (RFC 9309) lets this program ask for `url`; without one, it does."""
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            rules = RobotFileParser()
            answer = self._follow(root + "/robots.txt")
            found = answer.status == 200 and not answer.failure
            rules.parse(list(_rules(answer.body.decode("utf-8", errors="replace"))) if found else [])
            self._robots[root] = rules
        return self._robots[root].can_fetch(self.agent, url)

    def _follow(self, url: str) -> Answer:
        """One attempt: the address and what it redirects to. A session keeps the cookies that some redirects need."""
        deadline = self.clock.ticks() + self.limits.total
        outside = is_public(host_of(url))
        with _Session() as session:
            watch = Watch(deadline, self.clock.ticks, self.is_public)
            session.mount("http://", watch.adapter())
            session.mount("https://", watch.adapter())
            session.headers.update({"User-Agent": self.agent, "Connection": "close"})
            for _ in range(self.limits.redirects + 1):
                with self._turn(url):
                    answer = self._request(session, url, watch)
                target = answer.headers.get("location") if 300 <= answer.status <= 399 else None
                if not target:
                    return answer
                url = _joined(url, target)
                if not url:
                    return Answer(answer.url, answer.status, "malformed")
                if outside and not is_public(host_of(url)):  # through a proxy no one sees whom it would reach
                    return Answer(answer.url, answer.status, "inward")
        return Answer(answer.url, answer.status, "redirects")

    def _request(self, session: requests.Session, url: str, watch: Watch) -> Answer:
        status, headers = 0, {}
        try:
            with (
                watch.over(),
                session.get(url, stream=True, allow_redirects=False, timeout=self.limits.timeout) as response,
            ):
                status = response.status_code
                headers = {name.lower(): value for name, value in response.headers.items()}
                location = _sent(headers.get("location", ""))
                headers = {**headers, **({"location": location} if location else {})}
                body = b"" if 300 <= status <= 399 else self._body(response, watch)
                watch.look()  # a head that was cut short looks whole
                return Answer(url, status, "", body, headers)
        except Exception as error:  # noqa: BLE001  (a hostile server must not stop the run)
            return Answer(url, status, watch.trouble or _failure(error), b"", headers)

    def _body(self, response: requests.Response, watch: Watch) -> bytes:
        """The beginning of the page, as it comes, so that a server that drips is noticed."""
        body = b""
        while len(body) < self.limits.size:
            watch.look()
            part = response.raw.read1(self.limits.size - len(body), decode_content=True)
            if not part:
                break
            body += part
        watch.look()
        return body

    @contextmanager
    def _turn(self, url: str) -> Iterator[None]:
        """Wait until no one else asks the host and its last answer is `pause` seconds ago."""
        host = urlsplit(url).netloc.lower()
        with self._guard:
            turn = self._turns[host]
        with turn:
            wait = self._free_at.get(host, 0) - self.clock.ticks()
            if wait > 0:
                self.clock.sleep(wait)
            try:
                yield
            finally:
                self._free_at[host] = self.clock.ticks() + self.limits.pause


class _Session(requests.Session):
    """A session that never follows a redirect by itself: the library would read the whole page before."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


def _rules(robots: str) -> Iterator[str]:
    """The lines of a robots.txt that say who may ask for what; the library's reader fails over some of the others."""
    for line in robots.splitlines():
        name, _, said = line.partition("#")[0].partition(":")
        try:
            urlsplit(unquote(said.strip()))
        except ValueError:
            continue  # a path that no address can have
        if not line.strip() or name.strip().lower() in ("user-agent", "allow", "disallow"):
            yield line


def _sent(header: str) -> str:
    """A header's letters: UTF-8, as most send it; else its bytes by code, which is how they are asked for."""
    sent = header.encode("latin-1", "replace")
    try:
        return sent.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(each) if each < 128 else f"%{each:02X}" for each in sent)


def _joined(base: str, target: str) -> str:
    """Where a redirect leads, as it is sent; "" if that is no address of the web, or names somebody's password."""
    try:
        there = urljoin(base, target.strip())
        return "" if "@" in urlsplit(there).netloc else written(there)
    except ValueError:
        return ""


def _failure(error: Exception) -> str:
    """The kind of trouble that an exception means; libraries wrap one in another."""
    chain = list(_causes(error))
    fitting = (kind for kind, types in _FAILURES for each in chain if isinstance(each, types))
    return next(fitting, "malformed")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and those it was made from."""
    seen: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, BaseException) and each not in seen:
            seen.append(each)
            waiting += [*each.args, getattr(each, "reason", None), each.__cause__]
    return iter(seen)
