"""A rule on full citations: every word printed in one is in its entry, in the citation itself, or of a known class.

It is the other half of `entry-differs`: what a reader of notes drops is told here, by a second account.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from edition.bluebook.forms.before_titles import OFFICE_HELD
from edition.bluebook.forms.case_patterns import REPORTER
from edition.bluebook.forms.days import MONTH
from edition.bluebook.forms.journals import DESIGNATION
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.laws import LAW
from edition.bluebook.forms.own_years import OWN_YEAR
from edition.bluebook.forms.paper_patterns import ON_FILE, RELEASE
from edition.bluebook.forms.patterns import VISITED
from edition.bluebook.words.offices import OFFICE
from edition.bluebook.words.printed_names import DEGREE, HELD_BEFORE
from edition.checks.registry import Context, rule
from edition.model import Citation, Place, Source
from edition.resolving.compared_words import compared_words, pieces
from edition.resolving.matching import act_names, differences
from edition.resolving.resolver import citation_place
from edition.sources.fields import DATE_FIELDS, NAME_FIELDS
from edition.sources.names import names
from edition.text import foreign_dates
from edition.text.dates import printed_forms
from edition.text.small_words import COMMON
from edition.text.web_address import BARE_ADDRESS

_KNOWN = re.compile(
    "|".join(
        (
            rf"(?<![\w-])(?:{DESIGNATION})(?=[,:] )",
            VISITED.pattern,
            ON_FILE.pattern,
            r"\((?:EC|EU|EEC)\)|\bdoi:? ?(?=10\.)",
            DEGREE.pattern,
            r"\((?:notes|recording|No\.|entered into force|effective|published|granted) [^()]*\)",
            rf"\({MONTH} \d{{1,2}}\)|\([^()]* prtg\.[^()]*\)|\(@\w+\)",
            rf"{MONTH} \d{{1,2}}(?:[–-]| & )\d{{1,2}}, \d{{4}}",
            rf"\((?:[^()]*\b)?{OFFICE}(?!\w)[^()]*\)(?=, | & )",  # a person's office
            OFFICE_HELD.pattern,
            rf"(?:\A ?|\b[Ss]ee | & | and |(?<=, )){HELD_BEFORE.pattern}",
            rf"(?<=, ){OFFICE}(?: Gen\.)?(?: (?:of|for) [^,;()]+)?"
            r"(?:, (?:U\.S\. )?(?:Dep’t|Ministry|Min\.|Embassy|Off\.)[^,;()]*)?(?=, )",
            r"\((?=(?:transcript|recording|video|audio|text) available )\w+",
            r"\((?:[^(),]*, )?(?:Westlaw|Lexis)\b[^()]* through [^()]*\)|\((?:Westlaw|Lexis) through [^()]*\)",
            r"\[(?!\d{4}[\] ])[^\[\]]*\]",  # a translation
            r", (?:no )?(?:pet|writ)\.?(?: [\w’.]+){0,3}(?=\))",  # (Tex. App. 2013, no pet.)
            r"\d{1,2}/\d{1,2}/\d{2,4}(?=\))",
            r"\((?:database|Westlaw|Lexis) (?=(?:last )?updated)|(?<=\()(?:rel\.|released|perm\.)",
            r", No\. \d+ \([IVXL]+\)",  # of a committee's papers, beside the document's own
            r"\bSupp\.(?: [IVX]+)?(?: \d{4}(?=\)))?(?= *\d{0,4}\))|\bPt\.",
            r"(?:ECF|Dkt\.|Docket|NYSCEF)(?: Doc\.| Entry)? (?:No\. )?[\d-]+",
            rf"(?:opened for signature|{RELEASE}|(?:Panel|Appellate Body) Report|"
            r"(?:(?:Trial|Appeals?)(?: Chamber)? )?Judge?ment(?: of| and Sentence)?|Decision on [^,;()]{3,80}|"
            r"(?:Final |Partial )?Award|Advisory Opinion|Merits|Reparations|and Costs|"
            r"Preliminary Objections?|Provisional Measures|Jurisdiction(?: and Admissibility)?|Working Paper|"
            r"Annotation|Proclamation)\b",
            r"(?<=, )(?:Order|Decision)(?! No)(?!\w)|\((?:dec|just satisfaction|merits|striking out|revision)\.?\)",
            r"(?:Joined )?Cases?(?: (?:Nos?\. )?[\w/-]*\d[\w/-]*(?: P)?(?:(?:, | & | and )[\w-]+/\d+)*)?\b",
            r", of the (?:European|Council).{0,400}?(?=, (?:art|\d{4} O\.J\.))",
            r", (?:as amended|delivered to [^,;()]{3,80})(?=,)|(?<![^\W\d_])-[IVX]{1,4}(?=\))",
        )
    ),
    re.I,
)
"""What the pages keep and no field has: addresses of archives, when a page was seen, translations, what a paper is."""
_PAGES = r"\d[\d,]*(?:[–-]\d+)?"
_PARALLEL = {
    "case": rf",?\ (?:Docket\ )?(?:{REPORTER.pattern}|{LAW.pattern})(?:,\ {_PAGES})*"
    r"(?:\ \(\d{4}\)(?=,|\.|;|$)|(?=,|\ \(|\.|;|$))",
    "other": rf",\ (?:{REPORTER.pattern})(?:,\ at\ \*{_PAGES})?(?=,|\ \(|\.|;|$)",
    "treaty": rf",\ (?:{LAW.pattern})(?:\ \(\d{{4}}\)(?=\.|;|$))?",
    "statute": r",\ (?:No\.|ch\.)\ \d+",
}
"""Where else a decision or treaty is printed, and the page on which a section that is cited stands."""
_PRINTED_ADDRESS = re.compile(r"https?://[^\s<>\[\]]+")
_IMPRINT = re.compile(r"\([^()“”]*\d{4}\)")
_NO_IMPRINT = frozenset({"statute", "regulation", "rule", "constitution", "executive-order", "legislative-report"})
"""Kinds of which the database keeps the year of a code’s edition, and not its publisher."""
_BY_PEOPLE = frozenset({"letter", "interview"})
"""Kinds known by who wrote and who received: their offices and places have no field; figures are not theirs."""
_SMALL = COMMON | frozenset(
    compared_words(
        "its ed eds edn edition issue no nos p para pp prtg rev repr reprt s trans vol vols et al art op daily last "
        "reprinted visited accessed updated available proposed adopted filed signed argued submitted issued dated eff "
        "decided circa ca c forthcoming hereinafter file author unpublished manuscript student note comment photo "
        "reprint sec secs section sections article essay slip annex book review editorial opinion preprint spring "
        "summer autumn fall winter"
    )
)
"""Words of the imprint and between the parts of a citation, which no field has."""


@rule
def citation_words_lost(context: Context) -> Iterator[tuple[Place, str]]:
    """Words of a full citation that neither its entry has, nor its pinpoint, nor what is read behind it.

    Bad: `Ann Roe, *Tides*, 4 PIER L. REV. 1, 3 tbl.2 n.7 (2001)` of which only page 3 is read.
    Good: every word in a field of the entry, in the pinpoint or in a parenthetical.
    """
    faulty = {f.place.line for f in context.found if f.rule.startswith("bibtex-")}  # to be mended first
    lines = [s.place.line for s in context.edition.sources]
    ends = dict(zip(lines, [*lines[1:], math.inf], strict=False))
    sources = {
        s.key: s for s in context.edition.sources if not any(s.place.line <= at < ends[s.place.line] for at in faulty)
    }
    for note, found in context.citations:
        source = sources.get(found.source or "")
        if not source or found.citation.form != "full" or found.citation.answer:
            continue
        lost = _lost(found.citation, source)
        if source.kind in _BY_PEOPLE:
            lost = " ".join(word for word in lost.split() if any(map(str.isdecimal, word)))
        if lost and not _differs(found.citation, source):
            yield (
                citation_place(note, found.citation),
                f"{note.called}: of “{found.citation.text}” the words “{lost}” stand in no field of entry "
                f"{source.key} and in no pinpoint or parenthetical; expected them in one; correct the entry, or say "
                "what the words cite: […]{source=key}",
            )


def _differs(citation: Citation, source: Source) -> bool:
    """True if the entry has what the citation does not print: `entry-differs` says so, and of this it is half."""
    urls = tuple(BARE_ADDRESS.findall(citation.text))
    return any(d.field != "title" for d in differences(source, citation.text, urls))


def _lost(citation: Citation, source: Source) -> str:
    """The words of a citation that are kept nowhere, as printed."""
    left = Counter(_kept(citation, source))
    lost = []
    for word in pieces(_without_known(citation, source)):
        parts = [part for part in compared_words(word) if part not in _SMALL]
        missing = [part for part in parts if not left[part]]
        left.subtract(part for part in parts if left[part] and part.isdecimal())
        if missing:
            lost.append(word)
    return " ".join(lost).strip(" ,.;()[]")


def _without_known(citation: Citation, source: Source) -> str:
    """A citation without what is kept as it stands, and what has no field."""
    text = citation.text
    for kept in (*citation.parentheticals, citation.hereinafter):
        text = text.replace(f"({kept})", "( )", 1) if f"({kept})" in text else text.replace(kept, " ", 1)
    if citation.target_notes:  # in THE HARBOUR, supra note 6, at 176: the entry has the book's own title
        text = re.sub(r", in .*, supra note \d+", " ", text)
    history = HISTORY.search(text)
    text = text[: history.start()] if history else text
    text = OWN_YEAR.sub(" ", text)
    text = _PRINTED_ADDRESS.sub(" ", text)  # before dates, which one may hold: /2022-09/
    days = {source.fields.get(name) for name in DATE_FIELDS}  # 5 mei 2020, which the entry has as 2020-05-05
    text = re.sub(foreign_dates.DAY, lambda day: " " if foreign_dates.to_edtf(day[0]) in days else day[0], text)
    if source.kind in _NO_IMPRINT:
        text = _IMPRINT.sub(" ", text)
    if source.kind in _PARALLEL:
        text = _parallel(source.kind).sub(" ", text)
    for form in (form for name in DATE_FIELDS for form in printed_forms(source.fields.get(name, ""))):
        text = re.sub(rf"(?<!\d){re.escape(form)}(?!\d)", " ", text)
    if source.kind != "chapter" and "booktitle" in source.fields:  # printed again, in a book with a year of its own
        text = re.sub(r" \d{4}\)$", ")", text)
    return _KNOWN.sub(" ", text)


@cache  # long patterns, made for the kinds that an edition has
def _parallel(kind: str) -> re.Pattern[str]:
    return re.compile(_PARALLEL[kind], re.X)


def _kept(citation: Citation, source: Source) -> Iterable[str]:
    """The words that an entry has."""
    for name, value in source.fields.items():
        if name in NAME_FIELDS:
            yield from (word for person in names(value) for word in compared_words(person.display))
        else:
            yield from compared_words(value)
    yield from (word for name in act_names(source) for word in compared_words(name))
    yield from compared_words(citation.pinpoint or "")
