"""What the numbers in a PDF may ask for: a reference leads somewhere, and a range ends. A small file can name
any object and any number, and pdfminer.six goes wherever they lead."""

from __future__ import annotations

from typing import Any

from pdfminer import cmapdb, pdfdocument, pdffont
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef

from edition.doors.common.received import Refused

_MOST_COUNTED = (
    1_500_000  # of all ranges of a file: a thousand pages have some 20,000 objects, and types of 10,000 signs
)
_LONGEST_WAY = 16  # references, one to the next: real files have one
_LONGEST_MEANING = 64  # letters that one sign stands for: a ligature has three, and a word set as one sign twenty


class BoundedDocument(PDFDocument):  # type: ignore[misc]
    """A PDF's objects, of which none is a reference that leads back to itself."""

    def __init__(self, parser: PDFParser) -> None:
        _Counted.so_far = 0
        super().__init__(parser)

    def getobj(self, objid: int) -> object:
        """An object, or what it refers to. Raises `Refused` where references lead in a circle."""
        found = super().getobj(objid)
        for _ in range(_LONGEST_WAY):
            if not isinstance(found, PDFObjRef):
                return found
            found = super().getobj(found.objid)
        raise Refused("the PDF is damaged: an object refers to itself; save it anew from the program that made it")


class _Counted:
    so_far = 0


def _range(*bounds: int) -> range:
    """A range that the file gives. Raises `Refused` where all of them are more than any file has."""
    made = range(*bounds)
    _Counted.so_far += max(0, -(-(made.stop - made.start) // made.step))  # it may be longer than Python tells
    if _Counted.so_far > _MOST_COUNTED:
        raise Refused(
            "the PDF counts more objects or signs than any file has; save it anew from the program that made it"
        )
    return made


class _Meanings(cmapdb.FileUnicodeMap):  # type: ignore[misc]
    """What the signs of a type mean."""

    def add_cid2unichr(self, cid: int, code: Any) -> None:
        """Keep the meaning of a sign. Raises `Refused` where it is a text of its own."""
        super().add_cid2unichr(cid, code)
        if len(self.cid2unichr.get(cid, "")) > _LONGEST_MEANING:
            raise Refused("a sign of the PDF means a whole text; save it anew from the program that made it")


for _module in (cmapdb, pdfdocument, pdffont):
    vars(_module)["range"] = _range
pdffont.FileUnicodeMap = _Meanings
