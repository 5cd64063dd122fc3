"""MkDocs glue: reads the edition before each build, gives the Markdown extension its page, adds the data files.

Nothing here knows how the edition is made; nothing below knows MkDocs.
"""

import json
import logging
import os
import sys
import unicodedata
from datetime import UTC, datetime
from functools import cache, partial
from html import unescape
from pathlib import Path

from markupsafe import escape

sys.path.insert(0, str(Path(__file__).parent))  # MkDocs takes the hook's folder off again after loading it

from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File, InclusionLevel  # noqa: E402

import assets  # noqa: E402
from beside import beside  # noqa: E402
from bookmaking import BookError, make_books  # noqa: E402
from checking import check_folder  # noqa: E402
from citing import process  # noqa: E402
from edition.books.listen_page import DATA as SPOKEN  # noqa: E402
from edition.books.listen_page import PAGE as LISTEN  # noqa: E402
from edition.books.listen_page import listen_data, listen_page  # noqa: E402
from edition.books.spoken import spoken  # noqa: E402
from edition.cite.dialog_data import FILE, cite_data, record_files  # noqa: E402
from edition.exports.book_files import book_files  # noqa: E402
from edition.exports.downloads import download_files  # noqa: E402
from edition.exports.edition_json import edition_json  # noqa: E402
from edition.exports.edition_schema import edition_schema  # noqa: E402
from edition.exports.goto_data import FILE as GOTO_DATA  # noqa: E402
from edition.exports.goto_data import goto_data  # noqa: E402
from edition.exports.head import PICTURE, Site, head, record_line  # noqa: E402
from edition.exports.picture import picture  # noqa: E402
from edition.exports.quote_data import FILE as QUOTE_DATA  # noqa: E402
from edition.exports.quote_data import quote_data  # noqa: E402
from edition.layer.layer_json import register_json, timeline_json  # noqa: E402
from edition.places.addresses import url_of  # noqa: E402
from edition.places.redirects import moved_places, redirect_pages  # noqa: E402
from edition.releases.history_page import FEED, feed, history_page  # noqa: E402
from edition.releases.history_page import PAGE as HISTORY_PAGE  # noqa: E402
from edition.releases.release_history import JSON as HISTORY_JSON  # noqa: E402
from edition.releases.release_history import history_json  # noqa: E402
from edition.site.conformance import DATA as CONFORMANCE_DATA  # noqa: E402
from edition.site.conformance import OPENACR, accessibility_page, openacr, read_conformance  # noqa: E402
from edition.site.conformance import PAGE as ACCESSIBILITY  # noqa: E402
from edition.site.content_security_policy import HEADERS, META, headers_file  # noqa: E402
from edition.site.description import description  # noqa: E402
from edition.site.generated import UnknownPlace, fill  # noqa: E402
from edition.site.goto_box import goto_box  # noqa: E402
from edition.site.held_spaces import with_line_ends  # noqa: E402
from edition.site.lens_data import FILE as LENS_DATA  # noqa: E402
from edition.site.lens_data import lens_data  # noqa: E402
from edition.site.markdown_extension import EditionExtension  # noqa: E402
from edition.site.quote_page import PAGE as QUOTE  # noqa: E402
from edition.site.quote_page import QUOTE_PAGE  # noqa: E402
from edition.site.search_index import search_index  # noqa: E402
from edition.site.search_page import INDEX, PAGE, SEARCH_PAGE  # noqa: E402
from edition.site.sheet_heads import FILE as RUNNING_HEADS  # noqa: E402
from edition.site.sheet_heads import running_heads  # noqa: E402
from edition.site.sources_figure import PLACES, places_css  # noqa: E402
from edition.site.whole_page import WHOLE, has_whole, parts_of, whole_page  # noqa: E402
from folder import WITNESS, published_original  # noqa: E402
from handed_over import handed_over  # noqa: E402
from keeping import MAKING, history_of, put_back, read_kept, state_of  # noqa: E402

_is_published = True
_books_of_build = None  # waits for what _books gives
_log = logging.getLogger("mkdocs.hooks.edition")
_SCHEMA = Path(__file__).parent / "edition" / "exports" / "edition.schema.json"
_CONFORMANCE = Path(__file__).parent / "edition" / "site" / "conformance.yml"
_LAYER = Path(__file__).parent / "edition" / "layer"
_RELEASES = Path(__file__).parent / "edition" / "releases"
_FONT = Path(__file__).parent / "theme" / "assets" / "fonts" / "roman.woff2"


