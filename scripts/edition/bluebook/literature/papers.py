"""Papers that say at their head what they are: letters, interviews, press releases, hearings, papers of a court."""

from __future__ import annotations

import re

from edition.bluebook.forms.paper_patterns import COURT_PAPER, PAPER
from edition.bluebook.forms.places_cited import PAGES, PARTS, PLACED_AT_END
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.interviews import interview, own_title, without_program
from edition.bluebook.literature.letters import PERIODICAL, is_title, letter
from edition.bluebook.literature.press_releases import press_release
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.text.inline import touching
from edition.text.late_patterns import late

_OF_RECORD = r"(?:(?:(?:Pet|Supp|Def|Pl)\. )?(?:App(?:\.|’x)|R\.|Tr\.|J\.A\.|A\.R\.|Ex\.|S?ER|CR|CT|RT|AR|RR) )?"
"""What a volume of the record calls its own pages: `at App. 7a`, `at Tr. 31:4`."""
_BARE_PAGE = (
    r"(?:(?<=[a-z]\.)|(?<=’[rt])|(?<=’[rt]s)) (?<![Nn]o\. )(?<![Ee]x\. )(?<![Aa]pp\. )(?<![Vv]ol\. )(?<![Pp]t\. )"
    r"(?P<bare>\d[\d:]*(?:[–-]\d[\d:]*)?)(?!,? at )"
)
"""A page behind a shortened title: `Tr. of Oral Arg. 31–32`, `Br. for Pet’r 4`."""
_ARGUED = (
    r"(?P<title>(?:[A-Z][\w.’-]+ ){0,4}"
    r"(?:Brief|Br\.|Mem(?:orandum|\.)|Mot(?:ion|\.)|Pet(?:ition|\.)|Reply|Opp(?:osition|’n)|Response|Resp\.)"
    r"(?: [^,;()]*?)?(?<! at)(?<![¶§])(?<! Part)(?<! Count)(?<! Phase)(?<! Order)(?<! No\.)) "
    r"(?P<bare>\d{1,3}(?:[–-]\d{1,3})?)"
)
"""What a party argues, and a page right before the case: `Def.’s Mot. to Dismiss 6, Roe v. Doe`."""
_LONGEST = 2000  # letters that a paper is cited in, its case with it
_COURT_PAPERS = (
    late(
        r"(?P<title>Opinion of (?:the )?(?:Advocate General|A\.?G\.?) [^,;]+?),? (?:delivered )?in "
        r"(?P<case>(?:Joined )?Cases? .+)$"
    ),
    late(rf"{_ARGUED}, (?P<case>(?:[A-Z][^,;]{{0,120}} v\. |In re |Ex parte ).+)$"),
    late(
        rf"(?P<title>.*?)(?:{_BARE_PAGE}|,? "
        rf"(?:at (?P<page>{_OF_RECORD}{PAGES}(?:,? (?:¶¶?|ll?\.) ?\d[\d–-]*(?:, \d[\d–-]*)*)?)|"
        rf"(?:at )?(?P<part>{PARTS}(?:(?:,| &) {PARTS}){{0,2}}(?:,? at {PAGES})?))), (?P<case>.+)$"
    ),
    late(r"(?P<title>[^,]*\bTr\.(?: of [^,]+?)?),? (?P<page>(?:vol\. \w+,? )?(?:at )?\d+:\d[\d:–,-]*), (?P<case>.+)$"),
    late(r"(?P<title>[^,]+), (?P<case>.+)$"),
)
_PLACED_BEFORE_CASE = late(
    rf"(?:(?! v\. |\d|, ).){{4,160}}?(?:, Hearing [^,\d]{{2,40}})?(?:, Days? \d+)?,? (?:at {PAGES}|¶¶? ?[\d–-]+), "
    r"(?:In re |Ex parte |[A-Z][^,;]{0,120} v\. |[A-Z][^,;]{0,80}, (?:[A-Z]+ )?(?:Case )?No\. )",
    sign=r" v\. |, (?:In re |Ex parte |(?:[A-Z]+ )?(?:Case )?No\. )",
)
"""A page or paragraph that stands before a case's name is one of another paper: `Expert Report ¶ 7, A v. B, No. 1`."""
_UNREPORTED = late(
    r"(?P<title>[A-Z][\w’]+(?: (?:[A-Z][\w’.]*|of|for|to|the|in|and|on)){0,6}), "
    r"(?P<case>(?:In re |Ex parte |[A-Z][^,;()\d]{0,120}(?:, (?:Inc|LLC|Ltd|L\.P|Corp|Co)\.?)? v\. )"
    r"[^,;:()“\d]*(?:, No\. [\w:.-]+)?)$"
)
"""A paper of a case that no reporter has: `Presentment, Commonwealth v. Roe`."""
_REPORTED_BY_AGENCY = late(r"\d (?:FERC|FCC|N\.L\.R\.B\.|F\.E\.R\.C\.)")
_OF_A_CASE = late(
    r" v\. |Cases?\b|\bIn re |Ex parte |\bNo\. |Arbitration|Arb\.|Dispute|Inquiry|Pleadings|, [A-Z][\w.’& -]*, \d"
)
"""What no paper of a case lacks: the case."""
_CASE = late(
    r" v\. |\bCases? [CTF]-\d|\b(?:In re|Ex parte) |\bNo\. |^[A-Z][\w.’& -]*, \d|\b(?:Arbitration|Arb\.)(?:,|$)|"
    r"^[A-Z][\w’ -]* (?:Case|Dispute|Inquiry)(?:,|$)"
)


