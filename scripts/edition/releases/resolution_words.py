"""What a note refers to, in two releases' data, told in a reader's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.releases.source_words import Data, called, in_words, notes

Phrase = tuple[tuple[str, str], str]
"""A verb, of one note and of several, and what follows it."""

_FORMS = {
    "full": "a full citation",
    "id": "Id.",
    "supra": "supra",
    "short": "a case’s short form",
    "internal": "a reference within the article",
}
_RESOLVE, _LEAD, _CITE = ("resolves to", "resolve to"), ("leads to", "lead to"), ("cites", "cite")
_WITH_SOURCE = {"source", "trail", "trail_omitted", "form", "target_notes", "target_sections"}
_WITHIN = {"target_notes", "target_sections"}


def resolutions_said(
    old: Sequence[Data], new: Sequence[Data], before: Data, after: Data
) -> Iterator[tuple[int, list[Phrase]]]:
    """Which citation of a note is another now (0 if it has but one, or of all at once), and what is said of it:
    `now resolves to …, cited in full in note 43 (before: …, note 40)`.

    `old` and `new` are the note's citations, `before` and `after` the whole data of the releases.
    """
    if len(old) != len(new):
        yield 0, [(_CITE, f"{_all(new, after)} (before: {_all(old, before)})")]
        return
    for place, (first, second) in enumerate(zip(old, new, strict=True), start=1):
        phrases = list(_one(first, second, before, after))
        if phrases:
            yield place if len(new) > 1 else 0, phrases


def _all(citations: Sequence[Data], state: Data) -> str:
    return "; ".join(_target(each, state) for each in citations) or "nothing"


def _one(old: Data, new: Data, before: Data, after: Data) -> Iterator[Phrase]:
    told = {name for name in {**old, **new} if old.get(name) != new.get(name)} - {"parenthetical"}
    if "source" in told:
        now, was = _target(new, after), _target(old, before)
        home, at = _home(new), _home(old)
        whole = f"{now}, cited in full in {home}" if home else now
        other = f"another record of {now}" if now == was else f"{whole} (before: {was}{f', {at}' if at else ''})"
        yield _RESOLVE if new["source"] else _LEAD, other
        told -= _WITH_SOURCE
    if new["form"] != "internal":
        told -= _WITHIN  # of a supra, the note it names: its way
    if "form" in told:
        told -= {"trail", "trail_omitted"}
    if "pinpoint" in told:
        told.discard("inherited_pinpoint")
    yield from _details(old, new, told)


def _details(old: Data, new: Data, told: set[str]) -> Iterator[Phrase]:
    for names, verbs, said in (
        ({"form"}, ("is read as", "are read as"), lambda each: _FORMS[each["form"]]),
        (_WITHIN, _LEAD, _within),
        ({"trail", "trail_omitted"}, ("resolves by way of", "resolve by way of"), _way),
        ({"signal"}, ("has", "have"), lambda each: f"the signal “{each['signal']}”" if each["signal"] else "no signal"),
        ({"pinpoint"}, ("points to", "point to"), lambda each: each["pinpoint"] or "no page"),
        ({"inherited_pinpoint"}, ("takes over", "take over"), _inherited),
        ({"parentheticals"}, ("has", "have"), _explained),
    ):
        if told & names:
            yield verbs, f"{said(new)} (before: {said(old)})"
            told = told - names
    if told:
        yield ("has", "have"), "another record"


def _within(citation: Data) -> str:
    parts = [f"section {each}" for each in citation["target_sections"]]
    return ", ".join([*parts, *([notes(citation["target_notes"])] if citation["target_notes"] else [])]) or "nothing"


def _way(citation: Data) -> str:
    passed, left = citation["trail"], citation.get("trail_omitted")
    listed = ", ".join(map(str, passed)) + (f" and {left} between" if left else "")
    return f"note{'s' if len(passed) > 1 else ''} {listed}" if passed else "no other note"


def _inherited(citation: Data) -> str:
    page = citation.get("inherited_pinpoint")
    return f"page {page}" if page else "no page"


def _explained(citation: Data) -> str:
    said = in_words(citation.get("parentheticals") or citation["parenthetical"])
    return f"the parenthetical “{said}”" if said else "no parenthetical"


def _target(citation: Data, state: Data) -> str:
    """What a citation leads to: the source as it is called, or the place within the article."""
    source = next((each for each in state["sources"] if each["key"] == citation["source"]), None)
    if source:
        return called(source)
    return _within(citation) if citation["form"] == "internal" else "nothing certain"


def _home(citation: Data) -> str:
    """The note in which a short form's source is cited in full: the last of its trail."""
    return notes([citation["trail"][-1]]) if citation["trail"] and citation["source"] else ""
