"""Which kind of secondary work a citation describes, by who wrote it, where it stands and how it is dated."""

from __future__ import annotations

import re

from edition.bluebook.forms import patterns
from edition.bluebook.forms.days import DAY, SEASON, YEAR
from edition.bluebook.forms.imprint import THESIS
from edition.bluebook.words.news_agencies import NEWS_AGENCY
from edition.bluebook.words.printed_names import is_organisation, is_person
from edition.text.late_patterns import late

_NEWS = late(
    r"\b(?:Times|News|Post|Guardian|Journal|J\.|Herald|Tribune|Trib\.|Mag\.|Magazine|Rev\.|Press|Reuters|BBC|CNN|NPR|Radio|Hill|Economist|"
    r"Gazette|Courier|Globe|Star|Sun|Chron\.|Chronicle|Exam’r|Examiner|Inquirer|Enquirer|Nation|Dealer|Democrat|Register|Media|Observer|"
    r"Telegraph|Independent|Daily|Weekly|Wkly\.|Bulletin|Atl\.|Politico|Al Jazeera|Jazeera|Bloomberg|Wire|Dispatch|"
    r"Record|Mirror|Standard|"
    r"Deutsche Welle|DW|France 24|RFI|TASS|Interfax|Xinhua|RFE/RL|Euronews|Eurasianet|El País|Le Monde|Kommersant|"
    r"Haaretz|Zeitung|Ahram|Kyodo|Yonhap|ANSA|EFE|Anadolu|TRT(?: World)?|NHK|CGTN|CBC|ABC|SBS|ARD|ZDF|NRK|"
    r"Republic(?! of)|Statesman|Bee|Indep\.|Gaz\.|Ledger|Sentinel|Int\.|Net|Intelligencer)(?!\w)",
    re.I,
)
_REPORT = late(
    r"\b(?:Amnesty|Hum\. Rts\.|Council|Comm[’'.]|Comm’n|Inst\.|Ctr\.|Found\.|Bank|Off\. of|Dep’t|Ministry|Agency|"
    r"Grp\.|Univ\.|U\.N\.|Nat’l|Int’l|Rels\.|Ass’n|Org\.)",
    re.I,
)


BROADCAST = late(
    r"\([^()]*\b(?:broadcast|television|radio|podcast|film|Films|Pictures|Studios|Records|Music|Netflix|HBO|"
    r"20th Century[ -]Fox|Twentieth Century[ -]Fox|Metro-Goldwyn-Mayer|MGM|Miramax|Lucasfilm|Warner Bros)\b"
)
"""What dates a broadcast, film or recording, which no author signs."""
_REPOSITORY = late(r"\b(?:Dataverse|Dryad|Zenodo|Figshare|(?:Open)?ICPSR|OSF|GitHub|Kaggle|Data\.gov)\b", re.I)
"""Where data sets are kept."""
_THESIS = late(
    r"(?:Ph\.D\.|M\.A\.|LL\.M\.|doctoral|master’s)[^()]* (?:dissertation|thesis)|"
    rf"\((?:unpublished )?(?!\w+ing )(?:[\w.’-]+ ){{0,2}}?{THESIS}(?: de \w+| doctoral)?,? (?-i:[A-Z])",
    re.I,
)
_PREPRINTS = late(r"(?:ARXIV|SSRN|(?:BIO|MED|PSY|SOC)A?RXIV|OSF PREPRINTS)(?!\w)", re.I)
"""Where papers are put before a journal has them."""
_UNPUBLISHED = late(r"\(unpublished (?:manuscript|draft|paper)|https?://(?:[\w-]+\.)?(?:ssrn\.com|arxiv\.org)/")
_PLATFORM = late(
    r"YOUTUBE|VIMEO|FACEBOOK|TWITTER|X|INSTAGRAM|TIKTOK|REDDIT|LINKEDIN|MEDIUM|SUBSTACK|MASTODON|BLUESKY|SPOTIFY|TUMBLR|"
    r"TRUTH SOCIAL|THREADS|TWITCH|SOUNDCLOUD",
    re.I,
)
"""Where anybody puts what is seen or heard: no newspaper, whoever signs."""
_BLOG = late(r"blog(?:ging)?\b|\btalk!$", re.I)
_BLOGGED = late(r"https?://(?:[^/\s]*(?:blog|wordpress|substack|typepad|\bmedium\.com)|[^\s<>]*/blogs?/)", re.I)
"""What tells a post of a blog, if its name does not: where it is kept. The hour does not: newspapers have it too."""
_BOOKS_DATE = late(
    rf"\((?:{YEAR}[;,] [^()]*re?pr[^()]* |"
    rf"[^()]*\b(?:Books?|Press|Publ(?:g|’g|’rs|ishers)?\.?|Verlag|[A-Z]UP|Hart|Brill|Nijhoff|Routledge|Springer|"
    rf"Elgar|Kluwer|Palgrave|Bloomsbury|Pedone|Bruylant|Dalloz|Nomos|Mohr Siebeck|Giuffrè),? )?{YEAR}\)"
    r"(?!,? (?:<?http|\(last))"
)


