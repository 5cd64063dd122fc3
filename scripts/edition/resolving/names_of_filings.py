"""What a paper filed in a case is called again: by who filed it and what it is, as in `Quill Complaint`."""

from __future__ import annotations

import re

from edition.bluebook.works import Work

_SORT = r"(?:Brief|Complaint|Petition|Motion|Declaration|Affidavit|Transcript|Answer|Reply)"
_OF_WHOM = re.compile(
    rf"(?P<sort>{_SORT})(?: Brief)?(?: (?:of|for)(?: the)?(?: Amic(?:i|us) Curiae)? (?P<who>[A-Z].*?))?"
    r"(?:,? (?:as|in|et al\.?|on|supporting|urging)(?: .*)?| Supporting .*)?"
)
_PARTIES = re.compile(r"(?P<first>[A-Z][^,]*?) v\. (?P<second>[A-Z][^,]*)")


def names_of_filing(work: Work) -> tuple[str, ...]:
    """The names by which a *supra* may call a court's paper, beside its title."""
    filed = _OF_WHOM.fullmatch(work.fields.get("title", ""))
    if work.kind != "other" or not filed or "addendum" not in work.fields:
        return ()
    parties = _PARTIES.match(work.fields["addendum"])
    who = [filed["who"]] if filed["who"] else []
    if parties:
        who += [parties["first"]] if filed["sort"] == "Complaint" else [parties["first"], parties["second"]]
    short = [each.split(" ")[0] for each in who if " " in each]
    owned = [f"{each}’" if each.endswith("s") else f"{each}’s" for each in who]
    return tuple(dict.fromkeys(f"{each} {filed['sort']}" for each in (*who, *short, *owned)))
