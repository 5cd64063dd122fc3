"""Enacted law, treaties, and papers with a public number: known by that number; a name may stand before it."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.authorities.acts import without_chapter
from edition.bluebook.authorities.cases_in_prose import behind_prose, case_in_italics, case_in_prose
from edition.bluebook.authorities.issued_papers import AGREED_ON, circulated, of_a_body, of_members, of_the_union
from edition.bluebook.authorities.titled_papers import in_register, of_initials, said_by_a_president, titled
from edition.bluebook.forms.before_laws import PARTIES, Before, act_before, is_place_before, name_before, without_places
from edition.bluebook.forms.before_titles import is_body
from edition.bluebook.forms.law_fields import OF_A_PRESIDENT, law_field
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.names_in_prose import without_lead
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.bluebook.words.us_states import OF_STATE
from edition.text import foreign_dates
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

_AGREED = late(
    r"(?!Draft|Proposed|Model|Report|Status|Comm|Conf|Advisory)(?:[A-Z][\w.’-]* ){0,4}"
    r"(?:Treaty|Convention|Agreement|Protocol|Covenant|Accords?|Memorandum of Understanding)\b"
    r"(?! (?:Committee|Bod(?:y|ies)|Secretariat|Monitor))"
)
"""What states have agreed on, and a body had circulated: `Agreement on Tides, A-B, May 30, 2021, U.N. Doc. S/1`."""
_RESOLVED = late(r"(?:(?:Eur\.|European) Parl(?:\.|iament) )?(?:[Ll]egislative |[Jj]oint )?[Rr]es(?:\.|olution)(?!\w)")
_BETWEEN_PARTIES = bluebook(rf", {PARTIES}$")
_KINDS = {"debate": "legislative-report", "charter": "treaty", "tribunal": "case"} | dict.fromkeys(
    ("opinion", "eu-document"), "other"
)


def enacted(note: NoteText, start: int, law: re.Match[str]) -> Found:
    """Enacted law, or a paper of a legislature: known by its number; a name may stand before it."""
    group = next(name for name, value in law.groupdict().items() if value).replace("_", "-")
    if group == "treaty" and _PARTIES_AT_LAW.search(note.plain, start, law.start()):  # an award: A v. B, 17 I.L.M. 1
        group = "tribunal"
    before = _named_before(note, start, law, group)
    kind = _kind(group, law[0], before)
    before = of_members(before) if kind == "treaty" else before
    lead = note.plain[start : law.start()]
    before = act_before(before, lead, law[0]) if kind == "statute" else before
    begins = start + _named_at(lead, before) if before.head or before.name else law.start()
    if is_place_before(lead.lstrip(" ,")):  # Title IV of Pub. L. No. 1-2
        begins = start + len(lead) - len(lead.lstrip(" ,"))
    fields = _fields(law[0], group, kind, before)
    if group == "tribunal" and (reported := _REPORTED_FIRST.fullmatch(before.name)):
        fields |= {name: reported[name] for name in ("title", "reporter")}
        return Found(begins, law.end(), kind, fields, (), reported["title"], reported["pin"] or before.pinpoint)
    by_a_body = is_organisation(before.name) or re.fullmatch(r"[A-Z]{2,6}", before.name)  # ALI, PRINCIPLES OF …
    if _MODEL.match(law[0]) and before.name and lead.endswith(f"{before.name} "):  # UNCITRAL MODEL LAW § 3
        fields |= {name: f"{before.name} {law[0]}" for name in ("title", "code")}
        return Found(begins, law.end(), "restatement", fields, (), fields["code"], before.pinpoint)
    of_a_body = by_a_body and (group == "restatement" or _MODEL.match(law[0])) or _FOR_JURIES.search(law[0])
    if of_a_body and before.name and not before.authors:
        before = replace(before, name="", authors=(before.name,), head=before.name)
        begins = start + lead.rindex(before.head)
    advice = before.name and not before.authors and _ADVICE.match(law[0])  # ABA Comm. on Ethics, Formal Op. 477
    if advice or _is_issuer(before, kind, group):
        fields |= {"title": law[0].strip()} if advice else {}
        return Found(begins, law.end(), kind, fields, (before.name,), before.name, before.pinpoint)
    if before.name and not re.search(r" (?:of|to|in)$", before.name):
        is_whole = _WHOLE.search(law[0]) and lead.lstrip(" ,").startswith(before.name)  # The Disclosure of Tides, 89 …
        fields["title"] = before.name if is_whole else re.sub(r"^(?:the|The) ", "", before.name)
    if kind == "regulation" and "number" not in fields and (act := _UNION_ACT.match(fields.get("title", ""))):
        fields["number"] = act[0]  # Council Decision (CFSP) 2021/509, 2021 O.J. (L 102) 14
    if kind in {"bill", "resolution"} and (congress := _CONGRESS.search(law[0])):
        bill, section = _bill(law[0], congress)
        before = replace(before, pinpoint=section) if section else before
        fields = {**_called(fields.get("title", "") if kind == "bill" else ""), **bill}
    return Found(begins, law.end(), kind, fields, before.authors, before.head or before.name, before.pinpoint)


def _is_issuer(before: Before, kind: str, group: str) -> bool:
    """True of a name that is no title, but who gave the paper: `Pier Union, G.A. Res. 2955`, `Gov. Jan Roe, Exec. Order
    No. 2021-4`."""
    if kind == "resolution" and group == "un-document" and not before.authors:
        return is_body(before.name)
    return kind == "executive-order" and bool(_HOLDER.match(before.name))


def _bill(printed: str, congress: re.Match[str]) -> tuple[dict[str, str], str]:
    """A bill and its Congress or legislature, and the section cited: `S.B. 12, § 3, 88th Leg., Reg. Sess.`"""
    bill, sign, section = printed.strip()[: congress.start()].partition("§")
    return {"bill": bill.strip(" ,"), "congress": congress[1]}, f"{sign}{section}" if section else ""


def _called(title: str) -> dict[str, str]:
    """What stands before a bill: its title, or its State, as in `Tex. S.B. 8, 87th Leg.`"""
    return {"location" if OF_STATE.fullmatch(title) else "title": title} if title else {}


def _named_before(note: NoteText, start: int, law: re.Match[str], group: str) -> Before:
    """What stands before a law's number: its name, or who issued it."""
    lead = note.plain[start : law.start()]
    before = titled(note, start, law.start()) if group in _OF_BODIES else None
    before = before or said_by_a_president(lead, law) or in_register(note, start, law) or of_initials(lead, law)
    if group == "eu-document" and not before and (resolved := _RESOLVED_WHOLE.match(lead.strip(" ,"))):
        title, pin = without_places(resolved[0])
        before = Before(title, head=title, pinpoint=pin or None)
    before = before or name_before(behind_prose(note, start, law) if group == "tribunal" else lead)
    if " v. " in lead and " v. " not in before.name:
        named = case_in_italics(note, start, law.start()) or case_in_prose(lead)
        before = replace(before, name=named or before.name)
    if " v. " in before.name:
        before = replace(before, name=without_lead(before.name))
    if group == "tribunal":
        before = replace(before, name=_AWARD.sub("", before.name))
    if group == "un-document":
        before = circulated(lead) or (before if before.authors else of_a_body(before))
    if group == "legislative-report" and not before.authors and not said_by_a_president(lead, law):
        before = of_a_body(before)
    if group == "eu-document" and not before.authors:
        before = of_the_union(before)
    return before


