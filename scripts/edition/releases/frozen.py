"""A built site as it is kept at `/v/1.0/`: each page outside search engines, with its canonical address in the edition
as it is now, and a script that tells, when the page is read, whether a newer release exists."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from edition.model.kept_releases import is_of_kept_release
from edition.releases.manifest import DATA, MANIFEST, SUMS, manifest, sums

_CANONICAL = re.compile(r'<link\s[^>]*rel="?canonical"?[^>]*>')
_NOT_KEPT = re.compile(r"sitemap\.xml|(?:404\.html|_headers|robots\.txt)$")


def frozen(files: Mapping[str, bytes], number: str) -> dict[str, bytes]:
    """The files to keep, by their paths below `/v/<number>/`."""
    kept = {path: content for path, content in files.items() if not (_NOT_KEPT.match(path) or is_of_kept_release(path))}
    made = {
        path: _page(path, content.decode("utf-8"), number).encode("utf-8") if path.endswith(".html") else content
        for path, content in kept.items()
        if path not in (MANIFEST, SUMS)
    }
    if MANIFEST in kept:  # the pages are no longer those it was of
        commit = json.loads(kept[MANIFEST])["commit"]
        listed = manifest(made, json.loads(made[DATA]), commit)
        made[MANIFEST] = (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        made[SUMS] = sums(made).encode("utf-8")
    return made


def _page(path: str, html: str, number: str) -> str:
    """A page; one with a canonical address keeps it, any other gets that of its like in the edition as it is now.

    What it links to in a kept release stands beside this one, not below it.
    """
    up = "../" * path.count("/")
    live = f"{up}../../{path.removesuffix('index.html')}"
    lines = ['<meta name="robots" content="noindex">', f'<meta name="edition-release" content="{number}">']
    if not _CANONICAL.search(html):
        lines.append(f'<link rel="canonical" href="{live}">')
    lines.append(f'<script type="module" src="{up}assets/release.js"></script>')
    html = re.sub(rf'(href="?){re.escape(up)}(?=v/\d)', rf"\g<1>{up}../../", html)
    return html.replace("</head>", "".join(lines) + "</head>", 1)
