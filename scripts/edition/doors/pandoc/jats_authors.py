"""A JATS file's authors with the marks of their notes: Pandoc sets all these behind the last author's name."""

from __future__ import annotations

import re

_CONTRIB = re.compile(
    r"<contrib\b(?![^>]*\bcontrib-type\s*=\s*[\"'](?!author))[^>]*>(?P<inside>(?:(?!</?contrib\b).)*)</contrib\s*>",
    re.S,
)
_NAME = re.compile(r"<(?P<part>given-names|surname|suffix|prefix)\b[^>]*>\s*(?P<words>[^<]*?)\s*</(?P=part)\s*>")
_ORDER = ("prefix", "given-names", "surname", "suffix")
_MARK = re.compile(
    r"<xref\b(?=[^>]*\bref-type\s*=\s*[\"'](?:fn|corresp|author-notes?)[\"'])[^>]*\brid\s*=\s*[\"'](?P<aim>[^\"'\s]+)[\"']"
    r"[^>]*>(?P<sign>(?:(?!</?xref\b).)*)</xref\s*>",
    re.S,
)
_NOTES = re.compile(r"<author-notes\b[^>]*>(?P<inside>(?:(?!</?author-notes\b).)*)</author-notes\s*>", re.S)
_NOTE = re.compile(
    r"<(?P<tag>fn|corresp)\b[^>]*\bid\s*=\s*[\"'](?P<id>[^\"']+)[\"'][^>]*>"
    r"(?P<words>(?:(?!</?(?:fn|corresp)\b).)*)</(?P=tag)\s*>",
    re.S,
)
_HEAD = re.compile(r"\s*(?:<label>[^<]*</label>)?\s*(?:<p\b[^>]*>)?\s*(?:<sup>[^<]*</sup>)?[*†‡§]*\s*")
_BODY = re.compile(r"<body\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_SIGN = re.compile(r"[*†‡§]+")


def with_byline(text: str, authors: str) -> tuple[str, tuple[str, ...]]:
    """The file with its authors' names as its first paragraph, each behind it the note that the file marks there: its
    sign between two of `authors`, and its words. Where it is not certain whose of several a note is, the notes are left
    out, and told."""
    front, body, rest = text.partition("<body")
    notes = {note["id"]: note["words"] for each in _NOTES.finditer(front) for note in _NOTE.finditer(each["inside"])}
    contribs = [contrib["inside"] for contrib in _CONTRIB.finditer(front)]
    marks = [[(mark["aim"], _sign_of(mark["sign"])) for mark in _MARK.finditer(inside)] for inside in contribs]
    names = [_name_of(inside) for inside in contribs]
    signs = dict(mark for each in marks for mark in each)
    if not notes:
        return text, ()
    if all(names) and all(signs.values()) and sorted(aim for each in marks for aim, _ in each) == sorted(notes):
        named = zip(names, marks, strict=True)
        byline = " &amp; ".join(name + "".join(map(_marker, each)) for name, each in named)
        group = "".join(_written(aim, signs[aim], words, authors) for aim, words in notes.items())
        opened = _BODY.sub(lambda tag: f"{tag[0]}<p>{byline}</p>", body + rest, count=1)
        closed = opened.replace("</article>", f"<back><fn-group>{group}</fn-group></back></article>")
        return _NOTES.sub("", front) + closed, ()
    if len(contribs) < 2:
        return text, ()
    words = "; ".join(f"“{' '.join(_TAG.sub(' ', note).split())}”" for note in notes.values())
    return _NOTES.sub("", front) + body + rest, (
        f"authors’ notes of which it is not certain whose they are, left out: {words}",
    )


def _name_of(inside: str) -> str:
    parts = {name["part"]: name["words"] for name in _NAME.finditer(inside)}
    return " ".join(parts[part] for part in _ORDER if parts.get(part))


def _sign_of(inside: str) -> str:
    sign = re.sub(r"\s", "", _TAG.sub("", inside))
    return sign if _SIGN.fullmatch(sign) else ""


def _marker(mark: tuple[str, str]) -> str:
    return f'<xref ref-type="fn" rid="{mark[0]}">{mark[1]}</xref>'


def _written(aim: str, sign: str, words: str, authors: str) -> str:
    head = _HEAD.match(words)
    inside = words[head.end() :] if head else words
    inside = inside if inside.rstrip().endswith("</p>") else f"{inside}</p>"
    return f'<fn id="{aim}"><p>{authors}{sign}{authors}{inside}</fn>'
