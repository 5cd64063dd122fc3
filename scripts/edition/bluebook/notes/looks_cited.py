"""What tells that a clause in which no citation was read is one all the same, and no comment of the author’s."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import ANY_DAY, MONTH, YEAR
from edition.bluebook.forms.explanations import explains
from edition.bluebook.forms.imprint import THESIS
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.paper_patterns import ON_FILE
from edition.bluebook.forms.short_form_patterns import BILL
from edition.bluebook.literature.book_citations import without_volume
from edition.bluebook.notes.bare_sections import SECTION_ALONE
from edition.bluebook.notes.left_over import holds_number
from edition.bluebook.notes.never_prose import is_translated, never_prose
from edition.bluebook.notes.no_sentence import appeared, is_no_sentence
from edition.bluebook.words import countries
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import headline, is_person, split_authors
from edition.bluebook.words.prose import is_prose
from edition.bluebook.words.us_states import STATES
from edition.text.inline import touching
from edition.text.late_patterns import late

_POINTING = late(r"\[hereinafter\b|\b(?:[Ss]upra|[Ii]nfra)\b(?! (?:at|in|the)\b)")
_REPORTED = bluebook(
    rf"(?<![\w.$§-])\d{{1,4}} (?!{MONTH} )(?:(?:[A-Z][\w.’-]*|&|\d[a-z]{{1,2}}) ){{1,8}}\d+(?:–\d+)?"
    r"(?=[,.;)]|\s\(|$|"
    r" at )"
)
_PLACED = bluebook(
    rf", {ANY_DAY}\b|\b(?:[Vv]ol|[Cc]ols?)\.? ?\d|"
    rf"\bNos?\. ?[A-Za-z]{{0,4}}\d|\*\d|\b[A-Z]\w*\. \d+,? at \d|"
    r"(?:, at|(?<=[A-Z]{2}) at) \d|\d nn?\. ?\d|"
    r"(?:, |(?<=\.) |(?<=[A-Z]{2}) )(?:r|fol|art|cl|ch|pt|para|reg|amend|tit|bk)s?\. ?(?:\d|[IVXLC]+\b)|"
    r"§§? ?\d|¶¶? ?\d|(?<=\w) arts?\. \d|"
    r"\b(?:Regist(?:er|ry)|Record|Roll|Book|Minute|Account|Paper|Letter|Journal|Ledger|Log|File|Return|Docket|Deed|Will|"
    rf"Diar(?:y|ie)|Proceeding|Inventor(?:y|ie)|Correspondence)s?\b[^;]*, {YEAR}[–-]{YEAR}[ .;]*$"
)
_OF_A_CLASSIC = late(r",? (?:at )?\d{2,4}[a-e]\d{0,2}\b")
"""A place in a classic by the column of an old edition: `*Politics* 1253a`."""
_AT_PAGE = late(r",? at \d{1,4}(?=[.;]|$)")
"""A page behind a name in italics alone: `*Roe* at 69`."""
_PAGED_TITLE = late(rf",? (?:at )?\d+(?:[–-]\d+)? \([^()]*{YEAR}[^()]*\)")
_IN_SMALL_CAPITALS = bluebook(r",? \d{1,4} [A-Z][A-Z.’&]*(?: [A-Z][A-Z.’&]*)* \d+(?=[,.;( ]|$)")
"""A journal's volume and page behind a title in italics: `*The Right of Passage*, 212 QUAY COURSES 9`."""
_VOLUME_PAGE = bluebook(r",? \d{1,4} [A-Z][^;,“”]{0,60}? at \*?\d")
"""A page in a volume behind a name in italics: `*Pier*, 5 Tolls (Port) at 1100`."""
_DATED_TITLE = late(rf"(?:,? (?:at )?[\d–-]+)? \([^()]*{YEAR}[^()]*\)")
_CERTAIN = late(
    r"\bUN Docs? [A-Z]+/|, ECHR \d{4}|(?<![\w/.])[A-Z]{1,4}(?:/[A-Z\d]+)*/\d+(?:/\d+)+|"
    r"\d (?:C\.F\.R\.|CFR|U\.S\.C\.|USC) (?:[Pp]art|[Ss]ubpart|[Cc]hapter|[Tt]itle)s? [\dIVXLC]|"  # 14 CFR part 25
    r"(?<![\w’])[A-Z][\w’]+, (?:nn?\.|notes?|fn\.?) ?\d+,? above|"  # Roe, n. 1 above
    r"\b(?:RG|Record Group) \d+, |\b[Bb]ox(?:es)? \d+, (?:[Ff]olders?|[Ff]iles?|[Rr]eels?) \d|"
    r"^(?:[Ss]ee (?:also )?)?[A-Z]{1,4} \d+(?:/\d+)+, [A-Z]|"  # FO 371/10850, The National Archives
    r"\bTitle \d+,(?: of the)? (?:United States Code|U\.S\.(?: ?C\.| Code)|Code of Federal Regulations),? (?:[Ss]ec|§)|"
    r", (?:[Bb]ox(?:es)?|[Ff]older|[Ff]ond|[Ff]ile|[Rr]eel) \d+(?=[,.;])|\bop\. ?\d+, (?:d|ed|k|spr)\. ?\d|"
    r"\bCass\.,? (?:\w+ ){0,2}(?:civ|com|crim|soc|ch|sez|ass|plén|req)\b|, n[°º] ?\d|"
    r"\b[A-Z]{2}[A-Za-z]{0,6} (?:19|20)\d\d, \d{1,5}(?=[.;]|, \d| \(\d|$)|"
    rf", {MONTH} (?:\d{{1,2}}, )?{YEAR},? at \d+(?![\d:]| ?[ap]\.?m)|"  # J. Tides, July 2016, at 5
    r"’\d{3} (?:Patent|Application|Publication)\b,? (?:at |cols?\. |claims? |cls?\. |figs?\. |¶)|, slip op\.,? at \d"
    r"|, \d{1,4} (?:U\.S\.|S\. ?Ct\.|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?)(?=\.?[;\s]*$)"  # Roe, 336 F.3d.
    r"|, \[\d{4}\] (?:\d{1,3} )?[A-Z][A-Za-z]{0,4}\.?(?:[A-Z]\.)* ?(?:at |\d|¶|para)"  # [1998] 2 S.C.R. at para. 4
)
_OF_NO_SESSION = late(rf"{BILL}(?:,? §§? ?\d[\w.()]*)? \({STATES}\.? {YEAR}\)")
"""A bill of a State without the legislature that had it: `S.B. 90 (Cal. 2017)`."""
_OF_A_CODE = late(
    r"[\w\]] \[[A-Z][^\[\]]{0,250}\],? (?:arts?\.|§§?|ss?\.) ?[LR]?\.? ?\d"
)  # Code civil [C. civ.] art. 1
_UNPUBLISHED = late(
    rf"{ON_FILE.pattern}|\((?:unpublished )?(?:manuscript|(?:[\w. ]{{2,30}})?(?i:{THESIS}))(?!\w)[^()]*\)"
)
_UNDATED_BOOK = late(r"(?<![A-Z])[A-Z]{3,}, [A-Z]+(?: [A-Z’-]+)+,? (?:at |§ ?)?\d+(?:[–-]\d+)?[ .;]*$")
"""Small capitals with a page and no year: `JANE ROE, THE PIERS OF OLD 44`."""
_PLACE_AT_END = late(r"(?:,? (?:at |§ ?|¶ ?)?[\d–-]+)?[ .;,]*$")
_IN_CAPITALS = late(r",? (?=[A-Z’.& ]*[A-Z]{3})[A-Z’.&]+(?: [A-Z’.&]+)*(?:,? (?:at )?\d+)?[ .;]*$")
"""What closes a clause behind a title in italics: where it appeared, in small capitals, without a date."""
_ENDS_IN_PLACE = late(r", (?:§§?|¶¶?|arts?\.|cls?\.|secs?\.|Rule|Ex\.) ?\d[\w.()-]*[ .;]*$")
"""A sentence that ends in a place set off by a comma: `Indenture, dated as of …, § 4.07(b)`."""
_SECTION_ALONE = late(SECTION_ALONE)
_BEGINS = bluebook(r"(?:\d{1,3} )?[A-Z]")
_ACT_AND_SECTION = bluebook(r"(?:[A-Z][\w.’&-]* ){1,8}§§? ?\d[\w.()-]*, ")
_PARTIES = late(r"[\w.’)] v\. [A-Z][^,;]{0,120}, [^;]{0,120}\d")
_OF_A_COUNTRY = late(r"[\w.)] (?P<bracket>\([^()]*\))[ .;]*$")
_VERSE = late(r"(?<![\d:.])\d{1,3}:\d{1,3}(?![\d:]| [AP]\.?M)")  # Genesis 18:25
_SHELVED = late(r"\b(?:box(?:es)?|folders?|files?|series|reels?|cartons?|items?)(?= \d)")
"""How an archive calls what it keeps a paper in, as a sentence has it, too: `box 3, folder 12`."""
_SHORTENED = late(r"(?<![\w.])[a-z]{1,5}\.(?= |\d)|(?<=, )at [ivxlc]+\b")  # r. 14, fol. 12, at xi
_IN_BRACKETS = late(
    rf"\(n\.? ?\d{{1,4}}\)|\([^()]*\b(?:television|radio) broadcast[^()]*{YEAR}\)|\({YEAR}[a-z]?, pp?\. ?\d|"
    r"\((?:[A-Z][^()]*\b(?:eds?|trans)\.,? (?:[A-Z\d][^()]*)?|(?:[A-Z][^()]* )?\d+(?:st|n?d|rd|th) ed\.,? )"
    rf"{YEAR}\)|\((?:transcript |text |recording |video |audio |slides )?available at http"
)
"""What no sentence has in brackets: who edited a book or which edition it is, before its year; a note, `(n 4)`, a page
behind a year alone; where a transcript is."""
_OF_A_YEAR = late(r"(?<=\d{4};)\d{1,4}(?:\(\w+\))?:e?\d")
"""A journal's volume and page behind its year, as physicians print them: `2014;371:1422`."""
_ABOUT_THIS = late(
    r"(?:above|below|also (?:above|below)|"
    r"(?:the )?(?:text|discussion|notes?|parts?|sections?|appendix|table|figure)\b)",
    re.I,
)
_ARCHIVED = late(r"\[(?:https?://)?perma\.cc/[\w-]+")
"""An archived copy, which no comment has."""
_ADDRESS = late(r"(?<!: )(?:https?://|www\.)\S+")
"""An address; behind a colon it is what the word before it says: `DOI: https://doi.org/…`."""
_SHORTEST = 5  # signs: what is longer in italics may be a title


