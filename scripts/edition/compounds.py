"""The parts that English compounds with a hyphen are commonly made of.

Where a line or a page ends at a hyphen and the text itself does not show how the word is written,
`long-` and `-term` are likelier the halves of a compound, `regu-` and `-lation` of one word.
"""

_FIRST = frozenset(
    "above all anti arm audio best better broad case child civil class co common cost counter cross data day de decision deep double "
    "eight eighteen eleven eleventh ever evidence ex far fact fair family fast fifth fifty first five forty four fourteen fourth free "
    "full fund good government half hard health high higher home human hundred ill in inter intra job know labor land large last late "
    "law least less lesser life like little long longer low lower market mid middle mid-size money more most much multi multiple "
    "narrow near never new nine nineteen ninety no non not off old on one open owner paper part pan peace phone policy poor post pre "
    "price privacy pro problem profit public quasi race real rent right risk rule second self semi seven seventeen seventy short side "
    "single six sixteen sixty so socio soft special state step stock strong sub tax ten then third thirteen thirty thought three time "
    "top trade twelve twenty two ultra un under value vice war water well white whole wide win work world worst would year zero".split()
)
_SECOND = frozenset(
    "able affirming aged agency altering and armed back based bearing being benefit binding black blind book border born bound branch breaking by "
    "called caused centered centred century class conscious controlled court cut dated day dealing defendant defined dependent designed "
    "depth developed down driven dwelling edge educated effective eight emption enacted end enforced enforcement equipped era established evident exempt "
    "existent existing face faced faith federal filled finding five focused for foot forty found founded free friendly fund funded general "
    "going good governing government ground grown half handed held hour house hundred impose imposed in informed intended intensive interest issue "
    "item known lasting law lawyer led legal length level like line lived long looking made maintained maker makers making man mandated "
    "meaning mile minded minute money month moving named nature neutral nine off offense old on one only operated organized oriented out "
    "owned owner owners page paid part parties party past percent person pitched play point political poor possession president price proclaimed profit "
    "public purpose quality quarter quarters range ranging rate read recognized regulated regulation related relationship reliance resolution respected "
    "right running said saving scale second seeking serving seven sex shaped shelf short sided sighted six size sized so specific sponsored "
    "standing state step stop style sufficient suited suspect taken tax taxed tech term terms third third-party thirds three tier time to tort "
    "trial trust two up value versed vis volume wage way week wide willed word world worthy written year years".split()
)


def is_compound(first: str, second: str) -> bool:
    """True if two halves that a hyphen parts are likelier a compound's than one word's."""
    return first.casefold() in _FIRST or second.casefold() in _SECOND
