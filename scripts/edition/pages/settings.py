"""An edition's mkdocs.yml: what it may set, so that checks and MkDocs read the same things.

Everything else is the engine's: another folder of pages, a plugin, a further hook or script would make a site
that no check has seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from edition.model import Finding, Place
from edition.text.markup_signs import marked_up, signs_of_markup
from edition.text.web_address import UNSEEN, fault, unseen

RULE = "setting-unknown"
SHOWN_RULE = "words-marked-up"
UNSEEN_RULE = "sign-unseen"
FILE = "mkdocs.yml"
_KEY = re.compile(r"(?:^[ \t-]*+|[\[{,][ \t]*+)[\"']?([^\"'\[\]{},:]++)[\"']?[ \t]*+:")
_KEYS = ("INHERIT", "site_name", "site_url", "theme", "extra", "hooks", "plugins", "watch", "nav")
_TYPES: Mapping[str, tuple[type, str]] = {
    "site_name": (str, "words, in quotation marks if they look like a number or a day"),
    "theme": (Mapping, "names and their values"),
    "extra": (Mapping, "names and their values"),
    "hooks": (list, "a list"),
    "watch": (list, "a list"),
    "nav": (list, "a list"),
}
"""What a setting's value has to be, and how that is told; of the others another rule tells more."""
PLUGIN = "edition"  # the engine, where it is installed: it stands for INHERIT, hooks and custom_dir
_WITHIN: Mapping[str, tuple[str, ...]] = {"theme": ("custom_dir", "language"), "extra": ("terms",)}
_OF_THE_ENGINE = {"INHERIT": "mkdocs-base.yml", "hooks": "hooks.py", "custom_dir": "theme"}


def setting_faults(settings: object, text: str, is_ours: Callable[[str, str], bool]) -> Iterator[Finding]:
    """What is set that an edition may not set. `is_ours` tells whether a path leads to a file of the engine's, by
    its name; of one that leads nowhere it says yes, since MkDocs tells that."""
    if not isinstance(settings, Mapping):
        yield _finding(text, "", f"the settings are {settings!s:.40}; expected names and their values")
        return
    for name, value in settings.items():
        if name not in _KEYS:
            yield _finding(
                text, name, f"{name} is not for an edition to set; expected only {', '.join(_KEYS)}; remove it"
            )
        for key in value if isinstance(value, Mapping) and name in _WITHIN else ():
            if key not in _WITHIN[name] and not _names_our_theme(key, value, settings):
                expected = ", ".join(_WITHIN[name])
                yield _finding(
                    text, key, f"{name}.{key} is not for an edition to set; expected only {expected}; remove it"
                )
    yield from _of_other_types(settings, text)
    yield from _of_the_engine(settings, text, is_ours)
    yield from _of_the_plugin(settings, text)
    yield from _plain(settings, text)
    yield from _shown(settings, text)


def _of_other_types(settings: Mapping[Any, Any], text: str) -> Iterator[Finding]:
    """What MkDocs would end at."""
    if not settings.get("site_name"):
        yield _finding(text, "site_name", "site_name is missing; expected the edition's name")
    for name, (kind, expected) in _TYPES.items():
        value = settings.get(name)
        if value is not None and not isinstance(value, kind):
            yield _finding(text, name, f"{name} is {value!s:.40}; expected {expected}")


def _names_our_theme(key: object, theme: Mapping[Any, Any], settings: Mapping[Any, Any]) -> bool:
    """True for the theme's name beside the plugin: MkDocs wants one where a language is set."""
    return key == "name" and theme[key] == "material" and "plugins" in settings