def holds_url(note: NoteText, start: int, end: int) -> bool:
    """True if a web address stands in a clause outside its brackets."""
    return any(start <= s and not note.depth[s] for s, _ in touching(note.style.urls, start, end))


def looks_cited(note: NoteText, start: int, end: int) -> bool:
    """True if a clause holds what no comment does, by any of the signs that `unread` lists."""
    text, whole = _outside(note, start, end), note.plain[start:end]
    if _has_a_sign(note, start, end, text) or _has_a_title_placed(note, start, end):
        return True
    signal = patterns.SIGNAL.match(text.lstrip())
    body = text.strip(" .;,")[len(signal[0]) if signal else 0 :].strip(" ,")
    if signal and _BEGINS.match(body) and not _ABOUT_THIS.match(body) and _is_dated(whole):
        return True
    if signal and _SECTION_ALONE.fullmatch(body) or body[:1].isdigit() and _is_dated(whole, cut=True):
        return True
    if (
        holds_url(note, start, end)
        and (signal or not is_prose(_ADDRESS.sub("", body)))
        or _is_undated(note, start, end, body)
    ):
        return True
    italics = touching(note.style.italics, start, end)
    if is_no_sentence(body, whole) or any(appeared(note.plain, e, end) for _, e in italics):
        return True
    if (signal or start) and _is_a_name_alone(note, start, end, body):
        return True
    if not _BEGINS.match(body) or _ABOUT_THIS.match(body) or is_prose(_SHELVED.sub("", _SHORTENED.sub("", body))):
        return False
    if any(_DATED_TITLE.match(note.plain, e) for e in _title_ends(note, start, end)):
        return True
    return any(place.search(text) for place in (_VERSE, _PLACED, _PARTIES)) or _is_dated(whole)