def paper(note: NoteText, start: int, stop: int, law: re.Match[str] | None) -> Found | None:
    """A letter, interview, press release or hearing, which say at their head what they are; `law` is the number that
    ends it, if one does."""
    match = PAPER.search(note.plain, start, stop)
    if not match or note.depth[match.start()]:
        return None
    kind = (match.lastgroup or "").replace("_", "-")
    behind = match.start() != note.words_from(start)
    if kind == "press-release" and match[0][-1:].isdigit() and behind:  # Body, Title, Press Release No. 5
        return None
    if kind == "hearing" and _is_other_than_hearing(note, match, stop, law):
        return None
    if kind in {"letter", "despatch"} and is_title(note, start, match, stop):
        return None
    heard_by = _heard_by(note, start, match) if kind == "hearing" else ""
    begins = _title_begins(note, start, match) if kind == "hearing" else match.start()
    text = note.plain[begins:stop].strip(" ,")
    reader = {
        "letter": letter,
        "despatch": letter,
        "press-release": press_release,
        "interview": interview,
        "posting": _posting,
    }.get(kind, _entitled)
    placed = PLACED_AT_END.search(text) if reader is not _entitled else None
    text = text[: placed.start()] if placed else text
    text, program = without_program(note, match.start(), text) if kind == "interview" else (text, "")
    text, titled = own_title(text) if kind == "interview" else (text, {})
    fields, authors = reader(text)
    fields = {**fields, **({"container": program} if program else {}), **titled}
    pin = fields.pop("pages", "") or (placed and (placed["page"] or placed["part"])) or None
    if kind in {"letter", "despatch"} and "recipient" not in fields:
        kind = "other"  # Dear Colleague Letter from Jane Roe
    if law and law.groupdict().get("un_document") and kind in {"letter", "despatch", "other"}:
        fields = {**fields, "number": law[0].strip()}
    if heard_by:
        begins = note.words_from(start)
        return Found(begins, stop, kind, fields, (heard_by,), heard_by, pin)
    head = f"Interview with {authors[0]}" if kind == "interview" and authors else text
    return Found(begins, stop, _KINDS.get(kind, kind), fields, authors, head, pin)


def _title_begins(note: NoteText, start: int, hearing: re.Match[str]) -> int:
    """Where a hearing's title begins, which may hold a comma: `*Tides, Piers, and Quays: Hearing Before …*`."""
    at = hearing.end() - 1
    italic = next((s for s, e in note.style.italics if s < hearing.start() and at < e), hearing.start())
    begins = note.words_from(start)
    return begins if note.plain[begins : hearing.end()].isupper() else note.words_from(max(italic, start))


