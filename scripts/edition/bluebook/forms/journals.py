"""Where an article stands in its journal, and what a piece there is called (rule 16)."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import DAY, MONTH, SEASON, YEAR
from edition.bluebook.forms.places_cited import ON_PAGE, PAGES, PARTS
from edition.bluebook.words.capital_letters import LETTER, bluebook, verbose

DESIGNATION = (
    r"(?:Student |Case |Book |Legislat(?:ion|ive) |Statutory )?(?:Note|Comment|Review)|Editorial|Opinion|"
    r"Op-Ed|Essay|Article|Feature|Letters? to (?:the )?Editor|"
    r"(?:Recent|Leading) (?:Cases?|Developments?|Legislation|Publications?)|Developments in the Law|Annotation|Survey|"
    r"Response|Reply|Rejoinder|Symposium|Lecture|Colloqu(?:y|ium)|Commentary|Foreword|Tribute|In Memoriam|"
    r"Viewpoint|Perspective|Policy Forum|"
    r"Special (?:Project|Feature|Report)|"
    r"Panel(?: Discussion)?|Roundtable|Transcript|The Supreme Court, \d{4} Term(?:—\w+(?: \w+)?)?"
)
"""What a piece in a review is called before its title (rule 16.7)."""
JOURNAL = bluebook(
    rf"""
    (?:,|(?<=,[”’"])|(?<=[?!]))\s+(?P<volume>\d+)(?:\((?P<issue>\d+)\))?\s+
    (?P<journal>(?!(?:I\.C\.J\.|P\.C\.I\.J\.)\ )
        [A-Z][^,;()<>§]*?(?:,\ [A-Z][^,;()<>§\d]*?(?=[,&])){{0,3}}(?:,?\ ?&[^,;()<>§\d]*?)?[A-Za-z.’)\]])\s+
    (?:\((?i:Special\ Issue)\)\s+)?
    (?:
        (?P<page>(?P<chapter>\d{{1,3}})[–-]\d{{1,4}}(?=,\ (?:at\ )?(?P=chapter)[–-]\d)|\d{{1,3}}[–-]1(?=,?\ )  # 4-101
            |\d+(?:,\d{{3}})*|[A-YZei]\d+|{LETTER}{{2}}\d+|[Aa]rt\.\ \d+)
        (?:,?\s+(?P<all>passim)
            |,\s+(?:at\s+)?(?P<pin>(?!\s)(?:{verbose(PARTS)}(?:\ at\ |(?=\s+\()))?(?:{verbose(PAGES)})?)
            |(?P<suffix>{verbose(ON_PAGE)}),?)
        \s+\((?P<date>(?:{verbose(DAY)}|{YEAR})|{verbose(SEASON)}|forthcoming\ {YEAR})(?:[–/-]\d+|-[IVX]+)?
          (?:\ &\ Supp\.\ \d+)?\)
      | \(forthcoming(?:\ (?:{verbose(MONTH)}\ )?{YEAR})?\)           # in no issue yet
    )
    """,
    re.X,
    sign=r"(?:,|(?<=[”’\"?!]))\s+\d+(?:\(\d+\))?\s+[^\W\d_a-z]",
)
JOURNAL_BY_YEAR = bluebook(  # its year is its volume, and no bracket dates it: *Title*, 2003 BYU L. REV. 1275, 1280
    rf"""
    (?:,|(?<=,[”’]))\s+(?P<volume>{YEAR}(?:[–-](?:{YEAR}|\d\d))?)\s+
    (?P<journal>
        (?!(?:I\.C|P\.C\.I)\.J)                                      # a court's reports, which are no journal
        (?=[A-Z])[\w.’&\ ]*?\b(?:J\.|L\.J\.|REV\.|Rev\.|F\.|L\.\ ?F\.|Q\.|LEGAL\ F\.)(?:\ (?:[A-Z]+\.|&|ONLINE))*
        | (?=[A-Z’.&\ -]*[A-Z]{{5}})(?![A-Z.\ ]*\bLEXIS\b)             # REVUE DE L’ARBITRAGE
          [A-Z][A-Z’.&-]*(?:\ [A-Z’.&-]+){{0,9}}(?:\ \[[A-Z’.&\ ]{{2,20}}\])?
    )\s+
    (?P<page>\d+)(?!(?:,\s[\d,\s–-]+)?\s\({YEAR}\))                   # 1249 ANNALS 45, 46 (2012)
    (?:,?\s+(?P<all>passim)|,\s+(?P<pin>{verbose(PAGES)}))?(?P<suffix>)(?=[.,;]|\s[\[(]|$)
    """,
    re.X,
    sign=rf"(?:,|(?<=[”’]))\s+{YEAR}[\s–-]",
)
JOURNAL_BY_ARTICLE = bluebook(  # by its own number: *Title*, 14 PLOS ONE, issue no. 5, May 2019, art. no. e021
    rf"""
    (?:,|(?<=[,”’]))\s+(?:(?P<volume>\d+)\ |(?=[^a-zß-ÿ;()<>]{{4,80}},\ (?:[Ii]ssue|[A-Z][a-z.]+\ [12])))
    (?P<journal>[A-Z][^,;()<>§\d]*?(?:,\ [A-Z&][^,;()<>§\d]*?){{0,2}}),
    (?:\ (?i:issue)\.?\ (?:[Nn]o\.\ )?(?P<issue>\d[\d–-]*),)?
    \ (?P<date>{verbose(DAY)}|{verbose(SEASON)}|{YEAR}),
    \ (?P<page>[Aa]rt(?:icle|\.)?\ [Nn]o\.\ [\w.-]*\w)(?P<suffix>)(?:,\ (?:at\ )?(?P<pin>{verbose(PAGES)}))?
    """,
    re.X,
    sign=r"[Aa]rt(?:icle|\.)? [Nn]o\. \w",
)
