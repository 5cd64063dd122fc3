"""Web addresses: how they are sent, which hosts everybody reaches, and what is wrong with one in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.text.web_address import fault, is_public, written

WRITTEN = {
    "https://Example.org/a b": "https://example.org/a%20b",
    "https://example.org/a%20b?c=d&e=%C3%A9#f": "https://example.org/a%20b?c=d&e=%C3%A9#f",
    "http://bücher.example/ü": "http://xn--bcher-kva.example/%C3%BC",
    "https://user:pw@example.org/": "https://example.org/",
    'https://example.org/"<>`{}|\\^': "https://example.org/%22%3C%3E%60%7B%7D%7C%5C%5E",
    "http://[2001:db8::1]:8080/x": "http://[2001:db8::1]:8080/x",
    "https://example.org:443": "https://example.org:443",
    "ftp://example.org/": "",
    "https:///x": "",
    "https://exa mple.org/": "",
    "https://example.org:99999/": "",
    "http://[": "",
    "javascript:alert(1)": "",
}


@pytest.mark.parametrize(("url", "sent"), WRITTEN.items())
def test_an_address_as_it_is_sent(url, sent):
    assert written(url) == sent


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_written_stays_and_has_no_space(host, rest):
    url = written(f"https://{host}/{rest}")
    assert written(url) == url and not any(sign.isspace() or sign in '<>"' for sign in url)


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "a.localhost", "printer.local", "intranet", "127.0.0.1", "127.1", "0x7f.1", "2130706433", "017700000001",
     "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "0", "[::1]", "::1", "fe80::1%eth0", "fc00::1",
     "::ffff:127.0.0.1", "224.0.0.1", "metadata.internal", "", "fd00::1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1",
     "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::"],
)  # fmt: skip
def test_what_only_its_own_network_reaches(host):
    assert not is_public(host)


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "perma.cc",
        "1.1.1.1",
        "2606:4700::1111",
        "a.b.c.gov",
        "134744072",
        "64:ff9b::1.1.1.1",
        "2002:101:101::",
    ],
)
def test_what_everybody_reaches(host):
    assert is_public(host)


FAULTS = {
    "https://www.bank.example@evil.example/": "names a user",
    "http://localhost/a": "only its own network",
    "http://169.254.169.254/latest": "only its own network",
    "//evil.example/x": "begins with //",
    "https://example.org/\u202egpj.exe": "U+202E",
    "https://exam\u200bple.org/": "U+200B",
    "https:///nothing": "no host",
    "http://[": "cannot be read",
    "https://example.org/a": "",
    "https://bücher.example/": "",
    "mailto:a@b.example": "",
    "../ii.md#p4": "",
}


@pytest.mark.parametrize(("url", "told"), FAULTS.items())
def test_what_is_wrong_with_an_address(url, told):
    assert told in fault(url) and bool(told) == bool(fault(url))
