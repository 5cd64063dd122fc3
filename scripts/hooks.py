"""MkDocs glue: reads the edition before each build, gives the Markdown extension its page, adds the data files.

Nothing here knows how the edition is made; nothing below knows MkDocs.
"""

import json
import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # MkDocs takes the hook's folder off again after loading it

from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File, InclusionLevel  # noqa: E402

from checking import check_folder  # noqa: E402
from citing import process  # noqa: E402
from edition.cite.dialog_data import FILE, cite_data, record_files  # noqa: E402
from edition.exports.downloads import download_files  # noqa: E402
from edition.exports.edition_json import edition_json  # noqa: E402
from edition.exports.head import PICTURE, Site, head, record_line  # noqa: E402
from edition.exports.picture import picture  # noqa: E402
from edition.layer.layer_json import register_json, timeline_json  # noqa: E402
from edition.layer.located import Located  # noqa: E402
from edition.places.addresses import url_of  # noqa: E402
from edition.places.redirects import moved_places, redirect_pages  # noqa: E402
from edition.site.generated import UnknownPlace, fill  # noqa: E402
from edition.site.markdown_extension import EditionExtension  # noqa: E402
from edition.site.policy import HEADERS, META, headers_file  # noqa: E402
from edition.site.search_index import search_index  # noqa: E402
from edition.site.search_page import INDEX, PAGE, SEARCH_PAGE  # noqa: E402
from edition.site.served import served_script, served_style  # noqa: E402
from edition.site.sources_figure import PLACES, places_css  # noqa: E402
from edition.site.used_styles import names_in, without_unused  # noqa: E402

_is_published = True
_log = logging.getLogger("mkdocs.hooks.edition")
_SCHEMA = Path(__file__).parent / "edition" / "exports" / "edition.schema.json"
_LAYER = Path(__file__).parent / "edition" / "layer"
_THEME = Path(__file__).parent / "theme"
_STYLE = "assets/style.css"  # all that every page needs, in one file; the base template names it
_MATERIALS = ("assets/javascripts/", "assets/stylesheets/")
_FONT = Path(__file__).parent / "theme" / "assets" / "fonts" / "roman.woff2"


def on_startup(command, dirty):
    """Know whether a person looks on: the server's own script, which shows a saved page anew, breaks the policy."""
    global _is_published
    _is_published = command != "serve"


def on_config(config):
    """Read and check the edition anew; what is wrong is a warning, which a strict build does not survive."""
    checked = check_folder(Path(config.config_file_path).parent)
    for finding in checked.findings:
        _log.warning("%s:%d: %s (%s)", finding.place.path, finding.place.line, finding.message, finding.rule)
    kept = [each for each in config.markdown_extensions if not isinstance(each, EditionExtension)]
    config.markdown_extensions = [*kept, EditionExtension(checked.edition)]
    config.copyright = config.copyright or record_line(checked.edition.article.meta)
    return config


def on_files(files, config):
    """Publish the edition's data beside its pages, and the page that searches it."""
    extension = _extension(config)
    address = url_of(extension.edition.article)
    data = edition_json(extension.edition, address)
    texts = {
        "data/edition.json": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        "data/edition.schema.json": _schema(),
        FILE: json.dumps(cite_data(extension.edition.article, process), ensure_ascii=False, separators=(",", ":")),
        **record_files(extension.edition.article),
        **redirect_pages(extension.edition.redirects, [f"docs/{f.src_uri}" for f in files.documentation_pages()], META),
        HEADERS: headers_file(),
        PLACES: places_css(extension.edition),
        INDEX: json.dumps(search_index(extension.edition, address), ensure_ascii=False, separators=(",", ":")),
    }
    texts |= _layer_files(extension.edition) | _served(files, config)
    texts |= download_files(extension.edition, _site(config))
    for path, text in texts.items():
        files.append(File.generated(config, path, content=text))
    files.append(File.generated(config, PICTURE, content=picture(extension.edition.article.meta, _FONT.read_bytes())))
    files.append(File.generated(config, PAGE, content=SEARCH_PAGE, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def _served(files, config):
    """Take Material's scripts and style sheets off the site, and give ours in fewer letters; path → text."""
    made = {}
    for file in [each for each in files if each.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_MATERIALS) or file.src_uri in config.extra_css:
            files.remove(file)
        elif file.src_uri.endswith((".js", ".css")):
            files.remove(file)
            small = served_script if file.src_uri.endswith(".js") else served_style
            made[file.src_uri] = small(file.content_string)
    return made


def on_page_markdown(markdown, page, config, files):
    """Fill the generated parts and tell the extension which page comes next."""
    extension = _extension(config)
    origin = f"docs/{page.file.src_uri}"
    extension.turn_to(origin)
    try:
        filled = fill(markdown, extension.edition, origin, json.loads(_schema()), process)
    except UnknownPlace as error:
        raise PluginError(f"{origin}: {error.args[0]}") from error
    return f"{filled}\n\n{moved_places(extension.edition.redirects, origin)}"


def on_env(env, config, files):
    """Hand every page, also one that no Markdown makes, the policy that its head begins with."""
    env.globals["policy"] = META if _is_published else ""
    return env


def on_page_context(context, page, config, nav):
    """Hand the theme what the page's head tells machines."""
    edition = _extension(config).edition
    context["machine_head"] = head(edition, f"docs/{page.file.src_uri}", str(page.title), page.url, _site(config))
    return context


def on_post_template(output_content, template_name, config):
    """Leave out the sitemap of a site without an address: an empty one says that there are no pages."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output_content


def on_post_build(config):
    """Write the one style sheet: what any page uses of Material's, in a layer that ours outranks, and ours."""
    site = Path(config.site_dir)
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    scripts = [path.read_text(encoding="utf-8") for path in (site / "assets").rglob("*.js")]
    own = "".join((_THEME / path).read_text(encoding="utf-8") for path in config.extra_css)
    theirs = "".join(each.read_text(encoding="utf-8") for each in _material_styles(config))
    theirs = without_unused(theirs, names_in(pages, scripts), own)
    (site / _STYLE).write_text(served_style(f"@layer theme{{{theirs}}}{own}"), encoding="utf-8")


def _material_styles(config):
    """Material's style sheets, of the package itself: the site has none of them."""
    folders = [Path(each) / "assets" / "stylesheets" for each in config.theme.dirs]
    return [
        path for folder in folders for name in ("main.*.css", "palette.*.css") for path in sorted(folder.glob(name))
    ]


def _site(config):
    return Site(config.theme["language"], config.site_url or "", config.extra.get("terms", ""))


def _layer_files(edition):
    located = Located.of(edition)
    data = {"register": register_json(edition, located), "timeline": timeline_json(edition, located)}
    texts = {f"data/{name}.json": json.dumps(rows, ensure_ascii=False, indent=1) + "\n" for name, rows in data.items()}
    schemas = {
        f"data/{name}.schema.json": (_LAYER / f"{name}.schema.json").read_text(encoding="utf-8") for name in data
    }
    return texts | schemas


def _schema():
    return _SCHEMA.read_text(encoding="utf-8")


def _extension(config):
    return next(each for each in config.markdown_extensions if isinstance(each, EditionExtension))