def _is_other_than_hearing(note: NoteText, match: re.Match[str], stop: int, law: re.Match[str] | None) -> bool:
    """True of words of a hearing that stand before a series, in a newspaper's title, or in a case's name."""
    return bool(
        _IN_SERIES.search(note.plain, match.start(), law.end() if law else stop)
        or _in_newspaper(note, match, stop)
        or _HEARD_IN_CASE.search(note.plain, match.end(), stop)
    )


def _heard_by(note: NoteText, start: int, hearing: re.Match[str]) -> str:
    """The body that holds a hearing, in ordinary type before its title: `City Council of Pier, *Hearing on …*`."""
    lead = note.plain[note.words_from(start) : hearing.start()]
    body = lead.strip(" ,")
    is_apart = body and lead.rstrip().endswith(",") and note.style.is_italic(note.words_from(hearing.start()))
    return body if is_apart and is_organisation(body) and not re.search(r"[;“”]|\d", body) else ""


def _in_newspaper(note: NoteText, hearing: re.Match[str], stop: int) -> bool:
    """True if italics that speak of a hearing are what a newspaper prints: `*Latest Hearing on Piers*, N.Y. TIMES`."""
    at = hearing.end() - 1
    title = next((e for _, e in touching(note.style.italics, at, at + 1)), 0)
    behind = note.plain[title:stop].strip(" ,")
    return bool(title and PERIODICAL.fullmatch(behind)) and not _OF_A_HOUSE.search(note.plain, hearing.start(), stop)


_OF_A_HOUSE = late(
    r"\b[Bb]efore (?:the|a) |\bCong\.|\bLeg\.|\bComm(?:\.|ittee)|\bSubcomm|"
    r"\b(?:COUNCIL|B(?:OARD|D\.)|COMM(?:’N|ISSION|ITTEE)|LEGISLATURE|SENATE|ASSEMBLY)(?![A-Z])"
)
_KINDS = {"posting": "web", "despatch": "letter"}
_IN_SERIES = late(r", (?:\d+ [A-Z][^,;()]*? (?:§§? ?)?\d|Pub\. ?L\.)")
"""What no hearing is printed in, but a rule whose title holds *Hearings Before*: `, 86 Fed. Reg. 4`."""


_HEARD_IN_CASE = late(r" v\. (?![^;]*\bbefore the\b)[^;]*\bNos?\. ?[A-Z\d]", re.I)
"""What tells the transcript of a tribunal's hearing: `Transcript of Hearing, Day 3, at 6:1, A v. B, Case No. 4`."""


def court_paper(note: NoteText, start: int, stop: int) -> Found | None:
    """A paper filed or made in a case, a source apart from the case itself: `Complaint ¶ 4, A v. B, No. 1`."""
    text = note.plain[start:stop]
    begins = start + len(text) - len(text.lstrip(" ,"))
    printed = note.plain[begins:stop].strip(" ,")
    if (
        len(printed) > _LONGEST
        or not _OF_A_CASE.search(printed)
        or not any(each.match(printed) for each in (COURT_PAPER, _PLACED_BEFORE_CASE, _UNREPORTED, _PLEADED))
    ):
        return None
    if _REPORTED_BY_AGENCY.search(printed):  # Order No. 1000, 136 FERC ¶ 61,051
        return None
    parts = next((m for pattern in _COURT_PAPERS if (m := pattern.match(printed)) and _CASE.search(m["case"])), None)
    parts = parts or _UNREPORTED.fullmatch(printed)
    if not parts:
        return None
    pins = parts.groupdict()
    printed_pin = _PLEADINGS_PIN.search(parts["case"]) or _CASE_PIN.search(parts["case"])
    pin = pins.get("bare") or pins.get("page") or pins.get("part") or (printed_pin["pin"] if printed_pin else None)
    of_case = (
        parts["case"][: printed_pin.start("pin")].removesuffix("at ").rstrip(" ,") if printed_pin else parts["case"]
    )
    docket = re.search(r"No\. (?:(?:\d{1,3}-)?\d{1,3}(?:,\d{3})+|[\w:.&/-]+)(?:\([A-Z]{2}\)[\w/-]+)?", parts["case"])
    fields = {"title": parts["title"], "addendum": of_case, **({"number": docket[0]} if docket else {})}
    if yearly := _YEARLY.search(parts["case"]):
        fields["date"] = yearly[1] or yearly[2]
    return Found(
        begins,
        stop,
        "other",
        fields,
        (),
        parts["title"],
        pin,
    )