def _named_at(lead: str, before: Before) -> int:
    """Where who issued a paper stands, whom its title may name again: `Rep. of A, Letter from the Rep. of A, at 2,`."""
    titled = lead.rfind(before.name) if before.head and before.name else -1
    first = lead.rfind(before.head, 0, titled) if titled > 0 else -1
    return first if first >= 0 else lead.rindex(before.head or before.name)


_WHOLE = late(rf"Fed\. Reg\.|{OF_A_PRESIDENT.pattern}")
_OF_BODIES = frozenset({"un-document", "eu-document", "opinion", "legislative-report"})
"""Papers that have an author beside their number."""
_PARTIES_AT_LAW = late(r"\w\.? v\. [A-Z]")
_AWARD = late(
    r"(?<=.{4}), (?:(?:First|Second|Third|Final|Partial|Interim|Ad [Hh]oc) )*"
    r"(?:Award|Sentence|Decision|Judge?ment|Opinion)"
    r"(?: on (?:Jurisdiction|Competence|(?:the )?Merits|Annulment|Interpretation|Damages|Costs|Liability|the$))?$"
)
"""What arbitrators have made, behind a case's name: `Pier Boundary (A/B), Final Award, 30 R.I.A.A. 1`."""


def _fields(number: str, group: str, kind: str, before: Before) -> dict[str, str]:
    """The fields that a law's number and what stands before it give, but for a title that is no number."""
    printed = _OF_YEAR.sub("", number.strip()) if group == "debate" else number.strip()
    fields = {law_field(printed): printed, **_dated(group, number, before)}
    if kind == "case" and "number" in before.fields and "number" in fields:
        fields["addendum"] = fields["number"]  # a complaint has its own number, this is its document's
    fields |= before.fields
    if (act := fields.pop("act", "")) and kind == "statute":  # Act of Mar. 31, 1860, No. 375, 1860 Pa. Laws 427
        fields.setdefault("number", act)
    if kind == "statute" and not before.name and (title := without_chapter(printed)) != printed:
        fields["title"] = title
    if (kind in {"restatement", "other"} or group == "opinion") and not before.name:
        fields["title"] = number.strip()
    if printed.startswith("S.C. Pres"):
        fields["title"] = fields.pop("number")
    if kind == "treaty" and not before.name and "code" not in fields and printed.startswith("S. "):
        fields["title"] = fields["number"] = _OF_SENATE.sub(lambda word: word[0].title(), printed)
    return fields


