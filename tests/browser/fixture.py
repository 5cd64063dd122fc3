"""An invented article in two Parts, as the Markdown extension would print it.

`pages()` gives {file name: Markdown with raw HTML}. Nothing here comes from a real article;
what a test relies on is named in the constants.
"""

from __future__ import annotations

from html import escape

TOTAL = 64
SPLIT = 34  # notes 1..34 stand in Part I, the rest in Part II
LONG, SEVERAL, IDEM, ELSEWHERE, RANGE, TO_SECTION, LINKED, ACROSS, SECTIONS = 5, 6, 4, 8, 9, 10, 3, 11, 12

SENTENCES = (
    "A harbour without a light is a harbour only by day, and the statutes of the coast have always treated it so",
    "The keepers were paid in oil before they were paid in coin, which is why the early accounts measure a salary in gallons",
    "Courts that had never seen a lantern nonetheless wrote with confidence about the distance at which one ought to be visible",
    "When Dr. Halvorsen rebuilt the tower in 1874, the commissioners of Əlibəy and Doğanşehir each claimed the dues; neither had asked the fishermen",
    "The rule survived because nobody whose ship had foundered was in a position to contest it",
    "What the charter calls “sufficient light” is nowhere defined, and the omission was almost certainly deliberate",
    "It follows that the duty runs to every vessel that could, on a clear night, have seen the flame",
    "The older reports speak of fire-beacons on the heads of the two moles, tended by the monks of the island from Michaelmas to Easter",
    "Few doctrines have been so often restated and so seldom examined",
    "By 1911 the question had become one of arithmetic: so many candles, so many miles, so many drowned",
    "Neither party disputed that the lamp was out; they disputed whether a lamp that is out is still a lamp for the purposes of § 12",
    "The dissent, characteristically, preferred the moon",
)
SOURCES = (
    ("News", "Marta Ilves", "The Lamp at Cape Sorrow Goes Dark", "The Coastal Gazette", "30 November 1920"),
    ("Statute", "", "Harbour Lights Act", "Laws of the Northern Coast", "1836"),
    ("Book", "Peregrine Oduya & Tomas Lindqvist", "Dues, Duties, and the Sea", "Quayside Press", "2d ed. 1987"),
    (
        "Article",
        "Aino Kallas Brandt",
        "Who Owns the Dark? A Theory of Unlit Waters",
        "41 J. Imaginary Mar. L. 201",
        "2009",
    ),
    ("Case", "", "The Schooner <em>Evening</em> v. Commissioners of Lights", "3 Lant. Rep. 114", "1888"),
    ("Report", "Board of Beacons", "Annual Return of Lights Extinguished", "Government Printer", "1911"),
)


def page_of(note: int) -> str:
    return "i" if note <= SPLIT else "ii"


def note_link(note: int, here: str, text: str = "") -> str:
    there = page_of(note)
    path = "" if there == here else f"../{there}/"
    return f'<a class="note-ref" href="{path}#fn-{note}">{text or note}</a>'


def marker(label: str, spoken: str) -> str:
    editor = " editor" if label.startswith("ed-") else ""
    return (
        f'<sup class="marker{editor}" id="fnref-{label}"><a role="doc-noteref" href="#fn-{label}"'
        f' aria-label="{spoken}"><span aria-hidden="true">{label.removeprefix("ed-")}</span></a></sup>'
    )


def source(note: int, n: int, here: str) -> str:
    kind, author, title, container, date = SOURCES[n % len(SOURCES)]
    plain = title.replace("<em>", "").replace("</em>", "")
    trail = ""
    if note == IDEM:
        trail = f'<p class="trail"><em>Id.</em> → {note_link(LINKED, here, "note 3")} → <em>supra</em> {note_link(1, here, "note 1")}</p>'
    return (
        f'<li class="source"><p class="source-line"><span class="kind">{kind}</span> {author + ", " if author else ""}'
        f'<cite>{title}</cite>, <span class="container">{escape(container)}</span>, {date}, <span class="pinpoint">at {100 + note}</span></p>'
        f'{trail}<p class="source-links"><a class="open" href="https://example.org/{n}" rel="external noopener">Open source</a> '
        f'<a class="archived" href="https://web.archive.org/web/2020/https://example.org/{n}">Archived copy<small> (nearest capture, not checked)</small></a> '
        f'<a class="all" href="../sources/#src-{n % 6}">All {2 + n % 5} citations of this source</a> '
        f'<button type="button" class="copy" hidden data-copy="{escape(author + ", " if author else "")}{escape(plain)}, at {100 + note}">Copy citation</button></p></li>'
    )


