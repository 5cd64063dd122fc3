"""Web addresses: written so that every program reads them alike, and what is wrong with one in a text."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, urlsplit, urlunsplit

ADDRESS = re.compile(r"https?://[^\s<>]+")
"""An address as a text prints it."""
BARE_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+")
"""The same where brackets may stand around it."""
_AS_IT_IS = "%!#$&'()*+,/:;=?@[]~-._"
_LOCAL = ("localhost", "local", "internal", "localdomain", "home.arpa", "lan", "intranet", "test", "invalid")
_PART = re.compile(r"0[xX](?P<hex>[0-9a-fA-F]*)|(?P<octal>0[0-7]*)|(?P<decimal>[1-9][0-9]*)")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_TRANSLATED_HERE = ipaddress.IPv6Network("64:ff9b:1::/48")  # within one network (RFC 8215)
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
"""Signs that no reader sees and that hide or turn what stands there: zero width, bidirectional, soft hyphens, controls,
the letters of a tag, and what is no character."""


def unseen(sign: str) -> str:
    """What is told of a sign that no reader sees."""
    return f"the sign U+{ord(sign):04X} is invisible"


def written(url: str) -> str:
    """An http or https address as it is sent: the host in punycode, nobody's name or password, other signs by code.

    "" for what is no such address.
    """
    try:
        parts = urlsplit(re.sub(r"[\t\r\n]", "", url.strip()))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    name = ascii_host(host)
    if parts.scheme not in ("http", "https") or not name:
        return ""
    named = f"[{name}]" if ":" in name else name
    rest = (quote(part, safe=_AS_IT_IS, errors="replace") for part in parts[2:])
    return urlunsplit((parts.scheme, named if port is None else f"{named}:{port}", *rest))


def with_scheme(printed: str) -> str:
    """An address as a browser takes it that is printed without its scheme: `www.piers.org/a` → `http://www.piers.org/a`."""
    return printed if "://" in printed else f"http://{printed}"


def ascii_host(host: str) -> str:
    """A host's name in letters that stand for themselves (IDNA 2008, by UTS 46); "" for what can be none."""
    if host.isascii():
        return host.lower() if re.fullmatch(r"[\w.:~%-]+", host) else ""
    import idna  # loaded where a host has other letters: most who name an address never ask it

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return ""


def host_of(url: str) -> str:
    """The host in an address as it is written there; "" if it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_public(host: str) -> bool:
    """Whether a host's name or number may be one that everybody reaches: not this machine, not a private network."""
    bare = host.strip("[]").rstrip(".").casefold()
    number = _as_number(bare)
    if number is not None:
        return _is_global(number)
    return "." in bare and not any(bare == name or bare.endswith(f".{name}") for name in _LOCAL)


def _is_global(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether a number is everybody's; one that carries another in it (RFC 3056, 4291, 6052) leads where that leads."""
    if isinstance(number, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF) if number in _TRANSLATED else None
        if carried := number.ipv4_mapped or number.sixtofour or translated:
            return _is_global(carried)
        if number in _TRANSLATED_HERE:
            return False
    return number.is_global and not number.is_multicast


def fault(url: str) -> str:
    """What is wrong with an address that stands in a text, as the end of a sentence; "" if nothing is."""
    if sign := UNSEEN.search(url):
        return f"holds the sign U+{ord(sign[0]):04X}, which no reader sees"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "cannot be read as an address"
    if not parts.scheme and parts.netloc:
        return "begins with // and leads to another host"
    if parts.scheme not in ("http", "https"):
        return ""
    if "@" in parts.netloc:
        return "names a user before its host, which looks like another host"
    if not host or not ascii_host(host):
        return "has no host that can be reached"
    return "" if is_public(host) else "leads to a machine that only its own network reaches"


def _as_number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The number that a browser takes a host's name for: also `127.1`, `0x7f000001`, `2130706433`."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        pass
    parts = [_PART.fullmatch(part) for part in host.split(".")]
    if not 1 <= len(parts) <= 4 or not all(parts):
        return None
    values = [_value(part) for part in parts if part]
    whole = 0
    for place, value in enumerate(values[:-1]):
        whole += value << 8 * (3 - place)
    whole += values[-1]
    return ipaddress.IPv4Address(whole) if 0 <= whole < 2**32 else None


def _value(part: re.Match[str]) -> int:
    digits, base = (
        (part["hex"], 16) if part["hex"] is not None else (part["octal"] or part["decimal"], 8 if part["octal"] else 10)
    )
    return int(digits[:12] or "0", base)
