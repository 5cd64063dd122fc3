"""The places that a citation names in a work: pages, sections, articles, notes (rules 3.2, 3.3)."""

from __future__ import annotations

from edition.bluebook.forms.code_sections import SPACED_SUBSECTIONS
from edition.bluebook.words.capital_letters import LETTER, NO_SMALL_LETTER
from edition.text.late_patterns import late

_PAGE = (
    rf"(?:(?:(?<=at )e|(?<=\d, ){LETTER}{{2}})\d{{4,6}}(?!\w)|"  # NP8454, NP8466; at e13760
    rf"\d{{1,4}}[a-e][–-]\d{{1,4}}[a-e](?!\w)|(?<=at ){LETTER}{{1,5}}\d{{1,7}}(?:[–-]{LETTER}{{0,5}}\d+)?(?!\w)|"
    rf"\d+(?::\d{{1,2}}){{1,2}}(?:[–-]\d+(?::\d{{1,2}}){{1,2}})?|\*?\d{{1,4}}(?:[a-e]\d{{0,2}}|{LETTER})(?!\w)|"
    rf"{LETTER}{{2}}\d{{1,2}}(?!\w)|(?<=at |\d, )(?:I{{1,2}}-\d{{4,5}}|{LETTER}{{1,4}}-\d{{1,3}})(?![\w-])|"
    rf"\*?{LETTER}?\d(?:[\d,]*\d)?|[ivxlc]+(?![^\W\d_]))"
    rf"(?:[–-]\*?{LETTER}?\d+|[–-][ivxlc]+(?![^\W\d_]))?(?: to -?\d+(?:-\d+)?)?"
)
_THERE = r"(?:nn?|tbls?|figs?|pls?|cmts?|illus|exh?|app|map)\. ?\w+(?:\.\d+)*(?:[–-]\w+)?"
_AND_ON = r"(?:,? et seqq?(?:\.|\b)|(?<=\d) ff\.| passim\b)"
"""What says that the pages behind one are meant too."""
ON_PAGE = rf"(?: (?:& )?{_THERE}(?:,? (?:& )?{_THERE}){{0,3}}|{_AND_ON})?"
PAGES = rf"{_PAGE}{ON_PAGE}(?:, (?:& )?{_PAGE}{ON_PAGE}(?![\w ]*{NO_SMALL_LETTER}))*(?: & {_PAGE})?"
_MARGIN = r"(?:R(?:d?nr?|z)|mn|mar(?:g\.|ginal) n(?:o|r)s?)"
"""What counts the paragraphs of a commentary in its margin: `§ 278 Rn. 14`."""
PARTS = (
    r"(?>(?:§§?|¶¶?|(?:arts?\.\ [LRD]|arts?|pts?|cls?|chs?|secs?|paras?|apps?|tbls?|figs?|amends?|bks?|(?:sub)?tits?|"
    r"fols?|ll?|cols?|sch(?:ed)?s?|nn?|cmts?|illus|divs?|subpts?|subds?|recs?|princs?|"
    rf"stds?|guids?|concls?|exhs?|ss?|adds?|attachs?|r|{_MARGIN})\.|"
    rf"anns?\.(?= (?:[IVX]+|\d{{1,2}}|{LETTER})(?![\w’]|\. ?{NO_SMALL_LETTER}))|"
    rf"supps?\.(?= [IVX\d]+(?:[,;.]|$| \(| cmt))|Tags?(?= {LETTER}-?\d)|"
    rf"exs?\.(?= (?:{LETTER}|\d)[\w.–-]{{0,5}}(?![\w’])(?! {NO_SMALL_LETTER}))|"
    r"(?:(?<=[Ss] )|(?<=ION )|(?<=ion )|(?<=[Ii]d\. )|(?<=, ))(?:[RMPLEO]|SR)(?=-\d{1,2}(?![\w–-]))|"  # R-9(b)
    rf"(?:(?<={LETTER}{{4}} )|(?<=[a-z]{{4}} )|(?<=\d, ))R\.(?= (?:{LETTER}{{1,2}}-)?\d)|"
    rf"Arts?\.|Rules?(?= (?:[\w.-]*\d|[IVXLC]+\b|{LETTER}\b))|canons?(?= (?:\d|[IVX]+\b))|R\.C\.M\.|"
    r"M(?:il)?\. ?R\. ?E(?:vid)?\.|annex(?:es)?(?![a-z])|"
    r"(?<= )(?:ss?|sections?|pts?|paras?|points?|Rn|Rz|claims?|"
    r"reg|arts?|recitals?|leaf|leaves|items?|slides?|sheets?|list|delo)(?= \d))"
    rf"\s*(?!\((?:{LETTER}{{2}}|[a-z]{{3,}} ))"
    r"(?:\[\d{4}\](?:[–-]\[\d{4}\])?|"  # ¶ [0041]
    r"[\w.()*:-]*\w\)*(?: (?:bis|ter|quater)\b(?:\(\w+\))*)?(?:\[\w{1,3}\])*"
    rf"{SPACED_SUBSECTIONS}"
    r"(?:[–-](?:[\w.:]|\(\w+\))[\w.:()]*)?)(?: (?:& )?nn?\.\d+)?"
    r"(?:,? (?:& |and )?(?:§ |¶ |(?:[RMPLEO]|SR)-(?=\d{1,2}(?!\w)))?(?:\.?\d|"
    r"(?<=, )\((?=\w{1,3}\)(?:\(|[.,;]|$))|(?![IVXLC]+\.\d+/)[IVXLC]+(?=[(,;.]|$))"  # no ILC.101/III
    rf"(?:[\w.()–-]|:(?=\d))*(?:(?=\. {NO_SMALL_LETTER})|(?![\w.()–-]|:\d| {NO_SMALL_LETTER})))*"
    r"(?:, points? \d+(?:\(\w+\))*(?:, \d+(?:\(\w+\))*)*)?"
    rf"(?:,? {_MARGIN}\.? \d+(?:[–-]\d+)?)?(?:(?<=\d) ff\.)?"
    r"(?:,? cmts?\. (?:¶¶? ?\d+(?:[–-]\d+)?|\(\d+\)(?:[–-]\(\d+\))?|"
    r"\w+(?:(?:\(\w+\))+(?:-\d+)?(?:\.[ivx]+)?)?)| & cmts?\.(?! \w))?)"
)
"""A place by what counts it. A list of them can be read one way only (`?>`), or its length would double the time."""
_WORDED = (
    r"(?:Exs?\.|Apps?\.|Annex|Appendix|Parts?|Sections?|Chapters?|Titles?(?= [IVX])|Tables?|Figures?) "
    rf"(?:{LETTER}|\d)[\w.–-]*\b"
)
PLACE_WORDS = (
    r"(?:[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|enclosures?|attachments?|[Ss]chedules?|introduction|preface|foreword|"
    r"preamble|maps?|tables?|figures?|[Ss]trands?|[Bb]askets?)"
    rf"(?: (?:\d+{LETTER}?|[IVXL]+|{LETTER})(?:[–-](?:\d+{LETTER}?|[IVXL]+|{LETTER}))?(?![\w’])|"
    rf"(?! (?:\d|{NO_SMALL_LETTER})))"
)
"""Places that are called by a word: `, annex`, `, Annex A`, `, enclosure 2`."""
ENTITLED = r"(?:Interpretation|Standard|Principle|Guideline|Canon|Recommendation|Question)s?"
"""What rules and standards call their own numbered parts: `*Id.* Interpretation 303-2`."""
ENTITLED_PART = rf"{ENTITLED} (?:\d[\w.–-]*\b|[IVXLC]+\b)(?:\(\w+\))*"
"""A part by its number or numeral: `Standard V(A)`."""
_COMMITTEE = (
    r"(?:advisory committee|reporters?|drafters?|editors?)(?:’s|s’|’)? notes?"
    r"(?: (?:to|on) (?:the )?(?:\d{4} (?:amendments?|adoption)|cmts?\. \w+)| \d+(?![\d,])| [a-z](?= \(|[,.;]|$))?"
)
_GAP = r"(?:\s*+,\s++|\s++)"
"""Spaces, with or without a comma. They are parted one way only: where a long blank follows, every other is tried."""
PINPOINT = late(
    rf"(?:{_GAP}|(?<=[Ii]d\.)(?=at\s))(?P<at>at\s+)?(?(at)|(?:& |and (?=cmt|n\.|fig))?)(?P<place>{PARTS}|"
    rf"(?(at)(?:{_WORDED}|PP? \d[\d–, -]*\d|P \d|\[\d{{1,4}}\](?:[–-]\[\d+\])?)|(?:app\.(?= ¶| §)|"
    rf"cmts?\.(?= \(|[,;]|\.?$)|gen\. cmts?\.(?: ¶¶? ?\d+(?:[–-]\d+)?)?|{_COMMITTEE}|passim\b|"
    rf"annex(?=, (?:[¶§]|arts?\.|paras?\.|app\.|at \d))|pmbl\.))|(?(at)(?:pp?\. ?)?|pp?\. ?){PAGES})"
    rf"|,\s+(?P<worded>{_WORDED}|{ENTITLED_PART}|{PLACE_WORDS}(?=[.;,](?! (?!at \d)[a-z]{{2}})|,? \(|$| at [\divxlc]))"
)
PLACED_AT_END = late(
    rf"(?<=[\w.’”)]),? (?:at (?P<page>{PAGES})|(?P<part>(?=[¶§]|paras?\.|annex ){PARTS}|(?<=, ){PLACE_WORDS}))$",
    sign=rf" at |[¶§]|para|annex|{PLACE_WORDS}$",
)
"""The place cited behind the title of a paper: `Quay Reopens ¶ 4`."""
