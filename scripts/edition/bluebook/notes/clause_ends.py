"""Where the clauses of a note end: at semicolons and at the ends of sentences, outside brackets and titles."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.places_cited import ENTITLED_PART
from edition.bluebook.notes.title_marks import is_titles_mark
from edition.bluebook.notes.volume_titles import is_in_capitals
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.offices import STATED_TOGETHER
from edition.bluebook.words.printed_names import is_person
from edition.bluebook.words.us_states import NAMES_OF_STATES
from edition.text.late_patterns import late
from edition.text.title_words import looks_like_title

_SHORTEST = 2  # letters: *Id.*; what is shorter cites nothing
_NEAR = 100  # what decides whether a stop ends a sentence stands as near as that
_LOWER_ABBREVIATIONS = frozenset(
    "al app apps approx art arts bk bks c ca cf ch chs cir cl cls col comm dep dist div e.g ed eds et etc fig figs "
    "fn i.e inc no nos nr núm n nn para paras p pp pmbl prof pt pts rev sec secs seq ser st supp tbl trans v viz vol "
    "vols vs id ibid ff infra supra cert passim rel mr mrs ms dr hon jr sr gen col lt sgt amend fol fols sched scheds "
    "reg regs tit mtg sess prtg reprt subd subdiv subpt subch subtit cmts illus ann cong tr trib exs ex fed mem op ops "
    "indep nom cmt jud proc crim civ evid ll lns ln rr vv subpara subsec frag pls pl obs qq qu bd pmt dkt princ "
    "jan janv febr févr mrt avr juin juil aug okt oct nov dec déc princs sch doc docs exh exhs concl "
    "add adds attach attachs concls encl cols std stds guid guids recs rec cls dem amends rn rz rdn rdnr mn".split()
)
_STARTERS = (
    r"(?:(?:A|After|All(?!\.)|Also|Although|An|And|As|At|Because|Before|Both|But|By|Compare|Congress|Cf|Contra|Despite|Each|"
    r"Even|Every|Few|First|For|From|Had|He|Her|Here|His|However|I|If|In|Instead|It|Its|Many|More|Moreover|Most|My|"
    r"Neither|No(?!\.)|Nor|Note|Nothing|On|Once|One|Only|Or|Other|Others|Our|Over|Second|See|She|Similarly|Since|So|"
    r"Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|Three|Thus|To|Today|Two|Under|Unlike|"
    r"Until|Was|We|Were|What|When|Whether|Which|While|Who|Why|With|Without|Yet|You|Accord|Id|Ibid|E\.g)(?=[\s,.’])|"
    r"U\.N\. (?:SCOR|GAOR|ESCOR|Doc\.)|[GS]\.[AC]\. Res\. \d)"
)
_STOP = late(r"[.?!](?=[”’)\]]*\s+[“‘(\[]{0,2}[A-ZÀ-ÞƏİŞĞÇÖÜ0-9§¶*])|[.?!](?=[”’]*$)")
_HANDLED = r"[A-Z][\w.’&-]*(?: [\w.’&-]+){0,6} \(@[\w.-]+\), "
"""Who posts, with a handle: `Jane Roe (@jroe), TWITTER`."""
_PAPER = (
    r"(?:(?:Open )?Letter|Telegram|E-?mail|Memorandum) from [A-Z]|(?:Telephone )?Interview (?:with|by) [A-Z]|"
    r"Press Release(?: No\. [\w/-]+)?, [A-Z]"
)
"""How a paper begins that is cited behind a sentence which a quotation ends."""
_REGISTERED = late(
    r"[\s,;.]*(?:[Ss]ee(?: also|, e\.g\.,| generally)? |[Cc]f\. |[Aa]ccord )?"
    r"(?P<name>(?=[A-Z])(?:[^\d()§¶]|\([A-Z][^\d()§¶]{3,60}\)|(?<=Year )\d{4}|(?<=[FC]Y )\d{4}){4,160})"
)
_SAYS = late(
    r"\b(?:is|are|was|were|has|have|had|be|been|would|could|can|may|might|must|should|that|because|this|these|it|they|"
    r"not|as|whether|which|how|if|but|so|while)\b"
)
"""Words of a sentence of the author's that quotes, which no citation has before a title in quotation marks."""
_SAYS_NO = late(r"\b(?:voted|said|answer(?:s|ed)?(?: was| is)?|replied|vote|is|was)(?: a)? no$")
"""A *no* that answers, and shortens no number: `the three States voted no.`"""
_OF_A_SENTENCE = late(
    r"\b(?:the|this|that|our|a|its) (?:[A-Z][a-z]+ ){0,3}(?:Court|Congress|Circuit|Constitution|Amendment|Government|"
    r"President|Senate|House|State|States|Clause|Article|Essay|Note|Agency|Board|Commission|Union|Treaty|Charter)$"
)
"""Words with a capital and no abbreviation, as they end a sentence."""
_NO_ABBREVIATION = late(
    r"(?<![\w.’])[a-z]+ (?:[A-Z][a-z]+ ){0,3}(?:Congress|Courts?|Acts?|Code|Constitution|Amendments?|Clause|Secretary|"
    r"Committee|Commission|Department|Agency|Administration|President|Senate|Governments?|States?|Republic|Treaty|Board|"
    r"Circuit|Order|Rules?|Plan|Program|Framers|Founders|Executive|Bill|Statutes?|Resolution|Convention|Restatement|"
    rf"Reconstruction|Guidelines|England|Britain|America|Europe|{'|'.join(NAMES_OF_STATES.values())})$"
)
"""A word that shortens none, behind a small one: `They asked Congress. Roe v. Doe`, `so in New York. Roe v. Doe`."""
_INITIALS = late(r"(?<![\w.’])[a-z]+ [A-Z]{3,}$")
"""Initials behind a small word, and no word that small capitals cut: `a limit of the NAAQS. Roe v. Doe`."""
_PARTS_WORDS = late(r"[\s(\[“‘]")
_REGISTER = late(r"Fed\. ?Reg\. \d")
_IN_REGISTER = late(r" [A-Z](?:[^();]|; (?=[A-Z])){2,300}?, \d+ Fed\. ?Reg\. \d")


