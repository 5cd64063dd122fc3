"""How enacted law, treaties, courts' neutral numbers and public papers are numbered (rules 10.3.3, 12–14, 21).

Of `LAW` the name of the group that matched is the kind of source, or says more than it (`eu_document`).
"""

from __future__ import annotations

import re

from edition.bluebook.forms.law_pieces import PIECES
from edition.text.late_patterns import late

LAW = late(
    re.sub(
        r"@(\w+)@",
        lambda piece: PIECES[piece[1]],
        r"""
    (?<!\w)(?=[A-Z\d\[&À-\uffff])(?:
      (?P<constitution>
          (?:U\.S\.|[A-Z][\w.]{1,30}(?:\ [A-Z][\w.]{1,30})?)\ C(?:onst|ONST)(?:\.|(?=\ [Aa](?:rt|mend)\ [IVXLC]))
          (?:\ of\ \d{4},?|,\ \d{4},?|,?\ D(?:ecl|ECL)\.\ (?:of|OF)\ R(?:ts|TS)\.,?)?
          (?:(?=\ §§?\ ?(?:[A-Z]{1,4}[.-]?)?\d)(?<!ts\.)(?<!TS\.)
            |\ (?:amend\.\ )?(?:art|amend|pmbl|pt|ch|Art|Amend)[s.]*
              \ ?(?:[IVXLC\d]*(?!\w)(?:\ [A-Z](?=,\ §))?
                |(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)
              (?:\(\w+\))*(?:(?:,?\ &|,|,?\ and)?(?:\ |[–-])(?:\d+|[IVXLC]+)(?:\(\w+\))*(?!\w|\ (?!&|and\ |\()))*)
          (?:(?:,|(?<=[tT]\.)|(?<=\d{4})|(?<=\d{4},))
              \ (?:§§?\ ?@NUMBERS@
                |(?:(?:cls?|amends?|pt|ch|arts?|paras?)\.\ ?|cl\ )[IVXLC\d]+(?:[–-][IVXLC\d]+)?(?!\w)))*
        | A(?:rticles|RTICLES)\ (?:of|OF)\ C(?:onfederation|ONFEDERATION)(?:\ of\ 17\d\d)?,?\ arts?\.\ [IVX]+
          (?:,\ (?:paras?|cls?)\.\ \d+)?
        | C(?:onst\.|ONST\.|onstitution|ONSTITUTION)\ (?:of|OF)\ [^,;()§“”]{3,80}?
          (?:,\ [A-Z][a-z]{2,8}\.?\ \d{1,2},\ \d{4})?
          (?:,?\ (?:art|amend|ch)s?\.\ [\dIVXLC]+(?:\(\w+\))*|,\ \d{4},\ §§?\ ?\d+(?:\(\w+\))*)
        | (?:CONSTITUCIÓN|CONSTITUTION|CONSTITUIÇÃO|COSTITUZIONE|KONSTYTUCJA|GRUNDGESETZ|BUNDESVERFASSUNG)\b
          (?:(?!\]\ [A-Z][a-z]+\.?\ \d{1,2},)[^;()§“”]){0,80}?
          ,?\ (?:art|ch|tit)s?\.\ [\dIVXLC]+\w*(?:\(\w+\))*(?:,\ §§?\ ?\d+)?
      )
    | (?P<tribunal>
          @NEUTRAL@|T\.C\.\ (?:Memo\.?|Summ(?:ary|\.)\ Op(?:inion|\.))\ (?:\(RIA\)\ |\(P-H\)\ )?\d{4}-\d+
        | \d{4}\ P\.C\.I\.J\.\ \(ser\.\ [A-F](?:/[A-F])?\)\ No\.\ \d+
        | P\.?C\.?I\.?J\.?(?:\ Rep(?:\.|orts))?,?\ \(?(?i:ser(?:\.|ies))\ [A-F](?:/[A-F])?\)?,?\ N[oO]\.\ \d+
        | @YEARLY@(?:[–-]\d{4})?,?\ (?:(?:at|pp?\.)\ )?\d+(?:[–-]\d+)?
        | (?:\[\d{4}\]|\d{4})\ O\.?J\.?\ (?:EPO|E\.P\.O\.)\ \d+
        | \d+(?:[–-]\d{4})?\ (?:ITLOS\ Rep\.|R\.I\.A\.A\.|I\.L\.R\.)\ \d+
        | \d{4}(?:-[IVX]+)?\ (?:I\.C\.J\.|P\.C\.I\.J\.|ICJ|PCIJ|E\.C\.R\.|Eur\.\ Ct\.\ H\.R\.)(?:\ Rep(?:\.|orts))?
          \ (?:I+-|[A-Z])?\d[\w-]*
        | \[\d{4}\]\ (?:\d+\ )?[A-Z][\w.]{0,30}(?:\ (?:[A-Z][\w.]{0,30}|\([A-Z][A-Za-z]{1,8}\))){0,8}\ \d+
        | AIR\ \d{4}\ [A-Z][A-Za-z]{1,9}\ \d+                                            # AIR 1987 SC 1086
      )
    | (?P<charter>U\.N\.\ Charter|Charter\ of\ the\ United\ Nations(?=,?\ (?:arts?\.|ch|pmbl)))
    | (?P<regulation>
          3\ C\.F\.R\.\ \d+(?![\d.(-])                                                       # 3 C.F.R. 638, a page
        | \d+\ (?:Fed|@STATE@)\.\ ?Reg\.\ \d(?:[\d,]*\d)?(?:[–-]\d[\d,]*\d)?(?:\([a-z]\))?
        | (?:
          (?P<federal>\d+\ (?:C\.\ ?F\.\ ?R\.|CFR)\ (?:@SIGN@|(?:sub)?pts?\.\ ?|chs?\.\ ?)?)
        | (?:(?:Temp|Prop|Former)\.?\ )?Treas\.\ Reg\.\ §§?\ ?
        | @TOWN@(?:\d+\ )?(?:@WORD@\ (?:(?:@WORD@|&)\ ){0,6})?
          (?:A(?:dmin|DMIN)\.\ C(?:ode|ODE)(?:\ R(?:egs?|EGS?)\.|\ A(?:nn|NN)\.)?
            |M(?:un|UN)\.\ R(?:egs|EGS)\.|C(?:ode|ODE)\ R(?:egs?|EGS?)?\.(?:\ A(?:nn|NN)\.)?
            |C(?:odes|ODES|omp\.|OMP\.)\ R\.\ &\ R(?:egs|EGS)\.
            |C(?:ode|ODE)\ A(?:dmin|DMIN)\.\ R(?:ules?|ULES?|\.)|A(?:dmin|DMIN)\.\ R(?:ules?|ULES?|egs?\.|EGS?\.|\.))
          (?:\ [A-Z][A-Za-z]{1,3}(?:-[A-Z][A-Za-z]{1,3})?(?=\ (?:§|\d)))?,?\ @IN@(?:@SIGN@|r\.\ )?
        | \d+\ (?:N\.?Y\.?C\.?R\.?R\.?|D\.C\.M\.R\.|NCAC|C\.M\.R\.|C\.C\.R\.|A\.A\.C\.)\ (?:§§?\ ?)?
          )@NUMBERS@
          (?(federal)(?:,\ subpt\.\ [A-Z]\w*)?(?:,?\ (?:&\ )?app\.\ [A-Z\d]\w*)?(?:,?\ supp\.\ [Nn]o\.\ \d+)?)
        | (?:Rev\.\ (?:Rul|Proc)\.|I\.?R\.?S\.?\ Notice|T\.D\.
            |(?:Notice|Announcement)(?=\ \d{4}-\d+,\ \d{4}-\d+\ [CI]\.)
            |(?:Priv\.\ Ltr\.\ Rul|Tech\.\ Adv\.\ Mem|Gen\.\ Couns\.\ Mem)\.(?=\ \d{2}[\d,-]*\d(?!\w))
            |I\.R\.S\.\ (?:(?:(?:Gen\.|Chief)\ Couns|(?:Tech|(?:Chief\ Couns|Field\ Serv|Serv\.\ Ctr)\.)\.?\ Adv)\.
                (?:\ Mem\.)?
              |Priv\.\ Ltr\.\ Rul\.|Info\.\ Ltr\.|Field\ Serv\.\ Mem\.|Announcement|Action\ on\ Dec\.))\ [\d,-]*\d
        | (?:I\.R\.M\.|I(?:RM|nternal\ Revenue\ Manual)|\d{1,2}\ FAM|(?:DFARS|POMS))\ (?:§§?\ ?|pts?\.\ )?
          (?:[A-Z]{2}\ )?\d[\w-]*(?:\.[\w-]+)*(?:\(\w+\))*                                    # I.R.M. 4.19.3.1
        | (?:(?:Council|Commission|Parliament\ and\ Council)\ ?)?(?:Implementing\ |Delegated\ )?
          (?:Regulation|Directive|(?<!ent\ Council\ )(?<!ial\ Council\ )Decision(?![^;]{0,300}\ (?:U\.N\.|OSCE)\ Doc\.))
          \ (?:\((?:EC|EU|EEC|Euratom)\)\ )?(?:No\.?\ )?\d+/\d+
          (?:/(?:EC|EU|EEC|JHA|CFSP|Euratom))?
      )
    | (?P<eu_document>\d{4}\ O\.J\.\ \([LC]\ ?(?:\d+\ ?[A-Z]{0,2})?\)\ (?:E/)?\d+
        | \d{4}\ O\.J\.\ \([LC],\ \d{4}/\d+\)|(?:COM|SWD|JOIN|SEC)\ ?\(\d{4}\)\ \d+(?:\ final)?
        | (?:E(?:ur|UR)\.\ P(?:arl|ARL)\.\ D(?:oc|OC)\.\ (?:No\.\ )?)?P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d+
        | E(?:ur|UR)\.\ P(?:arl|ARL)\.\ D(?:oc|OC)\.\ (?:No\.\ )?\([A-Z][\w ./-]*\d\)
        | (?<=,\ )\d{4}/\d{4}\((?:INI|RSP|COD|CNS|NLE|IMM|ACI|BUD|DEC|REG|INL|APP)\))
    | (?P<opinion>
          \d+\ (?:[A-Z][\w.]{1,10}\ )?Op\.\ (?:O\.L\.C\.|(?:@STATE@\.?\ )?Att’y\ Gen\.(?:\ @STATE@\.?)?)
          \ (?:[A-Z]{2}-)?\d+
        | U\.S\.\ (?:Design\ |Reissue\ )?Patent(?:\ Application)?(?:\ Publication)?\ Nos?\.\ [\w/,]*\d
          (?:\ [ABEPS]\d?(?=[,;.)]|\ (?:cols?|cls?|claims?|figs?|at|[(¶])|$))?
        | (?:U\.S\.\ )?(?:Trademark|Copyright)\ (?:Reg(?:istration|\.)|(?:Application\ )?Serial|Application)\ Nos?\.
          \ (?:[A-Z]{1,3}\ ?)?\d[\d,/-]*\d
        | (?<=,\ )Reg(?:istration|\.)\ No\.\ \d,\d{3},\d{3}
        | (?:(?:Formal|Informal|Ethics|Advisory|Eth\.|Adv\.)\ )Op(?:inion|\.)\ (?:No\.\ )?(?!OC-)[\w-]*\d[\w-]*
        | (?<=,\ )Op\.\ (?:No\.\ )?\d[\w/-]*
        | (?:[A-Z][\w.]{1,10}\ )?Op\.\ (?:@STATE@\.?\ )?Att’y\ Gen\.\ (?:No\.\ (?:[A-Z]{2}-)?)?\d[\w-]*
        | (?:[A-Z][\w.]{1,10}\ )?Att’y\ Gen\.\ (?:(?:Adv(?:isory)?\.?|Legal|Formal|Informal|Inf\.)\ ){0,2}Op\.
          \ (?:No\.\ )?(?:[A-Z]{2,4}\ )?[\w-]*\d[\w-]*
      )
    | (?P<statute>
          (?:R\.S\.|S\.)[A-Z]\.(?:[A-Z]\.)*,?\ \d{4},?\ c\.?\ [\w.-]*\w                   # R.S.C., 1985, c. C-46
        | \d{4}\ (?:[A-Z][\w.]{0,30}\ ){1,8}(?:Laws|Acts|Stat\.)(?:,?\ (?:ch|no)\.\ \w+,?)?(?:\ \d+)?(?<=\d)
        | (?:Pub\.\ ?L\.(?:\ No\.)?|P\.L\.)\ \d+[-–]\d+
        | (?:@STATE@\.?\ )?(?:Pub\.|Public)\ Acts?\ (?:No\.\ )?(?:\d+[-–]\d+|(?<=No\.\ )\d+)
        | (?:@STATE@\.?\ (?:Pub\.|Public)\ Act\ \d+|(?<![\w.]\ )P\.A\.\ (?:No\.\ )?\d+[-–]\d+)
        | \b\d+\ Stat\.\ (?:(?:3009|2681|\d{4}A)-\d+|(?:[A-Z]-)?\d+\b)
        | (?:D(?:ig|IG)\.|C(?:ode|ODE)\ (?:J(?:ust|UST)\.|T(?:heod|HEOD)\.)|[GJ]\.\ I(?:nst|NST)\.|N(?:ov|OV)\.)
          \ \d+(?:\.\d+)+                                                                 # Dig. 9.2.27.5
        | (?:
          (?:(?:N\.Y\.|M(?:d|D)\.)\ (?:(?:@WORD@|&),?\ ){0,8}L(?:aw|AW)|I\.R\.C\.)\ §§?\ ?
        | \d+\ (?:U\.\ ?S\.\ ?C\.|USC|U\.S\.C(?=\ §))(?:\ ?A\.|\ ?S\.|A\b|S\b)?(?:,?\ [Aa]pp\.)?
          \ (?:@SIGN@|chs?\.\ |pts?\.\ )?
        | (?:R(?:ev|EV)(?:\.|ised|ISED)\ )?U(?:nif|NIF)(?:\.|orm|ORM)\ [A-Z][^§;,(]{0,150}(?:§§?\ ?|\br\.\ )
        | (?:@OF_TOWN@)?(?:\d+\ )?@WORD@\ (?:(?:@WORD@|&)\ ){0,8}
          (?:C(?:ode|ODE)|S(?:tats?|TATS?)\.|L(?:aws|AWS)|A(?:nn|NN)\.|R(?:ev|EV)\.|G(?:en|EN)\.|C(?:omp|OMP)\.
            |C(?:odified|ODIFIED)|O(?:rdinances?|RDINANCES?))
          (?:\ (?:@WORD@|&)){0,8}(?:,\ @WORD@(?:\ (?:@WORD@|&)){0,6})?,?\ @IN@(?:@SIGN@|arts?\.\ )
        | \d+\ (?:I(?:ll|LL)\.\ C(?:omp|OMP)\.\ S(?:tat|TAT)\.|ILCS|I\.L\.C\.S\.)\ (?:A(?:nn|NN)\.\ )?  # 4 ILCS 5/3
        | (?:N\.Y\.\ )?(?:C\.P\.L\.R\.|CPLR)\ (?:§§?\ ?|R(?:ule)?\ )?
        | (?:(?:\d+\ )?@ACRONYM@|(?!U\.[SC])(?:[A-Z]\.){3,6})\ §§?\ ?                       # O.C.G.A. § 5-1-6
        | (?:@ACRONYM@|(?:[A-Z]\.){1,2}(?:S\.A|R\.S|C\.A|R\.S\.A|G\.A)\.)\ (?=\d+\w*[.:-]\d)   # ORS 12.345, A.R.S. 3-1
        | \d+\ (?:[A-Z][\w’]{0,9}\.(?:[A-Z]\.)*\ ?){1,4}(?<!Jur\.\ )(?<!C\.J\.S\.\ )§§?\ ?  # 42 Pa. C.S. § 5
        | @OF_TOWN@(?:(?:C(?:ity|ITY)|M(?:un|UN)(?:\.|icipal|ICIPAL)|C(?:ounty|OUNTY|nty\.|NTY\.))\ )?
          (?:C(?:ode|ODE)|O(?:rdinances?|RDINANCES?)|C(?:harter|HARTER)|L(?:aws|AWS)),?
          \ @IN@(?:§§?\ ?|arts?\.\ |chs?\.\ )                                              # Pier, Or., Code § 3
        | \d+\ (?:&\ \d+\ )?(?:Vict|Geo|Edw|Will|Wm|Eliz|Hen|Ann|Car|Jac)\.?(?:\ (?:\d|[IVX]+)\b)?
          ,?\ c(?:h|ap)?\.\ ?(?=\d)                                                       # 8 Ann. c. 19
          )@NUMBERS@
        | @OF_TOWN@(?:O(?:rdinance|RDINANCE)\ (?:N[oO]\.\ )?|(?:Bill|Resolution|Int\.)\ No\.\ )@NUMBERED@
        | (?:@CAPITAL@[a-z]+,\ ){0,3}@CAPITAL@[^,;()]{0,150}\b(?:Act|Ordinance|Code),?\ (?:1[5-9]|20)\d\d,[ ]
          (?:
              (?:\d+\ (?:&\ \d+\ )?(?:Vict|Geo|Edw|Will|Eliz|Hen|Ann)\w*\.?\ (?:\d+\ )?)?c(?:h|ap)?\.\ ?\d+
            | No\.\ \d+
          )  # Trustee Act 1893, 56 & 57 Vict. c. 53
      )
    | (?P<resolution>E(?:ur|UR)\.\ P(?:arl|ARL)\.\ A(?:ss|SS)\.,?\ (?:\d+\w+\ Sess\.,\ )?(?:Res|Rec)\.\ (?:No\.\ )?\d+
        | (?:H\.R\.|S\.|H\.|Assemb\.|Leg(?:is)?\.)\ ?(?:Con\.\ |J\.\ )?Res\.\ (?:No\.\ )?\d+
          (?:,\ @SESSION@)?
        | (?<![\w.])@RESOLVED@,\ @SESSION@)
    | (?P<bill>\b(?:@BILL@|(?:S|H\.R|A|H|B)\.\ (?:No\.\ )?\d[\d-]*(?:-?[A-D](?![\w.]))?|Int\.\ No\.\ \d+(?:-[A-D])?)
          (?:,?\ §§?\ ?[A-Z]{0,4}\d[^;“”§¶]{0,60}?)?,\ @SESSION@
        | \b@BILL@,\ (?:\d{4}\ )?(?:Leg\.,\ )?(?:\d+\w*\ )?(?:Reg|Spec|Extra|Extraordinary)\.?\ Sess\.)
    | (?P<legislative_report>
          (?:H\.R\.|S\.)\ (?:C(?:onf|ONF)\.\ )?(?:Rep|REP|Doc|DOC)\.\ N[oO]\.\ \d+[-–]\d+
          (?:\([IVX]+\))?(?:,\ pt\.\ \d+)?
        | (?<!\.)(?:@STATE@\.?\ )?(?:H\.R|[HS]|(?i:assemb|sen|leg(?:is)?))\.\ (?i:rep|doc)\.\ N[oO]\.
          \ \d+(?![\d–-])(?:\([A-Z]\))?(?:,\ @SAT@)?                                         # S. Doc. No. 9, 58th Cong.
        | \d+\ (?:D(?:aily|AILY)\ |W(?:eekly|EEKLY)\ )?C(?:omp|OMP)\.\ P(?:res|RES)\.\ D(?:oc|OC)\.\ (?:No\.\ )?[\d-]*\d
        | \d+\ P(?:ub|UB)\.\ P(?:apers|APERS)\ \d+(?:,\d{3})*(?:[–-]\d+)?(?![\w-])
        | \d+\ (?:A(?:nnals|NNALS)\ (?:of|OF)\ C(?:ong|ONG)\.|(?:R(?:eg|EG)|C(?:ong|ONG))\.\ D(?:eb|EB)\.)
          \ \d[\d,]*(?:[–-]\d+)?
        | (?:C(?:ong|ONG)\.\ G(?:lobe|LOBE)
            |(?:(?<!\.)@STATE@\.?\ )?(?:H\.R|[HS]|(?i:assemb|sen))\.\ J(?:ournal|OURNAL|our\.|OUR\.|\.)),
          \ (?:@SAT@|@SESSION@|\d{4}\ Reg\.\ Sess\.)
          (?=,?\ (?:app\.\ |at\ )?\d)
        | (?:\w+\.\ )?(?:H\.|S\.|H\.R\.)\ (?:E(?:xec|XEC)|M(?:isc|ISC))\.
          \ (?:D(?:oc|OC)|R(?:ep|EP))\.\ N[oO]\.\ \d[\d–-]*
        | \d+\ C(?:ong|ONG)\.\ R(?:ec|EC)\.\ [A-Z]?\d+(?:,\d{3})*(?:[–-][A-Z]?\d+)?
      )
    | (?P<debate>
          @DEBATES@(?:\ \(\d+\w+\ ser\.\))?\ \(\d{4}\)(?=,?\ (?:at\ |cols?\.\ ?|cc?\.\ ?)?\d)
        | (?:Hansard,\ )?(?:HC|HL|H\.C\.|H\.L\.)\ Debs?\.?,?\ \(?\d{1,2}\ [A-Z][a-z]+\.?\ \d{4}\)?
          (?:,?\ (?:\(\d+\)|(?:[Vv]ol(?:ume)?\.?\ )?\d{1,4}))?(?=,?\ (?:cols?\.?|cc?\.?)\ ?\d)
        | (?:\d{1,2}\ [A-Z][a-z]+\.?\ \d{4},\ )?Parl\.?\ Deb\.?,?\ H\.?[CL]\.?\ \(\d{4}\)(?=,?\ (?:cols?\.\ ?)?\d)
      )
    | (?P<executive_order>
          (?:(?:[A-Z]\.[A-Z]\.|[A-Z][a-z]+\.)\ )?(?:Exec\.\ Order|Executive\ Order|(?:Presidential\ )?Proclamation)
          \ (?:No\.\ )?(?:[A-Z]{1,3}-)?\d(?:[\d,.-]*\d)?|Presidential\ Determination\ No\.\ \d{2,4}-\d+
        |(?<!\w)E\.O\.\ [\d,]+\d)
    | (?P<un_document>
          (?:G\.A\.|S\.C\.|H\.R\.C\.|E\.S\.C\.|C\.H\.R\.|Human\ Rights\ Council)\ Res\.\ [\w/.-]*\w
          (?:\ ?\([IVXLC]+\)|\([\w-]+\))?(?:\ [A-Z](?![\w.’]))?
        | (?:AH?G|C[MPE]|CIDI)/(?:R(?:es|ES)|D(?:ec|EC|oc|OC))\.\ ?\d+(?:/\d+)?(?:\ ?\([\w/-]+\))?
        | (?<=,\ )(?:FCCC|UNEP|CCPR|CEDAW|CERD|CRPD|CRC|CAT|CBD|HRI|WT)/[\w./()-]*[\w)]
        | Eur\.\ Parl\.\ Ass\.,?\ (?:Res|Rec)\.\ (?:No\.\ )?\d+(?:\ \(\d{4}\))?
        | OEA/Ser\.\ ?[A-Z][\w/.]*\w,?\ [Dd]oc\.\ \d+(?:,?\ rev\.(?:\ ?\d+)?)?
        | (?:Doc\.\ (?:No\.\ )?)?CDL-[A-Z]{2,5}\(\d{4}\)\d+\w*             # CDL-AD(2021)051
        | \[\d{4}\]\ \d+\ Y\.B\.\ I(?:nt’l|NT’L)\ L\.\ C(?:omm’n|OMM’N)\ \d+(?![^;]{0,60}U\.N\.\ Doc\.)
        | U\.N\.\ Sales\ No\.\ [\w.]*\w|S\.C\.\ Pres(?:idential|\.)\ Statement\ \d{4}/\d+
        | (?:U\.N\.|WTO|WT/)\ ?Docs?\.\ [\w/.()-]*[\w)](?:\ \(Vol\.\ [IVX\d]+\))?
          (?:(?:,\ (?:and\ )?|\ (?:and|&)\ |–)[A-Z]{1,3}/[\w/.()-]*[\w)])*
        | League\ of\ Nations\ Docs?\.\ [A-Z\d][\w/.()-]*[\w.)](?:\ \d{4}[. ][IVX]+\b)?
        | (?:OAS|O\.A\.S\.)\ Docs?\.\ [A-Z]{2,4}/RES\.\ ?\d+(?:\ \([\w/-]+\))?
        | (?!ECF|NYSCEF|DKT)(?:[A-Z]{2,6}|O\.A\.S\.)\ Docs?\.\ (?:\d{1,3}\ )?(?=[\w/.()-]*[/\d])[\w/.()-]*[\w)]
      )
    | (?P<treaty>
          \d+\ (?:U\.S\.T\.|[UL]\.?N\.?T\.?S\.?|T\.I\.A\.S\.|I\.?L\.?M\.?|Bevans|Consol\.\ T\.S\.)\ \d+
        | \d+\ B(?:rit|RIT)\.\ &\ F(?:oreign|OREIGN|or\.|OR\.)\ S(?:t|T|tate|TATE)\.?\ P(?:apers|APERS|\.)\ \d+
        | \d+\ (?:B\.F\.S\.P\.|M(?:artens|ARTENS)\ N(?:ouveau|OUVEAU)\ R(?:ecueil|ECUEIL)(?:\ \(ser\.\ \d\))?)\ \d+
        | (?:(?:1[89]|20)\d\d\ (?:Can|Austl|N\.Z|Gr\.\ Brit|U\.K|Ir)\.\ T\.S\.|(?:[A-Z]\.){0,5}T\.(?:I\.A\.)?S\.\ No\.)
          \ (?:No\.\ )?[\d,-]*\d                                # T.I.A.S. No. 9, E.T.S. No. 5, 2015 Can. T.S. No. 6
        | S\.\ T(?:reaty|REATY)\ D(?:oc|OC)\.\ N[oO]\.\ \d+[-–]\d+
        | S\.\ E(?:xec|XEC)\.\ D(?:oc|OC)\.\ (?:[A-Z],\ |[A-Z]-)\d+[-–]\d+
      )
    | (?P<rule>
          (?:
          (?:[A-Z\d][\w.’]{0,30}\ ){1,4}R\.
          \ (?:(?:Civ|CIV|Crim|CRIM|App|APP|Bankr|BANKR)\.\ P(?:roc|ROC)?\.|(?:Evid|EVID)\.|(?:Ct|CT)\.)[ ]
        | (?:[A-Z][\w.’]{0,30}\ ){0,3}C(?:t|T)\.\ R\.[ ]|(?<!,\ )R\.C\.M\.[ ]
        | (?:F(?:ed|ED)|S(?:up|UP))\.\ (?:E(?:q|Q)|A(?:dm|DM)|B(?:ankr|ANKR))\.\ R\.[ ]
        | (?:[NSEWMC]\.D\.[A-Z.]{2,6}\ &\ )?(?:[NSEWMC]\.)?D\.(?:\ ?[A-Z][\w.]{0,8}){1,2}
          \ (?:(?i:Civ|Crim|L|Loc|Bankr)\.\ ?){1,2}R\.[ ]
        | (?:\d{1,2}[A-Za-z]{1,2}|F(?:ed|ED)\.|D\.C\.)\ C(?:ir|IR)\.\ (?:L\.\ ?)?(?:A\.\ ?)?R\.[ ]
        | (?<!\d\ )(?<!\.)(?:@STATE@|D\.C)\.?\ (?:(?:@WORD@|&)\ ){0,4}?R\.\ (?:(?:@WORD@|&)\ ){0,6}
        | (?:@STATE@|D\.C)\.?\ R(?:ules|ULES)\ (?:of|OF)\ [A-Z][^§;,()]{3,80}?\ [rR]\.[ ]
        | FINRA\ (?:Code\ of\ [A-Z][^§;,()]{3,80}?\ (?:[Rr]\.|Rule|§)|R\.)\ ?
        | (?<![.])(?:(?:[A-Z][\w.]{0,20}\ ){0,3}Civ\.\ )?L\.\ ?R\.[ ]
        | (?:[A-Z\d][\w.’]{0,20}\ |&\ ){1,7}?J(?:ury|URY)
          \ (?:I(?:nstr(?:\.|uctions?)|NSTR(?:\.|UCTIONS?))|C(?:harges?|HARGES?))
          (?:\ \([A-Z][A-Za-z.]+\))?(?:,?\ [\w.&’]+){0,9}?,?\ (?:§§?\ ?|Nos?\.\ )?
        | (?:USSG|U\.S\.(?:S\.G\.|\ S(?:ent|ENT)(?:’[gG]|encing|ENCING)\ G(?:uidelines|UIDELINES)
          \ M(?:anual|ANUAL)))\ (?:§§?\ ?|[Aa]pp\.\ [A-C],\ amends?\.\ (?=\d))
        | (?P<exchange>(?:FINRA|NASD|N(?:YSE|\.Y\.S\.E\.)|N(?:asdaq|ASDAQ)|MSRB|C(?:boe|BOE)|AMEX)
          (?:,?\ (?:[A-Z][\w.]{0,20}|LLC|&)){0,4}?,?
          \ (?i:listed\ co(?:mpany|\.)\ manual\ §§?|(?:listing\ )?rules?\ §?)\ ?)
          )@NUMBERS@(?(exchange)(?=[;.]|$|\ \(|,(?!\ \d))|(?:,\ ER\ \d+(?:\.\d+)?(?:\(\w+\))*)?)
        | (?:CALCRIM|CACI|CALJIC)\ (?:Nos?\.\ )?\d[\d.]*[A-Z]?
      )
    | (?P<restatement>
          (?:
          (?:(?<![\w.,§–-])\d{1,2}\ )?(?<!Concise\ )(?<!CONCISE\ )R(?:estatement|ESTATEMENT)[ ]
          (?:\((?:F(?:irst|IRST)|S(?:econd|ECOND)|T(?:hird|HIRD)|F(?:ourth|OURTH))\)\ )?
          (?:of|OF)\ [^§(;]{0,150}?(?:§§?\ ?|(?:pt|ch|div)\.\ |(?<=[.\w]\ )(?=intro\.))
        | (?:(?<![\w.,§–-])\d{1,2}\ )?P(?:rinciples|RINCIPLES)\ (?:of|OF)\ (?:the|THE)\ L(?:aw|AW|\.)\ (?:of|OF)?
          [^§(;]{0,150}?§§?\ ?
        | (?P<principles>(?:(?<![\w.,§–-])\d{1,2}\ )?P(?:rinciples|RINCIPLES)\ (?:of|OF)\ [A-Z][^§(;]{0,80}?§§?\ ?)
        | (?:U\.C\.C\.|UCC)\ §§?\ ?
        | (?<!\b[Oo][Ff]\ )M(?:odel|ODEL)\ [A-Z][^§;,(]{0,150}
          (?:§§?\ ?|\b(?:(?:r|R|C(?:anon|ANON)|EC|DR)\.?\ |(?=pmbl|scope|terminology)))
          )(?:(?<=(?:pt|ch|iv)\.\ )[IVXLC]+|@NUMBERS@|(?:pmbl|scope|terminology)\.?(?=[ ,;])|(?=intro\.))
          (?(principles)(?=[^;()]{0,80}\ \(A[Mm]\.\ L)|(?:,?\ intro\.\ note)?)
      )
    )
    """,
    ),
    re.X,
)