def _is_a_name_alone(note: NoteText, start: int, end: int, body: str) -> bool:
    """True if nothing but a name in italics stands behind a signal, or another citation: `*See Roe*; *Doe*.`"""
    at = note.plain.find(body, start, end)
    if len(body) <= 2 or at < 0 or not body[0].isupper() or is_prose(body):
        return False
    return all(note.style.is_italic(each) for each in (at, at + len(body) - 1)) and not re.search(r"[,:]", body)


def _has_a_sign(note: NoteText, start: int, end: int, text: str) -> bool:
    """True if a clause, which outside its brackets is `text`, holds words or numbers that only a citation has."""
    return bool(
        _POINTING.search(note.plain, start, end)
        and _POINTING.search(text)
        or any("." in found[0] for found in _REPORTED.finditer(text))
        or holds_number(text)
        or never_prose(text)
        or is_translated(note, start, end)
        or _CERTAIN.search(text)
        or _is_of_a_country(note.plain[start:end])
        or _OF_A_CODE.search(note.plain[start:end])
        or _IN_BRACKETS.search(note.plain, start, end)
        or _OF_A_YEAR.match(note.plain, start, end)
        or _OF_NO_SESSION.search(note.plain, start, end)
        or _ENDS_IN_PLACE.search(text)
        or _ACT_AND_SECTION.match(text.lstrip(" ;"))
        or _ARCHIVED.search(note.plain, start, end)
        or _has_history(note, start, end)
        or _UNPUBLISHED.search(note.plain, start, end)
        or _UNDATED_BOOK.search(text)
    )


