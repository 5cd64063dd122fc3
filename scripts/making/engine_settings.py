"""What the engine sets for MkDocs where an edition names it as a plugin."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from machine.environment import ENGINE


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
