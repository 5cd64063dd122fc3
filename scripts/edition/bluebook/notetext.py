"""A note's text with what a reader sees at once: what stands inside brackets or quotes, and where a clause ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from edition.bluebook.offices import STATED_TOGETHER
from edition.bluebook.places_cited import ENTITLED
from edition.bluebook.set_right import italics_of
from edition.bluebook.volume_titles import is_in_capitals
from edition.text.inline import Inline, Reading, is_within
from edition.text.normalisations import as_typed, curl
from edition.text.title_words import looks_like_title

_OPENERS = {"(": ")", "[": "]", "“": "”"}
_CLOSERS = {close: opener for opener, close in _OPENERS.items()}
_MARK = re.compile(r"[()\[\]“”]")
_YEAR_IN_BRACKETS = re.compile(r"\[\d{4}\] ")  # [1998] 2 A.C. 22: no insertion, part of the report's name
_NEAR = 100  # what decides whether a stop ends a sentence stands as near as that
_LOWER_ABBREVIATIONS = frozenset(
    "al app apps approx art arts bk bks c ca cf ch chs cir cl cls col comm dep dist div e.g ed eds et etc fig figs "
    "fn i.e inc no nos nr núm n nn para paras p pp pmbl prof pt pts rev sec secs seq ser st supp tbl trans v viz vol "
    "vols vs "
    "id ibid ff infra supra cert passim rel mr mrs ms dr hon jr sr gen col lt sgt amend fol fols sched scheds "
    "reg regs tit mtg sess prtg reprt subd subdiv subpt subch subtit cmts illus ann cong tr trib exs ex fed mem op ops "
    "nom cmt jud proc crim civ evid ll lns ln rr vv subpara subsec frag pls pl obs qq qu bd pmt dkt princ "
    "jan janv febr févr mrt avr juin juil aug okt oct nov dec déc princs sch doc docs exh exhs concl "
    "concls encl cols std stds guid guids recs rec cls".split()
)
_STARTERS = (
    r"(?:(?:A|After|All(?!\.)|Also|Although|An|And|As|At|Because|Before|Both|But|By|Compare|Congress|Cf|Contra|Despite|Each|"
    r"Even|Every|Few|First|For|From|Had|He|Her|Here|His|However|I|If|In|Instead|It|Its|Many|More|Moreover|Most|My|"
    r"Neither|No(?!\.)|Nor|Note|Nothing|On|Once|One|Only|Or|Other|Others|Our|Over|Second|See|She|Similarly|Since|So|"
    r"Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|Three|Thus|To|Today|Two|Under|Unlike|"
    r"Until|Was|We|Were|What|When|Whether|Which|While|Who|Why|With|Without|Yet|You|Accord|Id|Ibid|E\.g)(?=[\s,.’])|"
    r"U\.N\. (?:SCOR|GAOR|ESCOR|Doc\.)|[GS]\.[AC]\. Res\. \d)"
)
_STOP = re.compile(r"[.?!](?=[”’)\]]*\s+[“‘(\[]{0,2}[A-ZÀ-ÞƏİŞĞÇÖÜ0-9§¶*])|[.?!](?=[”’]*$)")
_HANDLED = r"[A-Z][\w.’&-]*(?: [\w.’&-]+){0,6} \(@\w+\), "
"""Who posts, with a handle: `Jane Roe (@jroe), TWITTER`."""
_PAPER = (
    r"(?:(?:Open )?Letter|Telegram|E-?mail|Memorandum) from [A-Z]|(?:Telephone )?Interview (?:with|by) [A-Z]|"
    r"Press Release(?: No\. [\w/-]+)?, [A-Z]"
)
"""How a paper begins that is cited behind a sentence which a quotation ends."""
_REGISTERED = re.compile(
    r"[\s,;.]*(?:[Ss]ee(?: also|, e\.g\.,| generally)? |[Cc]f\. |[Aa]ccord )?"
    r"(?P<name>(?=[A-Z])(?:[^\d()§¶]|(?<=Year )\d{4}|(?<=[FC]Y )\d{4}){4,160})"
)
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|would|could|can|may|might|must|should|that|because|this|these|it|they|"
    r"not|as|whether|which|how|if|but|so|while)\b"
)
"""Words of a sentence of the author's that quotes, which no citation has before a title in quotation marks."""
_OF_A_SENTENCE = re.compile(
    r"\b(?:the|this|that|our|a|its) (?:[A-Z][a-z]+ ){0,3}(?:Court|Congress|Circuit|Constitution|Amendment|Government|"
    r"President|Senate|House|State|States|Clause|Article|Essay|Note|Agency|Board|Commission|Union|Treaty|Charter)$"
)
"""Words with a capital and no abbreviation, as they end a sentence."""
_IN_REGISTER = re.compile(r" [A-Z](?:[^();]|; (?=[A-Z])){2,300}?, \d+ Fed\. ?Reg\. \d")


