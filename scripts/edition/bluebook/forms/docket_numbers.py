"""The numbers by which courts, tribunals and agencies call a case or a paper in it."""

from __future__ import annotations

DOCKET_ENTRY = (
    r"(?:(?:ECF|NYSCEF|D\.I\.|D\.E\.)(?: Doc\.)?|Dkt\.|Docket Entry)(?: Nos?\.)? ?\d{1,4}(?:-\d{1,3})?(?![\w:-])"
)
_MORE_DOCKETS = r"(?:(?:, | & | and |, and )(?:[CTF]-)?\d+/\d+(?: P)?)*"
CASE_NUMBER = r"(?:[A-Z]{2,6} )?(?:Case(?: Repository)?|App\.|Appl\.|Communication|Commc’n|Petition) Nos?\. "
"""What leads to the number of a case before a court of nations, or an arbitrator: `ICC Case No. `."""
DOCKET = (
    r"(?:(?:(?:[A-Z]\.){2,5}|[A-Z]{2,6}) (?:Admin\. Proc\. )?(?:Docket|Dkt\.|File|Matter) "
    r"Nos?\. [A-Z]{0,5}-?\d[\w:./-]*\w|"
    rf"{CASE_NUMBER}"
    r"[\w:./-]*(?:\([A-Z]{2}\)[\w/-]*)?\w(?: OA ?\d{0,2}\b)?|"
    r"(?:IPR|PGR|CBM|DER)\d{4}-\d{5}(?:, Paper (?:No\. )?\d+)?|"
    rf"(?:Joined )?Cases? [CTF]-\d+/\d+(?: P)?){_MORE_DOCKETS}"
)
INTER_AMERICAN = r"Inter-Am\. (?:Ct|Comm’n)\.? H\.R\.(?: \(ser\. [A-C]\))? Nos?\. \d+"
ECLI = r"(?:ECLI:[A-Z]+:\w+:\d{4}:\w+|EU:[CTF]:\d{4}:\d+)"
TRIBUNAL = (
    r"(?:(?:ICC|ICTR|IT|MICT|SCSL|STL|KSC)-[\w/-]*\d[\w/-]*\w|CAS (?:OG )?\d{2,4}/(?:[A-Z]{1,3}/)?\d{1,5}|"
    r"(?:U|AP|KI|KO|UZ|Už|IUP|CCT|GR)-?\d{1,5}/\d{2,4}(?!\w))"
)  # ICC-01/04-01/06, U-117/19
