"""Papers that are known by what they are: letters, interviews, releases, hearings, papers filed in court."""

from __future__ import annotations

from edition.bluebook.words.capital_letters import bluebook

RECORD = bluebook(
    r"(?:[A-Z][\w.’]*(?:’s|s’)? ){0,4}"
    r"(?:Compl|Answer|Pet\. App|Br|Dep|Decl|Aff|Affid|Tr|Mot|Mem|Op|Stip|J\.A|App|A\.R|R|Pet|Reply|Opp’n)\."
    r"(?: of [A-Z]\w+\.?(?: [A-Z]\w+\.?)?)?"
    r"(?: (?:Ex\. \w+|Hr’g|Vol\. \w+))*,? (?:(?:at )?¶¶? ?|at |§ ?)?"
    r"(?P<place>(?:\d[\d:–,-]*\d|\d{1,4}[a-e](?:[–-]\d+[a-e])?|\d)(?: (?:& )?nn?\. ?\d+)?)"
    r"(?=,? ?(?:$|[.;(]|, ECF|, D))"
)
"""A paper of the record by its short name: `Compl. ¶ 12`, `Roe Dep. 12:3–14`, `J.A. 45`."""
RELEASE = r"(?:Joint )?(?:Press|News|Media) (?:Release|Statement|Briefing)"
ON_FILE = bluebook(r"\((?:[a-z]+ |unpublished [a-z]+,? )?on file with [^()]+\)")
PAPER = bluebook(
    r"(?P<letter>(?:(?:Open|Dear Colleague|Comment|Opinion|Advisory|"
    r"Warning|Demand|Cover|Untitled|Engagement) )?Letter from|E-?mail from|"
    r"Memorandum (?:(?:No\. )?(?:[A-Z]{1,5}[ -]?)?\d[\w-]* )?from|"
    r"(?:(?:Advice|Legal|Policy|Internal|Staff) )?Mem\. from|"
    r"(?:(?:Encrypted|Coded|Secret|Confidential) )?Telegram (?:(?:No\. )?\d[\w./-]* )?from|"
    r"(?:Fax|Facsimile|Voicemail|(?:(?:Text|Direct|Slack|WhatsApp|Instant) )[Mm]essage) from|"
    r"(?:Letter|E-?mail|Fax|Mem(?:orandum|\.)) to (?=[A-Z][^;()]{2,160},? from [A-Z]))|"
    r"(?P<despatch>(?:(?:Diplomatic|Confidential|Secret|Encrypted|Coded|Classified|Circular) )?"
    r"(?:Minute|D[ei]spatch|Cable|Airgram|Note [Vv]erbale)(?: (?:No\. )?\d[\w./-]*)?"
    r"(?: from (?=[^()]{3,160} to )| by (?=[A-Z][^(),]{2,60},? \()))|(?P<posting>Posting of)|"
    r"(?P<interview>(?:(?:Telephone|Phone|Video|Zoom|Skype|Confidential|Anonymous|Personal|Online|Follow-up) )?"
    r"Interview (?:with|by))|"
    rf"(?P<press_release>{RELEASE}"
    r"(?: (?:(?:No\. )?\d|[A-Z]{2,6}/)[\w/-]*)?)(?=,)|"
    r"(?P<hearing>(?<![^,;\s])[^,;]{0,300}\b(?:Hearings? (?:on|Before|before)|"
    r"Hearing to(?= [A-Z][^;]{3,300}? Before the )|"
    r"HEARINGS? (?:ON|BEFORE)\b(?=[^;]{0,300}, \d\w+ (?:C(?:ONG|ong)|L(?:EG|eg)|G(?:EN|en))\b)|"
    r"(?:Markup|MARKUP)(?= [^,;]{0,200}\b(?:Before|BEFORE) (?:the|THE)\b))\b)"
)
COURT_PAPER = bluebook(
    r"(?:(?:(?:[A-Z][\w’-]+ )?[A-Z][\w.’-]*(?:’s|s’)|Reply|Response|Answering|Opening|Closing|Hearing|Joint|"
    r"Supplemental|Emergency|Renewed|Corrected|Redacted|(?:Temporary Restraining|Protective)(?= Order)|"
    r"(?:First |Second )?Amended|Verified|Voluntary|Involuntary|Amicus|Trial|Consolidated|Class Action|"
    r"(?:Hr’g|Status Conf\.|Conf\.|Oral Arg\.)(?= Tr\.)) )*"
    r"(?:(?:Br|Tr|Compl|Mot|Pet|Decl|Aff|Dep|Opp’n)\.|(?:J\.A|App)\.(?= at \d)|"
    r"(?:Brief|Complaint|Answer|Petition|Transcript|Deposition|Affidavit|Declaration|Motion|Memorandum of Law|"
    r"Memorandum (?:in|(?:of Decision|Opinion)(?: (?:and|&) Order)?(?=,| at| on [A-Z]))|"
    r"Oral Argument|Indictment|(?:Excerpts? of )?Record|Appendix|Order|Stipulation|"
    r"Consent (?:Decree|Order)|(?:Decision|Findings|Opinion) and Order|Cease[- ]and[- ]Desist Order|Plea Agreement|"
    r"Statement of Interest|Notice|(?:Counter-)?Memorial|Rejoinder|"
    r"Reply(?= (?:of|by) (?:the )?[A-Z])|Statement of (?:Claim|Defen[cs]e)|Witness Statement|"
    r"Request for Arbitration|(?<=Opening )(?:Statement|Argument)s?|(?<=Closing )(?:Statement|Argument|Submission)s?|"
    r"(?:(?:Reply )?Comments?|Testimony|Protest|Opposition|Objections)(?= of [A-Z])|"
    r"Verbatim Record|Oral (?:Hearing|Proceedings|Pleadings)|CR \d{4}/\d+|Applications? for|(?:Search|Arrest) Warrant|"
    r"(?:(?:Final|Default|Consent|Summary|Amended) )?Judge?ment(?=,| at| ¶)|Docket(?: (?:Sheet|Report))?(?=,)|"
    r"(?:(?:Docket|Minute) (?:Entry|Order)|(?:Jury )?Verdict(?: Form)?|(?:Joint )?Status Report|Settlement Agreement|"
    r"(?:Joint )?Stipulation|Subpoena|(?:Magistrate Judge’s )?Report (?:and|&) Recommendation|Objections)"
    r"(?=,| at| ¶| §| to)|Ex(?:hibit|\.) [A-Z\d][\w-]{0,5}(?=,| at| ¶)|"
    r"Expert (?:Report|Opinion)|Written (?:Observations|Statement|Submissions?)|"
    r"Procedural Order|Opinion of (?:the )?(?:Advocate General|A\.?G\.?(?=,? [A-Z])))\b)"
)
