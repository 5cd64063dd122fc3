"""How a citation says what became of a work, or where else it is printed (rules 10.7, 12.7.1, 14.2)."""

from __future__ import annotations

import re

from edition.text.late_patterns import late

_DONE = (
    r"(?:(?:improvidently\ )?granted|gr\.|denied|den\.|dismissed|dism’d|refused|ref’d|filed|docketed|pending|withdrawn|"
    r"quashed|allowed|noted|postponed|vacated|recalled|discharged|issued|lifted|continued|entered|clarified|amended|modified|corrected|aff’d|affirmed|rev’d|"
    r"reversed|adopted|answered|enforced)"
)
"""What becomes of a request or an order."""
HISTORY = late(
    rf"""
    (?:,\s*|(?<=\d{{4}}\))\s+)(?:
        (?i:aff’d|aff’g|rev’d|rev’g)|affirm(?:ed|ing)|revers(?:ed|ing)|vacat(?:ed|ing)|modif(?:ied|ying)
      | overrul(?:ed|ing)|supersed(?:ed|ing)|supplement(?:ed|ing)|abrogat(?:ed|ing)|remand(?:ed|ing)
      | enforc(?:ed|ing)|enforcement\b|enf(?:’(?:d|g|t)\b|\.\ (?:granted|denied|den\.|ordered))|reopen(?:ed|ing)
      | withdr(?:awn|ew|awing)|clarif(?:ied|ying)|stay(?:ed|ing)
      | adher(?:ed|ing)\ to|(?:non)?acq\.|conform(?:ed|ing)\ to|correct(?:ed|ing)|extend(?:ed|ing)
      | (?:last\ )?amend(?:ed|ing)|revo(?:ked|king)|rescind(?:ed|ing)|repeal(?:ed|ing)|replac(?:ed|ing)
      | invalidat(?:ed|ing)|preempted|enjoin(?:ed|ing)|reinstat(?:ed|ing)|certif(?:ied|ying)\ question
      | dismiss(?:ed|ing)|suspended|terminated|disapprov(?:ed|ing)|(?:ordered\ )?depublished
      | implement(?:ed|ing)\ |expanded\ by|limited\ by|(?:renumbered|recodified|redesignated)\b
      | (?:request|application)\ for\ (?:interpretation|revision|rectification|annulment)\b|annul(?:led|ling)
      | set\ aside|decertified|(?:report|R\.)\ (?:and|&)\ (?:recommendation|R\.)\ (?:adopted|approved|rejected)
      | adopted\ (?:as\ modified|in\ part|by|sub\ nom)
      | (?:petition\ for\ )?(?:(?i:cert\.)|certiorari|certif\.|certification)\ {_DONE}|cert\.\ before
      | (?:interlocutory\ )?appeals?\ (?:{_DONE}|after)|further\ (?:appellate\ )?review
      | (?:pet(?:\.|ition)(?:\ for\ [\w.]+)?|writ(?:\ of\ error)?|transfer|trans\.|stay|injunction|leave|lv\.
          |application|app(?:l)?\.|alloc\.|F\.A\.R\.|jurisdiction|mandate|question|certified\ questions?|rev\.
          |disc(?:retionary|\.)\ rev(?:iew|\.)|order|decree|decision|judgment|opinion|motion|mot\.)\ {_DONE}
      | as\ (?:modified|corrected)\ (?:on|by|at|in)\b
      | (?:petition\ for\ )?(?:reh’g|rehearing|review|mandamus|leave\ to\ appeal|allocatur|permission)\b
      | (?:order|decision|judgment|opinion|motion|mot\.|reconsideration)\ (?:on|for|after|denied|granted|vacated)
      | (?:recons?\.|reconsid\.|rev’w|reh\.)\ {_DONE}
      | as\ (?:recognized|stated)\ (?:in|by)\b
      | on\ (?:remand|appeal|reh’g|recon(?:s?\.|sideration))|sub\ nom|prob\.\ juris|argued
      | questions?\ certified|motion\ to
      | (?:as\ )?(?:re)?printed\ (?:as\ amended\ )?in|quoted\ in|cited\ in|translat(?:ed|ion)\ (?:in|at|available)
      | available\ (?:in|at)|appended\ to|micro(?:formed|filmed)\ on
      | codified\ (?:as\ amended\ )?(?:at|in)|(?:as\ )?amended\ by
    )(?![^\W\d_])
    """,
    re.X,
)
