"""How the time grows: the edition 1, 10 and 100 times its size, read, resolved and checked.

    .venv/bin/python tests/benchmark.py [SIZE …]

No test; it prints seconds. A copy goes on where the edition ends: its Parts, paragraphs, notes and
pages have the next numbers, its references point into it, and its longer words are spelt anew, so
that its sources are works of their own.
"""

from __future__ import annotations

import re
import sys
import time
from dataclasses import replace
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "scripts"))

from edition.checks import RULES, Context  # noqa: E402
from edition.exports.edition_json import edition_json  # noqa: E402
from edition.pages.page_reader import Page, read_pages  # noqa: E402
from edition.resolving.resolver import resolve  # noqa: E402
from edition.sources.bibtex import read_bibtex  # noqa: E402
from edition.text.roman import roman_value  # noqa: E402
from edition.witness.witness_reader import read_witness  # noqa: E402
from files.folder import Folder, read_folder  # noqa: E402

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_KEPT = frozenset(
    "january february march april june july august september october november december hereinafter section sections "
    "accompanying visited updated discussion generally release letter memorandum interview public private author "
    "editor title booktitle journaltitle organization institution publisher location edition series volume number "
    "reporter recipient translator shorttitle congress publaw fedreg origdate pubstate urldate addendum article "
    "online report legislation jurisdiction incollection entrysubtype newspaper statute resolution regulation "
    "executive letters press source reason however nevertheless instead otherwise".split()
)


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [1, 10, 100]
    folder = read_folder(TOP)
    print(
        f"{'size':>5} {'pages':>8} {'database':>8} {'witness':>8} {'resolve':>8} {'checks':>8} {'json':>8}   notes  found"
    )
    for size in sizes:
        measure(grown(folder, size), size)


def measure(folder: Folder, size: int) -> None:
    """Print the seconds of each step, and of the slowest rules."""
    (article, found), pages = timed(lambda: read_pages(folder.pages))
    (sources, bib), database = timed(lambda: read_bibtex(folder.bibtex, "citations/sources.bib"))
    witness, received = timed(lambda: read_witness(folder.witness).article)
    edition, resolved = timed(lambda: resolve(article, sources))
    context = Context(edition, folder.pages, folder.all_pages, folder.nav, witness, folder.witness, (*found, *bib))
    rules = {name: timed(lambda rule=rule: list(rule(context))) for name, rule in RULES.items()}
    _, written = timed(lambda: edition_json(edition))
    checked = sum(seconds for _, seconds in rules.values())
    count = sum(len(findings) for findings, _ in rules.values())
    steps = (pages, database, received, resolved, checked, written)
    print(f"{size:>5} " + " ".join(f"{s:8.3f}" for s in steps) + f"   {len(article.notes):>5}  {count:>5}", flush=True)
    slowest = sorted(rules, key=lambda name: -rules[name][1])[:4]
    print("      slowest rules: " + ", ".join(f"{name} {rules[name][1]:.3f}" for name in slowest), flush=True)


