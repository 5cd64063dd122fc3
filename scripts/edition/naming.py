"""Which full citations of a note a short form's name means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from edition.bluebook.names import SMALL_WORDS, fold


class Called(Protocol):
    """What may be called by one of several names, each folded for comparing."""

    @property
    def names(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=Called)


def named(name: str, fulls: Iterable[T]) -> list[T]:
    """The full citations that go by `name`. The closest form wins: equal, then as the name's end, then a title's beginning."""
    fulls = list(fulls)
    if not name:
        return fulls
    wanted = fold(name)
    exact = [f for f in fulls if wanted in f.names]
    if exact:
        return exact
    titled = [f for f in fulls if _is_author_and_title(wanted, f.names)]
    if titled:
        return titled
    begun = [
        f
        for f in fulls
        if len(wanted) > 3 and any(n.startswith((wanted + " ", wanted + ",", wanted + ":")) for n in f.names)
    ]
    if not begun and (volume := re.match(r"\d{1,3}[A-Z]? (?=[A-Z])", name)):  # 2 DOE, supra note 4
        return named(name[volume.end() :], fulls)
    if begun or not any(word.islower() and word not in SMALL_WORDS for word in name.split()):
        return begun
    wanted = re.sub(r"[’']s?$", "", wanted)  # the point is Roe’s, *supra* note 4
    return [f for f in fulls if any(wanted.endswith(" " + n) for n in f.names)]


def _is_author_and_title(wanted: str, names: tuple[str, ...]) -> bool:
    """`Roe, Short Title`: an author's name, then the beginning of a title."""
    return any(
        wanted.startswith(author + ", ") and any(t.startswith(wanted[len(author) + 2 :]) for t in names if t != author)
        for author in names
    )
