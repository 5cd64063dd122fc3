"""The locks hold what pyproject.toml asks for, and nothing that is not checked."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from machine.environment import LOCKS, OLDEST, TOP

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.M)


def text(group: str) -> str:
    return (TOP / LOCKS[group]).read_text(encoding="utf-8")


def pins(group: str) -> set[tuple[str, str]]:
    return set(PIN.findall(text(group)))


def wanted(group: str):
    for line in PROJECT["dependency-groups"][group]:
        if isinstance(line, dict):
            yield from wanted(line["include-group"])
        else:
            yield Requirement(line)


@pytest.mark.parametrize("group", LOCKS)
def test_a_lock_holds_what_is_asked_for(group):
    for requirement in wanted(group):
        versions = [v for name, v in pins(group) if name == canonicalize_name(requirement.name)]
        assert any(requirement.specifier.contains(v) for v in versions), f"{requirement}: run scripts/lock"


def test_the_test_lock_holds_the_site_lock():
    assert pins("site") <= pins("test")


@pytest.mark.parametrize("group", LOCKS)
def test_every_package_has_a_hash_and_no_lock_names_a_host(group):
    for entry in re.split(r"\n(?=\S)", text(group)):
        assert entry.startswith("#") or re.match(r"[a-z0-9-]+==[^\n]+\\\n    --hash=sha256:[0-9a-f]{64}\b", entry)
    assert "://" not in text(group)


def test_the_oldest_python_is_said_once_and_kept():
    assert PROJECT["project"]["requires-python"] == ">={}.{}".format(*OLDEST)
