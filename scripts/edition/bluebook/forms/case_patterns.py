"""How cases are named, and how reporters, courts and agencies number them (rules 10.2, 10.3, 21.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.words.capital_letters import bluebook, verbose
from edition.text.late_patterns import late
from edition.text.small_words import PARTICLES

OF_A_PERSON = r"(?:Matter|Estate|Succession|Guardianship|Conservatorship|Marriage|Adoption|Interest) of"
"""How a case is called that one person's affairs make: `Succession of Roe`."""
_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES - {'al', 'do', 'y'}))}) ){{1,3}}"  # no “et al” is one
PROCEDURAL = r"(?:In re|Ex parte|Ex rel\.|(?:In the )?Matter of|(?:In re )?Estate of)"
"""What begins the name of a case without adversaries (rule 10.2.1(b))."""
_COMPANY = r"(?:, (?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LLP|L\.P|N\.A|S\.A)\.?)?"
_LITIGATION = r"(?:(?: (?:[A-Z][\w.’&/-]*|&|of|and|on)){0,8} (?:Litig(?:\.|ation)|Cases|Liab\.|MDL))?"
"""What a name ends in behind a company’s: `In re Pier Co., Inc. S’holder Litig.`"""
_OF_A_DAY = (
    r"(?:(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?,? on [A-Z][a-z]{2,8}\.? \d{1,2})?(?:(?<= \d)|(?<= \d\d)), "
    r"(?:1[89]|20)\d\d(?=, (?:\d+ |Nos?\. |\[)))?"
)
"""The year of the day in a name, where a reporter follows: `In re Air Crash Near Pier, N.Y., on Feb. 12, 2009`."""
_NAME_WORD = r"(?:(?!Nos?\.)[A-Z][\w.’&-]*|of|the|and|in|for|&)"
UNIT = (
    r"(?:Loc(?:al|\.)|Dist(?:rict|\.)|Lodge|Council|Div(?:ision|\.)|Branch|Post|Unit|Chapter)"
    r"(?: (?:Union|Lodge|No\.|Nos\.))* \d[\w-]*"
)
_MORE_NAME = (  # … v. Unidentified, Shipwrecked Vessel, 675 F. Supp.
    rf"(?:(?:, (?:{UNIT}|{_NAME_WORD}(?: {_NAME_WORD})*))+(?=, (?:\d|No\.|\[))"
    r"|(?:, [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){0,3}){1,4},? (?:&|and) [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){0,3}"
    r"(?=, (?:Communication|Commc’n|App\.|Appl\.|Petition|Case|[A-Z]{3,6} Case) Nos?\. ))?"
)
AGENCY = (
    r"(?:(?!A\.L\.R)[A-Z](?:\.[A-Z])+\.(?:\d?[dh]|\dth)?|FERC|FCC|NLRB|IBLA|NRC|I\. ?& ?N\. Dec\.|"
    r"Comp\. Gen\.|O\.S\.H\. Cas\.|"
    r"BNA [A-Z]{3,5}|Pub\. Util\. Rep\.|Cal\. P\.U\.C\.(?:\dd)?|Trade Reg\. Rep\.|Fed\. Sec\. L\. Rep\.|SEC Docket|"
    r"OSHC|FMSHRC|OSHRC|OCAHO|BRBS|MSPB|FLRA|IBIA|IBCA|ASBCA|AGBCA|EBCA|CBCA|STB|EAB|"
    r"Lab\. Arb\.(?: Rep\.)?|Interior Dec\.|Agric\. Dec\.)"
)
"""The reports of agencies, in which a company's name alone names the case."""
AGENCY_REPORTS = rf"\d+ {AGENCY} (?:Rcd\.? |\(\w+\) )?(?:¶ ?)?\d"
"""A place in an agency's reports, from its volume to where its page begins: `33 FCC Rcd. 311`."""
_BOARD = (
    r"(?:[A-Z]{1,6}BCA|DAB|ALJ|ARB|BIA|BVA|PTAB|TTAB|MSPB|EEOC|NLRB|FERC|FLRA|OSHRC|FMSHRC|IBLA|IBIA|EAB|SEC|CFTC|FTC|"
    r"FCC|STB|NTSB|PRRB|OCAHO|CFPB|FDIC|OCC|HUD|FINRA)"
)
"""The boards and agencies whose decisions their initials and a number name: `Jane Roe, M.D., DAB No. 3037`."""
AGENCY_DOCKET = r"(?:(?:[A-Z]\.){2,5}|[A-Z]{2,6}) (?:Admin\. Proc\. )?(?:Docket|Dkt\.|File|Matter) Nos?\."
"""What numbers a proceeding of an agency: `Pier Co., F.T.C. Docket No. C-4788`."""
_OF_LABOR_BOARD = r"(?:\d{1,2}-(?:C[A-EGP]|R[CDM]|U[CD]|AC|WH)-\d{2,6})"
"""A case of the Labor Board by its region, its sort and its number: `7-CA-46965`."""
_NAMED = (
    rf"\sv\.?\s|In re|Ex parte|Ex rel|Nos?\.|B-\d|Case|Advisory Opinion|{OF_A_PERSON}|\d {AGENCY}|{_OF_LABOR_BOARD}"
)
"""What no case's name lacks, or what stands right behind it."""
_IS_NAMED = bluebook(_NAMED)
_LONGEST = 1000  # signs of a case's name, up to its *v.* or what else tells it
CASE_NAME = bluebook(
    rf"""
    (?P<name>
        (?:In\ re|Ex\ parte|Ex\ rel\.|{verbose(OF_A_PERSON)})\s+[^,;]+{verbose(_COMPANY)}
        (?:\ (?:&|and)\ [A-Z][^,;()]{{0,80}}{verbose(_COMPANY)})?{verbose(_LITIGATION)}{verbose(_OF_A_DAY)}
      | (?<!\d\ )(?<![\w.’])(?!(?:[A-Z]\.){{0,3}}\ ?Nos?\.|[^,]{{0,60}}Release\ No\.
            |[^,;()]{{0,160}}\ v\.\ )                   # a company, before an agency
        [A-Z](?=[^,;¶]{{0,490}},)(?:[^,;()¶]|,(?!\ \d)|(?<=\d)\(\w\)){{0,160}}?{verbose(_COMPANY)}
        (?:\ \([A-Z][^();]{{2,80}}\))?                                   # Dockers Loc. 4 (Pier Co.), 341 N.L.R.B. 602
        (?=,\ (?:{verbose(_BOARD)}\ (?:Dec(?:ision|\.)\ )?Nos?\.\ [A-Z]{{0,3}}-?\d
              |{verbose(AGENCY_DOCKET)}\ [A-Z]{{0,5}}-?\d
              |\d+\ {verbose(AGENCY)}\ (?:Rcd\.?\ |\(\w+\)\ )?(?:No\.\ |¶\ ?)?\d
              |B-\d{{5,6}}(?:\.\d+)*,\                                        # of the Comptroller General
              |(?:(?:Case\ )?Nos?\.\ )?{_OF_LABOR_BOARD}[,\ ]
              |(?!Press|News|Media)(?:[A-Z][a-z]+\ ){{1,3}}Release\ No\.\ \d))
      | (?<!\w)(?:[A-Z][^;()¶]{{2,160}}?,\ )?Advisory\ Opinion\ OC-\d+/\d+(?=,\ Inter-Am\.)
      | (?<!\w)(?:The\ )?(?:[A-Z][^,;()]{{0,60}}\bCases?|Case\ of\ [^,;()]{{2,60}})(?=,\ \d)    # The Pier Case
        (?!,\ \d+\ [^,;()\d]{{0,60}}(?:(?<=\ )(?:J|Rev|REV|Q|Bull|BULL)\.|(?<=[A-Za-z.]\ )L\.J\.))    # of a journal
      | (?<![\w.’-])(?:{verbose(_PARTICLE)}|[a-z]{{1,4}}’?(?=[A-Z])|\d+-(?=[A-Z])|\d+(?=[A-Z])|\d+[a-z]+(?=[A-Z]))?
        [A-Z](?=[^;(]{{0,300}}?(?:\sv\.?\s|\())          # asked first, for most capitals have no *v.* near
        (?:[^,;()v]|(?<!\s)v|(?<=\s)v(?!\.?\s)|\([A-Z][\w’.\ -]{{1,40}}\)(?=\ )){{0,200}}?  # no *v.* within
        {verbose(_COMPANY)}\s+v\.?\s+
        (?:[a-z]{{1,4}}’?(?=[A-Z])|\d+-?(?=[A-Z])|{verbose(_PARTICLE)})?
        (?:[A-Z\d]|\$\d[\d,]*\d)(?=[^,;(\[]{{0,208}}(?:[,(\[]|$))    # and what may end a name
        [^,;(]{{0,200}}?{verbose(_COMPANY)}{verbose(_MORE_NAME)}
        (?:,\ ex\ parte\ [A-Z][^,;()\[\]]{{1,80}}?(?=\ [\[(\d]|,))?(?:\ [(\[]No\.?\ \d+[)\]])?
        (?:\ [(\[](?:dec\.|GC|merits|just\ satisfaction|preliminary\ objections?|admissibility|striking\ out|revision
            |(?:Grand\ )?Chamber|Committee|Plenary)[)\]](?=,|\ [(\[])){{0,3}}
        (?:\ \((?:[A-Z]{{2,8}}\)(?=,)|{verbose(PROCEDURAL)}\ [^();]{{1,120}}\)(?=,)
            |[A-Z][\w’.\ -]{{1,60}}\)(?=,\ (?:ECLI:|\d{{4}}\ E\.C\.R\.))
            |[A-Z][\w’.\ -]{{1,60}}\ (?:Arb\.|Arbitration|Cases?)\)(?=,)))?
    )
    (?=,|\ \(|\ \[|\ ?$|\ \d{{4}}\ \(\d\)\ [A-Z])
    """,
    re.X,
    sign=_NAMED,
)


