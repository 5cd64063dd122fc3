"""Where a citation begins and what ends its body: signals, dates in brackets and behind a comma, a hereinafter."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import ANY_DAY, DAY, MONTH, SEASON, YEAR
from edition.bluebook.forms.docket_numbers import ECLI
from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.words.capital_letters import bluebook
from edition.text.late_patterns import late

SIGNAL = bluebook(
    r"(?:but |and )?(?:see(?:,? also|,? generally|,? especially|,? in particular)?"
    r"(?:,? e\.?g\.?,?|,? for example,?)?|cf\.(?:,? e\.g\.,?)?|(?-i:[Cc]f(?= [A-Z]))|"
    r"(?:accord|contra|compare|with)(?:,? e\.g\.,?)?|e\.g\.,|quoted in|cited in)(?=[\s,]|$),?(?: generally)?",
    re.I,
)
"""A signal as printed at the head of a clause, or in a sentence before a citation (rule 1.2)."""
DRAWN_FROM = late(
    r" *(?:Modell?ed(?: closely| loosely)? (?:on|after|upon)|(?:Adapted|Drawn|Derived|Taken|Excerpted|Borrowed) from|"
    r"Based (?:loosely )?(?:up)?on|Patterned (?:on|after))(?: the (?=[A-Z]))? ?(?=[A-Z\d])"
)  # Modeled on Tolls Act 1980, c. 12: no part of the name

PAREN_DATE = bluebook(
    rf"\((?P<lead>[^()]{{0,200}}?)(?<!No\. )(?<!ICPSR )(?<!NCJ )(?<![\d/])(?<!\d[,.-])"
    rf"(?:(?P<date>{DAY}|{SEASON}|{YEAR})(?P<span>[–/-]\d{{2,4}}(?!\d)|-[IVX]+(?=\)))?)"
    rf"(?P<tail>,? [^()]{{0,200}})?\)"
)
PLAIN_DATE = bluebook(
    rf"(?:, (?:dated as of |(?:[Jj]udgment|[Dd]ecision|[Rr]uling|[Aa]ward) (?:of|dated) |"
    rf"(?:opened for signature|adopted|signed|concluded)(?: (?:at|in) [A-Z]\w+,?)? )?|"
    rf"(?<=Court\]) |(?<=Ct\.\]) |(?<=G[Aa][Zz]\.\]) )"
    rf"(?P<date>{DAY}|{SEASON})"
    rf"(?:,? (?P<time>\d{{1,2}}:\d\d ?[AP]\.?M\.?))?(?=,| at |$|\.|;| \(| \[| <)"
)
AVAILABLE_AT = late(r"(?:^|,) *(?:(?:also )?available )?at:?$", re.I)
"""What leads from a work to its address: `Dep’t of Piers, Tides, available at http://…`."""
STAR_PAGES = bluebook(
    rf"(?:(?<=[A-Z]{{2}})|(?<=\bCommentaries)|(?<=\bInstitutes)|(?<=\bLaw)),? "
    rf"\*\d+[a-d]?(?:[–-]\*?\d+[a-d]?)?(?= \((?![^()]*{YEAR}\))|[.,;]|$)"
)  # a classic by its star pages, without a year
SIGNED_ESSAY = bluebook(
    rf"(?<=[A-Z]{{2}} )N[oO]\. \d+(?:, (?:at )?{PAGES})? \([A-Z]\w+(?: [A-Z][\w.’]*){{1,3}}\)(?=[.;,]|$| \[)",
    sign=r"N[oO]\. \d[^()]{0,300} \([^\W\d_]\w+ [^\W\d_a-z]",
)
GAZETTE_ITEM = late(
    rf"(?<=[\w\]]),? {YEAR}, [Nn]o\. ?\d+, (?:[Ii]tem|[Pp]oz\.|[Aa]rt\.) \d+(?=[.;]|$| [\[(]|, (?:arts?\.|§|¶))"
)
BARE_ECLI = bluebook(
    rf"(?<=, ){ECLI}(?=(?:,? (?:¶¶?|paras?\.|points?) ?\d[\d.–-]*(?<![.–-]))?(?:[.;](?!\d)|$| \((?![^()]*\d{{4}}\))))"
)
SCRIPTURE = bluebook(
    r"(?P<title>(?:(?:[1-4]|I{1,3}) )?(?:THE )?[A-Z][\w’’-]+(?: [Oo][Ff] [A-Z]\w+)?) "
    r"(?P<place>\d{1,3}:\d{1,3}(?:[–-]\d{1,3}(?::\d{1,3})?)?(?:, \d{1,3}(?:[–-]\d{1,3})?)*)(?=[.,;]|\s\(|$)"
)
"""A sacred text by chapter and verse (rule 15.8.3): `*2 Kings* 12:19`, `QUR’AN 2:282`."""
SHORT_DATE = bluebook(r"\((?P<court>[A-Z][\w. ]*?) (?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\)")
PAREN_DOCKET = bluebook(r"\((?:No\. [\w:]*\d[–:-][^()]*|Nos?\. \d+, Orig(?:\.|inal))\)")
VISITED = bluebook(
    r"\((?:last |(?=(?:access|visit|archiv)ed ))(?P<what>(?:visit|updat|modifi|access|edit|archiv)ed)(?: on)?:? "
    rf"(?P<date>{ANY_DAY}|{YEAR})(?P<time>, [^()]*)?\)",
    re.I,
)
HEREINAFTER = bluebook(r"\[hereinafter,? (?P<name>[^\]]{1,300})\]|\(hereinafter,? (?P<round>[^()]+)\)")
COURT_TIME = bluebook(r"^(?:at )?(?=\d{1,2}(?::\d\d| [ap]\.?m))")
FULL_AFTER = bluebook(rf" ?(?:at )?{PAGES}\s*\((?:(?:[A-Z\d][^()]*)?{YEAR}(?:, [^()]*)?|{MONTH} \d{{1,2}})\)")
