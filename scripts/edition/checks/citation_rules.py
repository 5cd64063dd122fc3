"""Rules on citations: what the resolver leaves open, what no form of the Bluebook reads, idle answers."""

from __future__ import annotations

from collections.abc import Iterable

from edition.bluebook.notes.note_reader import NO_SOURCE, read_note
from edition.bluebook.notes.unread import Unread, unread
from edition.bluebook.words.notetext import NoteText
from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.model import Note

found_by_reader("id-without-antecedent", """*Id.* where nothing stands before it that it could mean (Bluebook 4.1).

Bad: `[^1]: *Id.*`; or *Id.* after a note that only comments, or cites only this article.
Good: *Id.* after a note that cites one source; else `[*Id.*]{source=key}`.""")  # fmt: skip
found_by_reader("id-ambiguous", """*Id.* after a note that cites several sources (Bluebook 4.1).

Bad: `[^1]: A …; B ….` and `[^2]: *Id.*`
Good: `[^2]: A, *supra* note 1.`, or the editors' answer `[*Id.*]{source=key}`.""")  # fmt: skip
found_by_reader("id-after-unread", """*Id.* behind words that look like a citation and are read as none.

Bad: `[^1]: Roe, *A Work* 5 (2001); Pier Rules of 1911, r. 14.` and `[^2]: *Id.* r. 15.`
Good: `[Pier Rules of 1911, r. 14]{source=pier-rules}` in note 1; or `[*Id.*]{source=pier-rules}`.""")  # fmt: skip
found_by_reader("supra-no-note", """*supra* names a note that does not exist.

Bad: `Roe, *supra* note 999.`
Good: `Roe, *supra* note 4.`""")  # fmt: skip
found_by_reader("supra-later-note", """*supra* points to its own or a later note, or *infra* to an earlier one.

Bad: in note 5, `Roe, *supra* note 9.`
Good: in note 9, `Roe, *supra* note 5.`""")  # fmt: skip
found_by_reader("supra-no-source", """*supra* points to a note without a full citation by that name, or two (4.2).

Bad: `Roe, *supra* note 4.` where note 4 cites only Doe, or cites Roe by *Id.*
Good: the number of the note that cites the work in full.""")  # fmt: skip
found_by_reader("short-form-unknown", """A case's short form whose volume or name no earlier note gives (Bluebook 10.9).

Bad: `Roe, 347 U.S. at 495.` before any full citation in 347 U.S., or after *Poe v. Moe*, 347 U.S. 1 (1954), alone
Good: after `Roe v. Doe, 347 U.S. 483 (1954).`""")  # fmt: skip
found_by_reader("short-form-in-history", """A case's short form whose reporter stands only in a history.

Bad: `Roe, 9 F.3d at 5.` after `Roe v. Doe, 1 F. Supp. 2 (D. Me. 1990), *aff’d*, 9 F.3d 4 (1st Cir. 1991).` alone
Good: after `Roe v. Doe, 9 F.3d 4 (1st Cir. 1991).`""")  # fmt: skip
found_by_reader("full-no-entry", """A full citation that no entry of the database describes.

Bad: `Jane Roe, *A New Work*, …` and no entry with that title or address.
Good: an entry in citations/sources.bib whose fields the note prints.""")  # fmt: skip
found_by_reader("full-two-entries", """A full citation that two entries describe equally well.

Bad: the same work entered twice under two keys.
Good: one entry for one work; or the editors' answer `{source=key}`.""")  # fmt: skip
found_by_reader("answer-unknown", """An editors' answer that names no entry.

Bad: `[*Id.*]{source=no-such-key}`
Good: `[*Id.*]{source=roe-2001-work}`""")  # fmt: skip
found_by_reader("answer-contradicts", """An editors' answer that names another source than the rules do for certain.

Bad: `[^1]: Roe, *A Work* 5.` and `[^2]: [*Id.*]{source=doe-2010-other}`
Good: an answer to what is not certain, as *Id.* after a note that cites several sources; or one that names what it
overrules: `[*Id.*]{source=doe-2010-other overrules=roe-2001-work}`.""")  # fmt: skip


@rule
def citation_unread(context: Context) -> Findings:
    """Words of a note that look like a citation, and that no citation is read in.

    Bad: `[^1]: Pier Regulations of 1911, r. 14.`
    Good: a form of the Bluebook; else the editors' answer `[Pier Regulations of 1911, r. 14]{source=pier-regulations}`,
    or `[Pier Regulations of 1911, r. 14]{source=none}` if it is a comment.
    """
    for note in context.authors_notes:
        for found in _unread(context, note):
            if found.answered or not found.certain:
                continue
            plain = note.text.edition.plain[found.start : found.end]
            yield (
                note.place_of(found.end - len(plain.lstrip())),
                (
                    f"{note.called}: “{found.words}” {_told(found)}; "
                    "expected a form of the Bluebook; else say which entry it cites: […]{source=key}, "
                    f"or that it cites none: […]{{source={NO_SOURCE}}}"
                ),
            )


@rule
def answer_idle(context: Context) -> Findings:
    """An editors' answer that stands on no citation.

    Bad: `[some words]{source=roe-2001-work}`
    Good: `[*Id.*]{source=roe-2001-work}`
    """
    for note in context.authors_notes:
        answers = note.text.edition.answers
        if not answers:
            continue
        reads = (read.citation for read in read_note(note.text))  # with those that an editor says are none
        places = [(citation.start, citation.end) for citation in reads if citation.form != "internal"]
        places += [(found.start, found.end) for found in _unread(context, note)]
        idle = [(at, key) for at, end, key, _ in answers if not any(s < end and at < e for s, e in places)]
        for start, key in idle[:1]:
            yield (
                note.place_of(start),
                f"{note.called}: the answer {{source={key}}} stands on no citation of a source; set it on its citation",
            )


def _told(found: Unread) -> str:
    """What a person is told of words that look like a citation: the middle of a sentence."""
    return (
        "stands beside a citation and is read as no part of it"
        if found.partial
        else ("looks like a citation, and none is read in it")
    )


def _unread(context: Context, note: Note) -> Iterable[Unread]:
    """What its reader left of a note; looked for again where the edition has other citations than were read."""
    citations = [each.citation for each in context.cited_in(note)]
    reading = context.readings.get(note.text.source)
    if reading and [(c.start, c.end) for c in citations] == [(r.citation.start, r.citation.end) for r in reading.reads]:
        return reading.unread
    return unread(NoteText.of(note.text), citations)
