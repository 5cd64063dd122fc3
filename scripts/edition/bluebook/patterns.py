"""Every pattern of the Bluebook that the reader knows, group by group."""

from __future__ import annotations

import re

_CAPITALS = "A-Z" + "".join(c for c in map(chr, (*range(0xC0, 0x590), *range(0x1E00, 0x1F00))) if c.isupper())


def bluebook(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which `A-Z` means every capital letter of the Latin, Greek, Cyrillic and Armenian scripts."""
    return re.compile(pattern.replace("A-Z", _CAPITALS), flags)


def _verbose(pattern: str) -> str:
    """A pattern for use inside a verbose one, where spaces mean nothing."""
    return pattern.replace(" ", r"\ ").replace(r"\\ ", r"\ ")


MONTH = r"(?:Jan(?:\.|uary)|Feb(?:\.|ruary)|Mar(?:\.|ch)|Apr(?:\.|il)|May|June?|July?|Aug(?:\.|ust)|Sept?(?:\.|ember)|Oct(?:\.|ober)|Nov(?:\.|ember)|Dec(?:\.|ember))"
YEAR = r"(?:1[2-9]\d\d|20\d\d)"
DAY = rf"{MONTH} (?:\d{{1,2}}(?:[–-]\d{{1,2}})?, )?{YEAR}"
SEASON = rf"(?:Spring|Summer|Fall|Autumn|Winter) {YEAR}"

# --- signals (rule 1.2): as printed at the head of a clause, or in a sentence before a citation ---
SIGNAL = bluebook(
    r"(?:but |and )?(?:see(?:,? also|,? generally)?(?:,? e\.g\.,?)?|cf\.(?:,? e\.g\.,?)?|accord|contra|compare|e\.g\.,|"
    r"with|quoted in|cited in)(?=[\s,]|$),?(?: generally)?",
    re.I,
)

# --- short forms (rules 4.1, 4.2, 10.9, 3.5) ---
ID = bluebook(r"\b(?:[Ii]d|[Ii]bid)\.")
SPELLED = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_ONE_NUMBER = r"\d+(?:[–-]\d+)?"
NUMBERS = rf"{_ONE_NUMBER}(?:(?:, (?:and |& )?| and | & ){_ONE_NUMBER}(?![ ]+[A-Z]))*"
NOTES = bluebook(
    rf"\b(?P<direction>[Ss]upra|[Ii]nfra)\s+(?:text accompanying\s+)?"
    rf"(?:(?P<many>notes|nn\.)\s+(?P<numbers>{NUMBERS})|(?:note|n\.)\s*(?P<number>\d+(?:[–-]\d+)?))"
)
ACCOMPANYING = bluebook(
    rf"\btext accompanying\s+(?:(?P<direction>[Ss]upra|[Ii]nfra)\s+)?notes?\s+(?P<numbers>{NUMBERS})"
)
_SECTION = r"(?:(?:[IVXLC]+|[A-Z]|\d+)(?:\.(?:[A-Za-z]|\d+|[ivx]+))*)"
_SECTIONS = rf"{_SECTION}(?:[–-](?:{_SECTION}|[a-z]+))?"
SECTIONS = bluebook(
    rf"\b(?P<direction>[Ss]upra|[Ii]nfra)\s+(?P<what>Parts?|Sections?|Subsections?|Subparts?|§§?|Appendix|Appendices|"
    rf"Introduction|Conclusion)(?:\s*(?P<list>{SPELLED}\b|{_SECTIONS}(?:(?:, (?:and |& )?| and | & )(?:(?:Parts?|Sections?) )?{_SECTIONS}(?![\w’]))*))?"
)
SHORT_CASE = bluebook(r"(?<![\w.])(?P<volume>\d+) (?P<reporter>[A-Z][\w.’&]*(?: [A-Z0-9][\w.’&]*){0,8}?),? at (?=\*?\d)")
SHORT_WESTLAW = bluebook(r"(?<![\w.])(?P<volume>\d{4}) (?P<reporter>WL|U\.S\. \w+\. LEXIS) (?P<page>\d+), at (?=\*\d)")

# --- cases named by their own year and number (rule 10.3.3): `2013-Ohio-4471`, `2004 SCC 73`, `[2003] EWCA Civ 9` ---
NEUTRAL = (
    r"(?:(?:1[89]|20)\d\d-[A-Z][A-Za-z]+-\d+|\[?20\d\d\]? (?:SCC|UKSC|UKHL|UKPC|UKUT|EWCA (?:Civ|Crim)|EWHC|CSIH|NICA|HCA|FCA|FCAFC|NSWCA|"
    r"VSCA|NZSC|NZCA|NZHC|IESC|IEHC|ONCA|ONSC|BCCA|BCSC|ABCA|QCCA|SKCA|MBCA|NSCA|ZACC|ZASCA|SGCA|INSC|AR|CO|IL|ME|MT|ND|NM|OK|PA Super|"
    r"SD|UT|VT|WI|WY)(?: App)? \d+)"
)
SHORT_NEUTRAL = bluebook(rf"(?<![\w.\[]){NEUTRAL}(?=,? (?:at )?¶)")

# --- pinpoints (rule 3.2, 3.3) ---
_PAGE = r"(?:\d+:\d{1,2}(?:[–-]\d+:\d{1,2})?|\*?[A-Z]?\d[\d,]*\d|\*?[A-Z]?\d|[ivxlc]+)(?:[–-]\*?[A-Z]?\d+|[–-][ivxlc]+)?"
_FOOTNOTE = r"(?: (?:& )?(?:nn?|tbls?|figs?|cmts?|illus|ex|app|map)\. ?\w+(?:[–-]\w+)?)?"
PAGES = rf"{_PAGE}{_FOOTNOTE}(?:, (?:& )?{_PAGE}{_FOOTNOTE}(?![\w ]*[A-Z]))*(?: & {_PAGE})?"
PARTS = (
    r"(?:§§?|¶¶?|arts?\.|pts?\.|cls?\.|chs?\.|secs?\.|paras?\.|apps?\.|tbls?\.|figs?\.|amends?\.|r\.|Arts?\.|Rules?|"
    r"nn?\.|cmts?\.|ss?\.|annex)\s*[\w.()*:-]*\w\)*(?:[–-][\w.][\w.()]*)?(?: (?:& )?nn?\.\d+)?(?:,? (?:& |and )?(?:§ |¶ )?\d[\w.()–-]*(?![\w.()–-]| [A-Z]))*"
    r"(?: cmts?\. \w+)?"
)
PINPOINT = bluebook(rf"(?P<at>,?\s+at\s+(?P<pages>{PARTS}|{PAGES}))|(?P<part>,?\s+(?P<which>{PARTS}))")

# --- evidence of a full citation ---
PAREN_DATE = bluebook(rf"\((?P<lead>[^()]{{0,200}}?)(?<!No\. )(?:(?P<date>{DAY}|{SEASON}|{YEAR})(?P<span>[–-]\d{{2,4}})?)(?P<tail>,? [^()]{{0,200}})?\)")
PLAIN_DATE = bluebook(rf", (?P<date>{DAY}|{SEASON})(?:,? (?P<time>\d{{1,2}}:\d\d ?[AP]\.?M\.?))?(?=,| at |$|\.|;| \(| \[| <)")
STAR_PAGES = bluebook(r"(?<=[A-Z]{2}),? \*\d+(?:[–-]\*?\d+)?(?= \(|[.,;]|$)")  # a classic by its star pages, without a year
PAREN_DOCKET = bluebook(r"\(No\. [\w:]*\d[–:-][^()]*\)")
VISITED = bluebook(rf"\(last (?P<what>visited|updated|modified|accessed|edited):? (?P<date>{DAY}|{YEAR})(?P<time>, [^()]*)?\)", re.I)
HEREINAFTER = bluebook(r"\[hereinafter,? (?P<name>[^\]]+)\]")
COURT_TIME = bluebook(r"^\d{1,2}:\d\d")
FULL_AFTER = bluebook(rf" ?(?:at )?\*?\d[\d–-]*\s*\((?:[A-Z][^()]*)?{YEAR}\)")
JOURNAL = bluebook(
    rf"""
    ,\s+(?P<volume>\d+)\s+
    (?P<journal>[A-Z][^,;()<>§]*?[A-Za-z.’)])\s+
    (?:\(Special\ Issue\)\s+)?
    (?:
        (?P<page>\d+(?:,\d{{3}})*|[A-Z]\d+|art\.\ \d+)
        (?:,\s+(?:at\s+)?(?P<pin>{_verbose(PAGES)})|(?P<suffix>{_verbose(_FOOTNOTE)}))
        \s+\((?P<date>(?:{_verbose(MONTH)}\ )?{YEAR}|{_verbose(SEASON)}|forthcoming\ {YEAR})(?:[–-]\d+)?\)
      | \(forthcoming\ (?:{_verbose(MONTH)}\ )?{YEAR}\)              # in no issue yet
    )
    """,
    re.X,
)
_COMPANY = r"(?:, (?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LLP|L\.P|N\.A|S\.A)\.?)?"
_NAME_WORD = r"(?:[A-Z][\w.’&-]*|of|the|and|in|for|&)"
_MORE_NAME = rf"(?:(?:, {_NAME_WORD}(?: {_NAME_WORD})*)+(?=, (?:\d|No\.|\[)))?"  # … v. Unidentified, Shipwrecked Vessel, 675 F. Supp.
CASE_NAME = bluebook(
    rf"(?P<name>(?:In re|Ex parte|Ex rel\.|Matter of|Estate of)\s+[^,;]+|"
    rf"[A-Z][^,;()]{{0,200}}?{_COMPANY}\s+v\.\s+[A-Z][^,;(]{{0,200}}?{_COMPANY}{_MORE_NAME})(?=,| \(| \[|$)"
)
REPORTER = bluebook(r"(?<![\w.])(?P<cite>(?:\d+ [A-Z][\w.’&]{0,30}(?: (?:[A-Z][\w.’&]{0,30}|\d[a-z]{1,2}|\((?:\d+ )?[A-Z][\w. ]*\)))* (?:\d+(?:,\d{3})*|¶ ?\d+)|\[\d{4}\] (?:\d+ )?[A-Z][\w.]{0,30}(?: [A-Z][\w.]{0,30})* \d+|\d+ Eur\. Ct\. H\.R\. \(ser\. [A-Z]\)|(?:App\. )?Nos?\. [\w:.&/-]+|ECLI:[\w:]+))")

# --- enacted law and its papers; the group's name is the kind of source ---
LAW = bluebook(
    r"""
    (?<!\w)(?:
      (?P<constitution>(?:U\.S\.|[A-Z][\w.]{1,30}(?:\ [A-Z][\w.]{1,30})?)\ C(?:onst|ONST)\.\ (?:art|amend|pmbl|Art|Amend)[s.]*\ ?[IVXLC\d]*(?:,\ (?:§§?|cl\.|amend\.)\ ?[\d–-]+)*)
    | (?P<tribunal>@NEUTRAL@|\d+\ (?:ITLOS\ Rep\.|R\.I\.A\.A\.|I\.L\.R\.)\ \d+|\d{4}\ (?:I\.C\.J\.|P\.C\.I\.J\.|E\.C\.R\.)(?:\ Rep\.)?\ [\w-]+|\[\d{4}\]\ (?:\d+\ )?[A-Z][\w.]{0,30}(?:\ [A-Z][\w.]{0,30}){0,8}\ \d+(?:\ \([A-Z][\w.]{0,30}\))?)
    | (?P<charter>U\.N\.\ Charter(?:\ art\.\ \d+(?:,\ ¶\ \d+)?)?)
    | (?P<regulation>\d+\ (?:C\.F\.R\.|Fed\.\ Reg\.)\ (?:§§?\ ?|pts?\.\ ?)?[\d,.]+\d(?:[–-][\d.]+)?(?:\([\w]+\))*
        |Treas\.\ Reg\.\ §§?\ ?[\d.]+[\w.-]*\w(?:\(\w+\))*|(?:Rev\.\ (?:Rul|Proc)\.|I\.R\.S\.\ Notice|T\.D\.|I\.R\.S\.\ (?:Gen\.\ Couns\.\ Mem\.|Priv\.\ Ltr\.\ Rul\.|Tech\.\ Adv\.\ Mem\.))\ [\d,-]*\d
        |(?:Council|Commission|Parliament\ and\ Council)?\ ?(?:Implementing\ |Delegated\ )?(?:Regulation|Directive|Decision)\ (?:\((?:EC|EU|EEC|Euratom)\)\ )?(?:No\.?\ )?\d+/\d+)
    | (?P<eu_document>\d{4}\ O\.J\.\ \([LC]\ ?\d+\)\ \d+)
    | (?P<opinion>\d+\ Op\.\ (?:O\.L\.C\.|Att’y\ Gen\.)\ \d+)
    | (?P<statute>(?:N\.Y\.|M(?:d|D)\.)\ (?:[A-Z][\w.’&]{0,30}\ ){0,8}L(?:aw|AW)\ §§?\ ?[\w.:-]*\w(?:\(\w+\))*|I\.R\.C\.\ §§?\ ?\d+\w*(?:\(\w+\))*|(?:R\.S\.|S\.)[A-Z]\.(?:[A-Z]\.)*,?\ \d{4},\ c\.\ [\w.-]*\w
        |\d{4}\ (?:[A-Z][\w.]{0,30}\ ){1,8}(?:Laws|Acts)(?:,?\ ch\.\ \w+,?)?\ \d+|\d+\ U\.S\.C\.(?:\ ?A\.|\ ?S\.)?\ (?:§§?|ch\.)\ ?[\w.-]*\w(?:[–-]\d\w*)?(?:\(\w+\))*(?:\ note)?
        |(?:Pub\.\ L\.(?:\ No\.)?|P\.L\.)\ \d+[-–]\d+
        |U(?:nif|NIF)\.\ [A-Z][^§;,(]{0,150}§\ ?[\d.]+(?:\(\w+\))*
        |\b\d+\ Stat\.\ (?:[A-Z]-)?\d+
        |(?:[A-Z][\w.’&]{0,30}\ ){1,8}(?:C(?:ode|ODE)|S(?:tat|TAT)\.|L(?:aws|AWS)|A(?:nn|NN)\.|R(?:ev|EV)\.|G(?:en|EN)\.|C(?:omp|OMP)\.)(?:\ (?:[A-Z][\w.’&]{0,30}|&)){0,8},?\ (?:(?:ch|c|tit|art|pt)\.\ [\w.-]+,\ )?§§?\ ?[\w.:-]*\w(?:\(\w+\))*(?:[–-]\d[\w.-]*)?
        |[A-Z][^,;()]{0,150}\b(?:Act|Ordinance|Code)\ (?:1[5-9]|20)\d\d,\ (?:(?:\d+\ (?:&\ \d+\ )?(?:Vict|Geo|Edw|Will|Eliz|Hen|Ann)\w*\.?\ (?:\d+\ )?)?c(?:h|ap)?\.\ ?\d+|No\.\ \d+))
    | (?P<resolution>(?:H\.R\.|S\.|H\.)\ ?(?:Con\.\ |J\.\ )?Res\.\ \d+(?:,\ \d+\w+\ Cong\.)?)
    | (?P<bill>\b(?:S|H\.R|A\.B|S\.B|H\.B|H\.F|S\.F)\.\ (?:No\.\ )?\d+,\ \d+\w+\ (?:Cong|Leg|Gen\.\ Assemb)[\w.]*)
    | (?P<legislative_report>(?:H\.R\.|S\.)\ (?:Conf\.\ )?(?:Rep|REP|Doc|DOC)\.\ N[oO]\.\ \d+[-–]\d+|\d+\ C(?:ong|ONG)\.\ R(?:ec|EC)\.\ [A-Z]?\d[\d,]*)
    | (?P<executive_order>(?:Exec\.\ Order|Executive\ Order|Proclamation)\ No\.\ [\d,]+\d|(?<!\w)E\.O\.\ [\d,]+\d)
    | (?P<un_document>(?:G\.A\.|S\.C\.|H\.R\.C\.|E\.S\.C\.|C\.H\.R\.|Human\ Rights\ Council)\ Res\.\ [\w/.-]*\w(?:\ ?\([IVXLC]+\)|\([\w-]+\))?(?:\ [A-Z](?![\w.’]))?|(?:U\.N\.|WTO|WT/)\ ?Docs?\.\ [\w/.()-]*[\w)])
    | (?P<treaty>\d+\ (?:U\.S\.T\.|U\.N\.T\.S\.|T\.I\.A\.S\.|L\.N\.T\.S\.|I\.L\.M\.|Bevans)\ \d+|(?:T\.I\.A\.S\.|[CE]\.?E?T\.S\.|T\.S\.)\ No\.\ [\d-]+)
    | (?P<rule>(?:[A-Z][\w.]{0,30}\ ){1,2}R\.\ (?:(?:Civ|CIV|Crim|CRIM|App|APP|Bankr|BANKR)\.\ P\.|(?:Evid|EVID)\.)\ \d+[\w()]*|S(?:up|UP)\.\ C(?:t|T)\.\ R\.\ \d+[\w.()]*|L\.\ ?R\.\ \d[\w.()-]*)
    | (?P<restatement>R(?:estatement|ESTATEMENT)\ \((?:F(?:irst|IRST)|S(?:econd|ECOND)|T(?:hird|HIRD)|F(?:ourth|OURTH))\)\ (?:of|OF)\ [^§(;]{0,150}?§§?\ ?\d+[A-Z]?(?:[–-]\d+)?
        |U\.C\.C\.\ §\ ?[\d-]+(?:\(\w+\))*|M(?:odel|ODEL)\ [A-Z][^§;,(]{0,150}§\ ?[\d.]+(?:\(\w+\))*)
    )""".replace("@NEUTRAL@", NEUTRAL.replace(" ", r"\ ")),
    re.X,
)
FOREIGN = bluebook(r"\((?P<country>(?:EC|EU|EEC|Fr|Eng|Eng\. & Wales|Scot|U\.K|Ger|Can|Austl|N\.Z|Ir|It|Spain|Port|Neth|Belg|Switz|Swed|Nor|Den|Fin|Russ|Arm|Azer|Geor|Tur|Tür|India|Isr|Japan|China|Braz|Mex|S\. Afr|Colom|Arg|Chile|Peru|Ecuador|Venez|Egypt|Kenya|Nigeria|Ghana|Pol|Czech|Hung|Austria|Greece|Rom|Bulg|Ukr|Est|Lat|Lith|Ice|Lux|Phil|Indon|Malay|Sing|Thai|Pak|H\.K|Kor|S\. Kor|Viet|Saudi Arabia|Iran|Iraq|Lebanon|Morocco|Uganda|Zim)\.?)\)")
ON_FILE = bluebook(r"\(on file with [^()]+\)")
PAPER = bluebook(
    r"(?P<letter>(?:Open )?Letter from|E-?mail from|Memorandum from|Telegram from|Posting of)|(?P<interview>(?:Telephone |Video |Zoom )?Interview (?:with|by))|"
    r"(?P<press_release>(?:Press|News|Media) (?:Release|Statement|Briefing))(?=,)|"
    r"(?P<hearing>[^,;]{0,300}\bHearings? (?:on|Before|before)\b)"
)
COURT_PAPER = bluebook(
    r"(?:(?:Reply|Opening|Joint|Supplemental|(?:First |Second )?Amended|Verified|Amicus|Trial|Consolidated|Class Action) )*"
    r"(?:Brief|Complaint|Answer|Petition|Transcript|Deposition|Affidavit|Declaration|Motion|Memorandum of Law|Memorandum in|Oral Argument|"
    r"Indictment|Record|Appendix|Order|Stipulation|Consent Decree|Plea Agreement|Statement of Interest|Notice)\b"
)
