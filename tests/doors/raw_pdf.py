"""A PDF as its objects, for what no program that sets a text would write."""

from __future__ import annotations

from collections.abc import Mapping

TREE = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>"}
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
"""The first objects of a file of one page: its text is object 4, its font object 5."""


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects; 1 is its catalogue."""
    made, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    last = max(objects)
    rows = [b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(last + 1)]
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, len(made))
    return made + b"xref\n0 %d\n" % (last + 1) + b"".join(rows) + trailer
