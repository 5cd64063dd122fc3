"""In which field of the database the number of a law, a treaty or a public paper belongs."""

from __future__ import annotations

import re

from edition.text.late_patterns import late


def law_field(number: str) -> str:
    """The database field that a law's number belongs in."""
    for name, pattern in _LAW_FIELDS:
        if re.search(pattern, number):
            return name
    return "code"


OF_A_PRESIDENT = late(r"(?i:comp\. pres\. doc\.|\bpub\. papers )")
"""Series of what a president says, writes and signs: no papers of a legislature."""
_LAW_FIELDS = (
    ("number", OF_A_PRESIDENT.pattern),
    ("publaw", r"^(?:Pub\. L|P\.L|P\.A)|\bPub(?:\.|lic) Act "),
    ("stat", r"^\d+ Stat\."),
    ("fedreg", r"Fed\. Reg\."),
    ("bill", r"(?:Res|/RES)\. \d+|^(?:[AHSB]|H\.R|[AHS]\.B|[HS]\.F|L\.[BD])\. (?:No\. )?\d"),
    ("bill", r"^(?:B|[AHS]B ?|[HS]F ?|L[BD] ?|[AHS]\.?[CJ]\.?R\.? )\d"),
    (
        "reporter",
        r"I\.?C\.?J|C\.?I\.?J|E\.C\.R|^\[\d{4}\]|U\.S\.T|[UL]\.?N\.?T\.?S|Bevans|Consol\. T\.S|T\.I\.A\.S|I\.L\.R"
        r"|I\.?L\.?M|E?T\.S\.|^\d+ (?i:brit\. |b\.f\.s\.p\.|martens )",
    ),
    (
        "reporter",
        r"^T\.C\. (?:Memo|Summ)|^\d+ (?:[A-Z][\w.]+ )?Op\. |^\d{4} O\.J\.|ITLOS|R\.I\.A\.A|^\d{4}-[A-Z]|^AIR "
        r"|^\[?20\d\d\]? (?!O\.J)[A-Z]{2}",
    ),
    ("stat", r"^\d{4} .*(?:Laws|Acts)"),
    ("number", r"^(?:[A-Z][a-z]+\.? )?Op(?:inion|\.) (?:No\. )?[\w-]*\d"),
    ("number", r"Att’y Gen\. (?:\w+\.? ){0,2}Op\.|^(?:[A-Z][\w.]+ )?Op\. (?:[A-Z][\w.]+ )*Att’y Gen\."),
    ("code", r"\b(?:Code|CODE|L(?:aw|AW)|Stat\.|STAT\.|Ann\.|ANN\.).* §|\b(?:Act|Ordinance|Code),? \d{4}, c"),
    (
        "number",
        r"^OEA/|^CDL-|^[A-Z]{2,5}/|^S\.C\. Pres|"
        r"Rev\. (?:Rul|Proc)|Mem\.|I\.R\.S\. |^IRS |T\.D\.|Order|Proclamation|Res\.|U\.N\. Doc|Sales No\.|E\.O\.|"
        r"Priv\. Ltr\. Rul\.|^Notice |^Announcement ",
    ),
    ("number", r"\bParl\.? Deb|^(?:\d+ |Hansard, )?H\.?[CL]\.? Deb|^P\d+_TA|^(?i:eur\. parl)|^\d{4}/\d{4}\("),
    ("number", r"^(?:COM|SWD|JOIN|SEC) ?\("),
    ("number", r"(?i:annals of cong|\bjour(?:nal|\.),|\. j\.,|cong\. deb|reg\. deb|cong\. globe)"),
    ("number", r"Rep\.|REP\.|Docs?\.|DOC\.|Rec\.|REC\.|Regulation|Directive|Decision"),
)


def numbers_of_order(number: str) -> tuple[str, ...]:
    """The number of a President's order in every way in which it is printed, the Bluebook's first; () of anything else,
    and of a Governor's, whose numbers each State has anew."""
    order = _ORDER.fullmatch(number)
    digits = order["number"].replace(",", "") if order else ""
    numbers = dict.fromkeys((re.sub(r"(?=\d{3}(?:-|$))", ",", digits, count=1), digits))
    return tuple(f"{sort}{number}" for number in numbers for sort in _ORDERS) if order else ()


_ORDER = late(r"(?:Exec\. Order|Executive Order|E\.O\.) (?:No\. )?(?P<number>\d{1,2},?\d{3}(?:-[A-Z])?)")
_ORDERS = ("Exec. Order No. ", "Exec. Order ", "Executive Order No. ", "Executive Order ", "E.O. ", "EO ")
