"""Signs that an entry is of another kind than it says: its title names a law, a judgment or a hearing, and it is none.

A kind follows from the form of a citation. Where a form was read as another's, what the work calls itself is left to
tell it. What a person signs may be called as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.words.printed_names import is_person
from edition.model import Source
from edition.sources.names import authors

_SIGNED = frozenset({"book", "chapter", "journal-article", "news", "thesis", "working-paper"})
"""Kinds whose titles speak of any other: `Treaty of the Piers Signed`."""
_CALLED = (
    (r"(?:(?:Presidential|Royal) )?(?:Decree|Ukaz|Decreto|Décret)\b", "executive-order regulation statute", "a decree"),
    (
        r"(?:Law|Act|Ley|Loi|Lei|Zakon|Gesetz) (?:(?:on|o|sobre|relative|über) |No\.|\d)",
        "statute bill regulation treaty resolution",
        "a law",
    ),
    (
        r"(?:(?:Peace|Ceasefire|Armistice) )?(?:Treaty|Convention|Protocol|Covenant|Agreement|Armistice) "
        r"(?:on|of|between|Between|concerning|Concerning|relating|against|among|regarding)\b",
        "treaty un-document statute",
        "a treaty",
    ),
    (r"(?:Resolution|Recommendation) (?:No\. )?\d", "resolution un-document", "a resolution"),
    (r"(?:(?:Council|Commission) )?(?:Implementing )?(?:Regulation|Directive) (?:\(|No\. |\d)", "regulation", "a law"),
    (r"(?:Constitution|Constitución|Konstitutsiia|Grundgesetz) (?:of|de|del|[A-Z])", "constitution", "a constitution"),
    (r"(?:Judge?ment|Award|Arrêt|Urteil|Sentencia)(?: of|,|$| No\.)", "case", "a judgment"),
    (r"(?:Press|News|Media) Release\b", "press-release", "a press release"),
    (r"(?:Letter|Telegram|Cable|E-?mail|Memorandum) from\b", "letter", "a letter"),
    (r"(?:Draft (?:Law|Bill)|Proyecto de [Ll]ey|Projet de loi)\b", "bill", "a bill"),
    (
        r"(?:[A-Z]\w+ )?(?:Petition|Complaint|Motion|Comments?) (?:for|to|of|by|on|[Uu]nder)\b",
        "other report web regulation case letter book news un-document press-release",
        "a party’s filing",
    ),
    (
        r".*\b(?:Arbitration|Mediation|Conciliation) Rules$",
        "rule un-document resolution restatement",
        "rules of procedure",
    ),
)
"""How a title begins, the kinds that are called so, and what that is."""


def other_kinds(source: Source) -> Iterator[tuple[str, str, str]]:
    """The title, and what is wrong with it, of an entry whose title is what another kind is called."""
    title, kind = source.fields.get("title", ""), source.kind
    if kind in _SIGNED and any(map(is_person, authors(source))):
        return
    for called, kinds, what in _CALLED:
        if kind not in kinds.split() and re.match(called, title):
            yield "title", title, f"is what {what} is called, and the entry’s kind is another"
