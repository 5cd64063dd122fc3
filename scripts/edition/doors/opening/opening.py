"""Which door a file goes through: told by its content, never by its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

from lxml import etree, html

from edition.doors.common.facts_in_heads import facts_of
from edition.doors.common.html_tags import without_unread
from edition.doors.common.kept_words import told_of_lost
from edition.doors.common.received import Received, Refused
from edition.doors.common.whole_letters import with_whole_letters
from edition.doors.common.zipped_parts import parts_of
from edition.doors.opening.active_content import active_in
from edition.doors.opening.markdown_of_sites import (
    with_definitions_apart,
    with_facts_as_written,
    with_lowered_signs,
    with_notes_apart,
    without_attributes,
)
from edition.doors.opening.plain_figures import (
    has_plain_figures,
    read_plain_figures,
    refuse_letters_in_numbers,
    refuse_numbers_anew,
)
from edition.doors.opening.web_page import article_of
from edition.doors.pandoc.epub_notes import pages_in, with_plain_notes, without_contents
from edition.doors.pandoc.jats import with_print, with_what_pandoc_leaves, with_whole_names
from edition.doors.pandoc.jats_authors import with_byline
from edition.doors.pandoc.latex_notes import (
    refuse_other_files,
    told_of_numbers,
    told_of_skipped,
    with_notes_at_their_marks,
)
from edition.doors.pandoc.named_authors import creators_of
from edition.doors.pandoc.odt import text_of, with_signs
from edition.doors.pandoc.pandoc_tree import AUTHORS, read_tree
from edition.doors.pandoc.xml_text import opened
from edition.doors.pdf_body.pdf import read_pdf
from edition.doors.word.word import read_word
from edition.doors.word.word_package import Element
from edition.text.inline_markup import with_starred_pages

Pandoc = Callable[[str, bytes], tuple[str, str]]
"""A Pandoc reader's name and a file's content → Pandoc's tree as JSON, and its log. Raises `Refused` with what Pandoc
says."""

LARGEST = 200 * 2**20  # bytes
_MOST_NULS = 8
# Pandoc's own names for headings, of which none is asked for, take it time with the square of those that read alike
MARKDOWN = (
    "markdown-smart-citations-tex_math_dollars-raw_tex-example_lists-fancy_lists-subscript-strikeout"
    "-auto_identifiers-raw_attribute-blank_before_header+bracketed_spans"
)
_DEFINED = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.M)
_SIGNED = re.compile(r"^( {0,3}\[\^([*†‡]+)\]:[ \t]*)", re.M)
"""Where the author's note begins, which has a sign for its label."""
_FOOT = re.compile(r"(?:\\(?:bottomrule|midrule|hline)(?:\\noalign\{\})?\s*)?\\end(?:last)?foot\b")
"""The end of what stands at a long table's foot, with a rule alone in it: Pandoc takes its first row for that foot."""
_QUOTING = re.compile(r"(\\(?:begin|end)\{)(?:displayquote|quoting)\}(?:\[[^\]\n]*\])*")
"""A block quotation of packages that Pandoc does not know."""
_MARKED = re.compile(r"\[\^([^\]\s]+)\]")
_INLINE = re.compile(r"(?<![\\^])\^\[(?!\d+\])(?=\S)")
"""A note that stands where it is marked, as Pandoc has it: `^[Jane Roe, *Piers* 5.]`; `^[12]` is a marker."""
_SIGNS = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc), or an encrypted one; save it as .docx, without a password",
    b"{\\rtf": "RTF, which loses notes on the way; save the file as .docx",
    b"\x89PNG": "a picture; expected a text",
    b"\xff\xd8\xff": "a picture; expected a text",
    b"\x1f\x8b": "a compressed file; unpack it",
    b"Rar!": "a compressed file; unpack it",
    b"7z\xbc\xaf": "a compressed file; unpack it",
}


