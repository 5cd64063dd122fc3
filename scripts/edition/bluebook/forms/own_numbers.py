"""How an article names its own notes and sections: `supra notes 3–5`, `infra Section II.B` (rule 3.5)."""

from __future__ import annotations

import re

from edition.bluebook.words.capital_letters import bluebook

SPELLED = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_ONE_NUMBER = r"\d+(?:[–-]\d+)?"
NUMBERS = rf"{_ONE_NUMBER}(?:(?:, (?:and |& )?| and | & ){_ONE_NUMBER}(?![ ]+[A-Z]))*"
NOTES = bluebook(
    rf"\b(?P<direction>[Ss]upra|[Ii]nfra),?\s+(?:text accompanying\s+)?"
    rf"(?:(?P<many>notes|nn\.)\s+(?P<numbers>{NUMBERS})|(?:note|n\.)\s*(?P<number>\d+(?:[–-]\d+)?))"
)
WITHOUT_NUMBER = bluebook(
    r"\b(?P<direction>[Ss]upra)(?=,? at \*?[\divxlc]|,? (?:§§?|¶¶?) ?\d|,? (?:arts?|chs?|pts?|cls?|bks?|apps?)\. |"
    r"[.;](?! \d)|$| \([a-z“]|, (?:with|and) )"
)
"""What names a work alone, and no note: `Roe, *supra*, at 4`."""
_SAYS = r"(?:show|explain|say|describe|discusse|indicate|suggest|note|record|recount|tell|demonstrate|illustrate|set)s?"
ACCOMPANYING = bluebook(
    rf"(?:\btext accompanying\s+(?:(?P<direction>[Ss]upra|[Ii]nfra)\s+)?|"
    rf"(?<=\band )(?=notes?\s+{NUMBERS} and accompanying text)|"
    rf"(?<=\b[Aa]s )(?=notes? {NUMBERS} {_SAYS}\b))"  # As note 23 shows, without supra
    rf"notes?\s+(?P<numbers>{NUMBERS})"
)
_WITHIN = r"(?:\.(?:[A-Za-z]|\d+|[ivx]+)|\((?:[A-Za-z]|\d{1,2}|[ivx]+)\))"
"""A section's own part, behind a point or, in some reviews, in brackets: `II.B`, `II(B)`."""
_SECTION = rf"(?:(?:[IVXLC]+|[A-Z]|\d+){_WITHIN}*)"
_SECTIONS = rf"{_SECTION}(?:[–-](?:{_SECTION}|[a-z]+|{_WITHIN}+))?"
TABLES = r"(?:Tables?|Figures?|Charts?|Graphs?|Exhibits?)"
SECTIONS = bluebook(
    rf"""
    \b(?P<direction>[Ss]upra|[Ii]nfra)\s+
    (?P<what>Parts?|Sections?|Subsections?|Subparts?|§§?|Appendix|Appendices|Introduction|Conclusion
        |{TABLES}(?=\ (?:\d|[A-Z]\b))
        |[Aa]pps?\.(?=\ [A-Z\d])|appendix(?=\ [A-Z]\b)
        |(?:sub)?(?:section|part)s?(?=\ [IVXLC]+\b)              # some reviews print it small: infra section III.A
    )
    (?:\s*(?P<list>
        {SPELLED}\b
      | {_SECTIONS}(?:(?:,\ (?:and\ |&\ )?|\ and\ |\ &\ )(?:(?:Parts?|Sections?)\ )?{_SECTIONS}(?![\w’]))*
    ))?
    """,
    re.X,
)
SECTIONS_BEHIND = bluebook(
    rf"\b(?P<what>Parts?|Sections?|Subsections?)\s+"
    rf"(?P<list>{_SECTIONS}(?:(?:, (?:and |& )?| and | & ){_SECTIONS}(?![\w’]))*),?\s+"
    r"(?P<direction>[Ss]upra|[Ii]nfra)\b(?!,?\s+(?:notes?|nn?\.|text|[Pp]arts?|[Ss]ections?|Appendix)\b)"
)
"""Where the direction stands behind: `the proposal made in Part IV *infra*`."""
