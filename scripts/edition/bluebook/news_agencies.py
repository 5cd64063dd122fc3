"""Agencies and desks that sign what a newspaper prints: bodies, though some have a person's shape of name."""

from __future__ import annotations

from edition.bluebook.capital_letters import bluebook

NEWS_AGENCY = bluebook(
    r"(?:Thomson )?Reuters|(?:The )?A(?:ssociated )?P(?:ress)?|A\.P\.|AFP|Agence France[- ]Presse|Xinhua(?: News)?|"
    r"(?:ITAR-)?TASS|Interfax(?:-[A-Z]\w+)?|RIA Novosti|Sputnik|Anadolu(?: Agency| Ajansı)?|Bloomberg(?: News)?|"
    r"dpa|DPA|Deutsche Presse-Agentur|(?:Agencia )?EFE|ANSA|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap(?: News)?|PTI|"
    r"Press Trust of India|ANI|IANS|IRNA|ISNA|Tasnim|Fars|Armenpress|Ukrinform|BelTA|AzerTa[cg]|Kazinform|Antara|"
    r"Bernama|Lusa|Télam|Prensa Latina|Deutsche Welle|Al Jazeera(?: English)?|UPI|United Press International|"
    r"Radio Free (?:Asia|Europe)(?:/Radio Liberty)?|Radio Liberty|Voice of America|Euronews|(?:The )?Canadian Press|"
    r"Australian Associated Press|Middle East Eye|"
    r"(?:(?:News|Web|Foreign|World|National|City) Desk|News ?[Ww]ires?|Wire Services?|Agencies|(?:[A-Z]\w+ )?Staff)"
)
