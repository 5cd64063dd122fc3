"""Watching one request from without: how long it takes in all, and whom it reaches.

A time-out of the library is for each single wait; a server that sends a byte of its headers now and then
never meets it. So the connection itself is ended when the whole time is over, whatever is being read from it.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter

_Pools = dict[str, type[urllib3.HTTPConnectionPool]]


class _To(Enum):
    """Whom a connection is to: the host that was asked, or a proxy that asks it."""

    HOST = auto()
    PROXY = auto()


class Watch:
    """Watches the requests of one address and its redirects, which share a deadline.

    `trouble` is the kind of trouble that ended one of them, "" if none did. Once a public host was reached,
    no redirect leads to one that is not: it would be a machine of the network where this program runs.
    """

    def __init__(self, deadline: float, ticks: Callable[[], float], is_public: Callable[[str], bool]) -> None:
        self.trouble = ""
        self._deadline, self._ticks, self._is_public = deadline, ticks, is_public
        self._outside = False
        self._socket: socket.socket | None = None
        self._guard = threading.Lock()

    @contextlib.contextmanager
    def over(self) -> Iterator[None]:
        """Watch over one request."""
        clock = threading.Timer(max(0.0, self._deadline - self._ticks()), self._end)
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()
            with self._guard:
                self._socket = None

    def look(self) -> None:
        """Raise if the time is over."""
        if self.trouble or self._ticks() > self._deadline:
            self.trouble = self.trouble or "timeout"
            raise requests.exceptions.Timeout("it took too long in all")

    def adapter(self) -> HTTPAdapter:
        """What a session asks through, so that its connections are seen, those to a proxy too."""
        return _Adapter(self._pools(_To.HOST), self._pools(_To.PROXY))

    def _pools(self, to: _To) -> _Pools:
        return {name.lower(): self._pool(name, to) for name in ("HTTP", "HTTPS")}

    def _pool(self, name: str, to: _To) -> type[urllib3.HTTPConnectionPool]:
        pool = getattr(urllib3, f"{name}ConnectionPool")
        watch = self

        class Connection(pool.ConnectionCls):  # type: ignore[misc, name-defined]  # of either kind
            def _new_conn(self) -> socket.socket:
                if to is _To.PROXY:  # it may well stand in this network, and whom it reaches is not seen
                    return watch._remembered(super()._new_conn())
                watch._about_to_reach(self._dns_host, self.port)
                return watch._reached(super()._new_conn())

        return type(f"Watched{name}Pool", (pool,), {"ConnectionCls": Connection})

    def _about_to_reach(self, host: str, port: int) -> None:
        """Refuse, before any connection is tried, what leads from without into this network."""
        if not self._outside:
            return
        try:
            numbers = {str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        except (OSError, UnicodeError):
            return  # the connection will say that there is no such host
        if not all(map(self._is_public, numbers)):
            self._refuse()

    def _refuse(self) -> None:
        self.trouble = "inward"
        raise urllib3.exceptions.HTTPError("a redirect leads into this network")

    def _reached(self, made: socket.socket) -> socket.socket:
        """A connection has been made: remember it, and refuse it if it leads from without into this network, as a
        name may that has just changed its number."""
        public = self._is_public(made.getpeername()[0])
        if self._outside and not public:
            made.close()
            self._refuse()
        self._outside = self._outside or public
        return self._remembered(made)

    def _remembered(self, made: socket.socket) -> socket.socket:
        with self._guard:
            self._socket = made
        return made

    def _end(self) -> None:
        """The time is over: whoever reads from the connection is told that nothing more comes."""
        self.trouble = self.trouble or "timeout"
        with self._guard, contextlib.suppress(OSError):
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)


class _Adapter(HTTPAdapter):
    """What a session asks through, with connections of these kinds to hosts and to proxies."""

    def __init__(self, to_hosts: _Pools, to_proxies: _Pools) -> None:
        super().__init__()
        self.poolmanager.pool_classes_by_scheme = to_hosts
        self._to_proxies = to_proxies

    def proxy_manager_for(self, proxy: str, **named: Any) -> urllib3.PoolManager:
        manager: urllib3.PoolManager = super().proxy_manager_for(proxy, **named)
        if isinstance(manager, urllib3.ProxyManager):  # one of another kind knows its own connections alone
            manager.pool_classes_by_scheme = self._to_proxies
        return manager
