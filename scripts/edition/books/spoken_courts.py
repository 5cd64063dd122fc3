"""What is said for a court's, a reporter's, a code's or a journal's printed name, which only together with its
neighbours means what it does: `Ct. App.`, `S.D.N.Y.`, `12 N.E.2d 5`, `Yale J. Int’l L.`, `Fla. Stat.`"""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.books.spoken_tables import NOT_IN_A_WORD, any_of
from edition.text.late_patterns import late

Words = str | Callable[[re.Match[str]], str]

_NAMED = {
    "cert. denied": "certiorari denied", "cert. granted": "certiorari granted",
    "cert. dismissed": "certiorari dismissed", "aff’d": "affirmed", "aff’g": "affirming", "rev’d": "reversed",
    "rev’g": "reversing", "reh’g": "rehearing", "sub nom.": "under the name of", "Pet. App.": "Petition Appendix",
    "Tr. of": "Transcript of", "Br. for": "Brief for", "Oral Arg.": "Oral Argument",
    "Pet. for Cert.": "Petition for Certiorari", "Decl. of": "Declaration of",
    "Fed. R. Civ. P.": "Federal Rule of Civil Procedure", "Fed. R. Crim. P.": "Federal Rule of Criminal Procedure",
    "Fed. R. App. P.": "Federal Rule of Appellate Procedure", "Fed. R. Evid.": "Federal Rule of Evidence",
    "Fed. R. Bankr. P.": "Federal Rule of Bankruptcy Procedure", "Sup. Ct. R.": "Supreme Court Rule",
    "Ct. Crim. App.": "Court of Criminal Appeals", "Crim. App.": "Criminal Appeals", "Ct. App.": "Court of Appeals",
    "App. Div.": "Appellate Division", "Sup. Ct.": "Supreme Court", "Super. Ct.": "Superior Court",
    "Ct. Cl.": "Court of Claims", "Fed. Cl.": "Federal Claims", "Fed. Cir.": "Federal Circuit",
    "Int’l Crim. Trib.": "International Criminal Tribunal", "Eur. Ct. H.R.": "European Court of Human Rights",
    "App. No.": "Application number", "Civ. A. No.": "Civil Action number", "Civ. No.": "Civil number",
    "Crim. No.": "Criminal number", "Supp. No.": "Supplement number", "Bd. of": "Board of",
    "Am. L. Inst.": "American Law Institute", "Rev. Stat.": "Revised Statutes", "Gen. Stat.": "General Statutes",
    "Comp. Stat.": "Compiled Statutes", "Rev. Code": "Revised Code", "Code Ann.": "Code Annotated",
    "Stat. Ann.": "Statutes Annotated", "Laws Ann.": "Laws Annotated", "Gen. Laws": "General Laws",
    "Rev. Rul.": "Revenue Ruling", "Rev. Proc.": "Revenue Procedure", "Treas. Reg.": "Treasury Regulation",
    "I.R.C.": "Internal Revenue Code", "I.C.J.": "International Court of Justice",
    "I.C.J. Rep.": "International Court of Justice Reports", "I.L.M.": "International Legal Materials",
    "P.C.I.J.": "Permanent Court of International Justice",
    "T.I.A.S.": "Treaties and Other International Acts Series",
    "U.N. GAOR": "United Nations General Assembly Official Records", "L.N.T.S.": "League of Nations Treaty Series",
    "U.N. SCOR": "United Nations Security Council Official Records", "E.C.R.": "European Court Reports",
    "D.D.C.": "District of D C", "E.g.,": "For example,", "I.e.,": "That is,",
}  # fmt: skip
_NEWSPAPERS = {
    "N.Y. Times": "New York Times", "Wash. Post": "Washington Post", "Wall St. J.": "Wall Street Journal",
    "L.A. Times": "Los Angeles Times", "Chi. Trib.": "Chicago Tribune", "Fin. Times": "Financial Times",
    "Bos. Globe": "Boston Globe", "S.F. Chron.": "San Francisco Chronicle",
}  # fmt: skip
_REPORTERS = {
    "A.": "Atlantic Reporter", "P.": "Pacific Reporter", "So.": "Southern Reporter", "N.E.": "North Eastern Reporter",
    "N.W.": "North Western Reporter", "S.E.": "South Eastern Reporter", "S.W.": "South Western Reporter",
    "N.Y.S.": "New York Supplement", "N.Y.": "New York Reports", "Cal. Rptr.": "California Reporter",
    "Cal. App.": "California Appellate Reports", "Cal.": "California Reports", "B.R.": "Bankruptcy Reporter",
    "F. App’x": "Federal Appendix", "F.R.D.": "Federal Rules Decisions", "C.B.": "Cumulative Bulletin",
    "O.J.": "Official Journal", "WL": "Westlaw", "Stat.": "Statutes at Large",
}  # fmt: skip
"""What stands between a volume, or a year, and a page."""
_SERIES = {"2nd": ", Second Series", "3rd": ", Third Series", "4th": ", Fourth Series", "5th": ", Fifth Series"}
_STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Cal.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois",
    "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Mass.": "Massachusetts",
    "Md.": "Maryland", "Me.": "Maine", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi",
    "Mo.": "Missouri", "Mont.": "Montana", "N.C.": "North Carolina", "N.D.": "North Dakota", "N.H.": "New Hampshire",
    "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York", "Neb.": "Nebraska", "Nev.": "Nevada",
    "Okla.": "Oklahoma", "Or.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina",
    "S.D.": "South Dakota", "Tenn.": "Tennessee", "Tex.": "Texas", "Va.": "Virginia", "Vt.": "Vermont",
    "W. Va.": "West Virginia", "Wash.": "Washington", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
