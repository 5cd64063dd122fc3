"""The case that the text names, in the sentence at whose end a note cites it by its reporter alone (rule 10.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from edition.bluebook.forms.case_patterns import AGENCY_REPORTS, PROCEDURAL
from edition.bluebook.notes.note_reader import Read
from edition.model import Article, Note
from edition.text.inline import touching
from edition.text.sentences import sentence_at, sentences


class NamesInText:
    """The names that the text of an article has for cases which its notes cite without one."""

    def __init__(self, article: Article) -> None:
        self._readings = [paragraph.text.edition for paragraph in article.paragraphs]
        self._marked: dict[str, tuple[int, int]] = {}
        for number, read in enumerate(self._readings):
            for at, label in read.markers:
                self._marked.setdefault(label, (number, at))
        self._sentences = cache(self._sentences_of)

    def _sentences_of(self, number: int) -> tuple[tuple[int, int], ...]:
        read = self._readings[number]
        return sentences(read.plain, [at for at, _ in read.markers])

    def of(self, reads: Sequence[Read], note: Note) -> str:
        """The name of the case that a note cites first, and alone without one; "" if that is open."""
        nameless = [at for at, read in enumerate(reads) if read.work and _is_nameless(read)]
        if nameless != [0]:
            return ""
        work = reads[0].work
        by_agency = work and re.match(AGENCY_REPORTS, work.fields["reporter"])
        return self._named_at(note.label, _COMPANY if by_agency else _CASE)

    def _named_at(self, label: str, form: re.Pattern[str]) -> str:
        """The one name in italics, of a case's `form`, in the sentence that ends at a note's marker; "" of none or
        more."""
        if label not in self._marked:
            return ""
        number, at = self._marked[label]
        read = self._readings[number]
        begins = sentence_at(read.plain, self._sentences(number), at)[0]
        italic = _runs(read.plain, [(s, e) for s, e in touching(read.italics, begins, at) if begins <= s])
        named = {words for words in italic if words[:1].isupper()}
        name = named.pop() if len(named) == 1 else ""
        return name if form.fullmatch(name) else ""


def _is_nameless(read: Read) -> bool:
    work = read.work
    return bool(work and work.kind == "case" and "reporter" in work.fields and not work.fields.get("title"))


def _runs(plain: str, italics: Sequence[tuple[int, int]]) -> list[str]:
    """The words of italic stretches; those that blanks alone part are one: `*United States v.* *Roe*`."""
    runs: list[tuple[int, int]] = []
    for start, end in italics:
        if runs and not plain[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return [_SENTENCES_STOP.sub("", plain[start:end].strip(" ,;:")) for start, end in runs]


_SENTENCES_STOP = re.compile(r"(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\bBros)(?<!\b[A-Z])\.$")
"""A full stop in a name's italics that ends its sentence, and shortens no word: `in *Roe v. Pier.*`, `*Pier Co.*`"""


_CASE = re.compile(rf"[A-Z][^;()]{{1,100}} v\. [A-Z][^;()]{{1,100}}|{PROCEDURAL} [A-Z][^;()]{{1,100}}")
"""A name that only cases have: `The Amistad` is one, but so is a newspaper's called."""
_COMPANY = re.compile(rf"{_CASE.pattern}|[A-Z][^;()]{{1,100}}\b(?:Co|Corp|Inc|Ltd|LLC|Ass’n|Hosp|Univ)\b\.?")
"""The name of whose case an agency decides, who has no adversary."""
