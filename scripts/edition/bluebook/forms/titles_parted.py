"""What stands beside a title and is no part of it: its translation in brackets, the parties to a treaty or a case."""

from __future__ import annotations

import re

from edition.bluebook.forms.before_laws import PARTIES
from edition.bluebook.words.capital_letters import bluebook
from edition.text.late_patterns import late


def parted(kind: str, fields: dict[str, str]) -> dict[str, str]:
    """The fields of a work of this kind, with what stands beside its title in fields of its own."""
    title = fields.get("title", "")
    if kind == "case":
        title = _FORMATION.sub("", title)
        fields = {**fields, "title": title} if title else fields
        argued = _ARGUED.fullmatch(title) if "parties" not in fields else None
        return {**fields, **argued.groupdict()} if argued else fields
    if kind == "treaty" and (short := _SHORT.fullmatch(title)) and _spells(short["called"], short["title"]):
        fields, title = {**fields, **short.groupdict()}, short["title"]
    if kind == "treaty" and "parties" not in fields and (made := _MADE_BY.fullmatch(title)):
        fields = {**fields, **made.groupdict()}
    title = fields.get("title", "")
    translated = _TRANSLATED.fullmatch(title) if kind not in _SAYS_WHOSE else None
    if kind not in _SAYS_WHOSE and (meant := _MEANT.fullmatch(title)) and _is_translated(meant, kind):
        return {**fields, **meant.groupdict()}
    if not translated or not is_translation(translated["translatedtitle"]) or _ENGLISH.search(translated["title"]):
        return fields
    return {**fields, **translated.groupdict()}


def _is_translated(meant: re.Match[str], kind: str) -> bool:
    """True if a title has words or letters of another tongue and none of English, as the bracket behind it has not; a
    law's name may be one word."""
    title, bracket = meant["title"], meant["translatedtitle"]
    if _ENGLISH.search(title) or _IN_ENGLISH.search(title) or _ABROAD.search(bracket) or _SORT.fullmatch(bracket):
        return False
    printed = title.capitalize() if title.isupper() else title
    return bool(_ABROAD.search(printed)) or kind in {"statute", "constitution"} and " " not in title


def in_square_brackets(law: str) -> str:
    """A law as cited, with what its name means in square brackets, if that stands in round ones behind it."""
    meant = _MEANT.match(law)
    if not meant or not _is_translated(meant, "statute"):
        return law
    return f"{meant['title']} [{meant['translatedtitle']}]{law[meant.end() :]}"


def translated_at(text: str, start: int, end: int) -> int:
    """Where a title ends, from `start` up to `end`, with what it means in round brackets behind it."""
    meant = _MEANT.match(text, start) if text.startswith(" (", end) else None
    return meant.end() if meant and meant.end("title") == end and _is_translated(meant, "") else end


def _spells(initials: str, name: str) -> bool:
    """True if a name's words have the letters of its initials, in their order: `UNCLOS`."""
    letters = iter(re.sub(r"[^A-Z]", "", re.sub(r"\b[a-z]", lambda letter: letter[0].upper(), name)))
    return all(letter in letters for letter in re.sub(r"[^A-Z]", "", initials))


_SHORT = bluebook(r"(?P<title>[^()]{8,}) \((?P<called>(?=(?:[^()]*[A-Z]){3})[A-Z][A-Za-z]{2,9})\)")
"""A treaty with its initials in brackets: `Convention on the Law of Tides (COLT)`."""


def is_translation(bracket: str) -> bool:
    """True if the words of a bracket behind a name are what it means: no initials, no shortened name, no sort."""
    return bool(_SAYS.search(bracket)) and not _SORT.fullmatch(bracket)


def last_translation(brackets: str) -> str:
    """The translation among the brackets behind a law's name: `Basic Law` of ` [GG] [Basic Law]`; or ""."""
    *_, last = ("", *re.findall(r"\[([^\[\]]+)\]", brackets))
    return last if is_translation(last) else ""


