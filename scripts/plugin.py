"""The engine as a plugin of MkDocs: an edition that stands alone says `plugins: [edition]`, and nothing else of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.utils.yaml import yaml_load

ENGINE = Path(__file__).resolve().parent
sys.path.insert(0, str(ENGINE))

import hooks  # noqa: E402


class EditionPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The hooks, as MkDocs calls a plugin; before they see the settings, those of the engine are put in."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the edition as the hooks do, with the engine's theme and settings."""
        return hooks.on_config(with_engine(config))


for name in (each for each in vars(hooks) if each.startswith("on_") and each != "on_config"):
    setattr(EditionPlugin, name, staticmethod(getattr(hooks, name)))


def with_engine(config: MkDocsConfig) -> MkDocsConfig:
    """The settings, with what mkdocs-base.yml sets, as an edition inherits it that names the engine's folder."""
    base: dict[str, Any] = yaml_load((ENGINE / "mkdocs-base.yml").read_text(encoding="utf-8"))
    language = config.theme.get("language") if config.theme.name == base["theme"]["name"] else None
    base["theme"] |= {"custom_dir": str(ENGINE / "theme")} | ({"language": language} if language else {})
    base["extra"] |= config.extra
    full = MkDocsConfig(config_file_path=config.config_file_path)
    full.load_dict({"site_name": config.site_name, "docs_dir": config.docs_dir, "site_dir": config.site_dir, **base})
    full.validate()
    for name in (*base, "mdx_configs"):
        if name not in ("plugins", "site_url") or name == "site_url" and not config.site_url:
            config[name] = full[name]
    return config
