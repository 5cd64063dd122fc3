"""What a paper filed in a case is called again: by who filed it and what it is, as in `Quill Complaint`."""

from __future__ import annotations

import re

from edition.bluebook.words.printed_names import family_name, is_person
from edition.bluebook.works.works import Work

_SORT = (
    r"(?:(?:First|Second|Third|Amended|Verified|Consolidated|Class Action|Supplemental|Opening|Reply) )*"
    r"(?:Brief|Complaint|Petition|Motion|Declaration|Affidavit|Transcript|Answer|Reply|Opposition|Counterclaim)"
)
_OF_WHOM = re.compile(
    rf"(?:(?P<owner>Defendant|Plaintiff|Petitioner|Respondent|Appell(?:ant|ee))s?(?:’s|’)? )?(?P<sort>{_SORT})(?:"
    r"(?<=Motion)(?P<for> (?:to|for|in) [^,]*?)|"
    r"(?: Brief)?(?: (?:of|for)(?: the)?(?: Amic(?:i|us) Curiae)? (?P<who>[A-Z].*?))?)"
    r"(?:,? (?:as|in|et al\.?|on|supporting|urging)(?: .*)?| Supporting .*)?"
)
_PARTIES = re.compile(r"(?P<first>[A-Z][^,]*?) v\. (?P<second>[A-Z][^,]*)")


def names_of_filing(work: Work) -> tuple[str, ...]:
    """The names by which a *supra* may call a court's paper, beside its title: `Quill Complaint`, of whichever party;
    `Motion to Dismiss` of `Defendant’s Motion to Dismiss`."""
    filed = _OF_WHOM.fullmatch(work.fields.get("title", ""))
    if work.kind != "other" or not filed or "addendum" not in work.fields:
        return ()
    parties = _PARTIES.match(work.fields["addendum"])
    who = [filed["who"]] if filed["who"] else []
    who += [parties["first"], parties["second"]] if parties else []
    short = [each.split(" ")[0] for each in who if " " in each] + [family_name(each) for each in who if is_person(each)]
    owned = [f"{each}’" if each.endswith("s") else f"{each}’s" for each in (*who, *short)]
    sorts = (filed["sort"], f"{filed['sort']}{filed['for']}") if filed["for"] else (filed["sort"],)
    alone = sorts[-1:] if filed["owner"] else ()
    return tuple(dict.fromkeys((*alone, *(f"{each} {sort}" for each in (*who, *short, *owned) for sort in sorts))))
