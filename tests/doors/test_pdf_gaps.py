"""Tables of a PDF that nothing is drawn around: rows where each column is certain; what else may be one is told."""

import pytest
from doors.test_pdf_grids import NOTED, PAGE
from typst import compile as typeset

from edition.doors.pdf_body.pdf import read_pdf

TOLD = "may be a table’s, read as text"
COLUMNS = "columns: (1.2in, 1.6in, 1.4in), stroke: none"
WRAPPED = """[Ohio], [Weirs to Be Open on Sundays and on Feast Days of the Towns], [Loss of the Weir and of the Mill Beside It],
[Maine], [No Weir Without a License of the Court of the County], [None, But a Warning by the Reeve in Writing]"""


def read(table: str):
    return read_pdf(typeset("\n\n".join((PAGE, NOTED, table, NOTED)).encode()))


def test_columns_that_wrap_and_no_space_keeps_apart_are_told():
    received = read(f"#table({COLUMNS}, [State], [Law of the Weir], [Penalty], {WRAPPED})")
    assert "|" not in received.text
    assert any(TOLD in told and "State Law of the Weir" in told for told in received.told)


def test_columns_too_close_for_a_table_are_told():
    cells = "[Ohio], [1901], [12], [Maine], [1902], [4], [Iowa], [1903], [7]"
    received = read(f"#table(columns: (0.5in, 0.5in, 0.5in), stroke: none, inset: 2pt, {cells})")
    assert any(TOLD in told for told in received.told)


@pytest.mark.parametrize("first", ["1. Ohio", "a. Ohio", "Ohio"])
def test_rows_that_begin_as_items_do_are_rows(first):
    others = [first.replace("1", n).replace("a.", f"{letter}.") for n, letter in zip("23", "bc", strict=True)]
    rows = [f"[{name}], [Weirs Act], [{place}]" for name, place in zip((first, *others), "XYZ", strict=True)]
    received = read(f"#table({COLUMNS}, {', '.join(rows)})")
    assert f"| {first} | Weirs Act | X |" in received.text
    assert received.told == ()


def test_a_text_has_no_tables():
    assert read("+ Ohio has weirs.\n+ Maine has none.\n\n= A. The Weir").told == ()
