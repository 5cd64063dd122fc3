"""The old authorities of the common law, which lawyers name by a few letters: `4 Inst. 71`, `Co. Litt. 97b`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_OF_VOLUMES = (
    r"(?:Co\. )?Inst\.|(?:Bl\.|Black\.|Kent(?:’s)?|Story(?:’s)?) Com(?:m|ms)?\.|(?:Hale|Hawk\.|East|Hawkins),? P\.C\.|"
    r"P\. ?Wms\.|(?:Bac|Vin|Roll)\. Abr\.|Com\. Dig\.|Bracton|Chit\. Crim\. L\.|Reeves Hist\."
)
"""What a volume stands before."""
_IN_ONE = (
    r"Co\. Litt\.|Coke on Littleton|Litt\.|Hale,? P\.C\.|Fost\.(?: C\.L\.)?|Fitz\. N\.B\.|F\.N\.B\.|Lamb\. Eiren\."
)
_PLACE = (
    r"(?:(?:bk|pt|ch|tit)s?\. [\divxlc]+, ){0,2}(?:(?:ch|tit|pt|f|fol|p)s?\. |§§? ?)?"
    r"\*?\d{1,4}[a-d]?(?:[–-]\*?\d{1,4}[a-d]?)?(?:, \*?\d{1,4}[a-d]?(?![\w ]*[A-Z]))*(?:, §§? ?\d+(?:[–-]\d+)?)?"
)
AUTHORITY = late(
    rf"(?<![\w.’-])(?P<title>\d{{1,2}} (?:{_OF_VOLUMES})|{_IN_ONE})"
    rf",? (?P<place>{_PLACE})(?=[.;,](?! \d+ [A-Z])|$| \((?![^()]*\d{{4}}))"
)
"""A page or leaf of one, which no year follows."""


def authorities(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The old authorities between two offsets, outside brackets and quotations."""
    return (m for m in AUTHORITY.finditer(note.plain, start, end) if not note.depth[m.start()])


def authority(match: re.Match[str]) -> Found:
    """The volume that a match of `AUTHORITY` names. Who wrote it is not printed, and not said."""
    fields = {"title": match["title"]}
    return Found(match.start(), match.end(), "book", fields, (), match["title"], match["place"])
