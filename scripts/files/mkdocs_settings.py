"""mkdocs.yml, read without running anything: MkDocs runs what its tags and its hooks name, so it reads nothing of which
this has not said that it may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from edition.model import Finding, Place
from edition.pages.front_matter import yaml_trouble
from edition.pages.plain_yaml import SettingsLoader
from edition.pages.settings import FILE, setting_faults
from files.docs_folder import is_ours


@dataclass(frozen=True, slots=True)
class Settings:
    """An edition's settings, their text, and what is wrong with them; settings that cannot be read have nothing."""

    values: Mapping[str, Any]
    text: str
    findings: tuple[Finding, ...]


def read_settings(root: Path) -> Settings:
    """The settings of the edition in `root`. Whatever is wrong is a finding."""
    try:
        text = (root / FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return _none("file-missing", 1, "this file does not exist; expected it in every edition")
    except OSError as error:
        return _none("file-missing", 1, f"this file cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        return _none("settings", *_not_yaml(error, ""))
    try:
        settings = yaml.load(text, Loader=SettingsLoader)  # noqa: S506  (it makes nothing but plain values)
        repr(settings)  # a number of more figures than Python writes has no place in a message or a page
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return _none("settings", *_not_yaml(error, text))
    found = tuple(setting_faults(settings, text, is_ours(root)))
    return Settings(settings if isinstance(settings, dict) else {}, text, found)


def _none(rule: str, line: int, message: str) -> Settings:
    return Settings({}, "", (Finding(rule, Place(FILE, line), message),))


def _not_yaml(error: Exception, text: str) -> tuple[int, str]:
    line, why = yaml_trouble(error, text)
    return line, f"the settings are not YAML in UTF-8: {why}"