_MODEL = late(r"M(?:odel|ODEL) ")
_FOR_JURIES = late(r"\bJ(?:ury|URY) (?:I(?:nstr|NSTR)|C(?:harge|HARGE))")
"""Instructions, before which stands who set them: `Jud. Council of Cal., Criminal Jury Instructions § 401`."""
_OF_SENATE = late(r"TREATY|EXEC|DOC|NO")
"""What the Senate prints a treaty in, in small capitals: `S. TREATY DOC. NO. 103-39`."""
_UNION_ACT = late(
    r"(?:Council |Commission )?(?:Implementing |Delegated )?(?:Regulation|Directive|Decision|Joint Action) "
    r"(?:\([A-Za-z]+\) )?(?:No\.? )?\d+/\d+(?:/[A-Z]+)?"
)
_HOLDER = late(r"(?:(?:Acting )?(?:Gov|Pres)\.|Governor|President|Mayor) [A-Z]")
_OF_YEAR = late(r" \(\d{4}\)$")
_CONGRESS = late(
    r", ((?:\d[\w–-]* (?:Cong|Leg|Gen|Reg|Spec|Council|State)\b|(?:Gen\. )?Assemb\.|(?:Reg|Spec|Gen)\. Sess).*)$"
)
_ADVICE = late(r"(?:[A-Z][a-z]+\.? )?Op(?:inion|\.) (?:No\. )?[\w-]*\d")
_REPORTED_FIRST = bluebook(
    r"(?P<title>.* v\. [^,]+|In re [^,]+), (?P<reporter>\d+ [A-Z][\w.’ ]*? \d+)(?:, (?P<pin>\d+(?:[–-]\d+)?))?"
)  # State v. Pier, 158 Ohio St. 3d 1, before 2019-Ohio-4000


