"""Agencies, desks and programs that sign what a newspaper prints or a station sends: bodies, though some have a
person's shape of name."""

from __future__ import annotations

from edition.bluebook.words.capital_letters import bluebook

NEWS_AGENCY = bluebook(
    r"(?:Thomson )?Reuters|(?:The )?A(?:ssociated )?P(?:ress)?|A\.P\.|AFP|Agence France[- ]Presse|Xinhua(?: News)?|"
    r"(?:ITAR-)?TASS|Interfax(?:-[A-Z]\w+)?|RIA Novosti|Sputnik|Anadolu(?: Agency| Ajansı)?|Bloomberg(?: News)?|"
    r"dpa|DPA|Deutsche Presse-Agentur|(?:Agencia )?EFE|ANSA|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap(?: News)?|PTI|"
    r"Press Trust of India|ANI|IANS|IRNA|ISNA|Tasnim|Fars|Armenpress|Ukrinform|BelTA|AzerTa[cg]|Kazinform|Antara|"
    r"Bernama|Lusa|Télam|Prensa Latina|Deutsche Welle|Al Jazeera(?: English)?|UPI|United Press International|"
    r"Radio Free (?:Asia|Europe)(?:/Radio Liberty)?|Radio Liberty|Voice of America|Euronews|(?:The )?Canadian Press|"
    r"Australian Associated Press|Middle East Eye|"
    r"Radiolab|Freakonomics(?: Radio)?|Marketplace|Throughline|Code Switch|Science Friday|All Things Considered|"
    r"On the Media|Face the Nation|Meet the Press|Good Morning America|PBS NewsHour|"
    r"(?:(?:News|Web|Foreign|World|National|City) Desk|News ?[Ww]ires?|Wire Services?|Agencies|(?:[A-Z]\w+ )?Staff)"
)
