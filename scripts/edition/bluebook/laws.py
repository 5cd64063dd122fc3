"""How enacted law, treaties, courts' neutral numbers and public papers are numbered (rules 10.3.3, 12–14, 21).

Of `LAW` the name of the group that matched is the kind of source, or says more than it (`eu_document`).
"""

from __future__ import annotations

import re

from edition.bluebook.letters import bluebook

NEUTRAL = (
    r"(?:(?:1[89]|20)\d\d-[A-Z][A-Za-z]+-\d+|"
    r"\[?20\d\d\]? (?:SCC|UKSC|UKHL|UKPC|UKUT|EWCA (?:Civ|Crim)|EWHC|CSIH|NICA|HCA|FCA|FCAFC|NSWCA|VSCA|NZSC|NZCA|"
    r"NZHC|IESC|IEHC|ONCA|ONSC|BCCA|BCSC|ABCA|QCCA|SKCA|MBCA|NSCA|ZACC|ZASCA|SGCA|INSC|"
    r"AR|CO|IL|ME|MT|ND|NM|OK|PA Super|SD|UT|VT|WI|WY)(?: App)? \d+)"
)
"""Cases named by their own year and number: `2013-Ohio-4471`, `2004 SCC 73`, `[2003] EWCA Civ 9`."""

_PIECES = {
    "NEUTRAL": NEUTRAL.replace(" ", r"\ "),
    "WORD": r"[A-Z][\w.’&]{0,30}",
    "SUB": r"(?:\(\w+\))*",  # (a)(1)
}