_YEARLY = late(r"\b(\d{4}) (?:I\.C\.J|P\.C\.I\.J)\.|\bECLI:\w+:\w+:(\d{4}):")
_CASE_PIN = late(
    rf"(?:(?<=\d),|(?<=[A-Z]\.),?|(?<=\)),)(?: at)? "
    rf"(?P<pin>(?:(?<=at ){PAGES}, )?¶¶? ?\d[\d–-]*(?:\.\d+)*(?:[–-]\d[\d.]*)?|(?<=at ){PAGES})$"
)


_PLEADED = late(r"[A-Z][^,;()]{2,120}, [^;]{3,240}, \d{1,4} (?:I\.C\.J\.|P\.C\.I\.J\.|ITLOS) Pleadings\b")
_PLEADINGS_PIN = late(
    rf"(?<=Pleadings)(?: \(\d[^()]*\))?(?: \d+)?(?:, (?:at )?| )(?P<pin>¶¶? ?\d[\d.–-]*(?:, \d[\d.–-]*)*|"
    rf"(?<=, ){PAGES}|(?<=, at ){PAGES})$"
)
"""The place cited behind the first page of a pleading: `1959 I.C.J. Pleadings 167, 255`."""


def record(match: re.Match[str]) -> Found:
    """A paper of the record by its short name (`RECORD`)."""
    title = re.sub(r",? (?:at |¶¶? ?|at ¶¶? ?|§ ?)?$", "", match.string[match.start() : match.start("place")]).strip(
        " ,"
    )
    pin = match.string[match.start() + len(title) : match.end("place")].strip(" ,").removeprefix("at ")
    return Found(match.start(), match.end(), "other", {"title": title}, (), title, pin)


def _posting(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """`Posting of Jane Roe to The Pier Blog, Why Tides Rise`: where, and the title, which not every one has."""
    posted = re.match(r"Posting of (?P<who>.+?) to (?P<where>[^,]+)(?:, (?P<title>.+))?$", text)
    if not posted:
        return {"title": text}, ()
    titled = {"title": posted["title"]} if posted["title"] else {}
    return {**titled, "container": posted["where"]}, (posted["who"],)


_CITED = rf"(?:(?:,? pts?\. \w+,? at | |, at )(?P<pages>{PAGES}))?"
"""The pages of a hearing: `97th Cong. 33–34, 71`, `94th Cong., pt. 2, at 114`."""

_BEFORE_A_STATE = late(
    r"(?P<title>.*?, (?:\d{4}|\d+\w+) (?:Leg\. Assemb\.|Leg\.|Gen\. Assemb\.|Gen\. Ct\.|Assemb\.)"
    rf"(?:, [^,()]*Sess\.)?),? (?:at )?(?P<pages>{PAGES})",
    re.I,
)
"""A hearing of a State's legislature: `…, 2022 Leg., 61st Sess. 17`."""


def _entitled(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    hearing = re.match(rf"(?P<title>.*?), (?P<congress>\d+\w+ Cong\.(?:, \d\w+ Sess\.)?){_CITED}$", text, re.I)
    if not hearing:
        sat = _BEFORE_A_STATE.fullmatch(text)
        return ({"title": sat["title"], "pages": sat["pages"]} if sat else {"title": text}), ()
    congress = re.sub(r"(?<=\d)[A-Z]+|(?<=[A-Z])[A-Z]+", lambda small: small[0].lower(), hearing["congress"])
    return {"title": hearing["title"], "congress": congress, "pages": hearing["pages"] or ""}, ()
