"""The data that a page's scripts ask for: the body of every page says where it stands."""

from __future__ import annotations

from edition.books.listen_page import DATA as LISTEN
from edition.cite.dialog_data import FILE as CITE
from edition.exports.goto_data import FILE as PLACES
from edition.exports.quote_data import FILE as QUOTE
from edition.releases.release_history import JSON as HISTORY
from edition.site.lens_data import FILE as LENS

SCRIPT_DATA = {"cite": CITE, "history": HISTORY, "lens": LENS, "listen": LISTEN, "places": PLACES, "quote": QUOTE}
"""As the scripts call it → its path on the site."""
