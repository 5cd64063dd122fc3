"""Which release an edition is, for what is said of it outside its site."""

from __future__ import annotations

from pathlib import Path

from edition.layer.located import Located
from edition.model import Edition
from edition.pages.settings import PLUGIN
from files.keeping import read_kept
from making.engine_settings import with_engine
from making.mkdocs_build import settings_of
from making.publication import Publication, site_of


def release_now(root: Path, edition: Edition) -> str:
    """The number of the release that the edition in `root` is, as its site would say it; "" if it is none.

    Raises ConfigurationError if the settings cannot be read.
    """
    if not read_kept(root)[0].rows:
        return ""
    config = settings_of(root)
    if PLUGIN in config.plugins:
        config = with_engine(config)
    return Publication(root, edition, Located.of(edition), site_of(config), config.site_name).state.number