LAW = bluebook(
    re.sub(
        r"@(\w+)@",
        lambda piece: _PIECES[piece[1]],
        r"""
    (?<!\w)(?:
      (?P<constitution>
          (?:U\.S\.|[A-Z][\w.]{1,30}(?:\ [A-Z][\w.]{1,30})?)\ C(?:onst|ONST)\.
          \ (?:art|amend|pmbl|Art|Amend)[s.]*\ ?[IVXLC\d]*(?:,\ (?:§§?|cl\.|amend\.)\ ?[\d–-]+)*
        | C(?:onst\.|ONST\.|onstitution|ONSTITUTION)\ (?:of|OF)\ [^,;()§“”]{3,80}?
          ,?\ (?:art|amend|ch)s?\.\ [\dIVXLC]+
      )
    | (?P<tribunal>
          @NEUTRAL@
        | T\.C\.\ Memo\.?\ (?:\(RIA\)\ |\(P-H\)\ )?\d{4}-\d+
        | \d+\ (?:ITLOS\ Rep\.|R\.I\.A\.A\.|I\.L\.R\.)\ \d+
        | \d{4}(?:-[IVX]+)?\ (?:I\.C\.J\.|P\.C\.I\.J\.|E\.C\.R\.|Eur\.\ Ct\.\ H\.R\.)(?:\ Rep\.)?
          \ (?:I+-|[A-Z])?\d[\w-]*
        | \[\d{4}\]\ (?:\d+\ )?[A-Z][\w.]{0,30}(?:\ [A-Z][\w.]{0,30}){0,8}\ \d+(?:\ \([A-Z][\w.]{0,30}\))?
      )
    | (?P<charter>U\.N\.\ Charter)
    | (?P<regulation>
          \d+\ (?:C\.F\.R\.|Fed\.\ Reg\.)\ (?:§§?\ ?|pts?\.\ ?)?[\d,.]+\d(?:[–-][\d.]+)?@SUB@
        | Treas\.\ Reg\.\ §§?\ ?[\d.]+[\w.-]*\w@SUB@
        | (?:Rev\.\ (?:Rul|Proc)\.|I\.R\.S\.\ Notice|T\.D\.
            |I\.R\.S\.\ (?:Gen\.\ Couns\.\ Mem\.|Priv\.\ Ltr\.\ Rul\.|Tech\.\ Adv\.\ Mem\.))\ [\d,-]*\d
        | (?:Council|Commission|Parliament\ and\ Council)?\ ?(?:Implementing\ |Delegated\ )?
          (?:Regulation|Directive|Decision)\ (?:\((?:EC|EU|EEC|Euratom)\)\ )?(?:No\.?\ )?\d+/\d+
          (?:/(?:EC|EU|EEC|JHA|CFSP|Euratom))?
      )
    | (?P<eu_document>\d{4}\ O\.J\.\ \([LC]\ ?\d+\)\ \d+|(?:COM|SWD|JOIN|SEC)\ ?\(\d{4}\)\ \d+(?:\ final)?)
    | (?P<opinion>
          \d+\ Op\.\ (?:O\.L\.C\.|Att’y\ Gen\.)\ \d+
        | (?:[A-Z][\w.]{1,10}\ )?Op\.\ Att’y\ Gen\.\ (?:No\.\ )?\d[\w-]*
      )
    | (?P<statute>
          (?:N\.Y\.|M(?:d|D)\.)\ (?:(?:@WORD@|&)\ ){0,8}L(?:aw|AW)\ §§?\ ?[\w.:-]*\w@SUB@
        | I\.R\.C\.\ §§?\ ?\d+\w*@SUB@
        | (?:R\.S\.|S\.)[A-Z]\.(?:[A-Z]\.)*,?\ \d{4},\ c\.\ [\w.-]*\w                      # R.S.C., 1985, c. C-46
        | \d{4}\ (?:[A-Z][\w.]{0,30}\ ){1,8}(?:Laws|Acts)(?:,?\ ch\.\ \w+,?)?\ \d+
        | \d+\ U\.S\.C\.(?:\ ?A\.|\ ?S\.)?\ (?:§§?|ch\.)\ ?[\w.-]*\w(?:[–-]\d\w*)?@SUB@(?:[–-]\(\w+\))?(?:\ note)?
        | (?:Pub\.\ L\.(?:\ No\.)?|P\.L\.)\ \d+[-–]\d+
        | U(?:nif|NIF)\.\ [A-Z][^§;,(]{0,150}§\ ?[\d.]+@SUB@
        | \b\d+\ Stat\.\ (?:[A-Z]-)?\d+
        | (?:\d+\ )?@WORD@\ (?:(?:@WORD@|&)\ ){0,8}
          (?:C(?:ode|ODE)|S(?:tat|TAT)\.|L(?:aws|AWS)|A(?:nn|NN)\.|R(?:ev|EV)\.|G(?:en|EN)\.|C(?:omp|OMP)\.)
          (?:\ (?:@WORD@|&)){0,8},?\ (?:(?:ch|c|tit|art|pt)\.\ [\w.-]+,\ )?§§?\ ?[\w.:-]*\w@SUB@(?:[–-]\d[\w.-]*)?
        | \d+\ I(?:ll|LL)\.\ C(?:omp|OMP)\.\ S(?:tat|TAT)\.\ (?:A(?:nn|NN)\.\ )?\d+/\d[\w.-]*  # 4 Ill. Comp. Stat. 5/3
        | \d+\ (?:&\ \d+\ )?(?:Vict|Geo|Edw|Will|Wm|Eliz|Hen|Ann|Car|Jac)\.?(?:\ (?:\d|[IVX]+)\b)?
          ,?\ c(?:h|ap)?\.\ ?\d+                                                          # 8 Ann. c. 19
        | (?:[A-Z][a-z]+,\ ){0,3}[A-Z][^,;()]{0,150}\b(?:Act|Ordinance|Code)\ (?:1[5-9]|20)\d\d,[ ]
          (?:
              (?:\d+\ (?:&\ \d+\ )?(?:Vict|Geo|Edw|Will|Eliz|Hen|Ann)\w*\.?\ (?:\d+\ )?)?c(?:h|ap)?\.\ ?\d+
            | No\.\ \d+
          )  # Trustee Act 1893, 56 & 57 Vict. c. 53
      )
    | (?P<resolution>(?:H\.R\.|S\.|H\.)\ ?(?:Con\.\ |J\.\ )?Res\.\ \d+(?:,\ \d+\w+\ Cong\.)?)
    | (?P<bill>\b(?:S|H\.R|A\.B|S\.B|H\.B|H\.F|S\.F)\.\ (?:No\.\ )?\d+,\ \d+\w+\ (?:Cong|Leg|Gen\.\ Assemb)[\w.]*)
    | (?P<legislative_report>
          (?:H\.R\.|S\.)\ (?:C(?:onf|ONF)\.\ )?(?:Rep|REP|Doc|DOC)\.\ N[oO]\.\ \d+[-–]\d+
        | \d+\ C(?:ong|ONG)\.\ R(?:ec|EC)\.\ [A-Z]?\d[\d,]*(?:[–-][A-Z]?\d+)?
      )
    | (?P<executive_order>(?:Exec\.\ Order|Executive\ Order|Proclamation)\ No\.\ [\d,]+\d|(?<!\w)E\.O\.\ [\d,]+\d)
    | (?P<un_document>
          (?:G\.A\.|S\.C\.|H\.R\.C\.|E\.S\.C\.|C\.H\.R\.|Human\ Rights\ Council)\ Res\.\ [\w/.-]*\w
          (?:\ ?\([IVXLC]+\)|\([\w-]+\))?(?:\ [A-Z](?![\w.’]))?
        | (?:U\.N\.|WTO|WT/)\ ?Docs?\.\ [\w/.()-]*[\w)]
      )
    | (?P<treaty>
          \d+\ (?:U\.S\.T\.|U\.N\.T\.S\.|T\.I\.A\.S\.|L\.N\.T\.S\.|I\.L\.M\.|Bevans|Consol\.\ T\.S\.)\ \d+
        | (?:[A-Z]\.){0,5}T\.(?:I\.A\.)?S\.\ No\.\ [\d-]+                                # T.I.A.S. No. 9, E.T.S. No. 5
        | S\.\ Treaty\ Doc\.\ No\.\ \d+[-–]\d+
      )
    | (?P<rule>
          (?:[A-Z][\w.]{0,30}\ ){1,2}R\.
          \ (?:(?:Civ|CIV|Crim|CRIM|App|APP|Bankr|BANKR)\.\ P\.|(?:Evid|EVID)\.)\ \d+[\w()]*
        | S(?:up|UP)\.\ C(?:t|T)\.\ R\.\ \d+[\w.()]*
        | L\.\ ?R\.\ \d[\w.()-]*
      )
    | (?P<restatement>
          R(?:estatement|ESTATEMENT)\ \((?:F(?:irst|IRST)|S(?:econd|ECOND)|T(?:hird|HIRD)|F(?:ourth|OURTH))\)
          \ (?:of|OF)\ [^§(;]{0,150}?§§?\ ?\d+[A-Z]?(?:[–-]\d+)?
        | U\.C\.C\.\ §\ ?[\d-]+@SUB@
        | M(?:odel|ODEL)\ [A-Z][^§;,(]{0,150}§\ ?[\d.]+@SUB@
      )
    )
    """,
    ),
    re.X,
)
