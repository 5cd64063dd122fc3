"""A law whose number stands in the title of what treats of it, and which is not cited itself."""

from __future__ import annotations

import re

from edition.bluebook.forms.laws import LAW
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import headline, is_person
from edition.text.late_patterns import late

TITLED_ON = late(r": (?=[A-Z“])")
"""How a title goes on behind the number of a law in it: `*Decision No. 3/11: Elements of the Cycle*`."""


def is_in_a_name(text: str, law: re.Match[str], end: int) -> bool:
    """True if the law stands in the title of an opinion (`Legality of … Under 42 U.S.C. § 1, 31 Op. O.L.C. 14`), or of
    a hearing (`Hearing on Pub. L. No. 94-1 Before the Subcomm. on Piers`), or is a treatise that a person has signed
    (`JANE ROE, COMMENTARIES ON THE LAWS § 12`)."""
    signed = _SIGNED.search(text, max(0, law.start() - _LONGEST), law.start()) if law["statute"] else None
    if signed and _IN_CAPITALS.match(law[0]) and _are_persons(signed["who"]):
        return True
    if _HEARD_ON.search(text, max(0, law.start() - 160), law.start()) and _HEARD_BEFORE.match(text, law.end(), end):
        return True
    if _PAPER_ON.match(text, max(0, text.rfind(";", 0, law.start()) + 1)) and _NUMBERED_BY_UNION.match(
        text, law.end(), end
    ):
        return True
    behind = min(law.end() + 2, end)
    opinion = LAW.match(text, behind, end) if text[law.end() : behind] == ", " else None
    return bool(opinion and opinion["opinion"] and not law["opinion"])


def _are_persons(names: str) -> bool:
    """True of names in small capitals that no place or body has: each a person's, one with a given name or initial."""
    who = names.split(" & ")
    told = any(has_given_name(headline(each)) or _INITIAL.search(each) for each in who)
    return told and all(is_person(headline(each)) for each in who)


_LONGEST = 80  # letters of the names that a treatise is signed with
_SIGNED = late(r"(?:^|[.;:,] |[a-z] )(?P<who>[A-Z][A-Z.’-]*(?: (?:[A-Z][A-Z.’-]*|&))* [A-Z][A-Z’-]+), $")
_INITIAL = late(r" [A-Z]\. ")
_IN_CAPITALS = late(r"[^a-z]*[A-Z]{3,}[^a-z]*§")
_HEARD_ON = late(r"\bH(?:earings?|EARINGS?) (?:on|ON) [^;()]*$")
_HEARD_BEFORE = late(r"[^;()]{0,160}? (?:[Bb]efore|BEFORE) ")
"""What a hearing treats of, up to the body that holds it: `Hearing on S. Res. 8 and S. Res. 9 Before the Comm.`"""
_PAPER_ON = late(
    r" *(?:[Ss]ee (?:also )?)?(?:(?:European )?Commission )?(?:Report|Communication|Proposal|Opinion|Study|Green Paper|"
    r"White Paper|Staff Working Document|Impact Assessment)\b"
)
_NUMBERED_BY_UNION = late(r"[^;]{0,160}?, (?:(?:at|¶¶?) ?[\d–-]+, )?(?:COM|SWD|JOIN|SEC) ?\(\d{4}\)")
"""The number of a paper of the Union's, behind the act it treats of: `Report on Directive 1/2/EC, COM (2016) 4`."""
