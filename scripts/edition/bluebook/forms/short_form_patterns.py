"""A source cited again in short: *id.*, a page in its reports, its number, its name (rules 4.1, 4.2, 10.9).

`own_numbers` has the short forms of rule 3.5.
"""

from __future__ import annotations

import re

from edition.bluebook.forms.code_sections import SPACED_SUBSECTIONS, SUBSECTIONS
from edition.bluebook.forms.days import MONTH, YEAR
from edition.bluebook.forms.docket_numbers import DOCKET, DOCKET_ENTRY, ECLI, INTER_AMERICAN, TRIBUNAL
from edition.bluebook.forms.law_pieces import BILL as STATE_BILL
from edition.bluebook.forms.law_pieces import DEBATES, NEUTRAL, YEARLY_REPORTS
from edition.bluebook.words.capital_letters import bluebook
from edition.text.late_patterns import late

ID = late(r"\b(?:(?:[Ii]d|[Ii]bid|[Ii]dem)(?:\.|(?=,? at [\d¶§]| [§¶]))|ID\.(?= at \d))")
SHORT_CASE = late(
    r"""
    (?<![\w.])(?P<volume>\d{4}\ \(\d+\)|\[\d{4}\]\ \d+|\[\d{4}\](?=\ \D{1,30}\ at\ )|\d+(?:-[IVX]+|\(\d+\))?)
    \ (?P<reporter>
        (?!U\.N\.\ (?:GAOR|SCOR|ESCOR)|[A-Z][a-z]+\.?\ (?:1[89]|20)\d\d,?\ at)  # no day: 4 May 2019 at 3
        [A-Z][\w.’&]*(?:\ [A-Z0-9&][\w.’&]*){0,8}?
        (?:\ \(\d+\ [A-Z][\w.’]*(?:\ [A-Z&][\w.’]*){0,3}\)|(?<!\d)\ \([A-Z][\w.&’-]*(?:\ [A-Z&][\w.’-]*)?\))?
    )
    ,?\ (?:slip\ op\.,?\ )?at\ (?=\*?\d|[SHE]\d\d|_{2}|P\ \d|\[\d|(?:paras?\.|¶¶?)\ ?\d)
    """,
    re.X,
)
_COURTS_REPORTS = (
    r"(?:U\.S\.|S\. ?Ct\.|F\.(?:2d|3d|4th)?|F\. ?Supp\.(?: ?[23]d)?|F\. App’x|"
    r"(?:A|P|N\.E|N\.W|S\.E|S\.W|So)\.(?: ?[23]d)?)"
)
SHORT_FIRST_PAGE = late(
    rf"(?<=[^\d,], )(?P<volume>\d+) (?P<reporter>{_COURTS_REPORTS}) (?P<page>\d+)"
    r"(?=[.;]?\s*$|;|\. [A-Z]| \((?:[a-z]|(?:[A-Z][\w’]+, )(?:C\.)?JJ?\.))"
)
"""A case named again by its place, without its year: `*Norton*, 542 U.S. 55`."""
SHORT_WESTLAW = late(
    r"(?<![\w.])(?P<volume>\d{4}) (?P<reporter>WL|U\.S\. \w+\. LEXIS) (?P<page>\d+), (?:slip op\.,? )?at (?=\*\d)"
)
_DOCKET = (
    r"(?:(?:C\.A\.|Docket|Civ\.(?: A\.| Action)?|Crim\.|Adv\.(?: Proc\.)?) )?"
    r"Nos?\. [\w:.-]*\d[\w:.-]*(?: \([A-Z]{2,4}\))?"
)
SHORT_SLIP = late(rf"(?<=, )(?:(?:{_DOCKET}, )?slip op\.|{_DOCKET})(?=,? at \*?\d|,? ¶)")
"""A decision named again as it was handed down, in no reporter: `*Pier*, slip op. at 8`, `*Pier*, No. 22-451, at 7`."""
SHORT_ENTRY = late(
    rf"(?<![\w.-])(?<!\), )(?P<docket>{_DOCKET}, )?{DOCKET_ENTRY}(?=,? at \d|,? ¶|,? §|,? ll?\. \d|[.;](?!\d)|$)"
)
"""A paper named again by its number on a docket: `*Doe*, ECF No. 23, at 4`, `*Doe*, No. 18-cv-91, ECF No. 23, at 4`."""
SHORT_PATENT = late(
    r"(?<!\w)’\d{3} (?:Patent|Application|Publication)(?=,? (?:at \d|cols?\. |claims? \d|cls?\. |figs?\. ?\d|¶))"
)
"""A patent named again by its last figures: `’283 Patent col. 6 ll. 1–9`."""
BILL = rf"(?:(?:S|H\.R)\. (?:(?:Con\. |J\. )?Res\. )?\d+|{STATE_BILL})"
_IN_SESSION = r"(?!,? §[^;,]{1,40}, (?:\d+\w+|\d{4}(?:[–-]\d+)?) (?:Cong|Leg|Gen)\b)"  # a full citation
SHORT_BILL = late(rf"(?<![\w.]){BILL}(?=,? §|,? at \d|[.;](?!\d)|$| \([a-z“]){_IN_SESSION}")
REPORT = r"(?:S|H\.R)\. (?:C(?:onf|ONF)\. )?(?:R(?:ep|EP)|D(?:oc|OC))\. N[oO]\. \d+[-–]\d+"
SHORT_REPORT = late(
    rf"(?<![\w.]){REPORT}(?:, pt\. \d+)?(?=,? at \d)"
    rf"(?!,? at [^();]* \([^()]*{YEAR}\))"
    r"(?!,? at [^();]{1,60}, (?:as )?reprinted in \d{4} U\.[^();]{0,40}?N(?:\.|ews|EWS) \d)"
)
"""A report of a house of Congress, named again without its year, and not with the year of its reprint."""
_NUMBERED = rf"\d[\w–-]*(?:\.\d[\w–-]*)*{SUBSECTIONS}{SPACED_SUBSECTIONS}"
_SECTIONS_CITED = (
    rf"(?=,? (?:§§?|ss?\.) ?{_NUMBERED}(?:(?:, | & | and ){_NUMBERED})*"
    r"(?:[.;](?!\d)|$| \((?!\w{1,3}\))[a-z“]))"
)
_NAMED_SO = r"(?:(?<= Act)|(?<= Manual)|(?<= Man\.)|(?<= Handbook)|(?<= Order))"
SHORT_ACT = bluebook(
    r"(?<![\w.’-])(?!(?:See|But|Cf|Accord|Contra|Compare|With|E\.g)\b)"
    r"[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|and|for|in|on|to|&)){1,14}"
    + rf"{_NAMED_SO}(?:(?: of)? \d{{4}})?"
    + _SECTIONS_CITED,
    sign=r" (?:(?:Act|Manual|Handbook|Order)\b|Man\.)",
)
"""An act named again without the place where it is enacted, or a manual: `Harbour Support Act § 7(d)(2).`"""
SHORT_INITIALS = bluebook(r"(?<![\w.’&-])(?<![A-Z] )(?<!\d )(?:[A-Z]{2,8}|Title [IVXLC]+)" + _SECTIONS_CITED)
"""An act named by its initials, or by its title, which a note has given: `FAA § 10(a).`, `Title VII § 704(a)`"""
_WORDS = r"(?: (?:[A-Z][\w.’&-]*|of|the|and|for|in|on|to|&)){0,12}"
_AGREED = "Treaty|Convention|Protocol|Covenant|Agreement|Charter|Statute|Declaration"
SHORT_TREATY = bluebook(
    rf"(?<![\w.’-])(?!(?:See|But|Cf|Accord|Contra|Compare|With|E\.g)\b)"
    rf"(?:[A-Z][\w.’&-]*{_WORDS}? (?:{_AGREED}|Accords?|Pact)|"
    rf"(?:{_AGREED}) (?:of|on|for|to|against|concerning) (?:the )?[A-Z][\w’-]*{_WORDS}|[A-Z]{{3,8}})"
    r"(?=,? (?:arts?\.|annex|pmbl\.|princs?\.)"
    r"(?: ?(?:\d+|[IVXLC]+)[\w.–-]*(?:\(\w+\))*(?:,? (?:& |¶ ?|§ ?)?\d+(?:\(\w+\))*)*)?(?:[.;](?!\d)|$| \([a-z“]))",
    sign=r"arts?\.|annex|pmbl\.|princs?\.",
)
"""A treaty named again without its day and its series: `Friendship Treaty, art. 4.`, `ICCPR art. 9.`"""
SHORT_DEBATE = late(rf"(?<![\w.]){DEBATES}(?: \(\d\w+ ser\.\))? at (?=(?:cols?\. ?)?\d)")
"""A volume of Parliament's debates, named again without its year: `734 Parl. Deb., H.C. at 125`."""
_YEARLY = (
    r"\d{4}(?:-[IVX]+)? (?:I\.C\.J\.|P\.C\.I\.J\.|E\.C\.R\.|Eur\. Ct\. H\.R\.)(?: Rep\.)? "
    r"(?:\(ser\. [A-F](?:/[A-F])?\) No\. |I+-)?\d+"
)
_PARAGRAPH = r"\d+(?:-\d+)? [A-Z][\w.’&]*(?: [A-Z&][\w.’&]*| \([A-Z]+\))* ¶ ?\d+(?:,\d{3})*"  # 171 FERC ¶ 61,042
_REPORTER_ALONE = r"\d+ (?:[A-Z]\.){2,5}(?: \d?[A-Z][\w.]*)?(?= ¶¶? \d{1,3}(?![\d,]))"  # Quay, 2 S.C.R. ¶ 138
_ONE_PAGE = r"(?=,? (?:at|pp?\.) \d+(?:[–-]\d+)?(?:[.;](?!\d)|$| \([a-z“]))"  # in full, a first page stands before it
SHORT_NEUTRAL = late(
    rf"(?<![\w.\[])(?:{YEARLY_REPORTS}{_ONE_PAGE}|{NEUTRAL}|{DOCKET}|{ECLI}|{INTER_AMERICAN}|"
    rf"{_YEARLY}|{_PARAGRAPH}|{TRIBUNAL}|{_REPORTER_ALONE}|"
    r"\d{4} (?:I\.C\.J\.|P\.C\.I\.J\.)(?: Rep\.)?(?= ¶))(?:, (?:Award|Judge?ment|Decision(?: on [A-Z]\w+)?)(?=, ¶))?"
    rf"(?=,? (?:at )?(?:¶|paras?\. ?\d)|,? at (?:PP? )?\d|,? (?:at )?\[\d{{1,3}}\]|,? pp?\. \d)"
    rf"(?!,? (?:at )?[¶\d]+ ?[\d.–-]* \((?:{MONTH}|[^()]*{YEAR}\)))"  # a date in brackets: a full citation
)
