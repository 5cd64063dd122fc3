"""Where an archive keeps a paper, printed behind its date: box, file and archives (rule 17)."""

from __future__ import annotations

from edition.text.late_patterns import late

_END = r"(?= \((?![^()]*\d{4}\))|;|\.?\s*$)"
_SHELVED = (
    r"(?:[A-Z][^;()]{0,120}?, )?"
    r"(?:(?:Box(?:es)?|Folders?|Files?|Reels?|MSS?|Series|RG|Record Group|Ser\.|Carton|Vol\.) ?[\w.-]+"
    r"|[A-Z]{1,5} \d+(?:/\d+)+(?![\w/])"  # FCO 9/1921
    r"|[Ff](?:ond)?\.? ?\d+, [Oo]p(?:is[’']?)?\.? ?\d+, [Dd](?:elo|\.)? ?\d+(?:, ll?\. ?[\d–-]+(?:ob\.)?)?)"
    r"(?:, [^;()]{2,120}?)?"
)
_HOUSED = (
    r"[A-Z](?:[^;()]|\([A-Z][\w. ]{0,20}\)(?=,)){0,160}?"
    r"\b(?:Archives?|Archivs?|Archivo|Archivio|Arhiv|Arşivi|Arxiu|Riksarkivet|Nationaal Archief|Rigsarkivet)\b"
    r"(?: \([A-Z][\w. ]{0,20}\))?(?: \[[A-Z]{2,8}\])?"
    r"(?:[^;()]|\([A-Z][\w. ]{0,20}\)(?=[,. ]|$)){0,80}?"
)
ARCHIVED = late(rf",? (?:in )?(?:{_SHELVED}|{_HOUSED}){_END}")
"""`, Box 12, Folder 3, Roe Papers, Pier University Archives`; `, FCO 9/1921, The National Archives, Kew`."""
