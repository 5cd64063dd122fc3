"""Set-up for real, in a copy of the scripts whose lock names one invented package, without a network."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from patience import SECONDS

from machine import environment, interrupts, setup_failures

SCRIPT = """#!/usr/bin/env python3
from machine.environment import ensure
ensure()

import sys
from invented import VERSION

print(VERSION, sys.argv[1:])
"""


@pytest.fixture(scope="module")
def wheels(tmp_path_factory) -> Path:
    """A folder that holds three versions of the invented package."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "2.0", "3.0"):
        make_wheel(folder, version)
    return folder


def make_wheel(folder: Path, version: str) -> None:
    about = f"invented-{version}.dist-info"
    files = {
        "invented.py": f"VERSION = {version!r}\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: invented\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={digest(text)},{len(text)}\n" for name, text in files.items())
    with zipfile.ZipFile(folder / f"invented-{version}-py3-none-any.whl", "w") as wheel:
        for name, text in {**files, f"{about}/RECORD": record + f"{about}/RECORD,,\n"}.items():
            wheel.writestr(name, text)


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def lock_text(wheels: Path, version: str, sha256: str = "") -> str:
    wheel = (wheels / f"invented-{version}-py3-none-any.whl").read_bytes()
    options = f"--no-index\n--find-links {wheels.as_uri()}\n"
    return options + f"invented=={version} --hash=sha256:{sha256 or hashlib.sha256(wheel).hexdigest()}\n"


@pytest.fixture(scope="module")
def top(tmp_path_factory, wheels) -> Path:
    """The top of a small repository, its environment not made yet."""
    folder = tmp_path_factory.mktemp("set up") / "a folder with spaces"
    (room := folder / "scripts/machine").mkdir(parents=True)
    for module in (environment, interrupts, setup_failures):
        shutil.copy(module.__file__, room)
    (folder / "scripts" / "try").write_text(SCRIPT)
    (folder / "requirements.txt").write_text(lock_text(wheels, "1.0"))
    (folder / "requirements-test.txt").write_text("# not used here\n")
    return folder


def start(top: Path, *arguments: str, **variables: str) -> subprocess.Popen:
    """Start the script from another working directory, with the system's Python and a bare environment."""
    bare = {"PATH": os.defpath, "HOME": str(top), "PIP_CONFIG_FILE": os.devnull, **variables}
    script = os.path.relpath(top / "scripts" / "try", "/")
    return subprocess.Popen(
        [sys._base_executable, script, *arguments],
        cwd="/", env=bare, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def finish(process: subprocess.Popen) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=SECONDS)
    return process.returncode, out, err


def seem_set_up(top: Path, lock: str) -> Path:
    """An environment in the folder as one of an older lock, made in no time: its pip is that of these tests. The lock
    that it is asked for next, and the environment."""
    (top / "requirements.txt").write_text("# an older lock\n")
    venv = top / ".venv"
    shutil.rmtree(venv, ignore_errors=True)
    subprocess.run([sys._base_executable, "-I", "-m", "venv", "--without-pip", venv], check=True)
    (packages,) = (venv / "lib").glob("python*/site-packages")
    (packages / "pip.pth").write_text(f"{Path(find_spec('pip').origin).parents[1]}\n")
    (top / ".venv.lock").touch()
    (venv / "stamp").write_text(environment.stamp_text(top / "requirements.txt", venv))
    (top / "requirements.txt").write_text(lock)
    return venv


def test_a_package_that_is_not_the_locked_one_is_refused_and_the_next_two_at_once_begin_anew_once(top, wheels):
    venv = seem_set_up(top, lock_text(wheels, "3.0", sha256="0" * 64))
    (venv / "left-over").touch()
    status, out, err = finish(start(top))
    assert (status, out) == (1, "")
    assert err.splitlines()[-1].startswith("try: set-up failed: a package that was downloaded is not the one")
    assert (venv / "left-over").exists()

    (top / "requirements.txt").write_text(lock_text(wheels, "3.0"))
    ends = [finish(process) for process in [start(top, "an argument", "--x=ä"), start(top)]]
    assert [(status, out) for status, out, _ in ends] == [(0, "3.0 ['an argument', '--x=ä']\n"), (0, "3.0 []\n")]
    assert sum("Setting up" in err for *_, err in ends) == 1
    assert not (venv / "left-over").exists()


def test_the_next_run_is_silent(top, wheels):
    (top / "requirements.txt").write_text(lock_text(wheels, "1.0"))
    finish(start(top))
    assert finish(start(top)) == (0, "1.0 []\n", "")


def test_a_changed_lock_is_installed(top, wheels):
    for version in ("1.0", "2.0"):
        (top / "requirements.txt").write_text(lock_text(wheels, version))
        assert finish(start(top))[:2] == (0, f"{version} []\n")


def test_without_a_network_it_says_so(top):
    (top / "requirements.txt").write_text(f"invented==4.0 --hash=sha256:{'0' * 64}\n")
    status, out, err = finish(start(top, PIP_INDEX_URL="http://127.0.0.1:9/simple"))
    assert (status, out) == (1, "")
    assert err.splitlines()[1:] == [
        "try: set-up failed: no network, or the package index cannot be reached; connect and run it again"
    ]