def printed(note: int, here: str) -> str:
    if note == IDEM:
        return "<em>Id.</em> at 104."
    if note == LONG:
        return (
            "<em>See generally</em> "
            + "; ".join(
                f"{a or 'Board of Beacons'}, <em>{t}</em>, {c} ({d}) (describing how “{SENTENCES[i].lower()}”)"
                for i, (_, a, t, c, d) in enumerate(SOURCES)
            )
            + ". "
            + " ".join(s + "." for s in SENTENCES[:7])
        )
    if note == SEVERAL:
        return f"Brandt, <em>supra</em> note {note_link(2, here)}, at 5; <em>see also</em> <em>Id.</em> at 9; The <em>Evening</em>, 3 Lant. Rep. at 120."
    if note == ELSEWHERE:
        return f"<em>Infra</em> note {note_link(40, here)} and accompanying text."
    if note == RANGE:
        return '<em>Supra</em> notes <a class="note-ref" href="#fn-1" data-ids="fn-1 fn-2 fn-3 fn-4">1–4</a>.'
    if note == ACROSS:
        return '<em>Infra</em> notes <a class="note-ref" href="#fn-33" data-ids="fn-33 fn-34 fn-35 fn-36">33–36</a>.'
    if note == SECTIONS:
        return '<em>Infra</em> <a class="section-ref" href="#i-a-1" data-ids="i-a-1 i-b ii-a">Sections I.A.1–II.A</a>.'
    if note == TO_SECTION:
        return 'See <em>infra</em> <a class="section-ref" href="../ii/#ii-b">Section II.B</a>; see also <a class="section-ref" href="#i-b">Section I.B</a>; <a class="paragraph-ref" href="#p3">paragraph 3</a>.'
    _, author, title, container, date = SOURCES[note % len(SOURCES)]
    if note == LINKED:  # a printed page may begin inside a note: an id that a careless copy repeats
        return f"{author}, <em>{title}</em> {star(37)}."
    return f'{"<em>See</em> " if note % 3 else ""}{author.upper() or "BOARD OF BEACONS"}, <em>{title}</em>, {escape(container)} {90 + note} ({date}), &lt;<a href="https://example.org/{note}/a-rather-long-address">https://example.org/{note}/a-rather-long-address</a>&gt;.'


def note(n: int, here: str, paragraph: int) -> str:
    count = 3 if n in (LONG, SEVERAL) else 1
    sources = (
        ""
        if n in (ELSEWHERE, RANGE, TO_SECTION, ACROSS, SECTIONS)
        else ('<ul class="note-sources">' + "".join(source(n, n + i, here) for i in range(count)) + "</ul>")
    )
    return (
        f'<li id="fn-{n}" value="{n}" class="note" data-total="{TOTAL}"><a class="headerlink handle" href="#fn-{n}" aria-label="Cite note {n}"></a><div class="note-printed"><p>{printed(n, here)}</p></div>'
        f'{sources}<p class="note-back"><a role="doc-backlink" href="#fnref-{n}" aria-label="Back to note {n} in paragraph {paragraph}">↩</a></p></li>'
    )


def star(page: int) -> str:
    return (
        f'<span class="star-page" id="page-{page}"><a class="handle" href="#page-{page}"'
        f' aria-label="Cite page {page}" data-page="{page}"></a></span>'
    )


def paragraph(n: int, notes: list[int]) -> str:
    """Paragraph n with four or five sentences; every eighth is a block quotation."""
    text, left = [], list(notes)
    for i in range(4 + n % 2):
        text.append(SENTENCES[(n * 5 + i * 7) % len(SENTENCES)] + ".")
        if left:
            number = left.pop(0)
            text[-1] += marker(str(number), f"Note {number}")
        if n == 2 and i == 1:
            text[-1] += marker("ed-a", "Editors’ note a") + f" {star(36 + n)}"
    own = f'<a class="para-number" href="#p{n}" aria-label="Paragraph {n}" data-number="{n}"></a>'
    inner = " ".join(text)
    if n == 6:
        inner = (
            inner.replace("lamp", '<span class="emendation">lamp</span>', 1)
            + ' See <a class="section-ref" href="#i-b">Section I.B</a>.'
        )
    if n % 8 == 5:
        return f'<blockquote class="para"><p id="p{n}">{inner} {own}</p></blockquote>'
    return f'<p id="p{n}" class="para">{inner} {own}</p>'


def notes_section(spans: list[tuple[int, int]], here: str) -> str:
    items = "".join(note(n, here, p) for n, p in spans)
    editors = ""
    if here == "i":
        editors = (
            '<h3 id="editors-notes">Editors’ notes</h3><ol class="editors" type="a"><li id="fn-ed-a" value="1" class="note"><div class="note-printed">'
            '<p>The printed page has “lanp”.</p></div><p class="note-back"><a role="doc-backlink" href="#fnref-ed-a"'
            ' aria-label="Back to editors’ note a in paragraph 2">↩</a></p></li></ol>'
        )
    return f'<section class="notes" role="doc-endnotes"><h2 id="notes">Notes</h2><ol>{items}</ol>{editors}</section>'


def part(here: str, title: str, sections: tuple[str, ...], first: int, notes: range) -> str:
    blocks, spans, waiting, number = [f"# {title} {{#{here}}}"], [], list(notes), first
    for heading in sections:
        blocks.append(heading)
        for _ in range(5):
            own, waiting = waiting[:3], waiting[3:]
            spans += [(n, number) for n in own]
            blocks.append(paragraph(number, own))
            number += 1
    return "\n\n".join([*blocks, notes_section(spans, here)]) + "\n"


def pages() -> dict[str, str]:
    """The site's Markdown files."""
    return {
        "index.md": "# The Law of Lighthouses\n\nAn invented article. [Part I](i.md), [Part II](ii.md).\n",
        "i.md": part(
            "i",
            "I. Of Lamps and Liabilities",
            (
                "## A. From Beacon to Statute {#i-a}",
                "### 1. The oil accounts {#i-a-1}",
                "## B. The Sufficient Light {#i-b}",
            ),
            1,
            range(1, SPLIT + 1),
        ),
        "ii.md": part(
            "ii",
            "II. The Arithmetic of Shipwreck",
            ("## A. Candles and Miles {#ii-a}", "## B. A Duty to the Unseen Vessel {#ii-b}"),
            16,
            range(SPLIT + 1, TOTAL + 1),
        ),
        "sources.md": "# Sources\n\n" + "\n\n".join(f"{s[2]}\n{{: #src-{i} }}" for i, s in enumerate(SOURCES)) + "\n",
    }
