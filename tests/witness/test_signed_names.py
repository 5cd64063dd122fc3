"""Which of the authors' names has which note's sign, in bylines of all kinds."""

from __future__ import annotations

import pytest

from edition.witness.signed_names import marks_at

NAMES = ("Mara Quill", "Tom Reed")


@pytest.mark.parametrize(
    ("byline", "marks"),
    [
        ("Mara Quill* & Tom Reed**", (("0",), ("star-star",))),
        (r"Mara Quill\* & Tom Reed\*\*", (("0",), ("star-star",))),
        (r"*Mara Quill*\* & *Tom Reed*\*\*", (("0",), ("star-star",))),
        (r"*Mara Quill\** and *Tom Reed†*", (("0",), ("dagger",))),
        ("MARA QUILL† and TOM REED‡", (("dagger",), ("ddagger",))),
        ("Mara Quill *\nTom Reed †", (("0",), ("dagger",))),
        ("Mara Quill*† & Tom Reed", (("0", "dagger"), ())),
        ("*Mara Quill* & *Tom Reed*", ((), ())),
        ("Mara Quill & Tom Reed, *Of Piers*, 7 Tidal L. Rev. 12", ((), ())),
        (r"Of Piers\*" + "\n\nMara Quill† & Tom Reed", (("dagger",), ())),
    ],
)
def test_a_sign_stands_at_the_name_before_it(byline, marks):
    assert marks_at(NAMES, byline) == marks
