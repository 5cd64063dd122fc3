"""The engine as a plugin of MkDocs: an edition that stands alone says `plugins: [edition]`, and nothing else of it."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

sys.path.insert(0, str(Path(__file__).resolve().parent))

from making import mkdocs_hooks as hooks  # noqa: E402
from making.engine_settings import with_engine  # noqa: E402


class EditionPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The hooks, as MkDocs calls a plugin; before they see the settings, those of the engine are put in."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the edition as the hooks do, with the engine's theme and settings."""
        return hooks.on_config(with_engine(config))


for name in (each for each in vars(hooks) if each.startswith("on_") and each != "on_config"):
    setattr(EditionPlugin, name, staticmethod(getattr(hooks, name)))
