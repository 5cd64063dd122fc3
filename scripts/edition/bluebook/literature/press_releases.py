"""Press releases: who gave them out, for whom, and under which number."""

from __future__ import annotations

from edition.bluebook.forms.before_titles import behind_offices
from edition.bluebook.forms.places_cited import PLACED_AT_END
from edition.bluebook.words.printed_names import OF_ONE_NAME, is_person, without_article, without_office
from edition.text.late_patterns import late


def press_release(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Title, number and place of `Press Release, A Ministry, Quay Reopens, No. 4`, and who gave it out."""
    parts = _PARTED.split(text)
    numbered = _NUMBERED_HEAD.search(parts[0])
    issuer, rest = (parts[1], parts[2:]) if len(parts) > 2 else ("", parts[1:])
    if len(rest) > 1 and is_person(issuer):
        # Jane Roe, Spokesperson, Dep’t of Piers, Statement on the Tides
        rest = _behind_bodies(rest[1:]) if _SPEAKS.fullmatch(rest[0]) else behind_offices(rest)
    while len(rest) > 1 and _OFFICE.fullmatch(rest[0]):
        issuer, rest = f"{issuer}, {rest[0]}", rest[1:]
    if len(rest) > 1 and issuer.endswith(rest[-1]):
        rest = rest[:-1]
    places = (-1, 0) if len(rest) > 1 else ()  # behind the title, or before it
    at = next((i for i in places if _RELEASED.fullmatch(rest[i])), None)
    number = {"number": rest.pop(at)} if at is not None else {"number": numbered[0]} if numbered else {}
    title = ", ".join(rest)
    if not issuer and _SPEAKERS.fullmatch(title):  # Press Statement, Co-Chairs of the Pier Group
        return {"title": parts[0], **number}, (title,)
    if placed := PLACED_AT_END.search(title):
        number["pages"] = placed["page"] or placed["part"]
        title = title[: placed.start()]
    return {"title": title, **number}, ((without_office(without_article(issuer)),) if issuer else ())


_PARTED = late(rf", (?!{OF_ONE_NAME})")
_SPEAKS = late(
    r"(?:(?:Acting|Deputy|Assistant|Chief|Principal|Department|Press) )*"
    r"(?:Spokes(?:person|man|woman)|Press Sec(?:retary|’y)|Secretary(?: of \w+)?|Sec’y(?: of \w+)?|"
    r"Minister(?: (?:of|for) [\w ]+)?|"
    r"(?:Vice )?President|Prime Minister|Chair(?:man|woman|person)?|Director(?:[- ]General)?|High Commissioner|"
    r"Governor|Att’y Gen\.|Attorney General|Ambassador|Secretary[- ]General)"
)
"""The office of the person for whom a release speaks."""
_SPEAKERS = late(
    r"(?:The )?(?:Co-Chairs?|Ministry|Min\.|Dep(?:artment|’t)|Off(?:ice|\.)|Embassy|Secretariat|Presidency|Delegation|"
    r"Government|Spokes(?:person|man|woman)) (?:of|for) [^,;:]{3,100}"
)
"""Who gives out a release that has no title: `Press Statement, Co-Chairs of the Pier Group`."""
_NUMBERED_HEAD = late(r"(?:No\. |\b[A-Z]{2,6}/)?\d[\w/-]*$")
"""The number of a release at its head: `Press Release No. 214/16, A Ministry, …`."""
_RELEASED = late(
    r"(?:(?:[A-Z][\w.’]* ){0,4}(?:Release|Statement|No\.|Nos\.) (?:No\. )?[\w/()-]*\d[\w/().-]*|"
    r"[A-Z]{2,6}\.[A-Z]{2,6}/[\d/]*\d|[A-Z]{2,6}/[\w/().-]*\d[\w/().-]*|[A-Z]{2,6} \d+/\d+|"
    r"[A-Z]{2,6} \d+ \(\d{4}\)|\d{1,4}/\d+|\(\d{4}\) \d+)"
)
"""The number under which a release is given out: `U.N. Press Release SC/15588`, `IP/22/1145`, `2020/123`."""


def _behind_bodies(parts: list[str]) -> list[str]:
    """The parts of a title behind the bodies in which a speaker holds an office."""
    while len(parts) > 1 and _OFFICE.fullmatch(parts[0]):
        parts = parts[1:]
    return parts


_OFFICE = late(
    r"(?:(?:[A-Z][\w.]* ){0,2}Dep’t of (?:the )?|State of |City of |County of |Off(?:ice|\.) of (?:the )?)"
    r"(?:[A-Z][\w.’-]*|&|and|of|the|for)(?: (?:[A-Z][\w.’-]*|&|and|of|the|for))*|(?:The )?White House|"
    r"(?:U\.S\. )?(?:Senate|House(?: of Representatives)?)|"
    r"(?:[NSEWMC]\.)?D\.(?:(?:[A-Z]\.){1,2}| ?[A-Z][a-z]+\.?(?: [A-Z][a-z]+\.?)?)|"  # E.D.N.Y., D. Mass.
    r"(?:for the )?(?:[NSEWMC]\. |Cent\. )?Dist(?:\.|rict) of [A-Z][\w.]*(?: [A-Z][a-z]+\.?)?|"
    r"(?:Ministry|Min\.|Dep(?:artment|’t)) (?:of|for) (?:(?:[A-Z][\w.’-]*|&|and|of|the|for) )*"
    r"(?:[A-Z]\w*\.|Affairs|Defen[cs]e|Justice|Energy|Interior|Finance|Trade|Transport|Health|Economy)"
)
"""What a body is part of, printed behind its name: `Bureau of Piers, U.S. Dep’t of Harbours`."""
