"""What is said for an abbreviation, the Bluebook's or a common one. Of two that fit, the longer is meant."""

from __future__ import annotations

import re

from edition.books.spoken_laws import ENACTED
from edition.books.spoken_tables import NOT_IN_A_WORD, any_of, rows
from edition.text.bluebook_words import WORDS
from edition.text.dates import MONTHS
from edition.text.late_patterns import late

BEFORE_A_FIGURE = frozenset({"sec.", "no.", "art.", "ch.", "pt.", "p.", "vol.", "mar.", "n."})
"""Abbreviations that mean something else before a figure than any table says: `Sec. 907`."""

_COUNTED = (
    rows("""
Nos. = numbers
nos. = numbers
No. = number
no. = number
pp. = pages
p. = page
nn. = notes
n. = note
vols. = volumes
vol. = volume
Vol. = volume
chs. = chapters
ch. = chapter
Ch. = chapter
arts. = articles
art. = article
Art. = Article
Arts. = Articles
pts. = parts
pt. = part
Pt. = Part
paras. = paragraphs
para. = paragraph
figs. = figures
fig. = figure
Fig. = figure
cl. = clause
tit. = title
tbl. = table
app. = appendix
ca. = about
c. = about
""")
    | {f"{name[:3]}.": name for name in MONTHS if name != "May"}
    | {"Sept.": "September"}
)

_WORDS = rows("""
e.g. = for example
i.e. = that is
et al. = and others
et seq. = and following
etc. = et cetera
cf. = compare
Cf. = Compare
viz. = namely
vs. = versus
v. = versus
a.m. = a m
p.m. = p m
Ph.D. = P H D
Id. = Idem
id. = idem
Ibid. = Ibidem
ibid. = ibidem
Mr. = Mister
Mrs. = Missus
Ms. = Ms
Messrs. = Messieurs
Drs. = Doctors
Dr. = Doctor
Profs. = Professors
Prof. = Professor
Hon. = Honourable
Gov. = Governor
Sens. = Senators
Sen. = Senator
Reps. = Representatives
Rep. = Representative
Pres. = President
Col. = Colonel
Lt. = Lieutenant
Maj. = Major
Capt. = Captain
Cmdr. = Commander
Sgt. = Sergeant
Amb. = Ambassador
St. = Saint
Mt. = Mount
Ft. = Fort
Jr. = Junior
Sr. = Senior
Esq. = Esquire
E.U. = European Union
D.C. = D C
N.Y. = New York
Sess. = Session
amend. = amendment
Res. = Resolution
ed. = edition
eds. = editors
trans. = translator
vols. = volumes
""")

_SHORTENED = (
    "Gen. Inc. Corp. Ltd. Bros. Co. U.S. U.K. U.N. Cong. Cir. Ct. Dist. Const. Univ. Dep’t Gov’t Int’l Nat’l "
    "Ass’n Comm’n Comm’r Fed’n Found. Soc’y Sec’y Pol’y Env’t Parl. Admin. Ass’y Comm. Def. Dev. Econ. Educ. Eur. "
    "Fed. Hist. Hum. Inst. Mag. Mgmt. Org. Pol. Q. Rels. Resol. Disp. Rev. Rsch. Rts. Sci. Stud. Tech. Transp."
).split()
_EVERY = {**_WORDS, **{short: WORDS[short] for short in _SHORTENED}, **ENACTED}
ABBREVIATION = late(
    rf"{NOT_IN_A_WORD}(?:(?P<counted>{any_of(_COUNTED)})(?=\s?\d|\s[IVXLC]+\b|\s[A-Z]{{1,4}}-?\d)|(?P<other>{any_of(_EVERY)})(?!\w))"
)
"""An abbreviation: one of those that count, before a figure, or any other."""


def in_words(found: re.Match[str]) -> str:
    """What is said for a match of `ABBREVIATION`; behind what counts stands a space."""
    printed = "".join(found[0].split())
    return f"{_WORDS_OF_COUNTED[printed]} " if found["counted"] else _WORDS_OF_OTHERS[printed]


_WORDS_OF_COUNTED = {"".join(printed.split()): words for printed, words in _COUNTED.items()}
_WORDS_OF_OTHERS = {"".join(printed.split()): words for printed, words in _EVERY.items()}
