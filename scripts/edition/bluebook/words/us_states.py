"""The States, as their codes, bills and courts are cited by them (table T1.3)."""

from __future__ import annotations

from edition.text.late_patterns import late

STATES = (
    r"(?:Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|"
    r"Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Or|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\. Va|Wis|"
    r"Wyo)"
)
"""A State, without the point that ends its short name."""
SPELLED_OTHERWISE = {
    "Fla": "Florida", "Ga": "Georgia", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland", "Me": "Maine",
    "Mo": "Missouri", "Pa": "Pennsylvania", "Va": "Virginia", "Vt": "Vermont",
}  # fmt: skip
"""The States whose whole name does not begin with the short one, or with too little of it."""
OF_STATE = late(rf"{STATES}\.?|D\.C\.|P\.R\.")
"""A State as it stands before its bills and codes: `Cal.`, `Utah`."""
