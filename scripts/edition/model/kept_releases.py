"""Where a built site keeps the releases made before it."""

from __future__ import annotations

import re

_KEPT_RELEASE = re.compile(r"v/\d")
"""Where releases are kept: `v/1.0/…`. A Part V has the page `v/index.html`, which is none of them."""


def is_of_kept_release(path: str) -> bool:
    """Whether a file of the site belongs to a release kept in it, which is put there to the byte."""
    return bool(_KEPT_RELEASE.match(path))


def is_list_of_kept_release(path: str) -> bool:
    """Whether a file of the site is the list of the digests of a release kept in it."""
    return is_of_kept_release(path) and path.count("/") == 2 and path.endswith("/SHA256SUMS")
