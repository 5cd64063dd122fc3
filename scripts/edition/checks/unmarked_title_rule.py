"""A rule on titles of which no sign in the note says where they end: neither their type nor their form.

A form that no reader knows is read by what is left: its title then takes what stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.offices import STATED_TOGETHER
from edition.bluebook.words.printed_names import is_organisation
from edition.checks.implausible_rule import told_of
from edition.checks.registry import Context, Findings, rule
from edition.model import Citation, Source
from edition.resolving.resolver import citation_place
from edition.text.small_words import IN_TITLES

_LOOSE = frozenset({"report", "other", "web", "un-document", "press-release", "book", "news"})
"""Kinds that are read where no reporter, code, journal or degree tells another."""
_TYPED = _LOOSE | {"statute", "interview", "treaty", "regulation"}
_COMMA = re.compile(r"(?<=[\w.’)]), (?=[A-Z\d])(?!(?:1[2-9]|20)\d\d[–-]\d{2,4}$)")
_LIST = re.compile(r", (?:and|or|&) |, [^,]+ (?:and|&) |, (?:Including|Regarding|Concerning|Relating) ")
"""What a comma parts within a title: a list's things, or what a participle adds."""
_OF_HEADLINES = r"[^,]* (?:to|in|from|with|by|at|into|over|as|its|after|before) [^,]*"
_GOES_ON = re.compile(rf"(?>(?:[^ ,]+(?: [^ ,]+)?|{_OF_HEADLINES}), )++{_OF_HEADLINES}")
"""A headline: between its commas names of a word or two, or words that no house, body or periodical has in its name."""
_HOUSED = re.compile(r"[”’]?, (?=[A-Z][A-Z.’&@ ]*[A-Z]{3})[A-Z][A-Z\d.’&@ /-]*(?= \(|, |$)")
"""A container in small capitals right behind a title, which tells its end."""
_INITIALS_FIRST = re.compile(r"[A-Z]{2,8}, ")
_BY_FORM = re.compile(
    rf"(?:{STATED_TOGETHER}|(?:Joint|Common|Trilateral) |(?:Identical )?Letters? |Notes? [Vv]erbale|"
    r"U\.N\. (?:SC|GA|ESC)OR|(?:(?:Parliamentary|Written|Oral) )?Questions? )"
)
"""Papers that say at their head what they are, and go on with whose, over commas."""
_LETTER_LAST = re.compile(r".*, [^,]*\b(?:No-Action|Interpretive|Advisory|Opinion|Guidance) Letter(?: No\. \S+)?")
"""A letter that an agency gave to whom it names first: `Pier Co., SEC No-Action Letter`."""


@rule
def title_unmarked(context: Context) -> Findings:
    """A title in ordinary type that goes on behind a comma, or in which the type changes there: none says its end.

    Bad: `Minutes of the Pier Board, Sitting No. 11 (Aug. 16, 1924)` with the sitting in the entry's title.
    Good: a title in italics or small capitals; the sitting in a field of its own; else the answer: […]{source=key}.
    """
    sources = {source.key: source for source in context.edition.sources}
    for note, found in context.citations:
        source = sources.get(found.source or "")
        if found.citation.form != "full" or found.citation.answer or not source or source.kind not in _TYPED:
            continue
        text = NoteText.of(note.text)
        for title, why in _unmarked(text, found.citation, source):
            yield (
                citation_place(note, found.citation),
                f"{note.called}: of “{found.citation.text}” the title is read as “{title}”, which {why}; expected "
                "a title whose end is told; correct the entry, or say that it is right: […]{source=key}",
            )


def _unmarked(note: NoteText, citation: Citation, source: Source) -> Iterator[tuple[str, str]]:
    title, site = source.fields.get("title", ""), source.fields.get("organization", "")
    if title and " " not in title and _sounds_like_a_title(site):
        stretches = [
            (at, at + len(each))
            for each in (title, site)
            if (at := note.plain.find(each, citation.start, citation.end)) >= 0
        ]
        if len(stretches) > 1 and all(_type(note, *each) == "ordinary" for each in stretches):
            yield title, f"may be the house, and “{site}” the title"
    at = note.plain.casefold().find(title.casefold(), citation.start, citation.end) if title else -1
    if at < 0 or not _COMMA.search(title) or any("title" in told for told in told_of(source)):
        return
    if _BY_FORM.match(title) or _LETTER_LAST.fullmatch(title):
        return
    starts = [at, *(at + comma.end() for comma in _COMMA.finditer(title))]
    ends = [*(at + comma.start() for comma in _COMMA.finditer(title)), at + len(title)]
    types = [each for stretch in zip(starts, ends, strict=True) if (each := _type(note, *stretch))]
    if len(set(types)) > 1:
        yield title, "changes its type behind a comma"
    elif types[:1] == ["ordinary"] and source.kind in _LOOSE and not _is_one_title(title, source.kind):
        if _HOUSED.match(note.plain, at + len(title)) and (
            "author" in source.fields or not _INITIALS_FIRST.match(title)
        ):
            return
        yield title, "goes on behind a comma, in ordinary type"


def _sounds_like_a_title(site: str) -> bool:
    """True if words that are read as a site's name have a small one among them, and none of an institution."""
    words = site.split()
    return len(words) > 2 and not is_organisation(site) and bool(IN_TITLES & set(words) or _ASKS.match(site))


_ASKS = re.compile(r"(?:What|Why|How|When|Where|Who|Is|Are|Can|Do|Does|Should|Will) ")


def _is_one_title(title: str, kind: str) -> bool:
    """True if a title may go on behind its commas: it lists things, or is a headline, as books have none."""
    return bool(_LIST.search(title) or kind != "book" and _GOES_ON.fullmatch(title))


def _type(note: NoteText, start: int, end: int) -> str:
    """How a stretch is set: `italic`, `capitals` or `ordinary`; "" of initials, figures and a mixture."""
    letters = [at for at in range(start, end) if note.plain[at].isalpha()]
    italic = [note.style.is_italic(at) for at in letters]
    if len(letters) < 4 or any(italic) != all(italic):
        return ""
    if all(italic):
        return "italic"
    capitals = sum(note.plain[at].isupper() for at in letters)
    return "capitals" if capitals >= 0.8 * len(letters) else "ordinary" if capitals < 0.5 * len(letters) else ""
