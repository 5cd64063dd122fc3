"""Every pattern of the Bluebook that the reader knows, group by group."""

from __future__ import annotations

import re

from edition.bluebook.forms.law_pieces import DEBATES, NEUTRAL, YEARLY_REPORTS
from edition.bluebook.forms.places_cited import ON_PAGE, PAGES, PARTS
from edition.bluebook.words.capital_letters import bluebook, verbose
from edition.text import foreign_dates
from edition.text.late_patterns import late

MONTH = (
    r"(?:Jan(?:\.|uary|\b)|Feb(?:\.|ruary|\b)|Mar(?:\.|ch|\b)|Apr(?:\.|il|\b)|"
    r"May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:\.|ust|\b)|"
    r"Sept?(?:\.|ember|\b)|Oct(?:\.|ober|\b)|Nov(?:\.|ember|\b)|Dec(?:\.|ember|\b))"
)
YEAR = r"(?:1[2-9]\d\d|20\d\d)"
DAY = rf"{MONTH}(?:[/–-]{MONTH}(?= \d{{4}}))? (?:\d{{1,2}}(?:(?:[–-]| & )\d{{1,2}})?, )?{YEAR}"
ANY_DAY = rf"(?:{DAY}|{foreign_dates.DAY})"
"""A day as the Bluebook prints it, or as others do."""
SEASON = rf"(?:Spring|Summer|Fall|Autumn|Winter) {YEAR}"

# --- signals (rule 1.2): as printed at the head of a clause, or in a sentence before a citation ---
SIGNAL = bluebook(
    r"(?:but |and )?(?:see(?:,? also|,? generally|,? especially|,? in particular)?"
    r"(?:,? e\.?g\.?,?|,? for example,?)?|cf\.(?:,? e\.g\.,?)?|(?-i:[Cc]f(?= [A-Z]))|"
    r"(?:accord|contra|compare|with)(?:,? e\.g\.,?)?|e\.g\.,|quoted in|cited in)(?=[\s,]|$),?(?: generally)?",
    re.I,
)

DRAWN_FROM = late(
    r" *(?:Modell?ed(?: closely| loosely)? (?:on|after|upon)|(?:Adapted|Drawn|Derived|Taken|Excerpted|Borrowed) from|"
    r"Based (?:loosely )?(?:up)?on|Patterned (?:on|after))(?: the (?=[A-Z]))? ?(?=[A-Z\d])"
)  # Modeled on Tolls Act 1980, c. 12: no part of the name

# --- short forms (rules 4.1, 4.2, 10.9; `own_numbers` has those of rule 3.5) ---
ID = bluebook(r"\b(?:(?:[Ii]d|[Ii]bid|[Ii]dem)(?:\.|(?=,? at [\d¶§]| [§¶]))|ID\.(?= at \d))")
SHORT_CASE = bluebook(
    r"""
    (?<![\w.])(?P<volume>\d{4}\ \(\d+\)|\[\d{4}\]\ \d+|\d+(?:-[IVX]+|\(\d+\))?)
    \ (?P<reporter>
        (?!U\.N\.\ (?:GAOR|SCOR|ESCOR)|[A-Z][a-z]+\.?\ (?:1[89]|20)\d\d,?\ at)  # no day: 4 May 2019 at 3
        [A-Z][\w.’&]*(?:\ [A-Z0-9&][\w.’&]*){0,8}?
        (?:\ \(\d+\ [A-Z][\w.’]*(?:\ [A-Z&][\w.’]*){0,3}\)|(?<!\d)\ \([A-Z][\w.&’-]*(?:\ [A-Z&][\w.’-]*)?\))?
    )
    ,?\ (?:slip\ op\.,?\ )?at\ (?=\*?\d|[SHE]\d\d|_{2}|P\ \d|\[\d|(?:paras?\.|¶¶?)\ ?\d)
    """,
    re.X,
)
_COURTS_REPORTS = (
    r"(?:U\.S\.|S\. ?Ct\.|F\.(?:2d|3d|4th)?|F\. ?Supp\.(?: ?[23]d)?|F\. App’x|"
    r"(?:A|P|N\.E|N\.W|S\.E|S\.W|So)\.(?: ?[23]d)?)"
)
SHORT_FIRST_PAGE = bluebook(
    rf"(?<=[^\d,], )(?P<volume>\d+) (?P<reporter>{_COURTS_REPORTS}) (?P<page>\d+)"
    r"(?=[.;]?\s*$|;|\. [A-Z]| \((?:[a-z]|(?:[A-Z][\w’]+, )(?:C\.)?JJ?\.))"
)
"""A case named again by its place, without its year: `*Norton*, 542 U.S. 55`."""
SHORT_WESTLAW = bluebook(
    r"(?<![\w.])(?P<volume>\d{4}) (?P<reporter>WL|U\.S\. \w+\. LEXIS) (?P<page>\d+), (?:slip op\.,? )?at (?=\*\d)"
)