def _of_the_engine(settings: Mapping[Any, Any], text: str, is_ours: Callable[[str, str], bool]) -> Iterator[Finding]:
    theme = settings.get("theme")
    hooks = settings.get("hooks") or []
    named = [
        ("INHERIT", settings.get("INHERIT")),
        ("custom_dir", theme.get("custom_dir") if isinstance(theme, Mapping) else None),
    ]
    named += [("hooks", hook) for hook in (hooks if isinstance(hooks, list) else [hooks])]
    for name, value in named:
        ours = _OF_THE_ENGINE[name]
        if value is not None and not (isinstance(value, str) and is_ours(value, ours)):
            yield _finding(
                text, name, f"{name} names {value!s:.80}, which is not this engine's; "
                f"expected the way to its scripts/{ours}; another engine's edition has that one's scripts"
            )  # fmt: skip
    if isinstance(hooks, list) and len(hooks) > 1:
        yield _finding(text, "hooks", f"{len(hooks)} hooks are named; expected the engine's only; remove the others")


def _of_the_plugin(settings: Mapping[Any, Any], text: str) -> Iterator[Finding]:
    if "plugins" not in settings:
        return
    if settings["plugins"] != [PLUGIN]:
        yield _finding(
            text, "plugins", f"plugins are not for an edition to set; expected only [{PLUGIN}]; remove the others"
        )
    for name in ("INHERIT", "hooks"):
        if name in settings:
            yield _finding(
                text,
                name,
                f"{name} names an engine beside the plugin, which is one; keep one of them, remove the other",
            )


def _plain(settings: Mapping[Any, Any], text: str) -> Iterator[Finding]:
    """Values that the theme writes into each page as they are."""
    theme, extra = settings.get("theme"), settings.get("extra")
    language = theme.get("language") if isinstance(theme, Mapping) else None
    if language is not None and not (
        isinstance(language, str) and re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language)
    ):
        yield _finding(text, "language", f"{language!s:.40} is no language; expected as in en or pt-BR")
    for key, url in (
        ("site_url", settings.get("site_url")),
        ("terms", extra.get("terms") if isinstance(extra, Mapping) else None),
    ):
        if url and not (isinstance(url, str) and is_everybodys(url)):
            yield _finding(text, key, f"{key} is {url!s:.80}; expected an http or https address that everybody reaches")


def is_everybodys(url: str) -> bool:
    """Whether a site may say of itself that it stands at `url`: an address that everybody reaches, and no markup."""
    return bool(re.fullmatch(r"https?://[^\s<>\"']+", url)) and not fault(url)


def _shown(settings: Mapping[Any, Any], text: str) -> Iterator[Finding]:
    """Signs of markup, and such as nobody sees, in the site's name and in the pages' names in the navigation, which are
    shown as they stand."""
    for key, words in (
        ("site_name", settings.get("site_name")),
        *((name, name) for name in _named(settings.get("nav"))),
    ):
        if isinstance(words, str) and (sign := next(signs_of_markup(words), None)):
            yield _finding(text, key, marked_up(" ".join(sign[0].split())), SHOWN_RULE)
        if hidden := UNSEEN.search(str(words)):
            yield _finding(text, key, f"{unseen(hidden[0])}; delete it", UNSEEN_RULE)


def _named(item: object) -> Iterator[str]:
    """The names that the navigation gives to pages and to groups of pages."""
    if isinstance(item, Mapping):
        for name, value in item.items():
            yield str(name)
            yield from _named(value)
    elif isinstance(item, list):
        for value in item:
            yield from _named(value)


def _finding(text: str, name: object, message: str, rule: str = RULE) -> Finding:
    """A finding at the line of a key."""
    return Finding(rule, Place(FILE, _lines_of_keys(text).get(str(name), 1)), message)


@lru_cache(maxsize=2)  # each of many findings asks for its line
def _lines_of_keys(text: str) -> Mapping[str, int]:
    """The keys of the settings, each with the line where it first stands."""
    lines: dict[str, int] = {}
    for line, words in enumerate(text.split("\n"), 1):
        for found in _KEY.finditer(words):
            lines.setdefault(found[1].strip(), line)
    return lines
