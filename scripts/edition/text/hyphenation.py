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

_RESTS = frozenset(
    "ance ances ancy ated ates ating ation ational ations ative atives atory bility bilities ble bles cally ceed "
    "ceeded ceeding ceedings ceeds ceive ceived ceives ceiving cept cepted ception ceptions cepts cial cially cle cles "
    "clude cluded cludes cluding clusion clusions clusive clusively cies duced duces ducing duction ductions ductive "
    "ence ences encies ency ened ening eous ered ering fect fected fecting fective fectively fects ference ferences "
    "ferred ferring fied fies ful fying gle ible ibly ically ied ies ing ingly ings ious ished ishes ishing ishment "
    "istic itory ity ities ized izes izing ization izations ject jected jecting jection jections jects lished lishing "
    "lishment ment mented menting ments mitted mitting mitment mitments ness nesses nized nizing ously ple ples quire "
    "quired quirement quirements quires quiring rily rized rizing scribe scribed scribes scribing scription "
    "scriptions sider sideration siderations sidered sidering sion sional sions sive sively stitution stitutional "
    "stitutions struct structed structing struction structions tain tained taining tains tary tect tected tecting "
    "tection tections tects tention ter tered tering ters tial tially tigation tinue tinued tinues tinuing tion "
    "tional tionally tioned tioning tions tive tively tiveness tives tivity tle tributed tributing tribution "
    "tributions trol trolled trolling trols tuted tuting tution tutional tured tures turing uous ular vided viding "
    "volve volved volves volving".split()
)
"""What is no English word by itself, and so the rest of one that a line's end cuts."""
_ALWAYS = frozenset(
    "based born centered centred driven funded minded oriented owned prone related resistant run specific sponsored "
    "tested".split()
)
"""What behind a word that stands by itself makes a compound with a hyphen."""
_PREFIXES = frozenset("co de inter intra non over pan pre re sub super trans un under".split())
_NOT_BEHIND_SELF = frozenset("dom hood ish ishly ishness less lessly lessness same".split())


def is_compound(first: str, second: str, are_words: tuple[bool, bool]) -> bool:
    """True if two halves that a hyphen parts are likelier a compound's than one word's. `are_words` says of each
    half whether the text has it as a word."""
    first, second = first.casefold(), second.casefold()
    if is_solid(first, second) or _ENDINGS.match(second):
        return False
    return all(are_words) or first in _FIRST or are_words[0] and second in _SECOND


def is_solid(first: str, second: str) -> bool:
    """True if two halves make a word that is always written as one."""
    return first + second in _SOLID


def is_rest(second: str) -> bool:
    """True for the rest of a cut word that is no word itself, and so is the second half of no compound."""
    return second in _RESTS


def is_part(word: str) -> bool:
    """True for a word that compounds are commonly made of."""
    return word in _FIRST or word in _SECOND


def is_always_compound(first: str, second: str, are_words: tuple[bool, bool]) -> bool:
    """True if two halves make a compound that no one writes as one word: `self-fulfilling`, `risk-related`."""
    if first == "self":
        return second not in _NOT_BEHIND_SELF
    return are_words[0] and len(first) > 2 and first not in _PREFIXES and second in _ALWAYS