_DOCKET = (
    r"(?:(?:C\.A\.|Docket|Civ\.(?: A\.| Action)?|Crim\.|Adv\.(?: Proc\.)?) )?"
    r"Nos?\. [\w:.-]*\d[\w:.-]*(?: \([A-Z]{2,4}\))?"
)
SHORT_SLIP = bluebook(rf"(?<=, )(?:(?:{_DOCKET}, )?slip op\.|{_DOCKET})(?=,? at \*?\d|,? ¶)")
"""A decision named again as it was handed down, in no reporter: `*Pier*, slip op. at 8`, `*Pier*, No. 22-451, at 7`."""

DOCKET_ENTRY = (
    r"(?:(?:ECF|NYSCEF|D\.I\.|D\.E\.)(?: Doc\.)?|Dkt\.|Docket Entry)(?: Nos?\.)? ?\d{1,4}(?:-\d{1,3})?(?![\w:-])"
)
SHORT_ENTRY = bluebook(
    rf"(?<![\w.-])(?<!\), )(?P<docket>{_DOCKET}, )?{DOCKET_ENTRY}(?=,? at \d|,? ¶|,? §|,? ll?\. \d|[.;](?!\d)|$)"
)
"""A paper named again by its number on a docket: `*Doe*, ECF No. 23, at 4`, `*Doe*, No. 18-cv-91, ECF No. 23, at 4`."""
SHORT_PATENT = bluebook(
    r"(?<!\w)’\d{3} (?:Patent|Application|Publication)(?=,? (?:at \d|cols?\. |claims? \d|cls?\. |figs?\. ?\d|¶))"
)
"""A patent named again by its last figures: `’283 Patent col. 6 ll. 1–9`."""

