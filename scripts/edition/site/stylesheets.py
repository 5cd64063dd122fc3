"""The style sheets of a page of its own kind, which no other page needs."""

from __future__ import annotations

from edition.places.addresses import page_url


def asset(origin: str, path: str) -> str:
    """The way from the page built of `origin` to one of the theme's files."""
    return "../" * (page_url(origin).count("/") - 1) + f"assets/{path}"


def stylesheets(origin: str, *names: str) -> str:
    """Links to sheets by their names: `folded`, `layer/index`."""
    return "".join(f'<link rel="stylesheet" href="{asset(origin, name)}.css">' for name in names)
