"""Offices that persons hold, as citations print them in brackets or behind a name: `Jane Roe (Deputy Sec’y)`."""

from __future__ import annotations

OFFICE = (
    r"(?:Chair\w*|Comm’r|Commissioner|Dir\.|Director|Pres\.|President|Sec’y|Secretary|Att’y|Attorney|Judge|Justice|Just\.|"
    r"Governor|Gov\.|Prof\.|Professor|Dean|Couns\.|Counsel|Senator|Sen\.|Minister|Ambassador|Amb\.|Adm’r|"
    r"Administrator|CEO|Rapporteur|Expert|Representative|Mayor|Treasurer|Speaker|Spokes(?:person|man|woman)|Comptroller|Chancellor|Envoy)"
)
STATED_TOGETHER = (
    r"(?:(?:Joint|Trilateral|Tripartite|Common|Quadrilateral) )?(?:Statement|Declaration|Communiqué) "
    r"(?:by|of) (?:the )?(?:(?:Prime |Foreign |Defen[cs]e )?Ministers?|Presidents?|Heads? of|Leaders?|Co-Chairs?|"
    r"Chancellors?|Kings?|Ministr(?:y|ies) (?:of|for)|Governments? of|"
    r"Foreign Ministr(?:y|ies)|Defen[cs]e Ministr(?:y|ies)|"
    r"Spokes(?:person|man|woman)|Parliaments? of|Security Council of|Co-Chair(?:men|persons)?|Delegations? of|"
    r"Secretary[ -]General|"
    r"High Representative|Contact Group|Mediators?|Guarantors?)\b"
)
"""What the holders of offices have stated together, whose list holds commas: `Statement by the President of A, …`."""
