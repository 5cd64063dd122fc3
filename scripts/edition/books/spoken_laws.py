"""What is said for the printed names of laws, bills and public papers, and of what prints them."""

from __future__ import annotations

from edition.books.spoken_tables import NOT_IN_A_WORD, rows

ENACTED = rows("""
S. Rep. No. = Senate Report number
H.R. Rep. No. = House Report number
H. Rep. No. = House Report number
Rep. No. = Report number
S. Doc. No. = Senate Document number
H.R. Doc. No. = House Document number
S. Exec. Doc. No. = Senate Executive Document number
S. Con. Res. = Senate Concurrent Resolution
H.R. Con. Res. = House Concurrent Resolution
H. Con. Res. = House Concurrent Resolution
S.J. Res. = Senate Joint Resolution
H.R.J. Res. = House Joint Resolution
H.J. Res. = House Joint Resolution
S. Res. = Senate Resolution
H.R. Res. = House Resolution
H. Res. = House Resolution
S.C. Res. = Security Council Resolution
G.A. Res. = General Assembly Resolution
Exec. Order No. = Executive Order number
Exec. Order = Executive Order
E.O. = Executive Order
Pub. L. No. = Public Law number
Pub. L. = Public Law
P.L. = Public Law
U.S.C.A. = United States Code Annotated
U.S.C.S. = United States Code Service
U.S.C. = United States Code
U.S. Const. = United States Constitution
C.F.R. = Code of Federal Regulations
Fed. Reg. = Federal Register
Cong. Rec. = Congressional Record
Stat. = Statutes at Large
U.N.T.S. = United Nations Treaty Series
U.N. Doc. = United Nations Document
F. Supp. 2nd = Federal Supplement, Second Series
F. Supp. 3rd = Federal Supplement, Third Series
F. Supp. = Federal Supplement
F.2nd = Federal Reporter, Second Series
F.3rd = Federal Reporter, Third Series
F.4th = Federal Reporter, Fourth Series
S. Ct. = Supreme Court Reporter
L. Ed. 2nd = Lawyers’ Edition, Second Series
L. Ed. = Lawyers’ Edition
L. Rev. = Law Review
L.J. = Law Journal
L.Q. = Law Quarterly
Y.B. = Yearbook
""")

REPORTERS_AND_BILLS = [
    (NOT_IN_A_WORD + r"H\.\s?R\.(?=\s\d)", "House Bill"),
    (NOT_IN_A_WORD + r"S\.(?=\s\d)", "Senate Bill"),
    (r"(?<=\d )U\.\s?S\.(?=\s\d|\s\(\d+ [A-Z]|,? at \d)", "United States Reports"),
    (r"(?<=\d )F\.(?=\s\d)", "Federal Reporter"),
]
"""What between or before figures means something else than any table says."""
