"""The fields of the database, with what each means.

A field's value is what the note prints, abbreviations included, in the edition's title case
where the note has small capitals. It is plain Unicode text: no LaTeX, no HTML, no Markdown.
"""

from __future__ import annotations

FIELDS: dict[str, str] = {
    "author": "persons joined by `and`, as `Family, Given` or `Given Family`; a body in braces of its own",
    "editor": "persons, as in `author`",
    "bookauthor": "who wrote the book that a chapter stands in, as in `author`",
    "translator": "persons, as in `author`",
    "recipient": "persons a letter is addressed to or who hold an interview, as in `author`",
    "title": "the work's title, with its subtitle after a colon",
    "translatedtitle": "the title in English, as printed in brackets behind it: `No Deal` of `Bez dohody [No Deal]`",
    "parties": "who has made a treaty or argued a case, printed beside its name: `Fr.-U.K.`, `Port. v. Quayl.`",
    "shorttitle": "the hereinafter: the short name that the full citation introduces in brackets",
    "booktitle": "the book that a chapter stands in",
    "journaltitle": "the periodical, newspaper or news site that an article stands in",
    "organization": "the body whose website an `@online` entry stands on",
    "institution": "the body that issues a report, working paper or thesis",
    "publisher": "the publisher of a book",
    "location": "the place of publication",
    "edition": "the edition as printed, without `ed.`: `3d`",
    "series": "the series a book or report belongs to",
    "volume": "the volume of a periodical or of a work in several volumes",
    "number": "the issue, or the number of a report, document or order: `Exec. Order No. 100`",
    "pages": "the first page, or the span of pages with an en dash",
    "type": "what a work is called, as printed: `Ph.D. dissertation`, or before its title `Note`, `Book Review`",
    "bill": "the number of a bill or resolution: `S. 1`, `H.R. Res. 1`",
    "congress": "the Congress, and the session where one is printed: `100th Cong.`",
    "publaw": "the public law: `Pub. L. No. 100-1`",
    "stat": "the place in the session laws: `100 Stat. 1`",
    "code": "the place in a code, constitution or set of rules: `1 U.S.C. § 1 note`",
    "fedreg": "the place in the Federal Register: `50 Fed. Reg. 1,000`",
    "reporter": "the place in a reporter of cases or series of treaties: `300 U.S. 1`",
    "court": "the court, where the reporter does not tell it: `9th Cir.`",
    "country": "the country whose law it is, as printed in brackets at the end: `Fr.`",
    "origdate": "the year a work first appeared, where a later edition is cited (EDTF)",
    "date": "the day, month or year of the work (EDTF: `2020-09-27`, `2020-09`, `2020`)",
    "time": "the time of day printed with the date or the update: `11:01 GMT`",
    "updated": "the date after `last updated` (EDTF)",
    "pubstate": "`forthcoming`, `in press` or the like",
    "url": "the address, exactly as printed",
    "archiveurl": "the address of an archived copy, as printed in brackets behind the address: a Perma link",
    "urldate": "the date after `last visited` (EDTF)",
    "doi": "the DOI, without `https://doi.org/`",
    "isbn": "the ISBN",
    "addendum": "what the citation prints at its end: `on file with author`",
    "note": "what the editors add about the work; never printed as the author's",
}
"""Every field of the database with its meaning, in the order in which fields are written.

Custom to this edition, because biblatex has no field for them: `translatedtitle`, `parties`, `recipient`, `bill`,
`congress`, `publaw`, `stat`, `code`, `fedreg`, `reporter`, `court`, `country`, `time`, `updated`.
"""

NAME_FIELDS = ("author", "editor", "bookauthor", "translator", "recipient")
DATE_FIELDS = ("date", "origdate", "updated", "urldate")
CONTAINER_FIELDS = ("journaltitle", "organization", "booktitle", "institution")
"""What a work stands in, or whose it is."""
TYPE_FIELD = "entrysubtype"
