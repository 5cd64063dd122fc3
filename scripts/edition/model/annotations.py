"""What the editors add beyond notes and apparatus: register, timeline, and the author's own map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from edition.model.article import Place

EntryKind = Literal["person", "place", "body", "instrument", "term", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of the article's and their place: `p10`, `n43`, or a heading's id; "" if they are the editors' own."""

    words: str
    at: str
    place: Place


@dataclass(frozen=True, slots=True)
class Limit:
    """What people decided of one form: in these places it is not meant, or only in these; `within` narrows to words."""

    form: str
    at: tuple[str, ...]
    within: str
    place: Place


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A person, place, body, instrument, term or abbreviation, and every form in which the article prints it.

    Within this one's forms may stand those of other entries: of those it `holds` they count there as well, of
    those it `hides` they do not. `marked_in` has the ids of the paragraphs in which the term is marked.
    """

    id: str
    kind: EntryKind
    name: str
    forms: tuple[str, ...]
    place: Place
    sort: str = ""
    says: tuple[Saying, ...] = ()
    stands_for: Saying | None = None
    law: str = ""
    sources: tuple[str, ...] = ()
    see_from: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    marked_in: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    not_here: tuple[Limit, ...] = ()
    only_here: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that dates an event: the date in EDTF, its words and those on the event, as printed there.

    `how` says how a date was reckoned that the printed words do not give whole.
    """

    at: str
    when: str
    printed: str
    what: str
    how: str
    place: Place


@dataclass(frozen=True, slots=True)
class Event:
    """Something that text or notes date, in every place that does."""

    id: str
    told: tuple[Telling, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Guide:
    """The author's sentence that the editors chose for a section."""

    section: str
    sentence: Saying


@dataclass(frozen=True, slots=True)
class Layer:
    """What the editors add beyond notes and apparatus: register, timeline, and the author's own map."""

    entries: tuple[RegisterEntry, ...] = ()
    events: tuple[Event, ...] = ()
    guides: tuple[Guide, ...] = ()
