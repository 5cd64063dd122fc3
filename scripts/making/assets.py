"""The theme's style sheets and scripts as a site has them: hooks of MkDocs, for any site of this theme."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, TemplateError
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from edition.site.held_spaces import with_line_ends
from edition.site.served import served_script, served_style
from edition.site.used_styles import names_in, without_unused
from machine.environment import ENGINE
from machine.made_before import MadeBefore, files_in, files_of
from making.digests import digest
from making.licences import licence_texts

STYLE = "assets/style.css"
"""All that every page needs, in one file; the base template names it."""

_MATERIALS = ("assets/javascripts/", "assets/stylesheets/")
_PAGES = ("main.html", "404.html")
_NAMED = re.compile(r"""\{%-?\s*(?:include|extends|import|from)\s+["']([^"']+)""")
_THEME = ENGINE / "theme"


class _Seen(FileSystemLoader):
    """The files of a theme without its hidden folders. MkDocs publishes none of those; one has Material's 14,000 icons,
    and to list them takes as long as to read the pages."""

    def list_templates(self) -> list[str]:
        found = set[str]()
        for top in self.searchpath:
            for folder, below, names in os.walk(top):
                below[:] = [each for each in below if not each.startswith(".")]
                found.update(Path(folder, name).relative_to(top).as_posix() for name in names)
        return sorted(found)


class _Compiled(BytecodeCache):
    """Templates as they were compiled in this process, by what stands in them."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in how a template is compiled: its compiler, which runs our filters where their text is known."""
    yield from files_in("jinja2", "markupsafe", "mkdocs")
    yield __file__, Path(__file__).read_bytes()
    yield from files_of(["edition.site.held_spaces"])


_COMPILED = _Compiled()
_TEMPLATES: MadeBefore[dict[str, bytes]] = MadeBefore(Path(__file__), _files)


def _serving_files() -> Iterator[tuple[str, bytes]]:
    """What has a say in how style sheets and scripts are served."""
    yield from files_in("minify_html")
    yield __file__, Path(__file__).read_bytes()
    yield from files_of(["edition.site.used_styles", "edition.site.served"])


_SERVED: MadeBefore[str] = MadeBefore(ENGINE / "edition" / "site" / "served.py", _serving_files)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let MkDocs look for the theme's files where there can be some."""
    config.theme.get_env = partial(_env, config.theme)  # type: ignore[method-assign]  # it has no other way
    return config


def _env(theme: Theme) -> Environment:
    env = Theme.get_env(theme)
    env.loader = _Seen(theme.dirs)
    env.bytecode_cache = _COMPILED
    env.filters["line_ends"] = with_line_ends
    return env


def make_ready(theme: Theme) -> None:
    """Have the templates of pages compiled, and those that they name: a build of this process then finds them so."""
    _COMPILED.kept |= _TEMPLATES.made("\n".join(_states(theme)), partial(_compiled, theme))
    _TEMPLATES.keep()


def _states(theme: Theme) -> Iterator[str]:
    """Every file that a template can be, and when it was changed."""
    for name in _Seen(theme.dirs).list_templates():
        for path in (os.path.join(folder, name) for folder in theme.dirs if name.endswith(".html")):
            if os.path.isfile(path):
                yield f"{path} {os.stat(path).st_mtime_ns}"


def _compiled(theme: Theme) -> dict[str, bytes]:
    env = _env(theme)
    names = [*_PAGES]
    for name in names:
        with contextlib.suppress(TemplateError):  # some are named only for what no page of ours has
            named = _NAMED.findall(_Seen(theme.dirs).get_source(env, name)[0])
            names += [each for each in named if each not in names]
            env.get_template(name)
    return _COMPILED.kept


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take Material's scripts and style sheets off the site, give ours in fewer letters, and add the licences."""
    for file in [each for each in files if each.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_MATERIALS) or file.src_uri in config.extra_css:
            files.remove(file)
        elif file.src_uri.endswith((".js", ".css")):
            small, written = served_script if file.src_uri.endswith(".js") else served_style, file.content_string
            files.remove(file)
            served = _SERVED.made(digest(small.__name__, written), partial(small, written))
            files.append(File.generated(config, file.src_uri, content=served.encode()))
    for path, text in licence_texts().items():
        files.append(File.generated(config, path, content=text))
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the style sheet of a site whose pages are written: what they use of Material's, and all of ours.

    Material's stands in a layer, so that any rule of ours outranks it.
    """
    site = Path(config.site_dir)
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    scripts = [path.read_text(encoding="utf-8") for path in (site / "assets").rglob("*.js")]
    own = "".join((_THEME / path).read_text(encoding="utf-8") for path in config.extra_css)
    seen = (sorted(names_in(pages, scripts)), _material_style(config), own)
    style = _SERVED.made(digest(*seen), partial(_style, *seen))
    _SERVED.keep()
    (site / STYLE).parent.mkdir(parents=True, exist_ok=True)
    (site / STYLE).write_text(style, encoding="utf-8", newline="\n")


def _style(names: list[str], theirs: str, own: str) -> str:
    return served_style(f"@layer theme{{{without_unused(theirs, frozenset(names), own)}}}{own}")


def _material_style(config: MkDocsConfig) -> str:
    """Material's style sheets, of the package itself: the site has none of them."""
    folders = [Path(each) / "assets" / "stylesheets" for each in config.theme.dirs]
    names = ("main.*.css", "palette.*.css")
    found = [path for folder in folders for name in names for path in sorted(folder.glob(name))]
    return "".join(path.read_text(encoding="utf-8") for path in found)