def open_door(data: bytes, pandoc: Pandoc, accept_changes: bool = True) -> Received:
    """The article's text that a file holds. Raises `Refused`: what form was seen, and what to do."""
    read = with_whole_letters(_open(data, pandoc, accept_changes))
    if not (active := active_in(data)):
        return read
    told = f"the file holds {', '.join(active)}: nothing of it was run; do not publish the file itself"
    return replace(read, active=active, told=(*read.told, told))


def _open(data: bytes, pandoc: Pandoc, accept_changes: bool) -> Received:
    if len(data) > LARGEST:
        raise Refused(f"the file is larger than {LARGEST // 2**20} MiB; expected an article")
    for sign, told in _SIGNS.items():
        if data.startswith(sign):
            raise Refused(f"this is {told}")
    if b"%PDF-" in data[:1024]:
        read = read_pdf(data)
        return replace(read, text=normalize("NFC", read.text))  # accents drawn as signs of their own
    if data.startswith(b"PK"):
        form = _form_of_zip(data)
        opens = {"Word": lambda: read_word(data, accept_changes), "ODT": lambda: _odt(data, pandoc)}
        return opens.get(form, lambda: _epub(data, pandoc))()
    return _open_text(data, pandoc)


def _form_of_zip(data: bytes) -> str:
    parts = parts_of(data, lambda name: name == "mimetype")
    kind = parts.get("mimetype", b"")[:200]
    if any(name.startswith("word/") for name in parts):
        return "Word"
    if b"opendocument.text" in kind or b"epub" in kind:
        return "ODT" if b"opendocument" in kind else "EPUB"
    raise Refused("this is a zip file, and no Word, ODT or EPUB file; expected one of these, a PDF, or a text")


def _open_text(data: bytes, pandoc: Pandoc) -> Received:
    text = decoded(data)
    form = _form_of_text(text)
    if form in {"", "Markdown"}:
        refuse_letters_in_numbers(text)
    if form:
        return {"Markdown": _markdown, "HTML": _web_page, "JATS": _jats, "LaTeX": _latex}[form](text, pandoc)
    if has_plain_figures(text):
        return read_plain_figures(text)
    refuse_numbers_anew(text)
    return Received(text)


def _markdown(text: str, pandoc: Pandoc) -> Received:
    text, unread = without_unread(with_facts_as_written(text))
    text, around = without_attributes(with_definitions_apart(with_lowered_signs(text)))
    _refuse_lost(text)
    signed = _SIGNED.sub(
        lambda m: m[1] + AUTHORS + m[2].replace("*", r"\*") + AUTHORS, with_notes_apart(with_starred_pages(text))
    )
    read = read_tree(pandoc(MARKDOWN, signed.encode())[0], "Markdown")
    return replace(read, told=(*around, *unread, *read.told, *_renumbered(text)))


def _web_page(text: str, pandoc: Pandoc) -> Received:
    page, around = article_of(text)
    read = read_tree(pandoc("html-auto_identifiers", page.encode())[0], "HTML")
    return _accounted([html.document_fromstring(page)] if page.strip() else [], read, around)


def _jats(text: str, pandoc: Pandoc) -> Received:
    root = opened(text, "the JATS file")
    with_whole_names(root)
    around = (*with_byline(root, AUTHORS), *with_what_pandoc_leaves(root))
    read = read_tree(pandoc("jats", etree.tostring(root))[0], "JATS")
    parts = [part for part in root if part.tag != "front"]
    return _accounted(parts, replace(read, facts=with_print(read.facts, root)), around)


def _latex(text: str, pandoc: Pandoc) -> Received:
    text = with_notes_at_their_marks(_QUOTING.sub(r"\1quote}", _FOOT.sub("", text)))
    tree, log = pandoc("latex-auto_identifiers", text.encode())
    refuse_other_files(log, text)
    read = read_tree(tree, "LaTeX")
    return replace(read, told=(*read.told, *told_of_skipped(log, text), *told_of_numbers(text)))


