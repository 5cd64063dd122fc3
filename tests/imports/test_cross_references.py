"""What a Word file's field aims at, written into the page: where its *supra* cites a source, and nowhere else."""

from __future__ import annotations

import pytest

from edition.doors.common.received import CrossReference, Received
from edition.importing.new_edition import import_article

PAGES = {"index.md": "", "about/index.md": ""}
TEXT = """Of Weirs

Mara Quill

# Introduction

The weir stood for a century.¹ It fell in a flood.² The town sued.³

¹ Ada Reed, *Weirs* 5 (1990).

² Tom Roe, *Floods* 7 (1991).

³ """
ANSWER = "{source=roe-1991-floods}"


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("Roe, *supra* note 1, at 8.", f"Roe, [*supra* note 1]{ANSWER}, at 8."),
        ("Roe supra note 1, at 8.", f"Roe [supra note 1]{ANSWER}, at 8."),
        ("*See supra* note 1 and accompanying text.", ""),
        ("*See supra* notes 1–2 and accompanying text.", ""),
        ("*See infra* note 1.", ""),
    ],
)
def test_a_stale_field_is_told_and_answered_where_a_source_is_cited(note, written):
    received = Received(f"{TEXT}{note}\n", references=(CrossReference(3, 1, 2),))
    done = import_article(received, "", PAGES)
    told = [doubt.message for doubt in done.doubts if doubt.about == "fn-3"]
    assert "stale cross-reference: it shows note 1, and its field points at note 2" in told
    page = "".join(str(text) for name, text in done.files.items() if name.endswith(".md"))
    assert (f"[^3]: {written or note}" in page) and (ANSWER in page) is bool(written)
