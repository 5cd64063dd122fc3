"""The box “Go to”: in the header of every page, on the title page, and where an address leads nowhere.

It sends nothing: assets/goto/ answers it, and leads to the search where the words name no place.
"""

from __future__ import annotations

_NAMES = "Page, ¶, note, section or citation"


def goto_box(kind: str) -> str:
    """The form, as HTML; `kind` tells where the box stands."""
    return (
        f'<form class="goto {kind}">'
        '<label><span class="goto-label">Go to</span> '
        f'<input name="q" placeholder="{_NAMES}" aria-label="Go to: {_NAMES[0].lower()}{_NAMES[1:]}" '
        'autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"></label>'
        '<button>Go</button><p class="goto-said" role="status"></p></form>'
    )
