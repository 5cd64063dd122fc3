"""How an article names its own notes and sections: `supra notes 3–5`, `infra Section II.B` (rule 3.5)."""

from __future__ import annotations

import re

from edition.bluebook.words.capital_letters import LETTER, NO_SMALL_LETTER, bluebook

SPELLED = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_ONE_NUMBER = r"\d+(?:[–-]\d+)?"
NUMBERS = rf"{_ONE_NUMBER}(?:(?:, (?:and |& )?| and | & ){_ONE_NUMBER}(?![ ]+{NO_SMALL_LETTER}))*"
NOTES = bluebook(
    rf"\b(?P<direction>[Ss]upra|[Ii]nfra),?\s+(?:text\s+(?:accompanying|at|near|following|preceding|between)\s+|at\s+(?=note))?"
    rf"(?:(?P<many>notes|nn\.|footnotes|fns\.)\s+(?P<numbers>{NUMBERS})|(?:note|n\.|fn\.|footnote)\s*(?P<number>\d+(?:[–-]\d+)?))"
)
_NO_MORE = r"\b(?!,?\s+(?:notes?|nn?\.|text|[Pp]arts?|[Ss]ections?|Appendix|Tables?|Figures?)(?!\w)|,? at \d)"
NOTES_BEHIND = bluebook(
    rf"\b(?:text accompanying\s+)?(?:notes?|nn?\.)\s*(?P<numbers>{NUMBERS}),?\s+"
    rf"(?P<direction>[Ss]upra|[Ii]nfra){_NO_MORE}"
)
"""Where the direction stands behind: `see notes 4–5 *supra* and accompanying text`."""
WITHOUT_NUMBER = bluebook(
    r"\b(?P<direction>[Ss]upra)(?=,? at \*?[\divxlc]|,? (?:§§?|¶¶?) ?\d|,? (?:arts?|chs?|pts?|cls?|bks?|apps?)\. |"
    r"[.;](?! \d)|$| \([a-z“]|, (?:with|and) )"
)
"""What names a work alone, and no note: `Roe, *supra*, at 4`."""
_SAYS = r"(?:show|explain|say|describe|discusse|indicate|suggest|note|record|recount|tell|demonstrate|illustrate|set)s?"
ACCOMPANYING = bluebook(
    r"(?=[tn])"  # where neither “text” nor “note” can begin, none is tried
    rf"(?:\btext accompanying\s+(?:(?P<direction>[Ss]upra|[Ii]nfra)\s+)?|"
    rf"(?:(?<=\band )|(?<=\b[Ss]ee )|(?<=\bsee also ))(?=notes?\s+{NUMBERS} and accompanying text)|"
    rf"(?<=\b[Aa]s )(?=notes? {NUMBERS} {_SAYS}\b))"  # As note 23 shows, without supra
    rf"notes?\s+(?P<numbers>{NUMBERS})"
)
_SECTION = (
    rf"(?:[IVXLC]+(?:\((?:{LETTER}|[a-z]|\d{{1,2}})\))+|"  # III(B)(2)
    rf"(?:[IVXLC]+|{LETTER}|\d+)(?:\.(?:{LETTER}|[ivx]+(?![a-z])|[a-z]|\d+))*)"
)
_SECTIONS = rf"{_SECTION}(?:\.?[–-]\.?(?:{_SECTION}|[a-z]+|\((?:{LETTER}|[a-z\d])\)))?"
_SHOWN = r"Tables?|Figures?|Charts?|Graphs?|[Tt]bls?\.|[Ff]igs?\."
"""What an article shows, and no section of it."""
SECTIONS = bluebook(
    rf"""
    \b(?P<direction>[Ss]upra(?=\s)|[Ii]nfra(?=\s|,\s+(?:Part|Section|Appendix|Table|Figure))),?\s+(?:(?:in|at)\s+(?=[A-Z]))?
    (?P<what>Parts?|Sections?|Secs?\.|Subsections?|Subparts?|§§?|Appendix|Appendices|Introduction|Conclusion|{_SHOWN}
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
    rf"\b(?P<what>Parts?|Sections?|Subsections?|Appendix|Appendices|{_SHOWN})\s+"
    rf"(?P<list>{_SECTIONS}(?:(?:, (?:and |& )?| and | & ){_SECTIONS}(?![\w’]))*),?\s+"
    rf"(?P<direction>[Ss]upra|[Ii]nfra){_NO_MORE}"
)
"""Where the direction stands behind: `the proposal made in Part IV *infra*`."""
SECTIONS_BARE = bluebook(
    rf"(?=[PS])(?:(?<=\b[Ss]ee )|(?<=\b[Ss]ee also ))(?P<what>Parts?|Sections?)\s+(?=[IVXLC]+\b)"
    rf"(?P<list>{_SECTIONS}(?:(?:, (?:and |& )?| and | & ){_SECTIONS}(?![\w’]))*)(?P<direction>)(?=[.;]|\s*$|\s\([a-z])"
)
"""Where no direction is printed: `*See* Part IV.B.`"""
ITS_PAGES = bluebook(rf"(?<!, )\b(?P<direction>[Ss]upra|[Ii]nfra)(?:,? at)? pp?\. ?{NUMBERS}")
"""Its own printed pages, which some reviews name: `*See infra* pp. 1202–04.`"""
PARTS_OF_IT = (SECTIONS, SECTIONS_BEHIND, SECTIONS_BARE, ITS_PAGES)
OF_THE_ARTICLE = (ACCOMPANYING, NOTES_BEHIND, *PARTS_OF_IT)
"""What refers to the article’s own notes and sections, and to no work."""
