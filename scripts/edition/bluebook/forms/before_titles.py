"""What stands before a title in ordinary type: a person and the office held, a body and its units, a company."""

from __future__ import annotations

import re

from edition.bluebook.words.offices import OFFICE
from edition.bluebook.words.printed_names import is_organisation, is_person, split_authors
from edition.text.late_patterns import late


def author_and_title(text: str) -> tuple[str, str]:
    """What stands before a title's comma, and the title: `Jane Roe, Piers`; a company keeps its `, Inc.`"""
    parted = _COMPANYS_COMMA.match(text)
    return (parted["author"], parted["title"]) if parted else (text, "")


def persons_and_title(text: str) -> tuple[tuple[str, ...], str, str]:
    """The persons before a title, their names as printed, and the title: `Ann Roe, Bo Doe & Cy Poe, The Piers`; of
    what begins otherwise no persons. Of a list only its *and* tells where it ends."""
    author, title = author_and_title(text)
    people = split_authors(author, small_caps_are_persons=False)
    one = len(people) == 1 and not is_person(re.sub(r",? et al\.$", "", author))  # Pier Guild, Inc.
    if not title or not people or one or not all(map(is_person, people)):
        return (), "", text
    parts = title.split(", ")
    for size, part in enumerate(parts[:-1], 1):
        last = split_authors(part, small_caps_are_persons=False)
        if (len(last) > 1 or part.endswith(" et al.")) and all(map(is_person, last)):
            listed = ", ".join(parts[:size])
            return (*people, *parts[: size - 1], *last), f"{author}, {listed}", ", ".join(parts[size:])
        if not is_person(part):
            break
    return people, author, title


_COMPANYS_COMMA = late(
    r"(?P<author>[^,]*(?:,? (?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LLP|L\.P|N\.A|P\.C|Jr|Sr|I{2,3}|IV)\.?(?=,)|"
    r",? (?:Jr|Sr)\.,? (?:&|and) [^,]+(?=,)|"
    r", (?:Local|Lodge|Chapter|District|Region) (?:Union )?(?:No\. )?\d+(?=,))*), "
    r"(?P<title>.*)",
    re.S,
)


def is_body(name: str) -> bool:
    """True if a name is a body's: an institution's, or its initials."""
    return is_organisation(name) or bool(re.fullmatch(r"[A-Z]{2,6}", name))


def issues_papers(name: str) -> bool:
    """True if a name is a body's that a paper may be of, and not what the paper is: `Report of the Pier Committee`."""
    return is_body(name) and not OF_A_PAPER.search(name) and not any(map(str.isdecimal, name))


OF_A_PAPER = late(
    r"^(?:Joint |Draft |Final |Annual |Interim |Proposed |Revised |Provisional )*(?:Rep(?:ort|\.)s?|Letters?|Notes?|"
    r"Communication|Proposal|Statement|Declaration|Resolution|Decision|Opinion|Recommendation|Memorandum|Agreement|"
    r"Treaty|Convention|Protocol|Covenant|Charter|Statute|Pact|Accords?|Act|Law|Regulation|Directive|Summary|Minutes|"
    r"Draft|Rules?|Guidelines?|Principles?|Agenda|Roadmap|Initiative|Framework|Exchange|Programme|Plan|Action Plan|"
    r"(?:Green|White|Working|Position|Policy|Issues?) Paper|Views|Study|Review|Staff Working)\b"
    r"|\b(?:Document|Paper|Report|Assessment|Communiqué|Position|Notice|Regulation|Decision|Directive|Conclusions|"
    r"Recommendation|Resolution|Strategy|Statement|Communication|Opinion|Joint Action)$"
)
"""What a paper calls itself, where a body's name would stand."""


