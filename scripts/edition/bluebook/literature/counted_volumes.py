"""Journals that count their volumes and issues in words or signs, as most do outside law: `vol. 9, no. 2`, `9(2)`."""

from __future__ import annotations

from dataclasses import dataclass

from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.literature.journal_articles import PERIODICAL
from edition.bluebook.words.capital_letters import bluebook

_NAME = r"(?P<journal>[A-Z](?:[^,;()\d“”]|, (?=&))*?[\w.’\]])"
_ISSUE = r"(?:[Nn]os?\.|[Ii]ssue|[Nn]umber|[Ii]ss\.|[Nn]r\.) ?(?P<number>\d[\d/–-]*)"
_BEHIND = rf"(?:,? (?:at|pp?\.) (?P<pin>{PAGES})|[,:]? (?P<pages>\d+(?:[–-]\d+)?)(?:, (?:at )?(?P<cited>{PAGES}))?)?,?"
_COUNTED = (
    bluebook(rf"{_NAME},? [Vv]ol(?:\.|ume) (?P<volume>\d+|[IVXLC]+)(?:,? {_ISSUE})?{_BEHIND}", sign="[Vv]ol"),
    bluebook(rf"(?P<volume>\d{{1,3}}) {_NAME},? {_ISSUE}{_BEHIND}", sign=_ISSUE),
    bluebook(
        rf"(?P<volume>\d{{1,3}})(?:\((?P<number>\d[\d/–-]*)\)|[:.](?P<issue>\d{{1,2}})) {_NAME}{_BEHIND}",
        sign=r"\d[(:.]\d",
    ),
    bluebook(
        rf"{_NAME},? (?P<volume>\d{{1,3}})(?:\((?P<number>\d[\d/–-]*)\)|:(?P<issue>\d{{1,2}})){_BEHIND}",
        sign=r"\d[(:]\d",
    ),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The fields of a journal, its volume and issue, and the place cited."""

    fields: dict[str, str]
    pin: str | None


def counted(after: str) -> Counted | None:
    """The journal that stands behind a title: `TIDAL STUD., vol. 9, no. 2, at 44`; None of what is no journal's.

    A volume without an issue tells no journal but by its name: collected works have volumes, too.
    """
    for form in _COUNTED:
        found = form.fullmatch(after)
        groups = found.groupdict() if found else {}
        if not found or not (groups.get("number") or groups.get("issue") or PERIODICAL.search(found["journal"])):
            continue
        fields = {
            "journaltitle": found["journal"],
            "volume": found["volume"],
            "number": groups.get("number") or groups.get("issue") or "",
            "pages": found["pages"] or "",
        }
        return Counted({name: value for name, value in fields.items() if value}, found["pin"] or found["cited"])
    return None
