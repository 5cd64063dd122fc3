"""Every pattern of the Bluebook that the reader knows, group by group."""

from __future__ import annotations

import re

from edition.bluebook.capital_letters import bluebook, verbose
from edition.bluebook.laws import NEUTRAL
from edition.bluebook.places_cited import ON_PAGE, PAGES, PARTS

MONTH = (
    r"(?:Jan(?:\.|uary|\b)|Feb(?:\.|ruary|\b)|Mar(?:\.|ch|\b)|Apr(?:\.|il|\b)|"
    r"May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:\.|ust|\b)|"
    r"Sept?(?:\.|ember|\b)|Oct(?:\.|ober|\b)|Nov(?:\.|ember|\b)|Dec(?:\.|ember|\b))"
)
YEAR = r"(?:1[2-9]\d\d|20\d\d)"
DAY = rf"{MONTH} (?:\d{{1,2}}(?:[–-]\d{{1,2}})?, )?{YEAR}"
SEASON = rf"(?:Spring|Summer|Fall|Autumn|Winter) {YEAR}"

# --- signals (rule 1.2): as printed at the head of a clause, or in a sentence before a citation ---
SIGNAL = bluebook(
    r"(?:but |and )?(?:see(?:,? also|,? generally)?(?:,? e\.g\.,?|,? for example,?)?|cf\.(?:,? e\.g\.,?)?|"
    r"(?:accord|contra|compare|with)(?:,? e\.g\.,?)?|e\.g\.,|quoted in|cited in)(?=[\s,]|$),?(?: generally)?",
    re.I,
)

DRAWN_FROM = re.compile(
    r" *(?:Modell?ed(?: closely| loosely)? (?:on|after|upon)|(?:Adapted|Drawn|Derived|Taken|Excerpted|Borrowed) from|"
    r"Based (?:loosely )?(?:up)?on|Patterned (?:on|after))(?: the (?=[A-Z]))? ?(?=[A-Z\d])"
)  # Modeled on Tolls Act 1980, c. 12: no part of the name

# --- short forms (rules 4.1, 4.2, 10.9, 3.5) ---
ID = bluebook(r"\b(?:[Ii]d|[Ii]bid)(?:\.|(?=,? at [\d¶§]| [§¶]))")
SPELLED = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_ONE_NUMBER = r"\d+(?:[–-]\d+)?"
NUMBERS = rf"{_ONE_NUMBER}(?:(?:, (?:and |& )?| and | & ){_ONE_NUMBER}(?![ ]+[A-Z]))*"
NOTES = bluebook(
    rf"\b(?P<direction>[Ss]upra|[Ii]nfra),?\s+(?:text accompanying\s+)?"
    rf"(?:(?P<many>notes|nn\.)\s+(?P<numbers>{NUMBERS})|(?:note|n\.)\s*(?P<number>\d+(?:[–-]\d+)?))"
)
ACCOMPANYING = bluebook(
    rf"\btext accompanying\s+(?:(?P<direction>[Ss]upra|[Ii]nfra)\s+)?notes?\s+(?P<numbers>{NUMBERS})"
)
_SECTION = r"(?:(?:[IVXLC]+|[A-Z]|\d+)(?:\.(?:[A-Za-z]|\d+|[ivx]+))*)"
_SECTIONS = rf"{_SECTION}(?:[–-](?:{_SECTION}|[a-z]+))?"
SECTIONS = bluebook(
    rf"""
    \b(?P<direction>[Ss]upra|[Ii]nfra)\s+
    (?P<what>Parts?|Sections?|Subsections?|Subparts?|§§?|Appendix|Appendices|Introduction|Conclusion
        |(?:(?:sub)?section|part)s?(?=\ [IVXLC]+\b)            # some reviews print it small: infra section III.A
    )
    (?:\s*(?P<list>
        {SPELLED}\b
      | {_SECTIONS}(?:(?:,\ (?:and\ |&\ )?|\ and\ |\ &\ )(?:(?:Parts?|Sections?)\ )?{_SECTIONS}(?![\w’]))*
    ))?
    """,
    re.X,
)
SHORT_CASE = bluebook(
    r"""
    (?<![\w.])(?P<volume>\d{4}\ \(\d+\)|\[\d{4}\]\ \d+|\d+(?:-[IVX]+|\(\d+\))?)
    \ (?P<reporter>
        (?!U\.N\.\ (?:GAOR|SCOR|ESCOR))
        [A-Z][\w.’&]*(?:\ [A-Z0-9&][\w.’&]*){0,8}?(?:\ \(\d+\ [A-Z][\w.]*\))?  # U.S. or U.S. (2 Wall.)
    )
    ,?\ at\ (?=\*?\d|_{2}|P\ \d|\[\d)
    """,
    re.X,
)
SHORT_WESTLAW = bluebook(r"(?<![\w.])(?P<volume>\d{4}) (?P<reporter>WL|U\.S\. \w+\. LEXIS) (?P<page>\d+), at (?=\*\d)")

