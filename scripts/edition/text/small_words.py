"""The small words of titles and names. Which a reader allows hangs on what it asks; each takes them from here."""

from __future__ import annotations

COMMON = frozenset("a an and as at by for from in into of on or over the to with".split())
"""Small in every title, in a name, and in the words that lead to one."""
IN_HEADLINES = COMMON | frozenset("but if nor off onto per than up upon v via vs".split())
"""Bluebook rule 8(a): articles, and conjunctions and prepositions of four letters or fewer."""
IN_FOREIGN_HEADLINES = frozenset("de del der des du et und".split())
OF_NO_OTHER = frozenset("the of and for to with".split())
"""English words that a title in another language has not."""
OF_LANGUAGES = (
    frozenset("le la les l de des du et dans sur pour par aux au à un une en ou sous".split()),
    frozenset("il lo la gli i le di del dello della dei degli delle e nel nella per con un una tra sul sulla".split()),
    frozenset("el la los las de del y en por para con un una sobre al".split()),
    frozenset("o os as a de do da dos das e em no na nos nas por para com um uma".split()),
    frozenset("der die das und des dem den zur zum im in von vom für mit auf ein eine einer oder über bei".split()),
)
"""The small words of French, Italian, Spanish, Portuguese and German titles."""
IN_TITLES = COMMON | frozenset(
    "concerning its relating respecting under upon against between about after before among during near off out per "
    "through toward towards until up via within without onto across along around beyond "
    "not that be are is v. c. v ex re rel".split()
)
"""What a work's or a law's title may have in small letters, long prepositions too, and a sentence around it may not."""
IN_FOREIGN_TITLES = frozenset("à aux des dans en pour sur et und für los las por para con".split())
IN_NO_PERSON = COMMON | frozenset("is are its not off out up".split())
"""What no person's name has in small letters."""
IN_BODIES = frozenset("of the for and on in to".split())
"""Between the words of a body's name; its initials leave them out."""
OF_THE_ABROAD = frozenset("de del della der des di do da du la von van".split())
"""The same in other languages: `CÓDIGO PENAL DE LA NACIÓN`."""
PARTICLES = frozenset(
    "de del della der di da do dos das du den van von vom zu zum zur ten ter la le el al y ibn bin".split()
)
"""Words of a family name that stand in small letters."""
PARTICLES_ALONE = PARTICLES - frozenset("do ten bin".split())
"""Those that are no English words."""