BILL = r"(?:(?:S|H\.R)\. (?:(?:Con\. |J\. )?Res\. )?|(?:A\.B|S\.B|H\.B|H\.F|S\.F|L\.D|L\.B|Assemb\. B)\. (?:No\. )?)\d+"
_IN_SESSION = r"(?!,? §[^;,]{1,40}, (?:\d+\w+|\d{4}(?:[–-]\d+)?) (?:Cong|Leg|Gen)\b)"  # a full citation
SHORT_BILL = bluebook(rf"(?<![\w.]){BILL}(?=,? §|,? at \d){_IN_SESSION}")
REPORT = r"(?:S|H\.R)\. (?:C(?:onf|ONF)\. )?(?:R(?:ep|EP)|D(?:oc|OC))\. N[oO]\. \d+[-–]\d+"
SHORT_REPORT = bluebook(rf"(?<![\w.]){REPORT}(?:, pt\. \d+)?(?=,? at \d)(?!,? at [^();]* \([^()]*{YEAR}\))")
"""A report of a house of Congress, named again without its year."""
_NUMBERED = r"\d[\w–-]*(?:\.\d[\w–-]*)*(?:\(\w+\))*"
_SECTIONS_CITED = rf"(?=,? (?:§§?|ss?\.) ?{_NUMBERED}(?:(?:, | & | and ){_NUMBERED})*(?:[.;](?!\d)|$| \([a-z“]))"
_NAMED_SO = r"(?:(?<= Act)|(?<= Manual)|(?<= Man\.)|(?<= Handbook))"
SHORT_ACT = bluebook(
    r"(?<![\w.’-])(?!(?:See|But|Cf|Accord|Contra|Compare|With|E\.g)\b)"
    r"[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|and|for|in|on|to|&)){1,14}"
    + rf"{_NAMED_SO}(?:(?: of)? \d{{4}})?"
    + _SECTIONS_CITED
)
"""An act named again without the place where it is enacted, or a manual: `Harbour Support Act § 7(d)(2).`"""
SHORT_INITIALS = bluebook(r"(?<![\w.’&-])(?<![A-Z] )(?<!\d )(?:[A-Z]{2,8}|Title [IVXLC]+)" + _SECTIONS_CITED)
"""An act named by its initials, or by its title, which a note has given: `FAA § 10(a).`, `Title VII § 704(a)`"""
_WORDS = r"(?: (?:[A-Z][\w.’&-]*|of|the|and|for|in|on|to|&)){0,12}"
_AGREED = "Treaty|Convention|Protocol|Covenant|Agreement|Charter|Statute|Declaration"
SHORT_TREATY = bluebook(
    rf"(?<![\w.’-])(?!(?:See|But|Cf|Accord|Contra|Compare|With|E\.g)\b)"
    rf"(?:[A-Z][\w.’&-]*{_WORDS}? (?:{_AGREED}|Accords?|Pact)|"
    rf"(?:{_AGREED}) (?:of|on|for|to|against|concerning) (?:the )?[A-Z][\w’-]*{_WORDS}|[A-Z]{{3,8}})"
    r"(?=,? (?:arts?\.|annex|pmbl\.|princs?\.)"
    r"(?: ?(?:\d+|[IVXLC]+)[\w.–-]*(?:\(\w+\))*(?:,? (?:& |¶ ?|§ ?)?\d+(?:\(\w+\))*)*)?(?:[.;](?!\d)|$| \([a-z“]))"
)
"""A treaty named again without its day and its series: `Friendship Treaty, art. 4.`, `ICCPR art. 9.`"""
SHORT_DEBATE = bluebook(rf"(?<![\w.]){DEBATES}(?: \(\d\w+ ser\.\))? at (?=(?:cols?\. ?)?\d)")
"""A volume of Parliament's debates, named again without its year: `734 Parl. Deb., H.C. at 125`."""
_MORE_DOCKETS = r"(?:(?:, | & | and |, and )(?:[CTF]-)?\d+/\d+(?: P)?)*"
CASE_NUMBER = r"(?:[A-Z]{2,6} )?(?:Case(?: Repository)?|App\.|Appl\.|Communication|Commc’n|Petition) Nos?\. "
"""What leads to the number of a case before a court of nations, or an arbitrator: `ICC Case No. `."""
DOCKET = (
    r"(?:(?:(?:[A-Z]\.){2,5}|[A-Z]{2,6}) (?:Admin\. Proc\. )?(?:Docket|Dkt\.|File|Matter) "
    r"Nos?\. [A-Z]{0,5}-?\d[\w:./-]*\w|"
    rf"{CASE_NUMBER}"
    r"[\w:./-]*(?:\([A-Z]{2}\)[\w/-]*)?\w(?: OA ?\d{0,2}\b)?|"
    r"(?:IPR|PGR|CBM|DER)\d{4}-\d{5}(?:, Paper (?:No\. )?\d+)?|"
    rf"(?:Joined )?Cases? [CTF]-\d+/\d+(?: P)?){_MORE_DOCKETS}"
)
INTER_AMERICAN = r"Inter-Am\. (?:Ct|Comm’n)\.? H\.R\.(?: \(ser\. [A-C]\))? Nos?\. \d+"
ECLI = r"(?:ECLI:[A-Z]+:\w+:\d{4}:\w+|EU:[CTF]:\d{4}:\d+)"
_YEARLY = (
    r"\d{4}(?:-[IVX]+)? (?:I\.C\.J\.|P\.C\.I\.J\.|E\.C\.R\.|Eur\. Ct\. H\.R\.)(?: Rep\.)? "
    r"(?:\(ser\. [A-F](?:/[A-F])?\) No\. |I+-)?\d+"
)
_PARAGRAPH = r"\d+(?:-\d+)? [A-Z][\w.’&]*(?: [A-Z&][\w.’&]*| \([A-Z]+\))* ¶ ?\d+(?:,\d{3})*"  # 171 FERC ¶ 61,042
TRIBUNAL = (
    r"(?:(?:ICC|ICTR|IT|MICT|SCSL|STL|KSC)-[\w/-]*\d[\w/-]*\w|CAS (?:OG )?\d{2,4}/(?:[A-Z]{1,3}/)?\d{1,5}|"
    r"(?:U|AP|KI|KO|UZ|Už|IUP|CCT|GR)-?\d{1,5}/\d{2,4}(?!\w))"
)  # ICC-01/04-01/06, U-117/19
_REPORTER_ALONE = r"\d+ (?:[A-Z]\.){2,5}(?: \d?[A-Z][\w.]*)?(?= ¶¶? \d{1,3}(?![\d,]))"  # Quay, 2 S.C.R. ¶ 138
_ONE_PAGE = r"(?=,? (?:at|pp?\.) \d+(?:[–-]\d+)?(?:[.;](?!\d)|$| \([a-z“]))"  # in full, a first page stands before it
SHORT_NEUTRAL = bluebook(
    rf"(?<![\w.\[])(?:{YEARLY_REPORTS}{_ONE_PAGE}|{NEUTRAL}|{DOCKET}|{ECLI}|{INTER_AMERICAN}|"
    rf"{_YEARLY}|{_PARAGRAPH}|{TRIBUNAL}|{_REPORTER_ALONE}|"
    r"\d{4} (?:I\.C\.J\.|P\.C\.I\.J\.)(?: Rep\.)?(?= ¶))(?:, (?:Award|Judge?ment|Decision(?: on [A-Z]\w+)?)(?=, ¶))?"
    rf"(?=,? (?:at )?(?:¶|paras?\. ?\d)|,? at (?:PP? )?\d|,? (?:at )?\[\d{{1,3}}\]|,? pp?\. \d)"
    rf"(?!,? (?:at )?[¶\d]+ ?[\d.–-]* \((?:{MONTH}|[^()]*{YEAR}\)))"  # a date in brackets: a full citation
)