def _is_of_a_country(clause: str) -> bool:
    """True if a bracket with a country ends a clause."""
    ends = _OF_A_COUNTRY.search(clause)
    return bool(ends and countries.FOREIGN.fullmatch(ends["bracket"]))


def _has_a_title_placed(note: NoteText, start: int, end: int) -> bool:
    """True if behind words in italics stands a page, a place in a classic or a volume, or small capitals that end."""
    italics = touching(note.style.italics, start, end)
    ends = _title_ends(note, start, end)
    return (
        any(_AT_PAGE.match(note.plain, e, end) and note.plain[s].isupper() for s, e in italics)
        or any(_VOLUME_PAGE.match(note.plain, e, end) for _, e in italics)
        or any(each.match(note.plain, e, end) for each in (_OF_A_CLASSIC, _IN_SMALL_CAPITALS) for e in ends)
        or any(each.match(note.plain, e) for each in (_PAGED_TITLE, _IN_CAPITALS) for e in ends)
    )


def _title_ends(note: NoteText, start: int, end: int) -> list[int]:
    """Where words in italics end that are long enough for a title."""
    return [e for s, e in touching(note.style.italics, start, end) if e - s > _SHORTEST]


def _is_undated(note: NoteText, start: int, end: int, body: str) -> bool:
    """True if nothing but persons and a title stand in a clause: `4 JAN ROE, TREATISE`, `Jan Roe, *The Pier*`."""
    lead, _, title = body.partition(", ")
    if title and body.isupper():
        return _persons(lead) and any(map(str.isalpha, title))
    titles = [(s, e) for s, e in touching(note.style.italics, start, end) if e - s > _SHORTEST]
    for s, e in titles[:1]:
        lead = note.plain[start:s].strip(" ;")
        signal = patterns.SIGNAL.match(lead)
        lead = lead[signal.end() if signal else 0 :]
        if not note.plain[s:e].lstrip("“‘")[:1].isupper():  # Roe, J., *dissenting*
            return False
        return lead.endswith(",") and _persons(lead.strip(" ,")) and bool(_PLACE_AT_END.match(note.plain[e:end]))
    return False


def _persons(printed: str) -> bool:
    return all(is_person(headline(name)) for name in split_authors(without_volume(printed), True) or ("",))


def _has_history(note: NoteText, start: int, end: int) -> bool:
    """True if a clause says in italics what became of a work: `Some Tract (1731), *reprinted in* ROE, WORKS 35`."""
    said = ((h, h.end() - len(h[0].lstrip(", "))) for h in HISTORY.finditer(note.plain, start, end))
    return any(not note.depth[word] and note.style.is_italic(word) for _, word in said)


def _is_dated(text: str, *, cut: bool = False) -> bool:
    """True if one bracket with a year ends a title or page behind a comma; `Ohio (1990), Utah (1995)` is a list.

    What is `cut` off a citation needs no comma: `12 (2018)`.
    """
    dates = [m for m in patterns.PAREN_DATE.finditer(text) if not explains(m)]
    return len(dates) == 1 and (cut or ", " in text[: dates[0].start()])


def _outside(note: NoteText, start: int, end: int) -> str:
    """A clause without what stands inside its brackets and quotation marks; a hereinafter's first word stays."""
    kept = [c for at, c in enumerate(note.plain[start:end], start) if not note.depth[at]]
    bracket = patterns.HEREINAFTER.search(note.plain, start, end)
    return "".join(kept) + (" [hereinafter" if bracket and note.depth[bracket.start()] == 1 else "")
