"""The number of a report among those of the body that made it, printed behind its title or page."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.printed_names import is_organisation
from edition.text.late_patterns import late

NUMBERED = late(
    r"(?:(?:[A-Z][\w.’&-]*|of|on|and|&) ){0,6}(?:Report|Rep\.|Brief|Briefing|Memo(?:\.|randum)?|Bulletin|Index|"
    r"Circular|Study|Map|Chart|Pub(?:lication|l?’n|\.)|Notice|Doc(?:ument|\.)|Fact Sheet|Alert|Issue):?"
    r" (?:(?:Series )?(?:No\.|Nos\.|N°) ?)?(?:[A-Z]{1,4} )?(?=[\w/.-]*\d)[\w/.-]+"
    r"(?:,? Rev\. \d+| \d{4}(?:[. ][IVX]+)?)?"
    r"|(?:(?:[A-Z][A-Z’.]+|&) ){0,5}(?:REPORT|REP\.|BRIEFING|BRIEF|PAPER|REPORTS?) N[oO]\. \d[\w-]*"
    r"|AI INDEX:? [A-Z]{3} \d+/\d+/\d{4}|(?:ICPSR|NCJ) \d{4,6}|DS\d{1,3}/(?:AB/)?RW?\d?(?:/[A-Z]{3})?"
    r"|(?:Council of Eur\. )?(?:Res|Rec|Doc|Dec|Op)\. (?:No\. )?[\w/().-]*\d[\w/().-]*"
    r"|(?:Resolution|Recommendation) (?:No\. )?\d[\w/().-]*(?: \(\d{4}\))?"
    r"|[A-Z][A-Z\d]{0,8}[./_(-](?=[\w./()-]*\d)[\w./()-]+|[A-Z]{2,6} \d+/\d+(?:/\d+)?"
    r"|[A-Z][A-Za-z]{1,8}\(\d{4}\)\d+"  # CommDH(2021)29
)
"""The number of a report among those of its house, or a document's, where a newspaper or a site would stand."""
_RULE = r"(?:[RMPLEO]|SR)-\d{1,2}(?!\w)"  # R-44, a rule of an institution's
_BEHIND = late(rf", (?!{_RULE})(?P<number>{NUMBERED.pattern})(?:, at (?P<pin>{PAGES}))?,? ?")


def number_behind(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The number that ends a citation before its date: `, AI Index EUR 4/10/2021` of `THE QUAY 13, AI Index EUR …`."""
    commas = (m.start() for m in re.finditer(", ", text[start:stop]))
    return next((m for at in commas if (m := _BEHIND.fullmatch(text, start + at, stop))), None)


def body_and_number(lead: str) -> tuple[str, str]:
    """A body and the number of its report, in ordinary type before the title: `Off. of Piers, No. 12-A-0447,`; or
    nothing."""
    parted = _NUMBER_FIRST.fullmatch(lead.strip(" ,"))
    return (parted["body"], parted["number"]) if parted and is_organisation(parted["body"]) else ("", "")


_NUMBER_FIRST = late(
    r"(?P<body>[A-Z][^;“”\d]{3,160}), "
    r"(?P<number>(?:(?:Report|Rep\.|Pub\.|Audit|Doc\.) )?(?:No\. )?(?=[\w./-]*\d)[A-Z\d][\w./-]*\d)"
)


def with_number(found: Found, number: re.Match[str], stop: int) -> Found:
    """A work with the number printed behind it, which makes it a report."""
    fields = {**found.fields, "number": number["number"]}
    return replace(found, end=stop, kind="report", fields=fields, pinpoint=found.pinpoint or number["pin"])