def _odt(data: bytes, pandoc: Pandoc) -> Received:
    signed, said, heads = with_signs(data)
    read = read_tree(pandoc("odt", signed)[0], "ODT")
    facts = facts_of(heads, None, fewest=1)
    return _accounted([text_of(signed)], replace(read, facts=facts) if facts.journal else read, said)


def _epub(data: bytes, pandoc: Pandoc) -> Received:
    plain, said = without_contents(data)
    tree, _ = pandoc("epub", plain)
    if '"Note"' not in tree:
        tree, _ = pandoc("epub", with_plain_notes(plain))
    return _accounted(pages_in(plain), read_tree(tree, "EPUB", creators_of(data)), said)


def _accounted(roots: Sequence[Element], read: Received, around: Sequence[str]) -> Received:
    """What was read, with what is told of the file around its words, and of words that were not read."""
    read = replace(read, told=(*around, *read.told))
    return replace(read, told=(*read.told, *told_of_lost(roots, read)))


def decoded(data: bytes) -> str:
    """A text in UTF-8; `Refused` where the content is none, with the line and byte of a text that is nearly one."""
    if data[:4096].count(b"\0") > _MOST_NULS:
        raise Refused("this is a binary file of a form that no door reads; expected Word, PDF or a text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        told = f"byte {data[error.start]:#04x} is not UTF-8; save the text in that encoding"
        raise Refused(told, line) from error


def _form_of_text(text: str) -> str:
    head = text.removeprefix("\ufeff").lstrip()[:2000]
    if re.match(r"(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE html|<html)", head, re.I):
        return "HTML"
    if re.search(r"<!DOCTYPE article\b|<article\b[^>]*(?:article-type|dtd-version|xmlns:xlink|>\s*<front\b)", head):
        return "JATS"
    if re.search(r"^\\documentclass", head, re.M):
        return "LaTeX"
    is_markdown = _DEFINED.search(text) or _INLINE.search(text)
    return "Markdown" if is_markdown or re.match(r"---\n(?:[^\n]*\n)*?(?:---|\.\.\.)\n", head) else ""


def _refuse_lost(text: str) -> None:
    """Raise `Refused` at a note that is defined and never marked, or twice, or marked and never defined."""
    defined, marks = _DEFINED.findall(text), _MARKED.findall(_DEFINED.sub("", text))
    marked = set(marks)
    doubled = next((label for label in defined if defined.count(label) > 1), "")
    lone = next((label for label in defined if label not in marked), "") or doubled
    if lone:
        what = "defined twice" if lone == doubled else "defined and marked nowhere"
        raise Refused(f"note [^{lone}] is {what}; mark each note once", _line(text, f"[^{lone}]:"))
    twice, *more = [label for label, count in Counter(marks).items() if count > 1] or [""]
    if twice:
        first = _line(text, f"[^{twice}]")
        told = f"note [^{twice}] is marked twice, which no printed note is; write the second as a note of its own"
        told += f"; so are {', '.join(f'[^{label}]' for label in more)}" if more else ""
        raise Refused(told, first + _line(text.split("\n", first)[-1], f"[^{twice}]"))
    missing = next((label for label in sorted(marked) if label not in defined), "")
    if missing:
        raise Refused(f"note [^{missing}] is marked and defined nowhere", _line(text, f"[^{missing}]"))


def _renumbered(text: str) -> Iterator[str]:
    """What is to be told where labels are figures and others than the notes' numbers, which go by the marks' order."""
    if _INLINE.search(text):
        return
    marks = list(dict.fromkeys(label for label in _MARKED.findall(_DEFINED.sub("", text)) if label.isdecimal()))
    changed = [(label, number) for number, label in enumerate(marks, 1) if label != str(number)]
    if changed:
        label, number = changed[0]
        yield (
            f"[^{label}] is note {number}: Markdown numbers notes in the order of their marks; "
            f"labels that are other figures than their note’s: {len(changed)}"
        )


def _line(text: str, sign: str) -> int:
    return text[: text.index(sign)].count("\n") + 1