def on_startup(command, dirty):
    """Know whether a person looks on: the server's own script, which shows a saved page anew, breaks the policy."""
    global _is_published
    _is_published = command != "serve"


def on_config(config):
    """Take the edition that was checked for this build, or read and check it."""
    edition = handed_over() or _checked(_root(config))
    kept = [each for each in config.markdown_extensions if not isinstance(each, EditionExtension)]
    config.markdown_extensions = [*kept, EditionExtension(edition)]
    config.site_name = escape(str(config.site_name))
    config.copyright = config.copyright or record_line(edition.article.meta)
    return config


def _checked(root):
    checked = check_folder(root)
    _warn(checked.findings)
    return checked.edition


def on_files(files, config):
    """Publish the edition's data beside its pages, and the pages that are made of it; begin the books."""
    global _books_of_build
    files = assets.on_files(files, config)
    edition = _extension(config).edition
    state, data = _data(edition, url_of(edition.article), config)
    _books_of_build = beside(partial(_books, edition, data, config))
    history = history_of(read_kept(_root(config))[0], data)
    aloud = spoken(edition)
    standards = read_conformance(_CONFORMANCE.read_text(encoding="utf-8"))
    whole = _whole(edition.article, files)
    texts = _page_data(edition, config, data) | {
        "data/edition.json": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        "data/edition.schema.json": _schema(),
        HISTORY_JSON: json.dumps(history_json(history), ensure_ascii=False, indent=1) + "\n",
        SPOKEN: listen_data(aloud),
        OPENACR: openacr(standards, edition.article.meta, _made().date().isoformat(), _release(data)),
        CONFORMANCE_DATA: _CONFORMANCE.read_text(encoding="utf-8"),
        **redirect_pages(edition.redirects, [f"docs/{f.src_uri}" for f in files.documentation_pages()], META),
        **_layer_files(edition, _extension(config).parts.located),
        **_schemas(_RELEASES, "history", "manifest"),
        **download_files(edition, _site(config), state),
        **({FEED: feed(history, config.site_name, config.site_url)} if config.site_url else {}),
    }
    binaries = {PICTURE: picture(edition.article.meta, _FONT.read_bytes()), **dict.fromkeys(_book_paths(edition), b"")}
    binaries |= published_original(_root(config), edition.article.meta)
    for path, content in {**texts, **binaries}.items():
        files.append(File.generated(config, path, content=content))
    pages = {
        ACCESSIBILITY: accessibility_page(standards),
        PAGE: SEARCH_PAGE,
        HISTORY_PAGE: history_page(history),
        QUOTE: QUOTE_PAGE,
        LISTEN: listen_page(aloud),
        **whole,
    }
    for path, text in pages.items():
        files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def _page_data(edition, config, data):
    """What the pages' scripts and style sheets ask for."""
    address = url_of(edition.article)
    return {
        QUOTE_DATA: _compact(quote_data(edition, address)),
        GOTO_DATA: _compact(goto_data(edition.article)),
        LENS_DATA: _compact(lens_data(edition)),
        FILE: _compact(cite_data(edition.article, process, _release(data))),
        **record_files(edition.article),
        HEADERS: headers_file(),
        PLACES: places_css(edition),
        RUNNING_HEADS: running_heads(edition, config.site_url or ""),
        INDEX: _compact(search_index(edition, address)),
    }


def _whole(article, files):
    """The page with the whole article, of an article that has several."""
    if not has_whole(article):
        return {}
    parts = {path: path.removeprefix("docs/") for path in parts_of(article)}
    texts = {path: files.src_uris[uri].content_string for path, uri in parts.items() if uri in files.src_uris}
    return {WHOLE.removeprefix("docs/"): whole_page(texts)}


def on_nav(nav, config, files):
    """Titles that the settings give are letters, which the theme writes as they are."""
    waiting = list(nav.items)
    while waiting:
        item = waiting.pop()
        waiting += item.children or []
        if "title" in vars(item) and item.title is not None:
            item.title = escape(unescape(str(item.title)))
    return nav


