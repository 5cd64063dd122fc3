"""Countries, as a citation names in brackets at its end the one whose law it is (rule 20, table 2)."""

from __future__ import annotations

from edition.bluebook.capital_letters import bluebook

_COUNTRIES = (
    r"EC|EU|UK|EEC|Fr|Gr\. Brit|Eng|Eng\. & Wales|Scot|U\.K|Ger|Can|Austl|N\.Z|Ir|It|Spain|Port|Neth|Belg|Switz|"
    r"Swed|Nor|Den|Fin|Russ|Arm|Azer|Geor|"
    r"Tur|Tür|India|Isr|Japan|China|Braz|Mex|S\. Afr|Colom|Arg|Chile|Peru|Ecuador|Venez|Egypt|Kenya|Nigeria|Ghana|"
    r"Pol|Czech|Hung|Austria|"
    r"Greece|Rom|Bulg|Ukr|Est|Lat|Lith|Ice|Lux|Phil|Indon|Malay|Sing|Thai|Pak|H\.K|Kor|S\. Kor|Viet|Saudi Arabia|"
    r"Iran|Iraq|Lebanon|Morocco|"
    r"Uganda|Zim"
)
FOREIGN = bluebook(rf"\((?P<country>(?:Can|Austl)\. [A-Z][\w. ]{{1,12}}|(?:{_COUNTRIES})\.?)\)")
