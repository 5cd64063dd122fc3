"""The words by which a name shows that it is a body's and no person's."""

from __future__ import annotations

import re

from edition.text.late_patterns import late

ORGANISATION = late(
    r"\b(?:Acad\w*|Admin\w*|Agen(?:c\w+|tur|zia)|Alliance|Amnesty|Archives?|Assembly|Association|Authority|"
    r"Bank|Board|Bureau|Cent(?:er|re)|Church|College|Comm(?:ission|ittee|unity|’n)|Company|Congress|Consortium|Corporation|Council|"
    r"Court|Department|Directorate|Editors|Embassy|Federation|Forum|Foundation|Fund|Government|Group|House|"
    r"Initiative|Institut\w*|International|League|Library|Ministry|Mission|Museum|Nations|Network|News|Office|"
    r"Organi[sz]ation|Parliament|Party|Police|Port|Presidency|Press|Project|Republic|Representative|School|Secretar\w*|Rapporteur|Senate|Service|Services|"
    r"Society|Staff|State|Times|Tribunal|Trusts?|Union|University|Watch|World|Forces?|Rights|Affairs|Statistics|Oxfam|Caritas|Greenpeace|Admiralty|"
    r"Panel of|"
    r"Navy|Army|Treasury|Cabinet|Chancellery|Presidium|P’ship|Consulate|Legation|Duma|Rada|Bundestag|Bundesrat|Bundesamt|"
    r"Minist(?:ère|erio|ero|erstvo|erium)|Bundesministerium|Funda[cç](?:ión|ão)|Organiza[cç](?:ión|ão)|Conseil|Consejo|Conselho|Consiglio|Gouvernement|Gobierno|"
    r"Borders|Frontières|Witness|Ombuds\w+)\b|(?<=\w)[’'](?:[lnrtdmysg]|[nrt]s)\b|&\s*\w+\.|"
    r"\b(?:Legal|Research|Hydrographic|Historical|Treat(?:y|ies)|Operations|Planning|Policy|Political|Economic|Military|"
    r"Naval|Executive|Judicial|Legislative|Intelligence|Information|Training|Personnel|Finance|Budget|Statistical|"
    r"Cartographic|Geographic|Meteorological|Oceanographic|Engineering|Technical|Scientific|Press|Protocol|Consular|"
    r"Enforcement|Compliance|Investigations?|Analysis|Sanctions|Trade|Customs|Maritime|Marine|Coastal|Fisheries|"
    r"Codification|Documentation|Translation|Medical|Health|Security|Foreign|Colonial|Criminal|Civil|Appeals|Records|"
    r"Archives|Prosecution|Immigration|Nautical|Mapping|Advisory|Coordination|Mediation|Verification|Monitoring) "
    r"(?:Branch|Wing|Cell|Desk|Panel|Chamber|Bench)$|"
    r" (?:Section|Unit|Division|Directorate(?:[- ]General)?|Program(?:me)?|"
    r"Delegation|Registry|Task ?force|Inspectorate|"
    r"Command|Corps|Team|Observatory|Laboratory|Survey|Channel|Television|TV|Radio|Broadcasting|Gazette|Herald|Tribune|Chronicle|Telegraph|"
    r"Magazine|Bulletin|(?:GA|SC|ESC)OR|Studios|Pictures|Films|Productions|Records|Media|Coalition|Collective|Campaign|Conservancy|Labs?|"
    r"Clinic|Partnership|Associates|Consulting|Analytics|Research|Strategies|Technologies|Systems|Industries|Holdings|"
    r"Ventures|Software|Cooperative|Exchange|Dataset|Database)$|^(?:U\.N|U\.K|E\.U|U\.S(?=\. \S+ \S))\. .* \S{4,}$",
    re.I,
)
"""`Ministry`, `Legal Branch`: a unit that is a family name as well (Branch, Wing) needs what it is of before it."""
