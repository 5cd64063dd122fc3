"""Rules on the timeline and on the author's own map: the words are the article's, and the dates are theirs."""

from __future__ import annotations

import re

from edition.checks.register_rules import astray
from edition.checks.registry import Context, Findings, rule
from edition.layer.edtf import disagreement, read_edtf, unsaid
from edition.model import Saying, Telling

_RELATIVE = re.compile(r"\b(?:after|before|ago|later|earlier|prior|since|until|anniversary|within)\b", re.I)


@rule
def event_words(context: Context) -> Findings:
    """Words of an event that do not stand in the place that is named, or whose place is no paragraph or note.

    Bad: `at: p1`, `printed: in 1921`, and paragraph 1 has “in 1912”.
    Good: `printed: in 1912`, and `what` with words of the same paragraph.
    """
    for event in context.edition.layer.events:
        for told in event.told:
            passage = context.located.passages.get(told.at)
            if passage is not None and passage.kind == "heading":
                yield told.place, f"{event.id} is told in a heading; expected a paragraph or note, as p10 or n43"
                continue
            for words in (told.printed, told.what):
                if context.located.stand(told.at, words) < 0:
                    yield told.place, astray(context, Saying(words, told.at, told.place))


@rule
def event_date(context: Context) -> Findings:
    """A date that is no EDTF, that the printed words contradict, or that they do not give and nobody explains.

    Bad: `when: 1921-05`, `printed: in June 1921`; or `printed: in June` alone, and no `how`.
    Good: `when: 1921-06`, `printed: in June`, `how: the year is that of the sentence before`.
    """
    for event in context.edition.layer.events:
        for told in event.told:
            problem = _date_problem(told)
            if problem:
                yield told.place, f"{event.id}: {problem}"


def _date_problem(told: Telling) -> str:
    if read_edtf(told.when) is None:
        return (
            f"“{told.when}” is no date that can be read; expected EDTF, as in 2020-09-27, 2020-23, 198X, -0299, "
            "2004/2012 or 1994/..; correct it"
        )
    reckoned = bool(told.how) and bool(_RELATIVE.search(told.printed))
    wrong = "" if reckoned else disagreement(told.when, told.printed)
    if wrong:
        return f"the words “{told.printed}” say {wrong}, and the date is {told.when}; expected both alike; correct one"
    lacking = unsaid(told.when, told.printed)
    if lacking and not told.how:
        return (
            f"the words “{told.printed}” give no {lacking} for {told.when}; expected `how` to say where it comes from; "
            "add it, or give the date no closer than the words do"
        )
    return ""


@rule
def map_sentence(context: Context) -> Findings:
    """The author's own map has not exactly one whole sentence of the author's for each section.

    Bad: `words: The pier stood`, half a sentence; a section without one; one that there is not.
    Good: `words: The pier stood for a century.`, `at: p1`. An edition without a map is not asked for one.
    """
    guides = context.edition.layer.guides
    sections = {section.id: section for section in context.article.sections}
    seen: set[str] = set()
    for guide in guides:
        said = guide.sentence
        if guide.section not in sections or guide.section in seen:
            yield (
                said.place,
                f"the section “{guide.section}” is unknown or has a sentence already; expected a heading’s id",
            )
        seen.add(guide.section)
        start = context.located.stand(said.at, said.words)
        if start < 0:
            yield said.place, astray(context, said)
        elif (whole := context.located.passages[said.at].sentence(start, start + len(said.words))) != said.words:
            yield said.place, f"“{said.words:.50}” is not a whole sentence; expected “{whole:.80}”; copy it whole"
    for id, section in sections.items() if guides else ():
        if id not in seen:
            yield (
                section.place,
                f"{section.called} has no sentence in the author’s own map; expected one; add it",
            )
