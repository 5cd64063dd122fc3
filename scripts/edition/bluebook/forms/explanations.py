"""Whether words in brackets with a year in them date a work, or explain it."""

from __future__ import annotations

import re

from edition.text.late_patterns import late

_EXPLAINING = late(
    r"(?:[Aa]cknowledg|[Aa]dd|[Aa]lleg|[Aa]rgu|[Aa]ssert|[Cc]it|[Cc]laim|[Cc]ollect|[Cc]ompar|[Cc]onclud|[Cc]onfirm|"
    r"[Cc]ontend|[Cc]riticiz|[Cc]riticis|[Dd]escrib|[Dd]etail|[Dd]iscuss|[Dd]istinguish|[Dd]ocument|[Ee]mphasiz|"
    r"[Ee]mphasis|[Ee]xamin|[Ee]xplain|[Ff]ind|[Hh]old|[Ii]llustrat|[Ii]nvok|[Ll]ist|[Nn]ot|[Oo]bserv|[Oo]utlin|"
    r"[Pp]redict|[Pp]ropos|[Qq]uot|[Rr]eaffirm|[Rr]ecall|[Rr]ecogniz|[Rr]ecount|[Rr]eject|[Rr]eport|[Rr]eview|"
    r"[Ss]how|[Ss]tat|[Ss]uggest|[Ss]ummariz|[Ss]urvey|[Tt]rac|[Uu]rg|[Ww]arn)ing\b"
)
"""How an explanation begins (rule 1.5): with a participle."""
_LEADS_ON = late(
    r"\b(?:a|about|after|an|and|around|as|before|between|by|during|from|how|in|of|on|or|since|that|the|was|were|when|"
    r"where|which|who|with)\s*$|^(?:About|After|Around|Before|Between|By|During|From|In|On|Since|That|The|Until|"
    r"When)\s*$"
)
_DATING = late(
    r"(?:adopted|amended|approved|argued|as (?:amended|passed|introduced|reported|engrossed)|as of|codified|current|"
    r"daily ed|dated|decided|done|eff\.|effective|enacted|entry (?:for|of|dated)|"
    r"entered into force|filed|issued|last|on file|opened|proved|"
    r"proposed|repealed|reprinted|rev\.|signed|translated|unpublished|updated)",
    re.I,
)
_OF_A_DATE = late(
    r"\b(?:amended|and|as|by|edition|file|from|in|local|no|of|on|pet|print|printing|reprint|reprinted|rev|revised|"
    r"the|through|time|to|updated|with|writ)\b"
)
_SMALL_WORD = late(r"(?<![\w.’:-])[a-z]{2,}(?![\w.’])")


def explains(dated: re.Match[str]) -> bool:
    """True if a match of `PAREN_DATE` is a sentence that has a year in it: `(In 2019, a court held it)`.

    A date, alone or behind court, editor, edition or press, is followed by no prose.
    """
    lead, tail = dated["lead"] or "", dated["tail"] or ""
    if _DATING.match(lead):
        return False
    if _EXPLAINING.match(lead) or _LEADS_ON.search(lead):
        return True
    return len(_SMALL_WORD.findall(_OF_A_DATE.sub("", tail))) > 1


_DECIDED_BY = (
    r", (?:(?:Chief|Presiding|Impartial|Neutral|Special|Trial|Sole|Emergency|Admin\.|Mag\.|Bankr\.|Gen\.|Pub\.) ){0,2}"
    r"(?:Arbs?\.|Arbitrators?|Umps?\.|Umpires?|Mediators?|Neutrals?|Conciliators?|"
    r"(?:Hearing|Hr’g|Presiding) (?:Officer|Off\.|Examiner|Exam’r)s?|Examiners?|Exam’rs?|Masters?|"
    r"Referees?|Ref\.|A\.?L\.?J\.?s?|L\. ?J(?:udge)?s?\.?|Law Judges?|Judges?|Comm’rs?|Commissioners?|"
    r"Fact-?[Ff]inders?|Adjudicators?|Panelists?|Chair(?:man|woman|person)?|Members?|Board Members?)(?:,|$)"
)
"""Who decides beside a court: an arbitrator, an umpire, a hearing officer, an administrative law judge, a master."""
_SAYS = late(
    r"[“‘\[(]|\. \. \.|[a-z§]|[A-Z][a-z]+(?:ing|ed|s)\b(?! v\.)|"
    r"(?:Lord|Lady|Baroness|Sir|Dame|Sen\.|Rep\.|Gov\.) [A-Z]|.*\b(?:JJ?SC|LJJ?|CJ|AG|JJ?)(?:, dissenting)?$|"
    rf".*(?:\bJ{{1,2}}\.(?:,|$)|{_DECIDED_BY}|"
    r"\b(?:dissenting|concurring|statement|remarks|testimony|opinion|Circuit|Court)\b)"
)
"""How an explanation begins, or what it has: a quotation, small letters, a participle, a judge."""


def says_at_length(said: str) -> bool:
    """True if words in brackets explain or quote (rule 1.5), and do not only weigh a decision: `(holding that …)`, but
    not `(mem.)`, `(per curiam)`."""
    return bool(_AT_LENGTH.match(said))


_AT_LENGTH = late(r"[“‘]|(?:[a-z]+ly )?[a-z]+ing (?!in\b)[\w“‘\[]")


_PLACE = r"[\dIVXLC][\w.()–-]*"
_PART_OF_LAW = late(
    r"(?:Article|Section|Rule|Paragraph|Clause|Principle|Amendment)(?:s|es)? "
    rf"{_PLACE}(?:(?:,? and |, | & |–){_PLACE})*"
)
"""What part of a law says so: `(Article 33)`, `(Articles 4 and 5)`."""


_SUBSECTION = late(r"(?:[A-Za-z]{1,2}|[ivxl]{1,5}|\d{1,3})(?:[.-]\w{1,3})?[′’']{0,2}")
"""What a section is parted by: `(a-1)`."""


def is_explanation(said: str) -> bool:
    """True if words in brackets behind a citation explain it, give its weight or quote it (rules 1.5, 10.6).

    A court, a docket's number or a shelf says nothing: it is a part of the citation that a reader has not known.
    """
    if re.match(r"ISBN |Conf\. Rep\.$|[A-Z][a-z’]+(?: [A-Z][a-z’]+)*$|[A-Z][\w’ -]* (?:Act|Clause|Amendment)$", said):
        return True
    if _PART_OF_LAW.fullmatch(said) or re.fullmatch(
        r"TABLE|TRANSCRIPT|ORDER", said
    ):  # how courts of Delaware are cited
        return True
    if re.match(r"(?:box|reel|folder|ser\.|no\.|vol\.) ?\d", said) or _SUBSECTION.fullmatch(said):
        return False
    if _WHOSE.fullmatch(said):
        return True
    return bool(_SAYS.match(said)) or len(said.split()) > 3 and len(_SMALL_WORD.findall(said)) > 1


_WHOSE = late(
    r"(?:[A-Z]{2,6}|[A-Z][a-z]+(?:’s|s’)) (?:[a-z-]+ ){0,3}[a-z]{4,}s|[A-Z][a-z]+ law|[A-Z][a-z’]+ [IVX]{1,4}"
)
"""Whose the rule is, of several: `(NLRB procedures)`."""
