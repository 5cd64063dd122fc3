"""A case's name without the prose that leads to it."""

from __future__ import annotations

import re

from edition.bluebook.forms import case_patterns
from edition.bluebook.words.names_in_prose import trailing_name, without_lead
from edition.bluebook.words.prose import is_prose
from edition.text.late_patterns import late
from edition.text.small_words import PARTICLES


def case_name(text: str) -> str:
    """A case's name without the prose before it."""
    versus = _VERSUS.search(text)
    if not versus:
        return re.sub(rf"^.*?\b(?=In re|Ex parte|{case_patterns.OF_A_PERSON})", "", text, count=1).strip()
    if _PROCEDURE.match(text):  # Ex parte Roe v. Poe
        return text.strip()
    first, second = text[: versus.start()], text[versus.start() :]
    if leads := _LEADS_IN.match(first):  # the phrase is Justice Roe’s, in Doe v. Poe
        first = first[leads.end() :]
        text = f"{first}{second}"
    words = " ".join(word for word in _FOR_ANOTHER.sub(" ", first).split() if word not in PARTICLES)
    if not is_prose(words) and without_lead(first) == first:
        return text.strip()
    if re.match(r"(?:State|People|Commonwealth|United States) ex rel\. ", first):
        return text.strip()
    led = without_lead(first)
    *_, for_another = (None, *_FOR_ANOTHER.finditer(led))  # see Roe ex rel. Doe v. Poe
    if for_another and not is_prose(led[for_another.end() :]):
        return f"{trailing_name(led[: for_another.start()])}{led[for_another.start() :]}{second}".strip()
    return f"{trailing_name(led) or first}{second}".strip()


_VERSUS = late(r" v\.? ")
_LEADS_IN = late(r".*, (?:as )?(?:in|from|under|per|by) (?=[A-Z])(?!(?:His|Her|Their|Its|Rem|Personam|Trust|Re)\b)")
_PROCEDURE = late(case_patterns.PROCEDURAL)
_FOR_ANOTHER = late(
    r" (?:ex (?:rel|dem)\.|d\.|et al\.|[ad]/[kb]/a|on behalf of|by and through|by|as|next friend of|f/k/a) "
)
"""Who stands for whom in a party's name: `Roe ex rel. Doe`, and of old `Doe ex dem. Harrow`, `Roe d. Quill`."""