def clauses_of(note: NoteText) -> list[tuple[int, int]]:
    """The (start, end) of each clause: parted by semicolons and sentence ends outside brackets and titles."""
    cuts: list[int] = []
    for match in re.finditer(r";|[.?!]", note.plain):
        at = match.start()
        if note.depth[at] or note.in_url(at) or note.in_title(at):
            continue
        if (
            match[0] == ";"
            and not _codified(note, at)
            and not is_in_capitals(note.plain[max(0, at - 2 * _NEAR) : at], _behind(note, at + 1))
            and not _in_register(note, at, cuts[-1] if cuts else 0)
            or match[0] != ";"
            and _ends_sentence(note, at)
        ):
            cuts.append(at + 1)
    cuts += [m.end() for m in re.finditer(r"[.?!]’?”", note.plain) if _quote_ends_sentence(note, m)]
    bounds = sorted({0, *cuts, len(note.plain)})
    pairs = zip(bounds, bounds[1:], strict=False)
    return [(s, e) for s, e in pairs if len(note.plain[s:e].strip(" ;.”’)")) >= _SHORTEST]


def _before(note: NoteText, at: int) -> str:
    return note.plain[max(0, at - _NEAR) : at]


def _behind(note: NoteText, at: int) -> str:
    return note.plain[at : at + _NEAR]


def _codified(note: NoteText, at: int) -> bool:
    """`Pub. L. No. 1-2; 3 U.S.C. § 4 note`: where a public law is set out is a parallel, not a second, source."""
    if re.search(r"\(La\.(?: App\. \d\w* Cir\.)? \d+/\d+/\d+\)$", _before(note, at)):  # Louisiana's own number first
        return bool(re.match(r"\s+\d+ So\. [23]d \d", _behind(note, at + 1)))
    law = re.search(r"(?:Pub\. L\.(?: No\.)?|P\.L\.) \d+[-–]\d+$", _before(note, at))
    return bool(law and re.match(r";\s+\d+ U\.S\.C\. §§? ?\w+ note\b", _behind(note, at)))


def _in_register(note: NoteText, at: int, since: int) -> bool:
    """A semicolon of a rule's name in the Federal Register: `Air Plans; Ohio; Ozone, 84 Fed. Reg. 12`."""
    register = note.first_behind(_REGISTER, at)
    if not register or register.end() > at + 400:
        return False
    named = _REGISTERED.fullmatch(note.plain, since, at)
    if not named or note.style.is_italic(at - 1) or named["name"][-2:].isupper() or " v. " in named["name"]:
        return False
    return looks_like_title(named["name"]) and bool(_IN_REGISTER.match(note.plain, at + 1, at + 400))


def _quote_ends_sentence(note: NoteText, match: re.Match[str]) -> bool:
    """A sentence that ends inside its quotation marks, followed by another sentence."""
    if note.depth[match.end() - 1] != 1:
        return False
    if re.match(rf"\s+(?:{_STARTERS}|{_HANDLED}|{STATED_TOGETHER}|{_PAPER})", _behind(note, match.end())):
        return True
    if _authored(note, match.end()):
        return True
    opened = match.start()
    while opened and note.depth[opened - 1]:
        opened -= 1
    if (
        _opens_note(note, opened)
        and note.plain[match.start()] == "."
        and note.plain.count(" ", opened, match.start()) > 2
    ):
        return bool(re.match(r"\s+[A-Z]", _behind(note, match.end())))
    if _CASE_NEXT.match(note.plain, match.end()) and note.plain.count(" ", opened, match.start()) > 2:
        return True
    said = re.split(r"[.;] ", note.plain[max(0, opened - 3 * _NEAR) : opened])[-1]
    is_long = note.plain.count(" ", opened, match.start()) > 2
    return is_long and bool(_SAYS.search(said) and re.match(r"\s+[A-Z]", _behind(note, match.end())))


