"""Persons whose family name stands first, as China, Korea and Vietnam write it: only where their names tell so."""

from __future__ import annotations

from edition.text.late_patterns import late

_CHINESE = frozenset(
    "wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo gao lin luo zheng liang xie tang feng deng cao peng "
    "zeng xiao tian dong yuan pan jiang cai yu ye cheng wei su lu ding shen yao zhong cui tan fan liao xia fang "
    "bai zou meng qin qiu hou jia fu li ma wen xi mao shi duan qian gu kong hao nie pang tao geng".split()
)
_KOREAN = frozenset("kim lee park choi jung jeong kang cho yoon yun jang lim han shin suh seo kwon hwang ahn".split())
_VIETNAMESE = frozenset("nguyen nguyễn tran trần pham phạm huynh huỳnh".split())
_SYLLABLE = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|"
    r"ie|iu|ua|ui|uo|ue|(?<!r)a|(?<=[bpmfwy])o|e|i|u)"
)
"""Pinyin has *mo* and *la*, but neither *to* nor *ra*: `Sato` and `Mora` are family names of elsewhere."""
_TWO_SYLLABLES = late(rf"{_SYLLABLE}{_SYLLABLE}")
_SOUND = (
    r"(?:young|yong|ho|hyun|jun|joon|min|su|soo|ji|hee|hye|in|il|jong|jung|chul|kyu|kyung|seok|suk|sik|woo|wook|won|"
    r"dong|sang|sung|seung|tae|dae|ki|mi|nam|yeon|yun|eun|geun|hwan|hoon|bin|sook|ok|rae|myung|byung|hak|kwon|jin|bok|"
    r"doo|hyung|chan|chang|cheol|gyu|jae|jeong|joo|ju|kwang|moon|pil|sun|seon|taek|yeol)"
)
_JOINED = late(rf"[A-Z][a-z]+-[a-z]+|(?i:{_SOUND}-{_SOUND})")
"""A given name of Korea: `Young-ho`, whose second half has a small letter; or two of its sounds, as small capitals hide
that letter."""


def family_first(person: str) -> str:
    """The family name of a person if it certainly stands first: `Kim` of `Kim Young-ho`; else ""."""
    first, *others = person.split(" ")
    last = others[-1] if others else ""
    family = first.lower()
    if len(others) == 1 and family in _KOREAN and _JOINED.fullmatch(last):
        return first
    if (
        len(others) == 1
        and family in _CHINESE
        and last.lower() not in _CHINESE
        and _TWO_SYLLABLES.fullmatch(last.lower())
    ):
        return first
    return first if len(others) > 1 and family in _VIETNAMESE and last.lower() not in _VIETNAMESE else ""


def may_be_first(person: str) -> bool:
    """True if the first of two names is a family name that all know, and the last one a given name as often as none:
    `Zhang Wei`, but `Wei Zhang` has the order of English."""
    first, _, last = person.lower().partition(" ")
    if family_first(person) or " " in last:
        return False
    return first in _COMMON and last in _GIVEN or first in _VIETNAMESE and last not in _VIETNAMESE


_COMMON = frozenset(
    "zhang wang li liu chen yang huang zhao wu zhou xu sun zhu guo gao luo zheng liang xie deng".split()
)
_GIVEN = frozenset(
    "wei na fang jing min lei jun tao ming ping gang qiang jie yan ying xia bo hui ling hong xin jian feng dan hao kai "
    "fei rui lan mei ning qing bin chao xue yong".split()
)
"""Given names of one syllable, which a family hardly ever has."""
