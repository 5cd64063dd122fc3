"""Countries, as a citation names in brackets at its end the one whose law it is (rule 20, table 10.3)."""

from __future__ import annotations

from edition.bluebook.words.capital_letters import bluebook

_COUNTRIES = (
    r"EC|EU|UK|EEC|Afg|Alb|Alg|Arg|Arm|Austl|Austria|Azer|Bah|Bahr|Bangl|Barb|Belg|Belize|Belr|Benin|Bermuda|Bhutan|"
    r"Bol|Bosn\. & Herz|Bots|Braz|Bulg|Burk\. Faso|Burundi|Cambodia|Cameroon|Can|Cayman Is|Chad|Chile|China|Colom|"
    r"Congo|Costa Rica|Côte d’Ivoire|Croat|Cuba|Cyprus|Czech|Den|Dom\. Rep|Dem\. Rep\. Congo|Ecuador|Egypt|El Sal|Eng|"
    r"Eng\. & Wales|Eri|Est|Eswatini|Eth|Fiji|Fin|Fr|Gabon|Gam|Geor|Ger|Ghana|Gr\. Brit|Greece|Guat|Guy|Haiti|Hond|"
    r"H\.K|Hung|Ice|India|Indon|Ir|Iran|Iraq|Isr|It|Jam|Japan|Jordan|Kaz|Kenya|Kor|Kos|Kosovo|Kuwait|Kyrg|Laos|Lat|"
    r"Leb|Lebanon|Lesotho|Liber|Libya|Liech|Lith|Lux|Madag|Malawi|Malay|Mali|Malta|Mauritius|Mex|Mold|Monaco|Mong|"
    r"Montenegro|Morocco|Mozam|Myan|Namib|Nepal|Neth|N\. Ir|N\. Kor|N\. Mac|N\.Z|Nicar|Niger|Nigeria|Nor|Oman|Pak|Pan|"
    r"Papua N\.G|Para|Peru|Phil|Pol|Port|Qatar|Rom|Russ|Rwanda|S\. Afr|S\. Kor|S\. Sudan|Saudi Arabia|Scot|Serb|"
    r"Sierra Leone|Sing|Slovk|Slovn|Som|Spain|Sri Lanka|Sudan|Swed|Switz|Syria|Taiwan|Tanz|Thai|Timor-Leste|"
    r"Trin\. & Tobago|Tunis|Tur|Türk|Turk|Tür|Türkiye|U\.A\.E|U\.K|Uganda|Ukr|Uru|Uzb|Venez|Viet|Wales|Yemen|Zam|Zim|"
    r"Australia|Belgium|Brazil|Canada|Colombia|Denmark|England|Finland|France|Germany|Hungary|Ireland|Israel|Italy|"
    r"Mexico|Netherlands|New Zealand|Norway|Poland|Portugal|Romania|Singapore|South Africa|South Korea|Sweden|"
    r"Switzerland|Turkey|Ukraine|United Kingdom|Vietnam|"
    r"Ottoman Empire|U\.S\.S\.R|Soviet Union|R\.S\.F\.S\.R|Yugo|Yugoslavia|Czechoslovakia|Persia|Prussia|"
    r"W\. Ger|E\. Ger|G\.D\.R|F\.R\.G|Austria-Hungary|Zaire|Burma|Siam|Rhodesia|S\. Viet|N\. Viet"
)
FOREIGN = bluebook(rf"\((?P<country>(?:Can|Austl)\. [A-Z][\w. ]{{1,12}}|(?:{_COUNTRIES})\.?)\)")
_UNION = frozenset({"EC", "EU", "EEC"})


def country_in(bracket: str) -> dict[str, str]:
    """The field that a bracket gives which names a country: `(Fr.)`; the Union is none."""
    named = FOREIGN.fullmatch(bracket)
    return {"country": named["country"]} if named and named["country"] not in _UNION else {}
