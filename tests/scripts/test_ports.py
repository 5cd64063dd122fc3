"""The choice of a port."""

import socket

import pytest

from machine.ports import HOST, LAST, first_free, port_number


@pytest.fixture
def taken():
    """A port on which somebody serves."""
    with socket.create_server((HOST, 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_is_taken_as_it_is(taken):
    free = first_free(taken + 1)
    assert first_free(free) == free


def test_when_a_port_is_taken_the_next_free_one_is_used(taken):
    chosen = first_free(taken)
    assert chosen > taken
    with socket.create_server((HOST, chosen)):
        assert first_free(chosen) != chosen


def test_a_port_that_serves_every_address_is_taken_too():
    with socket.create_server(("0.0.0.0", 0)) as server:
        port = server.getsockname()[1]
        assert first_free(port) != port


def test_a_port_that_can_be_bound_twice_is_taken_if_somebody_answers(taken, monkeypatch):
    """As on macOS, where a port that is served on every address can be bound on one."""
    monkeypatch.setattr(socket.socket, "bind", lambda *_: None)
    assert first_free(taken, attempts=1) is None


def test_where_all_are_taken_there_is_none(taken):
    assert first_free(taken, attempts=1) is None


def test_the_search_ends_at_the_last_port():
    assert first_free(LAST + 1) is None


@pytest.mark.parametrize(("typed", "port"), [("1", 1), ("8000", 8000), ("65535", 65535)])
def test_ports(typed, port):
    assert port_number(typed) == port


@pytest.mark.parametrize("typed", ["", "0", "65536", "-1", "+80", "8000 ", "80.0", "http", "٨٠", "²"])
def test_what_is_no_port(typed):
    with pytest.raises(ValueError, match="is not a port"):
        port_number(typed)
