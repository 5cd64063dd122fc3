"""What the numbers of enacted law are made of: a court's neutral number, a session, a State, codes by initials."""

from __future__ import annotations

from edition.bluebook.forms.code_sections import SECTIONS
from edition.bluebook.words.capital_letters import CAPITALS, LETTER
from edition.bluebook.words.us_states import STATES

_OF_THE_YEAR = "REPORT|REVIEW|SURVEY|INDEX|PLAN|GUIDE|LIST|DATA|UPDATE|BUDGET|DIGEST|CENSUS|MANUAL|RULES|STUDY|NOTICE"
"""What is printed of a year, in small capitals, and is no court: `PORTIA 2020 REPORT 31`."""
NEUTRAL = (
    rf"(?:(?<!No\. )(?<!Nos\. )(?:1[89]|20)\d\d-{LETTER}[A-Za-z]+-\d+(?:-?{LETTER}{{1,2}}\b)?|"
    r"\[?(?:19[89]|20)\d\d\]? "
    rf"(?!(?:WL|LEXIS|UNTS|LNTS|ILM|TO|AND|OR|OF|IN|ON|BY|THE|FOR|AT|IS|AS|{_OF_THE_YEAR}) )"
    rf"(?:{LETTER}{{2,6}}|PA Super|Guam)"
    r"(?: (?:App|APP|Civ|CIV APP|Crim|CR|Fam|Admin))?"
    rf"(?: \(\w+\))? \d+(?:{LETTER}{{1,2}}|-{LETTER}{{1,2}})?(?![\w.]*\w)(?: \({LETTER}[A-Za-z]*\))?)"
)
"""Cases named by their own year and number: `2013-Ohio-4471`, `2004 SCC 73`, `2018 IL App (1st) 7-U`."""

DEBATES = r"\d{1,4} (?:Parl\.? Deb\.?,? H\.?[CL]\.?|(?:HC|HL|H\.C\.|H\.L\.) Deb\.)"
"""A volume of Parliament's debates: `734 Parl. Deb., H.C.`"""

_NO_CODES = frozenset(
    "USC CFR FERC FCC UCC IRM DFARS POMS FINRA NASD NYSE MSRB AMEX CBOE SI ER IRS CALCRIM CACI CALJIC USSG".split()
)
"""Series known by their initials that name no code of sections by themselves."""
_CODES = frozenset("ILCS CPLR NYCRR ORS NRS RCW WAC OAR MCL HRS KRS RSA OCGA SDCL NMSA NCAC RSMo".split())
ACRONYMS = _NO_CODES | _CODES
"""Codes and series known by their initials, which small capitals do not hide."""
YEARLY_REPORTS = r"(?:ITLOS|I\.?C\.?J\.?|P\.?C\.?I\.?J\.?) Rep(?:\.|orts) \d{4}"
"""A court of states' reports as the court cites them, by their year behind: `ICJ Reports 2021, p. 361`."""
_CASE_OF_UNION = r"(?:[CTF][-–‑])?\d+(?:/\d+)?(?: P)?"
UNION_CASES = rf"(?:Joined )?Cases? {_CASE_OF_UNION}(?:(?:, |,? & |,? and |[–-]| to ){_CASE_OF_UNION})*(?<=/\d\d|\d P)"
"""The numbers of cases before the Union's courts, of which the last has the year: `Joined Cases C-45 & C-46/09`."""
BILL = (
    r"(?:(?:[AHS]\.B|[HS]\.[DFP]|L\.[BD]|(?:Assemb\.|Council|Leg(?:is)?\.|[AHS]\.) [BF])\. (?:No\. )?|"
    r"(?:[AHS]B|[HS]F|L[BD]) ?(?:No\. )?|B(?=\d\d-)|"
    r"(?:House|Senate|Assembly|Assemb\.|[HS]\.) (?:Bill|File) (?:No\. )?)\d+(?:-\d+)?(?:-?[A-D](?![\w.]))?"
)
"""A bill of a State or a city, some of which number them anew each year: `H.B. 21-1278`, `SB22-180`, `B23-0882`."""
OF_SPORT = (
    r"(?:(?:Arbitration|Arb\.) )?(?:CAS|TAS)(?: ad hoc Div(?:ision|\.))?(?: \([^()]*\)| OG)? "
    r"\d{2,4}/(?:[A-Z]{1,3}/)?\d{1,5}(?:(?: & |, | and )[\d/A-Z]*\d)*"
)
"""The number of a case before the arbitrators of sport: `Arbitration CAS 2014/A/3402`."""
PIECES = {
    "NEUTRAL": NEUTRAL.replace(" ", r"\ "),
    "SIGN": r"(?:§§?\ ?|(?<!,\ )[Ss]ec(?:tions?|s?\.)\ (?=[\dA-Z]))",  # some reviews spell it: section 9-101
    "WORD": r"[A-Z][\w.’&]{0,30}",
    "CAPITAL": f"[{CAPITALS}]",  # codes and reporters have English names; an act of another country may not
    "YEARLY": YEARLY_REPORTS.replace(" ", r"\ "),
    "NUMBERS": SECTIONS.replace(" ", r"\ "),
    "ACRONYM": r"(?:" + "|".join(sorted(_CODES)) + ")",
    "TOWN": rf"(?:(?:[A-Z][\w.’]{{0,30}}\ ){{0,2}}[A-Z][\w.’]{{0,30}},\ (?i:{STATES})\.?,\ )?".replace(" Va", r"\ Va"),
    "STATE": f"(?i:{STATES})".replace(" Va", r"\ Va"),
    "OF_TOWN": rf"(?:[A-Z][\w.’]{{0,30}}\ ){{0,2}}[A-Z][\w.’]{{0,30}},\ (?i:{STATES})\.?,\ ".replace(" Va", r"\ Va"),
    "NUMBERED": r"\d+(?:,\d+)*(?:-\d+)*(?:-[A-D])?",  # 190,114; 1894-A
    "BILL": rf"(?:{BILL}|[AS]\d{{2,5}}(?:-[A-D])?)".replace(" ", r"\ "),
    "RESOLVED": r"[AHS](?:[CJ]R|\.[CJ]\.R\.)\ (?:No\.\ )?\d+",
    "DEBATES": DEBATES.replace(" ", r"\ "),
    "SESSION": r"(?:(?:\d+\w+|\d{4}[–-]\d{2,4}|\d{4})"
    r"\ (?:Cong|Leg(?:\.\ Assemb)?|(?:State|Gen\.)\ Assemb|Gen\.\ Ct|Council)[\w.]*"
    r"|(?:Gen\.\ )?Assemb\.|Gen\.\ Sess\.)"  # S.B. 68, Gen. Assemb. (Conn. 2019)
    r"(?:,\ (?:\d+\w*\ )?(?:(?:Reg|Spec|Extra|Extraordinary|Gen|Called|Budget|Org)\.?\ )?Sess\.)?",
    "SAT": r"(?:\d+\w+\ C(?:ong|ONG)\.(?:,\ \d\w+\ (?:Spec\.\ )?S(?:ess|ESS)\.)?|\d+\w+\ S(?:ess|ESS)\.)",
    "IN": r"(?:(?:(?:ch|c|tit|pt|div|subtit|bk|subch|vol|ann)s?\.\ [\w.-]+,?\ )|(?:&\ )){0,3}",
}
"""The parts of `LAW` by the names that stand in it."""