IS_PAPER = late(
    r"(?:(?!(?:Permanent|Special|Deputy|High|Resident) )[A-Z][\w’]+ ){0,2}?"
    r"(?:Report|Rep\.|Letters?|Notes?|Memorandum|Communiqué|Statement|Declaration|Resolution|Decision|Judge?ment|Order|"
    r"Opinion|Records?|Minutes|Speech|Remarks|Address|Interview|Agreement|Protocol|Treaty|Decree|Summary|Transcript|"
    r"Proposal|Draft) (?:of|on|by|to|from|between|concerning|regarding)\b(?!.*\b(?:Section|Office|Division)$)|"
    r"(?:[A-Z][\w’.]+ ){1,4}Conclusions$"
)
"""A paper by what it is and whose, which no body is called: `Communiqué of the Council of Piers`."""


def body_and_title(text: str) -> tuple[str, str]:
    """A body with the units it names, and a title: `Dep’t of Piers, Tide Div., Fact Sheet`; ("", "") of none."""
    parts = text.split(", ")
    size = 0
    while size < len(parts) - 1 and is_body(parts[size]) and not any(map(str.isdecimal, parts[size])):
        if IS_PAPER.match(parts[size]):
            break
        size += 1
    if size > 1 and _NUMBER.fullmatch(parts[size]):  # a title of the shape of a unit, and the number behind it
        size -= 1
    title = ", ".join(parts[size:])
    return (", ".join(parts[:size]), title) if size and " " in title and title[0].isupper() else ("", "")


_NUMBER = late(r"Nos?\. [\w/.-]*\d[\w/.-]*")
SPOKEN = (
    r"(?:(?:Opening|Closing|Keynote|Welcoming|Commencement|Prepared|Public|Press|Dissenting|Concurring) )?"
    r"(?:Remarks|Speech|Address|Testimony|Statement|Lecture|Keynote|Presentation|Comments|"
    r"State of the (?:[A-Z][\w’]+ ){1,2}(?:Address|Message|Speech))\b"
)
_SAID = late(rf", (?={SPOKEN})")
_SPEECH = late(rf"{SPOKEN} (?:at|to|before|on|for|by|of|in|delivered)\b")


_OFFICE = late(
    r"(?:(?:Acting|Deputy|Prime|First|Foreign|Defen[cs]e|Vice|High|Special|Permanent|Senior|Assistant|Ass’t|Associate|Assoc\.|Chief|General|Gen\.|"
    r"Former|Under)[ -])*"
    rf"(?:{OFFICE}|Rep\.|Partner)(?!\w)"
)


OFFICE_BEHIND = late(
    rf", {_OFFICE.pattern}(?:, (?=[^,]*[a-z]\.?(?:, |’[nlrsty],? )|[^,]+, )|"
    r"(?: Gen\.)? (?:of|for) (?:the )?[A-Z][^,]*, )"
)
"""The office behind a name, before the body in which it is held, or with what it is of."""
OFFICE_HELD = late(rf"(?<=, )(?:[A-Z]{{2,6}} |(?:[A-Z]\.){{2,3}} )?{_OFFICE.pattern}[^;()]*?(?=, {SPOKEN})")
"""The office between a speaker's name and what was said, which no field has."""


def is_speech(title: str) -> bool:
    """True if a title says at its head that it was spoken: `Remarks at the Dock`."""
    return bool(_SPEECH.match(title))


def behind_office(title: str) -> str:
    """What a person said, without the office held: `Chair, Pier Comm’n, Remarks at the Dock`."""
    if not _SAID.search(title):
        return title
    parts = title.split(", ")
    while len(parts) > 1 and (_OFFICE.match(parts[0]) or is_body(parts[0]) or _INITIALS.fullmatch(parts[0])):
        parts.pop(0)
    return ", ".join(parts)


_INITIALS = late(r"(?:[A-Z]\.){2,5}")


def behind_offices(parts: list[str]) -> list[str]:
    """A release's parts behind the office that a person holds and the bodies it is of: `Spokesperson, Pier Dep’t`."""
    held = 0
    while held < len(parts) - 1 and (_OFFICE_OF.fullmatch(parts[held]) or held and is_body(parts[held])):
        held += 1
    return parts[held:]


_OFFICE_OF = late(rf"(?:U\.[SN]\. )?{_OFFICE.pattern}(?: (?:for|of|to|on) [^,]+)?")
"""An office alone, with what it is of: `Sec’y of State for Piers`."""