_JOURNAL_WORDS = {
    "Am.": "American", "Bus.": "Business", "Chi.": "Chicago", "Colum.": "Columbia", "Comp.": "Comparative",
    "Const.": "Constitutional", "Contemp.": "Contemporary", "Crim.": "Criminal", "Disp.": "Dispute",
    "Emp.": "Employment", "Geo. Wash.": "George Washington", "Geo.": "Georgetown", "Harv.": "Harvard",
    "J.L.": "Journal of Law", "Legis.": "Legislation", "Litig.": "Litigation", "Negot.": "Negotiation",
    "Nw.": "Northwestern", "Pub.": "Public", "Stan.": "Stanford", "Transnat’l": "Transnational", "U.": "University",
}  # fmt: skip


def _said(words: dict[str, str]) -> Callable[[re.Match[str]], str]:
    """What is said for the group `printed`, as it is or in capitals; a full stop at the text's end stays."""
    known = {"".join(printed.split()).casefold(): said for printed, said in words.items()}

    def say(match: re.Match[str]) -> str:
        is_end = match["printed"].endswith(".") and re.fullmatch(r"[”’\"')\]]*", match.string[match.end("printed") :])
        return known["".join(match["printed"].split()).casefold()] + ("." if is_end else "")

    return say


def _reported(match: re.Match[str]) -> str:
    return _REPORTER(match) + _SERIES.get(match["series"] or "", "")


def _journal(match: re.Match[str]) -> str:
    """The journal's name in words, if it is one: `Yale J. Int’l L.` → `Yale Journal of Int’l Law`."""
    name = match[0]
    if not re.search(r"(?<![\w.])(?:J|L|Rev|J\.L|L\.J)\.(?!\w)", name) or not name.endswith("."):
        return name
    name = re.sub(r"(?<![\w.])J\. (?=[a-z])", "Journal ", name)
    name = re.sub(r"(?<![\w.])J\. (?=[A-Z])", "Journal of ", name)
    name = re.sub(r"^U\. (?!L\.|J\.)", "University of ", name)
    name = re.sub(r"(?<![\w.’])L\.(?![\w’]| ?J\.| ?Rev\.)", "Law", name)
    return _JOURNAL_WORD.sub(lambda found: _OF_JOURNALS[found[0]], name)


