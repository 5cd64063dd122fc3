"""Pages as formats have them in which a comma parts two."""

from __future__ import annotations

import re


def one_page(printed: str) -> str:
    """A page by its number alone: in `21,418` a processor would see two pages."""
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", printed)