def timed(work):
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def grown(folder: Folder, size: int) -> Folder:
    """The edition with `size` - 1 copies of itself behind it."""
    article, _ = read_pages(folder.pages)
    parts = sum(section.level == 1 for section in article.sections)
    notes = max(note.number or 0 for note in article.notes)
    stars = [int(star) for page in folder.pages for star in re.findall(r"\{#page-(\d+)\}", page.text)]
    steps = (parts, len(article.paragraphs), notes, len(stars) + 1)  # a copy begins on a page of its own
    title_page, *rest = folder.pages
    pages = [title_page, *rest]
    body = folder.witness[re.search(r"(?m)^I\. ", folder.witness).start() :]
    bibtex, witness = [folder.bibtex], [folder.witness.rstrip()]
    for copy in range(1, size):
        part, paragraph, note, star = (step * copy for step in steps)
        word = spelling(copy)
        for page in rest:
            text = renumbered(respelt(page.text, word), part, note)
            text = re.sub(r"\{: #p(\d+)", lambda m, n=paragraph: f"{{: #p{int(m[1]) + n}", text)
            text = re.sub(
                r"\[\*(\d+)\]\{#page-\d+\}", lambda m, n=star: "[*{0}]{{#page-{0}}}".format(int(m[1]) + n), text
            )
            if page is rest[0]:
                text = re.sub(
                    r"(?m)^(?=[^\W_])", f"[*{min(stars) + star - 1}]{{#page-{min(stars) + star - 1}}}", text, count=1
                )
            text = re.sub(r"\[\^(\d+)\]", lambda m, n=note: f"[^{int(m[1]) + n}]", text)
            text = re.sub(r"\[\^ed-([a-z]+)\]", rf"[^ed-\1{word}]", text)
            text = re.sub(r"\{#([ivxlc]+)(?=[-}])", lambda m, n=part: "{#" + shifted(m[1], n), text)
            pages.append(Page(f"{page.path.removesuffix('.md')}-{copy:03}.md", text))
        witness.append(superscripts(renumbered(respelt(body, word), part, note), note).rstrip())
        bibtex.append(re.sub(r"(?m)^(@\w+\{)(.*),$", rf"\1\2-{copy}-{word},", respelt(folder.bibtex, word)))
    nav = tuple(page.path.removeprefix("docs/") for page in pages)
    others = [page for page in folder.all_pages if page.path.count("/") > 1]
    nav += tuple(page.path.removeprefix("docs/") for page in others)
    texts = {"bibtex": "\n".join(bibtex), "witness": "\n\n".join(witness) + "\n", "nav": nav}
    return replace(folder, pages=tuple(pages), all_pages=(*pages, *others), **texts)


def spelling(copy: int) -> str:
    """What the words of a copy end in: `qa`, `qb` … `qba`."""
    return "q" + (chr(96 + copy // 26) if copy >= 26 else "") + chr(97 + copy % 26)


def respelt(text: str, ending: str) -> str:
    """The longer words of `text` with another ending; the form's own words stay."""

    def word(match: re.Match[str]) -> str:
        found = match[0]
        if found.casefold() in _KEPT:
            return found
        return found + (ending.upper() if found.isupper() else ending)

    text = re.sub(r"(https?://)", rf"\1{ending}.", text)
    text = re.sub(
        r"(P\.L\. \d+-|Res\. |U\.S\.C\. § )(\d+)", lambda m: f"{m[1]}{int(m[2]) + 10_000 * int(ending[1:], 36)}", text
    )
    return re.sub(rf"(?<![\w#@^%.])[^\W\d_{SUPERSCRIPTS}]{{6,}}(?!(?![{SUPERSCRIPTS}])[\w.’'-])", word, text)


def renumbered(text: str, parts: int, notes: int) -> str:
    """References to notes and sections, and the numbers of Parts, moved on."""
    text = re.sub(r"(notes? )(\d+)([–-])(\d+)", lambda m: m[1] + span(int(m[2]), m[4], notes), text)
    text = re.sub(r"((?:supra|infra)\*? note )(\d+)", lambda m: f"{m[1]}{int(m[2]) + notes}", text)
    text = re.sub(r"(Sections? |Parts? )([IVX]+)\b", lambda m: m[1] + shifted(m[2], parts), text)
    return re.sub(r"(?m)^(# )?([IVX]+)\. ", lambda m: f"{m[1] or ''}{shifted(m[2], parts)}. ", text)


def span(first: int, last: str, notes: int) -> str:
    stop = int(str(first)[: -len(last)] + last)
    return f"{first + notes}–{stop + notes}"


def superscripts(text: str, notes: int) -> str:
    def moved(match: re.Match[str]) -> str:
        number = int("".join(str(SUPERSCRIPTS.index(c)) for c in match[0])) + notes
        return "".join(SUPERSCRIPTS[int(digit)] for digit in str(number))

    return re.sub(f"[{SUPERSCRIPTS}]+", moved, text)


def shifted(numeral: str, by: int) -> str:
    value = roman_value(numeral) + by
    out = ""
    for size, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        out += sign * (value // size)
        value %= size
    return out if numeral.isupper() else out.lower()


if __name__ == "__main__":
    main()