def _kind(group: str, number: str, before: Before) -> str:
    if group == "eu-document" and _RESOLVED.match(before.name) and " O.J." not in number:
        return "resolution"
    if group == "legislative-report" and OF_A_PRESIDENT.search(number):
        return "other"
    if group == "eu-document" and number.lower().startswith("eur. parl. doc"):
        return "legislative-report"
    if (
        number.startswith("Eur. Parl. Ass.") or re.search(r"[ /]R(?:es|ES)\. ", number) and group != "statute"
    ):  # a code may be of natural or public resources
        return "resolution"
    if group == "un-document" and "number" in before.fields and " v. " in before.name:
        return "case"
    agreed = _AGREED.match(before.name) or _BETWEEN_PARTIES.search(before.name)
    if group == "un-document" and before.date and not before.authors and agreed:
        return "treaty"
    if (
        group == "statute"
        and " Stat. " in number
        and AGREED_ON.search(before.name)
        and (before.date or not re.search(r"\bAct\b", before.name))
    ):
        return "treaty"
    if (
        group == "eu-document"
        and AGREED_ON.search(before.name)
        and not re.search(r"\b(?:Regulation|Directive|Decision)\b", before.name)
    ):
        return "treaty"
    if (
        group == "eu-document"
        and " O.J." in number
        and re.search(r"\b(?:Regulation|Directive|Decision|Joint Action(?= \d))\b", before.name)
    ):
        return "regulation"
    return _KINDS.get(group, group)


def _dated(group: str, number: str, before: Before) -> dict[str, str]:
    """A date that stands before the number, or the year that is part of it."""
    if group == "debate":
        day = _SAT.search(number) or re.search(r"\((\d{4})\)", number)
        return {"date": foreign_dates.to_edtf(day[0].strip("()")) or day[1]} if day else {}
    if group == "eu-document" and not before.date and (day := _RESOLVED_ON.match(before.name)):
        return {"date": foreign_dates.to_edtf(day["date"])}
    year = _YEAR_OF_NUMBER.search(number) or (
        re.match(r"(?:\[|AIR |T\.C\. (?:Memo\.?|Summ[a-z.]+ Op[a-z.]+) )?((?:1[5-9]|20)\d\d)\b", number)
        if group in {"tribunal", "eu-document", "statute", "opinion"}
        else None
    )
    printed = foreign_dates.to_edtf(before.date) if before.date[:1].isdigit() else to_edtf(before.date)
    date = printed if before.date else (next(filter(None, year.groups())) if year else "")
    return {"date": date} if date else {}


_YEAR_OF_NUMBER = late(
    r"\b[Cc](?:onst\.|ONST\.|onfederation|ONFEDERATION)(?: of|,) (1[6-9]\d\d|20\d\d)|"
    r"^(?:Rev\. (?:Rul|Proc)\.|(?:I\.?R\.?S\.? )?Notice|Announcement) ((?:19|20)\d\d)-|"
    r"^(?:ITLOS|[A-Z.]+) Rep(?:\.|orts) (\d{4}),|^(?i:const)[^;()]{3,100}, [A-Z][a-z]{2,8}\.? \d{1,2}, (\d{4})"
)
"""A year that tells one constitution of a State from the next, or that numbers a ruling."""
_SAT = late(r"(\d{1,2} [A-Z][a-z]+\.? \d{4})")
_RESOLVED_WHOLE = late(rf"(?:European |Eur\. )Parl(?:iament|\.) (?:[a-z]+ ){{0,2}}resolution of {foreign_dates.DAY} .+")
"""A resolution's title as the Union prints it, in small letters."""
_RESOLVED_ON = late(rf"{_RESOLVED.pattern} of (?P<date>{foreign_dates.DAY})")
"""A resolution of Parliament by its day: `Eur. Parl. Res. of 5 Oct. 2022 on Piers`."""
