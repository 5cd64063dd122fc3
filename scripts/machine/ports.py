"""Which port to serve on."""

import socket

HOST = "127.0.0.1"
LAST = 65535


def port_number(text: str) -> int:
    """A port that may be served on, from what was typed. Raises ValueError for anything else."""
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= number <= LAST:
        raise ValueError(f"{text!r} is not a port; give a number from 1 to {LAST}")
    return number


def first_free(start: int, attempts: int = 100) -> int | None:
    """The first port from `start` on that nobody serves on, or None if `attempts` are all taken."""
    ports = range(start, min(start + attempts, LAST + 1))
    return next((port for port in ports if is_free(port)), None)


def is_free(port: int) -> bool:
    """Whether a server could be reached on `port` of this machine if we started it now.

    Both questions are needed: macOS lets two programs bind one port, the one to every address
    and the other to 127.0.0.1; and a port may be bound that does not answer yet, or not be ours
    to bind (below 1024).
    """
    with socket.socket() as client:
        client.settimeout(1)
        if client.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((HOST, port))
        except OSError:
            return False
    return True
