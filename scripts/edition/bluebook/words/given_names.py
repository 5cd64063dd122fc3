"""Given names that are nothing else: where capitals hide what is a name, they tell `JOHN LOCKE` from `GRACE NOTES`."""

from __future__ import annotations

from edition.text.late_patterns import late

_GIVEN = frozenset(
    "aaron abigail abraham adam adolf agnes albert alexander alexandra alexis alfred alice amanda amelia amy "
    "andrea andrew angela ann anna anne annette anthony antonio arthur barbara beatrice benedict benjamin bernard "
    "brian bruce carl carla carlos carol caroline catherine cecilia charles charlotte christina christine "
    "christopher claire claude claudia clifford constance cornelius craig cynthia daniel david deborah denis "
    "dennis diana diane dmitri donald dorothy douglas edgar edith edmund edward edwin eleanor elena elizabeth "
    "ellen emily emma eric ernest esther eugene eva evelyn ferdinand francesco francis franz frederick friedrich "
    "fyodor gabriel gary geoffrey george gerald gertrude giovanni giuseppe gordon gregory hannah hannes hans "
    "harold harriet harry heather heinrich helen helena henri henry herbert herman hermann howard hugo ian "
    "immanuel ingrid irene isaac isabel isabella ivan jacob jacques james jane janet jean jeffrey jennifer jeremy "
    "jessica joan johan johann johannes john jonathan jorge jose joseph joshua judith julia julian julie karen "
    "karl katherine kathleen keith kenneth kevin kurt laura lawrence leonard leopold linda lisa lorenz louis "
    "louise lucas lucy ludwig luis manuel marcel marcus margaret maria marie marilyn marta martha martin mary "
    "matthew maurice max maximilian melissa michael michel michelle miguel mohammed monica nancy natalie nathan "
    "nathaniel nicholas nicole niccolò nikolai nora norman olga oliver oscar otto pablo pamela patricia paul "
    "paula pauline pedro peter philip pierre rachel ralph raymond rebecca rené richard robert roberta roger "
    "roland ronald rosalind rosemary roy rudolf rudolph russell ruth samuel sandra sarah sergei sharon sheila "
    "sigmund simon simone sophia stanley stephanie stephen steven stuart susan suzanne sylvia theodor theodore "
    "theresa thomas timothy ursula valerie vera vincent vladimir walter wilhelm william wolfgang yvonne".split()
)
_INITIAL = late(r"(?!(?:U\.[SKN]|E\.[UC])\.)(?:[^\W\d_]\.-?){1,3}")


def has_given_name(person: str) -> bool:
    """True if a person's name begins with a given name that is no other word, or with initials: `J.S. MILL`."""
    first = person.split(" ", 1)[0]
    return first.casefold() in _GIVEN or bool(_INITIAL.fullmatch(first))