_FORMATION = late(
    r"(?: \[(?:GC|Grand Chamber|Plenary)\]| \(dec\.\)|"
    r"(?<=\)) \((?:Merits|Judge?ment|Jurisdiction|Preliminary Objections?|Admissibility|Provisional Measures|"
    r"Reparations|Compensation|Order|Award|Advisory Opinion)\))+$"
)
"""Who of a court decided, or on what, behind a case’s name: `Roe v. Portia (dec.) [GC]`, `Tides (A v. B) (Merits)`."""
_SAYS_WHOSE = frozenset({"letter", "interview"})
_ARGUED = bluebook(
    r"(?!In re |Ex parte |(?:In the )?Matter of |Estate of )(?P<title>(?!.* v\. .*\()[A-Z].{3,}?) "
    r"\((?P<parties>[A-Z][^()]* v\. [^()]+|[A-Z][\w.’& -]{1,40}/[A-Z][\w.’& -]{1,40}(?:/[A-Z][\w.’& -]{1,40})?"
    r"(?:[:;,] [A-Z][\w.’& -]{1,40} [Ii]nterven(?:ing|er))?)\)"
)
"""A case of states: `Certain Piers (Port. v. Quayl.)`, `Frontier Dispute (Port./Quayl.)`."""
_MADE_BY = bluebook(rf"(?P<title>.{{4,}}), (?P<parties>{PARTIES})")
_TRANSLATED = bluebook(r"(?P<title>[^\[\]]*[^\s,\[\]]),? \[(?P<translatedtitle>[“‘]*[A-Z\d][^\[\]]+)\]")
_MEANT = bluebook(
    r"(?P<title>[^()]*[^\s,()]) \((?P<translatedtitle>(?=[A-Z“‘])(?:(?=[^()]*\b(?:Acts?|Laws?|Code|Decree|Ordinance|"
    r"Regulations?|Rules?|New|No|of|on|in|the|for|and|to|from|with)\b)[^()]+|[^()\s\d,]+(?: [^()\s\d,]+){1,8}))\)"
)
"""A title and what it means, in round brackets: `Ley de Muelles (Quays Act)`."""
_IN_ENGLISH = late(r"\b(?:Act|Law|Code|Ordinance|Order|Bill|Regulations?|Rules?|on|for|in the|to|New|Report)\b")
_ABROAD = late(
    r"[À-ÖØ-öø-žḀ-ỿƏəı]|^(?:Der|Die|Das|Ein|Eine|El|Los|Las|La|Le|Les|Un|Une|Una|Il|Lo|Gli|Het|O|Os|As) [A-Za-z]|"
    r"(?<![\w’])(?:de|del|della|di|da|do|dos|des|du|la|le|les|los|las|el|il|et|y|e|für|und|der|die|das|"
    r"über|von|zum|zur|van|het|een|og|och|om|av|af|din|cu|na|za|ob|i|o|po|ot|s|v|z|ve)(?![\w’])|\w’[a-z]"
)
"""Letters and small words of other tongues."""
_SAYS = bluebook(r"[a-zà-ÿ]{3,}(?!\w*\.)(?=\W|$)|[A-Z]{2,} [A-Z]{2,}|[A-Z]{7,}|[a-z]{2,} .*[a-z]{2,}")
_SORT = late(
    r"(?:Video|Map|Audio|Film|Photo(?:graph)?|Poster|Podcast|Transcript|Data(?:set|base)|Codebook|Spreadsheet|Infographic|"
    r"Draft|Untitled|Part|Vol(?:ume)?|Interview|Press Release|Chart|Table|Letter|Recording|Slides?|Translation|"
    r"In [A-Z]\w+|[A-Z]\w+ (?:version|edition|language|text|translation))(?: \w+)?",
    re.I,
)
"""What a work is, or in which language, and no translation of its name."""
_ENGLISH = late(r"\b(?:of|the|The|and|with|from)\b")
"""Words that no title in another language has: the bracket behind them is a short name."""
