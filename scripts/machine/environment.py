"""The scripts' own environment: a `.venv` at the repository's top, filled from a lock.

A script that needs a package begins with two lines, before it imports anything else:

    from machine.environment import ensure
    ensure()              # requirements.txt; ensure("test") for requirements-test.txt

The first call makes `.venv`, installs the lock, and starts the same script again inside it;
a later one compares a stamp. Packages are installed only when the lock has changed. Where the
engine itself was installed, by pip, its packages were too, and there is nothing to do.

Only the standard library is used here, in syntax that Python 3.6 can still read, so that an
older Python is told so in one line. The scripts that begin with these lines keep to that syntax
too; what they import afterwards need not.
"""

import contextlib
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, Dict, Iterator, List, Optional, Sequence

from machine import interrupts
from machine.setup_failures import SetupError, reason

OLDEST = (3, 11)
PACKAGE = "annotated_edition"  # what this folder is called where pip has installed it
ENGINE = Path(__file__).resolve().parents[1]
INSTALLED = ENGINE.name == PACKAGE
TOP = ENGINE.parent
HOME = Path.cwd() if INSTALLED else TOP  # the edition at hand, if none is named
MENDED_BY = "install requirements.txt anew" if INSTALLED else "move the folder .venv away, it is made anew"
LOCKS = {"site": "requirements.txt", "test": "requirements-test.txt"}
# The lock of `test` holds all that the lock of `site` does, in the same versions (a test says so).
SATISFIED_BY = {"site": ("site", "test"), "test": ("test",)}


def ensure(group: str = "site", top: Path = TOP) -> None:
    """Go on inside `.venv` with the lock of `group` (`site` or `test`) installed.

    Returns if this is so already; else makes it so and starts the script again there, with the
    same arguments and working directory. Ends the process with one line on stderr and status 1
    where it cannot.
    """
    if INSTALLED:
        return
    try:
        fresh = prepare(group, top)
    except SetupError as error:
        sys.exit("%s: %s" % (script_name(), error))
    except OSError as error:
        sys.exit("%s: set-up failed: %s" % (script_name(), reason(str(error))))
    except KeyboardInterrupt:
        print("\n%s: set-up stopped; the next run begins it anew" % script_name(), file=sys.stderr)
        sys.exit(130)
    if fresh or not inside(top / ".venv"):
        start_again(top / ".venv")
    interrupts.let_go()


def too_old(version: Sequence[Any]) -> str:
    """What to tell the user of a Python of this `version` (as `sys.version_info`); "" if it will do."""
    if tuple(version[:2]) >= OLDEST:
        return ""
    return "needs Python %d.%d or newer, and this is %d.%d (%s); run it with a newer one, as in: python%d.%d %s" % (
        OLDEST + tuple(version[:2]) + (sys.executable,) + OLDEST + (sys.argv[0],)
    )


def prepare(group: str, top: Path) -> bool:
    """Bring `.venv` under `top` to the lock of `group`; True if anything had to be done."""
    if ready(group, top):
        return False
    if is_foreign(top):
        raise SetupError("%s was not made by these scripts; move it away, they make their own" % (top / ".venv"))
    with locked(top / ".venv.lock") as lock:
        if ready(group, top):  # another process has just done it
            return True
        install(group, top, lock)
    return True


def is_foreign(top: Path) -> bool:
    """Whether `.venv` is somebody's own, or a link to another's: to make it anew would empty that.

    The lock file tells ours: it is there before anything is installed, and stays.
    """
    venv = top / ".venv"
    return venv.is_symlink() or (venv.exists() and not (top / ".venv.lock").exists())


def ready(group: str, top: Path) -> bool:
    """Whether the stamp says that a lock that satisfies `group` is installed, whole, in this place."""
    stamp = read_stamp(top / ".venv")
    return any(stamp == stamp_text(top / LOCKS[name], top / ".venv") for name in SATISFIED_BY[group])


def stamp_text(lock: Path, venv: Path) -> str:
    """What the stamp says when `lock` is installed: its digest, and what else would spoil `.venv`.

    That is its path (scripts in it name it) and the interpreter that its link leads to (the system's
    Python may be replaced by the next version, for which nothing is installed).
    """
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return "%s\n%s\n%s\n" % (digest, os.path.realpath(str(python_of(venv))), venv)


