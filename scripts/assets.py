"""The theme's style sheets and scripts as a site has them: hooks of MkDocs, for any site of this theme."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from edition.site.served import served_script, served_style
from edition.site.used_styles import names_in, without_unused
from licences import licence_texts

STYLE = "assets/style.css"
"""All that every page needs, in one file; the base template names it."""

_MATERIALS = ("assets/javascripts/", "assets/stylesheets/")
_THEME = Path(__file__).parent / "theme"


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


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let MkDocs look for the theme's files where there can be some."""
    config.theme.get_env = partial(_env, config.theme)  # type: ignore[method-assign]  # it has no other way
    return config


def _env(theme: Theme) -> Environment:
    env = Theme.get_env(theme)
    env.loader = _Seen(theme.dirs)
    return env


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take Material's scripts and style sheets off the site, give ours in fewer letters, and add the licences."""
    for file in [each for each in files if each.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_MATERIALS) or file.src_uri in config.extra_css:
            files.remove(file)
        elif file.src_uri.endswith((".js", ".css")):
            small = served_script if file.src_uri.endswith(".js") else served_style
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=small(file.content_string)))
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
    theirs = without_unused(_material_style(config), names_in(pages, scripts), own)
    (site / STYLE).parent.mkdir(parents=True, exist_ok=True)
    (site / STYLE).write_text(served_style(f"@layer theme{{{theirs}}}{own}"), encoding="utf-8")


def _material_style(config: MkDocsConfig) -> str:
    """Material's style sheets, of the package itself: the site has none of them."""
    folders = [Path(each) / "assets" / "stylesheets" for each in config.theme.dirs]
    names = ("main.*.css", "palette.*.css")
    found = [path for folder in folders for name in names for path in sorted(folder.glob(name))]
    return "".join(path.read_text(encoding="utf-8") for path in found)
