"""Two bodies that an *and* joins, where it is no part of one's name: `MINISTRY OF PIERS & MINISTRY OF QUAYS`."""

from __future__ import annotations

import re

from edition.text.late_patterns import late


def two_bodies(first: str, second: str) -> bool:
    """True if each of two names has a body's first word and sort, or each its first word, or each its last."""
    each = (first, second)
    if all(map(_BODY.fullmatch, each)):
        return True
    return "," not in first + second and (all(map(_BODY_OF.match, each)) or all(map(_ENDS_BODY.search, each)))


_ENDS_BODY = late(
    r"^(?!.* (?:of|for|on) ).* (?:INST(?:ITUTE|\.)|ASS(?:OCIATION|’N)|COUNCIL|FOUND(?:ATION|\.)|CENT(?:ER|RE)|CTR\.|"
    r"COMM(?:ISSION|’N)|UNION|UNIV(?:ERSITY|\.)|BANK|GRP\.|GROUP|WATCH|SOC(?:IETY|’Y)|INT(?:ERNATIONAL|’L))$",
    re.I,
)
_BODY = late(
    r"(?:(?:INT|NAT)’L|U\.[SN]\.|AM\.|EUR\.|FED\.|WORLD|BRIT\.) (?:[\w’.-]+ ){0,6}?"
    r"(?:COMM’N|INST\.|ASS’N|DEP’T|AGENCY|COUNCIL|ACAD\.|BUREAU|ORG\.|SERV\.|BD\.|ADMIN\.|BANK|SOC’Y)"
    r"(?: (?:OF|FOR|ON) [\w’. -]+)?",
    re.I,
)
"""A body by its first word and its sort: an *and* parts two such: `U.S. DEP’T OF JUST. & FED. TRADE COMM’N`."""
_BODY_OF = late(
    r"(?:(?:The )?[A-Z][\w’.-]* )??(?:MINISTRY|MIN\.|DEP(?:ARTMENT|’T)|OFF(?:ICE|\.)|EMBASSY|BUREAU|GOV(?:ERNMENT|’T)|"
    r"CENT(?:ER|RE)|CTR\.|INST(?:ITUTE|\.)|COUNCIL|SECRETARIAT) (?:OF|FOR|ON) ",
    re.I,
)
