"""Acts that an article cites at several sections of a code: each is one source, under one title.

A section cited alone is the act's whose sections, as an earlier note gives them from first to last, hold it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edition.bluebook.authorities.acts import holds, in_code, is_near, is_one_act, is_same_law, title_cited
from edition.bluebook.works.works import Work
from edition.importing.identities import Identity
from edition.resolving.compared_words import compared_words


@dataclass(slots=True)
class _Act:
    """The titles by which an act is cited at one code, its places there, and what it is as a public law."""

    titles: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)

    @property
    def named(self) -> list[str]:
        """Its titles, without those that only a part of it has: `Title VII`; unless it has no other."""
        return [title for title in self.titles if not title_cited(title, "")] or list(self.titles)


class Acts:
    """The acts that works name, by their code."""

    def __init__(self, works: Iterable[Work]) -> None:
        self._by_code: dict[tuple[str, ...], list[_Act]] = {}
        self._held: dict[str, _Act] = {}
        self._apart: set[str] = set()
        self._by_law: dict[tuple[str, ...], _Act] = {}
        works = tuple(works)
        for work in works:
            self._add(work)
        self._join(work for work in works if work.kind == "statute" and work.fields.get("title") and _number(work))

    def _add(self, work: Work) -> None:
        if code := _code(work):
            acts = self._by_code.setdefault(compared_words(code), [])
            fits = _fitting(acts, work, code)
            if len(fits) != 1:
                acts.append(_Act())
            act = fits[0] if len(fits) == 1 else acts[-1]
            by_title = title_cited(work.fields["title"], work.pinpoint)
            act.titles |= dict.fromkeys(filter(None, (work.fields["title"], work.hereinafter, by_title)))
            act.places[work.fields["code"]] = None
        elif section := _alone(work):
            acts = self._by_code.get(compared_words(in_code(section)[0]), [])
            holding = [act for act in acts if any(holds(place, section) for place in act.places)]
            if len(holding) == 1 and section not in self._apart:
                self._held[section] = holding[0]
                holding[0].places[section] = None
            elif section not in self._held:
                self._apart.add(section)  # cited before the act is, it stays a source of its own

    def _join(self, laws: Iterable[Work]) -> None:
        """Public laws that are cited at a code too, under a name that one law and one act of the codes has."""
        by_number = {_number(law): law for law in laws}
        acts = [(code, act) for code, there in self._by_code.items() if code[1:] == _FEDERAL for act in there]
        same = [(n, act) for n, law in by_number.items() for code, act in acts if _is_named_so(law, act, code)]
        for number, act in same:
            if [n for n, other in same if n == number or other is act] == [number]:
                law = by_number[number]
                act.public = {name: law.fields[name] for name in _PUBLIC if law.fields.get(name)}
                act.titles |= dict.fromkeys(filter(None, (law.fields["title"], law.hereinafter)))
                self._by_law[number] = act

    def whole(self, work: Work) -> Work:
        """The work as the article's source: of an act cited at several places, its fullest title, its code alone and
        its number as a public law."""
        code, title = _code(work), work.fields.get("title", "")
        named = [a for a in self._by_code.get(compared_words(code), ()) if title in a.titles]
        act = next((a for a in named if work.fields["code"] in a.places), next(iter(named), None))
        act = act or self._by_law.get(_number(work))
        if not act and (act := self._held.get(_alone(work))):
            code = in_code(work.fields["code"])[0]
        if not act or not act.public and len(act.places) == len(act.named) == 1:
            return work
        code = code or in_code(next(iter(act.places)))[0]
        at_code = {"code": code} if act.public or len(act.places) > 1 else {}
        return replace(work, fields={**work.fields, "title": max(act.named, key=len), **at_code, **act.public})

    def identity(self, work: Work) -> Identity:
        """What makes two citations of an act at several places one source; nothing of another work."""
        code, title = (compared_words(work.fields.get(name, "")) for name in ("code", "title"))
        return ("act", code, title) if title and code in self._by_code else ()


def _code(work: Work) -> str:
    """The code at which a work cites an act by name; "" if it is none."""
    is_act = work.kind == "statute" and work.fields.get("title") and "publaw" not in work.fields
    return in_code(work.fields.get("code", ""))[0] if is_act else ""


def _alone(work: Work) -> str:
    """The section of a code that a work cites and names no act; "" if it is none."""
    return work.fields.get("code", "") if work.kind == "statute" and not work.fields.get("title") else ""


def _fitting(acts: Iterable[_Act], work: Work, code: str) -> list[_Act]:
    """The acts of a code that a work may be of: by its name, or by the title of an act that stands near it there."""
    title, by_title = work.fields["title"], title_cited(work.fields["title"], work.pinpoint)
    named = [act for act in acts if title in act.titles or any(is_one_act(title, known, code) for known in act.titles)]
    alone = [act for act in acts if by_title in act.titles and (title == by_title or act.named == [by_title])]
    near = [act for act in alone if any(is_near(place, work.fields["code"]) for place in act.places)]
    return near if title == by_title else named or near


def _number(work: Work) -> tuple[str, ...]:
    """The number of a public law, or its place in the Statutes at Large; () of a work that has neither."""
    return compared_words(work.fields.get("publaw", "") or work.fields.get("stat", ""))


def _is_named_so(law: Work, act: _Act, code: tuple[str, ...]) -> bool:
    """True if a law has an act's name; one that many laws may have only where the law says that it stands in the
    act's code: `(codified at 52 U.S.C. § 10301)`."""
    title = law.fields["title"]
    if any(is_same_law(title, known) or known == law.hereinafter for known in act.titles):
        return True
    codified = " ".join(word for said in law.parentheticals for word in compared_words(said))
    return f"{' '.join(code)} " in codified and any(is_one_act(title, known) for known in act.titles)


_FEDERAL = ("usc",)
_PUBLIC = ("publaw", "stat", "number", "date")
"""What a public law is known by."""
