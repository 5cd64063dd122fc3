"""How a citation says what became of a work, or where else it is printed (rules 10.7, 12.7.1, 14.2)."""

from __future__ import annotations

import re

HISTORY = re.compile(
    r"""
    ,\s*(?:
        (?i:aff’d|aff’g|rev’d|rev’g)|vacat(?:ed|ing)|modif(?:ied|ying)|overrul(?:ed|ing)|supersed(?:ed|ing)
      | supplement(?:ed|ing)
      | abrogat(?:ed|ing)|enforc(?:ed|ing)|remand(?:ed|ing)|withdr(?:awn|ew|awing)|clarif(?:ied|ying)|stay(?:ed|ing)
      | (?:last\ )?amended|revo(?:ked|king)|rescind(?:ed|ing)|repeal(?:ed|ing)|replac(?:ed|ing)|correct(?:ed|ing)
      | extend(?:ed|ing)
      | invalidat(?:ed|ing)|preempted|enjoin(?:ed|ing)|reinstat(?:ed|ing)|certif(?:ied|ying)\ question|dismiss(?:ed|ing)
      | suspended|terminated|disapproved|depublished|implement(?:ed|ing)\ |expanded\ by|limited\ by
      | set\ aside|decertified|(?:report|R\.)\ (?:and|&)\ (?:recommendation|R\.)\ (?:adopted|approved|rejected)
      | adopted\ (?:as\ modified|in\ part|by|sub\ nom)
      | (?:petition\ for\ )?(?:(?i:cert\.)|certiorari)\ (?:denied|granted|dismissed|filed|pending)|cert\.\ before
      | (?:interlocutory\ )?appeal(?:s)?\ (?:denied|dismissed|docketed|filed|pending|after|granted)|further\ review
      | (?:petition\ for\ )?(?:reh’g|rehearing|review|mandamus|leave\ to\ appeal|allocatur|permission)\b
      | (?:order|decision|judgment|opinion|motion|mot\.|reconsideration)\ (?:on|for|after|denied|granted|vacated)
      | on\ (?:remand|appeal|reh’g|reconsideration)\b|sub\ nom|prob\.\ juris|argued|questions?\ certified|motion\ to
      | (?:as\ )?(?:re)?printed\ (?:as\ amended\ )?in|quoted\ in|cited\ in|translat(?:ed|ion)\ (?:in|at|available)
      | available\ (?:in|at)|appended\ to|micro(?:formed|filmed)\ on
      | codified\ (?:as\ amended\ )?(?:at|in)|(?:as\ )?amended\ by
    )(?![^\W\d_])
    """,
    re.X,
)