def _opens_note(note: NoteText, opened: int) -> bool:
    """True if a quotation begins a note, or a sentence of it: `“No court has said so.” Brief for Petitioner at 9`."""
    return not note.plain[:opened].strip() or note.plain[:opened].endswith((". ", ".” "))


def _ends_sentence(note: NoteText, at: int) -> bool:
    if not _STOP.match(note.plain, at):
        return False
    if note.plain[at] != ".":
        return not is_titles_mark(note, at)
    before, after = _before(note, at), _behind(note, at + 1).lstrip("”’)] ")
    starts = bool(re.match(_STARTERS, after))
    if before.endswith((")", "]", "”", ">", "%")) or note.in_url(max(at - 1, 0)):
        return True
    if re.search(r"\b(?:[Ii]d|[Ii]bid)$", before[-5:]):
        return not re.match(
            r"at\b|§|¶|\(|\[\d|(?:Arts?|Exs?|Apps?|R(?:d?nr?|z))\. ?(?=[\dA-Z])|Annex |Rules? \d|"
            r"(?:[RMPLEO]|SR)-\d{1,2}\W|\d[\w./()–-]*\W*(?:$|[;,(])|"
            rf"{ENTITLED_PART}",
            after,
        )
    if before[-1:].isdigit():
        return starts or not re.search(r"(?:\b[Nn]os?|\bArts?|\bch|\bpt|§|¶|\bvol|\bn)\.? ?\d+$", before)
    if _NUMBERED_NEXT.match(note.plain, at + 1) and _WHOLE_LAST.search(before):
        return True
    initials = _INITIALS.search(before) and re.match(r"[A-Z][a-z]", after) and _PARTIES.match(after)
    return bool(initials) or _word_ends_sentence(before, starts) or _leads_to_author(note, at)


_PARTIES = late(
    r"(?:In re|Ex parte|[A-Z][^;()“]{2,80} v\.) [A-Z]|[A-Z][a-z][^;()“.]{2,80} (?:Act|Amendments)(?: of \d{4})?, "
)
"""A case's or an act's name, as a sentence begins with it: `Roe v. Doe`, `Harbour Act of 1977, Pub. L. No. 95-95`."""
_CASE_NEXT = late(
    r"\s+(?:(?:In re|Ex parte) [A-Z][^;()“”]{1,80}|[A-Z][^;()“”]{1,80} v\. [A-Z][^;()“”]{1,80}), \d+ (?=[A-Z])",
    sign=r" v\. |In re |Ex parte ",
)
"""A case with its place in a reporter, behind a sentence that its quotation ends: `“… .” Roe v. Doe, 12 F.3d 4`."""
_NUMBERED_NEXT = late(
    rf"\s+(?:Act of {DAY}|"
    r"\d+ (?:U\.S\.C\. §|C\.F\.R\. §|(?:U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?) \d))"
)
"""An act by its day, a code’s section or a place in a reporter: no stop within a citation stands before it."""
_WHOLE_LAST = late(r"\b(?:Act|Code|Court|Clause|Congress|Amendment|Statute|Constitution)$")
"""A word that shortens none, at the end of a sentence: `a violation of the Harbour Act. 21 U.S.C. § 4`."""


def _leads_to_author(note: NoteText, at: int) -> bool:
    """True if a whole word that shortens none ends at a stop, and a person with a title in italics follows:
    `an account at Harbour. Jane Roe, *Tides*`."""
    named = _authored(note, at + 1)
    word = _WHOLE_WORD.search(note.plain, max(0, at - _NEAR), at) if named else None
    return word is not None and not is_person(f"{word[0]}. {named}")


def _authored(note: NoteText, at: int) -> str:
    """The person behind an offset whose title in italics follows: ` Jane Roe, *Tides*`; "" if there is none."""
    named = _AUTHOR.match(note.plain, at)
    return named["name"] if named and note.style.is_italic(named.end()) and is_person(named["name"]) else ""


_AUTHOR = late(r"\s+(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’.-]*){1,3}), (?=[A-Z“])")
_WHOLE_WORD = late(r"(?:(?<= (?:at|by|in|of|on|to|as) )[A-Z][a-z]{5,}|(?<=[a-z] )Act)$")


def _word_ends_sentence(before: str, starts: bool) -> bool:
    parted = _PARTS_WORDS.search(before[::-1])  # from its end: a split goes through all that stands before
    last = before[len(before) - parted.start() :] if parted else before
    if last.casefold() in _LOWER_ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last):
        return starts and (len(last) > 3 and "." in last or bool(_SAYS_NO.search(before)))
    if last in {"BGBl", "RGBl", "BGBL", "RGBL"}:  # BGBl. I at 12
        return False
    if last.endswith("’s"):  # the rumour is Roe’s. Jane Roe, …
        return True
    if re.fullmatch(r"[a-z]{1,3}\.[a-z]{1,3}", last):  # m.nt.
        return starts
    if _OF_A_SENTENCE.search(before) or _NO_ABBREVIATION.search(before):
        return True
    if last[:1].islower():
        return "’" not in last or starts or last.endswith("s")
    return starts
