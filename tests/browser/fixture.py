"""An invented article in two Parts, in the page format: the engine makes its text, notes, cards and sources.

`pages()` gives {file name: Markdown}. Nothing here comes from a real article; what a test relies on is
named in the constants.
"""

from __future__ import annotations

TOTAL = 64
SPLIT = 34  # notes 1..34 stand in Part I, the rest in Part II
LONG, SEVERAL, IDEM, ELSEWHERE, RANGE, TO_SECTION, LINKED, ACROSS, SECTIONS = 5, 6, 4, 8, 9, 10, 3, 11, 12
BACK_LINKS = SPLIT + 2  # of Part I: its notes, the editors' note, the emendation

SENTENCES = (
    "Few doctrines have been so often restated and so seldom examined",
    "The keepers were paid in oil before they were paid in coin, which is why the early accounts measure a salary in gallons",
    "Courts that had never seen a lantern nonetheless wrote with confidence about the distance at which one ought to be visible",
    "When Dr. Halvorsen rebuilt the tower in 1874, the commissioners of Əlibəy and Doğanşehir each claimed the dues; neither had asked the fishermen",
    "The rule survived because nobody whose ship had foundered was in a position to contest it",
    "The dissent, characteristically, preferred the moon",
    "It follows that the duty runs to every vessel that could, on a clear night, have seen the flame",
    "The older reports speak of fire-beacons on the heads of the two moles, tended by the monks of the island from Michaelmas to Easter",
    "A harbour without a light is a harbour only by day, and the statutes of the coast have always treated it so",
    "By 1911 the question had become one of arithmetic: so many candles, so many miles, so many drowned",
    "Neither party disputed that the lamp was out; they disputed whether a lamp that is out is still a lamp for the purposes of § 12",
    "What the charter calls “sufficient light” is nowhere defined, and the omission was almost certainly deliberate",
)
PRINTED = (
    "Marta Ilves, *The Lamp at Cape Sorrow Goes Dark*, COASTAL GAZETTE (Nov. 30, 1920), <https://example.org/0/the-lamp>",
    "Aino Kallas Brandt, *Who Owns the Dark? A Theory of Unlit Waters*, 41 J. IMAGINARY MAR. L. 201, {page} (2009)",
    "PEREGRINE ODUYA & TOMAS LINDQVIST, DUES, DUTIES, AND THE SEA {page} (2d ed. 1987), <https://example.org/2/a-rather-long-address>",
    "BD. OF BEACONS, ANNUAL RETURN OF LIGHTS EXTINGUISHED {page} (1911), <https://example.org/3/a-rather-long-address>",
    "*Evening v. Lights*, 3 F.2d 114, {page} (2d Cir. 1888)",
    "Tova Renn, *The Price of Oil*, QUAYSIDE PRESS (May 2, 1931), <https://example.org/5/a-rather-long-address>",
)

FRONT = """---
title: The Law of Lighthouses
authors: [Una Marsh]
journal: Tidal L. Rev.
volume: "7"
first_page: "30"
year: 1938
---

An invented article. [Part I](i.md), [Part II](ii.md).
"""

EDITORS = {
    2: ["[^ed-a]: {text} The printed page has “lanp”; see paragraph 3."],
    16: ["[^ed-b]: {reference} See paragraph 9."],
}
"""What the editors say below a paragraph; the second of their notes hangs on a heading."""


def cited(note: int) -> str:
    """The full citation of a note that cites one source."""
    return PRINTED[note % len(PRINTED)].format(page=100 + note)


def printed(note: int) -> str:
    """What a note says."""
    if note == LONG:
        told = (f"{cited(n)} (describing how “{SENTENCES[n]}”)" for n in range(len(PRINTED)))
        return f"*See generally* {'; '.join(told)}. {' '.join(f'{sentence}.' for sentence in SENTENCES[:7])}"
    return {
        LINKED: "Brandt, *supra* note 1, at 37 [*37]{.page}.",  # a printed page may begin inside a note
        IDEM: "*Id.* at 104.",
        SEVERAL: f"Oduya & Lindqvist, *supra* note 2, at 5; *see also id.* at 9; {cited(note)}.",
        ELSEWHERE: "*Infra* note 40 and accompanying text.",
        RANGE: "*Supra* notes 1–4.",
        TO_SECTION: "*See infra* Section II.B; *see also supra* Section I.B.",
        ACROSS: "*Infra* notes 33–36.",
        SECTIONS: "*Infra* Sections I.A.1, I.B, and II.A.",
    }.get(note, f"{'*See* ' if note % 3 else ''}{cited(note)}.")


def paragraph(n: int, notes: list[int]) -> str:
    """Paragraph n with four or five sentences and what its notes say; every eighth is a block quotation."""
    text, left = [], list(notes)
    for i in range(4 + n % 2):
        text.append(SENTENCES[(n * 5 + i * 7) % len(SENTENCES)] + ".")
        if left:
            text[-1] += f"[^{left.pop(0)}]"
        if n == 2 and i == 1:
            text[-1] += f"[^ed-a] [*{36 + n}]{{#page-{36 + n}}}"
    inner = " ".join(text)
    if n == 6:
        inner = inner.replace("the tower", "the {~~towr~>tower~~}{>>a letter lost<<}") + " *See supra* Section I.B."
    ahead = "> " if n % 8 == 5 else ""
    below = [f"[^{note}]: {printed(note)}" for note in notes]
    below += EDITORS.get(n, ())
    return "\n\n".join([f"{ahead}{inner}\n{ahead}{{: #p{n} }}", *below])


def part(id: str, title: str, sections: tuple[str, ...], first: int, notes: range) -> str:
    """A Part's page; its paragraphs are numbered from `first`, five a section, with up to three notes each."""
    blocks, waiting = [f"# {title} {{#{id}}}"], list(notes)
    for number, heading in enumerate(sections):
        blocks.append(heading)
        for n in range(first + 5 * number, first + 5 * number + 5):
            own, waiting = waiting[:3], waiting[3:]
            blocks.append(paragraph(n, own))
    return "\n\n".join(blocks) + "\n"


def pages() -> dict[str, str]:
    """The article's Markdown files."""
    return {
        "index.md": FRONT,
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
            ("## A. Candles and Miles[^ed-b] {#ii-a}", "## B. A Duty to the Unseen Vessel {#ii-b}"),
            16,
            range(SPLIT + 1, TOTAL + 1),
        ),
    }
