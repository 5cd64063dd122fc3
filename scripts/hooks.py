"""MkDocs glue: reads the edition before each build, gives the Markdown extension its page, adds the data files.

Nothing here knows how the edition is made; nothing below knows MkDocs.
"""

import json
import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # MkDocs takes the hook's folder off again after loading it

from checking import check_folder  # noqa: E402
from edition.addresses import url_of  # noqa: E402
from edition.exports.edition_json import edition_json  # noqa: E402
from edition.generated import UnknownPlace, fill  # noqa: E402
from edition.markdown_ext import EditionExtension  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402

_log = logging.getLogger("mkdocs.hooks.edition")
_SCHEMA = Path(__file__).parent / "edition" / "edition.schema.json"


def on_config(config):
    """Read and check the edition anew; what is wrong is a warning, which a strict build does not survive."""
    checked = check_folder(Path(config.config_file_path).parent)
    for finding in checked.findings:
        _log.warning("%s:%d: %s (%s)", finding.place.path, finding.place.line, finding.message, finding.rule)
    kept = [each for each in config.markdown_extensions if not isinstance(each, EditionExtension)]
    config.markdown_extensions = [*kept, EditionExtension(checked.edition)]
    return config


def on_files(files, config):
    """Publish the edition's data beside its pages."""
    extension = _extension(config)
    data = edition_json(extension.edition, url_of(extension.edition.article))
    texts = {
        "data/edition.json": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        "data/edition.schema.json": _schema(),
    }
    for path, text in texts.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown, page, config, files):
    """Fill the generated parts and tell the extension which page comes next."""
    extension = _extension(config)
    origin = f"docs/{page.file.src_uri}"
    extension.turn_to(origin)
    try:
        return fill(markdown, extension.edition, origin, json.loads(_schema()))
    except UnknownPlace as error:
        raise PluginError(f"{origin}: {error.args[0]}") from error


def _schema():
    return _SCHEMA.read_text(encoding="utf-8")


def _extension(config):
    return next(each for each in config.markdown_extensions if isinstance(each, EditionExtension))