def cases_named(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names of cases between two places. They are looked for where one may be: to ask whether one begins at each
    capital of a long title takes longer than all else that reads it."""
    first = _IS_NAMED.search(text, start, end)
    return CASE_NAME.finditer(text, max(start, first.start() - _LONGEST), end) if first else iter(())


REPORTER = late(
    r"""
    (?<![\w.-])(?P<cite>
        \d+(?:-(?:\d+|[IVX]+))?\ [A-Z][\w.’&]{0,30}                   # 12 F.3d 34, 2007-2 U.S. Tax Cas.
        (?:\ (?:[A-Z&][\w.’&]{0,30}|\d[a-z]{1,2}|\((?:\d+\ )?[A-Z][\w.&\ ]*\)))*
        \ (?:(?:No\.\ )?\d+(?:,\d{3})*[A-Za-z]?(?!\w)(?:\([AUR]\))?|¶\ ?\d+(?:,\d{3})*(?:\.\d+)?|_{2,}
            |[IVXLC]{2,}(?!\w))
      | \[\d{4}[^\[\]]*\ Binder\]\ [A-Z][\w.’&]{0,30}(?:\ (?:[A-Z&][\w.’&]{0,30}|\([A-Z]+\)))*\ ¶\ ?\d+(?:,\d{3})*
      | \[\d{4}\]\ (?:\d+\ )?[A-Z][\w.]{0,30}(?:\ (?:[A-Z][\w.]{0,30}|\([A-Z][A-Za-z]{1,8}\)))*\ \d+  # [1998] 2 A.C. 22
      | \d+\(\d+\)\ PD\ \d+                                                          # 53(4) PD 817
      | \d{4}\ \(\d+\)\ [A-Z][A-Z.]{1,8}\ \d+(?:\ \([A-Z]{2,4}\))?              # 1995 (3) SA 391 (CC)
      | (?<!\d,\ )(?<!\d[a-z],\ )\d{2,4}-(?:\w{1,3}-)?\d{3,4}(?=,\ p|\ \(La\.|\ ?$)            # 2004-0123 (La. 1/2/05)
      | \d+(?:-[A-Z])?\ Eur\.\ Ct\.\ H\.R\.\ \(ser\.\ [A-Z]\)
      | (?:App\.\ |(?:Communication|Commc’n|Petition|Complaint)[ ]
            |G\.R\.\ |C\.A\.\ |Adv\.\ (?:(?:Proc|Pro)\.\ )?|(?:Civ|Crim)\.\ (?:A\.|Action)[ ]
            |(?!Press|News|Media)(?:[A-Z][a-z]+\ ){1,3}Release[ ]
            |(?!ECF|NYSCEF)[A-Z]{2,6}\ (?:(?:Case|Arb|Ref)\.?\ (?:Repository\ )?)?
            |(?:(?:[A-Z]\.){2,5}|[A-Z]{2,6})\ (?:Admin\.\ Proc\.\ )?(?:Docket|Dkt\.|File|Matter)\ )?
        (?:(?<=,\ )Serial\ )?Nos?\.\ (?:\d{2}/\d{3},\d{3}
            |(?<=Nos\.\ )\d[\w:.]*-[\w:.-]*\d(?:,?\ (?:&\ |and\ )?\d[\w:.]*-[\w:.-]*\d(?=,|\ [(&a]))+
            |\d{1,4}\ (?:[A-Z]{1,4}|(?:Civ|Cr|Crim|Misc|Mag)\.)\ \d{2,8}(?:\ \d[A-Z])?(?=,|\ \(|\ ?$)
            |(?:\d{1,3}-)?\d{1,3},\d{3}(?!\d)
            |\d+/\d+(?:(?:,\ |,?\ &\ |,?\ and\ )\d+/\d+)+
            |[A-Z]{1,5}(?:[ -][A-Z]{1,4})?\ \d[\d-]*(?!\d*\ (?:WL|\w+\.?\ LEXIS))(?=[,\ ])(?:\ [A-Z]{2,4}(?=,|\ \())?
            |[\w:.&/-]+(?:\([A-Z]{2}\)[\w/-]+)?
             (?:\ (?:&|and)\ (?:IT|ICTR|ICC|MICT)-[\w/-]+\w)*(?:\ OA\ ?\d{0,2}\b)?)(?:\ \([A-Z]{2,4}\)){0,2}
      | (?:Communication|Commc’n|Petition|App\.)\ \d+/\d+
      | (?<=,\ )Appeal\ (?:No\.\ )?\d{4}-\d{4,6}(?=,\ )                          # Ex parte Roe, Appeal 2020-004312
      | Inter-Am\.\ (?:Ct|Comm’n)\.?\ H\.R\.(?:\ \(ser\.\ [A-C]\)|,\ Report)?\ Nos?\.\ [\d/]+
      | (?<=,\ )(?:IPR|PGR|CBM|DER)\d{4}-\d{5}(?:,\ Paper\ (?:No\.\ )?\d+)?   # IPR2019-00123, Paper 15
      | ECLI:[\w:]+|EU:[CTF]:\d{4}:\d+
      | (?<=,\ )(?:ICC|ICTR|IT|MICT|SCSL|STL|KSC)-[\w/-]*\d[\w/-]*\w(?=[,;\ ])      # ICC-01/04-01/06
      | (?<=,\ )(?![CTF]-)[A-Z]{1,3}-\d{1,5}/\d{2,4}(?=,|\ |$)   # U-5/98, of a constitutional court
      | (?<=,\ )CAS\ (?:OG\ )?\d{2,4}/(?:[A-Z]{1,3}/)?\d{1,5}(?:\ &\ \d{1,5})*    # CAS 2009/A/1912
      | (?<=,\ )(?:B-\d{4,6}(?:\.\d+)*(?=,)|EEOC\ DOC\ \d{6,})    # of the Comptroller General; an appeal
      | (?<=,\ )@OF_LABOR_BOARD@
      | [IVXLC]+\ Y\.B\.\ (?:[A-Z][\w.’]*\ ){1,4}\d+                           # IX Y.B. Com. Arb. 131
      | AIR\ \d{4}\ [A-Z][\w.]{0,10}\ \d+                                         # AIR 1987 SC 1086
    )
    """.replace("@OF_LABOR_BOARD@", _OF_LABOR_BOARD),
    re.X,
)