_REPORTER = _said(_REPORTERS)
_OF_JOURNALS = {**_STATES, **_JOURNAL_WORDS}
_JOURNAL_WORD = late(rf"(?<![\w.’])(?:{any_of(_OF_JOURNALS)})(?![\w’])")
_STATE = rf"(?P<printed>{any_of(_STATES)})"
_OF_A_STATE = (
    r"(?= (?:\d{4}\)|[A-Z][a-z]+\.? \d{1,2}, \d{4}|(?:[A-Z][\w’]*\.? ){0,3}(?:Code|Stat|Const|Laws?|Rev|Ct|App|Gen|"
    r"Court|Laws|Reg|Sup|Admin|Annotated|Statutes|Revised|General|Criminal|Compiled|Superior|Supreme|Appellate)\b))"
)

_CERTAIN = r"Cal\.|Tex\.|Fla\.|Mich\.|Minn\.|Okla\.|Tenn\.|Wis\.|Wyo\.|Ariz\.|Colo\.|Conn\.|N\.J\.|W\. Va\."
"""States whose abbreviations are nothing else."""
_PARTS = {"N": "Northern", "S": "Southern", "E": "Eastern", "W": "Western", "C": "Central", "M": "Middle"}


def _district(match: re.Match[str]) -> str:
    part = _PARTS[match["part"]] + " " if "part" in match.groupdict() else ""
    return f"{part}District of {_said(_STATES)(match)}"


COURTS: list[tuple[str, Words]] = [
    (
        r"(?<=\d )[A-Z][\w’.]*(?: (?:[A-Z][\w’.]*|&|of|the|on|for|in|and|to))*(?=,? \d)",
        _journal,
    ),
    (
        rf"(?<=\d\s)(?P<printed>{any_of(_REPORTERS)})"
        r"(?:\s?(?P<series>2nd|3rd|4th|5th)(?=\s\d|,? at\b|\s\()|(?=\s\d|\s\([CL] \d))",
        _reported,
    ),
    (rf"{NOT_IN_A_WORD}(?i:(?P<printed>{any_of(_NEWSPAPERS)}))(?![\w’])", _said(_NEWSPAPERS)),
    (rf"{NOT_IN_A_WORD}(?P<printed>{any_of(_NAMED)})(?![\w’])", _said(_NAMED)),
    (rf"(?<![\w.’])(?P<part>[NSEWCM])\.\s?D\.\s?{_STATE}(?![\w’])", _district),
    (rf"(?<=\()D\. {_STATE}(?![\w’])", _district),
    (rf"(?:(?<=\()Bankr\. |{NOT_IN_A_WORD}Bankr\. (?=[A-Z]))", "Bankruptcy Court, "),
    (rf"{NOT_IN_A_WORD}{_STATE}{_OF_A_STATE}", _said(_STATES)),
    (rf"{NOT_IN_A_WORD}(?P<printed>{_CERTAIN})(?=[,)]| [A-Z§(])", _said(_STATES)),
    (r"(?<=[A-Za-z] )Stat\.(?= §| section)", "Statutes"),
    (r"(?<![\w.’&])(?<!\d )(?<!\. )Rev\. (?=Dr\.|Mr\.|[A-Z][a-z]+(?![\w.]))", "Reverend "),
    (r"\bECLI(?::[\w.]*\w)+", lambda match: match[0].replace(":", " ")),
    (r"\bDkt\. (?=No\.|\d)", "Docket "),
    (r"\bEx\. (?=[A-Z]\b|\d)", "Exhibit "),
    (r"\bCompl\. (?=paragraph|at )", "Complaint "),
    (r"\bMem\. (?=of |in )", "Memorandum "),
    (r"\bMot\. (?=to |for )", "Motion "),
    (r"\bTr\. (?=at \d|\d)", "Transcript "),
    (r"\bcmt\. (?=[a-z0-9])", "comment "),
    (r"\bser\. (?=[A-Z0-9])", "series "),
]
"""A pattern, and the words for what it finds, in this order; ordinals are in full by then (`2nd`)."""