_NUMBERED_REPORT = late(
    r"\([^()]*\b(?:Report|Rep\.|Brief|Briefing|Pol(?:icy|’y) Paper|Occasional Paper|Insight) Nos?\. ?[\w/.-]*\d[^()]*\)"
)
"""The number of a report among those of its house, in the bracket that dates it."""


def secondary_kind(authors: tuple[str, ...], container: str, dated: str, body: str, paged: bool) -> str:
    """`book`, `news`, `web`, `report`, `working-paper`, `thesis` or `press-release`, from the printed parts.

    `dated` is the printed date or address that ends the body and what follows it; `paged` is true if
    a page is cited. What is printed does not always decide between a report and a web page; an editor may change the
    entry's type.
    """
    if _THESIS.search(dated):
        return "thesis"
    if _PREPRINTS.match(container) or not container and _UNPUBLISHED.search(dated):
        return "working-paper"
    if "http" in dated and (_PLATFORM.fullmatch(container.partition(":")[0]) or _REPOSITORY.search(container)):
        return "web"
    if "http" in dated and (_BLOG.search(container) or _BLOGGED.search(dated) and not _NEWS.search(container)):
        return "web"
    if re.search(
        r"(?:Working|Discussion|Research|Rsch\.) Paper|\([^()]*, (?:[A-Z]{2,6} )?Paper No\. |\((?:\w+ )?preprint\b",
        body + dated,
        re.I,
    ):
        return "working-paper"
    if not container and _NUMBERED_REPORT.match(dated):
        return "report"
    if not container and authors and all(map(is_person, authors)) and _is_books(dated, paged):
        return "book"
    if container and "http" not in dated and not re.search(r"last (?:visited|updated)", dated):
        return "news"
    of_body = not container and authors and not is_person(authors[0])
    if of_body and (paged or ".pdf" in dated.split(" ")[-1]):
        return "report"
    published = patterns.VISITED.sub("", dated)
    full_date = bool(re.search(DAY, published))
    where = container or (authors[0] if authors else "")
    if container and not authors and not re.search(YEAR, published) and "updated" not in dated:
        return "web"
    if full_date and container and not authors and _TRANSLATED.search(body) and not is_organisation(container):
        return "news"
    if _NEWS.search(where) or full_date and container and authors and _reports_news(authors[0], container):
        return "news"
    if paged and container and authors and is_organisation(container):
        return "report"
    if "http" not in dated and not re.search(r"last (?:visited|updated|modified|accessed)", dated):
        return "report" if authors else "other"
    return "report" if not container and full_date and _REPORT.search(where) and not dated.startswith("http") else "web"


_TRANSLATED = late(r"\w [\[(][A-Z][^\[\]]+ [^\[\]]+\],")
"""A title with what it means in English, as papers abroad are cited: `*Doroga* [*The Road Is Shut*], VESTI`."""


def is_of_an_issue(container: str, dated: str) -> bool:
    """True if a page behind a plain date tells a periodical's issue (rules 16.5, 16.6), which has an address as well:
    `THE QUAYSIDE, June 2019, at 34, https://…`. A site has no pages, a body's paper has its date in brackets."""
    return bool(_OF_AN_ISSUE.match(dated)) and not _REPORT.search(container) and not _SITE.fullmatch(container)


_OF_AN_ISSUE = late(rf", (?:{DAY}|{SEASON}),? at [A-Z]?\d")
_SITE = late(r"(?i:[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})")


def _is_books(dated: str, paged: bool) -> bool:
    """True if a date is a book's: a press tells it, or of what is cited by its page a house that is no institution."""
    house = _HOUSE_DATE.match(dated)
    told = house and (paged or ": " in house["house"]) and not is_organisation(house["house"])
    return bool(_BOOKS_DATE.match(dated) or told)


_HOUSE_DATE = late(
    r"\((?P<house>(?!.*\b(?:rev|[Ee]d|trans|eds|vol|Vol|No|Nos|Series|Ser)\b)[A-Z][^()\d]+?),? "
    rf"{YEAR}\)(?!,? (?:<?http|\(last))"
)


def _reports_news(author: str, container: str) -> bool:
    """True if what appears on a day is news: of an agency, or of a person in what is no organisation's."""
    return bool(NEWS_AGENCY.fullmatch(author)) or is_person(author) and not is_organisation(container)