@dataclass(frozen=True)
class NoteText:
    """`plain` is the note's text (curly quotes, ordinary spaces, no markup); offsets everywhere are into it."""

    plain: str
    style: Reading

    @classmethod
    def of(cls, text: Inline) -> NoteText:
        """A note's text, in the edition's reading."""
        plain = as_typed(curl(text.edition.plain))
        return cls(plain, replace(text.edition, italics=italics_of(plain, text.edition.italics)))

    @cached_property
    def _nesting(self) -> tuple[list[int], dict[int, int]]:
        """The depth of each character, and for each bracket that opens the offset behind its end."""
        depths: list[int] = []
        closings: dict[int, int] = {}
        stack: list[int] = []
        opened = dict.fromkeys(_OPENERS, 0)
        for mark in _MARK.finditer(self.plain):
            char, at = mark[0], mark.start()
            if self._hidden[at] or _YEAR_IN_BRACKETS.match(self.plain, at):
                continue
            depths += [len(stack)] * (at - len(depths))
            if char in _OPENERS:
                stack.append(at)
                opened[char] += 1
            depths.append(len(stack))
            if char in _CLOSERS and opened[_CLOSERS[char]]:
                _close(self.plain, _CLOSERS[char], stack, opened, closings, at + 1)
        depths += [len(stack)] * (len(self.plain) - len(depths))
        return depths, closings

    @property
    def depth(self) -> list[int]:
        """For each character, how many brackets and quotation marks it stands inside; a bracket is inside itself."""
        return self._nesting[0]

    @cached_property
    def _hidden(self) -> list[bool]:
        """True for characters of URLs, whose brackets mean nothing."""
        hidden = [False] * len(self.plain)
        for start, end in self.style.urls:
            hidden[start:end] = [True] * (end - start)
        return hidden

    @cached_property
    def url_ends(self) -> dict[int, int]:
        """Where each URL ends, by where it begins."""
        return dict(self.style.urls)

    @cached_property
    def looked_for(self) -> dict[tuple[object, int], tuple[int, Any]]:
        """What was looked for behind an offset, and found: the memory of `stops`."""
        return {}

    def in_url(self, offset: int) -> bool:
        """True if the character stands in a URL."""
        return self._hidden[offset]

    def in_title(self, offset: int) -> bool:
        """True if an italic stretch goes on after this character."""
        return is_within(self.style.italics, offset, offset + 2)

    def is_open(self, offset: int) -> bool:
        """True if the character stands outside every bracket, quotation and URL."""
        return self.depth[offset] == 0 and not self.in_url(offset)

    def words_from(self, start: int) -> int:
        """Where the words of a stretch begin that begins at `start`: behind spaces and commas."""
        return start + len(self.plain[start:]) - len(self.plain[start:].lstrip(" ,"))

    def closing(self, opener: int) -> int:
        """The offset after the bracket that closes the one at `opener` (the text's end if none does)."""
        if _YEAR_IN_BRACKETS.match(self.plain, opener):
            return self.plain.index("]", opener) + 1
        return self._nesting[1].get(opener, len(self.plain))

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """The (start, end) of each clause: parted by semicolons and sentence ends outside brackets and titles."""
        cuts: list[int] = []
        for match in re.finditer(r";|[.?!]", self.plain):
            at = match.start()
            if self.depth[at] or self.in_url(at) or self.in_title(at):
                continue
            if (
                match[0] == ";"
                and not self._codified(at)
                and not is_in_capitals(self.plain[max(0, at - 2 * _NEAR) : at], self._behind(at + 1))
                and not self._in_register(at, cuts[-1] if cuts else 0)
                or match[0] != ";"
                and self._ends_sentence(at)
            ):
                cuts.append(at + 1)
        cuts += [m.end() for m in re.finditer(r"[.?!]’?”", self.plain) if self._quote_ends_sentence(m)]
        bounds = sorted({0, *cuts, len(self.plain)})
        pairs = zip(bounds, bounds[1:], strict=False)
        return [(s, e) for s, e in pairs if self.plain[s:e].strip(" ;.”’)")]

    def _before(self, at: int) -> str:
        return self.plain[max(0, at - _NEAR) : at]

    def _behind(self, at: int) -> str:
        return self.plain[at : at + _NEAR]

    def _codified(self, at: int) -> bool:
        """`Pub. L. No. 1-2; 3 U.S.C. § 4 note`: where a public law is set out is a parallel, not a second, source."""
        if re.search(r"\(La\.(?: App\. \d\w* Cir\.)? \d+/\d+/\d+\)$", self._before(at)):  # Louisiana's own number first
            return bool(re.match(r"\s+\d+ So\. [23]d \d", self._behind(at + 1)))
        law = re.search(r"(?:Pub\. L\.(?: No\.)?|P\.L\.) \d+[-–]\d+$", self._before(at))
        return bool(law and re.match(r";\s+\d+ U\.S\.C\. §§? ?\w+ note\b", self._behind(at)))

    def _in_register(self, at: int, since: int) -> bool:
        """A semicolon of a rule's name in the Federal Register: `Air Plans; Ohio; Ozone, 84 Fed. Reg. 12`."""
        named = _REGISTERED.fullmatch(self.plain, since, at)
        if not named or self.style.is_italic(at - 1) or named["name"][-2:].isupper() or " v. " in named["name"]:
            return False
        return looks_like_title(named["name"]) and bool(_IN_REGISTER.match(self.plain, at + 1, at + 400))

    def _quote_ends_sentence(self, match: re.Match[str]) -> bool:
        """A sentence that ends inside its quotation marks, followed by another sentence."""
        if self.depth[match.end() - 1] != 1:
            return False
        if re.match(rf"\s+(?:{_STARTERS}|{_HANDLED}|{STATED_TOGETHER}|{_PAPER})", self._behind(match.end())):
            return True
        opened = match.start()
        while opened and self.depth[opened - 1]:
            opened -= 1
        said = re.split(r"[.;] ", self.plain[max(0, opened - 3 * _NEAR) : opened])[-1]
        is_long = self.plain.count(" ", opened, match.start()) > 2
        return is_long and bool(_SAYS.search(said) and re.match(r"\s+[A-Z]", self._behind(match.end())))

    def _ends_sentence(self, at: int) -> bool:
        if not _STOP.match(self.plain, at):
            return False
        if self.plain[at] != ".":
            return not self._is_titles_mark(at)
        before, after = self._before(at), self._behind(at + 1).lstrip("”’)] ")
        starts = bool(re.match(_STARTERS, after))
        if before.endswith((")", "]", "”", ">")) or self.in_url(max(at - 1, 0)):
            return True
        if re.search(r"\b(?:[Ii]d|[Ii]bid)$", before[-5:]):
            return not re.match(
                r"at\b|§|¶|\(|\[\d|(?:Arts?|Exs?|Apps?)\. |Annex |Rules? \d|"
                r"(?:[RMPLEO]|SR)-\d{1,2}\W|\d[\w./()–-]*\W*(?:$|[;,(])|"
                rf"{ENTITLED} \d",
                after,
            )
        if before[-1:].isdigit():
            return starts or not re.search(r"(?:\b[Nn]os?|\bArts?|\bch|\bpt|§|¶|\bvol|\bn)\.? ?\d+$", before)
        return self._word_ends_sentence(before, starts)

    def _is_titles_mark(self, at: int) -> bool:
        """A mark that ends a title, and no sentence: `*Fall!* 45 (2004)`, `*¿Qué?* [*What?*]`; `WHO GOES? (2018)`,
        or, where its small capitals go on, `WHO GOES? THE TIDE ASKS 5 (2018)`."""
        if self.style.is_italic(at):
            return bool(re.match(r"\s+[\[(\d§¶]", self._behind(at + 1)))
        if re.match(r",? (?:Ltd|Inc|LLC|Corp|Co|Group|plc|v)\b", self._behind(at + 1)):  # Yahoo! Inc. v. Roe
            return True
        in_capitals = re.search(r"[^\W\d_]{2}$", self._before(at)) and self._before(at)[-2:].isupper()
        return bool(in_capitals and re.match(r"\s+(?:[(\d§¶]|(?:[A-Z] )?[A-Z][A-Z’-]{2,})", self._behind(at + 1)))

    def _word_ends_sentence(self, before: str, starts: bool) -> bool:
        last = re.split(r"[\s(\[“‘]", before)[-1]
        if last.casefold() in _LOWER_ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last):
            return starts and len(last) > 3 and "." in last
        if last in {"BGBl", "RGBl", "BGBL", "RGBL"}:  # BGBl. I at 12
            return False
        if last.endswith("’s"):  # the rumour is Roe’s. Jane Roe, …
            return True
        if re.fullmatch(r"[a-z]{1,3}\.[a-z]{1,3}", last):  # m.nt.
            return starts
        if _OF_A_SENTENCE.search(before):
            return True
        if last[:1].islower():
            return "’" not in last or starts or last.endswith("s")
        return starts


def _close(
    text: str, wanted: str, stack: list[int], opened: dict[str, int], closings: dict[int, int], end: int
) -> None:
    """Close the last bracket of the wanted shape, and with it what was opened since and never closed."""
    last = ""
    while last != wanted:
        closings[stack[-1]] = end
        last = text[stack.pop()]
        opened[last] -= 1
