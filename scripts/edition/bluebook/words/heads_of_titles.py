"""Who stands before a title: a person, a body, one in another tongue, with the prose that leads to them left out."""

from __future__ import annotations

from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.names_in_prose import in_small_letters, trailing_name
from edition.bluebook.words.news_agencies import NEWS_AGENCY
from edition.bluebook.words.printed_names import BEGINS_SMALL, without_offices
from edition.text.small_words import IN_BODIES, PARTICLES

_IN_NAMES = PARTICLES | IN_BODIES | {"at", "with", "et", "al."}


def head_of(lead: str) -> str:
    """The author's name before a title: the whole lead if it is one, else the name at its end."""
    lead = lead.strip(" ,")
    if in_small_letters(lead) or NEWS_AGENCY.fullmatch(lead):
        return lead
    if _FOREIGN_BODY.fullmatch(lead):
        return lead
    words = without_offices(lead).replace(",", "").split()
    prose = [w for w in words if w[0].islower() and w not in _IN_NAMES and not BEGINS_SMALL.match(w)]
    if not prose and words and (words[0][0].isupper() or words[0][0].isdigit()):
        return lead
    return trailing_name(lead)


_FOREIGN_BODY = bluebook(
    r"(?:Haute? |Grande? |Alta |Alto )?(?:Commission|Comité|Ministère|Conseil|Gouvernement|Union|Organisation|Mission|"
    r"Présidence|Secrétariat|Direction|Observatoire|Cent(?:re|ro)|Institut(?:o)?|Ligue|Assemblée|Cour|Ambassade|Délégation|"
    r"Commissariat|Ministerio|Ministério|Ministero|Gobierno|Governo|Consejo|Conselho|Consiglio|Comisión|Comissão|"
    r"Commissione|Secretaría|Secretaria|Presidencia|Presidência|Presidenza|Defensoría|Defensoria|Fundación|Fundação|"
    r"Asamblea|Assembleia|Bundesministerium|Auswärtiges Amt|Delegación|Misión|Oficina|Unión|Red|Movimiento)"
    r"(?: (?:de|du|des|del|della|do|da|dos|das|der|für|des|et|y|e|pour|para|per|en|la|le|les|los|las|l’[^\W\d_]+|"
    r"d’[^\W\d_]+|[^\W\d_][\w’-]*)){1,12}"
)
"""A body by its name in another tongue, whose later words have small letters: `Commission de l’Union africaine`."""
