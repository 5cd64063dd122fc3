"""A built site as it is kept at `/v/1.0/`: each page outside search engines, with its canonical address in the edition
as it is now, and a script that tells, when the page is read, whether a newer release exists."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CANONICAL = re.compile(r'<link\s[^>]*rel="?canonical"?[^>]*>')
_NOT_KEPT = re.compile(r"v/|sitemap\.xml|404\.html$")


def frozen(files: Mapping[str, bytes], number: str) -> dict[str, bytes]:
    """The files to keep, by their paths below `/v/<number>/`."""
    kept = {path: content for path, content in files.items() if not _NOT_KEPT.match(path)}
    return {
        path: _page(path, content.decode("utf-8"), number).encode("utf-8") if path.endswith(".html") else content
        for path, content in kept.items()
    }


def _page(path: str, html: str, number: str) -> str:
    """A page; one with a canonical address keeps it, any other gets that of its like in the edition as it is now."""
    up = "../" * path.count("/")
    live = f"{up}../../{path.removesuffix('index.html')}"
    lines = ['<meta name="robots" content="noindex">', f'<meta name="edition-release" content="{number}">']
    if not _CANONICAL.search(html):
        lines.append(f'<link rel="canonical" href="{live}">')
    lines.append(f'<script type="module" src="{up}assets/release.js"></script>')
    return html.replace("</head>", "".join(lines) + "</head>", 1)
