"""The parts that English compounds with a hyphen are commonly made of.

Where a line or a page ends at a hyphen and the text itself does not show how the word is written,
`long-` and `-term` are likelier the halves of a compound, `regu-` and `-lation` of one word.
"""

import re

_FIRST = frozenset(
    "all anti arm audio best better broad case child civil class cost counter cross data day decision deep double "
    "eight eighteen eleven eleventh evidence fact fair family far fast fifth fifty first five forty four fourteen "
    "fourth free full fund good government half hard health high higher home human hundred job know labor land "
    "large last late law least less lesser life little long longer low lower market mid middle money much multi "
    "multiple narrow near new nine nineteen ninety non not off old owner pan paper peace phone policy poor post "
    "price privacy problem profit public quasi race real rent right risk rule second self semi seven seventeen "
    "seventy short side single six sixteen sixty socio soft special state step stock strong tax then third thirteen "
    "thirty thought three time trade twelve twenty two ultra value vice water well white whole wide win work world "
    "worst year zero".split()
)
_SECOND = frozenset(
    "affirming aged agency altering armed based bearing being benefit binding black blind book border born bound "
    "branch breaking called caused centered centred century class conscious controlled court cut dated day dealing "
    "defendant defined dependent depth designed developed driven dwelling edge educated effective eight emption "
    "enacted end enforced enforcement equipped era established evident exempt existent existing face faced faith "
    "federal filled finding five focused foot forty found founded free friendly fund funded general going good "
    "governing government ground grown half handed held hour house hundred impose imposed informed intended "
    "intensive interest known lasting law lawyer led legal length level like lived long looking made maintained "
    "maker makers making mandated meaning mile minded minute money month moving named nature neutral nine offense "
    "old one only operated organized oriented owned owner owners paid part parties party past percent pitched play "
    "point political poor possession president price proclaimed profit public purpose quality quarter quarters "
    "range ranging rate read recognized regulated regulation related relationship reliance resolution respected "
    "right running said saving scale second seeking serving seven shaped shelf short sided sighted six size sized "
    "sponsored standing state step stop style sufficient suited suspect taken taxed tech term terms third third- "
    "party thirds three tier tort trial trust two value versed volume wage way week wide willed word world worthy "
    "written year years".split()
)
_ENDINGS = re.compile(
    r"(?:n?ess|ments?|ships?|fule?|fully|less|ly|ers?|ed|ings?|[st]ions?|ib(?:le|ly|ility)|abil.*|it(?:y|ies)|als?|ous(?:ly)?|iv(?:e|es|ely)|"
    r"[ae]n(?:ce|ces|t|ts|tly)|ages?|iz.+|is(?:m|ms|t|ts)|hood|yers?|est|t(?:y|ies)|r(?:y|ies)|c(?:y|ies)|[ao]ry|poned?|ponement|wards?|wise)$",
    re.I,
)
"""Endings of words, which are the second half of no compound."""
_SOLID = frozenset(
    "afternoon already also although altogether another anybody anyone anything anyway background became become "
    "becomes below beforehand beside besides beyond cannot countermand courthouse courtroom elsewhere everybody "
    "everyone everything everywhere forbear foregoing forget forgive forthwith framework furthermore hereafter "
    "herein household however income indeed inside insofar instead into landlord landmark lawmaker lawsuit likewise "
    "maybe meantime meanwhile moreover network nevertheless newspaper nobody nonetheless nothing notwithstanding "
    "nowhere onto otherwise outcome outlaw outset outside outweigh overall overcome override overrule overruled "
    "oversee oversight overturn overturned overwhelm ownership policymaker railroad shareholder somebody somehow "
    "someone something sometimes somewhat somewhere stockholder therefore thereof throughout today together tonight "
    "toward undergo underlie underlying undermine understand understanding understood undertake undertaken upheld "
    "uphold upon viewpoint warehouse weekend whatever whenever whereas whereby wherever whether whoever widespread "
    "withdraw withdrawn withheld withhold within without workplace worldwide".split()
)


def is_compound(first: str, second: str, are_words: tuple[bool, bool]) -> bool:
    """True if two halves that a hyphen parts are likelier a compound's than one word's. `are_words` says of each
    half whether the text has it as a word."""
    first, second = first.casefold(), second.casefold()
    if first + second in _SOLID or _ENDINGS.match(second):
        return False
    return all(are_words) or first in _FIRST or are_words[0] and second in _SECOND
