"""The article and places in it cited as the Bluebook wants (21st ed.): rules 15.1, 16.2–16.4, 3.2, 18.2.1(b).

`Mara Quill, *Of Harbours*, 7 Tidal L. Rev. 10, 12 (2020), https://… (annotated digital ed., 1.0, ¶ 4, https://…).`
The citation is of the print, with the journal's own address. The print has no paragraph numbers: the page is
the pinpoint, and the paragraph is told in a parenthetical that names this edition and its address. A note
is `12 n.5`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from edition.cite.particulars import in_italics, names_in_parts, with_comma
from edition.model import Meta


def cite(meta: Meta, pinpoint: str = "", url: str = "", remark: str = "") -> str:
    """A citation as HTML, with a full stop. Leaves out what is unknown; `pinpoint` is `12`, `48–50`, `12 n.5`.

    The title is in italics and the journal in small capitals, as in law reviews' notes.
    """
    who, called, title = lead(meta)
    where = _where(meta, pinpoint)
    before = [f"{part}," for part in (who, called) if part]
    parts = [*before, with_comma(title) if title and where else title, where]
    cited = " ".join(part for part in parts if part) + _year(meta)
    cited += f", {escape(url)}" if url else ""
    return cited + (f" ({escape(remark)})" if remark else "") + "."


def lead(meta: Meta) -> tuple[str, str, str]:
    """Authors, what a student-written piece is called after them (rule 16.7.1), and the title."""
    title = in_italics(meta, "</em>", "<em>", letters=escape)  # italics within italics are roman (rule 2.2(a)(i))
    return people(meta), escape(meta.designation), f"<em>{title}</em>".replace("<em></em>", "")


def of_the_edition(meta: Meta, release: str, url: str) -> str:
    """The edition itself, for words that are its editors' and none of the journal's: HTML with a full stop."""
    named = ", ".join(part for part in lead(meta) if part)
    return f"{named} ({edition_name(release)}), {escape(url)}."


def edition_name(release: str) -> str:
    """What this edition is called where its address, its numbers or its words are cited."""
    return f"annotated digital ed., {release}" if release else "annotated digital ed."


def people(meta: Meta) -> str:
    """The authors."""
    return shortened(meta.authors)


def shortened(named: Sequence[str]) -> str:
    """People or bodies as rule 15.1 has them: one, two joined by `&`, or of more the first and `et al.`"""
    shown = [escape(name.display) for name in names_in_parts(named)]
    return f"{shown[0]} et al." if len(shown) > 2 else " & ".join(shown)


def _where(meta: Meta, pinpoint: str) -> str:
    """Volume, journal, first page and pinpoint. Without a volume the year stands for it (rule 16.4)."""
    volume = meta.volume or (str(meta.year) if meta.year else "")
    journal = f'<span class="journal">{escape(meta.journal)}</span>' if meta.journal else ""
    where = " ".join(part for part in (escape(volume), journal, escape(meta.first_page)) if part)
    if not pinpoint:
        return where
    return f"{where}{',' if meta.first_page else ' at'} {escape(pinpoint)}".lstrip()


def _year(meta: Meta) -> str:
    return f" ({meta.year})" if meta.year and meta.volume else ""
