"""Which full citations of a note a short form's name means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.bluebook.authorities.acts import in_code
from edition.bluebook.words.printed_names import fold
from edition.bluebook.words.prose import is_prose
from edition.model import Citation
from edition.resolving.compared_words import compared_words
from edition.resolving.full_citations import SLIP_OPINIONS, Full, FullCitations
from edition.text.small_words import COMMON, PARTICLES
from edition.text.title_words import is_capitals

_WORD = re.compile(r"[^\W\d_][\w’.]*")
_LONG_NUMBER = re.compile(r"\d[\d,–-]*\d\d")
_SMALL = COMMON | PARTICLES | {"under", "et", "al."}
_SMALL_BEGINNINGS = {word[:3] for word in (*_SMALL, "v", "in", "re", "ex", "no", "act")}


def named(name: str, fulls: Iterable[Full]) -> list[Full]:
    """The full citations that go by `name`; all of them if it is "".

    The closest form wins: equal, then spelled otherwise, then author and title, then a title's beginning,
    then as the end of a clause.
    """
    fulls = list(fulls)
    if not name:
        return fulls
    wanted = fold(name)
    exact = [f for f in fulls if wanted in f.names]
    called_so = [f for f in exact if fold(f.citation.hereinafter) == wanted]  # before what an acronym may stand for
    if exact:
        return called_so or exact
    words = compared_words(name)
    if spelled := [f for f in fulls if words and words in map(compared_words, f.names)]:
        return spelled  # National Pier Association, of Nat’l Pier Ass’n
    titled = [f for f in fulls if _is_author_and_title(wanted, f.names)]
    if titled:
        return titled
    begun = [f for f in fulls if len(wanted) > 3 and any(_begins(n, wanted) for n in f.names)]
    if not begun and (volume := re.match(r"\d{1,3}[A-Z]{0,2} (?=[A-Z])", name)):  # 2 DOE, supra note 4
        return named(name[volume.end() :], fulls)
    begun = begun or [f for f in fulls if wanted in f.initials or _is_numbered_paper(wanted, f.names)]
    if begun or not any(word.islower() and word not in _SMALL for word in name.split()):
        return begun
    wanted = _POSSESSED.sub("", wanted)  # the point is Roe’s, *supra* note 4
    return [f for f in fulls if any(wanted.endswith(" " + n) for n in f.names)]


def of_another_section(name: str, fulls: Iterable[Full]) -> tuple[str, str] | None:
    """The one source that a name with a section means, and the section: `REVISED UNIF. ARB. ACT § 7` after § 6; of the
    volumes of a code, where a section is a source by itself, the same section: `12 C.F.R. § 36(a)` after § 36."""
    code, place = in_code(name)
    if not place:
        return None
    section = _SUBSECTIONS.sub("", fold(name))
    fits = [
        full
        for full in fulls
        if full.source
        and any(n == section if code[0].isdigit() else n.startswith(f"{fold(code)} §") for n in full.names)
    ]
    keys = {full.source for full in fits if full.source}
    return (keys.pop(), place) if len(keys) == 1 else None


_POSSESSED = re.compile(
    r"[’']s?(?: (?:article|book|essay|study|work|account|treatise|paper|piece|analysis|argument))?$"
)
_SUBSECTIONS = re.compile(r"(?:\(\w+\))+$")


def may_be_called(name: str, work: Full) -> bool:
    """False if a short form's name is none of a work's: `*Smith*, 5 F.3d at 4` of *Roe v. Doe*, 5 F.3d 1.

    Words are compared by their beginnings, since either may be abbreviated (rule 10.9), and with the initials:
    `*Nat’l Bank*`, `*NFIB*`. A number in the name is the work's own. Prose before a place names nothing.
    """
    wanted = fold(name)
    names = [n for n in work.names if not re.match(r"[\[\d]", n)]
    if not wanted or not names or is_prose(name):
        return True
    if numbers := _LONG_NUMBER.findall(wanted):
        return all(any(number in n for n in names) for number in numbers)
    beginnings = {word[:3] for n in names for word in _WORD.findall(n)} - _SMALL_BEGINNINGS
    if any(word[:3] in beginnings for word in _WORD.findall(wanted)):
        return True
    initials = wanted.replace(".", "")
    return " " not in initials and any(spells(initials, n) for n in names)


def cases_called(citation: Citation, reporter: str, up_to: int, fulls: FullCitations) -> list[tuple[int, Full]]:
    """The full citations up to a note, each with its number, of the case that a short form calls by a reporter."""
    earlier = fulls.in_volume(reporter, up_to)
    name = citation.name.split(", ")[0] if not re.match(r"[\[\d]", citation.name) else ""
    wanted = fold(name)
    fits = [(n, full) for n, full in earlier if wanted and wanted in fold(full.citation.name)]
    fits = fits or [(n, full) for n, full in earlier if may_be_called(name, full)]
    if reporter == SLIP_OPINIONS and (docket := citation.name.partition("No. ")[2]):
        whole = re.compile(rf"\bNos?\. {re.escape(docket)}(?![\w-])")
        fits = [(n, full) for n, full in fits if whole.search(full.citation.text)]
    if not fits and wanted and fulls.quoted:
        fits = [(n, full) for n, full in fulls.quoted.in_volume(reporter, up_to) if may_be_called(name, full)]
    if place := _FIRST_PAGE.search(citation.name):  # *Norton*, 542 U.S. 55
        fits = [(n, full) for n, full in fits if re.search(rf"{re.escape(place[0])}(?!\d)", full.citation.text)]
    fits = [(n, full) for n, full in fits if full.source] or fits  # one that no entry fits is told by itself
    if len({full.source for _, full in fits}) < 2:
        return fits
    return [(n, full) for n, full in fits if not _begins_behind(full, reporter, citation.pinpoint)] or fits


def _begins_behind(full: Full, reporter: str, pinpoint: str | None) -> bool:
    """True for a case that begins behind the page cited, in the volume of that reporter: it has no such page."""
    cited = re.match(r"\d+", pinpoint or "")
    first = re.search(rf"(?<!\d){re.escape(reporter)} (\d+)", full.citation.text.replace("\u00a0", " "))
    return cited is not None and first is not None and int(first[1]) > int(cited[0])


_FIRST_PAGE = re.compile(r"(?<=, )\d+ [A-Z][\w.’ ]*[a-z.’] \d+$")


def spells(initials: str, name: str) -> bool:
    """True if the letters are those with which words of a name begin, in order."""
    letters = iter(word[0] for word in _WORD.findall(name))
    return all(letter in letters for letter in initials)


def in_like_type(name: str, fits: list[Full]) -> list[Full]:
    """Of works by one name in one note, those printed as the short form is.

    Small capitals name the book, ordinary type the article.
    """
    like = [f for f in fits if is_capitals(f.citation.name) == is_capitals(name)]
    return like if name and len({f.source for f in fits}) > 1 and like else fits


def _begins(name: str, wanted: str) -> bool:
    begun = tuple(wanted + sign for sign in " ,:;.?!—")
    return name.startswith(begun) or _ARTICLE.sub("", name).startswith(begun)


_ARTICLE = re.compile(r"^(?:the|an?) ")


def _is_numbered_paper(wanted: str, names: tuple[str, ...]) -> bool:
    """`FINRA Regulatory Notice 21-16`: the initials with which a body's name begins, then a title with its number."""
    initials, _, title = wanted.partition(" ")
    by = any(name == initials or name.startswith(f"{initials} ") for name in names)
    return by and any(map(str.isdecimal, title)) and any(name == title or _begins(name, title) for name in names)


def _is_author_and_title(wanted: str, names: tuple[str, ...]) -> bool:
    """`Roe, Short Title`, `WHO Guidelines`: an author's name, then the beginning of a title."""
    return any(
        any(t.startswith(wanted.removeprefix(f"{author}{comma}")) for t in names if t != author)
        for author in names
        for comma in (", ", "., ")
        if wanted.startswith(f"{author}{comma}")
    ) or any(_begins(t, wanted.removeprefix(f"{a} ")) for a in names if wanted.startswith(f"{a} ") for t in names)
