"""A trail as it is shown wherever it is shown: the notes that lead from a short form to its source, each a link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from edition.model import LONGEST_TRAIL, Edition, Resolved
from edition.site.inline_elements import letters, put

_BARE_FROM = 5  # hops: of so long a row of *Id.* the inner ones are bare numbers


@dataclass(frozen=True, slots=True)
class Trails:
    """Writes trails; `href` leads to a note by its label."""

    edition: Edition
    href: Callable[[str], str]

    def write(self, parent: Element, resolved: Resolved, is_after_signal: bool = False) -> None:
        """*Id.* → note 54 → *supra* note 40, behind what `parent` holds.

        Of a long row of *Id.* the inner hops are bare numbers: *Id.* → note 21 · 20 · 19 · 18 → note 17; of a very
        long one the middle is counted: *Id.* → note 90 · … · 83 · 66 more · 16 · … → note 9.
        """
        form, hops = resolved.citation.form, resolved.trail
        opening = {"id": "id." if is_after_signal else "Id.", "supra": resolved.citation.direction or "supra"}.get(form)
        if opening:
            SubElement(parent, "em").text = letters(opening)
        else:
            put(parent, "short form")
        for index, hop in enumerate(hops):
            is_behind_gap = bool(resolved.omitted) and index == LONGEST_TRAIL // 2
            before = form if index == 0 else "id" if is_behind_gap else self.edition.form_towards(hops[index - 1], hop)
            if is_behind_gap:
                put(parent, f" · {resolved.omitted} more")
            is_bare = len(hops) >= _BARE_FROM and before == "id" and 0 < index < len(hops) - 1
            put(parent, " " if index == 0 and form == "supra" else " · " if is_bare else " → ")
            if index > 0 and before == "supra":
                SubElement(parent, "em").text = letters("supra")
                put(parent, " ")
            self._hop(parent, str(hop), is_bare)

    def _hop(self, parent: Element, label: str, is_bare: bool) -> None:
        link = SubElement(parent, "a", {"class": "note-ref", "href": self.href(label)})
        link.text = letters(label if is_bare else f"note {label}")
        if is_bare:
            link.set("aria-label", f"note {label}")
