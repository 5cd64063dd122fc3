"""What a work calls itself, where the form of its citation leaves its kind open: rules, decrees, bills, theses.

The form is what the reader sees first, and it tells a report from a book, or a law from a judgment. What a body gives
out in the form of another kind says in its title, or in the brackets of its date, what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.bluebook.forms.imprint import THESIS, thesis
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.printed_names import is_person
from edition.text.late_patterns import late
from edition.text.title_words import title_case

_PAPERS = frozenset({"report", "other", "web", "book", "news"})
_LAWS = frozenset({"statute", "other", "report", "web"})
_RESOLVES = r"(?:No\. )?\d[\w/.()-]*(?: \([\w/-]+\))?"
_DECIDES = (
    r"(?:Arbitrati(?:on|ng)|Mediation|Conciliation|Adjudication|Procedures?|Evidence|Court|Disputes?|Negotiation)"
)
_TOLD = (
    (
        _PAPERS,
        bluebook(
            rf"(?:[A-Z][\w’.&-]*,? |and |& |of |for |in ){{0,8}}{_DECIDES} (?:(?:and|&) [A-Z]\w+ )?"
            r"(?:Rules|Procedures)(?: (?:and|&) [A-Z]\w+ Procedures)?(?: \d{4})?|"
            rf"(?:[A-Z][\w’-]* ){{0,3}}Rules (?:of|for|on|Governing) (?:[\w’&-]+ ){{0,4}}?{_DECIDES}\b.*|"
            r"(?:Règle(?:s|ment)|Reglamento|Regolamento|Regulamento) (?:de |d’|di |do |da )?(?:la |l’)?"
            r"(?:m[eé]dia[cç]?i?[oó]n|médiation|mediazione|mediação|arbitra[jg]e|arbitrato|conciliaci[oó]n|conciliation)"
            r"\b.*",
            sign="Rules|Procedures|Règle|Regl|Regol|Regul",
        ),
        "rule",
    ),
    (
        _LAWS,
        bluebook(
            r"(?:Presidential|Executive) (?:Decree|Ordinance|Edict)\b.*|"
            r"(?:Decree|Edict|Order|Ordinance|Ukaz)(?: No\. [\w/-]+)? of the "
            r"(?:Acting |Interim )?(?:President|Head of State)\b.*|"
            r"Ukaz Prezidenta\b.*|Decreto (?:Ejecutivo|Presidencial|Supremo)\b.*|Décret présidentiel\b.*|"
            r"Cumhurbaşkanlığı (?:Kararnamesi|Kararı)\b.*"
        ),
        "executive-order",
    ),
    (
        _LAWS,
        bluebook(
            r"(?:Decree|Resolution|Ordinance|Order|Decision) of the (?:Government|Cabinet|Council of Ministers|"
            r"Ministry|Minister)\b.*|(?:Government|Cabinet) (?:Decree|Resolution|Ordinance|Order)\b.*|"
            r"(?:Postanovlenie|Rasporiazhenie) Pravitel[’']stva\b.*|Bakanlar Kurulu Kararı\b.*"
        ),
        "regulation",
    ),
    (
        _LAWS,
        bluebook(
            r"Draft (?:Law|Act|Bill)\b.*|Proyecto de [Ll]ey\b.*|Pro(?:jet|position) de [Ll]oi\b.*|"
            r"Projeto de [Ll]ei\b.*|Disegno di [Ll]egge\b.*|Zakonoproekt\b.*|Proekt (?:[a-z’]+ )?zakona\b.*|"
            r"Gesetzentwurf\b.*|Entwurf eines Gesetzes\b.*|Kanun (?:Teklifi|Tasarısı)\b.*"
        ),
        "bill",
    ),
    (
        frozenset({"other", "web"}),
        bluebook(
            r"(?:[A-Z][\w-]* ){0,4}(?:Treaty|Convention) (?:on|of|between|for|concerning|relating) (?:(?!Committee).)*",
            sign="Treaty|Convention",
        ),
        "treaty",
    ),
    (_PAPERS, bluebook(rf"(?:[A-Z][\w.’]* )*(?:Res\.|Resolution|Rec\.) {_RESOLVES}"), "resolution"),
)
"""Kinds that a form gives, what a title says, and the kind that this tells."""
_WRITTEN_FOR = late(rf"(?:[^()]*\W)?{THESIS}(?!\w)", re.I)
_WORKING = late(r"(?:working|discussion|research|rsch\.) paper\b", re.I)
_RULES = bluebook(
    r"(?:[A-Z][\w’.&-]* |and |& |of |for ){0,8}(?:Rules|Code of \w+ Procedure)(?: (?:and|&|of|for|on) .*)?"
)
_BY_RULES = late(r"(?:arts?\.|r\.|rules?\b|[A-Z]-\d)", re.I)
"""Where rules of a body are cited, of whatever matter: `Commercial Salvage Rules R-7(a)`."""


def told(kind: str, fields: dict[str, str], authors: Iterable[str], place: str | None) -> tuple[str, dict[str, str]]:
    """The kind of a work and its fields, as it calls itself: of what a person signs its title tells nothing."""
    names, title = tuple(authors), fields.get("title", "")
    signed = any(map(is_person, names))
    if signed and kind in {"book", "report", "other"} and _WRITTEN_FOR.match(fields.get("publisher", "")):
        rest = {name: value for name, value in fields.items() if name != "publisher"}
        return "thesis", {**rest, **thesis(fields["publisher"], "thesis")}
    if kind == "report" and _WORKING.match(fields.get("number", "")):
        return "working-paper", fields
    title = title_case(title) if title.isupper() else title
    said = [title, *(fields[name] for name in ("translatedtitle", "number") if name in fields)]
    if not signed and kind in _PAPERS and _RULES.fullmatch(title) and _BY_RULES.match(place or ""):
        return "rule", fields
    for kinds, says, other in _TOLD if not signed else ():
        if kind in kinds and any(map(says.fullmatch, said)):
            return other, _numbered(other, fields)
    return kind, fields


def _numbered(kind: str, fields: dict[str, str]) -> dict[str, str]:
    """The fields of what a form gave another kind: a bill stands in no code, and a resolution that its number alone
    names has it as its number, and no title."""
    if kind == "bill":
        return {name: value for name, value in fields.items() if name != "code"}
    if kind != "resolution" or {"number", "bill"} & fields.keys():
        return fields
    rest = {name: value for name, value in fields.items() if name != "title"}
    return {**rest, "number": fields["title"]}