BILL = r"(?:S|H\.R)\. (?:(?:Con\. |J\. )?Res\. )?\d+"
SHORT_BILL = bluebook(rf"(?<![\w.]){BILL}(?=,? §|,? at \d)")
REPORT = r"(?:S|H\.R)\. (?:C(?:onf|ONF)\. )?(?:R(?:ep|EP)|D(?:oc|OC))\. N[oO]\. \d+[-–]\d+"
SHORT_REPORT = bluebook(rf"(?<![\w.]){REPORT}(?:, pt\. \d+)?(?=,? at \d)(?!,? at [^();]* \([^()]*{YEAR}\))")
"""A report of a house of Congress, named again without its year."""
DOCKET = r"(?:[A-Z]{2,6} )?(?:Case|App\.|Communication|Commc’n|Petition) Nos?\. [\w:./-]*(?:\([A-Z]{2}\)[\w/-]*)?\w"
INTER_AMERICAN = r"Inter-Am\. (?:Ct|Comm’n)\.? H\.R\.(?: \(ser\. [A-C]\))? Nos?\. \d+"
ECLI = r"ECLI:[A-Z]+:\w+:\d{4}:\w+"
_YEARLY = (
    r"\d{4}(?:-[IVX]+)? (?:I\.C\.J\.|P\.C\.I\.J\.|E\.C\.R\.|Eur\. Ct\. H\.R\.)(?: Rep\.)? "
    r"(?:\(ser\. [A-F](?:/[A-F])?\) No\. |I+-)?\d+"
)
_PARAGRAPH = r"\d+(?:-\d+)? [A-Z][\w.’&]*(?: [A-Z&][\w.’&]*| \([A-Z]+\))* ¶ ?\d+(?:,\d{3})*"  # 171 FERC ¶ 61,042
TRIBUNAL = r"(?:ICC|ICTR|IT|MICT|SCSL|STL|KSC)-[\w/-]*\d[\w/-]*\w"  # ICC-01/04-01/06
_REPORTER_ALONE = r"\d+ (?:[A-Z]\.){2,5}(?: \d?[A-Z][\w.]*)?(?= ¶¶? \d{1,3}(?![\d,]))"  # Quay, 2 S.C.R. ¶ 138
SHORT_NEUTRAL = bluebook(
    rf"(?<![\w.\[])(?:{NEUTRAL}|{DOCKET}|{ECLI}|{INTER_AMERICAN}|{_YEARLY}|{_PARAGRAPH}|{TRIBUNAL}|{_REPORTER_ALONE})"
    rf"(?=,? (?:at )?¶|,? at (?:PP? )?\d|,? \[\d{{1,3}}\])"
    rf"(?!,? (?:at )?[¶\d]+ ?[\d–-]* \((?:{MONTH}|[^()]*{YEAR}\)))"  # a date in brackets: a full citation
)

