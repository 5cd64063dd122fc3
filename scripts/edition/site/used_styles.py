"""A style sheet without what no page uses: of a stock theme's some tenth is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TAG = re.compile(r"""<[a-z][^>=]*(?:=(?:"[^"]*"|'[^']*'|)[^>=]*)*>""")
_IN_TAG = re.compile(r"""<([a-z][\w-]*)|\b(?:class|id|data-[\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_WORD = re.compile(r"[\w-]+")
_STRING_OR_SIGN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^"'\\/{};,()]+|[/{};,()]""", re.S)
_NAMED = re.compile(
    r"""[.#]((?:\\.|[\w-])+)|\[data-[\w-]+[~^$*|]?=["']?([^"'\]]*)["']?\]|\[[^\]]*\]|(?<![\w.#:\\-])([a-z][a-z\d]*)\b"""
)
_USED_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_NESTING = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a style sheet: what stands before its brace, and what stands in it ("" of `@import …;`)."""

    head: str
    body: str | None


def names_in(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every element, class, id and value of `data-…` in pages of HTML, and every word of scripts, which may set one."""
    tags = {tag for page in pages for tag in _TAG.findall(page)}  # the same on every page, for the most part
    written = {groups for tag in tags for groups in _IN_TAG.findall(tag)}
    found = {name for groups in written for group in groups for name in group.split()}
    return frozenset(found | {word for script in scripts for word in _WORD.findall(script)})


def without_unused(style: str, names: frozenset[str], own: str = "") -> str:
    """`style` without rules for what none of `names` is, nor the variables that neither it nor `own` uses then.

    In: a style sheet, minified or not. A selector is left out only if it asks for a class, an id, an element or a
    value of `data-…` that is no name; what stands in brackets, as of `:not()`, asks for nothing.
    """
    kept = _kept(style, names)
    used = frozenset(_USED_VARIABLE.findall(kept + own))
    while (fewer := _without_variables(kept, used)) != kept:
        kept, used = fewer, frozenset(_USED_VARIABLE.findall(fewer + own))
    return kept


def _kept(style: str, names: frozenset[str]) -> str:
    return "".join(_shown(rule, names) for rule in rules_of(style))


def _shown(rule: Rule, names: frozenset[str]) -> str:
    if rule.body is None:
        return f"{rule.head};" if rule.head else ""
    if rule.head.startswith(_NESTING):
        inner = _kept(rule.body, names)
        return f"{rule.head}{{{inner}}}" if inner else ""
    if rule.head.startswith("@"):
        return f"{rule.head}{{{rule.body}}}"
    selectors = [each for each in parts(rule.head, ",") if _may_match(each, names)]
    return f"{','.join(selectors)}{{{rule.body}}}" if selectors else ""


def _may_match(selector: str, names: frozenset[str]) -> bool:
    bare = "".join(piece for piece, depth in _by_depth(selector) if not depth)
    asked = (match[1] or match[2] or match[3] for match in _NAMED.finditer(bare))
    return all(name.replace("\\", "") in names for name in asked if name)


def _by_depth(text: str) -> Iterator[tuple[str, int]]:
    """The pieces of a text, each with the number of brackets it stands in; a bracket counts as inside."""
    depth = 0
    for piece in _STRING_OR_SIGN.findall(text):
        depth += piece == "("
        yield piece, depth
        depth -= piece == ")"


def _without_variables(style: str, used: frozenset[str]) -> str:
    return "".join(_spared(rule, used) for rule in rules_of(style))


def _spared(rule: Rule, used: frozenset[str]) -> str:
    if rule.body is None:
        return f"{rule.head};"
    if rule.head.startswith(_NESTING):
        return f"{rule.head}{{{_without_variables(rule.body, used)}}}"
    if rule.head.startswith("@"):
        return f"{rule.head}{{{rule.body}}}"
    told = [each for each in parts(rule.body, ";") if not each.startswith("--") or each.split(":")[0] in used]
    return f"{rule.head}{{{';'.join(told)}}}" if told else ""


def rules_of(style: str) -> Iterator[Rule]:
    """The rules of a style sheet in order, those in `@media` and the like in their rule's body."""
    head, body, depth = "", "", 0
    for piece in _STRING_OR_SIGN.findall(style):
        if piece.startswith("/*"):
            continue
        depth -= piece == "}"
        if depth:
            body += piece
        elif piece == "}":
            yield Rule(head.strip(), body)
            head, body = "", ""
        elif piece == ";":
            yield Rule(head.strip(), None)
            head = ""
        elif piece != "{":
            head += piece
        depth += piece == "{"


def parts(text: str, sign: str) -> list[str]:
    """A text parted at a sign that stands in no bracket and no string, without empty parts."""
    found = [""]
    for piece, depth in _by_depth(text):
        if piece == sign and not depth:
            found.append("")
        else:
            found[-1] += piece
    return [part.strip() for part in found if part.strip()]
