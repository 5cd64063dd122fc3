"""MkDocs, called in this process: one strict build, and what it complained of."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition.model import Finding, Place
from files.history import day_of
from files.mkdocs_settings import read_settings
from machine import command
from making.handed_over import NOTHING, HandedOver, handing_over

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SETTINGS = "mkdocs.yml"
_REFUSED = ("settings", "setting-unknown")
_ENGINE_LOST = "Inherited config file"
_MOVED = (
    "; expected the way from this folder to the engine's scripts/; "
    "if either was moved, correct each path to it in mkdocs.yml"
)
_MACHINE = re.compile(r"\bErrno \d+\b|No module named|Pandoc ended with status")
_FOUND = re.compile(r"(?P<path>\S+):(?P<line>\d+): (?P<message>.*) \((?P<rule>[a-z][a-z-]+)\)")  # as the hooks tell
_PAGE = re.compile(r"^(?:Doc file|Template) '(?P<path>[^']+\.md)'")


class BuildError(Exception):
    """The site could not be made or put in place, whatever the edition holds. The message is one line."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was found, and what MkDocs said. The site is in place if nothing was found."""

    findings: tuple[Finding, ...]
    output: str


class SettingsRefused(ValueError):
    """mkdocs.yml has what MkDocs would run, or read as no check has: it is not shown to MkDocs. `findings` say where;
    the message is the first of them."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        super().__init__(f"{first.place.path}:{first.place.line}: {first.message}")
        self.findings = findings


class _Told(logging.Handler):
    """Keeps what MkDocs warns of while it builds."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def run_mkdocs(root: Path, made: Path, known: HandedOver = NOTHING) -> Built:
    """Let MkDocs build the edition in `root` into `made`, strictly; `known` is what is known of it already.

    Raises BuildError where it ended for a reason that is not the edition's.
    """
    told, why = _Told(), ""
    with _listening(told), _variables(_of_build(root)), handing_over(known):
        try:
            _build(root, made)
        except SettingsRefused as error:
            return Built(error.findings, "")
        except command.DAMAGED as error:
            raise BuildError(command.why(error)) from error
        except (OSError, MemoryError) as error:
            raise BuildError(f"MkDocs ended with: {type(error).__name__}: {_one_line(error)}") from error
        except (Exception, SystemExit) as error:  # noqa: BLE001  (whatever ends it is told as found)
            why = ended_by(error)
    if why and (refused := machine_refused([*told.messages, why])):
        raise BuildError(refused)
    output = "".join(f"{line}\n" for line in (*told.messages, why) if line)
    return Built(mkdocs_findings(told.messages, why) if why else (), output)


def make_ready(root: Path) -> None:
    """Load MkDocs and all that the hooks work with, compile the templates, and have the article cited, while the
    edition is read. If it fails, the build, which does it too, says why."""
    with _variables(_of_build(root)), contextlib.suppress(Exception):
        import mkdocs.commands.build  # noqa: F401

        import making.mkdocs_hooks  # noqa: F401
        from making import assets
        from making.cited_ahead import cite_ahead

        assets.make_ready(settings_of(root).theme)
        cite_ahead(root)


def settings_of(root: Path) -> MkDocsConfig:
    """The settings of the edition in `root`, with those that it inherits.

    Raises SettingsRefused, ConfigurationError or OSError.
    """
    with _variables(_of_build(root)):
        return load(str(root / SETTINGS))


def load(config_file: str, **more: Any) -> MkDocsConfig:
    """What MkDocs reads of an mkdocs.yml that it may read.

    Raises SettingsRefused, ConfigurationError or OSError.
    """
    from mkdocs.config import load_config

    refuse(Path(config_file).parent)
    return load_config(config_file, config_file_path=config_file, **more)  # MkDocs does not look without an input


def refuse(root: Path) -> None:
    """Raise SettingsRefused if MkDocs may not read the settings in `root`: hooks and tags run at once."""
    if found := tuple(each for each in read_settings(root).findings if each.rule in _REFUSED):
        raise SettingsRefused(found)


def _build(root: Path, made: Path) -> None:
    """What `mkdocs build --strict` does. It is imported under the build's variables, of which the theme reads one."""
    from mkdocs.commands.build import build

    from making import mkdocs_hooks

    config = load(str(root / SETTINGS), strict=True, site_dir=str(made))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
        mkdocs_hooks.keep()
    finally:
        config.plugins.on_shutdown()


@contextlib.contextmanager
def _listening(told: _Told) -> Iterator[None]:
    log = logging.getLogger("mkdocs")
    log.addHandler(told)
    try:
        yield
    finally:
        log.removeHandler(told)


@contextlib.contextmanager
def _variables(told: Mapping[str, str]) -> Iterator[None]:
    """The environment with these variables, until what is built is built."""
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    _keep_time()
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        _keep_time()


def _keep_time() -> None:
    """Let the clock show the time of the zone that the environment names, where the system can change it."""
    if hasattr(time, "tzset"):
        time.tzset()


def _of_build(root: Path) -> dict[str, str]:
    """The variables of a build. Its day is that of the last commit: the same commit gives the same bytes any day."""
    day = os.environ.get("SOURCE_DATE_EPOCH") or str(day_of(root))
    return {"NO_MKDOCS_2_WARNING": "1", "TZ": "UTC", "SOURCE_DATE_EPOCH": day}


def ended_by(error: BaseException) -> str:
    """What ended MkDocs, in a line; its own errors speak for themselves."""
    said = getattr(error, "message", "") or _one_line(error)
    return said if type(error).__module__.startswith("mkdocs.") else f"{type(error).__name__}: {said}"


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()) or "no message"


def machine_refused(lines: list[str]) -> str:
    """Why MkDocs could not do its work, where that is not the edition's fault; "" if it may be."""
    return next((f"MkDocs ended with: {line}" for line in reversed(lines) if _MACHINE.search(line)), "")


def mkdocs_findings(warned: list[str], why: str) -> tuple[Finding, ...]:
    """What MkDocs warned of before it ended for a reason (`why`), each with the page it names, if any."""
    found = [_finding(" ".join(each.split())) for each in warned]
    if found:
        return tuple(found)
    message = f"MkDocs ended with: {why}"
    return (Finding("site-build", Place(SETTINGS, 1), message + (_MOVED if _ENGINE_LOST in message else "")),)


def _finding(message: str) -> Finding:
    if own := _FOUND.fullmatch(message):
        return Finding(own["rule"], Place(own["path"], int(own["line"])), own["message"])
    page = _PAGE.match(message)
    return Finding("site-build", Place(f"docs/{page['path']}" if page else SETTINGS, 1), f"MkDocs: {message}")