# --- evidence of a full citation ---
DESIGNATION = (
    r"(?:Student |Case |Book |Legislat(?:ion|ive) |Statutory )?(?:Note|Comment|Review)|Editorial|Opinion|"
    r"Op-Ed|Essay|Article|Feature|Letters? to the Editor|"
    r"(?:Recent|Leading) (?:Cases?|Developments?|Legislation|Publications?)|Developments in the Law|Annotation|Survey|"
    r"Response|Reply|Rejoinder|Symposium|Colloqu(?:y|ium)|Commentary|Foreword|Tribute|In Memoriam|"
    r"Special (?:Project|Feature|Report)|"
    r"Panel(?: Discussion)?|Roundtable|Transcript|The Supreme Court, \d{4} Term(?:—\w+(?: \w+)?)?"
)
"""What a piece in a review is called before its title (rule 16.7)."""
PAREN_DATE = bluebook(
    rf"\((?P<lead>[^()]{{0,200}}?)(?<!No\. )(?<!ICPSR )(?<!NCJ )(?<![\d/])(?<!\d[,.-])"
    rf"(?:(?P<date>{DAY}|{SEASON}|{YEAR})(?P<span>[–/-]\d{{2,4}}(?!\d)|-[IVX]+(?=\)))?)"
    rf"(?P<tail>,? [^()]{{0,200}})?\)"
)
PLAIN_DATE = bluebook(
    rf"(?:, (?:dated as of |(?:[Jj]udgment|[Dd]ecision|[Rr]uling|[Aa]ward) (?:of|dated) |"
    rf"(?:opened for signature|adopted|signed|concluded)(?: (?:at|in) [A-Z]\w+,?)? )?|"
    rf"(?<=Court\]) |(?<=Ct\.\]) |(?<=G[Aa][Zz]\.\]) )"
    rf"(?P<date>{DAY}|{SEASON})"
    rf"(?:,? (?P<time>\d{{1,2}}:\d\d ?[AP]\.?M\.?))?(?=,| at |$|\.|;| \(| \[| <)"
)
STAR_PAGES = bluebook(
    rf"(?:(?<=[A-Z]{{2}})|(?<=\bCommentaries)|(?<=\bInstitutes)|(?<=\bLaw)),? "
    rf"\*\d+[a-d]?(?:[–-]\*?\d+[a-d]?)?(?= \((?![^()]*{YEAR}\))|[.,;]|$)"
)  # a classic by its star pages, without a year
SIGNED_ESSAY = bluebook(
    rf"(?<=[A-Z]{{2}} )N[oO]\. \d+(?:, (?:at )?{PAGES})? \([A-Z]\w+(?: [A-Z][\w.’]*){{1,3}}\)(?=[.;,]|$| \[)"
)
GAZETTE_ITEM = late(
    rf"(?<=[\w\]]),? {YEAR}, [Nn]o\. ?\d+, (?:[Ii]tem|[Pp]oz\.|[Aa]rt\.) \d+(?=[.;]|$| [\[(]|, (?:arts?\.|§|¶))"
)
BARE_ECLI = bluebook(
    rf"(?<=, ){ECLI}(?=(?:,? (?:¶¶?|paras?\.|points?) ?\d[\d.–-]*(?<![.–-]))?(?:[.;](?!\d)|$| \((?![^()]*\d{{4}}\))))"
)
RECORD = bluebook(
    r"(?:[A-Z][\w.’]*(?:’s|s’)? ){0,4}"
    r"(?:Compl|Answer|Pet\. App|Br|Dep|Decl|Aff|Affid|Tr|Mot|Mem|Op|Stip|J\.A|App|A\.R|R|Pet|Reply|Opp’n)\."
    r"(?: of [A-Z]\w+\.?(?: [A-Z]\w+\.?)?)?"
    r"(?: (?:Ex\. \w+|Hr’g|Vol\. \w+))*,? (?:(?:at )?¶¶? ?|at |§ ?)?"
    r"(?P<place>(?:\d[\d:–,-]*\d|\d{1,4}[a-e](?:[–-]\d+[a-e])?|\d)(?: (?:& )?nn?\. ?\d+)?)"
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
    r"\((?:last |(?=accessed |visited ))(?P<what>visited|updated|modified|accessed|edited)(?: on)?:? "
    rf"(?P<date>{ANY_DAY}|{YEAR})(?P<time>, [^()]*)?\)",
    re.I,
)
HEREINAFTER = bluebook(r"\[hereinafter,? (?P<name>[^\]]+)\]|\(hereinafter,? (?P<round>[^()]+)\)")
COURT_TIME = bluebook(r"^(?:at )?(?=\d{1,2}(?::\d\d| [ap]\.?m))")
FULL_AFTER = bluebook(rf" ?(?:at )?{PAGES}\s*\((?:(?:[A-Z\d][^()]*)?{YEAR}(?:, [^()]*)?|{MONTH} \d{{1,2}})\)")
JOURNAL = bluebook(
    rf"""
    (?:,|(?<=,[”’"]))\s+(?P<volume>\d+)(?:\((?P<issue>\d+)\))?\s+
    (?P<journal>(?!(?:I\.C\.J\.|P\.C\.I\.J\.)\ )
        [A-Z][^,;()<>§]*?(?:,\ [A-Z][^,;()<>§\d]*?(?=[,&])){{0,3}}(?:,?\ ?&[^,;()<>§\d]*?)?[A-Za-z.’)\]])\s+
    (?:\((?i:Special\ Issue)\)\s+)?
    (?:
        (?P<page>\d+(?:,\d{{3}})*|[A-Zei]\d+|[Aa]rt\.\ \d+)
        (?:,?\s+(?P<all>passim)
            |,\s+(?:at\s+)?(?P<pin>{verbose(PAGES)}|{verbose(PARTS)}(?:\ at\ {verbose(PAGES)})?)
            |(?P<suffix>{verbose(ON_PAGE)}))
        \s+\((?P<date>(?:{verbose(DAY)}|{YEAR})|{verbose(SEASON)}|forthcoming\ {YEAR})(?:[–/-]\d+|-[IVX]+)?
          (?:\ &\ Supp\.\ \d+)?\)
      | \(forthcoming(?:\ (?:{verbose(MONTH)}\ )?{YEAR})?\)           # in no issue yet
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
        | (?=[A-Z’.&\ -]*[A-Z]{{5}})(?![A-Z.\ ]*\bLEXIS\b)             # REVUE DE L’ARBITRAGE
          [A-Z][A-Z’.&-]*(?:\ [A-Z’.&-]+){{0,9}}(?:\ \[[A-Z’.&\ ]{{2,20}}\])?
    )\s+
    (?P<page>\d+)(?:,?\s+(?P<all>passim)|,\s+(?P<pin>{verbose(PAGES)}))?(?P<suffix>)(?=[.,;]|\s\(|$)
    """,
    re.X,
)
RELEASE = r"(?:Press|News|Media) (?:Release|Statement|Briefing)"
ON_FILE = bluebook(r"\((?:[a-z]+ )?on file with [^()]+\)")
PAPER = bluebook(
    r"(?P<letter>(?:(?:Open|Dear Colleague|Comment|Opinion|Advisory|"
    r"Warning|Demand|Cover|Untitled|Engagement) )?Letter from|E-?mail from|"
    r"Memorandum (?:(?:No\. )?(?:[A-Z]{1,5}[ -]?)?\d[\w-]* )?from|"
    r"(?:(?:Advice|Legal|Policy|Internal|Staff) )?Mem\. from|"
    r"(?:(?:Encrypted|Coded|Secret|Confidential) )?Telegram (?:(?:No\. )?\d[\w./-]* )?from)|"
    r"(?P<despatch>(?:(?:Diplomatic|Confidential|Secret|Encrypted|Coded|Classified|Circular) )?"
    r"(?:Minute|D[ei]spatch|Cable|Airgram|Note [Vv]erbale)(?: (?:No\. )?\d[\w./-]*)?"
    r"(?: from (?=[^()]{3,160} to )| by (?=[A-Z][^(),]{2,60},? \()))|(?P<posting>Posting of)|"
    r"(?P<interview>(?:(?:Telephone|Phone|Video|Zoom|Skype|Confidential|Anonymous|Personal|Online|Follow-up) )?"
    r"Interview (?:with|by))|"
    rf"(?P<press_release>{RELEASE}"
    r"(?: (?:(?:No\. )?\d|[A-Z]{2,6}/)[\w/-]*)?)(?=,)|"
    r"(?P<hearing>[^,;]{0,300}\bHearings? (?:on|Before|before)\b)"
)
COURT_PAPER = bluebook(
    r"(?:(?:(?:[A-Z][\w’-]+ )?[A-Z][\w.’-]*(?:’s|s’)|Reply|Answering|Opening|Closing|Hearing|Joint|Supplemental|"
    r"(?:First |Second )?Amended|Verified|Voluntary|Involuntary|Amicus|Trial|Consolidated|Class Action|"
    r"(?:Hr’g|Status Conf\.|Conf\.|Oral Arg\.)(?= Tr\.)) )*"
    r"(?:(?:Br|Tr|Compl|Mot|Pet|Decl|Aff|Dep|Opp’n)\.|(?:J\.A|App)\.(?= at \d)|"
    r"(?:Brief|Complaint|Answer|Petition|Transcript|Deposition|Affidavit|Declaration|Motion|Memorandum of Law|"
    r"Memorandum in|Oral Argument|Indictment|(?:Excerpts? of )?Record|Appendix|Order|Stipulation|"
    r"Consent (?:Decree|Order)|(?:Decision|Findings|Opinion) and Order|Cease[- ]and[- ]Desist Order|Plea Agreement|"
    r"Statement of Interest|Notice|(?:Counter-)?Memorial|Rejoinder|"
    r"Reply(?= (?:of|by) (?:the )?[A-Z])|Statement of (?:Claim|Defen[cs]e)|Witness Statement|"
    r"Request for Arbitration|(?<=Opening )(?:Statement|Argument)s?|(?<=Closing )(?:Statement|Argument|Submission)s?|"
    r"Verbatim Record|Oral (?:Hearing|Proceedings|Pleadings)|CR \d{4}/\d+|Applications? for|(?:Search|Arrest) Warrant|"
    r"(?:(?:Final|Default|Consent|Summary|Amended) )?Judge?ment(?=,| at| ¶)|Docket(?: (?:Sheet|Report))?(?=,)|"
    r"(?:(?:Docket|Minute) (?:Entry|Order)|(?:Jury )?Verdict(?: Form)?|(?:Joint )?Status Report|Settlement Agreement|"
    r"(?:Joint )?Stipulation|Subpoena|(?:Magistrate Judge’s )?Report (?:and|&) Recommendation|Objections)"
    r"(?=,| at| ¶| §| to)|Ex(?:hibit|\.) [A-Z\d][\w-]{0,5}(?=,| at| ¶)|"
    r"Expert (?:Report|Opinion)|Written (?:Observations|Statement|Submissions?)|"
    r"Procedural Order|Opinion of (?:the )?(?:Advocate General|A\.?G\.?(?=,? [A-Z])))\b)"
)
