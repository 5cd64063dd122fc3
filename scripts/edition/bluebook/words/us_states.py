"""The States, as their codes, bills and courts are cited by them (table T1.3)."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from edition.text.late_patterns import late

NAMES_OF_STATES = {
    "Ala": "Alabama", "Alaska": "Alaska", "Ariz": "Arizona", "Ark": "Arkansas", "Cal": "California",
    "Colo": "Colorado", "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Haw": "Hawaii",
    "Idaho": "Idaho", "Ill": "Illinois", "Ind": "Indiana", "Iowa": "Iowa", "Kan": "Kansas", "Ky": "Kentucky",
    "La": "Louisiana", "Me": "Maine", "Md": "Maryland", "Mass": "Massachusetts", "Mich": "Michigan",
    "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana", "Neb": "Nebraska",
    "Nev": "Nevada", "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico", "N.Y": "New York",
    "N.C": "North Carolina", "N.D": "North Dakota", "Ohio": "Ohio", "Okla": "Oklahoma", "Or": "Oregon",
    "Pa": "Pennsylvania", "R.I": "Rhode Island", "S.C": "South Carolina", "S.D": "South Dakota", "Tenn": "Tennessee",
    "Tex": "Texas", "Utah": "Utah", "Vt": "Vermont", "Va": "Virginia", "Wash": "Washington", "W. Va": "West Virginia",
    "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip
"""Each State by its short name, without the point that ends it."""
_BY_FIRST = (f"{first}(?:{'|'.join(name[1:] for name in of)})" for first, of in groupby(NAMES_OF_STATES, itemgetter(0)))
STATES = rf"(?:{'|'.join(_BY_FIRST)})".replace(".", r"\.")
"""A State, without the point that ends its short name: by its first letter, since most words are none."""
OF_STATE = late(rf"{STATES}\.?|D\.C\.|P\.R\.")
"""A State as it stands before its bills and codes: `Cal.`, `Utah`."""
