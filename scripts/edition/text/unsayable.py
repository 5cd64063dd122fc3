"""Letters that no one reads as a word: capitals that end, or begin, as words of no language that we cite do."""

from __future__ import annotations

import re

_LONGEST = 6
_VOWELS = "AEIOUY"
_BEGINS = re.compile(r"B[CFGJKPV]|C[BCDFGJKPQVX]|D[BCFGKP]|F[BCDGKPTV]|G[BCFJKPV]|J[BCDFGKP]|P[BCDGKV]|T[BDFGKP]|II")
_ENDS = re.compile(
    r"""
    (?:[BCDFGHKLMNPQRSTVWXZ]|BB|BT|[BFLNPR]?S?CHT?|[CK]K|CT|D[DGJTZ]|DTH|DST|FF|FT|FTH|G[GHMNT]|GHT|GHTH|H[LMNRT]|KH|KS
    |L[BCDFGKLMNPSTVZ]|LPH|LTH|LSH|LTZ|LB?ST|M[BMNPT]|MPH|MPT|MSK|N[CDFGHKNSTXZ]|NTH|NTZ|NGH|NGTH|NCT|NGT|NGST|NST|NSK
    |P[FHPST]|PTH|R[BCDFGKLMNPRSTVXZ]|RNT|RTH|RSH|RB?ST|RTZ|RZT|RLD|RSK|S[CKLMPST]|SH|T[HLSTZ]|TS?CH|RTCH|TSK|THM
    |[NRT]Q|W[DKLNST]|WTH|X[T]|XTH|Z[HTZ]|BST|PST)?S?
    """,
    re.X,
)
"""What consonants may end a word of English, German, French or a Slavic name: `angst`, `Herbst`, `vingt`, `Minsk`."""


def is_unsayable(word: str) -> bool:
    """True of up to six English capitals without a vowel, or whose first or last consonants no word has: `UNHCR`.

    Initials that could be a word (`OPEC`) are not told.
    """
    if not re.fullmatch(rf"[A-Z]{{2,{_LONGEST}}}", word):
        return False
    last = max((at for at, letter in enumerate(word) if letter in _VOWELS), default=-1)
    if last < 0:
        return len(word) < _LONGEST
    ends = word[last + 1 :]
    return bool(_BEGINS.match(word)) or not (_ENDS.fullmatch(ends) or ends == "J" and word[last] == "A")