def read_stamp(venv: Path) -> str:
    """The stamp's text, or "" where there is none or the environment's Python has gone."""
    try:
        return (venv / "stamp").read_text(encoding="utf-8") if python_of(venv).exists() else ""
    except OSError:
        return ""


def usable(venv: Path) -> bool:
    """Whether packages may be added to `venv`: it was finished once, here, by a Python that still stands."""
    return read_stamp(venv).splitlines()[1:] == [os.path.realpath(str(python_of(venv))), str(venv)]


def install(group: str, top: Path, lock: Optional[IO[str]] = None) -> None:
    """Install the lock of `group`. The stamp goes first and comes last, so that a stop is noticed."""
    venv, requirements = top / ".venv", top / LOCKS[group]
    added = usable(venv)
    print("Setting up .venv from %s (only when that has changed) …" % requirements.name, file=sys.stderr)
    if added:
        (venv / "stamp").unlink()
    else:
        require_venv()
        base = getattr(sys, "_base_executable", None) or sys.executable
        run([base, "-I", "-m", "venv", "--clear", "--without-pip", str(venv)], lock)
        run([str(python_of(venv)), "-I", "-m", "ensurepip", "--default-pip"], lock)  # venv would hide what it says
    run(pip_command(venv, requirements), lock)
    part = venv / "stamp.part"
    part.write_text(stamp_text(requirements, venv), encoding="utf-8", newline="\n")
    part.replace(venv / "stamp")


def pip_command(venv: Path, requirements: Path) -> List[str]:
    """Install exactly what is locked, wheels only: nothing that was downloaded runs during set-up."""
    return [
        str(python_of(venv)), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2",
        "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:", "-r", str(requirements),
    ]  # fmt: skip


def require_venv() -> None:
    """Raise SetupError where this Python cannot make an environment (Debian splits it off)."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise SetupError(reason("ensurepip is not available"))


def run(command: List[str], lock: Optional[IO[str]] = None) -> None:
    """Run `command` in silence. It keeps the lock open, so that it is held while the child lives.

    Raises SetupError with the reason if it fails.
    """
    keep = (lock.fileno(),) if lock else ()
    # A user's `pip install --user` setting would fail inside an environment.
    variables = dict(os.environ, PIP_USER="0")
    result = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        pass_fds=keep, env=variables, encoding="utf-8", errors="replace",
    )  # fmt: skip
    if result.returncode:
        raise SetupError("set-up failed: " + reason(result.stdout))


@contextlib.contextmanager
def locked(path: Path) -> Iterator[IO[str]]:
    """Hold the lock file `path`; wait, and say so, while another process holds it.

    The system frees it when its holder dies, however it dies.
    """
    try:
        import fcntl
    except ImportError:
        raise SetupError("needs Linux or macOS (on Windows: WSL)") from None
    with path.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting: another process is setting up .venv …", file=sys.stderr)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock


def python_of(venv: Path) -> Path:
    """The environment's interpreter."""
    return venv / "bin" / "python"


def inside(venv: Path) -> bool:
    """Whether this process runs in `venv`."""
    return os.path.realpath(sys.prefix) == os.path.realpath(str(venv))


def start_again(venv: Path) -> None:
    """Replace this process by the same command under the environment's Python."""
    sys.stdout.flush()
    sys.stderr.flush()
    python = str(python_of(venv))
    interrupts.hold()
    os.execve(python, [python] + sys.orig_argv[1:], variables_in(venv))


def variables_in(venv: Path) -> Dict[str, str]:
    """This process's variables, for one in `venv`. Where no bytecode may stand beside the sources, as in many
    containers, it is kept there: each process would compile all anew, and no reading would be kept."""
    variables = dict(os.environ)
    if variables.pop("PYTHONDONTWRITEBYTECODE", ""):
        variables["PYTHONPYCACHEPREFIX"] = str(venv / "bytecode")
    return variables


def script_name() -> str:
    """The name of the running script, for messages."""
    return Path(sys.argv[0]).name


if too_old(sys.version_info):
    sys.exit("%s: %s" % (script_name(), too_old(sys.version_info)))
