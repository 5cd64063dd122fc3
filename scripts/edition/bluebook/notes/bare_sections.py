"""A section alone, behind another of the same code in one sentence: `17 U.S.C. § 106; *see also* § 107`."""

from __future__ import annotations

from edition.bluebook.authorities.acts import in_code
from edition.bluebook.forms.code_sections import SUBSECTIONS
from edition.bluebook.notes.short_citations import explained
from edition.bluebook.notes.signals import signal_at
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.after_the_body import next_piece
from edition.bluebook.works.works import Work
from edition.model import Citation
from edition.text.late_patterns import late

SECTION_ALONE = rf"§§? ?\d[\w.:–-]*{SUBSECTIONS}(?:(?:,| &| and) (?:§ ?)?\d?[\w.:–-]*{SUBSECTIONS})*(?: et seq\.?)?"
"""A section of a code that is not named: `§ 1332(d)(5)(B)`."""
_ALONE = late(rf"(?P<place>{SECTION_ALONE}(?<![.,–-])|{SECTION_ALONE}(?<=seq\.))(?=[.;]*\s*$| \()")


def of_code(citation: Citation, work: Work | None, *, before: bool) -> bool:
    """True of a code's section, cited by no act's name, which might have sections of its own; and of an *Id.* at
    another, where what stands `before` it is one."""
    if work:
        return not work.fields.get("title") and bool(in_code(work.fields.get("code", ""))[1])
    return before and citation.form == "id" and (citation.pinpoint or "").startswith("§")


def bare_section(note: NoteText, start: int, end: int) -> Citation | None:
    """The citation of a clause behind a semicolon that is a section alone, its signal and what explains it apart: of
    the code that was cited before it."""
    if not note.plain[:start].rstrip().endswith(";"):
        return None
    begins = end - len(note.plain[start:end].lstrip())
    signal = signal_at(note, begins, end)
    alone = _ALONE.match(note.plain, note.words_from(begins + len(signal)), end)
    if not alone:
        return None
    at, said = alone.end("place"), []
    while (piece := next_piece(note, at, end, "short")) and note.plain[at : piece.end].lstrip().startswith("("):
        said.append(piece.parenthetical)
        at = piece.end
    if note.plain[at:end].strip(" .;"):
        return None
    text = note.plain[begins:at].strip()
    return Citation("short", begins, at, text, signal.strip(), "", alone["place"], **explained(said))
