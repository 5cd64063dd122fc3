"""How long the PDF door takes, and what it needs: an article of 10 and 100 paragraphs, with four notes in each.

    .venv/bin/python tests/benchmark_doors.py [PARAGRAPHS …]

No test; it prints seconds of the processor, and the memory of the whole process at its highest.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP / "scripts"), str(TOP / "tests")]

import typst  # noqa: E402
from doors.writers import PAGE  # noqa: E402

from edition.doors.pdf_body.pdf import read_pdf  # noqa: E402

WORDS = "The pier stood for a century, and its keepers wrote what they saw in a book that nobody reads now. "


def article(paragraphs: int) -> bytes:
    """A PDF of so many paragraphs; ten are about eight pages."""
    title = '#align(center, text(14pt, "Of Piers"))\n\n#align(center, "Mara Quill")'
    parts = [PAGE.replace("FIRST", "100"), title, "#heading(level: 1, outlined: false)[I. The Pier]"]
    for n in range(paragraphs):
        noted = (f"{WORDS * 4}#footnote[Jane Roe, #emph[Piers {n}.{k}] {n + k} (2001); {WORDS}]" for k in range(4))
        parts.append(" ".join(noted))
    return typst.compile("\n\n".join(parts).encode())


def main() -> None:
    for paragraphs in map(int, sys.argv[1:] or ("10", "100")):
        content = article(paragraphs)
        begun = time.process_time()
        done = read_pdf(content)
        taken = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        pages = done.text.count("{#page-") + 1
        print(f"{pages:4} pages, {4 * paragraphs:4} notes: {taken:6.1f} s, {taken / pages:.2f} s a page, {memory} MB")


if __name__ == "__main__":
    main()