def on_page_markdown(markdown, page, config, files):
    """Fill the generated parts and tell the extension which page comes next."""
    markdown = unicodedata.normalize("NFC", markdown)
    for name in ("title", "description"):
        if name in page.meta:
            page.meta[name] = escape(unescape(str(page.meta[name])))
    extension = _extension(config)
    origin = f"docs/{page.file.src_uri}"
    extension.turn_to(origin)
    try:
        filled = fill(markdown, extension.edition, extension.parts.located, origin, json.loads(_schema()), process)
    except UnknownPlace as error:
        raise PluginError(f"{origin}: {error.args[0]}") from error
    return filled


def on_page_content(html, page, config, files):
    """Say where lines may end, and where places have gone that were on the page; tell MkDocs what it has not read."""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_extension(config).raw_ids}
    moved = moved_places(_extension(config).edition.redirects, f"docs/{page.file.src_uri}")
    return with_line_ends(html) + moved


def on_env(env, config, files):
    """Hand every page, also one that no Markdown makes, the policy that its head begins with, and its box “Go to”."""
    env.globals["policy"] = META if _is_published else ""
    env.globals["goto_box"] = goto_box
    return env


def on_page_context(context, page, config, nav):
    """Hand the theme what the page's head tells machines."""
    edition = _extension(config).edition
    meta = edition.article.meta
    page.meta.setdefault(
        "description", escape(description(meta, f"docs/{page.file.src_uri}", unescape(str(page.title))))
    )
    page.meta.setdefault("author", escape(", ".join(meta.authors)))
    context["machine_head"] = head(
        edition, f"docs/{page.file.src_uri}", unescape(str(page.title)), page.url, _site(config)
    )
    return context


def on_post_build(config):
    """Write the books, the style sheet that all pages share, and the releases that are kept, to the byte."""
    _write_books(config)
    assets.on_post_build(config)
    put_back(_root(config), Path(config.site_dir))


def on_post_template(output_content, template_name, config):
    """Leave out the sitemap of a site without an address: an empty one says that there are no pages."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output_content


def _books(edition, data, config):
    """The books, and what stands in their way."""
    made = _made().isoformat().replace("+00:00", "Z")
    try:
        return make_books(edition, _site(config), _release(data), json.dumps(data), made), ()
    except BookError as error:
        return {}, error.findings


def _write_books(config):
    """Put the books where their places are held; a book that cannot be made has none."""
    books, findings = _books_of_build()
    _warn(findings)
    for path in _book_paths(_extension(config).edition):
        place = Path(config.site_dir, path)
        if path in books:
            place.write_bytes(books[path])
        else:
            place.unlink()


def _book_paths(edition):
    return [each.path for each in book_files(edition.article.meta)]


def _warn(findings):
    """What is found is a warning, which a strict build does not survive."""
    for finding in findings:
        _log.warning("%s:%d: %s (%s)", finding.place.path, finding.place.line, finding.message, finding.rule)


def _made():
    """When the state that is built was made: its commit, so that the same state gives the same bytes."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)


def _root(config):
    return Path(config.config_file_path).parent


def _data(edition, address, config):
    """Which release the edition is, and what data/edition.json holds, which tells it too."""
    data = edition_json(edition, address)
    witness = (_root(config) / WITNESS).read_bytes()
    made = os.environ.get(MAKING, "")
    state = state_of(read_kept(_root(config))[0], data, made, config.site_url or "", witness)
    return state, edition_json(edition, address, state)


def _release(data):
    return data["article"]["edition"]["release"] or ""


def _site(config):
    return Site(config.theme["language"], config.site_url or "", config.extra.get("terms", ""))


def _layer_files(edition, located):
    data = {"register": register_json(edition, located), "timeline": timeline_json(edition, located)}
    texts = {f"data/{name}.json": json.dumps(rows, ensure_ascii=False, indent=1) + "\n" for name, rows in data.items()}
    return texts | _schemas(_LAYER, *data)


def _schemas(room, *names):
    """The schemas that a room keeps beside its code, to be published."""
    return {f"data/{name}.schema.json": (room / f"{name}.schema.json").read_text(encoding="utf-8") for name in names}


def _compact(data):
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


@cache
def _schema():
    return edition_schema(_SCHEMA.read_text(encoding="utf-8"))


def _extension(config):
    return next(each for each in config.markdown_extensions if isinstance(each, EditionExtension))
