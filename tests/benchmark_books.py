"""Time and memory of the books and of the text to listen to, of the edition and of 5, 10 and 20 times its size.

    python3 scripts/test --fast -h        # makes the environment
    .venv/bin/python tests/benchmark_books.py [SIZE …]

Each size is made in a process of its own, so that its memory is its own. `2000` notes stand for themselves: an article
of as many short notes, by which the notes' way to the foot of the page is measured.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

TOP = Path(__file__).parents[1]
sys.path[:0] = [str(TOP / "scripts"), str(TOP / "tests")]

NOTES = 2000


def main() -> None:
    sizes = sys.argv[1:] or ["1", "5", "10", "20", "2000"]
    if sizes[0] == "--one":
        return measure(sizes[1])
    print(" size  notes  pages    pdf s   epub s   html s  aloud s   MB", flush=True)
    for size in sizes:
        subprocess.run([sys.executable, __file__, "--one", size], check=True)
    return None


def measure(size: str) -> None:
    """Print one line: how long each book takes, in seconds of processor time, and the most memory that the process had."""
    from edition.books.binding import bind
    from edition.books.epub import epub
    from edition.books.one_file import one_file
    from edition.books.spoken import spoken
    from edition.exports.head import Site
    from making import bookmaking

    edition = many_notes() if size == str(NOTES) else grown_edition(int(size))
    book = bind(edition, Site("en", "https://example.org/", ""))
    printed, pdf = timed(lambda: bookmaking.pdf(book, edition))
    _, packed = timed(lambda: epub(book, "", {}))
    _, page = timed(lambda: one_file(book, "", "", {}, "{}"))
    _, aloud = timed(lambda: spoken(edition))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    pages = printed.count(b"/Type/Page/") + printed.count(b"/Type /Page\n")
    count = len(edition.article.notes)
    print(
        f"{size:>5} {count:>6} {pages:>6} {pdf:>8.2f} {packed:>8.2f} {page:>8.2f} {aloud:>8.2f} {megabytes:>4}",
        flush=True,
    )


def timed(work):
    start = time.process_time()
    return work(), time.process_time() - start


def grown_edition(size: int):
    from benchmark import grown

    from edition.pages.page_reader import read_pages
    from edition.resolving.resolver import resolve
    from edition.sources.bibtex import read_bibtex
    from files.folder import read_folder

    folder = grown(read_folder(TOP), size)
    article, _ = read_pages(folder.pages)
    return resolve(article, read_bibtex(folder.bibtex, "citations/sources.bib")[0])


def many_notes():
    from edition.pages.page_reader import Page, read_pages
    from edition.resolving.resolver import resolve

    front = "---\ntitle: Of Piers\nauthors: [Mara Quill]\njournal: Tidal L. Rev.\nyear: 2020\n---\n\n# Title\n"
    paragraphs = (
        " ".join(f"A sentence of the text that has note {n}.[^{n}]" for n in range(first, first + 10))
        + f"\n{{: #p{first // 10 + 1} }}"
        for first in range(1, NOTES, 10)
    )
    notes = (f"[^{n}]: The note that belongs to sentence {n}, and says little." for n in range(1, NOTES + 1))
    text = "# I. Pier {#i}\n\n" + "\n\n".join(paragraphs) + "\n\n" + "\n".join(notes) + "\n"
    return resolve(read_pages([Page("docs/index.md", front), Page("docs/i.md", text)])[0], ())


if __name__ == "__main__":
    main()