# --- evidence of a full citation ---
DESIGNATION = (
    r"(?:Student |Case |Book |Legislat(?:ion|ive) |Statutory )?(?:Note|Comment|Review)|Editorial|Opinion|"
    r"Op-Ed|Essay|Article|"
    r"(?:Recent|Leading) (?:Cases?|Developments?|Legislation|Publications?)|Developments in the Law|Annotation|Survey|"
    r"Symposium|Colloqu(?:y|ium)|Commentary|Foreword|Tribute|In Memoriam|Special (?:Project|Feature|Report)|"
    r"Panel(?: Discussion)?|Roundtable|Transcript|The Supreme Court, \d{4} Term(?:—\w+(?: \w+)?)?"
)
"""What a piece in a review is called before its title (rule 16.7)."""
PAREN_DATE = bluebook(
    rf"\((?P<lead>[^()]{{0,200}}?)(?<!No\. )(?<![\d/])(?<!\d[,.-])"
    rf"(?:(?P<date>{DAY}|{SEASON}|{YEAR})(?P<span>[–-]\d{{2,4}})?)"
    rf"(?P<tail>,? [^()]{{0,200}})?\)"
)
PLAIN_DATE = bluebook(
    rf", (?P<date>{DAY}|{SEASON})(?:,? (?P<time>\d{{1,2}}:\d\d ?[AP]\.?M\.?))?(?=,| at |$|\.|;| \(| \[| <)"
)
STAR_PAGES = bluebook(
    rf"(?<=[A-Z]{{2}}),? \*\d+[a-d]?(?:[–-]\*?\d+[a-d]?)?(?= \((?![^()]*{YEAR}\))|[.,;]|$)"
)  # a classic by its star pages, without a year
SIGNED_ESSAY = bluebook(
    rf"(?<=[A-Z]{{2}} )N[oO]\. \d+(?:, (?:at )?{PAGES})? \([A-Z]\w+(?: [A-Z][\w.’]*){{1,3}}\)(?=[.;,]|$| \[)"
)
BARE_ECLI = bluebook(rf"(?<=, ){ECLI}(?=(?:,? ¶¶? ?\d[\d.–-]*(?<![.–-]))?(?:[.;](?!\d)|$| \((?![^()]*\d{{4}}\))))")
RECORD = bluebook(
    r"(?:[A-Z][\w.’]*(?:’s|s’)? ){0,4}"
    r"(?:Compl|Answer|Br|Dep|Decl|Aff|Affid|Tr|Mot|Mem|Op|Stip|J\.A|App|A\.R|R|Pet|Reply|Opp’n)\."
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"(?: (?:Ex\. \w+|Hr’g|Vol\. \w+))*,? (?:(?:at )?¶¶? ?|at |§ ?)?"
    r"(?P<place>(?:\d[\d:–,-]*\d|\d)(?: (?:& )?nn?\. ?\d+)?)"
    r"(?=,? ?(?:$|[.;(]|, ECF|, D))"
)
"""A paper of the record by its short name: `Compl. ¶ 12`, `Roe Dep. 12:3–14`, `J.A. 45`."""
SCRIPTURE = bluebook(
    r"(?P<title>(?:(?:[1-4]|I{1,3}) )?(?:THE )?[A-Z][\w’’-]+(?: [Oo][Ff] [A-Z]\w+)?) "
    r"(?P<place>\d{1,3}:\d{1,3}(?:[–-]\d{1,3}(?::\d{1,3})?)?(?:, \d{1,3}(?:[–-]\d{1,3})?)*)(?=[.,;]|\s\(|$)"
)
"""A sacred text by chapter and verse (rule 15.8.3): `*2 Kings* 12:19`, `QUR’AN 2:282`."""
SHORT_DATE = bluebook(r"\((?P<court>[A-Z][\w. ]*?) (?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\)")
PAREN_DOCKET = bluebook(r"\(No\. [\w:]*\d[–:-][^()]*\)")
VISITED = bluebook(
    rf"\(last (?P<what>visited|updated|modified|accessed|edited):? (?P<date>{DAY}|{YEAR})(?P<time>, [^()]*)?\)", re.I
)
HEREINAFTER = bluebook(r"\[hereinafter,? (?P<name>[^\]]+)\]")
COURT_TIME = bluebook(r"^(?:at )?(?=\d{1,2}:\d\d)")
FULL_AFTER = bluebook(rf" ?(?:at )?{PAGES}\s*\((?:[A-Z\d][^()]*)?{YEAR}(?:, [^()]*)?\)")
JOURNAL = bluebook(
    rf"""
    (?:,|(?<=,[”’"]))\s+(?P<volume>\d+)\s+
    (?P<journal>[A-Z][^,;()<>§]*?(?:,\ [A-Z][^,;()<>§\d]*?(?=[,&])){{0,3}}(?:&[^,;()<>§\d]*?)?[A-Za-z.’)\]])\s+
    (?:\(Special\ Issue\)\s+)?
    (?:
        (?P<page>\d+(?:,\d{{3}})*|[A-Zei]\d+|[Aa]rt\.\ \d+)
        (?:,\s+(?:at\s+)?(?P<pin>{verbose(PAGES)}|{verbose(PARTS)}|passim)|(?P<suffix>{verbose(ON_PAGE)}))
        \s+\((?P<date>(?:{verbose(DAY)}|{YEAR})|{verbose(SEASON)}|forthcoming\ {YEAR})(?:[–-]\d+)?\)
      | \(forthcoming\ (?:{verbose(MONTH)}\ )?{YEAR}\)              # in no issue yet
    )
    """,
    re.X,
)
JOURNAL_BY_YEAR = bluebook(  # its year is its volume, and no bracket dates it: *Title*, 2003 BYU L. REV. 1275, 1280
    rf"""
    (?:,|(?<=,[”’]))\s+(?P<volume>{YEAR})\s+
    (?P<journal>
        (?!(?:I\.C|P\.C\.I)\.J)                                      # a court's reports, which are no journal
        (?=[A-Z])[\w.’&\ ]*?\b(?:J\.|L\.J\.|REV\.|Rev\.|F\.|L\.\ ?F\.|Q\.|LEGAL\ F\.)(?:\ (?:[A-Z]+\.|&|ONLINE))*
    )\s+
    (?P<page>\d+)(?:,\s+(?P<pin>{verbose(PAGES)}))?(?P<suffix>)(?=[.,;]|\s\(|$)
    """,
    re.X,
)
OF_A_PERSON = r"(?:Matter|Estate|Succession|Guardianship|Conservatorship|Marriage|Adoption|Interest) of"
"""How a case is called that one person's affairs make: `Succession of Roe`."""
_PARTICLE = r"(?:(?:van|von|de|der|den|du|la|le|del|della|di|da|dos|ten|ter) ){1,3}"
_COMPANY = r"(?:, (?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LLP|L\.P|N\.A|S\.A)\.?)?"
_LITIGATION = r"(?:(?: (?:[A-Z][\w.’&/-]*|&|of|and|on)){0,8} (?:Litig(?:\.|ation)|Cases|Liab\.|MDL))?"
"""What a name ends in behind a company’s: `In re Pier Co., Inc. S’holder Litig.`"""
_NAME_WORD = r"(?:(?!Nos?\.)[A-Z][\w.’&-]*|of|the|and|in|for|&)"
_UNIT = (
    r"(?:Loc(?:al|\.)|Dist(?:rict|\.)|Lodge|Council|Div(?:ision|\.)|Branch|Post|Unit|Chapter)"
    r"(?: (?:Union|Lodge|No\.|Nos\.))* \d[\w-]*"
)
_MORE_NAME = (  # … v. Unidentified, Shipwrecked Vessel, 675 F. Supp.
    rf"(?:(?:, (?:{_UNIT}|{_NAME_WORD}(?: {_NAME_WORD})*))+(?=, (?:\d|No\.|\[)))?"
)
AGENCY = (
    r"(?:(?!A\.L\.R)[A-Z](?:\.[A-Z])+\.(?:\d?[dh]|\dth)?|FERC|FCC|NLRB|IBLA|NRC|I\. ?& ?N\. Dec\.|"
    r"Comp\. Gen\.|O\.S\.H\. Cas\.|"
    r"Pub\. Util\. Rep\.|Cal\. P\.U\.C\.(?:\dd)?|Trade Reg\. Rep\.|Fed\. Sec\. L\. Rep\.|SEC Docket|OSHC|"
    r"FMSHRC|OSHRC|OCAHO|BRBS|MSPB|FLRA|IBIA|IBCA|ASBCA|AGBCA|EBCA|CBCA|STB|EAB|"
    r"Interior Dec\.|Agric\. Dec\.)"
)
"""The reports of agencies, in which a company's name alone names the case."""
_BOARD = (
    r"(?:DAB|ALJ|ARB|BIA|BVA|PTAB|TTAB|MSPB|EEOC|NLRB|FERC|FLRA|OSHRC|FMSHRC|IBLA|IBIA|ASBCA|CBCA|EAB|SEC|CFTC|FTC|"
    r"FCC|STB|NTSB|PRRB|OCAHO)"
)
"""The boards and agencies whose decisions their initials and a number name: `Jane Roe, M.D., DAB No. 3037`."""
CASE_NAME = bluebook(
    rf"""
    (?P<name>
        (?:In\ re|Ex\ parte|Ex\ rel\.|{verbose(OF_A_PERSON)})\s+[^,;]+{verbose(_COMPANY)}{verbose(_LITIGATION)}
      | (?<!\d\ )(?!(?:[A-Z]\.){{0,3}}\ ?Nos?\.|[^,]{{0,60}}Release\ No\.
            |[^,;()]{{0,160}}\ v\.\ )                   # a company, before an agency
        [A-Z](?:[^,;()¶]|,(?!\ \d)|(?<=\d)\(\w\)){{0,160}}?{verbose(_COMPANY)}
        (?=,\ (?:{verbose(_BOARD)}\ (?:Dec(?:ision|\.)\ )?Nos?\.\ [A-Z]{{0,3}}-?\d
              |\d+\ {verbose(AGENCY)}\ (?:Rcd\.?\ |\(\w+\)\ )?(?:No\.\ |¶\ ?)?\d
              |(?:[A-Z][a-z]+\ ){{1,3}}Release\ No\.\ \d))
      | [A-Z][^;()¶]{{2,160}}?,\ Advisory\ Opinion\ OC-\d+/\d+(?=,\ Inter-Am\.)
      | (?:The\ )?(?:[A-Z][^,;()]{{0,60}}\bCases?|Case\ of\ [^,;()]{{2,60}})(?=,\ \d)    # The Pier Case, 77 Eng. Rep. 1
      | (?<![\w.’-])(?:{verbose(_PARTICLE)}|[a-z]{{1,4}}’?(?=[A-Z])|\d+-(?=[A-Z])|\d+(?=[A-Z])|\d+[a-z]+(?=[A-Z]))?
        [A-Z](?:[^,;()]|\([A-Z][\w’.\ -]{{1,40}}\)(?=\ )){{0,200}}?{verbose(_COMPANY)}\s+v\.?\s+
        (?:[a-z]{{1,4}}’?(?=[A-Z])|\d+-?(?=[A-Z])|{verbose(_PARTICLE)})?
        (?:[A-Z\d]|\$\d[\d,]*\d)[^,;(]{{0,200}}?{verbose(_COMPANY)}{verbose(_MORE_NAME)}
        (?:,\ ex\ parte\ [A-Z][^,;()\[\]]{{1,80}}?(?=\ [\[(\d]|,))?(?:\ [(\[]No\.?\ \d+[)\]])?
        (?:\ \((?:[A-Z]{{2,8}}\)(?=,)|[A-Z][\w’.\ -]{{1,60}}\)(?=,\ (?:ECLI:|\d{{4}}\ E\.C\.R\.))))?
    )
    (?=,|\ \(|\ \[|\ ?$|\ \d{{4}}\ \(\d\)\ [A-Z])
    """,
    re.X,
)
REPORTER = bluebook(
    r"""
    (?<![\w.-])(?P<cite>
        \d+(?:-(?:\d+|[IVX]+))?\ [A-Z][\w.’&]{0,30}                   # 12 F.3d 34, 2007-2 U.S. Tax Cas.
        (?:\ (?:[A-Z&][\w.’&]{0,30}|\d[a-z]{1,2}|\((?:\d+\ )?[A-Z][\w.\ ]*\)))*
        \ (?:(?:No\.\ )?\d+(?:,\d{3})*[A-Za-z]?(?!\w)(?:\([AUR]\))?|¶\ ?\d+(?:,\d{3})*(?:\.\d+)?|_{2,}
            |[IVXLC]{2,}(?!\w))
      | \[\d{4}[^\[\]]*\ Binder\]\ [A-Z][\w.’&]{0,30}(?:\ (?:[A-Z&][\w.’&]{0,30}|\([A-Z]+\)))*\ ¶\ ?\d+(?:,\d{3})*
      | \[\d{4}\]\ (?:\d+\ )?[A-Z][\w.]{0,30}(?:\ [A-Z][\w.]{0,30})*\ \d+  # [1998] 2 A.C. 22
      | \d+\(\d+\)\ PD\ \d+                                                          # 53(4) PD 817
      | \d{4}\ \(\d+\)\ [A-Z][A-Z.]{1,8}\ \d+(?:\ \([A-Z]{2,4}\))?              # 1995 (3) SA 391 (CC)
      | \d{2,4}-(?:\w{1,3}-)?\d{3,4}(?=,\ p|\ \(La\.)                          # 2004-0123 (La. 1/2/05)
      | \d+(?:-[A-Z])?\ Eur\.\ Ct\.\ H\.R\.\ \(ser\.\ [A-Z]\)
      | (?:App\.\ |G\.R\.\ |C\.A\.\ |(?:Civ|Crim)\.\ (?:A\.|Action)[ ]
            |(?:[A-Z][a-z]+\ ){1,3}Release\ |(?!ECF|NYSCEF)[A-Z]{2,6}\ (?:(?:Case|Arb)\.?\ )?)?
        Nos?\.\ (?:\d{1,3},\d{3}(?!\d)|\d+/\d+(?:(?:,\ |,?\ &\ |,?\ and\ )\d+/\d+)+
            |[A-Z]{1,3}\ \d+(?![\d]*\ WL)(?=[,\ ])|[\w:.&/-]+(?:\([A-Z]{2}\)[\w/-]+)?)(?:\ \([A-Z]{2,4}\)){0,2}
      | (?:Communication|Commc’n|Petition|App\.)\ \d+/\d+
      | Inter-Am\.\ (?:Ct|Comm’n)\.?\ H\.R\.(?:\ \(ser\.\ [A-C]\)|,\ Report)?\ Nos?\.\ [\d/]+
      | ECLI:[\w:]+
      | (?<=,\ )(?:ICC|ICTR|IT|MICT|SCSL|STL|KSC)-[\w/-]*\d[\w/-]*\w(?=[,;\ ])      # ICC-01/04-01/06
      | AIR\ \d{4}\ [A-Z][\w.]{0,10}\ \d+                                         # AIR 1987 SC 1086
    )
    """,
    re.X,
)
ON_FILE = bluebook(r"\(on file with [^()]+\)")
PAPER = bluebook(
    r"(?P<letter>(?:(?:Open|Dear Colleague|Comment|Opinion|Advisory) )?Letter from|E-?mail from|"
    r"Memorandum (?:(?:No\. )?(?:[A-Z]{1,5}[ -]?)?\d[\w-]* )?from|"
    r"Telegram from)|(?P<posting>Posting of)|"
    r"(?P<interview>(?:Telephone |Video |Zoom )?Interview (?:with|by))|"
    r"(?P<press_release>(?:Press|News|Media) (?:Release|Statement|Briefing))(?=,)|"
    r"(?P<hearing>[^,;]{0,300}\bHearings? (?:on|Before|before)\b)"
)
COURT_PAPER = bluebook(
    r"(?:(?:[A-Z][\w.’-]*(?:’s|s’)|Reply|Opening|Joint|Supplemental|(?:First |Second )?Amended|Verified|Amicus|Trial|"
    r"Consolidated|Class Action) )*"
    r"(?:Brief|Complaint|Answer|Petition|Transcript|Deposition|Affidavit|Declaration|Motion|Memorandum of Law|"
    r"Memorandum in|Oral Argument|Indictment|Record|Appendix|Order|Stipulation|Consent Decree|Plea Agreement|"
    r"Statement of Interest|Notice|(?:Counter-)?Memorial|Rejoinder|Statement of (?:Claim|Defen[cs]e)|Witness Statement|"
    r"Request for Arbitration|Expert (?:Report|Opinion)|Written (?:Observations|Statement|Submissions?)|"
    r"Procedural Order|Opinion of (?:the )?Advocate General)\b"
)
